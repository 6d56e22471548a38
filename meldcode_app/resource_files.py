"""The only module that knows where `resources/` is.

Invariant: a path is relative to `resources/`, with forward slashes, and never leaves it.
"""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path, PurePosixPath


def map_pad() -> Path:
    """The folder `resources/` on disk; Typst reads its templates from a real folder."""
    return Path(str(files("resources")))


def pad_van(pad: str) -> Path:
    """The file or folder at `pad` inside `resources/`. Raises ValueError when it would leave the folder."""
    delen = PurePosixPath(pad)
    if delen.is_absolute() or ".." in delen.parts or "\\" in pad:
        raise ValueError(pad)
    return map_pad().joinpath(*delen.parts)


def lees_tekst(pad: str) -> str:
    """The UTF-8 text of one file, newlines as `\\n`. Raises FileNotFoundError when it is not there."""
    return pad_van(pad).read_text(encoding="utf-8")
