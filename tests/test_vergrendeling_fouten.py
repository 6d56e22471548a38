"""Locking and closing when something goes wrong on the way: the vault is shut, and nothing typed is lost."""

from __future__ import annotations

import threading

import pytest

from meldcode_app.domain.fouten import KluisFout, SchijfVol
from meldcode_app.presenters.achtergrond import Taak
from meldcode_app.presenters.informatieverzoek import InformatieverzoekPresenter
from meldcode_app.storage.concepten import Concepten
from meldcode_app.storage.kluis import Kluis
from meldcode_app.views.eerste_start import FirstRunView
from meldcode_app.views.onderdelen.tekst import Text
from meldcode_app.views.ontgrendelen import UnlockView
from meldcode_app.views.schil import Shell
from meldcode_app.views.vergrendeld import NIET_SLUITEN, LockedView
from tests.huis import ZIN, Huis

GETYPT = "GI De Brug, net getypt"
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def _typ(huis: Huis) -> None:
    sessie = huis.begin_werk()
    sessie.open_nieuw_verzoek(huis.maak_casus())
    presenter = sessie.typend
    assert isinstance(presenter, InformatieverzoekPresenter)
    presenter.typ("organisatie", GETYPT)
    huis.venster.show()


def _vol(*_: object) -> None:
    raise SchijfVol


def _vergrendel_met_volle_schijf(huis: Huis, monkeypatch: pytest.MonkeyPatch) -> None:
    """The text waits sealed in memory; the disk takes writes again afterwards."""
    _typ(huis)
    with monkeypatch.context() as vol:
        vol.setattr(Concepten, "_schrijf", _vol)
        huis.vergrendel()
    assert huis.programma._slot._verzegeld


def _alle_concepten(huis: Huis) -> bytes:
    with Kluis.open(huis.kluismap, ZIN) as kluis:
        return b"".join(kluis.concept(sleutel) or b"" for sleutel in kluis.concepten())


def test_a_piece_that_fails_while_locking_leaves_no_vault_open(
    huis: Huis, monkeypatch: pytest.MonkeyPatch
) -> None:
    _typ(huis)

    def stuk() -> None:
        msg = "a fault of ours"
        raise RuntimeError(msg)

    monkeypatch.setattr(huis.sessie._casussen, "stop", stuk)
    with pytest.raises(RuntimeError, match="of ours"):
        huis.programma._vergrendel()
    assert isinstance(huis.venster.inhoud, LockedView)
    assert huis.programma.sessie is None
    assert GETYPT.encode() in _alle_concepten(huis), "the vault opens, so it was shut, and the text is in it"


def test_text_that_waited_survives_a_vault_that_cannot_be_read_yet(
    huis: Huis, monkeypatch: pytest.MonkeyPatch
) -> None:
    _vergrendel_met_volle_schijf(huis, monkeypatch)
    with monkeypatch.context() as vol:
        vol.setattr(Concepten, "_schrijf", _vol)
        vol.setattr("meldcode_app.services.dossier.werk_lijsten_bij", _vol)
        huis.open()
        huis.qtbot.waitUntil(lambda: type(huis.venster.inhoud) is UnlockView)
    huis.open()
    huis.toont(Shell)
    huis.vergrendel()
    assert GETYPT.encode() in _alle_concepten(huis)


def test_text_that_waited_is_told_of_at_closing_from_another_page_too(
    huis: Huis, monkeypatch: pytest.MonkeyPatch
) -> None:
    _vergrendel_met_volle_schijf(huis, monkeypatch)
    huis.programma.toon_eerste_start()
    huis.ruim_weg()
    assert huis.toont(FirstRunView)
    assert not huis.sluit()
    pagina = huis.toont(LockedView)
    assert NIET_SLUITEN.titel in [tekst.text() for tekst in pagina.findChildren(Text)]
    assert huis.sluit(), "told once"


def test_the_vault_is_shut_before_waiting_for_a_thread_that_hangs(
    huis: Huis, monkeypatch: pytest.MonkeyPatch
) -> None:
    _typ(huis)
    dicht, gezien = threading.Event(), list[bool]()
    sluit = Kluis.sluit

    def merk(self: Kluis) -> None:
        sluit(self)
        dicht.set()

    monkeypatch.setattr(Kluis, "sluit", merk)
    Taak(lambda: gezien.append(dicht.wait(20))).begin()
    assert huis.sluit()
    assert gezien == [True]


def test_practising_without_room_for_a_folder_is_told(huis: Huis, monkeypatch: pytest.MonkeyPatch) -> None:
    def geen_map(_nu: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("meldcode_app.sessie.nieuwe_oefenmap", geen_map)
    huis.venster.show()
    huis.programma.toon_oefenen()
    pagina = huis.toont(FirstRunView)
    assert issubclass(SchijfVol, KluisFout)
    assert pagina.bericht.isVisible()
