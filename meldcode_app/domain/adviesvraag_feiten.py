"""From a question for advice to the facts its rules read (domain 7.3).

Invariant: whether words are open is asked of the very texts the sheet prints.
"""

from __future__ import annotations

from datetime import date

from meldcode_app.domain.adviesblad_teksten import gemaskeerd
from meldcode_app.domain.adviesvraag import Adviesvraag
from meldcode_app.domain.casus import Casus, Inrichting
from meldcode_app.domain.handelingen import adviesvraag as h
from meldcode_app.domain.handelingen.alle import AdviesHandeling
from workflows.adviesvraag import AdviesvraagFeiten, AdviesvraagWerkstroom


def feiten(
    casus: Casus, inrichting: Inrichting, straks: Adviesvraag, handeling: AdviesHandeling | None, dag: date
) -> AdviesvraagFeiten:
    """The facts on `dag`. `straks` already holds what the proposed act would add; None while a button asks."""
    # Masking every text costs time: only where the word anoniem is asked, by an act or by its button.
    masker = None
    if handeling is None or isinstance(handeling, h.Anonimiseren):
        doorloop = casus.doorlopen[straks.doorloop]
        _, masker = gemaskeerd(casus, inrichting, doorloop, straks.tekst, straks.oordelen, dag)
    weging = handeling.eigen_afweging if isinstance(handeling, h.AdviesWegen) else "-"
    return AdviesvraagFeiten(
        woorden_open=masker is not None and not masker.compleet,
        bijzonderheden=tuple(w for w in masker.gelaten if w in masker.hints) if masker else (),
        eigen_afweging=bool(weging.strip()),
        heeft_advies=straks.advies is not None,
    )


def event_van(handeling: AdviesHandeling) -> str | None:
    """The event of the machine for this act; None for an act that is only recorded (G-7)."""
    return handeling.soort if handeling.soort in AdviesvraagWerkstroom.overgangen() else None
