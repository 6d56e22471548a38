"""The one way to the files in resources/."""

from __future__ import annotations

import pytest

from meldcode_app.resource_files import lees_tekst, map_pad, pad_van


def test_reads_a_file_by_its_path_inside_resources() -> None:
    assert lees_tekst("sjablonen/basis.typ") == (map_pad() / "sjablonen" / "basis.typ").read_text(
        encoding="utf-8"
    )


@pytest.mark.parametrize("pad", ["../pyproject.toml", "/etc/hostname", "sjablonen/../../LICENSE", "a\\..\\b"])
def test_never_leaves_the_folder(pad: str) -> None:
    with pytest.raises(ValueError, match=r"\S"):
        pad_van(pad)


def test_a_missing_file_is_not_found() -> None:
    with pytest.raises(FileNotFoundError):
        lees_tekst("sjablonen/bestaat-niet.typ")
