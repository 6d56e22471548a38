"""The lanes of a casus, beginning a meldcode, and the casus as it stood at a decision."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from msgspec.structs import replace as met
from pytestqt.qtbot import QtBot

from meldcode_app.domain.handelingen import meldcode as m
from meldcode_app.domain.handelingen.alle import AlleHandelingen
from meldcode_app.domain.handelingen.casus import EigenDeelnemerVastleggen
from meldcode_app.domain.personen import EigenDeelnemer
from meldcode_app.domain.tijd import op
from meldcode_app.presenters.casus import CasusPresenter
from meldcode_app.presenters.casus_banen import banen
from meldcode_app.services.dossier import Dossier
from meldcode_app.storage.kluis import Kluis
from tests import bouwers as b
from tests import bouwers_meldcode as bm
from tests import bouwers_veilig_thuis as bv

DENNIS = EigenDeelnemer(id="dennis", naam="Dennis de Wit", functie="leerkracht")
WIE = {"door": "jansen", "gebeurd_op": op(b.DAG)}


def _id(dossier: Dossier) -> str:
    """The casus of this test: the vault is shared, the one written to last is ours."""
    return str(max(dossier.casussen(), key=lambda rij: int(str(rij["bijgewerkt_seq"])))["casus"])


@pytest.fixture
def dossier(gedeelde_kluis: Kluis) -> Dossier:
    dossier = Dossier(gedeelde_kluis, lambda: datetime(2026, 11, 23, 9, 41, tzinfo=UTC))
    b.Situatie(daarna=()).in_kluis(gedeelde_kluis)
    dossier.doe(_id(dossier), EigenDeelnemerVastleggen(deelnemer=DENNIS, **WIE))
    return dossier


def _begin(dossier: Dossier, doorloop: str, **over: object) -> None:
    uitkomst = dossier.doe(_id(dossier), m.DoorloopBeginnen(doorloop=doorloop, **{**WIE, **over}))  # type: ignore[arg-type]
    assert uitkomst.aanvaard


def test_each_colleague_has_a_lane_and_who_did_nothing_yet_is_seen(dossier: Dossier) -> None:
    _begin(dossier, "eigen")
    _begin(dossier, "van_dennis", professional="dennis", gevraagd=True)
    dossier.doe(
        _id(dossier), m.SignaalVastleggen(doorloop="eigen", signaal="s", feiten="Gerrit huilt.", **WIE)
    )
    staat = CasusPresenter(dossier, _id(dossier)).staat().banen
    eigen, dennis = staat.banen
    assert (eigen.naam, eigen.eigen_stap) == ("M. Jansen (u)", "")
    assert (dennis.naam, dennis.functie, dennis.eigen_stap) == (
        "Dennis de Wit",
        "leerkracht",
        "nog geen eigen stap gezet",
    )
    assert [c.woord for c in eigen.chips] == ["Bezig", *["Niet gestart"] * 4]
    assert eigen.chips[0].datum == "23 november"
    assert eigen.chips[0].geinformeerd == "niet nodig"
    assert eigen.chips[2].geinformeerd == "nog niet"
    assert "stap 1 signalen: bezig, ma 23 november 2026" in eigen.chips[0].naam
    assert staat.zonder == ""


@pytest.mark.norm("lkc-107130")
def test_a_talk_after_reporting_is_no_informing_beforehand() -> None:
    def baan(*daarna: AlleHandelingen) -> list[str]:
        casus = bm.MeldcodeSituatie(daarna=daarna).casus()
        (baan,) = banen(casus, b.inrichting(), b.MORGEN).banen
        return [chip.geinformeerd for chip in baan.chips]

    gesprek = bm.gesprek("moeder", "vader", dag=b.MORGEN)
    assert baan(gesprek)[2:] == ["beide"] * 3
    assert baan(bv.spoed_melden(), gesprek)[2:] == ["nog niet"] * 3


def test_an_agreement_that_passed_is_amber_and_says_which_day(dossier: Dossier) -> None:
    _begin(dossier, "eigen")
    voor = b.DAG - timedelta(days=3)
    afspraak = m.AfspraakMaken(doorloop="eigen", afspraak="a", stap="stap4", voor=voor, **WIE)
    dossier.doe(_id(dossier), afspraak)
    (baan,) = CasusPresenter(dossier, _id(dossier)).staat().banen.banen
    assert (baan.chips[3].staat, baan.chips[3].woord, baan.chips[3].datum) == (
        "afspraak_over",
        "Afspraak over",
        "was vr 20 nov",
    )
    dossier.doe(_id(dossier), m.AfspraakNagekomen(doorloop="eigen", afspraak="a", **WIE))
    (baan,) = CasusPresenter(dossier, _id(dossier)).staat().banen.banen
    assert baan.chips[3].staat == "open"


def test_what_was_typed_for_a_colleague_is_counted_until_confirmed(dossier: Dossier) -> None:
    _begin(dossier, "van_dennis", professional="dennis", namens="dennis")
    signaal = m.SignaalVastleggen(doorloop="van_dennis", signaal="s", feiten="x", namens="dennis", **WIE)
    uitkomst = dossier.doe(_id(dossier), signaal)
    (baan,) = CasusPresenter(dossier, _id(dossier)).staat().banen.banen
    assert baan.niet_bevestigd == "2 regels ingevoerd namens Dennis de Wit, nog niet bevestigd"
    regels = tuple(r.seq for r in uitkomst.casus.doorlopen["van_dennis"].onbevestigd)
    dossier.doe(
        _id(dossier), m.InvoerBevestigen(doorloop="van_dennis", deelnemer="dennis", regels=regels, **WIE)
    )
    (baan,) = CasusPresenter(dossier, _id(dossier)).staat().banen.banen
    assert baan.niet_bevestigd == ""


def test_a_lane_of_a_colleague_shows_only_the_name_to_who_may_not_look_in(dossier: Dossier) -> None:
    _begin(dossier, "van_dennis", professional="dennis", namens="dennis")
    inrichting = dossier.inrichting()
    vreemd = EigenDeelnemer(id="bos", naam="A. Bos", functie="leerkracht")
    (baan,) = banen(dossier.casus(_id(dossier)), met(inrichting, gebruiker=vreemd), b.DAG).banen
    assert (baan.zichtbaar, baan.chips, baan.niet_bevestigd, baan.eigen_stap) == (False, (), "", "")


def test_signaal_vastleggen_leads_to_the_own_meldcode_and_begins_none(qtbot: QtBot, dossier: Dossier) -> None:
    presenter = CasusPresenter(dossier, _id(dossier))
    with qtbot.waitSignal(presenter.open_meldcode) as eerst:
        presenter.druk("signaal")
    with qtbot.waitSignal(presenter.open_meldcode) as daarna:
        presenter.druk("signaal")
    assert eerst.args == daarna.args
    assert eerst.args[2] == "signaal"
    assert dossier.casus(_id(dossier)).doorlopen == {}
    presenter.druk("doorloop")
    presenter.vastleggen()
    assert list(dossier.casus(_id(dossier)).doorlopen) == [eerst.args[1]], "however it begins, it is that one"


def test_a_colleague_can_be_asked_to_take_the_own_step(qtbot: QtBot, dossier: Dossier) -> None:
    presenter = CasusPresenter(dossier, _id(dossier))
    presenter.druk("doorloop")
    presenter.typ("professional", "dennis")
    with qtbot.assertNotEmitted(presenter.open_meldcode):
        presenter.vastleggen()
    (doorloop,) = dossier.casus(_id(dossier)).doorlopen.values()
    assert (doorloop.professional, doorloop.gevraagd, doorloop.eigen_stap_gezet) == ("dennis", True, False)


def test_the_casus_as_it_stood_at_a_decision(dossier: Dossier) -> None:
    _begin(dossier, "eigen")
    sluiten = m.MeldcodeAfsluiten(
        doorloop="eigen",
        reden="vermoeden_weerlegd",
        motiveringen=(b.motiveer("AFSLUITEN_BIJ_VERMOEDEN"), b.motiveer("OPEN_ZAKEN")),
        **WIE,  # type: ignore[arg-type]
    )
    assert dossier.doe(_id(dossier), sluiten).aanvaard
    dossier.doe(_id(dossier), m.MeldcodeHeropenen(doorloop="eigen", **WIE))
    dossier.doe(_id(dossier), EigenDeelnemerVastleggen(deelnemer=met(DENNIS, naam="Dennis de Witte"), **WIE))
    presenter = CasusPresenter(dossier, _id(dossier))
    nu, toen = presenter.staat().momenten
    assert toen.tekst == "Zoals op 23 november 2026: Meldcode afgesloten"
    presenter.bekijk(toen.code)
    staat = presenter.staat()
    assert staat.banen.banen[0].merk == "Afgesloten"
    assert (staat.knoppen, staat.banen.knoppen) == ((), ())
    assert not any(deel.knoppen for deel in staat.delen)
    assert staat.melding is not None
    assert staat.melding.titel.startswith("U kijkt terug")
    assert "Dennis de Witte" not in str(staat.delen)
    assert not any("Heropend" in regel.soort for regel in staat.tijdlijn)
    presenter.bekijk(nu.code)
    assert presenter.staat().banen.banen[0].merk == ""
    assert "Dennis de Witte" in str(presenter.staat().delen)
