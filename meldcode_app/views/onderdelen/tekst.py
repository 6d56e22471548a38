"""Text on the screen: labels, words with an icon, and the one kind of text that may be shortened.

Invariants: text is always plain (what a user typed is never read as markup); a label wraps unless it says not
to; only `Elided` shortens, and then the whole text is in its tooltip and accessible name.
"""

from __future__ import annotations

import html
import re
from typing import Literal

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from meldcode_app.presenters.weergave import Icoon, Kleur
from meldcode_app.views import iconen
from meldcode_app.views.leesrol import Rol
from meldcode_app.views.theme import kleur as token
from meldcode_app.views.theme import px, zet_eigenschap

Soort = Literal["h0", "h1", "h2", "body", "strong", "small", "kop", "brand"]

KOPPEN: tuple[Soort, ...] = ("h0", "h1", "h2")
"""What a screen reader can jump to."""

_BREEKPUNT = "\u200b"
_LANG_WOORD = re.compile(r"\S{34,}")
"""Longer than any word people write: even "gegevensuitwisselingsovereenkomst" stands whole."""


def set_tooltip(widget: QWidget, tekst: str, gezegd: str = "") -> None:
    """A tooltip that wraps and shows the text as typed, whatever it holds.

    A screen reader is told `gezegd`, else the text: without a description of its own Qt gives it the tooltip with the
    marks that make it wrap. What equals the name it does not say twice.
    """
    widget.setToolTip(f"<p>{html.escape(tekst)}</p>" if tekst else "")
    widget.setAccessibleDescription((gezegd or tekst) if tekst else "")


class Text(QLabel):
    """A piece of text of one kind and colour."""

    def __init__(
        self,
        tekst: str = "",
        soort: Soort = "body",
        kleur: Kleur | Literal["side_text", "on_accent", "ink"] = "text",
        *,
        loopt_om: bool = True,
        midden: bool = False,
    ) -> None:
        super().__init__()
        self._hoogtes: dict[int, int] = {}
        if soort in KOPPEN:
            self.leesrol = Rol.Heading
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("soort", soort)
        self.setProperty("kleur", kleur)
        self.setWordWrap(loopt_om)
        self.setText(tekst)
        if midden:
            self.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        if loopt_om:
            # Not Minimum: a scroll area would then take the height at the narrowest width as the least height.
            beleid = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
            beleid.setHeightForWidth(True)
            self.setSizePolicy(beleid)

    def setText(self, text: str, /) -> None:
        """The text; a run too long for a narrow panel (a hash, an address) may break."""
        self._hoogtes.clear()
        super().setText(_LANG_WOORD.sub(_breek, text))
        if hasattr(self, "leesrol"):
            self.setAccessibleName(text)

    def heightForWidth(self, breedte: int, /) -> int:
        # Boxes in boxes ask this dozens of times for each of a few widths; laying out the words is what costs.
        hoogte = self._hoogtes.get(breedte)
        if hoogte is None:
            hoogte = self._hoogtes[breedte] = super().heightForWidth(breedte)
        return hoogte

    def changeEvent(self, event: QEvent) -> None:
        self._hoogtes.clear()
        super().changeEvent(event)

    def text(self) -> str:
        """The text as it was given."""
        return super().text().replace(_BREEKPUNT, "")

    def set_colour(self, kleur: Kleur) -> None:
        """Another colour token."""
        zet_eigenschap(self, "kleur", kleur)


class Paragraph(Text):
    """A text that fills the width of its column whatever it says: nothing but its height is measured.

    What width it would like takes Qt five lay-outs of all its words, and a column does not ask for that.
    """

    def sizeHint(self) -> QSize:
        self.ensurePolished()
        return QSize(px(40), self.fontMetrics().height())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()


def _breek(lang: re.Match[str]) -> str:
    return _BREEKPUNT.join(lang[0][n : n + 8] for n in range(0, len(lang[0]), 8))


class Elided(QLabel):
    """One line that is shortened at the right when there is no room: only for names, crumbs, second lines."""

    def __init__(
        self, tekst: str = "", soort: Soort = "body", kleur: Kleur | Literal["side_text"] = "muted"
    ) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("soort", soort)
        self.setProperty("kleur", kleur)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._heel = ""
        if soort in KOPPEN:
            self.leesrol = Rol.Heading
        self.set_text(tekst)

    def set_text(self, tekst: str) -> None:
        """The whole text; what is shown follows from the width."""
        self._heel = tekst
        self.setAccessibleName(tekst)
        self._kort_in()

    def full_text(self) -> str:
        """The whole text."""
        return self._heel

    def sizeHint(self) -> QSize:
        self.ensurePolished()
        return QSize(self.fontMetrics().horizontalAdvance(self._heel) + 2, self.fontMetrics().height() + 2)

    def minimumSizeHint(self) -> QSize:
        return QSize(px(40), self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._kort_in()

    def _kort_in(self) -> None:
        if not self.testAttribute(Qt.WidgetAttribute.WA_Resized):
            self.setText(self._heel)  # no room to speak of yet, and measuring now would style it twice
            return
        self.ensurePolished()
        kort = self.fontMetrics().elidedText(self._heel, Qt.TextElideMode.ElideRight, max(0, self.width()))
        self.setText(kort)
        set_tooltip(self, self._heel if kort != self._heel else "")


class Icon(QWidget):
    """One icon, decorative: the meaning always stands in a word beside it."""

    def __init__(self, naam: Icoon, kleur: Kleur = "text", maat: int = 14) -> None:
        super().__init__()
        self._naam: Icoon = naam
        self._kleur: Kleur = kleur
        self._maat = px(maat)
        self.setFixedSize(self._maat, self._maat)

    def set_icon(self, naam: Icoon, kleur: Kleur) -> None:
        """Another icon, same size."""
        self._naam, self._kleur = naam, kleur
        self.update()

    def herkleur(self) -> None:
        """Paint anew in the colours in force."""
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        iconen.teken(painter, QRectF(0, 0, self._maat, self._maat), self._naam, token(self._kleur))
        painter.end()


def beside(icoon: Icon) -> QVBoxLayout:
    """The column of an icon at the height of the first line of the text beside it."""
    kolom = QVBoxLayout()
    kolom.setContentsMargins(0, max(0, (px(16) - icoon.height()) // 2), 0, 0)
    kolom.addWidget(icoon)
    kolom.addStretch(1)
    return kolom


class Word(QWidget):
    """Icon and text in one colour: a state, an error, a fact. Wraps."""

    def __init__(
        self, icoon: Icoon, tekst: str, kleur: Kleur = "text", *, soort: Soort = "strong", maat: int = 14
    ) -> None:
        super().__init__()
        rij = QHBoxLayout(self)
        rij.setContentsMargins(0, 0, 0, 0)
        rij.setSpacing(px(6))
        self._naam: Icoon = icoon
        self._icoon = Icon(icoon, kleur, maat)
        self._tekst = Text(tekst, soort, kleur)
        self._tekst.setAlignment(Qt.AlignmentFlag.AlignTop)
        rij.addLayout(beside(self._icoon))
        rij.addWidget(self._tekst, 1)
        beleid = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        beleid.setHeightForWidth(True)
        self.setSizePolicy(beleid)

    def set_word(self, icoon: Icoon, tekst: str, kleur: Kleur) -> None:
        """Another state."""
        self._naam = icoon
        self._icoon.set_icon(icoon, kleur)
        self._tekst.setText(tekst)
        self._tekst.set_colour(kleur)

    def set_icon_colour(self, kleur: Kleur) -> None:
        """A colour of its own for the icon."""
        self._icoon.set_icon(self._naam, kleur)

    def text(self) -> str:
        """The words."""
        return self._tekst.text()
