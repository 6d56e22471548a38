"""What a page opens on before it was begun: a walk, a question for advice or a melding that begins with its first act.

Invariants: looking begins nothing, and no sheet is made of a walk that was not begun; the beginning and the first act
are one transaction, both on the day of recording; what would begin next has one id, however it is begun, so a draft
finds its page again and nothing begins twice.
"""

from __future__ import annotations

from collections.abc import Container, Sequence
from datetime import date
from itertools import count
from uuid import NAMESPACE_OID, uuid5

from msgspec.structs import replace

from meldcode_app.domain.casus import Casus, Inrichting
from meldcode_app.domain.fouten import MeldcodeFout
from meldcode_app.domain.handelingen.adviesvraag import AdviesvraagBeginnen
from meldcode_app.domain.handelingen.alle import AlleHandelingen
from meldcode_app.domain.handelingen.meldcode import DoorloopBeginnen
from meldcode_app.domain.handelingen.melding import MeldingVoorbereiden
from meldcode_app.domain.meldcode import Doorloop
from meldcode_app.domain.meldcode_contact import adviesvragen_van, meldingen_van
from meldcode_app.domain.oordeel import proef
from meldcode_app.domain.tijd import op
from meldcode_app.services.dossier import Dossier
from meldcode_app.services.registreren import Document, Uitkomst, geldende_inrichting, weeg
from meldcode_app.services.uitgaand import Uitgaand

Begin = DoorloopBeginnen | AdviesvraagBeginnen | MeldingVoorbereiden


class NogNietBegonnen(MeldcodeFout):
    """A sheet was asked of a walk that is not in the journal."""

    wat = "Deze meldcode is nog niet begonnen, dus er is nog geen blad."
    betekent = "Er is niets gemaakt en niets vastgelegd."
    doe = "Leg eerst iets vast in deze meldcode, bijvoorbeeld een signaal. Daarna kunt u het blad maken."


def eigen_doorloop(casus: Casus, inrichting: Inrichting) -> Doorloop | None:
    """The user's own meldcode that still runs, the newest first."""
    wie = inrichting.gebruiker.id if inrichting.gebruiker else ""
    eigen = [d for d in casus.doorlopen.values() if d.professional == wie and d.open_]
    return eigen[-1] if eigen else None


def eigen_of_volgende(casus: Casus, inrichting: Inrichting) -> str:
    """The id of the user's own walk that runs, else of the one that begins with the first act recorded in it."""
    eigen = eigen_doorloop(casus, inrichting)
    if eigen is not None:
        return eigen.id
    return volgende_doorloop(casus, inrichting.gebruiker.id if inrichting.gebruiker else "")


def volgende_doorloop(casus: Casus, professional: str) -> str:
    """The id of the walk this professional begins next; it stays the same until then."""
    return _volgende(casus.doorlopen, casus.id, "doorloop", professional)


def volgende_adviesvraag(casus: Casus, doorloop: str) -> str:
    """The id of the question for advice that is begun next in this walk."""
    return _volgende(casus.adviesvragen, casus.id, "adviesvraag", doorloop)


def volgende_melding(casus: Casus, doorloop: str, adviesvraag: str = "") -> str:
    """The id of the melding that is prepared next in this walk; of one decided on in a call about advice another."""
    return _volgende(casus.meldingen, casus.id, "melding", doorloop, adviesvraag)


def nieuwe_meldingen(casus: Casus, doorloop: str) -> tuple[str, ...]:
    """Every id under which a melding of this walk may begin next."""
    advies = (a.id for a in adviesvragen_van(casus, doorloop))
    return tuple(volgende_melding(casus, doorloop, uit) for uit in ("", *advies))


def te_openen_melding(casus: Casus, doorloop: str, adviesvraag: str = "") -> str:
    """The melding being prepared in this walk, else the one that begins next from where the user asks for it: in this
    call about advice, or outside any. Two are never prepared side by side."""
    open_ = (m.id for m in meldingen_van(casus, doorloop) if m.verloop == "melding_concept")
    return next(open_, volgende_melding(casus, doorloop, adviesvraag))


def andere_nieuwe_meldingen(dossier: Dossier, casus_id: str, melding: str) -> tuple[str, ...]:
    """While this melding is not begun: the other ids under which it was perhaps typed in already. Raises KluisFout."""
    casus = dossier_bij(dossier, casus_id, melding).casus(casus_id).meldingen
    if melding in dossier.casus(casus_id).meldingen or melding not in casus:
        return ()
    alle = nieuwe_meldingen(dossier.casus(casus_id), casus[melding].doorloop)
    return tuple(id_ for id_ in alle if id_ != melding)


def nieuw_getypt(dossier: Dossier, casus: Casus, doorloop: str) -> tuple[str, str]:
    """The page and id of what was typed in and begins in this walk once it is recorded; empty when nothing was."""
    nieuw = [("adviesvraag", volgende_adviesvraag(casus, doorloop))]
    nieuw += [("melding", id_) for id_ in nieuwe_meldingen(casus, doorloop)]
    getypt = ((pagina, id_) for pagina, id_ in nieuw if dossier.kluis.concept(f"{pagina}:{casus.id}:{id_}"))
    return next(getypt, ("", ""))


def vindplaats(casus: Casus, inrichting: Inrichting, doorloop: str) -> str:
    """Which walk an id leads to: the one the user would have begun is the one she has, once she has one after all."""
    volgende = volgende_doorloop(casus, inrichting.gebruiker.id) if inrichting.gebruiker else ""
    return eigen_of_volgende(casus, inrichting) if doorloop == volgende else doorloop


def _volgende(bekend: Container[str], *waarvan: str) -> str:
    """The first of a row of ids that is free; as opaque as what it is made of: other ids."""
    ids = (uuid5(NAMESPACE_OID, "/".join((*waarvan, str(n)))).hex[:16] for n in count())
    return next(id_ for id_ in ids if id_ not in bekend)


def nog_te_beginnen(casus: Casus, inrichting: Inrichting, id_: str, dag: date) -> tuple[Begin, ...]:
    """What begins first when something is recorded under this id: nothing when it is there, or can not begin.

    The user's own walk is not begun beside another one of hers that runs, nor anything in a walk that was handed over.
    """
    gebruiker = inrichting.gebruiker
    if gebruiker is None or id_ in {*casus.doorlopen, *casus.adviesvragen, *casus.meldingen}:
        return ()
    vanaf, door = op(dag), gebruiker.id
    eerst: dict[str, tuple[Begin, ...]] = {
        d.id: () for d in casus.doorlopen.values() if d.besluit_staat != "overgedragen"
    }
    if casus.bestaat and eigen_doorloop(casus, inrichting) is None:
        eigen = volgende_doorloop(casus, door)
        eerst[eigen] = (DoorloopBeginnen(gebeurd_op=vanaf, door=door, doorloop=eigen),)
        if id_ == eigen:
            return eerst[eigen]
    for doorloop, begin in eerst.items():
        if id_ == volgende_adviesvraag(casus, doorloop):
            vraag = AdviesvraagBeginnen(gebeurd_op=vanaf, door=door, adviesvraag=id_, doorloop=doorloop)
            return (*begin, vraag)
        for uit in ("", *(a.id for a in adviesvragen_van(casus, doorloop))):
            if id_ == volgende_melding(casus, doorloop, uit):
                melding = MeldingVoorbereiden(
                    gebeurd_op=vanaf, door=door, melding=id_, doorloop=doorloop, adviesvraag=uit
                )
                return (*begin, melding)
    return ()


class Voorlopig(Dossier):
    """The same dossier for a page about `id_`, which reads as if it was begun. Once it is, nothing is different."""

    def __init__(self, dossier: Dossier, casus_id: str, id_: str) -> None:
        super().__init__(dossier.kluis, dossier.klok, oefening=dossier.oefening, geheugen=dossier.geheugen)
        self._casus_id = casus_id
        self._id = id_
        self._gezien: tuple[Casus, date, Casus] | None = None

    def casus(self, casus_id: str, tot_seq: int | None = None) -> Casus:
        """The casus as it stands, with what would begin; or as it stood at an entry."""
        casus, vandaag = super().casus(casus_id, tot_seq), self.vandaag()
        if tot_seq is not None or casus_id != self._casus_id:
            return casus
        if self._gezien is None or self._gezien[0] is not casus or self._gezien[1] != vandaag:
            self._gezien = (casus, vandaag, self._begonnen(casus))
        return self._gezien[2]

    @property
    def begonnen(self) -> bool:
        """Whether it was recorded that this began."""
        return self.casus(self._casus_id) is super().casus(self._casus_id)

    def besluitblad(self, casus_id: str, doorloop_id: str) -> Uitgaand:
        """The sheet of a walk that was begun. Raises NogNietBegonnen too: nobody signs for what is not there."""
        if doorloop_id not in super().casus(casus_id).doorlopen:
            raise NogNietBegonnen
        return super().besluitblad(casus_id, doorloop_id)

    def _eerst(self) -> tuple[Begin, ...]:
        casus = super().casus(self._casus_id)
        return nog_te_beginnen(casus, self.inrichting(), self._id, self.vandaag())

    def _begonnen(self, casus: Casus) -> Casus:
        for begin in self._eerst():
            oordeel = weeg((), casus, geldende_inrichting(self.kluis, begin), begin, self.vandaag())
            casus = casus.toegepast(proef(casus, begin, oordeel.configuratie, oordeel.definitie))
        return casus

    def _leg_vast(
        self, handelingen: Sequence[tuple[str, AlleHandelingen]], documenten: Sequence[Document]
    ) -> Uitkomst:
        eerste = next((h for casus_id, h in handelingen if casus_id == self._casus_id), None)
        namens = eerste.namens if eerste is not None else ""
        begin = tuple((self._casus_id, _van(namens, handeling)) for handeling in self._eerst())
        return super()._leg_vast((*begin, *handelingen), documenten)


def _van(namens: str, begin: Begin) -> Begin:
    """A question for advice or a melding begins as the act it begins with: of the same colleague (G-12), who confirms
    both. A walk is always the user's own."""
    return begin if isinstance(begin, DoorloopBeginnen) else replace(begin, namens=namens)


def dossier_bij(dossier: Dossier, casus_id: str, id_: str) -> Dossier:
    """The dossier for a page about a walk, a question for advice or a melding, begun or not. Raises KluisFout."""
    casus = dossier.casus(casus_id)
    wacht = nog_te_beginnen(casus, dossier.inrichting(), id_, dossier.vandaag())
    return Voorlopig(dossier, casus_id, id_) if wacht else dossier


def is_begonnen(dossier: Dossier) -> bool:
    """Whether what the page is about was recorded as begun."""
    return not isinstance(dossier, Voorlopig) or dossier.begonnen
