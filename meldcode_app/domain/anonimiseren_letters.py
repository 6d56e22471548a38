"""Letters as they are compared: what cannot be seen taken out, look-alikes made equal, places kept.

Invariants: `schoon` is what prints and is idempotent; every place refers to the cleaned text; a character that is
not an ordinary lower-case Latin letter or plain punctuation counts as striking, so nothing odd passes unseen.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache

_REGELEINDE = re.compile("\r\n?|\u0085|\u2028|\u2029|\v|\f")
# Shown as nothing though they count as letters, signs or marks.
_ONZICHTBAAR = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u3164\uffa0")
_RUIMTE = frozenset("\t\u2800")
_APOSTROF = frozenset("\u02b9\u02bb\u02bc\u02bd\u02c8\u055a\uff07")
_LOOS = re.compile("[\ufe00-\ufe0f\U000e0100-\U000e01ef]")
_BESTURING = re.compile("[\x00-\x09\x0b-\x1f\x7f]")
_STUK = re.compile(r"[^\W\d_]+|\d+")

_LIJKT_OP = dict(
    zip(
        # Cyrillic, Greek, small capitals, and Latin letters that do not fall apart by themselves.
        "аеорсухкмтвнгіјѕԁһѵαορνεικτυχβηγɢʀɪᴛᴇᴀʙᴄᴅꜰʜᴊᴋʟᴍɴᴏᴘꜱᴜᴠᴡʏᴢɡɑøłđħıðŧ",
        "aeopcyxkmtbhrijsdhvaopveiktuxbnygriteabcdfhjklmnopsuvwyzgaoldhidt",
        strict=True,
    )
) | {"æ": "ae", "œ": "oe", "þ": "th"}

_OMSCHRIJVING = str.maketrans(
    {"ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue", "å": "aa", "Å": "Aa"}
)


@dataclass(frozen=True)
class Woord:
    """A run of letters or a run of digits: folded text, and first and one-past-last place in the cleaned text."""

    tekst: str
    begin: int
    eind: int


def schoon(tekst: str) -> str:
    """`tekst` without what cannot be seen: NFC, one kind of space and line end, plain letters and digits."""
    if tekst.isascii() and not _BESTURING.search(tekst):
        return tekst
    gelijk = _LOOS.sub("", unicodedata.normalize("NFC", _REGELEINDE.sub("\n", tekst)))
    return unicodedata.normalize("NFC", "".join(map(_gewoon, gelijk)))


@cache
def _gewoon(teken: str) -> str:
    soort = unicodedata.category(teken)
    if teken == "\n":
        return teken
    if soort == "Zs" or teken in _RUIMTE:
        return " "
    if soort in {"Cc", "Cf"} or teken in _ONZICHTBAAR:
        return ""
    if teken in _APOSTROF:
        return "'"
    if soort == "Nd":
        return str(unicodedata.decimal(teken))
    gelijk = unicodedata.normalize("NFKC", teken)
    return gelijk if (gelijk.isascii() and len(gelijk) == 1) or any(t.isalpha() for t in gelijk) else teken


@cache
def _gevouwen(teken: str) -> str:
    ontleed = unicodedata.normalize("NFKD", teken.casefold())
    return "".join(_LIJKT_OP.get(t, t) for t in ontleed if not unicodedata.combining(t))


def gevouwen(tekst: str) -> str:
    """For comparing: no capitals, accents or look-alikes."""
    return tekst.lower() if tekst.isascii() else "".join(map(_gevouwen, tekst))


def omgeschreven(tekst: str) -> str:
    """The same without signs on its letters, as a keyboard without them writes it ("Oezdemir")."""
    return unicodedata.normalize("NFC", tekst).translate(_OMSCHRIJVING)


def woorden(tekst: str) -> list[Woord]:
    """The runs of letters and of digits of a cleaned text, folded."""
    if tekst.isascii():
        return [Woord(m.group(), m.start(), m.end()) for m in _STUK.finditer(tekst.lower())]
    letters: list[str] = []
    plek: list[int] = []
    for nummer, teken in enumerate(tekst):
        gelijk = _gevouwen(teken)
        letters.append(gelijk)
        plek += [nummer] * len(gelijk)
    plek.append(len(tekst))
    gevonden = []
    for m in _STUK.finditer("".join(letters)):
        eind = plek[m.end() - 1] + 1
        while eind < len(tekst) and not _gevouwen(tekst[eind]):
            eind += 1
        gevonden.append(Woord(m.group(), plek[m.start()], eind))
    return gevonden


@cache
def opvallend(teken: str) -> bool:
    """Whether a character may carry what leads to somebody: a capital, a number, another script, a picture."""
    soort = unicodedata.category(teken)
    if soort == "Ll":
        latijn = ord(teken) < 0x250 or 0x1E00 <= ord(teken) < 0x1F00
        return not latijn or not _gevouwen(teken).isascii()
    if soort == "So":
        return teken != "°"
    if soort == "Sk":
        return ord(teken) > 0x2FF
    return soort[0] in "LMN" or soort in {"Cs", "Co", "Cn"}


@cache
def klasse(teken: str) -> str:
    """`w` part of a word, `j` may join two parts, `s` space, `r` line end, `o` odd sign, `p` other punctuation."""
    if teken == "\n":
        return "r"
    if teken == " ":
        return "s"
    if teken == "_" or unicodedata.category(teken)[0] in "LMN":
        return "w"
    if opvallend(teken):
        return "o"
    return "j" if teken in "'’‘`´-‐‑–._@&+/:#\\=~€$£¥%^*|<>{}[]" else "p"
