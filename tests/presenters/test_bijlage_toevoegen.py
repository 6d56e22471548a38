"""Adding files without a window: each file its own sentence, nothing lost by a refusal, a lock or a full disk."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from meldcode_app.domain.fouten import SchijfVol
from meldcode_app.domain.tijd import op
from meldcode_app.presenters.bijlage_lijst import deel
from meldcode_app.presenters.bijlage_toevoegen import BijlageToevoegenPresenter
from meldcode_app.presenters.bijlage_weergave import BestandRegel
from meldcode_app.services.dossier import Dossier
from meldcode_app.storage import kluis as kluismodule
from tests import bouwers as b
from tests import bouwers_meldcode as m
from tests.bouwers_bijlage import intrekken, mail, png

Maak = Callable[..., BijlageToevoegenPresenter]


@pytest.fixture
def presenter(dossier: Dossier, casus_id: str, qtbot: QtBot) -> BijlageToevoegenPresenter:
    return BijlageToevoegenPresenter(dossier, casus_id, "v")


def _kies(presenter: BijlageToevoegenPresenter, qtbot: QtBot, *plekken: Path) -> list[BestandRegel]:
    presenter.kies([str(plek) for plek in plekken])
    qtbot.waitUntil(lambda: not presenter._bestanden.bezig)
    return list(presenter.staat().bestanden)


def _bestand(map_: Path, naam: str, inhoud: bytes) -> Path:
    (map_ / naam).write_bytes(inhoud)
    return map_ / naam


def _vastleggen(presenter: BijlageToevoegenPresenter) -> str:
    return next(k.tekst for k in presenter.staat().voet if k.code == "vastleggen")


def test_without_a_file_there_is_no_form_and_nothing_to_record(presenter: BijlageToevoegenPresenter) -> None:
    staat = presenter.staat()
    assert staat.formulier is None
    assert [knop.code for knop in staat.voet] == ["later"]
    presenter.vastleggen()


def test_several_files_of_one_go_are_one_form_and_one_act_each(
    presenter: BijlageToevoegenPresenter, qtbot: QtBot, tmp_path: Path, dossier: Dossier, casus_id: str
) -> None:
    _kies(presenter, qtbot, _bestand(tmp_path, "a.png", png()), _bestand(tmp_path, "b.eml", mail()))
    assert _vastleggen(presenter) == "2 bijlagen vastleggen"
    presenter.typ("omschrijving", "Kwam vandaag binnen")
    with qtbot.waitSignal(presenter.sluit):
        presenter.druk("vastleggen")
    bijlagen = list(dossier.casus(casus_id).bijlagen.values())
    assert [(x.inhoud.bestandsnaam, x.inhoud.betreft, x.naam) for x in bijlagen] == [
        ("a.png", "v", "Kwam vandaag binnen"),
        ("b.eml", "v", "Kwam vandaag binnen"),
    ]
    assert bijlagen[0].inhoud.bijlagesoort == "foto", "guessed from the first, until the user says otherwise"
    assert presenter.staat().bestanden == ()
    assert not [sleutel for sleutel in dossier.kluis.concepten() if casus_id in sleutel]


def test_each_thing_wrong_stands_with_its_own_file_and_stops_no_other(
    presenter: BijlageToevoegenPresenter, qtbot: QtBot, tmp_path: Path
) -> None:
    regels = _kies(
        presenter,
        qtbot,
        _bestand(tmp_path, "leeg.txt", b""),
        tmp_path / "weg.pdf",
        tmp_path,
        _bestand(tmp_path, "goed.png", png()),
    )
    assert [regel.fout for regel in regels] == [
        "Dit bestand is leeg.",
        "Dit bestand staat niet meer op die plaats.",
        "Dit is een map, geen bestand.",
        "",
    ]
    assert all(regel.doe for regel in regels[:3])
    assert _vastleggen(presenter) == "1 bijlage vastleggen"


def test_what_is_odd_about_a_file_is_said_and_stops_nothing(
    presenter: BijlageToevoegenPresenter, qtbot: QtBot, tmp_path: Path
) -> None:
    programma = b"MZ" + bytes(58) + b"\x80\0\0\0" + bytes(64) + b"PE\0\0"
    (regel,) = _kies(presenter, qtbot, _bestand(tmp_path, "factuur.pdf", programma))
    assert regel.let_op == (
        "De naam eindigt op '.pdf', maar de inhoud is: programma.",
        "Dit soort bestand kan op een computer iets uitvoeren. Het wordt bewaard, maar hier nooit geopend.",
    )
    assert _vastleggen(presenter) == "1 bijlage vastleggen"


def test_the_same_bytes_are_not_kept_twice_and_the_earlier_one_is_shown(
    presenter: BijlageToevoegenPresenter, qtbot: QtBot, tmp_path: Path, dossier: Dossier, casus_id: str
) -> None:
    een, twee = _bestand(tmp_path, "een.png", png()), _bestand(tmp_path, "twee.png", png())
    assert _kies(presenter, qtbot, een, twee)[1].fout == "U koos dit bestand twee keer."
    presenter.druk("vastleggen")
    (bijlage,) = dossier.casus(casus_id).bijlagen.values()
    (regel,) = _kies(presenter, qtbot, een)
    assert regel.fout == "Dit bestand staat er al: 'een.png', toegevoegd op 23 november 2026."
    with qtbot.waitSignal(presenter.open_bijlage) as sein:
        presenter.bekijk(regel.eerder)
    assert sein.args == [casus_id, bijlage.id]
    assert dossier.doe(casus_id, intrekken(bijlage.id)).aanvaard
    assert presenter.staat().bestanden[0].fout == "", "one that was withdrawn may come again"


def test_choosing_the_same_place_again_changes_nothing_and_a_file_can_be_taken_away(
    presenter: BijlageToevoegenPresenter, qtbot: QtBot, tmp_path: Path
) -> None:
    plek = _bestand(tmp_path, "a.png", png())
    _kies(presenter, qtbot, plek)
    (regel,) = _kies(presenter, qtbot, plek)
    presenter.haal_weg(regel.id)
    assert presenter.staat().bestanden == ()
    assert plek.exists()


def test_after_locking_files_and_text_come_back(
    presenter: BijlageToevoegenPresenter, qtbot: QtBot, tmp_path: Path, dossier: Dossier, casus_id: str
) -> None:
    """A file from a disk by its place, a picture from the clipboard out of the vault."""
    plek, weg = _bestand(tmp_path, "a.png", png()), _bestand(tmp_path, "b.png", png(20))
    _kies(presenter, qtbot, plek, weg)
    presenter.plak("klembord.png", png(10))
    presenter.typ("omschrijving", "Half get")
    presenter.stop()
    assert presenter.bewaard
    weg.unlink()
    terug = BijlageToevoegenPresenter(dossier, casus_id)
    qtbot.waitUntil(lambda: not terug._bestanden.bezig)
    staat = terug.staat()
    assert {(regel.naam, bool(regel.fout)) for regel in staat.bestanden} == {
        ("a.png", False),
        ("b.png", True),
        ("klembord.png", False),
    }
    assert staat.formulier is not None
    assert next(v.waarde for v in staat.formulier.velden if v.code == "omschrijving") == "Half get"
    terug.druk("vastleggen")
    assert len(dossier.casus(casus_id).bijlagen) == 2
    assert not [sleutel for sleutel in dossier.kluis.concepten() if casus_id in sleutel]


def test_a_full_disk_is_told_and_everything_still_stands(
    presenter: BijlageToevoegenPresenter,
    qtbot: QtBot,
    tmp_path: Path,
    dossier: Dossier,
    casus_id: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    _kies(presenter, qtbot, _bestand(tmp_path, "a.png", png()))
    presenter.typ("omschrijving", "Tekening")

    def vol(*_: object) -> None:
        raise SchijfVol

    with monkeypatch.context() as even:
        even.setattr(kluismodule.Documenten, "bewaar", vol)
        presenter.druk("vastleggen")
        staat = presenter.staat()
        assert staat.formulier is not None
        assert staat.formulier.bericht is not None
        assert "geen ruimte" in staat.formulier.bericht.titel
        assert len(staat.bestanden) == 1
    presenter.druk("vastleggen")
    assert [x.naam for x in dossier.casus(casus_id).bijlagen.values()] == ["Tekening"]


def test_a_picture_that_cannot_be_kept_is_told_on_the_page(
    presenter: BijlageToevoegenPresenter, monkeypatch: pytest.MonkeyPatch
) -> None:
    def vol(*_: object) -> None:
        raise SchijfVol

    with monkeypatch.context() as even:
        even.setattr(kluismodule.Concepten, "bewaar", vol)
        presenter.plak("klembord.png", png())
    melding = presenter.staat().melding
    assert melding is not None
    assert "geen ruimte" in melding.titel


def test_an_empty_clipboard_says_so(presenter: BijlageToevoegenPresenter) -> None:
    presenter.niets_geplakt()
    melding = presenter.staat().melding
    assert melding is not None
    assert melding.doe


@pytest.mark.norm("huisregel-g-3")
def test_the_day_on_an_old_piece_is_kept_and_asks_nothing(
    presenter: BijlageToevoegenPresenter, qtbot: QtBot, tmp_path: Path, dossier: Dossier, casus_id: str
) -> None:
    _kies(presenter, qtbot, _bestand(tmp_path, "a.png", png()))
    presenter.typ("wanneer", "2 maart 2025")
    presenter.klaar("wanneer", "2 maart 2025")
    presenter.druk("vastleggen")
    (bijlage,) = dossier.casus(casus_id).bijlagen.values()
    assert bijlage.op == op(date(2025, 3, 2))


@pytest.mark.parametrize(
    ("code", "sein"), [("casussen", "open_casussen"), ("casus", "open_casus"), ("later", "sluit")]
)
def test_the_ways_out(presenter: BijlageToevoegenPresenter, qtbot: QtBot, code: str, sein: str) -> None:
    with qtbot.waitSignal(getattr(presenter, sein)):
        presenter.druk(code)
    with pytest.raises(ValueError, match="onbekend"):
        presenter.druk("onbekend")


def test_what_may_be_signed_by_a_colleague_says_which_kind_is_proof(
    dossier: Dossier, qtbot: QtBot, tmp_path: Path
) -> None:
    casus_id = m.MeldcodeSituatie(daarna=(m.signaal(namens="dennis"),)).in_kluis(dossier.kluis)
    presenter = BijlageToevoegenPresenter(dossier, casus_id, "d")
    _kies(presenter, qtbot, _bestand(tmp_path, "a.png", png()))

    def hint() -> str:
        formulier = presenter.staat().formulier
        assert formulier is not None
        return next(v.hint for v in formulier.velden if v.code == "bijlagesoort")

    assert hint() == ""
    seq = dossier.casus(casus_id).doorlopen["d"].namens[0].seq
    presenter.typ("over", f"d {seq}")
    assert "alleen die telt als bewijs" in hint()
    presenter.typ("bijlagesoort", "handtekening")
    assert hint() == ""


def test_no_day_is_claimed_of_a_piece_that_nobody_gave_one(
    presenter: BijlageToevoegenPresenter, qtbot: QtBot, tmp_path: Path, dossier: Dossier, casus_id: str
) -> None:
    een, twee = _bestand(tmp_path, "een.png", png()), _bestand(tmp_path, "twee.png", png(20))
    _kies(presenter, qtbot, een)
    formulier = presenter.staat().formulier
    assert formulier is not None
    veld = next(v for v in formulier.velden if v.code == "wanneer")
    assert (veld.waarde, veld.voorbeeld) == ("", "bv. 2 maart 2026")
    assert veld.hint.startswith("De dag op het stuk zelf.")
    presenter.druk("vastleggen")
    met_dag = BijlageToevoegenPresenter(dossier, casus_id, "v")
    _kies(met_dag, qtbot, twee)
    met_dag.typ("wanneer", "20 november")
    met_dag.druk("vastleggen")
    zonder, met = dossier.casus(casus_id).bijlagen.values()
    assert (zonder.op, zonder.inhoud.gebeurd_op) == (None, op(b.DAG)), "the act itself was today"
    assert met.op == op(date(2026, 11, 20))
    rijen = deel(dossier.casus(casus_id), dossier.inrichting(), b.DAG).rijen
    assert [rij.cellen[3].tekst for rij in rijen] == ["20 nov", "onbekend"]
    (regel,) = _kies(met_dag, qtbot, twee)
    assert regel.fout == "Dit bestand staat er al: 'twee.png' van 20 november 2026."


@pytest.mark.parametrize(("over", "betreft"), [("weg", ""), ("weg 999", ""), ("v 999", "v"), ("v", "v")])
def test_a_draft_about_what_is_gone_can_still_be_recorded(
    dossier: Dossier, casus_id: str, qtbot: QtBot, tmp_path: Path, over: str, betreft: str
) -> None:
    eerst = BijlageToevoegenPresenter(dossier, casus_id)
    _kies(eerst, qtbot, _bestand(tmp_path, "a.png", png()))
    eerst.typ("over", over)
    eerst.typ("omschrijving", "De scan")
    eerst.stop()
    weer = BijlageToevoegenPresenter(dossier, casus_id)
    qtbot.waitUntil(lambda: not weer._bestanden.bezig)
    weer.vastleggen()
    (bijlage,) = dossier.casus(casus_id).bijlagen.values()
    assert (bijlage.inhoud.betreft, bijlage.inhoud.regels) == (betreft, ())
    assert bijlage.inhoud.omschrijving == "De scan"
