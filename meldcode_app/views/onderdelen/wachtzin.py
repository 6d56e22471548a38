"""The passphrase field: an eye to look, a line when Caps Lock is on, and a bar with the strength in words.

Invariants: hidden again whenever it is cleared; Caps Lock is only told, Qt cannot ask the keyboard, so it is
deduced from what a letter key gave; the field is never offered to a spelling or prediction service.
"""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from meldcode_app.presenters.weergave import Kleur, Sterkte
from meldcode_app.views.onderdelen.knoppen import Button
from meldcode_app.views.onderdelen.tekst import Text, Word
from meldcode_app.views.onderdelen.velden import Field, Line
from meldcode_app.views.theme import doel, kleur, px

_GEEN_HULP = (
    Qt.InputMethodHint.ImhSensitiveData
    | Qt.InputMethodHint.ImhNoPredictiveText
    | Qt.InputMethodHint.ImhNoAutoUppercase
    | Qt.InputMethodHint.ImhHiddenText
)


class SecretLine(Line):
    """The line itself. `hoofdletters` tells whether Caps Lock seems to be on."""

    hoofdletters = Signal(bool)

    def __init__(self, naam: str) -> None:
        super().__init__(naam)
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self.setInputMethodHints(_GEEN_HULP)
        self.oog = Button("", f"{naam}_oog", soort="kaal", icoon="eye", toegankelijk="Laat zien wat u typt")
        self.oog.setParent(self)
        self.oog.setCursor(Qt.CursorShape.PointingHandCursor)
        self.oog.clicked.connect(self._wissel)
        self.setTextMargins(0, 0, px(30), 0)

    def hide_text(self) -> None:
        """Hide what is typed."""
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self.oog.set_label("", "eye")
        self.oog.setAccessibleName("Laat zien wat u typt")

    def wipe(self) -> None:
        """Empty and hide."""
        self.clear()
        self.hide_text()

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        maat = doel()
        self.oog.setGeometry(self.width() - maat - px(5), (self.height() - maat) // 2, maat, maat)

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        letter = event.text()
        if (
            len(letter) == 1
            and letter.isalpha()
            and not event.modifiers() & Qt.KeyboardModifier.ControlModifier
        ):
            shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.hoofdletters.emit(letter.isupper() != shift)
        super().keyPressEvent(event)

    def _wissel(self) -> None:
        if self.echoMode() is QLineEdit.EchoMode.Normal:
            self.hide_text()
            return
        self.setEchoMode(QLineEdit.EchoMode.Normal)
        self.oog.set_label("", "eye-off")
        self.oog.setAccessibleName("Verberg wat u typt")


class _Balk(QWidget):
    _KLEUREN: tuple[Kleur, ...] = ("bad", "bad", "warn", "ok", "ok")

    def __init__(self) -> None:
        super().__init__()
        self._score = -1
        self.setFixedHeight(px(6))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_score(self, score: int) -> None:
        self._score = score
        self.update()

    def herkleur(self) -> None:
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(px(160), px(6))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        tussen = px(4)
        breed = (self.width() - 3 * tussen) / 4
        for vak in range(4):
            vol = vak < max(1, self._score) and self._score >= 0
            painter.setBrush(kleur(self._KLEUREN[self._score]) if vol else kleur("border"))
            painter.drawRoundedRect(QRectF(vak * (breed + tussen), 0, breed, self.height()), 3, 3)
        painter.end()


class Passphrase(QWidget):
    """Field, Caps Lock hint and (with `met_sterkte`) strength. `gewijzigd` at every key, `enter` on Enter."""

    gewijzigd = Signal(str)
    enter = Signal()

    def __init__(
        self, naam: str, label: str = "Uw wachtzin", *, hint: str = "", met_sterkte: bool = False
    ) -> None:
        super().__init__()
        kolom = QVBoxLayout(self)
        kolom.setContentsMargins(0, 0, 0, 0)
        kolom.setSpacing(px(6))
        self.line = SecretLine(naam)
        self.field = Field(label, self.line, hint=hint)
        kolom.addWidget(self.field)
        self._doe = Text("", "small", "muted")
        self._doe.hide()
        kolom.addWidget(self._doe)
        self._balk = _Balk()
        self._woord = Text("", "small", "muted")
        self._vak = QWidget()
        rij = QVBoxLayout(self._vak)
        rij.setContentsMargins(0, 0, 0, 0)
        rij.setSpacing(px(4))
        rij.addWidget(self._balk)
        rij.addWidget(self._woord)
        self._vak.setVisible(False)
        self._met_sterkte = met_sterkte
        kolom.addWidget(self._vak)
        self._caps = Word("info", "Hoofdletters (Caps Lock) staan aan.", "muted", soort="small")
        self._caps.hide()
        kolom.addWidget(self._caps)
        self.setFocusProxy(self.line)
        self.line.gewijzigd.connect(self.gewijzigd)
        self.line.returnPressed.connect(self.enter)
        self.line.hoofdletters.connect(self._caps.setVisible)

    def value(self) -> str:
        """What was typed."""
        return self.line.text()

    def set_error(self, zin: str, doe: str = "") -> None:
        """Show the error under the field, and under it what to do."""
        self.field.set_error(zin)
        if zin and doe:
            self.line.setAccessibleDescription(f"Fout: {zin} {doe}")
        self._doe.setText(doe)
        self._doe.setVisible(bool(zin and doe))

    def set_strength(self, sterkte: Sterkte) -> None:
        """Strength in words and one tip; hidden while nothing is typed."""
        self._vak.setVisible(self._met_sterkte and bool(sterkte.woord))
        self._balk.set_score(sterkte.score)
        zin = f"Schatting: {sterkte.woord}." if sterkte.woord else ""
        self._woord.setText(f"{zin} {sterkte.tip}".strip())
        self._balk.setAccessibleName(zin)

    def set_label(self, label: str) -> None:
        """Another label ("Uw wachtzin", "Herstelsleutel van het blad")."""
        self.field.label.setText(label)
        self.line.setAccessibleName(label)
