"""The leak hunt and the anonymous sheet it is about.

Invariants: one open word is in front, every other can be brought there; after a decision the focus is on the first
button of the next; every decision can be undone; the view decides nothing, it hands the word back. The sheet is white
paper in both themes and shows text exactly as given; a mark is in words for a screen reader, never colour alone.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from meldcode_app.presenters.meldcode_weergave import BladAlinea, BladStuk, LekRegel, LekStaat, SoortStuk
from meldcode_app.views.leesrol import Rol
from meldcode_app.views.leesvolgorde import set_reading_order
from meldcode_app.views.onderdelen.alinea import Paragraph, Stuk
from meldcode_app.views.onderdelen.kaart import Notice, clear_layout, line
from meldcode_app.views.onderdelen.openwoord import LeakRow, OpenCard, WordRow
from meldcode_app.views.onderdelen.tekst import Text, Word
from meldcode_app.views.theme import LICHT, kleur, px

LEGENDA = "Blauw: vervangen. Geel: nog te bekijken. Streep: u liet dit staan."
_HOORBAAR: dict[SoortStuk, str] = {
    "tekst": "{}",
    "vervangen": "vervangen: {}",
    "open": "nog te bekijken: {}",
    "gelaten": "u liet dit staan: {}",
}


class LeakPanel(QWidget):
    """`laten(woord)`, `vervangen(woord, door)`, `terug(woord)`. For the right panel of the page."""

    laten = Signal(str)
    vervangen = Signal(str, str)
    terug = Signal(str)

    def __init__(self, naam: str = "lek") -> None:
        super().__init__()
        self.setObjectName(naam)
        self._staat: LekStaat | None = None
        self._voor = ""
        self._besloten = ""
        kolom = QVBoxLayout(self)
        kolom.setContentsMargins(0, 0, 0, 0)
        kolom.setSpacing(px(8))
        self._gevonden_kop = Word("circle-check", "", "ok")
        self._gevonden = _lijst()
        self._streep = line()
        self._open_kop = Word("triangle-alert", "", "warn")
        self.kaart = OpenCard(naam)
        self._verder_kop = Text("Daarna nog", "kop", "muted")
        self._verder = _lijst()
        self._eigen_kop = Text("Door u vervangen", "kop", "muted")
        self._eigen = _lijst()
        self._gelaten_kop = Word("circle-check", "U liet dit staan", "ok", soort="kop")
        self._gelaten = _lijst()
        self._slot = Notice("fout", "")
        for stuk in (
            self._gevonden_kop, self._gevonden, self._streep, self._open_kop, self.kaart, self._verder_kop,
            self._verder, self._eigen_kop, self._eigen, self._gelaten_kop, self._gelaten, self._slot,
        ):  # fmt: skip
            if isinstance(stuk, QWidget):
                kolom.addWidget(stuk)
            else:
                kolom.addLayout(stuk)
        kolom.addStretch(1)
        self.kaart.laten.connect(self._laat)
        self.kaart.vervangen.connect(self._vervang)

    def set_staat(self, staat: LekStaat) -> None:
        """Show this; the word in front stays in front while it is open, with what was typed for it."""
        oud = self._staat
        if staat == oud:
            return
        self._staat = staat
        aantal = len(staat.gevonden)
        self._gevonden_kop.set_word("circle-check", f"{aantal} gevonden en vervangen", "ok")
        self._gevonden_kop.setVisible(aantal > 0)
        self._streep.setVisible(aantal > 0)
        if oud is None or oud.gevonden != staat.gevonden:
            self._vul_regels(self._gevonden, staat.gevonden, ongedaan=False)
        if oud is None or oud.vervangen_door_u != staat.vervangen_door_u:
            self._vul_regels(self._eigen, staat.vervangen_door_u, ongedaan=True)
        self._eigen_kop.setVisible(bool(staat.vervangen_door_u))
        if oud is None or oud.gelaten != staat.gelaten:
            self._vul_gelaten(staat.gelaten)
        self._gelaten_kop.setVisible(bool(staat.gelaten))
        self._slot.set_bericht(staat.slot)
        self._toon_open(opnieuw=oud is None or oud.open_ != staat.open_)
        set_reading_order(self)
        self._na_besluit()

    def _toon_open(self, *, opnieuw: bool) -> None:
        open_ = self._staat.open_ if self._staat else ()
        voor = next((w for w in open_ if w.woord == self._voor), open_[0] if open_ else None)
        anders = (voor.woord if voor else "") != self._voor
        self._voor = voor.woord if voor else ""
        self.kaart.setVisible(voor is not None)
        self._open_kop.setVisible(voor is not None)
        if voor is not None:
            woord = "Bekijk nog 1 woord" if len(open_) == 1 else f"Bekijk {len(open_)} woorden, één voor één"
            self._open_kop.set_word("triangle-alert", woord, "warn")
            self.kaart.set_woord(voor)
        rest = [w for w in open_ if w.woord != self._voor]
        self._verder_kop.setVisible(bool(rest))
        if not opnieuw and not anders:
            return
        clear_layout(self._verder)
        for plek, ander in enumerate(rest, start=1):
            rij = WordRow(
                ander.woord,
                "Bekijk",
                f"{self.objectName()}_open{plek}",
                voorlezen=f"Bekijk nu '{ander.woord}'",
                hint=ander.hint,
            )
            rij.gedrukt.connect(self._haal_naar_voren)
            self._verder.addWidget(rij)
            rij.show()

    def _vul_regels(self, lijst: QVBoxLayout, regels: Sequence[LekRegel], *, ongedaan: bool) -> None:
        clear_layout(lijst)
        for plek, regel in enumerate(regels, start=1):
            rij = LeakRow(regel, f"{self.objectName()}_ongedaan{plek}", ongedaan=ongedaan)
            rij.terug.connect(self.terug)
            lijst.addWidget(rij)
            rij.show()

    def _vul_gelaten(self, woorden: Sequence[str]) -> None:
        clear_layout(self._gelaten)
        for plek, woord in enumerate(woorden, start=1):
            rij = WordRow(
                woord,
                "Toch vervangen",
                f"{self.objectName()}_toch{plek}",
                voorlezen=f"Toch vervangen: '{woord}'",
            )
            rij.gedrukt.connect(self.terug)
            self._gelaten.addWidget(rij)
            rij.show()

    def _na_besluit(self) -> None:
        """Once the word decided on is no longer open: on to the next, or to its way back when it was the last."""
        besloten = self._besloten
        if not besloten or any(w.woord == besloten for w in (self._staat.open_ if self._staat else ())):
            return
        self._besloten = ""
        if self._voor:
            self.kaart.vervang_knop.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        for lijst in (self._gelaten, self._eigen):
            for plek in range(lijst.count()):
                item = lijst.itemAt(plek)
                rij = item.widget() if item is not None else None
                if isinstance(rij, (WordRow, LeakRow)) and rij.woord == besloten and rij.knop is not None:
                    rij.knop.setFocus(Qt.FocusReason.OtherFocusReason)

    def _laat(self, woord: str) -> None:
        self._besloten = woord
        self.laten.emit(woord)

    def _vervang(self, woord: str, door: str) -> None:
        self._besloten = woord
        self.vervangen.emit(woord, door)

    def _haal_naar_voren(self, woord: str) -> None:
        self._voor = woord
        self._toon_open(opnieuw=True)
        set_reading_order(self)
        self.kaart.vervang_knop.setFocus(Qt.FocusReason.OtherFocusReason)


def _lijst() -> QVBoxLayout:
    lijst = QVBoxLayout()
    lijst.setSpacing(px(4))
    return lijst


class Sheet(QWidget):
    """The paper itself. Focusable, so that a keyboard can scroll to it and a screen reader can read it."""

    leesrol = Rol.Document

    def __init__(self, naam: str) -> None:
        super().__init__()
        self.setObjectName(naam)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(px(25), px(20), px(25), px(22))
        self.body.setSpacing(px(4))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def herkleur(self) -> None:
        """Paint anew in the colours in force: the paper stays, the ring follows."""
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), LICHT.kleur("paper"))
        dik = 2 if self.hasFocus() else 1
        painter.setPen(QPen(kleur("accent" if self.hasFocus() else "field"), dik))
        painter.drawRect(QRectF(self.rect()).adjusted(dik / 2, dik / 2, -dik / 2, -dik / 2))
        painter.end()


class SheetPreview(QWidget):
    """The sheet with its legend; `set_staat(alineas, titel)`."""

    def __init__(self, naam: str = "adviesblad") -> None:
        super().__init__()
        self.setObjectName(naam)
        self._staat: tuple[tuple[BladAlinea, ...], str] | None = None
        self._delen: list[Paragraph] = []
        kolom = QVBoxLayout(self)
        kolom.setContentsMargins(0, 0, 0, 0)
        kolom.setSpacing(px(6))
        self.sheet = Sheet(f"{naam}_papier")
        kolom.addWidget(self.sheet, 1)
        kolom.addWidget(Text(LEGENDA, "small", "muted"))

    def set_staat(self, alineas: Sequence[BladAlinea], titel: str = "Voorbereiding adviesvraag") -> None:
        """Show these paragraphs; the ones that are already there keep their widget."""
        nieuw = (tuple(alineas), titel)
        if nieuw == self._staat:
            return
        self._staat = nieuw
        inhoud = [(_kop(titel, "ink"), titel, 15)] if titel else []
        for alinea in nieuw[0]:
            if alinea.kop:
                inhoud.append((_kop(alinea.kop, "accent"), alinea.kop, 13))
            if alinea.stukken:
                inhoud.append((tuple(_stuk(s) for s in alinea.stukken), _voorlezen(alinea.stukken), 13))
        while len(self._delen) < len(inhoud):
            deel = Paragraph(kleuren=LICHT.kleur)
            self._delen.append(deel)
            self.sheet.body.insertWidget(len(self._delen) - 1, deel)
        while len(self._delen) > len(inhoud):
            weg = self._delen.pop()
            self.sheet.body.removeWidget(weg)
            weg.hide()
            weg.deleteLater()
        if self.sheet.body.count() == len(self._delen):
            self.sheet.body.addStretch(1)
        for deel, (stukken, voorlezen, maat) in zip(self._delen, inhoud, strict=True):
            deel.set_stukken(stukken, voorlezen, maat=maat)
        self.sheet.setAccessibleName(f"Voorbeeld van het blad: {titel}")
        self.sheet.setAccessibleDescription(self.spoken())

    def spoken(self) -> str:
        """The whole sheet as a screen reader says it, a line per paragraph."""
        return "\n".join(deel.accessibleName() for deel in self._delen)


def _kop(tekst: str, verf: str) -> tuple[Stuk, ...]:
    return (Stuk(tekst=tekst, vet=True, verf=verf),)


def _stuk(stuk: BladStuk) -> Stuk:
    if stuk.soort == "vervangen":
        return Stuk(tekst=stuk.tekst, vet=True, verf="accent", achter="soft")
    if stuk.soort == "open":
        return Stuk(tekst=stuk.tekst, vet=True, verf="warn", achter="warn_soft")
    return Stuk(tekst=stuk.tekst, verf="ink", streep=stuk.soort == "gelaten")


def _voorlezen(stukken: Sequence[BladStuk]) -> str:
    return "".join(_HOORBAAR[stuk.soort].format(stuk.tekst) for stuk in stukken)
