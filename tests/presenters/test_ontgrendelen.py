"""Opening a vault, without a window: threads, refusals, the short wait."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from meldcode_app.domain.fouten import (
    GeenKluis,
    HerstelsleutelTypefout,
    KluisInGebruik,
    MeldcodeFout,
    SleutelbestandBeschadigd,
    WachtzinKloptNiet,
)
from meldcode_app.presenters.ontgrendelen import OntgrendelPoorten, OntgrendelPresenter

KLUIS = Path("kluizen/De Wijde Blik.kluis")


def _presenter(
    afleiden: Callable[[Path, str], Any],
    openen: Callable[[Path, Any], Any] | None = None,
    *,
    wacht_ms: int = 1,
) -> OntgrendelPresenter:
    poorten = OntgrendelPoorten(
        leid_sleutel_af=afleiden,
        leid_af_met_herstelsleutel=afleiden,
        open_met_sleutel=openen or (lambda kluismap, sleutel: sleutel),
    )
    return OntgrendelPresenter(poorten, KLUIS, wacht_ms=wacht_ms)


def _gooi(fout: MeldcodeFout) -> Callable[[Path, Any], Any]:
    def werk(kluismap: Path, geheim: Any) -> Any:
        raise fout

    return werk


def _tot_rust(qtbot: QtBot, presenter: OntgrendelPresenter) -> None:
    qtbot.waitUntil(lambda: presenter._taak is None)


def test_the_key_is_derived_in_a_thread_and_the_vault_opened_in_this_one(qtbot: QtBot) -> None:
    draden: dict[str, int] = {}

    def afleiden(kluismap: Path, wachtzin: str) -> str:
        draden["afleiden"] = threading.get_ident()
        return "sleutel"

    def openen(kluismap: Path, sleutel: str) -> str:
        draden["openen"] = threading.get_ident()
        assert kluismap == KLUIS
        return f"open met {sleutel}"

    presenter = _presenter(afleiden, openen)
    with qtbot.waitSignal(presenter.geopend) as geopend:
        presenter.open("vier blauwe fietsen")
        assert presenter.staat.bezig
    assert geopend.args == ["open met sleutel", "wachtzin"]
    assert draden["openen"] == threading.get_ident() != draden["afleiden"]
    assert presenter.staat.bezig == ""


def test_an_empty_passphrase_is_told_without_trying(qtbot: QtBot) -> None:
    pogingen: list[str] = []
    presenter = _presenter(lambda kluismap, wachtzin: pogingen.append(wachtzin))
    presenter.open("   ")
    assert presenter.staat.fout == "Typ eerst uw wachtzin."
    presenter.kies_wijze("herstelsleutel")
    assert presenter.staat.fout == ""
    presenter.open("")
    assert "herstelsleutel" in presenter.staat.fout
    assert pogingen == []


@pytest.mark.parametrize(
    "fout", [WachtzinKloptNiet(), HerstelsleutelTypefout("Groep 3 klopt niet.", "Vergelijk.", 3)]
)
def test_a_typing_error_stands_beside_the_field(qtbot: QtBot, fout: MeldcodeFout) -> None:
    presenter = _presenter(_gooi(fout))
    presenter.open("iets")
    _tot_rust(qtbot, presenter)
    assert presenter.staat.fout == fout.wat
    assert presenter.staat.doe == fout.doe
    assert presenter.staat.blokkade is None


@pytest.mark.parametrize("fout", [SleutelbestandBeschadigd(), GeenKluis()])
def test_any_other_refusal_stands_on_the_page_with_its_way_out(qtbot: QtBot, fout: MeldcodeFout) -> None:
    presenter = _presenter(_gooi(fout))
    presenter.open("iets")
    _tot_rust(qtbot, presenter)
    blokkade = presenter.staat.blokkade
    assert blokkade is not None
    assert (blokkade.titel, blokkade.tekst, blokkade.doe) == (fout.wat, fout.betekent, fout.doe)
    presenter.opnieuw()
    assert presenter.staat.blokkade is None


def test_a_vault_in_use_is_a_refusal_of_opening_not_of_the_passphrase(qtbot: QtBot) -> None:
    presenter = _presenter(lambda kluismap, wachtzin: "sleutel", _gooi(KluisInGebruik()))
    presenter.open("goed")
    _tot_rust(qtbot, presenter)
    assert presenter.staat.blokkade is not None
    assert presenter.staat.fout == ""


def test_three_wrong_tries_ask_a_short_wait_and_tell_no_count(qtbot: QtBot) -> None:
    presenter = _presenter(_gooi(WachtzinKloptNiet()), wacht_ms=40)
    gezien = []
    for _ in range(3):
        presenter.open("fout")
        _tot_rust(qtbot, presenter)
        gezien.append(presenter.staat.wacht)
    assert gezien == [False, False, True]
    presenter.open("fout")
    assert presenter._taak is None
    qtbot.waitUntil(lambda: not presenter.staat.wacht)
    presenter.open("fout")
    assert presenter.staat.bezig
    _tot_rust(qtbot, presenter)
    assert not any(teken.isdigit() for teken in presenter.staat.fout)


def test_a_second_try_while_one_is_going_on_is_ignored(qtbot: QtBot) -> None:
    poort, pogingen = threading.Event(), []

    def traag(kluismap: Path, wachtzin: str) -> str:
        pogingen.append(wachtzin)
        poort.wait(5)
        return wachtzin

    presenter = _presenter(traag)
    with qtbot.waitSignal(presenter.geopend) as geopend:
        presenter.open("een")
        presenter.open("twee")
        poort.set()
    assert geopend.args[0] == "een"
    assert pogingen == ["een"]


def test_another_vault_is_opened_from_its_own_folder(qtbot: QtBot) -> None:
    mappen: list[Path] = []
    presenter = _presenter(lambda kluismap, wachtzin: mappen.append(kluismap))
    presenter.kies_kluis(Path("usb/B.kluis"))
    assert (presenter.staat.kluis, presenter.staat.plek) == ("B", "usb")
    with qtbot.waitSignal(presenter.geopend):
        presenter.open("goed")
    assert mappen == [Path("usb/B.kluis")]
