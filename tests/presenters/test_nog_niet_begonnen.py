"""What a page does not offer of what was not begun: a sheet to sign, an end to it, or words added to it."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from meldcode_app.presenters.meldcode import MeldcodePresenter
from meldcode_app.presenters.meldcode_stappen import STATIONS
from meldcode_app.services import voorlopig
from meldcode_app.services.dossier import Dossier
from meldcode_app.storage.kluis import Kluis
from tests import bouwers as b
from tests.conftest import StaandeKlok
from tests.presenters.meldcode_bediening import blok


@pytest.fixture
def dossier(gedeelde_kluis: Kluis, klok: StaandeKlok, qtbot: QtBot) -> Dossier:
    return Dossier(gedeelde_kluis, klok)


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
