"""The page about backups. Everything it shows comes from ReservekopiePresenter.staat()."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from meldcode_app.presenters.reservekopie import ReservekopiePresenter
from meldcode_app.presenters.reservekopie_weergave import AANTALLEN, DAGEN
from meldcode_app.presenters.weergave import Bericht, Kruimel
from meldcode_app.views.bestandskeuze import VraagMap, vraag_map
from meldcode_app.views.onderdelen.balk import Progress
from meldcode_app.views.onderdelen.kaart import Card, Notice, clear_layout
from meldcode_app.views.onderdelen.knoppen import Button
from meldcode_app.views.onderdelen.tabel import Kolom, Table
from meldcode_app.views.onderdelen.tekst import Text
from meldcode_app.views.onderdelen.velden import Combo, Field
from meldcode_app.views.pagina import Page
from meldcode_app.views.terugzetten import RestorePanel
from meldcode_app.views.theme import px

KOLOMMEN = (
    Kolom("Gemaakt", 3),
    Kolom("Bevat", 4),
    Kolom("Documenten", 0),
    Kolom("Grootte", 0),
    Kolom("Getest", 4),
)
KRUIMELS = (Kruimel(code="instellingen", tekst="Instellingen"), Kruimel(code="", tekst="Reservekopieën"))
UITLEG = (
    "Bij het afsluiten maakt het programma vanzelf een reservekopie als er iets nieuws is en de map of stick er is. "
    "Elke reservekopie wordt opnieuw geopend en helemaal nagekeken voordat zij telt."
)


def kies_plek(ouder: QWidget) -> str:
    """The folder for backups; empty when the user thinks better of it."""
    return vraag_map(ouder, "In welke map of op welke stick komen de reservekopieën?")


def kies_kopie(ouder: QWidget) -> str:
    """A backup elsewhere; empty when the user thinks better of it."""
    return vraag_map(ouder, "Welke reservekopie zet u terug?")


class ReservekopieView(QObject):
    """Holds `page`; freed with it. `kies_plek` and `kies_kopie` ask for folders; tests give their own."""

    def __init__(
        self,
        presenter: ReservekopiePresenter,
        *,
        kies_plek: VraagMap = kies_plek,
        kies_kopie: VraagMap = kies_kopie,
    ) -> None:
        self.page = Page("reservekopie")
        super().__init__(self.page)
        self._presenter = presenter
        self._kies_plek, self._kies_kopie = kies_plek, kies_kopie
        self._eerder: tuple[str, ...] | None = None
        self._vragen = self._bezig_was = False
        self._begon_bij = ""
        self.bericht = Notice("goed", "")
        self.voortgang = Progress("reservekopie_voortgang")
        self._bezig = Card()
        self._bezig.add(self.voortgang)
        self.terugzetten = RestorePanel(presenter.terugzetten)
        self._vraag = Card("Terugzetten")
        self._vraag.add(self.terugzetten)
        for stuk in (self.bericht, self._bezig, self._vraag, self._maak_plek(), self._maak_lijst()):
            self.page.body.addWidget(stuk)
        self._terug = Card("Eerder teruggezet")
        self._terug_regels = QVBoxLayout()
        self._terug.add(self._terug_regels)
        self.page.body.addWidget(self._terug)
        self.page.body.addStretch(1)
        self._verbind()
        self.render_state()

    def _maak_plek(self) -> Card:
        kaart = Card("Waar ze komen")
        self.plek = Text("")
        self.plek.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.kies = Button("Map of stick kiezen", "reservekopie_kies_map", icoon="folder-open")
        rij = QHBoxLayout()
        rij.setSpacing(px(10))
        rij.addWidget(self.plek, 1)
        rij.addWidget(self.kies)
        kaart.add(rij)
        self._waarschuwingen = [Notice("let_op", ""), Notice("let_op", "")]
        for notice in self._waarschuwingen:
            kaart.add(notice)
        self.dagen = Combo(DAGEN, "reservekopie_dagen")
        self.aantal = Combo(AANTALLEN, "reservekopie_aantal")
        velden = QHBoxLayout()
        velden.setSpacing(px(16))
        velden.addWidget(Field("Waarschuw als de laatste test ouder is dan", self.dagen), 1)
        velden.addWidget(Field("Bewaar", self.aantal), 1)
        velden.addStretch(1)
        kaart.add(velden)
        kaart.add(Text(UITLEG, "small", "muted"))
        return kaart

    def _maak_lijst(self) -> Card:
        kaart = Card("Reservekopieën in deze map")
        self.tabel = Table(KOLOMMEN, "reservekopie_lijst", "Reservekopieën", rijhoogte=34)
        self._leeg = Notice("uitleg", "", icoon="inbox")
        self.test = Button("Deze testen", "reservekopie_test_deze", icoon="shield-check")
        self.zet_terug = Button("Terugzetten ...", "reservekopie_terugzetten", icoon="rotate-ccw")
        self.andere = Button(
            "Een reservekopie uit een andere map ...", "reservekopie_andere", icoon="folder-open"
        )
        rij = QHBoxLayout()
        rij.setSpacing(px(8))
        for knop in (self.test, self.zet_terug, self.andere):
            rij.addWidget(knop)
        rij.addStretch(1)
        kaart.add(self._leeg)
        kaart.add(self.tabel)
        kaart.add(rij)
        return kaart

    def _verbind(self) -> None:
        self.page.gedrukt.connect(self._druk)
        self.kies.clicked.connect(self._vraag_plek)
        self.dagen.gekozen.connect(self._presenter.kies_dagen)
        self.aantal.gekozen.connect(self._presenter.kies_aantal)
        self.test.clicked.connect(self._test)
        self.zet_terug.clicked.connect(self._zet_terug)
        self.tabel.geopend.connect(self._open)
        self.andere.clicked.connect(self._vraag_kopie)
        self.voortgang.gestopt.connect(self._presenter.breek_af)
        self._presenter.changed.connect(self.render_state)

    def render_state(self) -> None:
        """Show what the presenter says."""
        staat = self._presenter.staat()
        had_focus = self.page.window().focusWidget()
        self.page.set_crumbs(KRUIMELS)
        self.page.set_head("Reservekopieën", staat.sub, staat.knoppen)
        self.bericht.set_bericht(staat.bericht)
        self._bezig.setVisible(staat.bezig is not None)
        if staat.bezig is not None:
            self.voortgang.set_progress(staat.bezig.tekst, staat.bezig.deel)
        self._vraag.setVisible(self.terugzetten.filled())
        self.plek.setText(staat.plek or "Nog geen map gekozen.")
        elders = bool(staat.terugzetten.knoppen) or any(knop.soort == "primair" for knop in staat.knoppen)
        self.kies.set_kind("gewoon" if elders else "primair")
        self._toon_waarschuwingen(staat.waarschuwingen)
        self.dagen.set_value(staat.dagen)
        self.aantal.set_value(staat.aantal)
        self._leeg.set_bericht(staat.leeg)
        gekozen = self.tabel.current_id() or (staat.rijen[0].id if staat.rijen else "")
        self.tabel.set_rijen(staat.rijen, gekozen)
        self.tabel.setVisible(bool(staat.rijen))
        vrij = not self._presenter.bezig
        for knop in (self.test, self.zet_terug):
            knop.setVisible(bool(staat.rijen))
            knop.set_enabled(aan=vrij)
        self.andere.set_enabled(aan=vrij)
        self._toon_eerder(staat.eerder)
        bezig = (staat.bezig, staat.terugzetten.bezig) != (None, None)
        self._houd_focus(had_focus, bezig=bezig, vragen=bool(staat.terugzetten.knoppen))

    def _houd_focus(self, had: QWidget | None, *, bezig: bool, vragen: bool) -> None:
        """What was pressed goes off while the work goes on, and Qt would hand the focus to whatever comes next.

        It waits on the page, then goes to the question, or back to what was pressed.
        """
        was_bezig, vroeg = self._bezig_was, self._vragen
        self._bezig_was, self._vragen = bezig, vragen
        if had is None or not self.page.isVisible():
            return
        in_werk = had is self.page or self._bezig.isAncestorOf(had) or self._vraag.isAncestorOf(had)
        if bezig and not was_bezig and self.page.isAncestorOf(had):
            self._begon_bij = self._begon_bij if in_werk else had.objectName()
            self.page.setFocus(Qt.FocusReason.OtherFocusReason)
        elif vragen and not vroeg:
            self.terugzetten.focus_question()
        elif (was_bezig or vroeg) and not (bezig or vragen) and in_werk:
            knop = self.page.findChild(QWidget, self._begon_bij) if self._begon_bij else None
            terug = (k for k in (knop, self.zet_terug, self.andere) if k is not None and k.isVisible())
            self.page.start_at(next(terug))

    def _toon_waarschuwingen(self, berichten: tuple[Bericht, ...]) -> None:
        for plek, notice in enumerate(self._waarschuwingen):
            notice.set_bericht(berichten[plek] if plek < len(berichten) else None)

    def _toon_eerder(self, regels: tuple[str, ...]) -> None:
        self._terug.setVisible(bool(regels))
        if regels == self._eerder:
            return
        self._eerder = regels
        clear_layout(self._terug_regels)
        for regel in regels:
            self._terug_regels.addWidget(Text(regel))

    def _druk(self, code: str) -> None:
        self._presenter.druk(code)

    def _test(self) -> None:
        self._presenter.druk("test", self.tabel.current_id())

    def _zet_terug(self) -> None:
        self._open(self.tabel.current_id())

    def _open(self, gekozen: str) -> None:
        self._presenter.druk("terugzetten", gekozen)
        self.page.start_at(self.page)

    def _vraag_plek(self) -> None:
        gekozen = self._kies_plek(self.page)
        if gekozen:
            self._presenter.kies_plek(Path(gekozen))

    def _vraag_kopie(self) -> None:
        gekozen = self._kies_kopie(self.page)
        if gekozen:
            self._open(gekozen)
