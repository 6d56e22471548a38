"""The sheet for the call: what it says, when it may not be called anonymous, and that nothing hides around it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from io import BytesIO
from pathlib import Path

import pdfua
import pikepdf
import pytest

from meldcode_app.documents.adviesblad import (
    Adviesblad,
    Alinea,
    BladNietAnoniem,
    Sectie,
    bestandsnaam,
    maak_pdf,
    maak_png,
    maak_svg,
)
from meldcode_app.documents.fouten import BriefFout
from meldcode_app.documents.lezen import tekst_van_pdf
from meldcode_app.domain.adviesblad_teksten import GEZIN, NU, SIGNALEN, VRAAG
from meldcode_app.domain.anonimiseren import Bekende, Stuk, WoordOordeel, masker

PEILDAG = date(2026, 11, 23)
BEKEND = (Bekende("Gerrit", "het kind", "persoon"), Bekende("Lindelaan", "[adres]", "adres"))
TEKSTEN = (
    "Is het veilig dat Gerrit naar huis gaat?",
    "Moeten wij eerst vader spreken?",
    "Op 2 november viel Gerrit.\nHij komt van Titan, Lindelaan.",
    "Dat weten wij niet.",
)
pytestmark = pytest.mark.norm("anoniem-blad")


def _blad(*oordelen: WoordOordeel, anoniem: bool = True) -> Adviesblad:
    delen = masker(TEKSTEN, BEKEND, oordelen, PEILDAG).delen
    return Adviesblad(
        datum=PEILDAG,
        anoniem=anoniem,
        beller="intern begeleider, onderwijs",
        secties=(
            Sectie(VRAAG, (Alinea(delen[0]), Alinea(delen[1]))),
            Sectie(GEZIN, (Alinea(label="het kind (ongeveer 8 jaar), kind B, de moeder."),)),
            Sectie(SIGNALEN, (Alinea(delen[2], "3 weken geleden, feit (zelf gezien of gehoord):"),)),
            Sectie(NU, (Alinea(delen[3], "Wij weten niet of er nu gevaar is."), Alinea())),
        ),
    )


TITAN_WEG = WoordOordeel(woord="Titan", besluit="vervangen", door="een sportclub")
TITAN_BLIJFT = WoordOordeel(woord="Titan", besluit="laten")


def test_says_what_was_masked_and_that_it_is_anonymous() -> None:
    tekst = tekst_van_pdf(maak_pdf(_blad(TITAN_WEG)))
    assert "Anoniem:" in tekst
    assert "ANONIEM" in tekst
    assert "Beller: intern begeleider, onderwijs." in tekst
    assert "1 Is het veilig dat het kind naar huis gaat?" in " ".join(tekst.split())
    assert "het kind (ongeveer 8 jaar), kind B, de moeder." in tekst
    assert "3 weken geleden viel het kind." in tekst
    assert "Hij komt van een sportclub, [adres]." in tekst
    assert not [naam for naam in ("Gerrit", "Titan", "Lindelaan", "2 november", "2026") if naam in tekst]


def test_one_page_where_it_is_short() -> None:
    assert len(maak_png(_blad(TITAN_WEG), ppi=40)) == 1


def test_cannot_be_called_anonymous_while_a_word_is_open() -> None:
    with pytest.raises(BladNietAnoniem, match="Titan") as geweigerd:
        maak_pdf(_blad())
    assert geweigerd.value.plekken == ("Titan",)
    assert isinstance(geweigerd.value, BriefFout)
    assert "Beslis" in geweigerd.value.doe
    with pytest.raises(BladNietAnoniem):
        maak_svg(_blad())


def test_without_the_word_it_says_that_people_can_be_recognised() -> None:
    tekst = tekst_van_pdf(maak_pdf(_blad(anoniem=False)))
    assert "noniem" not in tekst.casefold()
    assert "dit blad is herkenbaar" in tekst
    assert "HERKENBAAR" in tekst
    assert "Titan" in tekst


def test_what_was_judged_may_stand() -> None:
    assert "van Titan, [adres]" in tekst_van_pdf(maak_pdf(_blad(TITAN_BLIJFT)))


@pytest.mark.parametrize(
    ("blad", "woord"),
    [
        (replace(_blad(TITAN_WEG), beller="intern begeleider, De Wijde Blik"), "Wijde Blik"),
        (replace(_blad(TITAN_WEG), beller="trainer"), "trainer"),
        (replace(_blad(TITAN_WEG), secties=(Sectie("Over Gerrit", ()),)), "Over Gerrit"),
        (replace(_blad(TITAN_WEG), secties=(Sectie(NU, (Alinea(label="gezien door Dennis:"),)),)), "Dennis"),
        (replace(_blad(TITAN_WEG), secties=(Sectie(NU, (Alinea(label="op 2 november:"),)),)), "2 november"),
        (replace(_blad(TITAN_WEG), secties=(Sectie(NU, (Alinea(label="in 2018:"),)),)), "2018"),
        (replace(_blad(TITAN_WEG), secties=(Sectie(NU, (Alinea((Stuk("open", "x", "x"),)),)),)), "x"),
    ],
)
def test_nothing_typed_gets_on_an_anonymous_sheet_by_another_way(blad: Adviesblad, woord: str) -> None:
    with pytest.raises(BladNietAnoniem, match=woord):
        maak_pdf(blad)
    assert maak_pdf(replace(blad, anoniem=False))


def test_file_name_and_metadata_hold_no_name() -> None:
    assert bestandsnaam(anoniem=True) == "voorbereiding-adviesvraag.pdf"
    assert bestandsnaam(anoniem=False, oefening=True) == "oefening-voorbereiding-adviesvraag-herkenbaar.pdf"
    with pikepdf.open(BytesIO(maak_pdf(_blad(TITAN_BLIJFT)))) as pdf:
        omheen = pdf.Root.Metadata.read_bytes().decode() + "".join(str(w) for w in pdf.docinfo.values())
        assert str(pdf.docinfo["/Title"]) == "Voorbereiding adviesvraag"
        assert "/Author" not in pdf.docinfo
    assert not [naam for naam in ("Gerrit", "Titan", "Lindelaan", "Jansen") if naam in omheen]


def test_the_same_sheet_gives_the_same_bytes_and_practice_is_stamped() -> None:
    assert maak_pdf(_blad(TITAN_WEG)) == maak_pdf(_blad(TITAN_WEG))
    assert "OEFENING" in tekst_van_pdf(maak_pdf(replace(_blad(TITAN_WEG), oefening=True)))


def test_the_preview_tells_the_pieces_apart_and_paper_does_not() -> None:
    blad = _blad(TITAN_BLIJFT, anoniem=False)
    (voorbeeld,) = maak_svg(blad)
    assert "#d8edf5" in voorbeeld
    assert "#fcf1d8" not in voorbeeld
    assert "#fcf1d8" in maak_svg(_blad(anoniem=False))[0]


def test_without_caller_and_texts_there_is_still_a_sheet() -> None:
    leeg = Adviesblad(datum=PEILDAG, anoniem=True, beller="", secties=(Sectie(VRAAG, ()),))
    tekst = tekst_van_pdf(maak_pdf(leeg))
    assert "Beller" not in tekst
    assert VRAAG not in tekst


def test_the_accessibility_checker_finds_nothing(tmp_path: Path) -> None:
    bestand = tmp_path / "blad.pdf"
    bestand.write_bytes(maak_pdf(_blad(TITAN_WEG)))
    rapport = pdfua.validate(str(bestand))
    assert [f"{f.rule_id} {f.message}" for f in rapport.findings] == []
