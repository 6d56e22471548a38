"""The manual page on scenario files says what is so: its example plays, and every field and act it names exists."""

from __future__ import annotations

import re

from meldcode_app import resource_files
from meldcode_app.domain import scenario
from meldcode_app.domain.scenario import Scenario, Verwacht
from meldcode_app.services.dossier import Dossier
from meldcode_app.services.spelen import Speelklok, Spel
from meldcode_app.storage.kluis import Kluis

PAGINA = resource_files.lees_tekst("handleiding/scenariobestanden.md")
BLOKKEN = re.findall(r"^```(\w*)\n(.*?)^```", PAGINA, re.MULTILINE | re.DOTALL)
(VOORBEELD,) = [tekst for taal, tekst in BLOKKEN if taal == "toml"]


def test_the_example_plays_as_it_says(eigen_kluis: Kluis) -> None:
    verhaal, stappen = scenario.lees(VOORBEELD)
    klok = Speelklok()
    gespeeld = list(Spel(verhaal, stappen, Dossier(eigen_kluis, klok, oefening=True), klok).speel())
    assert [(stap.soort, stap.aanvaard, stap.afwijkingen) for stap in gespeeld] == [
        ("ontvangen", True, ()),
        ("kader_vaststellen", False, ()),
        ("afsluiten", True, ()),
    ]


def test_the_example_of_a_motivation_can_be_read() -> None:
    (motivering,) = [tekst for _, tekst in BLOKKEN if tekst.startswith("[[handelingen.motiveringen]]")]
    _, stappen = scenario.lees(VOORBEELD + motivering)
    assert stappen[-1].handeling.motiveringen[0].pogingen[0].wijze == "telefoon"


def test_it_names_every_part_and_every_expectation() -> None:
    for veld in Scenario.__struct_fields__:
        assert f"`{veld}`" in PAGINA or f"[{veld}]" in PAGINA or f"[{veld}." in PAGINA, veld
    for veld in Verwacht.__struct_fields__:
        assert f"`verwacht.{veld}" in PAGINA, veld
    assert "`vastgelegd_op`" in PAGINA
    assert "`tot_hier_oefenen = true`" in PAGINA


def test_the_dates_it_shows_as_forms_can_be_read() -> None:
    for vorm in [*re.findall(r"`(\{ van = [^`]+ \})`", PAGINA), "2026-11-09", "2026-11-09T10:30:00"]:
        scenario.lees(VOORBEELD.replace("gebeurd_op = 2026-11-10", f"gebeurd_op = {vorm}"))
