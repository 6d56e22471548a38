"""Weighing and deciding without a window: the five questions, both decisions, deviating, dissent, evaluating."""

from __future__ import annotations

from meldcode_app.presenters.meldcode import MeldcodePresenter
from meldcode_app.presenters.meldcode_weergave import BesluitVak, KaderVraag
from meldcode_app.services.dossier import Dossier
from tests import bouwers_meldcode as bm
from tests.presenters.meldcode_bediening import (
    blok,
    geef_redenen,
    nodig,
    open_codes,
    open_meldcode,
    primairen,
    vul,
    walk,
)


def _vraag(p: MeldcodePresenter, nummer: int) -> KaderVraag:
    kader = p.staat().kader
    assert kader is not None
    return kader.vragen[nummer - 1]


def _vak(p: MeldcodePresenter, code: str) -> BesluitVak:
    besluit = p.staat().besluit
    assert besluit is not None
    return next(v for v in besluit.vakken if v.code == code)


def _beantwoord(p: MeldcodePresenter, nummer: int, antwoord: str) -> None:
    p.antwoord(nummer, antwoord)
    p.onderbouwing(nummer, "Zie het signaal.")
    p.vink("gekoppeld", "s1", True, f"vraag:{nummer}")
    p.druk("vastleggen")


def _decideer(p: MeldcodePresenter, melden: str, hulp: str) -> None:
    p.besluit("melden", melden)
    p.besluit_typ("melden", "De hulp volstaat.")
    p.besluit("hulp", hulp)
    p.besluit_typ("hulp", "Het gezin wil hulp.")
    vul(p, naam="P. Verhoeven")


def test_an_answer_is_recorded_by_its_button_only(dossier: Dossier) -> None:
    p = open_meldcode(dossier, bm.signaal(), stap="wegen")
    assert [v.aan for v in p.staat().kader.vragen] == [True, False, False, False, False]  # type: ignore[union-attr]
    p.antwoord(1, "ja")
    assert primairen(p) == ["vastleggen"]
    assert p.staat().plek == "vraag"
    assert _vraag(p, 1).let_op == "Nog niet vastgelegd."
    assert open_codes(p) == ["KOPPELING_ONTBREEKT", "ONDERBOUWING_ONTBREEKT"]
    assert not walk(p, dossier).afweging.antwoorden
    p.onderbouwing(1, "Hij vertelde het zelf.")
    p.vink("gekoppeld", "s1", True, "vraag:1")
    assert open_codes(p) == []
    assert _vraag(p, 1).gekoppeld == "Rust op: Signaal 23 nov."
    p.druk("vastleggen")
    gegeven = walk(p, dossier).afweging.antwoord(1)
    assert gegeven is not None
    assert (gegeven.antwoord, gegeven.gekoppeld) == ("ja", ("s1",))
    assert _vraag(p, 1).op_route
    assert _vraag(p, 2).aan


def test_what_an_answer_rests_on_is_ticked_for_the_next_one_and_can_be_taken_off(dossier: Dossier) -> None:
    p = open_meldcode(dossier, bm.signaal(), bm.gesprek("moeder", "gerrit"), stap="wegen")
    _beantwoord(p, 1, "ja")
    p.vink("gekoppeld", "g1", True, "vraag:2")
    assert _vraag(p, 2).gekoppeld == "", "not said of a question that has no answer"
    p.antwoord(2, "nee")
    assert _vraag(p, 2).gekoppeld == "Rust op: Signaal 23 nov en Gesprek met moeder en Gerrit 23 nov."
    p.onderbouwing(2, "Niet nu.")
    p.vink("gekoppeld", "s1", False, "vraag:2")
    assert open_codes(p) == []
    p.druk("vastleggen")
    gegeven = walk(p, dossier).afweging.antwoord(2)
    assert gegeven is not None
    assert gegeven.gekoppeld == ("g1",)
    p.antwoord(3, "ja")
    p.onderbouwing(3, "Het wijkteam kan helpen.")
    assert open_codes(p) == []


def test_the_route_says_where_it_stops_and_what_comes_of_it(dossier: Dossier) -> None:
    p = open_meldcode(dossier, bm.signaal(), stap="wegen")
    for nummer, antwoord in ((1, "ja"), (2, "nee"), (3, "nee")):
        _beantwoord(p, nummer, antwoord)
    kader = p.staat().kader
    assert kader is not None
    assert kader.uitkomst == "Uitkomst van uw antwoorden: melden bij Veilig Thuis (vraag 3)"
    assert [v.genomen for v in kader.vragen] == [False, False, True, False, False]
    assert not _vraag(p, 4).aan
    assert _vraag(p, 4).waarom_uit


def test_doubt_counts_as_yes_at_two_and_asks_for_advice_elsewhere(dossier: Dossier) -> None:
    p = open_meldcode(dossier, bm.signaal(), stap="wegen")
    _beantwoord(p, 1, "twijfel")
    assert "Veilig Thuis om advies" in _vraag(p, 1).let_op
    _beantwoord(p, 1, "ja")
    assert "Dit is antwoord 2" in _vraag(p, 1).gekoppeld
    _beantwoord(p, 2, "twijfel")
    assert _vraag(p, 2).genomen
    assert not any("niet verplicht" in u.tekst for u in p.staat().uitleg)
    for eerste, meldt in (("ja", True), ("twijfel", True), ("nee", False)):
        _beantwoord(p, 1, eerste)
        assert not any("niet verplicht" in u.tekst for u in p.staat().uitleg)
        assert any("Volgens uw antwoorden meldt u" in u.tekst for u in p.staat().uitleg) is meldt


def test_an_earlier_answer_given_anew_makes_the_later_ones_be_looked_at_again(dossier: Dossier) -> None:
    p = open_meldcode(dossier, bm.signaal(), stap="wegen")
    for nummer, antwoord in ((1, "ja"), (2, "nee"), (1, "ja")):
        _beantwoord(p, nummer, antwoord)
    assert _vraag(p, 2).te_herzien
    assert _vraag(p, 2).antwoord == "nee"


def test_recording_without_an_answer_says_so_and_asks_nothing_else(dossier: Dossier) -> None:
    p = open_meldcode(dossier, bm.signaal(), stap="wegen")
    p.koppel(1)
    p.druk("vastleggen")
    vraag = p.staat().vraag
    assert vraag is not None
    assert vraag.staat.bericht is not None
    assert vraag.staat.bericht.titel == "Kies eerst een antwoord."
    assert p.staat().behoeften == ()


def test_both_decisions_are_needed_and_all_that_is_missing_is_told_at_once(dossier: Dossier) -> None:
    p = open_meldcode(dossier, stap="beslissen")
    assert primairen(p) == ["vastleggen"]
    p.druk("vastleggen")
    stappen = [betreft for code, betreft in nodig(p) if code == "STAP_NIET_AF"]
    assert sorted(betreft for code, betreft in nodig(p) if code == "BESLUIT_ONTBREEKT") == ["hulp", "melden"]
    assert stappen == ["stap1", "stap2", "stap3", "stap4"]
    assert nodig(p)["BESLUIT_ONTBREEKT", "melden"].klasse == "kan_niet"
    assert nodig(p)["STAP_NIET_AF", "stap3"].betreft_naam == "stap 3, gesprek"


def test_deciding_names_decider_and_function_apart_from_who_typed(dossier: Dossier) -> None:
    p = open_meldcode(dossier, *bm.STAPPEN_AF, stap="beslissen")
    besluit = p.staat().besluit
    assert besluit is not None
    assert {v.code: v.waarde for v in besluit.velden}["functie"] == "directeur"
    _decideer(p, "nee", "ja")
    p.druk("vastleggen")
    genomen = walk(p, dossier).besluit
    assert genomen is not None
    assert genomen.besloten_door is not None
    assert (genomen.besloten_door.naam, genomen.besloten_door.functie) == ("P. Verhoeven", "directeur")
    assert (genomen.melden, genomen.hulp, genomen.hulp_reden) == ("nee", "ja", "Het gezin wil hulp.")
    staat = p.staat()
    assert staat.station == "vervolg"
    assert staat.sub.endswith("Vervolg: hulp, begonnen 23 nov.")


def test_deviating_from_the_outcome_is_lawful_and_asks_why(dossier: Dossier) -> None:
    p = open_meldcode(dossier, *bm.NAAR_MELDEN, stap="beslissen")
    _decideer(p, "nee", "ja")
    bericht = _vak(p, "melden").bericht
    assert bericht is not None
    assert bericht.soort == "reden"
    assert open_codes(p) == ["HULP_ZONDER_TERMIJN", "WIJKT_AF_VAN_KADER"]
    geef_redenen(p)
    p.druk("vastleggen")
    assert walk(p, dossier).besluit is not None


def test_advice_stands_beside_the_own_weighing_and_never_in_it(dossier: Dossier) -> None:
    p = open_meldcode(dossier, *bm.STAPPEN_AF, *bm.ADVIES_OP_WEG["advies_bekend"], stap="beslissen")
    vak = _vak(p, "melden")
    assert vak.naast[0].startswith("Advies van Veilig Thuis, ")
    assert vak.naast_voet == "Het advies vervangt uw eigen afweging niet."
    assert vak.reden.waarde == ""
    _decideer(p, "nee", "ja")
    p.besluit_typ("melden", "Er is geen gevaar nu.")
    besluitstaat = p.staat().besluit
    assert besluitstaat is not None
    assert "eigen_afweging" in [v.code for v in besluitstaat.velden]
    vul(p, eigen_afweging="Wij zien dat de hulp werkt.")
    geef_redenen(p)
    p.druk("vastleggen")
    besluit = walk(p, dossier).besluit
    assert besluit is not None
    assert (besluit.melden_reden, besluit.eigen_afweging) == (
        "Er is geen gevaar nu.",
        "Wij zien dat de hulp werkt.",
    )


def test_twice_no_asks_a_day_to_look_again_and_closes(dossier: Dossier) -> None:
    p = open_meldcode(dossier, *bm.STAPPEN_AF, stap="beslissen")
    _decideer(p, "nee", "nee")
    besluit = p.staat().besluit
    assert besluit is not None
    assert "herzien_op" in [v.code for v in besluit.velden]
    vul(p, herzien_op="7-12")
    geef_redenen(p)
    p.druk("vastleggen")
    assert walk(p, dossier).besluit_staat == "afgesloten"
    assert "Afgesloten" in p.staat().sub


def test_earlier_decisions_stay_visible(dossier: Dossier) -> None:
    p = open_meldcode(dossier, *bm.DOORLOPEN["vervolg"], stap="beslissen")
    _decideer(p, "ja", "ja")
    geef_redenen(p)
    p.druk("vastleggen")
    p.kies_station("beslissen")
    assert [r.kop for r in blok(p, "besluiten").registraties] == ["Besluit, geldt nu", "Eerder besluit"]


def test_answering_a_question_while_deciding_keeps_what_was_typed_of_the_decision(dossier: Dossier) -> None:
    p = open_meldcode(dossier, bm.signaal(), stap="beslissen")
    p.besluit("melden", "nee")
    p.antwoord(1, "ja")
    assert p.staat().plek == "vraag"
    assert _vak(p, "melden").antwoord == "nee"
    geef_redenen(p)
    p.druk("vastleggen")
    assert p.staat().plek == "besluit"
    assert _vak(p, "melden").antwoord == "nee"


def test_dissent_is_kept_in_the_words_of_who_holds_it(dossier: Dossier) -> None:
    p = open_meldcode(dossier, stap="beslissen")
    p.druk("standpunt")
    vul(p, van="dennis", tekst="Ik zou wel melden.")
    p.druk("vastleggen")
    (standpunt,) = walk(p, dossier).standpunten
    assert (standpunt.van, standpunt.tekst) == ("dennis", "Ik zou wel melden.")
    assert walk(p, dossier).onbevestigd[0].namens == "dennis"
    besluit = p.staat().besluit
    assert besluit is not None
    assert besluit.standpunten[0].startswith("Dennis de Wit, 23 nov: 'Ik zou wel melden.'")


def test_question_five_waits_for_help_and_leads_back_to_deciding(dossier: Dossier) -> None:
    p = open_meldcode(dossier, *bm.STAPPEN_AF, stap="wegen")
    assert not _vraag(p, 5).aan
    p = open_meldcode(dossier, *bm.DOORLOPEN["vervolg"])
    assert primairen(p) == ["evalueren"]
    p.druk("evalueren")
    assert _vraag(p, 5).aan
    assert [k.code for k in _vraag(p, 5).keuzes] == ["ja", "nee"]
    p.antwoord(5, "nee")
    p.onderbouwing(5, "De ruzies gaan door.")
    geef_redenen(p)
    p.druk("vastleggen")
    assert walk(p, dossier).besluit_staat == "beslissen"
    assert p.staat().station == "beslissen"


def test_closing_and_reopening_ask_their_reasons(dossier: Dossier) -> None:
    p = open_meldcode(dossier, stap="vervolg")
    p.druk("afsluiten")
    assert "REDEN_ONTBREEKT" in open_codes(p)
    vul(p, reden="anders", toelichting="Verhuisd.")
    assert "REDEN_ONTBREEKT" not in open_codes(p)
    geef_redenen(p)
    p.druk("vastleggen")
    assert walk(p, dossier).besluit_staat == "afgesloten"
    assert "Iets anders" in blok(p, "klaar").registraties[0].delen[0].tekst
    p.druk("heropenen")
    p.druk("vastleggen")
    assert walk(p, dossier).open_
