"""The files somebody chose, on their way into the vault: read one by one in a thread, each with its own sentence.

Invariants: a file is not in the vault until it is recorded; what came from the clipboard is kept as a draft in the
vault at once, because it is nowhere else; a file from a disk is remembered by its place and read again after locking;
the same bytes are never taken twice.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from functools import partial
from typing import cast

from PySide6.QtCore import QObject, Signal

from meldcode_app.domain.bijlage import Bijlage, leesbare_naam, zelfde_bestand
from meldcode_app.domain.bijlage_fouten import BeeldIsWeg, BestandFout
from meldcode_app.domain.fouten import MeldcodeFout
from meldcode_app.presenters.achtergrond import Taak
from meldcode_app.presenters.bijlage_weergave import BestandRegel
from meldcode_app.presenters.bijlage_woorden import INHOUD, grootte
from meldcode_app.presenters.nederlands import dag_jaar
from meldcode_app.presenters.weergave import Icoon
from meldcode_app.services.bijlagen import Gelezen, Herkend, bekijk, lees_bestand
from meldcode_app.services.registreren import nieuw_id

KLEMBORD = "klembord"
"""Where a picture from the clipboard stands, in place of a path."""
ICOON: dict[str, Icoon] = {"mail": "mail", "afbeelding": "eye", "archief": "archive"}


@dataclass(frozen=True)
class Gekozen:
    """One chosen file: where it is from, and what came of reading it."""

    id: str
    plek: str
    naam: str
    gelezen: Gelezen | None = None
    fout: MeldcodeFout | None = None


class Bestanden(QObject):
    """`changed` when anything in the list changed. `bewaar` and `haal` keep what came from the clipboard."""

    changed = Signal()

    def __init__(
        self,
        staan: Callable[[], Iterable[Bijlage]],
        bewaar: Callable[[str, bytes], None],
        haal: Callable[[str], bytes | None],
        ouder: QObject,
    ) -> None:
        super().__init__(ouder)
        self._staan, self._bewaar, self._haal = staan, bewaar, haal
        self._alle: dict[str, Gekozen] = {}
        self._rij: list[str] = []
        self._taak: Taak | None = None
        self._leest = ""
        self._gestopt = False

    @property
    def bezig(self) -> bool:
        """Whether a file is being read."""
        return self._taak is not None

    def klaar(self) -> tuple[Gekozen, ...]:
        """The files that can be recorded, in the order in which they were chosen."""
        gezien: set[str] = set()
        goed = []
        for gekozen in self._alle.values():
            if gekozen.gelezen is None or self._eerder(gekozen.gelezen) or gekozen.gelezen.sha256 in gezien:
                continue
            gezien.add(gekozen.gelezen.sha256)
            goed.append(gekozen)
        return tuple(goed)

    def kies(self, plekken: Iterable[str]) -> None:
        """Files from a disk; one that is in the list already stays as it is."""
        bekend = {gekozen.plek for gekozen in self._alle.values() if gekozen.fout is None}
        for plek in plekken:
            if plek not in bekend:
                self._neem(Gekozen(nieuw_id(), plek, _naam(plek)))
        self.changed.emit()
        self._volgende()

    def plak(self, naam: str, inhoud: bytes) -> None:
        """What stands on the clipboard. Raises KluisFout when it cannot be kept."""
        gekozen = Gekozen(nieuw_id(), KLEMBORD, naam)
        try:
            gelezen = bekijk(naam, inhoud)
        except BestandFout as fout:
            self._alle[gekozen.id] = replace(gekozen, fout=fout)
        else:
            self._bewaar(gekozen.id, inhoud)
            self._alle[gekozen.id] = replace(gekozen, gelezen=gelezen)
        self.changed.emit()

    def haal_weg(self, id_: str) -> None:
        """Not this one after all; the file itself is not touched."""
        self._alle.pop(id_, None)
        self._rij = [wacht for wacht in self._rij if wacht != id_]
        self.changed.emit()

    def leeg(self) -> None:
        """Forget all of them: they were recorded, or thrown away."""
        self._alle, self._rij = {}, []

    def stop(self) -> None:
        """Before the vault closes: let go of the bytes; what is still being read goes nowhere."""
        self._gestopt = True
        self.leeg()

    def onthouden(self) -> str:
        """As kept in the draft: one file a line, its id, where it is from and what it is called."""
        return "\n".join(f"{g.id}\t{g.plek}\t{_kaal(g.naam)}" for g in self._alle.values() if g.fout is None)

    def hervat(self, onthouden: str) -> None:
        """The files of a draft: read again, or a sentence where one is gone."""
        for regel in onthouden.splitlines():
            id_, _, rest = regel.partition("\t")
            plek, _, naam = rest.partition("\t")
            if plek != KLEMBORD:
                self._neem(Gekozen(id_, plek, naam))
                continue
            inhoud = self._haal(id_)
            self._alle[id_] = (
                Gekozen(id_, plek, naam, fout=BeeldIsWeg())
                if inhoud is None
                else Gekozen(id_, plek, naam, bekijk(naam, inhoud))
            )
        self._volgende()

    def regels(self) -> tuple[BestandRegel, ...]:
        """Every chosen file as a line of the page."""
        goed = {gekozen.id for gekozen in self.klaar()}
        return tuple(self._regel(gekozen, goed) for gekozen in self._alle.values())

    def _neem(self, gekozen: Gekozen) -> None:
        self._alle[gekozen.id] = gekozen
        self._rij.append(gekozen.id)

    def _volgende(self) -> None:
        if self._taak is not None or not self._rij or self._gestopt:
            return
        self._leest = self._rij.pop(0)
        self._taak = Taak(partial(lees_bestand, self._alle[self._leest].plek))
        self._taak.gelukt.connect(self._gelukt)
        self._taak.mislukt.connect(self._mislukt)
        self._taak.finished.connect(self._gelezen)
        self._taak.begin()

    def _gelukt(self, gelezen: object) -> None:
        if self._leest in self._alle:
            self._alle[self._leest] = replace(self._alle[self._leest], gelezen=cast("Gelezen", gelezen))

    def _mislukt(self, fout: MeldcodeFout) -> None:
        if self._leest in self._alle:
            self._alle[self._leest] = replace(self._alle[self._leest], fout=fout)

    def _gelezen(self) -> None:
        self._taak = None
        if self._gestopt:
            return
        self._volgende()
        self.changed.emit()

    def _eerder(self, gelezen: Gelezen) -> Bijlage | None:
        return zelfde_bestand(self._staan(), gelezen.sha256)

    def _regel(self, gekozen: Gekozen, goed: set[str]) -> BestandRegel:
        naam = leesbare_naam(gekozen.naam) or "zonder naam"
        if gekozen.fout is not None:
            zin = gekozen.fout.wat.partition("': ")[2] or gekozen.fout.wat
            wat = zin[:1].upper() + zin[1:]
            return BestandRegel(
                id=gekozen.id, naam=naam, icoon="circle-x", kleur="bad", fout=wat, doe=gekozen.fout.doe
            )
        if gekozen.gelezen is None:
            return BestandRegel(id=gekozen.id, naam=naam, onder="Wordt gelezen…", icoon="hourglass")
        gelezen = gekozen.gelezen
        onder = f"{INHOUD[gelezen.herkend.soort]}, {grootte(len(gelezen.inhoud))}"
        eerder = self._eerder(gelezen)
        if eerder is not None or gekozen.id not in goed:
            wat = (
                f"Dit bestand staat er al: {_eerdere(eerder)}." if eerder else "U koos dit bestand twee keer."
            )
            return BestandRegel(
                id=gekozen.id,
                naam=naam,
                onder=onder,
                icoon="info",
                kleur="warn",
                fout=wat,
                doe="Het wordt niet nog een keer bewaard.",
                eerder=eerder.id if eerder else "",
            )
        icoon = ICOON.get(gelezen.herkend.soort, "file-text")
        return BestandRegel(
            id=gekozen.id, naam=naam, onder=onder, icoon=icoon, kleur="ok", let_op=let_op(gelezen)
        )


def let_op(gelezen: Gelezen) -> tuple[str, ...]:
    """What to know before keeping or giving out this file; nothing of it stands in the way."""
    return (*naam_en_inhoud(gelezen.herkend), *((PLAATS,) if gelezen.met_plaats else ()))


PLAATS = "In deze foto staat de plek waar zij is gemaakt. Wie het bestand krijgt, kan die lezen."


def naam_en_inhoud(herkend: Herkend) -> tuple[str, ...]:
    """That the name says something else than the content, and that it could carry something out."""
    zinnen = []
    if not herkend.past:
        zinnen.append(
            f"De naam eindigt op '.{leesbare_naam(herkend.extensie)}', maar de inhoud is: {INHOUD[herkend.soort]}."
        )
    if herkend.gevaarlijk:
        zinnen.append(
            "Dit soort bestand kan op een computer iets uitvoeren. Het wordt bewaard, maar hier nooit geopend."
        )
    return tuple(zinnen)


def _eerdere(bijlage: Bijlage | None) -> str:
    if bijlage is None:
        return ""
    if bijlage.op is None:
        return f"'{bijlage.naam}', toegevoegd op {dag_jaar(bijlage.geregistreerd_op.astimezone().date())}"
    return f"'{bijlage.naam}' van {dag_jaar(bijlage.op.laatste_dag)}"


def _naam(plek: str) -> str:
    return plek.replace("\\", "/").rsplit("/", 1)[-1] if ":" in plek[:3] else plek.rsplit("/", 1)[-1]


def _kaal(naam: str) -> str:
    return " ".join(naam.split())
