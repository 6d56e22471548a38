"""The unlock page (08a), the same page when it is blocked (09c), and the base of the locked page (09b).

Invariants: stands alone: nothing heavy is imported before the first paint (a test says what); the error is beside
the field, a blocked vault is told on the page, never in a message box; the passphrase is wiped after every try.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from meldcode_app.presenters.ontgrendelen import OntgrendelPresenter
from meldcode_app.presenters.weergave import Icoon
from meldcode_app.views.bestandskeuze import plek_van_kluizen, vraag_map
from meldcode_app.views.onderdelen.kaart import Notice, line
from meldcode_app.views.onderdelen.knoppen import Button, Link
from meldcode_app.views.onderdelen.tekst import Text
from meldcode_app.views.onderdelen.wachtzin import Passphrase
from meldcode_app.views.theme import px
from meldcode_app.views.vol import Full

TERUGZETTEN = "Reservekopie terugzetten"


def kies_kluismap(ouder: QWidget) -> str:
    """Let the user choose a vault folder; empty when they do not."""
    return vraag_map(ouder, "Kies de kluismap (Naam.kluis)", plek_van_kluizen())


class UnlockView(Full):
    """Passphrase or recovery key of one vault. `afsluiten` asks to end the program, `naar_begin` for the first page:
    to practise or to make another vault."""

    afsluiten = Signal()
    naar_begin = Signal()
    terugzetten = Signal(object)

    ICOON: Icoon = "folder-lock"
    TITEL = "Kluis openen"
    KNOP = "Openen"

    def __init__(
        self,
        presenter: OntgrendelPresenter,
        *,
        kies_map: Callable[[QWidget], str] = kies_kluismap,
        naam: str = "ontgrendelen",
    ) -> None:
        super().__init__(naam)
        self.presenter = presenter
        self._kies_map = kies_map
        self._beeld, self._titel, self._sub = self.add_title(self.ICOON, self.TITEL, "")
        self.body.addSpacing(px(2))
        self._open_vak = QWidget()
        self._dicht_vak = QWidget()
        self._bouw_open()
        self._bouw_dicht()
        self.body.addWidget(self._open_vak)
        self.body.addWidget(self._dicht_vak)
        self._verbind()
        self.render_state()

    def _bouw_open(self) -> None:
        kolom = QVBoxLayout(self._open_vak)
        kolom.setContentsMargins(0, 0, 0, 0)
        kolom.setSpacing(px(10))
        self.boven = QVBoxLayout()
        kolom.addLayout(self.boven)
        self.veld = Passphrase("wachtzin")
        kolom.addWidget(self.veld)
        self.links = self.left_button()
        self.open_knop = Button(self.KNOP, "openen", soort="primair", icoon="lock-open")
        rij = QHBoxLayout()
        rij.addWidget(self.links)
        rij.addStretch(1)
        rij.addWidget(self.open_knop)
        kolom.addLayout(rij)
        kolom.addWidget(line())
        self.uitleg = Text(self.explanation(), "small", "muted")
        kolom.addWidget(self.uitleg)
        self.wijze_knop = Link("Openen met herstelsleutel", "wijze", klein=True)
        rij = QHBoxLayout()
        self.begin_knop = Link("Oefenen of een nieuwe kluis", "naar_begin", klein=True)
        rij.addWidget(self.wijze_knop)
        rij.addStretch(1)
        rij.addWidget(self.begin_knop)
        kolom.addLayout(rij)
        self.terugzet_knop = Link(TERUGZETTEN, "terugzetten", klein=True)
        rij = QHBoxLayout()
        rij.addWidget(self.terugzet_knop)
        rij.addStretch(1)
        kolom.addLayout(rij)

    def _bouw_dicht(self) -> None:
        kolom = QVBoxLayout(self._dicht_vak)
        kolom.setContentsMargins(0, 0, 0, 0)
        kolom.setSpacing(px(10))
        self.blokkade = Notice("fout", "")
        kolom.addWidget(self.blokkade)
        self.stop = Button("Afsluiten", "afsluiten_geblokkeerd", icoon="x")
        self.ander = Button("Andere kluis kiezen", "andere_kluis_geblokkeerd", icoon="folder-open")
        self.opnieuw = Button("Opnieuw proberen", "opnieuw", soort="primair", icoon="rotate-ccw")
        rij = QHBoxLayout()
        rij.setSpacing(px(8))
        rij.addWidget(self.stop)
        rij.addWidget(self.ander)
        rij.addStretch(1)
        self.terug = Link(TERUGZETTEN, "terugzetten_geblokkeerd", klein=True)
        onder = QHBoxLayout()
        onder.addWidget(self.terug)
        onder.addStretch(1)
        onder.addWidget(self.opnieuw)
        kolom.addLayout(rij)
        kolom.addLayout(onder)

    def left_button(self) -> Button:
        """The button at the left of the primary one."""
        return Button("Andere kluis kiezen", "andere_kluis", icoon="folder-open")

    def press_left(self) -> None:
        """What that button does."""
        self._andere()

    def explanation(self) -> str:
        """The honest line under the field."""
        return "Wachtzin kwijt? Zonder wachtzin of herstelsleutel kan niemand de kluis openen, ook wij niet."

    def subtitle(self) -> str:
        """The grey line under the title."""
        kluis = self.presenter.staat.kluis
        return f"Kluis '{kluis}'" if kluis else "Kies eerst uw kluismap."

    def _verbind(self) -> None:
        self.presenter.changed.connect(self.render_state)
        self.veld.enter.connect(self._open)
        self.open_knop.clicked.connect(self._open)
        self.primair.connect(self._primair)
        self.links.clicked.connect(self.press_left)
        self.wijze_knop.clicked.connect(self._wissel)
        self.begin_knop.clicked.connect(self._begin)
        self.stop.clicked.connect(self.afsluiten)
        self.ander.clicked.connect(self._andere)
        self.opnieuw.clicked.connect(self._opnieuw)
        self.terug.clicked.connect(self._zet_terug)
        self.terugzet_knop.clicked.connect(self._zet_terug)

    def render_state(self) -> None:
        """Show what the presenter knows."""
        staat = self.presenter.staat
        dicht = staat.blokkade is not None
        self._open_vak.setVisible(not dicht)
        self._dicht_vak.setVisible(dicht)
        self.blokkade.set_bericht(staat.blokkade)
        self._beeld.set_icon("ban" if dicht else self.ICOON, "bad" if dicht else "accent")
        self._titel.setText("De kluis gaat nu niet open" if dicht else self.TITEL)
        self._sub.setText(self.subtitle())
        self._sub.setVisible(bool(self.subtitle()))
        for link in (self.terug, self.terugzet_knop):
            link.setVisible(bool(staat.kluis))
        met_wachtzin = staat.wijze == "wachtzin"
        self.veld.set_label("Uw wachtzin" if met_wachtzin else "Herstelsleutel van het blad")
        self.wijze_knop.setText("Openen met herstelsleutel" if met_wachtzin else "Openen met wachtzin")
        self.wijze_knop.setAccessibleName(self.wijze_knop.text())
        self.veld.set_error(staat.fout, staat.doe)
        vrij = not staat.bezig and not staat.wacht and bool(staat.kluis)
        uitleg = "Wacht een paar tellen." if staat.wacht else "" if staat.kluis else "Kies eerst uw kluismap."
        self.open_knop.set_enabled(aan=vrij, uitleg=uitleg)
        self.veld.line.setReadOnly(bool(staat.bezig))
        self.status.set_text(staat.bezig, icoon="hourglass")

    def focus_start(self) -> None:
        """The passphrase; when blocked, the way on; without a vault, choosing one."""
        staat = self.presenter.staat
        doel = self.opnieuw if staat.blokkade else self.veld.line if staat.kluis else self.links
        doel.setFocus()

    def wipe(self) -> None:
        """Let go of what was typed."""
        self.veld.line.wipe()

    def _open(self) -> None:
        geheim = self.veld.value()
        self.veld.line.hide_text()
        self.presenter.open(geheim)
        if self.presenter.staat.bezig:
            self.veld.line.wipe()
        self.veld.line.setFocus()

    def _primair(self) -> None:
        if self.presenter.staat.blokkade is not None:
            self._opnieuw()
        else:
            self._open()

    def _wissel(self) -> None:
        self.wipe()
        self.presenter.kies_wijze(
            "herstelsleutel" if self.presenter.staat.wijze == "wachtzin" else "wachtzin"
        )
        self.veld.line.setFocus()

    def _begin(self) -> None:
        self.wipe()
        self.naar_begin.emit()

    def _zet_terug(self) -> None:
        self.wipe()
        self.terugzetten.emit(self.presenter.kluismap)

    def _opnieuw(self) -> None:
        self.presenter.opnieuw()
        self.focus_start()

    def _andere(self) -> None:
        gekozen = self._kies_map(self)
        if gekozen:
            self.presenter.kies_kluis(Path(gekozen))
            self.wipe()
            self.focus_start()
