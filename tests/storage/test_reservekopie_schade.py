"""Backups made, damaged at random in part, and checked: every damaged one refused, every sound one restored equal.

In the heavy form a thousand (MELDCODE_KOPIEEN says otherwise), in the ordinary run forty.
"""

from __future__ import annotations

import hashlib
import os
import random
import shutil
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import pytest

from meldcode_app.domain.fouten_reservekopie import ReservekopieFout
from meldcode_app.storage.kluis import Kluis
from meldcode_app.storage.reservekopie_bewijs import BEWIJS, INHOUD
from meldcode_app.storage.sleutels import Sleutel
from meldcode_app.storage.storingen import DATABASE
from tests.storage.kopieerder import Kopieerder, als_kluis, inhoud, nagekeken

PER_KLUIS = 40
BLAD = 4096


@dataclass(frozen=True)
class Gemaakt:
    """A backup as it was made, what it holds, and how it opens."""

    map: Path
    inhoud: str
    sleutel: Sleutel
    wachtzin: str


def _kort(alles: tuple) -> str:
    return hashlib.sha256(repr(alles).encode()).hexdigest()


def _maak(nummer, plek, kosten, nieuw, dobbel, aantal):
    """A vault that grows between its backups: entries, documents, drafts, and now and then a new passphrase."""
    wachtzin = f"wachtzin {nummer}"
    kopieerder = Kopieerder(plek / f"stick {nummer}")
    kopieerder.plek.mkdir()
    kluis, _ = Kluis.maak(plek / f"Proef {nummer}.kluis", wachtzin, kosten=kosten, reserve_map=plek / "pc")
    gemaakt = []
    with kluis:
        for keer in range(aantal):
            with kluis.transactie():
                kluis.journaal.voeg_toe(
                    [nieuw("x" * dobbel.randrange(400)) for _ in range(dobbel.randint(1, 3))]
                )
                if dobbel.random() < 0.3:
                    stuk = dobbel.randbytes(dobbel.randrange(1, 9000))
                    kluis.bewaar_document(hashlib.sha256(stuk).hexdigest(), stuk, "brief", "c1")
            if dobbel.random() < 0.2:
                kluis.bewaar_concept(f"k{dobbel.randrange(3)}", dobbel.randbytes(50))
            if dobbel.random() < 0.1:
                wachtzin = f"wachtzin {nummer} na {keer}"
                kluis.nieuwe_wachtzin(wachtzin, kosten=kosten)
            kopie = kopieerder.maak(kluis)
            gemaakt.append(Gemaakt(kopie, _kort(inhoud(kluis)), kluis.sleutel, wachtzin))
    return gemaakt


def _bit(kopie, dobbel, _ander):
    bestand = kopie / dobbel.choices(INHOUD, weights=(6, 2, 2, 2))[0]
    bytes_ = bytearray(bestand.read_bytes())
    bytes_[dobbel.randrange(len(bytes_))] ^= 1 << dobbel.randrange(8)
    bestand.write_bytes(bytes_)


def _afgekapt(kopie, dobbel, _ander):
    bestand = kopie / dobbel.choice(INHOUD)
    heel = bestand.read_bytes()
    # Also at the edge of a page, where nothing but the length tells.
    blad = bestand.name == DATABASE and dobbel.random() < 0.5
    eind = dobbel.randrange(len(heel) // BLAD) * BLAD if blad else dobbel.randrange(len(heel))
    bestand.write_bytes(heel[:eind])


def _langer(kopie, dobbel, _ander):
    bestand = kopie / dobbel.choice(INHOUD)
    bestand.write_bytes(bestand.read_bytes() + dobbel.randbytes(dobbel.choice((1, BLAD))))


def _bladen_verwisseld(kopie, dobbel, _ander):
    bytes_ = (kopie / DATABASE).read_bytes()
    bladen = [bytes_[plek : plek + BLAD] for plek in range(0, len(bytes_), BLAD)]
    een, twee = dobbel.sample(range(len(bladen)), 2)
    bladen[een], bladen[twee] = bladen[twee], bladen[een]
    (kopie / DATABASE).write_bytes(b"".join(bladen))


def _blad_van_toen(kopie, dobbel, ander):
    bytes_, toen = bytearray((kopie / DATABASE).read_bytes()), (ander / DATABASE).read_bytes()
    plek = dobbel.randrange(min(len(bytes_), len(toen)) // BLAD) * BLAD
    bytes_[plek : plek + BLAD] = toen[plek : plek + BLAD]
    (kopie / DATABASE).write_bytes(bytes_)


def _weg(kopie, dobbel, _ander):
    (kopie / dobbel.choice(INHOUD)).unlink()


def _van_een_ander(kopie, dobbel, ander):
    for naam in dobbel.choice(
        [(DATABASE,), (BEWIJS,), ("sleutels",), ("sleutels.reserve",), INHOUD[1:3], INHOUD[1:]]
    ):
        shutil.copy(ander / naam, kopie / naam)


def _bewijs_bewerkt(kopie, dobbel, _ander):
    tekst = (kopie / BEWIJS).read_text("utf-8")
    oud, nieuw = dobbel.choice(
        [
            ('"seq": ', '"seq": 1'),
            ("2026-11-24", "2026-11-25"),
            ("0.1.0", "0.1.1"),
            ('"documenten": ', '"documenten": 1'),
            ("  ", " "),
            ("}", "} "),
            ('"formaat": 1', '"formaat": 0'),
            ("\n}", ',\n  "erbij": 1\n}'),
        ]
    )
    assert oud in tekst
    (kopie / BEWIJS).write_text(tekst.replace(oud, nieuw, 1), "utf-8")


SCHADE = (
    _bit,
    _bit,
    _bit,
    _afgekapt,
    _langer,
    _bladen_verwisseld,
    _blad_van_toen,
    _weg,
    _van_een_ander,
    _bewijs_bewerkt,
)


def _bytes(kopie):
    return {bestand.name: bestand.read_bytes() for bestand in kopie.iterdir()}


def _beproef(plek, kosten, nieuw, aantal):
    dobbel = random.Random(20261128)
    gemaakt = []
    while len(gemaakt) < aantal:
        nummer = len(gemaakt) // PER_KLUIS
        gemaakt += _maak(nummer, plek, kosten, nieuw, dobbel, min(PER_KLUIS, aantal - len(gemaakt)))
    schoon = {g.map: _bytes(g.map) for g in gemaakt}
    telling: Counter[str] = Counter()
    for nummer, g in enumerate(gemaakt):
        doel = plek / "proef"
        shutil.copytree(g.map, doel)
        schade = dobbel.choice(SCHADE) if dobbel.random() < 0.6 else None
        if schade is not None:
            # Of its own vault mostly: the same key opens it, so only what is in it can tell.
            buren = (
                gemaakt[nummer // PER_KLUIS * PER_KLUIS :][:PER_KLUIS] if dobbel.random() < 0.8 else gemaakt
            )
            schade(doel, dobbel, dobbel.choice(buren).map)
        if _bytes(doel) == schoon[g.map]:
            assert nagekeken(doel, g.sleutel).omvang.seq
            elders = als_kluis(doel, plek / "elders", g.wachtzin, plek / f"andere computer {nummer}")
            assert _kort(elders) == g.inhoud
            shutil.rmtree(plek / "elders")
            telling["heel"] += 1
        else:
            with pytest.raises(ReservekopieFout):
                nagekeken(doel, g.sleutel)
            telling[schade.__name__] += 1
        shutil.rmtree(doel)
    return telling


def test_forty_backups_are_told_apart(tmp_path, kosten, nieuw):
    telling = _beproef(tmp_path, kosten, nieuw, 40)
    assert telling["heel"] >= 8
    assert telling.total() - telling["heel"] >= 15


@pytest.mark.zwaar
def test_a_thousand_backups_are_told_apart(tmp_path, kosten, nieuw, capsys):
    aantal = int(os.environ.get("MELDCODE_KOPIEEN", "1000"))
    telling = _beproef(tmp_path, kosten, nieuw, aantal)
    with capsys.disabled():
        soorten = ", ".join(f"{naam.strip('_')} {keer}" for naam, keer in sorted(telling.items()))
        print(
            f"\n{aantal} reservekopieën: {soorten}; elke beschadigde geweigerd, elke hele gelijk teruggezet"
        )
    assert telling.total() == aantal
    assert set(telling) == {schade.__name__ for schade in SCHADE} | {"heel"}
