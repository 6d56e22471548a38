"""The cards of the casus page: age and custody with badges, the requests, and every table with its buttons.

Invariants: a card with an unchanged state keeps its widgets and the chosen row; "Wijzigen" is on once a row is
chosen; an empty card says what would make it non-empty.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from meldcode_app.presenters.casus_weergave import Deel, Kopregel, Merk, VerzoekRegel
from meldcode_app.views.onderdelen.kaart import Badge, ButtonRow, Card, clear_layout, line
from meldcode_app.views.onderdelen.knoppen import Button
from meldcode_app.views.onderdelen.kolom import Column
from meldcode_app.views.onderdelen.rijen import Rows
from meldcode_app.views.onderdelen.tabel import Kolom, Table
from meldcode_app.views.onderdelen.tekst import Elided, Icon, Text, Word, beside, set_tooltip
from meldcode_app.views.onderdelen.vloei import Flow
from meldcode_app.views.theme import px
from meldcode_app.views.zichtbaar import set_visible

LANG = 56
"""A first part longer than this wraps; a shorter one stays on one line with the grey part beside it."""


class HeadCard(Card):
    """What the age means, custody per person, badges."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName("Leeftijd en gezag")
        self._kolom = QVBoxLayout()
        self._kolom.setSpacing(px(4))
        self._rijen: Rows[Kopregel | tuple[Merk, ...], QWidget] = Rows(self._kolom)
        self.add(self._kolom)

    def set_staat(self, regels: Sequence[Kopregel], merken: Sequence[Merk]) -> None:
        """Show these lines and badges."""
        self._rijen.show([*regels, tuple(merken)] if merken else regels, _koprij)


def _koprij(wat: Kopregel | tuple[Merk, ...]) -> QWidget:
    if isinstance(wat, tuple):
        return _badges(wat)
    rij = Column()
    rij.setAccessibleName(f"{wat.kern} {wat.bij}".strip())
    vak = QHBoxLayout(rij)
    vak.setContentsMargins(0, 0, 0, 0)
    vak.setSpacing(px(6))
    vak.addLayout(beside(Icon(wat.icoon, wat.kleur)))
    if len(wat.kern) > LANG:
        vak.addWidget(Text(wat.kern, "strong"), 1)
    else:
        kern = Text(wat.kern, "strong", loopt_om=False)
        vak.addWidget(kern, 0, Qt.AlignmentFlag.AlignTop)
    vak.addWidget(Text(wat.bij, "body", "muted"), 1)
    return rij


def _badges(merken: Sequence[Merk]) -> QWidget:
    rij = QWidget()
    vloei = Flow(rij, tussen=px(8))
    vloei.setContentsMargins(0, px(3), 0, 0)
    for merk in merken:
        badge = Badge(merk.icoon, merk.tekst, merk.kleur)
        badge.setAccessibleName(merk.tekst)
        set_tooltip(badge, merk.uitleg)
        vloei.addWidget(badge)
    return rij


class RequestsCard(Card):
    """The requests of this casus, each with its own button. `geopend` carries the id."""

    geopend = Signal(str)

    def __init__(self) -> None:
        super().__init__("Verzoeken", "Vragen van de gezinsvoogd of een ander over dit kind.")
        self.setAccessibleName("Verzoeken")
        self._staat: tuple[VerzoekRegel, ...] | None = None
        self._rijen = QVBoxLayout()
        self._rijen.setSpacing(px(4))
        self.add(self._rijen)

    def set_staat(self, verzoeken: Sequence[VerzoekRegel]) -> None:
        """Show these."""
        nieuw = tuple(verzoeken)
        if nieuw == self._staat:
            return
        self._staat = nieuw
        clear_layout(self._rijen)
        if not nieuw:
            leeg = "Nog geen verzoek. Belt of schrijft een gezinsvoogd, kies dan 'Verzoek ontvangen'."
            self._rijen.addWidget(Text(leeg, "body", "muted"))
        for plek, regel in enumerate(nieuw):
            if plek:
                self._rijen.addWidget(line())
            self._rijen.addWidget(self._rij(regel))

    def buttons(self) -> list[Button]:
        """The buttons, from top to bottom."""
        return self.findChildren(Button)

    def _rij(self, regel: VerzoekRegel) -> QWidget:
        rij = Column()
        vak = QHBoxLayout(rij)
        vak.setContentsMargins(0, 0, 0, 0)
        vak.setSpacing(px(12))
        namen = QVBoxLayout()
        namen.setSpacing(0)
        namen.addWidget(Elided(regel.van, "strong", "text"))
        namen.addWidget(Elided(regel.sinds, "small"))
        vak.addLayout(namen, 1)
        stand = Word(regel.stand.icoon, regel.stand.tekst, regel.stand.kleur)
        vak.addWidget(stand, 0, Qt.AlignmentFlag.AlignVCenter)
        knop = Button(
            "Openen",
            f"verzoek_{regel.id}",
            soort="rustig",
            icoon="arrow-right",
            toegankelijk=regel.open_naam,
        )
        knop.setProperty("verzoek", regel.id)
        knop.clicked.connect(self._open)
        vak.addWidget(knop)
        return rij

    def _open(self) -> None:
        self.geopend.emit(str(self.sender().property("verzoek")))


class PartCard(Column):
    """One card with a table and its buttons. `bewerk(code, id)`: mend that row, or add one when the id is empty."""

    bewerk = Signal(str, str)

    def __init__(self, deel: Deel) -> None:
        super().__init__()
        self.setObjectName(f"deel_{deel.code}")
        self._code = deel.code
        self._deel = deel
        kolom = QVBoxLayout(self)
        kolom.setContentsMargins(0, 0, 0, 0)
        self.knoppen = ButtonRow(f"deel_{deel.code}")
        self.knoppen.gedrukt.connect(self._druk)
        self._kaart = Card(deel.titel, deel.sub, rechts=self.knoppen)
        kolom.addWidget(self._kaart)
        self._leeg = Text(deel.leeg, "body", "muted")
        self._kaart.add(self._leeg)

    @cached_property
    def tabel(self) -> Table:
        """Made with the first row: a table is ten widgets, and most casussen leave parts empty."""
        koppen = [Kolom(kop, breed) for kop, breed in self._deel.koppen]
        tabel = Table(koppen, f"tabel_{self._code}", self._deel.titel, ouder=self._kaart)
        tabel.gekozen.connect(self._kies)
        tabel.geopend.connect(self._open)
        self._kaart.add(tabel)
        return tabel

    def _gekozen(self) -> str:
        return self.tabel.current_id() if "tabel" in self.__dict__ else ""

    def set_deel(self, deel: Deel) -> None:
        """Show these rows; the chosen row stays chosen."""
        self._deel = deel
        gekozen = self._gekozen()
        if deel.rijen or "tabel" in self.__dict__:
            self.tabel.set_rijen(deel.rijen, gekozen)
            set_visible(self.tabel, aan=bool(deel.rijen))
        set_visible(self._leeg, aan=not deel.rijen)
        self._zet_knoppen()

    def choose(self, item: str) -> None:
        """Choose a row and put the focus on the table; without that row the last button gets it."""
        if item and any(rij.id == item for rij in self._deel.rijen):
            self.tabel.set_rijen(self._deel.rijen, item)
            self.tabel.setFocus(Qt.FocusReason.OtherFocusReason)
            self._zet_knoppen()
            return
        knop = self.knoppen.button(self._deel.knoppen[-1].code)
        if knop is not None:
            knop.setFocus(Qt.FocusReason.OtherFocusReason)

    def _zet_knoppen(self) -> None:
        self.knoppen.set_knoppen([k for k in self._deel.knoppen if k.code != "wijzig" or self._deel.rijen])
        wijzig = self.knoppen.button("wijzig")
        if isinstance(wijzig, Button):
            gekozen = bool(self._gekozen())
            wijzig.set_enabled(aan=gekozen, uitleg="" if gekozen else "Kies eerst een rij in de tabel.")

    def _kies(self, item: str) -> None:
        self.tabel.set_rijen(self._deel.rijen, item)
        self._zet_knoppen()

    def _open(self, item: str) -> None:
        self.bewerk.emit(self._code, item)

    def _druk(self, code: str) -> None:
        self.bewerk.emit(self._code, self._gekozen() if code == "wijzig" else "")
