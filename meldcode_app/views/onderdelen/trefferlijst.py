"""Hits of a search under each other: when, whose casus, what kind, and a part of the text with what was found marked.

Invariants: one Tab stop, arrows inside, Enter or a click opens; text is only ever painted as text, marks are ranges
beside it; a screen reader hears each hit in one sentence; Up on the first hit asks for the search field.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QResizeEvent,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyledItemDelegate, QStyleOptionViewItem

from meldcode_app.presenters.zoeken import TrefferRegel
from meldcode_app.views.theme import kleur, lettertype, px

_Index = QModelIndex | QPersistentModelIndex
_LEEG = QModelIndex()
_DATUM = 124
_RAND = 10
_REGELS = 2


class _Model(QAbstractListModel):
    def __init__(self) -> None:
        super().__init__()
        self.treffers: tuple[TrefferRegel, ...] = ()

    def set_treffers(self, treffers: tuple[TrefferRegel, ...]) -> None:
        self.beginResetModel()
        self.treffers = treffers
        self.endResetModel()

    def rowCount(self, parent: _Index = _LEEG, /) -> int:
        return 0 if parent.isValid() else len(self.treffers)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole, /) -> Any:  # noqa: ANN401 - Qt's own type
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self.treffers[index.row()].tekst
        return None


class _Schilder(QStyledItemDelegate):
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index, /) -> None:
        treffer = _treffer(index)
        vlak: QRect = option.rect
        painter.save()
        if option.state.value & option.state.State_Selected.value:
            painter.fillRect(vlak, kleur("soft"))
            painter.fillRect(vlak.left(), vlak.top(), px(3), vlak.height(), kleur("accent"))
        painter.setPen(kleur("border"))
        painter.drawLine(vlak.bottomLeft(), vlak.bottomRight())
        binnen = vlak.adjusted(px(_RAND), px(8), -px(_RAND), -px(8))
        self._kop(painter, binnen, treffer)
        tekst = binnen.adjusted(px(_DATUM), QFontMetrics(lettertype(13)).height() + px(2), 0, 0)
        self._fragment(painter, tekst, treffer)
        painter.restore()

    def _kop(self, painter: QPainter, vlak: QRect, treffer: TrefferRegel) -> None:
        vet, klein = lettertype(13, vet=True), lettertype(12)
        hoog = QFontMetrics(vet).height()
        breed_klein = QFontMetrics(klein).horizontalAdvance(treffer.vastgelegd)
        datum = QRect(vlak.left(), vlak.top(), px(_DATUM) - px(8), hoog * 2)
        painter.setFont(vet)
        painter.setPen(kleur("text"))
        painter.drawText(datum, Qt.TextFlag.TextWordWrap, treffer.wanneer)
        kop = QRect(
            vlak.left() + px(_DATUM), vlak.top(), vlak.width() - px(_DATUM) - breed_klein - px(12), hoog
        )
        links = kop.left()
        for tekst, font, naam in (
            (treffer.casus, vet, "text"),
            (f" · {treffer.soort}", lettertype(13), "muted"),
            (f" · {treffer.eerder}" if treffer.eerder else "", vet, "warn"),
        ):
            metriek = QFontMetrics(font)
            past = metriek.elidedText(tekst, Qt.TextElideMode.ElideRight, max(0, kop.right() - links))
            painter.setFont(font)
            painter.setPen(kleur(naam))
            painter.drawText(QRect(links, kop.top(), kop.right() - links + 2, hoog), 0, past)
            links += metriek.horizontalAdvance(past)
        painter.setFont(klein)
        painter.setPen(kleur("muted"))
        painter.drawText(vlak.adjusted(0, 0, 0, 0), Qt.AlignmentFlag.AlignRight, treffer.vastgelegd)

    def _fragment(self, painter: QPainter, vlak: QRect, treffer: TrefferRegel) -> None:
        indeling = QTextLayout(treffer.fragment, lettertype(13))
        optie = QTextOption()
        optie.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        indeling.setTextOption(optie)
        indeling.setFormats(_merken(treffer))
        indeling.beginLayout()
        hoog = 0.0
        for _ in range(_REGELS):
            regel = indeling.createLine()
            if not regel.isValid():
                break
            regel.setLineWidth(vlak.width())
            regel.setPosition(QPointF(0, hoog))
            hoog += regel.height()
        indeling.endLayout()
        painter.setPen(kleur("text"))
        indeling.draw(painter, QPointF(vlak.topLeft()))

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index, /) -> QSize:
        regel = QFontMetrics(lettertype(13)).lineSpacing()
        return QSize(px(300), (1 + _REGELS) * regel + px(2 * 8 + 4))


def _treffer(index: _Index) -> TrefferRegel:
    model = index.model()
    assert isinstance(model, _Model)
    return model.treffers[index.row()]


def _merken(treffer: TrefferRegel) -> list[QTextLayout.FormatRange]:
    merken = []
    plek = 0
    for stuk in treffer.stukken:
        lang = len(stuk.tekst.encode("utf-16-le")) // 2  # Qt counts in UTF-16
        if stuk.raak:
            merk = QTextLayout.FormatRange()
            vorm = QTextCharFormat()
            vorm.setFont(lettertype(13, vet=True))
            vorm.setBackground(kleur("warn_soft"))
            vorm.setForeground(kleur("text"))
            merk.start, merk.length, merk.format = plek, lang, vorm
            merken.append(merk)
        plek += lang
    return merken


class HitList(QListView):
    """`geopend(id)` on Enter or a click; `omhoog` when Up is pressed on the first hit."""

    geopend = Signal(str)
    omhoog = Signal()

    def __init__(self, naam: str, titel: str) -> None:
        super().__init__()
        self.setObjectName(naam)
        self.setAccessibleName(titel)
        self._model = _Model()
        self.setModel(self._model)
        self.setItemDelegate(_Schilder(self))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor)
        self.clicked.connect(self._open)

    def set_treffers(self, treffers: Sequence[TrefferRegel]) -> None:
        """Show these; the current one stays current when it is still there."""
        nieuw = tuple(treffers)
        if nieuw == self._model.treffers:
            return
        was = self.current_id()
        self._model.set_treffers(nieuw)
        plek = next((n for n, treffer in enumerate(nieuw) if treffer.id == was), -1)
        if plek >= 0:
            self.setCurrentIndex(self._model.index(plek))
        self._groei()

    def current_id(self) -> str:
        """The id of the current hit; empty when there is none."""
        rij = self.currentIndex().row()
        return self._model.treffers[rij].id if 0 <= rij < len(self._model.treffers) else ""

    def to_first(self) -> bool:
        """Focus the list, at its first hit unless another was current; False when it is empty."""
        if not self._model.treffers:
            return False
        if not self.current_id():
            self.setCurrentIndex(self._model.index(0))
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def herkleur(self) -> None:
        """Take colours and sizes in force."""
        self.scheduleDelayedItemsLayout()
        self._groei()
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and not event.modifiers():
            self._open()
        elif event.key() == Qt.Key.Key_Up and self.currentIndex().row() <= 0:
            self.omhoog.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        self._groei()

    def minimumSizeHint(self) -> QSize:
        return QSize(px(200), px(40))

    def row_rect(self) -> QRect:
        """Where the current hit stands, in this widget."""
        return self.visualRect(self.currentIndex())

    def _groei(self) -> None:
        # As high as its hits: the page scrolls, so head and field stay where they are.
        hoog = (
            self.sizeHintForRow(0) * len(self._model.treffers) + 2 * self.frameWidth()
            if self._model.treffers
            else 0
        )
        if hoog != self.height():
            self.setFixedHeight(hoog)

    def _open(self) -> None:
        if self.current_id():
            self.geopend.emit(self.current_id())
