"""Registers unlocking, first run, a new vault, the recovery key, locked and blocked; doors that open nothing real."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QWidget

from meldcode_app.domain.fouten import KluisInGebruik, WachtzinKloptNiet
from meldcode_app.presenters.nieuwe_kluis import NieuweKluisPoorten, NieuweKluisPresenter
from meldcode_app.presenters.nieuwe_wachtzin import NieuweWachtzinPresenter
from meldcode_app.presenters.ontgrendelen import OntgrendelPoorten, OntgrendelPresenter
from meldcode_app.views.eerste_start import FirstRunView
from meldcode_app.views.herstelsleutel import RecoveryKeyView
from meldcode_app.views.nieuwe_kluis import NewVaultView
from meldcode_app.views.nieuwe_wachtzin import NewPassphraseView
from meldcode_app.views.ontgrendelen import UnlockView
from meldcode_app.views.vergrendeld import LockedView
from tests.prentenboek import registreer

KLUIS = Path("kluizen/De Wijde Blik.kluis")
HERSTELSLEUTEL = "7K2MQ4-A9XTPC-04GHWN-ZZ81RB-5YD3VE-K6JF0S-M2N8QT"


def dichte_poorten() -> OntgrendelPoorten:
    """Doors that give the typed text back as key and vault."""
    return OntgrendelPoorten(
        leid_sleutel_af=lambda kluismap, wachtzin: wachtzin,
        leid_af_met_herstelsleutel=lambda kluismap, sleutel: sleutel,
        open_met_sleutel=lambda kluismap, sleutel: sleutel,
    )


def nieuwe_poorten(waarschuwing: str = "") -> NieuweKluisPoorten:
    """Doors that make nothing."""
    return NieuweKluisPoorten(
        maak=lambda kluismap, wachtzin: ("sleutel", HERSTELSLEUTEL),
        open_met_sleutel=lambda kluismap, sleutel: "kluis",
        herstelblad=lambda kluis, organisatie, groepen: b"%PDF-1.7",
        plek_waarschuwing=lambda kluismap: waarschuwing,
    )


def ontgrendelen() -> QWidget:
    """The unlock page as it opens."""
    return _met_eigenaar(UnlockView, OntgrendelPresenter(dichte_poorten(), KLUIS))


def ontgrendelen_fout() -> QWidget:
    """A wrong passphrase."""
    presenter = OntgrendelPresenter(dichte_poorten(), KLUIS, wacht_ms=1)
    presenter._geweigerd(WachtzinKloptNiet())
    return _met_eigenaar(UnlockView, presenter)


def geblokkeerd() -> QWidget:
    """The vault is open elsewhere."""
    presenter = OntgrendelPresenter(dichte_poorten(), KLUIS)
    presenter._geweigerd(KluisInGebruik())
    return _met_eigenaar(UnlockView, presenter)


def vergrendeld() -> QWidget:
    """Locked, with a draft kept."""
    presenter = OntgrendelPresenter(dichte_poorten(), KLUIS)
    venster = LockedView(presenter)
    venster.set_draft("09.41")
    venster.set_backup(nodig=True)
    presenter.setParent(venster)
    return venster


def vergrendeld_wacht() -> QWidget:
    """Locked while the disk refused the last text, and somebody wanted to close."""
    presenter = OntgrendelPresenter(dichte_poorten(), KLUIS)
    venster = LockedView(presenter)
    venster.set_draft("09.41", wacht=True)
    presenter.setParent(venster)
    return venster


def nieuwe_kluis() -> QWidget:
    """The form, filled in by an invented user, in a folder that is synchronised."""
    presenter = NieuweKluisPresenter(
        nieuwe_poorten("Deze map wordt gekopieerd door OneDrive. Kies liever een map die alleen hier staat."),
        Path("OneDrive/kluizen"),
    )
    for veld, waarde in (
        ("organisatie", "Basisschool De Wijde Blik"),
        ("naam", "M. Jansen"),
        ("plaats", "Voorbeeldstad"),
    ):
        presenter.zet(veld, waarde)
    venster = NewVaultView(presenter)
    presenter.setParent(venster)
    venster.wachtzin.line.setText("vier gewone woorden")
    presenter.weeg("vier gewone woorden")
    return venster


def nieuwe_kluis_fouten() -> QWidget:
    """The empty form after its button."""
    presenter = NieuweKluisPresenter(nieuwe_poorten(), Path("kluizen"))
    venster = NewVaultView(presenter)
    presenter.setParent(venster)
    presenter.maak("", "")
    return venster


def herstelsleutel() -> QWidget:
    """The recovery key."""
    presenter = NieuweKluisPresenter(nieuwe_poorten(), Path("kluizen"))
    presenter._is_gemaakt(("sleutel", HERSTELSLEUTEL))
    venster = RecoveryKeyView(presenter)
    presenter.setParent(venster)
    return venster


def nieuwe_wachtzin() -> QWidget:
    """A new passphrase after the recovery key."""
    presenter = NieuweWachtzinPresenter(lambda wachtzin: None)
    venster = NewPassphraseView(presenter)
    presenter.setParent(venster)
    return venster


def _met_eigenaar(soort: type[UnlockView], presenter: OntgrendelPresenter) -> UnlockView:
    venster = soort(presenter, kies_map=lambda ouder: "")
    presenter.setParent(venster)
    return venster


for _naam, _fabriek in (
    ("08a_ontgrendelen", ontgrendelen),
    ("08a_ontgrendelen_fout", ontgrendelen_fout),
    ("08b_eerste_start", FirstRunView),
    ("08c_nieuwe_kluis", nieuwe_kluis),
    ("08c_nieuwe_kluis_fouten", nieuwe_kluis_fouten),
    ("08d_herstelsleutel", herstelsleutel),
    ("08e_nieuwe_wachtzin", nieuwe_wachtzin),
    ("09b_vergrendeld", vergrendeld),
    ("09b_vergrendeld_wacht", vergrendeld_wacht),
    ("09c_geblokkeerd", geblokkeerd),
):
    registreer(_naam, _fabriek)
