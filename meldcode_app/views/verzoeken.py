"""The page with all requests. Everything it shows comes from VerzoekenPresenter.staat()."""

from __future__ import annotations

from meldcode_app.presenters.verzoeken import VerzoekenPresenter
from meldcode_app.presenters.weergave import Kruimel
from meldcode_app.views.onderdelen.kaart import Card, Notice
from meldcode_app.views.onderdelen.tabel import Kolom, Table
from meldcode_app.views.onderdelen.velden import Combo, Field
from meldcode_app.views.pagina import Page

KOLOMMEN = (
    Kolom("Wie vraagt", 4),
    Kolom("Kind", 4),
    Kolom("Ontvangen", 0),
    Kolom("Gewenst", 0),
    Kolom("Staat", 0),
)


class VerzoekenView(Page):
    """Focus starts on the first row, as on every list."""

    def __init__(self, presenter: VerzoekenPresenter) -> None:
        super().__init__("verzoeken")
        self.tabel = Table(KOLOMMEN, "verzoeken_lijst", "Verzoeken", rijhoogte=34)
        self._presenter = presenter
        self.casus = Combo((), "verzoek_casus")
        self._kies = Card("Over welk kind gaat het verzoek?")
        self._kies.add(
            Field("Casus", self.casus, hint="Staat het kind er niet bij, maak dan eerst een casus.")
        )
        self._leeg = Notice("uitleg", "", icoon="inbox")
        self._kaart = Card()
        self._kaart.add(self.tabel)
        for stuk in (self._leeg, self._kies, self._kaart):
            self.body.addWidget(stuk)
        self.body.addStretch(1)
        self.gedrukt.connect(self._druk)
        self.tabel.geopend.connect(presenter.open)
        presenter.changed.connect(self.render_state)
        self.render_state()

    def render_state(self) -> None:
        """Show what the presenter says."""
        staat = self._presenter.staat()
        self.set_crumbs((Kruimel(code="", tekst="Verzoeken"),))
        self.set_head("Verzoeken", staat.sub, staat.knoppen)
        self._leeg.set_bericht(staat.leeg)
        self._kies.setVisible(staat.kies_casus)
        self.casus.set_keuzes(staat.casussen)
        self._kaart.setVisible(bool(staat.rijen))
        gekozen = self.tabel.current_id() or (staat.rijen[0].id if staat.rijen else "")
        self.tabel.set_rijen(staat.rijen, gekozen)
        if staat.kies_casus and not self.casus.hasFocus():
            self.casus.setFocus()

    def focus_start(self) -> None:
        """The first row, when there is one."""
        if self.tabel.isVisibleTo(self):
            self.tabel.setFocus()
        else:
            super().focus_start()

    def _druk(self, code: str) -> None:
        self._presenter.druk(code, self.casus.value())
