"""What was typed before, told after opening: a line per draft, leading to its place or, that gone, to a note."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from meldcode_app.domain.gebeurtenis import KLUIS
from meldcode_app.domain.handelingen.basis import Motivering
from meldcode_app.presenters.concepten import ConceptenPresenter
from meldcode_app.presenters.formulier_klad import Klad, uit_bytes
from meldcode_app.presenters.informatieverzoek import InformatieverzoekPresenter
from meldcode_app.presenters.meldcode import MeldcodePresenter
from meldcode_app.presenters.weergave import MotiveringInvoer, PogingInvoer
from meldcode_app.services.dossier import Dossier
from meldcode_app.services.registreren import registreer
from meldcode_app.storage.kluis import Kluis
from tests import bouwers as b
from tests import bouwers_meldcode as bm
from tests.bouwers_bijlage import png
from tests.conftest import GOEDKOOP, StaandeKlok


@pytest.fixture
def kluis(tmp_path: Path) -> Iterator[Kluis]:
    gemaakt, _ = Kluis.maak(tmp_path / "P.kluis", "fietsen", kosten=GOEDKOOP, reserve_map=tmp_path)
    registreer(gemaakt, KLUIS, b.inrichten(), b.op_dag(b.DAG))
    with gemaakt:
        yield gemaakt


@pytest.fixture
def casus(kluis: Kluis) -> str:
    return bm.MeldcodeSituatie().in_kluis(kluis)


def _presenter(kluis: Kluis, na: timedelta = timedelta()) -> ConceptenPresenter:
    presenter = ConceptenPresenter(Dossier(kluis, lambda: datetime.now(UTC) + na))
    presenter.laad()
    return presenter


def _klad(tekst: str) -> bytes:
    return Klad(velden={"signaal": {"feiten": tekst, "wanneer": ""}}).naar_bytes()


def test_each_place_is_named_and_its_line_leads_there(kluis: Kluis, casus: str, qtbot: QtBot) -> None:
    for sleutel in (
        "notitie",
        "casussen",
        f"casus:{casus}",
        f"meldcode:{casus}:d",
        f"bijlage:{casus}",
        f"verzoek/{casus}/nieuw",
        f"verzoek/{casus}/bestaat-niet",
        f"melding:{casus}:bestaat-niet",
        "casus:bestaat-niet",
    ):
        kluis.bewaar_concept(sleutel, _klad("x"))
    kluis.bewaar_concept(f"bijlage:{casus}:een-plaatje", png())
    presenter = _presenter(kluis)
    assert len(presenter.staat().regels) == 3
    assert presenter.staat().meer == "Nog 6 concepten tonen"
    presenter.toon_alles()
    regels = {r.sleutel: r for r in presenter.staat().regels}
    zin = regels[f"meldcode:{casus}:d"].zin
    assert zin.startswith("Er staat nog een concept van ")
    assert zin.endswith(": meldcode van M. Jansen, Gerrit.")
    plekken = {s: (r.pagina, r.doel) for s, r in regels.items()}
    assert plekken[f"meldcode:{casus}:d"] == ("meldcode", "d")
    assert plekken[f"verzoek/{casus}/nieuw"] == ("verzoek", "nieuw")
    assert plekken[f"bijlage:{casus}"] == ("bijlage_nieuw", "")
    assert f"bijlage:{casus}:een-plaatje" not in plekken
    assert plekken["notitie"][0] == "notitie"
    zonder = {s for s, (pagina, _) in plekken.items() if not pagina}
    assert zonder == {f"verzoek/{casus}/bestaat-niet", f"melding:{casus}:bestaat-niet", "casus:bestaat-niet"}
    with qtbot.waitSignal(presenter.verder) as gegaan:
        presenter.druk(f"meldcode:{casus}:d", "verder")
    assert gegaan.args == ["meldcode", casus, "d"]
    assert f"meldcode:{casus}:d" in kluis.concepten(), "going on with it keeps it"
    assert len(presenter.staat().regels) == 8


def test_a_draft_without_a_place_becomes_a_note_with_its_text(kluis: Kluis, qtbot: QtBot) -> None:
    kluis.bewaar_concept("meldcode:weg:weg", _klad("Blauwe plek, gezien bij gym"))
    presenter = _presenter(kluis)
    (regel,) = presenter.staat().regels
    assert [k.code for k in regel.knoppen] == ["weg", "notitie"]
    with qtbot.waitSignal(presenter.als_notitie) as tekst:
        presenter.druk(regel.sleutel, "notitie")
    assert tekst.args == ["Feiten: Blauwe plek, gezien bij gym"]
    assert kluis.concepten() == ()


def test_the_note_has_the_labels_and_choices_the_user_saw_not_their_codes(
    kluis: Kluis, casus: str, qtbot: QtBot
) -> None:
    pagina = MeldcodePresenter(Dossier(kluis, b.op_dag(b.DAG)), casus, "d", "signaal")
    pagina.druk("signaal")
    for veld, getypt in (
        ("feiten", "Blauw"),
        ("soort_bron", "kind_zei"),
        ("bijzonder", "onthulling"),
        ("notitie", "3f9a"),
    ):
        pagina.typ(veld, getypt)
    pagina.stop()
    kluis.bewaar_concept("meldcode:weg:weg", kluis.concept(f"meldcode:{casus}:d") or b"")
    presenter = _presenter(kluis)
    with qtbot.waitSignal(presenter.als_notitie) as tekst:
        presenter.druk("meldcode:weg:weg", "notitie")
    regels = tekst.args[0].splitlines()
    assert "Feiten: Blauw" in regels
    assert "Bijzonder hieraan: Kind of ander slachtoffer vertelde dit uit zichzelf" in regels
    assert any(regel.startswith("Hoe weet u dit: ") for regel in regels)
    assert not any(code in tekst.args[0] for code in ("kind_zei", "onthulling", "soort_bron", "3f9a"))


def test_a_motivation_typed_in_a_place_that_is_gone_comes_along_in_the_note(
    kluis: Kluis, qtbot: QtBot
) -> None:
    klad = Klad()
    klad.motiveer("x", Motivering(code="A", grond="U7", tekst="Vader nam niet op."))
    klad.typ_motivering("x", MotiveringInvoer(code="B", betreft=(), grond="", tekst="Half getypt"))
    kluis.bewaar_concept("meldcode:weg:weg", klad.naar_bytes())
    presenter = _presenter(kluis)
    with qtbot.waitSignal(presenter.als_notitie) as tekst:
        presenter.druk("meldcode:weg:weg", "notitie")
    assert tekst.args == ["Vader nam niet op.\nHalf getypt"]


def test_thrown_away_it_is_gone_and_later_it_stays(kluis: Kluis) -> None:
    kluis.bewaar_concept("casussen", _klad("x"))
    kluis.bewaar_concept("notitie", _klad("y"))
    presenter = _presenter(kluis)
    presenter.druk("casussen", "weg")
    assert kluis.concepten() == ("notitie",)
    presenter.druk("casussen", "weg")
    assert presenter.staat().later
    presenter.later()
    (regel,) = presenter.staat().regels
    assert regel.zin.startswith("Weggegooid"), "what was thrown away can still be taken back"
    assert not presenter.staat().later
    assert kluis.concepten() == ("notitie",)


def test_thrown_away_it_can_be_taken_back_until_the_next_act(kluis: Kluis, casus: str, qtbot: QtBot) -> None:
    sleutel = f"meldcode:{casus}:d"
    kluis.bewaar_concept(sleutel, _klad("Blauwe plek"))
    presenter = _presenter(kluis)
    presenter.ongedaan.connect(presenter.zet_terug)
    presenter.druk(sleutel, "weg")
    (regel,) = presenter.staat().regels
    assert regel.zin == "Weggegooid: meldcode van M. Jansen, Gerrit."
    assert [knop.tekst for knop in regel.knoppen] == ["Ongedaan maken"]
    kluis.bewaar_concept(sleutel, Klad(velden={"signaal": {"feiten": "Nieuw"}, "a": {"b": "c"}}).naar_bytes())
    with qtbot.waitSignal(presenter.verder) as gegaan:
        presenter.druk(regel.sleutel, "ongedaan")
    assert gegaan.args == ["meldcode", casus, "d"]
    klad = uit_bytes(kluis.concept(sleutel), b.DAG)
    assert klad.velden["signaal"]["feiten"] == "Blauwe plek"
    assert klad.velden["a"] == {"b": "c"}, "another form is left alone"
    assert klad.laatste == "signaal", "the form that came back is the one that opens"
    presenter.zet_terug()
    klad = uit_bytes(kluis.concept(sleutel), b.DAG)
    assert klad.velden["signaal"] == {"feiten": "Nieuw"}, "what was typed since can come back in its turn"
    presenter.vergeet()
    assert presenter.staat().regels == ()
    presenter.zet_terug()
    presenter.gooide_weg(sleutel, Klad(velden={"overleg": {"tekst": "Terug"}}))
    presenter.zet_terug()
    assert uit_bytes(kluis.concept(sleutel), b.DAG).velden["overleg"] == {"tekst": "Terug"}
    presenter.gooide_weg(sleutel, klad)
    presenter.vergeet()
    presenter.vergeet()
    assert presenter.staat().regels == ()


def test_one_without_a_place_comes_back_as_a_line(kluis: Kluis) -> None:
    kluis.bewaar_concept("meldcode:weg:weg", _klad("x"))
    presenter = _presenter(kluis)
    presenter.ongedaan.connect(presenter.zet_terug)
    presenter.druk("meldcode:weg:weg", "weg")
    assert kluis.concepten() == ()
    presenter.druk(presenter.staat().regels[0].sleutel, "ongedaan")
    (regel,) = presenter.staat().regels
    assert [k.code for k in regel.knoppen] == ["weg", "notitie"]


def test_a_draft_of_another_day_has_its_day_and_one_begun_later_is_not_told(kluis: Kluis) -> None:
    kluis.bewaar_concept("notitie", _klad("x"))
    dag = datetime.now(UTC).day
    presenter = _presenter(kluis, timedelta(days=2))
    kluis.bewaar_concept("casussen", _klad("net begonnen"))
    (regel,) = presenter.staat().regels
    assert f"van {dag} " in regel.zin
    assert presenter.staat().meer == ""


def test_a_vault_without_drafts_says_nothing(kluis: Kluis) -> None:
    assert _presenter(kluis).staat().regels == ()


def test_why_a_parent_was_not_told_stays_with_the_request_it_was_typed_at(
    kluis: Kluis, klok: StaandeKlok, qtbot: QtBot
) -> None:
    dossier, casus = Dossier(kluis, klok), b.Situatie().in_kluis(kluis)
    (verzoek,) = dossier.casus(casus).verzoeken
    p = InformatieverzoekPresenter(dossier, casus, verzoek)
    p.kies_station("informeren")
    p.persoon("vader", "wanneer", "niet")
    poging = PogingInvoer(dag="2 november", wijze="gebeld")
    waarom = MotiveringInvoer(
        code="NIET_VOORAF_GEINFORMEERD", betreft=("vader",), grond="U7", tekst="", pogingen=(poging,)
    )
    p.typ_motivering(waarom)
    p.stop()
    voor = {s: kluis.concept(s) for s in kluis.concepten() if casus in s}
    presenter = ConceptenPresenter(dossier)
    presenter.bij_openen()
    assert {s: kluis.concept(s) for s in kluis.concepten() if casus in s} == voor
    (sleutel,) = voor
    assert presenter._tekst(sleutel).splitlines()[-1] == "Poging: 2 november, gebeld"
