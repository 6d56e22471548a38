"""The manual on the screen: topics, search, links, and every norm with its source."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from meldcode_app.presenters.behoeften import norm_bericht
from meldcode_app.presenters.handleiding import NORMENLIJST, HandleidingPresenter
from workflows.normen import NORMEN


def test_it_begins_at_the_topic_that_was_asked_or_at_the_first(qtbot: QtBot) -> None:
    assert HandleidingPresenter("gesprek").staat().titel == "Stap 3: het gesprek"
    assert HandleidingPresenter("bestaat-niet").staat().gekozen == "aan-de-slag"


def test_a_link_opens_a_topic_and_an_address_outside_does_nothing(qtbot: QtBot) -> None:
    p = HandleidingPresenter()
    with qtbot.waitSignal(p.changed):
        p.volg("wegen.md")
    assert p.staat().gekozen == "wegen"
    with qtbot.assertNotEmitted(p.changed):
        for adres in ("https://voorbeeld.example/x.md", "bestaat-niet.md", "file:///etc/passwd", "wegen.md"):
            p.volg(adres)
    assert p.staat().gekozen == "wegen"


def test_searching_keeps_what_holds_the_words_and_opens_the_first(qtbot: QtBot) -> None:
    p = HandleidingPresenter("toetsen")
    p.zoek("zienswijze")
    staat = p.staat()
    codes = [rij.code for groep in staat.groepen for rij in groep.rijen]
    assert "informeren" in codes
    assert "toetsen" not in codes
    assert staat.gekozen in codes
    assert staat.leeg is None
    p.zoek("xyzzy ")
    leeg = p.staat().leeg
    assert leeg is not None
    assert leeg.titel == "Geen onderwerp met 'xyzzy'."
    assert p.staat().gekozen == staat.gekozen
    p.zoek("")
    assert len([rij for groep in p.staat().groepen for rij in groep.rijen]) > 20


def test_every_norm_stands_in_the_sources_and_says_when_it_was_not_seen(qtbot: QtBot) -> None:
    tekst = HandleidingPresenter(NORMENLIJST).staat().tekst
    kaal = tekst.replace("\\", "")
    for norm in NORMEN.values():
        assert f"**{norm.titel}.** {norm.bron}." in kaal, norm.id
    assert kaal.count("Nog nagaan") >= sum(not norm.geverifieerd for norm in NORMEN.values())


def test_a_norm_says_where_the_manual_tells_more() -> None:
    assert norm_bericht("besluit-2-2-e").doe == "Meer in de handleiding: 'Stap 5: twee besluiten'."
    assert norm_bericht("huisregel-g-5").doe == ""
