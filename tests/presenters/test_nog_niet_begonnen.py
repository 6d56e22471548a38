"""What a page does not offer of what was not begun: a sheet to sign, an end to it, or words added to it."""

from __future__ import annotations

from pathlib import Path

import pytest

from meldcode_app.presenters.meldcode import MeldcodePresenter
from meldcode_app.presenters.meldcode_stappen import STATIONS
from meldcode_app.presenters.melding import MeldingPresenter
from meldcode_app.services import voorlopig
from meldcode_app.services.dossier import Dossier
from tests import bouwers as b
from tests.presenters.meldcode_bediening import blok


@pytest.fixture
def eigen(dossier: Dossier) -> MeldcodePresenter:
    """The page of a meldcode that is not begun."""
    casus_id = b.Situatie(daarna=()).in_kluis(dossier.kluis)
    id_ = voorlopig.eigen_of_volgende(dossier.casus(casus_id), dossier.inrichting())
    return MeldcodePresenter(dossier, casus_id, id_)


def _knoppen(p: MeldcodePresenter) -> set[str]:
    codes: set[str] = set()
    for station in STATIONS:
        p.kies_station(station)
        staat = p.staat()
        codes |= {k.code for k in (*staat.knoppen, *staat.voet)}
        codes |= {k.code for blok_ in staat.blokken for k in blok_.knoppen}
    return codes


def _begin(p: MeldcodePresenter) -> None:
    p.druk("signaal")
    p.typ("feiten", "Blauwe plek, gezien bij gym.")
    p.vastleggen()


def test_no_sheet_is_made_for_who_decides_before_there_is_anything_to_decide(
    dossier: Dossier, eigen: MeldcodePresenter, tmp_path: Path
) -> None:
    voor = dossier.stand()
    eigen.kies_station("beslissen")
    kaart = blok(eigen, "besluiten")
    assert (kaart.knoppen, kaart.leeg) == ((), "Nog geen besluit.")
    eigen.bewaar_besluitblad(str(tmp_path))
    melding = eigen.staat().melding
    assert melding is not None
    assert melding.titel == "Deze meldcode is nog niet begonnen, dus er is nog geen blad."
    assert (list(tmp_path.iterdir()), dossier.stand()) == ([], voor)
    _begin(eigen)
    eigen.kies_station("beslissen")
    kaart = blok(eigen, "besluiten")
    assert [k.code for k in kaart.knoppen] == ["besluitblad", "besluitblad:odt"]
    eigen.bewaar_besluitblad(str(tmp_path))
    assert [bestand.suffix for bestand in tmp_path.iterdir()] == [".pdf"]


def test_what_was_not_begun_is_not_ended_handed_over_or_added_to(
    dossier: Dossier, eigen: MeldcodePresenter
) -> None:
    niet_eerst = {"afsluiten", "overdragen", "aanvulling", "besluitblad", "besluitblad:odt"}
    assert not _knoppen(eigen) & {*niet_eerst, "heropenen"}
    assert "slot" not in [kaart.code for kaart in eigen.staat().blokken], "it does not run yet"
    _begin(eigen)
    assert _knoppen(eigen) >= niet_eerst
    assert blok(eigen, "slot").sub == "Deze meldcode loopt."


def test_a_melding_that_was_not_begun_can_be_thrown_away_but_not_withdrawn(
    dossier: Dossier, eigen: MeldcodePresenter
) -> None:
    _begin(eigen)
    voor, casus = dossier.stand(), dossier.casus(eigen.casus_id)
    id_ = voorlopig.te_openen_melding(casus, eigen.doorloop_id)
    p = MeldingPresenter(dossier, casus.id, id_)
    assert p.staat().knoppen == ()
    p.typ("gevolgen_gewogen", "Het gezin kan boos worden.")
    assert p.staat().knoppen == ()
    assert "weggooien" in [k.code for k in p.staat().voet]
    p.druk("weggooien")
    assert (dossier.stand(), dossier.kluis.concept(f"melding:{casus.id}:{id_}")) == (voor, None)
    p.typ("gevolgen_gewogen", "Het gezin kan boos worden.")
    p.vastleggen()
    assert [k.code for k in p.staat().knoppen] == ["intrekken", "aanvullen"]
