"""A page: everything right of the sidebar. Top bar, head, scrolling body, optional right panel and foot bar.

Invariants: only the body scrolls, and never sideways; below 1340 px of window width the right panel becomes a
drawer behind a button with its title, until the focus goes on in the page; required fields are never in the panel.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QGuiApplication, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from meldcode_app.presenters.weergave import Knop, Kruimel
from meldcode_app.views.later import Later
from meldcode_app.views.onderdelen.kaart import ButtonRow, clear_layout
from meldcode_app.views.onderdelen.knoppen import Button, Crumb
from meldcode_app.views.onderdelen.kolom import Column, ScrollColumn
from meldcode_app.views.onderdelen.paginakop import Head
from meldcode_app.views.onderdelen.tekst import Elided, Text
from meldcode_app.views.onderdelen.velden import Combo, Edit, Field, Line
from meldcode_app.views.paginaplek import page_parent
from meldcode_app.views.rechterpaneel import RECHTS, RightPanel
from meldcode_app.views.theme import px
from meldcode_app.views.zichtbaar import set_visible
from meldcode_app.views.zijbalk import BREED

LADE_ONDER = 1340
MIDDEN_MAX = 1180


class Page(QWidget):
    """Put pieces in `body`. `gedrukt` carries the code of a head or foot button, `kruimel` of a crumb."""

    gedrukt = Signal(str)
    kruimel = Signal(str)
    gevaar = Signal()

    def __init__(self, naam: str, *, rechts: QWidget | None = None, rechts_titel: str = "") -> None:
        super().__init__(page_parent())
        self.setObjectName(naam)
        self.setProperty("vlak", "win")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._lade_titel = rechts_titel
        self._staan: tuple[Kruimel, ...] | None = None
        self._kijk_weer = Later(self, self._na_focus)
        buiten = QHBoxLayout(self)
        buiten.setContentsMargins(0, 0, 0, 0)
        buiten.setSpacing(0)
        self._midden = Column()
        kolom = QVBoxLayout(self._midden)
        kolom.setContentsMargins(0, px(12), 0, 0)
        kolom.setSpacing(px(10))
        kolom.addLayout(self._maak_balk())
        self.head = Head()
        self.head.setContentsMargins(px(22), 0, px(22), 0)
        self.head.gedrukt.connect(self.gedrukt)
        kolom.addWidget(self.head)
        kolom.addWidget(self._maak_rol(), 1)
        kolom.addWidget(self._maak_voet())
        buiten.addWidget(self._midden, 1)
        buiten.addStretch(0)
        self._rechts = RightPanel(rechts, rechts_titel, f"{naam}_rechts") if rechts else None
        if self._rechts:
            buiten.addWidget(self._rechts)
            self._rechts.dicht.connect(self.close_drawer)
        self._lade = False
        programma = QApplication.instance()
        if isinstance(programma, QApplication):
            programma.focusChanged.connect(self._volg_focus)

    @property
    def page(self) -> Page:
        """This page. A view that is not a page itself gives the one it holds under this name."""
        return self

    @contextmanager
    def at_once(self) -> Iterator[None]:
        """Lay the page out once, after all that changes inside: Qt does so at every piece that comes or goes."""
        rechts = self._rechts.column if self._rechts else None
        lagen = [
            laag for laag in (self.body, self._midden.layout(), self.layout(), rechts) if laag is not None
        ]
        for laag in lagen:
            laag.setEnabled(False)
        try:
            yield
        finally:
            for laag in lagen:
                laag.setEnabled(True)
                laag.invalidate()
                if self.isVisible():
                    laag.activate()

    def set_crumbs(self, kruimels: Sequence[Kruimel]) -> None:
        """The breadcrumb; each part but the last is a link. One that stays keeps its widget, under the mouse too."""
        if tuple(kruimels) == self._staan:
            return
        self._staan = tuple(kruimels)
        clear_layout(self._kruimels)
        laatste = len(kruimels) - 1
        for plek, deel in enumerate(kruimels):
            if plek:
                self._kruimels.addWidget(Text("›", "small", "muted", loopt_om=False))
            if plek == laatste:
                hier = Elided(deel.tekst, "small", "muted")
                hier.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
                self._kruimels.addWidget(hier)
                continue
            link = Crumb(deel.tekst, f"kruimel_{deel.code}")
            link.setProperty("code", deel.code)
            link.clicked.connect(self._kruimel)
            self._kruimels.addWidget(link)
        if not kruimels:
            self._kruimels.addStretch(1)
        items = (self._kruimels.itemAt(n) for n in range(self._kruimels.count()))
        stops = [item.widget() for item in items if item is not None]
        vorige: QWidget | None = None
        for stop in (*stops, self.gevaar_knop):
            if isinstance(stop, (Crumb, Button)):
                if vorige is not None:
                    QWidget.setTabOrder(vorige, stop)
                vorige = stop

    def set_head(self, titel: str, sub: str = "", knoppen: Sequence[Knop] = ()) -> None:
        """Title, grey line and buttons of the page."""
        self.head.set_head(titel, sub, knoppen)

    def set_foot(self, knoppen: Sequence[Knop], links: QWidget | None = None) -> None:
        """The fixed foot bar: a piece at the left (counts of open points) and buttons at the right."""
        if links is not None and self._voet_links.indexOf(links) < 0:
            clear_layout(self._voet_links)
            self._voet_links.addStretch(1)
            self._voet_links.addWidget(links)
            self._voet_links.addStretch(1)
        self.foot.set_knoppen(knoppen)
        set_visible(self._voet, aan=bool(knoppen) or links is not None)

    def set_search(self, widget: QWidget) -> None:
        """The slot for search, right of "Direct gevaar?"; the Shell fills it on every page."""
        clear_layout(self._zoek)
        self._zoek.addWidget(widget)

    def set_filter(self, widget: QWidget) -> None:
        """What the page shows of its list, between the title and the buttons."""
        self.head.set_filter(widget)

    def press_primary(self) -> None:
        """Ctrl+Enter: the one primary button of this page, if it is on."""
        for rij in (self.foot, *self.head.findChildren(ButtonRow)):
            knop = rij.primary()
            if knop is not None and knop.isVisible():
                knop.click()
                return
        for knop in self.findChildren(Button):
            if knop.property("soort") == "primair" and knop.isVisible():
                knop.click()
                return

    def focus_start(self) -> None:
        """Where the focus goes on opening: the first empty field, else the first stop. Pages may override."""
        velden = [v for v in self._inhoud.findChildren(QWidget) if v.isVisibleTo(self) and v.isEnabled()]
        leeg = (v for v in velden if isinstance(v, (Line, Edit, Combo)) and not v.value().strip())
        stop = (v for v in velden if v.focusPolicy() & Qt.FocusPolicy.TabFocus)
        doel = next(leeg, None) or next(stop, None) or self.gevaar_knop
        doel.setFocus(Qt.FocusReason.OtherFocusReason)

    def start_at(self, doel: QWidget) -> None:
        """Begin anew at this piece: the page from its top, where messages stand, as far as the piece stays seen."""
        self._rol.verticalScrollBar().setValue(0)
        doel.setFocus(Qt.FocusReason.TabFocusReason)
        self.body.activate()
        self._toon_heel(_met_label(doel))

    def show_rect(self, stuk: QWidget, vlak: QRect) -> None:
        """Bring this part of a piece of the body into sight."""
        midden = stuk.mapTo(self._inhoud, vlak.center())
        self._rol.ensureVisible(midden.x(), midden.y(), 0, vlak.height() // 2 + px(12))

    def set_drawer_count(self, aantal: int) -> None:
        """How much stands open in the right panel, on the button that brings it on a narrow page."""
        self.lade_knop.set_label(
            f"{self._lade_titel} ({aantal})" if aantal else self._lade_titel, "chevron-left"
        )

    def panel(self) -> QWidget | None:
        """The right panel when it is on the screen."""
        return self._rechts if self._rechts is not None and self._rechts.isVisible() else None

    def open_drawer(self) -> None:
        """Show the right panel over the page (narrow windows)."""
        if self._rechts is None or not self._smal():
            return
        self._lade = True
        self._plaats()
        self._rechts.raise_()
        self._rechts.show()
        self._rechts.sluit.setFocus()

    def show_in_panel(self, stuk: QWidget) -> None:
        """Bring a piece of the right panel into sight with its top, and give it the focus."""
        if self._rechts is not None:
            self.open_drawer()
            self._rechts.scroll_to(stuk)
            stuk.setFocus(Qt.FocusReason.OtherFocusReason)

    def close_drawer(self) -> bool:
        """Close the drawer; the focus goes back to its button. False when it was not open."""
        if not self._lade:
            return False
        self._lade = False
        self._plaats()
        self.lade_knop.setFocus()
        return True

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._kijk_weer.start()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._plaats()

    def _volg_focus(self, _oud: QWidget | None, nu: QWidget | None) -> None:
        # With the mouse the user sees what is pressed; scrolling would take it away from under the pointer.
        if nu is None or QGuiApplication.mouseButtons() != Qt.MouseButton.NoButton:
            return
        if self.isVisible():
            self._toon_heel(_met_label(nu))
            # Leaving a field may put a fault under it, and what one came to then moves down.
            self._kijk_weer.start()

    def _na_focus(self) -> None:
        stuk = QApplication.focusWidget() or self.focusWidget()
        if stuk is None or not self.isVisible():
            return
        if self._lade and self._midden.isAncestorOf(stuk):
            # Who works on in the page is done with the drawer, and must see what is pressed next.
            self._lade = False
            self._plaats()
        self._toon_heel(_met_label(stuk))

    def _toon_heel(self, stuk: QWidget) -> None:
        # Of a text area Qt itself only brings the cursor into view; whoever tabs to a field wants all of it.
        # Before the page is shown nothing has its place; once it is, it is looked at again.
        if not self.isVisible() or not self._inhoud.isAncestorOf(stuk):
            return
        rand, hoog = px(12), stuk.height()
        if hoog + 2 * rand > self._rol.viewport().height():
            self._rol.ensureWidgetVisible(stuk, 0, rand)
            return
        midden = stuk.mapTo(self._inhoud, stuk.rect().center())
        self._rol.ensureVisible(midden.x(), midden.y(), 0, hoog // 2 + rand)

    def _smal(self) -> bool:
        return self.width() + px(BREED) < px(LADE_ONDER)

    def _plaats(self) -> None:
        self._midden.setMaximumWidth(px(MIDDEN_MAX) + 2 * px(22))
        if self._rechts is None:
            return
        smal = self._smal()
        set_visible(self.lade_knop, aan=smal)
        layout = self.layout()
        vast = layout is not None and layout.indexOf(self._rechts) >= 0
        if layout is not None and smal and vast:
            layout.removeWidget(self._rechts)
        if not smal:
            self._lade = False
            if layout is not None and not vast:
                layout.addWidget(self._rechts)
            rest = self.width() - px(MIDDEN_MAX) - 2 * px(22)
            self._rechts.setFixedWidth(max(px(RECHTS), rest))
        else:
            self._rechts.setFixedWidth(px(RECHTS + 4))
            self._rechts.setGeometry(self.width() - px(RECHTS + 4), 0, px(RECHTS + 4), self.height())
        set_visible(self._rechts.sluit, aan=smal)
        set_visible(self._rechts, aan=self._lade or not smal)

    def _maak_balk(self) -> QHBoxLayout:
        balk = QHBoxLayout()
        balk.setContentsMargins(px(22), 0, px(22), 0)
        balk.setSpacing(px(10))
        self._kruimels = QHBoxLayout()
        self._kruimels.setSpacing(px(6))
        balk.addLayout(self._kruimels)
        balk.addStretch(1)
        self.gevaar_knop = Button("Direct gevaar?", "direct_gevaar", soort="rustig", icoon="siren")
        self.gevaar_knop.clicked.connect(self.gevaar)
        balk.addWidget(self.gevaar_knop)
        self._zoek = QHBoxLayout()
        balk.addLayout(self._zoek, 1000)  # grows before the room between the crumbs and the buttons does
        self.lade_knop = Button(self._lade_titel, "lade", soort="rustig", icoon="chevron-left")
        self.lade_knop.clicked.connect(self.open_drawer)
        self.lade_knop.hide()
        balk.addWidget(self.lade_knop)
        return balk

    def _maak_rol(self) -> QScrollArea:
        self._rol = QScrollArea()
        self._rol.setWidgetResizable(True)
        self._rol.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._rol.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._rol.setFrameShape(QFrame.Shape.NoFrame)
        self._inhoud = ScrollColumn()
        self._inhoud.setObjectName(f"{self.objectName()}_inhoud")
        self._inhoud.setProperty("vlak", "win")
        self.body = QVBoxLayout(self._inhoud)
        self.body.setContentsMargins(px(22), 0, px(22), px(14))
        self.body.setSpacing(px(10))
        self._rol.setWidget(self._inhoud)
        self._rol.verticalScrollBar().rangeChanged.connect(self._lijn_uit)
        return self._rol

    def _lijn_uit(self, laag: int, hoog: int) -> None:
        # The scroll bar takes its width from the margin, so cards end under the buttons of the head.
        balk = self._rol.verticalScrollBar().sizeHint().width() if hoog > laag else 0
        self.body.setContentsMargins(px(22), 0, px(22) - balk, px(14))

    def _maak_voet(self) -> QFrame:
        self._voet = QFrame()
        self._voet.setProperty("vlak", "voet")
        rij = QHBoxLayout(self._voet)
        rij.setContentsMargins(px(22), px(9), px(22), px(9))
        rij.setSpacing(px(12))
        self._voet_links = QVBoxLayout()
        rij.addLayout(self._voet_links, 1)
        self.foot = ButtonRow("voet")
        self.foot.gedrukt.connect(self.gedrukt)
        rij.addWidget(self.foot)
        self._voet.hide()
        return self._voet

    def _kruimel(self) -> None:
        self.kruimel.emit(str(self.sender().property("code")))


def _met_label(stuk: QWidget) -> QWidget:
    ouder = stuk.parentWidget()
    return ouder if isinstance(ouder, Field) else stuk
