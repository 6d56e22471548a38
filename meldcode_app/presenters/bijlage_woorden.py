"""How the screen names an attachment: its kind, what it is, how large, and what it is about.

Invariant: what belongs to a meldcode the user may not look into is in no list made here, but what they recorded there
themselves.
"""

from __future__ import annotations

from meldcode_app.domain.bijlage import Bijlage
from meldcode_app.domain.casus import Casus, Inrichting
from meldcode_app.domain.eigen_regels import te_verbeteren_door
from meldcode_app.domain.handelingen.bijlage import BijlageToevoegen
from meldcode_app.domain.verwijzingen_bijlage import doorloop_van
from meldcode_app.domain.zicht import mag_inzien, mag_lezen
from meldcode_app.presenters import woorden
from meldcode_app.presenters.nederlands import dag, dag_jaar, hoofdletter
from meldcode_app.presenters.tijdlijn_verteld import vrager
from meldcode_app.presenters.weergave import Keuze

BIJLAGESOORT = {
    "beschikking": "beschikking",
    "mail": "mail",
    "foto": "foto",
    "handtekening": "scan van een handtekening",
    "verslag": "verslag",
    "ander": "iets anders",
}
INHOUD = {
    "pdf": "PDF",
    "afbeelding": "afbeelding",
    "mail": "mail",
    "tekst": "tekst",
    "kantoor": "tekst of rekenblad",
    "oud_kantoor": "ouder Office-bestand of Outlook-mail",
    "archief": "ingepakt bestand (zip)",
    "webpagina": "webpagina",
    "media": "geluid of film",
    "macro": "document met macro's",
    "script": "script",
    "programma": "programma",
    "onbekend": "onbekende soort",
}
DAG_ONBEKEND = "dag van het stuk onbekend"
CASUS = "casus"
"""Code of the choice that a file is about the casus itself."""


def grootte(bytes_: int) -> str:
    """ "1 kB", "34 kB", "1,2 MB": as people say it, so never less than one."""
    if not bytes_:
        return ""
    if bytes_ < 1024 * 1024:
        return f"{max(1, round(bytes_ / 1024))} kB"
    return f"{bytes_ / 1024 / 1024:.1f} MB".replace(".", ",")


def waarover(casus: Casus, bijlage: BijlageToevoegen) -> str:
    """What it belongs to, in words: "het verzoek van GI De Brug"; empty for the casus itself."""
    precies = next((tekst for seq, tekst in _regels(casus) if seq in bijlage.regels), "")
    return precies or _ding(casus, bijlage.betreft)


def zichtbaar(casus: Casus, inrichting: Inrichting) -> tuple[Bijlage, ...]:
    """The attachments the user may see, newest first."""
    return tuple(b for b in reversed(casus.bijlagen.values()) if mag_zien(casus, inrichting, b))


def mag_zien(casus: Casus, inrichting: Inrichting, bijlage: Bijlage) -> bool:
    """Whether it belongs to no meldcode, or the user may look into it, or it is their own or the proof of that."""
    doorloop = doorloop_van(casus, bijlage.inhoud)
    return not doorloop or mag_lezen(casus.doorlopen[doorloop], inrichting, bijlage.seq)


def keuzes_betreft(casus: Casus, inrichting: Inrichting) -> tuple[Keuze, ...]:
    """What a new file can be about. The code is the id, with after it the seq of the entry it proves, if any."""
    gebruiker, eigen, met_eigen = inrichting.gebruiker, frozenset[int](), list[str]()
    dingen = [*reversed(casus.verzoeken), *casus.maatregelen]
    for doorloop in casus.doorlopen.values():
        if mag_inzien(doorloop, inrichting):
            dingen.append(doorloop.id)
            dingen += [a.id for a in casus.adviesvragen.values() if a.doorloop == doorloop.id]
            dingen += [m.id for m in casus.meldingen.values() if m.doorloop == doorloop.id]
        elif gebruiker is not None:
            eigen |= te_verbeteren_door(doorloop, gebruiker.id)
            met_eigen.append(doorloop.id)
    gevonden = [Keuze(code=CASUS, tekst="De casus zelf")]
    for id_ in dingen:
        gevonden.append(Keuze(code=id_, tekst=hoofdletter(_ding(casus, id_))))
        gevonden += [
            Keuze(code=f"{id_} {seq}", tekst=hoofdletter(tekst)) for seq, tekst in _regels_van(casus, id_)
        ]
    # Of a meldcode that is not open to them: only what they recorded there, such as their dissent.
    gevonden += [
        Keuze(code=f"{id_} {seq}", tekst=hoofdletter(tekst))
        for id_ in met_eigen
        for seq, tekst in _regels_van(casus, id_)
        if seq in eigen
    ]
    return tuple(gevonden)


def _ding(casus: Casus, id_: str) -> str:
    if id_ in casus.verzoeken:
        verzoek = casus.verzoeken[id_]
        return f"het verzoek van {vrager(verzoek)}, {dag(verzoek.ontvangen_op.van)}"
    if id_ in casus.maatregelen:
        maatregel = casus.maatregelen[id_]
        return f"de maatregel {woorden.MAATREGEL_KORT[maatregel.maatregel]}"
    if id_ in casus.doorlopen:
        return f"de meldcode van {casus.noem(casus.doorlopen[id_].professional)}"
    if id_ in casus.adviesvragen:
        return "de adviesvraag aan Veilig Thuis"
    return "de melding bij Veilig Thuis" if id_ in casus.meldingen else ""


def _regels(casus: Casus) -> list[tuple[int, str]]:
    return [regel for id_ in (*casus.verzoeken, *casus.doorlopen) for regel in _regels_van(casus, id_)]


def _regels_van(casus: Casus, id_: str) -> list[tuple[int, str]]:
    """The entries of a request or a walk that a file can prove, each with what it is."""
    if id_ in casus.verzoeken:
        verzoek = casus.verzoeken[id_]
        zienswijzen = [
            (z.ontvangen_seq, f"de zienswijze van {casus.noem(z.persoon)}")
            for z in verzoek.zienswijzen.values()
            if z.ontvangen_seq
        ]
        versies = [
            (v.seq, f"het vaststellen van de brief, {dag_jaar(v.vastgesteld_op)}") for v in verzoek.versies
        ]
        return [*zienswijzen, *versies]
    if id_ not in casus.doorlopen:
        return []
    doorloop = casus.doorlopen[id_]
    gesprekken = [
        (g.seq, f"het gesprek met {casus.noem(g.persoon)}, {dag(g.op.laatste_dag)}")
        for g in doorloop.gesprekken
        if g.gehouden
    ]
    besluiten = [(b.seq, f"het besluit van stap 5, {dag_jaar(b.op)}") for b in doorloop.besluiten]
    standpunten = [
        (s.seq, f"het standpunt van {casus.noem(s.van)}, {dag_jaar(s.op)}") for s in doorloop.standpunten
    ]
    namens = [
        (r.seq, f"wat namens {casus.noem(r.namens)} is ingevoerd, {dag_jaar(r.op)}") for r in doorloop.namens
    ]
    return [*gesprekken, *besluiten, *standpunten, *namens]


def gekozen(code: str) -> tuple[str, tuple[int, ...]]:
    """What a choice means: the id it is about and the entries it proves."""
    id_, _, seqs = code.partition(" ")
    return ("" if id_ == CASUS else id_), tuple(int(seq) for seq in seqs.split())
