"""Composition root: puts the parts together, from the first page to an open vault and back to a locked one.

Invariants: nothing heavy is imported before the first paint; the rest comes while the key is being derived. There is
one open vault at most, and its connection lives in the thread of the window. Locking lets go of every page,
presenter and decrypted case before the locked page shows. A vault that opens and cannot be read is closed again and
told on the page that opened it; nothing is begun any more once the window was closed.
"""

from __future__ import annotations

import contextlib
import sys
from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import platformdirs

from meldcode_app import poorten, settings, startup
from meldcode_app.afsluiting import Afsluiting
from meldcode_app.domain.fouten import MeldcodeFout
from meldcode_app.oefening import Oefening
from meldcode_app.presenters.voorkeuren import Voorkeuren
from meldcode_app.presenters.weergave import Bericht, van_fout
from meldcode_app.storage.wissel import maak_af
from meldcode_app.terugzetting import Terugzetting
from meldcode_app.vergrendeling import OEFENEN_GESTOPT, Vergrendeling

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from meldcode_app.presenters.nieuwe_kluis import Inrichting, NieuweKluisPresenter
    from meldcode_app.presenters.ontgrendelen import OntgrendelPresenter
    from meldcode_app.sessie import Sessie
    from meldcode_app.storage.kluis import Kluis
    from meldcode_app.views.hoofdvenster import Hoofdvenster
    from meldcode_app.views.ontgrendelen import UnlockView
    from meldcode_app.views.vergrendeld import LockedView

Klok = Callable[[], datetime]
Dicht = TypeVar("Dicht", bound="UnlockView")
ONTBREEKT = 3
"""Exit code when the system lacks a library."""


def nu() -> datetime:
    """The moment of recording: aware, in the zone of this computer."""
    return datetime.now().astimezone()


def start_venster(*, oefenen: bool = False, eenmaal: bool = False) -> int:
    """Open the window and stay until it is closed. `eenmaal` closes it once the first page was painted."""
    pakketten = startup.ontbrekende_pakketten()
    if pakketten:
        print(startup.pakketten_zin(pakketten), file=sys.stderr)
        return ONTBREEKT
    app, programma = bouw(oefenen=oefenen)
    programma.venster.show()
    programma.eenmaal = eenmaal
    code = app.exec()
    programma.ruim_op()
    return code


def bouw(*, oefenen: bool = False) -> tuple[QApplication, Programma]:
    """The application and its window, not shown yet."""
    from PySide6.QtWidgets import QApplication

    from meldcode_app.views import theme
    from meldcode_app.views.hoofdvenster import Hoofdvenster, toon_bekend, toon_onverwacht

    bestaand = QApplication.instance()
    app = bestaand if isinstance(bestaand, QApplication) else QApplication(sys.argv[:1])
    app.setApplicationName("Meldcode")
    startup.stel_taal_in(app)
    startup.ruim_zelden_op()
    startup.installeer_haak(toon_onverwacht, toon_bekend)
    bestand = settings.standaard_bestand()
    keuzes = settings.lees(bestand)
    theme.pas_toe(app, donker=theme.is_donker(app, keuzes.thema), schaal=keuzes.tekstschaal)
    programma = Programma(Hoofdvenster(), keuzes, bestand)
    programma.begin(oefenen=oefenen)
    return app, programma


class Programma:
    """The course of the program: first page, unlock, open vault, locked."""

    def __init__(
        self, venster: Hoofdvenster, keuzes: settings.Instellingen, bestand: Path, klok: Klok = nu
    ) -> None:
        self.venster = venster
        self.sessie: Sessie | None = None
        self.voorkeuren = Voorkeuren(keuzes, bestand)
        self.klok = klok
        self._slot = Vergrendeling(venster, self.voorkeuren)
        self._nieuw: NieuweKluisPresenter | None = None
        self._inrichting: Inrichting | None = None
        self.eenmaal = False
        self.gesloten = False
        self._afsluiting = Afsluiting(venster)
        self._terugzetting = Terugzetting(self, self._slot.vergeet_plek)
        self.toon_oefenen = Oefening(self).begin
        venster.mag_sluiten = self._mag_sluiten
        venster.sluiten.connect(self._sluit_venster)
        self.voorkeuren.gewijzigd.connect(self._pas_toe)
        venster.licht_of_donker.connect(self._pas_toe)

    def _pas_toe(self) -> None:
        from meldcode_app.views import theme

        nu = self.voorkeuren.nu
        if theme.volg(nu.thema, nu.tekstschaal) and self.sessie is not None:
            self.sessie.bewaring.herbouw()

    def begin(self, *, oefenen: bool) -> None:
        """The page to start on: practise, the vault used last, or the choice."""
        from meldcode_app.views import iconen

        if oefenen:
            self.toon_oefenen()
            return
        iconen.laad_na_eerste_beeld(self.venster, self._na_eerste_beeld)
        recent = self._recente_kluis()
        if recent is None:
            self.toon_eerste_start()
        else:
            self.toon_ontgrendelen(recent)

    def _recente_kluis(self) -> Path | None:
        # Of one that is gone the page of its passphrase still leads to putting a backup back.
        paden = [Path(pad) for pad in self.voorkeuren.nu.recente_kluizen]
        return next((pad for pad in paden if maak_af(pad) or pad.is_dir()), paden[0] if paden else None)

    def _na_eerste_beeld(self) -> None:
        if self.eenmaal:
            self.venster.close()

    def toon_eerste_start(self, bericht: Bericht | None = None) -> None:
        """The three cards: new vault, open vault, practise; above them why something did not work."""
        from meldcode_app.views.eerste_start import FirstRunView

        view = FirstRunView(al_een_kluis=self._recente_kluis() is not None, bericht=bericht)
        self._nieuw = None
        view.nieuw.connect(self.toon_nieuwe_kluis)
        view.openen.connect(self._kies_kluis)
        view.oefenen.connect(self.toon_oefenen)
        self.venster.toon(view)

    def _kies_kluis(self) -> None:
        from meldcode_app.views.ontgrendelen import kies_kluismap

        gekozen = kies_kluismap(self.venster)
        if gekozen:
            self.toon_ontgrendelen(Path(gekozen))

    def toon_ontgrendelen(self, kluismap: Path) -> OntgrendelPresenter:
        """The page that asks a passphrase or recovery key."""
        from meldcode_app.views.ontgrendelen import UnlockView

        return self._toon_dicht(UnlockView(self._ontgrendelaar(kluismap))).presenter

    def _toon_vergrendeld(self, kluismap: Path) -> LockedView:
        from meldcode_app.views.vergrendeld import LockedView

        return self._toon_dicht(LockedView(self._ontgrendelaar(kluismap)))

    def _toon_dicht(self, view: Dicht) -> Dicht:
        view.presenter.setParent(view)
        view.afsluiten.connect(self.venster.close)
        view.naar_begin.connect(self.toon_eerste_start)
        view.terugzetten.connect(self._terugzetting.toon)
        self.venster.toon(view, meteen=True)
        return view

    def _ontgrendelaar(self, kluismap: Path) -> OntgrendelPresenter:
        from meldcode_app.presenters.ontgrendelen import OntgrendelPoorten, OntgrendelPresenter

        nodig = OntgrendelPoorten(
            leid_sleutel_af=poorten.leid_af,
            leid_af_met_herstelsleutel=poorten.leid_af_met_herstelsleutel,
            open_met_sleutel=poorten.open_met_sleutel,
        )
        presenter = OntgrendelPresenter(nodig, kluismap)
        presenter.begonnen.connect(poorten.laad_de_rest)
        presenter.geopend.connect(self._geopend)
        return presenter

    def toon_nieuwe_kluis(self) -> None:
        """The form for a new vault, then the recovery key to print."""
        from meldcode_app.presenters.nieuwe_kluis import NieuweKluisPoorten, NieuweKluisPresenter
        from meldcode_app.views.nieuwe_kluis import NewVaultView

        nodig = NieuweKluisPoorten(
            maak=poorten.maak,
            open_met_sleutel=poorten.open_met_sleutel,
            herstelblad=poorten.herstelblad,
            plek_waarschuwing=startup.plek_waarschuwing,
        )
        plek = Path(platformdirs.user_data_dir("Meldcode", appauthor=False, roaming=False))
        with contextlib.suppress(OSError):  # the form tells it when the vault cannot be made there
            plek.mkdir(parents=True, exist_ok=True)
        presenter = NieuweKluisPresenter(nodig, plek)
        self._nieuw = presenter
        presenter.gemaakt.connect(self._gemaakt)
        presenter.verder.connect(self._na_herstelblad)
        view = NewVaultView(presenter)
        presenter.setParent(view)
        view.terug.connect(self.toon_eerste_start)
        self.venster.toon(view)

    def _gemaakt(self, kluis: Kluis, inrichting: Inrichting) -> None:
        from meldcode_app.views.herstelsleutel import RecoveryKeyView

        presenter = self._nieuw
        if presenter is None or not self.begin_sessie(kluis):
            return
        self._inrichting = inrichting
        self._richt_in(presenter)
        view = RecoveryKeyView(presenter)
        presenter.setParent(view)
        self.venster.toon(view)

    def _richt_in(self, presenter: NieuweKluisPresenter) -> bool:
        """Record who keeps the vault. When the disk refuses, the sheet still shows; going on tries again."""
        if self._inrichting is not None and self.sessie is not None:
            try:
                self.sessie.richt_in(self._inrichting)
            except MeldcodeFout as fout:
                presenter.meld(van_fout(fout))
                return False
            self._inrichting = None
        return True

    def _na_herstelblad(self) -> None:
        if self._nieuw is not None and self._richt_in(self._nieuw):
            self._nieuw.vergeet_sleutel()
            self._nieuw = None
            self.naar_werk()

    def _geopend(self, kluis: Kluis, wijze: str) -> None:
        if self.gesloten:
            kluis.sluit()
        elif self.begin_sessie(kluis):
            if wijze == "herstelsleutel":
                self._vraag_nieuwe_wachtzin(kluis)
            else:
                self.naar_werk()

    def begin_sessie(self, kluis: Kluis) -> bool:
        """Work in an open vault; False, and told on the page that opens it, when it cannot be read."""
        from meldcode_app.sessie import Sessie

        try:
            terug = self._slot.geef_terug(kluis)
            self.sessie = Sessie(kluis, self.klok, self.venster, voorkeuren=self.voorkeuren)
        except MeldcodeFout as fout:
            self._slot.sluit_weer(kluis)
            self._gaat_niet_open(kluis.map, fout)
            return False
        self.sessie.bewaring.terug = terug
        self.sessie.vergrendeld.connect(self._vergrendel)
        self._terugzetting.volg(self.sessie)
        self._onthoud(kluis.map)
        return True

    def _gaat_niet_open(self, kluismap: Path, fout: MeldcodeFout) -> None:
        self.sluit_sessie()
        self.toon_ontgrendelen(kluismap).meld(fout)

    def _vraag_nieuwe_wachtzin(self, kluis: Kluis) -> None:
        from meldcode_app.presenters.nieuwe_wachtzin import NieuweWachtzinPresenter
        from meldcode_app.views.nieuwe_wachtzin import NewPassphraseView

        presenter = NieuweWachtzinPresenter(kluis.nieuwe_wachtzin)
        presenter.klaar.connect(self.naar_werk)
        view = NewPassphraseView(presenter)
        presenter.setParent(view)
        self.venster.toon(view)
        self._bewaak()

    def _onthoud(self, kluismap: Path) -> None:
        self.voorkeuren.zet(recente_kluizen=self.voorkeuren.nu.met_recente_kluis(kluismap).recente_kluizen)

    def naar_werk(self) -> None:
        """The page to start on, or the one the user was on."""
        if self.sessie is None:
            return
        try:
            self.sessie.toon(self._slot.terug_naar(self.sessie.map))
        except MeldcodeFout as fout:
            self._gaat_niet_open(self.sessie.map, fout)
            return
        self._bewaak()
        if self.eenmaal and self.venster.inhoud is not None:
            from meldcode_app.views import iconen

            iconen.laad_na_eerste_beeld(self.venster.inhoud, self.venster.close)

    def begin_oefening(self, sessie: Sessie) -> None:
        """The practice vault is there."""
        self.sessie = sessie
        sessie.vergrendeld.connect(self._vergrendel)
        self.naar_werk()

    def _bewaak(self) -> None:
        # Not on the sheet with the recovery key: it is shown once.
        if self.sessie is not None:
            self._slot.bewaak(self.sessie, partial(self._vergrendel, OEFENEN_GESTOPT))

    def _vergrendel(self, bericht: Bericht | None = None) -> None:
        sessie = self.sessie
        if sessie is None:
            return
        if sessie.oefenen:
            self.venster.close_others()
            self.sluit_sessie()
            self.toon_eerste_start(bericht)
            return
        self.sessie = None
        self._slot.vergrendel(sessie, self._toon_vergrendeld)

    def _mag_sluiten(self) -> bool:
        """Not while a vault is being made, and not before a warning that a key or a text would be lost."""
        if self._nieuw is not None and not self._nieuw.mag_weg():
            return False
        if self.sessie is None:
            return self._slot.mag_sluiten(self._toon_vergrendeld)
        return self.sessie.bewaring.mag_sluiten() and self._afsluiting.mag(self.sessie)

    def _sluit_venster(self) -> None:
        self.gesloten = True
        self.ruim_op()

    def sluit_sessie(self) -> None:
        """Keep drafts and close the vault."""
        sessie, self.sessie = self.sessie, None
        if sessie is not None:
            self._slot.sluit(sessie)

    def ruim_op(self) -> None:
        """Save drafts, close the vault, then wait for threads: one may hang on a stick. May be called twice."""
        from meldcode_app.presenters.achtergrond import wacht_op_alles

        self.sluit_sessie()
        wacht_op_alles()
