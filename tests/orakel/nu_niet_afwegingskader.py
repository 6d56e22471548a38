"""Which answer does not fit where the route of the weighing stands, and which question comes first (domain 7.2).

By hand. A question is put on the answer to the one before it: without a suspicion there is no unsafety to judge, with
acute unsafety it is not asked whether help of one's own will do, where no help is possible or accepted nobody can
accept or evaluate it. Such a question does not exist, so it has no answer yet. Every question that lies on the route
can be answered anew at any time, and after "report together with Veilig Thuis" all of them can.
"""

from __future__ import annotations

ANSWERS = {
    2: ("v2_ja", "v2_nee", "v2_twijfel"),
    3: ("v3_ja", "v3_nee", "v3_twijfel"),
    4: ("v4_ja", "v4_nee", "v4_twijfel"),
    5: ("v5_ja", "v5_nee"),
}


def _from(question: int, first: str) -> dict[str, str]:
    return {answer: first for number, answers in ANSWERS.items() if number >= question for answer in answers}


NU_NIET: dict[str, dict[str, str]] = {
    "v1": _from(2, "vraag_1"),
    "kader_afsluiten": _from(2, "vraag_1"),
    "raadpleeg_vt_1": _from(2, "vraag_1"),
    "v2": _from(3, "vraag_2"),
    "v3": _from(4, "vraag_3"),
    "melden_na_3": _from(4, "vraag_3"),
    "raadpleeg_vt_3": _from(4, "vraag_3"),
    "v4": _from(5, "vraag_4"),
    "melden_na_4": _from(5, "vraag_4"),
    "raadpleeg_vt_4": _from(5, "vraag_4"),
    "melden_samen_met_vt": {},
    "hulp_loopt": {},
    "hulp_afsluiten_volgen": {},
    "opnieuw_melden": {},
}
