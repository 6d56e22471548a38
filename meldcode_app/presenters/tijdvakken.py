"""Stretches of time in words: "vorige week", "september", "begin oktober", "de zomer".

Invariant: a stretch that goes on now ends today, and one without a year is the last that has begun.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

from meldcode_app.documents.datums import MAANDEN

SEIZOENEN = {"lente": 3, "voorjaar": 3, "zomer": 6, "herfst": 9, "najaar": 9, "winter": 12}
"""The month in which each begins (meteorological); every season lasts three months."""

_MAAND = re.compile(
    rf"(?:in |de maand )?(?:(begin|half|eind) )?({'|'.join(MAANDEN)})(?: (\d{{4}}))?", re.IGNORECASE
)
_SEIZOEN = re.compile(
    rf"(?:in )?(?:de |het |deze |dit |afgelopen |vorige |vorig )?({'|'.join(SEIZOENEN)})(?: van)?(?: (\d{{4}}))?"
)
_DEEL = {"begin": (1, 10), "half": (11, 20), "eind": (21, 31)}


@dataclass(frozen=True)
class Tijdvak:
    """First and last day. `eigen_woorden`: what was typed says more than these days do."""

    van: date
    tot: date
    eigen_woorden: bool = False


def tijdvak(laag: str, vandaag: date) -> Tijdvak | None:
    """The stretch that lower-case words name; None when they name none, or one that has not begun."""
    try:
        vak = _week_of_maand(laag, vandaag) or _maand(laag, vandaag) or _seizoen(laag, vandaag)
    except ValueError:  # a year there is no calendar for ("zomer 0000")
        return None
    if vak is None or vak.van > vandaag:
        return None
    return Tijdvak(vak.van, min(vak.tot, vandaag), vak.eigen_woorden)


def _week_of_maand(laag: str, vandaag: date) -> Tijdvak | None:
    maandag = vandaag - timedelta(days=vandaag.weekday())
    eerste = vandaag.replace(day=1)
    vorige = eerste - timedelta(days=1)
    match laag:
        case "vorige week" | "afgelopen week":
            return Tijdvak(maandag - timedelta(days=7), maandag - timedelta(days=1))
        case "deze week":
            return Tijdvak(maandag, vandaag)
        case "vorige maand" | "afgelopen maand":
            return Tijdvak(vorige.replace(day=1), vorige)
        case "deze maand":
            return Tijdvak(eerste, vandaag)
        case _:
            return None


def _maand(laag: str, vandaag: date) -> Tijdvak | None:
    gevonden = _MAAND.fullmatch(laag)
    if not gevonden:
        return None
    maand = MAANDEN.index(gevonden[2]) + 1
    begin, eind = _DEEL.get(gevonden[1] or "", (1, 31))
    jaar = int(gevonden[3]) if gevonden[3] else vandaag.year
    if not gevonden[3] and date(jaar, maand, begin) > vandaag:
        jaar -= 1
    laatste = _eind_van_maand(jaar, maand)
    return Tijdvak(
        date(jaar, maand, begin), laatste.replace(day=min(eind, laatste.day)), gevonden[1] is not None
    )


def _seizoen(laag: str, vandaag: date) -> Tijdvak | None:
    gevonden = _SEIZOEN.fullmatch(laag)
    if not gevonden:
        return None
    maand = SEIZOENEN[gevonden[1]]
    jaar = int(gevonden[2]) if gevonden[2] else vandaag.year
    if not gevonden[2] and date(jaar, maand, 1) > vandaag:
        jaar -= 1
    slot = maand + 2
    return Tijdvak(
        date(jaar, maand, 1), _eind_van_maand(jaar + (slot > 12), (slot - 1) % 12 + 1), eigen_woorden=True
    )


def _eind_van_maand(jaar: int, maand: int) -> date:
    volgende = date(jaar + maand // 12, maand % 12 + 1, 1)
    return volgende - timedelta(days=1)
