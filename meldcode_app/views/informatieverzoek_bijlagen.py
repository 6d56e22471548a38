"""The card with the attachments of a request: the question itself, the order, views on paper.

Invariant: files may be dropped anywhere on the page of the request; they become attachments of that request.
"""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from meldcode_app.presenters.casus_weergave import Deel
from meldcode_app.presenters.informatieverzoek import InformatieverzoekPresenter
from meldcode_app.views.casus_kaarten import PartCard
from meldcode_app.views.onderdelen.sleepvak import FileDrop


class RequestFiles(QWidget):
    """`open_bijlage(casus, bijlage)`, `nieuwe_bijlage(casus, verzoek, files)`. Hidden for a new request."""

    open_bijlage = Signal(str, str)
    nieuwe_bijlage = Signal(str, str, object)

    def __init__(self, pagina: QWidget, presenter: InformatieverzoekPresenter) -> None:
        super().__init__()
        self._presenter = presenter
        self._kolom = QVBoxLayout(self)
        self._kolom.setContentsMargins(0, 0, 0, 0)
        self.kaart: PartCard | None = None
        self._sleep = FileDrop(pagina)
        self._sleep.gesleept.connect(self._gesleept)

    def set_deel(self, deel: Deel | None) -> None:
        """Show these rows; None hides the card."""
        self.setVisible(deel is not None)
        if deel is None:
            return
        if self.kaart is None:
            self.kaart = PartCard(deel)
            self.kaart.bewerk.connect(self._bewerk)
            self._kolom.addWidget(self.kaart)
        self.kaart.set_deel(deel)

    def _bewerk(self, _code: str, bijlage_id: str) -> None:
        self._presenter.bewaar_nu()
        if bijlage_id:
            self.open_bijlage.emit(self._presenter.casus_id, bijlage_id)
        else:
            self._gesleept(())

    def _gesleept(self, plekken: tuple[str, ...]) -> None:
        if self.kaart is not None:
            self._presenter.bewaar_nu()
            self.nieuwe_bijlage.emit(self._presenter.casus_id, self._presenter.verzoek_id, plekken)
