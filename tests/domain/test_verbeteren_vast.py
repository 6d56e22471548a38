"""What no correction may do: lose a motivation, pass a colleague by, change what was reported or went along (G-1)."""

from __future__ import annotations

from datetime import timedelta

import pytest
from msgspec.structs import replace

from meldcode_app.domain.beoordeling import beoordeel
from meldcode_app.domain.beoordeling_verbeteren import aanvaard, beoordeel_verbetering
from meldcode_app.domain.gebeurtenis import Gebeurtenis
from meldcode_app.domain.handelingen import informatieverzoek as h
from meldcode_app.domain.handelingen.alle import Verbeteren
from meldcode_app.domain.ongeldig import OngeldigeHandeling
from meldcode_app.domain.oordeel import Beoordeling
from meldcode_app.domain.tijd import op
from tests import bouwers as b
from tests import bouwers_meldcode as bm
from tests import bouwers_veilig_thuis as vt
from tests.bouwers_verbeteren import Boek, boek_van, verbeter, weeg

ANDERS = "BESLISSER_NIET_AANGEWEZEN"
IB_ER = b.Beslisser(naam="M. Jansen", functie="intern begeleider")


def _besloten_door_een_ander() -> tuple[Boek, Gebeurtenis]:
    """A decision by somebody else than the head, with the reason why."""
    weg = bm.DOORLOPEN["vervolg"]
    plek = next(i for i, x in enumerate(weg) if x.soort == "besluit_vaststellen")
    waarom = replace(weg[plek], besloten_door=IB_ER, motiveringen=(b.motiveer(ANDERS),))
    boek = boek_van(bm.MeldcodeSituatie(daarna=(*weg[:plek], waarom)))
    return boek, boek.regel("besluit_vaststellen")


def _onder_ander_beleid(boek: Boek, verbetering: Verbeteren) -> Beoordeling:
    """Judged when, as is known by now, the intern begeleider was the one to decide."""
    inrichting = replace(b.inrichting(), beslissende_functie="intern begeleider")
    return beoordeel_verbetering(boek.regels, inrichting, verbetering, b.DAG)


@pytest.mark.norm("besluit-2-1-c")
def test_a_motivation_that_is_no_longer_asked_stays_beside_the_mended_text() -> None:
    boek, g = _besloten_door_een_ander()
    verbetering = verbeter(g.seq, replace(g.handeling, melden_reden="De hulp is genoeg."))
    oordeel = _onder_ander_beleid(boek, verbetering)
    assert oordeel.kan
    assert [m.code for m in aanvaard(verbetering, oordeel.redenen).inhoud.motiveringen] == [ANDERS]


@pytest.mark.norm("besluit-2-1-c")
def test_such_a_motivation_cannot_be_taken_away_either() -> None:
    boek, g = _besloten_door_een_ander()
    oordeel = _onder_ander_beleid(boek, verbeter(g.seq, replace(g.handeling, motiveringen=())))
    assert [r.code for r in oordeel.open_redenen] == [ANDERS]


def test_what_was_typed_for_a_colleague_waits_for_that_colleague_whoever_mends() -> None:
    boek = boek_van(bm.MeldcodeSituatie(daarna=(bm.signaal(namens="dennis"),)))
    g = boek.regel("signaal_vastleggen")
    boek.doe(bm.bevestigen(g.seq, deelnemer="dennis"))
    boek.doe(verbeter(g.seq, replace(g.handeling, feiten="Nieuw.")))
    (wacht,) = boek.casus.doorlopen["d"].onbevestigd
    assert (wacht.namens, wacht.seq) == ("dennis", len(boek.regels))


@pytest.mark.norm("huisregel-g-7")
def test_what_veilig_thuis_was_told_is_added_to_and_not_mended() -> None:
    weg = bm.MELDING_OP_WEG["gedaan"]
    voor = boek_van(bm.MeldcodeSituatie(daarna=weg[:-1]))
    g = voor.regel("melding_feiten")
    anders = verbeter(g.seq, replace(g.handeling, feiten="Niets gezien."))
    assert weeg(voor, anders) == []
    gemeld = boek_van(bm.MeldcodeSituatie(daarna=weg))
    with pytest.raises(OngeldigeHandeling, match="kan niet worden verbeterd"):
        weeg(gemeld, anders)


@pytest.mark.norm("huisregel-g-7")
def test_what_an_answer_rested_on_is_no_text() -> None:
    boek = boek_van(bm.MeldcodeSituatie(daarna=bm.DOORLOPEN["vervolg"]))
    g = boek.regel("vraag_beantwoorden")
    with pytest.raises(OngeldigeHandeling) as fout:
        weeg(boek, verbeter(g.seq, replace(g.handeling, gekoppeld=("s1", "s1"))))
    assert fout.value.veld == "inhoud.gekoppeld"


@pytest.mark.norm("jeugdwet-7.3.8-2")
def test_a_view_mended_after_settling_is_not_in_that_letter() -> None:
    zonder = b.zienswijze("moeder", uitkomst="geen_reactie", tekst="")
    boek = boek_van(b.Situatie(daarna=(*b.COMPLEET, zonder, b.vaststellen())))
    g = next(r for r in reversed(boek.regels) if isinstance(r.handeling, h.ZienswijzeOntvangen))

    def niet_in_brief() -> list[str]:
        oordeel = beoordeel(boek.casus, b.inrichting(), b.verstrekken(), b.DAG)
        return [r.betreft for r in oordeel.redenen if r.code == "ZIENSWIJZE_NIET_IN_BRIEF"]

    assert niet_in_brief() == []
    boek.doe(verbeter(g.seq, replace(g.handeling, uitkomst="zienswijze", tekst="Dit klopt niet.")))
    assert niet_in_brief() == ["moeder"]


VERTROKKEN = (
    pytest.param(
        b.Situatie(
            daarna=(
                *(x for x in b.COMPLEET if x.soort != "informeren"),
                b.informeren("gerrit"),
                b.mondeling(motiveringen=(b.motiveer("NIET_VOORAF_GEINFORMEERD", "moeder", "vader"),)),
            )
        ),
        "mondeling_verstrekken",
        "inhoud",
        id="oral",
        marks=pytest.mark.norm("webinar-ots"),
    ),
    pytest.param(
        bm.MeldcodeSituatie(daarna=bm.MELDING_OP_WEG["gedaan"]),
        "melding_doen",
        "afspraken",
        id="melding",
        marks=pytest.mark.norm("lkc-107130"),
    ),
    pytest.param(
        bm.MeldcodeSituatie(daarna=(vt.spoed_melden(),)),
        "spoed_melden",
        "afspraken",
        id="emergency",
        marks=pytest.mark.norm("lkc-107130"),
    ),
)


@pytest.mark.parametrize(("situatie", "soort", "tekstveld"), VERTROKKEN)
def test_the_day_on_which_information_left_and_why_it_could_stay_and_its_texts_can_be_mended(
    situatie: b.Situatie, soort: str, tekstveld: str
) -> None:
    boek = boek_van(situatie)
    g = boek.regel(soort)
    for velden in ({"gebeurd_op": op(b.DAG - timedelta(days=1))}, {"motiveringen": (b.motiveer("X"),)}):
        with pytest.raises(OngeldigeHandeling, match="blijven zoals ze zijn") as fout:
            weeg(boek, verbeter(g.seq, replace(g.handeling, **velden)))
        assert fout.value.veld == f"inhoud.{next(iter(velden))}"
    anders = replace(g.handeling, **{tekstveld: "Zo is het gezegd."})
    assert weeg(boek, verbeter(g.seq, anders)) == []
    for m in g.handeling.motiveringen:
        with pytest.raises(OngeldigeHandeling, match="blijven zoals ze zijn"):
            weeg(boek, verbeter(g.seq, anders, motiveringen=(replace(m, tekst="Iets anders."),)))
