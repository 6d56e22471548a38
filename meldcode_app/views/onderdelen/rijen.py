"""Pieces under each other, one per thing that is shown.

Invariants: a thing that stays keeps its widget, so nothing it holds is lost and nothing is measured anew; what comes
is on the screen when `show` returns, not one by one in later rounds of events, each of which lays out the whole page.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator, Sequence
from typing import Generic, TypeVar

from PySide6.QtWidgets import QVBoxLayout, QWidget

K = TypeVar("K", bound=Hashable)
W = TypeVar("W", bound=QWidget)


class Rows(Generic[K, W]):
    """The rows of a column; `maak` makes the widget of a thing. What else the column holds stands after them."""

    def __init__(self, kolom: QVBoxLayout, maak: Callable[[K], W]) -> None:
        self._kolom, self._maak = kolom, maak
        self._rijen: dict[K, W] = {}

    def __iter__(self) -> Iterator[W]:
        return iter(self._rijen.values())

    def __len__(self) -> int:
        return len(self._rijen)

    def show(self, dingen: Sequence[K]) -> None:
        """Show these, in this order. A thing that comes twice is shown once."""
        oud, nieuw = self._rijen, dict.fromkeys(dingen)
        for ding, rij in oud.items():
            if ding not in nieuw:
                self._kolom.removeWidget(rij)
                rij.hide()
                rij.deleteLater()
        self._rijen = {}
        self._kolom.setEnabled(False)
        for plek, ding in enumerate(nieuw):
            rij = oud[ding] if ding in oud else self._maak(ding)
            self._rijen[ding] = rij
            if ding in oud and self._kolom.indexOf(rij) == plek:
                continue
            self._kolom.removeWidget(rij)
            self._kolom.insertWidget(plek, rij)
            if ding not in oud:
                rij.show()
        self._kolom.setEnabled(True)
        self._kolom.invalidate()
