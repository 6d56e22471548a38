"""Finds in one text what is known: names in any dress, and what has the shape of a number or address.

Invariants: a match is whole words; capitals, accents, look-alikes and what stands between two words do not count;
what was found is never left in part, whatever else overlaps it.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import combinations, pairwise

from meldcode_app.domain.anonimiseren_bekenden import LABEL, Bekende
from meldcode_app.domain.anonimiseren_datums import datums
from meldcode_app.domain.anonimiseren_letters import Woord, gevouwen, omgeschreven, schoon, woorden
from meldcode_app.domain.anonimiseren_woorden import NA_AANSPREEKTITEL
from meldcode_app.domain.sorteernaam import TUSSENVOEGSELS

OORDEEL = "oordeel"
VERDEELD = "verdeeld"
_ZACHT = frozenset({"elders", "datum", VERDEELD})
_UITGANGEN = ("etjes", "tjes", "pjes", "etje", "tje", "pje", "jes", "je", "ke", "s")
_TUSSEN = re.compile(r"[\s.,'’‘`´\"“”/&()_+#@:=~\\–—‐‑-]{0,4}")
_SNEE = re.compile(r"[ \-‐‑*|_.·•~]{0,2}\n?[ *|]{0,2}")
_BEZIT = re.compile(r"['’‘`´](?:s|tjes?)(?![^\W_])", re.IGNORECASE)
_KORTSTE_VERBORGEN = 5
_DUBBEL = re.compile(r"(.)\1+")
_SCHEIDING = r"[ .()/–-]{0,3}"
_TELEFOON = (
    rf"(?<![\w+])(?:(?:\+|00)[ ]?[1-9]\d{{0,2}}(?:[ ]?\(0\))?(?:{_SCHEIDING}\d){{8,10}}"
    rf"|\(0\d{{1,3}}\)(?:{_SCHEIDING}\d){{6,8}}|0(?:{_SCHEIDING}\d){{8,10}})(?!\d)"
)
_DOMEIN = "(?:nl|com|net|org|eu|be)s?"
_UITGESCHREVEN_APENSTAART = (
    r"[^\W_][\w.+-]*(?:\s?[(\[]at[)\]]\s?|\s+(?:at|ape?n?staart(?:je)?)\s+)"
    rf"[\w-]+(?:(?:\.|\s+punt\s+)[\w-]+)*(?:\.|\s+punt\s+){_DOMEIN}\b"
)
_PATRONEN = tuple(
    (soort, door, re.compile(patroon))
    for soort, door, patroon in (
        ("email", LABEL["email"], rf"(?i:{_UITGESCHREVEN_APENSTAART})"),
        ("webadres", "[webadres]", rf"(?i:\b[\w-]+(?:\s+punt\s+[\w-]+)*\s+punt\s+{_DOMEIN}\b)"),
        ("email", LABEL["email"], r"[^\W_][\w.+%'’&/=-]*@[\w-]+(?:\.[\w-]+)*\.[^\W_]+"),
        ("webadres", "[webadres]", r"(?i:\b(?:https?://|www\.)[^\s<>\"]*[^\s<>\".,;:!?)'’”])"),
        ("webadres", "[webadres]", r"(?i:\b[\w-]+(?:\.[\w-]+)*\.(?:nl|com|net|org|eu)\b(?:/\S*[\w/])?)"),
        ("account", "[account]", r"(?<![^\W_])@[^\W_][\w.-]*\w"),
        ("rekening", "[rekeningnummer]", r"(?i:\b[A-Z]{2}\d{2}[ ]?[A-Z]{4}(?:[ ]?\d){10}\b)"),
        ("telefoon", LABEL["telefoon"], _TELEFOON),
        ("nummer", "[nummer]", r"(?<![\d.,-])\d(?:[ .-]?\d){8}(?![\d]|[.,-]\d)"),
        ("postcode", LABEL["postcode"], r"(?<!\d)[1-9]\d{3}(?:\s?[A-Z]{2}|[a-z]{2})(?![^\W_])"),
    )
)


@dataclass(frozen=True)
class Vondst:
    """One place found: `kern` is the words themselves, without what goes with them ("op", "'s"); `staart` prints
    behind the label."""

    begin: int
    eind: int
    kern: str
    door: str
    soort: str
    staart: str = ""

    @property
    def zacht(self) -> bool:
        """Whether the user may let it stand after all."""
        return self.soort in _ZACHT


class Zoeker:
    """Everything to look for, made once for many texts."""

    def __init__(self, bekend: Iterable[Bekende], peildag: date) -> None:
        self._peildag = peildag
        self._op_eerste: dict[str, list[tuple[tuple[str, ...], Bekende]]] = defaultdict(list)
        self._letterlijk: list[Bekende] = []
        self._nummers: list[tuple[re.Pattern[str], Bekende]] = []
        self._verborgen: set[str] = set()
        self._verdeelbaar: dict[str, Bekende] = {}
        self._verschreven: set[str] = set()
        self._begin_van: set[str] = set()
        self._ook_woord: set[str] = set()
        geboren: set[date] = set()
        for b in bekend:
            if b.soort == "geboortedatum":
                geboren.add(date.fromisoformat(b.tekst))
            elif b.soort == "telefoon":
                self._nummer(b)
            else:
                for vorm in dict.fromkeys((b.tekst, omgeschreven(b.tekst))):
                    self._woorden(b, vorm)
        self._geboren = frozenset(geboren)

    def _nummer(self, b: Bekende) -> None:
        cijfers = re.sub(r"\D", "", schoon(b.tekst))
        kern = re.sub(r"^(?:00)?31(?=\d{9}$)|^0", "", cijfers)
        if len(kern) > 3:
            vorm = rf"(?<!\d)(?:(?:\+|00)31{_SCHEIDING})?(?:0{_SCHEIDING})?{_SCHEIDING.join(kern)}(?!\d)"
            self._nummers.append((re.compile(vorm), b))

    def _woorden(self, b: Bekende, vorm: str) -> None:
        delen = tuple(w.tekst for w in woorden(schoon(vorm)))
        if not delen:
            if b.tekst.strip():
                self._letterlijk.append(b)
            return
        self._op_eerste[delen[0]].append((delen, b))
        aaneen = "".join(delen)
        if len(delen) > 1:
            self._op_eerste[aaneen].append(((aaneen,), b))
        if b.hoofdlettergevoelig and len(delen) == 1 and b.soort not in _ZACHT | {OORDEEL}:
            self._ook_woord.add(aaneen)
        ook_woorden = b.hoofdlettergevoelig and len(delen) > 1  # "de brug" is not "De Brug" cut in two
        if b.soort not in _ZACHT | {OORDEEL} and len(aaneen) >= _KORTSTE_VERBORGEN and not ook_woorden:
            self._verdeelbaar.setdefault(aaneen, b)
            self._begin_van.update(aaneen[:lengte] for lengte in range(1, len(aaneen) + 1))
        if len(delen) > 1 and b.hoofdlettergevoelig and b.soort not in _ZACHT | {OORDEEL}:
            self._ook_woord.add(aaneen)
        if (
            not b.hoofdlettergevoelig
            and b.soort not in _ZACHT | {OORDEEL}
            and len(aaneen) >= _KORTSTE_VERBORGEN
        ):
            self._verborgen.add(aaneen)
            self._verschreven.add(_DUBBEL.sub(r"\1", aaneen))

    def verbergt_naam(self, woord: str) -> bool:
        """Whether a known name is hidden inside a longer word ("gerritvoorbeeld2018", "#opaduinker"), is this very word
        in small letters (a name that is also a word, "wit", may be meant), or this word with a letter doubled or not:
        the user looks at it."""
        delen = [w.tekst for w in woorden(woord)]
        if any(self._is_ook_woord("".join(delen[a:b])) for a, b in combinations(range(len(delen) + 1), 2)):
            return True
        if len(woord) < _KORTSTE_VERBORGEN:
            return False
        kaal = "".join(delen)
        return _DUBBEL.sub(r"\1", kaal) in self._verschreven or any(naam in kaal for naam in self._verborgen)

    def _is_ook_woord(self, woord: str) -> bool:
        return woord in self._ook_woord or any(stam in self._ook_woord for stam in _stammen(woord))

    def vind(self, tekst: str, ook: Zoeker | None = None) -> list[Vondst]:
        """All places in a cleaned text, in order, also of what `ook` knows; they do not overlap."""
        eigen = ook.bekend(tekst) if ook else ()
        gevonden = [*eigen, *self.bekend(tekst), *self._vormen(tekst), *self._verdeeld(tekst)]
        return _zonder_overlap(gevonden, tekst)

    def bekend(self, tekst: str) -> Iterator[Vondst]:
        """Only what is known by its words, not what has the shape of a number or a date; these may overlap."""
        gelezen = woorden(tekst)
        for plek, woord in enumerate(gelezen):
            for delen, b in self._kandidaten(woord.tekst):
                stuk = gelezen[plek : plek + len(delen)]
                if _past(stuk, delen, tekst) and not (
                    b.hoofdlettergevoelig and not _met_hoofdletter(stuk, tekst)
                ):
                    uitgang = stuk[-1].tekst[len(delen[-1]) :]
                    yield _vondst(stuk[0].begin, stuk[-1].eind, b, tekst, uitgang)
        for b in self._letterlijk:
            yield from (
                _vondst(m.start(), m.end(), b, tekst) for m in re.finditer(re.escape(schoon(b.tekst)), tekst)
            )
        for patroon, b in self._nummers:
            yield from (_vondst(m.start(), m.end(), b, tekst) for m in patroon.finditer(tekst))

    def _verdeeld(self, tekst: str) -> Iterator[Vondst]:
        """A known name that something cuts up: the end of a line, spaces ("g e r r i t"), a sign."""
        gelezen = woorden(tekst)
        for begin, eerste in enumerate(gelezen):
            samen, eind = eerste.tekst, begin + 1
            while samen in self._begin_van and eind < len(gelezen):
                woord = gelezen[eind]
                if not _SNEE.fullmatch(tekst[gelezen[eind - 1].eind : woord.begin]):
                    break
                samen, eind = samen + woord.tekst, eind + 1
                b = self._verdeelbaar.get(samen)
                if b is not None and not _toevallig(gelezen[begin:eind], tekst):
                    kern = tekst[eerste.begin : woord.eind]
                    yield Vondst(eerste.begin, woord.eind, kern, b.label, VERDEELD)

    def _kandidaten(self, woord: str) -> Iterator[tuple[tuple[str, ...], Bekende]]:
        yield from self._op_eerste.get(woord, ())
        for stam in _stammen(woord):
            yield from ((delen, b) for delen, b in self._op_eerste.get(stam, ()) if len(delen) == 1)

    def _vormen(self, tekst: str) -> Iterator[Vondst]:
        for soort, door, patroon in _PATRONEN:
            for m in patroon.finditer(tekst):
                yield Vondst(m.start(), m.end(), m.group(), door, soort)
        for begin, kern, eind, door, geboren in datums(tekst, self._peildag, self._geboren):
            yield Vondst(begin, eind, tekst[kern:eind], door, "geboortedatum" if geboren else "datum")


def _stammen(woord: str) -> Iterator[str]:
    """What a word may be a possessive or a diminutive of ("gerrits", "timmetje")."""
    for uitgang in _UITGANGEN:
        stam = woord.removesuffix(uitgang)
        if stam != woord and len(stam) > 2:
            yield stam
            if uitgang.startswith("e") and stam[-1] == stam[-2]:
                yield stam[:-1]


def _toevallig(stuk: list[Woord], tekst: str) -> bool:
    """Whether it is only little words that happen to spell a name ("met te")."""
    if set(tekst[stuk[0].begin : stuk[-1].eind]) & set("-‐‑*|_"):
        return False
    return all(w.tekst in NA_AANSPREEKTITEL or w.tekst in TUSSENVOEGSELS for w in stuk)


def _past(stuk: list[Woord], delen: tuple[str, ...], tekst: str) -> bool:
    if len(stuk) < len(delen):
        return False
    for een, deel in zip(stuk[:-1], delen[:-1], strict=True):
        if een.tekst != deel:
            return False
    laatste = stuk[-1].tekst
    if laatste != delen[-1] and delen[-1] not in _stammen(laatste):
        return False
    return all(_TUSSEN.fullmatch(tekst[a.eind : b.begin]) for a, b in pairwise(stuk))


def _met_hoofdletter(stuk: list[Woord], tekst: str) -> bool:
    return tekst[stuk[-1].begin].isupper()


def _vondst(begin: int, eind: int, b: Bekende, tekst: str, uitgang: str = "") -> Vondst:
    bezit = _BEZIT.match(tekst, eind)
    kern = tekst[begin : eind - len(uitgang)]
    staart = "’s" if bezit or uitgang == "s" else ""
    return Vondst(begin, bezit.end() if bezit else eind, kern, b.label, b.soort, staart)


def _zonder_overlap(vondsten: list[Vondst], tekst: str) -> list[Vondst]:
    """What overlaps becomes one place as wide as all together, named after the longest (what the user chose first)."""
    uit: list[Vondst] = []
    groep: list[Vondst] = []
    for v in sorted(vondsten, key=lambda v: (v.begin, v.eind)):
        if groep and v.begin >= max(g.eind for g in groep):
            uit.append(_een(groep, tekst))
            groep = []
        groep.append(v)
    return [*uit, _een(groep, tekst)] if groep else uit


def _een(groep: list[Vondst], tekst: str) -> Vondst:
    langste = max(groep, key=lambda v: (len(v.kern), v.soort == OORDEEL, not v.zacht))
    begin, eind = groep[0].begin, max(v.eind for v in groep)
    soort = (
        langste.soort if not langste.zacht else next((v.soort for v in groep if not v.zacht), langste.soort)
    )
    kern, staart = (langste.kern, langste.staart) if langste.eind == eind else (tekst[begin:eind], "")
    return Vondst(begin, eind, kern, langste.door, soort, staart)


def zelfde(een: str) -> str:
    """The key under which a judgement about a word counts: no capitals, one kind of space."""
    return " ".join(gevouwen(schoon(een)).split()) or schoon(een)
