"""The workspace of one request: which station is open, what is typed, what it needs, and recording it.

Invariants: nothing typed is ever lost (a draft in the vault one second after typing stops, and on leaving); a
refusal leaves every letter and names all reasons; one primary button; stations open in any order; only settling
and providing are confirmed.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from meldcode_app.domain.fouten import MeldcodeFout
from meldcode_app.domain.handelingen.alle import VerzoekHandeling
from meldcode_app.domain.handelingen.basis import Motivering
from meldcode_app.presenters import informatieverzoek_uitvoer as uitvoer
from meldcode_app.presenters.behoeften import gezien, norm_bericht
from meldcode_app.presenters.formulier_klad import Concepten, Klad, uit_bytes
from meldcode_app.presenters.informatieverzoek_opbouw import verzoekstaat
from meldcode_app.presenters.informatieverzoek_stations import NAMEN
from meldcode_app.presenters.informatieverzoek_vastleggen import leg_vast, voorstel, weeg
from meldcode_app.presenters.informatieverzoek_weergave import VerzoekStaat
from meldcode_app.presenters.informatieverzoek_werkblad import Werkblad
from meldcode_app.presenters.informatieverzoek_werkstaat import WERKEN
from meldcode_app.presenters.nederlands import tijd
from meldcode_app.presenters.pauze import na_pauze
from meldcode_app.presenters.voorbeeld import VoorbeeldPresenter
from meldcode_app.presenters.weergave import Bericht, InhoudInvoer, MotiveringInvoer, van_fout
from meldcode_app.services.dossier import Dossier
from meldcode_app.services.registreren import nieuw_id

CONCEPT_MS = 1_000
WEEG_MS = 250


class InformatieverzoekPresenter(QObject):
    """`verzoek_id` None is a new request. `geweigerd` asks the view to bring the open reasons to the user,
    `verplaatst` to put the focus on the work of this station, `klaar_hier` on what comes next."""

    changed = Signal()
    gewijzigd = Signal(str)
    verzoek_gemaakt = Signal(str, str)
    status = Signal(str)
    geweigerd = Signal()
    verplaatst = Signal()
    klaar_hier = Signal()
    open_verzoeken = Signal()
    open_casus = Signal(str)
    sluit = Signal()

    def __init__(
        self, dossier: Dossier, casus_id: str, verzoek_id: str | None, *, concepten: Concepten | None = None
    ) -> None:
        super().__init__()
        self.dossier = dossier
        self._concepten: Concepten = concepten or dossier.kluis
        self._sleutel = f"verzoek/{casus_id}/{verzoek_id or 'nieuw'}"
        klad = uit_bytes(self._concepten.concept(self._sleutel), dossier.vandaag())
        self._bewaard = klad.naar_bytes()
        self._blad = Werkblad(dossier, casus_id, verzoek_id or nieuw_id(), klad)
        self._bericht: Bericht | None = None
        self._norm: Bericht | None = None
        self._zeker = ""
        self._was_vuil = False
        self._gestopt = False
        self._schijf: Bericht | None = None
        self._concept_klok = na_pauze(self, CONCEPT_MS, self.bewaar_nu)
        self._weeg_klok = na_pauze(self, WEEG_MS, self.changed.emit)
        self._voorbeeld = VoorbeeldPresenter(self._werkstuk, ouder=self)
        self._voorbeeld.changed.connect(self.changed)
        self._voorbeeld.nu()

    @property
    def casus_id(self) -> str:
        """The casus of this request."""
        return self._blad.casus_id

    @property
    def verzoek_id(self) -> str:
        """The id of this request; of a new one the id it will get."""
        return self._blad.verzoek_id

    def staat(self) -> VerzoekStaat:
        """Everything the page shows, made anew from the casus and what is typed."""
        zeker = bool(self._zeker) and self._zeker == self._blad.plek().form
        return verzoekstaat(self._blad, self._voorbeeld, bericht=self._bericht, norm=self._norm, zeker=zeker)

    @property
    def hier(self) -> str:
        """Where the work of the user stands, in codes and ids only."""
        return self._blad.hier

    def keer_terug(self, hier: str) -> None:
        """Stand there again."""
        self._blad.keer_terug(hier)
        self._verlaat()

    def kies_station(self, code: str) -> None:
        """Go to a station, in any order; what was typed at the other stays."""
        if code in NAMEN and code != self._blad.station:
            self._blad.station = code
            self._verlaat()

    def kies_werk(self, code: str) -> None:
        """Another act of this station; empty is the usual one."""
        self._blad.kies_werk(code)
        self._verlaat()

    def kies_vraag(self, vraag: str) -> None:
        """Another question under judgment."""
        if vraag != self._blad.vraag:
            self._blad.vraag = vraag
            self._verlaat(verplaats=False)

    def _verlaat(self, *, verplaats: bool = True) -> None:
        self._bericht, self._zeker, self._norm = None, "", None
        self._was_vuil = self._blad.vuil(self._blad.plek())
        self.bewaar_nu()
        self.changed.emit()
        if verplaats:
            self.verplaatst.emit()
        self._voorbeeld.vraag()

    def typ(self, veld: str, tekst: str, form: str = "") -> None:
        """A field changed by a key; weighed and shown once typing pauses."""
        self._blad.typ(form or self._blad.plek().form, veld, tekst)
        self._na_typen()

    def kies(self, veld: str, waarde: str, form: str = "") -> None:
        """A choice: shown at once."""
        self.typ(veld, waarde, form)
        self.changed.emit()

    def typ_inhoud(self, inhoud: InhoudInvoer) -> None:
        """Facts, words of others and interpretation of the question under judgment."""
        self._blad.typ_inhoud(inhoud)
        self._na_typen()

    def klaar(self, veld: str, form: str = "") -> None:
        """A field was left: a day is written out, or told that it cannot be read."""
        voor = self._blad.klad.naar_bytes()
        self._blad.klaar(form or self._blad.plek().form, veld)
        if self._blad.klad.naar_bytes() != voor:
            self._na_typen()
        self.changed.emit()

    def over(self, vraag: str, persoon: str, aan: bool) -> None:
        """Whether a question is about a person."""
        self._blad.wissel("vraag", f"over:{vraag}", persoon, aan=aan)
        self._na_keuze()

    def vink(self, veld: str, code: str, aan: bool) -> None:
        """One box of a row of boxes; an objection belongs to the row of its person."""
        plek = self._blad.plek()
        if plek.werk == "informeren":
            self.kies(veld, "ja" if aan else "", f"informeren:{code}")
            return
        self._blad.wissel(plek.form, veld, code, aan=aan)
        self._na_keuze()

    def _na_keuze(self) -> None:
        self._na_typen()
        self.changed.emit()

    def persoon(self, persoon: str, veld: str, waarde: str) -> None:
        """A choice, or a field that was left, in the block of who was informed."""
        form = f"informeren:{persoon}"
        if veld == "wanneer":
            self.kies(veld, waarde, form)
        else:
            self.klaar(veld, form)

    def verzet(self, vraag: str, stap: int) -> None:
        """A question up (-1), down (1) or away (0)."""
        uitvoer.verzet(self._blad, vraag, stap)
        self._na_keuze()

    def _na_typen(self) -> None:
        """The primary button must follow at once: Ctrl+Enter may come right after the key."""
        stond = (self._bericht, self._zeker, self._was_vuil)
        self._bericht, self._zeker, self._was_vuil = None, "", self._blad.vuil(self._blad.plek())
        if stond != (None, "", self._was_vuil):
            self.changed.emit()
        self._weeg_klok.start()
        self._concept_klok.start()
        self._voorbeeld.vraag()

    def gezien(self, code: str, betreft: str) -> None:
        """ "Gezien" at a let-op."""
        self._blad.klad.motiveer(self._blad.plek().motiveringen, gezien(code, betreft))
        self._gemotiveerd(None)

    def motiveer(self, invoer: MotiveringInvoer) -> None:
        """A motivation was filled in beside a reason; it goes along when the act is recorded."""
        self._gemotiveerd(self._blad.neem_mee(invoer))

    def typ_motivering(self, invoer: MotiveringInvoer) -> None:
        """A motivation as far as it is typed: kept with the draft."""
        self._blad.klad.typ_motivering(self._blad.plek().motiveringen, invoer)
        self._na_typen()

    def _gemotiveerd(self, bericht: Bericht | None) -> None:
        self._bericht = bericht
        self.bewaar_nu()
        self.changed.emit()

    def toon_norm(self, norm_id: str) -> None:
        """Title, source and date of a norm in the right panel; empty closes it."""
        self._norm = norm_bericht(norm_id) if norm_id else None
        self.changed.emit()

    def kruimel(self, code: str) -> None:
        """A part of the breadcrumb."""
        if code == "casus":
            self.open_casus.emit(self.casus_id)
        else:
            self.open_verzoeken.emit()

    def druk(self, code: str) -> None:
        """A button of the head or of the card."""
        wat, _, waarde = code.partition(":")
        match wat:
            case "vastleggen":
                self.leg_vast()
            case "station":
                self.kies_station(waarde)
            case "werk":
                self.kies_werk(waarde)
            case "vraag":
                self._blad.vraag = waarde
                self._verlaat()
            case "ga":
                self._blad.station, werk = waarde.split("/")
                self.kies_werk(werk)
            case "toch_niet":
                self._verlaat()
            case "heropen_deel":
                self._doe((uitvoer.heropening(self._blad),), (), "")
            case "sluit":
                self.sluit.emit()
            case _:
                uitvoer.vul_aan(self._blad, code)
                self._na_typen()
                self._verlaat()

    def leg_vast(self) -> None:
        """Record the act of this form, or tell everything that stands in the way; nothing typed is touched."""
        try:
            self._leg_vast()
        except MeldcodeFout as fout:
            self._weiger(van_fout(fout))

    def _leg_vast(self) -> None:
        o = self._blad.omgeving()
        plek = self._blad.plek(o)
        if not plek.werk:
            return
        gemaakt = voorstel(o, plek.werk, plek.form, lambda form: self._blad.lees(form, o))
        voor = "" if plek.werk == "informeren" else f"{plek.form}."
        self._blad.verlaten |= {f"{voor}{veld}" for veld, _ in gemaakt.fouten}
        if gemaakt.fouten or not gemaakt.handelingen:
            zin = gemaakt.fouten[0][1] if gemaakt.fouten else "Kies eerst bij wie u iets vastlegt."
            self._weiger(Bericht(titel="Nog niet vastgelegd", tekst=zin, soort="let_op"))
            return
        if niet_te_lezen := self._blad.neem_mee():
            self._weiger(niet_te_lezen)
            return
        gegeven = self._blad.klad.motiveringen.get(plek.motiveringen, ())
        werk = WERKEN[plek.werk]
        nog_te_vragen = werk.zeker and self._zeker != plek.form
        if nog_te_vragen and not weeg(self.dossier, self.casus_id, gemaakt.handelingen, gegeven).open_redenen:
            self._zeker = plek.form
            self._bericht = uitvoer.zeker_weten(self._blad, o, werk)
            self.changed.emit()
            return
        self._doe(gemaakt.handelingen, gegeven, plek.werk)

    def _doe(self, handelingen: Sequence[VerzoekHandeling], gegeven: Sequence[Motivering], werk: str) -> None:
        plek = self._blad.plek()
        self._zeker = ""
        try:
            weging = leg_vast(self.dossier, self.casus_id, handelingen, gegeven)
        except MeldcodeFout as fout:
            self._weiger(van_fout(fout))
            return
        if weging.open_redenen:
            self._weiger(uitvoer.geweigerd(weging))
            return
        self._bericht = uitvoer.gedaan(werk)
        if werk:
            self._blad.vastgelegd(plek)
        self._was_vuil = self._blad.vuil(self._blad.plek())
        self.bewaar_nu()
        self.status.emit(f"Vastgelegd om {tijd(self.dossier.klok().time())}")
        if werk == "ontvangen":
            self._sleutel = f"verzoek/{self.casus_id}/{self.verzoek_id}"
            self.verzoek_gemaakt.emit(self.casus_id, self.verzoek_id)
        self.gewijzigd.emit(self.casus_id)
        self.changed.emit()
        self.klaar_hier.emit()
        self._voorbeeld.nu()

    def _weiger(self, bericht: Bericht) -> None:
        self._bericht = bericht
        self.changed.emit()
        self.geweigerd.emit()

    def bewaar(self, code: str, map_: str) -> None:
        """Write the file of a button with `map:` into the folder the user chose; no folder, nothing done."""
        if map_:
            self._bericht = uitvoer.bewaar(self._blad, code.removeprefix("map:"), map_)
            self.changed.emit()

    def bewaar_nu(self) -> None:
        """Keep the draft in the vault now: after typing, on leaving, before locking. A full disk is told."""
        self._concept_klok.stop()
        inhoud = self._blad.klad.naar_bytes()
        if self._gestopt or inhoud == self._bewaard:
            return
        try:
            if self._blad.klad.leeg:
                self._concepten.wis_concept(self._sleutel)
            else:
                self._concepten.bewaar_concept(self._sleutel, inhoud)
                self.status.emit(f"Concept bewaard om {tijd(self.dossier.klok().time())}")
        except MeldcodeFout as fout:
            self._schijf = self._bericht = van_fout(fout)
            self.changed.emit()
            return
        self._bewaard = inhoud
        if self._schijf is not None:
            self._bericht, self._schijf = None if self._bericht is self._schijf else self._bericht, None
            self.changed.emit()

    @property
    def bewaard(self) -> bool:
        """Whether everything typed is in the vault."""
        return self._gestopt or self._blad.klad.naar_bytes() == self._bewaard

    def stop(self) -> None:
        """Before the vault closes: keep the draft, wait for the preview, drop what was typed."""
        self.bewaar_nu()
        self._gestopt = True
        self._weeg_klok.stop()
        self._voorbeeld.stop()
        self._blad.klad = Klad()

    def _werkstuk(self) -> uitvoer.Werkstuk | None:
        return None if self._gestopt else uitvoer.werkstuk(self._blad)
