"""A request for information as the journal tells it: a frozen state, folded event by event.

Invariants: every version that was settled stays listed with its hash; every provision stays listed; informing and
views are one record per person; nothing here asks a rule (that is `informatieverzoek_feiten.py` and workflows).
"""

from __future__ import annotations

from datetime import date, datetime
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from meldcode_app.domain.gebeurtenis import Gebeurtenis
from meldcode_app.domain.handelingen import informatieverzoek as h
from meldcode_app.domain.handelingen.basis import Beslisser, Motivering
from meldcode_app.domain.kennisgeving import Kennisgeving, Vertrek, vertrek_van
from meldcode_app.domain.kennisgeving_vouwen import met_geinformeerd
from meldcode_app.domain.tijd import Wanneer


class Zienswijze(Struct, frozen=True, kw_only=True):
    """One person's view: asked until when, what came of it, and in which entry it came in.

    `verbeterd_in` is the entry in which its text or what came of it was mended; 0 when it was not.
    `eerder` is what this person gave before being asked anew: it goes along until a newer view takes its place.
    """

    persoon: str
    gevraagd_op: date | None = None
    termijn: date | None = None
    uitkomst: Literal["", "zienswijze", "wil_geen", "geen_reactie"] = ""
    tekst: str = ""
    ontvangen_op: date | None = None
    ontvangen_seq: int = 0
    verbeterd_in: int = 0
    eerder: str = ""

    @property
    def mee(self) -> str:
        """The text that goes along with the letter: the newest view this person gave."""
        return self.tekst if self.uitkomst == "zienswijze" else self.eerder


class Versie(Struct, frozen=True, kw_only=True):
    """One settled version of the letter: `document` is the sha-256 of its exact bytes, `bewerkbaar` of its copy.

    `bewerkbaar` is empty for what was settled before there were copies. `bijlagen` are the ids of the
    attachments it names as going along.
    """

    nummer: int
    document: str
    bewerkbaar: str = ""
    vastgesteld_op: date
    besloten_door: Beslisser | None
    seq: int
    bijlagen: tuple[str, ...] = ()


class Verstrekking(Struct, frozen=True, kw_only=True):
    """What left the house: to whom, when, how, on what ground, and for a letter which exact bytes."""

    op: Wanneer
    geadresseerde: str
    ter_attentie_van: str
    kanaal: str
    mondeling: bool
    document: str = ""
    versie: int = 0
    inhoud: str = ""
    grondslag: str = ""
    seq: int = 0


class Informatieverzoek(Struct, frozen=True, kw_only=True):
    """One request as it stands after the last folded event."""

    id: str
    verzoeker: h.Verzoeker
    kanaal: str
    letterlijke_vraag: str
    gewenst_op: date | None
    kenmerk_verzoeker: str
    ontvangen_op: Wanneer
    ontvangen_door: str
    geregistreerd_op: datetime
    configuratie: tuple[str, ...]
    definitie: str
    verificatie: h.Verifieren | None = None
    kader: h.KaderVaststellen | None = None
    vragen: tuple[h.Vraag, ...] = ()
    schriftelijk: bool = True
    beoordelingen: dict[str, h.NoodzaakBeoordelen] = {}
    veranderd_na_oordeel: tuple[str, ...] = ()
    kennisgevingen: tuple[Kennisgeving, ...] = ()
    zienswijzen: dict[str, Zienswijze] = {}
    opstelling: h.BriefOpstellen | None = None
    bezwaren: tuple[h.BezwaarOuder, ...] = ()
    aanvullingen: tuple[h.Aanvullen, ...] = ()
    versies: tuple[Versie, ...] = ()
    verstrekkingen: tuple[Verstrekking, ...] = ()
    afschrift_aan: tuple[str, ...] = ()
    motiveringen: tuple[Motivering, ...] = ()
    laatste_seq: int = 0

    @property
    def verloop(self) -> str:
        """How far it is: the state of that region."""
        return next(staat for staat in VERLOOP if staat in self.configuratie)

    def deel(self, naam: str) -> str:
        """State of a part: `open`, `gereed` or `overgeslagen`."""
        return next(s for s in ("open", "gereed", "overgeslagen") if f"{naam}_{s}" in self.configuratie)

    @property
    def label_7_3_11(self) -> bool:
        """Whether the letter rests on art. 7.3.11 lid 4 Jeugdwet."""
        return (
            self.kader is not None
            and self.kader.kader == "jeugdwet_7_3_11_4"
            and self.deel("kader") == "gereed"
        )

    @property
    def open_(self) -> bool:
        """Whether anything can still be asked of the user."""
        return self.verloop in {"in_behandeling", "teruggelegd", "geen_grondslag", "vastgesteld"}

    @property
    def eerste_verstrekking(self) -> Wanneer | None:
        """When anything about this request left for the first time, orally too."""
        return self.vertrek.op if self.vertrek else None

    @property
    def vertrek(self) -> Vertrek | None:
        """The same, with the entry in which something that left was recorded first."""
        return vertrek_van((v.op, v.seq) for v in self.verstrekkingen)

    @property
    def volgend_versienummer(self) -> int:
        """Number of the version that is being made."""
        return len(self.versies) + 1

    @property
    def laatste_versie(self) -> Versie | None:
        """The version settled last."""
        return self.versies[-1] if self.versies else None

    def kennisgevingen_van(self, persoon: str) -> tuple[Kennisgeving, ...]:
        """All records of informing this person, oldest first."""
        return tuple(k for k in self.kennisgevingen if k.persoon == persoon)

    def toegepast(self, g: Gebeurtenis) -> Informatieverzoek:
        """The state after one more event. Every act of `handelingen/informatieverzoek.py` has its case here."""
        basis = replace(
            self,
            laatste_seq=g.seq,
            configuratie=g.configuratie or self.configuratie,
            motiveringen=(*self.motiveringen, *g.handeling.motiveringen),
        )
        return _met_motivering_als_kennisgeving(_gevolg(basis, g), g)


VERLOOP = (
    "in_behandeling", "teruggelegd", "geen_grondslag", "vastgesteld", "verstrekt", "afgesloten", "ingetrokken"
)  # fmt: skip


def begonnen(g: Gebeurtenis) -> Informatieverzoek:
    """The state after `ontvangen`."""
    handeling = g.handeling
    if not isinstance(handeling, h.Ontvangen):
        raise TypeError(handeling.soort)
    return Informatieverzoek(
        id=handeling.verzoek,
        verzoeker=handeling.verzoeker,
        kanaal=handeling.kanaal,
        letterlijke_vraag=handeling.letterlijke_vraag,
        gewenst_op=handeling.gewenst_op,
        kenmerk_verzoeker=handeling.kenmerk_verzoeker,
        ontvangen_op=handeling.gebeurd_op,
        ontvangen_door=handeling.door,
        geregistreerd_op=g.geregistreerd_op,
        configuratie=g.configuratie,
        definitie=g.definitie,
        motiveringen=handeling.motiveringen,
        laatste_seq=g.seq,
    )


def _gevolg(v: Informatieverzoek, g: Gebeurtenis) -> Informatieverzoek:
    handeling = g.handeling
    dag = handeling.gebeurd_op.laatste_dag
    match handeling:
        case h.Verifieren():
            return replace(v, verificatie=handeling, verzoeker=handeling.verzoeker or v.verzoeker)
        case h.KaderVaststellen():
            return replace(v, kader=handeling)
        case h.VraagSpecificeren():
            over = {vraag.id for vraag in handeling.vragen}
            was = {vraag.id: vraag.tekst.split() for vraag in v.vragen if vraag.id in v.beoordelingen}
            anders = {q.id for q in handeling.vragen if q.id in was and was[q.id] != q.tekst.split()}
            return replace(
                v,
                veranderd_na_oordeel=tuple(sorted((anders | set(v.veranderd_na_oordeel)) & over)),
                vragen=handeling.vragen,
                schriftelijk=handeling.schriftelijk,
                beoordelingen={k: b for k, b in v.beoordelingen.items() if k in over},
            )
        case h.SpecificatieOntvangen() if handeling.letterlijke_vraag:
            return replace(v, letterlijke_vraag=handeling.letterlijke_vraag)
        case h.NoodzaakBeoordelen():
            return replace(
                v,
                beoordelingen={**v.beoordelingen, handeling.vraag: handeling},
                veranderd_na_oordeel=tuple(q for q in v.veranderd_na_oordeel if q != handeling.vraag),
            )
        case h.Informeren():
            return replace(v, kennisgevingen=met_geinformeerd(v.kennisgevingen, handeling, g))
        case h.ZienswijzeVragen():
            gevraagd = {
                p: Zienswijze(
                    persoon=p,
                    gevraagd_op=dag,
                    termijn=handeling.termijn,
                    eerder=v.zienswijzen[p].mee if p in v.zienswijzen else "",
                )
                for p in handeling.personen
            }
            return replace(v, zienswijzen={**v.zienswijzen, **gevraagd})
        case h.ZienswijzeOntvangen():
            oud = v.zienswijzen.get(handeling.persoon, Zienswijze(persoon=handeling.persoon))
            nieuw = replace(
                oud,
                uitkomst=handeling.uitkomst,
                tekst=handeling.tekst,
                ontvangen_op=dag,
                ontvangen_seq=g.seq,
                verbeterd_in=g.verbeterd_in,
            )
            return replace(v, zienswijzen={**v.zienswijzen, handeling.persoon: nieuw})
        case h.BezwaarOuder():
            return replace(v, bezwaren=(*v.bezwaren, handeling))
        case h.BriefOpstellen():
            return replace(v, opstelling=handeling)
        case h.Aanvullen():
            return replace(v, aanvullingen=(*v.aanvullingen, handeling))
        case h.Vaststellen():
            versie = Versie(
                nummer=v.volgend_versienummer,
                document=handeling.document,
                bewerkbaar=handeling.bewerkbaar,
                vastgesteld_op=dag,
                besloten_door=handeling.besloten_door,
                seq=g.seq,
                bijlagen=v.opstelling.meegestuurd if v.opstelling else (),
            )
            return replace(v, versies=(*v.versies, versie))
        case h.Verstrekken() | h.MondelingVerstrekken():
            return replace(v, verstrekkingen=(*v.verstrekkingen, _verstrekking(v, handeling, g.seq)))
        case h.Afsluiten():
            return replace(v, afschrift_aan=handeling.afschrift_aan)
        case _:
            return v


def _met_motivering_als_kennisgeving(v: Informatieverzoek, g: Gebeurtenis) -> Informatieverzoek:
    """Who was motivated as not informed beforehand has a record too: one per person, with ground and text."""
    bestaand = list(v.kennisgevingen)
    for motivering in g.handeling.motiveringen:
        if motivering.code != "NIET_VOORAF_GEINFORMEERD":
            continue
        for persoon in motivering.betreft:
            eigen = [i for i, k in enumerate(bestaand) if k.persoon == persoon and k.seq == g.seq]
            if eigen:
                bestaand[eigen[-1]] = replace(
                    bestaand[eigen[-1]],
                    grond=motivering.grond,
                    toelichting=motivering.tekst,
                    pogingen=len(motivering.pogingen),
                )
            else:
                bestaand.append(
                    Kennisgeving(
                        persoon=persoon,
                        wanneer="niet",
                        op=g.handeling.gebeurd_op,
                        door=g.handeling.namens or g.handeling.door,
                        grond=motivering.grond,
                        toelichting=motivering.tekst,
                        pogingen=len(motivering.pogingen),
                        seq=g.seq,
                    )
                )
    return replace(v, kennisgevingen=tuple(bestaand))


def _verstrekking(
    v: Informatieverzoek, handeling: h.Verstrekken | h.MondelingVerstrekken, seq: int
) -> Verstrekking:
    grondslag = "jeugdwet-7.3.11-4" if v.label_7_3_11 else ""
    if isinstance(handeling, h.MondelingVerstrekken):
        return Verstrekking(
            op=handeling.gebeurd_op,
            geadresseerde=handeling.geadresseerde,
            ter_attentie_van=handeling.aan,
            kanaal="mondeling",
            mondeling=True,
            inhoud=handeling.inhoud,
            grondslag=grondslag,
            seq=seq,
        )
    return Verstrekking(
        op=handeling.gebeurd_op,
        geadresseerde=handeling.geadresseerde,
        ter_attentie_van=handeling.ter_attentie_van,
        kanaal=handeling.kanaal,
        mondeling=False,
        document=handeling.document,
        versie=v.laatste_versie.nummer if v.laatste_versie else 0,
        grondslag=grondslag,
        seq=seq,
    )
