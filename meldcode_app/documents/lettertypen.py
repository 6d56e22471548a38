"""Which letters our documents are set in, and where their files are.

Invariant: only fonts that came with the program; never the machine's own, so every machine prints the same bytes.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import typst

PAKKETTEN = ("fontpkg_atkinson_hyperlegible", "fontpkg_noto_sans", "fontpkg_ibm_plex_sans_arabic")


def lettertype_mappen() -> list[str]:
    """Folders with font files, in the order of the families in the template."""
    return [str(files(pakket).joinpath("files")) for pakket in PAKKETTEN]


@cache
def lettertypen() -> typst.Fonts:
    """The fonts, read once per process (some 25 ms)."""
    import typst

    return typst.Fonts(
        include_system_fonts=False, include_embedded_fonts=False, font_paths=lettertype_mappen()
    )
