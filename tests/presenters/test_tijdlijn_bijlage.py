"""Attachments in the timeline: what they are and what they are about, never what is in them."""

from __future__ import annotations

from datetime import timedelta

from meldcode_app.domain.casus import Inrichting
from meldcode_app.domain.personen import EigenDeelnemer
from meldcode_app.domain.tijd import op
from meldcode_app.presenters.bijlage_woorden import gekozen, grootte, keuzes_betreft, zichtbaar
from meldcode_app.presenters.tijdlijn import regels
from tests import bouwers as b
from tests import bouwers_meldcode as m
from tests.bouwers_bijlage import andere_soort, intrekken, toevoegen
from tests.bouwers_verbeteren import boek_van
from tests.presenters.tijdlijn_voorbeelden import gebeurtenissen

LERAAR = Inrichting(gebruiker=EigenDeelnemer(id="piet", naam="Piet", functie="leerkracht"))


def _teksten(*handelingen: b.AlleHandelingen, inrichting: Inrichting | None = None) -> list[str]:
    alle = gebeurtenissen(handelingen)
    rijen = regels("c1", alle, inrichting or b.inrichting(), b.DAG)
    nieuw = {str(g.seq) for g in alle[-len(handelingen) :]}
    return [regel.tekst for regel in rijen if regel.id in nieuw]


def test_what_was_added_and_withdrawn() -> None:
    erbij = toevoegen(
        omschrijving="Uitspraak van de rechter",
        bijlagesoort="beschikking",
        betreft="ots",
        grootte=1_258_291,
        toelichting="Kwam per post",
    )
    ingetrokken, toegevoegd = _teksten(erbij, intrekken())
    assert toegevoegd == (
        "Beschikking toegevoegd bij de maatregel OTS: Uitspraak van de rechter (beschikking.pdf, 1,2 MB).\n"
        "Kwam per post."
    )
    assert ingetrokken == "Bijlage 'Uitspraak van de rechter' ingetrokken: Verkeerd bestand."


def test_without_words_of_the_user_the_file_name_tells_what_it_is() -> None:
    (tekst,) = _teksten(toevoegen(bestandsnaam="scan\u202e.pdf", betreft="v"))
    assert tekst == "Bestand toegevoegd bij het verzoek van GI De Brug, 23 november: scan\ufffd.pdf."


def test_that_a_file_is_of_another_kind_after_all() -> None:
    anders, toegevoegd = _teksten(toevoegen(omschrijving="Afdruk"), andere_soort())
    assert toegevoegd.startswith("Bestand toegevoegd: Afdruk"), "what it was called at first stays"
    assert anders == "Bijlage 'Afdruk' is nu vastgelegd als scan van een handtekening."


def test_of_a_piece_without_a_day_the_timeline_says_so() -> None:
    (tekst,) = _teksten(toevoegen(betreft="v", dag_onbekend=True, toelichting="Kwam per post"))
    assert tekst.splitlines()[1:] == ["Van welke dag het stuk zelf is, is onbekend.", "Kwam per post."]


def test_which_files_go_along_with_a_letter_is_told_where_it_was_chosen() -> None:
    (opgesteld, _) = _teksten(toevoegen(omschrijving="Verzuimoverzicht"), b.opstellen(meegestuurd=("b1",)))
    assert opgesteld.endswith("Als bijlage gaat mee: Verzuimoverzicht.")


def test_a_letter_tells_that_what_it_names_was_withdrawn_since_and_whether_it_had_gone_along() -> None:
    begin = (toevoegen(omschrijving="Verzuimoverzicht"), b.opstellen(meegestuurd=("b1",)), b.vaststellen())
    weg = "ingetrokken op 23 november 2026: Verkeerd bestand."
    _, verstrekt, vastgesteld, *_ = _teksten(*begin, b.verstrekken(), intrekken())
    assert verstrekt.endswith(f"\nDe bijlage 'Verzuimoverzicht' ging mee. Die is daarna {weg}")
    assert f"\nDeze brief noemt de bijlage 'Verzuimoverzicht'. Die is daarna {weg}\n" in vastgesteld
    verstrekt, *_ = _teksten(*begin, intrekken(), b.verstrekken())
    assert verstrekt.endswith(f"\nDe bijlage 'Verzuimoverzicht' ging niet mee. Die was toen al {weg}")
    for gewoon in (
        _teksten(*begin, b.verstrekken())[:2],
        _teksten(*begin[:2], intrekken(), b.vaststellen(), b.verstrekken())[:2],
    ):
        assert "bijlage" not in "".join(gewoon)


def test_what_was_withdrawn_since_is_told_with_the_day_that_was_recorded() -> None:
    begin = (toevoegen(omschrijving="Verzuimoverzicht"), b.opstellen(meegestuurd=("b1",)), b.vaststellen())
    boek = boek_van(b.Situatie(daarna=(*b.COMPLEET, *begin, b.verstrekken())))
    gezien = b.motiveer("BIJLAGE_IN_BRIEF", "v", grond="gezien")
    boek.doe(intrekken(gebeurd_op=op(b.DAG - timedelta(days=5)), motiveringen=(gezien,)), b.MORGEN)
    verteld = regels("c1", boek.regels, b.inrichting(), b.MORGEN)
    verstrekt = next(r.tekst for r in verteld if r.soort == "Verstrekt")
    assert "Die is daarna ingetrokken op 24 november 2026: Verkeerd bestand." in verstrekt


def test_of_a_meldcode_the_user_may_not_look_into_nothing_is_told() -> None:
    (tekst,) = _teksten(toevoegen(omschrijving="Geheim", betreft="d"), inrichting=LERAAR)
    assert "Geheim" not in tekst
    casus = m.MeldcodeSituatie(daarna=(toevoegen("b1", betreft="d"), toevoegen("b2"))).casus()
    assert [bijlage.id for bijlage in zichtbaar(casus, LERAAR)] == ["b2"]
    assert [bijlage.id for bijlage in zichtbaar(casus, b.inrichting())] == ["b2", "b1"]
    assert [keuze.code for keuze in keuzes_betreft(casus, LERAAR)] == ["casus"]


def test_the_choice_of_what_it_is_about_names_everything_it_can_prove() -> None:
    namens = m.MeldcodeSituatie(daarna=(*m.DOORLOPEN["vervolg"], m.signaal("s9", namens="dennis")))
    teksten = [keuze.tekst for keuze in keuzes_betreft(namens.casus(), b.inrichting())]
    assert teksten[:2] == ["De casus zelf", "De meldcode van M. Jansen"]
    assert "Het besluit van stap 5, 23 november 2026" in teksten
    assert "Wat namens Dennis de Wit is ingevoerd, 23 november 2026" in teksten
    veilig_thuis = m.MeldcodeSituatie(daarna=(m.advies_beginnen(), m.melding_voorbereiden())).casus()
    teksten = [keuze.tekst for keuze in keuzes_betreft(veilig_thuis, b.inrichting())]
    assert teksten[-2:] == ["De adviesvraag aan Veilig Thuis", "De melding bij Veilig Thuis"]
    verzoek = b.Situatie(daarna=b.OP_WEG["vastgesteld"]).casus()
    keuzes = {keuze.tekst: keuze.code for keuze in keuzes_betreft(verzoek, b.inrichting())}
    view = next(code for tekst, code in keuzes.items() if tekst.startswith("De zienswijze van"))
    assert gekozen(view)[0] == "v"
    assert gekozen(view)[1]
    assert gekozen("casus") == ("", ())


def test_sizes_read_as_people_say_them() -> None:
    gezegd = [grootte(n) for n in (0, 812, 35_000, 1_258_291)]
    assert gezegd == ["", "1 kB", "34 kB", "1,2 MB"]
