"""Choosing a new passphrase right after opening with the recovery key.

Invariant: no way on without one; both fields are wiped as soon as it is written.
"""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout

from meldcode_app.presenters.nieuwe_wachtzin import NieuweWachtzinPresenter
from meldcode_app.views.onderdelen.kaart import Notice
from meldcode_app.views.onderdelen.knoppen import Button
from meldcode_app.views.onderdelen.wachtzin import Passphrase
from meldcode_app.views.vol import Full


class NewPassphraseView(Full):
    """Twice the new passphrase, with its strength."""

    def __init__(self, presenter: NieuweWachtzinPresenter) -> None:
        super().__init__("nieuwe_wachtzin_pagina")
        self.presenter = presenter
        self.add_title(
            "key-round",
            "Kies een nieuwe wachtzin",
            "De kluis is open met de herstelsleutel. Uw herstelsleutel blijft geldig; uw oude wachtzin niet.",
        )
        self.blokkade = Notice("fout", "")
        self.body.addWidget(self.blokkade)
        self.wachtzin = Passphrase(
            "nieuwe_wachtzin", hint="Een zin van vier of meer woorden die alleen u kent.", met_sterkte=True
        )
        self.herhaal = Passphrase("herhaal_wachtzin", "Nog een keer")
        self.body.addWidget(self.wachtzin)
        self.body.addWidget(self.herhaal)
        self.knop = Button("Wachtzin vastleggen", "wachtzin_vastleggen", soort="primair", icoon="check")
        rij = QHBoxLayout()
        rij.addStretch(1)
        rij.addWidget(self.knop)
        self.body.addLayout(rij)
        presenter.changed.connect(self.render_state)
        self.wachtzin.gewijzigd.connect(presenter.weeg)
        self.herhaal.enter.connect(self._leg_vast)
        self.knop.clicked.connect(self._leg_vast)
        self.primair.connect(self._leg_vast)
        self.render_state()

    def render_state(self) -> None:
        """Show what the presenter knows."""
        staat = self.presenter.staat
        self.wachtzin.set_strength(staat.sterkte)
        self.wachtzin.set_error(staat.fouten.get("wachtzin", ""))
        self.herhaal.set_error(staat.fouten.get("herhaal", ""))
        self.blokkade.set_bericht(staat.blokkade)

    def focus_start(self) -> None:
        """The first field."""
        self.wachtzin.line.setFocus()

    def _leg_vast(self) -> None:
        wachtzin, herhaal = self.wachtzin.value(), self.herhaal.value()
        self.presenter.leg_vast(wachtzin, herhaal)
        fouten = self.presenter.staat.fouten
        if not fouten and self.presenter.staat.blokkade is None:
            self.wachtzin.line.wipe()
            self.herhaal.line.wipe()
            return
        (self.herhaal if "herhaal" in fouten else self.wachtzin).line.setFocus()
