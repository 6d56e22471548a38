"""Who may look into a colleague's meldcode within the own organisation, and record in it (domain 2.2, G-12).

Invariants: kept by the program, not by encryption; whoever is not in this list sees only that a colleague is
involved, and records there only what that colleague told, direct danger, or what is their own, and goes on reading and
mending that alone (`eigen_regels`); a function counts by its words, because a small school gives one person two.
"""

from __future__ import annotations

import re

from msgspec.structs import replace

from meldcode_app.domain.casus import Casus, Inrichting, doorloop_van
from meldcode_app.domain.eigen_regels import eigen_woorden, lezers, te_verbeteren_door
from meldcode_app.domain.handelingen.adviesvraag import AdviesvraagAanvullen, AdviesvraagBeginnen
from meldcode_app.domain.handelingen.alle import AlleHandelingen, Verbeteren
from meldcode_app.domain.handelingen.basis import soortnaam
from meldcode_app.domain.handelingen.bijlage import (
    BijlageIntrekken,
    BijlageSoortWijzigen,
    BijlageToevoegen,
)
from meldcode_app.domain.handelingen.meldcode import (
    AfspraakMaken,
    AfspraakNagekomen,
    ConsultVastleggen,
    DoorloopBeginnen,
    GesprekOverslaan,
    GesprekVastleggen,
    InvoerBevestigen,
    MeldcodeAanvullen,
    SignaalVastleggen,
    ZorgenDelen,
)
from meldcode_app.domain.handelingen.melding import MeldingAanvullen, MeldingInformeren
from meldcode_app.domain.meldcode import Doorloop
from meldcode_app.domain.ongeldig import OngeldigeHandeling
from meldcode_app.domain.personen import EigenDeelnemer
from meldcode_app.domain.verwijzingen_bijlage import bewijsbaar
from meldcode_app.domain.verwijzingen_bijlage import doorloop_van as doorloop_van_bijlage

AANDACHTSFUNCTIONARIS = "aandachtsfunctionaris"
_BEGIN = soortnaam(DoorloopBeginnen.__name__)
_REGISTRATIES = (
    ConsultVastleggen, GesprekVastleggen, GesprekOverslaan, ZorgenDelen, AfspraakMaken, AfspraakNagekomen,
    MeldcodeAanvullen, AdviesvraagBeginnen, AdviesvraagAanvullen, MeldingAanvullen, MeldingInformeren,
)  # fmt: skip
"""Records (G-7), beside a signal and a file: see `_is_registratie`."""
_ONTKENT = frozenset({"geen", "niet"})
"""Before a function: whoever is called so does not have it."""


def mag_inzien(doorloop: Doorloop, inrichting: Inrichting) -> bool:
    """Whether the user of this vault may see what is in this meldcode."""
    gebruiker = inrichting.gebruiker
    return gebruiker is not None and (gebruiker.id in inzage(doorloop) or ziet_alles(inrichting))


def mag_lezen(doorloop: Doorloop, inrichting: Inrichting, seq: int) -> bool:
    """Whether the user may read this entry of this meldcode: may look into it, or it is their own."""
    gebruiker = inrichting.gebruiker
    return mag_inzien(doorloop, inrichting) or (
        gebruiker is not None and gebruiker.id in lezers(doorloop, seq)
    )


def mag_verbeteren(doorloop: Doorloop, inrichting: Inrichting, seq: int) -> bool:
    """Whether the user may mend this entry of this meldcode: may look into it, or recorded it (G-1)."""
    gebruiker = inrichting.gebruiker
    return mag_inzien(doorloop, inrichting) or (
        gebruiker is not None and seq in te_verbeteren_door(doorloop, gebruiker.id)
    )


def eis_inzage(casus: Casus, inrichting: Inrichting, handeling: AlleHandelingen) -> None:
    """Who may not look into a meldcode cannot mend or add anything in it. Raises OngeldigeHandeling. `inrichting` is
    that of now: whose vault it was on the day of the entry says nothing of who reads today.

    Even the reasons of a refusal tell how far a colleague is. What remains open to everybody: see
    `_mag_erin_vastleggen`.
    """
    if isinstance(handeling, Verbeteren):
        doorloop = casus.doorlopen.get(doorloop_van(casus, handeling))
        if doorloop is not None and not mag_verbeteren(doorloop, inrichting, handeling.verbetert):
            raise OngeldigeHandeling(
                "Deze regel hoort bij de meldcode van een collega. U kunt hem niet lezen en dus niet verbeteren.",
                "Er is niets vastgelegd.",
                "Vraag de collega van wie deze meldcode is om het te verbeteren.",
                veld="verbetert",
            )
        return
    for doorloop in _in_meldcodes_van(casus, handeling):
        if not _mag_erin_vastleggen(casus, inrichting, doorloop, handeling):
            raise OngeldigeHandeling(
                f"Dit hoort bij de meldcode van {_naam(casus, inrichting, doorloop.professional)}. Die is voor u niet "
                "in te zien, dus kunt u er zelf niets in vastleggen.",
                "Er is niets vastgelegd; wat u typte staat er nog.",
                "Vraag het deze collega, of leg namens deze collega vast wat die vertelde; een besluit neemt die zelf. "
                "Zag of hoorde u zelf iets, begin dan uw eigen meldcode.",
                veld="doorloop",
            )


def _in_meldcodes_van(casus: Casus, handeling: AlleHandelingen) -> tuple[Doorloop, ...]:
    """The walks an act adds something to: a file too, by what it is about and by the entries it is the proof of."""
    ids = {doorloop_van(casus, handeling)}
    bijlage = handeling if isinstance(handeling, BijlageToevoegen) else None
    if isinstance(handeling, BijlageIntrekken | BijlageSoortWijzigen) and handeling.bijlage in casus.bijlagen:
        bijlage = casus.bijlagen[handeling.bijlage].inhoud
    if bijlage is not None:
        ids |= {doorloop_van_bijlage(casus, bijlage)}
        ids |= {d.id for d in casus.doorlopen.values() if set(bijlage.regels).intersection(bewijsbaar(d))}
    return tuple(casus.doorlopen[id_] for id_ in sorted(ids) if id_ in casus.doorlopen)


def _mag_erin_vastleggen(
    casus: Casus, inrichting: Inrichting, doorloop: Doorloop, handeling: AlleHandelingen
) -> bool:
    """By who types, and only for whose walk it is (G-12); two colleagues may take turns in one vault. What takes no
    reading: see `eigen_woorden`, and confirming what was typed in one's own name."""
    typt = _collega(casus, inrichting, handeling.door)
    return (
        mag_inzien(doorloop, replace(inrichting, gebruiker=typt))
        or eigen_woorden(handeling)
        or (isinstance(handeling, InvoerBevestigen) and handeling.deelnemer == handeling.door)
        or (handeling.namens == doorloop.professional and _is_registratie(handeling))
        or _bewijst_eigen(casus, doorloop, handeling)
    )


def _is_registratie(handeling: AlleHandelingen) -> bool:
    """What may be typed for a colleague without reading the rest: what only adds (G-7), and is proof of nothing."""
    match handeling:
        case SignaalVastleggen():
            return not handeling.heropenen
        case BijlageToevoegen():
            return not handeling.regels
        case _:
            return isinstance(handeling, _REGISTRATIES)


def _bewijst_eigen(casus: Casus, doorloop: Doorloop, handeling: AlleHandelingen) -> bool:
    """Whether it adds the proof of nothing but the typist's own entries of this walk, such as their signed dissent
    (domain 2.1), or changes a file they added to it themselves."""
    eigen = te_verbeteren_door(doorloop, handeling.door)
    match handeling:
        case BijlageToevoegen():
            hier = set(handeling.regels).intersection(bewijsbaar(doorloop))
            return bool(hier) and hier <= eigen and handeling.betreft in {"", doorloop.id}
        case BijlageIntrekken() | BijlageSoortWijzigen():
            return casus.bijlagen[handeling.bijlage].inhoud.door == handeling.door
        case _:
            return False


def _collega(casus: Casus, inrichting: Inrichting, id_: str) -> EigenDeelnemer:
    gebruiker = inrichting.gebruiker
    if gebruiker is not None and gebruiker.id == id_:
        return gebruiker
    return casus.eigen_deelnemers.get(id_) or EigenDeelnemer(id=id_, naam="", functie="")


def _naam(casus: Casus, inrichting: Inrichting, id_: str) -> str:
    return _collega(casus, inrichting, id_).naam or "een collega"


def inzage(doorloop: Doorloop) -> frozenset[str]:
    """The colleagues whose own it is: its professional, who began it (typing for the professional too), whom it was
    handed over to. Typing more opens nothing but those lines, confirmed or not: who confirms gives no access by it."""
    overgedragen_aan = {doorloop.overdracht.opvolger} if doorloop.overdracht else set()
    getypt_door = {r.door for r in doorloop.namens if r.namens == doorloop.professional and r.soort == _BEGIN}
    return frozenset({doorloop.professional, doorloop.begonnen_door, *getypt_door, *overgedragen_aan} - {""})


def kijker(inrichting: Inrichting) -> str | None:
    """Whose meldcodes a list shows; None for whoever may see all of them."""
    if ziet_alles(inrichting):
        return None
    return inrichting.gebruiker.id if inrichting.gebruiker else ""


def ziet_alles(inrichting: Inrichting) -> bool:
    """Whether the user may see every meldcode: the aandachtsfunctionaris, and who decides according to the school's
    own meldcode."""
    if inrichting.gebruiker is None:
        return False
    functie = _woorden(inrichting.gebruiker.functie)
    beslist = _woorden(inrichting.beslissende_functie)
    return _staat_in([AANDACHTSFUNCTIONARIS], functie) or _staat_in(beslist, functie)


def _woorden(functie: str) -> list[str]:
    """Whole words, so that "ib" is not in "bibliothecaris"; one with a hyphen is another word: "adjunct-directeur"."""
    return re.findall(r"[\w-]+", functie.casefold())


def _staat_in(gezocht: list[str], functie: list[str]) -> bool:
    """Whether these words stand there one after the other, and are not said not to be so."""
    lang = len(gezocht)
    return bool(gezocht) and any(
        functie[plek : plek + lang] == gezocht and not _ONTKENT.intersection(functie[max(plek - 1, 0) : plek])
        for plek in range(len(functie))
    )
