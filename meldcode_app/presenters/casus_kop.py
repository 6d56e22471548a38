"""The first card of a casus: what the age means, custody with source and day, and what changes what you may do.

Invariants: recomputed for the day it is shown, a birthday counts on the day itself; custody that was not checked
is amber and says so; a person is called by name, never by a guessed gender (domain 4.2, 4.3).
"""

from __future__ import annotations

from datetime import date

from meldcode_app.domain.casus import Casus
from meldcode_app.domain.informatieverzoek_feiten import te_informeren
from meldcode_app.domain.maatregel import Maatregel
from meldcode_app.domain.personen import Persoon
from meldcode_app.presenters import woorden
from meldcode_app.presenters.casus_weergave import Kopregel, Merk
from meldcode_app.presenters.nederlands import aantal, dag_jaar, hoofdletter, maand_kort
from meldcode_app.presenters.tijdlijn_verteld import vrager
from workflows.leeftijden import GRENZEN, is_meerderjarig, wordt

GECONTROLEERD = frozenset({"gezagsregister", "beschikking"})
"""Sources of custody that were checked; what somebody told is amber (domain 4.3: verify on doubt)."""

_BETEKENIS = {
    0: ("Onder 12: toestemming geven de ouders met gezag.", "{naam} krijgt passende uitleg."),
    12: (
        "12 tot 16: {naam} wordt zelf geïnformeerd.",
        "Over jeugdhulp en zorg beslissen {naam} en de ouders met gezag samen; voor school de ouders.",
    ),
    16: ("16 of 17: {naam} geeft zelf toestemming.", "{naam} wordt zelf geïnformeerd."),
    18: ("18 of ouder: {naam} is meerderjarig.", "Een ondertoezichtstelling loopt dan niet meer."),
}


def titel(casus: Casus, vandaag: date) -> str:
    """ "Gerrit, 8 jaar"."""
    leeftijd = casus.kind.leeftijd(vandaag)
    return casus.kind.roepnaam if leeftijd is None else f"{casus.kind.roepnaam}, {leeftijd} jaar"


def kopregels(casus: Casus, vandaag: date) -> tuple[Kopregel, ...]:
    """Age and custody."""
    ouders = [p for p in casus.personen.values() if p.id != casus.kind_id and _gaat_over_gezag(p)]
    if not ouders:
        geen = Kopregel(
            icoon="triangle-alert",
            kleur="warn",
            kern="Er staat nog geen ouder of voogd.",
            bij="Voeg bij Gezin toe wie gezag heeft.",
        )
        return (_leeftijd(casus.kind, vandaag), geen)
    return (_leeftijd(casus.kind, vandaag), *(_gezag(p) for p in ouders))


def _leeftijd(kind: Persoon, vandaag: date) -> Kopregel:
    leeftijd, naam = kind.leeftijd(vandaag), kind.roepnaam
    if leeftijd is None or kind.geboortedatum is None:
        return Kopregel(
            icoon="triangle-alert",
            kleur="warn",
            kern="Geboortedatum nog navragen.",
            bij=f"De leeftijd bepaalt wie toestemming geeft; vanaf 12 jaar wordt {naam} zelf geïnformeerd.",
        )
    grenzen = sorted({rij.leeftijd for rij in GRENZEN if rij.geldig_vanaf <= vandaag})
    bereikt = max((grens for grens in (0, *grenzen) if grens <= leeftijd and grens in _BETEKENIS), default=0)
    volgende = next((grens for grens in grenzen if grens > leeftijd), None)
    kern, bij = (zin.format(naam=naam) for zin in _BETEKENIS[bereikt])
    if volgende is not None:
        bij += f" {naam} wordt {volgende} op {dag_jaar(wordt(kind.geboortedatum, volgende))}."
    return Kopregel(icoon="user", kleur="accent", kern=kern, bij=bij)


def _gaat_over_gezag(p: Persoon) -> bool:
    return p.rol in {"ouder", "voogd"} or p.gezag.waarde != "onbekend"


def _gezag(p: Persoon) -> Kopregel:
    naam = hoofdletter(p.roepnaam)
    gezag = p.gezag
    bron = f"volgens {woorden.GEZAG_BRON[gezag.bron]}" if gezag.bron else "bron nog niet ingevuld"
    delen = [bron, *([dag_jaar(gezag.peildatum)] if gezag.peildatum else ["dag nog niet ingevuld"])]
    if p.deelgezag_265e:
        delen.append("een deel van het gezag ligt bij de instelling")
    if gezag.waarde == "onbekend":
        return Kopregel(
            icoon="triangle-alert",
            kleur="warn",
            kern=f"{naam}: gezag nog navragen",
            bij="bijvoorbeeld in het gezagsregister",
        )
    if gezag.bron not in GECONTROLEERD:
        return Kopregel(
            icoon="triangle-alert",
            kleur="warn",
            kern=f"{naam}: gezag {gezag.waarde}",
            bij=", ".join([*delen, "nog niet gecontroleerd"]),
        )
    kern, bij = f"{naam}: gezag {gezag.waarde}", ", ".join(delen)
    if gezag.waarde == "ja":
        return Kopregel(icoon="circle-check", kleur="ok", kern=kern, bij=bij)
    return Kopregel(icoon="circle-minus", kleur="muted", kern=kern, bij=bij)


def merken(casus: Casus, vandaag: date) -> tuple[Merk, ...]:
    """Measures, who was not informed yet, open requests, secret addresses."""
    return (
        *_maatregelen(casus, vandaag),
        *_nog_niet_geinformeerd(casus, vandaag),
        *_open_verzoeken(casus),
        *(
            Merk(
                icoon="lock",
                tekst=f"Adres van {p.roepnaam} geheim",
                kleur="warn",
                uitleg="Het adres hoort in geen brief.",
            )
            for p in casus.personen.values()
            if p.adres_geheim
        ),
    )


def _maatregelen(casus: Casus, vandaag: date) -> list[Merk]:
    lopend = [m for m in casus.maatregelen.values() if _loopt(casus, m, vandaag)]
    rest = [m for m in casus.maatregelen.values() if m not in lopend]
    soorten = {woorden.MAATREGEL_KORT[m.maatregel] for m in lopend}
    toon = [*lopend, *(m for m in rest if woorden.MAATREGEL_KORT[m.maatregel] not in soorten)]
    gevonden: list[Merk] = []
    for m in toon:
        gevonden.append(maatregel_merk(casus, m, vandaag))
        if m in lopend and not m.geverifieerd:
            kort = woorden.MAATREGEL_KORT[m.maatregel]
            gevonden.append(
                Merk(
                    icoon="triangle-alert",
                    tekst=f"{kort} nog niet gecontroleerd",
                    kleur="warn",
                    uitleg="Nog niet nagegaan: geen beschikking gezien, geen bevestiging van de instelling.",
                )
            )
    return gevonden


def maatregel_merk(casus: Casus, m: Maatregel, vandaag: date) -> Merk:
    """How a measure stands today, in words."""
    kort, uitleg = woorden.MAATREGEL_KORT[m.maatregel], hoofdletter(woorden.MAATREGEL[m.maatregel])
    if m.van is None:
        return Merk(icoon="gavel", tekst=f"{kort}: begindatum nog navragen", kleur="warn", uitleg=uitleg)
    if m.van > vandaag:
        return Merk(icoon="gavel", tekst=f"{kort} begint op {_kort(m.van)}", kleur="muted", uitleg=uitleg)
    if m.tot is not None and m.tot < vandaag:
        return Merk(icoon="gavel", tekst=f"{kort} afgelopen op {_kort(m.tot)}", kleur="muted", uitleg=uitleg)
    if not _loopt(casus, m, vandaag):
        return Merk(icoon="gavel", tekst=f"{kort} afgelopen: 18 jaar geworden", kleur="muted", uitleg=uitleg)
    if m.tot is None:
        return Merk(
            icoon="gavel", tekst=f"{kort} actief, einddatum nog navragen", kleur="warn", uitleg=uitleg
        )
    return Merk(
        icoon="gavel", tekst=f"{kort} actief tot en met {_kort(m.tot)}", kleur="accent", uitleg=uitleg
    )


def _loopt(casus: Casus, m: Maatregel, vandaag: date) -> bool:
    leeftijd = casus.kind.leeftijd(vandaag)
    te_oud = m.onder_toezicht and leeftijd is not None and is_meerderjarig(leeftijd, vandaag)
    return m.loopt_op(vandaag) and not te_oud


def _nog_niet_geinformeerd(casus: Casus, vandaag: date) -> list[Merk]:
    open_ = [v for v in casus.verzoeken.values() if v.open_]
    gevonden = []
    for v in open_:
        for p in te_informeren(casus, vandaag):
            if not v.kennisgevingen_van(p.id):
                waarover = f" ({vrager(v)})" if len(open_) > 1 else ""
                gevonden.append(
                    Merk(
                        icoon="triangle-alert",
                        tekst=f"{hoofdletter(p.roepnaam)} nog niet geïnformeerd{waarover}",
                        kleur="warn",
                        uitleg=f"Over het verzoek van {vrager(v)}.",
                    )
                )
    return gevonden


def _open_verzoeken(casus: Casus) -> list[Merk]:
    vragers = [vrager(v) for v in casus.verzoeken.values() if v.open_]
    if not vragers:
        return []
    van = f" van {vragers[0]}" if len(set(vragers)) == 1 else ""
    tekst = f"{aantal(len(vragers), 'verzoek', 'verzoeken')}{van} open"
    return [Merk(icoon="inbox", tekst=tekst, kleur="why", uitleg="Zie Verzoeken hieronder.")]


def _kort(dag: date) -> str:
    return f"{dag.day} {maand_kort(dag.month)} {dag.year}"
