"""A card with one open form: its fields, what it says beforehand, why it was refused, and what it still needs.

Invariants: knows no field by name; everything typed goes to the presenter at once, so nothing is lost by a refusal;
a field that is left because its form went tells nothing to the form that came.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from meldcode_app.presenters.formulier import FormulierStaat
from meldcode_app.presenters.formulierpresenter import FormulierPresenter
from meldcode_app.views.formulier_velden import Fields
from meldcode_app.views.onderdelen.behoefte import NeedPanel
from meldcode_app.views.onderdelen.kaart import Card, Notice
from meldcode_app.views.onderdelen.knoppen import Button
from meldcode_app.views.onderdelen.kolom import Column
from meldcode_app.views.onderdelen.tekst import Text
from meldcode_app.views.theme import px
from meldcode_app.views.zichtbaar import set_visible


class FormCard(Column):
    """`gezien()` after a let-op was acknowledged: its button is gone, so the page gives the focus a place."""

    gezien = Signal()

    def __init__(self, naam: str, presenter: FormulierPresenter) -> None:
        super().__init__()
        kolom = QVBoxLayout(self)
        kolom.setContentsMargins(0, 0, 0, 0)
        kaart = Card(" ")
        self._titel = kaart.titel
        self._sub = Text("", "small", "muted")
        self.uitleg = Notice("uitleg", "")
        self.bericht = Notice("fout", "")
        self.form = Fields(naam)
        self.needs = NeedPanel()
        self.norm = Notice("uitleg", "", icoon="scale")
        for stuk in (self._sub, self.uitleg, self.bericht, self.form, self.needs, self.norm):
            kaart.add(stuk)
        kolom.addWidget(kaart)
        self._presenter = presenter
        self._code = self._eerste = self._fout_veld = ""
        self.form.getypt.connect(self._typ)
        self.form.gekozen.connect(self._typ)
        self.form.vinkje.connect(presenter.vink)
        self.form.klaar.connect(self._klaar)
        self.needs.gezien.connect(presenter.zie)
        self.needs.gezien.connect(self.gezien)
        self.needs.gemotiveerd.connect(presenter.motiveer)
        self.needs.getypt.connect(presenter.typ_motivering)
        self.needs.norm_gevraagd.connect(presenter.vraag_norm)

    def set_staat(self, staat: FormulierStaat) -> None:
        """Show the form as it stands."""
        self._code, self._fout_veld = staat.code, staat.fout_veld
        self._eerste = next((v.code for v in staat.velden if v.soort != "lezen"), "")
        self._titel.setText(staat.titel)
        self.setAccessibleName(staat.titel)
        self._sub.setText(staat.sub)
        set_visible(self._sub, aan=bool(staat.sub))
        self.uitleg.set_bericht(staat.uitleg)
        self.bericht.set_bericht(staat.bericht)
        self.form.set_velden(staat.velden, staat.code)
        self.needs.set_behoeften(staat.behoeften)
        set_visible(self.needs, aan=bool(staat.behoeften))
        self.norm.set_bericht(staat.norm)

    def _typ(self, veld: str, tekst: str, formulier: str) -> None:
        if formulier == self._code:
            self._presenter.typ(veld, tekst)

    def _klaar(self, veld: str, tekst: str, formulier: str) -> None:
        # A field that goes with its form is left too, but what it says is not about the form that came.
        if formulier == self._code:
            self._presenter.klaar(veld, tekst)

    def focus_field(self, code: str) -> None:
        """Put the focus in a field and bring it into view."""
        field = self.form.field(code)
        if field is not None:
            field.widget.setFocus(Qt.FocusReason.OtherFocusReason)
            scroll_to(field)

    def focus_first(self) -> None:
        """Put the focus in the first field that can be filled in."""
        self.focus_field(self._eerste)

    def focus_refusal(self) -> None:
        """Put the focus where the refusal is: the first wrong field, else the first need that asks something."""
        if self._fout_veld:
            self.focus_field(self._fout_veld)
            return
        stops = (w for n in self.needs.needs() for w in n.findChildren(Button) if w.isEnabled())
        knop = next(stops, None)
        if knop is not None:
            knop.setFocus(Qt.FocusReason.OtherFocusReason)
        scroll_to(self.bericht if self.bericht.isVisibleTo(self) else self.needs)


def scroll_to(widget: QWidget) -> None:
    """Bring a piece of the page into view; before the page is shown no piece has its place."""
    rol = widget.parentWidget()
    while rol is not None and not isinstance(rol, QScrollArea):
        rol = rol.parentWidget()
    if isinstance(rol, QScrollArea) and rol.isVisible():
        rol.ensureWidgetVisible(widget, 0, px(12))
