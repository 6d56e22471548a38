"""A melding without a window: facts, who is told, reporting with open ends, and what Veilig Thuis sends back."""

from __future__ import annotations

from datetime import date, time

import pytest

from meldcode_app.domain.handelingen.alle import AlleHandelingen
from meldcode_app.domain.handelingen.informatieverzoek import Uitspraak
from meldcode_app.domain.melding import Melding
from meldcode_app.domain.tijd import op
from meldcode_app.presenters.melding import MeldingPresenter
from meldcode_app.presenters.tijdlijn import regels
from meldcode_app.presenters.weergave import GEWOON, InhoudInvoer, MotiveringInvoer, UitspraakInvoer
from meldcode_app.services.dossier import Dossier
from tests import bouwers as bo
from tests import bouwers_meldcode as bm
from tests import bouwers_veilig_thuis as bv

BESLOTEN = bm.MELDING_KLAAR[:-3]
"""Decided to report; nothing of the melding is there yet."""
BEGONNEN = (*BESLOTEN, bv.melding_voorbereiden())
SIGNAAL = bm.signaal(uitspraken=(Uitspraak(tekst="Papa was boos.", bron="Gerrit"),), vermoeden="Slaan thuis.")


def open_melding(dossier: Dossier, *daarna: AlleHandelingen, deel: str = "") -> MeldingPresenter:
    casus_id = bm.MeldcodeSituatie(daarna=daarna).in_kluis(dossier.kluis)
    return MeldingPresenter(dossier, casus_id, "m1", deel)


def nu(p: MeldingPresenter, dossier: Dossier) -> Melding:
    return dossier.casus(p.casus_id).meldingen["m1"]


def vul(p: MeldingPresenter, **velden: str) -> None:
    for veld, tekst in velden.items():
        p.typ(veld, tekst)
        p.klaar(veld, tekst)


def rij(p: MeldingPresenter, persoon: str, wanneer: str, **velden: str) -> None:
    p.persoon_klaar(persoon, "wanneer", wanneer)
    for veld, tekst in velden.items():
        p.typ_persoon(persoon, veld, tekst)
        p.persoon_klaar(persoon, veld, tekst)


def nodig(p: MeldingPresenter) -> list[tuple[str, str]]:
    return [
        (b.code, b.betreft)
        for b in p.staat().behoeften
        if b.klasse != "toelichting" and not b.gezien and not b.gemotiveerd
    ]


def primair(p: MeldingPresenter) -> str:
    (knop,) = (k for k in (*p.staat().knoppen, *p.staat().voet) if k.soort == "primair")
    return knop.code


def stations(p: MeldingPresenter) -> dict[str, tuple[str, str]]:
    return {s.code: (s.staat, s.onder) for s in p.staat().stations}


def test_the_ordinary_road_asks_nothing_extra_and_asks_once_more_before_it_is_done(dossier: Dossier) -> None:
    p = open_melding(dossier, *BEGONNEN)
    assert (p.staat().station, primair(p)) == ("feiten", "vastleggen")
    assert p.staat().sub.endswith("Concept, er is nog niets gemeld.")
    vul(p, gevolgen_gewogen="Het gezin kan boos worden; veiligheid gaat voor.")
    p.druk("vastleggen")
    assert (p.staat().station, primair(p)) == ("informeren", "ga:melden")
    rij(p, "moeder", "vooraf", wijze="gesprek op school")
    rij(p, "vader", "vooraf", wijze="gesprek op school")
    rij(p, "gerrit", "vooraf", wijze="in zijn eigen woorden")
    p.druk("vastleggen")
    assert [k.persoon for k in nu(p, dossier).kennisgevingen] == ["moeder", "vader", "gerrit"]
    assert p.staat().station == "melden"
    vul(p, regio="Utrecht", nummer="M-1", medewerker="K. Vos", wanneer="vandaag 9.30")
    p.druk("vastleggen")
    assert nu(p, dossier).gedaan is None
    assert p.staat().zeker
    assert [k.tekst for k in p.staat().voet] == ["Nog niet", "Ja, melding vastleggen"]
    p.typ("nummer", "M-2")
    assert not p.staat().zeker
    p.druk("vastleggen")
    p.druk("vastleggen")
    gedaan = nu(p, dossier).gedaan
    assert gedaan is not None
    assert (gedaan.nummer, str(gedaan.op.tijd)) == ("M-2", "09:30:00")
    assert p.staat().station == "daarna"
    assert p.staat().sub.endswith("Gemeld op ma 23 november 2026.")


def test_texts_follow_the_chosen_signals_until_the_user_writes(dossier: Dossier) -> None:
    ander = bm.signaal("s2", feiten="Gerrit was stil.")
    p = open_melding(dossier, SIGNAAL, ander, bv.melding_voorbereiden())
    werk = p.staat().formulier
    assert werk is not None
    assert werk.inhoud == InhoudInvoer(
        feiten="23 nov: Blauwe plek op de arm.\n23 nov: Gerrit was stil.",
        uitspraken=(UitspraakInvoer(tekst="Papa was boos.", bron="Gerrit, 23 nov"),),
        duiding="Slaan thuis.",
    )
    p.vink("signalen", "s1", aan=False)
    werk = p.staat().formulier
    assert werk is not None
    assert werk.inhoud == InhoudInvoer(feiten="23 nov: Gerrit was stil.")
    p.typ_inhoud(InhoudInvoer(feiten="Gerrit was de hele dag stil."))
    p.vink("signalen", "s1", aan=True)
    p.zie("GEVOLGEN_NIET_GEWOGEN", "")
    p.druk("vastleggen")
    feiten = nu(p, dossier).feiten
    assert feiten is not None
    assert (feiten.feiten, feiten.signalen) == ("Gerrit was de hele dag stil.", ("s1", "s2"))


@pytest.mark.norm("ubwmo-4.1.8")
def test_a_secret_name_asks_a_ground_of_its_own_list(dossier: Dossier) -> None:
    p = open_melding(dossier, *BEGONNEN)
    vul(p, gevolgen_gewogen="Gewogen.")
    p.vink("geheim", "aan", aan=True)
    assert nodig(p) == [("GEHEIM_ZONDER_GROND", "")]
    vul(p, geheim_grond="vertrouwen")
    assert nodig(p) == []
    p.druk("vastleggen")
    feiten = nu(p, dossier).feiten
    assert feiten is not None
    assert (feiten.identiteit_geheim, feiten.geheim_grond) == (True, "vertrouwen")


@pytest.mark.norm("lkc-107130")
def test_one_ground_serves_both_parents_and_each_keeps_an_own_record(dossier: Dossier) -> None:
    p = open_melding(dossier, *BEGONNEN, bv.melding_feiten(), deel="informeren")
    p.druk("vastleggen")
    assert primair(p) == "ga:melden"
    rij(p, "moeder", "niet")
    rij(p, "vader", "niet")
    assert nodig(p)[:2] == [("NIET_VOORAF_OVER_MELDING", "moeder"), ("NIET_VOORAF_OVER_MELDING", "vader")]
    p.druk("vastleggen")
    assert nu(p, dossier).kennisgevingen == ()
    (eerste, *_) = p.staat().behoeften
    assert [k.code for k in eerste.ook_voor] == ["vader"]
    p.motiveer(
        MotiveringInvoer(
            code=eerste.code,
            betreft=("moeder", "vader"),
            grond="U1",
            tekst="Vader dreigt en moeder zegt het hem.",
        )
    )
    for code, betreft in nodig(p):
        p.zie(code, betreft)
    p.druk("vastleggen")
    kennisgevingen = nu(p, dossier).kennisgevingen
    assert [(k.persoon, k.wanneer, k.grond) for k in kennisgevingen] == [
        ("moeder", "niet", "U1"),
        ("vader", "niet", "U1"),
    ]
    assert stations(p)["informeren"] == ("gereed", "0 van 2 vooraf")


def test_an_objection_is_kept_and_holds_nothing_up_and_a_wrong_record_is_mended(dossier: Dossier) -> None:
    p = open_melding(dossier, *BEGONNEN, bv.melding_feiten(), deel="informeren")
    rij(p, "moeder", "vooraf", datum="gisteren", reactie="Ik wil dit niet.")
    p.vink("bezwaar", "moeder", aan=True)
    werk = p.staat().formulier
    assert werk is not None
    assert "Toestemming is geen voorwaarde voor een melding." in werk.staat.velden[0].hint
    p.druk("vastleggen")
    (k,) = nu(p, dossier).kennisgevingen
    assert (k.bezwaar, k.laatste_dag) == (True, date(2026, 11, 22))
    (regel,) = p.staat().blokken[0].registraties
    p.druk(f"verbeter:{regel.id}")
    vul(p, keuze="achteraf")
    p.druk("vastleggen")
    assert nodig(p) == [("NIET_VOORAF_OVER_MELDING", "moeder")]
    p.motiveer(
        MotiveringInvoer(
            code="NIET_VOORAF_OVER_MELDING", betreft=("moeder",), grond="U3", tekst="Het kon niet wachten."
        )
    )
    p.druk("vastleggen")
    oud, nieuw = nu(p, dossier).kennisgevingen
    assert (oud.telt, nieuw.wanneer, nieuw.reactie, nieuw.bezwaar) == (
        False,
        "achteraf",
        "Ik wil dit niet.",
        True,
    )
    assert [bool(r.knoppen) for r in p.staat().blokken[0].registraties] == [True, False]


@pytest.mark.norm("wmo-5.2.6")
def test_everything_open_asks_all_reasons_at_once_and_blocks_nothing(dossier: Dossier) -> None:
    p = open_melding(dossier, bm.signaal(), bv.melding_voorbereiden(), deel="melding_doen")
    assert p.staat().station == "melden"
    p.druk("vastleggen")
    assert not p.staat().zeker
    open_ = nodig(p)
    assert ("MELDING_DEEL_OPEN", "feiten") in open_
    assert {"STAP_NIET_AF", "NOG_GEEN_BESLUIT", "NIET_VOORAF_OVER_MELDING"} <= {code for code, _ in open_}
    assert not any(b.klasse == "kan_niet" for b in p.staat().behoeften)
    for b in p.staat().behoeften:
        if b.klasse == "let_op":
            p.zie(b.code, b.betreft)
        elif b.klasse == "motiveer":
            grond = GEWOON if len(b.gronden) == 1 else "U3"
            wie = (b.betreft,) if b.betreft else ()
            p.motiveer(MotiveringInvoer(code=b.code, betreft=wie, grond=grond, tekst="Het kon niet wachten."))
    assert nodig(p) == []
    p.druk("vastleggen")
    p.druk("vastleggen")
    assert nu(p, dossier).gedaan is not None
    assert stations(p)["informeren"] == ("let_op", "nog niet: moeder en vader")


def test_a_part_is_left_out_with_a_reason_and_opened_again(dossier: Dossier) -> None:
    p = open_melding(dossier, *BEGONNEN)
    p.druk("overslaan:feiten")
    p.druk("vastleggen")
    assert nodig(p) == [("MELDING_DEEL_OVERGESLAGEN", "feiten")]
    p.motiveer(
        MotiveringInvoer(
            code="MELDING_DEEL_OVERGESLAGEN", betreft=("feiten",), grond=GEWOON, tekst="Staat in de brief."
        )
    )
    p.druk("vastleggen")
    p.kies_station("feiten")
    assert stations(p)["feiten"] == ("overgeslagen", "met reden")
    assert [s.tekst for s in p.staat().standen] == ["Reden: Staat in de brief."]
    p.druk("heropenen:feiten")
    assert nu(p, dossier).deel("feiten") == "open"
    p.druk("heropenen:feiten")
    melding = p.staat().melding
    assert melding is not None
    assert melding.titel == "Dit is niet heropend.", "nothing is said that did not happen"


@pytest.mark.norm("ubwmo-4.1.7")
def test_terms_are_those_of_veilig_thuis_and_answers_are_recorded(dossier: Dossier) -> None:
    p = open_melding(dossier, *bm.MELDING_OP_WEG["gedaan"])
    (termijn,) = p.staat().standen
    assert termijn.titel == "Veiligheidsbeoordeling: verwacht ma 30 november 2026."
    assert termijn.tekst == "Dat is een termijn van Veilig Thuis, niet van u."
    assert stations(p)["daarna"] == ("bezig", "verwacht 30 nov")
    p.druk("bericht")
    vul(p, bericht="geen_terugkoppeling")
    p.druk("vastleggen")
    assert p.staat().standen[-1].titel == "U kreeg geen bericht terug."
    p.druk("bericht")
    vul(p, bericht="onderzoek", tekst="Er komt een onderzoek.")
    p.druk("vastleggen")
    assert [s.titel for s in p.staat().standen] == [
        "Uitkomst van het onderzoek: verwacht ma 1 februari 2027."
    ]
    p.druk("aanvullen")
    p.druk("vastleggen")
    assert p.staat().formulier is not None
    vul(p, tekst="Moeder belde.")
    p.druk("vastleggen")
    assert [b.code for b in p.staat().blokken] == ["gedaan", "berichten", "aanvullingen"]


def test_after_an_emergency_what_is_left_is_listed_and_parents_are_told_after_all(dossier: Dossier) -> None:
    p = open_melding(dossier, bm.signaal(), bm.spoed_verklaren(), bv.spoed_melden())
    assert p.staat().nog_titel == "Dit is met spoed gemeld. Wat moet nog?"
    codes = [n.code for n in p.staat().nog]
    assert codes == [
        "stap:signalen", "stap:overleg", "stap:gesprek", "stap:wegen", "stap:beslissen",
        "ga:informeren", "ga:informeren",
    ]  # fmt: skip
    waarheen: list[tuple[str, str, str]] = []
    p.open_meldcode.connect(lambda *naar: waarheen.append(naar))
    p.druk("stap:gesprek")
    assert waarheen == [(p.casus_id, "d", "gesprek")]
    p.druk("ga:informeren")
    rij(p, "moeder", "achteraf", wijze="telefoon")
    rij(p, "vader", "achteraf", wijze="telefoon")
    p.druk("vastleggen")
    while nodig(p):
        p.zie(*nodig(p)[0])
    assert not [n for n in p.staat().nog if n.code == "ga:informeren"]
    assert stations(p)["informeren"] == ("gereed", "iedereen weet het")


@pytest.mark.norm("lkc-107130")
def test_beforehand_that_was_after_reporting_is_not_called_beforehand(dossier: Dossier) -> None:
    niet = bo.motiveer("NIET_VOORAF_OVER_MELDING", "moeder")
    gezien = bo.gezien("KIND_ZONDER_UITLEG", "gerrit")
    p = open_melding(
        dossier,
        *BEGONNEN,
        bv.melding_feiten(),
        bv.melding_informeren("vader"),
        bv.melding_doen(motiveringen=(niet, gezien), gebeurd_op=op(bo.DAG, time(9))),
        bv.melding_informeren("moeder", gebeurd_op=op(bo.DAG, time(11))),
        deel="informeren",
    )
    assert stations(p)["informeren"][1] == "iedereen weet het"
    rijen = {r.persoon: r.vastgelegd for r in p.staat().informeren.rijen}  # type: ignore[union-attr]
    assert "vooraf (maar dat was na de melding)" in rijen["moeder"]
    assert "(maar dat was na de melding)" not in rijen["gerrit"]
    alle = dossier.tijdlijn(p.casus_id)
    verteld = {r.id: r.tekst for r in regels(p.casus_id, alle, dossier.inrichting(), bo.DAG)}
    eerst, *later = (verteld[str(g.seq)] for g in alle if g.soort == "melding_informeren")
    assert "melding van" not in eerst
    assert "nadat er was gemeld" not in eerst
    assert all("Dit was na de melding van" in tekst for tekst in later)


def test_a_draft_is_dropped_taken_up_again_and_typed_text_survives(dossier: Dossier) -> None:
    p = open_melding(dossier, *BEGONNEN)
    vul(p, aanleiding="Nieuwe blauwe plek")
    rij(p, "moeder", "vooraf")
    p.kies_station("informeren")
    rij(p, "moeder", "vooraf", wijze="telefoon")
    p.stop()
    weer = MeldingPresenter(dossier, p.casus_id, "m1")
    assert stations(weer)["feiten"][0] == stations(weer)["informeren"][0] == "bezig"
    assert weer.staat().station == "informeren", "where was typed last"
    weer.kies_station("feiten")
    werk = weer.staat().formulier
    assert werk is not None
    assert werk.staat.velden[0].waarde == "Nieuwe blauwe plek"
    weer.kies_station("informeren")
    informeren = weer.staat().informeren
    assert informeren is not None
    assert [(r.wanneer, r.wijze) for r in informeren.rijen if r.persoon == "moeder"] == [
        ("vooraf", "telefoon")
    ]
    weer.druk("intrekken")
    vul(weer, reden="De hulp volstaat.")
    weer.druk("vastleggen")
    assert weer.staat().sub.endswith("Ingetrokken, er is niets gemeld.")
    weer.kies_station("feiten")
    assert (weer.staat().formulier, primair(weer)) == (None, "heropenen")
    weer.druk("heropenen")
    assert nu(weer, dossier).verloop == "melding_concept"
