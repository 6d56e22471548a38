"""What was typed and must not be lost: kept on leaving a page, tried again while the disk refuses, told before closing.

Invariants: leaving a page and locking never wait for the disk and never ask: what it refuses waits in memory, and
while locked it is sealed; only closing the program would lose it, so only that asks once more.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from meldcode_app.domain.fouten import MeldcodeFout
from meldcode_app.presenters.concepten import ConceptenPresenter
from meldcode_app.presenters.formulierpresenter import FormulierPresenter
from meldcode_app.presenters.informatieverzoek import InformatieverzoekPresenter
from meldcode_app.presenters.notitie import SnelleNotitiePresenter
from meldcode_app.presenters.weergave import Bericht, van_fout
from meldcode_app.presenters.werklijst import WerklijstPresenter
from meldcode_app.sessie_plek import Plek
from meldcode_app.views.concepten import DraftLines
from meldcode_app.views.schil import Shell
from meldcode_app.views.terugkeer import field_in_hand, stand_again

if TYPE_CHECKING:
    from meldcode_app.presenters.verzoeken import VerzoekenPresenter
    from meldcode_app.sessie import Sessie
    from meldcode_app.sessie_paginas import Typend

OPNIEUW_MS = 5_000
NIET_BEWAARD = Bericht(
    titel="Wat u typte staat nog niet op de schijf",
    tekst="Sluit u het programma nu, dan is die tekst weg. Alles wat u vastlegde, is veilig.",
    doe="Maak ruimte op de schijf of sluit de stick weer aan. Sluit u nog een keer, dan sluit het programma toch.",
    soort="let_op",
)
STORING = "Uw tekst staat nog niet op de schijf. Het wordt steeds opnieuw geprobeerd."
WEER_GOED = "Uw tekst staat weer op de schijf."
TERUG = Bericht(
    titel="Uw tekst van voor het vergrendelen is er weer",
    tekst="De schijf weigerde toen. Het programma bewaarde de tekst versleuteld in het geheugen.",
    soort="uitleg",
)


@dataclass(frozen=True)
class Afscheid:
    """When the last draft was kept (empty: none there), and sealed what the disk refused (empty: nothing)."""

    concept_om: str = ""
    verzegeld: bytes = b""


class Bewaring(QObject):
    """Of one session. `concepten` tells what was typed before this opening; `terug`: text that was sealed is back."""

    def __init__(self, sessie: Sessie, notitie: SnelleNotitiePresenter) -> None:
        super().__init__(sessie)
        self._notitie = notitie
        self.terug = False
        self.concepten = ConceptenPresenter(sessie.dossier)
        self.concepten.setParent(self)
        self.concepten.verder.connect(self._verder)
        self.concepten.als_notitie.connect(self._als_notitie)
        self.concepten.ongedaan.connect(self._zet_terug)
        self._sessie = sessie
        self._gewaarschuwd = self._gesloten = False
        self._klok = QTimer(self)
        self._klok.setInterval(OPNIEUW_MS)
        self._klok.timeout.connect(self.probeer)

    def bewaar(self) -> None:
        """Keep what stands on the page and in the quick note."""
        for presenter in self._sessie.typende():
            presenter.bewaar_nu()
        self.volg()

    def luister(self, presenter: Typend | VerzoekenPresenter) -> None:
        """Follow a presenter that holds typed text: whether the disk takes it, and what the user throws away."""
        presenter.changed.connect(self.volg)
        if isinstance(presenter, FormulierPresenter):
            presenter.weggegooid.connect(self.concepten.gooide_weg)
        if isinstance(presenter, FormulierPresenter | InformatieverzoekPresenter):
            presenter.gewijzigd.connect(self.concepten.vergeet)

    def _zet_terug(self) -> None:
        self.bewaar()
        if self._sessie.kluis.concept_wacht:
            return  # the status line says that the disk takes no text, and goes on trying
        try:
            self.concepten.zet_terug()
        except MeldcodeFout as fout:
            self._sessie.meld(van_fout(fout))

    def herbouw(self) -> None:
        """The same page anew, at another scale: every size follows. Drafts are kept first; form and focus stay."""
        sessie, focus = self._sessie, QApplication.focusWidget()
        naam, typend, plek = focus.objectName() if focus else "", sessie.typend, self.plek()
        self.bewaar()
        sessie.toon(plek)
        if typend is not None and typend is not sessie.typend:
            typend.stop()
        page = sessie.page()
        veld = page.findChild(QWidget, naam) if naam and page is not None else None
        if veld is not None:
            veld.setFocus(Qt.FocusReason.OtherFocusReason)

    def volg(self) -> None:
        """Show whether the disk refuses, and keep trying while it does."""
        wacht = self._sessie.kluis.concept_wacht
        self._sessie.omlijsting.toon_storing(STORING if wacht else "")
        if wacht and not self._klok.isActive():
            self._klok.start()
        elif not wacht:
            self._klok.stop()
            self._gewaarschuwd = False

    def toon(self, schil: Shell) -> None:
        """The lines of what was typed before, above the page."""
        schil.set_above(DraftLines(self.concepten, schil))
        if self.terug:
            self.terug = False
            schil.meldingen.meld(TERUG)

    def plek(self) -> Plek:
        """Where to go on later: with text in hand, to that text and not to where the page was opened; and which form
        and field are in hand. Nothing is read for it: locking must not wait for the disk."""
        sessie, typend, notitie = self._sessie, self._sessie.typend, bool(self._notitie.hier)
        in_hand = isinstance(typend, FormulierPresenter) and typend.heeft_concept
        return replace(
            sessie.plek,
            stap="" if in_hand else sessie.plek.stap,
            hier=typend.hier if typend is not None else None,
            veld=field_in_hand(sessie.omlijsting.schil, None if notitie else sessie.page()),
            notitie=notitie,
        )

    def hervat(self, plek: Plek) -> None:
        """Stand again where the user stood when it locked: what was open is open, the focus in its field."""
        sessie, typend = self._sessie, self._sessie.typend
        page, schil = sessie.page(), sessie.omlijsting.schil
        if schil is None or page is None or not plek.zelfde_pagina(sessie.plek):
            return
        if typend is not None and plek.hier is not None:
            typend.keer_terug(plek.hier)
            page.focus_start()
        if plek.notitie:
            self._notitie.open()
            self.concepten.later()
            if isinstance(typend, WerklijstPresenter):
                typend.ververs()  # it told of a note that was put aside
        stand_again(schil, page, plek.veld)

    def _verder(self, pagina: str, casus: str, doel: str) -> None:
        if pagina == "notitie":
            self._notitie.herlees()
            self._notitie.open()
        elif pagina == "verzoek":
            self._sessie.ga_naar(Plek(pagina, casus, None if doel == "nieuw" else doel))
        else:
            self._sessie.ga_naar(Plek(pagina, casus, doel=doel))
            typend = self._sessie.typend
            if pagina in {"werklijst", "casussen"} and isinstance(typend, FormulierPresenter):
                typend.herlees()  # a list lives as long as the session: it read its draft long ago

    def _als_notitie(self, tekst: str) -> None:
        self._notitie.open()
        self._notitie.vul_aan(tekst)

    def probeer(self) -> None:
        """Try again what waits; when it is kept, the page hears it."""
        if not self._sessie.kluis.concept_wacht:
            return
        if self._sessie.kluis.bewaar_wachtende():
            for presenter in self._sessie.typende():
                presenter.bewaar_nu()
            self._sessie.status(WEER_GOED)
        self.volg()

    def mag_sluiten(self) -> bool:
        """Whether the program may close: everything typed is kept, or the user was told and closes again."""
        self.bewaar()
        if self._gewaarschuwd or not self._sessie.kluis.concept_wacht:
            return True
        self._gewaarschuwd = True
        self._sessie.meld(NIET_BEWAARD)
        return False

    def sluit(self) -> Afscheid:
        """After the pages let go and before the vault closes. A second time there is nothing to say."""
        self._klok.stop()
        bewaard_om, self._sessie.omlijsting.bewaard_om = self._sessie.omlijsting.bewaard_om, ""
        if self._gesloten or not (bewaard_om or self._sessie.kluis.concept_wacht):
            return Afscheid()
        self._gesloten = True
        return Afscheid(self.concept_om(bewaard_om), self._sessie.kluis.verzegel_wachtende())

    def concept_om(self, bewaard_om: str) -> str:
        """When the last draft was kept; empty when this session kept none that is still there."""
        try:
            return bewaard_om if self._sessie.kluis.concepten() else ""
        except MeldcodeFout:
            return ""
