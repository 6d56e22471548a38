"""The page Instellingen: what holds on this computer at once, and what is recorded in the vault.

Invariants: a setting of this computer holds as soon as it is chosen; who keeps the vault and who decides is an act,
its earlier value stays and is shown with the day until which it held; a passphrase is changed only by who knows the
one in force, and never stands in a draft or a state.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Signal

from meldcode_app import settings
from meldcode_app.domain.casus import Inrichting
from meldcode_app.domain.gebeurtenis import KLUIS
from meldcode_app.presenters.formulier import Formulier, FormulierStaat
from meldcode_app.presenters.formulierpresenter import FormulierPresenter
from meldcode_app.presenters.instellingen_formulieren import SUB, formulier
from meldcode_app.presenters.nederlands import dag_jaar
from meldcode_app.presenters.voorkeuren import Voorkeuren
from meldcode_app.presenters.wachtzin_wijzigen import WachtzinWijzigen
from meldcode_app.presenters.weergave import Bericht, Keuze, Knop
from meldcode_app.services.dossier import Dossier
from meldcode_app.services.registreren import Uitkomst, lees_inrichtingen

THEMAS = (
    Keuze(code="systeem", tekst="Als mijn computer"),
    Keuze(code="licht", tekst="Licht"),
    Keuze(code="donker", tekst="Donker"),
)
SCHALEN = tuple(Keuze(code=str(n), tekst=f"{n} %") for n in settings.SCHALEN)
MINUTEN = tuple(Keuze(code=str(n), tekst=f"{n} minuten") for n in range(2, 31))
NIET_BEWAARD = Bericht(
    titel="Deze keuze geldt nu, maar kon niet worden bewaard.",
    tekst="Na het sluiten van het programma staat ze weer zoals ze stond.",
    doe="Maak ruimte op de schijf en kies nog een keer.",
    soort="let_op",
)
_WOORDEN = (
    ("organisatie", "Organisatie"),
    ("plaats", "Plaats"),
    ("beslissende_functie", "Wie beslist volgens de meldcode"),
    ("naam", "Naam"),
    ("functie", "Functie"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class InstellingenStaat:
    """What the page shows. `regels` are label and value; `eerder` sentences about values that held before."""

    sub: str
    thema: str
    schaal: str
    minuten: str
    regels: tuple[tuple[str, str], ...]
    zelf: tuple[tuple[str, str], ...]
    eerder: tuple[str, ...] = ()
    formulier: FormulierStaat | None = None
    melding: Bericht | None = None
    concept: str = ""
    met_wachtzin: bool = True
    met_reservekopie: bool = False


class InstellingenPresenter(FormulierPresenter):
    """`open_reservekopie`: the user asks for that page; `met_reservekopie` when there is one."""

    open_reservekopie = Signal()

    def __init__(
        self,
        dossier: Dossier,
        voorkeuren: Voorkeuren,
        controleer: Callable[[str], object],
        *,
        met_reservekopie: bool = False,
    ) -> None:
        super().__init__(dossier, "instellingen", KLUIS)
        self._voorkeuren = voorkeuren
        self._met_reservekopie = met_reservekopie
        self.wachtzin = WachtzinWijzigen(controleer, dossier.kluis.nieuwe_wachtzin)
        self.wachtzin.setParent(self)
        self.wachtzin.status.connect(self.status)

    def staat(self) -> InstellingenStaat:
        """What the page shows now."""
        inrichting, nu = _gegevens(self._dossier.inrichting()), self._voorkeuren.nu
        begonnen = next((f for f in ("organisatie", "zelf") if self._klad.van(f)), "")
        return InstellingenStaat(
            sub="Wat op deze computer geldt, en wat in deze kluis staat.",
            thema=nu.thema,
            schaal=str(nu.tekstschaal),
            minuten=str(nu.vergrendelen_na),
            regels=tuple((woord, inrichting[code] or "nog niet ingevuld") for code, woord in _WOORDEN[:3]),
            zelf=tuple((woord, inrichting[code] or "nog niet ingevuld") for code, woord in _WOORDEN[3:]),
            eerder=self._eerder(),
            formulier=self._invulling.staat() if self._invulling else None,
            melding=self._melding,
            concept="" if self._invulling else begonnen,
            met_wachtzin=not self._dossier.oefening,
            met_reservekopie=self._met_reservekopie,
        )

    def kies(self, wat: str, code: str) -> None:
        """A setting of this computer: `thema`, `tekstschaal` or `vergrendelen_na`."""
        waarde: str | int = code if wat == "thema" else int(code)
        self._melding = None if self._voorkeuren.zet(**{wat: waarde}) else NIET_BEWAARD
        if not self._gestopt:
            self.changed.emit()

    def druk(self, code: str) -> None:
        """A button of the page or of its form."""
        match code:
            case "organisatie" | "zelf":
                self._open(formulier(code, self._dossier.inrichting(), self._dossier.vandaag()))
            case "vastleggen":
                self.vastleggen()
            case "later":
                self.later()
            case "weggooien":
                self.weggooien()
            case "reservekopie":
                self.open_reservekopie.emit()
            case _:
                raise ValueError(code)

    def _ga_naar_formulier(self, code: str) -> None:
        if code in {"organisatie", "zelf"}:
            self.druk(code)

    def stop(self) -> None:
        """Let go of a passphrase that is being checked too."""
        self.wachtzin.stop()
        super().stop()

    def _na(self, formulier: Formulier, uitkomst: Uitkomst) -> None:
        self._melding = Bericht(titel="Vastgelegd.", tekst=SUB, soort="goed")

    def _eerder(self) -> tuple[str, ...]:
        """Newest first: every value that was replaced, and the day on which."""
        zinnen: list[str] = []
        voor: dict[str, str] = {}
        inrichting = Inrichting()
        for gebeurtenis in lees_inrichtingen(self._dossier.kluis):
            inrichting = inrichting.toegepast(gebeurtenis)
            na = _gegevens(inrichting)
            dag = dag_jaar(gebeurtenis.handeling.gebeurd_op.van)
            for code, woord in _WOORDEN:
                if voor.get(code) and voor[code] != na[code]:
                    zinnen.append(f"Tot {dag}: '{voor[code]}' ({woord[0].lower()}{woord[1:]}).")
            voor = na
        return tuple(reversed(zinnen))


def _gegevens(inrichting: Inrichting) -> dict[str, str]:
    gebruiker = inrichting.gebruiker
    return {
        "organisatie": inrichting.organisatie,
        "plaats": inrichting.plaats,
        "beslissende_functie": inrichting.beslissende_functie,
        "naam": gebruiker.naam if gebruiker else "",
        "functie": gebruiker.functie if gebruiker else "",
    }


WIJZIG = {
    "organisatie": Knop(code="organisatie", tekst="Wijzigen", soort="rustig", icoon="pencil"),
    "zelf": Knop(code="zelf", tekst="Wijzigen", soort="rustig", icoon="pencil"),
}
