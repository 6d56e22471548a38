"""One question for advice to Veilig Thuis: the preparation, the sheet as it prints, and the hunt for what leaks.

Invariants: the sheet shown is the sheet that prints, from the same texts and judgements; the word "anoniem" is only
said when the rules say so; typed text and judgements are kept as a draft until they are recorded; a call may be
recorded without any sheet; no consent is asked, because the family stays unknown to Veilig Thuis.
"""

from __future__ import annotations

from typing import Any

from msgspec.structs import replace
from PySide6.QtCore import Signal

from meldcode_app.domain.adviesvraag import Adviesvraag
from meldcode_app.domain.anonimiseren import zelfde
from meldcode_app.domain.casus import Casus
from meldcode_app.domain.fouten import MeldcodeFout
from meldcode_app.domain.gebeurtenis import Wijziging
from meldcode_app.domain.handelingen import adviesvraag as h
from meldcode_app.domain.handelingen.basis import Motivering
from meldcode_app.domain.meldcode import Doorloop
from meldcode_app.domain.oordeel import Beoordeling
from meldcode_app.domain.tijd import op
from meldcode_app.domain.zicht import mag_inzien
from meldcode_app.presenters import adviesvraag_formulieren as formulieren
from meldcode_app.presenters.adviesvraag_bestanden import bewaar
from meldcode_app.presenters.adviesvraag_blad import BEWERKBAAR, KOPIE, blad, eerder, lek
from meldcode_app.presenters.adviesvraag_kop import TITEL, knoppen, kruimels, niet_inzien, stand
from meldcode_app.presenters.adviesvraag_weergave import AdviesvraagStaat
from meldcode_app.presenters.behoeften import behoeften
from meldcode_app.presenters.formulier import Formulier
from meldcode_app.presenters.formulier_invoer import Invoer
from meldcode_app.presenters.formulierpresenter import FormulierPresenter
from meldcode_app.presenters.pauze import na_pauze
from meldcode_app.presenters.weergave import Behoefte, MotiveringInvoer, van_fout
from meldcode_app.services.adviesblad import Masker, masker_van
from meldcode_app.services.dossier import Dossier
from meldcode_app.services.registreren import Uitkomst
from meldcode_app.services.voorlopig import dossier_bij, is_begonnen, te_openen_melding

NA_TYPEN_MS = 400
ZONDER = "ZONDER_ANONIEM"


class AdviesvraagPresenter(FormulierPresenter):
    """Besides what every form page says: `open_casus(casus)`, `open_meldcode(casus, doorloop, stap)`,
    `open_melding(casus, melding)`. `afdrukken()`: ask the user for a folder, then call `bewaar_blad`."""

    open_casus = Signal(str)
    open_meldcode = Signal(str, str, str)
    open_melding = Signal(str, str)
    afdrukken = Signal()

    def __init__(self, dossier: Dossier, casus_id: str, adviesvraag_id: str) -> None:
        eigen = dossier_bij(dossier, casus_id, adviesvraag_id)
        super().__init__(eigen, f"adviesvraag:{casus_id}:{adviesvraag_id}", casus_id)
        self._id = adviesvraag_id
        self._anoniem = True
        self._kopie = (0, KOPIE)
        self._gevraagd: tuple[Behoefte, ...] = ()
        self._zonder: Motivering | None = None
        self._gezien: tuple[Motivering, ...] = ()
        self._masker: tuple[object, Masker] | None = None
        self._even = na_pauze(self, NA_TYPEN_MS, self.changed.emit)
        schrijft = self._te_schrijven() or self.heeft_concept
        if schrijft and mag_inzien(self._nu()[2], self._dossier.inrichting()):
            self._ga_naar_formulier(self._klad.laatste)

    def typ(self, veld: str, tekst: str) -> None:
        """What stands in a field now; the sheet follows when typing stops."""
        super().typ(veld, tekst)
        if self._op_blad():
            self._gevraagd = ()
            self._even.start()

    def stop(self) -> None:
        """Before the vault closes: also let go of the sheet."""
        self._even.stop()
        self._masker = None
        super().stop()

    def laten(self, woord: str) -> None:
        """The user lets a word stand."""
        self._oordeel(h.WoordOordeel(woord=woord, besluit="laten"))

    def vervangen(self, woord: str, door: str) -> None:
        """The user replaces a word."""
        self._oordeel(h.WoordOordeel(woord=woord, besluit="vervangen", door=door))

    def terug(self, woord: str) -> None:
        """A judgement is taken back: the word is open again, or masked as it was found."""
        self._zet_oordelen(tuple(o for o in self._oordelen() if zelfde(o.woord) != zelfde(woord)))

    def staat(self) -> AdviesvraagStaat:
        """What the page shows."""
        casus, a, _ = self._nu()
        vandaag = self._dossier.vandaag()
        if not mag_inzien(self._nu()[2], self._dossier.inrichting()):
            return niet_inzien(casus, vandaag)
        formulier = self._invulling.staat() if self._invulling else None
        op_blad = self._op_blad()
        gemaskeerd = self._gemaskeerd() if op_blad else None
        return AdviesvraagStaat(
            kruimels=kruimels(casus, vandaag),
            titel=TITEL,
            sub="Anoniem over het gezin; toestemming is niet nodig. Dag en nacht: 0800-2000.",
            knoppen=knoppen(a, op_blad=op_blad, in_formulier=formulier is not None),
            voet=formulier.knoppen if formulier and not op_blad else (),
            stand=stand(a, vandaag),
            formulier=formulier,
            blad=blad(gemaskeerd) if gemaskeerd else (),
            blad_titel="Voorbereiding adviesvraag",
            lek=lek(gemaskeerd),
            nodig=self._gevraagd,
            eerder=eerder(a),
            melding=self._melding,
        )

    def druk(self, code: str) -> None:
        """A button of the page, or a crumb."""
        self._melding = None
        match code:
            case "casus" | "casussen":
                self.bewaar_nu()
                self.open_casus.emit(self._casus_id)
            case "meldcode":
                self.bewaar_nu()
                self.open_meldcode.emit(self._casus_id, self._nu()[2].id, "stap2")
            case _ if not mag_inzien(self._nu()[2], self._dossier.inrichting()):
                return
            case "gebeld":
                self._ga_naar_formulier("advies")
            case "wegen":
                self._ga_naar_formulier("wegen")
            case "blad" | "later":
                self._ga_naar_formulier("blad")
            case "opslaan":
                self._leg_blad_vast()
            case "afdrukken":
                self._vraag_af(anoniem=True)
            case "afdrukken_zonder":
                self._vraag_af(anoniem=False)
            case "melden":
                self._naar_melding()
            case "vastleggen":
                self.vastleggen()
            case "weggooien":
                self.weggooien()
                self._ga_naar_formulier("blad")
            case _:
                raise ValueError(code)

    def motiveer(self, invoer: MotiveringInvoer) -> None:
        """Why the sheet is printed without the word anoniem; else a motivation of the open form."""
        if invoer.code != ZONDER:
            super().motiveer(invoer)
            return
        self._zonder = Motivering(code=ZONDER, grond=invoer.grond, tekst=invoer.tekst)
        self._vraag_af(anoniem=False)

    def zie(self, code: str, betreft: str) -> None:
        """The click on "Gezien", at the sheet or at the open form."""
        if not self._gevraagd:
            super().zie(code, betreft)
            return
        gezien = Motivering(code=code, grond="gezien", betreft=(betreft,) if betreft else ())
        self._gezien = (*self._gezien, gezien)
        self._vraag_af(anoniem=self._anoniem)

    def vastleggen(self) -> None:
        """Record the form. What was weighed beside an advice is recorded right after it, as an act of its own."""
        invulling = self._invulling
        weging = None
        if invulling is not None and invulling.formulier.code.startswith("advies:"):
            i = self._invoer()
            if i.tekst("volgt") or i.tekst("eigen_afweging").strip():
                weging = dict(invulling.waarden)
        super().vastleggen()
        if weging is None or self._invulling is invulling:
            return
        self._open(formulieren.weeg_formulier(self._nu()[1], self._door(), self._dossier.vandaag()))
        for veld in ("wanneer", "volgt", "eigen_afweging"):
            if weging.get(veld):  # an earlier draft of the weighing is not wiped by what was left empty
                self.typ(veld, weging[veld])
        super().vastleggen()

    def druk_bij(self, code: str, id_: str) -> None:
        """A button of a record: ask for a folder for that earlier sheet, else what the page does too."""
        if code not in {KOPIE, BEWERKBAAR}:
            self.druk(code)
            return
        self._kopie = (int(id_), code)
        self.afdrukken.emit()

    def bewaar_blad(self, map_: str) -> None:
        """Record the sheet with its exact bytes, and write it into a folder. An earlier one is only written again."""
        (kopie, vorm), self._kopie = self._kopie, (0, KOPIE)
        if not map_ or (not kopie and not self._leg_afdruk_vast()):
            return
        try:
            anders = vorm == BEWERKBAAR
            self._melding = bewaar(self._dossier, self._casus_id, self._id, map_, kopie, bewerkbaar=anders)
        except MeldcodeFout as fout:
            self._melding = van_fout(fout)
        self.changed.emit()

    def _leg_afdruk_vast(self) -> bool:
        try:
            uitkomst = self._dossier.doe(self._casus_id, self._afdruk())
        except MeldcodeFout as fout:
            self._melding = van_fout(fout)
            self.changed.emit()
            return False
        if not uitkomst.aanvaard:
            self._toon_redenen(uitkomst)
            return False
        self._gevraagd, self._zonder, self._gezien = (), None, ()
        self._bekend_gemaakt(uitkomst)
        return True

    def _nu(self) -> tuple[Casus, Adviesvraag, Doorloop]:
        casus = self._dossier.casus(self._casus_id)
        a = casus.adviesvragen[self._id]
        return casus, a, casus.doorlopen[a.doorloop]

    def _door(self) -> str:
        gebruiker = self._dossier.inrichting().gebruiker
        return gebruiker.id if gebruiker else ""

    def _te_schrijven(self) -> bool:
        return self._nu()[1].staat in {"advies_concept", "geanonimiseerd"}

    def _blad(self) -> Formulier:
        _, a, doorloop = self._nu()
        return formulieren.blad_formulier(a, doorloop, self._door(), self._dossier.vandaag())

    def _op_blad(self) -> bool:
        return self._invulling is not None and self._invulling.formulier.code.startswith("blad:")

    def _ga_naar_formulier(self, code: str) -> None:
        self._gevraagd, welk = (), code.partition(":")[0]
        maak = {"advies": formulieren.advies_formulier, "wegen": formulieren.weeg_formulier}.get(welk)
        if maak is not None:
            self._open(maak(self._nu()[1], self._door(), self._dossier.vandaag()))
        elif self._te_schrijven():
            self._open(self._blad())
        else:
            self.later()

    def _oordelen(self) -> tuple[h.WoordOordeel, ...]:
        waarden = self._invulling.waarden if self._invulling else {}
        return formulieren.lees_oordelen(waarden.get(formulieren.OORDELEN, ""))

    def _oordeel(self, nieuw: h.WoordOordeel) -> None:
        rest = tuple(o for o in self._oordelen() if zelfde(o.woord) != zelfde(nieuw.woord))
        self._zet_oordelen((*rest, nieuw))

    def _zet_oordelen(self, oordelen: tuple[h.WoordOordeel, ...]) -> None:
        if self._op_blad():
            super().typ(formulieren.OORDELEN, formulieren.schrijf_oordelen(oordelen))
            self._gevraagd = ()
            self.changed.emit()

    def _invoer(self) -> Invoer:
        return Invoer(self._invulling.waarden if self._invulling else {}, self._dossier.vandaag())

    def _gemaskeerd(self) -> Masker:
        """The sheet of what stands on the form now; masked once per text, not at every paint."""
        casus, a, _ = self._nu()
        tekst, oordelen = formulieren.lees_tekst(self._invoer()), self._oordelen()
        sleutel = (tekst, oordelen, casus.laatste_seq, self._dossier.vandaag())
        if self._masker is None or self._masker[0] != sleutel:
            straks = replace(a, tekst=tekst, oordelen=oordelen)
            self._masker = (sleutel, masker_van(casus, self._dossier.inrichting(), straks, sleutel[-1]))
        return self._masker[1]

    def _leg_blad_vast(self) -> bool:
        """Record what stands on the form, if it differs from what was recorded. False when that did not go."""
        _, a, _ = self._nu()
        i = self._invoer()
        if not self._op_blad() or (formulieren.lees_tekst(i), self._oordelen()) == (a.tekst, a.oordelen):
            return True
        self.vastleggen()
        return self._op_blad() and self._melding is None

    def _afdruk(self) -> h.Anonimiseren | h.AdviesbladAfdrukken:
        vast: dict[str, Any] = {
            "gebeurd_op": op(self._dossier.vandaag()),
            "door": self._door(),
            "adviesvraag": self._id,
        }
        if self._anoniem:
            return h.Anonimiseren(**vast, motiveringen=self._gezien)
        return h.AdviesbladAfdrukken(**vast, motiveringen=(self._zonder,) if self._zonder else ())

    def _vraag_af(self, *, anoniem: bool) -> None:
        """Ask for a folder once nothing stands in the way; else show all that does, with the way out."""
        self._anoniem = anoniem
        if not self._leg_blad_vast():
            return
        try:
            oordeel = self._dossier.weeg(self._casus_id, self._afdruk())
        except MeldcodeFout as fout:
            self._melding = van_fout(fout)
            self.changed.emit()
            return
        if oordeel.kan:
            self._gevraagd = ()
            self.changed.emit()
            self.afdrukken.emit()
            return
        self._toon_redenen(oordeel)

    def _toon_redenen(self, o: Beoordeling | Uitkomst) -> None:
        self._gevraagd = behoeften(self._nu()[0], None, o.redenen, o.open_redenen, self._gezien)
        self.changed.emit()
        self.refused.emit()

    def _naar_melding(self) -> None:
        """The user decided to report in this call: the melding being prepared, else the one that begins there."""
        casus, a, doorloop = self._nu()
        besproken = a.id if is_begonnen(self._dossier) else ""
        id_ = te_openen_melding(casus, doorloop.id, besproken)
        if id_ not in casus.meldingen:
            begin = formulieren.melding_beginnen(id_, a, self._door(), self._dossier.vandaag())
            try:
                oordeel = self._dossier.weeg(casus.id, begin)
            except MeldcodeFout as fout:
                self._melding = van_fout(fout)
                self.changed.emit()
                return
            if not oordeel.kan:
                self._toon_redenen(oordeel)
                return
        self.open_melding.emit(casus.id, id_)

    def _bekend_gemaakt(self, uitkomst: Uitkomst) -> None:
        self.changed.emit()
        self.gewijzigd.emit(Wijziging(casus=uitkomst.casus.id, wat="casus"))

    def _na(self, formulier: Formulier, uitkomst: Uitkomst) -> None:
        self._gevraagd = ()
        if formulier.code.startswith("blad:") or self._te_schrijven():
            self._open(self._blad())
