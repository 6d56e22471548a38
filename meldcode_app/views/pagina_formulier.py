"""A page on which one form can be open at a time.

Invariants: a form has the focus when it opens; a refusal brings the focus to what was refused; after a let-op was
acknowledged its button is gone, and the focus is on recording.
"""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from meldcode_app.presenters.formulier import FormulierStaat
from meldcode_app.presenters.formulierpresenter import FormulierPresenter
from meldcode_app.views.casus_formulier import FormCard
from meldcode_app.views.pagina_staat import StatePage
from meldcode_app.views.zichtbaar import set_visible

F = TypeVar("F", bound=FormulierPresenter)


class FormPage(StatePage[F]):
    """Has a `form_card` of the name `formulier`: put it in the body, and `set_form` at every painting."""

    def __init__(
        self,
        naam: str,
        presenter: F,
        formulier: str,
        *,
        rechts: QWidget | None = None,
        rechts_titel: str = "",
    ) -> None:
        super().__init__(naam, presenter, rechts=rechts, rechts_titel=rechts_titel)
        self._in_formulier = ""
        self.form_card = FormCard(formulier, presenter)
        self.form_card.gezien.connect(self._na_gezien)
        self.kruimel.connect(presenter.druk)
        presenter.refused.connect(self._geweigerd)

    def set_form(self, staat: FormulierStaat | None) -> bool:
        """Show the open form, or none. True when another one is open than before."""
        was, self._in_formulier = self._in_formulier, staat.code if staat else ""
        set_visible(self.form_card, aan=staat is not None)
        if staat is not None:
            self.form_card.set_staat(staat)
        return was != self._in_formulier

    def focus_form(self) -> bool:
        """The focus to the first field of the open form; False when none is open."""
        if self._in_formulier:
            self.form_card.focus_first()
        return bool(self._in_formulier)

    def _na_gezien(self) -> None:
        knop = self.foot.primary()
        if knop is not None:
            knop.setFocus(Qt.FocusReason.OtherFocusReason)

    def _geweigerd(self) -> None:
        if self._in_formulier:
            self.form_card.focus_refusal()
