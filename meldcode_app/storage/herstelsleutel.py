"""The recovery key on paper: 160 random bits as seven groups of six symbols a person can copy.

Crockford base32 without I, L, O, U. Of each group the sixth symbol checks the other five, computed in GF(32), so
every single mistyped symbol and every swap of two symbols within a group is noticed and the group can be named.
Groups carry their place, so two swapped groups are noticed too. The three symbols left over check the whole.
"""

from __future__ import annotations

import hashlib
import re

from meldcode_app.domain.fouten import HerstelsleutelTypefout

LENGTE = 20
"""Bytes of secret: 160 bits."""

_ALFABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_WAARDE = {teken: waarde for waarde, teken in enumerate(_ALFABET)} | {"O": 0, "I": 1, "L": 1}
_GROEPEN, _GEGEVENS = 7, 5
_DOE = "Vergelijk deze groep teken voor teken met het vel papier. Een O is een nul; een I of L is een één."


def _maal_x(waarde: int) -> int:
    waarde <<= 1
    return waarde ^ 0b100101 if waarde & 0b100000 else waarde


def _controle(gegevens: list[int], nummer: int) -> int:
    som = 0
    for waarde in reversed(gegevens):
        som = _maal_x(som ^ waarde)
    return som ^ (nummer + 1)


def _geheelcontrole(geheim: bytes) -> int:
    return int.from_bytes(hashlib.sha256(b"meldcode herstelsleutel" + geheim).digest()[:2]) >> 1


def schrijf(geheim: bytes) -> str:
    """The printed form of 20 secret bytes: `XXXXXX-XXXXXX-...`, 42 symbols in 7 groups."""
    if len(geheim) != LENGTE:
        msg = f"a recovery key has {LENGTE} bytes, not {len(geheim)}"
        raise ValueError(msg)
    getal = int.from_bytes(geheim) << 15 | _geheelcontrole(geheim)
    waarden = [getal >> 5 * plaats & 31 for plaats in reversed(range(_GROEPEN * _GEGEVENS))]
    groepen = []
    for nummer in range(_GROEPEN):
        gegevens = waarden[nummer * _GEGEVENS : (nummer + 1) * _GEGEVENS]
        groepen.append("".join(_ALFABET[waarde] for waarde in [*gegevens, _controle(gegevens, nummer)]))
    return "-".join(groepen)


def lees(getypt: str) -> bytes:
    """The 20 secret bytes of a typed key; capitals, spaces and dashes do not matter.

    Raises HerstelsleutelTypefout, which names the first group that cannot be right.
    """
    groepen = _in_groepen(getypt)
    getal = 0
    for nummer, groep in enumerate(groepen):
        waarden = []
        for teken in groep:
            if teken not in _WAARDE:
                wat = f"In groep {nummer + 1} van de herstelsleutel staat '{teken}'; dat teken komt er niet in voor."
                raise HerstelsleutelTypefout(wat, _DOE, nummer + 1)
            waarden.append(_WAARDE[teken])
        if _controle(waarden[:_GEGEVENS], nummer) != waarden[_GEGEVENS]:
            wat = f"Groep {nummer + 1} van de herstelsleutel ({groep}) bevat een typefout of staat verkeerd."
            raise HerstelsleutelTypefout(wat, _DOE, nummer + 1)
        for waarde in waarden[:_GEGEVENS]:
            getal = getal << 5 | waarde
    geheim = (getal >> 15).to_bytes(LENGTE)
    if _geheelcontrole(geheim) != getal & 0x7FFF:
        raise HerstelsleutelTypefout(
            "De groepen van de herstelsleutel horen niet bij elkaar.",
            "Kijk of alle groepen van hetzelfde vel komen en of er meer dan één typefout in staat.",
        )
    return geheim


def _in_groepen(getypt: str) -> list[str]:
    delen = [deel for deel in re.split(r"[\s\-\u2010-\u2015]+", getypt.strip().upper()) if deel]
    totaal = "".join(delen)
    nodig = _GROEPEN * (_GEGEVENS + 1)
    if len(totaal) == nodig:
        return [totaal[begin : begin + _GEGEVENS + 1] for begin in range(0, nodig, _GEGEVENS + 1)]
    if len(delen) > 1:
        for nummer, deel in enumerate(delen[:_GROEPEN], start=1):
            if len(deel) != _GEGEVENS + 1:
                wat = f"Groep {nummer} van de herstelsleutel heeft {len(deel)} tekens; het moeten er 6 zijn."
                raise HerstelsleutelTypefout(wat, _DOE, nummer)
    raise HerstelsleutelTypefout(
        f"De herstelsleutel heeft {len(totaal)} tekens; het moeten er {nodig} zijn.",
        "Typ alle 7 groepen van 6 tekens over van het vel papier.",
    )
