"""What one doorloop has of Veilig Thuis: contact, advice, meldingen. Those of another doorloop never count.

Invariant: pure; an own weighing belongs to the newest advice only, for a newer advice asks to be weighed anew.
"""

from __future__ import annotations

from datetime import date

from meldcode_app.domain.adviesvraag import Advies, Adviesvraag
from meldcode_app.domain.casus import Casus
from meldcode_app.domain.kennisgeving import Vertrek, vertrek_van
from meldcode_app.domain.melding import Melding


def adviesvragen_van(casus: Casus, doorloop: str) -> tuple[Adviesvraag, ...]:
    """The questions for advice of this doorloop, in the order in which they began."""
    return tuple(a for a in casus.adviesvragen.values() if a.doorloop == doorloop)


def meldingen_van(casus: Casus, doorloop: str) -> tuple[Melding, ...]:
    """The meldingen of this doorloop, in the order in which they began."""
    return tuple(m for m in casus.meldingen.values() if m.doorloop == doorloop)


def eerste_melding(casus: Casus, doorloop: str) -> Vertrek | None:
    """When this doorloop first told Veilig Thuis."""
    return vertrek_van((m.gedaan.op, m.gedaan.seq) for m in meldingen_van(casus, doorloop) if m.gedaan)


def contactdagen(casus: Casus, doorloop: str, tot: date) -> tuple[date, ...]:
    """The days up to and including `tot` on which Veilig Thuis was spoken to, for advice or to report."""
    advies = (dag for a in adviesvragen_van(casus, doorloop) for dag in a.contactdagen)
    gemeld = (m.gedaan.op.laatste_dag for m in meldingen_van(casus, doorloop) if m.gedaan)
    return tuple(dag for dag in (*advies, *gemeld) if dag <= tot)


def nieuwste_advies(casus: Casus, doorloop: str) -> tuple[Adviesvraag, Advies] | None:
    """The advice recorded last, with the question it answers; None while there is no advice."""
    gegeven = [(a, advies) for a in adviesvragen_van(casus, doorloop) for advies in a.adviezen]
    return max(gegeven, key=lambda paar: paar[1].seq, default=None)


def zonder_weging(vraag: Adviesvraag) -> bool:
    """Whether advice came on this question and no own weighing stands beside it."""
    return vraag.advies is not None and (vraag.weging is None or not vraag.weging.eigen_afweging.strip())
