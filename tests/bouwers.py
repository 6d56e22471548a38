"""What tests start from: people, a measure, every act, and a request in each state. All of them invented.

A test names only what matters to it: `Situatie(kind=kind(12), daarna=OP_WEG["vastgesteld"])`.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from msgspec.structs import replace

from meldcode_app.domain.beoordeling import beoordeel, vereist_open_casus
from meldcode_app.domain.casus import Casus, Inrichting
from meldcode_app.domain.gebeurtenis import KLUIS, Gebeurtenis, Inhoud
from meldcode_app.domain.handelingen import informatieverzoek as h
from meldcode_app.domain.handelingen.alle import AlleHandelingen, Verbeteren
from meldcode_app.domain.handelingen.basis import Beslisser, Motivering, Poging
from meldcode_app.domain.handelingen.bijlage import BijlageToevoegen
from meldcode_app.domain.handelingen.casus import (
    CasusOpenen,
    InrichtingWijzigen,
    KluisInrichten,
    MaatregelVastleggen,
    PersoonVastleggen,
)
from meldcode_app.domain.handelingen.reservekopie import ReservekopieTerugzetten
from meldcode_app.domain.maatregel import Maatregel
from meldcode_app.domain.oordeel import Beoordeling
from meldcode_app.domain.personen import EigenDeelnemer, Gezag, Persoon
from meldcode_app.domain.tijd import op
from meldcode_app.services.bijlagen import bekijk, met_document
from meldcode_app.services.registreren import Document, Uitkomst, nieuw_id, registreer
from meldcode_app.storage.kluis import Kluis

DAG = date(2026, 11, 23)  # the day on which tests stand, a Monday
MORGEN = DAG + timedelta(days=1)
GI = "GI De Brug"
DIRECTEUR = Beslisser(naam="P. Verhoeven", functie="directeur")


def kind(leeftijd: int | None = 8, **velden: Any) -> Persoon:
    """The child, so many years old on DAG (since May); None: date of birth unknown."""
    geboren = date(DAG.year - leeftijd, 5, 14) if leeftijd is not None else None
    gewoon: dict[str, Any] = {"id": "gerrit", "naam": "Gerrit Voorbeeld", "noemen": "Gerrit", "rol": "kind"}
    return Persoon(**{**gewoon, "geboortedatum": geboren, **velden})


def persoon(id_: str, rol: str = "overig", gezag: str = "onbekend", **velden: Any) -> Persoon:
    """Somebody of the family."""
    gewoon: dict[str, Any] = {"naam": f"{id_.capitalize()} Voorbeeld", "noemen": id_}
    return Persoon(id=id_, rol=rol, gezag=Gezag(waarde=gezag), **{**gewoon, **velden})  # type: ignore[arg-type]


def moeder(gezag: str = "ja") -> Persoon:
    """Mother, with custody unless said otherwise."""
    return persoon("moeder", "ouder", gezag)


def vader(gezag: str = "ja") -> Persoon:
    """Father, with custody unless said otherwise."""
    return persoon("vader", "ouder", gezag)


def ots(**velden: Any) -> Maatregel:
    """A running supervision order over the child, executed by GI, seen in the order itself."""
    gewoon: dict[str, Any] = {
        "id": "ots",
        "maatregel": "ots",
        "kind": "gerrit",
        "gi": GI,
        "van": date(2026, 3, 2),
        "tot": date(2027, 3, 2),
        "gezien": "beschikking",
    }
    return Maatregel(**{**gewoon, **velden})


def motiveer(code: str, *betreft: str, grond: str = "U1", pogingen: int = 0) -> Motivering:
    """A ground and a text."""
    gedaan = tuple(Poging(dag=DAG, wijze="telefoon") for _ in range(pogingen))
    return Motivering(
        code=code, betreft=betreft, grond=grond, tekst="De feiten staan erbij.", pogingen=gedaan
    )


def gezien(code: str, *betreft: str) -> Motivering:
    """One click on Gezien."""
    return Motivering(code=code, betreft=betreft, grond="gezien")


_ZONDER_VERZOEK = (CasusOpenen, PersoonVastleggen, MaatregelVastleggen, KluisInrichten, InrichtingWijzigen)


def _doe(klasse: type[Any], gewoon: dict[str, Any], velden: dict[str, Any]) -> Any:
    """An act of `jansen` on DAG; `dag` and `motiveringen` may be given with any act."""
    over = dict(velden)
    wanneer = over.pop("gebeurd_op", None) or op(over.pop("dag", DAG))
    vast = {} if klasse in _ZONDER_VERZOEK else {"verzoek": "v"}
    return klasse(door="jansen", gebeurd_op=wanneer, **{**vast, **gewoon, **over})


def inrichten(**velden: Any) -> KluisInrichten:
    gebruiker = EigenDeelnemer(id="jansen", naam="M. Jansen", functie="intern begeleider")
    gewoon = {"organisatie": "Basisschool De Wijde Blik", "gebruiker": gebruiker}
    return _doe(KluisInrichten, {**gewoon, "beslissende_functie": "directeur"}, velden)


def inrichting_wijzigen(**velden: Any) -> InrichtingWijzigen:
    gewoon = {"organisatie": "Basisschool De Wijde Blik", "beslissende_functie": "adjunct-directeur"}
    return _doe(InrichtingWijzigen, {**gewoon, "gebruiker": inrichten().gebruiker}, velden)


def ontvangen(**velden: Any) -> h.Ontvangen:
    verzoeker = h.Verzoeker(organisatie=GI, naam="S. Vermeer", functie="jeugdbeschermer")
    return _doe(h.Ontvangen, {"verzoeker": verzoeker, "letterlijke_vraag": "Hoe gaat het?"}, velden)


def verifieren(**velden: Any) -> h.Verifieren:
    return _doe(h.Verifieren, {"methode": "hoofdnummer"}, velden)


def kader(**velden: Any) -> h.KaderVaststellen:
    return _doe(h.KaderVaststellen, {"kader": "jeugdwet_7_3_11_4"}, velden)


def geen_grondslag(**velden: Any) -> h.KaderVaststellen:
    return kader(kader="geen_grondslag", **velden)


def vraag(id_: str = "v1", *betreft: str) -> h.Vraag:
    return h.Vraag(id=id_, tekst="Hoe gaat het op school?", betreft=betreft or ("gerrit",))


def vragen(*over: h.Vraag, **velden: Any) -> h.VraagSpecificeren:
    return _doe(h.VraagSpecificeren, {"vragen": over or (vraag(),)}, velden)


def terugleggen(**velden: Any) -> h.Terugleggen:
    return _doe(h.Terugleggen, {}, velden)


def specificatie(**velden: Any) -> h.SpecificatieOntvangen:
    return _doe(h.SpecificatieOntvangen, {}, velden)


def noodzaak(vraag_id: str = "v1", **velden: Any) -> h.NoodzaakBeoordelen:
    gewoon = {
        "besluit": "verstrekken",
        "reden": "Zegt iets over de ontwikkeling.",
        "feiten": "Hij rekent vlot.",
    }
    return _doe(h.NoodzaakBeoordelen, {**gewoon, "vraag": vraag_id}, velden)


def informeren(*personen: str, **velden: Any) -> h.Informeren:
    return _doe(h.Informeren, {"personen": personen, "wanneer": "vooraf", "wijze": "gesprek"}, velden)


def zienswijze_vragen(*personen: str, **velden: Any) -> h.ZienswijzeVragen:
    return _doe(h.ZienswijzeVragen, {"personen": personen, "termijn": DAG + timedelta(days=7)}, velden)


def zienswijze(persoon_id: str = "moeder", **velden: Any) -> h.ZienswijzeOntvangen:
    return _doe(h.ZienswijzeOntvangen, {"persoon": persoon_id, "tekst": "Hij leest graag."}, velden)


def overslaan(deel: str, **velden: Any) -> h.DeelOverslaan:
    return _doe(h.DeelOverslaan, {"deel": deel}, velden)


def heropen_deel(deel: str, **velden: Any) -> h.DeelHeropenen:
    return _doe(h.DeelHeropenen, {"deel": deel}, velden)


def opstellen(**velden: Any) -> h.BriefOpstellen:
    return _doe(h.BriefOpstellen, {"relatie": "Intern begeleider"}, velden)


def vaststellen(**velden: Any) -> h.Vaststellen:
    return _doe(h.Vaststellen, {"besloten_door": DIRECTEUR, "document": "a" * 64}, velden)


def verstrekken(**velden: Any) -> h.Verstrekken:
    return _doe(h.Verstrekken, {"geadresseerde": GI, "document": "a" * 64}, velden)


def mondeling(**velden: Any) -> h.MondelingVerstrekken:
    return _doe(h.MondelingVerstrekken, {"geadresseerde": GI, "inhoud": "Hij is veilig op school."}, velden)


def bezwaar(persoon_id: str = "moeder", **velden: Any) -> h.BezwaarOuder:
    return _doe(h.BezwaarOuder, {"persoon": persoon_id, "tekst": "Ik wil dit niet."}, velden)


def aanvullen(**velden: Any) -> h.Aanvullen:
    return _doe(h.Aanvullen, {"tekst": "Moeder belde."}, velden)


def herzien(**velden: Any) -> h.Herzien:
    return _doe(h.Herzien, {}, velden)


def intrekken(**velden: Any) -> h.Intrekken:
    return _doe(h.Intrekken, {}, velden)


def heropenen(**velden: Any) -> h.Heropenen:
    return _doe(h.Heropenen, {}, velden)


def afsluiten(**velden: Any) -> h.Afsluiten:
    return _doe(h.Afsluiten, {"afschrift_aan": ("moeder", "vader")}, velden)


def terugzetten(**velden: Any) -> ReservekopieTerugzetten:
    """A backup of this morning put back; three entries did not come along."""
    gewoon = {"kopie_van": moment(DAG), "kopie_seq": 40, "verloren": 3, "verloren_tot": 43}
    return ReservekopieTerugzetten(door="jansen", gebeurd_op=op(DAG), **{**gewoon, **velden})


COMPLEET: tuple[AlleHandelingen, ...] = (
    verifieren(),
    kader(),
    vragen(),
    noodzaak(),
    informeren("moeder", "vader", "gerrit"),
    zienswijze(),
)
"""All six parts ready, nobody left out."""

OP_WEG: dict[str, tuple[AlleHandelingen, ...]] = {
    "in_behandeling": (),
    "teruggelegd": (terugleggen(),),
    "geen_grondslag": (geen_grondslag(motiveringen=(motiveer("PLICHT_GELDT"),)),),
    "vastgesteld": (*COMPLEET, vaststellen()),
    "verstrekt": (*COMPLEET, vaststellen(), verstrekken()),
    "afgesloten": (
        *COMPLEET,
        vaststellen(),
        verstrekken(),
        afsluiten(afschrift_aan=("moeder", "vader", "gerrit")),
    ),
    "ingetrokken": (intrekken(),),
}
"""From `ontvangen` to each state of `verloop`."""


@dataclass(frozen=True)
class Situatie:
    """A casus and what was done in it; `daarna` follows on the request coming in."""

    kind: Persoon = field(default_factory=kind)
    personen: tuple[Persoon, ...] = field(default_factory=lambda: (moeder(), vader()))
    maatregelen: tuple[Maatregel, ...] = field(default_factory=lambda: (ots(),))
    begin: h.Ontvangen = field(default_factory=ontvangen)
    daarna: tuple[AlleHandelingen, ...] = ()

    def handelingen(self) -> tuple[AlleHandelingen, ...]:
        """All acts, from opening the casus on."""
        return (
            _doe(CasusOpenen, {"kind": self.kind, "kenmerk": "C-2026-001"}, {}),
            *(_doe(PersoonVastleggen, {"persoon": p}, {}) for p in self.personen),
            *(_doe(MaatregelVastleggen, {"maatregel": m}, {}) for m in self.maatregelen),
            self.begin,
            *self.daarna,
        )

    def casus(self) -> Casus:
        """The folded casus, without a vault; an act that is refused fails the test."""
        casus = Casus(id="c1")
        for handeling in self.handelingen():
            casus = na(casus, handeling)
        return casus

    def beoordeel(self, handeling: AlleHandelingen, vandaag: date | None = None) -> Beoordeling:
        """What one more act asks, recorded on the day it happened unless said otherwise."""
        dag = vandaag or handeling.gebeurd_op.laatste_dag
        return beoordeel(self.casus(), inrichting(), handeling, dag)

    def in_kluis(self, kluis: Kluis) -> str:
        """The same casus in a real vault, each act recorded on its own day; returns its id."""
        casus_id = nieuw_id()
        ervoor = kluis.journaal.kop().seq
        for handeling in self.handelingen():
            if isinstance(handeling, h.Informeren) and handeling.vervangt:
                handeling = replace(handeling, vervangt=handeling.vervangt + ervoor)
            elif isinstance(handeling, Verbeteren):
                handeling = replace(handeling, verbetert=handeling.verbetert + ervoor)
            uitkomst = leg_vast(kluis, casus_id, handeling)
            assert uitkomst.aanvaard, (handeling.soort, uitkomst.open_redenen)
        return casus_id


def leg_vast(kluis: Kluis, casus_id: str, handeling: AlleHandelingen) -> Uitkomst:
    """Record an act on its own day; a file gets some bytes."""
    documenten: tuple[Document, ...] = ()
    if isinstance(handeling, BijlageToevoegen):
        handeling, document = met_document(handeling, bekijk("blad.txt", b"Twee dagen verzuim."))
        documenten = (document,)
    return registreer(kluis, casus_id, handeling, op_dag(handeling.gebeurd_op.laatste_dag), documenten)


def inrichting() -> Inrichting:
    """Who keeps the vault: a school where the head decides."""
    entry = Gebeurtenis(
        seq=1,
        casus=KLUIS,
        soort="kluis_inrichten",
        handeling_id="h0",
        geregistreerd_op=moment(DAG),
        inhoud=Inhoud(handeling=inrichten()),
    )
    return Inrichting().toegepast(entry)


def na(casus: Casus, handeling: AlleHandelingen, vandaag: date | None = None) -> Casus:
    """The casus after one more act, as the journal would fold it; a refused act fails the test."""
    dag = vandaag or handeling.gebeurd_op.laatste_dag
    vereist_open_casus(casus, handeling)
    oordeel = beoordeel(casus, inrichting(), handeling, dag)
    assert oordeel.kan, (handeling.soort, oordeel.open_redenen)
    for deel in handeling.gesplitst():
        casus = casus.toegepast(
            Gebeurtenis(
                seq=casus.laatste_seq + 1,
                casus=casus.id,
                soort=deel.soort,
                handeling_id=f"h{casus.laatste_seq + 1}",
                geregistreerd_op=moment(dag),
                configuratie=oordeel.configuratie,
                definitie=oordeel.definitie,
                inhoud=Inhoud(handeling=deel),  # type: ignore[arg-type]
            )
        )
    return casus


def moment(dag: date) -> datetime:
    """Noon on a day."""
    return datetime.combine(dag, time(12), tzinfo=UTC)


def op_dag(dag: date) -> Any:
    """A clock that stands at noon of a day."""
    return lambda: moment(dag)
