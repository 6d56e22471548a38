"""The Werklijst (picture 01): tiles that filter, the filter itself, and rows in groups of time.

Invariant: knows no domain: paints a WerklijstStaat and hands back codes and ids; the focus starts on the first row.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from meldcode_app.presenters.werklijst import WerklijstPresenter
from meldcode_app.presenters.werklijst_weergave import Tegel
from meldcode_app.views.casus import ConceptNotice
from meldcode_app.views.leesvolgorde import set_reading_order
from meldcode_app.views.onderdelen.kaart import ButtonRow, Card, Notice
from meldcode_app.views.onderdelen.knoppen import Button
from meldcode_app.views.onderdelen.tekst import Icon, Text
from meldcode_app.views.onderdelen.velden import Combo
from meldcode_app.views.pagina_formulier import FormPage
from meldcode_app.views.theme import nu, px
from meldcode_app.views.werklijst_regel import TaskList

RUIM = 115
"""Text scale in per cent above which a tile puts its button under its words."""


class Tile(Card):
    """A number, what it counts, and "Bekijk". `gekozen(code)`."""

    gekozen = Signal(str)

    def __init__(self, tegel: Tegel) -> None:
        super().__init__()
        self._code = tegel.code
        self.body.setContentsMargins(px(12), px(8), px(10), px(8))
        rij = QHBoxLayout()
        rij.setSpacing(px(9))
        self._icoon = Icon(tegel.icoon, tegel.kleur, 20)
        self._aantal = Text("", "h1", loopt_om=False)
        tekst = QVBoxLayout()
        tekst.setSpacing(0)
        self._titel = Text(tegel.titel, "strong")
        self._sub = Text("", "small", "muted")
        tekst.addWidget(self._titel)
        tekst.addWidget(self._sub)
        self.knop = Button("Bekijk", f"tegel_{tegel.code}", soort="rustig")
        self.knop.clicked.connect(self._kies)
        rij.addWidget(self._icoon)
        rij.addWidget(self._aantal)
        rij.addLayout(tekst, 1)
        # At the largest text four tiles are too wide with the button beside the words.
        if nu().schaal > RUIM:
            tekst.addWidget(self.knop, 0, Qt.AlignmentFlag.AlignLeft)
        else:
            rij.addWidget(self.knop)
        self.add(rij)
        self.set_tegel(tegel)

    def set_tegel(self, tegel: Tegel) -> None:
        """Other numbers."""
        self._aantal.setText(str(tegel.aantal))
        self._sub.setText(tegel.sub)
        self.knop.setVisible(bool(tegel.aantal))
        self.knop.setAccessibleName(f"{tegel.titel}: {tegel.aantal}, {tegel.sub}. Bekijk")

    def _kies(self) -> None:
        self.gekozen.emit(self._code)


class WerklijstView(FormPage[WerklijstPresenter]):
    """Is itself the kit Page; `page` gives it under that name."""

    def __init__(self, presenter: WerklijstPresenter) -> None:
        super().__init__("werklijst", presenter, "werklijstformulier")
        self.zeef = Combo((), "werklijst_zeef")
        self.zeef.setAccessibleName("Toon op de Werklijst")
        self.zeef.setFixedWidth(px(200))
        self.zeef.gekozen.connect(presenter.zeef)
        self.set_filter(self.zeef)
        self._melding = Notice("uitleg", "")
        self._concept = ConceptNotice()
        self._concept.knoppen.gedrukt.connect(presenter.druk)
        self._tegelvak = QWidget()
        self._tegelrij = QHBoxLayout(self._tegelvak)
        self._tegelrij.setContentsMargins(0, 0, 0, 0)
        self._tegelrij.setSpacing(px(10))
        self.tegels: dict[str, Tile] = {}
        self._kaart = Card()
        self.lijst = TaskList()
        self.lijst.geopend.connect(presenter.open)
        self.lijst.uitleg.connect(presenter.leg_uit)
        self.lijst.meer.connect(presenter.toon_meer)
        self._zin = Text("", "body", "muted")
        self._wis = Button("Filter wissen", "wis_zeef", soort="rustig", icoon="x")
        self._wis.clicked.connect(self._wis_zeef)
        self._leeg_knoppen = ButtonRow("leeg")
        self._leeg_knoppen.gedrukt.connect(presenter.druk)
        geen = QHBoxLayout()
        for stuk in (self._zin, self._wis, self._leeg_knoppen):
            geen.addWidget(stuk, 1 if stuk is self._zin else 0)
        self._kaart.add(self.lijst)
        self._kaart.add(geen)
        for deel in (self._melding, self._concept, self._tegelvak, self.form_card, self._kaart):
            self.body.addWidget(deel)
        self.body.addStretch(1)
        self.render_state()

    def _toon(self) -> None:
        staat = self._presenter.staat()
        formulier = staat.formulier
        self.set_crumbs(staat.kruimels)
        self.set_head(staat.titel, staat.sub, staat.knoppen)
        self.zeef.set_keuzes(staat.zeven)
        self.zeef.set_value(staat.zeef)
        self.zeef.setVisible(formulier is None and not staat.leeg)
        self._melding.set_bericht(staat.melding)
        self._concept.set_concept(staat.concept)
        self._zet_tegels(staat.tegels)
        self._tegelvak.setVisible(formulier is None and bool(staat.tegels))
        self._kaart.setVisible(formulier is None)
        self.lijst.set_groepen(staat.groepen)
        self.lijst.setVisible(bool(staat.groepen))
        zin = staat.leeg or staat.geen_treffer
        self._zin.setText(zin)
        self._zin.setVisible(bool(zin))
        self._wis.setVisible(bool(staat.geen_treffer))
        self._leeg_knoppen.set_knoppen(staat.leeg_knoppen if staat.leeg else ())
        self._leeg_knoppen.setVisible(bool(staat.leeg and staat.leeg_knoppen))
        self.set_foot(formulier.knoppen if formulier else ())
        anders = self.set_form(formulier)
        set_reading_order(self)
        if anders:
            self.focus_start()

    def focus_start(self) -> None:
        """The form when one is open, else the first row, else the primary button."""
        knop = self.head.button("notitie")
        if self.focus_form():
            return
        if self.lijst.rows():
            self.lijst.setFocus()
        elif knop is not None:
            knop.setFocus(Qt.FocusReason.OtherFocusReason)

    def _zet_tegels(self, tegels: Sequence[Tegel]) -> None:
        for tegel in tegels:
            if tegel.code in self.tegels:
                self.tegels[tegel.code].set_tegel(tegel)
                continue
            nieuw = Tile(tegel)
            nieuw.gekozen.connect(self._presenter.tegel)
            self.tegels[tegel.code] = nieuw
            self._tegelrij.addWidget(nieuw, 1)

    def _wis_zeef(self) -> None:
        self._presenter.druk("wis_zeef")
        self.focus_start()
