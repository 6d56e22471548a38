"""The page of one meldcode: stations, the work of the chosen one, and what that needs.

Invariants: one render_state; everything it shows comes from MeldcodePresenter.staat(); after recording the focus goes
to what comes next, after a refusal to the first field or reason in the way; what is typed is handed over at every key.
"""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from meldcode_app.presenters.meldcode import MeldcodePresenter
from meldcode_app.presenters.meldcode_staat import MeldcodeStaat
from meldcode_app.presenters.weergave import InhoudInvoer
from meldcode_app.views.bestandskeuze import VraagMap, kies_map
from meldcode_app.views.casus import ConceptNotice
from meldcode_app.views.leesvolgorde import set_reading_order
from meldcode_app.views.meldcode_besluit import DecisionCard
from meldcode_app.views.meldcode_blokken import Blocks
from meldcode_app.views.meldcode_focus import eerste_stop, open_needs
from meldcode_app.views.meldcode_formulier import WorkForm
from meldcode_app.views.meldcode_mensen import InformedCard, Tabs
from meldcode_app.views.meldcode_rechts import MeldcodePanel
from meldcode_app.views.meldcode_spoed import EmergencyBar, StillToDo
from meldcode_app.views.onderdelen.kaart import Card, Notice
from meldcode_app.views.onderdelen.kaderpad import KaderPath
from meldcode_app.views.onderdelen.knoppen import Button
from meldcode_app.views.onderdelen.voortgang import Progress
from meldcode_app.views.pagina_staat import StatePage
from meldcode_app.views.theme import px

RECHTS = "Wat dit nodig heeft"


class MeldcodeView(StatePage[MeldcodePresenter]):
    """Is itself the kit Page; `page` gives it under that name."""

    verbeter = Signal(int)

    def __init__(self, presenter: MeldcodePresenter, vraag_map: VraagMap = kies_map) -> None:
        self.rechts = MeldcodePanel()
        super().__init__("meldcode", presenter, rechts=self.rechts, rechts_titel=RECHTS)
        self._vraag_map = vraag_map
        self.spoed = EmergencyBar()
        self.nog = StillToDo()
        self._melding = Notice("uitleg", "")
        self._concept = ConceptNotice()
        self.voortgang = Progress()
        self._stations = Card()
        self._stations.body.setContentsMargins(px(6), px(8), px(6), px(8))
        self._stations.add(self.voortgang)
        self.tabs = Tabs("personen")
        self._bericht = Notice("fout", "")
        self.formulier = WorkForm("formulier")
        self.kader = KaderPath()
        self._kaderkaart = Card()
        self._kaderkaart.add(self.kader)
        self.vraag = WorkForm("vraag")
        self.informeren = InformedCard()
        self.afronden = ConceptNotice("afronden", "circle-check")
        self.besluit = DecisionCard()
        self.blokken = Blocks()
        for stuk in (
            self.spoed,
            self.nog,
            self._melding,
            self._concept,
            self._stations,
            self.tabs,
            self._bericht,
            self.formulier,
            self.afronden,
            self.besluit,
            self._kaderkaart,
            self.vraag,
            self.informeren,
            self.blokken,
        ):
            self.body.addWidget(stuk)
        self.body.addStretch(1)
        self._verbind()
        self.render_state()

    def _verbind(self) -> None:
        p = self._presenter
        self.kruimel.connect(p.druk)
        for bron in (self.spoed, self.nog, self.blokken, self.besluit):
            bron.gedrukt.connect(p.druk)
        self.blokken.verbeter.connect(self.verbeter)
        self._concept.knoppen.gedrukt.connect(self._druk_concept)
        self.afronden.knoppen.gedrukt.connect(p.druk)
        self.voortgang.gekozen.connect(p.kies_station)
        self.tabs.gekozen.connect(p.kies_persoon)
        for form in (self.formulier, self.vraag):
            form.getypt.connect(p.typ)
            form.gekozen.connect(p.typ)
            form.klaar.connect(p.klaar)
            form.vinkje.connect(p.vink)
        self.formulier.inhoud.connect(self._typ_inhoud)
        self.formulier.pogingen.connect(p.typ_pogingen)
        self.kader.geantwoord.connect(p.antwoord)
        self.kader.onderbouwd.connect(p.onderbouwing)
        self.kader.koppel.connect(p.koppel)
        self.informeren.getypt.connect(p.persoon_typ)
        self.informeren.klaar.connect(p.persoon_klaar)
        self.informeren.vastleggen.connect(p.persoon_vast)
        self.besluit.gekozen.connect(p.besluit)
        self.besluit.getypt.connect(p.besluit_typ)
        self.besluit.velden.getypt.connect(p.typ)
        self.besluit.velden.gekozen.connect(p.typ)
        self.besluit.velden.klaar.connect(p.klaar)
        needs = self.rechts.needs
        needs.gezien.connect(p.zie)
        needs.gemotiveerd.connect(p.motiveer)
        needs.getypt.connect(p.typ_motivering)
        needs.gezien.connect(self._na_reden)
        needs.gemotiveerd.connect(self._na_reden)
        self.rechts.norm_gevraagd.connect(p.vraag_norm)
        p.refused.connect(self._naar_redenen)
        p.verplaatst.connect(self.focus_start)
        p.verder.connect(self.focus_start)
        p.afdrukken.connect(self._kies_plek)

    def _toon(self) -> None:
        staat = self._presenter.staat()
        self.set_crumbs(staat.kruimels)
        self.set_head(staat.titel, staat.sub, staat.knoppen)
        self.set_foot(staat.voet)
        self.spoed.set_staat(staat.spoed)
        self.nog.set_staat(staat.nog)
        self._melding.set_bericht(staat.melding)
        self._concept.set_concept(staat.concept)
        self._stations.setVisible(staat.zichtbaar)
        if staat.stations:
            self.voortgang.set_stations(staat.stations, staat.station)
        self.tabs.set_tabs(staat.personen, staat.persoon)
        self._bericht.set_bericht(staat.bericht if staat.plek != "vraag" else None)
        self.formulier.setVisible(staat.formulier is not None)
        if staat.formulier is not None:
            self.formulier.set_staat(staat.formulier)
        self._kaderkaart.setVisible(staat.kader is not None)
        if staat.kader is not None:
            self.kader.set_staat(staat.kader)
        self.vraag.setVisible(staat.vraag is not None)
        if staat.vraag is not None:
            self.vraag.set_staat(staat.vraag)
        self.informeren.set_staat(staat.informeren)
        self.afronden.set_concept(staat.afronden)
        self.besluit.setVisible(staat.besluit is not None)
        if staat.besluit is not None:
            self.besluit.set_staat(staat.besluit)
        self.blokken.set_blokken(staat.blokken)
        self.rechts.set_staat(staat)
        self.set_drawer_count(len(open_needs(self.rechts.needs)) if staat.plek else 0)
        set_reading_order(self)

    def _kies_plek(self, vorm: str) -> None:
        self._presenter.bewaar_besluitblad(self._vraag_map(self), vorm)

    def focus_start(self) -> None:
        """Where the work goes on: the first field of the open form, the next question, or the primary button."""
        staat = self._presenter.staat()
        doel: QWidget | None = None
        match staat.plek:
            case "formulier" | "informeren":
                doel = self.formulier.start() if staat.formulier else self.informeren.start()
            case "vraag":
                doel = self._naar_vraag(staat)
            case "besluit":
                doel = self.besluit.start()
            case _ if staat.kader is not None:
                doel = self._volgende_vraag(staat)
        self.start_at(doel or self._primair() or eerste_stop(self.blokken) or self.gevaar_knop)

    def _primair(self) -> QWidget | None:
        codes = [k.code for k in self._presenter.staat().knoppen if k.soort == "primair"]
        return self.foot.primary() or (self.head.button(codes[0]) if codes else None)

    def _naar_vraag(self, staat: MeldcodeStaat) -> QWidget | None:
        nummer = int(staat.vraag.staat.code.partition(":")[2]) if staat.vraag else 1
        rij = self.kader.row(nummer)
        beantwoord = staat.kader is not None and bool(staat.kader.vragen[nummer - 1].antwoord)
        return self.vraag.start() if beantwoord else rij.seg

    def _volgende_vraag(self, staat: MeldcodeStaat) -> QWidget | None:
        vragen = staat.kader.vragen if staat.kader else ()
        open_ = next((v.nummer for v in vragen if v.aan and (not v.antwoord or v.te_herzien)), 0)
        return self.kader.row(open_).seg if open_ else None

    def _druk_concept(self, code: str) -> None:
        if code == "concept_verder":
            self._presenter.ga_verder()
        else:
            self._presenter.gooi_begonnen_weg()

    def _typ_inhoud(self) -> None:
        self._presenter.typ_inhoud(cast("InhoudInvoer", self.formulier.value()))

    def _naar_redenen(self) -> None:
        fout = self.formulier.error() or self.vraag.error() or self.besluit.velden.first_error()
        if fout is not None and fout.isVisibleTo(self):
            fout.setFocus()
            return
        open_ = open_needs(self.rechts.needs)
        if not open_:
            self.focus_start()
            return
        self.open_drawer()
        nodig = open_[0]
        gezien = next((k for k in nodig.findChildren(Button) if k.isVisibleTo(nodig)), None)
        doel = nodig.form.start() if nodig.form is not None else gezien or eerste_stop(nodig)
        if doel is not None:
            doel.setFocus(Qt.FocusReason.TabFocusReason)

    def _na_reden(self) -> None:
        """A reason was given: on to the next one, else to recording."""
        open_ = [
            n for n in open_needs(self.rechts.needs) if n.form is not None or n.behoefte.klasse == "let_op"
        ]
        if open_:
            self._naar_redenen()
            return
        self.close_drawer()
        knop = self._primair()
        if knop is not None:
            knop.setFocus(Qt.FocusReason.TabFocusReason)
