"""The timeline of a casus: when it happened large, when and by whom it was recorded small, with every motivation.

Invariants: newest first by when it happened, then by when it was recorded; nothing of a motivation is left out;
who typed, for whom, and who decided are three things; late entry says so (G-3, G-4, G-12).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, time
from typing import Literal, overload

from msgspec.structs import replace

from meldcode_app.domain.casus import Casus, Inrichting, doorloop_van, standen
from meldcode_app.domain.gebeurtenis import Gebeurtenis
from meldcode_app.domain.handelingen.alle import Verbeteren
from meldcode_app.domain.meldcode import Doorloop
from meldcode_app.domain.tijd import Wanneer
from meldcode_app.domain.verbeteren import Versie, gelezen, gemeld_in, kan_verbeterd, versies
from meldcode_app.domain.zicht import mag_lezen, mag_verbeteren
from meldcode_app.presenters.bijlage_in_brief import ingetrokken_uit_brief
from meldcode_app.presenters.nederlands import dag_jaar, dag_kort, tijd
from meldcode_app.presenters.tijdlijn_bevestigd import bevestigd
from meldcode_app.presenters.tijdlijn_motiveringen import motiveringen
from meldcode_app.presenters.tijdlijn_verbeterd import (
    dag_vast,
    eerdere_versies,
    pas_later_vooraf,
    verbeterd_op,
    versies_bij,
    vertel_verbetering,
)
from meldcode_app.presenters.tijdlijn_verteld import Verteld
from meldcode_app.presenters.tijdlijn_zinnen import vertel
from meldcode_app.presenters.weergave import Keuze, TijdlijnRegel
from workflows.vastlegging import LATE_VASTLEGGING_DAGEN

Zeef = Literal["alles", "besluiten", "gesprekken", "later"]
ZEVEN = (
    Keuze(code="alles", tekst="Alles"),
    Keuze(code="besluiten", tekst="Alleen besluiten"),
    Keuze(code="gesprekken", tekst="Alleen gesprekken"),
    Keuze(code="later", tekst="Later vastgelegd"),
)
LEEG = {
    "alles": "Hier komt wat u vastlegt, met de dag waarop het gebeurde.",
    "besluiten": "Er is nog geen besluit vastgelegd. Kies 'Alles' om de rest te zien.",
    "gesprekken": "Er is nog geen gesprek met het gezin vastgelegd. Kies 'Alles' om de rest te zien.",
    "later": "Alles is binnen een week vastgelegd. Kies 'Alles' om het te zien.",
}
"""What an empty timeline says, per filter."""


DICHT = Verteld("Meldcode", "Een collega legde iets vast in de eigen meldcode.", "muted")
"""What stands in the timeline of an act the user may not look into."""


@dataclass(frozen=True)
class _Regel:
    regel: TijdlijnRegel
    verteld: Verteld


@dataclass(frozen=True)
class _Later:
    """What became of an entry afterwards: mended for whom, confirmed by whom it was typed for, or past mending."""

    verbeterd: tuple[str, ...]
    bevestigd: str
    versies: tuple[Versie, ...]
    te_verbeteren: bool


class Tijdlijn(Sequence[TijdlijnRegel]):
    """Entries newest first, each put into words when it is looked at: of five hundred the screen shows a dozen."""

    def __init__(self, verteller: _Verteller, volgorde: Sequence[int]) -> None:
        self._verteller, self._volgorde = verteller, volgorde

    def __len__(self) -> int:
        return len(self._volgorde)

    @overload
    def __getitem__(self, plek: int, /) -> TijdlijnRegel: ...
    @overload
    def __getitem__(self, plek: slice, /) -> tuple[TijdlijnRegel, ...]: ...
    def __getitem__(self, plek: int | slice, /) -> TijdlijnRegel | tuple[TijdlijnRegel, ...]:
        if isinstance(plek, slice):
            return tuple(self._verteller.verteld(nummer).regel for nummer in self._volgorde[plek])
        return self._verteller.verteld(self._volgorde[plek]).regel


def regels(
    casus_id: str,
    gebeurtenissen: Sequence[Gebeurtenis],
    inrichting: Inrichting,
    vandaag: date,
    zeef: Zeef = "alles",
    terugzettingen: Sequence[Gebeurtenis] = (),
    bekend: Sequence[Casus] = (),
) -> Tijdlijn:
    """The entries, newest first; `gebeurtenissen` oldest first, from the opening of the casus on.

    `terugzettingen` are entries of the vault itself: a backup put back since the casus was opened stands here too.
    `bekend` is how the casus stood before and after each entry, when the caller has it.
    """
    alle = _met_terugzettingen(gebeurtenissen, terugzettingen)
    leest = gelezen(alle)
    past = len(bekend) == len(leest) + 1
    verteller = _Verteller(alle, leest, bekend if past else standen(casus_id, leest), inrichting, vandaag)
    volgorde = sorted(range(len(leest)), key=verteller.plek, reverse=True)
    if zeef != "alles":
        volgorde = [nummer for nummer in volgorde if _door(zeef, verteller.verteld(nummer))]
    return Tijdlijn(verteller, volgorde)


class _Verteller:
    """Puts the entries of one casus into words, each once."""

    def __init__(
        self,
        alle: Sequence[Gebeurtenis],
        leest: Sequence[Gebeurtenis],
        bekend: Sequence[Casus],
        inrichting: Inrichting,
        vandaag: date,
    ) -> None:
        self._leest, self._standen, self._inrichting, self._vandaag = leest, bekend, inrichting, vandaag
        self._versies, self._gemeld = versies(alle), gemeld_in(alle)
        self._verbeterd, self._bevestigd = _verbeterd(bekend[-1], leest), bevestigd(leest, bekend[-1])
        self._nummers = {g.seq: nummer for nummer, g in enumerate(leest)}
        self._klaar: dict[int, _Regel] = {}

    def plek(self, nummer: int) -> tuple[date, time, int]:
        """Where an entry stands; of one the user may not look into only the day counts."""
        g = self._leest[nummer]
        wanneer = g.handeling.gebeurd_op
        tijdstip = wanneer.tijd if wanneer.tijd and self._open(nummer) else time.min
        return wanneer.laatste_dag, tijdstip, g.seq

    def verteld(self, nummer: int) -> _Regel:
        if nummer not in self._klaar:
            self._klaar[nummer] = self._vertel(nummer) if self._open(nummer) else self._dicht(nummer)
        return self._klaar[nummer]

    def _doorloop(self, nummer: int) -> Doorloop | None:
        na = self._standen[nummer + 1]
        return na.doorlopen.get(doorloop_van(na, self._leest[nummer].handeling))

    def _open(self, nummer: int) -> bool:
        return self._mag(mag_lezen, nummer)

    def _mag(self, regel: Callable[[Doorloop, Inrichting, int], bool], nummer: int) -> bool:
        """What is of no meldcode is open to everybody; who may read counts by how the meldcode stands now."""
        doorloop, seq = self._doorloop(nummer), self._leest[nummer].seq
        return doorloop is None or regel(self._standen[-1].doorlopen[doorloop.id], self._inrichting, seq)

    def _soort(self, seq: int) -> str:
        nummer = self._nummers.get(seq)
        return self.verteld(nummer).regel.soort if nummer is not None and self._open(nummer) else "Regel"

    def _dicht(self, nummer: int) -> _Regel:
        g = self._leest[nummer]
        regel = TijdlijnRegel(
            id=str(g.seq),
            soort=DICHT.soort,
            wanneer=wanneer_groot(Wanneer(van=g.handeling.gebeurd_op.laatste_dag), self._vandaag),
            tekst=DICHT.tekst,
            vastgelegd=f"Vastgelegd {dag_vast(g, self._vandaag)}",
            kleur=DICHT.kleur,
        )
        return _Regel(regel, DICHT)

    def _vertel(self, nummer: int) -> _Regel:
        g, voor, vandaag = self._leest[nummer], self._standen[nummer], self._vandaag
        na = _met_gebruiker(self._standen[nummer + 1], self._inrichting)
        lezingen = versies_bij(g, self._versies)
        if isinstance(g.handeling, Verbeteren):
            verteld = vertel_verbetering(g, lezingen, self._soort(g.handeling.verbetert), vandaag)
        else:
            verteld = vertel(g, voor, na)
        later = _Later(
            self._verbeterd.get(g.seq, ()),
            self._bevestigd.get(g.seq, ""),
            lezingen,
            kan_verbeterd(g, self._gemeld) and self._mag(mag_verbeteren, nummer),
        )
        return _regel(g, voor, na, vandaag, verteld, later, self._doorloop(nummer))


def _met_terugzettingen(
    eigen: Sequence[Gebeurtenis], terugzettingen: Sequence[Gebeurtenis]
) -> Sequence[Gebeurtenis]:
    sinds = [g for g in terugzettingen if eigen and g.seq > eigen[0].seq]
    return sorted((*eigen, *sinds), key=lambda g: g.seq) if sinds else eigen


def _door(zeef: Zeef, r: _Regel) -> bool:
    match zeef:
        case "alles":
            return True
        case "besluiten":
            return r.verteld.besluit
        case "gesprekken":
            return r.verteld.gesprek
        case "later":
            return bool(r.regel.later)


def wanneer_groot(w: Wanneer, vandaag: date) -> str:
    """The date that stands large: "16 nov 10.30", "rond 10 nov", "16 t/m 22 nov", "sinds de zomer"."""
    van = dag_kort(w.van, vandaag)
    match w.soort:
        case "moment":
            return f"{van} {tijd(w.tijd or time())}"
        case "ongeveer":
            return f"rond {van}"
        case "periode":
            zelfde_maand = (w.van.year, w.van.month) == (w.laatste_dag.year, w.laatste_dag.month)
            begin = str(w.van.day) if zelfde_maand else van
            return w.tekst or f"{begin} t/m {dag_kort(w.laatste_dag, vandaag)}"
        case _:
            return van


def _verbeterd(casus: Casus, gebeurtenissen: Sequence[Gebeurtenis]) -> dict[int, tuple[str, ...]]:
    """Per entry what was mended or withdrawn of it later: it stays, and says so."""
    vastgelegd = {g.seq: g.geregistreerd_op.astimezone().date() for g in gebeurtenissen}
    zinnen: dict[int, tuple[str, ...]] = {}
    van_verzoek = [k for v in casus.verzoeken.values() for k in v.kennisgevingen]
    van_melding = [k for m in casus.meldingen.values() for k in m.kennisgevingen]
    for k in (*van_verzoek, *van_melding):
        if not k.telt:
            op = dag_jaar(vastgelegd[k.verbeterd_door])
            zin = f"Verbeterd op {op}: dit telt niet meer voor {casus.noem(k.persoon)}."
            zinnen[k.seq] = (*zinnen.get(k.seq, ()), zin)
    for seq, zin in pas_later_vooraf(casus):
        zinnen[seq] = (*zinnen.get(seq, ()), zin)
    for verzoek in casus.verzoeken.values():
        for gemis in ingetrokken_uit_brief(casus, verzoek):
            zinnen[gemis.seq] = (*zinnen.get(gemis.seq, ()), gemis.zin)
    return zinnen


def _regel(
    g: Gebeurtenis,
    voor: Casus,
    na: Casus,
    vandaag: date,
    verteld: Verteld,
    later: _Later,
    doorloop: Doorloop | None,
) -> _Regel:
    handeling = g.handeling
    verbetering = isinstance(handeling, Verbeteren)
    wanneer = handeling.gebeurd_op
    # Of a correction counts how long it came after what it mends.
    sinds = later.versies[0].bron.geregistreerd_op.astimezone().date() if verbetering else wanneer.laatste_dag
    over = (g.geregistreerd_op.astimezone().date() - sinds).days
    delen = [verteld.tekst, *later.verbeterd]
    if wanneer.soort == "periode" and wanneer.tekst:
        delen.append(f"Van {dag_jaar(wanneer.van)} tot en met {dag_jaar(wanneer.laatste_dag)}.")
    if handeling.besloten_door:
        beslisser = (handeling.besloten_door.naam, handeling.besloten_door.functie)
        delen.append(f"Besloten door {', '.join(deel for deel in beslisser if deel)}.")
    delen += motiveringen(g, na)
    wie = na.noem(handeling.door)
    if handeling.namens:
        namens = na.noem(handeling.namens)
        wie = f"{wie}, ingevoerd namens {namens}, {later.bevestigd or 'nog niet bevestigd'}"
    waar = f" (meldcode van {na.noem(doorloop.professional)})" if doorloop else ""
    regel = TijdlijnRegel(
        id=str(g.seq),
        soort=verteld.soort,
        wanneer=wanneer_groot(wanneer, vandaag),
        tekst="\n".join(delen),
        vastgelegd=f"Vastgelegd {dag_vast(g, vandaag)}, {wie}{waar}",
        later=f"{over} dagen later {'verbeterd' if verbetering else 'vastgelegd'}"
        if over > LATE_VASTLEGGING_DAGEN
        else "",
        kleur=verteld.kleur,
        verbeterd="" if verbetering else verbeterd_op(later.versies, na, vandaag),
        eerder=() if verbetering else eerdere_versies(g, later.versies, voor, na, vandaag),
        te_verbeteren=later.te_verbeteren,
    )
    return _Regel(regel, verteld)


def _met_gebruiker(casus: Casus, inrichting: Inrichting) -> Casus:
    """Who keeps the vault need not be a colleague of the casus to be called by name."""
    gebruiker = inrichting.gebruiker
    if gebruiker is None or gebruiker.id in casus.eigen_deelnemers:
        return casus
    return replace(casus, eigen_deelnemers={**casus.eigen_deelnemers, gebruiker.id: gebruiker})
