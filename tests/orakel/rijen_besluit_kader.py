"""Rows about a decision beside the outcome of the frame and the advice of Veilig Thuis (domain 1.2, 1.3, MC14)."""

from __future__ import annotations

from meldcode_app.domain.handelingen.alle import AlleHandelingen
from tests.bouwers import motiveer
from tests.bouwers_meldcode import NAAR_MELDEN, STAPPEN_AF, afronden, antwoord, besluit, hulp_afspreken
from tests.bouwers_veilig_thuis import advies_beginnen, advies_ontvangen, advies_wegen
from tests.orakel.rijen_besluit import GEEN_VERMOEDEN, TOT_WEGEN, besluit_rij

TWIJFEL_1 = (
    *TOT_WEGEN,
    antwoord(1, "twijfel"),
    afronden("stap4", motiveringen=(motiveer("TWIJFEL_ZONDER_ADVIES"),)),
)
TWIJFEL_2 = (
    *TOT_WEGEN,
    antwoord(1),
    antwoord(2, "twijfel"),
    afronden("stap4", motiveringen=(motiveer("TWIJFEL_ZONDER_ADVIES"),)),
)
KADER_MELDEN_2 = (*TOT_WEGEN, antwoord(1), antwoord(2, "nee"), antwoord(3, "nee"), afronden("stap4"))
AFWIJKEN = {"wijkt_af_van_kader": True}

KADER = (
    besluit_rij(
        "the frame says report, reported",
        daarna=NAAR_MELDEN,
        handeling=besluit("ja", "nee"),
        uitleg="MELDEN_VOLGENS_KADER",
        norm="afwegingskader",
    ),
    besluit_rij(
        "the frame says report, not reported: asked, not blocked",
        "WIJKT_AF_VAN_KADER",
        daarna=(*NAAR_MELDEN, hulp_afspreken()),
        handeling=besluit("nee", "ja", motiveringen=(motiveer("WIJKT_AF_VAN_KADER"),)),
        uitleg="MELDEN_VOLGENS_KADER",
        feiten=AFWIJKEN,
    ),
    besluit_rij(
        "the frame says report since help is not possible, not reported",
        "WIJKT_AF_VAN_KADER",
        daarna=(*KADER_MELDEN_2, hulp_afspreken()),
        handeling=besluit("nee", "ja"),
        uitleg="MELDEN_VOLGENS_KADER",
        feiten=AFWIJKEN,
    ),
    besluit_rij(
        "the frame says help goes on, reported",
        "WIJKT_AF_VAN_KADER",
        handeling=besluit("ja", "ja"),
        feiten=AFWIJKEN,
    ),
    besluit_rij(
        "the frame says no suspicion, reported",
        "WIJKT_AF_VAN_KADER",
        daarna=GEEN_VERMOEDEN,
        handeling=besluit("ja", "nee"),
        feiten=AFWIJKEN,
    ),
    besluit_rij(
        "in education doubt at question 2 counts as yes",
        "WIJKT_AF_VAN_KADER",
        "TWIJFEL_ZONDER_ADVIES",
        daarna=(*TWIJFEL_2, hulp_afspreken()),
        handeling=besluit("nee", "ja"),
        uitleg="MELDEN_VOLGENS_KADER",
        feiten={**AFWIJKEN, "twijfel_zonder_advies": True},
        al_beantwoord=("TWIJFEL_ZONDER_ADVIES",),
    ),
    besluit_rij(
        "doubt at question 1 has no outcome to deviate from",
        "TWIJFEL_ZONDER_ADVIES",
        daarna=TWIJFEL_1,
        handeling=besluit("ja", "nee"),
        feiten={"twijfel_zonder_advies": True},
        al_beantwoord=("TWIJFEL_ZONDER_ADVIES",),
    ),
)


def _advies(strekking: str, *erna: AlleHandelingen) -> tuple[AlleHandelingen, ...]:
    return (advies_beginnen(), advies_ontvangen(strekking=strekking), *erna)


ZONDER_WEGING = besluit("ja", "nee", eigen_afweging="")
GEMELD = {"uitleg": "MELDEN_VOLGENS_KADER"}

ADVIES = (
    besluit_rij(
        "Veilig Thuis said do not report, reported",
        "WIJKT_AF_VAN_ADVIES",
        daarna=(*NAAR_MELDEN, *_advies("niet_melden", advies_wegen())),
        handeling=besluit("ja", "nee", motiveringen=(motiveer("WIJKT_AF_VAN_ADVIES"),)),
        feiten={"wijkt_af_van_advies": True},
        **GEMELD,
    ),
    besluit_rij(
        "Veilig Thuis said something else first, reported",
        "WIJKT_AF_VAN_ADVIES",
        daarna=(*NAAR_MELDEN, *_advies("eerst_iets_anders", advies_wegen())),
        handeling=besluit("ja", "nee"),
        feiten={"wijkt_af_van_advies": True},
        **GEMELD,
    ),
    besluit_rij(
        "Veilig Thuis said report, not reported",
        "WIJKT_AF_VAN_ADVIES",
        daarna=(*STAPPEN_AF, *_advies("melden", advies_wegen())),
        feiten={"wijkt_af_van_advies": True},
    ),
    besluit_rij(
        "away from the frame and from the advice: each its own motivation",
        "WIJKT_AF_VAN_KADER",
        "WIJKT_AF_VAN_ADVIES",
        daarna=(*NAAR_MELDEN, hulp_afspreken(), *_advies("melden", advies_wegen())),
        handeling=besluit("nee", "ja", motiveringen=(motiveer("WIJKT_AF_VAN_KADER"),)),
        feiten={**AFWIJKEN, "wijkt_af_van_advies": True},
        **GEMELD,
    ),
    besluit_rij(
        "not known what the advice says about reporting",
        daarna=(*NAAR_MELDEN, *_advies("", advies_wegen())),
        handeling=besluit("ja", "nee"),
        norm="eigen-afweging",
        **GEMELD,
    ),
    besluit_rij(
        "agreement, and no own weighing anywhere",
        "EIGEN_AFWEGING_ONTBREEKT",
        daarna=(*NAAR_MELDEN, *_advies("melden")),
        handeling=ZONDER_WEGING,
        feiten={"advies_zonder_afweging": True},
        **GEMELD,
    ),
    besluit_rij(
        "agreement, weighed beside the advice",
        daarna=(*NAAR_MELDEN, *_advies("melden", advies_wegen())),
        handeling=ZONDER_WEGING,
        norm="eigen-afweging",
        **GEMELD,
    ),
    besluit_rij(
        "agreement, weighed with the decision",
        daarna=(*NAAR_MELDEN, *_advies("melden")),
        handeling=besluit("ja", "nee"),
        norm="eigen-afweging",
        **GEMELD,
    ),
    besluit_rij(
        "newer advice is weighed anew",
        "EIGEN_AFWEGING_ONTBREEKT",
        daarna=(*NAAR_MELDEN, *_advies("melden", advies_wegen(), advies_ontvangen(strekking="melden"))),
        handeling=ZONDER_WEGING,
        feiten={"advies_zonder_afweging": True},
        **GEMELD,
    ),
    besluit_rij(
        "nobody asked for advice: nothing to weigh it against",
        daarna=NAAR_MELDEN,
        handeling=ZONDER_WEGING,
        norm="eigen-afweging",
        **GEMELD,
    ),
)

RIJEN = (*KADER, *ADVIES)
