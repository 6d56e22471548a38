"""View-state of the page of a melding: frozen, final Dutch, ready to be painted."""

from __future__ import annotations

from dataclasses import dataclass

from meldcode_app.presenters.informatieverzoek_weergave import InformerenStaat
from meldcode_app.presenters.meldcode_staat import Blok, Nog, Uitleg, Werkformulier
from meldcode_app.presenters.weergave import Behoefte, Bericht, Knop, Kruimel, Station


@dataclass(frozen=True, slots=True, kw_only=True)
class MeldingStaat:
    """Everything the page shows. `stand` is what holds on this station; `nog` what an emergency left to be done.

    `zeker`: it is asked once more whether this is to be recorded. Not `zichtbaar`: only `melding` is there to read.
    """

    kruimels: tuple[Kruimel, ...]
    titel: str
    sub: str
    zichtbaar: bool = True
    knoppen: tuple[Knop, ...] = ()
    voet: tuple[Knop, ...] = ()
    stations: tuple[Station, ...] = ()
    station: str = ""
    melding: Bericht | None = None
    nog_titel: str = ""
    nog: tuple[Nog, ...] = ()
    standen: tuple[Bericht, ...] = ()
    formulier: Werkformulier | None = None
    informeren: InformerenStaat | None = None
    informeren_fout: str = ""
    gezag: str = ""
    blokken: tuple[Blok, ...] = ()
    zeker: bool = False
    nodig_kop: str = ""
    behoeften: tuple[Behoefte, ...] = ()
    uitleg: tuple[Uitleg, ...] = ()
    norm: Bericht | None = None
