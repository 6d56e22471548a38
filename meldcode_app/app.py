"""Composition root: puts the parts together, from the first page to an open vault and back to a locked one.

Invariants: nothing heavy is imported before the first paint; the rest comes while the key is being derived. There is
one open vault at most, and its connection lives in the thread of the window. Locking lets go of every page,
presenter and decrypted case before the locked page shows.
"""

from __future__ import annotations

import sys
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import platformdirs

from meldcode_app import settings, startup

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from meldcode_app.presenters.nieuwe_kluis import Inrichting
    from meldcode_app.presenters.ontgrendelen import OntgrendelPresenter
    from meldcode_app.sessie import Sessie
    from meldcode_app.storage.kluis import Kluis
    from meldcode_app.views.hoofdvenster import Hoofdvenster

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
    if eenmaal:
        programma.sluit_na_eerste_pagina()
    code = app.exec()
    programma.ruim_op()
    return code


def bouw(*, oefenen: bool = False) -> tuple[QApplication, Programma]:
    """The application and its window, not shown yet."""
    from PySide6.QtWidgets import QApplication

    from meldcode_app.views import theme
    from meldcode_app.views.hoofdvenster import Hoofdvenster, toon_onverwacht

    bestaand = QApplication.instance()
    app = bestaand if isinstance(bestaand, QApplication) else QApplication(sys.argv[:1])
    app.setApplicationName("Meldcode")
    startup.stel_taal_in(app)
    startup.installeer_haak(toon_onverwacht)
    bestand = settings.standaard_bestand()
    keuzes = settings.lees(bestand)
    donker = keuzes.thema == "donker" or (keuzes.thema == "systeem" and theme.systeem_is_donker(app))
    theme.pas_toe(app, donker=donker, schaal=keuzes.tekstschaal)
    programma = Programma(Hoofdvenster(), keuzes, bestand)
    programma.begin(oefenen=oefenen)
    return app, programma


class Programma:
    """The course of the program: first page, unlock, open vault, locked."""

    def __init__(self, venster: Hoofdvenster, keuzes: settings.Instellingen, bestand: Path) -> None:
        self.venster = venster
        self.sessie: Sessie | None = None
        self._keuzes = keuzes
        self._bestand = bestand
        self._presenter: Any = None
        self._eenmaal = False
        self._venster_gesloten = False
        venster.sluiten.connect(self._sluit_venster)

    def begin(self, *, oefenen: bool) -> None:
        """The page to start on: practise, the vault used last, or the choice."""
        from meldcode_app.views import iconen

        recent = self._recente_kluis()
        if oefenen:
            self._toon_bezig()
            iconen.laad_na_eerste_beeld(self.venster, self._oefen)
            return
        iconen.laad_na_eerste_beeld(self.venster, self._na_eerste_beeld)
        if recent is None:
            self.toon_eerste_start()
        else:
            self.toon_ontgrendelen(recent)

    def _recente_kluis(self) -> Path | None:
        return next((Path(pad) for pad in self._keuzes.recente_kluizen if Path(pad).is_dir()), None)

    def _na_eerste_beeld(self) -> None:
        if self._eenmaal:
            self.venster.close()

    def sluit_na_eerste_pagina(self) -> None:
        """Close as soon as the page to start on was painted."""
        self._eenmaal = True

    def toon_eerste_start(self) -> None:
        """The three cards: new vault, open vault, practise."""
        from meldcode_app.views.eerste_start import FirstRunView

        view = FirstRunView()
        view.nieuw.connect(self.toon_nieuwe_kluis)
        view.openen.connect(self._kies_kluis)
        view.oefenen.connect(self._oefen)
        self.venster.toon(view)

    def _kies_kluis(self) -> None:
        from meldcode_app.views.ontgrendelen import kies_kluismap

        gekozen = kies_kluismap(self.venster)
        if gekozen:
            self.toon_ontgrendelen(Path(gekozen))

    def toon_ontgrendelen(self, kluismap: Path) -> None:
        """The page that asks a passphrase or recovery key."""
        from meldcode_app.views.ontgrendelen import UnlockView

        view = UnlockView(self._ontgrendelaar(kluismap))
        view.afsluiten.connect(self.venster.close)
        self.venster.toon(view)

    def toon_vergrendeld(self, kluismap: Path, concept_om: str) -> None:
        """The locked page: no name of anybody, and the draft is kept."""
        from meldcode_app.views.vergrendeld import LockedView

        view = LockedView(self._ontgrendelaar(kluismap), concept_om=concept_om)
        view.afsluiten.connect(self.venster.close)
        self.venster.toon(view)

    def _ontgrendelaar(self, kluismap: Path) -> OntgrendelPresenter:
        from meldcode_app.presenters.ontgrendelen import OntgrendelPoorten, OntgrendelPresenter

        poorten = OntgrendelPoorten(
            leid_sleutel_af=_leid_af,
            leid_af_met_herstelsleutel=_leid_af_met_herstelsleutel,
            open_met_sleutel=_open_met_sleutel,
        )
        presenter = OntgrendelPresenter(poorten, kluismap)
        presenter.begonnen.connect(_laad_de_rest)
        presenter.geopend.connect(self._geopend)
        self._presenter = presenter
        return presenter

    def toon_nieuwe_kluis(self) -> None:
        """The form for a new vault, then the recovery key to print."""
        from meldcode_app.presenters.nieuwe_kluis import NieuweKluisPoorten, NieuweKluisPresenter
        from meldcode_app.views.nieuwe_kluis import NewVaultView

        poorten = NieuweKluisPoorten(
            maak=_maak,
            open_met_sleutel=_open_met_sleutel,
            herstelblad=_herstelblad,
            plek_waarschuwing=startup.plek_waarschuwing,
        )
        plek = Path(platformdirs.user_data_dir("Meldcode", appauthor=False, roaming=False))
        plek.mkdir(parents=True, exist_ok=True)
        presenter = NieuweKluisPresenter(poorten, plek)
        presenter.gemaakt.connect(self._gemaakt)
        presenter.verder.connect(self._naar_werk)
        self._presenter = presenter
        view = NewVaultView(presenter)
        view.terug.connect(self.toon_eerste_start)
        self.venster.toon(view)

    def _gemaakt(self, kluis: Kluis, inrichting: Inrichting) -> None:
        from meldcode_app.sessie import Sessie
        from meldcode_app.views.herstelsleutel import RecoveryKeyView

        self.sessie = Sessie(kluis, nu, self.venster)
        self.sessie.richt_in(inrichting)
        self._onthoud(kluis.map)
        self.venster.toon(RecoveryKeyView(self._presenter))

    def _geopend(self, kluis: Kluis, wijze: str) -> None:
        from meldcode_app.sessie import Sessie

        self.sessie = Sessie(kluis, nu, self.venster)
        self._onthoud(kluis.map)
        if wijze == "herstelsleutel":
            self._vraag_nieuwe_wachtzin(kluis)
        else:
            self._naar_werk()

    def _vraag_nieuwe_wachtzin(self, kluis: Kluis) -> None:
        from meldcode_app.presenters.nieuwe_wachtzin import NieuweWachtzinPresenter
        from meldcode_app.views.nieuwe_wachtzin import NewPassphraseView

        presenter = NieuweWachtzinPresenter(kluis.nieuwe_wachtzin)
        presenter.klaar.connect(self._naar_werk)
        self._presenter = presenter
        self.venster.toon(NewPassphraseView(presenter))

    def _onthoud(self, kluismap: Path) -> None:
        self._keuzes = self._keuzes.met_recente_kluis(kluismap)
        settings.schrijf(self._bestand, self._keuzes)

    def _naar_werk(self) -> None:
        if self.sessie is None:
            return
        self.sessie.vergrendeld.connect(self._vergrendel)
        self.sessie.toon()
        self._presenter = None
        if self._eenmaal and self.venster.inhoud is not None:
            from meldcode_app.views import iconen

            iconen.laad_na_eerste_beeld(self.venster.inhoud, self.venster.close)

    def _toon_bezig(self) -> None:
        from meldcode_app.views.bezig import BusyView

        self.venster.toon(BusyView("Bezig met de oefenkluis ..."))

    def _oefen(self) -> None:
        from meldcode_app.sessie import Sessie

        self.sessie = Sessie.oefening(nu, self.venster)
        self._naar_werk()

    def _vergrendel(self) -> None:
        if self.sessie is None:
            return
        oefenen, kluismap, concept_om = self.sessie.oefenen, self.sessie.map, self.sessie.concept_om
        self.sessie.sluit()
        self.sessie = None
        if oefenen:
            self.toon_eerste_start()
        else:
            self.toon_vergrendeld(kluismap, concept_om)

    def _sluit_venster(self) -> None:
        self.ruim_op()

    def ruim_op(self) -> None:
        """Save drafts, close the vault, end threads; may be called twice."""
        from meldcode_app.presenters.achtergrond import wacht_op_alles

        wacht_op_alles()
        if self.sessie is not None:
            self.sessie.sluit()
            self.sessie = None


def _laad_de_rest() -> None:
    """Import what an open vault needs while the key is being derived in its thread."""
    import meldcode_app.sessie  # noqa: F401


def _leid_af(kluismap: Path, wachtzin: str) -> Any:  # noqa: ANN401  opaque to the presenter
    from meldcode_app.storage.kluis import leid_sleutel_af

    return leid_sleutel_af(kluismap, wachtzin)


def _leid_af_met_herstelsleutel(kluismap: Path, herstelsleutel: str) -> Any:  # noqa: ANN401
    from meldcode_app.storage.kluis import leid_sleutel_af_met_herstelsleutel

    return leid_sleutel_af_met_herstelsleutel(kluismap, herstelsleutel)


def _open_met_sleutel(kluismap: Path, sleutel: Any) -> Any:  # noqa: ANN401
    from meldcode_app.storage.kluis import Kluis

    return Kluis.open_met_sleutel(kluismap, sleutel)


def _maak(kluismap: Path, wachtzin: str) -> tuple[Any, str]:
    """Make the vault and close it again: the connection of the work belongs to the thread of the window."""
    from meldcode_app.storage.kluis import Kluis, leid_sleutel_af

    kluis, herstelsleutel = Kluis.maak(kluismap, wachtzin)
    kluis.sluit()
    return leid_sleutel_af(kluismap, wachtzin), herstelsleutel


def _herstelblad(kluis: str, organisatie: str, groepen: tuple[str, ...]) -> bytes:
    from meldcode_app.documents import herstelblad, maken

    blad = herstelblad.Herstelblad(kluis=kluis, organisatie=organisatie, groepen=groepen, datum=date.today())  # noqa: DTZ011
    inhoud = herstelblad.maak_pdf(blad)
    maken.vergeet()
    return inhoud


