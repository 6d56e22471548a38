"""The page Instellingen. Everything it shows comes from InstellingenPresenter.staat().

Invariants: a choice holds at once, there is no button to confirm it; while a form is open only that form is on the
page; the fields of a passphrase are emptied whenever they go from the screen.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from meldcode_app.presenters.casus_weergave import Concept, begonnen_formulier
from meldcode_app.presenters.instellingen import MINUTEN, SCHALEN, THEMAS, WIJZIG, InstellingenPresenter
from meldcode_app.presenters.weergave import Knop, Kruimel
from meldcode_app.views.casus import ConceptNotice
from meldcode_app.views.instellingen_wachtzin import PassphraseCard
from meldcode_app.views.leesvolgorde import set_reading_order
from meldcode_app.views.onderdelen.kaart import ButtonRow, Card, Notice
from meldcode_app.views.onderdelen.keuze import Seg
from meldcode_app.views.onderdelen.knoppen import Button
from meldcode_app.views.onderdelen.tekst import Text
from meldcode_app.views.onderdelen.velden import Combo, Field
from meldcode_app.views.pagina_formulier import FormPage
from meldcode_app.views.theme import px

RESERVEKOPIE = Knop(code="reservekopie", tekst="Naar de reservekopieën", soort="rustig", icoon="shield-check")


NAMEN = {"organisatie": "Organisatie en wie beslist", "zelf": "Uw eigen naam of functie"}


class _Facts(QWidget):
    """Labels with their values, under each other."""

    def __init__(self) -> None:
        super().__init__()
        self._rooster = QGridLayout(self)
        self._rooster.setContentsMargins(0, 0, 0, 0)
        self._rooster.setHorizontalSpacing(px(16))
        self._rooster.setVerticalSpacing(px(4))
        self._rooster.setColumnStretch(1, 1)
        self._waarden: dict[str, Text] = {}

    def set_regels(self, regels: Sequence[tuple[str, str]]) -> None:
        """The same labels each time, with what stands behind them now."""
        for woord, waarde in regels:
            if woord not in self._waarden:
                rij = len(self._waarden)
                self._waarden[woord] = Text("", "strong")
                self._rooster.addWidget(Text(woord, "body", "muted"), rij, 0, Qt.AlignmentFlag.AlignTop)
                self._rooster.addWidget(self._waarden[woord], rij, 1)
            self._waarden[woord].setText(waarde)


class InstellingenView(FormPage[InstellingenPresenter]):
    """One page; the presenter dies with it."""

    def __init__(self, presenter: InstellingenPresenter) -> None:
        super().__init__("instellingen", presenter, "instellingenformulier")
        self._melding = Notice("uitleg", "")
        self._concept = ConceptNotice()
        self._kaarten = QWidget()
        self.minuten = Combo(MINUTEN, "vergrendelen_na")
        self.minuten.setFixedWidth(px(160))
        self.thema = Seg(THEMAS, "thema")
        self.schaal = Seg(SCHALEN, "tekstschaal")
        self._organisatie, self._zelf = _Facts(), _Facts()
        self._eerder = Text("", "small", "muted")
        self.knoppen = {code: ButtonRow("instellingen") for code in (*WIJZIG, "reservekopie")}
        self.wachtzin = PassphraseCard(presenter.wachtzin)
        self._reservekopie = self._maak_reservekopie()
        self._leg_uit()
        self._verbind()
        self.render_state()

    def _leg_uit(self) -> None:
        links, rechts = QVBoxLayout(), QVBoxLayout()
        for kaart in (self._maak_slot(), self._maak_weergave(), self._reservekopie):
            links.addWidget(kaart)
        for kaart in (self._maak_organisatie(), self._maak_zelf(), self.wachtzin):
            rechts.addWidget(kaart)
        rij = QHBoxLayout(self._kaarten)
        rij.setContentsMargins(0, 0, 0, 0)
        rij.setSpacing(px(12))
        for kolom in (links, rechts):
            kolom.setSpacing(px(10))
            kolom.addStretch(1)
            rij.addLayout(kolom, 1)
        for stuk in (self._melding, self._concept, self.form_card, self._kaarten):
            self.body.addWidget(stuk)
        self.body.addStretch(1)

    def _maak_slot(self) -> Card:
        kaart = Card("Vergrendelen", "op deze computer")
        kaart.add(
            Text(
                "Zonder toetsen of muis gaat de kluis vanzelf op slot. Wat u typte, blijft bewaard.",
                "body",
                "muted",
            )
        )
        kaart.add(Field("Op slot na", self.minuten))
        return kaart

    def _maak_weergave(self) -> Card:
        kaart = Card("Weergave", "op deze computer")
        kaart.add(Text("Uw keuze geldt meteen, op elke pagina.", "body", "muted"))
        kaart.add(Field("Licht of donker", self.thema))
        kaart.add(Field("Grootte van tekst en knoppen", self.schaal))
        return kaart

    def _maak_reservekopie(self) -> Card:
        kaart = Card("Reservekopieën")
        kaart.add(Text("Een kopie van de kluis op een stick of in een andere map.", "body", "muted"))
        kaart.add(_rechts(self.knoppen["reservekopie"]))
        self.knoppen["reservekopie"].set_knoppen((RESERVEKOPIE,))
        return kaart

    def _maak_organisatie(self) -> Card:
        kaart = Card("Organisatie en wie beslist", "in deze kluis", rechts=self.knoppen["organisatie"])
        kaart.add(Text("Staat in brieven en bij elk besluit.", "body", "muted"))
        kaart.add(self._organisatie)
        kaart.add(self._eerder)
        return kaart

    def _maak_zelf(self) -> Card:
        kaart = Card("U zelf", "in deze kluis", rechts=self.knoppen["zelf"])
        kaart.add(Text("Staat bij alles wat u vastlegt.", "body", "muted"))
        kaart.add(self._zelf)
        return kaart

    def _verbind(self) -> None:
        presenter = self._presenter
        for code, knop in WIJZIG.items():
            self.knoppen[code].set_knoppen((knop,))
            for wijzig in self.knoppen[code].findChildren(Button):
                wijzig.setAccessibleName(f"{NAMEN[code]} wijzigen")
        for rij in self.knoppen.values():
            rij.gedrukt.connect(presenter.druk)
        self._concept.knoppen.gedrukt.connect(self._druk_concept)
        self.minuten.gekozen.connect(self._kies_minuten)
        self.thema.gekozen.connect(self._kies_thema)
        self.schaal.gekozen.connect(self._kies_schaal)

    def _toon(self) -> None:
        staat = self._presenter.staat()
        formulier = staat.formulier
        hier = (Kruimel(code="later", tekst="Instellingen"),)
        self.set_crumbs((*hier, Kruimel(code="formulier", tekst=formulier.titel)) if formulier else hier)
        self.set_head("Instellingen", staat.sub)
        self._melding.set_bericht(staat.melding)
        self._concept.set_concept(_concept(staat.concept))
        self._kaarten.setVisible(formulier is None)
        self.minuten.set_value(staat.minuten)
        self.thema.set_code(staat.thema)
        self.schaal.set_code(staat.schaal)
        self._organisatie.set_regels(staat.regels)
        self._zelf.set_regels(staat.zelf)
        self._eerder.setText("\n".join(staat.eerder))
        self._eerder.setVisible(bool(staat.eerder))
        self.wachtzin.setVisible(staat.met_wachtzin)
        self._reservekopie.setVisible(staat.met_reservekopie)
        self.set_foot(formulier.knoppen if formulier else ())
        was = self._in_formulier
        anders = self.set_form(formulier)
        set_reading_order(self)
        if anders and not self.focus_form():
            knop = self.knoppen[was].button(was)
            if knop is not None:
                knop.setFocus(Qt.FocusReason.OtherFocusReason)

    def focus_start(self) -> None:
        """The first setting; with a form open its first field."""
        if not self.focus_form():
            self.minuten.setFocus(Qt.FocusReason.OtherFocusReason)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.wachtzin.wipe()

    def _kies_minuten(self, code: str) -> None:
        self._presenter.kies("vergrendelen_na", code)

    def _kies_thema(self, code: str) -> None:
        self._presenter.kies("thema", code)

    def _kies_schaal(self, code: str) -> None:
        self._presenter.kies("tekstschaal", code)

    def _druk_concept(self, code: str) -> None:
        formulier = self._presenter.staat().concept
        if code == "concept_verder":
            self._presenter.druk(formulier)
        else:
            self._presenter.gooi_concept_weg(formulier)


def _rechts(widget: QWidget) -> QHBoxLayout:
    rij = QHBoxLayout()
    rij.addStretch(1)
    rij.addWidget(widget)
    return rij


def _concept(code: str) -> Concept | None:
    if not code:
        return None
    return begonnen_formulier(code, f"Er staat nog een concept: '{NAMEN[code]}'.")
