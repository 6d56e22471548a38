"""Pieces under each other, one per thing that is shown.

Invariants: a thing that stays keeps its widget, so nothing it holds is lost and nothing is measured anew; what comes
is on the screen when `show` returns, not one by one in later rounds of events, each of which lays out the whole page.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from typing import Generic, TypeVar

from PySide6.QtWidgets import QVBoxLayout, QWidget

from meldcode_app.views.zichtbaar import set_visible

K = TypeVar("K", bound=Hashable)
W = TypeVar("W", bound=QWidget)


class Rows(Generic[K, W]):
    """The rows of a column. What else the column holds stands after them."""

    def __init__(self, kolom: QVBoxLayout) -> None:
        self._kolom = kolom
        self._rijen: dict[K, W] = {}

    def __iter__(self) -> Iterator[W]:
        return iter(self._rijen.values())

    def __len__(self) -> int:
        return len(self._rijen)

    def show(self, dingen: Sequence[K], maak: Callable[[K], W]) -> None:
        """Show these, in this order; `maak` makes the widget of a new one. A thing that comes twice is shown once."""
        oud = self._rijen
        nieuw = {ding: oud[ding] if ding in oud else maak(ding) for ding in dict.fromkeys(dingen)}
        self._rijen = nieuw
        self._kolom.setEnabled(False)
        try:
            self._plaats(oud)
        finally:
            self._kolom.setEnabled(True)
            self._kolom.invalidate()
            ouder = self._kolom.parentWidget()
            if ouder is not None and ouder.isVisible():
                self._kolom.activate()

    def _plaats(self, oud: Mapping[K, W]) -> None:
        for ding, rij in oud.items():
            if ding not in self._rijen:
                self._kolom.removeWidget(rij)
                rij.hide()
                rij.deleteLater()
        for plek, (ding, rij) in enumerate(self._rijen.items()):
            if self._kolom.indexOf(rij) != plek:
                self._kolom.removeWidget(rij)
                self._kolom.insertWidget(plek, rij)
            if ding not in oud:
                set_visible(rij, aan=True)
        if [*oud] != [*self._rijen]:
            self._op_volgorde()

    def _op_volgorde(self) -> None:
        # A screen reader goes by the order of the children, and a new row comes last there.
        for plek in range(self._kolom.count()):
            item = self._kolom.itemAt(plek)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.raise_()
