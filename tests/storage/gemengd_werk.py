"""A session of every kind of work in a vault, step by step, and what must stand afterwards.

A step is told three ways, one JSON line each: `begin` before it, `klaar` with what it acknowledged, `fout` with the
class of the own error. `nakijken` opens the vault and compares it with those lines, whatever stopped the work.
Settling keeps the bytes of a letter in the transaction of the act, as the program does; only the typesetting is left
out, because a process that was forked cannot start its threads.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from meldcode_app.domain.fouten import KluisFout, WachtzinKloptNiet
from meldcode_app.domain.gebeurtenis import KLUIS
from meldcode_app.domain.handelingen.casus import CasusOpenen, MaatregelVastleggen, PersoonVastleggen
from meldcode_app.domain.handelingen.notitie import NotitieMaken, NotitiePlaatsen
from meldcode_app.domain.tijd import op
from meldcode_app.services.dossier import Dossier
from meldcode_app.services.registreren import Document, Uitkomst, projecties_kloppen, registreer
from meldcode_app.storage.kluis import Kluis, Kosten
from meldcode_app.storage.sleutelbestand import BESTANDEN
from meldcode_app.storage.storingen import DATABASE
from tests import bouwers as b
from tests import bouwers_meldcode as m

GOEDKOOP = Kosten(geheugen_kib=128, rondes=1, banen=1)
ZIN = "vier blauwe fietsen"
Feit = dict[str, Any]


def letter(ronde: int) -> bytes:
    """The bytes of a settled letter; of every round others."""
    return random.Random(ronde).randbytes(9_000)


class Werk:
    """One user at one vault. `stappen` gives what to do; each gives back what it acknowledged."""

    def __init__(self, kluismap: Path, reserve: Path, wachtzin: str = ZIN) -> None:
        self.map, self.reserve, self.wachtzin = kluismap, reserve, wachtzin
        self._kluis: Kluis | None = None
        self._dossier: Dossier | None = None

    @property
    def kluis(self) -> Kluis:
        assert self._kluis is not None
        return self._kluis

    @property
    def dossier(self) -> Dossier:
        assert self._dossier is not None
        return self._dossier

    def maak(self) -> Feit:
        self._kluis, _ = Kluis.maak(self.map, self.wachtzin, kosten=GOEDKOOP, reserve_map=self.reserve)
        self._dossier = Dossier(self._kluis, b.op_dag(b.DAG))
        return {"wachtzin": self.wachtzin}

    def open(self) -> Feit:
        """Lock when it is open, and unlock; making the lists anew is part of opening."""
        self.sluit()
        self._kluis = Kluis.open(self.map, self.wachtzin, reserve_map=self.reserve)
        self._dossier = Dossier(self._kluis, b.op_dag(b.DAG))
        return _stand(self._kluis, self.wachtzin)

    def sluit(self) -> Feit:
        if self._kluis is not None:
            self._kluis.sluit()
        self._kluis = self._dossier = None
        return {}

    def volgende_ronde(self) -> int:
        """Rounds are numbered by the casus each of them opens."""
        return sum(casus != KLUIS for casus in self.kluis.journaal.casussen())

    def stappen(self, ronde: int) -> Iterator[tuple[Feit, Callable[[], Feit]]]:
        """What is announced of each step, and the step. Of an act it is announced how many entries it makes."""
        casus, klad = f"casus{ronde}", f"klad{ronde % 3}"
        if not self.dossier.inrichting().organisatie:
            yield {"regels": 1}, lambda: self._doe((KLUIS, b.inrichten()))
        eerste, later = f"{ronde}: half een zin".encode(), f"{ronde}: een lange tekst. ".encode() * 300
        yield {"concept": klad, "nieuw": _merk(eerste)}, lambda: self._bewaar(klad, eerste)
        yield {"regels": 3}, lambda: self._samen(casus, _casus(ronde))
        yield {"concept": klad, "nieuw": _merk(later)}, lambda: self._bewaar(klad, later)
        yield {"regels": 1}, lambda: self._doe((casus, b.ontvangen()))
        yield {"concept": klad, "nieuw": ""}, lambda: self._wis(klad)
        yield {"regels": 2}, lambda: self._samen(casus, [b.verifieren(), b.kader()])
        yield {"regels": 1}, lambda: self._doe((casus, b.vragen()))
        yield {"regels": 1}, lambda: self._doe((casus, b.noodzaak(feiten="Hij rekent vlot. " * 200)))
        yield {"regels": 1}, lambda: self._doe((KLUIS, _notitie(ronde)))
        yield {"regels": 2}, lambda: self._plaats(casus, ronde)
        yield {"regels": 3}, lambda: self._samen(casus, [b.informeren("moeder", "gerrit"), b.zienswijze()])
        yield {"regels": 1}, lambda: self._stel_vast(casus, ronde)
        nieuw = f"{ZIN} {ronde + 1}"
        yield {"wachtzin": nieuw}, lambda: self._nieuwe_wachtzin(nieuw)
        yield {"regels": 1}, lambda: self._verstrek(casus, ronde)
        yield {"regels": 3}, lambda: self._samen(casus, [m.deelnemer(m.JANSEN), m.beginnen(), m.signaal()])
        yield {}, self._verouder_lijsten
        yield {}, self.open
        yield {"regels": 1}, lambda: self._doe((casus, m.gesprek("moeder")))

    def _doe(self, *handelingen: Any) -> Feit:
        (casus, handeling), *rest = handelingen
        return _feit(
            self.dossier.doe_verspreid(handelingen) if rest else self.dossier.doe(casus, handeling),
            self.kluis,
        )

    def _samen(self, casus: str, handelingen: Sequence[Any]) -> Feit:
        return _feit(self.dossier.doe_samen(casus, handelingen), self.kluis)

    def _plaats(self, casus: str, ronde: int) -> Feit:
        plaatsing = NotitiePlaatsen(door="jansen", gebeurd_op=op(b.DAG), notitie=f"n{ronde}", casus=casus)
        return self._doe((KLUIS, plaatsing))

    def _stel_vast(self, casus: str, ronde: int) -> Feit:
        inhoud = letter(ronde)
        sha256 = hashlib.sha256(inhoud).hexdigest()
        uitkomst = registreer(
            self.kluis,
            casus,
            b.vaststellen(document=sha256),
            self.dossier.klok,
            (Document(sha256, inhoud),),
        )
        return {**_feit(uitkomst, self.kluis), "document": sha256}

    def _verstrek(self, casus: str, ronde: int) -> Feit:
        sha256 = hashlib.sha256(letter(ronde)).hexdigest()
        return _feit(
            registreer(self.kluis, casus, b.verstrekken(document=sha256), self.dossier.klok), self.kluis
        )

    def _bewaar(self, sleutel: str, inhoud: bytes) -> Feit:
        self.kluis.bewaar_concept(sleutel, inhoud)
        return {"concept": sleutel, "nieuw": _merk(inhoud)}

    def _wis(self, sleutel: str) -> Feit:
        self.kluis.wis_concept(sleutel)
        return {"concept": sleutel, "nieuw": ""}

    def _nieuwe_wachtzin(self, wachtzin: str) -> Feit:
        self.kluis.nieuwe_wachtzin(wachtzin, kosten=GOEDKOOP)
        self.wachtzin = wachtzin
        return {"wachtzin": wachtzin}

    def _verouder_lijsten(self) -> Feit:
        """As a vault whose rows an older version made: the next opening makes them anew."""
        with self.kluis.transactie():
            self.kluis.projecties.noteer_versie(0)
        return {}


def _merk(inhoud: bytes) -> str:
    return hashlib.sha256(inhoud).hexdigest()


def _casus(ronde: int) -> list[Any]:
    gewoon: dict[str, Any] = {"door": "jansen", "gebeurd_op": op(b.DAG)}
    return [
        CasusOpenen(**gewoon, kind=b.kind(naam=f"Gerrit {ronde}"), kenmerk=f"C-2026-{ronde:03d}"),
        PersoonVastleggen(**gewoon, persoon=b.moeder()),
        MaatregelVastleggen(**gewoon, maatregel=b.ots()),
    ]


def _notitie(ronde: int) -> NotitieMaken:
    tekst = f"{ronde}: hij kwam zonder jas. " * 20
    return NotitieMaken(door="jansen", gebeurd_op=op(b.DAG), notitie=f"n{ronde}", tekst=tekst)


def _feit(uitkomst: Uitkomst, kluis: Kluis) -> Feit:
    assert uitkomst.aanvaard, uitkomst.open_redenen
    return {"kop": kluis.journaal.kop().seq, "keten": kluis.journaal.kop().keten.hex()}


@dataclass
class Verslag:
    """What a session told before it ended."""

    regels: list[Feit] = field(default_factory=list)

    @classmethod
    def uit(cls, tekst: str) -> Verslag:
        """From JSON lines; a last line that was cut off is none."""
        return cls([json.loads(regel) for regel in tekst.splitlines(keepends=True) if regel.endswith("\n")])

    @property
    def klaar(self) -> list[Feit]:
        return [regel["klaar"] for regel in self.regels if "klaar" in regel]

    @property
    def onderweg(self) -> Feit:
        """The step that was begun and not acknowledged; empty when there is none."""
        begonnen: Feit = {}
        for regel in self.regels:
            begonnen = regel.get("begin", {} if "klaar" in regel else begonnen)
        return begonnen

    @property
    def fouten(self) -> list[str]:
        return [regel["fout"] for regel in self.regels if "fout" in regel]

    def laatste(self, sleutel: str) -> Any:
        return next((feit[sleutel] for feit in reversed(self.klaar) if sleutel in feit), None)


def nakijken(kluismap: Path, reserve: Path, verslag: Verslag) -> Feit:
    """Everything acknowledged stands, nothing is half, and the vault opens with the passphrase that was told.

    Gives how it stands now, which a next session in the same vault can count from.
    """
    wachtzin = verslag.laatste("wachtzin")
    if wachtzin is None:
        _nooit_gemaakt(kluismap, reserve)
        return {}
    kluis, wachtzin = _geopend(kluismap, reserve, [wachtzin, verslag.onderweg.get("wachtzin")])
    with kluis:
        Dossier(kluis, b.op_dag(b.DAG))
        assert kluis.waarschuwingen == ()
        controle = kluis.controleer()
        assert controle.in_orde, controle.fouten
        assert projecties_kloppen(kluis)
        bevestigd = verslag.laatste("kop") or 0
        assert controle.aantal in {bevestigd, bevestigd + verslag.onderweg.get("regels", 0)}
        for feit in verslag.klaar:
            if feit.get("kop"):
                keten = kluis.journaal.keten_bij(feit["kop"])
                assert keten is not None
                assert keten.hex() == feit["keten"]
            if "document" in feit:
                kluis.document(feit["document"])
        _concepten(kluis, verslag)
        stand = _stand(kluis, wachtzin)
    assert {bestand.name for bestand in kluismap.iterdir()} == {DATABASE, *BESTANDEN}
    return stand


def _stand(kluis: Kluis, wachtzin: str) -> Feit:
    kop = kluis.journaal.kop()
    concepten = {sleutel: _merk(kluis.concept(sleutel) or b"") for sleutel in kluis.concepten()}
    return {"wachtzin": wachtzin, "kop": kop.seq, "keten": kop.keten.hex(), "concepten": concepten}


def _concepten(kluis: Kluis, verslag: Verslag) -> None:
    verwacht: dict[str, str] = {}
    for feit in verslag.klaar:
        verwacht |= feit.get("concepten", {})
        if "concept" in feit:
            verwacht[feit["concept"]] = feit["nieuw"]
    onderweg = verslag.onderweg.get("concept")
    for sleutel in {*verwacht, *([onderweg] if onderweg else [])}:
        inhoud = kluis.concept(sleutel)
        mag = {verwacht.get(sleutel, "")} | ({verslag.onderweg["nieuw"]} if sleutel == onderweg else set())
        assert ("" if inhoud is None else _merk(inhoud)) in mag, sleutel
    assert set(kluis.concepten()) <= {*verwacht, onderweg}


def _geopend(kluismap: Path, reserve: Path, wachtzinnen: Sequence[str | None]) -> tuple[Kluis, str]:
    for wachtzin in filter(None, wachtzinnen):
        try:
            return Kluis.open(kluismap, wachtzin, reserve_map=reserve), wachtzin
        except WachtzinKloptNiet:
            continue
    raise WachtzinKloptNiet


def _nooit_gemaakt(kluismap: Path, reserve: Path) -> None:
    """Making was not acknowledged: the vault is there and empty, or the refusal is one of our own."""
    with contextlib.suppress(KluisFout), Kluis.open(kluismap, ZIN, reserve_map=reserve) as kluis:
        assert kluis.journaal.kop().seq == 0
