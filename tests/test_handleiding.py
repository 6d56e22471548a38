"""The manual is whole: every file in the list, every page a topic, every link a topic, and short."""

from __future__ import annotations

import re

import pytest

from meldcode_app import handleiding, resource_files
from meldcode_app.presenters.informatieverzoek_stations import NAMEN
from meldcode_app.presenters.meldcode_stappen import STATIONS
from meldcode_app.sessie_plek import SECTIES
from workflows.normen import NORMEN

ONDERWERPEN = handleiding.onderwerpen()
CODES = {o.code for o in ONDERWERPEN}
NASLAG = {"bronnen", "scenariobestanden"}
WOORDEN = 260


def test_every_file_is_in_the_list_once_and_every_topic_has_a_title_and_a_text() -> None:
    bestanden = {pad.stem for pad in resource_files.pad_van(handleiding.MAP).glob("*.md")}
    assert bestanden == CODES
    assert len(CODES) == len(ONDERWERPEN)
    assert all(o.titel and o.tekst and not o.titel.startswith("#") for o in ONDERWERPEN)


def test_every_page_of_the_program_has_a_topic_of_its_own() -> None:
    eigen = {pagina.partition(":")[0] for o in ONDERWERPEN for pagina in o.paginas}
    vol = {
        "eerste_start",
        "nieuwe_kluis",
        "herstelsleutel",
        "ontgrendelen",
        "vergrendeld",
        "nieuwe_wachtzin_pagina",
    }
    assert (set(SECTIES) - {"handleiding"}) | vol <= eigen
    for station in STATIONS:
        assert handleiding.van_pagina("meldcode", station).code != "meldcode", station


def test_a_station_has_its_topic_and_else_that_of_the_page() -> None:
    assert handleiding.van_pagina("verzoek", "noodzaak").code == "noodzaak"
    assert handleiding.van_pagina("verzoek", "identiteit").code == "verzoek"
    assert handleiding.van_pagina("nergens").code == handleiding.BEGIN
    stations = {p.partition(":")[2] for o in ONDERWERPEN for p in o.paginas if p.startswith("verzoek:")}
    assert stations <= set(NAMEN)


@pytest.mark.parametrize("onderwerp", ONDERWERPEN, ids=lambda o: o.code)
def test_a_topic_is_short_links_only_to_topics_and_says_u(onderwerp: handleiding.Onderwerp) -> None:
    links = re.findall(r"\]\(([^)]+)\)", onderwerp.tekst)
    assert {link.removesuffix(".md") for link in links} <= CODES
    if onderwerp.code in NASLAG:
        return
    assert len(onderwerp.tekst.split()) <= WOORDEN
    assert not re.search(r"\b(je|jij|jouw|jullie)\b|\bVT\b|werkstroom|doorloop\b", onderwerp.tekst)
    # An address is text to copy, never something the program opens.
    assert "http" not in re.sub(r"`[^`]*`", "", onderwerp.tekst)


def test_every_norm_that_leads_to_a_topic_exists_and_leads_to_one() -> None:
    normen = [norm for o in ONDERWERPEN for norm in o.normen]
    assert set(normen) <= set(NORMEN)
    assert len(normen) == len(set(normen))
    gevonden = handleiding.over_norm("besluit-2-2-e")
    assert gevonden is not None
    assert gevonden.code == "beslissen"
    assert handleiding.over_norm("huisregel-g-5") is None


def test_searching_wants_every_word_and_puts_titles_first() -> None:
    assert handleiding.zoek("") == ONDERWERPEN
    assert handleiding.zoek("Direct GEVAAR")[0].code == "spoed"
    assert "gesprek" in {o.code for o in handleiding.zoek("klachtencommissies haast")}
    assert handleiding.zoek("xyzzy") == ()


def test_numbers_for_help_are_those_of_the_panel() -> None:
    tekst = handleiding.onderwerp("hulplijnen").tekst
    assert "112" in tekst
    assert "0800-2000" in tekst
    assert re.findall(r"\b0\d[\d -]{6,}", tekst) == ["0800-2000"]
