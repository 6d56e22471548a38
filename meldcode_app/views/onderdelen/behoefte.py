""" "Wat dit nodig heeft": what stands in the way or asks a motivation, all at once, sorted by class.

Invariants: each item shows class word, sentence, norm as link and way out; a "let op" that was seen and a
motivation that was given fold to one line; only emptiness of a motivation is checked, never length or content;
text being typed survives a repaint: an item with the same code and subject keeps its widget.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from meldcode_app.presenters.weergave import Behoefte, Icoon, Klasse, MotiveringInvoer
from meldcode_app.views.onderdelen.kaart import Arrow, Bar
from meldcode_app.views.onderdelen.knoppen import Button, Link
from meldcode_app.views.onderdelen.motivering import MotivationForm
from meldcode_app.views.onderdelen.tekst import Icon, Text, Word
from meldcode_app.views.theme import KLASSE_KLEUR, px
from meldcode_app.views.zichtbaar import set_visible

VOLGORDE: tuple[Klasse, ...] = ("kan_niet", "motiveer", "let_op", "toelichting")
WOORD: dict[Klasse, str] = {
    "kan_niet": "Kan niet",
    "motiveer": "Motivering verplicht",
    "let_op": "Let op",
    "toelichting": "Toelichting",
}
ICOON: dict[Klasse, Icoon] = {
    "kan_niet": "octagon-x",
    "motiveer": "pencil-line",
    "let_op": "triangle-alert",
    "toelichting": "info",
}


class Need(Bar):
    """One Behoefte. Signals: `gezien(code, betreft)`, `gemotiveerd(MotiveringInvoer)`, `getypt(MotiveringInvoer)` at
    every key, `norm_gevraagd(norm_id)`."""

    gezien = Signal(str, str)
    gemotiveerd = Signal(object)
    getypt = Signal(object)
    norm_gevraagd = Signal(str)

    def __init__(self, behoefte: Behoefte) -> None:
        self.behoefte = behoefte
        verf = KLASSE_KLEUR[behoefte.klasse]
        super().__init__(verf)
        naam = "_".join(deel for deel in ("behoefte", behoefte.code, behoefte.betreft) if deel)
        self.setObjectName(naam)
        woord = WOORD[behoefte.klasse]
        if behoefte.betreft_naam:
            woord = f"{woord}: {behoefte.betreft_naam}"
        self.setAccessibleName(f"{woord}. {behoefte.zin}")
        rij = QHBoxLayout()
        rij.setSpacing(px(10))
        rij.addWidget(Icon(ICOON[behoefte.klasse], verf, 18), 0, Qt.AlignmentFlag.AlignTop)
        self._kolom = QVBoxLayout()
        self._kolom.setSpacing(px(2))
        self._kolom.addWidget(Text(woord, "strong", verf))
        rij.addLayout(self._kolom, 1)
        self.body.addLayout(rij)
        self.form: MotivationForm | None = None
        if behoefte.gezien or behoefte.gemotiveerd:
            self._klap_in()
        else:
            self._vul(naam)

    def _klap_in(self) -> None:
        b = self.behoefte
        klaar = "Gezien" if b.gezien else "Gemotiveerd"
        self._kolom.addWidget(Word("check", f"{klaar}: {b.zin}", "muted", soort="small"))

    def _vul(self, naam: str) -> None:
        b = self.behoefte
        self._kolom.addWidget(Text(b.zin))
        if b.norm_titel:
            link = Link(f"Norm: {b.norm_titel}", f"{naam}_norm", klein=True)
            link.clicked.connect(self._norm)
            self._kolom.addWidget(link)
        if b.uitweg:
            self._kolom.addWidget(Arrow(b.uitweg, KLASSE_KLEUR[b.klasse]))
        if b.klasse == "let_op":
            knop = Button("Gezien", f"{naam}_gezien", soort="rustig", icoon="check")
            knop.setAccessibleName(f"Gezien: {b.zin}")
            knop.clicked.connect(self._gezien)
            rij = QHBoxLayout()
            rij.setContentsMargins(0, px(3), 0, 0)
            rij.addWidget(knop)
            rij.addStretch(1)
            self._kolom.addLayout(rij)
        if b.klasse == "motiveer" and b.gronden:
            self.form = MotivationForm(b, naam)
            self.form.ingevuld.connect(self._gemotiveerd)
            self.form.getypt.connect(self.getypt)
            self._kolom.addWidget(self.form)

    def _norm(self) -> None:
        self.norm_gevraagd.emit(self.behoefte.norm_id)

    def _gezien(self) -> None:
        self.gezien.emit(self.behoefte.code, self.behoefte.betreft)

    def _gemotiveerd(self, invoer: MotiveringInvoer) -> None:
        self.gemotiveerd.emit(invoer)


class NeedPanel(QWidget):
    """All Behoeften of the page, sorted kan niet > motivering verplicht > let op > toelichting."""

    gezien = Signal(str, str)
    gemotiveerd = Signal(object)
    getypt = Signal(object)
    norm_gevraagd = Signal(str)

    def __init__(self, *, leeg: str = "Er staat niets in de weg.") -> None:
        super().__init__()
        self._kolom = QVBoxLayout(self)
        self._kolom.setContentsMargins(0, 0, 0, 0)
        self._kolom.setSpacing(px(10))
        self._leeg = Word("circle-check", leeg, "ok")
        self._kolom.addWidget(self._leeg)
        self._staan: dict[tuple[str, str], Need] = {}

    def set_behoeften(self, behoeften: Sequence[Behoefte]) -> None:
        """Show these; an unchanged item keeps its widget and what was typed in it."""
        geordend = sorted(behoeften, key=lambda b: VOLGORDE.index(b.klasse))
        nieuw = {(b.code, b.betreft): b for b in geordend}
        for sleutel, widget in list(self._staan.items()):
            if not _zelfde(nieuw.get(sleutel), widget.behoefte):
                self._kolom.removeWidget(widget)
                widget.hide()
                widget.deleteLater()
                del self._staan[sleutel]
        for plek, (sleutel, behoefte) in enumerate(nieuw.items(), start=1):
            if sleutel not in self._staan:
                self._staan[sleutel] = self._maak(behoefte)
            if self._kolom.indexOf(self._staan[sleutel]) != plek:
                self._kolom.insertWidget(plek, self._staan[sleutel])
                self._staan[
                    sleutel
                ].show()  # now, not in the next round of events: focus may be asked at once
        vorige: QWidget | None = None
        for widget in self.needs():
            if vorige is not None:
                QWidget.setTabOrder(_laatste(vorige), _eerste(widget))
            vorige = widget
        set_visible(self._leeg, aan=not self._staan)

    def needs(self) -> tuple[Need, ...]:
        """The items, from top to bottom."""
        items = (self._kolom.itemAt(plek) for plek in range(self._kolom.count()))
        alle = (item.widget() for item in items if item is not None)
        return tuple(widget for widget in alle if isinstance(widget, Need))

    def _maak(self, behoefte: Behoefte) -> Need:
        need = Need(behoefte)
        need.gezien.connect(self.gezien)
        need.gemotiveerd.connect(self.gemotiveerd)
        need.getypt.connect(self.getypt)
        need.norm_gevraagd.connect(self.norm_gevraagd)
        return need


def _zelfde(nieuw: Behoefte | None, oud: Behoefte) -> bool:
    # What is typed comes back with the next state: the widget that holds it must stay under the cursor.
    if nieuw is None:
        return False
    return oud == replace(
        nieuw, grond=oud.grond, motivering=oud.motivering, pogingen=oud.pogingen, ook=oud.ook
    )


def _stoppen(widget: QWidget) -> list[QWidget]:
    binnen = [w for w in widget.findChildren(QWidget) if w.focusPolicy() & Qt.FocusPolicy.TabFocus]
    return binnen or [widget]


def _eerste(widget: QWidget) -> QWidget:
    return _stoppen(widget)[0]


def _laatste(widget: QWidget) -> QWidget:
    return _stoppen(widget)[-1]
