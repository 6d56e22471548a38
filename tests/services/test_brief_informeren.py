"""What letter and decision sheet say of when parents were told: no more than the recorded days bear out."""

from __future__ import annotations

from datetime import time, timedelta

import pytest
from msgspec.structs import replace

from meldcode_app.documents.brief_inhoud import inhoud
from meldcode_app.domain.handelingen.alle import AlleHandelingen
from meldcode_app.domain.tijd import op
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
