"""Every act of the meldcode is folded, folding in two goes is folding in one, and nothing recorded disappears."""

from __future__ import annotations

import inspect

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from meldcode_app.domain.beoordeling import beoordeel
from meldcode_app.domain.casus import Casus, gevouwen
from meldcode_app.domain.configuratie import eigen_staten
from meldcode_app.domain.gebeurtenis import Gebeurtenis, Inhoud
from meldcode_app.domain.handelingen.alle import (
    AdviesHandeling,
    AlleHandelingen,
    MeldcodeHandeling,
    MeldingHandeling,
)
from meldcode_app.domain.ongeldig import OngeldigeHandeling
from tests import bouwers as b
from tests import bouwers_meldcode as m
from tests import bouwers_veilig_thuis as vt
from workflows.adviesvraag import AdviesvraagWerkstroom
from workflows.afwegingskader import AfwegingWerkstroom
from workflows.meldcode import MeldcodeWerkstroom
from workflows.melding import MeldingWerkstroom

WEGEN = {**m.DOORLOPEN, **m.ADVIES_OP_WEG, **m.MELDING_OP_WEG}
OPEN_STAPPEN = b.motiveer("STAP_NIET_AF", "stap1", "stap2", "stap3", "stap4")
GEZAMENLIJK = (OPEN_STAPPEN, *map(b.motiveer, ("WIJKT_AF_VAN_KADER", "NIETS_BIJ_VERMOEDEN", "OPEN_ZAKEN")))
STAP: tuple[AlleHandelingen, ...] = (
    m.signaal(), m.signaal("s2", heropenen=True), m.pleger(), m.consult(), m.gesprek("moeder"),
    m.gesprek_overslaan("vader"), m.zorgen_delen(), m.weging(namens="dennis"), m.antwoord(1), m.antwoord(2),
    m.antwoord(2, "nee"), m.antwoord(3), m.antwoord(4), m.afronden("stap1"), m.stap_overslaan("stap2"),
    m.stap_heropenen("stap1"), m.spoed_verklaren(), m.spoed_opheffen(), m.naar_besluit(motiveringen=GEZAMENLIJK),
    m.hulp_afspreken(), m.besluit("ja", motiveringen=GEZAMENLIJK), m.besluit("nee", motiveringen=GEZAMENLIJK),
    m.standpunt(), m.evalueren(), m.evalueren("nee"), m.meldcode_afsluiten(motiveringen=GEZAMENLIJK),
    m.meldcode_heropenen(), m.afspraak(), m.afspraak_nagekomen(), m.meldcode_aanvullen(),
    vt.advies_beginnen(), vt.blad_invullen(), vt.blad_afdrukken(), vt.advies_vragen(), vt.advies_ontvangen(),
    vt.advies_wegen(), vt.advies_afsluiten(), vt.advies_heropenen(), vt.advies_aanvullen(),
    vt.melding_voorbereiden(), vt.melding_feiten(signalen=()), vt.melding_informeren("moeder", "vader"),
    vt.melding_overslaan("feiten", motiveringen=(b.motiveer("MELDING_DEEL_OVERGESLAGEN", "feiten"),)),
    vt.melding_deel_heropenen("feiten"), vt.spoed_melden(), vt.melding_intrekken(), vt.melding_heropenen(),
    vt.bericht(), vt.melding_aanvullen(), m.beginnen(doorloop="e"), m.signaal("s1", doorloop="e"),
)  # fmt: skip
"""Acts of everyday; in an order drawn at random many of them are refused, the others are folded."""
BEGIN = m.MeldcodeSituatie()


def speel(voorstellen: list[AlleHandelingen]) -> list[Gebeurtenis]:
    """The entries of a casus in which all of these were tried, in this order: what was refused is not there."""
    casus, tijdlijn = Casus(id="c1"), []
    for handeling in (*BEGIN.handelingen(), *voorstellen):
        try:
            oordeel = beoordeel(casus, b.inrichting(), handeling, b.DAG)
        except OngeldigeHandeling:
            continue
        for deel in handeling.gesplitst() if oordeel.kan else ():
            g = Gebeurtenis(
                seq=casus.laatste_seq + 1,
                casus="c1",
                soort=deel.soort,
                handeling_id="h",
                geregistreerd_op=b.moment(b.DAG),
                configuratie=oordeel.configuratie,
                definitie=oordeel.definitie,
                inhoud=Inhoud(handeling=deel),  # type: ignore[arg-type]
            )
            casus = casus.toegepast(g)
            tijdlijn.append(g)
    return tijdlijn


def blijft(oud: object, nieuw: object) -> bool:
    """Whether all that was recorded in `oud` is still there in `nieuw`: lists only grow, records only gain."""
    if isinstance(oud, tuple):
        if not oud or not isinstance(oud[0], msgspec.Struct):
            return True
        return isinstance(nieuw, tuple) and [_kern(x) for x in nieuw[: len(oud)]] == [_kern(x) for x in oud]
    if isinstance(oud, dict):
        return isinstance(nieuw, dict) and all(k in nieuw and blijft(v, nieuw[k]) for k, v in oud.items())
    if isinstance(oud, msgspec.Struct):
        return all(
            blijft(getattr(oud, veld), getattr(nieuw, veld))
            for veld in oud.__struct_fields__
            # Emptied on purpose at reopening; the motivations themselves stay in `motiveringen`.
            if veld not in {"blijvend", "tekst", "oordelen"}
        )
    return True


def _kern(x: msgspec.Struct) -> msgspec.Struct:
    """A record without what may still be added to it: that it was mended, kept or confirmed."""
    later = {"verbeterd_door": 0, "bevestigd_op": None, "bevestigd_hoe": "", "nagekomen": False}
    return msgspec.structs.replace(x, **{k: v for k, v in later.items() if k in x.__struct_fields__})


def test_there_is_a_builder_for_every_act_so_every_act_is_folded_somewhere() -> None:
    alle = {
        tak.__name__
        for unie in (MeldcodeHandeling, AdviesHandeling, MeldingHandeling)
        for tak in unie.__args__
    }
    gebouwd = set()
    for module in (m, vt):
        for _, maak in inspect.getmembers(module, inspect.isfunction):
            terug = inspect.signature(maak).return_annotation
            gebouwd.add(str(terug).rpartition(".")[2])
    assert alle <= gebouwd


@pytest.mark.parametrize("weg", WEGEN)
def test_the_ways_fold_in_two_goes_as_in_one_and_read_back_as_written(weg: str) -> None:
    tijdlijn = speel(list(WEGEN[weg]))
    assert len(tijdlijn) >= len(BEGIN.handelingen()) + len(WEGEN[weg])
    geheel = gevouwen("c1", tijdlijn)
    for knip in range(len(tijdlijn)):
        casus = gevouwen("c1", tijdlijn[:knip])
        for gebeurtenis in tijdlijn[knip:]:
            casus = casus.toegepast(gebeurtenis)
        assert casus == geheel
    terug = [msgspec.json.decode(msgspec.json.encode(g), type=Gebeurtenis) for g in tijdlijn]
    assert gevouwen("c1", terug) == geheel


@settings(max_examples=25, deadline=None)
@given(st.lists(st.sampled_from(STAP), min_size=5, max_size=30), st.integers(0, 40))
def test_in_any_order_nothing_disappears_and_two_goes_are_one(voor: list[AlleHandelingen], knip: int) -> None:
    tijdlijn = speel(voor)
    casus, tussen = Casus(id="c1"), gevouwen("c1", tijdlijn[:knip])
    for gebeurtenis in tijdlijn:
        vorige, casus = casus, casus.toegepast(gebeurtenis)
        assert casus.laatste_seq == gebeurtenis.seq
        for wat in ("doorlopen", "adviesvragen", "meldingen"):
            assert blijft(getattr(vorige, wat), getattr(casus, wat)), (gebeurtenis.soort, wat)
        for doorloop in casus.doorlopen.values():
            assert doorloop.configuratie == MeldcodeWerkstroom(None, doorloop.configuratie).huidige
    for gebeurtenis in tijdlijn[knip:]:
        tussen = tussen.toegepast(gebeurtenis)
    assert tussen == casus


def test_a_state_belongs_to_one_machine_only() -> None:
    """Else an entry that holds the states of two machines could not be told apart."""
    machines = (MeldcodeWerkstroom, AfwegingWerkstroom, AdviesvraagWerkstroom, MeldingWerkstroom)
    alle = [staat for machine in machines for staat in machine.staten()]
    assert len(alle) == len(set(alle))
    door_elkaar = tuple(sorted(alle))
    for machine in machines:
        assert set(eigen_staten(door_elkaar, machine)) == set(machine.staten())
    assert eigen_staten(("v1", "afweging"), MeldingWerkstroom, ("melding",)) == ("melding",)
