"""The Werklijst: groups of time, whose turn it is, where a day comes from, and giving a note its place."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from meldcode_app.domain.gebeurtenis import KLUIS
from meldcode_app.domain.taak import Herkomst, Taak
from meldcode_app.domain.taken import TAKEN_VAN, taken
from meldcode_app.presenters.werklijst import WerklijstPresenter
from meldcode_app.presenters.werklijst_regels import ERBIJ, PER_GROEP
from meldcode_app.presenters.werklijst_zinnen import BRONNEN, VERZOEK, ZINNEN, zin
from meldcode_app.services.dossier import Dossier
from meldcode_app.services.registreren import herbouw_projecties, registreer
from meldcode_app.storage.kluis import Kluis
from tests import bouwers as b
from tests.conftest import GOEDKOOP, StaandeKlok
from tests.presenters.werklijst_bouwers import maak_presenter, noteer, regels, verzoek


@pytest.fixture
def dossier(tmp_path: Path, klok: StaandeKlok) -> Iterator[Dossier]:
    kluis, _ = Kluis.maak(tmp_path / "P.kluis", "vier blauwe fietsen", kosten=GOEDKOOP, reserve_map=tmp_path)
    with kluis:
        registreer(kluis, KLUIS, b.inrichten(), b.op_dag(b.DAG))
        yield Dossier(kluis, klok)


@pytest.fixture
def presenter(dossier: Dossier, qtbot: QtBot) -> WerklijstPresenter:
    return maak_presenter(dossier)


def _met_taken(monkeypatch: pytest.MonkeyPatch, dossier: Dossier, *velden: dict[str, object]) -> None:
    """A casus with exactly these tasks, as another concept would give them."""
    gewoon = {"soort": "proef", "betreft": (), "pagina": "casus", "doel": "d", "herkomst": "afspraak"}
    taken = tuple(Taak(**{**gewoon, "id": f"t{n}", **v}) for n, v in enumerate(velden))  # type: ignore[arg-type]
    monkeypatch.setattr("meldcode_app.domain.taken.TAKEN_VAN", (lambda _: taken,))
    b.Situatie().in_kluis(dossier.kluis)


def test_an_empty_vault_says_how_to_begin_and_one_with_a_casus_that_nothing_is_to_be_done(
    presenter: WerklijstPresenter, dossier: Dossier
) -> None:
    staat = presenter.staat()
    assert staat.leeg.startswith("Hier komt wat u te doen hebt.")
    assert staat.groepen == ()
    assert staat.tegels == ()
    assert [k.code for k in staat.knoppen if k.soort == "primair"] == ["notitie"]
    b.Situatie(daarna=b.OP_WEG["ingetrokken"]).in_kluis(dossier.kluis)
    assert presenter.staat().leeg.startswith("Er is nu niets te doen.")
    assert presenter.aantal() == 0


def test_groups_stand_in_one_order_and_an_empty_one_is_not_there(
    presenter: WerklijstPresenter, dossier: Dossier
) -> None:
    for over in (-3, 0, 6, 7, None):
        verzoek(dossier, over, b.terugleggen())
    staat = presenter.staat()
    assert [g.titel for g in staat.groepen] == [
        "Over tijd (1)", "Vandaag (1)", "Deze week (1)", "Later (1)", "Zonder dag (1)"
    ]  # fmt: skip
    wanneer = [(g.regels[0].wanneer.tekst, g.regels[0].wanneer.kleur, g.regels[0].dag) for g in staat.groepen]
    assert wanneer == [
        ("3 dagen over tijd", "warn", "gewenst vr 20 november"),
        ("vandaag", "warn", "ma 23 november"),
        ("over 6 dagen", "accent", "zo 29 november"),
        ("over 7 dagen", "muted", "ma 30 november"),
        ("geen dag", "muted", ""),
    ]
    assert presenter.aantal() == 5


def test_the_days_move_with_the_clock(
    presenter: WerklijstPresenter, dossier: Dossier, klok: StaandeKlok
) -> None:
    verzoek(dossier, 1, b.terugleggen())
    assert regels(presenter)["deze_week"][0].wanneer.tekst == "morgen"
    klok.verder(days=2)
    assert regels(presenter)["over_tijd"][0].wanneer.tekst == "1 dag over tijd"
    assert presenter.staat().sub == "woensdag 25 november 2026"


def test_a_row_answers_what_who_when_and_where_from(presenter: WerklijstPresenter, dossier: Dossier) -> None:
    verzoek(dossier, 2, b.informeren("moeder", "gerrit"), b.zienswijze_vragen("moeder", termijn=b.MORGEN))
    wie = {r.wat: (r.bij, r.wie, r.doet, r.herkomst) for rijen in regels(presenter).values() for r in rijen}
    wens = "Wens van de GI, geen wettelijke termijn"
    gerrit = "Gerrit Voorbeeld, 8 jaar"
    assert wie == {
        f"Antwoord aan {b.GI} opstellen": (gerrit, "U", "als intern begeleider", wens),
        f"Vader informeren over het antwoord aan {b.GI}": (
            gerrit, "U", "als intern begeleider", "Zorgvuldigheid: vooraf informeren",
        ),
        f"Reactie (zienswijze) van moeder op het antwoord aan {b.GI}": (
            gerrit, "Moeder", "u wacht af", "Termijn die u zelf koos",
        ),
    }  # fmt: skip


def test_a_colleague_acts_and_the_user_watches(
    presenter: WerklijstPresenter, dossier: Dossier, monkeypatch: pytest.MonkeyPatch
) -> None:
    eigen = {"wie": "jansen"}
    dennis = {"wie": "moeder", "voor": b.DAG - timedelta(days=3)}
    bureau = {"wie": "veilig_thuis", "wacht_op_ander": True, "herkomst": "veilig_thuis", "voor": b.DAG}
    _met_taken(monkeypatch, dossier, eigen, dennis, bureau)
    getoond = regels(presenter)
    assert [(r.wie, r.doet) for r in getoond["zonder_dag"]] == [("U", "als intern begeleider")]
    (over,) = getoond["over_tijd"]
    assert (over.wie, over.doet, over.dag) == (
        "Moeder",
        "u bewaakt, moeder doet",
        "afgesproken vr 20 november",
    )
    (vandaag,) = getoond["vandaag"]
    assert (vandaag.wie, vandaag.doet) == ("Veilig Thuis", "u belt zo nodig na")
    assert vandaag.herkomst == "Termijn van Veilig Thuis, niet van u"
    presenter.zeef("mij")
    assert set(regels(presenter)) == {"zonder_dag"}
    presenter.zeef("wacht")
    assert set(regels(presenter)) == {"over_tijd", "vandaag"}
    tegel = next(t for t in presenter.staat().tegels if t.code == "wacht")
    assert (tegel.aantal, tegel.sub) == (2, "Moeder en Veilig Thuis")


@pytest.mark.parametrize("herkomst", [*Herkomst.__args__])  # type: ignore[attr-defined]
def test_no_day_of_anybody_is_ever_red(
    herkomst: str, presenter: WerklijstPresenter, dossier: Dossier, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert set(BRONNEN) == set(Herkomst.__args__)  # type: ignore[attr-defined]
    _met_taken(monkeypatch, dossier, {"herkomst": herkomst, "voor": b.DAG - timedelta(days=30)})
    (regel,) = regels(presenter)["over_tijd"]
    assert (regel.wanneer.icoon, regel.wanneer.kleur) == ("hourglass", "warn")
    assert regel.dag.endswith("za 24 oktober")


def test_the_filters_and_a_filter_without_result(presenter: WerklijstPresenter, dossier: Dossier) -> None:
    verzoek(dossier, -1, b.terugleggen())
    verzoek(dossier, 9)
    noteer(dossier)
    aantallen = {}
    for keuze in presenter.staat().zeven:
        presenter.zeef(keuze.code)
        aantallen[keuze.code] = sum(len(rijen) for rijen in regels(presenter).values())
    assert aantallen == {"alles": 5, "mij": 4, "over_tijd": 1, "wacht": 1, "later": 3, "notities": 1}
    presenter.zeef("over_tijd")
    assert presenter.staat().geen_treffer == ""
    dossier.klok.zet(b.moment(b.DAG - timedelta(days=2)))  # type: ignore[attr-defined]
    assert presenter.staat().geen_treffer == "Geen resultaat voor 'Over tijd'."
    presenter.druk("wis_zeef")
    assert presenter.staat().zeef == "alles"


def test_tiles_count_and_lead_to_their_list(
    presenter: WerklijstPresenter, dossier: Dossier, qtbot: QtBot
) -> None:
    verzoek(dossier, 4)
    verzoek(dossier, 2, b.terugleggen())
    verzoek(dossier, 1, b.intrekken())
    noteer(dossier, dagen=1)
    tegels = {t.code: (t.aantal, t.sub) for t in presenter.staat().tegels}
    assert tegels == {
        "lopend": (2, "1 in rust"),
        "wacht": (1, b.GI),
        "verzoeken": (2, "eerste wens: wo 25 nov"),
        "notities": (1, "oudste: 22 nov"),
    }
    with qtbot.waitSignal(presenter.open_casussen) as casussen:
        presenter.tegel("lopend")
    assert casussen.args == ["loopt"]
    with qtbot.waitSignal(presenter.open_verzoeken):
        presenter.tegel("verzoeken")
    presenter.tegel("notities")
    assert [r.id for rijen in regels(presenter).values() for r in rijen] == ["notitie:n1"]
    presenter.tegel("notities")
    assert presenter.staat().zeef == "alles"


def test_where_a_day_comes_from_opens_under_its_row_and_closes(
    presenter: WerklijstPresenter, dossier: Dossier
) -> None:
    verzoek(dossier, 4, b.informeren("moeder", "vader"))
    (regel,) = regels(presenter)["deze_week"]
    presenter.leg_uit(regel.id)
    (regel,) = regels(presenter)["deze_week"]
    assert regel.uitleg is not None
    assert regel.uitleg.titel == regel.herkomst
    assert "artikel 7.3.11 lid 4" in regel.uitleg.doe
    presenter.leg_uit(regel.id)
    assert regels(presenter)["deze_week"][0].uitleg is None


def test_opening_a_row_says_which_page_and_which_place(
    presenter: WerklijstPresenter, dossier: Dossier, qtbot: QtBot
) -> None:
    casus = verzoek(dossier, 4, b.verifieren(), b.informeren("moeder", "vader"))
    (regel,) = regels(presenter)["deze_week"]
    assert regel.knoppen[0].tekst == "Open"
    with qtbot.waitSignal(presenter.open_taak) as geopend:
        presenter.open(regel.id)
    assert geopend.args == [casus, "verzoek", "v", "kader"]
    with qtbot.assertNotEmitted(presenter.open_taak):
        presenter.open("taak:weg/v/beantwoorden")


def test_a_long_group_shows_its_first_rows_and_then_more(
    presenter: WerklijstPresenter, dossier: Dossier, monkeypatch: pytest.MonkeyPatch
) -> None:
    _met_taken(monkeypatch, dossier, *({"voor": b.DAG} for _ in range(PER_GROEP + 3)))
    (groep,) = presenter.staat().groepen
    assert (len(groep.regels), groep.titel, groep.meer) == (
        PER_GROEP,
        f"Vandaag ({PER_GROEP + 3})",
        "Nog 3 tonen",
    )
    presenter.toon_meer("vandaag")
    (groep,) = presenter.staat().groepen
    assert (len(groep.regels), groep.meer) == (PER_GROEP + 3, "")


def test_a_very_long_group_comes_in_parts(
    presenter: WerklijstPresenter, dossier: Dossier, monkeypatch: pytest.MonkeyPatch
) -> None:
    _met_taken(monkeypatch, dossier, *({"voor": b.DAG} for _ in range(PER_GROEP + 3 * ERBIJ)))
    assert presenter.staat().groepen[0].meer == f"Nog {ERBIJ} van {3 * ERBIJ} tonen"
    presenter.toon_meer("vandaag")
    presenter.toon_meer("vandaag")
    (groep,) = presenter.staat().groepen
    assert (len(groep.regels), groep.meer) == (PER_GROEP + 2 * ERBIJ, f"Nog {ERBIJ} tonen")


def test_the_list_folds_no_casus(
    presenter: WerklijstPresenter, dossier: Dossier, monkeypatch: pytest.MonkeyPatch
) -> None:
    verzoek(dossier, 3)
    noteer(dossier)

    def gelezen(self: Dossier, casus_id: str) -> None:
        raise AssertionError(casus_id)

    monkeypatch.setattr(Dossier, "casus", gelezen)
    assert len(presenter.staat().groepen) == 2


def test_rebuilding_gives_the_very_same_page(presenter: WerklijstPresenter, dossier: Dossier) -> None:
    assert TAKEN_VAN
    verzoek(dossier, 3, b.informeren("moeder"), b.zienswijze_vragen("moeder"))
    noteer(dossier)
    voor = presenter.staat()
    herbouw_projecties(dossier.kluis)
    assert presenter.staat() == voor


@pytest.mark.parametrize("staat", sorted(b.OP_WEG))
def test_every_kind_of_task_of_a_request_has_its_sentence(staat: str) -> None:
    casus = b.Situatie(daarna=b.OP_WEG[staat]).casus()
    soorten = {taak.soort for taak in taken(casus)} | set(VERZOEK)
    assert soorten <= set(ZINNEN)
    for soort in soorten:
        assert zin(soort, ["", "moeder"])[0].isupper()
        assert "{" not in zin(soort, ["", ""])
