"""The page of a question for advice (picture 06): preparation at the left, the sheet beside it, the leak hunt right.

Invariants: knows no rule: paints an AdviesvraagStaat and hands back codes and words; the sheet is white paper in both
themes; on a narrow page the sheet stands under the preparation.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout

from meldcode_app.presenters.adviesvraag import AdviesvraagPresenter
from meldcode_app.presenters.weergave import Bericht
from meldcode_app.views.bestandskeuze import VraagMap, kies_map
from meldcode_app.views.casus_formulier import scroll_to
from meldcode_app.views.leesvolgorde import set_reading_order
from meldcode_app.views.onderdelen.behoefte import NeedPanel
from meldcode_app.views.onderdelen.kaart import Card, Notice
from meldcode_app.views.onderdelen.knoppen import Button
from meldcode_app.views.onderdelen.lekzoeker import LeakPanel, SheetPreview
from meldcode_app.views.onderdelen.registratie import Records
from meldcode_app.views.pagina_formulier import FormPage
from meldcode_app.views.theme import px

LEKZOEKER = "Lekzoeker"
NAAST_ELKAAR = 760
"""From this width of the middle on the sheet stands beside the preparation."""


class AdviesvraagView(FormPage[AdviesvraagPresenter]):
    """Is itself the kit Page; `page` gives it under that name."""

    verbeter = Signal(int)

    def __init__(self, presenter: AdviesvraagPresenter, vraag_map: VraagMap = kies_map) -> None:
        self._lek = LeakPanel()
        super().__init__(
            "adviesvraag", presenter, "adviesvraagformulier", rechts=self._lek, rechts_titel=LEKZOEKER
        )
        self._vraag_map = vraag_map
        self._gemeld: Bericht | None = None
        self._melding = Notice("uitleg", "")
        self._stand = Notice("uitleg", "")
        self._nodig = NeedPanel()
        self.zonder = Button(
            "Blad als PDF, zonder het woord 'Anoniem'", "afdrukken_zonder", soort="rustig", icoon="printer"
        )
        self.zonder.clicked.connect(self._zonder_anoniem)
        self._blad = SheetPreview()
        self._bladkaart = Card("Het blad", "Zo komt het op papier.")
        self._slot = Notice("uitleg", "")
        self._bladkaart.add(self._slot)
        self._bladkaart.add(self._blad)
        self._naast = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._naast.setSpacing(px(12))
        self._naast.addWidget(self.form_card, 1)
        self._naast.addWidget(self._bladkaart, 1)
        self._eerder = Records("adviezen", leeg="Er is nog geen advies vastgelegd.")
        self._eerderkaart = Card(
            "Eerdere bladen en adviezen", "Advies van Veilig Thuis en uw eigen afweging staan apart."
        )
        self._eerderkaart.add(self._eerder)
        for stuk in (self._melding, self._stand, self._nodig):
            self.body.addWidget(stuk)
        self.body.addWidget(self.zonder, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addLayout(self._naast)
        self.body.addWidget(self._eerderkaart)
        self.body.addStretch(1)
        self._lek.laten.connect(presenter.laten)
        self._lek.vervangen.connect(presenter.vervangen)
        self._lek.terug.connect(presenter.terug)
        self._eerder.gedrukt.connect(presenter.druk_bij)
        self._eerder.verbeter.connect(self.verbeter)
        self._nodig.gezien.connect(presenter.zie)
        self._nodig.gemotiveerd.connect(presenter.motiveer)
        self._nodig.norm_gevraagd.connect(presenter.vraag_norm)
        presenter.afdrukken.connect(self._kies_plek)
        self.render_state()

    def _toon(self) -> None:
        staat = self._presenter.staat()
        self.set_crumbs(staat.kruimels)
        self.set_head(staat.titel, staat.sub, staat.knoppen)
        self.set_foot(staat.voet)
        nieuws = staat.melding is not None and staat.melding != self._gemeld
        self._gemeld = staat.melding
        self._melding.set_bericht(staat.melding)
        self._stand.set_bericht(staat.stand)
        self._nodig.set_behoeften(staat.nodig)
        self._nodig.setVisible(bool(staat.nodig))
        self.zonder.setVisible(any(b.klasse == "kan_niet" for b in staat.nodig))
        self._lek.set_staat(staat.lek)
        # The panel is a drawer on a narrow page: how far the hunt is stands with the sheet and on the drawer's button.
        self.set_drawer_count(len(staat.lek.open_))
        self._slot.set_bericht(Bericht(titel=staat.lek.slot.titel, soort=staat.lek.slot.soort))
        self._bladkaart.setVisible(bool(staat.blad))
        self._blad.set_staat(staat.blad, staat.blad_titel)
        self._eerderkaart.setVisible(bool(staat.eerder))
        self._eerder.set_staat(staat.eerder)
        anders = self.set_form(staat.formulier)
        set_reading_order(self)
        if anders and self.isVisible():
            self.focus_start()
        if nieuws:
            scroll_to(self._melding)  # the button in the head stays; what came of it stands above the page

    def focus_start(self) -> None:
        """The first field of what is open; without a form the primary button."""
        if self.focus_form():
            return
        knop = next(
            (self.head.button(k.code) for k in self._presenter.staat().knoppen if k.soort == "primair"), None
        )
        if knop is not None:
            knop.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            super().focus_start()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        naast = self.panel()
        midden = self.width() - (naast.width() if naast is not None else 0)
        breed = midden >= px(NAAST_ELKAAR)
        self._naast.setDirection(
            QBoxLayout.Direction.LeftToRight if breed else QBoxLayout.Direction.TopToBottom
        )

    def _na_gezien(self) -> None:
        self.focus_start()

    def _zonder_anoniem(self) -> None:
        self._presenter.druk("afdrukken_zonder")

    def _geweigerd(self) -> None:
        staat = self._presenter.staat()
        if staat.nodig:
            scroll_to(self._nodig)
            stops = (w for n in self._nodig.needs() for w in n.findChildren(Button) if w.isEnabled())
            knop = next(stops, None) or (self.zonder if self.zonder.isVisibleTo(self) else None)
            if knop is not None:
                knop.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            super()._geweigerd()

    def _kies_plek(self) -> None:
        self._presenter.bewaar_blad(self._vraag_map(self))
