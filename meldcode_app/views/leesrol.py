"""What a screen reader is told that a piece is, where Qt itself knows it only as a pane or a label.

A piece says so with `leesrol`, of its class or its own. Invariant: its name is its accessible name, so a piece with
a `leesrol` sets that.
"""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QWidget

Rol = QAccessible.Role
_aangemeld: list[bool] = []


def meld_aan() -> None:
    """From now on Qt asks here first; once for each program."""
    if not _aangemeld:
        _aangemeld.append(True)
        QAccessible.installFactory(_maak)


def _maak(_klasse: str, ding: QObject) -> QAccessibleInterface | None:
    rol = getattr(ding, "leesrol", None)
    if not isinstance(rol, Rol) or not isinstance(ding, QWidget):
        return None
    return QAccessibleWidget(ding, rol)
