"""Direct danger without a window: nothing hinders it, one motivation serves all, and what is left stays listed."""

from __future__ import annotations

import pytest

from meldcode_app.services.dossier import Dossier
from tests import bouwers_meldcode as bm
from tests.bouwers import motiveer
from tests.bouwers_veilig_thuis import spoed_melden
from tests.presenters.meldcode_bediening import (
    geef_redenen,
    nodig,
    open_codes,
    open_meldcode,
    primairen,
    vul,
    walk,
)


@pytest.mark.parametrize("staat", ["lopend", "beslissen", "vervolg", "afgesloten"])
def test_an_emergency_asks_nothing_from_any_state(dossier: Dossier, staat: str) -> None:
    p = open_meldcode(dossier, *bm.DOORLOPEN[staat])
    p.spoed()
    assert open_codes(p) == []
    p.druk("vastleggen")
    assert walk(p, dossier).spoed_loopt
    assert p.staat().spoed is not None
    assert p.staat().sub.split(". ")[1] == "Spoed"


def test_after_it_the_next_key_is_about_veilig_thuis_and_never_about_a_talk(dossier: Dossier) -> None:
    p = open_meldcode(dossier, bm.gesprek("moeder"), stap="gesprek")
    assert primairen(p) == ["vastleggen"]
    p.spoed()
    p.druk("vastleggen")
    assert primairen(p) == ["spoedmelden"]
    assert p.staat().formulier is None


def test_the_checklist_is_on_the_bar_and_can_be_filled_in_later(dossier: Dossier) -> None:
    p = open_meldcode(dossier)
    p.spoed()
    vul(p, reden="Vader dreigt met een mes.", alarmnummer="ja")
    p.druk("vastleggen")
    balk = p.staat().spoed
    assert balk is not None
    assert balk.titel.endswith("Vader dreigt met een mes.")
    assert balk.punten[:2] == ("112 gebeld: ja", "Veilig Thuis gebeld: nog niet ingevuld")
    p.druk("spoed")
    vul(p, veilig_thuis="ja", veilig="onbekend", ophalen="Oma")
    p.druk("vastleggen")
    balk = p.staat().spoed
    assert balk is not None
    assert balk.punten[1:] == (
        "Veilig Thuis gebeld: ja",
        "Kind nu veilig: weet ik niet",
        "Haalt op: Oma",
    )


def test_reporting_at_once_asks_one_motivation_and_lists_what_is_left(dossier: Dossier) -> None:
    p = open_meldcode(dossier, bm.spoed_verklaren())
    assert primairen(p) == ["spoedmelden"]
    p.druk("spoedmelden")
    vul(p, regio="Noord-Holland", medewerker="T. de Boer", nummer="26-1", inhoud="Hij is niet veilig thuis.")
    assert open_codes(p) == ["SPOED_ONVOLLEDIG"]
    geef_redenen(p)
    p.druk("vastleggen")
    (melding,) = dossier.casus(p.casus_id).meldingen.values()
    assert melding.gedaan is not None
    assert melding.gedaan.spoed
    staat = p.staat()
    assert staat.station == "vervolg"
    assert [n.tekst for n in staat.nog] == [
        "Stap 1, signalen, is nog niet af",
        "Stap 2, overleg, is nog niet af",
        "Stap 3, gesprek, is nog niet af",
        "Stap 4, wegen, is nog niet af",
        "Met Gerrit is nog niet gesproken",
        "Met moeder is nog niet gesproken",
        "Met vader is nog niet gesproken",
        "Beide besluiten van stap 5",
        "Moeder en vader weten nog niet van de melding",
    ]
    assert staat.spoed is not None
    assert "spoedmelden" not in [k.code for k in staat.spoed.knoppen]
    p.druk(staat.nog[4].code)
    assert (p.staat().station, p.staat().persoon) == ("gesprek", "gerrit")


def test_the_list_lasts_until_the_decisions_were_taken_after_the_report(dossier: Dossier) -> None:
    spoed = spoed_melden(motiveringen=(motiveer("SPOED_ONVOLLEDIG"),))
    p = open_meldcode(dossier, *bm.STAPPEN_AF, bm.besluit(), bm.spoed_verklaren(), spoed, bm.spoed_opheffen())
    assert "Beide besluiten van stap 5" in [n.tekst for n in p.staat().nog]
    assert not any(n.tekst.startswith("Stap") for n in p.staat().nog)


def test_lifting_it_loses_nothing_and_says_why(dossier: Dossier) -> None:
    p = open_meldcode(dossier, bm.signaal(), bm.spoed_verklaren())
    p.druk("opheffen")
    assert ("REDEN_ONTBREEKT", "") in nodig(p)
    vul(p, reden="Gerrit is bij oma.")
    p.druk("vastleggen")
    d = walk(p, dossier)
    assert not d.spoed_loopt
    assert len(d.signalen) == 1
    assert p.staat().spoed is None
    assert p.staat().nog == ()


def test_without_an_emergency_nothing_is_listed_as_left(dossier: Dossier) -> None:
    assert open_meldcode(dossier, bm.signaal()).staat().nog == ()
