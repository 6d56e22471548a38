"""A table of rows: casussen, questions, participants. One Tab stop, arrows inside, Enter or Space opens.

Invariants: all rows are in memory (no fetchMore: the scroll bar would lie); a cell that is a state shows icon
and word in colour; unknown roles return at once; the table never swallows Tab. A row is measured only where a text
may not fit on one line: of ten thousand rows nearly all have the height of one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from meldcode_app.presenters.weergave import Cel, Rij
from meldcode_app.views import iconen
from meldcode_app.views.theme import kleur, lettertype, px

_Index = QModelIndex | QPersistentModelIndex
_LEEG = QModelIndex()
_RAND = 6
_LUCHT = 12
"""Above and below the text of a row together, in logical pixels."""
_MIDDEN = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft.value | Qt.AlignmentFlag.AlignVCenter.value


@dataclass(frozen=True, slots=True)
class Kolom:
    """A column: its head, and its share of the width (0: as wide as its longest cell)."""

    kop: str
    deel: int = 1


class _Model(QAbstractTableModel):
    def __init__(self, kolommen: Sequence[Kolom]) -> None:
        super().__init__()
        self.kolommen = tuple(kolommen)
        self.rijen: tuple[Rij, ...] = ()

    def set_rijen(self, rijen: tuple[Rij, ...]) -> None:
        self.beginResetModel()
        self.rijen = rijen
        self.endResetModel()

    def rowCount(self, parent: _Index = _LEEG, /) -> int:
        return 0 if parent.isValid() else len(self.rijen)

    def columnCount(self, parent: _Index = _LEEG, /) -> int:
        return 0 if parent.isValid() else len(self.kolommen)

    def cel(self, index: _Index) -> Cel:
        cellen = self.rijen[index.row()].cellen
        return cellen[index.column()] if index.column() < len(cellen) else Cel(tekst="")

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole, /) -> Any:  # noqa: ANN401 - Qt's own type
        if role == Qt.ItemDataRole.DisplayRole or role == Qt.ItemDataRole.AccessibleTextRole:
            return self.cel(index).tekst
        return None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
        /,
    ) -> Any:  # noqa: ANN401 - Qt's own type
        if orientation is Qt.Orientation.Horizontal:
            if role == Qt.ItemDataRole.DisplayRole:
                return self.kolommen[section].kop
            if role == Qt.ItemDataRole.TextAlignmentRole:
                return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None


class _Schilder(QStyledItemDelegate):
    """Paints every cell whole: text wraps, nothing is shortened, the colour of a state stays when selected."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index, /) -> None:
        cel = _cel(index)
        vlak: QRect = option.rect
        gekozen = bool(option.state.value & option.state.State_Selected.value)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if gekozen:
            painter.fillRect(vlak, kleur("soft"))
            if index.column() == 0:
                painter.fillRect(vlak.left(), vlak.top(), px(3), vlak.height(), kleur("accent"))
        painter.setPen(kleur("border"))
        painter.drawLine(vlak.bottomLeft(), vlak.bottomRight())
        if cel.icoon:
            prent = QRectF(vlak.left() + _RAND, vlak.center().y() - px(7), px(14), px(14))
            iconen.teken(painter, prent, cel.icoon, kleur(cel.kleur))
        painter.setFont(lettertype(13, vet=cel.sterk))
        painter.setPen(kleur(cel.kleur))
        painter.drawText(vlak.adjusted(_inspringing(cel), 0, -_RAND, 0), _MIDDEN, cel.tekst)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index, /) -> QSize:
        cel = _cel(index)
        metriek = QFontMetrics(lettertype(13, vet=cel.sterk))
        breed = self._tabel.columnWidth(index.column()) - _inspringing(cel) - _RAND
        hoog = _hoog(metriek, max(px(40), breed), cel.tekst)
        return QSize(metriek.horizontalAdvance(cel.tekst) + _inspringing(cel) + _RAND, hoog + px(_LUCHT))

    def __init__(self, tabel: QTableView) -> None:
        super().__init__(tabel)
        self._tabel = tabel


def _cel(index: _Index) -> Cel:
    model = index.model()
    assert isinstance(model, _Model)
    return model.cel(index)


def _hoog(metriek: QFontMetrics, breed: int, tekst: str) -> int:
    return metriek.boundingRect(QRect(0, 0, breed, 10_000), _MIDDEN, tekst).height()


def _inspringing(cel: Cel) -> int:
    return _RAND + (px(20) if cel.icoon else 0)


def _op_een_regel(rijen: Sequence[Rij], breedten: Sequence[int]) -> Iterator[bool]:
    """Of each row whether every text of it fits. Equal texts are measured once, short ones not at all."""
    metrieken = {sterk: QFontMetrics(lettertype(13, vet=sterk)) for sterk in (False, True)}
    breedste = metrieken[True].horizontalAdvance("W")
    bekend: dict[tuple[str, bool], int] = {}
    for rij in rijen:
        past = True
        for cel, breed in zip(rij.cellen, breedten, strict=False):
            ruimte = breed - _RAND - _RAND - (px(20) if cel.icoon else 0)
            if len(cel.tekst) * breedste <= ruimte:
                continue
            sleutel = (cel.tekst, cel.sterk)
            if sleutel not in bekend:
                bekend[sleutel] = metrieken[cel.sterk].horizontalAdvance(cel.tekst)
            past = past and bekend[sleutel] <= ruimte and "\n" not in cel.tekst
        yield past


class Table(QTableView):
    """`gekozen(id)` when the current row changes by the user, `geopend(id)` on Enter, Space or double click.

    `groeit`: as high as its rows (short lists inside a page); else it scrolls by itself.
    """

    gekozen = Signal(str)
    geopend = Signal(str)

    def __init__(
        self,
        kolommen: Sequence[Kolom],
        naam: str,
        titel: str,
        *,
        groeit: bool = True,
        rijhoogte: int = 30,
        ouder: QWidget | None = None,
    ) -> None:
        super().__init__(ouder)
        self._model = _Model(kolommen)
        self._groeit, self._stil = groeit, False
        self._rijhoogte = rijhoogte
        self._hoger: list[int] = []
        self._gemeten: tuple[tuple[Rij, ...], list[int], int] | None = None
        self.setModel(self._model)
        self.setItemDelegate(_Schilder(self))
        self.setObjectName(naam)
        self.setAccessibleName(titel)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(True)
        self.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(self._minst())
        kop = self.horizontalHeader()
        kop.setHighlightSections(False)
        kop.setSectionsClickable(False)
        kop.setFixedHeight(px(26))
        kop.setMinimumSectionSize(px(40))
        kop.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        if groeit:
            self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.doubleClicked.connect(self._open)
        self.selectionModel().currentRowChanged.connect(self._kies)

    def set_rijen(self, rijen: Sequence[Rij], gekozen: str = "") -> None:
        """Show these rows, `gekozen` the id of the current one; no signal."""
        nieuw = tuple(rijen)
        self._stil = True
        if nieuw != self._model.rijen:
            self._model.set_rijen(nieuw)
        plek = next((n for n, rij in enumerate(nieuw) if rij.id == gekozen), -1)
        if plek >= 0:
            self.selectRow(plek)
        else:
            self.clearSelection()
        self._stil = False
        self._meet()

    def choose_first(self) -> None:
        """Make the first row the current one, unless one is; no signal."""
        if not self.current_id() and self._model.rijen:
            self._stil = True
            self.selectRow(0)
            self._stil = False

    def current_id(self) -> str:
        """The id of the current row; empty when there is none."""
        rij = self.currentIndex().row()
        return self._model.rijen[rij].id if 0 <= rij < len(self._model.rijen) else ""

    def herkleur(self) -> None:
        """Take colours, icons and sizes in force."""
        self.verticalHeader().setDefaultSectionSize(self._minst())
        self.horizontalHeader().setFixedHeight(px(26))
        self._meet()
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and not event.modifiers():
            self._open()
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        self._meet()

    def showEvent(self, event: QShowEvent, /) -> None:
        super().showEvent(event)
        self._meet()

    def minimumSizeHint(self) -> QSize:
        return QSize(px(200), super().minimumSizeHint().height())

    def _minst(self) -> int:
        # Letters do not grow in the same steps as pixels do: at 115 % a dense row would be 2 px too low.
        regels = (_hoog(QFontMetrics(lettertype(13, vet=vet)), px(200), "Ág") for vet in (False, True))
        return max(px(self._rijhoogte), *(regel + px(_LUCHT) for regel in regels))

    def _meet(self) -> None:
        vast = {
            n: self.sizeHintForColumn(n) + px(10) for n, k in enumerate(self._model.kolommen) if k.deel == 0
        }
        koppen = self.horizontalHeader()
        vast = {n: max(breed, koppen.sectionSizeHint(n)) for n, breed in vast.items()}
        delen = sum(k.deel for k in self._model.kolommen) or 1
        rest = max(0, self.viewport().width() - sum(vast.values()))
        for n, kolom in enumerate(self._model.kolommen):
            koppen.resizeSection(n, vast.get(n, rest * kolom.deel // delen))
        if self._groeit:
            # Before it is shown its columns have no width yet: every row would seem to wrap.
            if self.isVisible():
                self._meet_rijen([koppen.sectionSize(n) for n in range(koppen.count())])
            hoog = koppen.height() + self.verticalHeader().length() + 4
            if hoog != self.height():
                self.setFixedHeight(hoog)

    def _meet_rijen(self, breedten: list[int]) -> None:
        minst = self._minst()
        gemeten = (self._model.rijen, breedten, minst)
        if self._gemeten is not None and self._gemeten[0] is gemeten[0] and self._gemeten[1:] == gemeten[1:]:
            return
        self._gemeten = gemeten
        for rij in self._hoger:
            self.setRowHeight(rij, minst)
        self._hoger = [n for n, past in enumerate(_op_een_regel(self._model.rijen, breedten)) if not past]
        for rij in self._hoger:
            self.resizeRowToContents(rij)
            self.setRowHeight(rij, max(minst, self.rowHeight(rij)))

    def _kies(self) -> None:
        if not self._stil and self.current_id():
            self.gekozen.emit(self.current_id())

    def _open(self) -> None:
        if self.current_id():
            self.geopend.emit(self.current_id())
