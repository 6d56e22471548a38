"""The page that adds files: a place to drop them, a line for each, and the one form that holds for all.

Invariants: knows no domain: paints a ToevoegenStaat and hands back paths, bytes and codes; a line that stays keeps
its widgets; what is wrong with a file stands in its own line.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from meldcode_app.presenters.bijlage_toevoegen import BijlageToevoegenPresenter
from meldcode_app.presenters.bijlage_weergave import BestandRegel
from meldcode_app.presenters.weergave import Icoon
from meldcode_app.views.beeld_lezen import naar_png
from meldcode_app.views.bestandskeuze import kies_bestanden
from meldcode_app.views.leesvolgorde import set_reading_order
from meldcode_app.views.onderdelen.kaart import Card, Notice, clear_layout, line
from meldcode_app.views.onderdelen.knoppen import Button
from meldcode_app.views.onderdelen.sleepvak import FileDrop, bestanden_in
from meldcode_app.views.onderdelen.tekst import Icon, Text, Word, beside
from meldcode_app.views.onderdelen.velden import Edit, Line
from meldcode_app.views.pagina_formulier import FormPage
from meldcode_app.views.theme import px

KLEMBORDNAAM = "klembord.png"
VraagBestanden = Callable[[QWidget], Sequence[str]]


class DropPlace(QFrame):
    """Where files may be dropped, with a button for who would rather choose or paste."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("sleepvak")
        self.setAccessibleName("Bestanden kiezen, hierheen slepen of plakken")
        self.setProperty("vlak", "inzet")
        rij = QHBoxLayout(self)
        rij.setContentsMargins(px(16), px(14), px(16), px(14))
        rij.setSpacing(px(12))
        rij.addWidget(Icon("inbox", "accent", 24))
        woorden = QVBoxLayout()
        woorden.setSpacing(0)
        self.kop = Text("Sleep bestanden hierheen", "strong")
        woorden.addWidget(self.kop)
        woorden.addWidget(
            Text(
                "Of kies ze, of plak een afbeelding (Ctrl+V). Hoogstens 25 MB per bestand.", "small", "muted"
            )
        )
        rij.addLayout(woorden, 1)
        self.plak = Button("Plakken", "bijlage_plakken", soort="rustig")
        self.kies = Button("Bestanden kiezen", "bijlage_kiezen", icoon="folder-open")
        rij.addWidget(self.plak)
        rij.addWidget(self.kies)

    def set_hanging(self, aan: bool) -> None:
        """Files hang over the page: say that they may be let go."""
        self.kop.setText("Laat los om toe te voegen" if aan else "Sleep bestanden hierheen")


class FileLines(QWidget):
    """A line for each chosen file. `weg(id)`: not this one; `bekijk(id)`: show the attachment that is there already."""

    weg = Signal(str)
    bekijk = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._staat: tuple[BestandRegel, ...] = ()
        self._kolom = QVBoxLayout(self)
        self._kolom.setContentsMargins(0, 0, 0, 0)
        self._kolom.setSpacing(px(6))

    def set_staat(self, regels: Sequence[BestandRegel]) -> None:
        """Show these."""
        nieuw = tuple(regels)
        if nieuw == self._staat:
            return
        self._staat = nieuw
        clear_layout(self._kolom)
        for plek, regel in enumerate(nieuw):
            if plek:
                self._kolom.addWidget(line())
            self._kolom.addWidget(self._rij(regel))

    def _rij(self, regel: BestandRegel) -> QWidget:
        rij = QWidget()
        rij.setObjectName(f"bestand_{regel.id}")
        woorden = (regel.naam, regel.onder, regel.fout, regel.doe, *regel.let_op)
        rij.setAccessibleName(". ".join(woord.rstrip(".") for woord in woorden if woord))
        vak = QHBoxLayout(rij)
        vak.setContentsMargins(0, 0, 0, 0)
        vak.setSpacing(px(10))
        vak.addLayout(beside(Icon(regel.icoon, regel.kleur, 16)))
        kolom = QVBoxLayout()
        kolom.setSpacing(px(1))
        kolom.addWidget(Text(regel.naam, "strong"))
        if regel.onder:
            kolom.addWidget(Text(regel.onder, "small", "muted"))
        for zin in regel.let_op:
            kolom.addWidget(Word("triangle-alert", zin, "warn", soort="small"))
        if regel.fout:
            erg = regel.kleur == "bad"
            kolom.addWidget(Word("octagon-x" if erg else "info", regel.fout, regel.kleur, soort="small"))
            kolom.addWidget(Text(regel.doe, "small"))
        vak.addLayout(kolom, 1)
        if regel.eerder:
            vak.addWidget(self._knop("Bekijken", "bekijk", regel.eerder, regel.naam), 0, _BOVEN)
        vak.addWidget(self._knop("Weghalen", "weg", regel.id, regel.naam), 0, _BOVEN)
        return rij

    def _knop(self, tekst: str, wat: str, id_: str, naam: str) -> Button:
        icoon: Icoon = "eye" if wat == "bekijk" else "x"
        knop = Button(
            tekst, f"{wat}_{id_}", soort="rustig", icoon=icoon, toegankelijk=f"{naam} {tekst.lower()}"
        )
        knop.setProperty("bestand", id_)
        knop.clicked.connect(self._bekijk if wat == "bekijk" else self._weg)
        return knop

    def _weg(self) -> None:
        self.weg.emit(str(self.sender().property("bestand")))

    def _bekijk(self) -> None:
        self.bekijk.emit(str(self.sender().property("bestand")))


_BOVEN = Qt.AlignmentFlag.AlignTop


class BijlageToevoegenView(FormPage[BijlageToevoegenPresenter]):
    """Is itself the kit Page; `page` gives it under that name."""

    def __init__(
        self, presenter: BijlageToevoegenPresenter, kies_bestanden: VraagBestanden = kies_bestanden
    ) -> None:
        super().__init__("bijlage_toevoegen", presenter, "bijlageformulier")
        self._kies_bestanden = kies_bestanden
        self._melding = Notice("uitleg", "")
        self.vak = DropPlace()
        self.regels = FileLines()
        self._kaart = Card("Gekozen bestanden", "Pas als u vastlegt, staan ze in de kluis.")
        self._kaart.add(self.regels)
        for stuk in (self._melding, self.vak, self._kaart, self.form_card):
            self.body.addWidget(stuk)
        self.body.addStretch(1)
        self._sleep = FileDrop(self)
        plak = QShortcut(QKeySequence(QKeySequence.StandardKey.Paste), self)
        plak.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        plak.activated.connect(self.paste)
        self._sleep.gesleept.connect(presenter.kies)
        self._sleep.erboven.connect(self.vak.set_hanging)
        self.vak.kies.clicked.connect(self._kies)
        self.vak.plak.clicked.connect(self.paste)
        self.regels.weg.connect(presenter.haal_weg)
        self.regels.bekijk.connect(presenter.bekijk)
        self.render_state()

    def _toon(self) -> None:
        staat = self._presenter.staat()
        self.set_crumbs(staat.kruimels)
        self.set_head(staat.titel, staat.sub)
        self.set_foot(staat.voet)
        self._melding.set_bericht(staat.melding)
        self.regels.set_staat(staat.bestanden)
        self._kaart.setVisible(bool(staat.bestanden))
        anders = self.set_form(staat.formulier)
        set_reading_order(self)
        if anders and self.isVisible():
            self.focus_form()

    def focus_start(self) -> None:
        """The button to choose, or the form once something was chosen."""
        if not self.focus_form():
            self.vak.kies.setFocus(Qt.FocusReason.OtherFocusReason)

    def close_drawer(self) -> bool:
        """Esc: back where the user came from; what was typed and chosen stays as a draft."""
        if not super().close_drawer():
            self._presenter.druk("later")
        return True

    def paste(self) -> None:
        """Ctrl+V: files or a picture; in a field it pastes text, as everywhere, also where a picture goes with it."""
        veld = self.focusWidget()
        mime = QGuiApplication.clipboard().mimeData()
        plekken = bestanden_in(mime)
        if plekken:
            self._presenter.kies(plekken)
        elif isinstance(veld, Line | Edit) and mime.hasText():
            veld.paste()
        elif not (beeld := QGuiApplication.clipboard().image()).isNull():
            self._presenter.plak(KLEMBORDNAAM, naar_png(beeld))
        else:
            self._presenter.niets_geplakt()

    def _kies(self) -> None:
        plekken = self._kies_bestanden(self)
        if plekken:
            self._presenter.kies(plekken)
