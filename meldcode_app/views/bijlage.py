"""The page of one attachment: what it is, its pages or words, and the buttons to save it out or withdraw it.

Invariants: a page inside the Shell, so locking takes it away; paints a BijlageStaat and hands back codes; nothing in
what is shown can be clicked: no link, no button of the file itself.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from meldcode_app.presenters.bijlage import BijlagePresenter
from meldcode_app.presenters.bijlage_weergave import BijlageStaat
from meldcode_app.presenters.weergave import Bericht, Cel
from meldcode_app.views.beeld_lezen import naar_beeld
from meldcode_app.views.bestandskeuze import VraagMap, vraag_map
from meldcode_app.views.casus_formulier import scroll_to
from meldcode_app.views.leesvolgorde import set_reading_order
from meldcode_app.views.onderdelen.beeldvlak import PageViewer
from meldcode_app.views.onderdelen.kaart import Card, Notice, clear_layout
from meldcode_app.views.onderdelen.knoppen import Button
from meldcode_app.views.onderdelen.tekst import Text
from meldcode_app.views.onderdelen.velden import Edit
from meldcode_app.views.pagina_formulier import FormPage
from meldcode_app.views.theme import px

LAAGST = 300
"""Least height of the page shown, in pixels of the design; the rest of the window is its."""
TEKSTREGELS = 22


def kies_map(ouder: QWidget) -> str:
    """The folder the copy goes to; empty when the user thinks better of it."""
    return vraag_map(ouder, "In welke map slaat u de bijlage op?")


class BijlageView(FormPage[BijlagePresenter]):
    """Is itself the kit Page; `page` gives it under that name."""

    def __init__(self, presenter: BijlagePresenter, kies_map: VraagMap = kies_map) -> None:
        super().__init__("bijlage", presenter, "intrekformulier")
        self._kies_map = kies_map
        self._gemeld: Bericht | None = None
        self._getekend: object = None
        self._melding = Notice("uitleg", "")
        self._waarschuwingen = QVBoxLayout()
        self._waarschuwingen.setSpacing(px(6))
        self._gewaarschuwd: tuple[Bericht, ...] = ()
        self._feiten = QVBoxLayout()
        self._feiten.setSpacing(px(2))
        self._feiten_staan: tuple[Cel, ...] = ()
        self.kijker = PageViewer("bijlage_kijker")
        self.kijker.setMinimumHeight(px(LAAGST))
        self.balk = self._maak_bladeraar()
        self._bezig = Text("De bladzijde wordt getekend…", "body", "muted")
        self._koppen = QGridLayout()
        self._koppen.setHorizontalSpacing(px(12))
        self._koppen.setColumnStretch(1, 1)
        self._koppen_staan: tuple[tuple[str, str], ...] = ()
        self.tekst = Edit("bijlage_tekst", rijen=6, tot=TEKSTREGELS)
        self.tekst.setReadOnly(True)
        self._tekstkaart = Card()
        self._tekstkaart.add(self._koppen)
        self._tekstkaart.add(self.tekst)
        self.geen_beeld = Notice("uitleg", "")
        self.body.addLayout(self._feiten)
        self.body.addWidget(self._melding)
        self.body.addLayout(self._waarschuwingen)
        for stuk in (self.form_card, self.balk, self._bezig, self._tekstkaart, self.geen_beeld):
            self.body.addWidget(stuk)
        self.body.addWidget(self.kijker, 100)
        self.body.addStretch(1)  # takes the room only while there is no page to give it to
        self.kijker.blader.connect(presenter.blader)
        self.kijker.zoom.connect(presenter.zoom)
        self.render_state()

    def _toon(self) -> None:
        staat = self._presenter.staat()
        self.set_crumbs(staat.kruimels)
        self.set_head(staat.titel, staat.sub, staat.knoppen)
        nieuws = staat.melding is not None and staat.melding != self._gemeld
        self._gemeld = staat.melding
        self._melding.set_bericht(staat.melding)
        self._zet_waarschuwingen(staat.waarschuwingen)
        self._zet_feiten(staat.feiten)
        self._zet_inhoud(staat)
        self._zet_formulier(staat)
        set_reading_order(self)
        if nieuws:
            scroll_to(self._melding)

    def focus_start(self) -> None:
        """What is shown, so that it can be read and turned at once; else the way back."""
        if self.focus_form():
            return
        if self.kijker.isVisibleTo(self):
            self.kijker.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self._tekstkaart.isVisibleTo(self):
            self.tekst.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            terug = self.head.button("terug")
            if terug is not None:
                terug.setFocus(Qt.FocusReason.OtherFocusReason)

    def close_drawer(self) -> bool:
        """Esc: put an open form aside, else back where the user came from."""
        if not super().close_drawer():
            self._presenter.terug()
        return True

    def _maak_bladeraar(self) -> QWidget:
        balk = QWidget()
        rij = QHBoxLayout(balk)
        rij.setContentsMargins(0, 0, 0, 0)
        rij.setSpacing(px(8))
        maak = (
            ("vorige", "chevron-left", "Vorige bladzijde", "", -1, self._blader),
            ("volgende", "chevron-right", "Volgende bladzijde", "", 1, self._blader),
            ("kleiner", "minus", "Kleiner", "", -1, self._zoom),
            ("passend", "", "Zo breed als de pagina", "100 %", 0, self._zoom),
            ("groter", "plus", "Groter", "", 1, self._zoom),
        )
        self._knop: dict[str, Button] = {}
        for code, icoon, uitleg, tekst, stap, doe in maak:
            knop = Button(tekst, f"bijlage_{code}", soort="rustig", icoon=icoon, toegankelijk=uitleg)  # type: ignore[arg-type]
            knop.setProperty("stap", stap)
            knop.clicked.connect(doe)
            self._knop[code] = knop
        self.stand = Text("", "body", "muted", loopt_om=False)
        for stuk in (self._knop["vorige"], self.stand, self._knop["volgende"]):
            rij.addWidget(stuk)
        rij.addStretch(1)
        for code in ("kleiner", "passend", "groter"):
            rij.addWidget(self._knop[code])
        return balk

    def _blader(self) -> None:
        self._presenter.blader(int(self.sender().property("stap")))

    def _zoom(self) -> None:
        self._presenter.zoom(int(self.sender().property("stap")))

    def _zet_inhoud(self, staat: BijlageStaat) -> None:
        if staat.beeld is not self._getekend:
            self._getekend = staat.beeld
            beeld = naar_beeld(staat.beeld)
        else:
            beeld = self.kijker.vlak.beeld
        toont = staat.beeld is not None and staat.formulier is None
        self.kijker.set_page(beeld, staat.beeld_naam, staat.zoom)
        self.kijker.setVisible(toont)
        self.balk.setVisible(toont)
        self.stand.setText(staat.stand)
        for code, aan in (("vorige", staat.vorige), ("volgende", staat.volgende)):
            self._knop[code].setVisible(staat.bladert)
            self._knop[code].setEnabled(aan)
        self._knop["passend"].set_label(f"{staat.zoom} %")
        self._knop["passend"].setAccessibleName(f"Nu {staat.zoom} procent. Zo breed als de pagina")
        self._bezig.setVisible(staat.bezig)
        self.geen_beeld.set_bericht(staat.geen_beeld)
        self._tekstkaart.setVisible(staat.tekst is not None and staat.formulier is None)
        self._zet_koppen(staat.koppen)
        self.tekst.setAccessibleName(f"Tekst van {staat.titel}")
        self.tekst.set_value(staat.tekst or "")

    def _zet_koppen(self, koppen: Sequence[tuple[str, str]]) -> None:
        if tuple(koppen) == self._koppen_staan:
            return
        self._koppen_staan = tuple(koppen)
        clear_layout(self._koppen)
        for rij, (label, tekst) in enumerate(koppen):
            self._koppen.addWidget(
                Text(label, "small", "muted", loopt_om=False), rij, 0, Qt.AlignmentFlag.AlignTop
            )
            self._koppen.addWidget(Text(tekst, "strong" if label == "Onderwerp" else "body"), rij, 1)

    def _zet_feiten(self, feiten: Sequence[Cel]) -> None:
        if tuple(feiten) == self._feiten_staan:
            return
        self._feiten_staan = tuple(feiten)
        clear_layout(self._feiten)
        for cel in feiten:
            self._feiten.addWidget(Text(cel.tekst, "body", cel.kleur))

    def _zet_waarschuwingen(self, berichten: Sequence[Bericht]) -> None:
        if tuple(berichten) == self._gewaarschuwd:
            return
        self._gewaarschuwd = tuple(berichten)
        clear_layout(self._waarschuwingen)
        for bericht in berichten:
            stuk = Notice(bericht.soort, bericht.titel, bericht.tekst, doe=bericht.doe)
            self._waarschuwingen.addWidget(stuk)

    def _zet_formulier(self, staat: BijlageStaat) -> None:
        anders = self.set_form(staat.formulier)
        self.set_foot(staat.formulier.knoppen if staat.formulier else ())
        if anders and self.isVisible():
            self.focus_start()

    def _druk(self, code: str) -> None:
        if code.startswith("map:"):
            self._presenter.bewaar(self._kies_map(self))
        else:
            super()._druk(code)
