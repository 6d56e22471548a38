"""Search all entries of the vault, newest first, and what a hit needs to be shown.

Invariants: what is searched for is stored nowhere; an entry of a meldcode the user may not look into is no hit, nor
counted; each hit comes with the casus as it stood just before and after it, so it is told as the timeline tells it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from meldcode_app.domain.casus import Casus, Inrichting
from meldcode_app.domain.gebeurtenis import KLUIS, Gebeurtenis
from meldcode_app.domain.zicht import ziet_alles
from meldcode_app.domain.zoektekst import Lezer, zoekteksten
from meldcode_app.domain.zoekwoorden import Zoekopdracht
from meldcode_app.services.zoekindex import bijgewerkt
from meldcode_app.storage.kluis import Kluis
from meldcode_app.storage.zoekindex import Waarin

PER_KEER = 50
HOOGSTENS = 500
"""So far hits are counted: beyond it "meer dan 500" says enough, and stays quick."""


@dataclass(frozen=True)
class Treffer:
    """One entry in which everything was found. `casus` is as it stands now, `voor` and `na` as they were then.

    `teksten` are what was searched in. A quick note stands under the vault: its casus is not opened.
    """

    gebeurtenis: Gebeurtenis
    casus: Casus
    voor: Casus
    na: Casus
    teksten: tuple[str, ...]

    @property
    def seq(self) -> int:
        """Of the entry."""
        return self.gebeurtenis.seq


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
    waarin = Waarin(casus, _kijker(inrichting))
    seqs = kluis.zoekindex.zoek(opdracht, waarin, aantal=aantal + 1)
    geteld = len(seqs) if len(seqs) <= aantal else kluis.zoekindex.tel(opdracht, waarin, HOOGSTENS + 1)
    return Gevonden(
        treffers=_treffers(kluis, seqs[:aantal]),
        aantal=min(geteld, HOOGSTENS),
        meer_dan=geteld > HOOGSTENS,
        nog_meer=len(seqs) > aantal,
        compleet=bijgewerkt(kluis),
    )


def _kijker(inrichting: Inrichting) -> str | None:
    """Whose meldcodes are searched; None for whoever may see all of them."""
    if ziet_alles(inrichting):
        return None
    return inrichting.gebruiker.id if inrichting.gebruiker else ""


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


def _in_casus(casus_id: str, gebeurtenissen: Iterable[Gebeurtenis], seqs: set[int]) -> list[Treffer]:
    casus, lezer = Casus(id=casus_id), Lezer()
    gezien: list[tuple[Gebeurtenis, Casus, Casus, tuple[str, ...]]] = []
    for g in gebeurtenissen:
        voor, casus = casus, casus if casus_id == KLUIS else casus.toegepast(g)
        lezer.lees(g)
        if g.seq in seqs:
            gezien.append((g, voor, casus, zoekteksten(g, lezer.bekend(casus_id))))
    return [Treffer(g, casus, voor, na, teksten) for g, voor, na, teksten in gezien]
