"""Walks a window as a screen reader and a keyboard do: every stop a name, and no stop that keeps the focus.

Both give Dutch sentences; an empty list is a good page.
"""

from __future__ import annotations

from collections.abc import Iterator

import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

_ROL = QAccessible.Role
BEDIENING = {
    _ROL.PushButton,
    _ROL.CheckBox,
    _ROL.RadioButton,
    _ROL.EditableText,
    _ROL.ComboBox,
    _ROL.List,
    _ROL.Table,
    _ROL.Link,
    _ROL.PageTab,
    _ROL.SpinBox,
    _ROL.Slider,
    _ROL.ButtonMenu,
    _ROL.ButtonDropDown,
}
"""What a user can work; of these every single one is called something."""
MEER_DAN = 400
"""No page has as many stops: a walk that long does not come round."""


def boom(knoop: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    """A piece and all that is in it, as a screen reader meets them; what is not on the screen is left out."""
    if not knoop.isValid() or knoop.state().invisible:
        return
    yield knoop
    for nummer in range(knoop.childCount()):
        kind = knoop.child(nummer)
        if kind is not None:
            yield from boom(kind)


def naamloos(venster: QWidget) -> list[str]:
    """Everything in the tree that can be worked and is called nothing, or is told about in marks."""
    wortel = QAccessible.queryAccessibleInterface(venster)
    opmaak = [
        f"de uitleg van '{knoop.text(QAccessible.Text.Name)}' heeft opmaak"
        for knoop in boom(wortel)
        if "<p>" in knoop.text(QAccessible.Text.Description)
    ]
    return opmaak + [
        f"{knoop.role().name} '{_object(knoop)}' heeft geen naam"
        for knoop in boom(wortel)
        if knoop.role() in BEDIENING
        and not knoop.text(QAccessible.Text.Name).strip()
        and not _binnenin(knoop)
    ]


def klem(venster: QWidget) -> list[str]:
    """Where Tab does not come round, or never comes at all."""
    begin = _eerste(venster)
    if begin is None:
        return []
    begin.setFocus(Qt.FocusReason.TabFocusReason)
    begin = QApplication.focusWidget()
    heen = _rond(venster, begin, Qt.Key.Key_Tab)
    terug = _rond(venster, begin, Qt.Key.Key_Backtab)
    fouten = []
    for naam, weg in (("Tab", heen), ("Shift+Tab", terug)):
        if len(weg) >= MEER_DAN:
            fouten.append(f"{naam} komt niet rond: blijft bij {_naam(weg[-1])}")
    if not fouten:
        # A button that waits for a chosen row only becomes a stop once Tab has been in that table.
        fouten += [f"Tab komt niet bij {_naam(w)}" for w in _stops(venster) if w not in {*heen, *terug}]
        fouten += [f"Shift+Tab komt niet bij {_naam(w)}" for w in heen if w not in terug]
    return fouten


def _rond(venster: QWidget, begin: QWidget | None, toets: Qt.Key) -> list[QWidget]:
    gezien: list[QWidget] = []
    for _ in range(MEER_DAN):
        nu = QApplication.focusWidget()
        if nu is None or (gezien and nu is begin):
            break
        gezien.append(nu)
        QTest.keyClick(nu, toets)
    return gezien


def _stops(venster: QWidget) -> list[QWidget]:
    return [
        w
        for w in venster.findChildren(QWidget)
        if shiboken6.isValid(w)
        and bool(w.focusPolicy() & Qt.FocusPolicy.TabFocus)
        and w.isVisible()
        and w.isEnabled()
        and w.focusProxy() is None
        and not w.objectName().startswith("qt_")
        and not _zusje(w)
    ]


def _zusje(widget: QWidget) -> bool:
    """Of answers beside each other only one is a stop; arrows choose among them (ui.md 3)."""
    groep = getattr(widget, "group", None)
    exclusief = getattr(widget, "autoExclusive", None)
    if callable(groep) and groep() is not None:
        return not widget.isChecked() if groep().checkedButton() else groep().buttons()[0] is not widget
    return bool(callable(exclusief) and exclusief())


def _eerste(venster: QWidget) -> QWidget | None:
    return next(iter(_stops(venster)), None)


def _binnenin(knoop: QAccessibleInterface) -> bool:
    """The line edit inside an editable choice is spoken as that choice."""
    return _object(knoop).startswith("qt_")


def _object(knoop: QAccessibleInterface) -> str:
    ding = knoop.object()
    return ding.objectName() if ding is not None else ""


def _naam(widget: QWidget) -> str:
    return f"{type(widget).__name__} {widget.objectName()!r}"
