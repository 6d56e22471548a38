"""The texts of the sheet for a call to Veilig Thuis, as written, and what masking leaves open in them (domain 1.9).

Invariant: the rule that refuses the word "anoniem" and the sheet that prints read the very same texts, so they can
never disagree. A paragraph is raw here: names in it are replaced by `masker`, never by hand.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from meldcode_app.domain.anonimiseren import (
    Gemaskeerd,
    bekenden,
    leeftijdsband,
    masker,
    rollen,
    wanneer_geleden,
)
from meldcode_app.domain.casus import Casus, Inrichting
from meldcode_app.domain.handelingen.adviesvraag import Adviestekst, WoordOordeel
from meldcode_app.domain.handelingen.informatieverzoek import Uitspraak
from meldcode_app.domain.meldcode import Doorloop, Signaal

VRAAG, GEZIN, SIGNALEN, NU = "Mijn vraag", "Gezin", "Signalen", "Nu en de komende dagen"
GEDAAN, HULP, GOED, OVERWEGING = (
    "Wat al is gedaan",
    "Hulp",
    "Wat goed gaat",
    "Wat wij overwegen",
)
KOPPEN = (VRAAG, GEZIN, SIGNALEN, NU, GEDAAN, HULP, GOED, OVERWEGING)
"""The sections of the sheet, in their order."""

_VEILIG = {
    "ja": "Er is nu gevaar.",
    "nee": "Er is nu geen direct gevaar.",
    "weet_niet": "Wij weten niet of er nu gevaar is.",
}
_BRON = {
    "eigen_waarneming": "zelf gezien of gehoord",
    "kind_zei": "het kind zei het",
    "ouder_zei": "een ouder zei het",
    "derde_zei": "een ander zei het",
    "document": "uit een document",
}


@dataclass(frozen=True)
class Alinea:
    """One paragraph under a heading; `label` stands before it and holds no typed text."""

    kop: str
    tekst: str
    label: str = ""


def alineas(
    casus: Casus, inrichting: Inrichting, doorloop: Doorloop, tekst: Adviestekst, peildag: date
) -> tuple[Alinea, ...]:
    """Everything the sheet says, raw, in its order; empty parts are left out."""
    gekozen = [doorloop.signalen[s] for s in tekst.signalen if s in doorloop.signalen]
    veilig = _VEILIG.get(tekst.veiligheid_nu, "")
    rijen = [
        *(Alinea(VRAAG, vraag) for vraag in tekst.vragen),
        *_gezin(casus, inrichting, peildag),
        Alinea(GEZIN, tekst.gezin),
        *(alinea for signaal in gekozen for alinea in _signaal(signaal, peildag)),
        Alinea(SIGNALEN, tekst.eigen_tekst),
        Alinea(NU, tekst.veiligheid, label=veilig),
        Alinea(GEDAAN, tekst.gedaan),
        Alinea(HULP, tekst.hulp),
        Alinea(GOED, tekst.gaat_goed),
        Alinea(OVERWEGING, tekst.overweging),
    ]
    return tuple(rij for rij in rijen if rij.tekst.strip() or rij.label)


def _gezin(casus: Casus, inrichting: Inrichting, peildag: date) -> Iterable[Alinea]:
    """The child with an age band; of the others only the role, and for children the band (no names, no numbers)."""
    labels = rollen(casus, inrichting)
    zinnen = []
    for persoon in casus.personen.values():
        rol = labels.get(persoon.id, "iemand uit het gezin")
        band = leeftijdsband(persoon.leeftijd(peildag)) if persoon.rol in {"kind", "broer_of_zus"} else ""
        zinnen.append(f"{rol} ({band})" if band else rol)
    return (Alinea(GEZIN, "", label=", ".join(zinnen) + "."),) if zinnen else ()


def _signaal(signaal: Signaal, peildag: date) -> Iterable[Alinea]:
    """Fact, each saying and suspicion apart. Who noticed it stands once, in the masked text: it is a name."""
    inhoud = signaal.inhoud
    wanneer = wanneer_geleden(inhoud.gebeurd_op, peildag)
    wie = inhoud.gezien_door.strip()
    # "Zelf" is said of whoever noticed; with a name beside it, it would be read as said of the caller.
    zelf = bool(wie) and inhoud.soort_bron == "eigen_waarneming"
    stukken = (
        ("feit" if zelf else f"feit ({_BRON[inhoud.soort_bron]})", inhoud.feiten),
        *(("uitspraak", _met_bron(u)) for u in inhoud.uitspraken if u.tekst.strip()),
        ("vermoeden", inhoud.vermoeden),
    )
    erbij = f" (gezien of gehoord door {wie})" if wie else ""
    for soort, tekst in stukken:
        if tekst.strip():
            yield Alinea(SIGNALEN, f"{tekst}{erbij}", label=f"{wanneer}, {soort}:")
            erbij = ""


def _met_bron(uitspraak: Uitspraak) -> str:
    bron = uitspraak.bron.strip()
    return f"‘{uitspraak.tekst}’ ({f'bron: {bron}' if bron else 'bron niet bekend'})"


def gemaskeerd(
    casus: Casus,
    inrichting: Inrichting,
    doorloop: Doorloop,
    tekst: Adviestekst,
    oordelen: Sequence[WoordOordeel],
    peildag: date,
    andere_namen: Iterable[str] = (),
) -> tuple[tuple[Alinea, ...], Gemaskeerd]:
    """The paragraphs and their masked texts, in the same order."""
    rijen = alineas(casus, inrichting, doorloop, tekst, peildag)
    bekend = bekenden(casus, inrichting, andere_namen)
    return rijen, masker([rij.tekst for rij in rijen], bekend, oordelen, peildag)
