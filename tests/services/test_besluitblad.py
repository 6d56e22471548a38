"""From the case file to the decision sheet: everything of this walk, nothing of another, nothing left out."""

from __future__ import annotations

from datetime import date, time
from typing import Any

import pytest
from msgspec.structs import replace

from meldcode_app.documents.besluitblad import Besluitblad
from meldcode_app.documents.lezen import tekst_van_pdf
from meldcode_app.domain.casus import Inrichting
from meldcode_app.domain.handelingen.alle import AlleHandelingen
from meldcode_app.domain.handelingen.informatieverzoek import Uitspraak
from meldcode_app.domain.tijd import Wanneer, op
from meldcode_app.services.besluitblad import maak_besluitblad
from meldcode_app.services.besluitblad_delen import moment
from meldcode_app.services.dossier import Dossier
from tests import bouwers as b
from tests import bouwers_meldcode as m
from tests import bouwers_veilig_thuis as vt

ZONDER_TERMIJN = b.gezien("HULP_ZONDER_TERMIJN")
OPEN_STAPPEN = b.motiveer("STAP_NIET_AF", "stap1", "stap2", "stap3", "stap4")


def blad(*daarna: AlleHandelingen, doorloop: str = "d", **situatie: Any) -> Besluitblad:
    casus = m.MeldcodeSituatie(daarna=daarna, **situatie).casus()
    return maak_besluitblad(casus, b.inrichting(), casus.doorlopen[doorloop], b.DAG)


def rij(rijen: tuple[tuple[str, str], ...], label: str) -> str:
    return "\n".join(tekst for naam, tekst in rijen if naam == label)


# who, steps, signals


def test_who_it_is_about_whose_it_is_and_who_decides() -> None:
    gegevens = dict(blad().gegevens)
    assert gegevens == {
        "Kind": "Gerrit Voorbeeld, 8 jaar",
        "Meldcode van": "M. Jansen, intern begeleider",
        "Organisatie": "Basisschool De Wijde Blik",
        "Wie beslist": "directeur",
        "Afgedrukt op": "23 november 2026",
    }
    assert dict(blad(kind=b.kind(None)).gegevens)["Kind"] == "Gerrit Voorbeeld"


def test_who_keeps_the_vault_need_not_stand_in_the_casus() -> None:
    assert dict(blad(collegas=()).gegevens)["Meldcode van"] == "M. Jansen, intern begeleider"
    casus = m.MeldcodeSituatie(collegas=()).casus()
    leeg = maak_besluitblad(casus, Inrichting(), casus.doorlopen["d"], b.DAG)
    assert dict(leeg.gegevens)["Meldcode van"] == "jansen"
    assert leeg.wie == "Naam en functie (wie volgens de meldcode beslist)"


@pytest.mark.norm("besluit-2-2")
def test_each_step_with_its_day_or_its_reason() -> None:
    stappen = dict(blad(*m.STAP_1_EN_2, m.stap_overslaan("stap4"), m.naar_besluit(
        motiveringen=(b.motiveer("STAP_NIET_AF", "stap3"),)
    )).stappen)  # fmt: skip
    assert stappen == {
        "Stap 1 Signalen": "Afgerond op 23 november 2026.",
        "Stap 2 Overleg": "Afgerond op 23 november 2026.",
        "Stap 3 Gesprek": "Niet begonnen.\nReden: De feiten staan erbij.",
        "Stap 4 Wegen": "Overgeslagen op 23 november 2026.\nReden: De feiten staan erbij.",
    }


@pytest.mark.norm("lkc-105668")
def test_fact_words_and_suspicion_stand_apart_with_their_source() -> None:
    (signaal,) = blad(
        m.signaal(
            gebeurd_op=op(b.DAG, time(10, 5)),
            gezien_door="de overblijfmoeder",
            soort_bron="derde_zei",
            uitspraken=(Uitspraak(tekst="Papa was boos."), Uitspraak(tekst=" ")),
            vermoeden="Er wordt geslagen.",
            onthulling=True,
            bijzondere_vorm=True,
            motiveringen=(b.gezien("UITSPRAAK_ZONDER_BRON", "s1"),),
        )
    ).signalen
    assert signaal.kop == "23 november 2026 om 10.05 uur, een ander zei het: de overblijfmoeder"
    assert (signaal.feiten, signaal.vermoeden) == ("Blauwe plek op de arm.", "Er wordt geslagen.")
    assert [(c.tekst, c.bron) for c in signaal.uitspraken] == [("Papa was boos.", "niet bekend")]
    assert "onthulling" in signaal.bij
    assert "Eer" in signaal.bij


@pytest.mark.parametrize(
    ("wanneer", "woorden"),
    [
        (op(b.DAG), "23 november 2026"),
        (op(b.DAG, time(9, 30)), "23 november 2026 om 09.30 uur"),
        (Wanneer(van=b.DAG, ongeveer=True), "ongeveer 23 november 2026"),
        (Wanneer(van=date(2026, 6, 1), tot=b.DAG), "1 juni 2026 tot en met 23 november 2026"),
        (
            Wanneer(van=date(2026, 6, 1), tot=b.DAG, tekst="sinds de zomer"),
            "sinds de zomer (1 juni 2026 tot en met 23 november 2026)",
        ),
    ],
)
def test_when_is_told_as_exactly_as_it_is_known(wanneer: Wanneer, woorden: str) -> None:
    assert moment(wanneer) == woorden


# talks


@pytest.mark.norm("lkc-108725")
def test_each_talk_with_what_was_shared_said_and_agreed() -> None:
    gesprek = m.gesprek(
        "moeder",
        aanwezig="Dennis de Wit",
        uitspraken=(Uitspraak(tekst="Hij viel.", bron="moeder"), Uitspraak(tekst="")),
        duiding="Zij schrok.",
        afspraken="Zij belt de huisarts.",
    )
    assert rij(blad(gesprek).gesprekken, "moeder").splitlines() == [
        "Gesproken op 23 november 2026.",
        "Aanwezig: Dennis de Wit",
        "Gedeeld: De blauwe plek.",
        "Letterlijk: ‘Hij viel.’ (bron: moeder)",
        "Reactie: Hij viel.",
        "Duiding: Zij schrok.",
        "Afspraken: Zij belt de huisarts.",
    ]


@pytest.mark.norm("lkc-108725")
def test_no_talk_with_its_ground_in_words_or_that_there_is_none() -> None:
    onbereikbaar = b.motiveer("GEEN_GESPREK_OUDER", "vader", grond="U7", pogingen=3)
    rijen = blad(
        m.gesprek_overslaan("vader", motiveringen=(onbereikbaar,)),
        m.gesprek_overslaan("oma", motiveringen=()),
        personen=(b.moeder(), b.vader(), b.persoon("oma")),
    ).gesprekken
    assert rij(rijen, "vader") == "Niet gesproken: niet te bereiken (U7), 3 pogingen.\nDe feiten staan erbij."
    assert rij(rijen, "oma") == "Niet gesproken. Er staat geen reden bij."
    assert rij(rijen, "moeder") == rij(rijen, "Gerrit") == "Nog niet gesproken. Er staat ook geen reden bij."


@pytest.mark.norm("lkc-107130")
def test_who_was_told_of_the_concerns_otherwise_and_objected() -> None:
    rijen = blad(
        m.zorgen_delen("moeder", bezwaar=True, reactie="Bemoei u er niet mee."), m.gesprek("vader")
    ).gesprekken
    assert rij(rijen, "moeder").startswith(
        "Geïnformeerd over de zorgen, 23 november 2026, telefoon.\n"
        "Maakte bezwaar.\nReactie: Bemoei u er niet mee."
    )
    assert rij(rijen, "vader").count("Gesproken") == 1


# consultation, weighing, advice, dissent


def test_what_colleagues_advised() -> None:
    overleg = blad(m.consult(vervolg="Morgen weer."), m.consult("c2", met="", functie="", advies="")).overleg
    assert overleg == (
        ("Dennis de Wit, leerkracht", "Op 23 november 2026.\nAdvies: Eerst praten.\nVervolg: Morgen weer."),
        ("niet genoemd", "Op 23 november 2026."),
    )


@pytest.mark.norm("afwegingskader")
def test_the_weighing_with_every_answer_and_the_help_agreed() -> None:
    weg = (*m.STAPPEN_AF[:-6], m.weging(instrument="LIRIK"), m.antwoord(1), m.antwoord(2, "nee"))
    eerst = blad(*weg, m.antwoord(3, "twijfel", wie_helpt="het wijkteam", onderbouwing="Wachtlijst."))
    assert rij(eerst.vragen, "3 Kunnen wij helpen of hulp regelen?") == "Twijfel, het wijkteam: Wachtlijst."
    assert eerst.uitkomst == "Uitkomst van de vragen: eerst Veilig Thuis raadplegen."
    later = blad(*weg, m.antwoord(3), m.hulp_afspreken(casemanager="R. Smit"), m.antwoord(4), m.antwoord(1))
    assert rij(later.vragen, "4 Aanvaarden zij hulp en zetten zij zich in?").startswith(
        "Ja (nog opnieuw te bekijken)"
    )
    assert rij(later.weging, "Instrument") == "LIRIK"
    hulp = rij(later.weging, "Afgesproken hulp")
    assert hulp == "Doelen: Rust thuis\nWie: het wijkteam, R. Smit\nBekijken op: 18 januari 2027"
    melden = blad(*weg[:-1], m.antwoord(2, aard=("acuut", "onthulling")))
    assert rij(melden.vragen, "2 Acute of structurele onveiligheid?").startswith("Ja, acuut, onthulling:")
    assert melden.uitkomst.endswith("(meldnorm 1).")
    zonder = blad(m.hulp_afspreken(termijn=None))
    assert "nog geen dag afgesproken" in rij(zonder.weging, "Afgesproken hulp")
    assert (zonder.vragen, zonder.uitkomst) == ((), "")


@pytest.mark.norm("eigen-afweging")
def test_every_advice_stands_beside_its_own_weighing() -> None:
    weg = (
        vt.advies_beginnen(),
        vt.advies_vragen(),
        vt.advies_ontvangen(strekking="eerst_iets_anders"),
        vt.advies_wegen(volgt="deels", eigen_afweging="Wij praten, maar met allebei."),
        vt.advies_ontvangen(advies="", nummer="A-2"),
    )
    eerste, tweede = blad(*weg).adviezen
    assert (eerste.kop, eerste.tekst) == ("23 november 2026, Utrecht, K. Vos", "Praat eerst.")
    assert dict(eerste.rijen)["Over melden"] == "Veilig Thuis adviseert eerst iets anders te doen."
    eigen = "Volgt het advies voor een deel. Wij praten, maar met allebei."
    assert dict(eerste.rijen)["Eigen afweging"] == eigen
    assert dict(tweede.rijen)["Eigen afweging"] == "nog niet opgeschreven"
    assert tweede.tekst == "Het advies zelf is niet opgeschreven."
    (wacht,) = blad(*weg[:2]).adviezen
    assert (wacht.kop, wacht.tekst) == (
        "Gevraagd op 23 november 2026, Utrecht",
        "Er is nog geen antwoord van Veilig Thuis.",
    )


@pytest.mark.norm("besluit-2-1-c")
def test_dissent_in_the_own_words_of_whoever_dissents() -> None:
    van = blad(m.standpunt(ondertekend_op=b.DAG), m.standpunt(van="de conciërge", tekst="Ik ook."))
    assert [(s.tekst, s.bron) for s in van.standpunten] == [
        ("Ik zou wel melden.", "Dennis de Wit, 23 november 2026, ondertekend op 23 november 2026"),
        ("Ik ook.", "de conciërge, 23 november 2026, nog niet ondertekend"),
    ]
    assert van.kern[-1].startswith("Iemand denkt er anders over")


# decisions


@pytest.mark.norm("besluit-2-1-c")
def test_that_nobody_is_named_who_decided_is_not_filled_in_with_the_function() -> None:
    waarom = (b.motiveer("BESLISSER_NIET_AANGEWEZEN"),)
    genomen = blad(*m.STAPPEN_AF, m.besluit(besloten_door=None, motiveringen=waarom))
    assert dict(genomen.gegevens)["Wie beslist"] == "niet vastgelegd"


@pytest.mark.norm("besluit-2-2-e")
@pytest.mark.parametrize("daarna", [(vt.spoed_melden(),), (m.meldcode_afsluiten(),), (m.overdragen(),)])
def test_a_decision_from_before_reopening_is_never_shown_as_the_one_to_sign(
    daarna: tuple[AlleHandelingen, ...],
) -> None:
    eerder = (*m.DOORLOPEN["afgesloten"], m.meldcode_heropenen())
    (na,) = daarna
    redenen = ("AFSLUITEN_BIJ_VERMOEDEN", "SPOED_ONVOLLEDIG")
    na = replace(na, motiveringen=tuple(b.motiveer(code) for code in redenen))
    vel = blad(*eerder, na)
    assert [r.genomen for r in vel.besluiten] == ["", ""]
    assert rij(vel.eerder, "Eerder besloten").endswith("melden nee, hulp ja.")
    assert vel.slot.startswith("Kruis bij allebei ja of nee aan")


@pytest.mark.norm("besluit-2-2-e")
def test_both_decisions_are_empty_boxes_until_taken() -> None:
    leeg = blad(*m.DOORLOPEN["beslissen"])
    assert [r.genomen for r in leeg.besluiten] == ["", ""]
    assert leeg.kern[0] == "Gevraagd: twee besluiten en uw handtekening, achteraan."
    assert leeg.wie == "Naam en functie (directeur)"
    vast = blad(*m.STAPPEN_AF, m.besluit(herzien_op=b.MORGEN))
    assert [(r.genomen, r.reden) for r in vast.besluiten] == [
        ("Nee", "De hulp volstaat."),
        ("Ja", "Het gezin wil hulp."),
    ]
    assert (vast.wie, dict(vast.gegevens)["Wie beslist"]) == ("P. Verhoeven, directeur",) * 2
    assert vast.slot.startswith("Vastgesteld op 23 november 2026.")
    assert dict(vast.toelichting) == {
        "Eigen afweging": "Wij volgen het kader.",
        "Bekijken op": "24 november 2026",
    }


@pytest.mark.norm("afwegingskader")
def test_why_it_was_decided_otherwise_stands_with_the_decision_it_belongs_to() -> None:
    anders = replace(b.motiveer("WIJKT_AF_VAN_KADER"), tekst="Het kind woont nu bij oma.")
    weg = (*m.NAAR_MELDEN, m.besluit("nee", motiveringen=(anders, ZONDER_TERMIJN)))
    eerste = blad(*weg)
    assert dict(eerste.toelichting)["Anders dan de vragen"] == "Het kind woont nu bij oma."
    later = blad(*weg, m.besluit("ja", motiveringen=(ZONDER_TERMIJN,)))
    assert "Anders dan de vragen" not in dict(later.toelichting)
    assert later.eerder == (("Eerder besloten", "23 november 2026: melden nee, hulp ja."),)


@pytest.mark.norm("besluit-2-2-e")
@pytest.mark.parametrize(
    "terug", [(m.evalueren("nee"),), (m.evalueren(), m.meldcode_heropenen()), (m.naar_besluit(),)]
)
def test_taken_up_again_it_is_decided_anew(terug: tuple[AlleHandelingen, ...]) -> None:
    anders = blad(*m.DOORLOPEN["vervolg"], *terug)
    assert [r.genomen for r in anders.besluiten] == ["", ""]
    assert anders.eerder == (("Eerder besloten", "23 november 2026: melden nee, hulp ja."),)
    assert "handtekening, achteraan" in anders.kern[0]


@pytest.mark.norm("spoed-achteraf")
def test_an_emergency_and_what_was_already_reported_stand_first() -> None:
    kern = blad(m.spoed_verklaren(), vt.spoed_melden(gebeurd_op=op(b.DAG, time(14, 40)))).kern
    assert kern[1:] == (
        "Er is spoed sinds 23 november 2026: Vader schreeuwt en er vallen klappen.",
        "Er is al gemeld met spoed bij Veilig Thuis, 23 november 2026 om 14.40 uur.",
    )
    over = blad(m.spoed_verklaren(), m.spoed_opheffen(), *m.MELDING_OP_WEG["gedaan"]).kern
    assert not [regel for regel in over if "spoed" in regel]
    assert "Er is al gemeld bij Veilig Thuis, 23 november 2026." in over
    assert len(blad(vt.melding_voorbereiden()).kern) == 1


# nothing of another walk


def test_nothing_of_another_walk_stands_on_it() -> None:
    tweede = [
        m.beginnen(doorloop="e", professional="dennis"),
        m.signaal("x", doorloop="e", feiten="Geheim van Dennis."),
        m.consult("x", doorloop="e", advies="Geheim advies."),
        m.gesprek("moeder", gesprek="x", doorloop="e", gedeeld="Geheim gesprek."),
        m.weging(doorloop="e", tekst="Geheime weging."),
        m.standpunt(doorloop="e", tekst="Geheim standpunt."),
        vt.advies_beginnen(adviesvraag="x", doorloop="e"),
        vt.advies_ontvangen(adviesvraag="x", advies="Geheim telefoontje."),
        vt.spoed_melden(melding="x", doorloop="e"),
    ]
    samen = blad(*m.STAP_1_EN_2, *tweede)
    assert samen == blad(*m.STAP_1_EN_2)
    ander = repr(blad(*m.STAP_1_EN_2, *tweede, doorloop="e"))
    for stuk in ("Geheim van Dennis.", "Geheim telefoontje.", "Geheim standpunt.", "met spoed"):
        assert stuk in ander


# printed


@pytest.mark.norm("besluit-2-2-e")
def test_the_sheet_goes_out_without_a_name_in_its_file_name_and_is_recorded_nowhere(dossier: Dossier) -> None:
    casus_id = m.MeldcodeSituatie(daarna=(*m.STAPPEN_AF, m.standpunt())).in_kluis(dossier.kluis)
    voor = dossier.kluis.journaal.kop()
    uit = dossier.besluitblad(casus_id, "d")
    assert uit.bestandsnaam == "besluitblad-C-2026-001.pdf"
    tekst = " ".join(tekst_van_pdf(uit.inhoud).split())
    for stuk in ("Gerrit Voorbeeld, 8 jaar", "Ik zou wel melden.", "Herhaald en ernstig.", "Handtekening"):
        assert stuk in tekst, stuk
    assert "OEFENING" not in tekst
    assert dossier.kluis.journaal.kop() == voor
    proef = Dossier(dossier.kluis, dossier.klok, oefening=True).besluitblad(casus_id, "d")
    assert proef.bestandsnaam.startswith("oefening-")
    assert "OEFENING" in tekst_van_pdf(proef.inhoud)
