"""The work on the page of a melding: the open form with its pieces, cards of records, and what an emergency left.

Invariant: knows no field by name; everything typed goes to the presenter at once, so nothing is lost by a refusal.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from meldcode_app.presenters.informatieverzoek_weergave import InformerenStaat
from meldcode_app.presenters.meldcode_staat import Blok, Nog
from meldcode_app.presenters.melding import MeldingPresenter
from meldcode_app.presenters.melding_staat import MeldingStaat
from meldcode_app.views.casus_formulier import scroll_to
from meldcode_app.views.formulier_velden import Fields
from meldcode_app.views.onderdelen.inhoud import GESPREK, Content
from meldcode_app.views.onderdelen.kaart import Card, Notice, clear_layout
from meldcode_app.views.onderdelen.knoppen import Button
from meldcode_app.views.onderdelen.personen import InformedBlock
from meldcode_app.views.onderdelen.registratie import Records
from meldcode_app.views.onderdelen.tekst import Text, Word
from meldcode_app.views.onderdelen.velden import Combo
from meldcode_app.views.onderdelen.vloei import Flow
from meldcode_app.views.theme import px


class MeldingWork(QWidget):
    """The one open form. `reden_gevraagd(persoon)`: the user wants to say why somebody was not told."""

    reden_gevraagd = Signal(str)

    def __init__(self, presenter: MeldingPresenter) -> None:
        super().__init__()
        self._presenter = presenter
        kolom = QVBoxLayout(self)
        kolom.setContentsMargins(0, 0, 0, 0)
        kaart = Card(" ")
        self._titel = kaart.titel
        self._sub = Text("", "small", "muted")
        self.uitleg = Notice("uitleg", "")
        self.bericht = Notice("fout", "")
        self.boven = Fields("melding_boven")
        self._gezag = Text("", "small", "muted")
        self._ouders_plek = QVBoxLayout()
        self.ouders: InformedBlock | None = None
        self._rijfout = Word("circle-x", "", "bad", soort="kop")
        self.inhoud = Content("melding_inhoud", GESPREK, rijen=6)
        self.onder = Fields("melding_onder")
        for stuk in (self._sub, self.uitleg, self.bericht):
            kaart.add(stuk)
        kaart.add(self._gezag)
        kaart.add(self._ouders_plek)
        for deel in (self._rijfout, self.boven, self.inhoud, self.onder):
            kaart.add(deel)
        kolom.addWidget(kaart)
        self.inhoud.gewijzigd.connect(self._inhoud)
        for velden in (self.boven, self.onder):
            velden.getypt.connect(presenter.typ)
            velden.gekozen.connect(presenter.typ)
            velden.vinkje.connect(presenter.vink)
            velden.klaar.connect(presenter.klaar)

    def set_staat(self, staat: MeldingStaat) -> None:
        """Show the form as it stands."""
        werk = staat.formulier
        self.setVisible(werk is not None)
        if werk is None:
            return
        self._titel.setText(werk.staat.titel)
        self.setAccessibleName(werk.staat.titel)
        self._sub.setText(werk.staat.sub)
        self._sub.setVisible(bool(werk.staat.sub))
        self.uitleg.set_bericht(werk.staat.uitleg)
        self.bericht.set_bericht(werk.staat.bericht)
        self.boven.set_velden(werk.staat.velden, werk.staat.code)
        self.onder.set_velden(werk.onder, werk.staat.code)
        self.inhoud.setVisible(werk.inhoud is not None)
        if werk.inhoud is not None:
            self.inhoud.set_value(werk.inhoud)
        self._rijfout.set_word("circle-x", staat.informeren_fout, "bad")
        self._rijfout.setVisible(bool(staat.informeren_fout))
        self._gezag.setText(staat.gezag)
        self._gezag.setVisible(bool(staat.gezag) and staat.informeren is not None)
        self._zet_ouders(staat.informeren)

    def first(self, staat: MeldingStaat) -> QWidget | None:
        """Where the work starts: the first row that is open, else the first field."""
        rij = (
            next((r for r in staat.informeren.rijen if not r.vastgelegd), None) if staat.informeren else None
        )
        if rij is not None and self.ouders is not None:
            return self.ouders.field(rij.persoon, "wanneer")
        werk = staat.formulier
        if werk is None:
            return None
        for velden, fields in ((werk.staat.velden, self.boven), (werk.onder, self.onder)):
            field = fields.field(velden[0].code) if velden else None
            if field is not None:
                return field.widget
        return None

    def focus_error(self, code: str) -> bool:
        """Put the focus in the field with an error. False when there is none."""
        persoon, _, veld = code.partition(".")
        if veld and self.ouders is not None:
            doel: QWidget | None = self.ouders.field(persoon, veld)
        elif not code and self._rijfout.isVisibleTo(self):
            doel = self.first(self._presenter.staat())
        else:
            field = self.boven.field(code) or self.onder.field(code)
            doel = field.widget if field is not None else None
        if doel is None:
            return False
        doel.setFocus(Qt.FocusReason.OtherFocusReason)
        scroll_to(doel)
        return True

    def _inhoud(self) -> None:
        self._presenter.typ_inhoud(self.inhoud.value())

    def _zet_ouders(self, staat: InformerenStaat | None) -> None:
        if self.ouders is not None:
            self.ouders.setVisible(staat is not None)
        if staat is None:
            return
        if self.ouders is None:
            self.ouders = InformedBlock("melding_wie", staat.keuzes)
            self.ouders.gewijzigd.connect(self._presenter.persoon_klaar)
            self.ouders.vastleggen.connect(self._leg_vast)
            self.ouders.reden_gevraagd.connect(self.reden_gevraagd)
            self._ouders_plek.addWidget(self.ouders)
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
        invoer.gewijzigd.connect(self._typ_rij)

    def _typ_rij(self, tekst: str) -> None:
        bron = self.sender()
        self._presenter.typ_persoon(str(bron.property("persoon")), str(bron.property("veld")), tekst)

    def _leg_vast(self) -> None:
        self._presenter.vastleggen()


class RecordCards(QWidget):
    """Cards of records. `gedrukt(code, id)` for their buttons, `verbeter(seq)` to mend one."""

    gedrukt = Signal(str, str)
    verbeter = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._kolom = QVBoxLayout(self)
        self._kolom.setContentsMargins(0, 0, 0, 0)
        self._kolom.setSpacing(px(10))
        self._kaarten: dict[str, tuple[Card, Records]] = {}

    def set_blokken(self, blokken: Sequence[Blok]) -> None:
        """Show these; a card that stays keeps its widgets."""
        codes = [blok.code for blok in blokken]
        for code in [code for code in self._kaarten if code not in codes]:
            kaart, _ = self._kaarten.pop(code)
            self._kolom.removeWidget(kaart)
            kaart.hide()
            kaart.deleteLater()
        for plek, blok in enumerate(blokken):
            if blok.code not in self._kaarten:
                self._kaarten[blok.code] = self._maak(blok.code)
            kaart, records = self._kaarten[blok.code]
            kaart.titel.setText(blok.titel)
            kaart.setAccessibleName(blok.titel)
            records.set_staat(blok.registraties, blok.leeg)
            if self._kolom.indexOf(kaart) != plek:
                self._kolom.insertWidget(plek, kaart)
                kaart.show()  # now, not in the next round of events: focus may be asked at once
        self.setVisible(bool(blokken))

    def _maak(self, code: str) -> tuple[Card, Records]:
        kaart, records = Card(" "), Records(f"melding_{code}")
        records.gedrukt.connect(self.gedrukt)
        records.verbeter.connect(self.verbeter)
        kaart.add(records)
        return kaart, records


class TodoCard(QWidget):
    """What an emergency left to be done, each with a button to where it is done. `gedrukt(code)`."""

    gedrukt = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        kolom = QVBoxLayout(self)
        kolom.setContentsMargins(0, 0, 0, 0)
        self._kaart = Card(" ")
        self._plek = Flow(tussen=px(8))
        self._kaart.add(self._plek)
        kolom.addWidget(self._kaart)
        self._nog: tuple[Nog, ...] = ()

    def set_nog(self, titel: str, nog: tuple[Nog, ...]) -> None:
        """Show these, or nothing."""
        self.setVisible(bool(nog))
        if nog == self._nog:
            return
        self._nog = nog
        self._kaart.titel.setText(titel)
        self._kaart.setAccessibleName(titel)
        clear_layout(self._plek)
        for plek, regel in enumerate(nog):
            knop = Button(regel.tekst, f"melding_nog{plek}", soort="rustig", icoon="arrow-right")
            knop.setProperty("code", regel.code)
            knop.clicked.connect(self._druk)
            self._plek.addWidget(knop)
            knop.show()  # now, not in the next round of events: focus may be asked at once

    def _druk(self) -> None:
        self.gedrukt.emit(str(self.sender().property("code")))
