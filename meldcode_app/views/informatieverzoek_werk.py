"""The card with the work of a station: which act, what is known, the form, what was recorded, quiet buttons."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from meldcode_app.presenters.informatieverzoek_weergave import InformerenStaat, WerkStaat
from meldcode_app.presenters.weergave import Cel, Keuze, Knop
from meldcode_app.views.formulier_velden import Fields
from meldcode_app.views.informatieverzoek_vragen import QuestionList
from meldcode_app.views.onderdelen.kaart import Card, clear_layout
from meldcode_app.views.onderdelen.keuze import Seg
from meldcode_app.views.onderdelen.knoppen import Button
from meldcode_app.views.onderdelen.personen import InformedBlock
from meldcode_app.views.onderdelen.tabel import Kolom, Table
from meldcode_app.views.onderdelen.tekst import Elided, Text, Word
from meldcode_app.views.onderdelen.velden import Combo
from meldcode_app.views.onderdelen.vloei import Flow
from meldcode_app.views.theme import px


class WorkCard(Card):
    """`werk(code)` another act, `knop(code)` a quiet button; the rest comes from `velden`, `vragen`, `ouders`."""

    werk = Signal(str)
    knop = Signal(str)
    ouder_getypt = Signal(str, str, str)
    ouder_klaar = Signal(str, str, str)
    ouder_vastleggen = Signal(str)
    reden_gevraagd = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._titel = Text("", "h2")
        self._sub = Elided("", "small")
        self._keuze: Seg | None = None
        self._keuzes: tuple[Keuze, ...] = ()
        self._keuze_plek = QVBoxLayout()
        self._regels_plek = QVBoxLayout()
        self._regels_plek.setSpacing(px(4))
        self._regels: tuple[Cel, ...] = ()
        self.vragen = QuestionList()
        self._ouders_plek = QVBoxLayout()
        self.ouders: InformedBlock | None = None
        self.velden = Fields("veld")
        self._tabel_plek = QVBoxLayout()
        self._tabel: Table | None = None
        self._koppen: tuple[str, ...] = ()
        self._knoppen_vak = QWidget()
        self._knoppen_rij = Flow(self._knoppen_vak, tussen=px(8))
        self._knoppen: tuple[Knop, ...] = ()
        kop = QVBoxLayout()
        kop.setSpacing(0)
        kop.addWidget(self._titel)
        kop.addWidget(self._sub)
        for stuk in (kop, self._keuze_plek, self._regels_plek, self._ouders_plek, self.vragen):
            self.add(stuk)
        for deel in (self._knoppen_vak, self.velden, self._tabel_plek):
            self.add(deel)

    def set_staat(self, staat: WerkStaat) -> None:
        """Show the work of a station."""
        self._titel.setText(staat.titel)
        self._sub.set_text(staat.sub)
        self._sub.setVisible(bool(staat.sub))
        self._zet_keuze(staat.werken, staat.gekozen)
        self._zet_regels(staat.regels)
        self.vragen.setVisible(staat.vragen is not None)
        if staat.vragen is not None:
            self.vragen.set_staat(staat.vragen)
        self._zet_ouders(staat.informeren)
        self.velden.set_velden(tuple(v for v in staat.velden if v.label), staat.zaak)
        self._zet_tabel(staat)
        self._zet_knoppen(staat.knoppen)

    def start(self) -> QWidget | None:
        """The choice of act, when there is one: before the fields."""
        return self._keuze

    def button(self, code: str) -> QWidget | None:
        """A quiet button of this card, to give it focus."""
        knoppen = self._knoppen_vak.findChildren(Button)
        return next(
            (knop for knop in knoppen if knop.property("code") == code and knop.isVisibleTo(self)), None
        )

    def _zet_keuze(self, keuzes: tuple[Keuze, ...], gekozen: str) -> None:
        if keuzes != self._keuzes:
            clear_layout(self._keuze_plek)
            self._keuzes = keuzes
            self._keuze = Seg(keuzes, "werk", vraag="Wat wilt u doen?") if keuzes else None
            if self._keuze is not None:
                self._keuze.gekozen.connect(self.werk)
                self._keuze_plek.addWidget(self._keuze)
        if self._keuze is not None:
            self._keuze.set_code(gekozen)

    def _zet_regels(self, regels: Sequence[Cel]) -> None:
        if tuple(regels) == self._regels:
            return
        self._regels = tuple(regels)
        clear_layout(self._regels_plek)
        for cel in regels:
            self._regels_plek.addWidget(Word(cel.icoon, cel.tekst, cel.kleur, soort="body"))

    def _zet_ouders(self, staat: InformerenStaat | None) -> None:
        if staat is None:
            if self.ouders is not None:
                self.ouders.hide()
            return
        if self.ouders is None:
            self.ouders = InformedBlock("ouders", staat.keuzes)
            self.ouders.gewijzigd.connect(self.ouder_klaar)
            self.ouders.vastleggen.connect(self.ouder_vastleggen)
            self.ouders.reden_gevraagd.connect(self.reden_gevraagd)
            self._ouders_plek.addWidget(self.ouders)
        self.ouders.show()
        self.ouders.set_rijen(staat.rijen)
        for rij in staat.rijen:
            for veld in ("datum", "wijze", "reactie"):
                self._luister(rij.persoon, veld)

    def _luister(self, persoon: str, veld: str) -> None:
        # The block tells a text on leaving the field; a draft wants every key.
        invoer = self.ouders.field(persoon, veld) if self.ouders else None
        if invoer is None or isinstance(invoer, Combo) or invoer.property("luistert"):
            return
        invoer.setProperty("luistert", True)
        invoer.gewijzigd.connect(self._typ_ouder)

    def _typ_ouder(self, tekst: str) -> None:
        bron = self.sender()
        self.ouder_getypt.emit(str(bron.property("persoon")), str(bron.property("veld")), tekst)

    def _zet_tabel(self, staat: WerkStaat) -> None:
        if staat.koppen != self._koppen:
            clear_layout(self._tabel_plek)
            self._koppen = staat.koppen
            self._tabel = None
            if staat.koppen:
                delen = [Kolom(kop, 0 if n else 2) for n, kop in enumerate(staat.koppen)]
                delen[2] = Kolom(staat.koppen[2], 3)
                self._tabel = Table(delen, "vastgelegd", "Wat is vastgelegd", rijhoogte=28)
                self._tabel_plek.addWidget(self._tabel)
        if self._tabel is not None:
            self._tabel.set_rijen(staat.tabel)

    def _zet_knoppen(self, knoppen: tuple[Knop, ...]) -> None:
        self._knoppen_vak.setVisible(bool(knoppen))
        if knoppen == self._knoppen:
            return
        self._knoppen = knoppen
        clear_layout(self._knoppen_rij)
        for knop in knoppen:
            button = Button.from_knop(knop, "kaart")
            button.setProperty("code", knop.code)
            button.clicked.connect(self._druk)
            self._knoppen_rij.addWidget(button)
            button.show()  # now, not in the next round of events: focus may be asked at once

    def _druk(self) -> None:
        self.knop.emit(str(self.sender().property("code")))
