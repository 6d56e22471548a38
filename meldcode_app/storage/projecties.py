"""Rows for lists, made elsewhere by a pure function of one folded casus; here they are only kept and read.

Invariants: a casus has exactly the rows of the last `vervang`; rows can always be rebuilt from the journal;
order and search happen in SQL on stored, folded text, never with a state machine.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping, Sequence
from datetime import date, datetime

import msgspec

from meldcode_app.storage.verbinding import Verbinding

_TABELLEN = {
    "casus_rij": (
        "casus",
        "kenmerk",
        "naam",
        "sorteernaam",
        "geboortedatum",
        "status",
        "bijgewerkt_seq",
        "samenvatting",
    ),
    "verzoek_rij": (
        "casus",
        "verzoek",
        "kenmerk",
        "verzoeker",
        "ontvangen_op",
        "gewenst_op",
        "verloop",
        "samenvatting",
    ),
}
_GEWIJZIGD_OP = "(SELECT geregistreerd_op FROM journaal WHERE seq = bijgewerkt_seq) AS gewijzigd_op"
_SLEUTEL = {"casus_rij": "casus", "verzoek_rij": "casus, verzoek"}

AFGELOPEN = ("afgesloten", "ingetrokken")
"""States of `verloop` in which a request asks nothing any more."""


def vouw(tekst: str) -> str:
    """Text as it is compared: small letters without accents."""
    ontleed = unicodedata.normalize("NFKD", tekst.casefold())
    return "".join(teken for teken in ontleed if not unicodedata.combining(teken))


def _waarde(waarde: object) -> object:
    if waarde is None or isinstance(waarde, str | int):
        return waarde
    if isinstance(waarde, date | datetime):
        return waarde.isoformat()
    return msgspec.json.encode(waarde).decode()


class Projecties:
    """The projection tables of one open vault."""

    def __init__(self, verbinding: Verbinding) -> None:
        self._verbinding = verbinding

    def vervang(self, casus: str, rijen: Mapping[str, Sequence[Mapping[str, object]]]) -> None:
        """Put these rows (by table name) in place of all rows of the casus, inside a transaction.

        Texts, whole numbers and None go in as they are, dates as ISO text, anything else as JSON text.
        A table that is not named becomes empty for this casus. ValueError on an unknown table or column,
        or on a row of another casus.
        """
        self._verbinding.eis_transactie()
        if vreemd := set(rijen) - set(_TABELLEN):
            msg = f"unknown projection {sorted(vreemd)}"
            raise ValueError(msg)
        with self._verbinding.eigen_fouten():
            for tabel, kolommen in _TABELLEN.items():
                nieuw = [_rij(casus, kolommen, rij) for rij in rijen.get(tabel, ())]
                if tabel == "casus_rij":
                    nieuw = [rij | {"zoektekst": vouw(f"{rij['naam']} {rij['kenmerk']}")} for rij in nieuw]
                self._verbinding.db.table(tabel).delete_where("casus = ?", [casus])
                self._verbinding.db.table(tabel).insert_all(nieuw)

    def maak_leeg(self) -> None:
        """Drop all rows, before a rebuild; inside a transaction."""
        self._verbinding.eis_transactie()
        with self._verbinding.eigen_fouten():
            for tabel in _TABELLEN:
                self._verbinding.db.table(tabel).delete_where()

    def lijst_casussen(self, zoek: str = "") -> list[dict[str, object]]:
        """Rows of casussen by sort name; every word of `zoek` must occur in name or kenmerk, accents aside.

        `gewijzigd_op` is when its last entry was recorded (ISO, UTC); no journal of any casus is read for it.
        """
        woorden = [f"%{_letterlijk(woord)}%" for woord in vouw(zoek).split()]
        waar = " AND ".join(["zoektekst LIKE ? ESCAPE '\\'"] * len(woorden))
        return self._lees("casus_rij", waar, woorden, "sorteernaam, kenmerk, casus", _GEWIJZIGD_OP)

    def lijst_verzoeken(self, alleen_open: bool = False) -> list[dict[str, object]]:
        """Rows of requests: the earliest wished day first, those without one last."""
        waar = f"verloop NOT IN ({', '.join('?' * len(AFGELOPEN))})" if alleen_open else ""
        volgorde = "gewenst_op IS NULL, gewenst_op, ontvangen_op IS NULL, ontvangen_op, casus, verzoek"
        return self._lees("verzoek_rij", waar, list(AFGELOPEN) if alleen_open else [], volgorde)

    def alles(self) -> dict[str, list[dict[str, object]]]:
        """All rows per table in a fixed order, for comparing with a rebuild."""
        return {tabel: self._lees(tabel, "", [], _SLEUTEL[tabel]) for tabel in _TABELLEN}

    def _lees(
        self, tabel: str, waar: str, waarden: list[str], volgorde: str, *erbij: str
    ) -> list[dict[str, object]]:
        kolommen = ", ".join((*_TABELLEN[tabel], *erbij))
        with self._verbinding.eigen_fouten():
            return [
                dict(rij)
                for rij in self._verbinding.db.table(tabel).rows_where(
                    waar or None, waarden, order_by=volgorde, select=kolommen
                )
            ]


def zoals_bewaard(
    casus: str, rijen: Mapping[str, Sequence[Mapping[str, object]]]
) -> dict[str, list[dict[str, object]]]:
    """The rows as `alles` would give them back after `vervang`, to compare without writing."""
    return {
        tabel: [_rij(casus, kolommen, rij) for rij in rijen.get(tabel, ())]
        for tabel, kolommen in _TABELLEN.items()
    }


def _rij(casus: str, kolommen: tuple[str, ...], rij: Mapping[str, object]) -> dict[str, object]:
    if rij.get("casus", casus) != casus or set(rij) - set(kolommen):
        msg = f"this row does not belong in a projection of casus {casus}: {sorted(rij)}"
        raise ValueError(msg)
    return {kolom: _waarde(rij.get(kolom, _leeg(kolom))) for kolom in kolommen} | {"casus": casus}


def _leeg(kolom: str) -> object:
    if kolom == "bijgewerkt_seq":
        return 0
    return None if kolom.endswith(("datum", "_op")) else ""


def _letterlijk(woord: str) -> str:
    return woord.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
