"""The search page: the field in the top bar, and what was found as one types, newest first.

Invariants: knows no domain: paints a ZoekStaat and hands back text and ids; it stands before the page it was opened
from, which stays as it was; the field keeps the focus while one types, Down or Enter goes to the hits.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from meldcode_app.presenters.weergave import Bericht
from meldcode_app.presenters.zoeken import ZoekenPresenter, ZoekStaat
from meldcode_app.views.onderdelen.kaart import ButtonRow, Card, Notice
from meldcode_app.views.onderdelen.keuze import Seg
from meldcode_app.views.onderdelen.trefferlijst import HitList
from meldcode_app.views.onderdelen.zoekveld import SearchLine
from meldcode_app.views.pagina import Page


def _links(knoppen: QWidget) -> QHBoxLayout:
    rij = QHBoxLayout()
    rij.addWidget(knoppen)
    rij.addStretch(1)
    return rij


class ZoekenView(Page):
    """Is itself the kit Page."""

    def __init__(self, presenter: ZoekenPresenter) -> None:
        super().__init__("zoeken")
        self._presenter = presenter
        self.veld = SearchLine("zoekveld")
        self.set_search(self.veld)
        self._waar: Seg | None = None
        self._waarkeuzes: tuple[str, ...] = ()
        self._bericht = Notice("uitleg", "")
        self._leeg = Notice("uitleg", "", icoon="search")
        self._wis = ButtonRow("zoeken_wis")
        self._kaart = Card()
        self.lijst = HitList("treffers", "Gevonden regels")
        self._kaart.add(self.lijst)
        self._meer = ButtonRow("zoeken_meer")
        for stuk in (self._bericht, self._leeg, _links(self._wis), self._kaart, _links(self._meer)):
            if isinstance(stuk, QWidget):
                self.body.addWidget(stuk)
            else:
                self.body.addLayout(stuk)
        self.body.addStretch(1)
        self.veld.getypt.connect(presenter.typ)
        self.veld.naar_lijst.connect(self._naar_lijst)
        self.lijst.geopend.connect(presenter.open)
        self.lijst.omhoog.connect(self.focus_start)
        self.lijst.selectionModel().currentChanged.connect(self._volg_keuze)
        self._wis.gedrukt.connect(self._druk)
        self._meer.gedrukt.connect(self._druk)
        self.kruimel.connect(self._druk)
        presenter.changed.connect(self.render_state)
        self.render_state()

    def render_state(self) -> None:
        """Paint the state of the presenter."""
        staat = self._presenter.staat()
        self.set_crumbs(staat.kruimels)
        self.set_head("Zoeken", staat.sub)
        self.veld.set_value(staat.tekst)
        self._toon_waar(staat)
        self._bericht.set_bericht(staat.bericht)
        self._leeg.set_bericht(Bericht(titel=staat.leeg, soort="uitleg") if staat.leeg else None)
        self._wis.set_knoppen((staat.wis,) if staat.wis else ())
        self._wis.setVisible(staat.wis is not None)
        self.lijst.set_treffers(staat.treffers)
        self._kaart.setVisible(bool(staat.treffers))
        self._meer.set_knoppen(staat.knoppen)
        self._meer.setVisible(bool(staat.knoppen))

    def focus_start(self) -> None:
        """The field, with what was typed ready to be typed over."""
        self.veld.setFocus(Qt.FocusReason.OtherFocusReason)
        self.veld.selectAll()

    def type_on(self) -> None:
        """The field, to type on in what came along from another page."""
        self.veld.setFocus(Qt.FocusReason.OtherFocusReason)
        self.veld.end(False)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.render_state()

    def _toon_waar(self, staat: ZoekStaat) -> None:
        codes = tuple(k.tekst for k in staat.waarkeuzes)
        if codes != self._waarkeuzes:
            self._waarkeuzes = codes
            if self._waar is not None:
                self._waar.hide()
                self._waar.deleteLater()
                self._waar = None
            if codes:
                self._waar = Seg(staat.waarkeuzes, "zoek_waar", vraag="Waar zoekt u?")
                self._waar.gekozen.connect(self._presenter.kies_waar)
                self.set_filter(self._waar)
        if self._waar is not None:
            self._waar.set_code(staat.waar)

    def _naar_lijst(self, meteen: bool) -> None:
        if meteen:
            self._presenter.nu()
        self.lijst.to_first()

    def _volg_keuze(self) -> None:
        self.show_rect(self.lijst, self.lijst.row_rect())

    def _druk(self, code: str) -> None:
        self._presenter.druk(code)
        if code == "wis":
            self.focus_start()
