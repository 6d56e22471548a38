"""One example of every act of the meldcode, the question for advice and the melding, for the timeline's tests."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, datetime
from typing import Any

from meldcode_app.domain.casus import Casus
from meldcode_app.domain.gebeurtenis import Gebeurtenis, Inhoud
from meldcode_app.domain.handelingen import adviesvraag as a
from meldcode_app.domain.handelingen import casus as c
from meldcode_app.domain.handelingen import informatieverzoek as v
from meldcode_app.domain.handelingen import meldcode as h
from meldcode_app.domain.handelingen import melding as m
from meldcode_app.domain.handelingen import notitie as n
from meldcode_app.domain.handelingen.alle import AlleHandelingen
from meldcode_app.domain.handelingen.bijlage import BijlageIntrekken, BijlageSoortWijzigen, BijlageToevoegen
from meldcode_app.domain.handelingen.reservekopie import ReservekopieTerugzetten
from meldcode_app.domain.personen import EigenDeelnemer
from meldcode_app.domain.tijd import op
from tests import bouwers as b
from workflows.adviesvraag import AdviesvraagWerkstroom
from workflows.afwegingskader import AfwegingWerkstroom
from workflows.basis import Werkstroom
from workflows.meldcode import MeldcodeWerkstroom
from workflows.melding import MeldingWerkstroom

MIDDAG = datetime(2026, 11, 23, 11, 0, tzinfo=UTC)
MACHINES: tuple[type[Werkstroom], ...] = (
    MeldcodeWerkstroom,
    AfwegingWerkstroom,
    AdviesvraagWerkstroom,
    MeldingWerkstroom,
)
BEGINSTAND = tuple(sorted({staat for machine in MACHINES for staat in machine().huidige}))
"""Every machine where it starts: these tests ask none of them, so any act may follow any other."""
COLLEGAS = tuple(
    EigenDeelnemer(id=id_, naam=naam, functie=functie)
    for id_, naam, functie in (
        ("dennis", "Dennis de Wit", "leerkracht"),
        ("jansen", "M. Jansen", "intern begeleider"),
    )
)


def doe(klasse: Any, **velden: Any) -> Any:
    """An act of jansen on DAG; in doorloop d, question for advice a and melding m, where the act has those."""
    eigen: dict[str, Any] = {
        naam: id_
        for naam, id_ in (("doorloop", "d"), ("adviesvraag", "a"), ("melding", "m"))
        if naam in klasse.__struct_fields__
    }
    return klasse(**{"gebeurd_op": op(b.DAG), "door": "jansen", **eigen, **velden})


BEGIN: tuple[AlleHandelingen, ...] = (
    *b.Situatie().handelingen(),
    *(doe(c.EigenDeelnemerVastleggen, deelnemer=d) for d in COLLEGAS),
    doe(h.DoorloopBeginnen, professional="dennis", aanleiding="Zorgen na de vakantie."),
    doe(a.AdviesvraagBeginnen),
    doe(m.MeldingVoorbereiden),
)
SIGNAAL = doe(
    h.SignaalVastleggen,
    signaal="s1",
    feiten="Gerrit had een blauwe plek op zijn arm.",
    uitspraken=(v.Uitspraak(tekst="Papa gooide de stoel.", bron="Gerrit, 2 november"),),
    vermoeden="Er gebeurt thuis iets.",
    gezien_door="Dennis",
)
BESLUIT = doe(
    h.BesluitVaststellen,
    melden="nee",
    melden_reden="Hulp komt op gang",
    hulp="ja",
    hulp_reden="Beide ouders werken mee",
    eigen_afweging="Wij volgen het advies niet blind.",
    besloten_door=b.DIRECTEUR,
)
VOORBEELDEN: tuple[AlleHandelingen, ...] = (
    *BEGIN[-3:],
    SIGNAAL,
    doe(h.MedewerkerAlsPleger, bevoegd_gezag_op=b.DAG),
    doe(h.ConsultVastleggen, consult="c1", met="Annemiek Bos", advies="Praat met beide ouders."),
    doe(h.GesprekVastleggen, gesprek="g1", personen=("moeder",), gedeeld="Wat wij zagen", reactie="Schrok"),
    doe(h.GesprekOverslaan, personen=("vader",)),
    doe(h.ZorgenDelen, personen=("vader",), wanneer="vooraf", wijze="telefoon", reactie="Dank u."),
    doe(h.WegingVastleggen, tekst="Het risico is matig", beschermend="Oma helpt", instrument="LIRIK"),
    doe(h.VraagBeantwoorden, vraag=2, antwoord="ja", aard=("structureel",), gekoppeld=("s1",)),
    doe(h.StapAfronden, stap="stap1"),
    doe(h.StapOverslaan, stap="stap2"),
    doe(h.StapHeropenen, stap="stap2"),
    doe(h.SpoedVerklaren, reden="Vader staat voor de deur", alarmnummer_gebeld="ja", kind_nu_veilig="nee"),
    doe(h.SpoedOpheffen, reden="Gerrit is bij oma"),
    doe(h.NaarBesluit),
    doe(h.HulpAfspreken, doelen=("Geen ruzie waar Gerrit bij is",), termijn=date(2027, 1, 15), wie="coach"),
    BESLUIT,
    doe(h.StandpuntVastleggen, van="dennis", tekst="Ik zou melden."),
    doe(h.Evalueren, geslaagd="nee", onderbouwing="Er was weer ruzie"),
    doe(h.Overdragen, opvolger="jansen", verslag="Alles is doorgesproken"),
    doe(h.MeldcodeAfsluiten, reden="vermoeden_weerlegd", toelichting="De plek kwam van een val"),
    doe(h.MeldcodeHeropenen, reden="Nieuw signaal"),
    doe(h.AfspraakMaken, afspraak="a1", tekst="Bel moeder", stap="stap3", wie="Dennis", voor=b.DAG),
    doe(h.AfspraakNagekomen, afspraak="a1"),
    doe(h.MeldcodeAanvullen, tekst="Moeder belde."),
    doe(h.InvoerBevestigen, deelnemer="dennis", regels=(1,)),
    doe(a.AdviesbladInvullen, tekst=a.Adviestekst(vragen=("Is dit structureel onveilig?",))),
    doe(a.Anonimiseren, document="c" * 64),
    doe(a.AdviesbladAfdrukken, document="d" * 64),
    doe(a.AdviesVragen, regio="Midden", medewerker="T. Bakker"),
    doe(a.AdviesOntvangen, advies="Praat eerst met vader", strekking="eerst_iets_anders", nummer="A-1"),
    doe(a.AdviesWegen, volgt="ja", eigen_afweging="Vader heeft recht op het gesprek"),
    doe(a.AdviesvraagAfsluiten),
    doe(a.AdviesvraagHeropenen, reden="Nog een vraag"),
    doe(a.AdviesvraagAanvullen, tekst="Teruggebeld."),
    doe(m.MeldingFeiten, feiten="Twee keer een blauwe plek", identiteit_geheim=True),
    doe(m.MeldingInformeren, personen=("moeder",), wanneer="vooraf", wijze="gesprek", reactie="Boos."),
    doe(m.MeldingDeelOverslaan, deel="feiten"),
    doe(m.MeldingDeelHeropenen, deel="feiten"),
    doe(m.MeldingDoen, regio="Midden", nummer="M-7"),
    doe(m.SpoedMelden, inhoud="Vader dreigt", melding="m2"),
    doe(m.BerichtVeiligThuis, bericht="geen_terugkoppeling"),
    doe(m.MeldingAanvullen, tekst="Zij bellen terug."),
    doe(m.MeldingIntrekken, reden="Hulp is begonnen"),
    doe(m.MeldingHeropenen, reden="Het ging mis"),
    doe(n.Aantekenen, tekst="Oma haalt hem op."),
    doe(
        BijlageToevoegen, bijlage="b1", bestandsnaam="uitspraak.pdf", bijlagesoort="beschikking", grootte=2048
    ),
    doe(BijlageSoortWijzigen, bijlage="b1", bijlagesoort="verslag"),
    doe(BijlageIntrekken, bijlage="b1", reden="Verkeerd kind"),
    doe(n.NotitieMaken, notitie="n1", tekst="Blauwe plek"),
    doe(n.NotitiePlaatsen, notitie="n1", casus="c1"),
    doe(n.NotitieAfhandelen, notitie="n1"),
    doe(ReservekopieTerugzetten, kopie_van=MIDDAG, kopie_seq=40, verloren=3, verloren_tot=43),
)


def gebeurtenissen(
    handelingen: Iterable[AlleHandelingen], vastgelegd: datetime = MIDDAG
) -> tuple[Gebeurtenis, ...]:
    """As the journal has them after BEGIN, numbered from 1."""
    return tuple(
        Gebeurtenis(
            seq=nummer,
            casus="c1",
            soort=handeling.soort,
            handeling_id=f"h{nummer}",
            geregistreerd_op=vastgelegd,
            configuratie=BEGINSTAND,
            inhoud=Inhoud(handeling=handeling),
        )
        for nummer, handeling in enumerate((*BEGIN, *handelingen), start=1)
    )


def casus_na(alle: Iterable[Gebeurtenis]) -> Casus:
    """The folded casus."""
    casus = Casus(id="c1")
    for g in alle:
        casus = casus.toegepast(g)
    return casus
