"""A page that paints what its presenter says.

Invariants: painted at every `changed` and whenever it is shown again; one painting at a time: a field that goes while
the page paints may tell its last text, and then it paints once more, afterwards; what was typed is kept when the page
leaves the screen, however it leaves.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from meldcode_app.views.onderdelen.velden import Line
from meldcode_app.views.pagina import Page

if TYPE_CHECKING:
    from meldcode_app.presenters.formulierpresenter import FormulierPresenter
    from meldcode_app.presenters.informatieverzoek import InformatieverzoekPresenter

P = TypeVar("P", bound="FormulierPresenter | InformatieverzoekPresenter")


class StatePage(Page, Generic[P]):
    """Give `_toon`, and call `render_state` when all pieces are made."""

    def __init__(
        self, naam: str, presenter: P, *, rechts: QWidget | None = None, rechts_titel: str = ""
    ) -> None:
        super().__init__(naam, rechts=rechts, rechts_titel=rechts_titel)
        self._presenter = presenter
        self._vers = True
        self._toont = self._nog_eens = False
        self.gedrukt.connect(self._druk)
        presenter.changed.connect(self.render_state)

    def render_state(self) -> None:
        """Paint the state of the presenter."""
        if self._toont:
            self._nog_eens = True
            return
        self._toont = self._nog_eens = True
        try:
            while self._nog_eens:
                self._nog_eens = False
                self._toon()
        finally:
            self._toont = False

    def _toon(self) -> None:
        raise NotImplementedError

    def _druk(self, code: str) -> None:
        veld = self.focusWidget()
        if isinstance(veld, Line):  # with Ctrl+Enter the cursor never left it: a day is not written out yet
            veld.klaar.emit(veld.value())
        self._presenter.druk(code)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self._vers:  # the first time it was just painted
            self.render_state()
        self._vers = False

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._presenter.bewaar_nu()
