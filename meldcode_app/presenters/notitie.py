"""The quick note: one text, perhaps a day, kept in twenty seconds from any page (Ctrl+N).

Invariants: no casus is asked; what is typed is a draft in the vault at once, also after Esc, locking and a crash;
a note that was kept leaves no draft.
"""

from __future__ import annotations

from PySide6.QtCore import Signal

from meldcode_app.domain.gebeurtenis import KLUIS
from meldcode_app.domain.handelingen.notitie import NotitieMaken
from meldcode_app.presenters.formulier import Formulier, FormulierStaat
from meldcode_app.presenters.formulier_invoer import Invoer, veld, wanneer_veld
from meldcode_app.presenters.formulier_velden import VeldStaat
from meldcode_app.presenters.formulierpresenter import FormulierPresenter
from meldcode_app.presenters.nederlands import tijd
from meldcode_app.presenters.wanneer import toon
from meldcode_app.presenters.weergave import Bericht
from meldcode_app.services.dossier import Dossier
from meldcode_app.services.registreren import Uitkomst, nieuw_id

CODE = "notitie"


class SnelleNotitiePresenter(FormulierPresenter):
    """`gemaakt`: a note was kept. `staat()` is None while the panel is closed."""

    gemaakt = Signal()
    terug = Signal()

    def __init__(self, dossier: Dossier) -> None:
        super().__init__(dossier, CODE, KLUIS)

    @property
    def begonnen(self) -> bool:
        """Whether a note was begun and not kept."""
        return bool(self._klad.van(CODE).get("tekst", "").strip())

    @property
    def melding(self) -> Bericht | None:
        """Why the draft could not be kept, beside the field."""
        return self._melding

    def staat(self) -> FormulierStaat | None:
        """The form when it is open."""
        return self._invulling.staat() if self._invulling else None

    def open(self) -> None:
        """Show the form with what was typed before; open already, it stays as it is and gets the focus."""
        if self._invulling is None:
            self._open(self._formulier())
        else:
            self.terug.emit()

    def vul_aan(self, erbij: str) -> None:
        """A text under what stands in the open form."""
        nu = self._invulling.waarden.get("tekst", "").rstrip() if self._invulling else ""
        self.typ("tekst", f"{nu}\n\n{erbij}" if nu else erbij)
        self.bewaar_nu()
        self.changed.emit()

    def druk(self, code: str) -> None:
        """A button of the panel."""
        match code:
            case "vastleggen":
                self.vastleggen()
            case "later":
                self.later()
            case "weggooien":
                self.gooi_concept_weg(CODE)
            case _:
                raise ValueError(code)

    def _daarna(self, formulier: Formulier, uitkomst: Uitkomst) -> None:
        self.status.emit(f"Notitie bewaard om {tijd(self._dossier.klok().time())}")
        self.gemaakt.emit()

    def _formulier(self) -> Formulier:
        gebruiker = self._dossier.inrichting().gebruiker
        id_, door = nieuw_id(), gebruiker.id if gebruiker else ""

        def velden(i: Invoer) -> tuple[VeldStaat, ...]:
            return (
                veld(
                    i,
                    "tekst",
                    "tekst",
                    "Wat wilt u onthouden?",
                    voorbeeld="Wat zag of hoorde u? Van wie?",
                    breedte="heel",
                    rijen=4,
                ),
                wanneer_veld(i, "Wanneer was dat?", breedte="half"),
            )

        def handeling(i: Invoer) -> NotitieMaken:
            return NotitieMaken(gebeurd_op=i.wanneer(), door=door, notitie=id_, tekst=i.tekst("tekst"))

        return Formulier(
            code=CODE,
            titel="Snelle notitie",
            velden=velden,
            handeling=handeling,
            begin={"wanneer": toon(self._dossier.vandaag(), kort=True)},
            knop="Bewaren",
            sub="Een casus is niet nodig. De notitie staat op uw Werklijst tot u haar een plek geeft.",
        )
