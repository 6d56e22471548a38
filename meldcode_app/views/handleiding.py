"""The manual: a page with all topics, and a panel over any other page with the topic it is about (F1).

Invariants: the panel touches nothing of the page under it; Esc closes it and the focus goes back to where it was.
"""

from __future__ import annotations

import shiboken6
from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from meldcode_app.presenters.handleiding import HandleidingPresenter, OnderwerpGroep
from meldcode_app.presenters.weergave import Kruimel
from meldcode_app.views.onderdelen.kaart import Card, Notice
from meldcode_app.views.onderdelen.knoppen import Button
from meldcode_app.views.onderdelen.leestekst import ReadingText
from meldcode_app.views.onderdelen.tekst import Icon, Text
from meldcode_app.views.onderdelen.velden import Field, Line
from meldcode_app.views.pagina import Page
from meldcode_app.views.theme import lettertype, px

BREED = 460
_CODE = Qt.ItemDataRole.UserRole


class HandleidingView(Page):
    """Topics at the left, the open one beside it. Is itself the kit Page; `page` gives it under that name."""

    def __init__(self, presenter: HandleidingPresenter) -> None:
        super().__init__("handleiding")
        self._presenter = presenter
        self._groepen: tuple[OnderwerpGroep, ...] = ()
        self.zoekveld = Line("handleiding_zoek", voorbeeld="Bijvoorbeeld: ouders")
        self._leeg = Notice("uitleg", "")
        self.lijst = QListWidget()
        self.lijst.setObjectName("handleiding_lijst")
        self.lijst.setAccessibleName("Onderwerpen")
        self.lijst.setFixedWidth(px(290))
        self.lijst.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.titel = Text("", "h2")
        self.tekst = ReadingText("handleiding_tekst")
        links, rechts = Card(), Card()
        links.add(Field("Zoek in de handleiding", self.zoekveld))
        links.add(self._leeg)
        links.body.addWidget(self.lijst, 1)
        links.setFixedWidth(px(290 + 34))
        rechts.add(self.titel)
        rechts.body.addWidget(self.tekst, 1)
        rij = QHBoxLayout()
        rij.setSpacing(px(12))
        rij.addWidget(links)
        rij.addWidget(rechts, 1)
        self.body.addLayout(rij, 1)
        self.set_crumbs((Kruimel(code="", tekst="Handleiding"),))
        self.set_head(
            "Handleiding", "Korte onderwerpen. F1 opent op elke bladzijde het onderwerp dat erbij hoort."
        )
        self._verbind()
        self.render_state()

    def _verbind(self) -> None:
        self.lijst.currentItemChanged.connect(self._kies)
        self.tekst.link.connect(self._presenter.volg)
        self.zoekveld.gewijzigd.connect(self._presenter.zoek)
        self._presenter.changed.connect(self.render_state)

    def focus_start(self) -> None:
        """The list: arrows choose a topic."""
        self.lijst.setFocus(Qt.FocusReason.OtherFocusReason)

    def render_state(self) -> None:
        """Show what the presenter says."""
        staat = self._presenter.staat()
        self._leeg.set_bericht(staat.leeg)
        self.titel.setText(staat.titel)
        self.tekst.set_markdown(staat.titel, staat.tekst)
        self.lijst.blockSignals(True)
        self._vul(staat.groepen)
        rijen = (self.lijst.item(nummer) for nummer in range(self.lijst.count()))
        gekozen = next((rij for rij in rijen if rij.data(_CODE) == staat.gekozen), None)
        if gekozen is not None:
            self.lijst.setCurrentItem(gekozen)
        self.lijst.blockSignals(False)

    def _vul(self, groepen: tuple[OnderwerpGroep, ...]) -> None:
        # Rows stay while a choice among them is being told: that row must not be gone by then.
        if groepen == self._groepen:
            return
        self._groepen = groepen
        self.lijst.clear()
        for groep in groepen:
            kop = QListWidgetItem(groep.naam, self.lijst)
            kop.setFlags(Qt.ItemFlag.NoItemFlags)
            kop.setFont(lettertype(12, vet=True))
            kop.setSizeHint(QSize(0, px(34)))
            for onderwerp in groep.rijen:
                rij = QListWidgetItem(onderwerp.titel, self.lijst)
                rij.setData(_CODE, onderwerp.code)
                rij.setSizeHint(QSize(0, px(28)))
                rij.setToolTip(onderwerp.titel)

    def _kies(self, rij: QListWidgetItem | None) -> None:
        if rij is not None and rij.data(_CODE):
            self._presenter.kies(rij.data(_CODE))


class ManualPanel(QFrame):
    """One topic over the right side of whatever page is open. `alles(code)`: the user asks the whole manual."""

    alles = Signal(str)

    def __init__(self, ouder: QWidget, *, met_alles: bool = False) -> None:
        super().__init__(ouder)
        self.setObjectName("handleiding_paneel")
        self.setProperty("vlak", "paneel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._opener: QWidget | None = None
        self._presenter = HandleidingPresenter()
        self._presenter.setParent(self)
        self.titel = Text("", "h2")
        self.tekst = ReadingText("paneel_tekst")
        self.sluit = Button("", "paneel_sluiten", soort="kaal", icoon="x", toegankelijk="Uitleg sluiten")
        self.meer = Button("Alle onderwerpen", "paneel_alles", soort="rustig", icoon="book-open")
        kop = QHBoxLayout()
        kop.setSpacing(px(8))
        kop.addWidget(Icon("book-open", "accent", 18))
        kop.addWidget(self.titel, 1)
        kop.addWidget(self.sluit)
        kolom = QVBoxLayout(self)
        kolom.setContentsMargins(px(16), px(12), px(8), px(12))
        kolom.setSpacing(px(6))
        kolom.addLayout(kop)
        kolom.addWidget(self.tekst, 1)
        kolom.addWidget(self.meer, 0, Qt.AlignmentFlag.AlignLeft)
        self.meer.setVisible(met_alles)
        self.tekst.link.connect(self._presenter.volg)
        self.sluit.clicked.connect(self.close_panel)
        self.meer.clicked.connect(self._alles)
        self._presenter.changed.connect(self.render_state)
        ouder.installEventFilter(self)
        self.hide()

    def open_topic(self, code: str) -> None:
        """Show a topic; the focus goes into the text, so arrows scroll it."""
        self._presenter.kies(code)
        self.render_state()
        if not self.isVisible():
            self._opener = QApplication.focusWidget()
        self.place()
        self.show()
        self.raise_()
        self.tekst.setFocus(Qt.FocusReason.OtherFocusReason)

    def render_state(self) -> None:
        """Show the topic that is open."""
        staat = self._presenter.staat()
        self.titel.setText(staat.titel)
        self.tekst.set_markdown(staat.titel, staat.tekst)
        self.setAccessibleName(f"Uitleg: {staat.titel}")

    def place(self) -> None:
        """Against the right side, from under the top bar to above the status line."""
        ouder = self.parentWidget()
        if ouder is None:
            return
        breed = min(px(BREED), ouder.width() - px(16))
        boven = px(58)
        self.setGeometry(ouder.width() - breed - px(8), boven, breed, ouder.height() - boven - px(34))

    def close_panel(self) -> bool:
        """Esc: close, and give the focus back; False when it was not open."""
        if not self.isVisible():
            return False
        opener, self._opener = self._opener, None
        self.hide()
        if opener is not None and shiboken6.isValid(opener) and opener.isVisible():
            opener.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and not self.isHidden():
            self.place()
        return False

    def _alles(self) -> None:
        self.hide()
        self.alles.emit(self._presenter.staat().gekozen)
