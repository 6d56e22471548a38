"""The program on a computer of its own, and what a user does in it. The fixture `huis` makes one."""

from __future__ import annotations

from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from meldcode_app import settings
from meldcode_app.app import Programma
from meldcode_app.presenters.casussen import CasussenPresenter
from meldcode_app.sessie import Sessie
from meldcode_app.views.herstelsleutel import RecoveryKeyView
from meldcode_app.views.hoofdvenster import Hoofdvenster
from meldcode_app.views.nieuwe_kluis import NewVaultView
from meldcode_app.views.ontgrendelen import UnlockView
from meldcode_app.views.schil import Shell
from tests.conftest import StaandeKlok

T = TypeVar("T", bound=QWidget)
ZIN = "vier blauwe fietsen"


class Huis:
    """The program on a computer of its own, and what a user does in it."""

    def __init__(self, qtbot: QtBot, klok: StaandeKlok, plek: Path) -> None:
        self.qtbot = qtbot
        self.instellingen = plek / "instellingen.json"
        self.venster = Hoofdvenster()
        self.venster.setMinimumSize(1, 1)  # else the offscreen platform warns about size hints
        qtbot.addWidget(self.venster)
        self.programma = Programma(self.venster, settings.lees(self.instellingen), self.instellingen, klok)

    def toont(self, soort: type[T]) -> T:
        """Wait until the window shows a page of this kind."""
        self.qtbot.waitUntil(lambda: isinstance(self.venster.inhoud, soort))
        assert isinstance(self.venster.inhoud, soort)
        return self.venster.inhoud

    def maak_kluis(self) -> RecoveryKeyView:
        """From the first page to the recovery key."""
        self.programma.toon_nieuwe_kluis()
        pagina = self.toont(NewVaultView)
        for veld, tekst in (("organisatie", "De Wijde Blik"), ("naam", "M. Jansen")):
            self.qtbot.keyClicks(pagina.velden[veld].widget, tekst)
        for vak in (pagina.wachtzin, pagina.herhaal):
            self.qtbot.keyClicks(vak.line, ZIN)
        pagina.maak_knop.click()
        return self.toont(RecoveryKeyView)

    def ga_verder(self, blad: RecoveryKeyView) -> None:
        self.qtbot.keyClick(blad.bewaard, Qt.Key.Key_Space)
        blad.verder.click()

    def open(self, geheim: str = ZIN) -> None:
        pagina = self.toont(UnlockView)
        self.qtbot.keyClicks(pagina.veld.line, geheim)
        pagina.open_knop.click()

    @property
    def sessie(self) -> Sessie:
        assert self.programma.sessie is not None
        return self.programma.sessie

    @property
    def kluismap(self) -> Path:
        """The vault that was opened last."""
        return Path(self.programma.voorkeuren.nu.recente_kluizen[0])

    def begin_werk(self) -> Sessie:
        """A new vault, open at its first page of work."""
        self.ga_verder(self.maak_kluis())
        self.toont(Shell)
        return self.sessie

    def maak_casus(self, naam: str = "Gerrit Voorbeeld") -> str:
        """A new casus by way of the list; its page is open then."""
        self.sessie.toon_casussen()
        lijst = self.sessie.typend
        assert isinstance(lijst, CasussenPresenter)
        lijst.druk("casus")
        lijst.typ("naam", naam)
        lijst.vastleggen()
        return self.sessie.plek.casus

    def ruim_weg(self) -> None:
        """What was let go is freed now, as the event loop does a moment later."""
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def vergrendel(self) -> None:
        self.toont(Shell).vergrendelen.emit()

    def sluit(self) -> bool:
        """The cross of the window; whether it went."""
        event = QCloseEvent()
        self.venster.closeEvent(event)
        return event.isAccepted()
