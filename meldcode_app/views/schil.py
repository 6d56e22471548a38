"""The Shell: sidebar, one page at a time, status line, and the keys that hold on every page (ui.md 1 and 3).

Keys: F1 the manual about this page; Ctrl+K search; Ctrl+L lock; Ctrl+N quick note; F6 sidebar > page > right panel;
Alt+1.. pages; Ctrl+Enter the primary button, of the panel in front when there is one; Esc closes a panel or the
search and never discards text.
Invariant: the Shell knows pages by code only, nothing of a casus.
"""

from __future__ import annotations

from collections.abc import Sequence

import shiboken6
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QApplication, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from meldcode_app.views.boven import Above
from meldcode_app.views.concepten import DraftLines
from meldcode_app.views.gevaar import DangerPanel
from meldcode_app.views.handleiding import ManualPanel
from meldcode_app.views.meldingen import Messages
from meldcode_app.views.onderdelen.tekst import Text
from meldcode_app.views.onderdelen.zoekveld import SearchLine
from meldcode_app.views.pagina import Page
from meldcode_app.views.snelle_notitie import QuickNotePanel
from meldcode_app.views.statusregel import StatusLine
from meldcode_app.views.theme import px
from meldcode_app.views.zijbalk import NavItem, Sidebar


class Shell(QWidget):
    """The window while a vault is open. `pagina_gekozen` asks the app for a page; answer with `show_page`."""

    pagina_gekozen = Signal(str)
    kruimel_gekozen = Signal(str)
    vergrendelen = Signal()
    spoed_vastleggen = Signal()
    snelle_notitie = Signal()
    uitleg = Signal()
    handleiding = Signal(str)
    zoeken = Signal(str)

    def __init__(
        self,
        paginas: Sequence[NavItem],
        *,
        organisatie: str = "",
        gebruiker: str = "",
        functie: str = "",
        oefenen: bool = False,
        met_spoed: bool = False,
    ) -> None:
        super().__init__()
        self.setObjectName("schil")
        self.setProperty("vlak", "win")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._codes = [pagina.code for pagina in paginas]
        self.zijbalk = Sidebar(paginas, organisatie=organisatie, gebruiker=gebruiker, functie=functie)
        self.stapel = QStackedWidget()
        self.status = StatusLine()
        self._boven = Above()
        self.meldingen = Messages()
        self.meldingen.gemeld.connect(self._boven.show_new)
        self.gevaar = DangerPanel(self, met_spoed=met_spoed)
        self.naslag = ManualPanel(self, met_alles=True)
        self._notitie: QuickNotePanel | None = None
        self._zoekpagina: Page | None = None
        self._achter: tuple[Page | None, QWidget | None] = (None, None)
        buiten = QVBoxLayout(self)
        buiten.setContentsMargins(0, 0, 0, 0)
        buiten.setSpacing(0)
        if oefenen:
            buiten.addWidget(_oefenband())
            # A practice vault has no passphrase to come back with: locking it would throw away what was tried.
            self.zijbalk.slot.set_label("Oefenen stoppen", "log-out")
        rij = QHBoxLayout()
        rij.setSpacing(0)
        rij.addWidget(self.zijbalk)
        midden = QVBoxLayout()
        midden.setSpacing(0)
        self._boven.add(self.meldingen)
        midden.addWidget(self._boven)
        midden.addWidget(self.stapel, 1)
        rij.addLayout(midden, 1)
        buiten.addLayout(rij, 1)
        buiten.addWidget(self.status)
        self.setMinimumSize(1024, 600)
        self._verbind(oefenen=oefenen)

    def _verbind(self, *, oefenen: bool) -> None:
        self.gevaar.spoed_vastleggen.connect(self.spoed_vastleggen)
        self.naslag.alles.connect(self.handleiding)
        self.zijbalk.gekozen.connect(self.pagina_gekozen)
        self.zijbalk.vergrendelen.connect(self.vergrendelen)
        for toets, doe in (
            *(() if oefenen else (("Ctrl+L", self.vergrendelen),)),
            ("F1", self.uitleg),
            ("Ctrl+N", self.snelle_notitie),
            ("Ctrl+K", self._zoek_leeg),
            ("F6", self._volgend_deel),
            ("Esc", self.close_panels),
            ("Ctrl+Return", self._primair),
            ("Ctrl+Enter", self._primair),
        ):
            snel = QShortcut(QKeySequence(toets), self)
            snel.setAutoRepeat(False)  # a key held down must not also answer "Verstrekken?"
            snel.activated.connect(doe)
        for nummer in range(1, len(self._codes) + 1):
            kort = QShortcut(QKeySequence(f"Alt+{nummer}"), self)
            kort.setProperty("code", self._codes[nummer - 1])
            kort.activated.connect(self._naar_pagina)

    def set_note_panel(self, paneel: QuickNotePanel) -> None:
        """The panel that Ctrl+N is answered with; it stands over every page."""
        self._notitie = paneel

    def set_above(self, concepten: DraftLines) -> None:
        """Lines between the messages and every page."""
        self._boven.add(concepten)
        concepten.nieuw.connect(self._boven.show_new)

    def show_page(self, page: Page, code: str) -> None:
        """Put a page on the screen and select its code in the sidebar; the page sets its own focus."""
        if self.stapel.indexOf(page) < 0:
            self.stapel.addWidget(page)
            page.gevaar.connect(self._gevaar)
            page.kruimel.connect(self.kruimel_gekozen)
            veld = SearchLine()
            veld.getypt.connect(self._zoek_getypt)
            veld.naar_lijst.connect(self._zoek_leeg)
            page.set_search(veld)
        self.gevaar.hide()
        self.naslag.hide()
        if self._notitie is not None:
            self._notitie.close_panel()
        self.stapel.setCurrentWidget(page)
        self.zijbalk.set_current(code)
        page.focus_start()

    def open_search(self, page: Page, *, typend: bool) -> None:
        """Put the search page before the page on the screen, which stays as it is."""
        if self.stapel.indexOf(page) < 0:
            self.stapel.addWidget(page)
            page.gevaar.connect(self._gevaar)
        if self.page() is not page:
            self._achter = (self.page(), QApplication.focusWidget())
        self._zoekpagina = page
        self.gevaar.hide()
        self.stapel.setCurrentWidget(page)
        if not typend:
            page.focus_start()

    def close_search(self) -> bool:
        """Back to the page that stood behind it, and to the piece that had the focus; False when it was not open."""
        achter, focus = self._achter
        if self._zoekpagina is None or self.page() is not self._zoekpagina or achter is None:
            return False
        self._achter = (None, None)
        self.stapel.setCurrentWidget(achter)
        if focus is not None and shiboken6.isValid(focus) and focus.isVisible():
            focus.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            achter.focus_start()
        return True

    def drop_page(self, page: Page) -> None:
        """Take a page away and free it (on leaving a casus, on locking)."""
        self.stapel.removeWidget(page)
        page.hide()
        page.deleteLater()

    def page(self) -> Page | None:
        """The page on the screen."""
        huidig = self.stapel.currentWidget()
        return huidig if isinstance(huidig, Page) else None

    def close_panels(self) -> None:
        """Esc: close the panel in front; typed text is never touched."""
        page = self.page()
        if (
            self.gevaar.close_panel()
            or self.naslag.close_panel()
            or (self._notitie is not None and self._notitie.close_panel())
        ):
            return
        if self.close_search():
            return
        if page is not None:
            page.close_drawer()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._boven.set_window(self.height())
        self.gevaar.hide()

    def _gevaar(self) -> None:
        page = self.page()
        if page is not None:
            self.gevaar.open_at(page.gevaar_knop)

    def _zoek_leeg(self) -> None:
        self.zoeken.emit("")

    def _zoek_getypt(self, tekst: str) -> None:
        veld = self.sender()
        self.zoeken.emit(tekst)
        if isinstance(veld, SearchLine):
            veld.set_value("")

    def _naar_pagina(self) -> None:
        self.pagina_gekozen.emit(str(self.sender().property("code")))

    def _primair(self) -> None:
        page = self.page()
        if self._notitie is not None and self._notitie.isVisible():
            self._notitie.press_primary()
        elif page is not None:
            page.press_primary()

    def _volgend_deel(self) -> None:
        page = self.page()
        if page is None:
            return
        paneel = page.panel()
        if self.zijbalk.isAncestorOf(self.focusWidget() or self):
            page.focus_start()
        elif paneel is not None and not paneel.isAncestorOf(self.focusWidget() or self):
            stop = next((w for w in paneel.findChildren(QWidget) if _stop(w)), None)
            (stop or self.zijbalk.lijst).setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self.zijbalk.lijst.setFocus(Qt.FocusReason.TabFocusReason)


def _stop(widget: QWidget) -> bool:
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.isVisible() and widget.isEnabled()


def _oefenband() -> QWidget:
    band = QWidget()
    band.setObjectName("oefenband")
    band.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    band.setStyleSheet("#oefenband { background: #fcf1d8; }")
    rij = QHBoxLayout(band)
    rij.setContentsMargins(px(14), px(4), px(14), px(4))
    tekst = Text("OEFENEN. Alles is verzonnen en verdwijnt als u stopt.", "kop", "ink")
    rij.addWidget(tekst, 1)
    return band
