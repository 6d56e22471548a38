"""From the case file to the facts a rule reads: who must be informed, does the order run, what is missing.

Invariant: pure functions of the folded casus, the proposed act and the day of that act; no clock.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from meldcode_app.domain.beslisser import is_bevoegd
from meldcode_app.domain.casus import Casus, Inrichting
from meldcode_app.domain.handelingen import informatieverzoek as h
from meldcode_app.domain.handelingen.alle import VerzoekHandeling
from meldcode_app.domain.informatieverzoek import Informatieverzoek
from meldcode_app.domain.instellingen import zelfde_instelling
from meldcode_app.domain.maatregel import Maatregel
from meldcode_app.domain.personen import Persoon
from workflows.informatieverzoek import VerzoekFeiten
from workflows.leeftijden import is_meerderjarig, wordt_zelf_geinformeerd

LABEL_VANDAAG = (h.KaderVaststellen, h.Vaststellen, h.Verstrekken)
VEILIGE_KANALEN = frozenset({"beveiligde_mail", "portaal", "brief", "gesprek"})


def lopende_maatregelen(casus: Casus, dag: date) -> tuple[Maatregel, ...]:
    """Orders that put this child under supervision on this day; none once the child is eighteen."""
    leeftijd = casus.kind.leeftijd(dag)
    if leeftijd is not None and is_meerderjarig(leeftijd, dag):
        return ()
    return tuple(
        m
        for m in casus.maatregelen.values()
        if m.onder_toezicht and m.kind == casus.kind_id and m.loopt_op(dag)
    )


def te_informeren(casus: Casus, dag: date) -> tuple[Persoon, ...]:
    """Who must have been informed beforehand (domain 3.3)."""
    return casus.te_informeren(dag)


def feiten(
    casus: Casus,
    inrichting: Inrichting,
    verzoek: Informatieverzoek,
    handeling: VerzoekHandeling | None,
    dag: date,
    vandaag: date | None = None,
) -> VerzoekFeiten:
    """The facts on `dag`. `verzoek` already holds what the proposed act would add; None while a button asks.

    `vandaag` is the day of recording. An act that makes or hands out a letter does so on that day, whatever day
    is filled in, so the frame must hold on both: else an earlier date would buy a label that is false by now.
    """
    dagen = {dag, vandaag} if vandaag and isinstance(handeling, LABEL_VANDAAG) else {dag}
    basis = _kaderfeiten(VerzoekFeiten(), casus, verzoek, handeling, dagen)
    basis = _vraagfeiten(basis, casus, verzoek, handeling)
    basis = _informeerfeiten(basis, casus, verzoek, handeling, dag)
    return _slotfeiten(basis, casus, inrichting, verzoek, handeling, dag)


def _kaderfeiten(
    basis: VerzoekFeiten,
    casus: Casus,
    verzoek: Informatieverzoek,
    handeling: VerzoekHandeling | None,
    dagen: set[date],
) -> VerzoekFeiten:
    lopend = [lopende_maatregelen(casus, dag) for dag in dagen]
    van_vrager = [[m for m in per_dag if _kan_van_vrager_zijn(m, verzoek)] for per_dag in lopend]
    label = verzoek.label_7_3_11
    if isinstance(handeling, h.KaderVaststellen):
        label = handeling.kader == "jeugdwet_7_3_11_4"
    geadresseerde = ""
    if isinstance(handeling, h.Verstrekken | h.MondelingVerstrekken):
        geadresseerde = handeling.geadresseerde
    return replace(
        basis,
        label_7_3_11=label,
        verzoeker_is_gi=verzoek.verzoeker.soort == "gi",
        ots_loopt=all(lopend),
        gi_voert_uit=all(van_vrager) or not all(lopend),
        maatregel_geverifieerd=bool(verzoek.verzoeker.organisatie)
        and all(any(m.geverifieerd and m.gi for m in per_dag) for per_dag in van_vrager),
        begindatum_bekend=all(any(m.van is not None for m in per_dag) for per_dag in van_vrager),
        einddatum_bekend=all(any(m.tot is not None for m in per_dag) for per_dag in van_vrager),
        geadresseerde_is_gi=not geadresseerde
        or _is_uitvoerende_gi(geadresseerde, verzoek, [m for per_dag in van_vrager for m in per_dag]),
    )


def _kan_van_vrager_zijn(maatregel: Maatregel, verzoek: Informatieverzoek) -> bool:
    """Whether the asking institution may be the one that executes it. A name not known yet is no impossibility."""
    vrager = verzoek.verzoeker.organisatie
    return not maatregel.gi or not vrager or zelfde_instelling(maatregel.gi, vrager)


def _is_uitvoerende_gi(naam: str, verzoek: Informatieverzoek, maatregelen: list[Maatregel]) -> bool:
    bekend = [verzoek.verzoeker.organisatie] if verzoek.verzoeker.organisatie else [m.gi for m in maatregelen]
    return not any(bekend) or any(zelfde_instelling(naam, gi) for gi in bekend)


def _vraagfeiten(
    basis: VerzoekFeiten, casus: Casus, verzoek: Informatieverzoek, handeling: VerzoekHandeling | None
) -> VerzoekFeiten:
    beoordeeld = verzoek.beoordelingen
    if isinstance(handeling, h.NoodzaakBeoordelen):
        beoordeeld = {handeling.vraag: handeling}
    gegeven = {k: b for k, b in beoordeeld.items() if b.besluit != "niet"}
    betreft = {vraag.id: vraag.betreft for vraag in verzoek.vragen}
    return replace(
        basis,
        direct_beantwoord=isinstance(handeling, h.Verifieren) and handeling.methode == "direct_beantwoord",
        schriftelijke_vraag=verzoek.schriftelijk,
        vraag_vaag=isinstance(handeling, h.VraagSpecificeren) and handeling.vaag,
        zonder_reden=tuple(
            k
            for k, b in beoordeeld.items()
            if not b.reden.strip() and not (b.besluit == "niet" and b.reden_niet)
        ),
        derde_zonder_toelichting=tuple(
            k
            for k, b in gegeven.items()
            if not b.derde_toelichting.strip() and any(_is_derde(casus, p) for p in betreft.get(k, ()))
        ),
        niet_beoordeeld=tuple(v.id for v in verzoek.vragen if v.id not in verzoek.beoordelingen),
        veranderd_na_oordeel=verzoek.veranderd_na_oordeel,
        zonder_inhoud=tuple(
            k
            for k, b in gegeven.items()
            if not (b.feiten.strip() or b.duiding.strip() or any(u.tekst.strip() for u in b.uitspraken))
        ),
        uitspraak_zonder_bron=tuple(
            k for k, b in gegeven.items() if any(u.tekst.strip() and not u.bron.strip() for u in b.uitspraken)
        ),
    )


def _is_derde(casus: Casus, persoon_id: str) -> bool:
    persoon = casus.personen.get(persoon_id)
    return persoon is not None and persoon_id != casus.kind_id and persoon.rol not in {"ouder", "voogd"}


def _informeerfeiten(
    basis: VerzoekFeiten,
    casus: Casus,
    verzoek: Informatieverzoek,
    handeling: VerzoekHandeling | None,
    dag: date,
) -> VerzoekFeiten:
    verstrekt = isinstance(handeling, h.Verstrekken | h.MondelingVerstrekken)
    vertrek = handeling.gebeurd_op if handeling and verstrekt else verzoek.eerste_verstrekking
    tijd = None
    if vertrek and vertrek.laatste_dag <= dag:
        dag, tijd = vertrek.laatste_dag, vertrek.tijd
    alleen = set(handeling.personen) if isinstance(handeling, h.Informeren) else set(casus.personen)

    def ontbreekt(persoon: Persoon) -> bool:
        return persoon.id in alleen and not any(
            k.vooraf_aan(dag, tijd) for k in verzoek.kennisgevingen_van(persoon.id)
        )

    kind = casus.kind
    leeftijd = kind.leeftijd(dag)
    anderen = [p for p in casus.personen.values() if p.id != kind.id and p.rol in {"ouder", "voogd"}]
    besproken = {
        p
        for vraag in verzoek.vragen
        if (b := verzoek.beoordelingen.get(vraag.id)) is not None and b.besluit != "niet"
        for p in vraag.betreft
    }
    bezwaar: tuple[str, ...] = ()
    if isinstance(handeling, h.Informeren) and handeling.bezwaar:
        bezwaar = handeling.personen
    elif isinstance(handeling, h.BezwaarOuder):
        bezwaar = (handeling.persoon,)
    return replace(
        basis,
        niet_vooraf_geinformeerd=tuple(p.id for p in te_informeren(casus, dag) if ontbreekt(p)),
        kind_zonder_uitleg=(kind.id,)
        if leeftijd is not None and not wordt_zelf_geinformeerd(leeftijd, dag) and ontbreekt(kind)
        else (),
        leeftijd_onbekend=(kind.id,) if leeftijd is None and ontbreekt(kind) else (),
        gezag_onbekend=tuple(p.id for p in anderen if p.gezag.waarde == "onbekend" and ontbreekt(p)),
        ouder_zonder_gezag=tuple(
            p.id for p in anderen if p.gezag.waarde == "nee" and p.id in besproken and ontbreekt(p)
        ),
        bezwaar_van=bezwaar,
    )


def _slotfeiten(
    basis: VerzoekFeiten,
    casus: Casus,
    inrichting: Inrichting,
    verzoek: Informatieverzoek,
    handeling: VerzoekHandeling | None,
    dag: date,
) -> VerzoekFeiten:
    versie = verzoek.laatste_versie
    schriftelijk = [v for v in verzoek.verstrekkingen if not v.mondeling]
    mondeling = [v for v in verzoek.verstrekkingen if v.mondeling]
    wacht = (
        verzoek.zienswijzen.get(handeling.persoon) if isinstance(handeling, h.ZienswijzeOntvangen) else None
    )
    afschrift = handeling.afschrift_aan if isinstance(handeling, h.Afsluiten) else verzoek.afschrift_aan
    return replace(
        basis,
        termijn_loopt_nog=(wacht.persoon,)
        if wacht and wacht.uitkomst == "geen_reactie" and wacht.termijn and dag <= wacht.termijn
        else (),
        zienswijze_niet_in_brief=tuple(
            z.persoon
            for z in verzoek.zienswijzen.values()
            if versie and z.uitkomst == "zienswijze" and max(z.ontvangen_seq, z.verbeterd_in) > versie.seq
        ),
        brief_onjuist_over=tuple(
            dict.fromkeys(
                k.persoon
                for k in verzoek.kennisgevingen
                if versie and k.seq <= versie.seq < max(k.verbeterd_door, k.verbeterd_in)
            )
        ),
        brief_noemt_ingetrokken=tuple(
            id_
            for id_, bijlage in casus.bijlagen.items()
            if versie and id_ in versie.bijlagen and not bijlage.geldt and bijlage.gold_bij(versie.seq)
        ),
        beslisser_bevoegd=not isinstance(handeling, h.Vaststellen)
        or is_bevoegd(casus, inrichting, handeling.besloten_door),
        voor_vaststellen=isinstance(handeling, h.Verstrekken)
        and versie is not None
        and dag < versie.vastgesteld_op,
        kanaal_veilig=not isinstance(handeling, h.Verstrekken) or handeling.kanaal in VEILIGE_KANALEN,
        mondeling_zonder_verslag=bool(mondeling) and not any(s.seq > mondeling[-1].seq for s in schriftelijk),
        zonder_afschrift=tuple(p.id for p in te_informeren(casus, dag) if p.id not in afschrift)
        if schriftelijk
        else (),
        iets_verstrekt=bool(verzoek.verstrekkingen),
    )
