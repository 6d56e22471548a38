"""What letter and decision sheet say of when parents were told: no more than the recorded days bear out."""

from __future__ import annotations

from datetime import time, timedelta

import pytest
from msgspec.structs import replace

from meldcode_app.documents.brief_inhoud import inhoud
from meldcode_app.domain.handelingen.alle import AlleHandelingen
from meldcode_app.domain.tijd import Wanneer, op
from meldcode_app.services.besluitblad_delen import gespreksrijen
from meldcode_app.services.brief import maak_brief
from tests import bouwers as b
from tests import bouwers_meldcode as m

NIET_VADER = (b.motiveer("NIET_VOORAF_GEINFORMEERD", "vader"),)
GISTEREN, EERGISTEREN = b.DAG - timedelta(days=1), b.DAG - timedelta(days=2)
MONDELING = tuple(
    replace(h, gebeurd_op=op(GISTEREN, time(12)))
    for h in (*b.COMPLEET[:4], b.informeren("moeder", "gerrit"), b.mondeling(motiveringen=NIET_VADER))
)
"""Told over the telephone yesterday at noon, the father not being told before."""


def _hoe(*daarna: AlleHandelingen) -> str:
    """What the letter of today says of how the father was told."""
    casus = b.Situatie(daarna=daarna).casus()
    brief = maak_brief(casus, b.inrichting(), casus.verzoeken["v"], b.DAG)
    (vader,) = (g for g in inhoud(brief)["geinformeerd"] if g["wie"] == "Vader Voorbeeld (vader)")
    return str(dict(vader["regels"])["Hoe"])


def _vader(wanneer: str, **velden: object) -> AlleHandelingen:
    return b.informeren("vader", wanneer=wanneer, motiveringen=NIET_VADER, **velden)


@pytest.mark.norm("webinar-ots")
@pytest.mark.parametrize("wanneer", ["gelijktijdig", "achteraf"])
def test_while_nothing_left_only_the_day_is_told(wanneer: str) -> None:
    assert _hoe(_vader(wanneer, dag=EERGISTEREN)) == "Geïnformeerd op 21 november 2026, gesprek."
    assert _hoe(_vader(wanneer)) == "Geïnformeerd op 23 november 2026, op de dag van deze brief, gesprek."


@pytest.mark.norm("webinar-ots")
@pytest.mark.parametrize(
    ("wanneer", "wanneer_verteld", "zin"),
    [
        ("gelijktijdig", op(EERGISTEREN), "op 21 november 2026, gesprek."),
        ("achteraf", op(EERGISTEREN), "op 21 november 2026, gesprek."),
        ("gelijktijdig", op(GISTEREN), "op 22 november 2026, op de dag van de eerdere verstrekking, gesprek."),
        ("achteraf", op(GISTEREN), "op 22 november 2026, na de eerdere verstrekking van 22 november 2026, gesprek."),
        (
            "achteraf",
            op(GISTEREN, time(11)),
            "op 22 november 2026, op de dag van de eerdere verstrekking, gesprek.",
        ),
        (
            "gelijktijdig",
            op(b.DAG),
            "op 23 november 2026, na de eerdere verstrekking van 22 november 2026, gesprek.",
        ),
    ],
)  # fmt: skip
def test_beside_what_left_earlier_the_days_decide(wanneer: str, wanneer_verteld: object, zin: str) -> None:
    assert _hoe(*MONDELING, _vader(wanneer, gebeurd_op=wanneer_verteld)) == f"Geïnformeerd {zin}"


@pytest.mark.norm("webinar-ots")
def test_who_was_not_told_has_no_day() -> None:
    assert _hoe(_vader("niet")) == "Niet geïnformeerd."


@pytest.mark.norm("lkc-107130")
@pytest.mark.parametrize(
    ("wanneer", "dag", "gemeld", "zin"),
    [
        ("gelijktijdig", b.DAG, (), "Geïnformeerd over de zorgen, 23 november 2026, telefoon."),
        ("vooraf", b.DAG, (), "Geïnformeerd over de zorgen, 23 november 2026, telefoon."),
        ("vooraf", b.DAG, m.DOORLOPEN["vervolg"], "Geïnformeerd over de zorgen, 23 november 2026, telefoon."),
        (
            "vooraf",
            EERGISTEREN,
            m.MELDING_OP_WEG["gedaan"],
            "Vooraf geïnformeerd over de zorgen, 21 november 2026, telefoon.",
        ),
        (
            "achteraf",
            b.DAG,
            m.MELDING_OP_WEG["gedaan"],
            "Geïnformeerd over de zorgen na de melding, 23 november 2026, telefoon.",
        ),
        (
            "gelijktijdig",
            b.DAG,
            m.MELDING_OP_WEG["gedaan"],
            "Geïnformeerd over de zorgen op de dag van de melding, 23 november 2026, telefoon.",
        ),
        (
            "achteraf",
            EERGISTEREN,
            m.MELDING_OP_WEG["gedaan"],
            "Geïnformeerd over de zorgen, 21 november 2026, telefoon.",
        ),
        (
            "niet",
            b.DAG,
            (),
            "Niet geïnformeerd over de zorgen, 23 november 2026, telefoon.",
        ),
    ],
)
def test_the_sheet_says_of_the_concerns_what_the_days_bear_out(
    wanneer: str, dag: object, gemeld: tuple[AlleHandelingen, ...], zin: str
) -> None:
    daarna = (*gemeld, m.zorgen_delen("moeder", wanneer=wanneer, dag=dag))
    casus = m.MeldcodeSituatie(daarna=daarna).casus()
    rijen = gespreksrijen(casus, casus.doorlopen["d"], b.DAG)
    assert zin in [tekst.splitlines()[0] for wie, tekst in rijen if wie == "moeder"]


ONGEVEER = Wanneer(van=b.DAG, ongeveer=True)
OVERLAPT = Wanneer(van=b.DAG - timedelta(days=20), tot=b.DAG + timedelta(days=2))


@pytest.mark.norm("lkc-107130")
@pytest.mark.parametrize(
    ("wanneer", "verteld", "zin"),
    [
        ("gelijktijdig", ONGEVEER, "Geïnformeerd over de zorgen, ongeveer 23 november 2026, telefoon."),
        (
            "vooraf",
            OVERLAPT,
            "Geïnformeerd over de zorgen, 3 november 2026 tot en met 25 november 2026, telefoon.",
        ),
        (
            "achteraf",
            replace(OVERLAPT, tekst="deze maand"),
            (
                "Geïnformeerd over de zorgen, "
                "deze maand (3 november 2026 tot en met 25 november 2026), telefoon."
            ),
        ),
    ],
)
def test_the_sheet_holds_nothing_against_the_school_that_the_days_do_not_say(
    wanneer: str, verteld: Wanneer, zin: str
) -> None:
    daarna = (*m.MELDING_OP_WEG["gedaan"], m.zorgen_delen("moeder", wanneer=wanneer, gebeurd_op=verteld))
    casus = m.MeldcodeSituatie(daarna=daarna).casus()
    rijen = gespreksrijen(casus, casus.doorlopen["d"], b.DAG)
    assert zin in [tekst.splitlines()[0] for wie, tekst in rijen if wie == "moeder"]


PERIODE = Wanneer(van=b.DAG - timedelta(days=20), tot=b.DAG)


@pytest.mark.norm("webinar-ots")
@pytest.mark.parametrize(
    ("wanneer", "verteld", "zin"),
    [
        ("gelijktijdig", replace(ONGEVEER, van=GISTEREN), "op ongeveer 22 november 2026, gesprek."),
        ("achteraf", ONGEVEER, "op ongeveer 23 november 2026, gesprek."),
        ("vooraf", PERIODE, "van 3 november 2026 tot en met 23 november 2026, gesprek."),
    ],
)
def test_the_letter_says_when_as_it_was_recorded(wanneer: str, verteld: Wanneer, zin: str) -> None:
    assert _hoe(*MONDELING, _vader(wanneer, gebeurd_op=verteld)) == f"Geïnformeerd {zin}"


@pytest.mark.norm("webinar-ots")
def test_the_letter_gives_own_words_with_the_days_they_stand_for() -> None:
    verteld = replace(PERIODE, tekst="deze maand")
    assert _hoe(_vader("vooraf", gebeurd_op=verteld)) == (
        "Vooraf geïnformeerd, deze maand (3 november 2026 tot en met 23 november 2026), gesprek."
    )


@pytest.mark.norm("webinar-ots")
def test_the_letter_says_nothing_beside_a_departure_of_about_a_day() -> None:
    mondeling = replace(MONDELING[-1], gebeurd_op=replace(ONGEVEER, van=GISTEREN))
    zin = _hoe(*MONDELING[:-1], mondeling, _vader("vooraf"))
    assert zin == "Geïnformeerd op 23 november 2026, op de dag van deze brief, gesprek."
    waarom = (b.motiveer("VOORAF_LATER_VASTGELEGD", "vader"),)
    eerder = b.informeren("vader", dag=EERGISTEREN, motiveringen=waarom)
    later = _hoe(*MONDELING[:-1], mondeling, eerder)
    assert later == (
        "Vooraf geïnformeerd op 21 november 2026, gesprek. "
        "Dit is vastgelegd na de eerdere verstrekking van ongeveer 22 november 2026."
    )
