"""Everything the vault itself knows that leads to somebody, each with what stands in its place.

Invariants: whoever is named in a field of the casus is found, also in a field that is added later (fields are
walked by name); a label never depends on the text it is looked for in; two bearers of one name get a joint label.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import dropwhile

import msgspec

from meldcode_app.domain.anonimiseren_letters import gevouwen, schoon
from meldcode_app.domain.anonimiseren_namen import (
    adresvormen,
    is_gewoon,
    naamvormen,
    organisatievormen,
    plaatsvormen,
)
from meldcode_app.domain.anonimiseren_rollen import GEZINSVOOGD, is_rolwoord, rol_van_functie, rollen
from meldcode_app.domain.anonimiseren_woorden import FUNCTIEWOORDEN, lijst
from meldcode_app.domain.casus import Casus, Inrichting
from meldcode_app.domain.personen import Persoon

NAAM = "[naam]"
FAMILIENAAM = "[familienaam]"
DE_SCHOOL = "[de school]"
LABEL: Mapping[str, str] = {
    "adres": "[adres]",
    "plaats": "[plaats]",
    "postcode": "[postcode]",
    "telefoon": "[telefoonnummer]",
    "email": "[e-mailadres]",
    "kenmerk": "[kenmerk]",
    "organisatie": "[organisatie]",
    "gi": "[de gecertificeerde instelling]",
}
_NAAMVELDEN = lijst("""
    naam medewerker met gezien_door aanwezig casemanager wie opvolger van bron jeugdbeschermer
    geverifieerd_door ter_attentie_van aan wie_haalt_op wie_helpt met_wie ontvangen_door
""")
_ORGANISATIEVELDEN = frozenset({"organisatie", "geadresseerde"})
_REGIOVELDEN = frozenset({"regio", "gesteld_regio"})
_KENMERKVELDEN = frozenset({"kenmerk", "kenmerk_verzoeker", "nummer"})


@dataclass(frozen=True)
class Bekende:
    """A text that must not leave, the label in its place, and what it is.

    `soort`: persoon, achternaam, adres, plaats, postcode, telefoon, email, kenmerk, school, organisatie,
    geboortedatum (`tekst` is then an ISO date), elders (a name from another casus: the user may let it stand).
    """

    tekst: str
    label: str
    soort: str
    hoofdlettergevoelig: bool = False


def bekenden(casus: Casus, inrichting: Inrichting, andere_namen: Iterable[str] = ()) -> tuple[Bekende, ...]:
    """Names, addresses and numbers of this casus, the own staff and school, and `andere_namen` of the whole vault."""
    labels = rollen(casus, inrichting)
    eerst = [b for deel in _eerste(casus, inrichting, labels) for b in deel]
    dan = [b for deel in _gelezen(casus) for b in deel]
    elders = [b for naam in andere_namen for b in _naam(naam, NAAM, NAAM, "elders")]
    gevonden: dict[str, Bekende] = {}
    for ronde in (eerst, dan, elders):
        nieuw: dict[str, list[Bekende]] = {}
        for b in ronde:
            if gevouwen(b.tekst).strip() and gevouwen(b.tekst) not in gevonden:
                nieuw.setdefault(gevouwen(b.tekst), []).append(b)
        gevonden |= {sleutel: _samen(lijst) for sleutel, lijst in nieuw.items()}
    return tuple(gevonden.values())


def _samen(gelijk: list[Bekende]) -> Bekende:
    """One for several bearers of the same text: the strictest of them, under a label that fits all."""
    labels = list(dict.fromkeys(b.label for b in gelijk))
    if len(labels) == 2 and not any(label.startswith("[") for label in labels):
        label = " of ".join(labels)
    else:
        label = labels[0] if len(labels) == 1 else NAAM
    return Bekende(gelijk[0].tekst, label, gelijk[0].soort, all(b.hoofdlettergevoelig for b in gelijk))


def _eerste(casus: Casus, inrichting: Inrichting, labels: Mapping[str, str]) -> Iterator[Iterable[Bekende]]:
    for persoon in casus.personen.values():
        yield _persoon(persoon, labels[persoon.id])
    eigen = [*casus.eigen_deelnemers.values(), *([inrichting.gebruiker] if inrichting.gebruiker else [])]
    namen = [(d.id, d.naam) for d in eigen] + [(d.id, d.naam) for d in casus.andere_deelnemers.values()]
    for id_, naam in namen:
        yield _naam(naam, labels[id_], labels[id_], "persoon")
    yield _organisatie(inrichting.organisatie, DE_SCHOOL, "school")
    yield _plaats(inrichting.plaats)
    for maatregel in casus.maatregelen.values():
        yield _organisatie(maatregel.gi, LABEL["gi"])
        yield _naam(maatregel.jeugdbeschermer, GEZINSVOOGD, GEZINSVOOGD, "persoon")
    for ander in casus.andere_deelnemers.values():
        yield _organisatie(ander.organisatie, LABEL["gi" if ander.positie == "gi" else "organisatie"])
    yield [Bekende(casus.kenmerk, LABEL["kenmerk"], "kenmerk")]


def _persoon(persoon: Persoon, label: str) -> Iterator[Bekende]:
    yield from _naam(persoon.naam, label, FAMILIENAAM, "persoon")
    yield from _naam(_zonder_rolwoorden(persoon.noemen), label, label, "persoon")
    for vorm, soort, gevoelig in adresvormen(persoon.adres):
        yield Bekende(vorm, LABEL[soort], soort, gevoelig)
    yield from _plaats(persoon.plaats)
    for nummer in re.split(r"[,;\n]|\s+(?:of|en)\s+|\s/\s", persoon.telefoon):
        yield Bekende(nummer.strip(), LABEL["telefoon"], "telefoon")
    for adres in re.split(r"[\s,;]+", persoon.email):
        yield Bekende(adres, LABEL["email"], "email")
    if persoon.geboortedatum:
        yield Bekende(persoon.geboortedatum.isoformat(), "[geboortedatum]", "geboortedatum")


def _naam(naam: str, label: str, achternaam: str, soort: str) -> Iterator[Bekende]:
    for vorm in naamvormen(naam):
        if soort == "elders" and vorm.deel == "persoon" and " " in vorm.tekst:
            continue  # its words stand on their own too, and a vault knows thousands
        is_achternaam = vorm.deel == "achternaam"
        deel = "achternaam" if is_achternaam and soort == "persoon" else soort
        if sum(t.isalnum() for t in vorm.tekst) > 1 and not is_rolwoord(vorm.tekst):
            yield Bekende(vorm.tekst, achternaam if is_achternaam else label, deel, is_gewoon(vorm.tekst))


def _zonder_rolwoorden(noemen: str) -> str:
    return " ".join(w for w in noemen.split() if not is_rolwoord(w.strip("().,'’")))


def _organisatie(naam: str, label: str, soort: str = "organisatie") -> Iterator[Bekende]:
    for vorm, gevoelig in organisatievormen(naam):
        yield Bekende(vorm, label, soort, gevoelig)


def _plaats(plaats: str) -> Iterator[Bekende]:
    for vorm, soort, gevoelig in plaatsvormen(plaats):
        yield Bekende(vorm, LABEL[soort], soort, gevoelig)


def _gelezen(casus: Casus) -> Iterator[Iterable[Bekende]]:
    """What stands in fields anywhere in the casus whose name says that they hold a name or a number."""
    for veld, waarde, functie in _velden(casus):
        if veld in _NAAMVELDEN:
            label = rol_van_functie(functie, NAAM)
            for naam in [waarde] if veld == "naam" else _namen_uit(waarde):
                yield _naam(naam, label, label, "persoon")
        elif veld in _ORGANISATIEVELDEN:
            yield _organisatie(waarde, LABEL["organisatie"])
        elif veld == "gi":
            yield _organisatie(waarde, LABEL["gi"])
        elif veld in _KENMERKVELDEN:
            yield [Bekende(waarde, LABEL["kenmerk"], "kenmerk")]
        elif veld in _REGIOVELDEN:
            yield _plaats(re.sub(r"(?i)\bveilig\s+thuis\b", " ", waarde))


def _velden(waarde: object) -> Iterator[tuple[str, str, str]]:
    """(field, text, function that stands beside it) of everything in a structure."""
    if isinstance(waarde, msgspec.Struct):
        functie = getattr(waarde, "functie", "")
        for veld in waarde.__struct_fields__:
            inhoud = getattr(waarde, veld)
            if isinstance(inhoud, str):
                yield veld, inhoud, functie
            else:
                yield from _velden(inhoud)
    elif isinstance(waarde, Mapping):
        for deel in waarde.values():
            yield from _velden(deel)
    elif isinstance(waarde, tuple | list | frozenset):
        for deel in waarde:
            yield from _velden(deel)


def _namen_uit(tekst: str) -> Iterator[str]:
    """The runs of words with a capital in a field that may say more ("de leerkracht, Dennis de Wit")."""
    hoofd = r"[^\W\d_a-z][^\W\d_]*(?:[-'’.][^\W\d_]+)*\.?"
    tussen = r"(?:\s+(?:van|de|der|den|het|ten|ter|te|op|in|'t|’t|el|al|da|di|la|le)){0,3}"
    for m in re.finditer(rf"{hoofd}(?:{tussen}\s+{hoofd})*", schoon(tekst)):
        yield " ".join(dropwhile(_zegt_wat, m.group().split()))


def _zegt_wat(woord: str) -> bool:
    return is_rolwoord(woord) or woord in FUNCTIEWOORDEN or bool(rol_van_functie(woord, ""))
