"""Rows for lists, made elsewhere by a pure function of one folded casus; here they are only kept and read.

Invariants: a casus has exactly the rows of the last `vervang`; rows can always be rebuilt from the journal;
order and search happen in SQL on stored, folded text, never with a state machine.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime

import msgspec

from meldcode_app.domain.taken_verzoek import AFGELOPEN
from meldcode_app.domain.zoekvraag import geboren_tussen
from meldcode_app.domain.zoekwoorden import vouw
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
        "gewijzigd_op",
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
    "taak_rij": (
        "casus",
        "taak",
        "soort",
        "betreft",
        "namen",
        "wie",
        "wacht_op_ander",
        "voor",
        "vanaf",
        "tot",
        "herkomst",
        "norm",
        "pagina",
        "doel",
        "plek",
        "kenmerk",
        "naam",
        "geboortedatum",
    ),
    "notitie_rij": ("casus", "notitie", "tekst", "gemaakt_op", "geregistreerd_op"),
    "inzage_rij": ("casus", "doorloop", "deelnemer"),
}
SLEUTELS = {
    "casus_rij": ("casus",),
    "verzoek_rij": ("casus", "verzoek"),
    "taak_rij": ("casus", "taak"),
    "notitie_rij": ("casus", "notitie"),
    "inzage_rij": ("casus", "doorloop", "deelnemer"),
}
"""What makes a row of each table the only one."""
_STANDAARD: dict[str, object] = {
    "bijgewerkt_seq": 0,
    "gewijzigd_op": None,
    "wacht_op_ander": 0,
    "betreft": "[]",
    "namen": "{}",
    "voor": None,
    "vanaf": None,
    "tot": None,
}
_TAAK_KORT = ("casus", "taak", "voor", "wie", "wacht_op_ander", "namen")
_TAAK_GELDT = "(vanaf IS NULL OR vanaf <= ?) AND (tot IS NULL OR tot > ?)"
_OPEN = f"verloop NOT IN ({', '.join('?' * len(AFGELOPEN))})"
_TAAK_VOOR = (
    " AND (pagina NOT IN ('meldcode', 'adviesvraag', 'melding') OR EXISTS (SELECT 1 FROM inzage_rij i"
    " WHERE i.casus = taak_rij.casus AND i.doorloop = taak_rij.doel AND i.deelnemer = ?))"
)


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

    def versie(self) -> int:
        """By which version of the rows these were made; 0 when that was before versions were kept."""
        with self._verbinding.eigen_fouten():
            rij = self._verbinding.conn.execute("SELECT versie FROM rijen_stand").fetchone()
        return int(rij[0]) if rij else 0

    def noteer_versie(self, versie: int) -> None:
        """Remember that all rows are of this version, inside the transaction that made them."""
        self._verbinding.eis_transactie()
        with self._verbinding.eigen_fouten():
            self._verbinding.conn.execute("REPLACE INTO rijen_stand VALUES (1, ?)", (versie,))

    def lijst_casussen(
        self,
        zoek: str = "",
        statussen: Sequence[str] = (),
        geboren: tuple[date, date] | None = None,
        dag: date | None = None,
    ) -> list[dict[str, object]]:
        """Rows of casussen by sort name; every word of `zoek` must occur in name or kenmerk, accents aside.

        With a `dag`, a word that is a number of one or two digits is an age on that day, or the number of a kenmerk.
        `statussen` keeps those with one of them; `geboren` those born after the first and up to the second day.
        `gewijzigd_op` is when its last entry was recorded (ISO, UTC).
        """
        eisen: list[str] = []
        waarden: list[str] = []
        for woord in vouw(zoek).split():
            if dag is not None and woord.isascii() and woord.isdigit() and len(woord) <= 2:
                na, tot = geboren_tussen(int(woord), int(woord), dag)
                eisen.append("(geboortedatum > ? AND geboortedatum <= ? OR kenmerk LIKE ? OR kenmerk LIKE ?)")
                waarden += [na.isoformat(), tot.isoformat(), f"%-{int(woord)}", f"%-{int(woord):03d}"]
            else:
                eisen.append("zoektekst LIKE ? ESCAPE '\\'")
                waarden.append(f"%{_letterlijk(woord)}%")
        if statussen:
            eisen.append(f"status IN ({', '.join('?' * len(statussen))})")
            waarden += statussen
        if geboren is not None:
            eisen.append("geboortedatum > ? AND geboortedatum <= ?")
            waarden += [geboren[0].isoformat(), geboren[1].isoformat()]
        # With '+' the few that were found are sorted. In the order of the index every row is fetched from a page
        # somewhere else, also those that do not fit: three times as slow, and more the larger the vault.
        volgorde = "+sorteernaam, kenmerk, casus" if eisen else "sorteernaam, kenmerk, casus"
        return self._lees("casus_rij", " AND ".join(eisen), waarden, volgorde)

    def hoogste_nummer(self, begin: str) -> int:
        """The highest number behind this beginning of a kenmerk; 0 when there is none."""
        with self._verbinding.eigen_fouten():
            rij = self._verbinding.conn.execute(
                "SELECT max(CAST(substr(kenmerk, length(?1) + 1) AS INTEGER)) FROM casus_rij"
                " WHERE substr(kenmerk, 1, length(?1)) = ?1",
                (begin,),
            ).fetchone()
        return int(rij[0] or 0)

    def tel_casussen(self) -> dict[str, int]:
        """How many casussen there are per status."""
        with self._verbinding.eigen_fouten():
            return dict(
                self._verbinding.conn.execute(
                    "SELECT status, count(*) FROM casus_rij GROUP BY status"
                ).fetchall()
            )

    def lijst_taken(
        self, dag: date, kijker: str | None = None, *, kort: bool = False
    ) -> list[dict[str, object]]:
        """Rows of what is to be done on a day: the earliest first, those without a day last.

        With a `kijker` nothing of a meldcode that is not open to that colleague. `kort` gives six columns of each:
        of thousands only the first ones are ever shown.
        """
        eis, waarden = _taken(dag, kijker)
        volgorde = "voor IS NULL, voor, naam, casus, taak"
        return self._lees("taak_rij", eis, waarden, volgorde, _TAAK_KORT if kort else ())

    def taak(self, casus: str, taak: str) -> dict[str, object]:
        """One row of what is to be done, whole. LookupError when there is none."""
        return self._lees("taak_rij", "casus = ? AND taak = ?", [casus, taak], "taak")[0]

    def tel_taken(self, dag: date, kijker: str | None = None) -> int:
        """How many rows `lijst_taken` gives."""
        eis, waarden = _taken(dag, kijker)
        with self._verbinding.eigen_fouten():
            return int(self._verbinding.db.table("taak_rij").count_where(eis, waarden))

    def tel_open_verzoeken(self) -> int:
        """How many rows `lijst_verzoeken` gives of what is open."""
        with self._verbinding.eigen_fouten():
            return int(self._verbinding.db.table("verzoek_rij").count_where(_OPEN, list(AFGELOPEN)))

    def lijst_notities(self) -> list[dict[str, object]]:
        """Rows of the notes that ask for a place, oldest first."""
        return self._lees("notitie_rij", "", [], "geregistreerd_op, rowid")

    def lijst_verzoeken(self, alleen_open: bool = False) -> list[dict[str, object]]:
        """Rows of requests: the earliest wished day first, those without one last."""
        waar = _OPEN if alleen_open else ""
        volgorde = "gewenst_op IS NULL, gewenst_op, ontvangen_op IS NULL, ontvangen_op, casus, verzoek"
        return self._lees("verzoek_rij", waar, list(AFGELOPEN) if alleen_open else [], volgorde)

    def alles(self) -> dict[str, list[dict[str, object]]]:
        """All rows per table in a fixed order, for comparing with a rebuild."""
        return {tabel: self._lees(tabel, "", [], ", ".join(SLEUTELS[tabel])) for tabel in _TABELLEN}

    def _lees(
        self, tabel: str, waar: str, waarden: list[str], volgorde: str, alleen: Sequence[str] = ()
    ) -> list[dict[str, object]]:
        kolommen = ", ".join(alleen or _TABELLEN[tabel])
        eis = f" WHERE {waar}" if waar else ""
        with self._verbinding.eigen_fouten():
            # Plain SQL: sqlite-utils makes each row twice, which is felt with ten thousand of them.
            gelezen = self._verbinding.conn.execute(
                f"SELECT {kolommen} FROM {tabel}{eis} ORDER BY {volgorde}",  # noqa: S608
                waarden,
            )
            namen = [kolom[0] for kolom in gelezen.description]
            return [dict(zip(namen, rij, strict=True)) for rij in gelezen]


def _taken(dag: date, kijker: str | None) -> tuple[str, list[str]]:
    waarden = [dag.isoformat()] * 2
    return (_TAAK_GELDT, waarden) if kijker is None else (_TAAK_GELDT + _TAAK_VOOR, [*waarden, kijker])


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
    return _STANDAARD.get(kolom, None if kolom.endswith(("datum", "_op")) else "")


def _letterlijk(woord: str) -> str:
    return woord.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
