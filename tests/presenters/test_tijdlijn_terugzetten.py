"""A backup that was put back, in the timeline of every casus that was there: which copy, and what this casus lost."""

from __future__ import annotations

from datetime import timedelta

import pytest
from msgspec.structs import replace
from pytestqt.qtbot import QtBot

from meldcode_app.domain.gebeurtenis import KLUIS, Gebeurtenis, Inhoud
from meldcode_app.domain.handelingen.reservekopie import EerderTeruggezet, ReservekopieTerugzetten, Verloren
from meldcode_app.presenters.casus import CasusPresenter
from meldcode_app.presenters.tijdlijn import Zeef, regels
from meldcode_app.presenters.weergave import TijdlijnRegel
from meldcode_app.services.dossier import Dossier
from meldcode_app.services.registreren import registreer
from meldcode_app.storage.kluis import Kluis
from tests import bouwers as b
from tests.conftest import StaandeKlok
from tests.presenters.tijdlijn_voorbeelden import gebeurtenissen


def _weg(casus: str = "c1", aantal: int = 2, dagen: int = 2) -> tuple[Verloren, ...]:
    tot = b.moment(b.DAG)
    return (Verloren(casus=casus, aantal=aantal, van=tot - timedelta(days=dagen), tot=tot),)


def _regels(
    handeling: ReservekopieTerugzetten, seq: int = 60, zeef: Zeef = "alles"
) -> tuple[TijdlijnRegel, ...]:
    terug = Gebeurtenis(
        seq=seq,
        casus=KLUIS,
        soort=handeling.soort,
        handeling_id="terug",
        geregistreerd_op=b.moment(b.DAG),
        inhoud=Inhoud(handeling=handeling),
    )
    eigen = tuple(replace(g, seq=g.seq + 40) for g in gebeurtenissen((b.verifieren(),)))
    gevonden = regels("c1", eigen, b.inrichting(), b.DAG, zeef, (terug,))
    return tuple(regel for regel in gevonden if regel.id == str(seq))


BEGIN = (
    "De hele kluis is teruggezet naar de reservekopie van 23 november 2026 om 12.00. "
    "3 regels van daarna kwamen niet mee."
)


@pytest.mark.parametrize(
    ("velden", "staart"),
    [
        (
            {"per_casus": _weg()},
            " Daarvan hoorden 2 regels bij deze casus, vastgelegd van 21 november 2026 tot en met 23 november 2026.",
        ),
        (
            {"per_casus": _weg(aantal=1, dagen=0)},
            " Daarvan hoorde 1 regel bij deze casus, vastgelegd op 23 november 2026.",
        ),
        ({"per_casus": _weg("c2")}, " Daarvan hoorde niets bij deze casus."),
        ({}, " Hoeveel daarvan bij deze casus hoorde, is niet bekend."),
    ],
)
def test_the_timeline_tells_which_copy_and_what_this_casus_lost(
    velden: dict[str, object], staart: str
) -> None:
    (regel,) = _regels(b.terugzetten(**velden))
    assert regel.tekst == BEGIN + staart
    assert (regel.soort, regel.kleur, regel.wanneer) == ("Kluis", "warn", "23 nov")
    assert regel.vastgelegd == "Vastgelegd 23 november, M. Jansen"
    assert not regel.te_verbeteren


def test_an_earlier_time_whose_entry_went_too_stands_on_a_line_of_its_own_with_who_it_was() -> None:
    toen = EerderTeruggezet(
        vastgelegd_op=b.moment(b.DAG),
        door="jansen",
        kopie_van=b.moment(b.DAG - timedelta(days=3)),
        kopie_seq=40,
        verloren=6,
        minstens=True,
        per_casus=_weg(),
    )
    (regel,) = _regels(b.terugzetten(verloren=1, per_casus=(), eerder=(toen,)))
    nu, eerder = regel.tekst.splitlines()
    assert nu.endswith("1 regel van daarna kwam niet mee. Daarvan hoorde niets bij deze casus.")
    assert eerder.startswith("Verloren ging ook de vermelding dat de kluis op 23 november 2026 om ")
    assert eerder.endswith(
        " door M. Jansen al eens is teruggezet, naar de reservekopie van 20 november 2026 om 12.00. "
        "Ten minste 6 regels van daarna kwamen toen niet mee. Daarvan hoorden 2 regels bij deze casus, vastgelegd van "
        "21 november 2026 tot en met 23 november 2026."
    )


def test_unknown_or_nothing_lost_says_no_more_than_that() -> None:
    (onbekend,) = _regels(b.terugzetten(verloren=None))
    assert onbekend.tekst.endswith("Hoeveel er daarna was vastgelegd, is niet bekend.")
    (minstens,) = _regels(b.terugzetten(verloren=1, minstens=True))
    assert "Ten minste 1 regel van daarna kwam niet mee. Hoeveel daarvan bij deze casus" in minstens.tekst
    (niets,) = _regels(b.terugzetten(verloren=0, per_casus=()))
    assert niets.tekst.endswith("Er ging niets verloren.")


def test_a_casus_of_after_it_does_not_show_it_and_it_is_no_decision() -> None:
    assert _regels(b.terugzetten(), seq=40) == ()
    assert _regels(b.terugzetten(), zeef="besluiten") == ()


def test_every_casus_of_the_vault_shows_it_and_looking_back_shows_what_was_put_back_by_then(
    gedeelde_kluis: Kluis, klok: StaandeKlok, qtbot: QtBot
) -> None:
    dossier = Dossier(gedeelde_kluis, klok)
    eerst = b.Situatie(daarna=b.OP_WEG["vastgesteld"]).in_kluis(dossier.kluis)
    assert registreer(dossier.kluis, KLUIS, b.terugzetten(), b.op_dag(b.DAG)).aanvaard
    later = b.Situatie().in_kluis(dossier.kluis)
    presenter = CasusPresenter(dossier, eerst)
    assert [r.soort for r in presenter.staat().tijdlijn].count("Kluis") == 1
    assert "Kluis" not in [r.soort for r in CasusPresenter(dossier, later).staat().tijdlijn]
    presenter.bekijk(presenter.staat().momenten[-1].code)
    assert "Kluis" not in [r.soort for r in presenter.staat().tijdlijn]
