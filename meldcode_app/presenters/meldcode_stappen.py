"""The stations of a walk with a line of fact each, and rounding off, leaving out or reopening a step.

Invariants: any station may be chosen at any time; a station says what is so, never how far one should be.
"""

from __future__ import annotations

from typing import cast

from meldcode_app.domain.handelingen import meldcode as h
from meldcode_app.domain.handelingen.alle import MeldcodeHandeling
from meldcode_app.presenters import meldcode_besluit, meldcode_gesprek, meldcode_kader
from meldcode_app.presenters.formulier_invoer import Invoer
from meldcode_app.presenters.meldcode_formulier import MeldcodeFormulier, Omgeving, begin, slot
from meldcode_app.presenters.nederlands import aantal, dag_kort
from meldcode_app.presenters.weergave import Knop, StaatStation, Station

STATIONS = {
    "signalen": "Signalen",
    "overleg": "Overleg",
    "gesprek": "Gesprek",
    "wegen": "Wegen",
    "beslissen": "Beslissen",
    "vervolg": "Vervolg",
}
STAP_VAN = {"signalen": "stap1", "overleg": "stap2", "gesprek": "stap3", "wegen": "stap4"}
STATION_VAN = {stap: station for station, stap in STAP_VAN.items()} | {"stap5": "beslissen"}
TITELS = {
    "signalen": "Stap 1: signalen",
    "overleg": "Stap 2: overleg",
    "gesprek": "Stap 3: gesprek",
    "wegen": "Stap 4: wegen",
    "beslissen": "Stap 5: beslissen",
    "vervolg": "Vervolg",
}
_STAAT: dict[str, StaatStation] = {
    "open": "open",
    "bezig": "bezig",
    "afgerond": "gereed",
    "overgeslagen": "overgeslagen",
}
_IN_WOORDEN = {
    "open": "Deze stap is nog niet begonnen.",
    "bezig": "Deze stap is bezig.",
    "afgerond": "Deze stap is afgerond.",
    "overgeslagen": "Deze stap is overgeslagen, met reden.",
}
_WERK: dict[str, type[h.StapAfronden] | type[h.StapOverslaan] | type[h.StapHeropenen]] = {
    "afronden": h.StapAfronden,
    "overslaan": h.StapOverslaan,
    "heropenen": h.StapHeropenen,
}


def station_bij(stap: str) -> str:
    """The station of a step or field as a task names it; empty for an unknown one."""
    return stap if stap in STATIONS else STATION_VAN.get(stap, "")


def eerste_station(o: Omgeving) -> str:
    """Where the work goes on: the first step not done, else deciding, else what follows."""
    if o.doorloop.besluit_staat in {"vervolg", "afgesloten", "overgedragen"}:
        return "vervolg"
    for station, stap in STAP_VAN.items():
        if o.doorloop.stap(stap) in {"open", "bezig"}:
            return station
    return "beslissen"


def stations(o: Omgeving) -> tuple[Station, ...]:
    """All six."""
    feiten = {
        "signalen": aantal(len(o.doorloop.signalen), "signaal", "signalen") if o.doorloop.signalen else "",
        "overleg": _overleg(o),
        "gesprek": meldcode_gesprek.samenvatting(o),
        "wegen": meldcode_kader.samenvatting(o),
        "beslissen": meldcode_besluit.samenvatting(o),
        "vervolg": _vervolg(o),
    }
    return tuple(
        Station(code=code, naam=naam, onder=feiten[code] or "nog geen", staat=_staat(o, code))
        for code, naam in STATIONS.items()
    )


def _staat(o: Omgeving, station: str) -> StaatStation:
    d = o.doorloop
    if station in STAP_VAN:
        return _STAAT[d.stap(STAP_VAN[station])]
    if station == "beslissen":
        return "bezig" if d.besluit_staat == "beslissen" else "gereed" if d.besluit_van_kracht else "open"
    return "bezig" if d.besluit_staat == "vervolg" else "open" if d.open_ else "gereed"


def _overleg(o: Omgeving) -> str:
    gevraagd = sum(a.contact_op is not None for a in o.adviesvragen)
    met = aantal(len(o.doorloop.consulten), "overleg", "keer overleg") if o.doorloop.consulten else ""
    return ", ".join(d for d in (met, "advies gevraagd" if gevraagd else "") if d)


def _vervolg(o: Omgeving) -> str:
    d = o.doorloop
    if d.besluit_staat == "afgesloten":
        return "afgesloten"
    if d.besluit_staat == "overgedragen":
        return "overgedragen"
    gemeld = "gemeld" if any(m.gedaan for m in o.meldingen) else ""
    hulp = ""
    if d.hulp_nu:
        hulp = f"hulp tot {dag_kort(d.hulp_nu.termijn, o.vandaag)}" if d.hulp_nu.termijn else "hulp"
    return ", ".join(deel for deel in (gemeld, hulp) if deel) or "nog niets"


def stap_in_woorden(o: Omgeving, station: str) -> str:
    """How the step of this station stands."""
    return _IN_WOORDEN[o.doorloop.stap(STAP_VAN[station])]


def stapknoppen(o: Omgeving, station: str) -> tuple[Knop, ...]:
    """What can be done with the step of this station while the walk is open."""
    stap = STAP_VAN.get(station, "")
    if not stap or not o.doorloop.open_:
        return ()
    nummer, staat = stap[-1], o.doorloop.stap(stap)
    if staat in {"afgerond", "overgeslagen"}:
        return (
            Knop(
                code=f"stap:{stap}:heropenen",
                tekst=f"Stap {nummer} heropenen",
                soort="rustig",
                icoon="undo-2",
            ),
        )
    return (
        Knop(code=f"stap:{stap}:afronden", tekst=f"Stap {nummer} afronden", soort="rustig", icoon="check"),
        Knop(code=f"stap:{stap}:overslaan", tekst=f"Stap {nummer} overslaan", soort="rustig", icoon="minus"),
    )


def formulier_stap(o: Omgeving, stap: str, wat: str) -> MeldcodeFormulier:
    """Rounding off, leaving out or reopening: only when and whose."""

    def handeling(i: Invoer) -> MeldcodeHandeling:
        return _WERK[wat](**o.vast(i), stap=cast("h.Stap", stap))

    naam = f"Stap {stap[-1]} {wat}"
    return MeldcodeFormulier(
        code=f"stap:{stap}:{wat}",
        titel=naam,
        velden=lambda i: slot(o, i),
        handeling=handeling,
        begin=begin(o),
        hervormt=frozenset({"namens"}),
        knop=naam,
        sub="" if wat == "heropenen" else "U kunt een stap later heropenen. De volgorde is vrij.",
    )
