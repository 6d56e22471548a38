"""The stories of casussen, played through the services in a real vault; each file says itself what must come of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from meldcode_app import resource_files
from meldcode_app.domain.handelingen.alle import AdviesHandeling, MeldcodeHandeling, MeldingHandeling
from meldcode_app.opdracht_speel import lees_scenario
from meldcode_app.services.dossier import Dossier
from meldcode_app.services.registreren import projecties_kloppen
from meldcode_app.services.spelen import Gespeeld, Speelklok, Spel
from meldcode_app.storage.kluis import Kluis

VERHALEN = sorted(Path(__file__).parent.glob("*.toml"))
OEFENCASUSSEN = sorted(resource_files.pad_van("oefencasussen").glob("*.toml"))


def _als_geval(pad: Path) -> object:
    normen = lees_scenario(str(pad))[0].normen
    return pytest.param(pad, id=pad.stem, marks=[pytest.mark.norm(norm) for norm in normen])


def _gespeeld(pad: Path, kluis: Kluis) -> tuple[Spel, list[Gespeeld]]:
    verhaal, stappen = lees_scenario(str(pad))
    klok = Speelklok()
    spel = Spel(verhaal, stappen, Dossier(kluis, klok, oefening=True), klok)
    return spel, list(spel.speel())


@pytest.mark.parametrize("pad", [_als_geval(pad) for pad in (*VERHALEN, *OEFENCASUSSEN)])
def test_the_story_holds(pad: Path, eigen_kluis: Kluis) -> None:
    spel, gespeeld = _gespeeld(pad, eigen_kluis)

    assert [(stap.nummer, stap.soort, stap.afwijkingen) for stap in gespeeld if stap.afwijkingen] == []
    # An act that is refused without the file expecting it would make the rest of the story mean nothing.
    onverwacht = [
        stap.nummer
        for stap, regel in zip(gespeeld, spel.stappen, strict=True)
        if not stap.aanvaard and not regel.verwacht.geweigerd
    ]
    assert onverwacht == []
    assert eigen_kluis.controleer().in_orde
    assert projecties_kloppen(eigen_kluis)


def test_every_story_is_about_norms() -> None:
    zonder = [pad.stem for pad in VERHALEN if not lees_scenario(str(pad))[0].normen]
    assert zonder == []


@pytest.mark.norm("huisregel-g-7")
def test_both_versions_of_a_revised_letter_stay(eigen_kluis: Kluis) -> None:
    spel, _ = _gespeeld(Path(__file__).parent / "herziene_brief.toml", eigen_kluis)

    verzoek = spel.dossier.casus(spel.casus_id).verzoeken["v"]
    eerste, tweede = (eigen_kluis.document(versie.document) for versie in verzoek.versies)
    assert eerste != tweede
    assert [brief.inhoud for brief in spel.brieven] == [eerste, tweede]
    assert [v.document for v in verzoek.verstrekkingen] == [v.document for v in verzoek.versies]
    assert len({brief.bestandsnaam for brief in spel.brieven}) == 2


@pytest.mark.norm("webinar-ots")
def test_gerrit_asks_at_most_three_motivations_on_the_ordinary_road() -> None:
    _, stappen = lees_scenario("gerrit")
    soorten = MeldcodeHandeling | AdviesHandeling | MeldingHandeling
    meldcode = [stap for stap in stappen if isinstance(stap.handeling, soorten)]

    assert sum(stap.verwacht.aantal for stap in meldcode) >= 40
    assert sum(bool(stap.verwacht.geweigerd) for stap in meldcode) >= 10
    assert sum(stap.verwacht.aantal for stap in stappen if stap not in meldcode) >= 56
    gewoon = [m for stap in stappen if not stap.verwacht.geweigerd for m in stap.handeling.motiveringen]
    assert sum(m.grond != "gezien" for m in gewoon) <= 3
    assert sum(m.grond == "gezien" for m in gewoon) <= 3
