"""The words of the Werklijst: per kind of task its sentence and what the user does, per origin where its day is from.

To add a kind of task: give it a Zin in a table and add that table to ZINNEN; a test fails on a task without one.
Invariants: a day that is an agreement, a wish or somebody else's is never called late in red; nothing says the law
sets a term where it sets none.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from meldcode_app.presenters.behoeften import norm_bericht
from meldcode_app.presenters.nederlands import WEEKDAGEN, aantal, dag, dag_jaar, hoofdletter
from meldcode_app.presenters.weergave import Bericht, Cel


@dataclass(frozen=True)
class Zin:
    """`wat` with {0}, {1} for the names of what it is about; `doet` what the user does; `bij` adds to the origin."""

    wat: str
    doet: str = ""
    bij: str = ""


@dataclass(frozen=True)
class Bron:
    """Where a day comes from: the words of the link, what stands before a day that has passed, and what it means."""

    tekst: str
    was: str
    uitleg: str


VERZOEK = {
    "verzoek_beantwoorden": Zin("Antwoord aan {0} opstellen"),
    "verzoek_verduidelijking": Zin("Verduidelijking van {0}", "u wacht af"),
    "verzoek_informeren": Zin("{1} informeren over het antwoord aan {0}", bij="vooraf informeren"),
    "verzoek_zienswijze": Zin("Reactie (zienswijze) van {1} op het antwoord aan {0}", "u wacht af"),
    "verzoek_geen_grondslag": Zin("Verzoek van {0} afronden: er is geen grondslag"),
    "verzoek_versturen": Zin("Antwoord aan {0} versturen"),
    "verzoek_verslag": Zin(
        "Eigen verslag voor {0} van wat u mondeling vertelde", bij="dezelfde dag een verslag"
    ),
    "verzoek_afsluiten": Zin("Afschrift geven en het verzoek van {0} afsluiten", bij="een afschrift"),
}
MELDCODE = {
    "meldcode_eigen_stap": Zin("{0} zet nog een eigen stap in de meldcode", bij="ieder doet zelf een stap"),
    "meldcode_afspraak": Zin("Afspraak: {0}"),
    "meldcode_gesprek": Zin("Met {0} praten, of vastleggen waarom niet", bij="een gesprek met ieder apart"),
    "meldcode_advies_wegen": Zin("Eigen afweging naast het advies van Veilig Thuis", bij="zelf afwegen"),
    "meldcode_verder_stap1": Zin("Verder met de meldcode, bij stap 1: signalen", bij="de stappen doorlopen"),
    "meldcode_verder_stap2": Zin("Verder met de meldcode, bij stap 2: overleg", bij="de stappen doorlopen"),
    "meldcode_verder_stap3": Zin("Verder met de meldcode, bij stap 3: gesprek", bij="de stappen doorlopen"),
    "meldcode_verder_stap4": Zin("Verder met de meldcode, bij stap 4: wegen", bij="de stappen doorlopen"),
    "meldcode_beslissen": Zin("Beide besluiten van stap 5 vastleggen", bij="twee besluiten"),
    "meldcode_melden": Zin("Melden bij Veilig Thuis, zoals besloten", bij="doen wat is besloten"),
    "meldcode_hulp": Zin("Afspreken welke hulp er komt, en tot wanneer", bij="doen wat is besloten"),
    "meldcode_evalueren": Zin("Samen kijken of de hulp heeft geholpen"),
    "meldcode_herzien": Zin("Opnieuw kijken, zoals bij het besluit is gekozen"),
    "meldcode_bevestigen": Zin(
        "Laten bevestigen wat namens {0} is ingevoerd", bij="een collega bevestigt zelf"
    ),
    "melding_concept": Zin(
        "Melding aan Veilig Thuis doen, of laten vervallen", bij="doen of laten vervallen"
    ),
    "melding_veiligheidsbeoordeling": Zin("Veiligheidsbeoordeling van Veilig Thuis", "u belt zo nodig na"),
    "melding_onderzoek": Zin("Uitkomst van het onderzoek van Veilig Thuis", "u belt zo nodig na"),
    "melding_nabellen": Zin("Veilig Thuis bellen: er kwam geen bericht over de melding", bij="nabellen"),
    "melding_alsnog_informeren": Zin("{0} alsnog vertellen over de melding", bij="alsnog informeren"),
    "spoed_stap1": Zin("Na de spoed: signalen nog vastleggen (stap 1)", bij="na spoed aanvullen"),
    "spoed_stap2": Zin("Na de spoed: nog overleggen (stap 2)", bij="na spoed aanvullen"),
    "spoed_stap3": Zin("Na de spoed: nog praten met het gezin (stap 3)", bij="na spoed aanvullen"),
    "spoed_stap4": Zin("Na de spoed: nog wegen (stap 4)", bij="na spoed aanvullen"),
    "spoed_besluit": Zin("Na de spoed: beide besluiten nog vastleggen (stap 5)", bij="na spoed aanvullen"),
}
ZINNEN: Mapping[str, Zin] = {**VERZOEK, **MELDCODE}
"""Every kind of task. A concept with tasks of its own adds its table here."""
ONBEKEND = Zin("Er is iets te doen in deze casus")

BRONNEN: Mapping[str, Bron] = {
    "afspraak": Bron(
        "Afspraak van uw school",
        "afgesproken",
        "Dit spraken collega's van uw school met elkaar af. Het is geen wettelijke termijn.",
    ),
    "veilig_thuis": Bron(
        "Termijn van Veilig Thuis, niet van u",
        "verwacht",
        "Binnen deze tijd laat Veilig Thuis iets horen. U hoeft zelf niets te halen; u kunt wel nabellen.",
    ),
    "wens_gi": Bron(
        "Wens van de vrager",
        "gewenst",
        "Op deze dag wil de vrager graag antwoord. Kijk in het verzoek of daar een termijn bij genoemd is.",
    ),
    "eigen_termijn": Bron(
        "Termijn die u zelf koos",
        "gevraagd vóór",
        "U vroeg om een reactie tot deze dag. Daarna mag u verder zonder die reactie, of langer wachten.",
    ),
    "zorgvuldigheid": Bron(
        "Zorgvuldigheid",
        "graag vóór",
        "Dit hoort bij zorgvuldig werken. Er staat geen wettelijke termijn op.",
    ),
    "besluit_meldcode": Bron(
        "Besluit in deze meldcode",
        "besloten: vóór",
        "Deze dag is gekozen bij het besluit in deze meldcode.",
    ),
}
VAN_DE_GI = Bron(
    "Wens van de GI, geen wettelijke termijn",
    "gewenst",
    "De gecertificeerde instelling (GI) wil graag op deze dag antwoord. In het artikel over de plicht staat geen dag.",
)
"""A wish with the norm of the duty beside it."""

VRAGER = "de vrager"
VEILIG_THUIS = "veilig_thuis"


def zin(soort: str, namen: Sequence[str]) -> str:
    """What is to be done, with the names filled in."""
    genoemd = [*(naam or VRAGER for naam in namen), VRAGER, VRAGER]
    return hoofdletter(ZINNEN.get(soort, ONBEKEND).wat.format(*genoemd))


def wie_en_doet(soort: str, wie: str, naam: str, *, functie: str, collega: bool) -> tuple[str, str]:
    """Who is responsible, and what the user does. `wie` is empty for the user, whose function is `functie`;
    `naam` is how anybody else is called, and `collega` that it is somebody of the own organisation."""
    eigen = ZINNEN.get(soort, ONBEKEND).doet
    if not wie:
        return "U", eigen or (f"als {functie}" if functie else "")
    if wie == VEILIG_THUIS:
        return "Veilig Thuis", eigen or "u belt zo nodig na"
    return hoofdletter(naam or VRAGER), eigen or (f"u bewaakt, {naam} doet" if collega else "u wacht af")


def bron(herkomst: str, norm: str) -> Bron:
    """Where the day comes from."""
    return VAN_DE_GI if herkomst == "wens_gi" and norm else BRONNEN[herkomst]


def link(soort: str, herkomst: str, norm: str) -> str:
    """The words of the link to where the day comes from."""
    bij = ZINNEN.get(soort, ONBEKEND).bij
    tekst = bron(herkomst, norm).tekst
    return f"{tekst}: {bij}" if bij and herkomst == "zorgvuldigheid" else tekst


def uitleg(soort: str, herkomst: str, norm: str) -> Bericht:
    """What the link shows: what the day means, and the norm with its source where there is one."""
    betekent = bron(herkomst, norm).uitleg
    gevonden = norm_bericht(norm) if norm else None
    doe = f"{gevonden.titel}. {gevonden.tekst}" if gevonden else ""
    return Bericht(titel=link(soort, herkomst, norm), tekst=betekent, doe=doe, soort="uitleg")


def wanneer(voor: date | None, vandaag: date, was: str) -> tuple[Cel, str]:
    """Relative first with its icon and colour, and the day itself; a day that has passed says what kind of day."""
    if voor is None:
        return Cel(tekst="geen dag", icoon="circle-dashed", kleur="muted"), ""
    dagen = (voor - vandaag).days
    weekdag = f"{WEEKDAGEN[voor.weekday()][:2]} {dag(voor) if voor.year == vandaag.year else dag_jaar(voor)}"
    if dagen < 0:
        over = aantal(-dagen, "dag", "dagen")
        return Cel(tekst=f"{over} over tijd", icoon="hourglass", kleur="warn", sterk=True), f"{was} {weekdag}"
    if dagen == 0:
        return Cel(tekst="vandaag", icoon="clock", kleur="warn", sterk=True), weekdag
    straks = "morgen" if dagen == 1 else f"over {dagen} dagen"
    deze_week = dagen <= 6 - vandaag.weekday()
    if deze_week:
        return Cel(tekst=straks, icoon="calendar", kleur="accent", sterk=True), weekdag
    return Cel(tekst=straks, icoon="calendar-clock", kleur="muted", sterk=True), weekdag


def geleden(d: date, vandaag: date) -> str:
    """ "vandaag", "gisteren", "vr 20 november"."""
    woord = {0: "vandaag", 1: "gisteren", 2: "eergisteren"}.get((vandaag - d).days)
    return woord or f"{WEEKDAGEN[d.weekday()][:2]} {dag(d) if d.year == vandaag.year else dag_jaar(d)}"
