"""What must be shown years later: which bytes left for whom, what was weighed, what was mended, what came late."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from meldcode_app.domain.gebeurtenis import Gebeurtenis, Inhoud
from meldcode_app.domain.handelingen import informatieverzoek as h
from meldcode_app.domain.handelingen.alle import AlleHandelingen
from meldcode_app.presenters.tijdlijn import regels
from tests import bouwers as b
from tests import bouwers_veilig_thuis as vt
from tests.bouwers_verbeteren import verbeter
from tests.presenters.tijdlijn_voorbeelden import BEGIN as VOORAF
from tests.presenters.tijdlijn_voorbeelden import gebeurtenissen

DELEN = ("identiteit", "kader", "vraag", "noodzaak", "informeren", "zienswijze")
BEGIN = b.Situatie().handelingen()
MIDDAG = datetime(2026, 11, 23, 11, 0, tzinfo=UTC)


def _teksten(*daarna: AlleHandelingen) -> list[str]:
    """The sentences of these acts, in the order in which they were done; the machine is not asked."""
    alle = [
        Gebeurtenis(
            seq=n,
            casus="c1",
            soort=handeling.soort,
            handeling_id=f"h{n}",
            geregistreerd_op=MIDDAG,
            configuratie=("in_behandeling", *(f"{d}_open" for d in DELEN)),
            inhoud=Inhoud(handeling=handeling),
        )
        for n, handeling in enumerate((*BEGIN, *daarna), start=1)
    ]
    per_seq = {int(r.id): r.tekst for r in regels("c1", alle, b.inrichting(), b.DAG)}
    return [per_seq[n] for n in range(len(BEGIN) + 1, len(alle) + 1)]


def test_settling_and_sending_name_version_hash_and_addressee() -> None:
    eerste, _, _, tweede, weg = _teksten(
        b.vaststellen(),
        b.verstrekken(),
        b.herzien(),
        b.vaststellen(document="b" * 64),
        b.verstrekken(document="b" * 64, ter_attentie_van="S. Vermeer"),
    )
    assert "versie 1 (echtheidskenmerk sha-256 " + "a" * 64 in eerste
    assert "versie 2 (echtheidskenmerk sha-256 " + "b" * 64 in tweede
    assert weg == (
        f"Brief verstrekt aan {b.GI} ter attentie van S. Vermeer (beveiligde mail), versie 2 "
        f"(echtheidskenmerk sha-256 {'b' * 64})."
    )


@pytest.mark.norm("lkc-104842")
def test_that_nobody_was_named_as_decider_is_told() -> None:
    (zonder,) = _teksten(b.vaststellen(besloten_door=None))
    assert zonder.endswith("Niet vastgelegd wie besloot.")
    (met,) = _teksten(b.vaststellen())
    assert met.endswith("Besloten door P. Verhoeven, directeur.")


@pytest.mark.norm("lkc-109371")
def test_weighing_an_item_tells_what_stays_out_and_why_a_third_is_in() -> None:
    oordeel = b.noodzaak(
        besluit="deels", weggelaten="Moeder volgt therapie.", derde_toelichting="Hij past op"
    )
    _, tekst = _teksten(b.vragen(), oordeel)
    assert "Waarom iets over een ander: Hij past op." in tekst
    assert "Blijft weg uit de brief: 'Moeder volgt therapie.'" in tekst


def test_the_items_stand_there_in_their_own_words() -> None:
    twee = (h.Vraag(id="v1", tekst="Hoe gaat het?"), h.Vraag(id="v2", tekst="Is hij vaak weg?"))
    (tekst,) = _teksten(b.vragen(*twee))
    assert tekst.endswith("1: 'Hoe gaat het?' 2: 'Is hij vaak weg?'")
    _, mondeling = _teksten(b.vragen(*twee), b.mondeling(vragen=("v2",)))
    assert mondeling.endswith(" Over vraag 2.")


@pytest.mark.norm("huisregel-g-7")
def test_a_mended_record_and_what_mends_it_name_each_other() -> None:
    seq = len(BEGIN) + 1
    fout, goed = _teksten(b.informeren("vader"), b.informeren("vader", wanneer="achteraf", vervangt=seq))
    assert fout == (
        "Vader geïnformeerd, vooraf (gesprek).\nVerbeterd op 23 november 2026: dit telt niet meer voor vader."
    )
    assert goed == (
        "Vader geïnformeerd, achteraf (gesprek). "
        "Dit verbetert wat bij ma 23 november 2026 was vastgelegd (vooraf, gesprek)."
    )


@pytest.mark.norm("webinar-ots")
def test_beforehand_that_was_recorded_after_something_left_says_so() -> None:
    *_, laat = _teksten(b.mondeling(), b.informeren("vader"))
    assert laat.endswith("Vastgelegd nadat er informatie was verstrekt.")
    (op_tijd,) = _teksten(b.informeren("vader"))
    assert "nadat" not in op_tijd


@pytest.mark.norm("webinar-ots")
def test_what_was_made_to_read_beforehand_after_something_left_says_so_and_keeps_the_old_text() -> None:
    seq = len(BEGIN) + 1
    niet, vooraf = b.informeren("vader", wanneer="niet"), b.informeren("vader")

    def verbeterd(wanneer: int) -> str:
        """Mended before (0) or after (1) the letter left."""
        mend = verbeter(seq, vooraf)
        return _teksten(niet, *((b.mondeling(), mend) if wanneer else (mend, b.mondeling())))[0]

    assert verbeterd(1).endswith("Dit is zo vastgelegd nadat er informatie was verstrekt.")
    assert "nadat" not in verbeterd(0)


@pytest.mark.norm("lkc-107130")
def test_the_same_of_a_melding() -> None:
    niet, vooraf = (vt.melding_informeren("vader", melding="m", wanneer=w) for w in ("niet", "vooraf"))
    seq = len(VOORAF) + 1
    alle = gebeurtenissen((niet, vt.melding_doen(melding="m"), verbeter(seq, vooraf)))
    regel = next(r for r in regels("c1", alle, b.inrichting(), b.DAG) if r.id == str(seq))
    assert regel.tekst.endswith("Dit is zo vastgelegd nadat er was gemeld.")
    assert [oud.tekst for oud in regel.eerder] == ["Vader niet geïnformeerd over de melding."]
