"""Quick notes: open until they have a place, whole as they are, and nothing that was said twice counts twice."""

from __future__ import annotations

from datetime import timedelta

import pytest

from meldcode_app.domain.gebeurtenis import KLUIS, Gebeurtenis, Inhoud
from meldcode_app.domain.handelingen.alle import AlleHandelingen
from meldcode_app.domain.handelingen.notitie import NotitieAfhandelen, NotitieMaken, NotitiePlaatsen
from meldcode_app.domain.notities import Notities, controleer_notitie, genoteerd
from meldcode_app.domain.ongeldig import OngeldigeHandeling
from meldcode_app.domain.rijen import rijen_kluis
from meldcode_app.domain.tijd import Wanneer, op
from tests import bouwers as b

WIE = {"door": "jansen", "gebeurd_op": op(b.DAG)}
VORIGE_WEEK = Wanneer(van=b.DAG - timedelta(days=7), tot=b.DAG - timedelta(days=1), tekst="vorige week")


def maken(id_: str = "n1", tekst: str = "Gerrit kwam zonder jas.") -> NotitieMaken:
    return NotitieMaken(door="jansen", gebeurd_op=VORIGE_WEEK, notitie=id_, tekst=tekst)


def _na(*handelingen: AlleHandelingen) -> Notities:
    return genoteerd(
        Gebeurtenis(
            seq=nummer,
            casus=KLUIS,
            soort=handeling.soort,
            handeling_id=f"h{nummer}",
            geregistreerd_op=b.moment(b.DAG),
            inhoud=Inhoud(handeling=handeling),
        )
        for nummer, handeling in enumerate(handelingen, 1)
    )


def test_a_note_is_open_until_it_is_placed_or_let_go() -> None:
    drie = (b.inrichten(), maken("n1"), maken("n2"), maken("n3"))
    assert [n.id for n in _na(*drie).open_] == ["n1", "n2", "n3"]
    geplaatst = NotitiePlaatsen(**WIE, notitie="n1", casus="c1")
    weg = NotitieAfhandelen(**WIE, notitie="n3", reden="Stond al in het dossier.")
    na = _na(*drie, geplaatst, weg)
    assert [n.id for n in na.open_] == ["n2"]
    assert set(na.alle) == {"n1", "n2", "n3"}


def test_a_note_keeps_its_words_and_when_it_was_about() -> None:
    (notitie,) = _na(maken(tekst="  'Papa slaapt nog', zei hij. ")).open_
    assert (notitie.tekst, notitie.gemaakt_op) == ("  'Papa slaapt nog', zei hij. ", VORIGE_WEEK)
    assert notitie.geregistreerd_op == b.moment(b.DAG)
    assert notitie.door == "jansen"


def test_placing_a_note_that_was_erased_by_order_folds_to_nothing_open() -> None:
    assert _na(NotitiePlaatsen(**WIE, notitie="gewist")).open_ == ()


@pytest.mark.parametrize(
    ("handeling", "veld"),
    [
        (maken("n9", tekst=" \n "), "tekst"),
        (maken("n1"), "notitie"),
        (maken(" "), "notitie"),
        (NotitiePlaatsen(**WIE, notitie="onbekend"), "notitie"),
        (NotitiePlaatsen(**WIE, notitie="n2"), "notitie"),
        (NotitieAfhandelen(**WIE, notitie="n2"), "notitie"),
    ],
)
def test_what_cannot_be_is_told_with_its_field(handeling: NotitieMaken, veld: str) -> None:
    notities = _na(maken("n1"), maken("n2"), NotitieAfhandelen(**WIE, notitie="n2"))
    with pytest.raises(OngeldigeHandeling) as fout:
        controleer_notitie(notities, handeling)
    assert fout.value.veld == veld
    assert fout.value.doe


def test_an_open_note_may_be_placed_and_a_new_one_made() -> None:
    notities = _na(maken("n1"))
    controleer_notitie(notities, NotitiePlaatsen(**WIE, notitie="n1"))
    controleer_notitie(notities, maken("n2"))


def test_only_open_notes_have_a_row() -> None:
    rijen = rijen_kluis(_na(maken("n1"), maken("n2"), NotitieAfhandelen(**WIE, notitie="n1")))
    assert rijen == {
        "notitie_rij": [
            {
                "notitie": "n2",
                "tekst": "Gerrit kwam zonder jas.",
                "gemaakt_op": VORIGE_WEEK.van,
                "geregistreerd_op": b.moment(b.DAG),
            }
        ]
    }
