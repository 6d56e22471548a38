"""Adding files to a casus: one form for all files of one go, and one act for each file.

Invariants: FormulierPresenter's, and: a file that is wrong stands in nobody's way, the others can be recorded; after a
refusal every file and every letter is still there; after locking the files come back with the text.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import cast

from msgspec.structs import replace
from PySide6.QtCore import Signal

from meldcode_app.domain.casus import Casus
from meldcode_app.domain.fouten import MeldcodeFout
from meldcode_app.domain.handelingen.alle import AlleHandelingen
from meldcode_app.domain.handelingen.bijlage import BijlageToevoegen, SoortBijlage
from meldcode_app.presenters.bijlage_bestanden import Bestanden, Gekozen
from meldcode_app.presenters.bijlage_weergave import ToevoegenStaat
from meldcode_app.presenters.bijlage_woorden import BIJLAGESOORT, CASUS, gekozen, keuzes_betreft
from meldcode_app.presenters.casus_kop import titel
from meldcode_app.presenters.formulier import Formulier
from meldcode_app.presenters.formulier_invoer import Invoer, veld
from meldcode_app.presenters.formulier_klad import BESTANDEN
from meldcode_app.presenters.formulier_velden import VeldStaat
from meldcode_app.presenters.formulierpresenter import FormulierPresenter
from meldcode_app.presenters.nederlands import aantal, hoofdletter
from meldcode_app.presenters.weergave import Bericht, Knop, Kruimel, van_fout
from meldcode_app.presenters.woorden import keuzes
from meldcode_app.services.bijlagen import met_documenten
from meldcode_app.services.dossier import Dossier
from meldcode_app.services.registreren import Uitkomst, nieuw_id

CODE = "bijlage:nieuw"
HANDTEKENING = (
    "Tekende een collega dit ter bevestiging? Kies 'scan van een handtekening': alleen die telt als bewijs."
)
VAN_WELKE_DAG = "De dag op het stuk zelf. Weet u die niet, laat dit dan leeg."
_GERADEN: dict[str, SoortBijlage] = {"mail": "mail", "afbeelding": "foto"}


def _kan_bewijs_zijn(casus: Casus, i: Invoer) -> bool:
    """Whether it is about what was typed for a colleague, and would be no proof that they confirmed it (G-12)."""
    _, regels = gekozen(i.tekst("over") or CASUS)
    namens = {r.seq for d in casus.doorlopen.values() for r in d.namens}
    return not namens.isdisjoint(regels) and i.tekst("bijlagesoort") != "handtekening"


class BijlageToevoegenPresenter(FormulierPresenter):
    """`betreft` is what the files are about until the user says otherwise. `sluit`: back where the user came from."""

    sluit = Signal()
    open_casussen = Signal()
    open_casus = Signal(str)
    open_bijlage = Signal(str, str)

    def __init__(self, dossier: Dossier, casus_id: str, betreft: str = "") -> None:
        super().__init__(dossier, f"bijlage:{casus_id}", casus_id)
        self._betreft = betreft
        self._bestanden = Bestanden(
            lambda: dossier.casus(casus_id).bijlagen.values(), self._bewaar_beeld, self._haal_beeld, self
        )
        self._kies_wat_er_is()
        self._open(self._formulier())
        self._hervat()
        self._bestanden.changed.connect(self._na_bestand)

    def staat(self) -> ToevoegenStaat:
        """What the page shows now."""
        casus = self._dossier.casus(self._casus_id)
        naam = titel(casus, self._dossier.vandaag())
        regels, klaar = self._bestanden.regels(), self._bestanden.klaar()
        formulier = self._invulling.staat() if self._invulling and regels else None
        return ToevoegenStaat(
            kruimels=(
                Kruimel(code="casussen", tekst="Casussen"),
                Kruimel(code="casus", tekst=naam),
                Kruimel(code="", tekst="Bijlage toevoegen"),
            ),
            titel="Bijlage toevoegen",
            sub="Een bestand wordt versleuteld bewaard in de kluis, precies zoals het is, en nooit uitgevoerd.",
            bestanden=regels,
            formulier=formulier,
            voet=self._voet(formulier is not None, len(klaar)),
            melding=self._melding,
        )

    def kies(self, plekken: Iterable[str]) -> None:
        """Files from the dialog, or dropped on the page."""
        self._melding = None
        self._bestanden.kies(plekken)

    def plak(self, naam: str, inhoud: bytes) -> None:
        """A picture from the clipboard."""
        self._melding = None
        try:
            self._bestanden.plak(naam, inhoud)
        except MeldcodeFout as fout:
            self._melding = van_fout(fout)
            self.changed.emit()

    def niets_geplakt(self) -> None:
        """There was no picture and no file on the clipboard."""
        self._melding = Bericht(
            titel="Er staat geen afbeelding of bestand op het klembord.",
            doe="Kopieer eerst een afbeelding of een bestand, of kies een bestand.",
            soort="let_op",
        )
        self.changed.emit()

    def haal_weg(self, id_: str) -> None:
        """Not this file after all."""
        self._bestanden.haal_weg(id_)
        self._wis_beeld(id_)

    def bekijk(self, bijlage_id: str) -> None:
        """Look at the attachment that already holds these bytes."""
        self.bewaar_nu()
        self.open_bijlage.emit(self._casus_id, bijlage_id)

    def druk(self, code: str) -> None:
        """A button of the foot, or a crumb."""
        match code:
            case "vastleggen":
                self.vastleggen()
            case "later":
                self.bewaar_nu()
                self.sluit.emit()
            case "weggooien":
                self._gooi_weg()
            case "casussen":
                self.bewaar_nu()
                self.open_casussen.emit()
            case "casus":
                self.bewaar_nu()
                self.open_casus.emit(self._casus_id)
            case "":
                return
            case _:
                raise ValueError(code)

    def stop(self) -> None:
        """Before the vault closes: keep the draft, let go of the bytes."""
        super().stop()
        self._bestanden.stop()

    def _voet(self, met_formulier: bool, klaar: int) -> tuple[Knop, ...]:
        later = Knop(code="later", tekst="Later verder" if met_formulier else "Terug")
        if not met_formulier:
            return (later,)
        bezig = self._bestanden.bezig
        uitleg = (
            "Er wordt nog een bestand gelezen." if bezig else "Kies eerst een bestand dat bewaard kan worden."
        )
        kan = bool(klaar) and not bezig
        return (
            Knop(code="weggooien", tekst="Weggooien", soort="rustig", icoon="trash"),
            later,
            Knop(
                code="vastleggen",
                tekst=f"{hoofdletter(aantal(klaar, 'bijlage', 'bijlagen'))} vastleggen"
                if klaar
                else "Vastleggen",
                soort="primair",
                icoon="check",
                aan=kan,
                uitleg="" if kan else uitleg,
            ),
        )

    def _formulier(self) -> Formulier:
        dossier, casus_id = self._dossier, self._casus_id
        gebruiker = dossier.inrichting().gebruiker
        door, id_ = gebruiker.id if gebruiker else "", nieuw_id()

        def velden(i: Invoer) -> tuple[VeldStaat, ...]:
            casus = dossier.casus(casus_id)
            over = keuzes_betreft(casus, dossier.inrichting())
            soorten = keuzes({code: hoofdletter(woord) for code, woord in BIJLAGESOORT.items()})
            return (
                veld(
                    i,
                    "bijlagesoort",
                    "keuze",
                    "Wat is het?",
                    keuzes=soorten,
                    breedte="half",
                    hint=HANDTEKENING if _kan_bewijs_zijn(casus, i) else "",
                ),
                veld(i, "over", "keuze", "Waar hoort het bij?", keuzes=over, breedte="half"),
                veld(
                    i,
                    "omschrijving",
                    "regel",
                    "Omschrijving",
                    voorbeeld="bv. uitspraak kinderrechter, twee bladzijden",
                    breedte="half",
                ),
                veld(
                    i,
                    "wanneer",
                    "datum",
                    "Van welke dag is het?",
                    hint=VAN_WELKE_DAG,
                    voorbeeld="bv. 2 maart 2026",
                    breedte="half",
                ),
                veld(i, "toelichting", "tekst", "Toelichting", breedte="heel", rijen=2),
            )

        def handeling(i: Invoer) -> BijlageToevoegen:
            betreft, regels = gekozen(i.tekst("over") or CASUS)
            return BijlageToevoegen(
                gebeurd_op=i.wanneer(),
                door=door,
                bijlage=id_,
                bijlagesoort=cast("SoortBijlage", i.tekst("bijlagesoort") or "ander"),
                omschrijving=i.tekst("omschrijving").strip(),
                betreft=betreft,
                regels=regels,
                toelichting=i.tekst("toelichting").strip(),
                dag_onbekend=not i.tekst("wanneer").strip(),
            )

        return Formulier(
            code=CODE,
            titel="Over deze bestanden",
            velden=velden,
            handeling=handeling,
            begin={"bijlagesoort": "ander", "over": self._betreft or CASUS},
            sub="Alles mag leeg blijven. Wat u hier kiest, geldt voor alle bestanden hierboven.",
            doe=self._leg_vast,
            leeg_is_vandaag=False,
        )

    def _leg_vast(self, _invoer: Invoer, handeling: AlleHandelingen) -> Uitkomst:
        basis = cast("BijlageToevoegen", handeling)
        paren = [
            (replace(basis, bijlage=gekozen.id, bestandsnaam=gekozen.naam), gekozen.gelezen)
            for gekozen in self._bestanden.klaar()
            if gekozen.gelezen is not None
        ]
        handelingen, documenten = met_documenten(paren)
        return self._dossier.doe_samen(self._casus_id, handelingen, documenten)

    def vastleggen(self) -> None:
        """Record every file that can be; nothing happens while there is none or one is still being read."""
        if self._bestanden.klaar() and not self._bestanden.bezig:
            super().vastleggen()

    def _na(self, formulier: Formulier, uitkomst: Uitkomst) -> None:
        self._wis_beelden()
        self._bestanden.leeg()

    def _daarna(self, formulier: Formulier, uitkomst: Uitkomst) -> None:
        self.sluit.emit()

    def _gooi_weg(self) -> None:
        self._bestanden.leeg()  # pictures stay until the next opening: until then it can be undone
        self.gooi_concept_weg(CODE)
        self.sluit.emit()

    def _na_bestand(self) -> None:
        if self._invulling is None:
            return
        klaar = self._bestanden.klaar()
        if klaar and self._invulling.waarden.get("bijlagesoort") == "ander":
            self._raad(klaar[0])
        self.typ(BESTANDEN, self._bestanden.onthouden())
        self.changed.emit()

    def _raad(self, eerste: Gekozen) -> None:
        soort = eerste.gelezen.herkend.soort if eerste.gelezen else ""
        if soort in _GERADEN and not self._klad.van(CODE).get("bijlagesoort"):
            self.typ("bijlagesoort", _GERADEN[soort])

    def _kies_wat_er_is(self) -> None:
        """What was chosen in a draft may be gone: then what it belonged to, or the casus."""
        getypt = self._klad.velden.get(CODE, {})
        kan = {
            k.code for k in keuzes_betreft(self._dossier.casus(self._casus_id), self._dossier.inrichting())
        }
        if getypt.get("over", CASUS) not in kan:
            over = getypt["over"].partition(" ")[0]
            getypt["over"] = over if over in kan else CASUS

    def _hervat(self) -> None:
        onthouden = self._klad.van(CODE).get(BESTANDEN, "")
        if onthouden:
            self._bestanden.hervat(onthouden)

    def _sleutel_beeld(self, id_: str) -> str:
        return f"{self._sleutel}:{id_}"

    def _bewaar_beeld(self, id_: str, inhoud: bytes) -> None:
        self._dossier.kluis.bewaar_concept(self._sleutel_beeld(id_), inhoud)

    def _haal_beeld(self, id_: str) -> bytes | None:
        return self._dossier.kluis.concept(self._sleutel_beeld(id_))

    def _wis_beelden(self) -> None:
        for regel in self._bestanden.regels():
            self._wis_beeld(regel.id)

    def _wis_beeld(self, id_: str) -> None:
        try:
            self._dossier.kluis.wis_concept(self._sleutel_beeld(id_))
        except MeldcodeFout as fout:
            self._melding = van_fout(fout)
