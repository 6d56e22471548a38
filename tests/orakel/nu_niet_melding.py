"""Which event does not fit which state of a melding, and what comes first (domain 7.4). By hand.

Each pair is a logical impossibility: what was told to Veilig Thuis cannot be told, changed or taken back (`al_gemeld`;
adding to it can); a dropped draft does not move (`melding_heropenen`), only who was told of it is still recorded; what
is already open, left out or taken up cannot become so again (`is_al_open`, `is_al_overgeslagen`). Reporting fits from
the draft at any time, however little is ready.
"""

from __future__ import annotations

PARTS = ("informeren", "feiten")
FACTS = ("melding_feiten", "melding_feiten_overslaan", "melding_feiten_heropenen")
INFORMING = ("melding_informeren_overslaan", "melding_informeren_heropenen")
DOING = ("melding_doen", "spoed_melden", "melding_intrekken")

NU_NIET: dict[str, dict[str, str]] = {
    "melding_concept": {"melding_heropenen": "is_al_open"},
    "gedaan": dict.fromkeys((*FACTS, *DOING, "melding_heropenen"), "al_gemeld"),
    "melding_ingetrokken": dict.fromkeys((*FACTS, *INFORMING, *DOING), "melding_heropenen"),
}
"""Per state of the course; for a part that may move see below."""

DEEL_NU_NIET: dict[str, dict[str, str]] = {
    "open": {"heropenen": "is_al_open"},
    "gereed": {},
    "overgeslagen": {"overslaan": "is_al_overgeslagen"},
}
"""Per state of a part, what of `melding_<deel>_<...>` does not fit; only where the table above does not say so."""
