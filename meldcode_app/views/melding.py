"""The page of a melding to Veilig Thuis: stations, the work of the chosen one, and at the right what it needs.

Invariants: knows no rule: paints a MeldingStaat and hands back codes and texts; after recording the focus goes to
what comes next, after a refusal to the first field or reason in the way.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from meldcode_app.presenters.melding import MeldingPresenter
from meldcode_app.presenters.weergave import MotiveringInvoer
from meldcode_app.views.casus_formulier import scroll_to
from meldcode_app.views.leesvolgorde import set_reading_order
from meldcode_app.views.melding_rechts import MeldingPanel
from meldcode_app.views.melding_werk import MeldingWork, RecordCards, TodoCard
from meldcode_app.views.onderdelen.kaart import Card, Notice
from meldcode_app.views.onderdelen.voortgang import Progress
from meldcode_app.views.pagina_staat import StatePage
from meldcode_app.views.theme import px

RECHTS = "Wat dit nodig heeft"


class MeldingView(StatePage[MeldingPresenter]):
    """Is itself the kit Page; `page` gives it under that name."""

    verbeter = Signal(int)

    def __init__(self, presenter: MeldingPresenter) -> None:
        self.rechts = MeldingPanel()
        super().__init__("melding", presenter, rechts=self.rechts, rechts_titel=RECHTS)
        self._reden_voor = ""
        self.bericht = Notice("uitleg", "")
        self.todo = TodoCard()
        self.voortgang = Progress("melding_stations", "Melding")
        self._kaart = Card()
        self._kaart.body.setContentsMargins(px(6), px(8), px(6), px(8))
        self._kaart.add(self.voortgang)
        self.standen = tuple(Notice("uitleg", "") for _ in range(2))
        self.werk = MeldingWork(presenter)
        self.blokken = RecordCards()
        for stuk in (self.bericht, self.todo, self._kaart, *self.standen, self.werk, self.blokken):
            self.body.addWidget(stuk)
        self.body.addStretch(1)
        self._verbind()
        self.render_state()

    def _verbind(self) -> None:
        p = self._presenter
        self.kruimel.connect(p.druk)
        self.todo.gedrukt.connect(p.druk)
        self.voortgang.gekozen.connect(p.kies_station)
        self.blokken.gedrukt.connect(self._record)
        self.blokken.verbeter.connect(self.verbeter)
        self.werk.reden_gevraagd.connect(self._reden_van)
        self.rechts.needs.gezien.connect(self._gezien)
        self.rechts.needs.gemotiveerd.connect(self._gemotiveerd)
        self.rechts.needs.getypt.connect(p.typ_motivering)
        self.rechts.norm_gevraagd.connect(p.vraag_norm)
        p.refused.connect(self._geweigerd)
        p.verplaatst.connect(self.focus_start)
        p.verder.connect(self._verder)

    def focus_start(self) -> None:
        """The first field of what is open; without a form, or when it is asked once more, the primary button."""
        staat = self._presenter.staat()
        doel = None if staat.zeker else self.werk.first(staat)
        doel = doel or self._primair()
        if doel is not None:
            doel.setFocus(Qt.FocusReason.OtherFocusReason)
        if staat.zeker:
            scroll_to(self.bericht)

    def _toon(self) -> None:
        staat = self._presenter.staat()
        self.set_crumbs(staat.kruimels)
        self.set_head(staat.titel, staat.sub, staat.knoppen)
        self.set_foot(staat.voet)
        self.bericht.set_bericht(staat.melding)
        self.todo.set_nog(staat.nog_titel, staat.nog)
        self._kaart.setVisible(staat.zichtbaar)
        self.voortgang.set_stations(staat.stations, staat.station)
        for plek, stand in enumerate(self.standen):
            stand.set_bericht(staat.standen[plek] if plek < len(staat.standen) else None)
        self.werk.set_staat(staat)
        self.blokken.set_blokken(staat.blokken)
        self.rechts.set_staat(staat)
        self.set_drawer_count(sum(not need.klaar for need in self.rechts.open_needs()))
        set_reading_order(self)

    def _primair(self) -> QWidget | None:
        return self.foot.primary()

    def _record(self, code: str, id_: str) -> None:
        self._presenter.druk(f"{code}:{id_}")

    def _gezien(self, code: str, betreft: str) -> None:
        self._presenter.zie(code, betreft)
        self._na_reden()

    def _gemotiveerd(self, invoer: MotiveringInvoer) -> None:
        self._presenter.motiveer(invoer)
        self._na_reden()

    def _geweigerd(self) -> None:
        formulier = self._presenter.staat().formulier
        if formulier is not None and self.werk.focus_error(formulier.staat.fout_veld):
            return
        if not self.rechts.focus_open(self._reden_voor, self.open_drawer):
            scroll_to(self.werk)

    def _reden_van(self, persoon: str) -> None:
        self._reden_voor = persoon
        self.rechts.focus_open(persoon, self.open_drawer)

    def _na_reden(self) -> None:
        """The reason was given: on to the next one, else to the button that records."""
        self._reden_voor = ""
        if self.rechts.focus_open("", self.open_drawer):
            return
        self.close_drawer()
        knop = self._primair()
        if knop is not None:
            knop.setFocus(Qt.FocusReason.TabFocusReason)

    def _verder(self) -> None:
        """What was recorded is told; the focus goes to what comes next."""
        self.focus_start()
        scroll_to(self.bericht)
