"""Looking at an attachment without a window: pages, words, or why not; saving out, withdrawing, and letting go."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import typst
from pytestqt.qtbot import QtBot

from meldcode_app.domain.bijlage_fouten import BeeldKapot
from meldcode_app.domain.casus import Inrichting
from meldcode_app.domain.personen import EigenDeelnemer
from meldcode_app.presenters import bijlage_lijst
from meldcode_app.presenters.achtergrond import wacht_op_alles
from meldcode_app.presenters.bijlage import BijlagePresenter
from meldcode_app.presenters.bijlage_inhoud import Pagina
from meldcode_app.services.bijlagen import bekijk, met_document
from meldcode_app.services.dossier import Dossier
from tests import bouwers as b
from tests import bouwers_meldcode as m
from tests.bouwers_bijlage import intrekken, mail, png, toevoegen

DRIE = typst.compile(b"Een\n#pagebreak()\nTwee\n#pagebreak()\nDrie")


class NepBeeld:
    """An image of which nothing has to be unpacked."""

    aantal = 1

    def __init__(self, inhoud: bytes, vorm: str) -> None:
        if vorm != "png":
            raise BeeldKapot
        self.open_ = True

    def teken(self, nummer: int, breed: int) -> object:
        return ("beeld", nummer, breed)

    def sluit(self) -> None:
        self.open_ = False


def _open(
    dossier: Dossier, casus_id: str, qtbot: QtBot, naam: str, inhoud: bytes, **velden: Any
) -> BijlagePresenter:
    handeling, document = met_document(toevoegen("b1", bestandsnaam=naam, **velden), bekijk(naam, inhoud))
    assert dossier.doe_samen(casus_id, [handeling], [document]).aanvaard
    presenter = BijlagePresenter(dossier, casus_id, "b1", NepBeeld)
    qtbot.waitUntil(lambda: not presenter.bezig)
    return presenter


def test_a_pdf_is_turned_page_by_page_and_enlarged(dossier: Dossier, casus_id: str, qtbot: QtBot) -> None:
    presenter = _open(dossier, casus_id, qtbot, "x.pdf", DRIE)
    staat = presenter.staat()
    assert (staat.stand, staat.vorige, staat.volgende) == ("Bladzijde 1 van 3", False, True)
    presenter.blader(-1)
    presenter.blader(1)
    qtbot.waitUntil(lambda: not presenter.bezig)
    assert presenter.staat().stand == "Bladzijde 2 van 3"
    smal = presenter.staat().beeld
    presenter.zoom(1)
    qtbot.waitUntil(lambda: not presenter.bezig)
    staat = presenter.staat()
    assert (staat.zoom, staat.stand) == (150, "Bladzijde 2 van 3")
    assert staat.beeld.breed > smal.breed  # type: ignore[attr-defined]
    for _ in range(9):
        presenter.zoom(-1)
    assert presenter.staat().zoom == 50
    presenter.zoom(0)
    assert presenter.staat().zoom == 100


def test_the_last_wish_wins_while_a_page_is_being_drawn(qtbot: QtBot) -> None:
    class Boek(NepBeeld):
        aantal = 9

    pagina = Pagina(lambda: Boek(b"", "png"), None)  # type: ignore[arg-type]
    for nummer in (1, 2, 8):
        pagina.toon(nummer)
    qtbot.waitUntil(lambda: not pagina.bezig)
    assert pagina.nummer == 8


def test_a_pdf_that_cannot_be_shown_says_why(dossier: Dossier, casus_id: str, qtbot: QtBot) -> None:
    presenter = _open(dossier, casus_id, qtbot, "x.pdf", DRIE[:400])
    geen = presenter.staat().geen_beeld
    assert geen is not None
    assert "beschadigd" in geen.titel
    assert presenter.staat().beeld is None


def test_the_page_names_the_day_of_the_piece_or_says_there_is_none(
    dossier: Dossier, casus_id: str, qtbot: QtBot
) -> None:
    zonder = _open(dossier, casus_id, qtbot, "x.txt", b"hallo", bijlagesoort="verslag", dag_onbekend=True)
    assert zonder.staat().sub == "Verslag, dag van het stuk onbekend"
    assert "vastgelegd 23 november 2026" in zonder.staat().feiten[0].tekst
    handeling, document = met_document(toevoegen("b2", bijlagesoort="verslag"), bekijk("y.txt", b"dag"))
    assert dossier.doe_samen(casus_id, [handeling], [document]).aanvaard
    assert BijlagePresenter(dossier, casus_id, "b2", NepBeeld).staat().sub == "Verslag, 23 nov"


def test_a_mail_shows_its_heads_in_dutch_and_its_words(dossier: Dossier, casus_id: str, qtbot: QtBot) -> None:
    html = "<p>Hoi</p><img src='https://volger.example/p.gif'>"
    presenter = _open(dossier, casus_id, qtbot, "x.eml", mail("", html=html))
    staat = presenter.staat()
    assert ("Datum", "ma 16 november 2026, 10.30") in staat.koppen
    assert staat.tekst is not None
    assert "Hoi" in staat.tekst
    assert "volger" not in staat.tekst


def test_a_text_shows_as_text_and_a_very_long_one_says_it_is_cut(
    dossier: Dossier, casus_id: str, qtbot: QtBot
) -> None:
    tekst = _open(dossier, casus_id, qtbot, "x.txt", b"regel\r\n" * 100_000).staat().tekst
    assert tekst is not None
    assert tekst.startswith("regel\nregel")
    assert tekst.endswith("niet getoond.]")


@pytest.mark.parametrize(
    ("naam", "inhoud", "woord"),
    [
        ("x.html", b"<html><script>alert(1)</script></html>", "nooit"),
        ("x.bin", bytes(range(256)), "niet tonen"),
        ("x.msg", bytes.fromhex("d0cf11e0a1b11ae1") + bytes(600), "niet tonen"),
    ],
)
def test_what_is_not_shown_says_what_it_is_and_how_to_get_at_it(
    dossier: Dossier, casus_id: str, qtbot: QtBot, naam: str, inhoud: bytes, woord: str
) -> None:
    staat = _open(dossier, casus_id, qtbot, naam, inhoud).staat()
    assert staat.geen_beeld is not None
    assert woord in staat.geen_beeld.tekst
    assert "Opslaan als" in staat.geen_beeld.doe
    assert ("van wie het komt" in staat.geen_beeld.doe) == (woord == "nooit")
    assert staat.tekst is None
    assert any("echtheidskenmerk" in cel.tekst for cel in staat.feiten)


@pytest.mark.parametrize(
    "naam", ["..\\..\\x.png", "../../x.png", "x" * 300 + ".png", "تقرير.png", "a\u202egnp.exe"]
)
def test_saving_out_gives_the_exact_bytes_under_a_neutral_name(
    dossier: Dossier, casus_id: str, qtbot: QtBot, tmp_path: Path, naam: str
) -> None:
    presenter = _open(dossier, casus_id, qtbot, naam, png(), omschrijving="Gerrit Voorbeeld")
    uit = tmp_path / "uit"
    uit.mkdir()
    presenter.bewaar("")
    presenter.bewaar(str(uit))
    presenter.bewaar(str(uit))
    namen = sorted(plek.name for plek in tmp_path.rglob("*") if plek.is_file())
    assert namen in (
        ["bijlage-C-2026-001-1-2.png", "bijlage-C-2026-001-1.png"],
        ["bijlage-C-2026-001-1-2.exe", "bijlage-C-2026-001-1.exe"],
    )
    assert {plek.read_bytes() for plek in uit.iterdir()} == {png()}
    melding = presenter.staat().melding
    assert melding is not None
    assert "niet versleuteld" in melding.tekst


def test_saving_out_what_could_be_carried_out_says_so_and_a_bad_folder_loses_nothing(
    dossier: Dossier, casus_id: str, qtbot: QtBot, tmp_path: Path
) -> None:
    presenter = _open(dossier, casus_id, qtbot, "x.bat", b"echo hoi")
    presenter.bewaar(str(tmp_path))
    melding = presenter.staat().melding
    assert melding is not None
    assert "iets uitvoeren" in melding.tekst
    presenter.bewaar(str(tmp_path / "bestaat-niet"))
    melding = presenter.staat().melding
    assert melding is not None
    assert "bijlage staat gewoon nog in de kluis" in melding.tekst


def test_withdrawing_asks_why_and_then_shows_it(dossier: Dossier, casus_id: str, qtbot: QtBot) -> None:
    presenter = _open(dossier, casus_id, qtbot, "x.txt", b"hallo")
    presenter.druk("intrekken")
    presenter.druk("vastleggen")
    formulier = presenter.staat().formulier
    assert formulier is not None
    assert formulier.fout_veld == "reden"
    presenter.typ("reden", "Hoort bij een ander kind")
    presenter.druk("vastleggen")
    staat = presenter.staat()
    assert staat.waarschuwingen[0].titel == "Ingetrokken op 23 november 2026."
    assert "intrekken" not in [knop.code for knop in staat.knoppen]
    assert staat.tekst == "hallo", "it stays readable"


def test_escape_first_puts_the_form_aside_and_then_goes_back(
    dossier: Dossier, casus_id: str, qtbot: QtBot
) -> None:
    presenter = _open(dossier, casus_id, qtbot, "x.txt", b"hallo")
    presenter.druk("intrekken")
    presenter.typ("reden", "Half get")
    presenter.terug()
    assert presenter.staat().formulier is None
    with qtbot.waitSignal(presenter.sluit):
        presenter.druk("terug")
    presenter.druk("intrekken")
    formulier = presenter.staat().formulier
    assert formulier is not None
    assert formulier.velden[0].waarde == "Half get"
    for code, sein in (("casussen", presenter.open_casussen), ("casus", presenter.open_casus)):
        with qtbot.waitSignal(sein):
            presenter.druk(code)


def test_stopping_lets_go_of_page_and_bytes_at_once(dossier: Dossier, casus_id: str, qtbot: QtBot) -> None:
    presenter = _open(dossier, casus_id, qtbot, "x.pdf", DRIE)
    presenter.blader(1)
    presenter.stop()
    wacht_op_alles()
    assert presenter._gelezen is None
    assert presenter._pagina is not None
    assert presenter._pagina.beeld is None


def test_of_a_meldcode_the_user_may_not_look_into_nothing_is_shown(
    dossier: Dossier, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    casus_id = m.MeldcodeSituatie().in_kluis(dossier.kluis)
    _open(dossier, casus_id, qtbot, "geheim.txt", b"geheim", betreft="d", omschrijving="Geheim")
    ander = Inrichting(gebruiker=EigenDeelnemer(id="piet", naam="Piet", functie="leerkracht"))
    monkeypatch.setattr(dossier, "inrichting", lambda: ander)
    staat = BijlagePresenter(dossier, casus_id, "b1", NepBeeld).staat()
    assert (staat.titel, staat.tekst, staat.feiten) == ("Bijlage", None, ())
    assert [knop.code for knop in staat.knoppen] == ["terug"]
    assert "Geheim" not in str(staat)
    casus = dossier.casus(casus_id)
    assert bijlage_lijst.deel(casus, ander, b.DAG).rijen == ()


def test_the_card_of_a_request_shows_what_belongs_to_it_and_to_its_measure(
    dossier: Dossier, casus_id: str, qtbot: QtBot
) -> None:
    for id_, betreft in (("b1", "v"), ("b2", "ots"), ("b3", "")):
        handeling, document = met_document(toevoegen(id_, betreft=betreft), bekijk("x.txt", id_.encode()))
        assert dossier.doe_samen(casus_id, [handeling], [document]).aanvaard
    assert dossier.doe(casus_id, intrekken("b1")).aanvaard
    assert dossier.doe(casus_id, b.verifieren()).aanvaard
    assert dossier.doe(casus_id, b.kader(maatregel="ots")).aanvaard
    casus = dossier.casus(casus_id)
    deel = bijlage_lijst.deel_van_verzoek(casus, dossier.inrichting(), casus.verzoeken["v"], b.DAG)
    assert [rij.id for rij in deel.rijen] == ["b2", "b1"]
    assert deel.rijen[1].cellen[0].tekst == "beschikking.pdf (ingetrokken)"
    leeg = bijlage_lijst.deel(b.Situatie().casus(), b.inrichting(), b.DAG)
    assert leeg.rijen == ()
    assert "sleep" in leeg.leeg
