"""Any sequence of events or acts of the meldcode: nothing is lost, nothing blocked that may not be, no order forced."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from meldcode_app.domain.beoordeling import beoordeel
from meldcode_app.domain.casus import Casus
from meldcode_app.domain.handelingen.alle import AlleHandelingen
from meldcode_app.domain.ongeldig import OngeldigeHandeling
from meldcode_app.domain.oordeel import Beoordeling
from tests import bouwers as b
from tests import bouwers_meldcode as m
from tests import bouwers_veilig_thuis as vt
from tests.orakel.codes import MAG_BLOKKEREN
from tests.workflows.wandeling import Wandelaar, alles_gemotiveerd, waarden
from workflows.basis import KAN_NIET, NietToegestaan
from workflows.meldcode import STAPPEN, MeldcodeWerkstroom

EVENTS = sorted(MeldcodeWerkstroom.overgangen())
NAMEN = sorted(Wandelaar(MeldcodeWerkstroom).neutraal.__dataclass_fields__)
STAND = st.fixed_dictionaries(
    {}, optional={naam: st.sampled_from(waarden(MeldcodeWerkstroom, naam)) for naam in NAMEN}
)
STAP_EVENTS = [event for event in EVENTS if event.startswith("stap")]
DUWTJE = st.lists(st.tuples(st.sampled_from(EVENTS), STAND, st.booleans()), max_size=25)


def _stappen(configuratie: frozenset[str]) -> set[str]:
    return {naam for naam in configuratie if naam.startswith("stap") and "_" in naam}


@settings(max_examples=80, deadline=None)
@given(DUWTJE)
def test_only_what_is_listed_blocks_and_nobody_comes_back_from_handing_over(
    duwtjes: list[tuple[str, dict[str, object], bool]],
) -> None:
    wandelaar = Wandelaar(MeldcodeWerkstroom)
    hier = wandelaar.begin
    for event, stand, motiveert in duwtjes:
        machine = wandelaar.zet(hier, stand)
        if motiveert:
            machine.motiveringen = alles_gemotiveerd(machine, event)
        try:
            daar = frozenset(machine.stuur(event))
        except NietToegestaan as weigering:
            hard = {reden.code for reden in weigering.redenen if reden.klasse is KAN_NIET}
            assert hard <= {"NU_NIET_AAN_DE_ORDE", "BESLUIT_ONTBREEKT"}
            assert hard or not motiveert, "everything else opens with a motivation"
            assert frozenset(machine.huidige) == hier, "a refusal moves nothing"
            assert event != "spoed_verklaren" or "overgedragen" in hier
            continue
        wandelaar.klasse._gevalideerd(daar)
        assert "overgedragen" not in hier
        if event in {"besluit_vaststellen", "besluit_geen_vervolg"}:
            assert not machine.feiten.besluit_ontbreekt, "no decision without both"
        if event not in STAP_EVENTS:
            assert _stappen(daar) == _stappen(hier), (
                "deciding, emergency and closing leave the steps as they are"
            )
        hier = daar


@settings(max_examples=60, deadline=None)
@given(st.permutations(STAPPEN), st.lists(st.booleans(), min_size=4, max_size=4))
def test_steps_in_any_order_reach_the_decision_without_a_reason(volgorde: list[str], af: list[bool]) -> None:
    """Rounded off or left out, in any order: then the way to the decision asks nothing."""
    wandelaar = Wandelaar(MeldcodeWerkstroom)
    machine = wandelaar.zet(wandelaar.begin, {})
    for stap, afgerond in zip(volgorde, af, strict=True):
        event = f"{stap}_afronden" if afgerond else f"{stap}_overslaan"
        machine.motiveringen = alles_gemotiveerd(machine, event)
        machine.stuur(event)
    machine.motiveringen = ()
    assert machine.redenen("naar_besluit") == ()
    assert "beslissen" in machine.stuur("naar_besluit")


@settings(max_examples=80, deadline=None)
@given(st.lists(st.sampled_from(EVENTS), max_size=15))
def test_an_emergency_declared_and_lifted_loses_nothing(weg: list[str]) -> None:
    """Only what was closed is open afterwards; all else stands where it stood."""
    wandelaar = Wandelaar(MeldcodeWerkstroom)
    hier = wandelaar.begin
    for event in weg:
        hier = wandelaar.volgende(hier, event) or hier
    if "overgedragen" in hier:
        return
    spoed = frozenset(wandelaar.zet(hier, {}).stuur("spoed_verklaren"))
    daarna = frozenset(wandelaar.zet(spoed, {}).stuur("spoed_opheffen"))
    verwacht = (hier - {"spoed_loopt"}) | {"geen_spoed"}
    assert daarna == ((verwacht - {"afgesloten"}) | {"lopend"} if "afgesloten" in hier else verwacht)


HANDELINGEN: tuple[AlleHandelingen, ...] = (
    *(m.signaal(), m.consult(), m.weging(), m.naar_besluit(), m.hulp_afspreken(), m.standpunt()),
    *(m.gesprek("moeder"), m.gesprek_overslaan("vader"), m.gesprek("gerrit", gesprek="g3")),
    *(m.antwoord(vraag, wat, gekoppeld=()) for vraag in (1, 2, 3, 4) for wat in ("ja", "nee", "twijfel")),
    *(m.afronden(stap) for stap in STAPPEN),
    *(m.stap_overslaan(stap) for stap in STAPPEN),
    *(m.stap_heropenen(stap) for stap in STAPPEN),
    *(m.besluit(melden, hulp) for melden in ("ja", "nee") for hulp in ("ja", "nee")),
    *(m.evalueren("ja", gekoppeld=()), m.evalueren("nee", gekoppeld=())),
    *(m.spoed_verklaren(), vt.spoed_melden(melding="m9"), m.spoed_opheffen()),
    *(m.meldcode_afsluiten(), m.meldcode_heropenen(), m.overdragen()),
    *(vt.advies_beginnen(), vt.advies_vragen(), vt.advies_ontvangen(strekking="melden"), vt.advies_wegen()),
    *(vt.advies_afsluiten(), vt.advies_heropenen(), vt.melding_voorbereiden()),
    *(vt.melding_feiten(signalen=()), vt.melding_informeren("moeder"), vt.melding_doen()),
)
VAN_DE_DOORLOOP = tuple(h for h in HANDELINGEN if hasattr(h, "doorloop"))
BEGIN = m.MeldcodeSituatie().casus()


def _oordeel(casus: Casus, handeling: AlleHandelingen) -> Beoordeling | None:
    """None when the act names what is not there, or begins what is there already."""
    try:
        return beoordeel(casus, b.inrichting(), handeling, b.DAG)
    except OngeldigeHandeling:
        return None


@settings(max_examples=25, deadline=None)
@given(st.lists(st.sampled_from(HANDELINGEN), max_size=14))
def test_every_act_is_recorded_or_refused_for_what_is_listed_and_nothing_is_lost(
    reeks: list[AlleHandelingen],
) -> None:
    """At the end it is handed over, whatever came before: then nothing of this doorloop is taken any more."""
    casus = BEGIN
    for gekozen in (*reeks, m.meldcode_heropenen(), m.overdragen()):
        handeling = replace(gekozen, motiveringen=())
        oordeel = _oordeel(casus, handeling)
        if oordeel is None:
            continue
        hard = {reden.code for reden in oordeel.open_redenen if reden.klasse is KAN_NIET}
        assert hard <= set(MAG_BLOKKEREN) - {"DATUM_IN_DE_TOEKOMST"}
        if hard:
            continue
        antwoorden = tuple(
            b.motiveer(r.code, *([r.betreft] if r.betreft else [])) for r in oordeel.open_redenen
        )
        ervoor = casus
        casus = b.na(casus, replace(handeling, motiveringen=antwoorden))
        was, nu = ervoor.doorlopen["d"], casus.doorlopen["d"]
        assert nu.gesprekken[: len(was.gesprekken)] == was.gesprekken
        assert nu.besluiten[: len(was.besluiten)] == was.besluiten
        assert nu.afweging.antwoorden[: len(was.afweging.antwoorden)] == was.afweging.antwoorden
        assert set(was.signalen) <= set(nu.signalen)
        assert all(
            casus.meldingen[m_id].gedaan == oud.gedaan for m_id, oud in ervoor.meldingen.items() if oud.gedaan
        )
    assert casus.doorlopen["d"].besluit_staat == "overgedragen"
    for oordeel in (_oordeel(casus, handeling) for handeling in VAN_DE_DOORLOOP):
        if oordeel is not None:
            open_ = {(reden.code, reden.betreft) for reden in oordeel.open_redenen}
            assert ("NU_NIET_AAN_DE_ORDE", "overgedragen") in open_
