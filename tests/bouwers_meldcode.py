"""What tests about the meldcode start from: every act, and ways to each state. All of the people invented.

The ids a test may leave out: doorloop `d`, signal `s1`, consult `c1`, talk `g1`, agreement `f1`, question for advice
`a1`, melding `m1`. `MeldcodeSituatie(daarna=DOORLOPEN["vervolg"])` folds a casus without a vault.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

from msgspec.structs import replace

from meldcode_app.domain import meldcode_feiten
from meldcode_app.domain.handelingen import meldcode as m
from meldcode_app.domain.handelingen.alle import AlleHandelingen, Verbeteren
from meldcode_app.domain.handelingen.casus import CasusOpenen, EigenDeelnemerVastleggen, PersoonVastleggen
from meldcode_app.domain.handelingen.melding import MeldingInformeren
from meldcode_app.domain.meldcode import Doorloop
from meldcode_app.domain.oordeel import proef
from meldcode_app.domain.personen import EigenDeelnemer
from meldcode_app.services.registreren import nieuw_id, registreer
from meldcode_app.storage.kluis import Kluis
from tests.bouwers import DAG, DIRECTEUR, Situatie, inrichting, motiveer, op_dag
from tests.bouwers_veilig_thuis import (
    DREIGING,
    advies_afsluiten,
    advies_beginnen,
    advies_ontvangen,
    advies_vragen,
    advies_wegen,
    anonimiseren,
    blad_invullen,
    doe,
    melding_doen,
    melding_feiten,
    melding_informeren,
    melding_intrekken,
    melding_voorbereiden,
)
from workflows.meldcode import MeldcodeFeiten

JANSEN = EigenDeelnemer(id="jansen", naam="M. Jansen", functie="intern begeleider")
DENNIS = EigenDeelnemer(id="dennis", naam="Dennis de Wit", functie="leerkracht")
TERMIJN = DAG + timedelta(weeks=8)
"""When help is looked at, unless said otherwise."""


def _in_d(klasse: type[Any], gewoon: dict[str, Any], velden: dict[str, Any]) -> Any:
    return doe(klasse, {"doorloop": "d", **gewoon}, velden)


def deelnemer(wie: EigenDeelnemer = DENNIS, **velden: Any) -> EigenDeelnemerVastleggen:
    return doe(EigenDeelnemerVastleggen, {"deelnemer": wie}, velden)


def beginnen(**velden: Any) -> m.DoorloopBeginnen:
    return _in_d(m.DoorloopBeginnen, {"professional": "jansen", "aanleiding": "Blauwe plekken."}, velden)


def signaal(id_: str = "s1", **velden: Any) -> m.SignaalVastleggen:
    return _in_d(m.SignaalVastleggen, {"signaal": id_, "feiten": "Blauwe plek op de arm."}, velden)


def pleger(**velden: Any) -> m.MedewerkerAlsPleger:
    return _in_d(m.MedewerkerAlsPleger, {"bevoegd_gezag_op": DAG}, velden)


def consult(id_: str = "c1", **velden: Any) -> m.ConsultVastleggen:
    gewoon = {"consult": id_, "met": "Dennis de Wit", "functie": "leerkracht", "advies": "Eerst praten."}
    return _in_d(m.ConsultVastleggen, gewoon, velden)


def gesprek(*personen: str, **velden: Any) -> m.GesprekVastleggen:
    wie = personen or ("moeder",)
    gewoon = {"gesprek": "g1", "personen": wie, "gedeeld": "De blauwe plek.", "reactie": "Hij viel."}
    return _in_d(m.GesprekVastleggen, gewoon, velden)


def gesprek_overslaan(*personen: str, grond: str = "U1", **velden: Any) -> m.GesprekOverslaan:
    """Motivated for each, unless `motiveringen` is given."""
    wie = personen or ("vader",)
    codes = {"gerrit": "GEEN_GESPREK_KIND"}
    gegeven = tuple(motiveer(codes.get(p, "GEEN_GESPREK_OUDER"), p, grond=grond) for p in wie)
    return _in_d(m.GesprekOverslaan, {"personen": wie, "motiveringen": gegeven}, velden)


def zorgen_delen(*personen: str, **velden: Any) -> m.ZorgenDelen:
    gewoon = {"personen": personen or ("moeder",), "wanneer": "vooraf", "wijze": "telefoon"}
    return _in_d(m.ZorgenDelen, gewoon, velden)


def weging(**velden: Any) -> m.WegingVastleggen:
    gewoon = {"tekst": "Herhaald en ernstig.", "beschermend": "Een betrokken oma."}
    return _in_d(m.WegingVastleggen, gewoon, velden)


def antwoord(vraag: int, wat: str = "ja", **velden: Any) -> m.VraagBeantwoorden:
    """Founded on signal s1."""
    gewoon = {"vraag": vraag, "antwoord": wat, "onderbouwing": "Zie het signaal.", "gekoppeld": ("s1",)}
    return _in_d(m.VraagBeantwoorden, gewoon, velden)


def afronden(stap: str, **velden: Any) -> m.StapAfronden:
    return _in_d(m.StapAfronden, {"stap": stap}, velden)


def stap_overslaan(stap: str, **velden: Any) -> m.StapOverslaan:
    """Motivated, step 3 for mother, father and child apart, unless `motiveringen` is given."""
    waarom = (motiveer("STAP_OVERGESLAGEN", stap),)
    if stap == "stap3":
        ouders = motiveer("GEEN_GESPREK_OUDER", "moeder", "vader")
        waarom = (ouders, motiveer("GEEN_GESPREK_KIND", "gerrit"))
    return _in_d(m.StapOverslaan, {"stap": stap, "motiveringen": waarom}, velden)


def stap_heropenen(stap: str, **velden: Any) -> m.StapHeropenen:
    return _in_d(m.StapHeropenen, {"stap": stap}, velden)


def spoed_verklaren(**velden: Any) -> m.SpoedVerklaren:
    return _in_d(m.SpoedVerklaren, {"reden": DREIGING, "kind_nu_veilig": "ja"}, velden)


def spoed_opheffen(**velden: Any) -> m.SpoedOpheffen:
    return _in_d(m.SpoedOpheffen, {"reden": "Gerrit is bij oma."}, velden)


def naar_besluit(**velden: Any) -> m.NaarBesluit:
    return _in_d(m.NaarBesluit, {}, velden)


def hulp_afspreken(**velden: Any) -> m.HulpAfspreken:
    gewoon = {"doelen": ("Rust thuis",), "termijn": TERMIJN, "wie": "het wijkteam"}
    return _in_d(m.HulpAfspreken, gewoon, velden)


def besluit(melden: str = "nee", hulp: str = "ja", **velden: Any) -> m.BesluitVaststellen:
    """Both decisions of the head, each with its reason and with an own weighing."""
    gewoon = {
        "melden": melden,
        "melden_reden": "De hulp volstaat.",
        "hulp": hulp,
        "hulp_reden": "Het gezin wil hulp.",
        "eigen_afweging": "Wij volgen het kader.",
        "besloten_door": DIRECTEUR,
    }
    return _in_d(m.BesluitVaststellen, gewoon, velden)


def standpunt(**velden: Any) -> m.StandpuntVastleggen:
    return _in_d(m.StandpuntVastleggen, {"van": "dennis", "tekst": "Ik zou wel melden."}, velden)


def evalueren(geslaagd: str = "ja", **velden: Any) -> m.Evalueren:
    gewoon = {
        "geslaagd": geslaagd,
        "onderbouwing": "Het is rustig thuis.",
        "volgafspraken": "Over een half jaar kijken wij opnieuw.",
        "gekoppeld": ("s1",),
    }
    return _in_d(m.Evalueren, gewoon, velden)


def overdragen(**velden: Any) -> m.Overdragen:
    return _in_d(m.Overdragen, {"opvolger": "dennis"}, velden)


def meldcode_afsluiten(**velden: Any) -> m.MeldcodeAfsluiten:
    return _in_d(m.MeldcodeAfsluiten, {"reden": "vermoeden_weerlegd"}, velden)


def meldcode_heropenen(**velden: Any) -> m.MeldcodeHeropenen:
    return _in_d(m.MeldcodeHeropenen, {"reden": "Een nieuw signaal."}, velden)


def afspraak(id_: str = "f1", **velden: Any) -> m.AfspraakMaken:
    gewoon = {"afspraak": id_, "tekst": "Dennis praat met moeder.", "stap": "stap3", "wie": "dennis"}
    return _in_d(m.AfspraakMaken, gewoon, velden)


def afspraak_nagekomen(id_: str = "f1", **velden: Any) -> m.AfspraakNagekomen:
    return _in_d(m.AfspraakNagekomen, {"afspraak": id_}, velden)


def meldcode_aanvullen(**velden: Any) -> m.MeldcodeAanvullen:
    return _in_d(m.MeldcodeAanvullen, {"tekst": "Moeder belde."}, velden)


def bevestigen(*regels: int, **velden: Any) -> m.InvoerBevestigen:
    return _in_d(m.InvoerBevestigen, {"deelnemer": "dennis", "regels": regels}, velden)


STAP_1_EN_2: tuple[AlleHandelingen, ...] = (signaal(), afronden("stap1"), consult(), afronden("stap2"))
STAPPEN_AF: tuple[AlleHandelingen, ...] = (
    *STAP_1_EN_2,
    gesprek("moeder"),
    gesprek("vader", gesprek="g2"),
    gesprek("gerrit", gesprek="g3"),
    afronden("stap3"),
    weging(),
    antwoord(1),
    antwoord(2, "nee"),
    antwoord(3),
    hulp_afspreken(),
    antwoord(4),
    afronden("stap4"),
)
"""All four steps rounded off without one motivation; the frame says help goes on."""
NAAR_MELDEN: tuple[AlleHandelingen, ...] = (*STAPPEN_AF[:-4], antwoord(2, aard=("acuut",)), afronden("stap4"))
"""The same, but question 2 is answered yes: the frame says report together with Veilig Thuis."""

DOORLOPEN: dict[str, tuple[AlleHandelingen, ...]] = {
    "lopend": (),
    "beslissen": (*STAPPEN_AF, naar_besluit()),
    "vervolg": (*STAPPEN_AF, besluit()),
    "afgesloten": (*STAPPEN_AF, besluit(), evalueren()),
    "overgedragen": (*STAPPEN_AF, besluit(), overdragen()),
    "spoed": (spoed_verklaren(),),
}
"""From `doorloop_beginnen` to each state of `besluit`, and to an emergency that runs."""

ADVIES_GEWOGEN = (advies_beginnen(), advies_vragen(), advies_ontvangen(), advies_wegen())
ADVIES_OP_WEG: dict[str, tuple[AlleHandelingen, ...]] = {
    "advies_concept": (advies_beginnen(),),
    "geanonimiseerd": (advies_beginnen(), blad_invullen(), anonimiseren()),
    "gesteld": (advies_beginnen(), advies_vragen()),
    "advies_bekend": (advies_beginnen(), advies_vragen(), advies_ontvangen()),
    "eigen_besluit": ADVIES_GEWOGEN,
    "advies_afgesloten": (*ADVIES_GEWOGEN, advies_afsluiten()),
}
"""From a doorloop to each state of a question for advice."""

MELDING_KLAAR: tuple[AlleHandelingen, ...] = (
    *NAAR_MELDEN,
    besluit("ja", melden_reden="Acute onveiligheid.", hulp="nee", hulp_reden="Eerst veiligheid."),
    melding_voorbereiden(),
    melding_feiten(),
    melding_informeren("moeder", "vader", "gerrit"),
)
"""Decided to report, parents and child told beforehand."""

MELDING_OP_WEG: dict[str, tuple[AlleHandelingen, ...]] = {
    "melding_concept": MELDING_KLAAR,
    "gedaan": (*MELDING_KLAAR, melding_doen()),
    "melding_ingetrokken": (*MELDING_KLAAR, melding_intrekken()),
}
"""From a doorloop to each state of a melding."""


@dataclass(frozen=True)
class MeldcodeSituatie(Situatie):
    """A casus in which `jansen` walks the meldcode; `daarna` follows on the doorloop `d` beginning."""

    maatregelen: tuple[Any, ...] = ()
    collegas: tuple[EigenDeelnemer, ...] = (JANSEN, DENNIS)
    begin: m.DoorloopBeginnen = field(default_factory=beginnen)

    def handelingen(self) -> tuple[AlleHandelingen, ...]:
        return (
            doe(CasusOpenen, {"kind": self.kind, "kenmerk": "C-2026-001"}, {}),
            *(doe(PersoonVastleggen, {"persoon": p}, {}) for p in self.personen),
            *(deelnemer(wie) for wie in self.collegas),
            self.begin,
            *self.daarna,
        )

    def doorloop(self, id_: str = "d") -> Doorloop:
        """The folded doorloop."""
        return self.casus().doorlopen[id_]

    def feiten(self, handeling: AlleHandelingen | None) -> MeldcodeFeiten:
        """What the rules of doorloop `d` read for one more act, or for a button."""
        casus = self.casus()
        straks = (casus.toegepast(proef(casus, handeling)) if handeling else casus).doorlopen["d"]
        dag = handeling.gebeurd_op.laatste_dag if handeling else DAG
        return meldcode_feiten.feiten(casus, inrichting(), straks, handeling, dag)

    def event(self, handeling: AlleHandelingen) -> str | None:
        """Which event of doorloop `d` one more act is."""
        casus = self.casus()
        straks = casus.toegepast(proef(casus, handeling)).doorlopen["d"]
        return meldcode_feiten.event_van(casus, casus.doorlopen["d"], straks, handeling)

    def in_kluis(self, kluis: Kluis) -> str:
        """As Situatie; acts that name entries by seq count from the opening of this casus."""
        casus_id = nieuw_id()
        ervoor = kluis.journaal.kop().seq
        for handeling in self.handelingen():
            if isinstance(handeling, MeldingInformeren) and handeling.vervangt:
                handeling = replace(handeling, vervangt=handeling.vervangt + ervoor)
            elif isinstance(handeling, m.InvoerBevestigen):
                handeling = replace(handeling, regels=tuple(seq + ervoor for seq in handeling.regels))
            elif isinstance(handeling, Verbeteren):
                handeling = replace(handeling, verbetert=handeling.verbetert + ervoor)
            uitkomst = registreer(kluis, casus_id, handeling, op_dag(handeling.gebeurd_op.laatste_dag))
            assert uitkomst.aanvaard, (handeling.soort, uitkomst.open_redenen)
        return casus_id
