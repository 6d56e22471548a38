"""Whether two names, typed at different moments by different people, mean the same institution.

Invariants: what names an institution always counts (a region, a place, a kind of work), so two institutions are never
taken for one; only how a name is dressed does not count: legal form, articles, capitals, accents, punctuation, and
which office of it. When in doubt they differ: the user then writes the same name twice.
"""

from __future__ import annotations

import re
import unicodedata

AANKLEDING = frozenset(
    {
        "bv",
        "de",
        "en",
        "gecertificeerde",
        "gi",
        "het",
        "instelling",
        "nv",
        "stichting",
        "t",
        "the",
        "vereniging",
    }
)
ONDERDEEL = frozenset({"afdeling", "locatie", "team", "vestiging"})
"""From this word on it is an office of the institution. Not `regio`: there are institutions called so."""


def zelfde_instelling(een: str, ander: str) -> bool:
    """Whether both names have the same core; an empty name is never the same as anything."""
    return bool(_kern(een)) and _kern(een) == _kern(ander)


def _kern(naam: str) -> str:
    ontleed = unicodedata.normalize("NFKD", naam.casefold())
    kaal = "".join(teken for teken in ontleed if not unicodedata.combining(teken))
    # "B.V." is one word, "De Brug.nl" is not an abbreviation.
    woorden = re.findall(r"\w+", re.sub(r"\b(\w)\.(?=\w\b)", r"\1", kaal))
    einde = next((i for i, woord in enumerate(woorden) if i and woord in ONDERDEEL), len(woorden))
    return "".join(woord for woord in woorden[:einde] if woord not in AANKLEDING)
