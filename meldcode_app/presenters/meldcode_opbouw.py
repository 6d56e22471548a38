"""Puts the page of a meldcode together from the facts and the form that is open: one pure function of the presenter.

Invariants: one primary button, and it belongs to the form the panel speaks of; the panel lists every reason of that
act as it stands; who may not look in sees only that a colleague is involved.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from dataclasses import dataclass

from meldcode_app.domain.zicht import mag_inzien
from meldcode_app.presenters import meldcode_besluit, meldcode_gesprek, meldcode_spoed
from meldcode_app.presenters.casus_kop import titel as casustitel
from meldcode_app.presenters.casus_weergave import Concept
from meldcode_app.presenters.formulier_invoer import Invoer
from meldcode_app.presenters.formulier_klad import Klad
from meldcode_app.presenters.informatieverzoek_weergave import InformerenStaat
from meldcode_app.presenters.meldcode_afronden import aanbod
from meldcode_app.presenters.meldcode_blokken import blokken
from meldcode_app.presenters.meldcode_formulier import Omgeving
from meldcode_app.presenters.meldcode_invulling import MeldcodeInvulling
from meldcode_app.presenters.meldcode_kader import kaderpad
from meldcode_app.presenters.meldcode_knoppen import knoppen, primair, voet
from meldcode_app.presenters.meldcode_registraties import Registraties
from meldcode_app.presenters.meldcode_staat import (
    BesluitKaart,
    Blok,
    MeldcodeStaat,
    Plek,
    SpoedBalk,
    Werkformulier,
)
from meldcode_app.presenters.meldcode_stappen import TITELS, stations
from meldcode_app.presenters.meldcode_uitleg import uitleg
from meldcode_app.presenters.meldcode_weergave import KaderPad
from meldcode_app.presenters.nederlands import dag_kort, opsomming
from meldcode_app.presenters.weergave import Bericht, Knop, Kruimel, PersoonTab
from workflows.basis import Reden

NIET_INZIEN = Bericht(
    titel="Een collega is bij deze casus betrokken.",
    tekst="Deze meldcode is van die collega. Alleen wie hem invult, de aandachtsfunctionaris en wie beslist, "
    "zien wat erin staat.",
    doe="Hebt u zelf iets gezien of gehoord? Begin dan uw eigen meldcode, op de pagina van de casus.",
    soort="uitleg",
)

NOG_NIET = "Nog niet begonnen: dat gebeurt met het eerste wat u vastlegt."


@dataclass
class Bord:
    """What the presenter knows: where the user is, which form is open, and what is typed."""

    o: Omgeving
    station: str
    persoon: str
    hoofd: MeldcodeInvulling | None
    actief: MeldcodeInvulling | None
    klad: Klad
    registraties: Registraties
    lees: Callable[[str], Invoer]
    waarom_niet: Callable[[int], str]
    redenen_besluit: Callable[[], tuple[Reden, ...]]
    gedane_stappen: Callable[[], tuple[str, ...]]
    melding: Bericht | None
    concept: Concept | None
    norm: Bericht | None

    @property
    def plek(self) -> Plek:
        """Where the open form stands."""
        code = self.actief.vel.code.partition(":")[0] if self.actief else ""
        gewoon: dict[str, Plek] = {"vraag": "vraag", "besluit": "besluit", "delen": "informeren"}
        return gewoon.get(code, "formulier") if code else ""


def meldcodestaat(b: Bord) -> MeldcodeStaat:
    """Everything the page shows."""
    o = b.o
    wie = o.naam(o.doorloop.professional)
    naam = "Uw meldcode" if o.eigen else f"Meldcode van {wie}"
    kruimels = (
        Kruimel(code="casussen", tekst="Casussen"),
        Kruimel(code="casus", tekst=casustitel(o.casus, o.vandaag)),
    )
    if not mag_inzien(o.doorloop, o.inrichting):
        eind = Kruimel(code="", tekst=naam)
        sub = f"{casustitel(o.casus, o.vandaag)}."
        return MeldcodeStaat(
            kruimels=(*kruimels, eind), titel=naam, sub=sub, zichtbaar=False, melding=NIET_INZIEN
        )
    actief = b.actief.werk() if b.actief else None
    hoofd = actief if b.hoofd is b.actief else b.hoofd.werk() if b.hoofd else None
    eerste = primair(o, b.station, b.actief)
    return MeldcodeStaat(
        kruimels=(
            *kruimels,
            Kruimel(code="meldcode", tekst=naam),
            Kruimel(code="", tekst=TITELS[b.station]),
        ),
        titel=naam,
        sub=f"{casustitel(o.casus, o.vandaag)}. {stand(o)}",
        knoppen=knoppen(o, b.station, b.plek, eerste),
        voet=voet(b.plek, b.actief),
        stations=stations(o),
        station=b.station,
        plek=b.plek,
        spoed=_balk(o, eerste),
        nog=meldcode_spoed.nog_te_doen(o),
        melding=b.melding,
        concept=b.concept,
        personen=_tabs(b),
        persoon=b.persoon,
        formulier=hoofd if b.hoofd else None,
        informeren=_informeren(b),
        kader=_kader(b),
        vraag=_vraag(b, actief),
        afronden=aanbod(b.gedane_stappen()) if b.station == "beslissen" else None,
        besluit=_besluit(b, actief),
        blokken=_blokken(b, eerste),
        nodig_kop=f"Voor '{b.actief.vel.knop}'" if b.actief else "",
        behoeften=actief.staat.behoeften if actief else (),
        uitleg=uitleg(o, b.station, b.actief.vel.code if b.actief else ""),
        norm=b.norm,
        bericht=actief.staat.bericht if actief and b.plek != "formulier" else None,
    )


def stand(o: Omgeving) -> str:
    """How the walk stands, in words."""
    d = o.doorloop
    if not o.begonnen:
        return NOG_NIET
    sinds = f"begonnen {dag_kort(d.begonnen_op.laatste_dag, o.vandaag)}"
    match d.besluit_staat:
        case "vervolg":
            besluit = d.besluit_van_kracht
            gemeld = any(m.gedaan for m in o.meldingen) or (besluit is not None and besluit.melden == "ja")
            delen = [
                *(["melden"] if gemeld else []),
                *(["hulp"] if besluit is not None and besluit.hulp == "ja" else []),
            ]
            zin = f"Vervolg: {opsomming(delen)}" if delen else "Vervolg"
        case staat:
            zin = {
                "lopend": "Loopt",
                "beslissen": "Er wordt beslist",
                "afgesloten": "Afgesloten",
                "overgedragen": "Overgedragen",
            }[staat]
    spoed = "Spoed. " if d.spoed_loopt else ""
    return f"{spoed}{zin}, {sinds}."


def _balk(o: Omgeving, eerste: Knop | None) -> SpoedBalk | None:
    """The bar of an emergency; a button that is the primary one stands on the page only once."""
    balk = meldcode_spoed.balk(o)
    if balk is None or eerste is None:
        return balk
    return dataclasses.replace(balk, knoppen=tuple(k for k in balk.knoppen if k.code != eerste.code))


def _tabs(b: Bord) -> tuple[PersoonTab, ...]:
    if b.station != "gesprek":
        return ()
    bezig = frozenset(code.partition(":")[2] for code in b.klad.formulieren("gesprek"))
    return meldcode_gesprek.tabs(b.o, bezig)


def _informeren(b: Bord) -> InformerenStaat | None:
    wie = b.o.casus.te_informeren(b.o.vandaag)
    if b.station != "gesprek" or not wie:
        return None
    invoer = {p.id: b.lees(f"delen:{p.id}") for p in wie}
    fouten = {}
    if b.actief and b.plek == "informeren":
        fouten[b.actief.vel.code.partition(":")[2]] = b.actief.fout("wanneer") or b.actief.fout("keuze")
    return meldcode_gesprek.informeren(b.o, invoer, fouten)


def _kader(b: Bord) -> KaderPad | None:
    if b.station not in {"wegen", "beslissen"}:
        return None
    bezig = frozenset(int(code.partition(":")[2]) for code in b.klad.formulieren("vraag"))
    return kaderpad(b.o, {n: b.lees(f"vraag:{n}") for n in range(1, 6)}, bezig, b.waarom_niet)


def _vraag(b: Bord, actief: Werkformulier | None) -> Werkformulier | None:
    if actief is None or b.actief is None or b.plek != "vraag":
        return None
    fout = b.actief.fout("antwoord")
    bericht = Bericht(titel=fout) if fout else actief.staat.bericht
    return dataclasses.replace(actief, staat=dataclasses.replace(actief.staat, bericht=bericht))


def _besluit(b: Bord, actief: Werkformulier | None) -> BesluitKaart | None:
    if b.station != "beslissen":
        return None
    i = b.lees("besluit")
    if actief is not None and b.actief is not None and b.plek == "besluit":
        velden, redenen = actief.staat.velden, b.actief.redenen
    else:
        besluit = meldcode_besluit.formulier_besluit(b.o)
        velden, redenen = besluit.velden(i), b.redenen_besluit()
    standpunten = tuple(
        f"{b.o.naam(s.van)}, {dag_kort(s.op, b.o.vandaag)}: '{s.tekst}' Melden mag deze collega ook zelf."
        for s in b.o.doorloop.standpunten
    )
    erbij = Knop(code="standpunt", tekst="Afwijkend standpunt toevoegen", soort="rustig", icoon="plus")
    return BesluitKaart(
        titel="Stap 5: twee besluiten, allebei nodig",
        vakken=meldcode_besluit.vakken(b.o, i, redenen),
        velden=velden,
        standpunten=standpunten,
        knoppen=(erbij,) if b.o.doorloop.besluit_staat != "overgedragen" else (),
    )


def _blokken(b: Bord, eerste: Knop | None) -> tuple[Blok, ...]:
    """Under an open form only what is there to read; a button that is the primary one stands there only once."""
    alle = blokken(b.o, b.station, b.persoon, b.registraties)
    if b.plek == "formulier":
        te_lezen = (_zonder_knoppen(blok) for blok in alle if blok.code != "stap")
        return tuple(blok for blok in te_lezen if blok.registraties)
    return tuple(
        dataclasses.replace(
            blok, knoppen=tuple(k for k in blok.knoppen if eerste is None or k.code != eerste.code)
        )
        for blok in alle
    )


def _zonder_knoppen(blok: Blok) -> Blok:
    return dataclasses.replace(
        blok,
        knoppen=(),
        registraties=tuple(dataclasses.replace(regel, knoppen=()) for regel in blok.registraties),
    )
