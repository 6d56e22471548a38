"""The page picture turns to where the letter grows."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from meldcode_app.views.onderdelen.blad import Photo

SVG = b'<svg xmlns="http://www.w3.org/2000/svg" width="10" height="14"><desc>%s</desc></svg>'


def _paginas(*teksten: str) -> tuple[bytes, ...]:
    return tuple(SVG % tekst.encode() for tekst in teksten)


@pytest.fixture
def brief(qtbot: QtBot) -> Photo:
    photo = Photo("brief")
    qtbot.addWidget(photo)
    photo.set_pages(_paginas("een", "twee", "drie"))
    return photo


def test_the_first_letter_opens_on_its_first_page(brief: Photo) -> None:
    assert brief.stand.text() == "Pagina 1 van 3"


def test_it_turns_to_the_page_that_changed(brief: Photo) -> None:
    brief.set_pages(_paginas("een", "twee met meer", "drie"))
    assert brief.stand.text() == "Pagina 2 van 3"


def test_another_page_number_in_the_footer_is_no_change(brief: Photo) -> None:
    brief.set_pages(_paginas("een.", "twee.", "drie " + "en nog veel meer " * 9, "vier"))
    assert brief.stand.text() == "Pagina 3 van 4"


def test_a_new_page_at_the_end_is_shown(brief: Photo) -> None:
    brief.set_pages(_paginas("een", "twee", "drie", "vier"))
    assert brief.stand.text() == "Pagina 4 van 4"


def test_the_page_on_view_stays_when_nothing_changed(brief: Photo) -> None:
    brief.volgende.click()
    brief.set_pages(_paginas("een", "twee", "drie"))
    assert brief.stand.text() == "Pagina 2 van 3"


def test_a_page_that_is_gone_gives_the_last_one(brief: Photo) -> None:
    brief.set_pages(_paginas("een", "twee", "drie veranderd"))
    brief.set_pages(_paginas("een"))
    assert brief.stand.text() == "Pagina 1 van 1"
