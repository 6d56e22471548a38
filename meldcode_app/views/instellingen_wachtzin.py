"""The card in which the passphrase of the open vault is changed.

Invariant: the three fields are empty whenever they are not on the screen.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from meldcode_app.presenters.wachtzin_wijzigen import WachtzinWijzigen
from meldcode_app.views.onderdelen.kaart import Card, Notice
from meldcode_app.views.onderdelen.knoppen import Button
from meldcode_app.views.onderdelen.tekst import Text
from meldcode_app.views.onderdelen.wachtzin import Passphrase
from meldcode_app.views.theme import px


class PassphraseCard(Card):
    """A button, and behind it the fields."""

    def __init__(self, presenter: WachtzinWijzigen) -> None:
        self.begin = Button("Wijzigen", "wachtzin_begin", soort="rustig", icoon="pencil")
        self.begin.setAccessibleName("Wachtzin wijzigen")
        super().__init__("Wachtzin", "van deze kluis", rechts=self.begin)
        self._presenter = presenter
        self.add(Text("Alleen wie de wachtzin van nu kent, kan hem wijzigen.", "body", "muted"))
        self.bericht = Notice("fout", "")
        self.add(self.bericht)
        self._vak = QWidget()
        kolom = QVBoxLayout(self._vak)
        kolom.setContentsMargins(0, 0, 0, 0)
        kolom.setSpacing(px(8))
        self.nu = Passphrase("wachtzin_nu", "Uw wachtzin van nu")
        self.wachtzin = Passphrase(
            "wachtzin_nieuw",
            "Uw nieuwe wachtzin",
            hint="Een zin van vier of meer woorden die alleen u kent.",
            met_sterkte=True,
        )
        self.herhaal = Passphrase("wachtzin_herhaal", "Nog een keer")
        self._velden = {"nu": self.nu, "wachtzin": self.wachtzin, "herhaal": self.herhaal}
        for veld in self._velden.values():
            veld.setFocusProxy(None)  # type: ignore[arg-type]  # with a proxy Tab stops at both (leesvolgorde.py)
            kolom.addWidget(veld)
        self.later = Button("Annuleren", "wachtzin_annuleren")
        self.vast = Button("Wachtzin wijzigen", "wachtzin_vastleggen", soort="primair", icoon="check")
        rij = QHBoxLayout()
        rij.setSpacing(px(8))
        rij.addStretch(1)
        rij.addWidget(self.later)
        rij.addWidget(self.vast)
        kolom.addLayout(rij)
        self.add(self._vak)
        presenter.changed.connect(self.render_state)
        self.begin.clicked.connect(self._begin)
        self.later.clicked.connect(self._sluit)
        self.vast.clicked.connect(self._leg_vast)
        self.herhaal.enter.connect(self._leg_vast)
        self.wachtzin.gewijzigd.connect(presenter.weeg)
        self.render_state()

    def render_state(self) -> None:
        """Show what the presenter knows."""
        staat = self._presenter.staat
        self._vak.setVisible(staat.open)
        self.begin.setVisible(not staat.open)
        self.bericht.set_bericht(staat.bericht)
        self.wachtzin.set_strength(staat.sterkte)
        self.vast.set_enabled(aan=not staat.bezig, uitleg="Een ogenblik." if staat.bezig else "")
        for code, veld in self._velden.items():
            veld.set_error(staat.fouten.get(code, ""))
            veld.line.setReadOnly(staat.bezig)
        fout = next((self._velden[code] for code in self._velden if code in staat.fouten), None)
        if fout is not None:
            fout.line.setFocus(Qt.FocusReason.OtherFocusReason)
        elif not staat.open and any(veld.value() for veld in self._velden.values()):
            self.wipe()
            self.begin.setFocus(Qt.FocusReason.OtherFocusReason)

    def wipe(self) -> None:
        """Empty all fields."""
        for veld in self._velden.values():
            veld.line.wipe()

    def _begin(self) -> None:
        self._presenter.begin()
        self.nu.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def _sluit(self) -> None:
        self.wipe()
        self._presenter.sluit()
        self.begin.setFocus(Qt.FocusReason.OtherFocusReason)

    def _leg_vast(self) -> None:
        self._presenter.leg_vast(self.nu.value(), self.wachtzin.value(), self.herhaal.value())
