"""The status line: at the left the backup and what is going on now, at the right the one promise.

Invariant: without an open vault of the user's own (locked, practising) nothing is said about backups.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy

from meldcode_app.presenters.weergave import Icoon, Kleur
from meldcode_app.views.onderdelen.knoppen import Link
from meldcode_app.views.onderdelen.tekst import Elided, Icon, Text, set_tooltip
from meldcode_app.views.theme import doel, px


class StatusLine(QFrame):
    """25 px high. `afbreken` is the cancel link of work that takes longer than 2 s, `actie` the one of a fault."""

    afbreken = Signal()
    reservekopie = Signal()
    actie = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("vlak", "voet")
        self.setFixedHeight(max(px(25), doel() + 1))  # its links stay large enough to hit at 90 % too
        rij = QHBoxLayout(self)
        rij.setContentsMargins(px(14), 0, px(14), 0)
        rij.setSpacing(px(6))
        self._kruis = Icon("octagon-x", "bad", 13)
        self._storing = Text("", "small", "bad", loopt_om=False)
        self._actie = Link("Opnieuw proberen", "status_actie", klein=True)
        self._actie.clicked.connect(self.actie)
        for stuk in (self._kruis, self._storing, self._actie):
            stuk.hide()
            rij.addWidget(stuk)
        self._icoon = Icon("info", "muted", 13)
        self._links = Elided("", "small", "muted")
        self._stop = Link("Afbreken", "status_afbreken", klein=True)
        self._stop.clicked.connect(self.afbreken)
        self._kopie_icoon = Icon("shield-check", "ok", 13)
        self.kopie = Link("", "status_reservekopie", klein=True, ruw=True)
        self.kopie.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.kopie.clicked.connect(self.reservekopie)
        for stuk in (self._kopie_icoon, self.kopie):
            rij.addWidget(stuk)
            stuk.hide()
        rij.addWidget(self._icoon)
        rij.addWidget(self._links, 1)
        rij.addWidget(self._stop)
        rij.addWidget(
            Text("Versleuteld, alleen op deze computer", "small", "muted", loopt_om=False),
            0,
            Qt.AlignmentFlag.AlignVCenter,
        )
        self.set_text("")

    def set_text(
        self, tekst: str, *, icoon: Icoon = "info", kleur: Kleur = "muted", af_te_breken: bool = False
    ) -> None:
        """ "Bezig met ...", "Concept bewaard om 09.41", or nothing."""
        self._links.set_text(tekst)
        self._icoon.set_icon(icoon, kleur)
        self._icoon.setVisible(bool(tekst))
        self._stop.setVisible(af_te_breken)

    def set_backup(self, tekst: str, icoon: Icoon, kleur: Kleur, uitleg: str) -> None:
        """At the left, always: when a backup was last tested; a link to the page about it. Empty hides it."""
        self.kopie.setText(tekst)
        self.kopie.setAccessibleName(tekst)
        set_tooltip(self.kopie, uitleg)
        self.kopie.updateGeometry()
        self._kopie_icoon.set_icon(icoon, kleur)
        for stuk in (self._kopie_icoon, self.kopie):
            stuk.setVisible(bool(tekst))

    def set_fault(self, tekst: str) -> None:
        """What is wrong with the disk, in red before everything else, until it is over (empty)."""
        self._storing.setText(tekst)
        for stuk in (self._kruis, self._storing, self._actie):
            stuk.setVisible(bool(tekst))

    def fault(self) -> str:
        """What is wrong now; empty when nothing is."""
        return self._storing.text()

    def text(self) -> str:
        """What stands at the left."""
        return self._links.full_text()
