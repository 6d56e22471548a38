"""Any sequence of events or acts: there is no road around a check, and nothing is blocked that may not be."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from meldcode_app.domain.beoordeling import beoordeel
from meldcode_app.domain.casus import Casus
from meldcode_app.domain.handelingen.alle import VerzoekHandeling
from meldcode_app.domain.handelingen.informatieverzoek import Vaststellen, Verstrekken
from meldcode_app.domain.informatieverzoek_feiten import te_informeren
from tests import bouwers as b
from tests.orakel.codes import MAG_BLOKKEREN
from tests.workflows.wandeling import Wandelaar, alles_gemotiveerd, waarden
from workflows.basis import KAN_NIET, NietToegestaan
from workflows.informatieverzoek import InformatieverzoekWerkstroom

EVENTS = sorted(InformatieverzoekWerkstroom.overgangen())
NAMEN = sorted(Wandelaar(InformatieverzoekWerkstroom).neutraal.__dataclass_fields__)
STAND = st.fixed_dictionaries(
    {}, optional={naam: st.sampled_from(waarden(InformatieverzoekWerkstroom, naam)) for naam in NAMEN}
)
STAPPEN = st.lists(st.tuples(st.sampled_from(EVENTS), STAND, st.booleans()), max_size=25)


@settings(max_examples=80, deadline=None)
@given(STAPPEN)
def test_what_was_sent_was_settled_and_a_false_label_never_leaves(
    stappen: list[tuple[str, dict[str, object], bool]],
) -> None:
    wandelaar = Wandelaar(InformatieverzoekWerkstroom)
    hier = wandelaar.begin
    for event, stand, motiveert in stappen:
        machine = wandelaar.zet(hier, stand)
        if motiveert:
            machine.motiveringen = alles_gemotiveerd(machine, event)
        voor = machine.verloop_staat  # type: ignore[attr-defined]
        try:
            daar = frozenset(machine.stuur(event))
        except NietToegestaan as weigering:
            hard = {reden.code for reden in weigering.redenen if reden.klasse is KAN_NIET}
            assert hard <= set(MAG_BLOKKEREN)
            assert hard or not motiveert, "everything else opens with a motivation"
            continue
        if "verstrekt" in daar and "verstrekt" not in hier:
            assert (voor, event) == ("vastgesteld", "verstrekken")
        if "vastgesteld" in daar and "vastgesteld" not in hier:
            assert event == "vaststellen"
        if event in {"verstrekken", "mondeling_verstrekken", "vaststellen", "kader_vaststellen"}:
            feiten = machine.feiten
            klopt = feiten.verzoeker_is_gi and feiten.ots_loopt and feiten.gi_voert_uit
            assert klopt or not feiten.label_7_3_11, f"{event} with a false label"
        assert "geen_grondslag" not in daar or "kader_gereed" in daar
        hier = daar


LAATSTE_DAG = b.DAG + timedelta(days=2)
DAGEN = st.integers(0, 5).map(lambda dagen: b.DAG + timedelta(days=dagen))
MAKERS = (
    b.verifieren,
    b.kader,
    b.geen_grondslag,
    b.vragen,
    b.noodzaak,
    b.terugleggen,
    b.specificatie,
    b.zienswijze,
    b.bezwaar,
    b.aanvullen,
    b.opstellen,
    b.vaststellen,
    b.verstrekken,
    b.mondeling,
    b.herzien,
    b.intrekken,
    b.heropenen,
    b.afsluiten,
    *(lambda wie=wie, **velden: b.informeren(wie, **velden) for wie in ("moeder", "vader", "gerrit")),
    lambda **velden: b.informeren("moeder", "vader", wanneer="achteraf", **velden),
    *(
        lambda deel=deel, **velden: b.overslaan(deel, **velden)
        for deel in ("kader", "noodzaak", "informeren")
    ),
    *(lambda deel=deel, **velden: b.heropen_deel(deel, **velden) for deel in ("kader", "informeren")),
)
VOORUIT = (b.verifieren, b.kader, b.vragen, b.noodzaak, b.vaststellen, b.verstrekken)
HANDELING = st.one_of(st.sampled_from(MAKERS), st.sampled_from(VOORUIT))
REEKS = st.lists(st.tuples(HANDELING, DAGEN), max_size=14)


def _beantwoord(casus: Casus, handeling: VerzoekHandeling, vandaag: date) -> VerzoekHandeling | None:
    """The act with an answer to everything it asks; None when something stands in the way that has no answer."""
    oordeel = beoordeel(casus, b.inrichting(), handeling, vandaag)
    hard = {reden.code for reden in oordeel.open_redenen if reden.klasse is KAN_NIET}
    assert hard <= set(MAG_BLOKKEREN)
    if hard:
        return None
    antwoorden = tuple(b.motiveer(r.code, *([r.betreft] if r.betreft else [])) for r in oordeel.open_redenen)
    beantwoord = replace(handeling, motiveringen=antwoorden)
    assert beoordeel(casus, b.inrichting(), beantwoord, vandaag).kan, "all reasons at once: none comes after"
    return beantwoord


@settings(max_examples=60, deadline=None)
@given(REEKS, st.sampled_from([8, 11, 12, None]))
def test_every_letter_that_left_was_settled_and_everybody_has_a_record(
    reeks: list[tuple[object, date]], oud: int | None
) -> None:
    """The order ends on LAATSTE_DAG; an act may be dated before the day it is typed on."""
    casus = b.Situatie(kind=b.kind(oud), maatregelen=(b.ots(tot=LAATSTE_DAG),)).casus()
    vandaag = b.DAG
    for maak, dag in reeks:
        vandaag = max(vandaag, dag)
        if "v1" not in {vraag.id for vraag in casus.verzoeken["v"].vragen} and maak is b.noodzaak:
            continue
        handeling = _beantwoord(casus, maak(dag=dag), vandaag)  # type: ignore[operator]
        if handeling is None:
            continue
        ervoor = casus.verzoeken["v"]
        casus = b.na(casus, handeling, vandaag)
        verzoek = casus.verzoeken["v"]
        assert len(verzoek.verstrekkingen) >= len(ervoor.verstrekkingen), "what left stays"
        assert verzoek.versies[: len(ervoor.versies)] == ervoor.versies, "what was settled stays"
        if isinstance(handeling, Vaststellen | Verstrekken) and verzoek.label_7_3_11:
            assert max(dag, vandaag) <= LAATSTE_DAG, "no letter with a label after the order ended"
        if isinstance(handeling, Verstrekken):
            assert verzoek.verstrekkingen[-1].versie == len(verzoek.versies) > 0
        if len(verzoek.verstrekkingen) > len(ervoor.verstrekkingen):
            assert verzoek.verstrekkingen[-1].grondslag in {"", "jeugdwet-7.3.11-4"}
            assert verzoek.verstrekkingen[-1].op.laatste_dag <= LAATSTE_DAG or not verzoek.label_7_3_11
            for persoon in te_informeren(casus, dag):
                assert verzoek.kennisgevingen_van(persoon.id), "one record per person, informed or not"
