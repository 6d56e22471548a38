"""Images are unpacked in memory, within bounds, and only of the form they were recognised as."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QColor, QImage

from meldcode_app.documents.pdf_paginas import Beeld
from meldcode_app.domain.bijlage_fouten import BeeldKapot, BeeldTeGroot
from meldcode_app.views.beeld_lezen import VORMEN, Afbeelding, naar_beeld, naar_png
from tests.bouwers_bijlage import bom, met_exif, png


def _als(vorm: str, breed: int = 40, hoog: int = 20) -> bytes:
    beeld = QImage(breed, hoog, QImage.Format.Format_RGB32)
    beeld.fill(QColor("#204060"))
    uit = QBuffer()
    uit.open(QIODevice.OpenModeFlag.WriteOnly)
    assert beeld.save(uit, vorm)
    return bytes(uit.data().data())


@pytest.mark.parametrize("vorm", ["png", "jpeg", "bmp", "webp", "tiff"])
def test_each_form_is_shown(vorm: str) -> None:
    afbeelding = Afbeelding(_als(vorm), vorm)
    assert afbeelding.aantal == 1
    beeld = afbeelding.teken(0, 1_000)
    assert (beeld.width(), beeld.height()) == (40, 20)
    assert afbeelding.teken(0, 10).width() == 10


def test_a_photo_stands_the_way_it_was_held() -> None:
    beeld = Afbeelding(met_exif(_als("jpeg"), plaats=True, stand=6), "jpeg").teken(0, 1_000)
    assert (beeld.width(), beeld.height()) == (20, 40)


def test_a_bomb_is_refused_before_it_takes_memory() -> None:
    assert len(bom()) < 100_000
    with pytest.raises(BeeldTeGroot):
        Afbeelding(bom(), "png")


@pytest.mark.parametrize(
    ("inhoud", "vorm"),
    [
        (png()[:40], "png"),
        (b"geen beeld", "jpeg"),
        (
            b"<svg xmlns='http://www.w3.org/2000/svg'><image href='https://volger.example/x.png'/></svg>",
            "svg",
        ),
        (png(), "heic"),
        (b"", "png"),
    ],
)
def test_what_cannot_be_shown_says_so(inhoud: bytes, vorm: str) -> None:
    with pytest.raises(BeeldKapot):
        Afbeelding(inhoud, vorm).teken(0, 100)


def test_no_form_that_could_fetch_or_run_is_ever_tried() -> None:
    assert not {"svg", "svgz", "pdf"} & set(VORMEN)


def test_once_let_go_nothing_is_left() -> None:
    afbeelding = Afbeelding(png(), "png")
    afbeelding.sluit()
    with pytest.raises(BeeldKapot):
        afbeelding.teken(0, 10)


def test_what_a_view_paints() -> None:
    pagina = naar_beeld(Beeld(2, 1, b"\x01\x02\x03\xff" * 2))
    assert pagina is not None
    assert pagina.pixelColor(1, 0).name() == "#030201"
    assert naar_beeld(None) is None
    assert QImage.fromData(naar_png(pagina)).size() == pagina.size()
