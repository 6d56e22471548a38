"""What is to be done in a casus, by whom and before which day, from every concept that knows tasks.

Invariant: a pure function of one folded casus; what it gives is stored as rows, so it asks no clock and no rule.
"""

from __future__ import annotations

from collections.abc import Callable

from meldcode_app.domain.casus import Casus
from meldcode_app.domain.taak import VEILIG_THUIS, Herkomst, Pagina, Taak
from meldcode_app.domain.taken_meldcode import taken_meldcode
from meldcode_app.domain.taken_verzoek import taken_verzoek

__all__ = ["TAKEN_VAN", "VEILIG_THUIS", "Herkomst", "Pagina", "Taak", "taken"]

TAKEN_VAN: tuple[Callable[[Casus], tuple[Taak, ...]], ...] = (taken_verzoek, taken_meldcode)
"""Who makes tasks. A concept that has them adds its function here, and raises RIJEN_VERSIE in `rijen.py`."""


def taken(casus: Casus) -> tuple[Taak, ...]:
    """Everything to be done in this casus; nothing while it is not opened."""
    if not casus.bestaat:
        return ()
    return tuple(taak for van in TAKEN_VAN for taak in van(casus))
