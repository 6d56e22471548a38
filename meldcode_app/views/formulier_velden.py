"""A form from data: one widget per VeldStaat, in a grid of six columns.

Invariants: a field that stays keeps its widget, its cursor and its undo, also when others come or go beside it;
Tab follows the order of the fields; set_velden never fires a signal of the form it shows. Every signal names the
form its field was shown for: a field that is left because the form goes may still tell its last text.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from meldcode_app.presenters.formulier_velden import Breedte, VeldStaat
from meldcode_app.views.leesvolgorde import stops
from meldcode_app.views.onderdelen.keuze import Seg
from meldcode_app.views.onderdelen.velden import Combo, DateLine, Edit, Field, Line
from meldcode_app.views.onderdelen.vink import Check
from meldcode_app.views.onderdelen.vloei import Flow
from meldcode_app.views.theme import px
from meldcode_app.views.zichtbaar import set_visible

KOLOMMEN: dict[Breedte, int] = {"heel": 6, "half": 3, "derde": 2}


class Checks(QWidget):
    """A row of boxes for one question; `gekozen(code, aan)`."""

    gekozen = Signal(str, bool)

    def __init__(self, staat: VeldStaat, naam: str) -> None:
        super().__init__()
        self.setObjectName(naam)
        rij = Flow(self, tussen=px(10))
        self._vakjes: dict[str, Check] = {}
        for keuze in staat.keuzes:
            vakje = Check(keuze.tekst, f"{naam}_{keuze.code}")
            vakje.setAccessibleName(f"{staat.label} {keuze.tekst}")
            vakje.setProperty("code", keuze.code)
            vakje.gekozen.connect(self._kies)
            rij.addWidget(vakje)
            self._vakjes[keuze.code] = vakje

    def setFocus(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        """To the first box."""
        for vakje in tuple(self._vakjes.values())[:1]:
            vakje.setFocus(reason)

    def set_value(self, waarde: str) -> None:
        """The ticked codes, with spaces between."""
        gekozen = waarde.split()
        for code, vakje in self._vakjes.items():
            vakje.setChecked(code in gekozen)

    def _kies(self, aan: bool) -> None:
        self.gekozen.emit(str(self.sender().property("code")), aan)


class Fields(QWidget):
    """`getypt(code, text, form)` at every key, `gekozen(code, value, form)` for a choice,
    `vinkje(code, option, aan)`, `klaar(code, text, form)` on leaving a field."""

    getypt = Signal(str, str, str)
    gekozen = Signal(str, str, str)
    vinkje = Signal(str, str, bool)
    klaar = Signal(str, str, str)

    def __init__(self, naam: str) -> None:
        super().__init__()
        self.setObjectName(naam)
        self._rooster = QGridLayout(self)
        self._rooster.setContentsMargins(0, 0, 0, 0)
        self._rooster.setHorizontalSpacing(px(12))
        self._rooster.setVerticalSpacing(px(8))
        for kolom in range(6):
            self._rooster.setColumnStretch(kolom, 1)
        self._velden: dict[str, tuple[object, Field]] = {}
        self._volgorde: list[object] = []

    def set_velden(self, velden: Sequence[VeldStaat], zaak: str = "") -> None:
        """Show these fields of form `zaak` with what stands in them."""
        vormen = [_vorm(v) for v in velden]
        if vormen != self._volgorde:
            self._leg_uit(velden, vormen)
        if vormen != self._volgorde:  # a field that went told its last text, and what is shown changed by it
            return
        for staat in velden:
            veld = self._velden[staat.code][1]
            veld.widget.setProperty("zaak", zaak)
            _zet(veld.widget, staat.waarde)
            if veld.error.text() != staat.fout:
                veld.set_error(staat.fout)
            veld.set_hint(staat.hint)
            veld.set_asks_reason(vraagt=staat.reden)
        set_visible(self, aan=bool(velden))

    def field(self, code: str) -> Field | None:
        """The field of a code, to give it focus."""
        return self._velden[code][1] if code in self._velden else None

    def first_error(self) -> QWidget | None:
        """The first field with an error."""
        return next((v.widget for _, v in self._velden.values() if v.has_error()), None)

    def _leg_uit(self, velden: Sequence[VeldStaat], vormen: Sequence[object]) -> None:
        nieuw: dict[str, tuple[object, Field]] = {}
        for staat, vorm in zip(velden, vormen, strict=True):
            oud = self._velden.get(staat.code)
            nieuw[staat.code] = oud if oud and oud[0] == vorm else (vorm, self._maak(staat))
        blijft = {id(v) for _, v in nieuw.values()}
        weg = [v for _, v in self._velden.values() if id(v) not in blijft]
        for _, veld in self._velden.values():
            self._rooster.removeWidget(veld)
        self._velden, self._volgorde = nieuw, list(vormen)
        rij, kolom = 0, 0
        vorige: QWidget | None = None
        for staat in velden:
            breed = KOLOMMEN[staat.breedte]
            if kolom + breed > 6:
                rij, kolom = rij + 1, 0
            veld = nieuw[staat.code][1]
            self._rooster.addWidget(veld, rij, kolom, 1, breed)
            # Now, not in the next round of events: focus may be asked at once.
            set_visible(veld, aan=True)
            kolom += breed
            set_visible(veld.label, aan=bool(staat.label))
            for stop in stops(veld.widget):
                if vorige is not None:
                    QWidget.setTabOrder(vorige, stop)
                vorige = stop
        for (
            veld
        ) in weg:  # last: hiding the field with the focus tells its text, and that may show these fields anew
            veld.hide()
            veld.deleteLater()

    def _maak(self, staat: VeldStaat) -> Field:
        naam = f"{self.objectName()}_{staat.code}"
        widget = self._widget(staat, naam)
        widget.setProperty("code", staat.code)
        return Field(staat.label, widget, hint=staat.hint)

    def _widget(self, staat: VeldStaat, naam: str) -> QWidget:
        if staat.soort in {"tekst", "lezen"}:
            edit = Edit(naam, rijen=staat.rijen, voorbeeld=staat.voorbeeld)
            edit.setReadOnly(staat.soort == "lezen")
            if staat.soort == "tekst":
                edit.gewijzigd.connect(self._typ)
                edit.klaar.connect(self._klaar)
            return edit
        if staat.soort in {"regel", "datum"}:
            soort = DateLine if staat.soort == "datum" else Line
            line = soort(naam, voorbeeld=staat.voorbeeld)
            line.gewijzigd.connect(self._typ)
            line.klaar.connect(self._klaar)
            return line
        if staat.soort == "keuze":
            combo = Combo(staat.keuzes, naam)
            combo.gekozen.connect(self._kies)
            return combo
        if staat.soort == "antwoord":
            seg = Seg(staat.keuzes, naam)
            seg.gekozen.connect(self._kies)
            return seg
        checks = Checks(staat, naam)
        checks.gekozen.connect(self._vink)
        return checks

    def _code(self) -> str:
        return str(self.sender().property("code"))

    def _zaak(self) -> str:
        return str(self.sender().property("zaak") or "")

    def _typ(self, tekst: str) -> None:
        self.getypt.emit(self._code(), tekst, self._zaak())

    def _klaar(self, tekst: str) -> None:
        self.klaar.emit(self._code(), tekst, self._zaak())

    def _kies(self, waarde: str) -> None:
        self.gekozen.emit(self._code(), waarde, self._zaak())

    def _vink(self, keuze: str, aan: bool) -> None:
        self.vinkje.emit(self._code(), keuze, aan)


def _vorm(v: VeldStaat) -> object:
    return (v.code, v.soort, v.label, v.keuzes, v.breedte, v.rijen, v.voorbeeld)


def _zet(widget: QWidget, waarde: str) -> None:
    if isinstance(widget, Seg):
        widget.set_code(waarde)
    elif isinstance(widget, (Line, Edit, Combo, Checks)):
        widget.set_value(waarde)
