"""Typing in the forms of a melding: the form in hand, its draft, and the motivations given beside it.

Invariants: the panel shows what recording would say, also when one press records several acts; a motivation typed to
the end counts without its own button; a draft stays when the user goes to another station; what was typed of a
melding that is not begun goes along to where the user asks for it now, so the file says rightly where it was decided.
"""

from __future__ import annotations

from msgspec.structs import replace
from PySide6.QtCore import Signal

from meldcode_app.domain.beoordeling import beoordeel
from meldcode_app.domain.fouten import MeldcodeFout
from meldcode_app.domain.handelingen.alle import AlleHandelingen
from meldcode_app.domain.ongeldig import OngeldigeHandeling
from meldcode_app.domain.oordeel import proef
from meldcode_app.domain.zicht import mag_inzien
from meldcode_app.presenters.formulier_invoer import Invoer
from meldcode_app.presenters.formulier_klad import Klad
from meldcode_app.presenters.formulierpresenter import FormulierPresenter
from meldcode_app.presenters.informatieverzoek_noodzaak import pak_in
from meldcode_app.presenters.meldcode_formulier import UITSPRAKEN
from meldcode_app.presenters.meldcode_invulling import MeldcodeInvulling
from meldcode_app.presenters.melding_feiten import DUIDING
from meldcode_app.presenters.melding_informeren import CODE
from meldcode_app.presenters.melding_omgeving import MeldingFormulier
from meldcode_app.presenters.pauze import na_pauze
from meldcode_app.presenters.weergave import InhoudInvoer, MotiveringInvoer, van_fout
from meldcode_app.services.dossier import Dossier
from meldcode_app.services.voorlopig import andere_nieuwe_meldingen, dossier_bij
from workflows.basis import Reden

WEEG_MS = 250


class MeldingInvulling(MeldcodeInvulling):
    """One open form; one that records several acts is weighed as they follow upon each other."""

    def __init__(self, formulier: MeldingFormulier, dossier: Dossier, casus_id: str, klad: Klad) -> None:
        self.bij_melding = formulier
        super().__init__(formulier, dossier, casus_id, klad)

    @property
    def open_redenen(self) -> tuple[Reden, ...]:
        """What still stands in the way."""
        return self._open

    @property
    def datumfouten(self) -> dict[str, str]:
        """The sentences beside fields."""
        return dict(self._fouten)

    def typ(self, veld: str, tekst: str) -> bool:
        """Keep what stands in a field; a row that is filled in answers that none was."""
        hervormd = super().typ(veld, tekst)
        return bool(self._fouten.pop(CODE, "")) or hervormd

    def weeg(self) -> None:
        """Ask the reasons anew, of every act this press would record."""
        samen = self.bij_melding.samen
        if samen is None:
            super().weeg()
            return
        invoer = self._invoer()
        handelingen = samen(invoer)
        self._redenen = self._open = ()
        casus, alle, open_ = self._dossier.casus(self._casus_id), list[Reden](), list[Reden]()
        for handeling in self._met_motiveringen(handelingen):
            try:
                oordeel = beoordeel(
                    casus, self._dossier.inrichting(handeling.gebeurd_op.laatste_dag), handeling, self.vandaag
                )
            except OngeldigeHandeling:
                return
            except MeldcodeFout as fout:
                self._bericht = van_fout(fout)
                return
            alle.extend(oordeel.redenen)
            open_.extend(oordeel.open_redenen)
            casus = casus.toegepast(proef(casus, handeling, oordeel.configuratie, oordeel.definitie))
        self._redenen = tuple(r for r in dict.fromkeys(alle) if r.code != "DATUM_IN_DE_TOEKOMST")
        self._open = tuple(dict.fromkeys(open_))

    def handelingen(self, invoer: Invoer) -> tuple[AlleHandelingen, ...]:
        """What one press records, with the motivations."""
        samen = self.bij_melding.samen
        return self._met_motiveringen(samen(invoer) if samen else (self.bij_melding.handeling(invoer),))

    def _weeg(self) -> None:
        self.weeg()

    def _met_motiveringen(self, handelingen: tuple[AlleHandelingen, ...]) -> tuple[AlleHandelingen, ...]:
        return tuple(replace(h, motiveringen=self._gegeven) for h in handelingen)


class MeldingInvoer(FormulierPresenter):
    """`verplaatst`: put the focus on the work. `verder`: something was recorded, put the focus on what comes next."""

    verplaatst = Signal()
    verder = Signal()

    def __init__(self, dossier: Dossier, casus_id: str, melding_id: str) -> None:
        eigen = dossier_bij(dossier, casus_id, melding_id)
        super().__init__(eigen, f"melding:{casus_id}:{melding_id}", casus_id)
        self._zeker = False
        self._weeg_klok = na_pauze(self, WEEG_MS, self.changed.emit)
        self._elders_getypt = andere_nieuwe_meldingen(dossier, casus_id, melding_id)
        self._neem_over()

    def _vergeet(self, code: str) -> None:
        super()._vergeet(code)
        self._neem_over()

    def _neem_over(self) -> None:
        """What was typed in this melding when it was asked for from elsewhere. Once reported it would not be seen."""
        casus = self._dossier.casus(self._casus_id)
        m = casus.meldingen.get(self._sleutel.rpartition(":")[2]) if self._elders_getypt else None
        if m is None or m.verloop != "melding_concept":
            return
        if mag_inzien(casus.doorlopen[m.doorloop], self._dossier.inrichting()):
            for id_ in self._elders_getypt:
                self._neem_klad_over(f"melding:{self._casus_id}:{id_}")

    def typ(self, veld: str, tekst: str, zaak: str = "") -> None:
        """What stands in a field now; the reasons follow when typing stops. `zaak` is the form it belongs to: one
        that is gone has nothing more to say."""
        actief = self._actief
        if actief is None or not self._in_hand(zaak):
            return
        self._twijfel()
        schoon = not self._klad.formulieren(actief.vel.code)
        super().typ(veld, tekst)
        self._weeg_klok.start()
        if schoon:  # from now on the primary button records, instead of leading on
            self.changed.emit()

    def klaar(self, veld: str, tekst: str, zaak: str = "") -> None:
        """The user leaves a field."""
        if self._in_hand(zaak):
            super().klaar(veld, tekst)

    def typ_inhoud(self, inhoud: InhoudInvoer) -> None:
        """Facts, words of others and what is suspected."""
        stukken = (
            ("feiten", inhoud.feiten),
            (UITSPRAKEN, pak_in(inhoud.uitspraken)),
            (DUIDING, inhoud.duiding),
        )
        for veld, tekst in stukken:
            if self._in_hand("feiten") and self._actief and self._actief.waarden.get(veld, "") != tekst:
                self.typ(veld, tekst)

    def typ_persoon(self, persoon: str, veld: str, tekst: str) -> None:
        """A text in the row of a person, at every key."""
        self.typ(f"{persoon}.{veld}", tekst, CODE)

    def persoon_klaar(self, persoon: str, veld: str, waarde: str) -> None:
        """A choice in such a row, or a field that was left."""
        code = f"{persoon}.{veld}"
        if not self._in_hand(CODE) or not (waarde or (self._actief and self._actief.waarden.get(code))):
            return
        if veld == "wanneer":
            self.typ(code, waarde)
        else:
            self.klaar(code, waarde)

    def zie(self, code: str, betreft: str) -> None:
        """The click on "Gezien"."""
        self._twijfel()
        super().zie(code, betreft)

    def motiveer(self, invoer: MotiveringInvoer) -> None:
        """A motivation was filled in."""
        self._twijfel()
        super().motiveer(invoer)

    def stop(self) -> None:
        """Before the vault closes: keep the draft, and let go of what was typed."""
        self._weeg_klok.stop()
        super().stop()

    @property
    def _actief(self) -> MeldingInvulling | None:
        invulling = self._invulling
        return invulling if isinstance(invulling, MeldingInvulling) else None

    def _in_hand(self, zaak: str) -> bool:
        return self._actief is not None and zaak in {"", self._actief.vel.code}

    def _neem_getypt(self) -> None:
        """A motivation typed to the end counts as given."""
        actief = self._actief
        for invoer in self._klad.getypt.get(actief.vel.code, ()) if actief else ():
            if invoer.compleet:
                self.motiveer(invoer)

    def _twijfel(self) -> None:
        """What is changed after the question is asked again."""
        if self._zeker:
            self._zeker = False
            self._melding = None
            self.changed.emit()
