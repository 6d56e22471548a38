"""One casus: what the age means, custody, measures, people, requests and the timeline, with a form for each.

Invariants: what is shown is folded from the journal and worded for the day it is shown; a form is open or the
tables are, never both; of participants elsewhere there are only stubs.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import cast

from PySide6.QtCore import Signal

from meldcode_app.domain.casus import Casus, Inrichting
from meldcode_app.domain.fouten import MeldcodeFout
from meldcode_app.domain.informatieverzoek import Informatieverzoek
from meldcode_app.presenters import (
    bijlage_lijst,
    casus_banen,
    casus_deelnemers,
    casus_formulieren,
    casus_gezin,
    casus_maatregel,
    casus_toen,
    verbeteren,
    woorden,
)
from meldcode_app.presenters.casus_kop import kopregels, merken, titel
from meldcode_app.presenters.casus_weergave import CasusStaat, Concept, Deel, VerzoekRegel, begonnen_formulier
from meldcode_app.presenters.formulier import Formulier
from meldcode_app.presenters.formulierpresenter import FormulierPresenter
from meldcode_app.presenters.nederlands import dag_jaar, dag_vol, hoofdletter
from meldcode_app.presenters.tijdlijn import LEEG, ZEVEN, Zeef, regels
from meldcode_app.presenters.tijdlijn_verteld import vrager
from meldcode_app.presenters.weergave import Cel, Knop, Kruimel, TijdlijnRegel
from meldcode_app.services.dossier import Dossier
from meldcode_app.services.registreren import Uitkomst
from meldcode_app.services.reservekopie import terugzettingen
from meldcode_app.services.voorlopig import eigen_doorloop, eigen_of_volgende, nieuw_getypt

KNOPPEN = (
    Knop(code="nieuw_verzoek", tekst="Verzoek ontvangen", icoon="inbox"),
    Knop(code="signaal", tekst="Signaal vastleggen", soort="primair", icoon="plus"),
)
NOG_NIET_BEGONNEN = "Er staat nog een concept van een meldcode die nog niet is begonnen."


class CasusPresenter(FormulierPresenter):
    """Asks for other pages by signal: `open_casussen()`, `open_verzoek(casus, verzoek)`, `nieuw_verzoek(casus)`,
    `open_meldcode(casus, doorloop, stap)`, where for a step may stand "signaal": the form of one,
    `open_nieuw(page, casus, id)`: a question for advice or a melding that is typed in and not begun,
    `open_bijlage(casus, bijlage)` and `nieuwe_bijlage(casus, betreft, files)`."""

    open_casussen = Signal()
    open_verzoek = Signal(str, str)
    nieuw_verzoek = Signal(str)
    open_meldcode = Signal(str, str, str)
    open_nieuw = Signal(str, str, str)
    open_bijlage = Signal(str, str)
    nieuwe_bijlage = Signal(str, str, object)
    verbeterd = Signal()

    def __init__(self, dossier: Dossier, casus_id: str, regel: int = 0) -> None:
        super().__init__(dossier, f"casus:{casus_id}", casus_id)
        self._gekozen_regel = str(regel) if regel else ""
        self._zeef: Zeef = "alles"
        self._regels: dict[tuple[int, date, Zeef], Sequence[TijdlijnRegel]] = {}
        self._toen: casus_toen.Toen | None = None

    @property
    def casus_id(self) -> str:
        """Which casus this is."""
        return self._casus_id

    def staat(self) -> CasusStaat:
        """What the page shows today."""
        casus, vandaag = self._nu_of_toen()
        inrichting = self._dossier.inrichting()
        naam = titel(casus, vandaag)
        formulier = self._invulling.staat() if self._invulling else None
        kruimels = [Kruimel(code="casussen", tekst="Casussen"), Kruimel(code="casus", tekst=naam)]
        if formulier:
            kruimels.append(Kruimel(code="formulier", tekst=formulier.titel))
        geopend = f"geopend {dag_jaar(casus.geopend_op)}" if casus.geopend_op else ""
        terug = self._toen is not None
        return CasusStaat(
            kruimels=tuple(kruimels),
            titel=naam,
            sub=" · ".join(d for d in (casus.kenmerk, geopend) if d),
            knoppen=() if formulier or terug else KNOPPEN,
            kop=kopregels(casus, vandaag),
            merken=merken(casus, vandaag),
            verzoeken=() if terug else tuple(_verzoekregel(v) for v in reversed(casus.verzoeken.values())),
            banen=casus_banen.banen(casus, inrichting, vandaag, alleen_lezen=terug),
            delen=_zonder_knoppen(_delen(casus, inrichting, vandaag))
            if terug
            else _delen(casus, inrichting, vandaag),
            tijdlijn=self._tijdlijn(casus, vandaag),
            tijdlijn_leeg=LEEG[self._zeef],
            tijdlijn_bij=self._gekozen_regel,
            zeef=self._zeef,
            zeven=ZEVEN,
            momenten=casus_toen.keuzes(self._momenten()),
            moment=str(self._toen.seq) if self._toen else casus_toen.NU,
            formulier=formulier,
            melding=self._melding or (casus_toen.bericht(self._toen) if self._toen else None),
            concept=None if formulier or terug else self._concept(),
        )

    def bekijk(self, moment: str) -> None:
        """Look at the casus as it stood at a decision, or as it is now. A form that is open is put aside first."""
        self.later()
        self._toen = next((t for t in self._momenten() if str(t.seq) == moment), None)
        self.changed.emit()

    def _nu_of_toen(self) -> tuple[Casus, date]:
        if self._toen is None:
            return self._dossier.casus(self._casus_id), self._dossier.vandaag()
        return self._dossier.casus(self._casus_id, self._toen.seq), self._toen.dag

    def _momenten(self) -> tuple[casus_toen.Toen, ...]:
        casus = self._dossier.casus(self._casus_id)
        return casus_toen.momenten(self._dossier.tijdlijn(casus.id), casus, self._dossier.inrichting())

    def zeef(self, code: str) -> None:
        """Which entries of the timeline are shown."""
        self._zeef = cast("Zeef", code)
        self.changed.emit()

    def druk(self, code: str) -> None:
        """A button of the page or of its form, or a crumb."""
        match code:
            case "signaal":
                self._eigen_meldcode("signaal")
            case "doorloop":
                self._ga_naar_formulier("doorloop:nieuw")
            case "nieuw_verzoek":
                self.bewaar_nu()
                self.nieuw_verzoek.emit(self._casus_id)
            case "casussen":
                self.bewaar_nu()
                self.open_casussen.emit()
            case "casus" | "later":
                self.later()
            case "vastleggen":
                self.vastleggen()
            case "weggooien":
                self.weggooien()
            case _:
                raise ValueError(code)

    def ga_naar_verzoek(self, verzoek_id: str) -> None:
        """Open a request of this casus."""
        self.bewaar_nu()
        self.open_verzoek.emit(self._casus_id, verzoek_id)

    def ga_naar_meldcode(self, doorloop_id: str, stap: str = "") -> None:
        """Open a meldcode of this casus at a step."""
        self.bewaar_nu()
        self.open_meldcode.emit(self._casus_id, doorloop_id, stap)

    def _eigen_meldcode(self, stap: str) -> None:
        """The user's own meldcode; who has none yet begins one with the first thing she records there."""
        casus, inrichting = self._dossier.casus(self._casus_id), self._dossier.inrichting()
        self.ga_naar_meldcode(eigen_of_volgende(casus, inrichting), stap)

    def _na(self, formulier: Formulier, uitkomst: Uitkomst) -> None:
        deel, _, item = formulier.code.partition(":")
        if deel == verbeteren.VERBETER:
            self._gekozen_regel = item

    def _daarna(self, formulier: Formulier, uitkomst: Uitkomst) -> None:
        if formulier.code.startswith(f"{verbeteren.VERBETER}:"):
            self.verbeterd.emit()
        if formulier.code == "doorloop:nieuw":
            eigen = eigen_doorloop(uitkomst.casus, self._dossier.inrichting())
            nieuwste = list(uitkomst.casus.doorlopen.values())[-1]
            if eigen is not None and eigen.id == nieuwste.id:
                self.ga_naar_meldcode(nieuwste.id, "stap1")

    def bewerk(self, deel: str, item: str = "") -> None:
        """Open the form of a card: to add (no item) or to mend. Attachments have pages of their own."""
        if deel == bijlage_lijst.CODE:
            self._naar_bijlage(item)
            return
        self._ga_naar_formulier(f"{deel}:{item or 'nieuw'}")

    def neem_bestanden(self, plekken: Sequence[str]) -> None:
        """Files were dropped on the page: they become attachments of this casus."""
        self.bewaar_nu()
        self.nieuwe_bijlage.emit(self._casus_id, "", tuple(plekken))

    def _naar_bijlage(self, bijlage_id: str) -> None:
        self.bewaar_nu()
        if bijlage_id:
            self.open_bijlage.emit(self._casus_id, bijlage_id)
        else:
            self.nieuwe_bijlage.emit(self._casus_id, "", ())

    def ga_verder(self) -> None:
        """Open the form that was begun and not recorded, here or in a meldcode that is not begun either."""
        open_ = self._begonnen()
        pagina, id_ = self._nog_niet_begonnen()
        if open_:
            self._ga_naar_formulier(open_[0].code)
        elif pagina == "meldcode":
            self._eigen_meldcode("")
        elif pagina:
            self.open_nieuw.emit(pagina, self._casus_id, id_)

    def _ga_naar_formulier(self, code: str) -> None:
        formulier = self._formulier(code)
        if formulier is None:
            self.changed.emit()
        else:
            self._open(formulier)

    def gooi_begonnen_weg(self) -> None:
        """Forget the form that was begun and not recorded."""
        open_, (pagina, id_) = self._begonnen(), self._nog_niet_begonnen()
        if open_:
            self.gooi_concept_weg(open_[0].code)
        elif pagina:
            self._gooi_elders_weg(f"{pagina}:{self._casus_id}:{id_}")

    def _nog_niet_begonnen(self) -> tuple[str, str]:
        """The page and id of a draft in the own meldcode that begins once it is recorded: it has no lane yet to find
        it by. Empty when there is none."""
        casus, inrichting = self._dossier.casus(self._casus_id), self._dossier.inrichting()
        eigen = eigen_of_volgende(casus, inrichting)
        if eigen in casus.doorlopen:
            return "", ""
        try:
            if self._dossier.kluis.concept(f"meldcode:{casus.id}:{eigen}"):
                return "meldcode", eigen
            return nieuw_getypt(self._dossier, casus, eigen)
        except MeldcodeFout:  # the disk refuses, and that is told elsewhere: it must not stop the page
            return "", ""

    def _tijdlijn(self, casus: Casus, vandaag: date) -> Sequence[TijdlijnRegel]:
        """Read from the journal once per entry, day and filter, not at every key."""
        sleutel = (casus.laatste_seq, vandaag, self._zeef)
        if sleutel not in self._regels:
            tot = self._toen.seq if self._toen else casus.laatste_seq
            gebeurtenissen = [g for g in self._dossier.tijdlijn(casus.id) if g.seq <= tot]
            teruggezet = [
                g for g in terugzettingen(self._dossier.kluis) if not self._toen or g.seq <= self._toen.seq
            ]
            gevonden: Sequence[TijdlijnRegel] = regels(
                casus.id,
                gebeurtenissen,
                self._dossier.inrichting(),
                vandaag,
                self._zeef,
                teruggezet,
                () if self._toen else self._dossier.standen(casus.id),
            )
            if self._toen:
                gevonden = tuple(replace(regel, te_verbeteren=False) for regel in gevonden)
            self._regels = {sleutel: gevonden}
        return self._regels[sleutel]

    def stop(self) -> None:
        """Before the vault closes: also let go of the timeline."""
        super().stop()
        self._regels = {}

    def _formulier(self, code: str) -> Formulier | None:
        return casus_formulieren.formulier(self._dossier, self._casus_id, code)

    def _begonnen(self) -> tuple[Formulier, ...]:
        """Of each form that was begun and can still be opened; concepten_zonder_plek tells of the others."""
        codes = (code for deel in casus_formulieren.DELEN for code in self._klad.formulieren(deel))
        vellen = (self._formulier(code) for code in codes)
        return tuple(vel for vel in vellen if vel is not None)

    def _concept(self) -> Concept | None:
        open_ = self._begonnen()
        if not open_:
            pagina, id_ = self._nog_niet_begonnen()
            zin = (
                NOG_NIET_BEGONNEN
                if pagina == "meldcode"
                else f"Er staat nog een concept van een nieuwe {pagina}."
            )
            return begonnen_formulier(f"{pagina}:{id_}", zin) if pagina else None
        return begonnen_formulier(open_[0].code, f"Er staat nog een concept: '{open_[0].titel}'.")


def _zonder_knoppen(delen: tuple[Deel, ...]) -> tuple[Deel, ...]:
    return tuple(replace(deel, knoppen=()) for deel in delen)


def _delen(casus: Casus, inrichting: Inrichting, vandaag: date) -> tuple[Deel, ...]:
    return (
        casus_gezin.deel(casus, vandaag),
        casus_maatregel.deel(casus, vandaag),
        casus_deelnemers.deel_eigen(casus),
        casus_deelnemers.deel_anderen(casus, vandaag),
        bijlage_lijst.deel(casus, inrichting, vandaag),
    )


def _verzoekregel(v: Informatieverzoek) -> VerzoekRegel:
    icoon, kleur = woorden.VERLOOP_BEELD[v.verloop]
    gewenst = f", gewenste reactie {dag_vol(v.gewenst_op)}" if v.gewenst_op and v.open_ else ""
    return VerzoekRegel(
        id=v.id,
        van=vrager(v),
        sinds=f"ontvangen {dag_vol(v.ontvangen_op.van)}{gewenst}",
        stand=Cel(tekst=hoofdletter(woorden.VERLOOP[v.verloop]), icoon=icoon, kleur=kleur, sterk=True),
        open_naam=f"Verzoek van {vrager(v)} openen",
    )
