"""Measures a painted window: what is cut off, scrolls sideways, lacks a name, or is too pale.

`gebreken` and `bleke_teksten` return Dutch sentences naming the widget; an empty list is a good page. They do not
judge taste, and of hand-painted pieces they only see what those report as the size they need.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QAccessible, QColor, QImage, QTextCursor
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QTableView,
    QWidget,
)

from meldcode_app.views.onderdelen.tekst import Elided

INVOER = (QLineEdit, QPlainTextEdit, QComboBox, QAbstractButton, QAbstractItemView)


def toon(widget: QWidget, breed: int, hoog: int) -> None:
    """Show at exactly this size and let the layout settle."""
    widget.resize(breed, hoog)
    widget.show()
    for _ in range(4):
        QApplication.processEvents()


def zichtbaar(venster: QWidget) -> Iterator[QWidget]:
    """All visible widgets of our own; Qt's inner ones (line edit in a combo, viewports) left out."""
    for widget in venster.findChildren(QWidget):
        if widget.isVisible() and not widget.objectName().startswith("qt_"):
            yield widget


def gebreken(venster: QWidget) -> list[str]:
    """Everything wrong with size, names and buddies."""
    return [*_maten(venster), *_namen(venster)]


def _maten(venster: QWidget) -> Iterator[str]:
    klein = venster.minimumSizeHint()
    if klein.width() > venster.width() or klein.height() > venster.height():
        yield f"het venster wil minstens {klein.width()} x {klein.height()}"
    for widget in zichtbaar(venster):
        te_smal, te_laag = _tekort(widget)
        if te_smal > 1:
            yield f"{_naam(widget)} is {te_smal} px te smal"
        if te_laag > 1:
            yield f"{_naam(widget)} is {te_laag} px te laag"
        if isinstance(widget, QScrollArea):
            inhoud = widget.widget()
            if inhoud is not None and inhoud.width() > widget.viewport().width():
                yield f"{_naam(inhoud)} schuift opzij"
        elif not isinstance(widget, QAbstractItemView):
            yield from _steekt_uit(widget)


def _tekort(widget: QWidget) -> tuple[int, int]:
    """How many pixels a widget misses in width and height to show all it has."""
    if isinstance(widget, Elided):
        return 0, widget.fontMetrics().height() - widget.height()
    if isinstance(widget, QTableView):
        return _tabel_tekort(widget)
    if isinstance(widget, QLabel) and widget.text() and not widget.wordWrap():
        return widget.sizeHint().width() - widget.width(), widget.sizeHint().height() - widget.height()
    if isinstance(widget, QLabel) and widget.text():
        # As painted, not as given: a long run carries its own places to break.
        woorden = QLabel.text(widget).replace("\u200b", " ").split()
        langste = max(widget.fontMetrics().horizontalAdvance(woord) for woord in woorden or [""])
        return langste - widget.width(), widget.heightForWidth(widget.width()) - widget.height()
    if isinstance(widget, QComboBox):
        nodig = widget.fontMetrics().horizontalAdvance(widget.currentText()) + 40
        return nodig - widget.width(), widget.fontMetrics().height() + 6 - widget.height()
    if isinstance(widget, QAbstractButton) and widget.hasHeightForWidth():
        te_smal = widget.minimumSizeHint().width() - widget.width()
        return te_smal, widget.heightForWidth(widget.width()) - widget.height()
    if isinstance(widget, QAbstractButton):
        return widget.sizeHint().width() - widget.width(), widget.sizeHint().height() - widget.height()
    if isinstance(widget, QLineEdit):
        return 0, widget.fontMetrics().height() + 6 - widget.height()
    return 0, 0


def _tabel_tekort(tabel: QTableView) -> tuple[int, int]:
    model, smal, laag = tabel.model(), 0, 0
    for kolom in range(model.columnCount()):
        for rij in range(model.rowCount()):
            tekst = str(model.index(rij, kolom).data() or "")
            langste = max(tabel.fontMetrics().horizontalAdvance(woord) for woord in tekst.split() or [""])
            smal = max(smal, langste + 8 - tabel.columnWidth(kolom))
            laag = max(laag, tabel.sizeHintForIndex(model.index(rij, kolom)).height() - tabel.rowHeight(rij))
        kop = tabel.horizontalHeader()
        woorden = str(model.headerData(kolom, kop.orientation()) or "")
        smal = max(smal, kop.fontMetrics().horizontalAdvance(woorden) + 8 - tabel.columnWidth(kolom))
    return smal, laag


def _steekt_uit(widget: QWidget) -> Iterator[str]:
    ouder = widget.parentWidget()
    if ouder is None or isinstance(ouder.parentWidget(), QScrollArea) or widget.size().isEmpty():
        return
    if not ouder.rect().adjusted(-1, -1, 1, 1).contains(widget.geometry()):
        yield f"{_naam(widget)} steekt uit {_naam(ouder)}: {widget.geometry()} in {ouder.rect()}"


def _namen(venster: QWidget) -> Iterator[str]:
    namen: Counter[str] = Counter()
    for widget in zichtbaar(venster):
        if not isinstance(widget, INVOER) or isinstance(widget, QHeaderView):
            continue
        namen[widget.objectName()] += 1
        if not widget.objectName():
            yield f"{_naam(widget)} heeft geen objectnaam"
        beschrijving = QAccessible.queryAccessibleInterface(widget)
        if not beschrijving.text(QAccessible.Text.Name).strip():
            yield f"{_naam(widget)} heeft geen naam voor een schermlezer"
        if isinstance(widget, QAbstractButton) and min(widget.width(), widget.height()) < 24:
            yield f"{_naam(widget)} is kleiner dan 24 px"
    yield from (f"objectnaam {naam} komt {keer} keer voor" for naam, keer in namen.items() if keer > 1)


def bleke_teksten(venster: QWidget, minstens: float = 4.5) -> list[str]:
    """Labels, buttons and fields whose text, as painted, has too little contrast with what is behind it."""
    dpr = 2
    beeld = QImage(venster.width() * dpr, venster.height() * dpr, QImage.Format.Format_RGB32)
    beeld.setDevicePixelRatio(dpr)
    venster.render(beeld, QPoint(0, 0))
    gevonden = []
    for widget in zichtbaar(venster):
        tekst = _tekst(widget)
        if not tekst:
            continue
        deel = widget.visibleRegion().boundingRect().intersected(widget.rect().adjusted(4, 3, -4, -3))
        if isinstance(widget, QLabel):
            deel = widget.visibleRegion().boundingRect()
        if deel.width() < 8 or deel.height() < 10:
            continue
        if isinstance(widget, QPlainTextEdit) and deel.top() > widget.cursorRect(_eind(widget)).bottom():
            continue  # scrolled so far that only the empty part under its text is on the screen
        plek = QRect(widget.mapTo(venster, deel.topLeft()) * dpr, deel.size() * dpr)
        verhouding = _contrast_in(beeld, plek)
        if verhouding < minstens:
            gevonden.append(f"{_naam(widget)} '{tekst[:30]}': {verhouding:.2f}")
    return gevonden


def _eind(veld: QPlainTextEdit) -> QTextCursor:
    cursor = veld.textCursor()
    cursor.movePosition(QTextCursor.MoveOperation.End)
    return cursor


def contrast(een: QColor, ander: QColor) -> float:
    """Contrast ratio by WCAG 2.2, 1 to 21."""
    licht, donker = sorted((_helderheid(een), _helderheid(ander)), reverse=True)
    return (licht + 0.05) / (donker + 0.05)


def _contrast_in(beeld: QImage, plek: QRect) -> float:
    plek = plek.intersected(beeld.rect())
    tellen: Counter[int] = Counter()
    for y in range(plek.top(), plek.bottom() + 1):
        regel = memoryview(beeld.constScanLine(y)).cast("I")
        tellen.update(regel[plek.left() : plek.right() + 1])
    achter = QColor(tellen.most_common(1)[0][0])
    return max(contrast(achter, QColor(waarde)) for waarde in tellen)


def _helderheid(kleur: QColor) -> float:
    delen = []
    for deel in (kleur.redF(), kleur.greenF(), kleur.blueF()):
        delen.append(deel / 12.92 if deel <= 0.04045 else ((deel + 0.055) / 1.055) ** 2.4)
    return 0.2126 * delen[0] + 0.7152 * delen[1] + 0.0722 * delen[2]


def _tekst(widget: QWidget) -> str:
    if isinstance(widget, (QLabel, QAbstractButton)):
        return widget.text()
    if isinstance(widget, QLineEdit):
        return widget.text() or widget.placeholderText()
    if isinstance(widget, QPlainTextEdit):
        return widget.toPlainText()
    return widget.currentText() if isinstance(widget, QComboBox) else ""


def _naam(widget: QWidget) -> str:
    return f"{type(widget).__name__} {widget.objectName() or _tekst(widget)[:40]!r}"
