"""The sheet for a call to Veilig Thuis made anonymous: the known replaced, all the rest shown (domain 1.9, 7.3).

Invariants: pure; nothing is printed that has a capital, a number or an odd sign unless a label put it there, the user
let it stand, or it is a closed function word at the head of a sentence; while one item is not judged nothing is
`compleet`; a known name of this casus never stands, whatever was judged before it was known.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from meldcode_app.domain.anonimiseren_bekenden import FAMILIENAAM, Bekende, bekenden
from meldcode_app.domain.anonimiseren_datums import hoe_lang_geleden, leeftijdsband, wanneer_geleden
from meldcode_app.domain.anonimiseren_letters import schoon
from meldcode_app.domain.anonimiseren_open import Lezing, begint_zin, hint
from meldcode_app.domain.anonimiseren_rollen import beller, is_beller, is_rol, rollen
from meldcode_app.domain.anonimiseren_woorden import AANSPREEKTITELS
from meldcode_app.domain.anonimiseren_zoeken import OORDEEL, Vondst, Zoeker, zelfde
from meldcode_app.domain.handelingen.adviesvraag import WoordOordeel

__all__ = [
    "WEGGELATEN",
    "Bekende",
    "Gemaskeerd",
    "Stuk",
    "Vervanging",
    "WoordOordeel",
    "bekenden",
    "beller",
    "hoe_lang_geleden",
    "is_beller",
    "is_rol",
    "leeftijdsband",
    "masker",
    "rollen",
    "schoon",
    "wanneer_geleden",
    "zelfde",
]

WEGGELATEN = "[weggelaten]"
LANGSTE_AANHEF = 90
"""A title before a name is never longer, spaces included; farther back is not looked."""
_LIDWOORD = re.compile(r"^(?:de|het|een) ")
_TITELS = "|".join(re.escape(titel) for titel in AANSPREEKTITELS)


@dataclass(frozen=True)
class Stuk:
    """A piece of a text: `origineel` as it was written, `tekst` as it prints."""

    soort: Literal["tekst", "vervangen", "open", "gelaten"]
    origineel: str
    tekst: str


@dataclass(frozen=True)
class Vervanging:
    """What was found how often, and what stands in its place; `terug`: the user may let it stand after all."""

    origineel: str
    door: str
    aantal: int
    soort: str
    terug: bool = False


@dataclass(frozen=True)
class Gemaskeerd:
    """The texts in pieces, and what the user must know of them."""

    delen: tuple[tuple[Stuk, ...], ...]
    gevonden: tuple[Vervanging, ...] = ()
    open_woorden: tuple[str, ...] = ()
    gelaten: tuple[str, ...] = ()
    hints: Mapping[str, str] = field(default_factory=dict)

    @property
    def compleet(self) -> bool:
        """Whether everything was judged; only then the sheet may be called anonymous."""
        return not self.open_woorden and not any(s.soort == "open" for deel in self.delen for s in deel)

    def tekst(self, nummer: int) -> str:
        """What prints of one text."""
        return "".join(stuk.tekst for stuk in self.delen[nummer])


def masker(
    teksten: Sequence[str], bekend: Sequence[Bekende], oordelen: Sequence[WoordOordeel], peildag: date
) -> Gemaskeerd:
    """The texts with everything known replaced and everything else that may lead to somebody open to judgement.

    Of two judgements about one word the last counts. Dates become how long before `peildag` they were.
    """
    return _Werk(bekend, oordelen, peildag).gemaskeerd(teksten)


class _Werk:
    def __init__(self, bekend: Sequence[Bekende], oordelen: Sequence[WoordOordeel], peildag: date) -> None:
        laatste = {zelfde(o.woord): o for o in oordelen}
        self._laten = {sleutel for sleutel, o in laatste.items() if o.besluit == "laten"}
        weg = [o for o in laatste.values() if o.besluit == "vervangen"]
        self._eigen = Zoeker([Bekende(o.woord, o.door.strip() or WEGGELATEN, OORDEEL) for o in weg], peildag)
        self._zoeker = Zoeker(bekend, peildag)
        self._vervangen: dict[tuple[str, str], list[Vondst]] = {}
        self._open: dict[str, None] = {}
        self._gelaten: dict[str, None] = {}

    def gemaskeerd(self, teksten: Sequence[str]) -> Gemaskeerd:
        delen = tuple(tuple(self._stukken(schoon(tekst), self._eigen)) for tekst in teksten)
        gevonden = [
            Vervanging(
                lijst[0].kern, door, len(lijst), lijst[0].soort, lijst[0].zacht or lijst[0].soort == OORDEEL
            )
            for (_, door), lijst in self._vervangen.items()
        ]
        return Gemaskeerd(
            delen=delen,
            gevonden=tuple(sorted(gevonden, key=lambda v: -v.aantal)),
            open_woorden=tuple(self._open),
            gelaten=tuple(self._gelaten),
            hints={item: zin for item in (*self._open, *self._gelaten) if (zin := hint(item))},
        )

    def _stukken(self, tekst: str, eigen: Zoeker | None) -> Iterator[Stuk]:
        lezing = Lezing(tekst, self._zoeker.verbergt_naam)
        plek, na_bezit = 0, False
        for v in _aaneen(self._zoeker.vind(tekst, eigen), tekst):
            blijft = v.zacht and zelfde(v.kern) in self._laten
            begin = v.begin if blijft else max(plek, _met_aanhef(tekst, v))
            yield from self._rest(lezing, tekst, plek, begin)
            if blijft:
                self._gelaten[v.kern] = None
                yield Stuk("gelaten", tekst[begin : v.eind], tekst[begin : v.eind])
            else:
                yield self._vervanging(tekst, begin, v, na_bezit and tekst[plek:begin] == " ")
            plek, na_bezit = v.eind, bool(v.staart) and not blijft
        yield from self._rest(lezing, tekst, plek, len(tekst))

    def _vervanging(self, tekst: str, begin: int, v: Vondst, na_bezit: bool) -> Stuk:
        door, is_open = v.door, False
        if v.soort == OORDEEL and door != WEGGELATEN:
            # What a user types in its place may itself hold a name.
            stukken = tuple(self._stukken(schoon(door), None))
            door, is_open = "".join(s.tekst for s in stukken), any(s.soort == "open" for s in stukken)
        self._vervangen.setdefault((zelfde(v.kern), door), []).append(v)
        door = _LIDWOORD.sub("", door) if na_bezit else door
        gedrukt = door[:1].upper() + door[1:] if begint_zin(tekst, begin) else door
        return Stuk("open" if is_open else "vervangen", tekst[begin : v.eind], gedrukt + v.staart)

    def _rest(self, lezing: Lezing, tekst: str, begin: int, eind: int) -> Iterator[Stuk]:
        plek = begin
        for a, b in lezing.open_plekken(begin, eind):
            yield from _kaal(tekst[plek:a])
            item = tekst[a:b]
            if zelfde(item) in self._laten:
                self._gelaten[item] = None
                yield Stuk("gelaten", item, item)
            else:
                self._open[item] = None
                yield Stuk("open", item, item)
            plek = b
        yield from _kaal(tekst[plek:eind])


def _kaal(tekst: str) -> Iterator[Stuk]:
    if tekst:
        yield Stuk("tekst", tekst, tekst)


def _aaneen(vondsten: Sequence[Vondst], tekst: str) -> list[Vondst]:
    """Two labels for one person side by side become one ("Gerrit" with a surname that only the family has)."""
    uit: list[Vondst] = []
    for v in vondsten:
        vorig = uit[-1] if uit else None
        if vorig and _hoort_bij(vorig, v) and re.fullmatch(r"[ -]{0,2}", tekst[vorig.eind : v.begin]):
            uit[-1] = Vondst(
                vorig.begin, v.eind, tekst[vorig.begin : v.eind], vorig.door, vorig.soort, v.staart
            )
        else:
            uit.append(v)
    return uit


def _hoort_bij(vorig: Vondst, v: Vondst) -> bool:
    if vorig.zacht or v.zacht or vorig.staart:
        return False
    return vorig.door == v.door or (vorig.soort == "persoon" and v.door == FAMILIENAAM)


def _met_aanhef(tekst: str, v: Vondst) -> int:
    """Where "juf Annemiek" and "moeder Anna" begin, so that the label does not say it twice."""
    if v.soort not in {"persoon", "achternaam"} or v.door.startswith("["):
        return v.begin
    rol = re.escape(re.sub(r" \d+$", "", _LIDWOORD.sub("", v.door)))
    aanhef = rf"(?:(?<!\w)(?:de|het|een|onze|ons|mijn)\s+)?(?<!\w)(?:{_TITELS}|{rol})\s+$"
    m = re.compile(aanhef, re.IGNORECASE).search(tekst, max(0, v.begin - LANGSTE_AANHEF), v.begin)
    return m.start() if m else v.begin
