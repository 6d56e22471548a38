"""From reasons to what the panel "wat dit nodig heeft" shows, and from what was filled in there back to motivations.

Invariants: whether a reason is answered is what the rules say (`open_redenen`), never counted here again; grounds
belong to informing beforehand and to a talk that was not held, any other motivation asks nothing but its text.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Sequence
from datetime import date

from msgspec.structs import replace

from meldcode_app import handleiding, redenteksten
from meldcode_app.domain.casus import Casus
from meldcode_app.domain.handelingen.basis import Motivering, Poging
from meldcode_app.domain.informatieverzoek import Informatieverzoek
from meldcode_app.presenters.nederlands import dag, dag_jaar
from meldcode_app.presenters.tijdlijn_verteld import citaat, vrager
from meldcode_app.presenters.wanneer import lees_dag
from meldcode_app.presenters.weergave import GEWOON, MET_POGINGEN, Behoefte, Bericht, Keuze, MotiveringInvoer
from workflows.basis import LET_OP, MOTIVEER, TOELICHTING, Reden
from workflows.normen import NORMEN, Norm

NIET_VOORAF = "NIET_VOORAF_GEINFORMEERD"
NIET_OVER_MELDING = "NIET_VOORAF_OVER_MELDING"
GEEN_GESPREK_OUDER = "GEEN_GESPREK_OUDER"
GEEN_GESPREK_KIND = "GEEN_GESPREK_KIND"
ALLEEN_VOOR_INSTELLING = "U8"
"""The ground that speaks of a request of the GI; it says nothing about a talk with a parent."""
GEZIEN = "gezien"
_TWIJFEL_BIJ = {"U4": "GROND_CONTACTVERLIES", "U0": "GROND_ANDERS"}
_OVER_SIGNAAL = frozenset({"VERMOEDEN_ZONDER_BASIS", "UITSPRAAK_ZONDER_BRON", "WAARNEMER_ONBEKEND"})


def behoeften(
    casus: Casus,
    verzoek: Informatieverzoek | None,
    redenen: Sequence[Reden],
    open_redenen: Sequence[Reden],
    gegeven: Iterable[Motivering] = (),
    getypt: Iterable[MotiveringInvoer] = (),
) -> tuple[Behoefte, ...]:
    """One Behoefte per reason. `gegeven` holds grounds and texts so far, `getypt` those not handed over yet;
    neither decides what is answered."""
    antwoorden = {(m.code, wie): m for m in gegeven for wie in (m.betreft or ("",))}
    half = {(m.code, (*m.betreft, "")[0]): m for m in getypt}
    alle = tuple(
        _behoefte(casus, verzoek, reden, redenen, reden in open_redenen, antwoorden) for reden in redenen
    )
    return tuple(_met_getypt(b, half.get((b.code, b.betreft))) for b in alle)


def _met_getypt(behoefte: Behoefte, half: MotiveringInvoer | None) -> Behoefte:
    if half is None or behoefte.gemotiveerd:
        return behoefte
    return dataclasses.replace(
        behoefte, grond=half.grond, motivering=half.tekst, pogingen=half.pogingen, ook=half.betreft[1:]
    )


def naam_van(casus: Casus, verzoek: Informatieverzoek | None, betreft: str) -> str:
    """How a sentence calls a person, a question ("vraag 3"), a part or letter of a request, or an attachment; empty
    for nobody."""
    vragen = [vraag.id for vraag in verzoek.vragen] if verzoek else []
    if betreft in vragen:
        return f"vraag {vragen.index(betreft) + 1}"
    if betreft in redenteksten.woorden("delen"):
        return f"'{redenteksten.woord('delen', betreft)}'"
    if betreft in redenteksten.woorden("betreft"):
        return redenteksten.woord("betreft", betreft)
    signalen = {id_: s for doorloop in casus.doorlopen.values() for id_, s in doorloop.signalen.items()}
    if betreft in signalen:
        return f"het signaal van {dag(signalen[betreft].op.laatste_dag)}"
    if betreft in casus.verzoeken:
        return f"de brief aan {vrager(casus.verzoeken[betreft])}"
    if betreft in casus.bijlagen:
        return citaat(casus.bijlagen[betreft].naam)
    return casus.noem(betreft)


def grond_woord(grond: str) -> str:
    """The word of a ground on screen, whichever list it comes from."""
    gewoon = redenteksten.woorden("gronden")
    return gewoon[grond] if grond in gewoon else redenteksten.woord("gronden_kind", grond)


def gronden_bij(code: str, naam: str) -> tuple[Keuze, ...]:
    """The grounds to choose from for a motivation of this reason about `naam`; one when it asks only a text."""
    if code in {NIET_VOORAF, NIET_OVER_MELDING, GEEN_GESPREK_OUDER}:
        lijst = redenteksten.woorden("gronden")
        if code == GEEN_GESPREK_OUDER:
            lijst.pop(ALLEEN_VOOR_INSTELLING)
    elif code == GEEN_GESPREK_KIND:
        lijst = redenteksten.woorden("gronden_kind")
    else:
        return (Keuze(code=GEWOON, tekst="Motivering"),)
    return tuple(
        Keuze(
            code=grond,
            tekst=tekst,
            uitleg=redenteksten.zin(_TWIJFEL_BIJ[grond], naam) if grond in _TWIJFEL_BIJ else "",
            met_pogingen=grond == MET_POGINGEN,
        )
        for grond, tekst in lijst.items()
    )


def norm_bericht(norm_id: str) -> Bericht:
    """Title, source and date of a norm, for when its link is pressed, and where the manual tells more."""
    norm, meer = NORMEN[norm_id], handleiding.over_norm(norm_id)
    lees = f"Meer in de handleiding: '{meer.titel}'." if meer else ""
    return Bericht(titel=norm.titel, tekst=norm_tekst(norm), doe=lees, soort="uitleg")


def norm_tekst(norm: Norm) -> str:
    """Where a norm stands, the date of that text, whether it was seen, and when."""
    tekst_van = f" Tekst van {dag_jaar(norm.tekst_van)}." if norm.tekst_van else ""
    stand = "" if norm.geverifieerd else " Nog nagaan: de bron zelf is niet gezien."
    return f"{norm.bron}.{tekst_van}{stand} Nagezien op {dag_jaar(norm.nagezien)}."


def motivering(invoer: MotiveringInvoer, vandaag: date) -> Motivering:
    """What was filled in, as the act carries it. Raises DatumNietGelezen on the day of an attempt."""
    return Motivering(
        code=invoer.code,
        grond=invoer.grond,
        tekst=invoer.tekst.strip(),
        betreft=tuple(wie for wie in invoer.betreft if wie),
        pogingen=tuple(
            Poging(dag=lees_dag(p.dag, vandaag), wijze=p.wijze.strip(), uitkomst=p.uitkomst.strip())
            for p in invoer.pogingen
            if p.dag.strip() and p.wijze.strip()
        ),
    )


def gezien(code: str, betreft: str = "") -> Motivering:
    """The click on "Gezien" at a let-op."""
    return Motivering(code=code, grond=GEZIEN, betreft=(betreft,) if betreft else ())


def met(gegeven: Sequence[Motivering], nieuw: Motivering) -> tuple[Motivering, ...]:
    """All motivations with the new one in the place of what it answers again."""
    over = set(nieuw.betreft or ("",))
    blijft = []
    for oud in gegeven:
        rest = tuple(wie for wie in (oud.betreft or ("",)) if wie not in over)
        if oud.code != nieuw.code or not over & set(oud.betreft or ("",)):
            blijft.append(oud)
        elif rest:
            blijft.append(replace(oud, betreft=rest))
    return (*blijft, nieuw)


def _naam(casus: Casus, verzoek: Informatieverzoek | None, reden: Reden) -> str:
    naam = naam_van(casus, verzoek, reden.betreft)
    # What is being recorded now has an id of its own and no name yet.
    return "dit signaal" if reden.code in _OVER_SIGNAAL and naam == reden.betreft else naam


def _behoefte(
    casus: Casus,
    verzoek: Informatieverzoek | None,
    reden: Reden,
    alle: Sequence[Reden],
    staat_open: bool,
    antwoorden: dict[tuple[str, str], Motivering],
) -> Behoefte:
    eerst = reden.code == "NU_NIET_AAN_DE_ORDE"
    naam = "" if eerst else _naam(casus, verzoek, reden)
    norm = NORMEN[reden.norm]
    gegeven = antwoorden.get((reden.code, reden.betreft))
    beantwoord = not staat_open and reden.klasse is not TOELICHTING
    vraagt_tekst = reden.klasse is MOTIVEER
    ook_voor = tuple(
        Keuze(code=ander.betreft, tekst=naam_van(casus, verzoek, ander.betreft))
        for ander in alle
        if vraagt_tekst and ander.code == reden.code and ander.betreft != reden.betreft
    )
    return Behoefte(
        code=reden.code,
        klasse=reden.klasse.value,
        zin=redenteksten.zin(reden.code, naam),
        norm_id=norm.id,
        norm_titel=norm.titel if norm.geverifieerd else f"{norm.titel} (nog nagaan)",
        norm_bron=norm.bron,
        uitweg=redenteksten.uitweg(reden.code, reden.betreft if eerst else naam),
        betreft="" if eerst else reden.betreft,
        betreft_naam=naam,
        gezien=beantwoord and reden.klasse is LET_OP,
        gemotiveerd=beantwoord and vraagt_tekst,
        gronden=gronden_bij(reden.code, naam) if vraagt_tekst else (),
        ook_voor=ook_voor,
        grond=gegeven.grond if gegeven else "",
        motivering=gegeven.tekst if gegeven else "",
    )
