"""One doorloop of the meldcode as the journal tells it: a frozen state, folded event by event (domain 7.1).

Invariants: every record and every decision stays listed; nothing here asks a rule; a doorloop knows nothing of
another doorloop; what was typed for a colleague counts, and is listed until that colleague confirms it (G-12).
"""

from __future__ import annotations

from datetime import date

from msgspec import Struct

from meldcode_app.domain.afweging import Afweging
from meldcode_app.domain.handelingen import meldcode as h
from meldcode_app.domain.handelingen.basis import Beslisser, Motivering
from meldcode_app.domain.kennisgeving import Kennisgeving
from meldcode_app.domain.tijd import Wanneer


class Signaal(Struct, frozen=True, kw_only=True):
    """One signal: `inhoud` is the act itself, with fact, words and suspicion apart."""

    id: str
    inhoud: h.SignaalVastleggen
    seq: int

    @property
    def op(self) -> Wanneer:
        """When it was seen, as exactly as known."""
        return self.inhoud.gebeurd_op


class Consult(Struct, frozen=True, kw_only=True):
    """One consultation of a colleague or expert."""

    id: str
    inhoud: h.ConsultVastleggen
    seq: int


class Gesprek(Struct, frozen=True, kw_only=True):
    """A talk with one person, held or not; not held has a ground and the facts behind it."""

    persoon: str
    gehouden: bool
    op: Wanneer
    id: str = ""
    inhoud: h.GesprekVastleggen | None = None
    grond: str = ""
    toelichting: str = ""
    pogingen: int = 0
    door: str = ""
    seq: int = 0


class Besluit(Struct, frozen=True, kw_only=True):
    """Both decisions of step 5 as taken; `uitkomst_kader` is what the frame said then."""

    melden: str
    melden_reden: str
    hulp: str
    hulp_reden: str
    eigen_afweging: str
    besloten_door: Beslisser | None
    op: date
    herzien_op: date | None
    uitkomst_kader: str
    motiveringen: tuple[Motivering, ...] = ()
    seq: int


class Standpunt(Struct, frozen=True, kw_only=True):
    """A dissenting view of somebody of the own organisation, in their own words."""

    van: str
    tekst: str
    op: date
    ondertekend_op: date | None
    seq: int


class Hulp(Struct, frozen=True, kw_only=True):
    """Help as agreed: goals, term, roles."""

    doelen: tuple[str, ...]
    termijn: date | None
    wie: str
    casemanager: str
    toelichting: str
    op: date
    seq: int


class Evaluatie(Struct, frozen=True, kw_only=True):
    """Question 5: whether the help led in time to what was needed."""

    geslaagd: bool
    onderbouwing: str
    per_doel: tuple[str, ...]
    volgafspraken: str
    op: date
    seq: int


class Afspraak(Struct, frozen=True, kw_only=True):
    """Who does what before when, within the organisation."""

    id: str
    tekst: str
    stap: str
    wie: str
    voor: date | None
    op: date
    nagekomen: bool = False
    seq: int = 0


class NamensRegel(Struct, frozen=True, kw_only=True):
    """An entry typed for a colleague, and when and how that colleague confirmed it (G-12).

    `bewijs_weg_op` is the day on which was recorded that the signed print that proved it was withdrawn, or, where
    `bewijs_vervallen`, was called another kind of file: then it waits for confirmation again.
    """

    seq: int
    soort: str
    namens: str
    door: str
    op: date
    bevestigd_op: date | None = None
    bevestigd_hoe: str = ""
    bewijs_weg_op: date | None = None
    bewijs_vervallen: bool = False


class EigenRegel(Struct, frozen=True, kw_only=True):
    """An entry of others than the professional: who of them may read it, and who may mend and prove it, without looking
    into the rest (see `eigen_regels`)."""

    seq: int
    leest: frozenset[str]
    verbetert: frozenset[str]


class SpoedStand(Struct, frozen=True, kw_only=True):
    """The emergency as declared last: the checklist, and when it was lifted."""

    sinds: Wanneer
    inhoud: h.SpoedVerklaren
    opgeheven_op: date | None = None
    opgeheven_reden: str = ""


class Doorloop(Struct, frozen=True, kw_only=True):
    """One professional's walk as it stands after the last folded event.

    `blijvend` are the motivations since the last reopening: who was asked once is not asked again.
    """

    id: str
    professional: str
    begonnen_op: Wanneer
    begonnen_door: str
    aanleiding: str = ""
    vervolg_op: str = ""
    gevraagd: bool = False
    configuratie: tuple[str, ...] = ()
    definitie: str = ""
    signalen: dict[str, Signaal] = {}
    consulten: dict[str, Consult] = {}
    gesprekken: tuple[Gesprek, ...] = ()
    kennisgevingen: tuple[Kennisgeving, ...] = ()
    wegingen: tuple[h.WegingVastleggen, ...] = ()
    afweging: Afweging = Afweging()
    hulp: tuple[Hulp, ...] = ()
    besluiten: tuple[Besluit, ...] = ()
    standpunten: tuple[Standpunt, ...] = ()
    evaluaties: tuple[Evaluatie, ...] = ()
    afspraken: dict[str, Afspraak] = {}
    aanvullingen: tuple[h.MeldcodeAanvullen, ...] = ()
    medewerker_als_pleger: tuple[h.MedewerkerAlsPleger, ...] = ()
    spoed: SpoedStand | None = None
    afsluiting: h.MeldcodeAfsluiten | None = None
    overdracht: h.Overdragen | None = None
    namens: tuple[NamensRegel, ...] = ()
    eigen: tuple[EigenRegel, ...] = ()
    stap_op: dict[str, date] = {}
    """Per step ("stap1".."stap5") the day on which it last began, was rounded off or left out."""
    motiveringen: tuple[Motivering, ...] = ()
    blijvend: tuple[Motivering, ...] = ()
    heropend_seq: int = 0
    """The entry that reopened it last; grounds, evaluations and the answer that there is no suspicion from before
    answer nothing any more."""
    vervallen_seq: int = 0
    """The entry by which the decisions of before stopped to be in force: it was reopened, or is decided anew."""
    laatste_seq: int = 0

    @property
    def besluit_staat(self) -> str:
        """lopend, beslissen, vervolg, afgesloten or overgedragen."""
        return next(staat for staat in BESLUIT_STATEN if staat in self.configuratie)

    def stap(self, naam: str) -> str:
        """State of a step ("stap1".."stap4"): open, bezig, afgerond or overgeslagen."""
        return next(s for s in STAP_STATEN if f"{naam}_{s}" in self.configuratie)

    @property
    def spoed_loopt(self) -> bool:
        """Whether an emergency lies over it."""
        return "spoed_loopt" in self.configuratie

    @property
    def open_(self) -> bool:
        """Whether it still runs."""
        return self.besluit_staat in {"lopend", "beslissen", "vervolg"}

    @property
    def eigen_stap_gezet(self) -> bool:
        """Whether the professional recorded anything beyond being asked ("wie heeft de eigen stap nog niet gezet")."""
        return bool(
            self.signalen or self.consulten or self.gesprekken or self.besluiten or self.afweging.antwoorden
        )

    @property
    def besluit(self) -> Besluit | None:
        """The decisions taken last, in force or not."""
        return self.besluiten[-1] if self.besluiten else None

    @property
    def besluit_van_kracht(self) -> Besluit | None:
        """The decisions in force: taken, and not about an earlier suspicion or being taken anew since."""
        besluit = self.besluit
        return besluit if besluit is not None and besluit.seq > self.vervallen_seq else None

    @property
    def hulp_nu(self) -> Hulp | None:
        """The help as agreed last."""
        return self.hulp[-1] if self.hulp else None

    def gesprekken_met(self, persoon: str) -> tuple[Gesprek, ...]:
        """All records of talking with this person, held or not, oldest first."""
        return tuple(g for g in self.gesprekken if g.persoon == persoon)

    @property
    def onbevestigd(self) -> tuple[NamensRegel, ...]:
        """What was typed for a colleague and not confirmed yet."""
        return tuple(r for r in self.namens if r.bevestigd_op is None)


BESLUIT_STATEN = ("lopend", "beslissen", "vervolg", "afgesloten", "overgedragen")
STAP_STATEN = ("open", "bezig", "afgerond", "overgeslagen")
