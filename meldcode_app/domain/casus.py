"""The case file: a pure fold over its journal entries, dispatched to the concept each entry is about.

Invariants: `toegepast` never asks a rule and never fails on an entry that was once accepted; a casus as it stood
at a decision is the fold up to that `seq`. Only `gevouwen` reads what was mended: it has all entries.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from typing import cast

from msgspec import Struct
from msgspec.structs import replace

from meldcode_app.domain import (
    adviesvraag_vouwen,
    bijlage,
    informatieverzoek,
    meldcode_vouwen,
    melding_vouwen,
)
from meldcode_app.domain.adviesvraag import Adviesvraag
from meldcode_app.domain.bijlage import Bijlage
from meldcode_app.domain.eigen_regels import met_eigen
from meldcode_app.domain.gebeurtenis import KLUIS, Gebeurtenis
from meldcode_app.domain.handelingen import casus as h
from meldcode_app.domain.handelingen import notitie as n
from meldcode_app.domain.handelingen.adviesvraag import AdviesvraagBeginnen
from meldcode_app.domain.handelingen.alle import (
    AdviesHandeling,
    BijlageHandeling,
    MeldcodeHandeling,
    MeldingHandeling,
    Verbeteren,
    VerzoekHandeling,
)
from meldcode_app.domain.handelingen.basis import Handeling
from meldcode_app.domain.handelingen.bijlage import BijlageToevoegen
from meldcode_app.domain.handelingen.informatieverzoek import Ontvangen
from meldcode_app.domain.handelingen.meldcode import DoorloopBeginnen
from meldcode_app.domain.handelingen.melding import SpoedMelden
from meldcode_app.domain.handelingen.reservekopie import ReservekopieTerugzetten
from meldcode_app.domain.informatieverzoek import Informatieverzoek
from meldcode_app.domain.maatregel import Maatregel
from meldcode_app.domain.meldcode import Doorloop
from meldcode_app.domain.meldcode_bewijs import zonder_bewijs
from meldcode_app.domain.melding import Melding
from meldcode_app.domain.personen import AndereDeelnemer, EigenDeelnemer, Persoon
from meldcode_app.domain.verbeteren import gelezen
from workflows.leeftijden import is_meerderjarig, wordt_zelf_geinformeerd


class Inrichting(Struct, frozen=True, kw_only=True):
    """Who keeps the vault; folded from the vault's own entries."""

    organisatie: str = ""
    sector_variant: str = "onderwijs"
    beslissende_functie: str = ""
    plaats: str = ""
    gebruiker: EigenDeelnemer | None = None

    def toegepast(self, g: Gebeurtenis) -> Inrichting:
        """The set-up after one more entry of the vault itself."""
        handeling = g.handeling
        if not isinstance(handeling, h.KluisInrichten | h.InrichtingWijzigen):
            return self
        sector = handeling.sector_variant if isinstance(handeling, h.KluisInrichten) else self.sector_variant
        return Inrichting(
            organisatie=handeling.organisatie,
            sector_variant=sector,
            beslissende_functie=handeling.beslissende_functie,
            plaats=handeling.plaats,
            gebruiker=handeling.gebruiker,
        )


class Casus(Struct, frozen=True, kw_only=True):
    """One child and everything recorded about it."""

    id: str
    kenmerk: str = ""
    geopend_op: date | None = None
    kind_id: str = ""
    personen: dict[str, Persoon] = {}
    eigen_deelnemers: dict[str, EigenDeelnemer] = {}
    andere_deelnemers: dict[str, AndereDeelnemer] = {}
    maatregelen: dict[str, Maatregel] = {}
    aantekeningen: tuple[n.Aantekenen, ...] = ()
    bijlagen: dict[str, Bijlage] = {}
    verzoeken: dict[str, Informatieverzoek] = {}
    doorlopen: dict[str, Doorloop] = {}
    adviesvragen: dict[str, Adviesvraag] = {}
    meldingen: dict[str, Melding] = {}
    laatste_seq: int = 0
    gewijzigd_op: datetime | None = None

    @property
    def bestaat(self) -> bool:
        """Whether it was opened."""
        return bool(self.kind_id)

    @property
    def kind(self) -> Persoon:
        """The child the casus is about."""
        return self.personen[self.kind_id]

    def te_informeren(self, dag: date) -> tuple[Persoon, ...]:
        """Who must have been informed beforehand: everybody with custody, and the child from twelve (domain 3.3).

        Custody ends at eighteen: from then on only the one it is about.
        """
        leeftijd = self.kind.leeftijd(dag)
        if leeftijd is not None and is_meerderjarig(leeftijd, dag):
            return (self.kind,)
        zelf = leeftijd is not None and wordt_zelf_geinformeerd(leeftijd, dag)
        return tuple(
            p
            for p in self.personen.values()
            if (p.id == self.kind_id and zelf) or (p.id != self.kind_id and p.gezag.waarde == "ja")
        )

    def noem(self, id_: str) -> str:
        """How a sentence calls a person, professional or item of this casus; the id itself when unknown."""
        if id_ in self.personen:
            return self.personen[id_].roepnaam
        deelnemer = self.eigen_deelnemers.get(id_) or self.andere_deelnemers.get(id_)
        return deelnemer.naam if deelnemer else id_

    def toegepast(self, g: Gebeurtenis) -> Casus:
        """The casus after one more entry."""
        basis = replace(self, laatste_seq=g.seq, gewijzigd_op=g.geregistreerd_op)
        handeling = g.handeling
        match handeling:
            case h.CasusOpenen():
                return replace(
                    basis,
                    kenmerk=handeling.kenmerk,
                    geopend_op=handeling.gebeurd_op.laatste_dag,
                    kind_id=handeling.kind.id,
                    personen={handeling.kind.id: handeling.kind},
                )
            case h.PersoonVastleggen():
                return replace(basis, personen={**self.personen, handeling.persoon.id: handeling.persoon})
            case h.EigenDeelnemerVastleggen():
                eigen = {**self.eigen_deelnemers, handeling.deelnemer.id: handeling.deelnemer}
                return replace(basis, eigen_deelnemers=eigen)
            case h.AndereDeelnemerVastleggen():
                anderen = {**self.andere_deelnemers, handeling.deelnemer.id: handeling.deelnemer}
                return replace(basis, andere_deelnemers=anderen)
            case h.MaatregelVastleggen():
                maatregelen = {**self.maatregelen, handeling.maatregel.id: handeling.maatregel}
                return replace(basis, maatregelen=maatregelen)
            case Verbeteren():
                return basis._met_namens_van_verbetering(g, handeling)
            case n.Aantekenen():
                return replace(basis, aantekeningen=(*self.aantekeningen, handeling))
            case h.KluisInrichten() | h.InrichtingWijzigen():
                return basis
            case n.NotitieMaken() | n.NotitiePlaatsen() | n.NotitieAfhandelen():
                return basis
            case _ if isinstance(handeling, BijlageHandeling):
                return basis._met_bijlage(g)
            case ReservekopieTerugzetten():
                return basis
            case Ontvangen():
                nieuw = informatieverzoek.begonnen(g)
                return replace(basis, verzoeken={**self.verzoeken, nieuw.id: nieuw})
            case _ if isinstance(handeling, VerzoekHandeling):
                bijgewerkt = self.verzoeken[handeling.verzoek].toegepast(g)
                return replace(basis, verzoeken={**self.verzoeken, bijgewerkt.id: bijgewerkt})
            case _:
                return basis._in_meldcode(g)

    def _met_bijlage(self, g: Gebeurtenis) -> Casus:
        """A file more, of another kind, or withdrawn; a confirmation that rested on it counts no more."""
        bijlagen, handeling = bijlage.toegepast(self.bijlagen, g), cast("BijlageHandeling", g.handeling)
        nieuw = replace(self, bijlagen=bijlagen)
        if isinstance(handeling, BijlageToevoegen):
            return nieuw._eigen_in(g, handeling.regels)
        oud, op = self.bijlagen.get(handeling.bijlage), g.geregistreerd_op.astimezone().date()
        nieuw = replace(nieuw, doorlopen=zonder_bewijs(self.doorlopen, bijlagen, oud, op))
        return nieuw._eigen_in(g, (oud.seq,) if oud else ())

    def _in_meldcode(self, g: Gebeurtenis) -> Casus:
        """What an act of the meldcode, a question for advice or a melding changes: one act may change two."""
        handeling, nieuw = g.handeling, self
        if isinstance(handeling, DoorloopBeginnen):
            doorloop = meldcode_vouwen.begonnen(g)
            nieuw = replace(nieuw, doorlopen={**self.doorlopen, doorloop.id: doorloop})
        elif isinstance(handeling, MeldcodeHandeling | SpoedMelden | AdviesvraagBeginnen):
            doorloop = meldcode_vouwen.toegepast(self.doorlopen[handeling.doorloop], g)
            nieuw = replace(nieuw, doorlopen={**self.doorlopen, doorloop.id: doorloop})
        if isinstance(handeling, AdviesHandeling):
            oud = self.adviesvragen.get(handeling.adviesvraag)
            advies = adviesvraag_vouwen.toegepast(oud, g) if oud else adviesvraag_vouwen.begonnen(g)
            nieuw = replace(nieuw, adviesvragen={**self.adviesvragen, advies.id: advies})
            if oud:
                nieuw = nieuw._namens_in(advies.doorloop, g)
        elif isinstance(handeling, MeldingHandeling):
            personen = tuple(p.id for p in self.te_informeren(handeling.gebeurd_op.laatste_dag))
            begonnen = self.meldingen.get(handeling.melding) or melding_vouwen.begonnen(g)
            melding = melding_vouwen.toegepast(begonnen, g, personen)
            nieuw = replace(nieuw, meldingen={**self.meldingen, melding.id: melding})
            if not isinstance(handeling, SpoedMelden):
                nieuw = nieuw._namens_in(melding.doorloop, g)
        return nieuw._eigen_in(g)

    def _met_namens_van_verbetering(self, g: Gebeurtenis, handeling: Verbeteren) -> Casus:
        """Mending moves nothing (see `gevouwen`); mended for a colleague it waits for confirmation again (G-12)."""
        doorloop_id = doorloop_van(self, handeling.inhoud)
        return self._namens_in(doorloop_id, g)._eigen_in(g) if doorloop_id else self

    def _eigen_in(self, g: Gebeurtenis, bij: tuple[int, ...] = ()) -> Casus:
        """The walk keeps which of its entries are a colleague's own (see `eigen_regels`)."""
        oud = self.doorlopen.get(doorloop_van(self, g.handeling))
        nieuw = met_eigen(oud, g, bij) if oud else None
        if nieuw is None or nieuw is oud:
            return self
        return replace(self, doorlopen={**self.doorlopen, nieuw.id: nieuw})

    def _namens_in(self, doorloop_id: str, g: Gebeurtenis) -> Casus:
        """The walk of this colleague keeps what waits for confirmation (G-12), in an advice and a melding too."""
        doorloop = meldcode_vouwen.met_namens(self.doorlopen[doorloop_id], g)
        return replace(self, doorlopen={**self.doorlopen, doorloop_id: doorloop})


def doorloop_van(casus: Casus, handeling: Handeling) -> str:
    """The id of the walk an act belongs to; empty for what belongs to the casus or a request."""
    if isinstance(handeling, Verbeteren):
        return doorloop_van(casus, handeling.inhoud)
    velden = ("doorloop", "melding", "adviesvraag")
    id_ = next((str(getattr(handeling, veld)) for veld in velden if getattr(handeling, veld, "")), "")
    if isinstance(handeling, BijlageHandeling) and handeling.bijlage in casus.bijlagen:
        id_ = casus.bijlagen[handeling.bijlage].inhoud.betreft
    via = casus.meldingen.get(id_) or casus.adviesvragen.get(id_)
    return via.doorloop if via else id_ if id_ in casus.doorlopen else ""


def standen(casus_id: str, gelezen_: Iterable[Gebeurtenis]) -> tuple[Casus, ...]:
    """The casus before the first of these entries and after each of them; `gelezen_` with what was mended in it."""
    gevonden = [Casus(id=casus_id)]
    for gebeurtenis in gelezen_:
        gevonden.append(gevonden[-1].toegepast(gebeurtenis))
    return tuple(gevonden)


def gevouwen(casus_id: str, gebeurtenissen: Iterable[Gebeurtenis]) -> Casus:
    """The casus after all these entries, in the order of `seq`; what was mended among them reads as mended."""
    return standen(casus_id, gelezen(tuple(gebeurtenissen)))[-1]


def ingericht(gebeurtenissen: Iterable[Gebeurtenis], dag: date | None = None) -> Inrichting:
    """The set-up of the vault after its own entries; with a `dag` only what held on that day.

    How the vault was set up first holds for all days before it: until then nobody had said otherwise. A change told
    afterwards, of an earlier day, holds until the day of the next one and not beyond it.
    """
    inrichting = Inrichting()
    eigen = (g for g in gebeurtenissen if g.casus == KLUIS)
    for gebeurtenis in sorted(eigen, key=lambda g: (_geldt_vanaf(g), g.seq)):
        if dag is None or _geldt_vanaf(gebeurtenis) <= dag:
            inrichting = inrichting.toegepast(gebeurtenis)
    return inrichting


def _geldt_vanaf(g: Gebeurtenis) -> date:
    return g.handeling.gebeurd_op.van if isinstance(g.handeling, h.InrichtingWijzigen) else date.min
