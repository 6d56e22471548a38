"""The case file: a pure fold over its journal entries, dispatched to the concept each entry is about.

Invariants: `toegepast` never asks a rule and never fails on an entry that was once accepted; a casus as it stood
at a decision is the fold up to that `seq`.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from meldcode_app.domain import informatieverzoek
from meldcode_app.domain.gebeurtenis import KLUIS, Gebeurtenis
from meldcode_app.domain.handelingen import casus as h
from meldcode_app.domain.handelingen.informatieverzoek import Ontvangen
from meldcode_app.domain.informatieverzoek import Informatieverzoek
from meldcode_app.domain.maatregel import Maatregel
from meldcode_app.domain.personen import AndereDeelnemer, EigenDeelnemer, Persoon


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
        if not isinstance(handeling, h.KluisInrichten):
            return self
        return Inrichting(
            organisatie=handeling.organisatie,
            sector_variant=handeling.sector_variant,
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
    verzoeken: dict[str, Informatieverzoek] = {}
    laatste_seq: int = 0

    @property
    def bestaat(self) -> bool:
        """Whether it was opened."""
        return bool(self.kind_id)

    @property
    def kind(self) -> Persoon:
        """The child the casus is about."""
        return self.personen[self.kind_id]

    def noem(self, id_: str) -> str:
        """How a sentence calls a person, professional or item of this casus; the id itself when unknown."""
        if id_ in self.personen:
            return self.personen[id_].roepnaam
        deelnemer = self.eigen_deelnemers.get(id_) or self.andere_deelnemers.get(id_)
        return deelnemer.naam if deelnemer else id_

    def toegepast(self, g: Gebeurtenis) -> Casus:
        """The casus after one more entry."""
        basis = replace(self, laatste_seq=g.seq)
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
            case h.KluisInrichten():
                return basis
            case Ontvangen():
                nieuw = informatieverzoek.begonnen(g)
                return replace(basis, verzoeken={**self.verzoeken, nieuw.id: nieuw})
            case _:
                bijgewerkt = self.verzoeken[handeling.verzoek].toegepast(g)
                return replace(basis, verzoeken={**self.verzoeken, bijgewerkt.id: bijgewerkt})


def gevouwen(casus_id: str, gebeurtenissen: Iterable[Gebeurtenis]) -> Casus:
    """The casus after all these entries, in the order of `seq`."""
    casus = Casus(id=casus_id)
    for gebeurtenis in gebeurtenissen:
        casus = casus.toegepast(gebeurtenis)
    return casus


def ingericht(gebeurtenissen: Iterable[Gebeurtenis]) -> Inrichting:
    """The set-up of the vault after its own entries."""
    inrichting = Inrichting()
    for gebeurtenis in gebeurtenissen:
        if gebeurtenis.casus == KLUIS:
            inrichting = inrichting.toegepast(gebeurtenis)
    return inrichting
