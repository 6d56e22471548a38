"""The text of a letter we made, read back from its PDF, to check what it says and what it does not say.

Invariants: nothing that is shown is left out; running text comes first, in reading order, headers, footers and
stamps of every page after it; an Arabic word reads in the order it is written. Read glyph by glyph, because some
letters are drawn from a base and a mark that both stand for the whole letter, and because lines run on.
"""

from __future__ import annotations

import logging
import re
import unicodedata
from io import BytesIO

from pypdf import PdfReader
from pypdf.errors import PyPdfError

from meldcode_app.documents.fouten import LeesFout
from meldcode_app.documents.lezen_tekens import Regel, regels_van
from meldcode_app.documents.tekst import voor_druk

# What is wrong with a file is told by LeesFout; the library's own lines would say it twice, in English.
logging.getLogger("pypdf").setLevel(logging.CRITICAL)

_WIT = re.compile(r"[\s\u00a0\u00ad\u200b]+")
_NIET_TE_ZIEN = re.compile(r"[\s\u00a0\u00ad\u200b-\u200d]+")
_AFGEBROKEN = re.compile(r"(?<=\w-)\n(?=[^\W\d_])")


def tekst_van_pdf(data: bytes) -> str:
    """All text of a PDF of ours, NFC, with single spaces; the margins of each page on lines of their own.

    Raises LeesFout when the bytes are no PDF, or one that this program did not make.
    """
    try:
        regels = [regels_van(pagina) for pagina in PdfReader(BytesIO(data)).pages]
    except (PyPdfError, KeyError, ValueError, TypeError) as fout:
        raise LeesFout from fout
    lopend = _aaneen([regel for pagina in regels for regel in pagina if not regel.rand])
    randen = [_aaneen([regel for regel in pagina if regel.rand]) for pagina in regels]
    return "\n".join(deel for deel in (lopend, *randen) if deel)


def bevat(document: str, passage: str) -> bool:
    """Whether text read from a document holds `passage` as typed. Spaces and line ends make no difference."""
    return _kaal(voor_druk(passage)) in _kaal(document)


def _aaneen(regels: list[Regel]) -> str:
    tekst = _AFGEBROKEN.sub("", "\n".join(regel.tekst for regel in regels))
    return unicodedata.normalize("NFC", _WIT.sub(" ", tekst)).strip()


def _kaal(tekst: str) -> str:
    return _NIET_TE_ZIEN.sub("", unicodedata.normalize("NFKC", tekst))
