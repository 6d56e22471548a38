"""Short help beside each step: a plain sentence or two, and where it comes from.

Invariants: says what is good practice, never that a step must wait for another; where the frame says report, help
never says that reporting is free (LKC 108721).
"""

from __future__ import annotations

from meldcode_app.domain.afweging import WIJST_NAAR_MELDEN, Afweging
from meldcode_app.presenters.meldcode_formulier import Omgeving
from meldcode_app.presenters.meldcode_staat import Uitleg
from workflows.normen import NORMEN

_PER_STATION: dict[str, tuple[tuple[str, str], ...]] = {
    "signalen": (
        ("Schrijf op wat u zag en hoorde, en van wie u het weet. Zet een vermoeden apart.", "lkc-105668"),
        ("Ook wat geruststelt, hoort in het dossier.", "besluit-2-2"),
    ),
    "overleg": (
        (
            "Leg uw zorg voor aan een collega. Twijfelt u, bel dan Veilig Thuis; dat kan bij elke stap.",
            "besluit-2-2-b",
        ),
        ("Een advies neemt u niet over zonder zelf te wegen.", "eigen-afweging"),
    ),
    "gesprek": (
        (
            "Praat met elke ouder met gezag apart, en met het kind. Informeren is geen toestemming vragen.",
            "lkc-108725",
        ),
        ("Vertelde een slachtoffer het uit zichzelf? Overleg dan eerst met Veilig Thuis.", "onthulling"),
    ),
    "wegen": (
        ("Vijf vragen, in uw eigen tempo. Bij twijfel vraagt u Veilig Thuis om advies.", "afwegingskader"),
    ),
    "beslissen": (
        ("Twee besluiten, allebei nodig: is melden nodig, en kan er (ook) hulp komen?", "besluit-2-2-e"),
    ),
    "vervolg": (("Ook na een melding blijft u volgen hoe het met het kind gaat.", "afwegingskader"),),
}
_MELDRECHT = ("Melden is niet verplicht; de meldcode volgen wel. De volgorde is vrij.", "wmo-5.2.6")
_KADER = (
    "Volgens uw antwoorden meldt u. Afwijken kan alleen als u opschrijft waarom.",
    "lkc-108721",
)


_SPOED = (
    (
        "Direct gevaar: bel 112. Veilig Thuis: 0800-2000, dag en nacht. Bij spoed belt u; u mailt niet.",
        "spoed-achteraf",
    ),
)
_SPOED_FORMULIEREN = frozenset({"spoed", "spoedmelden", "opheffen"})


def _algemeen(afweging: Afweging) -> tuple[tuple[str, str], ...]:
    """What the frame says; where it says close after a yes or doubt at question 2, nothing about being free."""
    if afweging.zegt_melden:
        return (_KADER,)
    tweede = afweging.antwoord(2)
    return () if tweede is not None and tweede.antwoord in WIJST_NAAR_MELDEN[2] else (_MELDRECHT,)


def uitleg(o: Omgeving, station: str, formulier: str = "") -> tuple[Uitleg, ...]:
    """The help of a station, or of an emergency while one of its forms is open."""
    algemeen = _algemeen(o.doorloop.afweging) if station in {"wegen", "beslissen"} else ()
    regels = (*_PER_STATION[station], *algemeen)
    if formulier in _SPOED_FORMULIEREN:
        regels = _SPOED
    return tuple(
        Uitleg(tekst=tekst, norm=norm, norm_titel=f"Norm: {NORMEN[norm].titel}") for tekst, norm in regels
    )
