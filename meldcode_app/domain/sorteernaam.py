"""How Dutch names are put in order: by surname, the tussenvoegsel after it, accents aside.

Invariant: a pure function of the name as typed; the same name always sorts the same.
"""

from __future__ import annotations

import unicodedata

TUSSENVOEGSELS = frozenset({
    "aan", "al", "am", "auf", "bij", "bin", "bint", "d'", "da", "das", "de", "del", "dela", "della", "den",
    "der", "des", "di", "do", "dos", "du", "el", "het", "ibn", "in", "'l", "la", "las", "le", "les", "lo",
    "los", "onder", "op", "out", "over", "'s", "san", "'t", "te", "ten", "ter", "tot", "uijt", "uit", "van",
    "vande", "vanden", "vander", "vom", "von", "voor", "zu", "zum", "zur",
})  # fmt: skip
"""Words that belong to the surname and do not count for its place; `ben` is left out: far more often a first name."""


def sorteernaam(naam: str) -> str:
    """Surname, first names, tussenvoegsels; folded ("Anna Maria van der Berg": "berg anna maria van der").

    The surname is what follows the first tussenvoegsel after the first word, else the last word.
    """
    woorden = _gevouwen(naam).split()
    if not woorden:
        return ""
    tussen = [i for i, woord in enumerate(woorden) if woord in TUSSENVOEGSELS]
    begin = next((i for i in tussen if i > 0), 0 if tussen else len(woorden) - 1)
    eind = begin
    while eind < len(woorden) and woorden[eind] in TUSSENVOEGSELS:
        eind += 1
    if eind == len(woorden):
        # "Anna de": no surname follows, so every word counts as it stands.
        return " ".join(woorden)
    return " ".join([*woorden[eind:], *woorden[:begin], *woorden[begin:eind]])


def _gevouwen(naam: str) -> str:
    ontleed = unicodedata.normalize("NFKD", naam.replace("’", "'").replace("‘", "'").casefold())
    return "".join(teken for teken in ontleed if not unicodedata.combining(teken))
