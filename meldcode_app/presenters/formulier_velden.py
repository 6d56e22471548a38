"""View-state of one field of a form: what a view paints without knowing which form it is.

Invariant: a form is data, a row of VeldStaat, so a view needs to know no field and no rule.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from meldcode_app.presenters.weergave import Keuze

SoortVeld = Literal["regel", "tekst", "datum", "keuze", "antwoord", "vinkjes", "lezen"]
Breedte = Literal["heel", "half", "derde"]


@dataclass(frozen=True, slots=True, kw_only=True)
class VeldStaat:
    """One field. `waarde` is what stands there as typed; for `vinkjes` the chosen codes with spaces between.

    `lezen` is text to read and copy, not to change. `reden` gives an empty field the purple border.
    """

    code: str
    soort: SoortVeld
    label: str
    waarde: str = ""
    hint: str = ""
    fout: str = ""
    voorbeeld: str = ""
    keuzes: tuple[Keuze, ...] = ()
    breedte: Breedte = "half"
    rijen: int = 2
    reden: bool = False
