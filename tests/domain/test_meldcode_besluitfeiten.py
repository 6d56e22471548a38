"""Which facts the rules about the two decisions of step 5 read."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from meldcode_app.domain.beslisser import is_bevoegd
from meldcode_app.domain.handelingen.alle import AlleHandelingen
from meldcode_app.domain.handelingen.basis import Beslisser
from tests import bouwers as b
from tests import bouwers_meldcode as m
from tests import bouwers_veilig_thuis as vt
from workflows.meldcode import MeldcodeFeiten

ANDERE = m.beginnen(doorloop="d2", professional="dennis")
CONTACT = (vt.advies_beginnen(), vt.advies_vragen())


def _feiten(handeling: AlleHandelingen | None, *daarna: AlleHandelingen, **situatie: Any) -> MeldcodeFeiten:
    return m.MeldcodeSituatie(daarna=daarna, **situatie).feiten(handeling)


@pytest.mark.parametrize(
    ("melden", "hulp", "reden", "ontbreekt", "zonder_reden"),
    [
        ("", "", "", ("melden", "hulp"), ()),
        ("ja", "", "Acuut.", ("hulp",), ()),
        ("nee", "ja", " ", (), ("melden", "hulp")),
    ],
)
@pytest.mark.norm("besluit-2-2-e")
def test_both_decisions_with_a_reason(
    melden: str, hulp: str, reden: str, ontbreekt: tuple[str, ...], zonder_reden: tuple[str, ...]
) -> None:
    f = _feiten(m.besluit(melden, hulp, melden_reden=reden, hulp_reden=reden))
    assert (f.besluit_ontbreekt, f.besluit_zonder_reden) == (ontbreekt, zonder_reden)
    assert _feiten(None).besluit_ontbreekt == ("melden", "hulp")
    assert _feiten(m.naar_besluit()).besluit_ontbreekt == ()


@pytest.mark.parametrize(
    ("antwoorden", "melden", "wijkt_af", "zegt"),
    [
        (((1, "ja"), (2, "ja")), "nee", True, True),
        (((1, "ja"), (2, "ja")), "ja", False, True),
        (((1, "nee"),), "ja", True, False),
        (((1, "ja"), (2, "nee"), (3, "ja"), (4, "ja")), "ja", True, False),
        (((1, "ja"), (2, "nee"), (3, "ja"), (4, "ja")), "nee", False, False),
        (((1, "ja"),), "ja", False, False),
    ],
)
@pytest.mark.norm("afwegingskader")
def test_deviating_from_the_frame(
    antwoorden: tuple[tuple[int, str], ...], melden: str, wijkt_af: bool, zegt: bool
) -> None:
    gegeven = (m.antwoord(vraag, wat) for vraag, wat in antwoorden)
    f = _feiten(m.besluit(melden), m.signaal(), m.hulp_afspreken(), *gegeven)
    assert (f.wijkt_af_van_kader, f.kader_zegt_melden) == (wijkt_af, zegt)


def _advies(strekking: str) -> tuple[AlleHandelingen, ...]:
    return (*CONTACT, vt.advies_ontvangen(strekking=strekking))


@pytest.mark.parametrize(
    ("daarna", "melden", "eigen", "wijkt_af", "zonder_afweging"),
    [
        ((), "nee", "", False, False),
        (_advies("melden"), "nee", "", True, False),
        (_advies("melden"), "ja", "", False, True),
        (_advies("melden"), "ja", "Wij zien het ook.", False, False),
        (_advies("niet_melden"), "ja", "", True, False),
        (_advies("eerst_iets_anders"), "ja", "", True, False),
        (_advies("eerst_iets_anders"), "nee", "", False, True),
        (_advies(""), "nee", " ", False, True),
        ((*_advies("melden"), vt.advies_wegen()), "ja", "", False, False),
        ((*_advies("melden"), vt.advies_wegen(), vt.advies_ontvangen(strekking="melden")), "ja", "", False, True),
        ((*_advies("melden"), vt.advies_ontvangen(strekking="niet_melden")), "ja", "", True, False),
        (
            (*_advies("melden"), vt.advies_wegen(eigen_afweging="", motiveringen=(
                b.motiveer("EIGEN_AFWEGING_ONTBREEKT"),
            ))),
            "ja", "", False, True,
        ),
        (
            (
                ANDERE,
                vt.advies_beginnen(doorloop="d2"),
                vt.advies_vragen(),
                vt.advies_ontvangen(strekking="melden"),
            ),
            "nee", "", False, False,
        ),
    ],
)  # fmt: skip
@pytest.mark.norm("eigen-afweging")
def test_the_decision_beside_the_advice(
    daarna: tuple[AlleHandelingen, ...], melden: str, eigen: str, wijkt_af: bool, zonder_afweging: bool
) -> None:
    f = _feiten(m.besluit(melden, eigen_afweging=eigen), *daarna)
    assert (f.wijkt_af_van_advies, f.advies_zonder_afweging) == (wijkt_af, zonder_afweging)


@pytest.mark.parametrize(
    ("hulp", "eerste", "herzien", "niets", "zonder_datum"),
    [
        ("nee", "ja", None, True, True),
        ("nee", "ja", m.TERMIJN, True, False),
        ("nee", "", None, True, True),
        ("nee", "nee", None, False, False),
        ("ja", "ja", None, False, False),
    ],
)
def test_doing_nothing_while_there_is_suspicion(
    hulp: str, eerste: str, herzien: date | None, niets: bool, zonder_datum: bool
) -> None:
    daarna = (m.signaal(), *([m.antwoord(1, eerste)] if eerste else []))
    f = _feiten(m.besluit("nee", hulp, herzien_op=herzien), *daarna)
    assert (f.niets_bij_vermoeden, f.zonder_herziendatum) == (niets, zonder_datum)


@pytest.mark.parametrize(
    ("daarna", "hulp", "zonder"),
    [
        ((), "ja", True),
        ((m.hulp_afspreken(termijn=None),), "ja", True),
        ((m.hulp_afspreken(),), "ja", False),
        ((), "nee", False),
    ],
)
def test_help_has_a_term(daarna: tuple[AlleHandelingen, ...], hulp: str, zonder: bool) -> None:
    assert _feiten(m.besluit("ja", hulp), *daarna).hulp_zonder_termijn is zonder


@pytest.mark.parametrize(
    ("wie", "bevoegd"),
    [
        (b.DIRECTEUR, True),
        (None, False),
        (Beslisser(naam="", functie="directeur"), False),
        (Beslisser(naam="P. Verhoeven", functie="leerkracht"), False),
        (Beslisser(naam="M. Jansen", functie="Directeur "), False),
    ],
)
@pytest.mark.norm("besluit-2-1-c")
def test_who_decides(wie: Beslisser | None, bevoegd: bool) -> None:
    assert _feiten(m.besluit(besloten_door=wie)).beslisser_bevoegd is bevoegd
    assert _feiten(m.naar_besluit(besloten_door=wie)).beslisser_bevoegd


def test_anybody_decides_while_no_function_is_appointed() -> None:
    casus = m.MeldcodeSituatie().casus()
    leeg = b.Inrichting()
    assert is_bevoegd(casus, leeg, None)
    aangewezen = b.Inrichting(beslissende_functie="directeur")
    assert is_bevoegd(casus, aangewezen, b.DIRECTEUR)
