"""One act may concern two machines: both move or none does; after handing over nothing of that walk moves."""

from __future__ import annotations

from typing import Any

import pytest
from msgspec.structs import replace

from meldcode_app.domain.beoordeling_meldcode import mogelijk_in_meldcode
from meldcode_app.domain.handelingen.alle import AdviesHandeling, AlleHandelingen, MeldcodeHandeling
from meldcode_app.domain.oordeel import Beoordeling
from tests import bouwers as b
from tests import bouwers_meldcode as m
from tests import bouwers_veilig_thuis as vt
from workflows.basis import KAN_NIET, Klasse

AF = m.overdragen(doorloop="e", motiveringen=(b.gezien("OPEN_BIJ_OVERDRACHT"),))
TWEEDE = m.beginnen(doorloop="e", professional="dennis")
OVERGEDRAGEN = ("NU_NIET_AAN_DE_ORDE", "overgedragen")


def na(*handelingen: AlleHandelingen, **situatie: Any) -> m.MeldcodeSituatie:
    return m.MeldcodeSituatie(daarna=handelingen, **situatie)


def open_van(oordeel: Beoordeling) -> list[tuple[str, str]]:
    return [(r.code, r.betreft) for r in oordeel.open_redenen]


def knop(situatie: m.MeldcodeSituatie, id_: str, event: str) -> Beoordeling:
    return mogelijk_in_meldcode(situatie.casus(), b.inrichting(), id_, event, b.DAG)


# two machines in one act

TWEE: dict[str, tuple[m.MeldcodeSituatie, AlleHandelingen, set[str], str]] = {
    "emergency without a draft": (na(), vt.spoed_melden(), {"vervolg", "gedaan"}, "meldcode-1+melding-1"),
    "emergency with a draft": (
        na(vt.melding_voorbereiden()),
        vt.spoed_melden(),
        {"vervolg", "gedaan"},
        "meldcode-1+melding-1",
    ),
    "answering": (
        na(m.signaal()),
        m.antwoord(1),
        {"stap4_bezig", "v2"},
        "meldcode-1+afwegingskader-onderwijs-1",
    ),
    "evaluating": (
        na(*m.DOORLOPEN["vervolg"]),
        m.evalueren("nee"),
        {"beslissen", "opnieuw_melden"},
        "meldcode-1+afwegingskader-onderwijs-1",
    ),
    "beginning to ask advice": (
        na(),
        vt.advies_beginnen(),
        {"stap2_bezig", "advies_concept"},
        "adviesvraag-1+meldcode-1",
    ),
    "asking advice": (na(vt.advies_beginnen()), vt.advies_vragen(), {"gesteld"}, "adviesvraag-1+meldcode-1"),
    "preparing a melding": (
        na(),
        vt.melding_voorbereiden(),
        {"melding_concept"},
        "melding-1+meldcode-1",
    ),
}


@pytest.mark.parametrize("geval", TWEE)
def test_an_entry_holds_the_states_of_both_machines(geval: str) -> None:
    situatie, handeling, staten, definitie = TWEE[geval]
    oordeel = situatie.beoordeel(handeling)
    assert oordeel.kan, oordeel.open_redenen
    assert staten <= set(oordeel.configuratie)
    assert list(oordeel.configuratie) == sorted(oordeel.configuratie)
    assert oordeel.definitie == definitie


def test_after_such_an_act_each_machine_stands_where_the_entry_says() -> None:
    casus = na(m.spoed_verklaren(), vt.spoed_melden()).casus()
    assert casus.doorlopen["d"].besluit_staat == "vervolg"
    assert casus.doorlopen["d"].spoed_loopt
    assert casus.meldingen["m1"].verloop == "gedaan"
    assert casus.meldingen["m1"].deel("feiten") == "open"
    hulp = na(*m.DOORLOPEN["vervolg"], m.evalueren("nee")).casus().doorlopen["d"]
    assert (hulp.besluit_staat, hulp.afweging.uitkomst) == ("beslissen", "opnieuw_melden")


WEIGERT: dict[str, tuple[m.MeldcodeSituatie, AlleHandelingen, tuple[str, str]]] = {
    "the melding was dropped": (
        na(vt.melding_voorbereiden(), vt.melding_intrekken()),
        vt.spoed_melden(),
        ("NU_NIET_AAN_DE_ORDE", "melding_heropenen"),
    ),
    "the walk is closed": (
        na(*m.DOORLOPEN["afgesloten"]),
        vt.spoed_melden(),
        ("NU_NIET_AAN_DE_ORDE", "meldcode_heropenen"),
    ),
    "the question does not lie on the route": (
        na(m.signaal()),
        m.antwoord(3),
        ("NU_NIET_AAN_DE_ORDE", "vraag_1"),
    ),
    "nothing runs yet": (
        na(*m.STAPPEN_AF),
        m.evalueren(),
        ("NU_NIET_AAN_DE_ORDE", "nog_geen_vervolg"),
    ),
}


@pytest.mark.norm("huisregel-g-10")
@pytest.mark.parametrize("geval", WEIGERT)
def test_neither_moves_when_one_refuses(geval: str) -> None:
    situatie, handeling, reden = WEIGERT[geval]
    oordeel = situatie.beoordeel(handeling)
    assert reden in open_van(oordeel)
    assert oordeel.configuratie == ()


def test_reasons_of_both_come_at_once_from_hardest_to_softest() -> None:
    wie = m.MeldcodeSituatie(daarna=(m.signaal(),))
    leeg = m.antwoord(3, onderbouwing="", gekoppeld=(), dag=b.DAG.replace(day=1))
    oordeel = wie.beoordeel(leeg, b.DAG)
    assert [r.code for r in oordeel.redenen] == [
        "NU_NIET_AAN_DE_ORDE",
        "LATER_VASTGELEGD",
        "ONDERBOUWING_ONTBREEKT",
        "KOPPELING_ONTBREEKT",
    ]
    klassen = [list(Klasse).index(r.klasse) for r in oordeel.redenen]
    assert klassen == sorted(klassen)


def test_help_may_be_evaluated_while_the_route_never_came_to_question_five() -> None:
    """The frame said report, it was decided to help instead: the evaluation moves the walk, the route stays."""
    anders = (b.motiveer("WIJKT_AF_VAN_KADER"), b.gezien("HULP_ZONDER_TERMIJN"))
    weg = (m.signaal(), m.antwoord(1), m.antwoord(2, "nee"), m.antwoord(3, "nee"))
    open_ = (b.motiveer("STAP_NIET_AF", "stap1", "stap2", "stap3", "stap4"), *anders)
    situatie = na(*weg, m.besluit(motiveringen=open_))
    oordeel = situatie.beoordeel(m.evalueren())
    assert oordeel.kan
    assert oordeel.definitie == "meldcode-1"
    doorloop = na(*situatie.daarna, m.evalueren()).doorloop()
    assert (doorloop.besluit_staat, doorloop.afweging.staat) == ("afgesloten", "melden_na_3")
    vijfde = doorloop.afweging.antwoord(5)
    assert vijfde is not None
    assert vijfde.antwoord == "ja"


# after handing over

WEG = (
    *m.ADVIES_OP_WEG["advies_bekend"],
    *m.STAPPEN_AF[:2],
    m.afspraak(),
    m.consult(namens="dennis"),
    vt.melding_voorbereiden(melding="m0"),
    vt.spoed_melden(),
    m.overdragen(motiveringen=(b.gezien("OPEN_BIJ_OVERDRACHT"),)),
)
VAN_DE_DOORLOOP: tuple[AlleHandelingen, ...] = (
    m.signaal("s9"),
    m.pleger(),
    m.consult("c9"),
    m.gesprek("moeder"),
    m.gesprek_overslaan("vader"),
    m.zorgen_delen(),
    m.weging(),
    m.antwoord(1),
    m.afronden("stap2"),
    m.stap_overslaan("stap2"),
    m.stap_heropenen("stap1"),
    m.spoed_verklaren(),
    m.spoed_opheffen(),
    m.naar_besluit(),
    m.hulp_afspreken(),
    m.besluit(),
    m.standpunt(),
    m.evalueren(),
    m.overdragen(),
    m.meldcode_afsluiten(),
    m.meldcode_heropenen(),
    m.afspraak("f9"),
    m.afspraak_nagekomen(),
    m.meldcode_aanvullen(),
    vt.advies_beginnen(adviesvraag="a9"),
    vt.blad_invullen(),
    vt.anonimiseren(),
    vt.blad_afdrukken(),
    vt.advies_vragen(),
    vt.advies_ontvangen(),
    vt.advies_wegen(),
    vt.advies_afsluiten(),
    vt.advies_heropenen(),
    vt.advies_aanvullen(),
    vt.melding_voorbereiden(melding="m9"),
    vt.spoed_melden(melding="m9"),
)
AAN_DE_MELDING: tuple[AlleHandelingen, ...] = (
    vt.bericht(),
    vt.melding_aanvullen(),
    vt.melding_informeren("moeder", wanneer="achteraf"),
    vt.melding_intrekken(melding="m0"),
)


@pytest.fixture(scope="module")
def weg() -> m.MeldcodeSituatie:
    return na(*WEG)


@pytest.mark.norm("huisregel-g-10")
@pytest.mark.parametrize("handeling", VAN_DE_DOORLOOP, ids=lambda h: h.soort)
def test_after_handing_over_nothing_of_that_walk_is_taken(
    weg: m.MeldcodeSituatie, handeling: AlleHandelingen
) -> None:
    oordeel = weg.beoordeel(handeling)
    assert OVERGEDRAGEN in open_van(oordeel)
    assert oordeel.configuratie == ()


@pytest.mark.norm("huisregel-g-10")
def test_confirming_what_was_typed_for_a_colleague_is_refused_then_too(weg: m.MeldcodeSituatie) -> None:
    (regel,) = weg.doorloop().onbevestigd
    assert OVERGEDRAGEN in open_van(weg.beoordeel(m.bevestigen(regel.seq)))


def test_every_act_of_a_walk_is_in_that_list() -> None:
    soorten = {type(h).__name__ for h in VAN_DE_DOORLOOP} | {"DoorloopBeginnen", "InvoerBevestigen"}
    assert {tak.__name__ for tak in (MeldcodeHandeling | AdviesHandeling).__args__} <= soorten


@pytest.mark.norm("lkc-107130")
@pytest.mark.parametrize("handeling", AAN_DE_MELDING, ids=lambda h: h.soort)
def test_a_melding_that_was_made_stays_open_then(weg: m.MeldcodeSituatie, handeling: AlleHandelingen) -> None:
    assert weg.beoordeel(handeling).kan


@pytest.mark.norm("wmo-5.2.6")
def test_a_draft_can_still_be_reported_then_with_what_is_asked_about_it() -> None:
    situatie = na(*m.MELDING_KLAAR, m.overdragen(motiveringen=(b.gezien("OPEN_BIJ_OVERDRACHT"),)))
    assert situatie.beoordeel(vt.melding_doen()).kan


def test_a_colleague_begins_an_own_walk_then(weg: m.MeldcodeSituatie) -> None:
    nieuw = replace(TWEEDE, vervolg_op="d")
    assert na(*weg.daarna, nieuw, m.signaal("s1", doorloop="e")).doorloop("e").besluit_staat == "lopend"


@pytest.mark.parametrize(
    ("id_", "event"),
    [("d", "stap2_afronden"), ("d", "v1_ja"), ("a1", "advies_wegen"), ("a1", "adviesvraag_afsluiten")],
)
def test_a_button_says_the_same_as_the_act(weg: m.MeldcodeSituatie, id_: str, event: str) -> None:
    oordeel = knop(weg, id_, event)
    assert OVERGEDRAGEN in open_van(oordeel)
    assert oordeel.redenen[0].klasse is KAN_NIET


@pytest.mark.parametrize(
    ("id_", "event", "verwacht"),
    [
        ("d", "stap2_afronden", [("GEEN_CONSULT", "")]),
        ("d", "v1_ja", []),
        ("d", "v3_ja", [("NU_NIET_AAN_DE_ORDE", "vraag_1")]),
        ("a1", "advies_vragen", []),
        ("a1", "advies_wegen", [("NU_NIET_AAN_DE_ORDE", "nog_geen_advies")]),
        ("m1", "melding_heropenen", [("NU_NIET_AAN_DE_ORDE", "is_al_open")]),
    ],
)
def test_what_a_button_asks(id_: str, event: str, verwacht: list[tuple[str, str]]) -> None:
    situatie = na(vt.advies_beginnen(), vt.melding_voorbereiden())
    assert open_van(knop(situatie, id_, event)) == verwacht
