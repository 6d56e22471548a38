"""Making a vault, without a window: names of folders, what is required, strength, and the recovery key."""

from __future__ import annotations

import threading
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from meldcode_app.domain.fouten import KluisBestaatAl, MeldcodeFout, SchijfVol
from meldcode_app.presenters.nieuwe_kluis import NieuweKluisPoorten, NieuweKluisPresenter, mapnaam
from meldcode_app.presenters.wachtzinsterkte import sterkte

WACHTZIN = "vier blauwe fietsen"
SLEUTEL = "7K2MQ4-A9XTPC-04GHWN"


def _presenter(
    fout: MeldcodeFout | None = None, draden: dict[str, Any] | None = None
) -> NieuweKluisPresenter:
    def maak(kluismap: Path, wachtzin: str) -> tuple[str, str]:
        if draden is not None:
            draden.update(map=kluismap, maak=threading.get_ident())
        if fout is not None:
            raise fout
        return "sleutel", SLEUTEL

    def openen(kluismap: Path, sleutel: str) -> str:
        if draden is not None:
            draden["open"] = threading.get_ident()
        return "kluis"

    poorten = NieuweKluisPoorten(
        maak=maak,
        open_met_sleutel=openen,
        herstelblad=lambda kluis, organisatie, groepen: f"{kluis}|{organisatie}|{' '.join(groepen)}".encode(),
        plek_waarschuwing=lambda plek: "OneDrive" if "OneDrive" in plek.parts else "",
    )
    presenter = NieuweKluisPresenter(poorten, Path("kluizen"))
    presenter.zet("organisatie", "De Wijde Blik")
    presenter.zet("naam", "M. Jansen")
    return presenter


@pytest.mark.parametrize(
    ("organisatie", "verwacht"),
    [
        ("De Wijde Blik", "De Wijde Blik.kluis"),
        ("  School: 'Het/Anker'?  ", "School 'Het Anker'.kluis"),
        ("Stichting A.B.C.", "Stichting A.B.C.kluis"),
        ("CON", "Meldcode CON.kluis"),
        ("", "Meldcode.kluis"),
        ("...", "Meldcode.kluis"),
        ("Obs 't Hûs", "Obs 't Hûs.kluis"),
    ],
)
def test_a_folder_name_every_disk_takes(organisatie: str, verwacht: str) -> None:
    assert mapnaam(organisatie) == verwacht


@given(st.text(max_size=200))
def test_no_organisation_makes_a_bad_folder_name(organisatie: str) -> None:
    naam = mapnaam(organisatie)
    assert naam.endswith(".kluis")
    assert not set(naam) & set('<>:"/\\|?*\n\t\x00')
    assert naam.removesuffix(".kluis").strip(" .") == naam.removesuffix(".kluis")
    assert len(naam) < 80


def test_only_organisation_name_and_passphrase_are_required(qtbot: QtBot) -> None:
    presenter = _presenter()
    presenter.zet("organisatie", " ")
    presenter.zet("naam", "")
    presenter.maak("", "")
    assert set(presenter.staat.fouten) == {"organisatie", "naam", "wachtzin"}


def test_two_different_passphrases_are_told_at_the_second(qtbot: QtBot) -> None:
    presenter = _presenter()
    presenter.maak(WACHTZIN, WACHTZIN + " ")
    assert set(presenter.staat.fouten) == {"herhaal"}


def test_it_is_made_in_a_thread_and_opened_in_this_one(qtbot: QtBot) -> None:
    draden: dict[str, Any] = {}
    presenter = _presenter(draden=draden)
    with qtbot.waitSignal(presenter.gemaakt) as gemaakt:
        presenter.maak(WACHTZIN, WACHTZIN)
        assert presenter.staat.bezig
    assert gemaakt.args[0] == "kluis"
    assert gemaakt.args[1].organisatie == "De Wijde Blik"
    assert draden["map"] == Path("kluizen") / "De Wijde Blik.kluis"
    assert draden["open"] == threading.get_ident() != draden["maak"]
    assert presenter.staat.groepen == tuple(SLEUTEL.split("-"))


def test_going_on_asks_that_the_key_is_kept_and_lets_it_go(qtbot: QtBot) -> None:
    presenter = _presenter()
    with qtbot.waitSignal(presenter.gemaakt):
        presenter.maak(WACHTZIN, WACHTZIN)
    assert presenter.herstelblad() == b"De Wijde Blik|De Wijde Blik|7K2MQ4 A9XTPC 04GHWN"
    with qtbot.assertNotEmitted(presenter.verder):
        presenter.ga_verder()
    presenter.bevestig(bewaard=True)
    with qtbot.waitSignal(presenter.verder):
        presenter.ga_verder()
    assert presenter.staat.groepen, "when the app cannot go on, the key is still there to keep"
    presenter.vergeet_sleutel()
    assert presenter.staat.groepen == ()


def test_a_folder_that_exists_is_told_at_the_place(qtbot: QtBot) -> None:
    presenter = _presenter(KluisBestaatAl())
    with qtbot.waitSignal(presenter.changed, check_params_cb=lambda: bool(presenter.staat.fouten)):
        presenter.maak(WACHTZIN, WACHTZIN)
    assert set(presenter.staat.fouten) == {"plek"}
    presenter.zet_plek(Path("elders"))
    assert presenter.staat.fouten == {}
    assert presenter.staat.kluismap == str(Path("elders") / "De Wijde Blik.kluis")


def test_a_full_disk_is_told_with_its_way_out(qtbot: QtBot) -> None:
    presenter = _presenter(SchijfVol())
    with qtbot.waitSignal(presenter.changed, check_params_cb=lambda: presenter.staat.blokkade is not None):
        presenter.maak(WACHTZIN, WACHTZIN)
    assert presenter.staat.blokkade is not None
    assert presenter.staat.blokkade.doe == SchijfVol.doe
    assert presenter.staat.groepen == ()


def test_a_synchronised_folder_is_warned_about_and_not_refused(qtbot: QtBot) -> None:
    presenter = _presenter()
    presenter.zet_plek(Path("OneDrive/werk"))
    assert presenter.staat.waarschuwing == "OneDrive"
    with qtbot.waitSignal(presenter.gemaakt):
        presenter.maak(WACHTZIN, WACHTZIN)


@pytest.mark.parametrize(
    ("wachtzin", "hoogstens"),
    [("welkom", 1), ("Zomer2026!", 1), ("onderwijsraad", 2), ("vergaderingsstukken", 2)],
)
def test_short_or_single_words_never_count_as_good(wachtzin: str, hoogstens: int) -> None:
    assert sterkte(wachtzin).score <= hoogstens


def test_several_unrelated_words_count_as_good() -> None:
    uitkomst = sterkte("paars vliegwiel kust 9 lepels")
    assert uitkomst.score >= 3
    assert uitkomst.tip == ""


def test_own_names_in_a_passphrase_are_told() -> None:
    assert "naam" in sterkte("jansenjansen", ("De Wijde Blik", "M. Jansen")).tip


def test_a_very_long_passphrase_is_weighed_without_an_error() -> None:
    assert sterkte("lange zin " * 500).woord != ""


def test_nothing_typed_has_no_word() -> None:
    assert sterkte("  ").woord == ""
