"""The quick note: a small panel over whatever page is open (Ctrl+N), gone again in twenty seconds.

Invariants: Esc and clicking elsewhere never lose a letter, the draft is in the vault; closing gives the focus back
to where it was; Ctrl+Enter is this panel's own button while it is open.
"""

from __future__ import annotations

import shiboken6
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from meldcode_app.presenters.notitie import SnelleNotitiePresenter
from meldcode_app.views.casus_formulier import FormCard
from meldcode_app.views.onderdelen.kaart import ButtonRow, Notice
from meldcode_app.views.theme import px
from meldcode_app.views.zijbalk import BREED

PANEEL = 470


class QuickNotePanel(QFrame):
    """Shown while the presenter has an open form. A parent tells where it may stand."""

    def __init__(self, presenter: SnelleNotitiePresenter, ouder: QWidget) -> None:
        super().__init__(ouder)
        self.setObjectName("notitie_paneel")
        self.setAccessibleName("Snelle notitie")
        self.setProperty("vlak", "paneel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedWidth(px(PANEEL))
        self._presenter = presenter
        self._opener: QWidget | None = None
        self.form_card = FormCard("notitie", presenter)
        self._melding = Notice("fout", "")
        self.knoppen = ButtonRow("notitie_knop")
        kolom = QVBoxLayout(self)
        kolom.setContentsMargins(px(2), px(2), px(2), px(12))
        kolom.setSpacing(px(4))
        kolom.addWidget(self.form_card)
        onder = QVBoxLayout()
        onder.setContentsMargins(px(16), 0, px(16), 0)
        onder.addWidget(self._melding)
        rij = QHBoxLayout()
        rij.addStretch(1)
        rij.addWidget(self.knoppen)
        onder.addLayout(rij)
        kolom.addLayout(onder)
        self.knoppen.gedrukt.connect(presenter.druk)
        self.form_card.gezien.connect(self._na_gezien)
        presenter.changed.connect(self.render_state)
        presenter.terug.connect(self._terug)
        presenter.refused.connect(self.form_card.focus_refusal)
        ouder.installEventFilter(self)
        self.hide()

    def render_state(self) -> None:
        """Show the form, or go when there is none."""
        staat = self._presenter.staat()
        if staat is None:
            self._verdwijn()
            return
        self.form_card.set_staat(staat)
        self._melding.set_bericht(self._presenter.melding)
        self.knoppen.set_knoppen(staat.knoppen)
        was_dicht = not self.isVisible()
        if was_dicht:
            self._opener = QApplication.focusWidget()
            self.show()
            self.raise_()
        self.place()
        # Whoever went elsewhere by Tab stays there: leaving the text renders this panel too.
        if was_dicht or QApplication.focusWidget() is None:
            self.form_card.focus_field("tekst")

    def place(self) -> None:
        """In the middle of the page, under its head, as high as its content asks."""
        ouder = self.parentWidget()
        if ouder is None:
            return
        self.adjustSize()
        links = px(BREED) + (ouder.width() - px(BREED) - self.width()) // 2
        self.move(max(px(8), links), min(px(96), max(px(8), ouder.height() - self.height() - px(34))))

    def press_primary(self) -> None:
        """Ctrl+Enter."""
        knop = self.knoppen.primary()
        if knop is not None:
            knop.click()

    def close_panel(self) -> bool:
        """Esc: close and keep the draft; False when it was not open."""
        if not self.isVisible():
            return False
        self._presenter.later()
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self.place()
        return False

    def _verdwijn(self) -> None:
        if not self.isVisible():
            return
        opener, self._opener = self._opener, None
        self.hide()
        if opener is not None and shiboken6.isValid(opener) and opener.isVisible():
            opener.setFocus(Qt.FocusReason.OtherFocusReason)

    def _terug(self) -> None:
        self.form_card.focus_field("tekst")

    def _na_gezien(self) -> None:
        knop = self.knoppen.primary()
        if knop is not None:
            knop.setFocus(Qt.FocusReason.OtherFocusReason)
