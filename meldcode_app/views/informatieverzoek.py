"""The workspace of one request. Everything it shows comes from InformatieverzoekPresenter.staat().

Invariants: one render_state; after recording the focus goes to what comes next, after a refusal to the first field
or reason in the way; what is typed is handed over at every key.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from meldcode_app.presenters.informatieverzoek import InformatieverzoekPresenter
from meldcode_app.views.bestandskeuze import vraag_map
from meldcode_app.views.formulier_velden import Fields
from meldcode_app.views.informatieverzoek_bijlagen import RequestFiles
from meldcode_app.views.informatieverzoek_groot import LargeLetter
from meldcode_app.views.informatieverzoek_noodzaak import JudgeView
from meldcode_app.views.informatieverzoek_rechts import RequestPanel
from meldcode_app.views.informatieverzoek_werk import WorkCard
from meldcode_app.views.leesvolgorde import set_reading_order
from meldcode_app.views.onderdelen.kaart import Card, Notice
from meldcode_app.views.onderdelen.velden import Edit
from meldcode_app.views.onderdelen.voortgang import Progress
from meldcode_app.views.pagina_staat import StatePage
from meldcode_app.views.theme import px

RECHTS = "Wat dit nodig heeft"
KiesMap = Callable[[QWidget], str]


def kies_map(ouder: QWidget) -> str:
    """Ask a folder; empty when the user thinks better of it."""
    return vraag_map(ouder, "In welke map slaat u het bestand op?")


class InformatieverzoekView(StatePage[InformatieverzoekPresenter]):
    """Is itself the kit Page; `page` gives it under that name."""

    def __init__(self, presenter: InformatieverzoekPresenter, kies_map: KiesMap = kies_map) -> None:
        self.rechts = RequestPanel()
        super().__init__("verzoek", presenter, rechts=self.rechts, rechts_titel=RECHTS)
        self._kies_map = kies_map
        self._reden_voor = ""
        self._vroeg_zeker = False
        self.voortgang = Progress()
        kaart = Card()
        kaart.body.setContentsMargins(px(6), px(8), px(6), px(8))
        kaart.add(self.voortgang)
        self._grond = Notice("uitleg", "", icoon="scale")
        self.bericht = Notice("fout", "")
        self.werk = WorkCard()
        self.noodzaak = JudgeView()
        self.bijlagen = RequestFiles(self, presenter)
        for stuk in (kaart, self._grond, self.bericht, self.werk, self.noodzaak, self.bijlagen):
            self.body.addWidget(stuk)
        self.body.addStretch(1)
        self._verbind()
        self.render_state()

    def _verbind(self) -> None:
        p = self._presenter
        self.kruimel.connect(p.kruimel)
        self.voortgang.gekozen.connect(p.kies_station)
        self.werk.werk.connect(p.kies_werk)
        self.werk.knop.connect(self._knop)
        self.werk.vragen.getypt.connect(self._typ_vraag)
        self.werk.vragen.over.connect(p.over)
        self.werk.vragen.verzet.connect(p.verzet)
        self.werk.ouder_getypt.connect(self._typ_ouder)
        self.werk.ouder_klaar.connect(p.persoon)
        self.werk.ouder_vastleggen.connect(self._leg_vast)
        self.werk.reden_gevraagd.connect(self._reden_van)
        self.noodzaak.gekozen.connect(p.kies_vraag)
        self.noodzaak.besluit.connect(self._besluit)
        self.noodzaak.inhoud.connect(self._typ_inhoud)
        for velden in (self.werk.velden, self.noodzaak.velden):
            velden.getypt.connect(p.typ)
            velden.gekozen.connect(p.kies)
            velden.vinkje.connect(p.vink)
            velden.klaar.connect(self._veld_klaar)
        self.rechts.needs.gezien.connect(p.gezien)
        self.rechts.needs.gemotiveerd.connect(p.motiveer)
        self.rechts.needs.gezien.connect(self._na_reden)
        self.rechts.needs.gemotiveerd.connect(self._na_reden)
        self.rechts.needs.getypt.connect(p.typ_motivering)
        self.rechts.needs.norm_gevraagd.connect(p.toon_norm)
        self.rechts.norm_dicht.connect(self._norm_dicht)
        self.rechts.photo.groot.connect(self._groot)
        p.geweigerd.connect(self._naar_redenen)
        p.verplaatst.connect(self._naar_werk)
        p.klaar_hier.connect(self._verder)

    def _toon(self) -> None:
        staat = self._presenter.staat()
        self.set_crumbs(staat.kruimels)
        self.set_head(staat.titel, staat.sub, staat.knoppen)
        self.voortgang.set_stations(staat.stations, staat.station)
        self._grond.set_bericht(staat.grond.bericht if staat.grond else None)
        self.bericht.set_bericht(staat.bericht)
        self.werk.setVisible(staat.werk.noodzaak is None)
        self.noodzaak.setVisible(staat.werk.noodzaak is not None)
        if staat.werk.noodzaak is not None:
            self.noodzaak.set_staat(staat.werk.noodzaak, staat.werk.velden, staat.werk.zaak)
        else:
            self.werk.set_staat(staat.werk)
        self.bijlagen.set_deel(staat.bijlagen)
        self.rechts.set_staat(staat)
        self.set_drawer_count(sum(not _af(nodig) for nodig in self.rechts.needs.needs()))
        set_reading_order(self)
        zeker = any(knop.code == "toch_niet" for knop in staat.knoppen)
        ja = self.head.button("vastleggen")
        if zeker and not self._vroeg_zeker and ja is not None:
            ja.setFocus(Qt.FocusReason.OtherFocusReason)
        self._vroeg_zeker = zeker

    def focus_start(self) -> None:
        """Where the work is."""
        self._naar_werk()

    def _knop(self, code: str) -> None:
        wat, _, veld = code.partition(":")
        if wat == "map":
            self._presenter.bewaar(code, self._kies_map(self))
        elif wat == "kopieer":
            bron = self.werk.velden.field(veld)
            if bron is not None and isinstance(bron.widget, Edit):
                QGuiApplication.clipboard().setText(bron.widget.value())
        else:
            self._presenter.druk(code)

    def _typ_vraag(self, vraag: str, tekst: str) -> None:
        self._presenter.typ(f"tekst:{vraag}", tekst, "vraag")

    def _typ_ouder(self, persoon: str, veld: str, tekst: str) -> None:
        self._presenter.typ(veld, tekst, f"informeren:{persoon}")

    def _veld_klaar(self, veld: str, tekst: str, form: str) -> None:
        self._presenter.klaar(veld, form)

    def _leg_vast(self) -> None:
        self._presenter.leg_vast()

    def _besluit(self, code: str) -> None:
        self._presenter.kies("besluit", code)

    def _typ_inhoud(self) -> None:
        self._presenter.typ_inhoud(self.noodzaak.content.value())

    def _norm_dicht(self) -> None:
        self._presenter.toon_norm("")

    def _groot(self) -> None:
        brief = self._presenter.staat().brief
        if brief is not None and brief.paginas:
            LargeLetter(self, brief.titel, brief.paginas).open()

    def _naar_redenen(self) -> None:
        fout = self._velden().first_error()
        if fout is not None:
            fout.setFocus()
            return
        uitweg = self.head.button(self._presenter.staat().uitweg)
        if uitweg is not None:
            uitweg.setFocus(Qt.FocusReason.TabFocusReason)
            return
        open_ = [n for n in self.rechts.needs.needs() if not _af(n)]
        nodig = next((n for n in open_ if n.behoefte.betreft == self._reden_voor), None) or next(
            iter(open_), None
        )
        if nodig is not None:
            self.open_drawer()
            stop = next(
                (w for w in nodig.findChildren(QWidget) if w.focusPolicy() & Qt.FocusPolicy.TabFocus), None
            )
            doel = nodig.form.start() if nodig.form is not None else stop
            if doel is not None:
                doel.setFocus(Qt.FocusReason.TabFocusReason)

    def _reden_van(self, persoon: str) -> None:
        self._reden_voor = persoon
        self._naar_redenen()

    def _na_reden(self) -> None:
        """The reason was given: back to the row that asked for it, else to the next reason, else to recording."""
        persoon, self._reden_voor = self._reden_voor, ""
        blok = self.werk.ouders if self.werk.ouders is not None and self.werk.ouders.isVisible() else None
        rij = blok.field(persoon, "wanneer") if persoon and blok is not None else None
        if rij is None and any(not _af(n) for n in self.rechts.needs.needs()):
            self._naar_redenen()
            return
        primair = next(k for k in self._presenter.staat().knoppen if k.soort == "primair")
        doel = rij or self.head.button(primair.code)
        self.close_drawer()
        if doel is not None:
            doel.setFocus(Qt.FocusReason.TabFocusReason)

    def _verder(self) -> None:
        """Focus on the letter to save, else on the button that leads on, or where something is still to record."""
        brief = self.werk.button("map:brief")
        if brief is not None:
            brief.setFocus(Qt.FocusReason.TabFocusReason)
            return
        primair = next(k for k in self._presenter.staat().knoppen if k.soort == "primair")
        knop = self.head.button(primair.code)
        if primair.code != "vastleggen" and knop is not None:
            knop.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self._naar_werk()

    def _naar_werk(self) -> None:
        """Focus on the first field of the act, or on the one button when there is only something to read."""
        staat = self._presenter.staat()
        if staat.werk.noodzaak is not None:
            self.noodzaak.start().setFocus(Qt.FocusReason.TabFocusReason)
            return
        ouder = (
            next((r for r in staat.werk.informeren.rijen if not r.vastgelegd), None)
            if staat.werk.informeren
            else None
        )
        if ouder is not None and self.werk.ouders is not None:
            self.werk.ouders.field(ouder.persoon, "wanneer").setFocus(Qt.FocusReason.TabFocusReason)
            return
        eerste = next((self._velden().field(v.code) for v in staat.werk.velden), None)
        rij = self._eerste_vraag() if staat.werk.vragen is not None else None
        primair = next(k for k in staat.knoppen if k.soort == "primair")
        doel = rij or (eerste.widget if eerste else None) or self.head.button(primair.code)
        if doel is not None:
            doel.setFocus(Qt.FocusReason.TabFocusReason)

    def _eerste_vraag(self) -> QWidget | None:
        knop = self.werk.button
        return self.werk.vragen.first() or knop("vragen_splitsen") or knop("vraag_erbij")

    def _velden(self) -> Fields:
        return self.noodzaak.velden if self.noodzaak.isVisibleTo(self) else self.werk.velden


def _af(nodig: object) -> bool:
    behoefte = getattr(nodig, "behoefte", None)
    return bool(behoefte and (behoefte.gezien or behoefte.gemotiveerd or behoefte.klasse == "toelichting"))
