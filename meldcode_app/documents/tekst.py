"""Typed text made fit for print, without ever taking away something that can be seen.

Invariants: what comes out is NFC; holds no control character but the newline, no surrogate, no character that
turns the direction of reading, none that only a private font can show. An emoji prints as its name in brackets,
so a literal quotation keeps its meaning. What is stored is not changed: this is for paper only.
"""

from __future__ import annotations

import re
import unicodedata

_REGELEINDE = re.compile("\r\n?|\u0085|\u2028|\u2029|\v|\f")
# Shown as nothing: direction marks, word joiners, byte order marks, tags, noncharacters, surrogates, controls.
_ONZICHTBAAR = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u034f\u061c\u180e\u200b\u200e\u200f\u202a-\u202e"
    "\u2060-\u206f\ufeff\ufff9-\ufffb\ufdd0-\ufdef\ufffe\uffff\ud800-\udfff\U000e0000-\U000e0fff]"
)
_BEELD = (
    "[\u231a\u231b\u2328\u23cf\u23e9-\u23f3\u23f8-\u23fa\u24c2\u25aa\u25ab\u25b6\u25c0\u25fb-\u25fe"
    "\u2600-\u27bf\u2b05-\u2b07\u2b1b\u2b1c\u2b50\u2b55\u3030\u303d\u3297\u3299\U0001f000-\U0001faff]"
)
_TOON = "[\ufe0e\ufe0f\U0001f3fb-\U0001f3ff]*"
# A keycap, a flag, or pictures joined to one.
_EMOJI = re.compile(
    f"(?P<toets>[0-9#*])\ufe0f?\u20e3|(?P<vlag>[\U0001f1e6-\U0001f1ff]{{2}})"
    f"|{_BEELD}{_TOON}(?:\u200d(?:{_BEELD}|[\u2190-\u2bff]){_TOON})*"
    "|[\u2190-\u2bff]\ufe0f"
)
# Signs that the fonts of our letters do not hold, and private or unassigned code points.
_IN_LETTERTYPE = frozenset("∂∏∑−∕∙√∞∫≈≠≤≥◊◌")
_TEKENBLOK = re.compile("[\u2160-\u2188\u2190-\u2bff]")
_LOS = re.compile("[\ufe00-\ufe0f]")
_TE_LANG = re.compile(r"[^\s\u200b]{41,}")
_STUK = re.compile(r"[^\s\u200b]{40}(?=[^\s\u200b])")


def voor_druk(tekst: str) -> str:
    """`tekst` as it can be printed in a letter. Newlines stay, a tab becomes four spaces. Pure, idempotent."""
    schoon = _ONZICHTBAAR.sub("", _REGELEINDE.sub("\n", tekst)).replace("\t", "    ")
    schoon = _LOS.sub("", _EMOJI.sub(_emoji, unicodedata.normalize("NFC", schoon)))
    return "".join(_teken(t) for t in schoon)


def afbreekbaar(tekst: str) -> str:
    """`tekst` with invisible places to break in words over 40 characters, so they do not run off the paper."""
    if not _TE_LANG.search(tekst):
        return tekst
    return _STUK.sub(lambda m: m.group() + "\u200b", tekst)


def _emoji(gevonden: re.Match[str]) -> str:
    if toets := gevonden["toets"]:
        return f"[emoji: toets {toets}]"
    if vlag := gevonden["vlag"]:
        return "[emoji: vlag " + "".join(chr(ord(letter) - 0x1F1E6 + ord("A")) for letter in vlag) + "]"
    delen = [t for t in gevonden.group() if t not in "\ufe0e\ufe0f\u200d"]
    return "[emoji: " + " + ".join(_naam(t) for t in delen) + "]"


def _teken(teken: str) -> str:
    if unicodedata.category(teken) in {"Co", "Cn"}:
        return f"[teken: U+{ord(teken):04X}]"
    if _TEKENBLOK.match(teken) and teken not in _IN_LETTERTYPE:
        return f"[teken: {_naam(teken)}]"
    return teken


def _naam(teken: str) -> str:
    return unicodedata.name(teken, f"U+{ord(teken):04X}").lower()
