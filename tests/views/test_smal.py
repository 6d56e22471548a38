"""What gives way where there is little room: crumbs and the search field shorten, filters go to a line of their own."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from meldcode_app.presenters.weergave import Cel, Knop, Kruimel, Rij
from meldcode_app.views import theme
from meldcode_app.views.onderdelen.knoppen import Crumb
from meldcode_app.views.onderdelen.paginakop import Head
from meldcode_app.views.onderdelen.tabel import Kolom, Table
from meldcode_app.views.onderdelen.velden import Line
from meldcode_app.views.onderdelen.zoekveld import KORT, LANG, SearchLine
from meldcode_app.views.pagina import Page
from tests.views.meetlat import gebreken, toon
from tests.views.venster import actief

LANGE_NAAM = "Gerrit-Jan van der Voorbeeld tot Oudewater, 8 jaar"
KNOPPEN = (
    Knop(code="verzoek", tekst="Verzoek van gezinsvoogd ontvangen"),
    Knop(code="nieuw", tekst="Nieuwe casus", soort="primair"),
)


def _pagina(qtbot: QtBot, breed: int) -> Page:
    pagina = Page("proef")
    qtbot.addWidget(pagina)
    pagina.set_crumbs(
        (
            Kruimel(code="casussen", tekst="Casussen"),
            Kruimel(code="casus", tekst=LANGE_NAAM),
            Kruimel(code="", tekst="Melding"),
        )
    )
    pagina.set_search(SearchLine())
    pagina.setMinimumSize(1, 1)  # else the offscreen platform warns about size hints
    toon(pagina, breed, 400)
    return pagina


def test_a_crumb_without_room_is_shortened_on_one_line_and_its_tooltip_says_it_whole(qtbot: QtBot) -> None:
    pagina = _pagina(qtbot, 560)
    kruimel = pagina.findChild(Crumb, "kruimel_casus")
    assert isinstance(kruimel, Crumb)
    assert kruimel.width() < kruimel.sizeHint().width()
    assert LANGE_NAAM in kruimel.toolTip()
    assert kruimel.accessibleName() == LANGE_NAAM
    assert gebreken(pagina) == []
    toon(pagina, 1200, 400)
    assert kruimel.width() == kruimel.sizeHint().width()
    assert kruimel.toolTip() == ""


def test_the_search_field_gives_way_before_the_crumbs_do(qtbot: QtBot) -> None:
    pagina = _pagina(qtbot, 1200)
    zoek = pagina.findChild(SearchLine)
    kruimel = pagina.findChild(Crumb, "kruimel_casus")
    assert isinstance(zoek, SearchLine)
    assert isinstance(kruimel, Crumb)
    ruim = zoek.width()
    assert zoek.placeholderText() == LANG
    toon(pagina, 800, 400)
    assert zoek.width() < ruim
    assert zoek.placeholderText() == KORT
    assert kruimel.width() == kruimel.sizeHint().width()


def test_filters_go_below_the_title_where_it_would_lose_its_room_and_come_back(qtbot: QtBot) -> None:
    kop, zeef = Head(), Line("zeef")
    zeef.setAccessibleName("Zeef")
    zeef.setFixedWidth(300)
    kop.set_filter(zeef)
    kop.set_head("Casussen", "2 casussen, op naam.", KNOPPEN)
    venster = actief(qtbot, kop, breed=1100)
    nieuw = kop.button("nieuw")
    assert nieuw is not None
    assert zeef.mapTo(kop, zeef.rect().center()).y() == nieuw.mapTo(kop, nieuw.rect().center()).y()
    toon(venster, 700, 400)
    assert zeef.mapTo(kop, zeef.rect().topLeft()).y() >= nieuw.mapTo(kop, nieuw.rect().bottomLeft()).y()
    assert gebreken(venster) == []
    toon(venster, 1100, 400)
    assert zeef.mapTo(kop, zeef.rect().center()).y() == nieuw.mapTo(kop, nieuw.rect().center()).y()


@pytest.mark.parametrize("schaal", theme.SCHALEN)
def test_a_dense_row_is_never_lower_than_its_letters_and_their_air(
    schaal: int, qtbot: QtBot, qapp: QApplication
) -> None:
    theme.pas_toe(qapp, donker=False, schaal=schaal)
    tabel = Table((Kolom("Vraag"),), "dicht", "Vragen", rijhoogte=28)
    actief(qtbot, tabel)
    tabel.set_rijen((Rij(id="v1", cellen=(Cel(tekst="Hoe gaat het?", sterk=True),)),))
    assert tabel.rowHeight(0) >= tabel.sizeHintForIndex(tabel.model().index(0, 0)).height()
