"""Per person: the tabs with an own state, and the block "vooraf geïnformeerd" per gezagsouder and youth.

Invariants: informing is not asking consent, so no word of consent stands here; a row that was recorded is
locked; tabs are one Tab stop with arrows inside.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QRadioButton, QSizePolicy, QVBoxLayout, QWidget

from meldcode_app.presenters.weergave import Keuze, OuderRij, PersoonTab
from meldcode_app.views import iconen
from meldcode_app.views.onderdelen.kaart import clear_layout
from meldcode_app.views.onderdelen.knoppen import Button, Link
from meldcode_app.views.onderdelen.tekst import Elided, Text, Word, set_tooltip
from meldcode_app.views.onderdelen.velden import Combo, DateLine, Line
from meldcode_app.views.theme import kleur, lettertype, px, zet_eigenschap

DAG_BREED = 124
"""A day written out in a field ("wo 30 sep 2026") is never cut."""


class PersonTab(QRadioButton):
    """One person: icon, name, second word, and the state as icon and word."""

    gestapt = Signal(int)

    def __init__(self, tab: PersoonTab, voor: str) -> None:
        super().__init__()
        self.tab = tab
        self.setObjectName(f"{voor}_{tab.code}")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_tab(tab)

    def set_tab(self, tab: PersoonTab) -> None:
        """Another state."""
        self.tab = tab
        woorden = ", ".join(deel for deel in (tab.naam, tab.onder, tab.staat) if deel)
        self.setAccessibleName(woorden)
        set_tooltip(self, woorden)
        self.updateGeometry()
        self.update()

    def herkleur(self) -> None:
        """Paint anew in the colours in force."""
        self.updateGeometry()
        self.update()

    def hitButton(self, pos: object, /) -> bool:
        return True

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        stap = {
            Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1
        }.get(Qt.Key(event.key()), 0)  # fmt: skip
        if stap:
            self.gestapt.emit(stap)
            return
        super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        return self.minimumSizeHint()

    def minimumSizeHint(self) -> QSize:
        # The state is never cut; a name and what stands beside it may be.
        onder = QFontMetrics(lettertype(13, vet=True)).horizontalAdvance(self.tab.staat) + px(20)
        return QSize(onder + px(56), px(48))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        aan = self.isChecked()
        dik = 2 if aan or self.hasFocus() else 1
        painter.setPen(QPen(kleur("accent" if aan or self.hasFocus() else "border"), dik))
        painter.setBrush(kleur("surface" if aan else "off"))
        painter.drawRoundedRect(
            QRectF(self.rect()).adjusted(dik / 2, dik / 2, -dik / 2, -dik / 2), px(8), px(8)
        )
        maat, x, half = px(18), px(42), self.height() / 2
        iconen.teken(
            painter, QRectF(px(13), half - maat / 2, maat, maat), "user", kleur("accent" if aan else "muted")
        )
        painter.setFont(lettertype(13, vet=True))
        painter.setPen(kleur("text"))
        regel = QRectF(x, half - px(18), self.width() - x - px(10), px(18))
        rechts = Qt.TextElideMode.ElideRight
        naam = painter.fontMetrics().elidedText(self.tab.naam, rechts, round(regel.width()))
        painter.drawText(regel, Qt.AlignmentFlag.AlignVCenter, naam)
        naast = regel.adjusted(painter.fontMetrics().horizontalAdvance(naam) + px(6), 0, 0, 0)
        painter.setFont(lettertype(12))
        painter.setPen(kleur("muted"))
        if naast.width() > px(20):
            onder = painter.fontMetrics().elidedText(self.tab.onder, rechts, round(naast.width()))
            painter.drawText(naast, Qt.AlignmentFlag.AlignVCenter, onder)
        iconen.teken(painter, QRectF(x, half + px(2), px(14), px(14)), self.tab.icoon, kleur(self.tab.kleur))
        painter.setFont(lettertype(13, vet=True))
        painter.setPen(kleur(self.tab.kleur))
        plek = QRectF(x + px(20), half, self.width(), px(18))
        painter.drawText(plek, Qt.AlignmentFlag.AlignVCenter, self.tab.staat)
        painter.end()


class PersonTabs(QWidget):
    """Tabs beside each other, on a next row when there is no room; `gekozen` carries the code of the person."""

    gekozen = Signal(str)

    def __init__(self, naam: str) -> None:
        super().__init__()
        self.setObjectName(naam)
        self._rooster = QGridLayout(self)
        self._rooster.setContentsMargins(0, 0, 0, 0)
        self._rooster.setSpacing(px(10))
        self._kolommen = 0
        self._tabs: list[PersonTab] = []

    def set_tabs(self, tabs: Sequence[PersoonTab], gekozen: str) -> None:
        """Show these without a signal."""
        if [t.code for t in tabs] != [t.tab.code for t in self._tabs]:
            clear_layout(self._rooster)
            self._kolommen = 0
            self._tabs = [PersonTab(tab, self.objectName()) for tab in tabs]
            for knop in self._tabs:
                knop.clicked.connect(self._kies)
                knop.gestapt.connect(self._stap)
        for knop, tab in zip(self._tabs, tabs, strict=True):
            knop.set_tab(tab)
            knop.setChecked(tab.code == gekozen)
        self._schik()
        codes = [tab.code for tab in tabs]
        self._een_stop(codes.index(gekozen) if gekozen in codes else 0)

    def minimumSizeHint(self) -> QSize:
        breed = max((tab.minimumSizeHint().width() for tab in self._tabs), default=0)
        return QSize(breed, super().minimumSizeHint().height())

    def herkleur(self) -> None:
        """Measure anew: the text scale may be another."""
        self._schik()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._schik()

    def _schik(self) -> None:
        if not self._tabs:
            return
        breed = max(tab.minimumSizeHint().width() for tab in self._tabs) + px(10)
        kolommen = min(len(self._tabs), max(1, (self.width() + px(10)) // breed))
        if kolommen == self._kolommen:
            return
        self._kolommen = kolommen
        for plek, knop in enumerate(self._tabs):
            self._rooster.addWidget(knop, plek // kolommen, plek % kolommen)
            knop.show()  # now, not in the next round of events: focus may be asked at once
        for kolom in range(max(self._rooster.columnCount(), kolommen)):
            self._rooster.setColumnStretch(kolom, 1 if kolom < kolommen else 0)

    def _een_stop(self, stop: int) -> None:
        for plek, knop in enumerate(self._tabs):
            knop.setFocusPolicy(Qt.FocusPolicy.StrongFocus if plek == stop else Qt.FocusPolicy.ClickFocus)

    def _stap(self, stap: int) -> None:
        van = self.sender()
        if isinstance(van, PersonTab):
            doel = self._tabs[(self._tabs.index(van) + stap) % len(self._tabs)]
            doel.setFocus(Qt.FocusReason.TabFocusReason)
            doel.click()

    def _kies(self) -> None:
        knop = self.sender()
        if isinstance(knop, PersonTab):
            self._een_stop(self._tabs.index(knop))
            self.gekozen.emit(knop.tab.code)


class _RowNote(QWidget):
    """What stands under a row: a wrong day, what was recorded, or that a reason is asked; nothing is no room."""

    reden_gevraagd = Signal()

    def __init__(self, naam: str) -> None:
        super().__init__()
        regel = QHBoxLayout(self)
        regel.setContentsMargins(0, 0, 0, 0)
        self._fout = Word("circle-x", "", "bad", soort="kop")
        self._klaar = Elided("", "small")
        self._reden = Word("pencil-line", "", "why")
        self._reden.setContentsMargins(0, px(4), 0, 0)  # on one line with the text of the link
        self._link = Link("Geef een reden", f"{naam}_reden")
        self._link.clicked.connect(self.reden_gevraagd)
        regel.addWidget(self._fout, 100)
        regel.addWidget(self._klaar, 100)
        regel.addWidget(self._reden, 0, Qt.AlignmentFlag.AlignVCenter)
        regel.addWidget(self._link, 0, Qt.AlignmentFlag.AlignVCenter)
        regel.addStretch(1)

    def set_rij(self, rij: OuderRij) -> None:
        """Show what this row asks."""
        self._fout.set_word("circle-x", rij.fout_datum, "bad")
        self._klaar.set_text(rij.vastgelegd)
        self._reden.set_word("pencil-line", rij.reden_nodig, "why")
        self._link.setAccessibleName(f"Geef een reden voor {rij.naam}")
        fout, klaar = bool(rij.fout_datum), bool(rij.vastgelegd)
        reden = bool(rij.reden_nodig) and not fout and not klaar
        self._fout.setVisible(fout)
        self._klaar.setVisible(klaar and not fout)
        self._reden.setVisible(reden)
        self._link.setVisible(reden)
        self.setVisible(fout or klaar or reden)


class InformedBlock(QWidget):
    """One row per gezagsouder (and youth). `gewijzigd(persoon, veld, waarde)` with veld one of
    wanneer, datum, wijze, reactie; `vastleggen(persoon)`; `reden_gevraagd(persoon)`."""

    gewijzigd = Signal(str, str, str)
    vastleggen = Signal(str)
    reden_gevraagd = Signal(str)

    def __init__(self, naam: str, wanneer: Sequence[Keuze]) -> None:
        super().__init__()
        self.setObjectName(naam)
        self._keuzes = tuple(wanneer)
        self._staat: tuple[OuderRij, ...] = ()
        self._velden: dict[tuple[str, str], Combo | Line] = {}
        self._onder: dict[str, _RowNote] = {}
        self._lijst = QVBoxLayout(self)
        self._lijst.setContentsMargins(0, 0, 0, 0)
        self._rooster_widget: QWidget | None = None

    def set_rijen(self, rijen: Sequence[OuderRij]) -> None:
        """Show these rows; a row that keeps its shape keeps its widgets and the cursor in it."""
        nieuw = tuple(rijen)
        if [_vorm(r) for r in nieuw] != [_vorm(r) for r in self._staat] or self._rooster_widget is None:
            self._bouw(nieuw)
        self._staat = nieuw
        for rij in nieuw:
            for veld in ("wanneer", "datum", "wijze", "reactie"):
                plek = self._velden.get((rij.persoon, veld))
                if plek is not None:
                    plek.set_value(getattr(rij, veld))
            self._onder[rij.persoon].set_rij(rij)
            datum = self._velden.get((rij.persoon, "datum"))
            if datum is not None:
                zet_eigenschap(datum, "stand", "fout" if rij.fout_datum else "")
                voorbeeld = datum.placeholderText() if isinstance(datum, Line) else ""
                datum.setAccessibleDescription(f"Fout: {rij.fout_datum}" if rij.fout_datum else voorbeeld)

    def field(self, persoon: str, veld: str) -> Combo | Line:
        """The field of a person, to give it focus."""
        return self._velden[(persoon, veld)]

    def _bouw(self, rijen: Sequence[OuderRij]) -> None:
        clear_layout(self._lijst)
        self._velden, self._onder = {}, {}
        self._rooster_widget = QWidget()
        rooster = QGridLayout(self._rooster_widget)
        rooster.setContentsMargins(0, 0, 0, 0)
        rooster.setHorizontalSpacing(px(10))
        rooster.setVerticalSpacing(px(6))
        for kolom, kop in enumerate(("", "Wanneer geïnformeerd?", "Datum", "Door wie en hoe", "Reactie", "")):
            rooster.addWidget(Text(kop, "kop", "muted", loopt_om=False), 0, kolom)
        for kolom, deel in enumerate((3, 4, 3, 4, 4, 0)):
            rooster.setColumnStretch(kolom, deel)
        rooster.setColumnMinimumWidth(2, px(DAG_BREED))
        for plek, rij in enumerate(rijen):
            self._bouw_rij(rooster, 1 + 2 * plek, rij)
        self._lijst.addWidget(self._rooster_widget)
        self._rooster_widget.show()  # now, not in the next round of events: focus may be asked at once

    def _bouw_rij(self, rooster: QGridLayout, plek: int, rij: OuderRij) -> None:
        naam = f"{self.objectName()}_{rij.persoon}"
        rooster.addWidget(Text(rij.naam + (f" ({rij.onder})" if rij.onder else ""), "strong"), plek, 0)
        velden: tuple[tuple[str, str, Combo | Line], ...] = (
            ("wanneer", "wanneer geïnformeerd", Combo(self._keuzes, f"{naam}_wanneer")),
            ("datum", "datum", DateLine(f"{naam}_datum", voorbeeld="bv. gisteren")),
            ("wijze", "door wie en hoe", Line(f"{naam}_wijze")),
            ("reactie", "reactie", Line(f"{naam}_reactie")),
        )
        for kolom, (veld, woord, invoer) in enumerate(velden, start=1):
            invoer.setAccessibleName(f"{rij.naam}: {woord}")
            invoer.setProperty("persoon", rij.persoon)
            invoer.setProperty("veld", veld)
            invoer.setEnabled(not rij.vastgelegd)
            if isinstance(invoer, Combo):
                invoer.gekozen.connect(self._verander)
            else:
                invoer.klaar.connect(self._verander)
            self._velden[(rij.persoon, veld)] = invoer
            rooster.addWidget(invoer, plek, kolom)
        if not rij.vastgelegd:
            knop = Button("Vastleggen", f"{naam}_vastleggen", soort="rustig")
            knop.setAccessibleName(f"Vastleggen: {rij.naam}")
            knop.setProperty("persoon", rij.persoon)
            knop.clicked.connect(self._leg_vast)
            rooster.addWidget(knop, plek, 5)
        onder = self._onder[rij.persoon] = _RowNote(naam)
        onder.setProperty("persoon", rij.persoon)
        onder.reden_gevraagd.connect(self._vraag_reden)
        rooster.addWidget(onder, plek + 1, 1, 1, 5)

    def _verander(self, waarde: str) -> None:
        bron = self.sender()
        self.gewijzigd.emit(str(bron.property("persoon")), str(bron.property("veld")), waarde)

    def _leg_vast(self) -> None:
        self.vastleggen.emit(str(self.sender().property("persoon")))

    def _vraag_reden(self) -> None:
        self.reden_gevraagd.emit(str(self.sender().property("persoon")))


def _vorm(rij: OuderRij) -> tuple[str, str, str, bool]:
    return (rij.persoon, rij.naam, rij.onder, bool(rij.vastgelegd))
