"""The casus page (picture 02): first card, requests, people and measures; or the one form that is open.

Invariant: knows no domain: paints a CasusStaat and hands back codes; the focus goes to the open form and, when it
closes, back to where it was opened.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from meldcode_app.presenters.casus import CasusPresenter
from meldcode_app.presenters.casus_weergave import CasusStaat, Concept
from meldcode_app.presenters.verbeteren import VERBETER
from meldcode_app.presenters.weergave import Bericht, Icoon
from meldcode_app.views.casus_kaarten import HeadCard, PartCard, RequestsCard
from meldcode_app.views.later import Later
from meldcode_app.views.leesvolgorde import set_reading_order
from meldcode_app.views.onderdelen.kaart import ButtonRow, Card, Notice
from meldcode_app.views.onderdelen.kolom import Column
from meldcode_app.views.onderdelen.sleepvak import FileDrop
from meldcode_app.views.onderdelen.stapchip import Lanes
from meldcode_app.views.onderdelen.tekst import Text
from meldcode_app.views.onderdelen.tijdlijn import Timeline
from meldcode_app.views.onderdelen.velden import Combo
from meldcode_app.views.pagina_formulier import FormPage
from meldcode_app.views.theme import px
from meldcode_app.views.zichtbaar import set_visible


class ConceptNotice(Column):
    """One line with its buttons: a form was begun and not recorded, or something waits for one press."""

    def __init__(self, naam: str = "concept", icoon: Icoon = "pencil") -> None:
        super().__init__()
        self._bericht = Notice("uitleg", "", icoon=icoon)
        self.knoppen = ButtonRow(naam)
        rij = QHBoxLayout(self)
        rij.setContentsMargins(0, 0, 0, 0)
        rij.setSpacing(px(10))
        rij.addWidget(self._bericht, 1)
        rij.addWidget(self.knoppen)

    def set_concept(self, concept: Concept | None) -> None:
        """Show it, or hide."""
        set_visible(self, aan=concept is not None)
        if concept is not None:
            self._bericht.set_bericht(Bericht(titel=concept.zin, soort="uitleg"))
            self.knoppen.set_knoppen(concept.knoppen)


class _TimelinePanel(Column):
    def __init__(self, plek: Column) -> None:
        super().__init__(plek)
        vak = QVBoxLayout(plek)
        vak.setContentsMargins(0, 0, 0, 0)
        vak.addWidget(self)
        kolom = QVBoxLayout(self)
        kolom.setContentsMargins(0, 0, 0, 0)
        kolom.setSpacing(px(12))
        self.zeef = Combo((), "tijdlijn_zeef")
        self.zeef.setAccessibleName("Toon in de tijdlijn")
        self.leeg = Text("", "small", "muted")
        self.tijdlijn = Timeline()
        self.moment = Combo((), "casus_moment")
        self.moment.setAccessibleName("Bekijk de casus zoals nu of zoals bij een besluit")
        for stuk in (self.moment, self.zeef, self.leeg, self.tijdlijn):
            kolom.addWidget(stuk)

    def set_staat(self, staat: CasusStaat) -> None:
        """Show the entries of the chosen filter."""
        set_visible(self.moment, aan=bool(staat.momenten))
        self.moment.set_keuzes(staat.momenten)
        self.moment.set_value(staat.moment)
        self.zeef.set_keuzes(staat.zeven)
        self.zeef.set_value(staat.zeef)
        self.leeg.setText(staat.tijdlijn_leeg)
        set_visible(self.leeg, aan=not staat.tijdlijn)
        self.tijdlijn.set_regels(staat.tijdlijn, staat.tijdlijn_bij)
        set_visible(self.tijdlijn, aan=bool(staat.tijdlijn))


class CasusView(FormPage[CasusPresenter]):
    """Is itself the kit Page; `page` gives it under that name."""

    def __init__(self, presenter: CasusPresenter) -> None:
        plek = Column()
        super().__init__(
            "casus", presenter, "casusformulier", rechts=plek, rechts_titel="Tijdlijn en besluiten"
        )
        self._paneel = _TimelinePanel(plek)
        self._opener: tuple[str, str] | None = None
        self._verbeterd = ""
        self._regel_later = Later(self, self._toon_regel)
        self._terug_later = Later(self, self._na_verbeteren)
        self._melding = Notice("uitleg", "")
        self._concept = ConceptNotice()
        self._concept.knoppen.gedrukt.connect(self._druk_concept)
        self._kop = HeadCard()
        self._verzoeken = RequestsCard()
        self._verzoeken.geopend.connect(presenter.ga_naar_verzoek)
        self._banen = Lanes()
        self._banen.stap.connect(presenter.ga_naar_meldcode)
        self._banen.gedrukt.connect(presenter.druk)
        self._banenkaart = Card("Meldcode", "Iedere collega van uw school loopt de eigen meldcode.")
        self._banenkaart.setAccessibleName("Meldcode per collega")
        self._banenkaart.add(self._banen)
        self._delen: dict[str, PartCard] = {}
        for stuk in (
            self._melding,
            self._concept,
            self._kop,
            self.form_card,
            self._banenkaart,
            self._verzoeken,
        ):
            self.body.addWidget(stuk)
        self._plek = QVBoxLayout()
        self._plek.setSpacing(px(10))
        self.body.addLayout(self._plek)
        self.body.addStretch(1)
        self._sleep = FileDrop(self)
        self._sleep.gesleept.connect(presenter.neem_bestanden)
        self._paneel.tijdlijn.verbeter.connect(self._verbeter)
        self._paneel.zeef.gekozen.connect(presenter.zeef)
        self._paneel.moment.gekozen.connect(presenter.bekijk)
        self.render_state()

    def _toon(self) -> None:
        staat = self._presenter.staat()
        with self.at_once():
            self.set_crumbs(staat.kruimels)
            self.set_head(staat.titel, staat.sub, staat.knoppen)
            self._melding.set_bericht(staat.melding)
            self._concept.set_concept(staat.concept)
            self._kop.set_staat(staat.kop, staat.merken)
            self._banen.set_staat(staat.banen)
            self._verzoeken.set_staat(staat.verzoeken)
            self._toon_delen(staat)
            self._paneel.set_staat(staat)
            self._toon_formulier(staat)

    def focus_start(self) -> None:
        """The form when one is open, else the first request or the primary button."""
        if self.focus_form():
            return
        if self._paneel.tijdlijn.chosen() is not None:
            # Only once the panel has its size is known where the entry stands.
            self._regel_later.start()
            return
        knoppen = [self.head.button("signaal"), *self._verzoeken.buttons()]
        doel = next((knop for knop in knoppen if knop is not None), None)
        if doel is not None:
            doel.setFocus(Qt.FocusReason.OtherFocusReason)

    def part(self, code: str) -> PartCard:
        """The card of a part, for tests and pictures."""
        return self._delen[code]

    def _toon_regel(self) -> None:
        regel = self._paneel.tijdlijn.chosen()
        if regel is not None:
            self.show_in_panel(regel)

    def _toon_delen(self, staat: CasusStaat) -> None:
        for deel in staat.delen:
            if deel.code not in self._delen:
                kaart = PartCard(deel)
                kaart.bewerk.connect(self._bewerk)
                self._delen[deel.code] = kaart
                self._plek.addWidget(kaart)
            self._delen[deel.code].set_deel(deel)

    def _toon_formulier(self, staat: CasusStaat) -> None:
        formulier = staat.formulier
        anders = self.set_form(formulier)
        for kaart in (self._banenkaart, self._verzoeken, *self._delen.values()):
            set_visible(kaart, aan=formulier is None)
        self.set_foot(formulier.knoppen if formulier else ())
        set_reading_order(self)
        if anders and formulier is not None:
            self.close_drawer()
            self.focus_form()
        elif anders and self._opener:
            deel, item = self._opener
            self._opener = None
            if deel in self._delen:
                self._delen[deel].choose(item)
            else:
                self._terug_later.start()

    def _bewerk(self, deel: str, item: str) -> None:
        self._opener = (deel, item)
        self._presenter.bewerk(deel, item)

    def _verbeter(self, regel: str) -> None:
        self._verbeterd = regel
        self._bewerk(VERBETER, regel)

    def _na_verbeteren(self) -> None:
        stuk = self._paneel.tijdlijn.chosen() or self._paneel.tijdlijn.entry_button(self._verbeterd)
        if stuk is not None:
            self.show_in_panel(stuk)

    def _druk_concept(self, code: str) -> None:
        if code == "concept_verder":
            self._presenter.ga_verder()
        else:
            self._presenter.gooi_begonnen_weg()
