"""The timeline of a casus: when it happened large, when and by whom it was recorded small, with every motivation.

Invariants: newest first by when it happened, then by when it was recorded; nothing of a motivation is left out;
who typed, for whom, and who decided are three things; late entry says so (G-3, G-4, G-12).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, time
from typing import Literal

from msgspec.structs import replace

from meldcode_app.domain.casus import Casus, Inrichting, doorloop_van
from meldcode_app.domain.gebeurtenis import Gebeurtenis
from meldcode_app.domain.handelingen.alle import Verbeteren
from meldcode_app.domain.handelingen.meldcode import InvoerBevestigen
from meldcode_app.domain.meldcode import Doorloop
from meldcode_app.domain.tijd import Wanneer
from meldcode_app.domain.verbeteren import Versie, gelezen, gemeld_in, kan_verbeterd, versies
from meldcode_app.domain.zicht import mag_inzien
from meldcode_app.presenters.bijlage_in_brief import ingetrokken_uit_brief
from meldcode_app.presenters.nederlands import dag_jaar, dag_kort, tijd
from meldcode_app.presenters.tijdlijn_meldcode_woorden import BEVESTIGD_KORT
from meldcode_app.presenters.tijdlijn_motiveringen import motiveringen
from meldcode_app.presenters.tijdlijn_verbeterd import (
    dag_vast,
    eerdere_versies,
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
    plek: tuple[date, time, int]


@dataclass(frozen=True)
class _Later:
    """What became of an entry afterwards: mended for whom, confirmed by whom it was typed for, or past mending."""

    verbeterd: tuple[str, ...]
    bevestigd: str
    versies: tuple[Versie, ...]
    te_verbeteren: bool


def regels(
    casus_id: str,
    gebeurtenissen: Sequence[Gebeurtenis],
    inrichting: Inrichting,
    vandaag: date,
    zeef: Zeef = "alles",
    terugzettingen: Sequence[Gebeurtenis] = (),
) -> tuple[TijdlijnRegel, ...]:
    """The entries, newest first; `gebeurtenissen` oldest first, from the opening of the casus on.

    `terugzettingen` are entries of the vault itself: a backup put back since the casus was opened stands here too.
    """
    gevonden: list[_Regel] = []
    gebeurtenissen = _met_terugzettingen(gebeurtenissen, terugzettingen)
    leest, per_versie = gelezen(gebeurtenissen), versies(gebeurtenissen)
    standen = [Casus(id=casus_id)]
    for g in leest:
        standen.append(standen[-1].toegepast(g))
    laatste = standen[-1]
    verbeterd, bevestigd = _verbeterd(laatste, leest), _bevestigd(leest)
    gemeld = gemeld_in(gebeurtenissen)
    soorten: dict[int, str] = {}
    for g, voor, na in zip(leest, standen, standen[1:], strict=False):
        doorloop = na.doorlopen.get(doorloop_van(na, g.handeling))
        if doorloop is None or mag_inzien(laatste.doorlopen[doorloop.id], inrichting):
            later = _Later(
                verbeterd.get(g.seq, ()),
                bevestigd.get(g.seq, ""),
                versies_bij(g, per_versie),
                kan_verbeterd(g, gemeld),
            )
            regel = _regel(g, voor, na, inrichting, vandaag, later, doorloop, soorten)
            soorten[g.seq] = regel.regel.soort
            gevonden.append(regel)
        else:
            gevonden.append(_dicht(g, vandaag))
    gevonden.sort(key=lambda r: r.plek, reverse=True)
    return tuple(r.regel for r in gevonden if _door(zeef, r))


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
    for verzoek in casus.verzoeken.values():
        for gemis in ingetrokken_uit_brief(casus, verzoek):
            zinnen[gemis.seq] = (*zinnen.get(gemis.seq, ()), gemis.zin)
    return zinnen


def _bevestigd(gebeurtenissen: Sequence[Gebeurtenis]) -> dict[int, str]:
    """Per entry typed for a colleague: when and how that colleague confirmed it (G-12)."""
    namens = {g.seq: g.handeling.namens for g in gebeurtenissen}
    return {
        seq: f"bevestigd op {dag_jaar(g.handeling.gebeurd_op.laatste_dag)} {BEVESTIGD_KORT[g.handeling.hoe]}"
        for g in gebeurtenissen
        if isinstance(g.handeling, InvoerBevestigen)
        for seq in g.handeling.regels
        if namens.get(seq) == g.handeling.deelnemer
    }


def _dicht(g: Gebeurtenis, vandaag: date) -> _Regel:
    wanneer = g.handeling.gebeurd_op
    regel = TijdlijnRegel(
        id=str(g.seq),
        soort=DICHT.soort,
        wanneer=wanneer_groot(Wanneer(van=wanneer.laatste_dag), vandaag),
        tekst=DICHT.tekst,
        vastgelegd=f"Vastgelegd {dag_vast(g, vandaag)}",
        kleur=DICHT.kleur,
    )
    return _Regel(regel, DICHT, (wanneer.laatste_dag, time.min, g.seq))


def _regel(
    g: Gebeurtenis,
    voor: Casus,
    na: Casus,
    inrichting: Inrichting,
    vandaag: date,
    later: _Later,
    doorloop: Doorloop | None,
    soorten: Mapping[int, str],
) -> _Regel:
    handeling = g.handeling
    na = _met_gebruiker(na, inrichting)
    verbetering = isinstance(handeling, Verbeteren)
    verteld = vertel_verbetering(g, later.versies, soorten, vandaag) if verbetering else vertel(g, voor, na)
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
    return _Regel(regel, verteld, (wanneer.laatste_dag, wanneer.tijd or time.min, g.seq))


def _met_gebruiker(casus: Casus, inrichting: Inrichting) -> Casus:
    """Who keeps the vault need not be a colleague of the casus to be called by name."""
    gebruiker = inrichting.gebruiker
    if gebruiker is None or gebruiker.id in casus.eigen_deelnemers:
        return casus
    return replace(casus, eigen_deelnemers={**casus.eigen_deelnemers, gebruiker.id: gebruiker})
