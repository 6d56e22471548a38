"""The list of casussen (picture 09a when empty): find, open, begin one, or receive a request.

Invariant: knows no domain: paints a CasussenStaat and hands back codes and ids.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from meldcode_app.presenters.casus_weergave import CasussenStaat, Hulp
from meldcode_app.presenters.casussen import KOPPEN, CasussenPresenter
from meldcode_app.views.casus import ConceptNotice
from meldcode_app.views.leesvolgorde import set_reading_order
from meldcode_app.views.onderdelen.kaart import ButtonRow, Card, Notice, clear_layout
from meldcode_app.views.onderdelen.knoppen import Button
from meldcode_app.views.onderdelen.tabel import Kolom, Table
from meldcode_app.views.onderdelen.tekst import Icon, Text, beside
from meldcode_app.views.onderdelen.velden import Combo, Line
from meldcode_app.views.pagina_formulier import FormPage
from meldcode_app.views.theme import px


class _Empty(Card):
    """No casus yet: one sentence, one primary, three small helps."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self.knoppen = ButtonRow("leeg")
        self._hulp = QHBoxLayout()
        self._hulp.setSpacing(px(12))
        self._getoond: tuple[Hulp, ...] = ()
        kop = Text("U hebt nog geen casussen", "h2", midden=True)
        zin = (
            "Een casus begint met een kind: een voornaam is genoeg. "
            "U hoeft nog niet zeker te weten of er iets aan de hand is."
        )
        self.body.addStretch(3)
        self.body.addLayout(_gecentreerd(Icon("folder-open", "accent", 44)))
        self.body.addWidget(kop)
        uitleg = Text(zin, "body", "muted", midden=True)
        uitleg.setFixedWidth(px(440))
        self.body.addLayout(_gecentreerd(uitleg))
        self.body.addSpacing(px(4))
        self.body.addLayout(_gecentreerd(self.knoppen))
        self.body.addSpacing(px(12))
        rij = QHBoxLayout()
        rij.setContentsMargins(px(24), 0, px(24), 0)
        rij.addLayout(self._hulp)
        self.body.addLayout(rij)
        self.body.addStretch(4)

    def set_staat(self, staat: CasussenStaat) -> None:
        """Show buttons and helps."""
        self.knoppen.set_knoppen(staat.knoppen)
        if staat.hulp == self._getoond:
            return
        self._getoond = staat.hulp
        clear_layout(self._hulp)
        for hulp in staat.hulp:
            self._hulp.addWidget(_hulpkaart(hulp), 1)


def _gecentreerd(widget: QWidget) -> QHBoxLayout:
    rij = QHBoxLayout()
    rij.addStretch(1)
    rij.addWidget(widget)
    rij.addStretch(1)
    return rij


def _hulpkaart(hulp: Hulp) -> QWidget:
    kaart = Card()
    kaart.setProperty("vlak", "inzet")
    rij = QHBoxLayout()
    rij.setSpacing(px(10))
    rij.addLayout(beside(Icon(hulp.icoon, "accent", 18)))
    kolom = QVBoxLayout()
    kolom.setSpacing(px(2))
    kolom.addWidget(Text(hulp.titel, "strong"))
    kolom.addWidget(Text(hulp.tekst))
    rij.addLayout(kolom, 1)
    kaart.add(rij)
    kaart.body.addStretch(1)
    return kaart


class CasussenView(FormPage[CasussenPresenter]):
    """Is itself the kit Page; `page` gives it under that name."""

    def __init__(self, presenter: CasussenPresenter) -> None:
        super().__init__("casussen", presenter, "casusformulier")
        self.zoek = Line("zoek", voorbeeld="Naam, kenmerk, leeftijd")
        self.zoek.setAccessibleName("Zoek op naam, kenmerk of leeftijd, bijvoorbeeld 8 jaar")
        self.zoek.setFixedWidth(px(190))
        self.zoek.gewijzigd.connect(presenter.zoek)
        self.status = Combo((), "casussen_status")
        self.status.setAccessibleName("Toon casussen die zo staan")
        self.status.setFixedWidth(px(150))
        self.status.gekozen.connect(presenter.kies_status)
        self.set_filter(self.status)
        self.set_filter(self.zoek)
        sneltoets = QShortcut(QKeySequence("Ctrl+F"), self)
        sneltoets.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        sneltoets.activated.connect(self._naar_zoek)
        self._melding = Notice("uitleg", "")
        self._concept = ConceptNotice()
        self._concept.knoppen.gedrukt.connect(presenter.druk)
        self._leeg = _Empty()
        self._leeg.knoppen.gedrukt.connect(presenter.druk)
        self._lijst = Card()
        self.tabel = Table(
            [Kolom(kop, deel) for kop, deel in KOPPEN],
            "casussen_tabel",
            "Casussen",
            rijhoogte=34,
        )
        self.tabel.geopend.connect(presenter.kies)
        self._geen_treffer = Text("", "body", "muted")
        self._wis = Button("Filter wissen", "wis_zoek", soort="rustig", icoon="x")
        self._wis.clicked.connect(self._wis_zoek)
        geen = QHBoxLayout()
        geen.addWidget(self._geen_treffer, 1)
        geen.addWidget(self._wis)
        self._lijst.add(self.tabel)
        self._lijst.add(geen)
        for stuk in (self._melding, self._concept, self.form_card, self._lijst):
            self.body.addWidget(stuk)
        self.body.addWidget(self._leeg, 1)
        self._rek = QWidget()
        self.body.addWidget(self._rek, 1)
        self.render_state()

    def _toon(self) -> None:
        staat = self._presenter.staat()
        formulier = staat.formulier
        leeg = staat.leeg and formulier is None
        self.set_crumbs(staat.kruimels)
        self.set_head(staat.titel, staat.sub, () if leeg else staat.knoppen)
        self._melding.set_bericht(staat.melding)
        self._concept.set_concept(staat.concept)
        self.zoek.setVisible(not staat.leeg and formulier is None)
        self.zoek.set_value(staat.zoek)
        self.status.setVisible(not staat.leeg and formulier is None)
        self.status.set_keuzes(staat.statussen)
        self.status.set_value(staat.status)
        self._leeg.setVisible(leeg)
        self._leeg.set_staat(staat)
        self._lijst.setVisible(not staat.leeg and formulier is None)
        self._rek.setVisible(not leeg)
        self.tabel.set_rijen(staat.rijen, self.tabel.current_id())
        self.tabel.setVisible(bool(staat.rijen))
        self._geen_treffer.setText(staat.geen_treffer)
        self._geen_treffer.setVisible(bool(staat.geen_treffer))
        self._wis.setVisible(bool(staat.geen_treffer))
        self.set_foot(formulier.knoppen if formulier else ())
        anders = self.set_form(formulier)
        set_reading_order(self)
        if anders:
            self.focus_start()

    def focus_start(self) -> None:
        """The form when one is open, else the first casus, else the primary button."""
        if self.focus_form():
            return
        if self.tabel.isVisibleTo(self):
            self.tabel.choose_first()
            self.tabel.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            knop = self._leeg.knoppen.primary()
            if knop is not None:
                knop.setFocus(Qt.FocusReason.OtherFocusReason)

    def _naar_zoek(self) -> None:
        if self.zoek.isVisible():
            self.zoek.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.zoek.selectAll()

    def _wis_zoek(self) -> None:
        self._presenter.druk("wis_zoek")
        self.zoek.setFocus(Qt.FocusReason.OtherFocusReason)
