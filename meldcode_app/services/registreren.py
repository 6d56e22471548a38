"""The one way in: fold the casus, ask the reasons, append or refuse, renew the rows of this casus.

Invariants: one act is one transaction; a refused act leaves nothing behind; if any part fails, nothing happened;
a refusal carries all reasons at once.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import cast

from meldcode_app.domain.beoordeling import alleen_gevraagd, beoordeel, vereist_open_casus
from meldcode_app.domain.beoordeling_verbeteren import aanvaard, beoordeel_verbetering
from meldcode_app.domain.casus import Casus, Inrichting, gevouwen, ingericht
from meldcode_app.domain.gebeurtenis import KLUIS, Gebeurtenis, GenoteerdeReden, Inhoud
from meldcode_app.domain.handelingen.alle import AlleHandelingen, KluisHandeling, NotitieHandeling, Verbeteren
from meldcode_app.domain.handelingen.basis import soortnaam
from meldcode_app.domain.handelingen.bijlage import BijlageToevoegen
from meldcode_app.domain.handelingen.casus import InrichtingWijzigen, KluisInrichten
from meldcode_app.domain.notities import Notities, controleer_notitie, genoteerd
from meldcode_app.domain.ongeldig import OngeldigeHandeling
from meldcode_app.domain.oordeel import Beoordeling
from meldcode_app.domain.rijen import RIJEN_VERSIE, Rij, rijen, rijen_kluis
from meldcode_app.domain.verwijzingen import controleer_deelnemers
from meldcode_app.domain.zicht import eis_inzage
from meldcode_app.services.zoekindex import index_klopt, neem_op
from meldcode_app.storage.journaal import NieuweGebeurtenis
from meldcode_app.storage.kluis import Kluis
from meldcode_app.storage.projecties import SLEUTELS, zoals_bewaard
from workflows.basis import TOELICHTING, Reden

Klok = Callable[[], datetime]
"""Gives the moment of recording: aware, local zone."""


@dataclass(frozen=True)
class Document:
    """Exact bytes that belong to an act, kept under their sha-256."""

    sha256: str
    inhoud: bytes
    soort: str = "brief"


@dataclass(frozen=True)
class Uitkomst:
    """What came of a proposed act: accepted with its entries, or refused with every reason."""

    aanvaard: bool
    casus: Casus
    redenen: tuple[Reden, ...] = ()
    open_redenen: tuple[Reden, ...] = ()
    gebeurtenissen: tuple[Gebeurtenis, ...] = field(default=())


def nieuw_id() -> str:
    """An opaque id for a casus, an act, a person or an item: says nothing about anybody."""
    return secrets.token_hex(8)


def lees_casus(kluis: Kluis, casus_id: str, tot_seq: int | None = None) -> Casus:
    """The casus as it stands, or as it stood at an entry."""
    return gevouwen(casus_id, kluis.journaal.lees(casus_id, tot_seq))


def lees_inrichtingen(kluis: Kluis) -> tuple[Gebeurtenis, ...]:
    """How the vault was set up and every change of it, in order."""
    soorten = (soortnaam(soort.__name__) for soort in (KluisInrichten, InrichtingWijzigen))
    alle = (g for soort in soorten for g in kluis.journaal.lees(KLUIS, soort=soort))
    return tuple(sorted(alle, key=lambda g: g.seq))


def lees_inrichting(kluis: Kluis, dag: date | None = None) -> Inrichting:
    """Who keeps this vault; with a `dag` as it held on that day."""
    return ingericht(lees_inrichtingen(kluis), dag)


def geldende_inrichting(kluis: Kluis, handeling: AlleHandelingen) -> Inrichting:
    """Who kept the vault on the day an act is about: of a mended entry that of the entry."""
    waarvan = handeling.inhoud if isinstance(handeling, Verbeteren) else handeling
    return lees_inrichting(kluis, waarvan.gebeurd_op.laatste_dag)


def lees_notities(kluis: Kluis) -> Notities:
    """The quick notes of this vault."""
    return genoteerd(kluis.journaal.lees(KLUIS))


def registreer(
    kluis: Kluis,
    casus_id: str,
    handeling: AlleHandelingen,
    klok: Klok,
    documenten: Sequence[Document] = (),
) -> Uitkomst:
    """Record one act, or refuse it. Raises OngeldigeHandeling on a faulty act, KluisFout on a faulty disk."""
    nu = klok()
    with kluis.transactie():
        return _registreer(kluis, casus_id, handeling, nu, documenten)


class _EenGeweigerd(Exception):
    """Undoes the transaction in which one of several acts was refused."""

    def __init__(self, uitkomst: Uitkomst) -> None:
        self.uitkomst = uitkomst
        super().__init__()


def registreer_verspreid(
    kluis: Kluis,
    handelingen: Sequence[tuple[str, AlleHandelingen]],
    klok: Klok,
    documenten: Sequence[Document] = (),
) -> Uitkomst:
    """Record the acts of one click, each under its own casus id, or none of them.

    The Uitkomst is that of the refused one, else of the last. A note that is placed is an act of the vault and one
    of the casus, two parents informed in different ways are two acts: the one never without the other.
    """
    nu = klok()
    try:
        with kluis.transactie():
            for casus_id, handeling in handelingen:
                van_deze = {getattr(handeling, veld, "") for veld in ("document", "bewerkbaar")}
                eigen = [d for d in documenten if d.sha256 in van_deze]
                uitkomst = _registreer(kluis, casus_id, handeling, nu, eigen)
                if not uitkomst.aanvaard:
                    raise _EenGeweigerd(uitkomst)
    except _EenGeweigerd as geweigerd:
        return replace(geweigerd.uitkomst, casus=lees_casus(kluis, geweigerd.uitkomst.casus.id))
    return uitkomst


def _registreer(
    kluis: Kluis, casus_id: str, handeling: AlleHandelingen, nu: datetime, documenten: Sequence[Document]
) -> Uitkomst:
    eerder, inrichting = kluis.journaal.lees(casus_id), geldende_inrichting(kluis, handeling)
    casus = gevouwen(casus_id, eerder)
    _vereist_eigen_plek(casus_id, handeling)
    vereist_open_casus(casus, handeling)
    controleer_deelnemers(casus, inrichting, handeling)
    eis_inzage(casus, lees_inrichting(kluis), handeling)
    if isinstance(handeling, NotitieHandeling):
        controleer_notitie(lees_notities(kluis), handeling)
    oordeel = weeg(eerder, casus, inrichting, handeling, nu.date())
    if not oordeel.kan:
        return Uitkomst(False, casus, oordeel.redenen, oordeel.open_redenen)
    for document in documenten:
        kluis.bewaar_document(document.sha256, document.inhoud, document.soort, casus_id)
    if isinstance(handeling, BijlageToevoegen) and not kluis.heeft_document(handeling.document):
        raise OngeldigeHandeling(
            "Het bestand van deze bijlage ontbreekt.",
            "Er is niets vastgelegd.",
            "Kies het bestand opnieuw.",
            veld="document",
        )
    nieuwe = beoordeelde_gebeurtenissen(casus_id, handeling, oordeel, nu)
    casus, geschreven = schrijf(kluis, casus, nieuwe, eerder)
    return Uitkomst(True, casus, oordeel.redenen, (), geschreven)


def schrijf(
    kluis: Kluis, casus: Casus, nieuwe: Sequence[NieuweGebeurtenis], eerder: Sequence[Gebeurtenis] = ()
) -> tuple[Casus, tuple[Gebeurtenis, ...]]:
    """Append what was judged in this casus, renew its rows and take its words in; judges nothing itself.

    Inside a transaction; `eerder` are all entries that `casus` was folded from.
    """
    geschreven = kluis.journaal.voeg_toe(nieuwe)
    if any(isinstance(g.inhoud.handeling, Verbeteren) for g in geschreven):
        casus = gevouwen(casus.id, (*eerder, *geschreven))
    else:
        for gebeurtenis in geschreven:
            casus = casus.toegepast(gebeurtenis)
    kluis.projecties.vervang(casus.id, _rijen(kluis, casus))
    neem_op(kluis, eerder, geschreven)
    return casus, geschreven


def weeg(
    gebeurtenissen: Sequence[Gebeurtenis],
    casus: Casus,
    inrichting: Inrichting,
    handeling: AlleHandelingen,
    vandaag: date,
) -> Beoordeling:
    """What an act would ask; `casus` is folded from `gebeurtenissen`. Raises OngeldigeHandeling."""
    if isinstance(handeling, Verbeteren):
        return beoordeel_verbetering(gebeurtenissen, inrichting, handeling, vandaag)
    return beoordeel(casus, inrichting, handeling, vandaag)


def _zoals_vastgelegd(handeling: AlleHandelingen, oordeel: Beoordeling) -> AlleHandelingen:
    if isinstance(handeling, Verbeteren):
        return aanvaard(handeling, oordeel.redenen)
    return alleen_gevraagd(handeling, oordeel.redenen)


def _vereist_eigen_plek(casus_id: str, handeling: AlleHandelingen) -> None:
    """Set-up and notes stand under the vault itself, every other act under a casus: else it would never be folded."""
    if (casus_id == KLUIS) != isinstance(handeling, KluisHandeling):
        raise OngeldigeHandeling(
            "Deze handeling hoort hier niet: inrichting en notities horen bij de kluis, de rest bij een casus.",
            "Er is niets vastgelegd.",
            "Kies de casus waar dit bij hoort, of leg een notitie of de inrichting vast bij de kluis.",
            veld="soort",
        )


def beoordeelde_gebeurtenissen(
    casus_id: str, handeling: AlleHandelingen, oordeel: Beoordeling, nu: datetime
) -> list[NieuweGebeurtenis]:
    """One or more entries for one act, all with the same `handeling_id`."""
    handeling_id = nieuw_id()
    handeling = _zoals_vastgelegd(handeling, oordeel)
    redenen = tuple(
        GenoteerdeReden(code=r.code, klasse=r.klasse.value, norm=r.norm, betreft=r.betreft)
        for r in oordeel.redenen
        if r.klasse is not TOELICHTING
    )
    return [
        NieuweGebeurtenis(
            casus=casus_id,
            soort=deel.soort,
            handeling_id=handeling_id,
            geregistreerd_op=nu,
            configuratie=oordeel.configuratie,
            definitie=oordeel.definitie,
            inhoud=Inhoud(handeling=cast("AlleHandelingen", deel), redenen=redenen),
        )
        for deel in handeling.gesplitst()
    ]


def herbouw_projecties(kluis: Kluis) -> None:
    """Make all rows anew from the journal, with the same pure function as after an act."""
    with kluis.transactie():
        kluis.projecties.maak_leeg()
        for casus_id in kluis.journaal.casussen():
            kluis.projecties.vervang(casus_id, _rijen(kluis, lees_casus(kluis, casus_id)))
        kluis.projecties.noteer_versie(RIJEN_VERSIE)


def werk_lijsten_bij(kluis: Kluis) -> bool:
    """Make the rows anew when they are of an older version; whoever opens a vault calls this before using its lists.

    True when that was needed. Raises KluisFout.
    """
    oud = kluis.moet_herbouwen
    if oud:
        herbouw_projecties(kluis)
    return oud


def projecties_kloppen(kluis: Kluis) -> bool:
    """Whether the rows in the lists, and the search index, are exactly those the journal gives; writes nothing."""
    bewaard = kluis.projecties.alles()
    verwacht: dict[str, list[dict[str, object]]] = {tabel: [] for tabel in bewaard}
    for casus_id in kluis.journaal.casussen():
        for tabel, eigen in zoals_bewaard(casus_id, _rijen(kluis, lees_casus(kluis, casus_id))).items():
            verwacht[tabel].extend(eigen)

    def op_volgorde(tabel: str, regels: list[dict[str, object]]) -> list[dict[str, object]]:
        return sorted(regels, key=lambda rij: [str(rij[kolom]) for kolom in SLEUTELS[tabel]])

    lijsten = all(op_volgorde(t, bewaard[t]) == op_volgorde(t, verwacht[t]) for t in bewaard)
    return lijsten and index_klopt(kluis)


def _rijen(kluis: Kluis, casus: Casus) -> dict[str, list[Rij]]:
    """The rows of a folded casus; of the vault itself those of its notes."""
    return rijen_kluis(lees_notities(kluis)) if casus.id == KLUIS else rijen(casus)
