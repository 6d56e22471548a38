"""A saved mail (.eml) as text: who, when, about what, and what it says. Nothing in it is fetched, opened or run.

Invariants: only words come out, never markup, an image or an address to go to; a mail that breaks the rules is read as
far as it goes; the text is cut at MEESTE_TEKST, and says so.
"""

from __future__ import annotations

import email
import email.errors
import email.policy
from dataclasses import dataclass
from datetime import datetime
from email.message import EmailMessage
from html.parser import HTMLParser

from meldcode_app.domain.bijlage_fouten import MailKapot

MEESTE_TEKST = 500_000
"""Characters shown; a longer mail is whole in the vault and on saving out."""
_KOPPEN = (("From", "Van"), ("To", "Aan"), ("Cc", "Kopie aan"), ("Date", "Datum"), ("Subject", "Onderwerp"))
_ZONDER_WOORDEN = frozenset({"script", "style", "head", "title", "template", "noscript", "svg", "object"})
_NIEUWE_REGEL = frozenset({"p", "br", "div", "tr", "li", "h1", "h2", "h3", "h4", "blockquote", "table", "hr"})
KAPOT = (
    email.errors.MessageError,
    ValueError,
    LookupError,
    TypeError,
    AttributeError,
    RecursionError,
)
"""How the library fails on a mail that is none: its parsers of dates, names and parts have no error in common."""


@dataclass(frozen=True)
class Mail:
    """`koppen` are label and text; `delen` the names of what is attached; `uit_html`: there was no plain text.

    `datum` is when it says it was sent, in its own zone; None when that cannot be read.
    """

    koppen: tuple[tuple[str, str], ...]
    tekst: str
    delen: tuple[str, ...] = ()
    uit_html: bool = False
    datum: datetime | None = None


def lees_mail(inhoud: bytes) -> Mail:
    """Read a mail. Raises MailKapot when nothing of it can be read."""
    try:
        bericht = email.message_from_bytes(inhoud, policy=email.policy.default)
        # With this policy every message is an EmailMessage; the library's own annotation does not say so.
        assert isinstance(bericht, EmailMessage)
        koppen = tuple((woord, waarde) for naam, woord in _KOPPEN if (waarde := _kop(bericht, naam)))
        tekst, uit_html = _tekst(bericht)
        datum = getattr(bericht.get("Date"), "datetime", None)
        delen = tuple(_naam(deel) for deel in bericht.iter_attachments()) if bericht.is_multipart() else ()
    except (
        email.errors.MessageError,
        ValueError,
        KeyError,
        TypeError,
        AttributeError,
        IndexError,
        RecursionError,
    ) as f:
        # The library has no one error for a mail that is not one: its parsers of dates and names each fail differently.
        raise MailKapot from f
    if not koppen and not tekst.strip():
        raise MailKapot
    return Mail(koppen, tekst, delen, uit_html, datum)


def _kop(bericht: EmailMessage, naam: str) -> str:
    return " ".join(str(bericht.get(naam, "")).split())


def _tekst(bericht: EmailMessage) -> tuple[str, bool]:
    deel = bericht.get_body(("plain", "html"))
    if deel is None:
        return "", False
    ruw = deel.get_payload(decode=True)
    inhoud = _ontcijferd(ruw if isinstance(ruw, bytes) else b"", deel.get_content_charset())
    uit_html = deel.get_content_type() == "text/html"
    if uit_html:
        inhoud = zonder_opmaak(inhoud)
    if len(inhoud) > MEESTE_TEKST:
        inhoud = f"{inhoud[:MEESTE_TEKST]}\n\n[De rest van deze mail wordt hier niet getoond.]"
    return inhoud.replace("\r\n", "\n"), uit_html


def _ontcijferd(ruw: bytes, kodering: str | None) -> str:
    try:
        return ruw.decode(kodering or "utf-8")
    except (LookupError, UnicodeDecodeError):
        return ruw.decode("cp1252", errors="replace")


def _naam(deel: EmailMessage) -> str:
    return deel.get_filename() or deel.get_content_type()


class _Woorden(HTMLParser):
    """The words of a page, with a new line where a block begins; nothing of scripts and styles."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.delen: list[str] = []
        self._stil: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _ZONDER_WOORDEN:
            self._stil.append(tag)
        elif tag in _NIEUWE_REGEL:
            self.delen.append("\n")

    def handle_endtag(self, tag: str) -> None:
        if self._stil and self._stil[-1] == tag:
            self._stil.pop()
        elif tag in _NIEUWE_REGEL:
            self.delen.append("\n")

    def handle_data(self, data: str) -> None:
        if not self._stil:
            self.delen.append(data)


def zonder_opmaak(html: str) -> str:
    """The words of an HTML text."""
    lezer = _Woorden()
    lezer.feed(html)
    lezer.close()
    regels = [" ".join(regel.split()) for regel in "".join(lezer.delen).splitlines()]
    uit: list[str] = []
    for regel in regels:
        if regel or (uit and uit[-1]):
            uit.append(regel)
    return "\n".join(uit).strip()
