"""What a page with a form does besides showing it: open, type, keep as a draft, record, put aside, throw away.

Invariants: a draft is kept one second after the last key, and at once on leaving, locking and closing; what was
recorded leaves no draft; closing a form never loses text.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from meldcode_app.domain.fouten import MeldcodeFout
from meldcode_app.domain.gebeurtenis import Wijziging
from meldcode_app.domain.handelingen.basis import Motivering
from meldcode_app.presenters.behoeften import gezien, motivering
from meldcode_app.presenters.formulier import Formulier, Invulling
from meldcode_app.presenters.formulier_klad import Klad, uit_bytes
from meldcode_app.presenters.nederlands import tijd
from meldcode_app.presenters.pauze import na_pauze
from meldcode_app.presenters.wanneer import DatumNietGelezen
from meldcode_app.presenters.weergave import Bericht, MotiveringInvoer, van_fout
from meldcode_app.services.dossier import Dossier
from meldcode_app.services.registreren import Uitkomst

NA_LAATSTE_TOETS_MS = 1_000


class FormulierPresenter(QObject):
    """`changed`: paint again. `refused`: the form was not accepted, focus its first error.

    `gewijzigd(Wijziging)`: something was recorded. `status(str)`: a line for the status bar. `weggegooid(key, Klad)`:
    the user threw this away, and may want it back.
    """

    changed = Signal()
    refused = Signal()
    gewijzigd = Signal(object)
    status = Signal(str)
    weggegooid = Signal(str, object)

    def __init__(self, dossier: Dossier, sleutel: str, casus_id: str = "") -> None:
        super().__init__()
        self._dossier = dossier
        self._sleutel = sleutel
        self._casus_id = casus_id
        self._invulling: Invulling | None = None
        self._melding: Bericht | None = None
        self._klad: Klad = uit_bytes(dossier.kluis.concept(sleutel), dossier.vandaag())
        self._vuil = False
        self._gestopt = False
        self._schijf: Bericht | None = None
        self._klok = na_pauze(self, NA_LAATSTE_TOETS_MS, self.bewaar_nu)

    def druk(self, code: str) -> None:
        """A button of the page, of its form or of its breadcrumb was pressed."""
        raise NotImplementedError

    def typ(self, veld: str, tekst: str) -> None:
        """What stands in a field now. A page that goes may still tell its last text: after `stop` nobody listens."""
        if self._invulling is None or self._gestopt:
            return
        hervormd, formulier = self._invulling.typ(veld, tekst), self._invulling.formulier
        vandaag = self._dossier.vandaag() if formulier.leeg_is_vandaag else None
        self._klad.typ(formulier.code, veld, tekst, vandaag)
        self._vuil = True
        self._klok.start()
        if hervormd:
            self.changed.emit()

    def vink(self, veld: str, optie: str, aan: bool) -> None:
        """A box of a field is ticked or not any more."""
        if self._invulling is None:
            return
        rest = [code for code in self._invulling.waarden.get(veld, "").split() if code != optie]
        self.typ(veld, " ".join([*rest, *([optie] if aan else [])]))

    def klaar(self, veld: str, tekst: str) -> None:
        """The user leaves a field."""
        if self._invulling is None or self._gestopt:
            return
        if tekst != self._invulling.waarden.get(veld, ""):
            self.typ(veld, tekst)
        self._invulling.klaar(veld)
        self.changed.emit()

    def zie(self, code: str, betreft: str) -> None:
        """The click on "Gezien", kept with the draft."""
        if self._invulling is not None:
            self._neem(gezien(code, betreft))
            self.changed.emit()

    def motiveer(self, invoer: MotiveringInvoer) -> None:
        """A motivation was filled in; kept with the draft."""
        if self._invulling is None:
            return
        try:
            self._neem(motivering(invoer, self._dossier.vandaag()))
        except DatumNietGelezen as fout:
            self._melding = van_fout(fout)
        self.changed.emit()

    def typ_motivering(self, invoer: MotiveringInvoer) -> None:
        """A motivation as far as it is typed: kept with the draft."""
        if self._invulling is not None and not self._gestopt:
            self._klad.typ_motivering(self._invulling.formulier.code, invoer)
            self._vuil = True
            self._klok.start()

    def _neem(self, nieuw: Motivering) -> None:
        if self._invulling is not None:
            self._klad.motiveer(self._invulling.formulier.code, nieuw)
            self._invulling.motiveer(nieuw)
            self._vuil = True
            self.bewaar_nu()

    def vraag_norm(self, norm_id: str) -> None:
        """Show title, source and date of a norm."""
        if self._invulling is not None:
            self._invulling.vraag_norm(norm_id)
            self.changed.emit()

    def vastleggen(self) -> None:
        """Record the form, or show all at once why not."""
        if self._invulling is None:
            return
        invulling = self._invulling
        for invoer in self._klad.getypt.get(invulling.formulier.code, ()):
            if invoer.compleet:  # typed to the end counts, also without its own button
                self.motiveer(invoer)
        self._melding = None
        uitkomst = invulling.vastleggen()
        if uitkomst is None:
            self.changed.emit()
            self.refused.emit()
            return
        self._invulling = None
        self._vergeet(invulling.formulier.code)
        self._na(invulling.formulier, uitkomst)
        self.changed.emit()
        self.status.emit(f"Vastgelegd om {tijd(self._dossier.klok().time())}")
        self.gewijzigd.emit(Wijziging(casus=uitkomst.casus.id, wat="casus"))
        self._daarna(invulling.formulier, uitkomst)

    def later(self) -> None:
        """Close the form; what was typed stays as a draft."""
        self.bewaar_nu()
        self._invulling = None
        self._melding = None
        self.changed.emit()

    def weggooien(self) -> None:
        """Close the form and forget what was typed."""
        if self._invulling is not None:
            self.gooi_concept_weg(self._invulling.formulier.code)

    def gooi_concept_weg(self, code: str) -> None:
        """Forget one draft, because the user threw it away."""
        self._invulling = None
        self._melding = None
        self._gooi(code)
        self.changed.emit()

    def herlees(self) -> None:
        """A draft was put back behind this page: read what stands there. Everything typed here must be kept."""
        self._klad = uit_bytes(self._dossier.kluis.concept(self._sleutel), self._dossier.vandaag())
        self.changed.emit()

    def _laat_los(self, code: str) -> None:
        """Forget one draft: what was typed went on elsewhere."""
        self._invulling = None
        self._melding = None
        self._vergeet(code)
        self.changed.emit()

    def _gooi(self, code: str) -> None:
        weg = self._klad.alleen(code)
        self._vergeet(code)
        if not weg.leeg:
            self.weggegooid.emit(self._sleutel, weg)

    def _neem_klad_over(self, sleutel: str) -> None:
        """The draft of another page is typed in here from now on. A form that was typed in on both stays where it is,
        until the one here is done."""
        los = uit_bytes(self._dossier.kluis.concept(sleutel), self._dossier.vandaag())
        if not self._klad.neem_over(los):
            return
        self._vuil = True
        self.bewaar_nu()
        if self._vuil:  # the disk refused: what stands there is not wiped before it stands here
            return
        try:
            if los.leeg:
                self._dossier.kluis.wis_concept(sleutel)
            else:
                self._dossier.kluis.bewaar_concept(sleutel, los.naar_bytes())
        except MeldcodeFout as fout:
            self._melding = van_fout(fout)

    def _gooi_elders_weg(self, sleutel: str) -> None:
        """Forget a draft that has no page of its own to throw it away on."""
        weg = uit_bytes(self._dossier.kluis.concept(sleutel), self._dossier.vandaag())
        try:
            self._dossier.kluis.wis_concept(sleutel)
        except MeldcodeFout as fout:
            self._melding = van_fout(fout)
        else:
            self.weggegooid.emit(sleutel, weg)
        self.changed.emit()

    def bewaar_nu(self) -> None:
        """Keep the draft at once. A disk that refuses is told on the page; the text stays in the fields."""
        self._klok.stop()
        if not self._vuil or self._dossier.kluis.dicht:
            return
        if self._invulling is not None and self._klad.van(self._invulling.formulier.code):
            self._invulling.schrijf_dagen_uit()
            self._klad.toonde(self._invulling.formulier.code, self._invulling.velden())
        try:
            if self._klad.leeg:
                self._dossier.kluis.wis_concept(self._sleutel)
            else:
                self._dossier.kluis.bewaar_concept(self._sleutel, self._klad.naar_bytes())
        except MeldcodeFout as fout:
            self._schijf = self._melding = van_fout(fout)
            self.changed.emit()
            return
        self._vuil = False
        self._weer_goed()
        if not self._klad.leeg:
            self.status.emit(f"Concept bewaard om {tijd(self._dossier.klok().time())}")

    def _weer_goed(self) -> None:
        """The disk takes text again: what was said of it goes."""
        fout, self._schijf = self._schijf, None
        if fout is not None:
            self._melding = None if self._melding is fout else self._melding
            self.changed.emit()

    @property
    def heeft_concept(self) -> bool:
        """Whether something typed on this page waits to be recorded."""
        return not self._klad.leeg

    @property
    def bewaard(self) -> bool:
        """Whether everything typed is in the vault."""
        return not self._vuil

    @property
    def hier(self) -> str:
        """Which form is open, in codes and ids only: for after locking. Nothing is read for it."""
        return self._invulling.formulier.code if self._invulling is not None else ""

    def keer_terug(self, hier: str) -> None:
        """Stand there again: that form open, or none."""
        if not hier and self._invulling is not None:
            self.later()
        elif hier != self.hier:
            self._ga_naar_formulier(hier)

    def stop(self) -> None:
        """Before the vault closes: keep the draft and let go of what was typed."""
        self.bewaar_nu()
        self._gestopt = True
        # A form that is empty because it was let go must never wipe the draft that is in the vault.
        self._vuil = False
        self._invulling = None
        self._klad = Klad()

    def _open(self, formulier: Formulier) -> None:
        self.bewaar_nu()
        self._melding = None
        self._invulling = Invulling(formulier, self._dossier, self._casus_id, self._klad)
        self.changed.emit()

    def _ga_naar_formulier(self, code: str) -> None:
        """Open a form of this page by its code. A page on which a form always stands has no way to it."""

    def _vergeet(self, code: str) -> None:
        self._klad.wis(code)
        self._vuil = True
        self.bewaar_nu()

    def _na(self, formulier: Formulier, uitkomst: Uitkomst) -> None:
        """What the page does before it paints again."""

    def _daarna(self, formulier: Formulier, uitkomst: Uitkomst) -> None:
        """Where the user goes after a form was recorded."""
