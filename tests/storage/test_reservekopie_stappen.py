"""Backups in small steps: the window goes on, recording too, and stopping leaves nothing."""

from __future__ import annotations

import itertools
import os
import random
import shutil
import threading

import pytest

from meldcode_app.domain.fouten_reservekopie import (
    ReservekopieAfgebroken,
    ReservekopieBronWeg,
    ReservekopiePlekWeg,
)
from meldcode_app.storage import reservekopie, reservekopie_controle
from meldcode_app.storage.stapsgewijs import in_draad, stapsgewijs, uitkomst
from tests.storage.kopieerder import als_kluis, bewaar, inhoud, nagekeken


def _schrijf_en_struikel(kluis, nieuwe):
    kluis.journaal.voeg_toe(nieuwe)
    raise ZeroDivisionError


def _breek_af(werk):
    werk.throw(ReservekopieAfgebroken())
    uitkomst(werk)


def test_a_step_is_small_whatever_the_vault_holds(kluis, vul, kopieerder, monkeypatch):
    """Counts work, not time: pages copied, bytes hashed and entries looked at between two steps."""
    vul(kluis, 900)
    bewaar(kluis, 5_000_000)
    gelezen = []
    echt = reservekopie_controle.hashlib.sha256

    class Tellend:
        def __init__(self, *begin):
            self.som = echt(*begin)

        def update(self, stuk):
            gelezen.append(len(stuk))
            self.som.update(stuk)

        def hexdigest(self):
            return self.som.hexdigest()

        def digest(self):
            return self.som.digest()

    monkeypatch.setattr(reservekopie_controle.hashlib, "sha256", Tellend)
    werk = kopieerder.stappen(kluis)
    gekopieerd, gelezen_per_stap, fasen = [0], [], set()
    while True:
        gelezen.clear()
        try:
            stap = next(werk)
        except StopIteration:
            break
        fasen.add(stap.fase)
        if stap.fase == "kopieren":
            gekopieerd.append(stap.gedaan)
        gelezen_per_stap.append(sum(gelezen))
    assert fasen == {"kopieren", "nakijken", "gegevens", "afronden"}
    stappen = [na - voor for voor, na in itertools.pairwise(gekopieerd)]
    assert len(stappen) >= 4
    assert max(stappen) <= reservekopie_controle.BLADEN_PER_STAP
    assert max(gelezen_per_stap) <= reservekopie_controle.BYTES_PER_STAP


def test_what_is_recorded_while_it_runs_is_in_it_whole_or_not_at_all(
    tmp_path, werkplek, kluis, nieuw, vul, kopieerder, monkeypatch
):
    monkeypatch.setattr(reservekopie, "BLADEN_PER_STAP", 5)
    vul(kluis, 600)
    dobbel = random.Random(7)
    standen = [inhoud(kluis)]
    werk = kopieerder.stappen(kluis)
    terug = 0
    while True:
        try:
            next(werk)
        except StopIteration as klaar:
            kopie, _ = klaar.value
            break
        if dobbel.random() < 0.6 and len(standen) < 40:
            with kluis.transactie():
                kluis.journaal.voeg_toe([nieuw("x" * dobbel.randrange(9000)) for _ in range(3)])
            kluis.bewaar_concept("k", dobbel.randbytes(3000))
            standen.append(inhoud(kluis))
        elif dobbel.random() < 0.3 and terug < 20:
            terug += 1
            # The first holds more than the page cache, so that it reaches the file before it is taken back.
            lang = [nieuw("y" * 200_000) for _ in range(60 if terug == 1 else 2)]
            with pytest.raises(ZeroDivisionError), kluis.transactie():
                _schrijf_en_struikel(kluis, lang)
    elders = als_kluis(kopie, tmp_path / "Elders.kluis", werkplek.wachtzin, tmp_path / "ander")
    assert len(standen) == 40
    assert terug
    assert elders in standen
    assert elders[0] != standen[0][0]
    assert inhoud(kluis) == standen[-1]
    assert kluis.controleer().in_orde


@pytest.mark.parametrize("na", [1, 3, 8, 12, 15])
@pytest.mark.parametrize("hoe", ["afbreken", "sluiten"])
def test_stopping_leaves_nothing_and_the_vault_as_it_was(kluis, vul, kopieerder, monkeypatch, na, hoe):
    monkeypatch.setattr(reservekopie, "BLADEN_PER_STAP", 10)
    vul(kluis, 400)
    vooraf = inhoud(kluis)
    eerder = kopieerder.maak(kluis)
    werk = kopieerder.stappen(kluis)
    for _ in range(na):
        next(werk)
    if hoe == "sluiten":
        werk.close()
    else:
        with pytest.raises(ReservekopieAfgebroken):
            _breek_af(werk)
    assert kopieerder.namen() == [eerder.name]
    assert inhoud(kluis) == vooraf
    vul(kluis, 1)
    nagekeken(kopieerder.maak(kluis), kluis.sleutel)


def test_a_stick_pulled_out_halfway_is_told_and_the_vault_goes_on(kluis, vul, kopieerder, monkeypatch):
    monkeypatch.setattr(reservekopie, "BLADEN_PER_STAP", 10)
    for fase in ("kopieren", "nakijken", "gegevens"):
        vul(kluis, 500)
        werk = kopieerder.stappen(kluis)
        while next(werk).fase != fase:
            pass
        shutil.rmtree(kopieerder.plek)
        with pytest.raises(ReservekopiePlekWeg):
            uitkomst(werk)
        vul(kluis, 1)
        assert kluis.controleer().in_orde
        kopieerder.plek.mkdir()


def test_the_vault_itself_taken_away_while_it_runs(tmp_path, werkplek, kluis, vul, kopieerder, monkeypatch):
    monkeypatch.setattr(reservekopie, "BLADEN_PER_STAP", 10)
    vul(kluis, 500)
    werk = kopieerder.stappen(kluis)
    next(werk)
    werkplek.map.rename(tmp_path / "Elders.kluis")
    with pytest.raises(ReservekopieBronWeg):
        uitkomst(werk)
    assert kopieerder.namen() == []


def test_a_call_in_steps_gives_its_errors_and_outcome_and_ends_when_closed():
    gedaan = []

    def roep(pauzeer):
        try:
            pauzeer(1)
            gedaan.append("na 1")
            pauzeer(2)
            return "klaar"
        finally:
            gedaan.append("opgeruimd")

    werk = stapsgewijs(roep)
    assert (next(werk), next(werk)) == (1, 2)
    with pytest.raises(StopIteration) as einde:
        next(werk)
    assert einde.value.value == "klaar"
    half = stapsgewijs(roep)
    next(half)
    half.close()
    assert gedaan == ["na 1", "opgeruimd", "opgeruimd"]

    def faal(pauzeer):
        pauzeer(1)
        raise OSError(5, "stuk")

    with pytest.raises(OSError, match="stuk"):
        uitkomst(stapsgewijs(faal))
    with pytest.raises(OSError, match="stuk"):
        uitkomst(in_draad(lambda: os.stat("/bestaat/niet/stuk"), None))


def test_breaking_off_while_a_slow_stick_writes_goes_in_steps_too():
    geschreven = threading.Event()
    werk = reservekopie.op_schijf(lambda: geschreven.wait(20))
    next(werk)
    assert werk.throw(ReservekopieAfgebroken()).fase == "afronden", "the window goes on meanwhile"
    geschreven.set()
    with pytest.raises(ReservekopieAfgebroken):
        uitkomst(werk)
