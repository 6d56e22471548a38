"""Making documents: the same every time, from every thread, and never the machine's own fonts."""

from __future__ import annotations

import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import msgspec
import pytest
from msgspec.structs import replace

from meldcode_app.documents import maken
from meldcode_app.documents.brief import Brief, maak_pdf, maak_svg
from meldcode_app.documents.fouten import BriefFout
from meldcode_app.documents.lettertypen import lettertype_mappen, lettertypen
from meldcode_app.documents.lezen import bevat, tekst_van_pdf

PROCES = """
import hashlib, sys, msgspec
from meldcode_app.documents.brief import Brief, maak_pdf
print(hashlib.sha256(maak_pdf(msgspec.json.decode(sys.stdin.buffer.read(), type=Brief))).hexdigest())
"""


def test_the_same_letter_gives_the_same_bytes(brief: Brief) -> None:
    eerst = maak_pdf(brief)
    maak_pdf(replace(brief, gaat_goed="iets anders", oefening=True))
    assert maak_pdf(brief) == eerst
    maken.vergeet()
    assert maak_pdf(brief) == eerst
    assert maak_svg(brief) == maak_svg(brief)


def test_another_process_gives_the_same_bytes(brief: Brief) -> None:
    uit = {
        subprocess.run(
            [sys.executable, "-c", PROCES],
            input=msgspec.json.encode(brief),
            capture_output=True,
            check=True,
            env={
                **os.environ,
                "PYTHONHASHSEED": zaad,
                "TZ": tijdzone,
                "PYTHONPATH": os.pathsep.join(sys.path),
            },
        ).stdout
        for zaad, tijdzone in (("1", "UTC"), ("2", "Pacific/Auckland"))
    }
    assert len(uit) == 1
    assert len(uit.pop().strip()) == 64


def test_letters_made_in_threads_do_not_mix(brief: Brief) -> None:
    brieven = [replace(brief, gaat_goed=f"woord-{i} " * 20) for i in range(6)]
    with ThreadPoolExecutor(4) as pool:
        gemaakt = list(pool.map(maak_pdf, brieven))
    assert gemaakt == [maak_pdf(b) for b in brieven]


def test_only_fonts_that_came_with_the_program_are_used() -> None:
    assert all(Path(map_).is_dir() for map_ in lettertype_mappen())
    assert set(lettertypen().families()) == {"Atkinson Hyperlegible", "Noto Sans", "IBM Plex Sans Arabic"}


def test_a_template_that_fails_is_an_own_error_without_typst_words(tmp_path: Path, brief: Brief) -> None:
    with pytest.raises(BriefFout) as gevangen:
        maken.zet_pdf("brief", {"titel": "leeg"}, brief.datum)
    assert gevangen.value.plekken == ()
    assert "niet worden gemaakt" in gevangen.value.wat
    with pytest.raises(BriefFout):
        maken.zet_svg("brief", {"titel": "leeg"})
    with pytest.raises(BriefFout):
        maken.zet_png("brief", {"titel": "leeg"})


@pytest.mark.zwaar
def test_a_very_long_letter_is_whole(brief: Brief) -> None:
    alineas = [
        f"Alinea {i}: " + "op die dag zat hij alleen, en hij zei dat het goed ging. " * 16 for i in range(210)
    ]
    lang = "\n\n".join(alineas)
    assert len(lang) > 190_000
    tekst = tekst_van_pdf(maak_pdf(replace(brief, gaat_goed=lang)))
    assert [alinea[:12] for alinea in alineas if not bevat(tekst, alinea)] == []
