"""A letter as an editable copy (ODT, the open standard) beside its PDF: building blocks that hold typed text as text.

Invariants: the words come from the same facts as the PDF, so both say the same; typed text is only ever text of an
element, never markup; the same input gives the same bytes; the file says it is a copy that can be changed, and its
metadata hold a title and a day, no name and no program's clock.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import UTC, date, datetime, time
from typing import TYPE_CHECKING, Any, cast

from meldcode_app.documents.maken import Inhoud, gezuiverd
from meldcode_app.resource_files import pad_van

if TYPE_CHECKING:
    from odfdo import Container, Document, Element

KOPIE = "Dit is een kopie die te bewerken is. Wat geldt, staat in de PDF."
"""What the foot of every page says."""

_RECHTS_NAAR_LINKS = re.compile(r"^[^\w]*[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]")
_OVERBODIG = ("Thumbnails/thumbnail.png", "manifest.rdf")
"""What the empty document brings along and a letter has no use for."""

_ZIP_DAG = (1980, 1, 1, 0, 0, 0)
"""The earliest moment a zip can hold: the packing has no clock."""

Indeling = Callable[["Odt", Mapping[str, Any]], None]
"""Puts the facts of one kind of letter on the page, in the order of its template."""


def zet_odt(indeling: Indeling, inhoud: Inhoud, datum: date) -> bytes:
    """The letter as ODT. `inhoud` is what its template shows; `datum` is the day in the metadata."""
    schoon = cast("Mapping[str, Any]", gezuiverd(inhoud, afbreken=False))
    odt = Odt(schoon["titel"], schoon["blad"], datum)
    indeling(odt, schoon)
    return odt.bytes()


def naam_als_odt(naam_pdf: str) -> str:
    """The file name of the copy beside the PDF of this name."""
    return f"{naam_pdf.removesuffix('.pdf')}.odt"


class Odt:
    """One document being written, from top to bottom."""

    def __init__(self, titel: str, blad: Mapping[str, Any], datum: date) -> None:
        from odfdo import Document

        self._document: Document = Document("text")
        self._body: Element = self._document.body
        self._body.clear()
        cast("Container", self._document.container).set_part(
            "styles.xml", pad_van("sjablonen/odt_stijlen.xml").read_bytes()
        )
        self._zet_gegevens(titel, datum)
        self._zet_randen(blad)

    def _zet_gegevens(self, titel: str, datum: date) -> None:
        meta = self._document.meta
        dag = datetime.combine(datum, time(), tzinfo=UTC).replace(tzinfo=None)
        meta.title = titel
        meta.creation_date = dag
        meta.date = dag
        meta.language = "nl-NL"
        meta.generator = "Meldcode"

    def _zet_randen(self, blad: Mapping[str, Any]) -> None:
        stijlen = self._document.styles.root
        kop, voet, kopie = (
            cast("Element", stijlen.get_element(f"descendant::{pad}"))
            for pad in ("style:header/text:p", "style:footer/text:p[1]", "style:footer/text:p[2]")
        )
        kop.append(blad["kop"])
        kop.append(_element("text:tab"))
        kop.append(_deel(" ".join((*(("OEFENING",) if blad["oefening"] else ()), blad["merk"])), "Merk"))
        voet.append(blad["voet"])
        voet.append(_element("text:tab"))
        for woord, veld in (("Pagina ", "text:page-number"), (" van ", "text:page-count")):
            voet.append(_deel(woord, ""))
            voet.append(_element(veld, "1"))
        kopie.append(KOPIE)

    def kop(self, niveau: int, tekst: str, *, nieuwe_pagina: bool = False) -> None:
        """A heading of level 1 to 3."""
        from odfdo import Header

        stijl = "Nieuwe_20_pagina" if nieuwe_pagina else f"Heading_20_{niveau}"
        kop = Header(niveau, _op_een_regel(tekst))
        kop.set_attribute("text:style-name", stijl)
        self._body.append(kop)

    def alinea(self, *delen: str | Element, stijl: str = "Standard") -> None:
        """One paragraph of texts and runs; a newline in a text breaks the line."""
        self._body.append(_alinea(delen, stijl))

    def titel(self, tekst: str) -> None:
        """The title of the letter."""
        self.alinea(tekst, stijl="Title")

    def tekst(self, tekst: str, *, stijl: str = "Standard") -> None:
        """Typed text: an empty line starts a paragraph; Arabic and Hebrew run from right to left."""
        for alinea in _alineas(tekst):
            self.alinea(alinea, stijl=_richting(alinea, stijl))

    def citaat(self, tekst: str, bron: str = "") -> None:
        """Words of somebody else, unabridged, with where they come from."""
        self.tekst(tekst, stijl="Citaat")
        if bron.strip():
            self.alinea(f"Bron: {bron}", stijl="Bron")

    def paren(self, rijen: Iterable[Sequence[str]], *, stijl: str = "Gegeven") -> None:
        """Rows of (label, value); a row without value is left out."""
        for label, waarde in rijen:
            if waarde.strip():
                self.alinea(_deel(label, "Label"), _element("text:tab"), waarde, stijl=stijl)

    def lijst(self, punten: Iterable[str], *, genummerd: bool = False) -> None:
        """A list with a dot or a number before every point."""
        lijst = _element("text:list")
        lijst.set_attribute("text:style-name", "Nummering" if genummerd else "Opsomming")
        for punt in punten:
            regel = _element("text:list-item")
            regel.append(_alinea((punt,), _richting(punt, "Standard")))
            lijst.append(regel)
        self._body.append(lijst)

    def ondertekening(self, o: Mapping[str, str]) -> None:
        """Place and day, room to sign, and who signs."""
        self.paren((("Plaats", o["plaats"]), ("Datum", o["datum"])))
        self.alinea(o["naam"], stijl="Invullijn")
        if o["functie"]:
            self.alinea(o["functie"], stijl="Klein")

    def bytes(self) -> bytes:
        """The file. Nothing in it depends on the moment or the machine."""
        for deel in _OVERBODIG:
            self._document.del_part(deel)
        for genoemd in self._document.manifest.get_paths():
            if genoemd in _OVERBODIG or genoemd.startswith("Configurations2"):
                self._document.manifest.del_full_path(genoemd)
        ruw = io.BytesIO()
        self._document.save(ruw, pretty=False)
        return _zonder_klok(ruw.getvalue())


def vet(tekst: str) -> Element:
    """A run in bold."""
    return _deel(tekst, "Vet")


def stil(tekst: str) -> Element:
    """A run in the colour of labels."""
    return _deel(tekst, "Label")


def _element(naam: str, tekst: str = "") -> Element:
    from odfdo import Element

    element = Element.from_tag(naam)
    if tekst:
        element.text = tekst
    return element


def _deel(tekst: str, stijl: str) -> Element:
    from odfdo import Span

    return Span(_op_een_regel(tekst), style=stijl or None)


def _alinea(delen: Sequence[str | Element], stijl: str) -> Element:
    from odfdo import Paragraph

    alinea = Paragraph(style=stijl)
    for deel in delen:
        if isinstance(deel, str):
            alinea.append_plain_text(deel)
        else:
            alinea.append(deel)
    return alinea


def _alineas(tekst: str) -> list[str]:
    return [alinea for alinea in re.split(r"\n[ \n]*\n", tekst) if alinea]


def _richting(alinea: str, stijl: str) -> str:
    if not _RECHTS_NAAR_LINKS.match(alinea):
        return stijl
    return {"Citaat": "Citaat_20_rechts_20_naar_20_links"}.get(stijl, "Rechts_20_naar_20_links")


def _op_een_regel(tekst: str) -> str:
    return tekst.replace("\n", " ")


def _zonder_klok(ruw: bytes) -> bytes:
    uit = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(ruw)) as bron, zipfile.ZipFile(uit, "w") as doel:
        namen = [naam for naam in bron.namelist() if not naam.startswith("Configurations2")]
        for naam in sorted(namen, key=lambda naam: (naam != "mimetype", naam)):
            gegevens = zipfile.ZipInfo(naam, _ZIP_DAG)
            # The kind of file is read from the first bytes, so it stands there as it is.
            gegevens.compress_type = zipfile.ZIP_STORED if naam == "mimetype" else zipfile.ZIP_DEFLATED
            doel.writestr(gegevens, bron.read(naam))
    return uit.getvalue()
