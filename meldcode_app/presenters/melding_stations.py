"""The stations of a melding, the buttons of each, and the help beside it.

Invariants: any order; one primary button; a lawful choice is never red; once reported a fourth station is there.
"""

from __future__ import annotations

from meldcode_app.presenters import melding_feiten, melding_informeren
from meldcode_app.presenters.meldcode_staat import Uitleg
from meldcode_app.presenters.melding_omgeving import BijMelding
from meldcode_app.presenters.nederlands import dag_kort
from meldcode_app.presenters.tijdlijn import wanneer_groot
from meldcode_app.presenters.weergave import Knop, StaatStation, Station
from workflows.normen import NORMEN
from workflows.termijnen import VEILIGHEIDSBEOORDELING_WERKDAGEN, werkdagen_na

NAMEN = {"feiten": "Feiten", "informeren": "Informeren", "melden": "Melden", "daarna": "Daarna"}
PLEK = {"melding_doen": "melden", "bericht": "daarna"}
"""Where a task leads that names something else than a station."""
DEEL_STAAT: dict[str, StaatStation] = {"open": "open", "gereed": "gereed", "overgeslagen": "overgeslagen"}
_UITLEG: dict[str, tuple[tuple[str, str], ...]] = {
    "feiten": (
        ("Zet apart wat u zag, wat een ander zei en wat u vermoedt. Noem de bron.", "lkc-105668"),
        ("Schrijf op wat de melding voor kind en ouders betekent, en dat u dat hebt gewogen.", "lkc-107427"),
        ("Veilig Thuis weet wie meldt. Uw naam verzwijgen voor het gezin kan om drie redenen.", "ubwmo-4.1.8"),
    ),
    "informeren": (
        ("Vertel het vooraf, aan elke ouder met gezag en aan een kind vanaf 12 jaar.", "lkc-107130"),
        ("Toestemming is geen voorwaarde. Bezwaar weegt u mee.", "lkc-108555"),
        ("Weet u niet wie gezag heeft? Vraag het na.", "gezag-4.3"),
    ),
    "melden": (
        ("Ook met open onderdelen kunt u melden. Schrijf dan per onderdeel op waarom.", "lkc-zorgvuldig"),
    ),
    "daarna": (
        ("Veilig Thuis beoordeelt eerst de veiligheid, en laat u daarna weten of er een vervolg is.", "ubwmo-4.1.7"),
        ("Uw eigen verantwoordelijkheid houdt niet op: blijf volgen, en meld zo nodig opnieuw.", "afwegingskader"),
    ),
}  # fmt: skip


def codes(b: BijMelding) -> tuple[str, ...]:
    """The stations there are now."""
    return tuple(code for code in NAMEN if code != "daarna" or b.m.gedaan is not None)


def eerste(b: BijMelding) -> str:
    """Where the work goes on."""
    if b.m.gedaan is not None:
        return "daarna"
    for deel in ("feiten", "informeren"):
        if b.m.deel(deel) == "open":
            return deel
    return "melden"


def stations(b: BijMelding, bezig: frozenset[str]) -> tuple[Station, ...]:
    """`bezig` are the stations with something typed and not recorded."""
    return tuple(
        Station(code=code, naam=NAMEN[code], onder=_onder(b, code), staat=_staat(b, code, bezig))
        for code in codes(b)
    )


def _staat(b: BijMelding, code: str, bezig: frozenset[str]) -> StaatStation:
    if code == "melden":
        staat: StaatStation = "gereed" if b.m.gedaan else "open"
    elif code == "daarna":
        staat = "gereed" if b.m.berichten else "bezig"
    elif b.m.gedaan is not None:
        klaar = not b.nog_niet if code == "informeren" else b.m.feiten is not None or b.m.gedaan.spoed
        staat = "gereed" if klaar else "let_op" if code == "informeren" else DEEL_STAAT[b.m.deel(code)]
    else:
        staat = DEEL_STAAT[b.m.deel(code)]
    return "bezig" if staat == "open" and code in bezig else staat


def _onder(b: BijMelding, code: str) -> str:
    gedaan = b.m.gedaan
    match code:
        case "feiten":
            return melding_feiten.samenvatting(b)
        case "informeren":
            return melding_informeren.samenvatting(b)
        case "melden":
            return wanneer_groot(gedaan.op, b.o.vandaag) if gedaan else "nog niet gedaan"
        case _:
            if b.m.berichten:
                return f"bericht {dag_kort(b.m.berichten[-1].op, b.o.vandaag)}"
            if gedaan is None:
                return ""
            dag = werkdagen_na(gedaan.op.laatste_dag, VEILIGHEIDSBEOORDELING_WERKDAGEN)
            return f"verwacht {dag_kort(dag, b.o.vandaag)}"


def uitleg(station: str) -> tuple[Uitleg, ...]:
    """The help of a station."""
    return tuple(
        Uitleg(tekst=tekst, norm=norm, norm_titel=f"Norm: {NORMEN[norm].titel}")
        for tekst, norm in _UITLEG[station]
    )


def kopknoppen(b: BijMelding, los: str) -> tuple[Knop, ...]:
    """The buttons of the head. `los` is the form that stands over the station. What was not begun has nothing to
    withdraw or add to: as a first act it would leave a withdrawn melding in the file of a child."""
    if los or not b.begonnen:
        return ()
    if b.concept:
        return (
            Knop(code="intrekken", tekst="Concept intrekken", icoon="undo-2"),
            Knop(code="aanvullen", tekst="Aanvullen", icoon="pencil"),
        )
    return (Knop(code="aanvullen", tekst="Aanvullen", icoon="pencil"),)


def voetknoppen(
    b: BijMelding, station: str, los: str, knop: str, *, vuil: bool, zeker: bool
) -> tuple[Knop, ...]:
    """The buttons of the foot, the primary last. `knop` is what the form in hand records, `vuil` that it holds
    something that is not recorded."""
    weg = (Knop(code="weggooien", tekst="Weggooien", soort="rustig", icoon="trash"),) if vuil else ()
    vast = Knop(code="vastleggen", tekst=knop, soort="primair", icoon="check")
    if zeker:
        ja = f"Ja, {knop[0].lower()}{knop[1:]}"
        return (
            Knop(code="toch_niet", tekst="Nog niet"),
            Knop(code="vastleggen", tekst=ja, soort="primair", icoon="check"),
        )
    if los:
        terug = Knop(code="later", tekst="Later verder", uitleg="Wat u typte, blijft als concept bewaard.")
        return (*weg, terug, vast)
    if b.m.verloop == "melding_ingetrokken":
        weer = Knop(code="heropenen", tekst="Weer oppakken", soort="primair", icoon="rotate-ccw")
        return (*weg, vast) if vuil else (weer,)
    if station == "daarna":
        return (Knop(code="bericht", tekst="Bericht van Veilig Thuis", soort="primair", icoon="mail"),)
    if station == "melden":
        return (*weg, vast) if b.concept else (_verder("daarna"),)
    deel = b.m.deel(station)
    bij = (
        (Knop(code=f"heropenen:{station}", tekst="Heropenen", icoon="lock-open"),)
        if deel == "overgeslagen"
        else (Knop(code=f"overslaan:{station}", tekst="Overslaan"),)
        if deel == "open"
        else ()
    )
    if not b.concept:
        bij = ()
    wacht = station == "feiten" and b.concept and deel == "open"
    if knop and (vuil or wacht):
        return (*weg, *bij, vast)
    volgende = {"feiten": "informeren", "informeren": "melden"}[station] if b.concept else "daarna"
    return (*bij, _verder(volgende))


def _verder(station: str) -> Knop:
    return Knop(
        code=f"ga:{station}", tekst=f"Verder: {NAMEN[station].lower()}", soort="primair", icoon="arrow-right"
    )
