"""Fields to type in or choose from, and the row that holds one with its label, hint and error.

Invariants: the label is the buddy of its field; an error is an icon and a sentence under the field, a red border
and the accessible description; a purple border asks a motivation until something is filled in (only emptiness is
looked at); Tab leaves a text area; what was typed is handed over as typed.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from meldcode_app.presenters.weergave import Icoon, Keuze
from meldcode_app.views import iconen
from meldcode_app.views.onderdelen.keuze import Seg
from meldcode_app.views.onderdelen.tekst import Icon, Text, Word, beside
from meldcode_app.views.theme import kleur, px, zet_eigenschap
from meldcode_app.views.zichtbaar import set_visible


class Line(QLineEdit):
    """One line. `gewijzigd` at each change by the user, `klaar` on leaving the field or Enter."""

    gewijzigd = Signal(str)
    klaar = Signal(str)

    def __init__(self, naam: str, *, voorbeeld: str = "", tekst: str = "") -> None:
        super().__init__(tekst)
        self.setObjectName(naam)
        self.setPlaceholderText(voorbeeld)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.textEdited.connect(self.gewijzigd)
        self.editingFinished.connect(self._klaar)

    def value(self) -> str:
        """The text as typed."""
        return self.text()

    def set_value(self, tekst: str) -> None:
        """Set the text without a signal; the cursor stays when nothing changed."""
        if tekst != self.text():
            plek = min(self.cursorPosition(), len(tekst)) if self.hasFocus() else 0
            self.setText(tekst)
            self.setCursorPosition(plek)

    def minimumSizeHint(self) -> QSize:
        return QSize(px(60), super().minimumSizeHint().height())

    def _klaar(self) -> None:
        self.klaar.emit(self.text())


class DateLine(Line):
    """A date as people type it ("24-11", "gisteren"); reading it is the presenter's work, after `klaar`."""

    def __init__(self, naam: str, *, voorbeeld: str = "bv. 24-11 of gisteren", tekst: str = "") -> None:
        super().__init__(naam, voorbeeld=voorbeeld, tekst=tekst)


class Edit(QPlainTextEdit):
    """Several lines; grows with its text from `rijen` to `tot` lines. `klaar` on leaving the field."""

    gewijzigd = Signal(str)
    klaar = Signal(str)

    def __init__(self, naam: str, *, rijen: int = 3, tot: int = 12, voorbeeld: str = "") -> None:
        super().__init__()
        self.setObjectName(naam)
        self.setPlaceholderText(voorbeeld)
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._rijen, self._tot = rijen, tot
        self._stil = False
        self.textChanged.connect(self._verander)
        self.document().documentLayout().documentSizeChanged.connect(self._groei)
        self._groei()

    def value(self) -> str:
        """The text as typed."""
        return self.toPlainText()

    def set_value(self, tekst: str) -> None:
        """Set the text without a signal; undo and cursor stay when nothing changed."""
        if tekst != self.toPlainText():
            self._stil = True
            self.setPlainText(tekst)
            self._stil = False

    def herkleur(self) -> None:
        """Take the line height in force."""
        self._groei()

    def minimumSizeHint(self) -> QSize:
        return QSize(px(60), self.height())

    def focusOutEvent(self, event: QFocusEvent, /) -> None:
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self.klaar.emit(self.toPlainText())

    def wheelEvent(self, event: QWheelEvent, /) -> None:
        if self.hasFocus() and self.verticalScrollBar().maximum() > 0:
            super().wheelEvent(event)
        else:
            event.ignore()

    def _verander(self) -> None:
        if not self._stil:
            self.gewijzigd.emit(self.toPlainText())

    def _groei(self) -> None:
        self.ensurePolished()
        regels = round(self.document().size().height())
        aantal = min(max(regels, self._rijen), self._tot)
        self.setFixedHeight(self.fontMetrics().lineSpacing() * aantal + px(20))


class Combo(QComboBox):
    """A choice from a list. The wheel never changes it in passing. `gekozen` only when the user chose."""

    gekozen = Signal(str)

    def __init__(self, keuzes: Sequence[Keuze], naam: str) -> None:
        super().__init__()
        self.setObjectName(naam)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(6)
        self.set_keuzes(keuzes)
        self.activated.connect(self._kies)

    def set_keuzes(self, keuzes: Sequence[Keuze]) -> None:
        """Other options; what was chosen stays when it is still there."""
        nieuw = [(k.code, k.tekst) for k in keuzes]
        if nieuw == [(str(self.itemData(i)), self.itemText(i)) for i in range(self.count())]:
            return
        was = self.value()
        self.clear()
        for code, tekst in nieuw:
            self.addItem(tekst, code)
        self.set_value(was)

    def value(self) -> str:
        """The code of what is chosen; empty when nothing is."""
        return str(self.currentData() or "")

    def set_value(self, code: str) -> None:
        """Choose without a signal; an unknown code leaves the first option, or nothing when there is none."""
        plek = self.findData(code)
        self.setCurrentIndex(plek if plek >= 0 else 0)

    def wheelEvent(self, event: QWheelEvent, /) -> None:
        event.ignore()

    def paintEvent(self, event: QPaintEvent, /) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        maat = px(14)
        vlak = QRectF(self.width() - maat - px(8), (self.height() - maat) / 2, maat, maat)
        iconen.teken(painter, vlak, "chevron-down", kleur("text" if self.isEnabled() else "muted"))
        painter.end()

    def _kies(self) -> None:
        self.gekozen.emit(self.value())


class Field(QWidget):
    """Label, field, hint and error. `icoon` stands before the label; `stand` "reden" asks a motivation."""

    def __init__(
        self,
        label: str,
        widget: QWidget,
        *,
        hint: str = "",
        icoon: Icoon = "",
        vraagt_reden: bool = False,
    ) -> None:
        super().__init__()
        self.widget = widget
        self._vraagt_reden = vraagt_reden
        self._hint = hint
        kolom = QVBoxLayout(self)
        kolom.setContentsMargins(0, 0, 0, 0)
        kolom.setSpacing(px(3))
        rij = QHBoxLayout()
        rij.setSpacing(px(6))
        if icoon:
            rij.addLayout(beside(Icon(icoon, "muted", 15)))
        self.label = Text(label, "strong")
        self.label.setBuddy(widget)
        rij.addWidget(self.label, 1)
        kolom.addLayout(rij)
        self.hint = Text(hint, "small", "muted")
        kolom.addWidget(self.hint)
        self.hint.setVisible(
            bool(hint)
        )  # once it has a parent: else it shows as a window and takes the focus
        kolom.addWidget(widget)
        self.error = Word("circle-x", "", "bad", soort="kop")
        self.error.hide()
        kolom.addWidget(self.error)
        kolom.addStretch(1)
        if isinstance(widget, Seg):
            widget.set_question(label)
        else:
            widget.setAccessibleName(label)
        self._zeg_uitleg()
        if isinstance(widget, (Line, Edit)):
            widget.textChanged.connect(self._kleur_rand)
        self._kleur_rand()

    def set_error(self, zin: str) -> None:
        """Show or (with an empty sentence) take away the error."""
        self.error.set_word("circle-x", zin, "bad")
        set_visible(self.error, aan=bool(zin))
        self._zeg_uitleg()
        self._kleur_rand()

    def set_hint(self, hint: str) -> None:
        """Another hint."""
        self._hint = hint
        self.hint.setText(hint)
        set_visible(self.hint, aan=bool(hint))
        self._zeg_uitleg()

    def set_asks_reason(self, *, vraagt: bool) -> None:
        """Whether an empty field has the purple border."""
        self._vraagt_reden = vraagt
        self._kleur_rand()

    def has_error(self) -> bool:
        """Whether an error is shown."""
        return bool(self.error.text())

    def _zeg_uitleg(self) -> None:
        voorbeeld = self.widget.placeholderText() if isinstance(self.widget, Line) else ""
        uitleg = " ".join(deel for deel in (self._hint, voorbeeld) if deel)
        self.widget.setAccessibleDescription(f"Fout: {self.error.text()}" if self.has_error() else uitleg)

    def _kleur_rand(self) -> None:
        leeg = isinstance(self.widget, (Line, Edit, Combo)) and not self.widget.value().strip()
        stand = "fout" if self.has_error() else "reden" if self._vraagt_reden and leeg else ""
        zet_eigenschap(self.widget, "stand", stand)
