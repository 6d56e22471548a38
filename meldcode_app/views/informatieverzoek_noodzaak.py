"""The table of questions and the editor of the chosen one (picture 05)."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from meldcode_app.presenters.formulier_velden import VeldStaat
from meldcode_app.presenters.informatieverzoek_weergave import NoodzaakStaat
from meldcode_app.presenters.weergave import Keuze
from meldcode_app.views.formulier_velden import Fields
from meldcode_app.views.onderdelen.inhoud import Content
from meldcode_app.views.onderdelen.kaart import Card, Notice
from meldcode_app.views.onderdelen.keuze import Seg
from meldcode_app.views.onderdelen.tabel import Kolom, Table
from meldcode_app.views.onderdelen.tekst import Text
from meldcode_app.views.theme import px

KOLOMMEN = (Kolom("De vraag", 9), Kolom("Gaat over", 4), Kolom("Besluit", 0), Kolom("Reden", 9))
BESLUITEN = (
    Keuze(code="verstrekken", tekst="Verstrekken"),
    Keuze(code="deels", tekst="Deels"),
    Keuze(code="niet", tekst="Niet"),
)


class JudgeView(QWidget):
    """`gekozen(id)` a question, `besluit(code)` the decision, `inhoud()` facts, words or interpretation changed."""

    gekozen = Signal(str)
    besluit = Signal(str)
    inhoud = Signal()

    def __init__(self) -> None:
        super().__init__()
        kolom = QVBoxLayout(self)
        kolom.setContentsMargins(0, 0, 0, 0)
        kolom.setSpacing(px(10))
        self.tabel = Table(KOLOMMEN, "vragen", "Vragen en besluiten", rijhoogte=28)
        self._boven = Card()
        self._boven.body.setContentsMargins(px(14), px(6), px(14), px(8))
        self._boven.add(self.tabel)
        kolom.addWidget(self._boven)
        self._leeg = Notice(
            "uitleg",
            "Er zijn nog geen vragen om te beoordelen.",
            doe="Verdeel de vraag eerst in onderdelen, bij 'Op schrift'.",
        )
        kolom.addWidget(self._leeg)
        self._kaart = Card()
        kop = QHBoxLayout()
        kop.setSpacing(px(10))
        self._titel = Text("", "h2")
        kop.addWidget(self._titel, 1)
        self._woord = Text("Besluit", loopt_om=False)
        kop.addWidget(self._woord)
        self.seg = Seg(BESLUITEN, "besluit", vraag="Besluit")
        self.seg.setFixedWidth(sum(a.sizeHint().width() + px(6) for a in self.seg.findChildren(QWidget)))
        kop.addWidget(self.seg)
        self._kaart.add(kop)
        self.content = Content("antwoord", rijen=4)
        self._kaart.add(self.content)
        self.velden = Fields("noodzaak")
        self._kaart.add(self.velden)
        kolom.addWidget(self._kaart)
        self.tabel.gekozen.connect(self.gekozen)
        self.tabel.geopend.connect(self._open)
        self.seg.gekozen.connect(self.besluit)
        self.content.gewijzigd.connect(self.inhoud)

    def set_staat(self, staat: NoodzaakStaat, velden: tuple[VeldStaat, ...], zaak: str) -> None:
        """Show the table and the editor."""
        self._boven.setVisible(bool(staat.rijen))
        self._leeg.setVisible(not staat.rijen)
        self._kaart.setVisible(bool(staat.gekozen))
        self.tabel.set_rijen(staat.rijen, staat.gekozen)
        self._titel.setText(staat.titel)
        self.seg.set_code(staat.besluit)
        self.content.set_value(staat.inhoud)
        self.content.setVisible(staat.met_inhoud)
        self.velden.set_velden(velden, zaak)

    def start(self) -> QWidget:
        """Where the work goes on."""
        return self.seg if self._kaart.isVisibleTo(self) else self.tabel

    def herkleur(self) -> None:
        """Take the sizes in force."""
        self.seg.setFixedWidth(sum(a.sizeHint().width() + px(6) for a in self.seg.findChildren(QWidget)))

    def _open(self) -> None:
        self.seg.setFocus()
