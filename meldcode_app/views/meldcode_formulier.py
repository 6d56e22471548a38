"""The card of one open form of a meldcode: fields, attempts, facts and words, and the fields under them.

Invariant: knows no field and no step; everything typed goes to the presenter at once, with the form it belongs to.
"""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from meldcode_app.presenters.meldcode_staat import Werkformulier
from meldcode_app.views.formulier_velden import Fields
from meldcode_app.views.meldcode_pogingen import Attempts
from meldcode_app.views.onderdelen.inhoud import GESPREK, Content, Opschrift
from meldcode_app.views.onderdelen.kaart import Card, Notice
from meldcode_app.views.onderdelen.tekst import Text
from meldcode_app.views.theme import px

OPSCHRIFTEN = {
    "signaal": GESPREK,
    "gesprek": Opschrift(
        feiten=("Wat hebt u gedeeld?", "Feit: wat u vertelde, zonder oordeel."),
        uitspraken=("Wat zei een ander?", "Uitspraak: letterlijk, met bron."),
        duiding=("Wat betekent dit volgens u?", "Duiding: uw vermoeden, binnen uw vak."),
    ),
}


class WorkForm(Card):
    """`getypt`, `gekozen` and `klaar` as in Fields; `vinkje(veld, optie, aan, form)`; `inhoud()` when facts, words or
    interpretation changed; `pogingen(tuple)`."""

    getypt = Signal(str, str, str)
    gekozen = Signal(str, str, str)
    klaar = Signal(str, str, str)
    vinkje = Signal(str, str, bool, str)
    inhoud = Signal()
    pogingen = Signal(object)

    def __init__(self, naam: str) -> None:
        super().__init__()
        self._code = ""
        self._boven: tuple[str, ...] = ()
        self._onder: tuple[str, ...] = ()
        self._titel = Text("", "h2")
        self._sub = Text("", "small", "muted")
        kop = QVBoxLayout()
        kop.setSpacing(0)
        kop.addWidget(self._titel)
        kop.addWidget(self._sub)
        self.add(kop)
        self.uitleg = Notice("uitleg", "")
        self.bericht = Notice("fout", "")
        self.velden = Fields(naam)
        self.attempts = Attempts(f"{naam}_pogingen")
        self.content = {soort: Content(f"{naam}_{soort}", o, rijen=4) for soort, o in OPSCHRIFTEN.items()}
        self.onder = Fields(naam)
        self.onder.setObjectName(naam)
        for stuk in (
            self.uitleg,
            self.bericht,
            self.velden,
            self.attempts,
            *self.content.values(),
            self.onder,
        ):
            self.add(stuk)
        for velden in (self.velden, self.onder):
            velden.getypt.connect(self.getypt)
            velden.gekozen.connect(self.gekozen)
            velden.klaar.connect(self.klaar)
            velden.vinkje.connect(self._vink)
        for content in self.content.values():
            content.gewijzigd.connect(self.inhoud)
        self.attempts.gewijzigd.connect(self.pogingen)
        self.body.setSpacing(px(10))

    def set_staat(self, werk: Werkformulier) -> None:
        """Show the form as it stands."""
        staat = werk.staat
        self._code = staat.code
        self._boven = tuple(v.code for v in staat.velden)
        self._onder = tuple(v.code for v in werk.onder)
        self._titel.setText(staat.titel)
        self.setAccessibleName(staat.titel)
        self._sub.setText(staat.sub)
        self._sub.setVisible(bool(staat.sub))
        self.uitleg.set_bericht(staat.uitleg)
        self.bericht.set_bericht(staat.bericht)
        self.velden.set_velden(staat.velden, staat.code)
        self.onder.set_velden(werk.onder, staat.code)
        self.attempts.setVisible(werk.pogingen is not None)
        if werk.pogingen is not None:
            self.attempts.set_value(werk.pogingen, werk.pogingen_fout)
        for soort, content in self.content.items():
            content.setVisible(werk.inhoud is not None and soort == werk.opschrift)
            if werk.inhoud is not None and soort == werk.opschrift:
                content.set_value(werk.inhoud)

    def value(self) -> object:
        """Facts, words and interpretation as typed."""
        content = next(c for c in self.content.values() if c.isVisibleTo(self))
        return content.value()

    def start(self) -> QWidget | None:
        """Where typing begins: the first field."""
        for velden, staten in ((self.velden, self._boven), (self.onder, self._onder)):
            veld = velden.field(staten[0]) if staten else None
            if veld is not None:
                return veld.widget
        return None

    def error(self) -> QWidget | None:
        """The first field with an error."""
        return self.velden.first_error() or self.onder.first_error()

    def _vink(self, veld: str, optie: str, aan: bool) -> None:
        self.vinkje.emit(veld, optie, aan, self._code)
