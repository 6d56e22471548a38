"""Frames of information requests: who asks, is there a duty, what may be printed (domain 3.2, as frozen rows).

Invariants: only a gecertificeerde instelling that executes a running supervision order has the label of
art. 7.3.11 lid 4; every other row names its own road and never that label.
"""

from __future__ import annotations

from dataclasses import dataclass

LABEL_7_3_11 = "artikel 7.3.11, vierde lid, Jeugdwet"


@dataclass(frozen=True)
class Kader:
    """One row: requester, whether there is a duty, on what ground, and what to do."""

    verzoeker: str
    in_woorden: str
    plicht: bool
    grondslag: str
    weg: str
    geverifieerd: bool = True


KADERS: dict[str, Kader] = {
    rij.verzoeker: rij
    for rij in (
        Kader(
            "gi",
            "gecertificeerde instelling",
            True,
            LABEL_7_3_11,
            "Plicht zolang de ondertoezichtstelling loopt en deze instelling haar uitvoert.",
        ),
        Kader(
            "rvdk",
            "Raad voor de Kinderbescherming",
            False,
            "artikel 1:240 Burgerlijk Wetboek",
            "Een recht, geen plicht. Vraag doel en vragen op schrift en informeer eerst.",
        ),
        Kader(
            "veilig_thuis",
            "Veilig Thuis",
            False,
            "artikel 5.2.6 Wmo 2015",
            "Een recht, geen plicht. Weeg zelf, per onderdeel.",
        ),
        Kader(
            "politie",
            "politie",
            False,
            "",
            "Geen plicht zonder vordering. Vraag de vragen op schrift en overleg met een jurist.",
        ),
        Kader(
            "leerplicht",
            "leerplichtambtenaar",
            True,
            "artikel 18 lid 3 Leerplichtwet 1969",
            "Plicht voor scholen, alleen wat de uitvoering van de Leerplichtwet nodig heeft.",
        ),
        Kader(
            "ouder_zonder_gezag",
            "ouder zonder gezag",
            False,
            "artikel 1:377c Burgerlijk Wetboek",
            "Op verzoek, belangrijke feiten; niet als het belang van het kind zich verzet.",
        ),
        Kader(
            "advocaat_of_rechtbank",
            "advocaat, rechtbank of bijzondere curator",
            False,
            "",
            "Nog te verifiëren; ga uit van toestemming en overleg met een jurist.",
            geverifieerd=False,
        ),
        Kader(
            "anders",
            "een ander",
            False,
            "",
            "Nog nagaan op welke grond deze vrager iets mag weten.",
            geverifieerd=False,
        ),
    )
}
