"""A form from view-state: any row of VeldStaat becomes labelled fields, in reading order.

Invariants: a field that stays the same keeps its widget, its focus and what is being typed; an error stands under
its field; the Tab order is the order in which the fields are given; this knows no field by name.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from meldcode_app.presenters.formulier import FormulierStaat
from meldcode_app.presenters.informatieverzoek_weergave import VeldStaat
from meldcode_app.views.onderdelen.behoefte import NeedPanel
from meldcode_app.views.onderdelen.kaart import Card, Notice
from meldcode_app.views.onderdelen.keuze import Seg
from meldcode_app.views.onderdelen.tekst import Text
from meldcode_app.views.onderdelen.velden import Combo, DateLine, Edit, Field, Line
from meldcode_app.views.onderdelen.vink import Check
from meldcode_app.views.theme import px

KOLOMMEN = {"heel": 6, "half": 3, "derde": 2}


class Ticks(QWidget):
    """Boxes to tick under one label; the value is the chosen codes with spaces between."""

    gekozen = Signal(str)

    def __init__(self, veld: VeldStaat, naam: str) -> None:
        super().__init__()
        kolom = QVBoxLayout(self)
        kolom.setContentsMargins(0, 0, 0, 0)
        kolom.setSpacing(px(2))
        self.setObjectName(naam)
        self._vakken = {k.code: Check(k.tekst, f"{naam}_{k.code}") for k in veld.keuzes}
        for vak in self._vakken.values():
            vak.gekozen.connect(self._kies)
            kolom.addWidget(vak)
        if self._vakken:
            self.setFocusProxy(next(iter(self._vakken.values())))

    def value(self) -> str:
        """The chosen codes."""
        return " ".join(code for code, vak in self._vakken.items() if vak.isChecked())

    def set_value(self, waarde: str) -> None:
        """Tick these without a signal."""
        gekozen = waarde.split()
        for code, vak in self._vakken.items():
            vak.setChecked(code in gekozen)

    def stops(self) -> tuple[QWidget, ...]:
        """The boxes, for the Tab order."""
        return tuple(self._vakken.values())

    def _kies(self) -> None:
        self.gekozen.emit(self.value())


_Invoer = Line | DateLine | Edit | Combo | Seg | Ticks | Text


class Form(QWidget):
    """`getypt(code, text)` at each change by the user, `klaar(code, text)` on leaving a field."""

    getypt = Signal(str, str)
    klaar = Signal(str, str)

    def __init__(self, naam: str) -> None:
        super().__init__()
        self._naam = naam
        self._vorm: tuple[object, ...] = ()
        self._velden: dict[str, Field] = {}
        self._raster = QGridLayout(self)
        self._raster.setContentsMargins(0, 0, 0, 0)
        self._raster.setHorizontalSpacing(px(14))
        self._raster.setVerticalSpacing(px(10))
        for kolom in range(6):
            self._raster.setColumnStretch(kolom, 1)

    def set_velden(self, velden: Sequence[VeldStaat]) -> None:
        """Show these fields with what stands in them."""
        vorm = tuple((v.code, v.soort, v.label, v.keuzes, v.breedte, v.voorbeeld) for v in velden)
        if vorm != self._vorm:
            self._bouw(velden, dict(zip((v.code for v in velden), vorm, strict=True)))
            self._vorm = vorm
        for v in velden:
            field = self._velden[v.code]
            _zet_waarde(field.widget, v.waarde)
            field.set_hint(v.hint)
            field.set_error(v.fout)
            field.set_asks_reason(vraagt=v.reden)

    def field(self, code: str) -> Field | None:
        """The field of a code."""
        return self._velden.get(code)

    def focus_field(self, code: str) -> None:
        """Put the focus in a field."""
        if code in self._velden:
            self._velden[code].widget.setFocus(Qt.FocusReason.OtherFocusReason)

    def focus_first(self) -> None:
        """Put the focus in the first empty field, else in the first."""
        leeg = (
            c for c, f in self._velden.items() if isinstance(f.widget, (Line, Edit)) and not f.widget.value()
        )
        self.focus_field(next(leeg, next(iter(self._velden), "")))

    def _bouw(self, velden: Sequence[VeldStaat], vormen: dict[str, tuple[object, ...]]) -> None:
        oud = {str(vorm[0]): vorm for vorm in self._vorm if isinstance(vorm, tuple)}
        for code, field in list(self._velden.items()):
            self._raster.removeWidget(field)
            if vormen.get(code) != oud.get(code):
                field.hide()
                field.deleteLater()
                del self._velden[code]
        self._velden = {v.code: self._velden.get(v.code) or self._maak(v) for v in velden}
        rij = kolom = 0
        for v in velden:
            breed = KOLOMMEN[v.breedte]
            if kolom + breed > 6:
                rij, kolom = rij + 1, 0
            self._raster.addWidget(self._velden[v.code], rij, kolom, 1, breed)
            kolom += breed
        stops = [stop for field in self._velden.values() for stop in _stops(field.widget)]
        for eerste, tweede in pairwise(stops):
            QWidget.setTabOrder(eerste, tweede)

    def _maak(self, v: VeldStaat) -> Field:
        widget = _widget(v, f"{self._naam}_{v.code}")
        if isinstance(widget, (Line, Edit)):
            widget.gewijzigd.connect(lambda tekst, code=v.code: self.getypt.emit(code, tekst))
            widget.klaar.connect(lambda tekst, code=v.code: self.klaar.emit(code, tekst))
        elif isinstance(widget, (Combo, Seg, Ticks)):
            widget.gekozen.connect(lambda keuze, code=v.code: self.getypt.emit(code, keuze))
        return Field(v.label, widget, hint=v.hint)


def _widget(v: VeldStaat, naam: str) -> _Invoer:
    match v.soort:
        case "regel":
            return Line(naam, voorbeeld=v.voorbeeld)
        case "datum":
            return DateLine(naam, **({"voorbeeld": v.voorbeeld} if v.voorbeeld else {}))
        case "tekst":
            return Edit(naam, rijen=v.rijen, voorbeeld=v.voorbeeld)
        case "keuze":
            return Combo(v.keuzes, naam)
        case "antwoord":
            return Seg(v.keuzes, naam, vraag=v.label)
        case "vinkjes":
            return Ticks(v, naam)
        case "lezen":
            return Text(v.waarde)


def _zet_waarde(widget: QWidget, waarde: str) -> None:
    if isinstance(widget, Seg):
        widget.set_code(waarde)
    elif isinstance(widget, Text):
        widget.setText(waarde)
    elif isinstance(widget, (Line, Edit, Combo, Ticks)):
        widget.set_value(waarde)


def _stops(widget: QWidget) -> tuple[QWidget, ...]:
    if isinstance(widget, Ticks):
        return widget.stops()
    if isinstance(widget, Seg):
        return tuple(widget.findChildren(QWidget))
    return (widget,)


class FormCard(QWidget):
    """A card with a form, what it says beforehand, why it was refused, and what it still needs."""

    def __init__(self, naam: str) -> None:
        super().__init__()
        kolom = QVBoxLayout(self)
        kolom.setContentsMargins(0, 0, 0, 0)
        kaart = Card(" ")
        self._titel = kaart.titel
        self.uitleg = Notice("uitleg", "")
        self.bericht = Notice("fout", "")
        self.form = Form(naam)
        self.needs = NeedPanel()
        for stuk in (self.uitleg, self.bericht, self.form, self.needs):
            kaart.add(stuk)
        kolom.addWidget(kaart)

    def set_staat(self, staat: FormulierStaat) -> None:
        """Show the form as it stands."""
        self._titel.setText(staat.titel)
        self.setAccessibleName(staat.titel)
        self.uitleg.set_bericht(staat.uitleg)
        self.bericht.set_bericht(staat.bericht)
        self.form.set_velden(staat.velden)
        self.needs.set_behoeften(staat.behoeften)
        self.needs.setVisible(bool(staat.behoeften))
