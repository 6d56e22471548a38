"""A form as data: what it starts with, its fields, and the act that is made of what was typed.

Invariants: typed text is never lost, whatever is refused; a day is read on leaving its field, not while typing;
a refusal shows beside the field when it is about one, else on the form with all its reasons at once.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from msgspec.structs import replace as met_velden

from meldcode_app import redenteksten
from meldcode_app.domain.fouten import MeldcodeFout
from meldcode_app.domain.handelingen.alle import AlleHandelingen
from meldcode_app.domain.handelingen.basis import Motivering
from meldcode_app.domain.ongeldig import OngeldigeHandeling
from meldcode_app.presenters.behoeften import behoeften, met, norm_bericht
from meldcode_app.presenters.formulier_invoer import Invoer
from meldcode_app.presenters.formulier_klad import Klad
from meldcode_app.presenters.formulier_velden import VeldStaat
from meldcode_app.presenters.wanneer import DatumNietGelezen, lees_wanneer, toon
from meldcode_app.presenters.weergave import Behoefte, Bericht, Knop, van_fout
from meldcode_app.services.dossier import Dossier
from meldcode_app.services.registreren import Uitkomst
from workflows.basis import Reden

WANNEER = "wanneer"
NIET_GEWEEST = "Deze dag is nog niet geweest."
_TOEKOMST = "DATUM_IN_DE_TOEKOMST"


@dataclass(frozen=True)
class Formulier:
    """One form. `code` is the key of its draft; `straks` the day fields that look ahead.

    `hervormt` are the fields whose answer changes which other fields there are. `doe` records in another way than
    `Dossier.doe`: an act that is one of several. `leeg_is_vandaag`: a day left empty is the day of typing.
    """

    code: str
    titel: str
    velden: Callable[[Invoer], tuple[VeldStaat, ...]]
    handeling: Callable[[Invoer], AlleHandelingen]
    begin: Mapping[str, str] = field(default_factory=dict)
    straks: frozenset[str] = frozenset()
    hervormt: frozenset[str] = frozenset()
    uitleg: Bericht | None = None
    knop: str = "Vastleggen"
    sub: str = "Alleen de naam is nodig. Al het andere mag later."
    doe: Callable[[Invoer, AlleHandelingen], Uitkomst] | None = None
    leeg_is_vandaag: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class FormulierStaat:
    """What a view paints. `fout_veld` is the first field with an error: there the focus goes."""

    code: str
    titel: str
    velden: tuple[VeldStaat, ...]
    knoppen: tuple[Knop, ...]
    sub: str = ""
    uitleg: Bericht | None = None
    bericht: Bericht | None = None
    behoeften: tuple[Behoefte, ...] = ()
    norm: Bericht | None = None
    fout_veld: str = ""


class Invulling:
    """A form being filled in, over the draft of the page: texts, motivations, and those still being typed."""

    def __init__(self, formulier: Formulier, dossier: Dossier, casus_id: str, klad: Klad) -> None:
        concept = klad.van(formulier.code)
        self.formulier = formulier
        self._dossier = dossier
        self._casus_id = casus_id
        self._uit_concept = bool(concept)
        self.waarden: dict[str, str] = {**formulier.begin, **concept}
        self._fouten: dict[str, str] = {}
        self._klad = klad
        self._gegeven = klad.motiveringen.get(formulier.code, ())
        self._redenen: tuple[Reden, ...] = ()
        self._open: tuple[Reden, ...] = ()
        self._bericht: Bericht | None = None
        self._norm: Bericht | None = None
        if self._gegeven or klad.getypt.get(formulier.code):
            self._weeg()

    @property
    def vandaag(self) -> date:
        """The day of recording."""
        return self._dossier.vandaag()

    def typ(self, veld: str, tekst: str) -> bool:
        """Keep what stands in a field; True when other fields come or go by it."""
        had_fout = self._fouten.pop(veld, "")
        self.waarden[veld] = tekst
        return veld in self.formulier.hervormt or bool(had_fout)

    def klaar(self, veld: str) -> None:
        """The user leaves a field: a day that can be read is shown in full, one that cannot has a sentence."""
        getypt = self.waarden.get(veld, "")
        invoer = self._invoer()
        self.formulier.handeling(invoer)
        self._fouten.pop(veld, None)
        if veld in invoer.fouten:
            self._fouten[veld] = invoer.fouten[veld]
        elif getypt.strip() and any(v.code == veld and v.soort == "datum" for v in self._velden(invoer)):
            self.waarden[veld] = self._getoond(veld, getypt)
        if veld == WANNEER and WANNEER not in self._fouten:
            self._weeg()

    def motiveer(self, motivering: Motivering) -> None:
        """A motivation, or the click on "Gezien"."""
        self._gegeven = met(self._gegeven, motivering)
        self._weeg()

    def vraag_norm(self, norm_id: str) -> None:
        """Show title, source and date of a norm."""
        self._norm = norm_bericht(norm_id)

    def vastleggen(self) -> Uitkomst | None:
        """Do the act. None when it was refused: why, stands in the state."""
        invoer = self._invoer()
        handeling = self._handeling(invoer)
        self._fouten, self._bericht = dict(invoer.fouten), None
        if self._fouten:
            return None
        try:
            doe = self.formulier.doe
            uitkomst = doe(invoer, handeling) if doe else self._dossier.doe(self._casus_id, handeling)
        except OngeldigeHandeling as fout:
            self._bij_veld(fout)
            return None
        except MeldcodeFout as fout:
            self._bericht = van_fout(fout)
            return None
        if uitkomst.aanvaard:
            return uitkomst
        self._neem(uitkomst.redenen, uitkomst.open_redenen)
        return None

    def staat(self) -> FormulierStaat:
        """What the view paints now."""
        velden = tuple(replace(v, fout=self._fouten.get(v.code, "")) for v in self._velden(self._invoer()))
        uitleg = self.formulier.uitleg
        if self._uit_concept and uitleg is None:
            uitleg = Bericht(
                titel="Dit is een concept",
                tekst="Dit typte u eerder en is nog niet vastgelegd.",
                soort="uitleg",
            )
        return FormulierStaat(
            code=self.formulier.code,
            titel=self.formulier.titel,
            sub=self.formulier.sub,
            velden=velden,
            uitleg=uitleg,
            bericht=self._bericht,
            norm=self._norm,
            behoeften=behoeften(
                self._dossier.casus(self._casus_id),
                None,
                self._redenen,
                self._open,
                self._gegeven,
                self._klad.getypt.get(self.formulier.code, ()),
            ),
            fout_veld=next((v.code for v in velden if v.fout), ""),
            knoppen=(
                Knop(code="weggooien", tekst="Weggooien", soort="rustig", icoon="trash"),
                Knop(code="later", tekst="Later verder", uitleg="Wat u typte, blijft als concept bewaard."),
                Knop(code="vastleggen", tekst=self.formulier.knop, soort="primair", icoon="check"),
            ),
        )

    def _invoer(self) -> Invoer:
        return Invoer(self.waarden, self.vandaag)

    def schrijf_dagen_uit(self) -> None:
        """In the draft "gisteren" becomes the day it means today: who goes on later meant no other one."""
        code = self.formulier.code
        getypt = self._klad.van(code)
        for v in self.velden():
            if v.soort == "datum" and getypt.get(v.code, "").strip():
                self._klad.typ(code, v.code, self._getoond(v.code, getypt[v.code]), self.vandaag)

    def velden(self) -> tuple[VeldStaat, ...]:
        """The fields as they look now, without what is wrong in them."""
        return self._velden(self._invoer())

    def _velden(self, invoer: Invoer) -> tuple[VeldStaat, ...]:
        return self.formulier.velden(invoer)

    def _handeling(self, invoer: Invoer) -> AlleHandelingen:
        return met_velden(self.formulier.handeling(invoer), motiveringen=self._gegeven)

    def _getoond(self, veld: str, getypt: str) -> str:
        try:
            return toon(lees_wanneer(getypt, self.vandaag, straks=veld in self.formulier.straks), kort=True)
        except DatumNietGelezen:
            return getypt

    def _weeg(self) -> None:
        invoer = self._invoer()
        try:
            oordeel = self._dossier.weeg(self._casus_id, self._handeling(invoer))
        except OngeldigeHandeling:
            return
        except MeldcodeFout as fout:
            self._bericht = van_fout(fout)
            return
        if WANNEER not in invoer.fouten:
            self._neem(oordeel.redenen, oordeel.open_redenen)

    def _neem(self, redenen: tuple[Reden, ...], open_redenen: tuple[Reden, ...]) -> None:
        if any(reden.code == _TOEKOMST for reden in redenen):
            self._fouten[WANNEER] = f"{NIET_GEWEEST} {redenteksten.uitweg(_TOEKOMST)}"
        self._redenen = tuple(reden for reden in redenen if reden.code != _TOEKOMST)
        self._open = open_redenen

    def _bij_veld(self, fout: OngeldigeHandeling) -> None:
        codes = {v.code for v in self._velden(self._invoer())}
        veld = fout.veld.rsplit(".", 1)[-1]
        if veld in codes:
            self._fouten[veld] = f"{fout.wat} {fout.doe}"
        else:
            self._bericht = van_fout(fout)


def geweest(invoer: Invoer, veld: str) -> date | None:
    """A day that has been; a later one is an error beside the field."""
    dag = invoer.dag(veld)
    if dag is not None and dag > invoer.vandaag:
        invoer.fouten[veld] = NIET_GEWEEST
    return dag


def toon_dag(dag: date | None) -> str:
    """A day as it stands in a field; empty when there is none."""
    return toon(dag, kort=True) if dag else ""
