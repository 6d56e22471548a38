"""The page of one meldcode without a window: stations, forms, what they ask, and what is never lost."""

from __future__ import annotations

from datetime import timedelta

import pytest
from pytestqt.qtbot import QtBot

from meldcode_app.presenters.meldcode import MeldcodePresenter
from meldcode_app.presenters.weergave import InhoudInvoer, UitspraakInvoer
from meldcode_app.services.dossier import Dossier
from tests import bouwers as b
from tests import bouwers_meldcode as bm
from tests.presenters.meldcode_bediening import (
    blok,
    geef_redenen,
    nodig,
    open_codes,
    open_meldcode,
    primairen,
    velden,
    vul,
    walk,
    werk,
)


def test_a_new_walk_starts_at_signals_with_one_primary(dossier: Dossier) -> None:
    p = open_meldcode(dossier)
    staat = p.staat()
    assert (staat.titel, staat.station) == ("Uw meldcode", "signalen")
    assert staat.sub.startswith("Gerrit, 8 jaar. Loopt, begonnen 23 nov")
    assert primairen(p) == ["signaal"]
    assert [s.naam for s in staat.stations] == [
        "Signalen", "Overleg", "Gesprek", "Wegen", "Beslissen", "Vervolg",
    ]  # fmt: skip
    assert blok(p, "signalen").leeg


def test_a_signal_keeps_fact_words_and_suspicion_apart(dossier: Dossier) -> None:
    p = open_meldcode(dossier)
    p.druk("signaal")
    assert primairen(p) == ["vastleggen"]
    vul(p, wanneer="vorige week", gezien_door="Juf Sanne")
    uitspraak = UitspraakInvoer(tekst="'Papa gooide de stoel.'", bron="Gerrit, op het plein")
    p.typ_inhoud(InhoudInvoer(feiten="Hij kromp ineen.", uitspraken=(uitspraak,), duiding="Bang thuis."))
    p.vink("bijzonder", "onthulling", True)
    p.druk("vastleggen")
    (signaal,) = walk(p, dossier).signalen.values()
    i = signaal.inhoud
    assert (i.feiten, i.vermoeden, i.onthulling) == ("Hij kromp ineen.", "Bang thuis.", True)
    assert [(u.tekst, u.bron) for u in i.uitspraken] == [("'Papa gooide de stoel.'", "Gerrit, op het plein")]
    assert signaal.op.soort == "periode"
    (regel,) = blok(p, "signalen").registraties
    assert regel.kop == "Juf Sanne: zelf gezien of gehoord, uit zichzelf verteld"
    assert [d.label for d in regel.delen] == ["Feit", "Uitspraak", "Vermoeden"]
    assert regel.delen[1].bron == "Gerrit, op het plein"


def test_what_is_typed_survives_leaving_the_station_and_the_page(dossier: Dossier) -> None:
    p = open_meldcode(dossier)
    p.druk("signaal")
    p.typ("gezien_door", "Juf Sanne")
    p.kies_station("overleg")
    concept = p.staat().concept
    assert concept is not None
    assert "Signaal vastleggen" in concept.zin
    p.stop()
    later = MeldcodePresenter(dossier, p.casus_id, "d")
    later.kies_station("vervolg")
    later.ga_verder()
    assert later.staat().station == "signalen"
    assert velden(later)["gezien_door"].waarde == "Juf Sanne"
    later.druk("weggooien")
    assert later.staat().concept is None


def test_an_empty_signal_says_what_is_missing_and_keeps_the_rest(dossier: Dossier, qtbot: QtBot) -> None:
    p = open_meldcode(dossier)
    p.druk("signaal")
    vul(p, gezien_door="Juf Sanne")
    with qtbot.waitSignal(p.refused):
        p.druk("vastleggen")
    bericht = werk(p).staat.bericht
    assert bericht is not None
    assert "wat zag of hoorde u" in bericht.titel
    assert velden(p)["gezien_door"].waarde == "Juf Sanne"
    assert not walk(p, dossier).signalen


def test_a_late_signal_asks_one_click_and_shows_that_it_was_recorded_later(dossier: Dossier) -> None:
    p = open_meldcode(dossier)
    p.druk("signaal")
    vul(p, wanneer="2 nov")
    p.typ_inhoud(InhoudInvoer(feiten="Hij had honger."))
    assert open_codes(p) == ["LATER_VASTGELEGD"]
    p.zie("LATER_VASTGELEGD", "")
    assert open_codes(p) == []
    p.druk("vastleggen")
    (regel,) = blok(p, "signalen").registraties
    assert regel.later == "21 dagen later vastgelegd"


def test_a_day_in_the_future_is_told_beside_its_field_on_leaving_it(dossier: Dossier) -> None:
    p = open_meldcode(dossier)
    p.druk("signaal")
    p.typ_inhoud(InhoudInvoer(feiten="Hij had honger."))
    p.typ("wanneer", "25-11-2026")
    assert velden(p)["wanneer"].fout == ""
    p.klaar("wanneer", "25-11-2026")
    assert "nog niet geweest" in velden(p)["wanneer"].fout


def test_a_signal_on_a_closed_walk_asks_reopen_or_only_add(dossier: Dossier) -> None:
    p = open_meldcode(dossier, *bm.DOORLOPEN["afgesloten"], stap="signalen")
    p.druk("signaal")
    assert [k.tekst for k in velden(p)["gesloten"].keuzes] == ["Alleen toevoegen", "Meldcode heropenen"]
    p.typ_inhoud(InhoudInvoer(feiten="Weer een blauwe plek."))
    p.druk("vastleggen")
    assert walk(p, dossier).besluit_staat == "afgesloten"
    p.druk("signaal")
    p.typ_inhoud(InhoudInvoer(feiten="En nog een."))
    p.typ("gesloten", "heropenen")
    p.druk("vastleggen")
    assert walk(p, dossier).besluit_staat == "lopend"
    assert len(walk(p, dossier).signalen) == 3


def test_a_suspected_colleague_opens_the_other_road_and_is_recorded(dossier: Dossier) -> None:
    p = open_meldcode(dossier)
    p.druk("medewerker")
    uitleg = werk(p).staat.uitleg
    assert uitleg is not None
    assert "schoolbestuur" in uitleg.tekst
    vul(p, toelichting="Een invaller.")
    p.druk("vastleggen")
    (gezegd,) = walk(p, dossier).medewerker_als_pleger
    assert gezegd.toelichting == "Een invaller."
    assert "nog niet geïnformeerd" in blok(p, "signalen").registraties[0].delen[0].tekst


def test_typing_for_a_colleague_is_marked_until_confirmed(dossier: Dossier) -> None:
    p = open_meldcode(dossier)
    p.druk("consult")
    vul(p, met="A. Bakker", advies="Praat eerst.", namens="dennis")
    assert velden(p)["namens"].hint == "Dennis de Wit bevestigt dit later."
    p.druk("vastleggen")
    p.kies_station("overleg")
    (regel,) = blok(p, "consulten").registraties
    assert regel.niet_bevestigd == "Ingevoerd namens Dennis de Wit, nog niet bevestigd"
    p.kies_station("vervolg")
    assert "besluitblad" in [k.code for k in blok(p, "bevestigen").knoppen]
    p.druk("bevestigen:dennis")
    assert [k.tekst for k in velden(p)["regels"].keuzes] == ["ma 23 nov 2026: overleg, met A. Bakker"]
    assert [k.tekst for k in velden(p)["hoe"].keuzes] == ["Met een getekende afdruk"]
    p.druk("vastleggen")
    assert not walk(p, dossier).onbevestigd
    assert walk(p, dossier).namens[0].bevestigd_hoe == "getekende_afdruk"


def test_a_colleagues_walk_takes_entries_as_theirs_unless_said_otherwise(dossier: Dossier) -> None:
    casus_id = bm.MeldcodeSituatie(begin=bm.beginnen(professional="dennis")).in_kluis(dossier.kluis)
    p = MeldcodePresenter(dossier, casus_id, "d")
    assert p.staat().titel == "Meldcode van Dennis de Wit"
    p.druk("signaal")
    assert velden(p)["namens"].waarde == "dennis"
    assert velden(p)["gezien_door"].waarde == "Dennis de Wit"


def test_a_consultation_outside_school_asks_whether_the_family_stayed_unknown(dossier: Dossier) -> None:
    p = open_meldcode(dossier, stap="stap2")
    p.druk("consult")
    assert "anoniem" not in velden(p)
    p.typ("eigen", "nee")
    p.typ("anoniem", "nee")
    assert open_codes(p) == ["CONSULT_HERKENBAAR"]
    p.typ("anoniem", "ja")
    assert open_codes(p) == []


def test_rounding_off_a_step_that_asks_nothing_is_done_at_once_and_goes_on(dossier: Dossier) -> None:
    p = open_meldcode(dossier, bm.signaal())
    p.druk("stap:stap1:afronden")
    assert walk(p, dossier).stap("stap1") == "afgerond"
    assert p.staat().station == "overleg"
    p.kies_station("signalen")
    p.druk("stap:stap1:heropenen")
    assert walk(p, dossier).stap("stap1") == "bezig"


def test_rounding_off_without_consultation_asks_why_in_the_panel(dossier: Dossier) -> None:
    p = open_meldcode(dossier, stap="overleg")
    p.druk("stap:stap2:afronden")
    assert open_codes(p) == ["GEEN_CONSULT"]
    assert walk(p, dossier).stap("stap2") == "open"
    geef_redenen(p)
    p.druk("vastleggen")
    assert walk(p, dossier).stap("stap2") == "afgerond"


def test_a_motivation_is_kept_with_the_draft_of_its_form(dossier: Dossier) -> None:
    p = open_meldcode(dossier, stap="overleg")
    p.druk("stap:stap2:overslaan")
    geef_redenen(p)
    p.kies_station("signalen")
    p.stop()
    later = MeldcodePresenter(dossier, p.casus_id, "d", "overleg")
    later.ga_verder()
    assert nodig(later)["STAP_OVERGESLAGEN", "stap2"].gemotiveerd
    later.druk("vastleggen")
    assert walk(later, dossier).stap("stap2") == "overgeslagen"


def test_handing_over_closes_the_page_for_every_act(dossier: Dossier) -> None:
    p = open_meldcode(dossier, *bm.DOORLOPEN["vervolg"])
    p.druk("overdragen")
    vul(p, opvolger="dennis", verslag="Gerrit is bij oma.")
    geef_redenen(p)
    p.druk("vastleggen")
    assert walk(p, dossier).besluit_staat == "overgedragen"
    assert primairen(p) == []
    for station in ("signalen", "overleg", "gesprek", "wegen", "beslissen", "vervolg"):
        p.kies_station(station)
        staat = p.staat()
        assert staat.knoppen == ()
        assert staat.voet == ()
        assert not [k for blok_ in staat.blokken for k in blok_.knoppen]
    p.druk("spoed")
    assert p.staat().formulier is None


def test_who_may_not_look_in_sees_only_that_a_colleague_is_involved(dossier: Dossier) -> None:
    casus_id = bm.MeldcodeSituatie(
        begin=bm.beginnen(door="dennis", professional="dennis"), daarna=(bm.signaal(door="dennis"),)
    ).in_kluis(dossier.kluis)
    p = MeldcodePresenter(dossier, casus_id, "d")
    staat = p.staat()
    assert not staat.zichtbaar
    assert staat.stations == ()
    assert staat.blokken == ()
    assert staat.knoppen == ()
    assert staat.melding is not None
    p.druk("signaal")
    assert p.staat().formulier is None


def test_help_agreements_and_notes_are_recorded_at_what_follows(dossier: Dossier) -> None:
    p = open_meldcode(dossier, stap="vervolg")
    p.druk("hulp")
    vul(p, doelen="Rust thuis\n\nOp tijd op school", termijn="18-1", casemanager="L. Visser")
    p.druk("vastleggen")
    hulp = walk(p, dossier).hulp_nu
    assert hulp is not None
    assert (hulp.doelen, hulp.casemanager) == (("Rust thuis", "Op tijd op school"), "L. Visser")
    assert hulp.termijn is not None
    assert hulp.termijn.year == b.DAG.year + 1
    p.druk("afspraak")
    vul(p, tekst="Dennis belt vader.", wie="dennis", voor="vrijdag")
    p.druk("vastleggen")
    (afspraak,) = walk(p, dossier).afspraken.values()
    assert afspraak.voor == b.DAG + timedelta(days=4)
    p.druk(f"nagekomen:{afspraak.id}")
    p.druk("vastleggen")
    assert walk(p, dossier).afspraken[afspraak.id].nagekomen
    p.druk("aanvulling")
    vul(p, tekst="Moeder belde.")
    p.druk("vastleggen")
    assert blok(p, "aanvullingen").registraties[0].onder == "Vastgelegd 23 november, M. Jansen"


@pytest.mark.parametrize(
    ("code", "signaal", "tweede"),
    [
        ("advies_vragen", "nieuwe_adviesvraag", "d"),
        ("adviesvraag:a1", "open_adviesvraag", "a1"),
        ("melding_voorbereiden", "nieuwe_melding", "d"),
        ("melding:m1", "open_melding", "m1"),
    ],
)
def test_other_pages_are_asked_by_signal(
    dossier: Dossier, qtbot: QtBot, code: str, signaal: str, tweede: str
) -> None:
    p = open_meldcode(dossier)
    with qtbot.waitSignal(getattr(p, signaal)) as gevraagd:
        p.druk(code)
    assert gevraagd.args == [p.casus_id, tweede]
