"""One melding to Veilig Thuis: facts, who is told, reporting, and what comes after; in any order, and never blocked.

Invariants: nothing typed is ever lost; an act is recorded by its button and by nothing else; reporting asks once more
before it is recorded, with every reason answered first; one form at a time is in hand, and the panel speaks of it.
"""

from __future__ import annotations

import dataclasses
from typing import Any, cast

from PySide6.QtCore import Signal

from meldcode_app.domain.fouten import MeldcodeFout
from meldcode_app.domain.gebeurtenis import Wijziging
from meldcode_app.domain.handelingen.alle import AlleHandelingen
from meldcode_app.domain.handelingen.melding import MeldingDeel, MeldingDeelHeropenen, MeldingHeropenen
from meldcode_app.domain.tijd import op
from meldcode_app.domain.zicht import mag_inzien
from meldcode_app.presenters.behoeften import norm_bericht
from meldcode_app.presenters.formulier import Formulier
from meldcode_app.presenters.formulier_invoer import Invoer
from meldcode_app.presenters.meldcode_formulier import NAMENS, Omgeving, begin
from meldcode_app.presenters.melding_feiten import SIGNALEN, volg_signalen
from meldcode_app.presenters.melding_formulieren import formulier
from meldcode_app.presenters.melding_invoer import MeldingInvoer, MeldingInvulling
from meldcode_app.presenters.melding_omgeving import BijMelding, MeldingFormulier
from meldcode_app.presenters.melding_opbouw import Bord, meldingstaat
from meldcode_app.presenters.melding_staat import MeldingStaat
from meldcode_app.presenters.melding_stations import NAMEN, PLEK, codes, eerste
from meldcode_app.presenters.nederlands import opsomming
from meldcode_app.presenters.weergave import Bericht, van_fout
from meldcode_app.services.dossier import Dossier
from meldcode_app.services.registreren import Uitkomst
from meldcode_app.services.voorlopig import is_begonnen

VASTGELEGD = Bericht(titel="Vastgelegd.", soort="goed")
NIET_HEROPEND = Bericht(
    titel="Dit is niet heropend.",
    tekst="Het was al open, of er is intussen iets veranderd. Er is niets vastgelegd.",
    doe="Kijk bij de onderdelen hierboven hoe het er nu voor staat.",
    soort="let_op",
)
GEMELD = Bericht(
    titel="De melding is vastgelegd.",
    tekst="Wat u nog moet doen en wat u van Veilig Thuis mag verwachten, staat hieronder.",
    soort="goed",
)


class MeldingPresenter(MeldingInvoer):
    """`deel` is where to start: a station, or a place as a task names it."""

    open_casussen = Signal()
    open_casus = Signal(str)
    open_meldcode = Signal(str, str, str)

    def __init__(self, dossier: Dossier, casus_id: str, melding_id: str, deel: str = "") -> None:
        super().__init__(dossier, casus_id, melding_id)
        self._id = melding_id
        self._los = ""
        self._norm: Bericht | None = None
        b = self._b()
        gevraagd = PLEK.get(deel, deel)
        getypt = self._klad.laatste
        self._station = next((code for code in (gevraagd, getypt) if code in codes(b)), "") or eerste(b)
        self._standaard()
        if getypt and not gevraagd and getypt not in codes(b):
            self._begin(getypt)

    @property
    def casus_id(self) -> str:
        """The casus this melding belongs to."""
        return self._casus_id

    @property
    def melding_id(self) -> str:
        """Which melding this is."""
        return self._id

    def staat(self) -> MeldingStaat:
        """Everything the page shows, made anew from the casus and what is typed."""
        return meldingstaat(
            Bord(
                b=self._b(),
                station=self._station,
                los=self._los,
                actief=self._actief,
                klad=self._klad,
                zeker=self._zeker,
                melding=self._melding,
                norm=self._norm,
            )
        )

    @property
    def hier(self) -> str:
        """The station, and the form that stands over it, in codes and ids only."""
        return f"{self._station}/{self._los}"

    def keer_terug(self, hier: str) -> None:
        """Stand there again. A form that cannot be made any more stays closed."""
        self._station, _, los = hier.partition("/")
        self._standaard()
        self._begin(los)
        self.changed.emit()

    def kies_station(self, code: str) -> None:
        """Go to a station, in any order; what was typed at the other stays."""
        if code not in codes(self._b()):
            return
        self.bewaar_nu()
        self._station = code
        self._rust()
        self._standaard()
        self.changed.emit()
        self.verplaatst.emit()

    def druk(self, code: str) -> None:
        """A button of the page, a crumb, or a thing to be done (`code:item`). Raises ValueError on another code."""
        wat, _, item = code.partition(":")
        match wat:
            case "vastleggen":
                self.vastleggen()
            case "toch_niet":
                self._twijfel()
            case "weggooien":
                self.weggooien()
            case "later":
                self.later()
            case "ga":
                self.kies_station(item)
            case "heropenen":
                self._heropen(item)
            case "casussen":
                self.bewaar_nu()
                self.open_casussen.emit()
            case "casus":
                self.bewaar_nu()
                self.open_casus.emit(self._casus_id)
            case "meldcode" | "stap":
                self.bewaar_nu()
                self.open_meldcode.emit(self._casus_id, self._b().m.doorloop, item or "vervolg")
            case "verbeter" | "overslaan" | "aanvullen" | "bericht" | "intrekken":
                self._begin(code)
            case _:
                raise ValueError(code)

    def vink(self, veld: str, optie: str, aan: bool) -> None:
        """A box is ticked or not any more. The texts follow the signals until the user wrote in them."""
        actief = self._actief
        if actief is None or veld != SIGNALEN:
            super().vink(veld, optie, aan)
            return
        voor = dict(actief.waarden)
        rest = {*voor.get(veld, "").split()} - {optie}
        na = " ".join(s for s in self._b().o.doorloop.signalen if s in rest or (aan and s == optie))
        for code, tekst in volg_signalen(self._b(), voor, na).items():
            self.typ(code, tekst)
        self.typ(veld, na)

    def vastleggen(self) -> None:
        """Record the form in hand. What cannot be undone is asked once more, when nothing else stands in the way."""
        self._neem_getypt()
        actief = self._actief
        if actief is None:
            return
        if actief.bij_melding.zeker and not self._zeker and self._kan(actief):
            self._zeker = True
            self._melding = self._vraag_zeker(actief.bij_melding)
            self.changed.emit()
            self.verplaatst.emit()
            return
        self._zeker = False
        super().vastleggen()

    def vraag_norm(self, norm_id: str) -> None:
        """Show title, source and date of a norm; without one it is closed."""
        self._norm = norm_bericht(norm_id) if norm_id else None
        self.changed.emit()

    def later(self) -> None:
        """Close a form that stands over the station; what was typed stays as a draft."""
        self.bewaar_nu()
        self._rust()
        self._standaard()
        self.changed.emit()
        self.verplaatst.emit()

    def gooi_concept_weg(self, code: str) -> None:
        """Forget one draft; a form of the station stands there anew."""
        super().gooi_concept_weg(code)
        self._rust()
        self._standaard()
        self.changed.emit()
        self.verplaatst.emit()

    def _b(self) -> BijMelding:
        casus = self._dossier.casus(self._casus_id)
        m = casus.meldingen[self._id]
        o = Omgeving(casus, self._dossier.inrichting(), casus.doorlopen[m.doorloop], self._dossier.vandaag())
        return BijMelding(o, m, begonnen=is_begonnen(self._dossier))

    def _rust(self) -> None:
        self._los, self._zeker, self._melding, self._norm = "", False, None, None

    def _maak(self, code: str) -> MeldingInvulling | None:
        b = self._b()
        vel = formulier(b, code) if mag_inzien(b.o.doorloop, b.o.inrichting) else None
        if vel is None:
            return None
        if vel.samen is not None:
            vel = dataclasses.replace(vel, doe=self._doe_samen)
        return MeldingInvulling(vel, self._dossier, self._casus_id, self._klad)

    def _standaard(self) -> None:
        self._los = ""
        self._invulling = self._maak(self._station)

    def _begin(self, code: str) -> None:
        invulling = self._maak(code)
        if invulling is None:
            return
        self.bewaar_nu()
        self._rust()
        self._los, self._invulling = code, invulling
        self.changed.emit()
        self.verplaatst.emit()

    def _kan(self, actief: MeldingInvulling) -> bool:
        invoer = actief.invoer()
        actief.vel.handeling(invoer)
        return not invoer.fouten and actief.niets_open

    def _vraag_zeker(self, vel: MeldingFormulier) -> Bericht:
        blijft = [NAMEN[s].lower() for s in ("feiten", "informeren") if self._klad.formulieren(s)]
        tekst = vel.zeker
        if blijft:
            tekst += f" Let op: nog niet vastgelegd en niet in de melding: {opsomming(blijft)}."
        return Bericht(titel=f"{vel.knop}?", tekst=tekst, soort="let_op")

    def _doe_samen(self, invoer: Invoer, _eerste: AlleHandelingen) -> Uitkomst:
        """Record what one press holds: all acts, or none."""
        actief = self._actief
        handelingen = actief.handelingen(invoer) if actief else ()
        return self._dossier.doe_samen(self._casus_id, handelingen)

    def _heropen(self, deel: str) -> None:
        b = self._b()
        namens = begin(b.o)[NAMENS]
        vast: dict[str, Any] = {
            "gebeurd_op": op(b.o.vandaag),
            "door": b.o.door,
            "namens": namens,
            "melding": b.m.id,
        }
        handeling: AlleHandelingen = (
            MeldingDeelHeropenen(**vast, deel=cast("MeldingDeel", deel)) if deel else MeldingHeropenen(**vast)
        )
        try:
            uitkomst = self._dossier.doe(self._casus_id, handeling)
        except MeldcodeFout as fout:
            self._melding = van_fout(fout)
            self.changed.emit()
            return
        if not uitkomst.aanvaard:
            self._melding = NIET_HEROPEND
            self.changed.emit()
            return
        self._rust()
        self._station = deel or eerste(self._b())
        self._standaard()
        self._melding = Bericht(titel="Weer open.", soort="goed")
        self.changed.emit()
        self.gewijzigd.emit(Wijziging(casus=uitkomst.casus.id, wat="casus"))
        self.verplaatst.emit()

    def _na(self, formulier: Formulier, uitkomst: Uitkomst) -> None:
        wat, _, item = formulier.code.partition(":")
        self._rust()
        b = self._b()
        if wat == "melden":
            self._station, bericht = "daarna", GEMELD
        elif wat == "bericht":
            self._station, bericht = "daarna", VASTGELEGD
        elif wat in {"feiten", "overslaan", "informeren"} and b.concept:
            hier = item or wat
            self._station = eerste(b) if b.m.deel(hier) != "open" else hier
            bericht = VASTGELEGD
        else:
            bericht = VASTGELEGD
        self._standaard()
        self._melding = bericht

    def _daarna(self, formulier: Formulier, uitkomst: Uitkomst) -> None:
        self.verder.emit()
