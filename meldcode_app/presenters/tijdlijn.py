"""The timeline of a casus: when it happened large, when and by whom it was recorded small, with every motivation.

Invariants: newest first by when it happened, then by when it was recorded; nothing of a motivation is left out;
who typed, for whom, and who decided are three things; late entry says so (G-3, G-4, G-12).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, time
from typing import Literal

from meldcode_app import redenteksten
from meldcode_app.domain.casus import Casus, Inrichting
from meldcode_app.domain.gebeurtenis import Gebeurtenis
from meldcode_app.domain.handelingen.basis import Motivering
from meldcode_app.domain.handelingen.informatieverzoek import Informeren
from meldcode_app.domain.informatieverzoek import Informatieverzoek
from meldcode_app.domain.tijd import Wanneer
from meldcode_app.presenters.behoeften import GEZIEN, naam_van
from meldcode_app.presenters.nederlands import dag, dag_jaar, dag_kort, met_punt, tijd
from meldcode_app.presenters.tijdlijn_zinnen import vertel
from meldcode_app.presenters.weergave import GEWOON, Keuze, TijdlijnRegel
from workflows.vastlegging import LATE_VASTLEGGING_DAGEN

Zeef = Literal["alles", "besluiten", "later"]
ZEVEN = (
    Keuze(code="alles", tekst="Alles"),
    Keuze(code="besluiten", tekst="Alleen besluiten"),
    Keuze(code="later", tekst="Later vastgelegd"),
)
LEEG = {
    "alles": "Hier komt wat u vastlegt, met de dag waarop het gebeurde.",
    "besluiten": "Er is nog geen besluit vastgelegd. Kies 'Alles' om de rest te zien.",
    "later": "Alles is binnen een week vastgelegd. Kies 'Alles' om het te zien.",
}
"""What an empty timeline says, per filter."""


_STAAT_ER_AL = frozenset({"DEEL_OVERGESLAGEN"})
"""Reasons whose sentence says no more than the act itself."""


@dataclass(frozen=True)
class _Regel:
    regel: TijdlijnRegel
    besluit: bool
    plek: tuple[date, time, int]


def regels(
    casus_id: str,
    gebeurtenissen: Sequence[Gebeurtenis],
    inrichting: Inrichting,
    vandaag: date,
    zeef: Zeef = "alles",
) -> tuple[TijdlijnRegel, ...]:
    """The entries, newest first; `gebeurtenissen` oldest first, from the opening of the casus on."""
    gevonden: list[_Regel] = []
    standen = [Casus(id=casus_id)]
    for g in gebeurtenissen:
        standen.append(standen[-1].toegepast(g))
    verbeterd = _verbeterd(standen[-1], gebeurtenissen)
    for g, voor, na in zip(gebeurtenissen, standen, standen[1:], strict=False):
        gevonden.append(_regel(g, voor, na, inrichting, vandaag, verbeterd.get(g.seq, ())))
    gevonden.sort(key=lambda r: r.plek, reverse=True)
    return tuple(
        r.regel
        for r in gevonden
        if zeef == "alles" or (zeef == "besluiten" and r.besluit) or (zeef == "later" and r.regel.later)
    )


def wanneer_groot(w: Wanneer, vandaag: date) -> str:
    """The date that stands large: "16 nov 10.30", "rond 10 nov", "16 t/m 22 nov", "sinds de zomer"."""
    van = dag_kort(w.van, vandaag)
    match w.soort:
        case "moment":
            return f"{van} {tijd(w.tijd or time())}"
        case "ongeveer":
            return f"rond {van}"
        case "periode":
            zelfde_maand = (w.van.year, w.van.month) == (w.laatste_dag.year, w.laatste_dag.month)
            begin = str(w.van.day) if zelfde_maand else van
            return w.tekst or f"{begin} t/m {dag_kort(w.laatste_dag, vandaag)}"
        case _:
            return van


def _verbeterd(casus: Casus, gebeurtenissen: Sequence[Gebeurtenis]) -> dict[int, tuple[str, ...]]:
    """Per entry what was mended of it later: it stays, and says so."""
    vastgelegd = {g.seq: g.geregistreerd_op.astimezone().date() for g in gebeurtenissen}
    zinnen: dict[int, tuple[str, ...]] = {}
    for verzoek in casus.verzoeken.values():
        for k in verzoek.kennisgevingen:
            if not k.telt:
                op = dag_jaar(vastgelegd[k.verbeterd_door])
                zin = f"Verbeterd op {op}: dit telt niet meer voor {casus.noem(k.persoon)}."
                zinnen[k.seq] = (*zinnen.get(k.seq, ()), zin)
    return zinnen


def _regel(
    g: Gebeurtenis, voor: Casus, na: Casus, inrichting: Inrichting, vandaag: date, verbeterd: tuple[str, ...]
) -> _Regel:
    handeling = g.handeling
    verteld = vertel(g, voor, na)
    wanneer = handeling.gebeurd_op
    vastgelegd = g.geregistreerd_op.astimezone()
    over = (vastgelegd.date() - wanneer.laatste_dag).days
    delen = [verteld.tekst, *verbeterd]
    if wanneer.soort == "periode" and wanneer.tekst:
        delen.append(f"Van {dag_jaar(wanneer.van)} tot en met {dag_jaar(wanneer.laatste_dag)}.")
    if handeling.besloten_door:
        beslisser = (handeling.besloten_door.naam, handeling.besloten_door.functie)
        delen.append(f"Besloten door {', '.join(deel for deel in beslisser if deel)}.")
    delen += _motiveringen(g, na)
    dag_vast = dag(vastgelegd.date()) if vastgelegd.year == vandaag.year else dag_jaar(vastgelegd.date())
    wie = _wie(na, inrichting, handeling.door)
    if handeling.namens:
        namens = _wie(na, inrichting, handeling.namens)
        wie = f"{wie}, ingevoerd namens {namens}, nog niet bevestigd"
    regel = TijdlijnRegel(
        id=str(g.seq),
        soort=verteld.soort,
        wanneer=wanneer_groot(wanneer, vandaag),
        tekst="\n".join(delen),
        vastgelegd=f"Vastgelegd {dag_vast}, {wie}",
        later=f"{over} dagen later vastgelegd" if over > LATE_VASTLEGGING_DAGEN else "",
        kleur=verteld.kleur,
    )
    return _Regel(regel, verteld.besluit, (wanneer.laatste_dag, wanneer.tijd or time.min, g.seq))


def _wie(casus: Casus, inrichting: Inrichting, id_: str) -> str:
    gebruiker = inrichting.gebruiker
    if id_ not in casus.eigen_deelnemers and gebruiker is not None and gebruiker.id == id_:
        return gebruiker.naam
    return casus.noem(id_)


def _motiveringen(g: Gebeurtenis, casus: Casus) -> list[str]:
    handeling = g.handeling
    verzoek_id = str(getattr(handeling, "verzoek", ""))
    verzoek = casus.verzoeken.get(verzoek_id)
    alleen = set(handeling.personen) if isinstance(handeling, Informeren) else None
    regels_: list[str] = []
    for m in handeling.motiveringen:
        betreft = tuple(wie for wie in m.betreft if alleen is None or wie in alleen)
        if m.betreft and not betreft:
            continue
        regels_ += _motivering(m, betreft, casus, verzoek)
    return regels_


def _motivering(
    m: Motivering, betreft: tuple[str, ...], casus: Casus, verzoek: Informatieverzoek | None
) -> list[str]:
    namen = [naam_van(casus, verzoek, wie) for wie in betreft]
    if m.grond == GEZIEN:
        return [
            f"Gezien: {zin}{f' {met_punt(m.tekst)}' if m.tekst else ''}"
            for zin in _redenzinnen(m.code, namen)
        ]
    over = " ".join(_redenzinnen(m.code, namen))
    grond = "" if m.grond == GEWOON else f"{redenteksten.woord('gronden', m.grond)}. "
    pogingen = "; ".join(
        " ".join(d for d in (dag_jaar(p.dag), p.wijze, f"({p.uitkomst})" if p.uitkomst else "") if d)
        for p in m.pogingen
    )
    return [
        *([over] if m.code not in _STAAT_ER_AL else []),
        f"Motivering: {grond}{met_punt(m.tekst)}",
        *([f"Pogingen: {pogingen}."] if pogingen else []),
    ]


def _redenzinnen(code: str, namen: Sequence[str]) -> list[str]:
    if code not in redenteksten.codes():  # an old entry outlives the reason it answered
        return [code]
    return [redenteksten.zin(code, naam) for naam in namen or ("",)]
