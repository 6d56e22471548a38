"""Every place where a user can type: each visible field of each form gets a word of its own at the keyboard.

Proved per form: after the autosave tick every word is in the vault; a program that starts anew after a crash shows
every one of them again after at most one press of "Verdergaan", and one that was locked without any: the form is open
and the focus is back in its field.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from meldcode_app.presenters.adviesvraag import AdviesvraagPresenter
from meldcode_app.presenters.casus import CasusPresenter
from meldcode_app.presenters.informatieverzoek import InformatieverzoekPresenter
from meldcode_app.presenters.instellingen import InstellingenPresenter
from meldcode_app.presenters.meldcode import MeldcodePresenter
from meldcode_app.presenters.melding import MeldingPresenter
from meldcode_app.presenters.werklijst import WerklijstPresenter
from meldcode_app.storage.kluis import Kluis
from tests.werkplek import Werkplek


def _druk(w: Werkplek, *codes: str) -> None:
    """Buttons of the page in this order."""
    for code in codes:
        w.sessie.typend.druk(code)  # type: ignore[union-attr]


def _casussen(w: Werkplek, vorm: str) -> None:
    w.sessie.toon_casussen()
    _druk(w, vorm)


def _casus(w: Werkplek, deel: str) -> None:
    w.sessie.open_casus(w.raad.meldcode)
    presenter = w.sessie.typend
    assert isinstance(presenter, CasusPresenter)
    presenter.bewerk(deel)


def _notitie(w: Werkplek, _vorm: str) -> None:
    w.sessie._notitie.open()


def _werklijst(w: Werkplek, vorm: str) -> None:
    w.sessie.toon_werklijst()
    presenter = w.sessie.typend
    assert isinstance(presenter, WerklijstPresenter)
    presenter.open("notitie:n1", vorm)


def _nieuw_verzoek(w: Werkplek, _vorm: str) -> None:
    w.sessie.open_nieuw_verzoek(w.raad.verzoek)


def _verzoek(w: Werkplek, vorm: str) -> None:
    station, _, werk = vorm.partition("/")
    w.sessie.open_verzoek(w.raad.verzoek, "v")
    presenter = w.sessie.typend
    assert isinstance(presenter, InformatieverzoekPresenter)
    presenter.kies_station(station)
    presenter.kies_werk(werk)
    assert presenter._blad.plek().werk == werk


def _meldcode(w: Werkplek, vorm: str) -> None:
    w.sessie.meldcode.open_meldcode(w.raad.meldcode, "d")
    assert isinstance(w.sessie.typend, MeldcodePresenter)
    _druk(w, *vorm.split())


def _advies(w: Werkplek, vorm: str) -> None:
    w.sessie.meldcode.open_adviesvraag(w.raad.meldcode, "a1")
    assert isinstance(w.sessie.typend, AdviesvraagPresenter)
    _druk(w, vorm)


def _melding(w: Werkplek, vorm: str) -> None:
    w.sessie.meldcode.open_melding(w.raad.melding, "m1")
    assert isinstance(w.sessie.typend, MeldingPresenter)
    _druk(w, vorm)


def _gemeld(w: Werkplek, vorm: str) -> None:
    w.sessie.meldcode.open_melding(w.raad.gemeld, "m1")
    _druk(w, vorm)


def _instellingen(w: Werkplek, vorm: str) -> None:
    w.sessie.toon_instellingen()
    assert isinstance(w.sessie.typend, InstellingenPresenter)
    _druk(w, vorm)


PLEKKEN: tuple[tuple[Callable[[Werkplek, str], None], str], ...] = (
    *((_casussen, vorm) for vorm in ("casus", "verzoek")),
    *((_casus, deel) for deel in ("gezin", "maatregel", "eigen", "deelnemer", "doorloop")),
    (_notitie, ""),
    *((_werklijst, vorm) for vorm in ("plaatsen", "afhandelen")),
    (_nieuw_verzoek, ""),
    *(
        (_verzoek, vorm)
        for vorm in (
            "identiteit/verifieren",
            "kader/kader",
            "kader/overslaan",
            "vraag/vraag",
            "vraag/terugleggen",
            "noodzaak/noodzaak",
            "informeren/informeren",
            "zienswijze/zienswijze_vragen",
            "vastgesteld/opstellen",
            "vastgesteld/vaststellen",
            "verstrekt/verstrekken",
            "verstrekt/mondeling",
            "verstrekt/intrekken",
        )
    ),
    *(
        (_meldcode, vorm)
        for vorm in (
            "signaal",
            "consult",
            "persoon:moeder",
            "ga:wegen weging",
            "ga:wegen",
            "ga:beslissen",
            "ga:beslissen standpunt",
            "aanvulling",
            "afspraak",
            "hulp",
            "afsluiten",
            "overdragen",
            "spoed",
        )
    ),
    *((_advies, vorm) for vorm in ("blad", "gebeld", "wegen")),
    *(
        (_melding, vorm)
        for vorm in ("ga:feiten", "ga:informeren", "ga:melden", "overslaan:feiten", "intrekken")
    ),
    *((_gemeld, vorm) for vorm in ("bericht", "aanvullen")),
    *((_instellingen, vorm) for vorm in ("organisatie", "zelf")),
)
ZONDER_TEKST = frozenset({"_werklijst-plaatsen"})
"""A form of choices only, as long as nothing was chosen."""


VAN_EEN_ANDER_FORMULIER = frozenset({"vraag_wanneer"})
"""Stands on the page of the weighing under the question in hand only, and another form was typed in last."""


def test_a_program_that_is_killed_leaves_it_on_the_disk(werkplek: Werkplek, tmp_path: Path) -> None:
    """The files as they are the moment after the autosave tick, opened by somebody else."""
    _nieuw_verzoek(werkplek, "")
    woorden = werkplek.typ_overal()
    werkplek.tik()
    kopie = shutil.copytree(werkplek.raad.kluis.map, tmp_path / "Na de klap.kluis")
    with Kluis.open(kopie, "fietsen", reserve_map=tmp_path) as kluis:
        (sleutel,) = kluis.concepten()
        bewaard = (kluis.concept(sleutel) or b"").decode()
    assert [veld for woord, veld in woorden.items() if woord not in bewaard] == []


EERSTE = {ga: (ga, vorm) for ga, vorm in reversed(PLEKKEN)}
"""One form of every page: what each run looks at. The others are among the heavy tests."""


@pytest.mark.parametrize(
    ("ga", "vorm"),
    [
        pytest.param(
            *plek,
            id=f"{plek[0].__name__}-{plek[1]}",
            marks=() if plek in EERSTE.values() else pytest.mark.zwaar,
        )
        for plek in PLEKKEN
    ],
)
def test_what_is_typed_there_is_kept_and_back_on_the_screen(
    ga: Callable[[Werkplek, str], None], vorm: str, werkplek: Werkplek
) -> None:
    ga(werkplek, vorm)
    woorden = werkplek.typ_overal()
    assert woorden or f"{ga.__name__}-{vorm}" in ZONDER_TEKST
    werkplek.tik()
    bewaard = werkplek.in_kluis()
    assert [veld for woord, veld in woorden.items() if woord not in bewaard] == []
    scherm = werkplek.op_scherm()
    zichtbaar = {
        w: veld for w, veld in woorden.items() if w in scherm and veld not in VAN_EEN_ANDER_FORMULIER
    }
    assert zichtbaar or not woorden
    werkplek.na_een_crash()
    if woorden:
        regels = werkplek.sessie.bewaring.concepten.staat().regels
        assert len(regels) == 1
        werkplek.sessie.bewaring.concepten.druk(regels[0].sleutel, "verder")
    werkplek.ga_verder()
    scherm = werkplek.op_scherm()
    assert [veld for woord, veld in zichtbaar.items() if woord not in scherm] == [], "after a crash"
    if not woorden:
        ga(werkplek, vorm)
    veld, stand = werkplek.ga_staan(list(zichtbaar.values())), werkplek.sessie.dossier.stand()
    plek = werkplek.na_vergrendelen()
    assert [woord for woord in (*woorden, "Gerrit") if woord in str(plek)] == [], "kept while locked"
    assert werkplek.verdergaan() is None, "no press is needed"
    scherm = werkplek.op_scherm()
    assert [veld for woord, veld in zichtbaar.items() if woord not in scherm] == [], "after unlocking"
    assert werkplek.sessie.dossier.stand() == stand, "nothing is recorded by coming back"
    assert werkplek.staat_in() == veld if veld else werkplek.staat_in()
    assert werkplek.cursor_staat_achteraan()
