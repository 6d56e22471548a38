"""Ways through an open vault that concern the meldcode: a walk, a question for advice, a melding, an emergency.

Invariants: going somewhere begins nothing; what is not there yet begins with the first act on its page; an emergency
is never refused for want of a casus: the user chooses one, and the form stands ready there; who goes elsewhere instead
is not met by it later.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from meldcode_app import sessie_paginas as paginas
from meldcode_app.domain.fouten import MeldcodeFout
from meldcode_app.domain.meldcode_contact import adviesvragen_van
from meldcode_app.presenters.casus import CasusPresenter
from meldcode_app.presenters.meldcode import MeldcodePresenter
from meldcode_app.presenters.meldcode_formulieren import station_van
from meldcode_app.presenters.verbeteren import VERBETER
from meldcode_app.presenters.wanneer import toon
from meldcode_app.presenters.weergave import Bericht, van_fout
from meldcode_app.services.registreren import lees_notities
from meldcode_app.services.voorlopig import (
    eigen_of_volgende,
    nog_te_beginnen,
    te_openen_melding,
    vindplaats,
    volgende_adviesvraag,
)
from meldcode_app.sessie_plek import Plek

if TYPE_CHECKING:
    from meldcode_app.sessie import Sessie

SPOED = "spoed"
KIES_CASUS = Bericht(
    titel="Voor welk kind is dit?",
    tekst="Bij direct gevaar belt u eerst 112, of Veilig Thuis: 0800-2000, dag en nacht.",
    doe="Kies de casus, of maak een nieuwe met alleen een voornaam. Daar staat het spoedformulier klaar.",
    soort="let_op",
)
KAN_NIET_BEGINNEN = Bericht(
    titel="Dat kan nu niet.",
    tekst="Deze meldcode is overgedragen of is er niet meer. Er is niets vastgelegd.",
    doe="Begin bij de casus een eigen meldcode.",
)


class Meldcodewegen(QObject):
    """Where the pages of the meldcode lead; lives as long as the session."""

    def __init__(self, sessie: Sessie) -> None:
        super().__init__(sessie)
        self._sessie = sessie
        self.spoed_wacht = False

    def open(self, plek: Plek) -> bool:
        """Go to a place of the meldcode; False when the place is another."""
        match plek.code:
            case "meldcode":
                self.open_meldcode(plek.casus, plek.doel, plek.stap)
            case "adviesvraag":
                self.open_adviesvraag(plek.casus, plek.doel)
            case "melding":
                self.open_melding(plek.casus, plek.doel, plek.stap)
            case _:
                return False
        return True

    def open_meldcode(self, casus_id: str, doorloop_id: str, stap: str = "") -> None:
        """One walk, at a step when one is named; or with a form open, which is no place to come back to: then the
        station of that form is. An emergency stands at any."""
        dossier = self._sessie.dossier
        doorloop_id = vindplaats(dossier.casus(casus_id), dossier.inrichting(), doorloop_id)
        if not self._is_er(casus_id, doorloop_id):
            return
        station = station_van(stap)
        formulier = stap if station or stap == SPOED else ""
        plek = Plek("meldcode", casus_id, doel=doorloop_id, stap=station if formulier else stap)
        self._sessie.ga(plek, partial(paginas.meldcodepagina, self._sessie, self, plek, formulier))

    def open_adviesvraag(self, casus_id: str, adviesvraag_id: str) -> None:
        """One question for advice."""
        plek = Plek("adviesvraag", casus_id, doel=adviesvraag_id)
        if self._is_er(casus_id, adviesvraag_id):
            self._sessie.ga(plek, partial(paginas.adviesvraagpagina, self._sessie, self, plek))

    def open_melding(self, casus_id: str, melding_id: str, deel: str = "") -> None:
        """One melding, at a part when one is named."""
        plek = Plek("melding", casus_id, doel=melding_id, stap=deel)
        if self._is_er(casus_id, melding_id):
            self._sessie.ga(plek, partial(paginas.meldingpagina, self._sessie, self, plek))

    def open_nieuw(self, pagina: str, casus_id: str, id_: str) -> None:
        """What was typed in and is not begun yet: a question for advice or a melding."""
        self.open(Plek(pagina, casus_id, doel=id_))

    def nieuwe_adviesvraag(self, casus_id: str, doorloop_id: str) -> None:
        """A question for advice of this walk: the one that is being prepared, else a new one."""
        casus = self._sessie.dossier.casus(casus_id)
        open_ = (
            a.id
            for a in adviesvragen_van(casus, doorloop_id)
            if a.staat in {"advies_concept", "geanonimiseerd"}
        )
        self.open_adviesvraag(casus_id, next(open_, volgende_adviesvraag(casus, doorloop_id)))

    def nieuwe_melding(self, casus_id: str, doorloop_id: str) -> None:
        """A melding of this walk: the one that is being prepared, else a new one."""
        casus = self._sessie.dossier.casus(casus_id)
        self.open_melding(casus_id, te_openen_melding(casus, doorloop_id))

    def open_eigen(self, casus_id: str, stap: str) -> None:
        """The user's own walk of this casus; who has none yet sees the one that is hers once something is recorded."""
        dossier = self._sessie.dossier
        self.open_meldcode(casus_id, eigen_of_volgende(dossier.casus(casus_id), dossier.inrichting()), stap)

    def verbeter(self, seq: int) -> None:
        """Mend an entry of the casus at hand; recorded, the page it was asked from comes back."""
        vanaf = self._sessie.plek
        self._sessie.open_casus(vanaf.casus, seq)
        presenter = self._sessie.typend
        if isinstance(presenter, CasusPresenter):
            presenter.bewerk(VERBETER, str(seq))
            presenter.verbeterd.connect(partial(self.open, vanaf))

    def spoed(self) -> None:
        """Direct danger: the emergency form of the casus at hand, or first the choice of a casus."""
        plek = self._sessie.plek
        if plek.code == "meldcode":
            self.open_meldcode(plek.casus, plek.doel, SPOED)
        elif plek.casus:
            self.open_eigen(plek.casus, SPOED)
        else:
            self._sessie.toon_casussen()
            self.spoed_wacht = self._sessie.plek.code == "casussen"
            if self.spoed_wacht:
                self._sessie.meld(KIES_CASUS)

    def plaats_als_signaal(self, notitie: str, casus_id: str) -> None:
        """A note that is a signal: the signal form of the user's own walk, with the text of the note in it."""
        noot = lees_notities(self._sessie.kluis).alle.get(notitie)
        self.open_eigen(casus_id, "stap1")
        presenter = self._sessie.typend
        if noot is not None and isinstance(presenter, MeldcodePresenter):
            wanneer = noot.gemaakt_op.tekst or toon(noot.gemaakt_op, kort=True)
            presenter.neem_notitie(notitie, noot.tekst, wanneer)

    def na_kiezen(self, casus_id: str) -> bool:
        """Whether a chosen casus was waited for by an emergency; it opens there then."""
        wacht, self.spoed_wacht = self.spoed_wacht, False
        if wacht:
            self._sessie.haal_melding_weg(KIES_CASUS.titel)
            self.open_eigen(casus_id, SPOED)
        return wacht

    def _is_er(self, casus_id: str, id_: str) -> bool:
        """Whether this is there or can begin; else it is told, and the page that stood there stays."""
        dossier = self._sessie.dossier
        try:
            casus = dossier.casus(casus_id)
            er = id_ in {*casus.doorlopen, *casus.adviesvragen, *casus.meldingen}
            er = er or bool(nog_te_beginnen(casus, dossier.inrichting(), id_, dossier.vandaag()))
        except MeldcodeFout as fout:
            self._sessie.meld(van_fout(fout))
            return False
        if not er:
            self._sessie.meld(KAN_NIET_BEGINNEN)
        return er
