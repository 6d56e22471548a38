"""What a verification says, word for word, and that the chain is still the one that vaults out there hold."""

from __future__ import annotations

import hmac

import pytest

from meldcode_app.domain.fouten import JournaalBeschadigd
from meldcode_app.storage import journaal_controle
from meldcode_app.storage.journaal import Journaal
from meldcode_app.storage.journaal_controle import WISSENDE_SOORTEN
from meldcode_app.storage.stapsgewijs import uitkomst

GEWIJZIGD = "Regel {} van de tijdlijn is buiten het programma om gewijzigd."
SLUIT_NIET_AAN = "Regel {} van de tijdlijn sluit niet aan op de regel ervoor."
HOOGSTE_TIJD = "Bij regel {} van de tijdlijn klopt de hoogste tijd niet."
INHOUD_GEWIJZIGD = "De inhoud van regel {} van de tijdlijn is buiten het programma om gewijzigd."
INHOUD_WEG = "De inhoud van regel {} van de tijdlijn is weg zonder opdracht om te wissen."
GEEN_OPDRACHT = (
    "De inhoud van regel 3 van de tijdlijn is weg, en regel {} zou de opdracht daarvoor zijn, maar dat is geen opdracht"
    " om te wissen."
)
ERVOOR = "Vóór regel 1 van de tijdlijn staan regels die daar niet kunnen staan (aantal: {})."
LOS = "Er staat {} keer inhoud in de kluis die bij geen regel van de tijdlijn hoort."
OVERIGE = (
    "casus, soort, versie, handeling_id, geregistreerd_op, configuratie, definitie, inhoud_hash, vorige, keten,"
    " hoogste_tijd"
)
GEVONDEN = {
    "UPDATE journaal SET soort = 'anders' WHERE seq = 3": (GEWIJZIGD.format(3),),
    "UPDATE journaal SET casus = casus || char(0) || soort, soort = '' WHERE seq = 3": (GEWIJZIGD.format(3),),
    "UPDATE journaal SET hoogste_tijd = '2000' WHERE seq = 3": (GEWIJZIGD.format(3), HOOGSTE_TIJD.format(3)),
    "UPDATE journaal SET hoogste_tijd = '9999' WHERE seq = 3": (GEWIJZIGD.format(3), HOOGSTE_TIJD.format(4)),
    "UPDATE journaal SET vorige = zeroblob(32) WHERE seq = 3": (
        SLUIT_NIET_AAN.format(3),
        GEWIJZIGD.format(3),
    ),
    "UPDATE journaal SET keten = zeroblob(32) WHERE seq = 3": (GEWIJZIGD.format(3), SLUIT_NIET_AAN.format(4)),
    "UPDATE journaal_inhoud SET inhoud = x'7b7d' WHERE seq = 3": (INHOUD_GEWIJZIGD.format(3),),
    "DELETE FROM journaal_inhoud WHERE seq = 3": (INHOUD_WEG.format(3),),
    "DELETE FROM journaal WHERE seq IN (3, 4)": (
        "Vóór regel 5 van de tijdlijn ontbreken 2 regels.",
        SLUIT_NIET_AAN.format(5),
        LOS.format(2),
    ),
    "DELETE FROM journaal WHERE seq > 4": (LOS.format(2),),
    "UPDATE journaal_inhoud SET seq = 99 WHERE seq = 2": (INHOUD_WEG.format(2), LOS.format(1)),
}


def _geknoeid(werkplek, *opdrachten):
    """The journal of this vault after somebody with the key did this past every trigger; close its connection."""
    rauw = werkplek.rauw()
    rauw.conn.execute("PRAGMA foreign_keys=OFF")
    for (naam,) in rauw.conn.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
        rauw.conn.execute(f"DROP TRIGGER {naam}")
    for opdracht in opdrachten:
        assert rauw.conn.execute(opdracht).rowcount > 0 or opdracht.startswith("PRAGMA")
    return rauw, Journaal(rauw, werkplek.sleutel().afgeleid("keten"))


@pytest.mark.parametrize("per_stap", [1, 2, 400])
@pytest.mark.parametrize("opdracht", GEVONDEN)
def test_every_fault_is_named_wherever_a_step_ends(werkplek, vul, monkeypatch, opdracht, per_stap):
    monkeypatch.setattr(journaal_controle, "PER_STAP", per_stap)
    with werkplek.open() as kluis:
        vul(kluis, 6)
    rauw, journaal = _geknoeid(werkplek, opdracht)
    controle = journaal.controleer()
    rauw.sluit()
    assert controle.fouten == GEVONDEN[opdracht]


def test_content_erased_by_order_is_no_fault(werkplek, vul, nieuw):
    with werkplek.open() as kluis:
        vul(kluis, 3)
        with kluis.transactie():
            kluis.journaal.voeg_toe([nieuw(soort=soort) for soort in WISSENDE_SOORTEN])
        kluis.verbinding.conn.execute("INSERT INTO wisopdracht VALUES (2, 4)")
        kluis.verbinding.conn.execute("DELETE FROM journaal_inhoud WHERE seq = 2")
        assert kluis.journaal.controleer().in_orde


def test_an_order_that_no_act_gave_covers_for_nothing(werkplek, vul):
    """It needs the key, but no trigger is in its way."""
    with werkplek.open() as kluis:
        vul(kluis, 6)
        kluis.verbinding.conn.execute("INSERT INTO wisopdracht VALUES (3, 5)")
        assert kluis.journaal.controleer().in_orde
        kluis.verbinding.conn.execute("DELETE FROM journaal_inhoud WHERE seq = 3")
        assert kluis.controleer().fouten == (GEEN_OPDRACHT.format(5),)
    with pytest.raises(JournaalBeschadigd):
        werkplek.open()


@pytest.mark.parametrize("opdracht", [2, 3, 99])
def test_an_order_from_before_or_from_nowhere_covers_for_nothing(werkplek, vul, nieuw, opdracht):
    with werkplek.open() as kluis:
        vul(kluis, 1)
        with kluis.transactie():
            kluis.journaal.voeg_toe([nieuw(soort="wissen"), nieuw(soort="wissen")])
        vul(kluis, 2)
    rauw, journaal = _geknoeid(
        werkplek,
        "PRAGMA ignore_check_constraints=ON",
        f"INSERT INTO wisopdracht VALUES (3, {opdracht})",
        "DELETE FROM journaal_inhoud WHERE seq = 3",
    )
    controle = journaal.controleer()
    rauw.sluit()
    assert controle.fouten == (GEEN_OPDRACHT.format(opdracht),)


@pytest.mark.parametrize(
    ("geknoei", "fouten"),
    [
        (
            "INSERT INTO journaal_inhoud SELECT 0, zout, inhoud FROM journaal_inhoud WHERE seq = 1",
            (LOS.format(1),),
        ),
        ("INSERT INTO journaal_inhoud SELECT -seq, zout, inhoud FROM journaal_inhoud", (LOS.format(6),)),
        (f"INSERT INTO journaal SELECT 1 - seq, {OVERIGE} FROM journaal WHERE seq < 3", (ERVOOR.format(2),)),
    ],
)
def test_what_stands_before_the_first_entry_is_found_when_all_is_looked_at(werkplek, vul, geknoei, fouten):
    with werkplek.open() as kluis:
        vul(kluis, 6)
    rauw, journaal = _geknoeid(werkplek, "PRAGMA ignore_check_constraints=ON", geknoei)
    alles, laatste = journaal.controleer(), journaal.controleer(2)
    rauw.sluit()
    assert alles.fouten == fouten
    assert laatste.in_orde


def test_looking_is_done_in_steps_and_tells_how_far(kluis, vul, monkeypatch):
    monkeypatch.setattr(journaal_controle, "PER_STAP", 2)
    vul(kluis, 5)
    stappen = kluis.journaal.controleer_stapsgewijs()
    assert list(stappen) == [2, 4, 5]
    assert uitkomst(kluis.journaal.controleer_stapsgewijs(2)).aantal == 2


@pytest.mark.parametrize(
    "anders",
    [
        {},
        {"definitie": "d" * 1_023},
        {"definitie": "d" * 1_024},
        {"configuratie": tuple(f"staat_{n}" for n in range(300))},
        {"handeling_id": "\0half\0"},
        {"definitie": "Zoë 🧸"},
    ],
)
def test_the_chain_is_that_of_the_specification(werkplek, nieuw, anders):
    with werkplek.open() as kluis, kluis.transactie():
        kluis.journaal.voeg_toe([nieuw(), nieuw(**anders), nieuw()])
    with werkplek.open() as kluis:
        assert kluis.journaal.controleer().in_orde
        rijen = kluis.verbinding.conn.execute(
            "SELECT seq, casus, soort, versie, handeling_id, geregistreerd_op, configuratie, definitie, hoogste_tijd,"
            " inhoud_hash, vorige, keten FROM journaal ORDER BY seq"
        ).fetchall()
    vorige = bytes(32)
    for *velden, keten in rijen:
        delen = [veld if isinstance(veld, bytes) else str(veld).encode() for veld in velden]
        bericht = b"".join(len(deel).to_bytes(8, "big") + deel for deel in delen)
        assert velden[-1] == vorige
        assert keten == hmac.new(werkplek.sleutel().afgeleid("keten"), bericht, "sha256").digest()
        vorige = keten
