"""From template and facts to PDF or preview, with Typst. The one place that calls it.

Invariants: typed text travels as JSON string values, never as template; the same input gives the same bytes
(own fonts, date from the data, no clock); one compiler per process, used by one thread at a time; the library is
loaded with the first document (3 ms, 7 MB), so who only reads the Werklijst does not carry it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, date, datetime
from functools import cache
from threading import Lock
from typing import TYPE_CHECKING, Literal, TypeAlias

import msgspec

from meldcode_app.documents.fouten import BriefFout, niet_te_drukken
from meldcode_app.documents.lettertypen import lettertypen
from meldcode_app.documents.tekst import afbreekbaar, voor_druk
from meldcode_app.resource_files import pad_van

if TYPE_CHECKING:
    import typst

Waarde: TypeAlias = "str | int | bool | Sequence[Waarde] | Mapping[str, Waarde]"
Inhoud: TypeAlias = Mapping[str, Waarde]

_NORMEN: list[typst.PDFStandard] = ["a-2a", "ua-1"]
_BUITEN_DE_LETTERS = "could not be displayed"
_PLEK_IN_WOORDEN = {
    "antwoorden": "vraag",
    "vraag": "",
    "uitspraken": "uitspraak",
    "tekst": "",
    "zienswijzeteksten": "zienswijze",
    "gaat_goed": "wat goed gaat",
    "geinformeerd": "geïnformeerd",
    "hoofd": "briefhoofd",
}
_slot = Lock()


def blad(
    *, datum: date, kenmerk: str, kop: str, merk: str, versie: int = 0, oefening: bool = False
) -> Inhoud:
    """What the base template needs on every page. `merk` is stamped at the top, `kop` heads the next pages."""
    voet = ["Vertrouwelijk", f"Kenmerk {kenmerk}" if kenmerk else "", f"Versie {versie}" if versie else ""]
    return {
        "jaar": datum.year,
        "maand": datum.month,
        "dag": datum.day,
        "kop": kop,
        "merk": merk,
        "voet": " · ".join(deel for deel in voet if deel),
        "oefening": oefening,
    }


def zet_pdf(sjabloon: str, inhoud: Inhoud, datum: date) -> bytes:
    """PDF/A-2a and PDF/UA-1 bytes of `resources/sjablonen/<sjabloon>.typ`. Raises BriefFout."""
    import typst

    schoon = gezuiverd(inhoud)
    try:
        return b"".join(_zet(sjabloon, schoon, "pdf", datum=datum))
    except typst.TypstError as fout:
        raise _verklaard(fout, schoon) from fout


def zet_svg(sjabloon: str, inhoud: Inhoud) -> list[str]:
    """The same pages as SVG text, for the preview. Characters without a glyph show as a box. Raises BriefFout."""
    import typst

    try:
        return [pagina.decode() for pagina in _zet(sjabloon, gezuiverd(inhoud), "svg")]
    except typst.TypstError as fout:
        raise BriefFout from fout


def zet_png(sjabloon: str, inhoud: Inhoud, *, ppi: float = 110) -> list[bytes]:
    """The same pages as PNG bytes, `ppi` pixels per inch. Raises BriefFout."""
    import typst

    try:
        return _zet(sjabloon, gezuiverd(inhoud), "png", ppi=ppi)
    except typst.TypstError as fout:
        raise BriefFout from fout


def vergeet() -> None:
    """Let go of the text of the last document: called when the vault is locked."""
    _compiler.cache_clear()


@cache
def _compiler() -> typst.Compiler:
    import typst

    return typst.Compiler(
        root=str(pad_van("sjablonen")), font_paths=lettertypen(), ignore_system_fonts=True, sys_inputs={}
    )


def _zet(
    sjabloon: str,
    inhoud: Waarde,
    formaat: Literal["pdf", "svg", "png"],
    *,
    datum: date | None = None,
    ppi: float | None = None,
) -> list[bytes]:
    stempel = datetime(datum.year, datum.month, datum.day, tzinfo=UTC) if datum else None
    with _slot:
        uit = _compiler().compile(
            input=str(pad_van(f"sjablonen/{sjabloon}.typ")),
            format=formaat,
            ppi=ppi,
            sys_inputs={"data": msgspec.json.encode(inhoud).decode()},
            pdf_standards=_NORMEN if formaat == "pdf" else [],
            timestamp=stempel,
        )
    if uit is None:
        raise BriefFout
    return [uit] if isinstance(uit, bytes) else uit


def gezuiverd(waarde: Waarde, *, afbreken: bool = True) -> Waarde:
    """All texts fit for print; with `afbreken` very long words get invisible places to break."""
    if isinstance(waarde, str):
        return afbreekbaar(voor_druk(waarde)) if afbreken else voor_druk(waarde)
    if isinstance(waarde, Mapping):
        return {sleutel: gezuiverd(deel, afbreken=afbreken) for sleutel, deel in waarde.items()}
    if isinstance(waarde, Sequence):
        delen = [gezuiverd(deel, afbreken=afbreken) for deel in waarde]
        return tuple(delen) if isinstance(waarde, tuple) else delen
    return waarde


def _verklaard(fout: typst.TypstError, inhoud: Waarde) -> BriefFout:
    """Which passages hold characters that cannot be printed, found by setting each one on its own."""
    if _BUITEN_DE_LETTERS not in fout.message:
        return BriefFout()
    fout_in = {plek: tekst for plek, tekst in _stukken(inhoud) if not _te_drukken(tekst)}
    tekens = sorted({t for tekst in fout_in.values() for t in tekst if not t.isascii()})
    mis = tuple(t for t in tekens if not _te_drukken(t))
    return niet_te_drukken(tuple(dict.fromkeys(fout_in)), mis)


def _te_drukken(tekst: str) -> bool:
    import typst

    try:
        _zet("proef", {"tekst": tekst}, "pdf")
    except typst.TypstError:
        return False
    return True


def _stukken(waarde: Waarde, plek: str = "") -> Iterator[tuple[str, str]]:
    """(place in words, text) of every text; a pair in a tuple is a row of which the first part is the label."""
    if isinstance(waarde, str):
        yield plek, waarde
    elif isinstance(waarde, Mapping):
        for sleutel, deel in waarde.items():
            woord = _PLEK_IN_WOORDEN.get(sleutel, sleutel.replace("_", " "))
            yield from _stukken(deel, ", ".join(w for w in (plek, woord) if w))
    elif isinstance(waarde, tuple) and len(waarde) == 2 and isinstance(waarde[0], str):
        yield from _stukken(waarde[1], f"{plek}, {waarde[0]}")
    elif isinstance(waarde, Sequence):
        for nummer, deel in enumerate(waarde, 1):
            yield from _stukken(deel, plek if isinstance(deel, tuple) else f"{plek} {nummer}")
