"""The form for a new vault: who keeps it, the passphrase, and the folder.

Invariants: errors stand at their fields and the focus goes to the first; what is typed goes to the presenter at
every key, but the passphrase only to be weighed and, on the primary button, to be used; then it is wiped.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from meldcode_app.presenters.nieuwe_kluis import SECTOREN, NieuweKluisPresenter
from meldcode_app.presenters.weergave import Sterkte
from meldcode_app.views.bestandskeuze import vraag_map
from meldcode_app.views.onderdelen.kaart import Notice, line
from meldcode_app.views.onderdelen.knoppen import Button
from meldcode_app.views.onderdelen.tekst import Elided, Text, Word
from meldcode_app.views.onderdelen.velden import Combo, Field, Line
from meldcode_app.views.onderdelen.wachtzin import Passphrase
from meldcode_app.views.theme import px
from meldcode_app.views.vol import Full

_VELDEN = (
    ("organisatie", "Uw organisatie", "Bijvoorbeeld de naam van de school."),
    ("beslissende_functie", "Wie beslist volgens uw eigen meldcode?", "De functie, bijvoorbeeld directeur."),
    ("plaats", "Plaats", "Komt boven uw brieven. Mag leeg blijven."),
    ("naam", "Uw naam", "Zo staat u bij wat u vastlegt."),
    ("functie", "Uw functie", "Bijvoorbeeld intern begeleider."),
)


def kies_map(ouder: QWidget) -> str:
    """Let the user choose a folder; empty when they do not."""
    return vraag_map(ouder, "In welke map komt de kluis?")


class NewVaultView(Full):
    """`terug` goes back to the first page."""

    terug = Signal()

    def __init__(self, presenter: NieuweKluisPresenter, *, kies: Callable[[QWidget], str] = kies_map) -> None:
        super().__init__("nieuwe_kluis", breed=900)
        self.presenter = presenter
        self._kies = kies
        self.body.setContentsMargins(px(24), px(18), px(24), px(16))
        self.body.addWidget(Text("Nieuwe kluis maken", "h1"))
        self.body.addWidget(
            Text(
                "Een kluis is een map op deze computer. Alles daarin is versleuteld met uw wachtzin.",
                kleur="muted",
            )
        )
        self.blokkade = Notice("fout", "")
        self.body.addWidget(self.blokkade)
        self.velden: dict[str, Field] = {}
        rij = QHBoxLayout()
        rij.setSpacing(px(26))
        rij.addLayout(self._maak_links(), 1)
        rij.addLayout(self._maak_rechts(), 1)
        self.body.addLayout(rij)
        self.body.addWidget(line())
        self.body.addLayout(self._maak_voet())
        self._verbind()
        self.render_state()

    def _maak_links(self) -> QVBoxLayout:
        kolom = QVBoxLayout()
        kolom.setSpacing(px(9))
        for naam, label, hint in _VELDEN:
            invoer = Line(naam)
            invoer.setProperty("veld", naam)
            invoer.gewijzigd.connect(self._verander)
            self.velden[naam] = Field(label, invoer, hint=hint)
            kolom.addWidget(self.velden[naam])
            if naam == "organisatie":
                self.sector = Combo(SECTOREN, "sector_variant")
                self.sector.setProperty("veld", "sector_variant")
                self.sector.gekozen.connect(self._verander)
                kolom.addWidget(Field("Soort organisatie", self.sector))
        kolom.addStretch(1)
        return kolom

    def _maak_rechts(self) -> QVBoxLayout:
        kolom = QVBoxLayout()
        kolom.setSpacing(px(9))
        self.wachtzin = Passphrase(
            "nieuwe_wachtzin",
            hint="Een zin van vier of meer woorden die alleen u kent.",
            met_sterkte=True,
        )
        self.herhaal = Passphrase("herhaal_wachtzin", "Nog een keer")
        kolom.addWidget(self.wachtzin)
        kolom.addWidget(self.herhaal)
        zin = "Niemand kan uw wachtzin terugvinden, ook wij niet. U krijgt straks een herstelsleutel."
        kolom.addWidget(Word("info", zin, "muted", soort="small"))
        kolom.addSpacing(px(4))
        kolom.addWidget(Text("Waar komt de kluis?", "strong"))
        self.pad = Elided("", "small")
        kolom.addWidget(self.pad)
        self.plek_knop = Button("Andere map kiezen", "andere_map", soort="rustig", icoon="folder-open")
        rij = QHBoxLayout()
        rij.addWidget(self.plek_knop)
        rij.addStretch(1)
        kolom.addLayout(rij)
        self.plek_fout = Word("circle-x", "", "bad", soort="kop")
        self.plek_waarschuwing = Notice("let_op", "Let op deze plek")
        kolom.addWidget(self.plek_fout)
        kolom.addWidget(self.plek_waarschuwing)
        kolom.addStretch(1)
        return kolom

    def _maak_voet(self) -> QHBoxLayout:
        rij = QHBoxLayout()
        self.terug_knop = Button("Terug", "terug", icoon="arrow-left")
        self.maak_knop = Button("Kluis maken", "maken", soort="primair", icoon="check")
        rij.addWidget(self.terug_knop)
        rij.addStretch(1)
        rij.addWidget(self.maak_knop)
        return rij

    def _verbind(self) -> None:
        self.presenter.changed.connect(self.render_state)
        self.wachtzin.gewijzigd.connect(self.presenter.weeg)
        self.herhaal.enter.connect(self._maak)
        self.maak_knop.clicked.connect(self._maak)
        self.primair.connect(self._maak)
        self.terug_knop.clicked.connect(self._terug)
        self.plek_knop.clicked.connect(self._kies_plek)

    def render_state(self) -> None:
        """Show what the presenter knows."""
        staat = self.presenter.staat
        for naam, veld in self.velden.items():
            if isinstance(veld.widget, Line):
                veld.widget.set_value(getattr(staat.inrichting, naam))
            veld.set_error(staat.fouten.get(naam, ""))
        self.sector.set_value(staat.inrichting.sector_variant)
        self.wachtzin.set_error(staat.fouten.get("wachtzin", ""))
        self.herhaal.set_error(staat.fouten.get("herhaal", ""))
        self.wachtzin.set_strength(staat.sterkte)
        self.pad.set_text(staat.kluismap)
        fout = staat.fouten.get("plek", "")
        self.plek_fout.set_word("circle-x", fout, "bad")
        self.plek_fout.setVisible(bool(fout))
        self.plek_knop.setAccessibleDescription(fout or staat.kluismap)
        self.plek_waarschuwing.set_text(staat.waarschuwing)
        self.plek_waarschuwing.setVisible(bool(staat.waarschuwing))
        self.blokkade.set_bericht(staat.blokkade)
        self.maak_knop.set_enabled(aan=not staat.bezig)
        self.terug_knop.set_enabled(aan=not staat.bezig)
        self.status.set_text(staat.bezig, icoon="hourglass")

    def focus_start(self) -> None:
        """The first field."""
        self.velden["organisatie"].widget.setFocus()

    def wipe(self) -> None:
        """Let go of the passphrase."""
        self.wachtzin.line.wipe()
        self.herhaal.line.wipe()
        self.wachtzin.set_strength(Sterkte(score=0, woord=""))

    def _verander(self, waarde: str) -> None:
        self.presenter.zet(str(self.sender().property("veld")), waarde)

    def _maak(self) -> None:
        self.presenter.maak(self.wachtzin.value(), self.herhaal.value())
        if self.presenter.staat.bezig:
            self.wipe()
            return
        stops: dict[str, QWidget] = {naam: veld.widget for naam, veld in self.velden.items()}
        stops |= {"wachtzin": self.wachtzin.line, "herhaal": self.herhaal.line, "plek": self.plek_knop}
        eerste = next((stops[naam] for naam in stops if naam in self.presenter.staat.fouten), None)
        if eerste is not None:
            eerste.setFocus()

    def _terug(self) -> None:
        self.wipe()
        self.terug.emit()

    def _kies_plek(self) -> None:
        gekozen = self._kies(self)
        if gekozen:
            self.presenter.zet_plek(Path(gekozen))
