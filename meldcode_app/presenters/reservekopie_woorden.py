"""How backups are told: when, how long ago, until where, and what did not come along.

Invariant: a moment of another day shows that day; nothing of a case is in it.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from meldcode_app.domain.handelingen.reservekopie import EerderTeruggezet, ReservekopieTerugzetten
from meldcode_app.presenters.nederlands import aantal, dag_jaar, dag_kort, hoofdletter, tijd
from meldcode_app.presenters.weergave import Bericht
from meldcode_app.services.reservekopie import Bewijs, Gemaakt

ZELFDE_SCHIJF = Bericht(
    titel="Deze map staat op dezelfde schijf als de kluis",
    tekst="Gaat die schijf stuk of wordt de computer gestolen, dan is de reservekopie ook weg.",
    doe="Kies liever een stick of een andere schijf, en bewaar die op een andere plaats.",
    soort="let_op",
)
LEEG = Bericht(
    titel="Er is nog geen reservekopie van deze kluis in deze map",
    tekst="Een reservekopie is een gewone, versleutelde kluismap. Zij gaat open met uw wachtzin of herstelsleutel.",
    doe="Kies 'Nu een reservekopie maken'.",
    soort="uitleg",
)
NOG_NIET_TE_ZIEN = Bericht(
    titel="Hier komen uw reservekopieën te staan",
    tekst="Zodra de map of stick er is, ziet u welke er zijn en kunt u er een testen of terugzetten.",
    soort="uitleg",
)


def moment(toen: datetime, nu: datetime) -> str:
    """ "vandaag 09.12", "gisteren 16.40", "20 nov 09.12"."""
    toen = toen.astimezone(nu.tzinfo)
    dagen = (nu.date() - toen.date()).days
    dag = {0: "vandaag", 1: "gisteren"}.get(dagen, dag_kort(toen.date(), nu.date()))
    return f"{dag} {tijd(toen.time())}"


def moment_vol(toen: datetime, nu: datetime) -> str:
    """ "20 november 2026 om 09.12"."""
    toen = toen.astimezone(nu.tzinfo)
    return f"{dag_jaar(toen.date())} om {tijd(toen.time())}"


def geleden(toen: datetime, nu: datetime) -> str:
    """ "3 dagen geleden", "3 weken geleden"; today and yesterday by their name."""
    dagen = max(0, (nu.date() - toen.astimezone(nu.tzinfo).date()).days)
    if dagen < 2:
        return ("vandaag", "gisteren")[dagen]
    if dagen < 14:
        return f"{dagen} dagen geleden"
    if dagen < 60:
        return f"{dagen // 7} weken geleden"
    return f"{dagen // 30} maanden geleden"


def regels(n: int) -> str:
    """ "1 regel", "12 regels"."""
    return aantal(n, "regel", "regels")


def documenten(n: int) -> str:
    """ "geen documenten", "1 document", "12 documenten"."""
    return aantal(n, "document", "documenten") if n else "geen documenten"


def ten_minste(n: int, *, minstens: bool) -> str:
    """ "12 regels", "ten minste 12 regels" where there may have been more."""
    return f"ten minste {regels(n)}" if minstens else regels(n)


def niet_mee(verloren: int | None, *, minstens: bool = False, toen: str = "") -> str:
    """What did not come along, as a sentence; `toen` is " toen" of an earlier time."""
    if verloren is None:
        return "Hoeveel er daarna was vastgelegd, is niet bekend."
    if verloren == 0:
        return f"Er ging{toen} niets verloren."
    kwam = "kwam" if verloren == 1 else "kwamen"
    return f"{hoofdletter(ten_minste(verloren, minstens=minstens))} van daarna {kwam}{toen} niet mee."


def teruggezet(handeling: ReservekopieTerugzetten) -> str:
    """The sentence of the act about the vault as a whole."""
    toen = moment_vol(handeling.kopie_van, handeling.kopie_van)
    weg = niet_mee(handeling.verloren, minstens=handeling.minstens)
    return f"De hele kluis is teruggezet naar de reservekopie van {toen}. {weg}"


def kwijt_van(handeling: ReservekopieTerugzetten | EerderTeruggezet, casus: str) -> str:
    """What of this casus did not come along; empty where the sentence about the vault says it already."""
    if not handeling.verloren:
        return ""
    if handeling.per_casus is None:
        return "Hoeveel daarvan bij deze casus hoorde, is niet bekend."
    weg = next((deel for deel in handeling.per_casus if deel.casus == casus), None)
    if weg is None:
        return "Daarvan hoorde niets bij deze casus."
    van, tot = (dag_jaar(toen.astimezone().date()) for toen in (weg.van, weg.tot))
    wanneer = f"op {van}" if van == tot else f"van {van} tot en met {tot}"
    hoorde = "hoorde" if weg.aantal == 1 else "hoorden"
    return f"Daarvan {hoorde} {regels(weg.aantal)} bij deze casus, vastgelegd {wanneer}."


def ook_weg(toen: datetime, wie: str = "") -> str:
    """Which earlier entry about putting back goes too; `toen` aware, in the zone it is told in."""
    door = f" door {wie}" if wie else ""
    return f"de vermelding dat de kluis op {moment_vol(toen, toen)}{door} al eens is teruggezet"


def eerder_teruggezet(handeling: ReservekopieTerugzetten, casus: str, noem: Callable[[str], str]) -> str:
    """What acts told whose entry went too, each on a line of its own; `noem` gives the name behind an id."""
    zinnen = []
    for eerder in handeling.eerder:
        vermelding = ook_weg(eerder.vastgelegd_op.astimezone(), noem(eerder.door))
        kopie = moment_vol(eerder.kopie_van, eerder.kopie_van)
        delen = (
            f"Verloren ging ook {vermelding}, naar de reservekopie van {kopie}.",
            niet_mee(eerder.verloren, minstens=eerder.minstens, toen=" toen"),
            kwijt_van(eerder, casus),
            _weer_terug(handeling, eerder),
        )
        zinnen.append(" ".join(deel for deel in delen if deel))
    return "\n".join(zinnen)


def _weer_terug(nu: ReservekopieTerugzetten, eerder: EerderTeruggezet) -> str:
    if eerder.verloren == 0 or nu.kopie_seq <= eerder.kopie_seq:
        return ""
    return "Wat daarvan in de nu teruggezette reservekopie staat, is er weer."


def gelukt(uitkomst: object) -> Bericht | None:
    """What the page says of a backup that was made or tested; None of anything else."""
    match uitkomst:
        case Gemaakt(bewijs=bewijs, opgeruimd=weg):
            tekst = f"Zij is opnieuw geopend, nagekeken en gelijk aan de kluis: {regels(bewijs.omvang.seq)}."
            if weg:
                tekst += f" {aantal(len(weg), 'oudere is', 'oudere zijn')} opgeruimd."
            return Bericht(titel="De reservekopie is gemaakt en getest", tekst=tekst, soort="goed")
        case Bewijs(omvang=omvang):
            tekst = f"Alles is nagekeken: {regels(omvang.seq)} en {documenten(omvang.documenten)}."
            return Bericht(titel="Deze reservekopie is goed", tekst=tekst, soort="goed")
        case _:
            return None
