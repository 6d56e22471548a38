"""View-state of the page of a question for advice: frozen, final Dutch, ready to be painted."""

from __future__ import annotations

from dataclasses import dataclass

from meldcode_app.presenters.formulier import FormulierStaat
from meldcode_app.presenters.meldcode_weergave import BladAlinea, LekStaat, RegistratieRegel
from meldcode_app.presenters.weergave import Behoefte, Bericht, Knop, Kruimel


@dataclass(frozen=True, slots=True, kw_only=True)
class AdviesvraagStaat:
    """Everything the page shows. With the form of the advice open the sheet steps aside (`blad` is empty).

    `nodig` is why the sheet cannot be printed as asked, with the way out; `stand` how far the question is.
    """

    kruimels: tuple[Kruimel, ...]
    titel: str
    sub: str
    knoppen: tuple[Knop, ...]
    voet: tuple[Knop, ...] = ()
    stand: Bericht
    formulier: FormulierStaat | None = None
    blad: tuple[BladAlinea, ...] = ()
    blad_titel: str = ""
    lek: LekStaat
    nodig: tuple[Behoefte, ...] = ()
    eerder: tuple[RegistratieRegel, ...] = ()
    melding: Bericht | None = None
