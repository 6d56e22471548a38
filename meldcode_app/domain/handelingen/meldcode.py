"""What a professional does while walking the meldcode (domain 1 and 7.1, 7.2).

Every act names its doorloop by id. Required besides who and when is only the one subject (G-9): what is missing is a
reason, never an error. Records may be added in every state but after handing over (G-7).
"""

from __future__ import annotations

from datetime import date
from typing import Literal

from msgspec.structs import replace

from meldcode_app.domain.handelingen.basis import Handeling, motiveringen_per_persoon
from meldcode_app.domain.handelingen.informatieverzoek import Uitspraak
from meldcode_app.domain.kennisgeving import WanneerGeinformeerd

Stap = Literal["stap1", "stap2", "stap3", "stap4"]
SoortBron = Literal["eigen_waarneming", "kind_zei", "ouder_zei", "derde_zei", "document"]
JaNee = Literal["", "ja", "nee"]
JaNeeOnbekend = Literal["", "ja", "nee", "onbekend"]
Antwoord = Literal["ja", "nee", "twijfel"]
Aard = Literal["acuut", "structureel", "onthulling"]
AfsluitReden = Literal[
    "", "vermoeden_weerlegd", "hulp_geslaagd", "gesloten_zonder_actie", "kind_uit_beeld", "overgenomen", "anders"
]  # fmt: skip


class DoorloopBeginnen(Handeling, frozen=True, kw_only=True):
    """A professional of the own organisation begins an own walk. `professional` is an EigenDeelnemer; empty is who
    types. `vervolg_op` is the doorloop this one takes over from, `gevraagd` that this colleague was asked to."""

    doorloop: str
    professional: str = ""
    aanleiding: str = ""
    vervolg_op: str = ""
    gevraagd: bool = False


class SignaalVastleggen(Handeling, frozen=True, kw_only=True):
    """MC1: fact, words of somebody with source, and suspicion stand apart. `gebeurd_op` is when it was seen.

    `gezien_door` is who saw or heard it, in words. `onthulling`: a victim told of their own accord (domain 1.3).
    `bijzondere_vorm`: honour-related, forced marriage, abandonment, genital mutilation (domain 1.4).
    `heropenen`: on a closed doorloop it goes on; else it is only added.
    """

    doorloop: str
    signaal: str
    feiten: str = ""
    uitspraken: tuple[Uitspraak, ...] = ()
    vermoeden: str = ""
    soort_bron: SoortBron = "eigen_waarneming"
    gezien_door: str = ""
    onthulling: bool = False
    bijzondere_vorm: bool = False
    heropenen: bool = False
    uit_notitie: str = ""


class MedewerkerAlsPleger(Handeling, frozen=True, kw_only=True):
    """MC2: the suspected person works at the school: another statutory route (domain 1.7), recorded here."""

    doorloop: str
    bevoegd_gezag_op: date | None = None
    toelichting: str = ""


class ConsultVastleggen(Handeling, frozen=True, kw_only=True):
    """MC3: a colleague, the aandachtsfunctionaris or an expert on injuries was consulted."""

    doorloop: str
    consult: str
    met: str = ""
    functie: str = ""
    soort_consult: Literal["collega", "aandachtsfunctionaris", "letselduiding", "anders"] = "collega"
    eigen_organisatie: bool = True
    anoniem: bool = True
    advies: str = ""
    vervolg: str = ""


class GesprekVastleggen(Handeling, frozen=True, kw_only=True):
    """MC6: a talk was held, with one or more persons of the family. One record each (G-11).

    `gedeeld` are the facts that were shared; reaction and agreements in their own words.
    """

    doorloop: str
    gesprek: str
    personen: tuple[str, ...]
    aanwezig: str = ""
    gedeeld: str = ""
    uitspraken: tuple[Uitspraak, ...] = ()
    duiding: str = ""
    reactie: str = ""
    afspraken: str = ""

    def gesplitst(self) -> tuple[Handeling, ...]:
        eigen = motiveringen_per_persoon(self.motiveringen, self.personen)
        return tuple(
            replace(self, personen=(persoon,), motiveringen=motiveringen)
            for persoon, motiveringen in zip(self.personen, eigen, strict=True)
        )


class GesprekOverslaan(Handeling, frozen=True, kw_only=True):
    """MC7: no talk (yet) with these persons: the ground and the facts are in the motivations, per person."""

    doorloop: str
    personen: tuple[str, ...]

    def gesplitst(self) -> tuple[Handeling, ...]:
        eigen = motiveringen_per_persoon(self.motiveringen, self.personen)
        return tuple(
            replace(self, personen=(persoon,), motiveringen=motiveringen)
            for persoon, motiveringen in zip(self.personen, eigen, strict=True)
        )


class ZorgenDelen(Handeling, frozen=True, kw_only=True):
    """Persons were, or were not, told of the concerns: a Kennisgeving beside a talk. Informing asks no consent."""

    doorloop: str
    personen: tuple[str, ...]
    wanneer: WanneerGeinformeerd
    wijze: str = ""
    reactie: str = ""
    bezwaar: bool = False

    def gesplitst(self) -> tuple[Handeling, ...]:
        eigen = motiveringen_per_persoon(self.motiveringen, self.personen)
        return tuple(
            replace(self, personen=(persoon,), motiveringen=motiveringen)
            for persoon, motiveringen in zip(self.personen, eigen, strict=True)
        )


class WegingVastleggen(Handeling, frozen=True, kw_only=True):
    """MC9: how risk, nature and severity were weighed, what protects, and with which instrument."""

    doorloop: str
    tekst: str = ""
    beschermend: str = ""
    instrument: str = ""
    met_wie: str = ""


class VraagBeantwoorden(Handeling, frozen=True, kw_only=True):
    """A question of the weighing frame is answered, 1 to 4 (5 is `Evalueren`). `gekoppeld` are ids of signals,
    consults, talks or questions for advice; `aard` belongs to question 2, `wie_helpt` to question 3."""

    doorloop: str
    vraag: Literal[1, 2, 3, 4]
    antwoord: Antwoord
    onderbouwing: str = ""
    gekoppeld: tuple[str, ...] = ()
    aard: tuple[Aard, ...] = ()
    wie_helpt: str = ""


class StapAfronden(Handeling, frozen=True, kw_only=True):
    """A step is rounded off."""

    doorloop: str
    stap: Stap


class StapOverslaan(Handeling, frozen=True, kw_only=True):
    """A step is left out, with a motivation."""

    doorloop: str
    stap: Stap


class StapHeropenen(Handeling, frozen=True, kw_only=True):
    """A step that was rounded off or left out is taken up again."""

    doorloop: str
    stap: Stap


class SpoedVerklaren(Handeling, frozen=True, kw_only=True):
    """MC10: direct danger. Nothing may hinder it. The checklist is filled in as far as known (domain 1.5)."""

    doorloop: str
    reden: str = ""
    alarmnummer_gebeld: JaNee = ""
    veilig_thuis_gebeld: JaNee = ""
    kind_nu_veilig: JaNeeOnbekend = ""
    wie_haalt_op: str = ""


class SpoedOpheffen(Handeling, frozen=True, kw_only=True):
    """MC12: the direct danger is over."""

    doorloop: str
    reden: str = ""


class NaarBesluit(Handeling, frozen=True, kw_only=True):
    """MC13: deciding begins."""

    doorloop: str


class HulpAfspreken(Handeling, frozen=True, kw_only=True):
    """Help with measurable goals, a term, roles and a case manager (domain 1.3, question 4)."""

    doorloop: str
    doelen: tuple[str, ...] = ()
    termijn: date | None = None
    wie: str = ""
    casemanager: str = ""
    toelichting: str = ""


class BesluitVaststellen(Handeling, frozen=True, kw_only=True):
    """MC14: both decisions of step 5. `besloten_door` is who decided, in which function.

    `eigen_afweging` stands beside the advice of Veilig Thuis; `herzien_op` is when it is looked at again.
    """

    doorloop: str
    melden: JaNee = ""
    melden_reden: str = ""
    hulp: JaNee = ""
    hulp_reden: str = ""
    eigen_afweging: str = ""
    herzien_op: date | None = None


class StandpuntVastleggen(Handeling, frozen=True, kw_only=True):
    """Somebody of the own organisation thinks otherwise: in their own words, nobody's dissent is hidden (2.1)."""

    doorloop: str
    van: str
    tekst: str
    ondertekend_op: date | None = None


class Evalueren(Handeling, frozen=True, kw_only=True):
    """MC16, question 5: did the help lead in time to what was needed."""

    doorloop: str
    geslaagd: Literal["ja", "nee"]
    onderbouwing: str = ""
    per_doel: tuple[str, ...] = ()
    volgafspraken: str = ""
    gekoppeld: tuple[str, ...] = ()


class Overdragen(Handeling, frozen=True, kw_only=True):
    """MC18: the professional leaves this casus. `opvolger` is an EigenDeelnemer; empty: nobody yet."""

    doorloop: str
    opvolger: str = ""
    verslag: str = ""


class MeldcodeAfsluiten(Handeling, frozen=True, kw_only=True):
    """MC19: the walk is closed, with a reason."""

    doorloop: str
    reden: AfsluitReden = ""
    toelichting: str = ""
    volgafspraken: str = ""
    herzien_op: date | None = None


class MeldcodeHeropenen(Handeling, frozen=True, kw_only=True):
    """MC20: a closed walk goes on."""

    doorloop: str
    reden: str = ""


class AfspraakMaken(Handeling, frozen=True, kw_only=True):
    """An agreement of the organisation about a step: who does what before when. An expectation, no legal term."""

    doorloop: str
    afspraak: str
    tekst: str = ""
    stap: Literal["", "stap1", "stap2", "stap3", "stap4", "stap5"] = ""
    wie: str = ""
    voor: date | None = None


class AfspraakNagekomen(Handeling, frozen=True, kw_only=True):
    """An agreement was kept, or is no longer needed."""

    doorloop: str
    afspraak: str
    toelichting: str = ""


class MeldcodeAanvullen(Handeling, frozen=True, kw_only=True):
    """A note on a walk, in any state; never moves it (G-7)."""

    doorloop: str
    tekst: str


class InvoerBevestigen(Handeling, frozen=True, kw_only=True):
    """G-12: a colleague confirms what was entered in their name. `regels` are the seq of those entries.

    `namens` is empty: who confirms is `deelnemer`, under an own login (`zelf`) or by a signed print.
    """

    doorloop: str
    deelnemer: str
    regels: tuple[int, ...]
    hoe: Literal["zelf", "getekende_afdruk"] = "getekende_afdruk"
