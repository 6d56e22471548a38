"""The Werklijst, the page to start on: what is to be done, by whom, before when and where that day comes from.

Invariants: rows come from the projections, no casus is folded for the list, and only what is shown is read whole;
groups stand in one order and an empty one is not there; nobody else's delay is ever red; a note stays here until it
has its place.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date

from PySide6.QtCore import Signal

from meldcode_app.domain.gebeurtenis import KLUIS
from meldcode_app.domain.personen import EigenDeelnemer
from meldcode_app.presenters import werklijst_formulieren as formulieren
from meldcode_app.presenters.casus_weergave import Concept, begonnen_formulier
from meldcode_app.presenters.casussen_formulier import NIEUW_KIND
from meldcode_app.presenters.formulier import Formulier, FormulierStaat
from meldcode_app.presenters.formulierpresenter import FormulierPresenter
from meldcode_app.presenters.nederlands import WEEKDAGEN, dag_jaar, tijd
from meldcode_app.presenters.notitie import SnelleNotitiePresenter
from meldcode_app.presenters.weergave import Knop, Kruimel
from meldcode_app.presenters.werklijst_regels import (
    ERBIJ,
    ZEVEN,
    groepen,
    notitieregel,
    taakregel,
    tegels,
    zeef,
)
from meldcode_app.presenters.werklijst_weergave import TaakRegel, WerklijstStaat
from meldcode_app.services.dossier import Dossier
from meldcode_app.services.registreren import Uitkomst

_NIEUW = Knop(code="casus", tekst="Nieuwe casus", icoon="folder-plus")
_VERZOEK = Knop(code="verzoek", tekst="Verzoek ontvangen", icoon="inbox")
_NOTITIE = Knop(
    code="notitie",
    tekst="Snelle notitie",
    soort="primair",
    icoon="pencil-line",
    uitleg="Kan overal met Ctrl+N.",
)


class WerklijstPresenter(FormulierPresenter):
    """Asks for other pages by signal: `open_taak(casus, pagina, doel, plek)`, `plaats_als_signaal(notitie, casus)`.

    `met_signaal` offers placing a note as a signal: only where somebody answers that signal.
    """

    open_taak = Signal(str, str, str, str)
    open_casussen = Signal(str)
    open_verzoeken = Signal()
    nieuwe_casus = Signal()
    nieuw_verzoek = Signal()
    plaats_als_signaal = Signal(str, str)

    def __init__(
        self, dossier: Dossier, notitie: SnelleNotitiePresenter, *, met_signaal: bool = False
    ) -> None:
        super().__init__(dossier, "werklijst", KLUIS)
        self._notitie = notitie
        self._met_signaal = met_signaal
        self._zeef = "alles"
        self._uitgelegd = ""
        self._erbij: dict[str, int] = {}
        notitie.gemaakt.connect(self.ververs)

    def staat(self) -> WerklijstStaat:
        """What the page shows today."""
        vandaag = self._dossier.vandaag()
        taken, notities = self._dossier.werklijst(kort=True), self._dossier.notities()
        statussen = self._dossier.tel_casussen()
        gebruiker = self._dossier.inrichting().gebruiker
        ik = gebruiker.id if gebruiker else ""
        getoond = [rij for rij in taken if zeef(self._zeef, rij, vandaag, ik)]
        te_plaatsen = notities if self._zeef in {"alles", "mij", "notities"} else []
        invulling = _met_terug(self._invulling.staat()) if self._invulling else None
        kruimels = [Kruimel(code="werklijst", tekst="Werklijst")]
        if invulling:
            kruimels.append(Kruimel(code="formulier", tekst=invulling.titel))
        leeg = not taken and not notities
        gekozen = next(k.tekst for k in ZEVEN if k.code == self._zeef)
        return WerklijstStaat(
            kruimels=tuple(kruimels),
            titel="Werklijst",
            sub=f"{WEEKDAGEN[vandaag.weekday()]} {dag_jaar(vandaag)}",
            knoppen=() if invulling else (_VERZOEK, _NOTITIE),
            tegels=()
            if leeg and not statussen
            else tegels(taken, notities, statussen, self._dossier.verzoeken(alleen_open=True), vandaag, ik),
            zeef=self._zeef,
            zeven=ZEVEN,
            groepen=groepen(
                getoond,
                self._taakregel(vandaag, gebruiker),
                tuple(notitieregel(rij, vandaag) for rij in te_plaatsen),
                vandaag,
                self._erbij,
            ),
            leeg=_leeg(bool(statussen)) if leeg else "",
            leeg_knoppen=() if statussen else (_NIEUW,),
            geen_treffer=f"Geen resultaat voor '{gekozen}'."
            if not leeg and not getoond and not te_plaatsen
            else "",
            formulier=invulling,
            melding=self._melding,
            concept=None if invulling else self._concept(),
        )

    def aantal(self) -> int:
        """How many rows there are without a filter, for the sidebar."""
        return self._dossier.tel_werklijst()

    def ververs(self) -> None:
        """Something was recorded elsewhere."""
        self.changed.emit()

    def zeef(self, code: str) -> None:
        """Show only these rows."""
        self._zeef = code
        self._uitgelegd = ""
        self._erbij.clear()
        self.changed.emit()

    def tegel(self, code: str) -> None:
        """A tile: its list."""
        match code:
            case "lopend":
                self.open_casussen.emit("loopt")
            case "verzoeken":
                self.open_verzoeken.emit()
            case _:
                self.zeef("alles" if self._zeef == code else code)

    def druk(self, code: str) -> None:
        """A button of the page or of its form, or a crumb."""
        match code:
            case "concept_verder" if not self._notitie.begonnen:
                self._ga_naar_formulier(self._klad.laatste)
            case "concept_weg" if not self._notitie.begonnen:
                self.gooi_concept_weg(self._klad.laatste)
            case "notitie" | "concept_verder":
                self._notitie.open()
            case "concept_weg":
                self._notitie.druk("weggooien")
                self.changed.emit()
            case "verzoek":
                self.nieuw_verzoek.emit()
            case "casus":
                self.nieuwe_casus.emit()
            case "werklijst" | "later":
                self.later()
            case "vastleggen":
                self.vastleggen()
            case "wis_zeef":
                self.zeef("alles")
            case _:
                raise ValueError(code)

    def open(self, regel: str, knop: str = "") -> None:
        """A button of a row; without one what Enter does: open the task, or give the note its place."""
        soort, _, rest = regel.partition(":")
        if soort == "notitie":
            self._begin(knop or formulieren.PLAATSEN, rest)
            return
        casus, _, taak = rest.partition("/")
        for rij in self._dossier.werklijst(kort=True):
            if (rij["casus"], rij["taak"]) == (casus, taak):
                self.bewaar_nu()
                geheel = self._dossier.taak(rij)
                pagina, doel, plek = (str(geheel[veld]) for veld in ("pagina", "doel", "plek"))
                self.open_taak.emit(casus, pagina, doel, plek)

    def leg_uit(self, regel: str) -> None:
        """Where the day of a row comes from, shown under it; pressed again it goes."""
        self._uitgelegd = "" if self._uitgelegd == regel else regel
        self.changed.emit()

    def toon_meer(self, groep: str) -> None:
        """The next rows of a group that shows only its first ones."""
        self._erbij[groep] = self._erbij.get(groep, 0) + ERBIJ
        self.changed.emit()

    def vastleggen(self) -> None:
        """Record the form; a signal for a casus that is there goes to the page of the meldcode at once."""
        waarden = self._invulling.waarden if self._invulling else {}
        if waarden.get("als") != "signaal" or waarden["casus"] in {"", NIEUW_KIND}:
            super().vastleggen()
            return
        code = self._invulling.formulier.code if self._invulling else ""
        self._laat_los(code)
        self.plaats_als_signaal.emit(code.partition(":")[2], waarden["casus"])

    def _ga_naar_formulier(self, code: str) -> None:
        self._begin(*code.split(":", 1))

    def _begin(self, wat: str, notitie: str) -> None:
        tekst = next((str(r["tekst"]) for r in self._dossier.notities() if r["notitie"] == notitie), None)
        if tekst is None:
            self.changed.emit()
        elif wat == formulieren.AFHANDELEN:
            self._open(formulieren.afhandelen(self._dossier, notitie, tekst))
        else:
            self._open(formulieren.plaatsen(self._dossier, notitie, tekst, met_signaal=self._met_signaal))

    def _na(self, formulier: Formulier, uitkomst: Uitkomst) -> None:
        _, _, notitie = formulier.code.partition(":")
        for ander in (formulieren.PLAATSEN, formulieren.AFHANDELEN):
            self._vergeet(f"{ander}:{notitie}")

    def _daarna(self, formulier: Formulier, uitkomst: Uitkomst) -> None:
        wat, _, notitie = formulier.code.partition(":")
        if uitkomst.casus.id != KLUIS:  # only the casus was made: the note goes along as a signal
            self.plaats_als_signaal.emit(notitie, uitkomst.casus.id)
            return
        gedaan = "geplaatst" if wat == formulieren.PLAATSEN else "van de Werklijst"
        self.status.emit(f"Notitie {gedaan} om {tijd(self._dossier.klok().time())}")

    def _concept(self) -> Concept | None:
        begonnen = self._notitie.begonnen
        if self._notitie.staat() is not None or not (begonnen or self._klad.laatste):
            return None
        return begonnen_formulier(
            "notitie",
            "Er staat nog een notitie die u niet hebt bewaard."
            if begonnen
            else "Er staat nog een concept bij een notitie.",
        )

    def _taakregel(
        self, vandaag: date, ik: EigenDeelnemer | None
    ) -> Callable[[Mapping[str, object]], TaakRegel]:
        def maak(rij: Mapping[str, object]) -> TaakRegel:
            return taakregel(self._dossier.taak(rij), vandaag, ik, uitgelegd=self._uitgelegd)

        return maak


def _met_terug(formulier: FormulierStaat) -> FormulierStaat:
    """Going back keeps what was typed; nothing here may read as throwing the note away."""
    terug = Knop(code="later", tekst="Terug naar de Werklijst", icoon="arrow-left")
    return replace(formulier, knoppen=(terug, formulier.knoppen[-1]))


def _leeg(met_casus: bool) -> str:
    if met_casus:
        return "Er is nu niets te doen. Een verzoek, een afspraak of een snelle notitie komt vanzelf hier te staan."
    return "Hier komt wat u te doen hebt. Begin met een snelle notitie, een casus of een verzoek."
