"""Puts the page of a melding together from the facts and the form that is open: one pure function of the presenter.

Invariants: the panel lists every reason of the act as it stands; who may not look in sees only that a colleague is
involved; what an emergency left undone stays listed until it is done.
"""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass

from meldcode_app.domain.taken_meldcode import taken_meldcode
from meldcode_app.domain.zicht import mag_inzien
from meldcode_app.presenters import melding_registraties as lees
from meldcode_app.presenters.casus_kop import titel as casustitel
from meldcode_app.presenters.formulier_klad import Klad
from meldcode_app.presenters.informatieverzoek_weergave import InformerenStaat
from meldcode_app.presenters.meldcode_opbouw import NIET_INZIEN
from meldcode_app.presenters.meldcode_staat import Blok, Nog, Werkformulier
from meldcode_app.presenters.meldcode_stappen import STATION_VAN, STATIONS
from meldcode_app.presenters.melding_formulieren import BELLEN
from meldcode_app.presenters.melding_informeren import CODE, gezag, informerenstaat
from meldcode_app.presenters.melding_invoer import MeldingInvulling
from meldcode_app.presenters.melding_omgeving import BijMelding
from meldcode_app.presenters.melding_staat import MeldingStaat
from meldcode_app.presenters.melding_stations import kopknoppen, stations, uitleg, voetknoppen
from meldcode_app.presenters.nederlands import dag_vol, met_punt
from meldcode_app.presenters.weergave import Bericht, Kruimel

TITEL = "Melding bij Veilig Thuis"
NOG = "Dit is met spoed gemeld. Wat moet nog?"
INGETROKKEN = Bericht(
    titel="Dit concept is ingetrokken. Er is niets gemeld.",
    tekst="Alles is nog te lezen.",
    doe="Wilt u toch melden, pak het dan weer op.",
    soort="uitleg",
)
GEMELD_STAAT = "Wat u meldde, blijft staan zoals het was. Weet u meer, vul dan aan of meld opnieuw."


@dataclass
class Bord:
    """What the presenter knows: where the user is, which form is open, and what is typed. `los` is the code of a
    form that stands over the station."""

    b: BijMelding
    station: str
    los: str
    actief: MeldingInvulling | None
    klad: Klad
    zeker: bool
    melding: Bericht | None
    norm: Bericht | None


def meldingstaat(x: Bord) -> MeldingStaat:
    """Everything the page shows."""
    b = x.b
    wie = b.o.naam(b.o.doorloop.professional)
    casus = casustitel(b.o.casus, b.o.vandaag)
    meldcode = "Uw meldcode" if b.o.eigen else f"Meldcode van {wie}"
    kruimels = (
        Kruimel(code="casussen", tekst="Casussen"),
        Kruimel(code="casus", tekst=casus),
        Kruimel(code="meldcode", tekst=meldcode),
        Kruimel(code="", tekst="Melding"),
    )
    if not mag_inzien(b.o.doorloop, b.o.inrichting):
        return MeldingStaat(
            kruimels=kruimels, titel=TITEL, sub=f"{casus}.", zichtbaar=False, melding=NIET_INZIEN
        )
    werk = x.actief.werk() if x.actief else None
    bezig = frozenset(s for s in ("feiten", "informeren", "melden") if x.klad.formulieren(s))
    vuil = x.actief is not None and bool(x.klad.formulieren(x.actief.vel.code))
    knop = x.actief.vel.knop if x.actief else ""
    fouten = x.actief.datumfouten if x.actief else {}
    nog = nog_te_doen(b)
    return MeldingStaat(
        kruimels=kruimels,
        titel=TITEL,
        sub=f"{casus}. {meldcode}. {stand(b)}",
        knoppen=kopknoppen(b, x.los),
        voet=voetknoppen(b, x.station, x.los, knop, vuil=vuil, zeker=x.zeker),
        stations=stations(b, bezig),
        station=x.station,
        melding=x.melding,
        nog_titel=NOG if nog else "",
        nog=nog,
        standen=_standen(x),
        formulier=_zonder_rijen(werk),
        informeren=_rijen(x, fouten),
        informeren_fout=fouten.get(CODE, ""),
        gezag=gezag(b),
        blokken=_blokken(x),
        zeker=x.zeker,
        nodig_kop=f"Voor '{knop}'" if knop else "",
        behoeften=werk.staat.behoeften if werk else (),
        uitleg=uitleg(x.station),
        norm=x.norm,
    )


def stand(b: BijMelding) -> str:
    """How it stands, in words."""
    gedaan = b.m.gedaan
    if gedaan is not None:
        spoed = " met spoed" if gedaan.spoed else ""
        return f"Gemeld{spoed} op {dag_vol(gedaan.op.laatste_dag)}."
    if b.m.verloop == "melding_ingetrokken":
        return "Ingetrokken, er is niets gemeld."
    return "Concept, er is nog niets gemeld."


def nog_te_doen(b: BijMelding) -> tuple[Nog, ...]:
    """What an emergency left undone; nothing when it was no emergency, or once it is all done."""
    if b.m.gedaan is None or not b.m.gedaan.spoed:
        return ()
    over = []
    for taak in taken_meldcode(b.o.casus):
        stap = taak.soort.removeprefix("spoed_")
        if taak.soort == "melding_alsnog_informeren" and taak.doel == b.m.id:
            zin = f"{b.naam(taak.betreft[0])} weet nog niet van de melding"
            over.append(Nog(code="ga:informeren", tekst=zin))
        elif taak.doel != b.o.doorloop.id or stap == taak.soort:
            continue
        elif stap == "besluit":
            over.append(Nog(code="stap:beslissen", tekst="Beide besluiten van stap 5"))
        else:
            naam = STATIONS[STATION_VAN[stap]].lower()
            over.append(
                Nog(code=f"stap:{STATION_VAN[stap]}", tekst=f"Stap {stap[-1]}, {naam}, is nog niet af")
            )
    return tuple(over)


def _standen(x: Bord) -> tuple[Bericht, ...]:
    b = x.b
    if x.los:
        return ()
    if b.m.verloop == "melding_ingetrokken":
        return (INGETROKKEN,)
    if x.station == "daarna":
        return tuple(s for s in (lees.termijn(b), lees.nabellen(b)) if s is not None)
    if b.m.gedaan is not None and x.station in {"feiten", "melden"}:
        return (Bericht(titel=GEMELD_STAAT, soort="uitleg"),)
    if x.station == "melden":
        return (BELLEN,)
    if x.station in {"feiten", "informeren"} and b.m.deel(x.station) == "overgeslagen":
        redenen = [met_punt(m.tekst) for m in b.m.motiveringen if x.station in m.betreft and m.tekst]
        waarom = f"Reden: {redenen[-1]}" if redenen else ""
        return (Bericht(titel="Dit onderdeel is overgeslagen.", tekst=waarom, soort="uitleg"),)
    return ()


def _zonder_rijen(werk: Werkformulier | None) -> Werkformulier | None:
    """The fields of a row stand in the block of persons."""
    if werk is None:
        return None
    velden = tuple(v for v in werk.staat.velden if "." not in v.code)
    staat = dataclasses.replace(werk.staat, velden=velden, norm=None)
    return dataclasses.replace(werk, staat=staat)


def _rijen(x: Bord, fouten: dict[str, str]) -> InformerenStaat | None:
    if x.actief is None or x.actief.vel.code != CODE or not x.b.betrokkenen:
        return None
    return informerenstaat(x.b, x.actief.invoer(), fouten, x.actief.open_redenen)


def _blokken(x: Bord) -> tuple[Blok, ...]:
    b = x.b
    noten = lees.blok("aanvullingen", "Aanvullingen", lees.aanvullingen(b))
    alle: tuple[Blok, ...]
    match x.station:
        case "informeren":
            alle = (lees.blok("geinformeerd", "Wat is vastgelegd", lees.geinformeerd(b)),)
        case "daarna":
            leeg = "Er is nog geen bericht van Veilig Thuis."
            alle = (
                lees.blok("gedaan", "De melding", (lees.gedaan(b),)),
                lees.blok("berichten", "Berichten van Veilig Thuis", lees.berichten(b), leeg),
                noten,
            )
        case "melden":
            titel = "De melding" if b.m.gedaan else "Om bij de hand te hebben"
            alle = (lees.blok("melding", titel, (lees.gedaan(b), lees.feiten(b))), noten)
        case _:
            # While the facts are written they stand in the form itself.
            in_formulier = x.actief is not None and x.actief.vel.code == "feiten"
            feiten = None if in_formulier else lees.feiten(b)
            alle = (lees.blok("feiten", "Feiten", (feiten,)), noten)
    if x.los:
        alle = tuple(_zonder_knoppen(blok) for blok in alle)
    return tuple(blok for blok in alle if blok.registraties or (blok.leeg and not x.los))


def _zonder_knoppen(blok: Blok) -> Blok:
    regels = tuple(dataclasses.replace(regel, knoppen=()) for regel in blok.registraties)
    return dataclasses.replace(blok, registraties=regels)
