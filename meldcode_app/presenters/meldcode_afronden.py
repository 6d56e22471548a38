"""Steps that were done and not rounded off: said beside the decisions, and rounded off with one press.

Invariants: only what asks nothing; the user presses, nothing is rounded off by deciding.
"""

from __future__ import annotations

from meldcode_app.domain.handelingen.alle import AlleHandelingen
from meldcode_app.domain.meldcode_feiten import open_stappen
from meldcode_app.presenters.casus_weergave import Concept
from meldcode_app.presenters.formulier_invoer import Invoer
from meldcode_app.presenters.meldcode_formulier import Omgeving
from meldcode_app.presenters.meldcode_stappen import formulier_stap
from meldcode_app.presenters.nederlands import opsomming
from meldcode_app.presenters.weergave import Bericht, Knop
from meldcode_app.services.dossier import Dossier

RONDT_AF = "stappen_afronden"


def gedane_stappen(dossier: Dossier, o: Omgeving) -> dict[str, AlleHandelingen]:
    """Per step that is begun and that nothing keeps from being rounded off, the act that does so."""
    if not o.doorloop.open_:
        return {}
    gevonden = {}
    for stap in open_stappen(o.doorloop):
        if o.doorloop.stap(stap) != "bezig":
            continue
        vel = formulier_stap(o, stap, "afronden")
        handeling = vel.handeling(Invoer(dict(vel.begin), o.vandaag))
        if not dossier.weeg(o.casus.id, handeling).open_redenen:
            gevonden[stap] = handeling
    return gevonden


def aanbod(stappen: tuple[str, ...]) -> Concept | None:
    """The line with its button; None when there is nothing to round off."""
    if not stappen:
        return None
    return Concept(
        code=RONDT_AF,
        zin=f"{_welke(stappen)} gedaan, maar nog niet afgerond.",
        knoppen=(Knop(code=RONDT_AF, tekst="Nu afronden", soort="rustig", icoon="check"),),
    )


def afgerond(stappen: tuple[str, ...]) -> Bericht:
    """That it was done."""
    return Bericht(titel=f"{_welke(stappen)} afgerond.", soort="goed")


def _welke(stappen: tuple[str, ...]) -> str:
    return f"Stap {opsomming([stap[-1] for stap in stappen])} {'is' if len(stappen) == 1 else 'zijn'}"
