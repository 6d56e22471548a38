"""Which facts the rules about signals, advice, talks and closing read."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from meldcode_app.domain.handelingen.alle import AlleHandelingen
from meldcode_app.domain.handelingen.informatieverzoek import Uitspraak
from tests import bouwers as b
from tests import bouwers_meldcode as m
from tests import bouwers_veilig_thuis as vt
from workflows.meldcode import MeldcodeFeiten

GISTEREN = b.DAG - timedelta(days=1)
ANDERE = m.beginnen(doorloop="d2", professional="dennis")
CONTACT = (vt.advies_beginnen(), vt.advies_vragen())


def _feiten(handeling: AlleHandelingen | None, *daarna: AlleHandelingen, **situatie: Any) -> MeldcodeFeiten:
    return m.MeldcodeSituatie(daarna=daarna, **situatie).feiten(handeling)


@pytest.mark.parametrize(
    ("velden", "vermoeden", "bron", "waarnemer"),
    [
        ({}, (), (), ()),
        ({"feiten": "", "vermoeden": "Hij wordt geslagen."}, ("s1",), (), ()),
        ({"vermoeden": "Hij wordt geslagen."}, (), (), ()),
        (
            {"feiten": "", "vermoeden": "Slaan.", "uitspraken": (Uitspraak(bron="Gerrit", tekst="Au."),)},
            (),
            (),
            (),
        ),
        ({"uitspraken": (Uitspraak(bron=" ", tekst="Papa sloeg."),)}, (), ("s1",), ()),
        ({"uitspraken": (Uitspraak(bron="", tekst=" "),)}, (), (), ()),
        ({"soort_bron": "derde_zei"}, (), (), ("s1",)),
        ({"soort_bron": "derde_zei", "gezien_door": "de buurvrouw"}, (), (), ()),
    ],
)
@pytest.mark.norm("lkc-105668")
def test_a_signal_tells_fact_words_and_suspicion_apart(
    velden: dict[str, Any], vermoeden: tuple[str, ...], bron: tuple[str, ...], waarnemer: tuple[str, ...]
) -> None:
    f = _feiten(m.signaal(**velden))
    assert (f.vermoeden_zonder_basis, f.uitspraak_zonder_bron, f.waarnemer_onbekend) == (
        vermoeden,
        bron,
        waarnemer,
    )
    assert f.heeft_signaal
    later = _feiten(m.afronden("stap1"), m.signaal())
    assert (later.vermoeden_zonder_basis, later.heeft_signaal) == ((), True)


@pytest.mark.norm("besluit-2-2-b")
def test_a_consult_is_any_consult_or_contact_with_veilig_thuis_of_this_doorloop() -> None:
    vraag = m.afronden("stap2")
    assert not _feiten(vraag).heeft_consult
    assert not _feiten(vraag, vt.advies_beginnen()).heeft_consult
    assert _feiten(vraag, *CONTACT).heeft_consult
    assert _feiten(vraag, m.consult()).heeft_consult
    ander = (ANDERE, vt.advies_beginnen(doorloop="d2"), vt.advies_vragen(), m.consult(doorloop="d2"))
    assert not _feiten(vraag, *ander).heeft_consult


@pytest.mark.parametrize(
    ("eigen", "anoniem", "herkenbaar"), [(False, False, True), (True, False, False), (False, True, False)]
)
@pytest.mark.norm("webinar-overleg")
def test_outside_the_organisation_a_consult_is_anonymous(
    eigen: bool, anoniem: bool, herkenbaar: bool
) -> None:
    handeling = m.consult(eigen_organisatie=eigen, anoniem=anoniem)
    assert _feiten(handeling).consult_herkenbaar is herkenbaar


@pytest.mark.norm("lkc-108725")
def test_who_was_not_spoken_with_counts_each() -> None:
    personen = (b.moeder(), b.vader(), b.persoon("oma"), b.persoon("stief", "ouder", "nee"))
    for vraag in (m.afronden("stap3"), m.stap_overslaan("stap3"), None):
        f = _feiten(vraag, m.gesprek("moeder"), personen=personen)
        assert (f.ouder_zonder_gesprek, f.kind_zonder_gesprek) == (("vader",), ("gerrit",))
    weg = (m.gesprek_overslaan("vader", "gerrit"), m.gesprek("moeder"))
    klaar = _feiten(m.afronden("stap3"), *weg, personen=personen)
    assert (klaar.ouder_zonder_gesprek, klaar.kind_zonder_gesprek) == ((), ())
    f = _feiten(m.gesprek_overslaan("vader", "stief", "gerrit"), personen=personen)
    assert (f.ouder_zonder_gesprek, f.kind_zonder_gesprek) == (("vader",), ("gerrit",))
    for record in (m.gesprek("moeder"), m.zorgen_delen("moeder"), m.signaal()):
        f = _feiten(record)
        assert (f.ouder_zonder_gesprek, f.kind_zonder_gesprek) == ((), ())


@pytest.mark.norm("lkc-108725")
def test_custody_that_becomes_known_asks_for_a_ground_after_all() -> None:
    zonder_grond = m.gesprek_overslaan("vader", motiveringen=())
    gezag = b._doe(b.PersoonVastleggen, {"persoon": b.vader()}, {})
    daarna = (zonder_grond, m.gesprek("moeder"), m.gesprek("gerrit", gesprek="g2"), gezag)
    f = _feiten(m.afronden("stap3"), *daarna, personen=(b.moeder(), b.vader("nee")))
    assert f.ouder_zonder_gesprek == ("vader",)


MELDEN_GEDAAN = (
    vt.melding_voorbereiden(),
    vt.melding_doen(
        motiveringen=(
            *(b.motiveer("STAP_NIET_AF", s) for s in ("stap1", "stap2", "stap3", "stap4")),
            b.motiveer("NOG_GEEN_BESLUIT"),
            b.motiveer("NIET_VOORAF_OVER_MELDING", "moeder", "vader"),
            b.gezien("KIND_ZONDER_UITLEG", "gerrit"),
            b.motiveer("MELDING_DEEL_OPEN", "feiten"),
        ),
    ),
)


@pytest.mark.parametrize(
    ("daarna", "zonder"),
    [
        ((m.antwoord(1, "twijfel"),), True),
        ((m.antwoord(1, "twijfel"), m.antwoord(1, "ja")), False),
        ((m.antwoord(1, "twijfel"), *CONTACT), False),
        ((m.antwoord(1, "twijfel"), vt.advies_beginnen()), True),
        ((m.antwoord(1, "twijfel"), *MELDEN_GEDAAN), False),
        ((m.antwoord(1, "twijfel"), *MELDEN_GEDAAN[:1]), True),
        ((m.antwoord(1, "twijfel"), ANDERE, vt.advies_beginnen(doorloop="d2"), vt.advies_vragen()), True),
    ],
)
@pytest.mark.norm("afwegingskader")
def test_doubt_without_veilig_thuis(daarna: tuple[AlleHandelingen, ...], zonder: bool) -> None:
    f = _feiten(m.afronden("stap4"), m.signaal(), *daarna)
    assert (f.twijfel_zonder_advies, f.vraag_1_beantwoord) == (zonder, True)
    assert not _feiten(m.afronden("stap4")).vraag_1_beantwoord


ONTHULD = m.signaal(onthulling=True, bijzondere_vorm=True)


@pytest.mark.parametrize(
    ("handeling", "daarna", "onthulling", "vorm"),
    [
        (m.gesprek("moeder"), (ONTHULD,), True, True),
        (m.gesprek("gerrit"), (ONTHULD,), False, False),
        (m.gesprek("gerrit", "oma"), (ONTHULD,), True, True),
        (m.gesprek("stief"), (ONTHULD,), True, True),
        (m.gesprek("broer"), (ONTHULD,), False, False),
        (m.gesprek("moeder"), (m.signaal(),), False, False),
        (m.gesprek("moeder"), (m.signaal(), m.antwoord(1), m.antwoord(2, aard=("onthulling",))), True, False),
        (m.gesprek("moeder"), (m.signaal(), m.antwoord(1), m.antwoord(2, aard=("acuut",))), False, False),
        (m.gesprek("moeder"), (ONTHULD, *CONTACT), False, False),
        (m.zorgen_delen("moeder"), (ONTHULD,), False, False),
    ],
)
@pytest.mark.norm("onthulling")
def test_a_talk_with_parents_before_veilig_thuis_is_warned_about(
    handeling: AlleHandelingen, daarna: tuple[AlleHandelingen, ...], onthulling: bool, vorm: bool
) -> None:
    personen = (
        b.moeder(),
        b.persoon("oma", "overig", "ja"),
        b.persoon("stief", "ouder", "nee"),
        b.persoon("broer", "broer_of_zus", "nee"),
    )
    f = _feiten(handeling, *daarna, personen=personen)
    assert (f.onthulling_zonder_advies, f.bijzondere_vorm_zonder_advies) == (onthulling, vorm)


@pytest.mark.norm("bijzondere-vormen")
def test_contact_after_the_talk_does_not_make_it_earlier() -> None:
    situatie = m.MeldcodeSituatie(daarna=(ONTHULD, *CONTACT))
    codes = {r.code for r in situatie.beoordeel(m.gesprek("moeder", dag=GISTEREN)).open_redenen}
    assert codes == {"ONTHULLING_EERST_ADVIES", "BIJZONDERE_VORM_EERST_ADVIES"}


def test_open_matters() -> None:
    af = m.STAPPEN_AF
    sluit = m.meldcode_afsluiten()
    assert not _feiten(sluit, *af).open_zaken
    assert not _feiten(sluit, *af, m.afspraak(), m.afspraak_nagekomen()).open_zaken
    for open_ in (
        (m.afspraak(),),
        (m.stap_heropenen("stap2"),),
        (vt.melding_voorbereiden(),),
        CONTACT,
        (m.consult("c9", namens="dennis"),),
    ):
        assert _feiten(sluit, *af, *open_).open_zaken, open_
    ander = (ANDERE, vt.melding_voorbereiden(doorloop="d2"), vt.advies_beginnen(doorloop="d2"))
    assert not _feiten(sluit, *af, *ander).open_zaken
    assert not _feiten(sluit, *af, *m.ADVIES_GEWOGEN).open_zaken
    assert not _feiten(sluit, *af, vt.melding_voorbereiden(), vt.melding_intrekken()).open_zaken


def test_what_closing_handing_over_and_evaluating_ask() -> None:
    assert not _feiten(m.meldcode_afsluiten(), m.signaal(), m.antwoord(1)).vermoeden_weerlegd
    assert not _feiten(m.meldcode_afsluiten()).vermoeden_weerlegd
    assert _feiten(m.meldcode_afsluiten(), m.signaal(), m.antwoord(1, "nee")).vermoeden_weerlegd
    heropend = (*m.DOORLOPEN["afgesloten"], m.meldcode_heropenen())
    assert _feiten(m.meldcode_afsluiten(), *m.DOORLOPEN["afgesloten"]).vermoeden_weerlegd
    assert not _feiten(m.meldcode_afsluiten(), *heropend).vermoeden_weerlegd, (
        "a new signal is no help that worked"
    )
    assert not _feiten(m.meldcode_afsluiten(), *m.DOORLOPEN["vervolg"], m.evalueren("nee")).vermoeden_weerlegd
    assert [_feiten(m.overdragen(opvolger=o)).opvolger_bekend for o in ("", "dennis")] == [False, True]
    assert [_feiten(m.meldcode_afsluiten(reden=r)).reden_ingevuld for r in ("", "anders")] == [False, True]
    assert [_feiten(m.spoed_opheffen(reden=r)).reden_ingevuld for r in (" ", "Rust.")] == [False, True]
    knop = _feiten(None)
    assert (knop.opvolger_bekend, knop.reden_ingevuld, knop.zonder_volgafspraken) == (True, True, False)
    zonder = [_feiten(m.evalueren(g, volgafspraken="")).zonder_volgafspraken for g in ("ja", "nee")]
    assert zonder == [True, False]
    assert not _feiten(m.evalueren()).zonder_volgafspraken


@pytest.mark.norm("spoed-achteraf")
def test_an_emergency_report_is_incomplete_while_anything_is_left_open() -> None:
    klaar = m.MELDING_KLAAR
    assert not _feiten(vt.spoed_melden(), *klaar).spoed_onvolledig
    assert _feiten(vt.spoed_melden(melding="m2"), *klaar).spoed_onvolledig  # another draft informed nobody
    assert _feiten(vt.spoed_melden(), *klaar[:-1]).spoed_onvolledig
    assert _feiten(vt.spoed_melden(), *klaar, m.stap_heropenen("stap1")).spoed_onvolledig
    zonder_besluit = tuple(h for h in klaar if h.soort != "besluit_vaststellen")
    assert _feiten(vt.spoed_melden(), *zonder_besluit).spoed_onvolledig
    assert not _feiten(None).spoed_onvolledig
