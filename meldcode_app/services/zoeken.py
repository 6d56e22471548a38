"""Search all entries of the vault, newest first, and what a hit needs to be shown.

Invariants: what is searched for is stored nowhere; an entry of a meldcode the user may not look into is no hit, nor
counted; each hit comes with the casus as it stood just before and after it, so it is told as the timeline tells it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from meldcode_app.domain.casus import Casus, Inrichting
from meldcode_app.domain.gebeurtenis import KLUIS, Gebeurtenis
from meldcode_app.domain.handelingen.alle import Verbeteren
from meldcode_app.domain.handelingen.notitie import NotitieAfhandelen, NotitieMaken, NotitiePlaatsen
from meldcode_app.domain.verbeteren import gelezen, versies
from meldcode_app.domain.zicht import kijker
from meldcode_app.domain.zoektekst import Lezer, zoekteksten
from meldcode_app.domain.zoekwoorden import Zoekopdracht
from meldcode_app.services.zoekindex import bijgewerkt
from meldcode_app.storage.kluis import Kluis
from meldcode_app.storage.zoekindex import Waarin

PER_KEER = 25
"""Shown at once: each brings its casus along, which lies spread over the file."""
HOOGSTENS = 500
"""So far hits are counted: beyond it "meer dan 500" says enough, and stays quick."""


@dataclass(frozen=True)
class Treffer:
    """One entry in which everything was found. `casus` is as it stands now, `voor` and `na` as they were then.

    `teksten` are what was searched in. A quick note stands under the vault: its casus is not opened, and `afloop` is
    what became of it, None while it waits on the Werklijst. Found in what mended another entry, `regel` is that other
    one; with `eerder` it reads otherwise by now.
    """

    seq: int
    gebeurtenis: Gebeurtenis
    casus: Casus
    voor: Casus
    na: Casus
    teksten: tuple[str, ...]
    regel: int
    eerder: bool = False
    afloop: NotitiePlaatsen | NotitieAfhandelen | None = None


@dataclass(frozen=True)
class Gevonden:
    """A page of hits, newest first. `aantal` of all of them is exact unless `meer_dan`; `compleet` is whether every
    entry of the vault could be searched already."""

    treffers: tuple[Treffer, ...]
    aantal: int
    meer_dan: bool
    nog_meer: bool
    compleet: bool


def zoek(
    kluis: Kluis,
    inrichting: Inrichting,
    opdracht: Zoekopdracht,
    *,
    casus: str = "",
    aantal: int = PER_KEER,
) -> Gevonden:
    """The newest `aantal` hits, within one casus or everywhere. Raises KluisFout."""
    waarin = Waarin(casus, kijker(inrichting))
    notities = () if casus else _notities(kluis, opdracht, waarin)
    if notities:
        meer = kluis.zoekindex.zoek(opdracht, waarin, aantal=HOOGSTENS + 1 + len(notities))
        dubbel = _ook_in_casus(kluis, set(notities), set(meer))
        seqs = tuple(seq for seq in meer if seq not in dubbel)
        geteld = len(seqs)
        seqs = seqs[: aantal + 1]
    else:
        seqs = kluis.zoekindex.zoek(opdracht, waarin, aantal=aantal + 1)
        geteld = len(seqs) if len(seqs) <= aantal else kluis.zoekindex.tel(opdracht, waarin, HOOGSTENS + 1)
    return Gevonden(
        treffers=_treffers(kluis, seqs[:aantal]),
        aantal=min(geteld, HOOGSTENS),
        meer_dan=geteld > HOOGSTENS,
        nog_meer=len(seqs) > aantal,
        compleet=bijgewerkt(kluis),
    )


def _notities(kluis: Kluis, opdracht: Zoekopdracht, waarin: Waarin) -> tuple[int, ...]:
    """The hits that stand under the vault itself."""
    return kluis.zoekindex.zoek(opdracht, Waarin(KLUIS, waarin.kijker), aantal=HOOGSTENS + 1)


def _ook_in_casus(kluis: Kluis, notities: set[int], treffers: set[int]) -> set[int]:
    """Notes that are found once more as the entry they became: that one is shown, for it stands in its casus.

    One transaction writes both, side by side: an addition just before the placing, a signal just after it.
    """
    gemaakt = {
        g.handeling.notitie: g.seq
        for g in kluis.journaal.lees(KLUIS, soort="notitie_maken")
        if isinstance(g.handeling, NotitieMaken) and g.seq in notities
    }
    dubbel = set()
    for g in kluis.journaal.lees(KLUIS, soort="notitie_plaatsen"):
        h = g.handeling
        if isinstance(h, NotitiePlaatsen) and h.notitie in gemaakt:
            werd = g.seq + {"aanvulling": -1, "signaal": 1}.get(h.als, 0)
            if werd in treffers and kluis.journaal.casus_van([werd]).get(werd) == h.casus:
                dubbel.add(gemaakt[h.notitie])
    return dubbel


def _treffers(kluis: Kluis, seqs: tuple[int, ...]) -> tuple[Treffer, ...]:
    per_casus: dict[str, set[int]] = {}
    for seq, casus in kluis.journaal.casus_van(seqs).items():
        per_casus.setdefault(casus, set()).add(seq)
    gevonden = {
        treffer.seq: treffer
        for casus, eigen in per_casus.items()
        for treffer in _in_casus(casus, kluis.journaal.lees(casus), eigen)
    }
    return tuple(gevonden[seq] for seq in seqs if seq in gevonden)


def _in_casus(casus_id: str, gebeurtenissen: Sequence[Gebeurtenis], seqs: set[int]) -> list[Treffer]:
    teksten = _teksten(casus_id, gebeurtenissen, seqs)
    nieuwste = {alle[-1].bron.seq for alle in versies(gebeurtenissen).values()}
    verbeterd = {alle[0].bron.seq for alle in versies(gebeurtenissen).values()}
    aflopen = {
        g.handeling.notitie: g.handeling
        for g in gebeurtenissen
        if isinstance(g.handeling, NotitiePlaatsen | NotitieAfhandelen)
    }
    bij: dict[int, list[int]] = {}
    for g in gebeurtenissen:
        if g.seq in seqs:
            bij.setdefault(_regel(g), []).append(g.seq)
    casus = Casus(id=casus_id)
    gezien: list[tuple[Gebeurtenis, Casus, Casus]] = []
    for g in gelezen(gebeurtenissen):
        voor, casus = casus, casus if casus_id == KLUIS else casus.toegepast(g)
        if g.seq in bij:
            gezien.append((g, voor, casus))
    return [
        Treffer(
            seq=seq,
            gebeurtenis=g,
            casus=casus,
            voor=voor,
            na=na,
            teksten=teksten[seq],
            regel=g.seq,
            eerder=seq in verbeterd or (seq != g.seq and seq not in nieuwste),
            afloop=aflopen.get(g.handeling.notitie) if isinstance(g.handeling, NotitieMaken) else None,
        )
        for g, voor, na in gezien
        for seq in bij[g.seq]
    ]


def _teksten(
    casus_id: str, gebeurtenissen: Sequence[Gebeurtenis], seqs: set[int]
) -> dict[int, tuple[str, ...]]:
    lezer = Lezer()
    gevonden: dict[int, tuple[str, ...]] = {}
    for g in gebeurtenissen:
        lezer.lees(g)
        if g.seq in seqs:
            gevonden[g.seq] = zoekteksten(g, lezer.bekend(casus_id))
    return gevonden


def _regel(g: Gebeurtenis) -> int:
    """The entry a reader looks for: of a correction the one it mended."""
    return g.handeling.verbetert if isinstance(g.handeling, Verbeteren) else g.seq
