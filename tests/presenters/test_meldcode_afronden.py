"""Deciding after steps that were done and not rounded off: one press, and no reason for what was done."""

from __future__ import annotations

from meldcode_app.presenters.meldcode import MeldcodePresenter
from meldcode_app.services.dossier import Dossier
from tests import bouwers as b
from tests import bouwers_meldcode as bm
from tests.presenters.meldcode_bediening import nodig, open_meldcode, vul, walk

DONE = (
    bm.signaal(),
    bm.consult(),
    bm.gesprek("moeder", "gerrit"),
    bm.gesprek_overslaan("vader"),
    bm.antwoord(1, "nee"),
)


def _aanbod(p: MeldcodePresenter) -> str:
    aanbod = p.staat().afronden
    return aanbod.zin if aanbod else ""


def _asks_why_not(p: MeldcodePresenter) -> list[str]:
    return [stap for code, stap in nodig(p) if code == "STAP_NIET_AF"]


def test_all_that_was_done_is_rounded_off_with_one_press_and_the_draft_stays(dossier: Dossier) -> None:
    p = open_meldcode(dossier, *DONE, stap="beslissen")
    p.besluit("melden", "nee")
    p.besluit_typ("melden", "Het was een val.")
    vul(p, naam="P. Verhoeven")
    assert _aanbod(p) == "Stap 1, 2, 3 en 4 zijn gedaan, maar nog niet afgerond."
    assert _asks_why_not(p) == ["stap1", "stap2", "stap3", "stap4"]
    p.druk("stappen_afronden")
    assert [walk(p, dossier).stap(f"stap{n}") for n in (1, 2, 3, 4)] == ["afgerond"] * 4
    assert (_aanbod(p), _asks_why_not(p)) == ("", [])
    melding = p.staat().melding
    assert melding is not None
    assert melding.titel == "Stap 1, 2, 3 en 4 zijn afgerond."
    besluit = p.staat().besluit
    assert besluit is not None
    assert besluit.vakken[0].reden.waarde == "Het was een val."
    assert walk(p, dossier).besluiten == ()
    p.druk("stappen_afronden")
    assert _aanbod(p) == ""


def test_a_step_that_would_ask_something_or_never_began_is_not_offered(dossier: Dossier) -> None:
    p = open_meldcode(dossier, bm.signaal(), bm.gesprek("moeder"), stap="beslissen")
    assert _aanbod(p) == "Stap 1 is gedaan, maar nog niet afgerond."
    p.druk("stappen_afronden")
    assert [walk(p, dossier).stap(f"stap{n}") for n in (1, 2, 3, 4)] == ["afgerond", "open", "bezig", "open"]


def test_only_beside_the_decisions_and_only_while_the_walk_runs(dossier: Dossier) -> None:
    p = open_meldcode(dossier, *DONE, stap="wegen")
    assert _aanbod(p) == ""
    dicht = bm.meldcode_afsluiten(motiveringen=(b.motiveer("OPEN_ZAKEN"),))
    assert _aanbod(open_meldcode(dossier, *DONE, dicht, stap="beslissen")) == ""


def test_in_the_walk_of_a_colleague_it_is_entered_for_that_colleague(dossier: Dossier) -> None:
    casus = bm.MeldcodeSituatie(
        daarna=(bm.beginnen(doorloop="d2", professional="dennis"), bm.signaal(doorloop="d2", namens="dennis"))
    ).in_kluis(dossier.kluis)
    p = MeldcodePresenter(dossier, casus, "d2", "beslissen")
    p.druk("stappen_afronden")
    assert [regel.soort for regel in walk(p, dossier).onbevestigd] == ["signaal_vastleggen", "stap_afronden"]
