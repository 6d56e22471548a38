"""The casus page without a window: the forms, the stubs, and what is never lost."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from msgspec.structs import replace
from pytestqt.qtbot import QtBot

from meldcode_app.domain.gebeurtenis import Wijziging
from meldcode_app.domain.handelingen.casus import AndereDeelnemerVastleggen
from meldcode_app.domain.personen import REGIME, AndereDeelnemer, Gezag, Persoon
from meldcode_app.domain.tijd import op
from meldcode_app.presenters.casus import CasusPresenter
from meldcode_app.presenters.casus_weergave import CasusStaat, Deel
from meldcode_app.presenters.formulier import FormulierStaat
from meldcode_app.services.dossier import Dossier
from tests import bouwers as b
from tests.conftest import StaandeKlok


@pytest.fixture
def presenter(dossier: Dossier, qtbot: QtBot) -> CasusPresenter:
    return CasusPresenter(dossier, b.Situatie().in_kluis(dossier.kluis))


def _formulier(presenter: CasusPresenter) -> FormulierStaat:
    formulier = presenter.staat().formulier
    assert formulier is not None
    return formulier


def _waarden(presenter: CasusPresenter) -> dict[str, str]:
    return {v.code: v.waarde for v in _formulier(presenter).velden}


def _fout(presenter: CasusPresenter, veld: str) -> str:
    return next(v.fout for v in _formulier(presenter).velden if v.code == veld)


def _vul(presenter: CasusPresenter, **velden: str) -> None:
    for veld, tekst in velden.items():
        presenter.typ(veld, tekst)
        presenter.klaar(veld, tekst)


def _deel(staat: CasusStaat, code: str) -> Deel:
    return next(deel for deel in staat.delen if deel.code == code)


def test_the_page_has_one_primary_and_the_form_has_its_own(presenter: CasusPresenter) -> None:
    staat = presenter.staat()
    assert [k.code for k in staat.knoppen if k.soort == "primair"] == ["signaal"]
    presenter.bewerk("gezin")
    assert presenter.staat().knoppen == ()
    assert [k.code for k in _formulier(presenter).knoppen if k.soort == "primair"] == ["vastleggen"]


def test_adding_a_parent_with_custody_source_and_day(presenter: CasusPresenter, dossier: Dossier) -> None:
    gemeld: list[Wijziging] = []
    presenter.gewijzigd.connect(gemeld.append)
    presenter.bewerk("gezin")
    _vul(presenter, naam="Anna Proef", noemen="oma", rol="voogd", gezag="ja", bron="beschikking")
    _vul(presenter, peildatum="3 september")
    assert _waarden(presenter)["peildatum"] == "do 3 sep 2026"
    presenter.druk("vastleggen")
    persoon = next(p for p in dossier.casus(presenter.casus_id).personen.values() if p.noemen == "oma")
    assert persoon.gezag == Gezag(waarde="ja", bron="beschikking", peildatum=date(2026, 9, 3))
    assert gemeld == [Wijziging(casus=presenter.casus_id, wat="casus")]
    assert any(
        "oma (voogd)" in cel.tekst for rij in _deel(presenter.staat(), "gezin").rijen for cel in rij.cellen
    )


def test_custody_is_asked_of_parents_and_guardians_only(presenter: CasusPresenter) -> None:
    presenter.bewerk("gezin")
    assert "gezag" in _waarden(presenter)
    presenter.typ("rol", "broer_of_zus")
    assert "gezag" not in _waarden(presenter)


def test_mending_one_thing_never_drops_another(dossier: Dossier, qtbot: QtBot) -> None:
    oma = Persoon(
        id="oma", naam="Anna", rol="overig", deelgezag_265e=True, adres_geheim=True, toelichting="Haalt op.",
        gezag=Gezag(waarde="ja", bron="anders", peildatum=b.DAG), geboortedatum=date(1955, 2, 1),
        adres="Proefpad 3", plaats="1234 AB Proefdorp", telefoon="0512-123456", email="anna@proef.example",
    )  # fmt: skip
    presenter = CasusPresenter(dossier, b.Situatie(personen=(oma,)).in_kluis(dossier.kluis))
    presenter.bewerk("gezin", "oma")
    _vul(presenter, naam="Anna Proef")
    presenter.druk("vastleggen")
    assert dossier.casus(presenter.casus_id).personen["oma"] == replace(oma, naam="Anna Proef")


def test_the_child_stays_the_child(presenter: CasusPresenter, dossier: Dossier) -> None:
    presenter.bewerk("gezin", "gerrit")
    assert "rol" not in _waarden(presenter)
    presenter.vink("geheim", "ja", True)
    presenter.druk("vastleggen")
    kind = dossier.casus(presenter.casus_id).kind
    assert (kind.rol, kind.adres_geheim, kind.geboortedatum) == ("kind", True, date(2018, 5, 14))


def test_an_unreadable_day_refuses_beside_its_field_and_keeps_all_text(
    presenter: CasusPresenter, dossier: Dossier, qtbot: QtBot
) -> None:
    voor = len(dossier.tijdlijn(presenter.casus_id))
    presenter.bewerk("gezin")
    _vul(presenter, naam="Anna", geboortedatum="ooit", toelichting="Woont bij oma.")
    with qtbot.waitSignal(presenter.refused):
        presenter.druk("vastleggen")
    assert "niet te lezen" in _fout(presenter, "geboortedatum")
    assert _waarden(presenter)["toelichting"] == "Woont bij oma."
    assert len(dossier.tijdlijn(presenter.casus_id)) == voor
    presenter.typ("geboortedatum", "o")
    assert _fout(presenter, "geboortedatum") == ""


@pytest.mark.parametrize(
    ("deel", "velden"),
    [
        ("gezin", {"naam": "Anna"}),
        ("maatregel", {}),
        ("eigen", {"naam": "D. de Wit"}),
        ("deelnemer", {"naam": "R."}),
    ],
)
def test_nothing_but_the_name_is_required(
    presenter: CasusPresenter, dossier: Dossier, deel: str, velden: dict[str, str]
) -> None:
    voor = len(dossier.tijdlijn(presenter.casus_id))
    presenter.bewerk(deel)
    _vul(presenter, **velden)
    presenter.druk("vastleggen")
    assert presenter.staat().formulier is None
    assert len(dossier.tijdlijn(presenter.casus_id)) == voor + 1


@pytest.mark.parametrize("deel", ["gezin", "eigen", "deelnemer"])
def test_an_empty_name_is_told_beside_its_field(presenter: CasusPresenter, deel: str) -> None:
    presenter.bewerk(deel)
    presenter.druk("vastleggen")
    assert "is leeg" in _fout(presenter, "naam")


def test_a_measure_reads_its_end_ahead_and_refuses_one_before_its_start(
    presenter: CasusPresenter, dossier: Dossier
) -> None:
    presenter.bewerk("maatregel")
    _vul(presenter, gi="GI De Brug", van="2-3", tot="2-3-2025")
    assert _fout(presenter, "tot") == "Deze dag ligt voor de begindag."
    _vul(presenter, tot="1 maart", gezien="mededeling_gi")
    presenter.druk("vastleggen")
    nieuw = list(dossier.casus(presenter.casus_id).maatregelen.values())[-1]
    assert (nieuw.van, nieuw.tot) == (date(2026, 3, 2), date(2027, 3, 1))
    assert nieuw.kind == "gerrit"


def test_mending_a_measure_keeps_what_was_not_touched(presenter: CasusPresenter, dossier: Dossier) -> None:
    presenter.bewerk("maatregel", "ots")
    _vul(presenter, jeugdbeschermer="S. Vermeer")
    presenter.druk("vastleggen")
    assert dossier.casus(presenter.casus_id).maatregelen["ots"] == b.ots(jeugdbeschermer="S. Vermeer")


def test_a_stub_has_no_field_for_steps_and_its_regime_follows_the_position(presenter: CasusPresenter) -> None:
    presenter.bewerk("deelnemer")
    presenter.typ("positie", "zorg_wgbo")
    velden = {v.code: v for v in _formulier(presenter).velden}
    assert not [code for code in velden if "stap" in code or "weging" in code]
    assert REGIME["zorg_wgbo"] in velden["regime"].hint
    assert "regime_reden" not in velden
    presenter.typ("regime", "WGBO en eigen code")
    reden = next(v for v in _formulier(presenter).velden if v.code == "regime_reden")
    assert reden.reden


def test_a_stub_tells_what_was_said_by_themselves_with_its_ground(
    presenter: CasusPresenter, dossier: Dossier
) -> None:
    stub = AndereDeelnemer(
        id="m", naam="T. Mulder", functie="leerplicht", zelf_meegedeeld="Ik ga langs.",
        zelf_meegedeeld_op=date(2026, 11, 10), zelf_meegedeeld_grondslag="toestemming",
    )  # fmt: skip
    for deelnemer in (
        stub,
        AndereDeelnemer(id="s", naam="R. Smit", eigen_verantwoordelijkheid_besproken_op=b.DAG),
    ):
        dossier.doe(
            presenter.casus_id,
            AndereDeelnemerVastleggen(gebeurd_op=op(b.DAG), door="jansen", deelnemer=deelnemer),
        )
    mulder, smit = _deel(presenter.staat(), "deelnemer").rijen
    assert (mulder.cellen[3].tekst, mulder.cellen[3].kleur) == ("nog niet besproken", "warn")
    assert mulder.cellen[4].tekst == "'Ik ga langs.', 10 nov, grondslag: toestemming"
    assert (smit.cellen[3].tekst, smit.cellen[4].tekst) == ("besproken 23 nov", "niets")
    presenter.bewerk("deelnemer", "m")
    presenter.druk("vastleggen")
    assert dossier.casus(presenter.casus_id).andere_deelnemers["m"] == stub


def test_a_draft_waits_on_the_page_and_can_be_taken_up_or_thrown_away(
    presenter: CasusPresenter, dossier: Dossier
) -> None:
    presenter.bewerk("gezin", "vader")
    presenter.typ("toelichting", "Belt woensdag.")
    presenter.druk("later")
    opnieuw = CasusPresenter(dossier, presenter.casus_id)
    concept = opnieuw.staat().concept
    assert concept is not None
    assert concept.zin == "Er staat nog een concept: 'Vader wijzigen'."
    opnieuw.ga_verder()
    assert _waarden(opnieuw)["toelichting"] == "Belt woensdag."
    assert _waarden(opnieuw)["noemen"] == "vader"
    opnieuw.druk("weggooien")
    assert opnieuw.staat().concept is None
    assert CasusPresenter(dossier, presenter.casus_id).staat().concept is None


def test_recording_leaves_no_draft(presenter: CasusPresenter, dossier: Dossier) -> None:
    presenter.bewerk("eigen")
    _vul(presenter, naam="Dennis de Wit", functie="leerkracht")
    presenter.bewaar_nu()
    presenter.druk("vastleggen")
    assert dossier.kluis.concept(f"casus:{presenter.casus_id}") is None


def test_requests_stand_newest_first_with_their_state_in_words(
    presenter: CasusPresenter, qtbot: QtBot
) -> None:
    (regel,) = presenter.staat().verzoeken
    assert (regel.van, regel.stand.tekst) == ("GI De Brug", "In behandeling")
    assert regel.sinds == "ontvangen ma 23 november 2026"
    with qtbot.waitSignal(presenter.open_verzoek) as geopend:
        presenter.ga_naar_verzoek(regel.id)
    assert geopend.args == [presenter.casus_id, "v"]
    with qtbot.waitSignal(presenter.nieuw_verzoek) as nieuw:
        presenter.druk("nieuw_verzoek")
    assert nieuw.args == [presenter.casus_id]


@pytest.mark.parametrize("verloop", list(b.OP_WEG))
def test_every_state_of_a_request_has_words(dossier: Dossier, qtbot: QtBot, verloop: str) -> None:
    if verloop in {"verstrekt", "afgesloten"}:
        situatie = b.Situatie(kind=b.kind(8), daarna=b.OP_WEG[verloop])
    else:
        situatie = b.Situatie(daarna=b.OP_WEG[verloop])
    presenter = CasusPresenter(dossier, situatie.in_kluis(dossier.kluis))
    (regel,) = presenter.staat().verzoeken
    assert regel.stand.tekst
    assert regel.stand.kleur != "bad"


def test_the_timeline_filter_and_its_empty_text(presenter: CasusPresenter) -> None:
    assert presenter.staat().tijdlijn
    presenter.zeef("later")
    staat = presenter.staat()
    assert not staat.tijdlijn
    assert "Kies 'Alles'" in staat.tijdlijn_leeg


def test_the_badge_of_the_measure_moves_with_the_day(presenter: CasusPresenter, klok: StaandeKlok) -> None:
    klok.verder(days=(date(2027, 3, 3) - b.DAG).days)
    assert presenter.staat().merken[0].tekst == "OTS afgelopen op 2 mrt 2027"


def test_an_act_that_is_long_ago_asks_one_click(presenter: CasusPresenter) -> None:
    presenter.bewerk("eigen")
    _vul(presenter, naam="Dennis", wanneer=(b.DAG - timedelta(days=20)).isoformat())
    presenter.druk("vastleggen")
    assert [x.code for x in _formulier(presenter).behoeften] == ["LATER_VASTGELEGD"]
    presenter.vraag_norm("huisregel-g-3")
    norm = _formulier(presenter).norm
    assert norm is not None
    assert norm.titel.startswith("Later vastgelegd")
    presenter.zie("LATER_VASTGELEGD", "")
    presenter.druk("vastleggen")
    assert presenter.staat().tijdlijn[-1].later == "20 dagen later vastgelegd"
