"""A mail is read as words: from, to, when, about what, and its text; what it wants to fetch or run is not there."""

from __future__ import annotations

import contextlib
from email.message import EmailMessage

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from meldcode_app.documents.mail_lezen import MEESTE_TEKST, lees_mail, zonder_opmaak
from meldcode_app.domain.bijlage_fouten import MailKapot
from tests.bouwers_bijlage import mail

HTML = (
    "<html><head><title>kop</title><style>p{color:red}</style></head><body><p>Eerste &amp; tweede.</p>"
    "<script>alert(1)</script><img src='https://volger.example/pixel.gif' alt='x'><div>Derde</div></body></html>"
)


def test_who_when_and_what() -> None:
    gelezen = lees_mail(mail(Cc="directie@wijdeblik.example"))
    assert dict(gelezen.koppen) == {
        "Van": "Sanne Vermeer <s.vermeer@gidebrug.example>",
        "Aan": "m.jansen@wijdeblik.example",
        "Kopie aan": "directie@wijdeblik.example",
        "Datum": "Mon, 16 Nov 2026 10:30:00 +0100",
        "Onderwerp": "Verzoek om informatie",
    }
    assert gelezen.tekst.strip() == "Ik kom dinsdag."
    assert not gelezen.uit_html
    assert gelezen.datum is not None
    assert gelezen.datum.isoformat() == "2026-11-16T10:30:00+01:00"


def test_plain_text_goes_before_markup_and_markup_alone_becomes_words() -> None:
    assert lees_mail(mail(html=HTML)).tekst.strip() == "Ik kom dinsdag."
    gelezen = lees_mail(mail("", html=HTML))
    assert gelezen.uit_html
    assert gelezen.tekst == "Eerste & tweede.\n\nDerde"
    assert "volger" not in gelezen.tekst


def test_what_is_attached_is_named_and_not_opened() -> None:
    bericht = EmailMessage()
    bericht["Subject"] = "Met bijlage"
    bericht.set_content("Zie bijlage.")
    bericht.add_attachment(b"MZ", maintype="application", subtype="octet-stream", filename="..\\x.exe")
    assert lees_mail(bericht.as_bytes()).delen == ("..\\x.exe",)


@pytest.mark.parametrize(
    "ruw",
    [
        b"From: a\r\nDate: gisteren\r\nSubject: =?onbekend?q?x?=\r\n\r\nHallo",
        b"From: a\r\nContent-Type: text/plain; charset=bestaat-niet\r\n\r\nHallo",
        b"From: a\r\nContent-Type: multipart/mixed\r\n\r\nHallo",
        b"Subject: x\r\nContent-Type: text/html\r\n\r\n<p>Hallo<",
    ],
)
def test_a_mail_that_breaks_the_rules_is_read_as_far_as_it_goes(ruw: bytes) -> None:
    gelezen = lees_mail(ruw)
    assert gelezen.koppen
    assert "Hallo" in gelezen.tekst or not gelezen.tekst


def test_what_is_no_mail_says_so() -> None:
    with pytest.raises(MailKapot):
        lees_mail(b"")


def test_a_very_long_mail_is_cut_and_says_so() -> None:
    gelezen = lees_mail(b"From: a\r\n\r\n" + b"lang " * MEESTE_TEKST)
    assert len(gelezen.tekst) < MEESTE_TEKST + 100
    assert gelezen.tekst.endswith("niet getoond.]")


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=400))
def test_nothing_breaks_it(rest: bytes) -> None:
    with contextlib.suppress(MailKapot):
        lees_mail(b"From: a\r\nContent-Type: multipart/mixed; boundary=x\r\n" + rest)


def test_words_out_of_markup() -> None:
    assert zonder_opmaak("<table><tr><td>een</td></tr><tr><td>twee</td></tr></table>") == "een\n\ntwee"
    assert zonder_opmaak("a<svg><text>b</text></svg>c") == "ac"
