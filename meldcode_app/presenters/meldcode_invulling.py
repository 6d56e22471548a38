"""A form of a meldcode being filled in: weighed as it stands, with the motivations given beside it.

Invariants: what the panel shows is what recording would say; a motivation that was typed or given is kept with the
draft; a reason the form asks itself is not asked again in the panel.
"""

from __future__ import annotations

import dataclasses

from msgspec.structs import replace as met_velden

from meldcode_app.domain.fouten import MeldcodeFout
from meldcode_app.domain.handelingen.alle import AlleHandelingen
from meldcode_app.domain.ongeldig import OngeldigeHandeling
from meldcode_app.presenters.behoeften import behoeften
from meldcode_app.presenters.formulier import FormulierStaat, Invulling
from meldcode_app.presenters.formulier_invoer import Invoer
from meldcode_app.presenters.formulier_klad import Klad
from meldcode_app.presenters.informatieverzoek_noodzaak import inhoud
from meldcode_app.presenters.meldcode_formulier import POGINGEN, MeldcodeFormulier, pak_pogingen_uit
from meldcode_app.presenters.meldcode_staat import Werkformulier
from meldcode_app.presenters.weergave import Behoefte, van_fout
from meldcode_app.services.dossier import Dossier
from workflows.basis import Reden

_TOEKOMST = "DATUM_IN_DE_TOEKOMST"


class MeldcodeInvulling(Invulling):
    """One open form over the draft of the page."""

    def __init__(self, formulier: MeldcodeFormulier, dossier: Dossier, casus_id: str, klad: Klad) -> None:
        self.vel = formulier
        super().__init__(formulier, dossier, casus_id, klad)

    @property
    def redenen(self) -> tuple[Reden, ...]:
        """All reasons of the act as the form stands."""
        return self._redenen

    @property
    def niets_open(self) -> bool:
        """Whether it could be recorded without asking anything."""
        self.weeg()
        return not self._open and not self._fouten and self._bericht is None

    def invoer(self) -> Invoer:
        """What stands in it now."""
        return self._invoer()

    def fout(self, veld: str) -> str:
        """The sentence beside a field; empty for none."""
        return self._fouten.get(veld, "")

    def weeg(self) -> None:
        """Ask the reasons anew. A day that is wrong is told on leaving its field, not while it is typed."""
        invoer = self._invoer()
        handeling = self._handeling(invoer)
        self._redenen = self._open = ()
        if invoer.fouten.keys() & self.vel.eist:
            return
        try:
            oordeel = self._dossier.weeg(self._casus_id, handeling)
        except OngeldigeHandeling:
            return
        except MeldcodeFout as fout:
            self._bericht = van_fout(fout)
            return
        self._redenen = tuple(reden for reden in oordeel.redenen if reden.code != _TOEKOMST)
        self._open = oordeel.open_redenen

    def staat(self) -> FormulierStaat:
        """What the view paints now, with what is typed at a reason and not handed over yet."""
        self.weeg()
        gewoon = super().staat()
        return dataclasses.replace(gewoon, behoeften=self._behoeften())

    def werk(self) -> Werkformulier:
        """The form with its pieces."""
        staat, i = self.staat(), self._invoer()
        onder = tuple(v for v in staat.velden if v.code in self.vel.onder)
        boven = tuple(v for v in staat.velden if v.code not in self.vel.onder)
        return Werkformulier(
            staat=dataclasses.replace(staat, velden=boven, fout_veld=staat.fout_veld),
            onder=onder,
            inhoud=inhoud(i) if self.vel.met_inhoud(i) else None,
            opschrift="signaal" if self.vel.code == "signaal" else "gesprek",
            pogingen=pak_pogingen_uit(i.tekst(POGINGEN)) if self.vel.met_pogingen(i) else None,
            pogingen_fout=self.fout(POGINGEN),
        )

    def _behoeften(self) -> tuple[Behoefte, ...]:
        code = self.vel.code
        alle = behoeften(
            self._dossier.casus(self._casus_id),
            None,
            self._redenen,
            self._open,
            self._gegeven,
            self._klad.getypt.get(code, ()),
        )
        return tuple(
            dataclasses.replace(b, gronden=(), ook_voor=()) if b.code in self.vel.zelf else b for b in alle
        )

    def _handeling(self, invoer: Invoer) -> AlleHandelingen:
        handeling = self.formulier.handeling(invoer)
        return met_velden(handeling, motiveringen=(*handeling.motiveringen, *self._gegeven))
