"""One thing to do in a casus, before it is a row of the Werklijst.

Invariants: without a clock: whether a task is over time is seen on the day it is shown. A day never stands without
where it comes from; somebody else's day is never the user's.
"""

from __future__ import annotations

from datetime import date
from typing import Literal

from msgspec import Struct

VEILIG_THUIS = "veilig_thuis"
"""The one `wie` that is no id of a person or request of the casus."""

Herkomst = Literal[
    "afspraak", "veilig_thuis", "wens_gi", "eigen_termijn", "zorgvuldigheid", "besluit_meldcode"
]
Pagina = Literal["verzoek", "meldcode", "adviesvraag", "melding", "casus"]


class Taak(Struct, frozen=True, kw_only=True):
    """One thing to do. `id` is stable within the casus; `soort` is a code, its sentence belongs to the presenter.

    `betreft` are ids (request, person, item) for that sentence, in its order. `wie` is the own participant who must
    act ("" is whoever types), a person, a request (its requester) or VEILIG_THUIS; `wacht_op_ander` says that it is
    somebody else's turn and the user only watches. `voor` is the day it is expected, None where there is none.
    The task holds from `vanaf` and no longer on `tot`: an age that is reached. `doel` is the request, the meldcode
    of a colleague or the casus to open on `pagina`; `plek` the station or field there.
    """

    id: str
    soort: str
    betreft: tuple[str, ...]
    wie: str = ""
    wacht_op_ander: bool = False
    voor: date | None = None
    herkomst: Herkomst
    norm: str = ""
    pagina: Pagina
    doel: str
    plek: str = ""
    vanaf: date | None = None
    tot: date | None = None
