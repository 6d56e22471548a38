"""Play a scenario through the very services the window uses, and compare with what it expects.

Invariants: an act is judged once; an expectation that differs never stops the play; a scenario never touches a
casus it did not open itself.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, time

from meldcode_app.documents.brief import maak_pdf
from meldcode_app.documents.lezen import tekst_van_pdf
from meldcode_app.domain.gebeurtenis import KLUIS
from meldcode_app.domain.handelingen import casus as c
from meldcode_app.domain.handelingen.alle import AlleHandelingen, VerzoekHandeling
from meldcode_app.domain.ongeldig import OngeldigeHandeling
from meldcode_app.domain.scenario import Scenario, ScenarioFout, Stap
from meldcode_app.domain.tijd import op
from meldcode_app.services.dossier import Dossier, Uitgaand
from meldcode_app.services.registreren import Uitkomst, nieuw_id
from workflows.basis import Reden


class Speelklok:
    """The clock of a play: stands where the scenario puts it and never runs back."""

    def __init__(self) -> None:
        self.nu = datetime.min.replace(tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.nu

    def zet(self, stap: Stap) -> None:
        """At the moment the act is recorded; without one, noon on the day it happened."""
        moment = stap.vastgelegd_op or datetime.combine(
            stap.handeling.gebeurd_op.laatste_dag, time(12), tzinfo=UTC
        )
        self.nu = moment if moment.tzinfo else moment.replace(tzinfo=UTC)


@dataclass(frozen=True)
class Gespeeld:
    """One act and what came of it; `afwijkingen` are Dutch sentences, empty when all expectations hold."""

    nummer: int
    soort: str
    aanvaard: bool
    redenen: tuple[Reden, ...]
    open_redenen: tuple[Reden, ...]
    verwachtingen: int
    afwijkingen: tuple[str, ...]


@dataclass
class Spel:
    """A play in one vault. After `speel` is exhausted `brieven` holds every letter that was provided."""

    scenario: Scenario
    stappen: tuple[Stap, ...]
    dossier: Dossier
    klok: Speelklok
    casus_id: str = ""
    brieven: tuple[Uitgaand, ...] = ()

    def begin(self) -> None:
        """Set up the vault if that was not done, and open the casus with its people and measures."""
        s = self.scenario
        dag = op(s.casus.geopend_op)
        self.klok.nu = datetime.combine(s.casus.geopend_op, time(9), tzinfo=UTC)
        door = s.kluis.gebruiker.id
        self.casus_id = nieuw_id()
        if not self.dossier.inrichting().organisatie:
            self._stil(
                KLUIS,
                c.KluisInrichten(
                    gebeurd_op=dag,
                    door=door,
                    organisatie=s.kluis.organisatie,
                    beslissende_functie=s.kluis.beslissende_functie,
                    plaats=s.kluis.plaats,
                    gebruiker=s.kluis.gebruiker,
                ),
            )
        kenmerk = s.casus.kenmerk or self.dossier.volgend_kenmerk()
        self._stil(
            self.casus_id, c.CasusOpenen(gebeurd_op=dag, door=door, kenmerk=kenmerk, kind=s.casus.kind)
        )
        for persoon in s.personen:
            self._stil(self.casus_id, c.PersoonVastleggen(gebeurd_op=dag, door=door, persoon=persoon))
        for eigen in s.deelnemers.eigen:
            self._stil(self.casus_id, c.EigenDeelnemerVastleggen(gebeurd_op=dag, door=door, deelnemer=eigen))
        for ander in s.deelnemers.anders:
            self._stil(self.casus_id, c.AndereDeelnemerVastleggen(gebeurd_op=dag, door=door, deelnemer=ander))
        for maatregel in s.maatregelen:
            self._stil(self.casus_id, c.MaatregelVastleggen(gebeurd_op=dag, door=door, maatregel=maatregel))

    def _stil(self, casus_id: str, handeling: AlleHandelingen) -> None:
        if not self.dossier.doe(casus_id, handeling).aanvaard:
            raise ScenarioFout("$.casus", "gegevens die kunnen worden vastgelegd")

    def speel(self) -> Iterator[Gespeeld]:
        """Play act by act. Raises ScenarioFout on an act that refers to something unknown."""
        self.begin()
        for nummer, stap in enumerate(self.stappen):
            self.klok.zet(stap)
            try:
                uitkomst = self.dossier.doe(self.casus_id, stap.handeling)
            except OngeldigeHandeling as fout:
                raise ScenarioFout(f"$.handelingen[{nummer}].{fout.veld}", fout.wat) from fout
            if uitkomst.aanvaard and stap.handeling.soort == "verstrekken":
                self._bewaar_brief(stap.handeling)
            yield Gespeeld(
                nummer + 1,
                stap.handeling.soort,
                uitkomst.aanvaard,
                uitkomst.redenen,
                uitkomst.open_redenen,
                stap.verwacht.aantal,
                tuple(self._afwijkingen(stap, uitkomst)),
            )

    def _bewaar_brief(self, handeling: AlleHandelingen) -> None:
        if isinstance(handeling, VerzoekHandeling):
            uitgaand = self.dossier.uitgaande_brief(self.casus_id, handeling.verzoek)
            if uitgaand:
                self.brieven = (*self.brieven, uitgaand)

    def _afwijkingen(self, stap: Stap, uitkomst: Uitkomst) -> Iterator[str]:
        verwacht = stap.verwacht
        if verwacht.aanvaard is not None and verwacht.aanvaard != uitkomst.aanvaard:
            yield f"verwacht {'aanvaard' if verwacht.aanvaard else 'geweigerd'}, het werd het andere"
        if verwacht.geweigerd:
            gewenst = {(v.code, v.betreft) for v in verwacht.geweigerd}
            gekregen = {(r.code, r.betreft) for r in uitkomst.open_redenen}
            if gewenst != gekregen:
                yield f"verwacht geweigerd met {_op_rij(gewenst)}, gekregen {_op_rij(gekregen)}"
        if isinstance(stap.handeling, VerzoekHandeling):
            yield from self._afwijkingen_verzoek(stap, uitkomst, stap.handeling.verzoek)

    def _afwijkingen_verzoek(self, stap: Stap, uitkomst: Uitkomst, verzoek_id: str) -> Iterator[str]:
        verwacht = stap.verwacht
        verzoek = uitkomst.casus.verzoeken[verzoek_id]
        if verwacht.verloop and verwacht.verloop != verzoek.verloop:
            yield f"verwacht verloop {verwacht.verloop}, het is {verzoek.verloop}"
        for deel, staat in verwacht.delen.items():
            if verzoek.deel(deel) != staat:
                yield f"verwacht {deel} {staat}, het is {verzoek.deel(deel)}"
        if verwacht.document_bevat or verwacht.document_bevat_niet:
            tekst = self._documenttekst(verzoek_id, stap.handeling.soort)
            yield from (f"niet in de brief: {d!r}" for d in verwacht.document_bevat if _plat(d) not in tekst)
            yield from (f"wel in de brief: {d!r}" for d in verwacht.document_bevat_niet if _plat(d) in tekst)

    def _documenttekst(self, verzoek_id: str, soort: str) -> str:
        """After settling or providing the exact bytes that were kept, before that the draft."""
        verzoek = self.dossier.casus(self.casus_id).verzoeken[verzoek_id]
        versie = verzoek.laatste_versie
        if soort in {"vaststellen", "verstrekken"} and versie is not None:
            return _plat(tekst_van_pdf(self.dossier.kluis.document(versie.document)))
        return _plat(tekst_van_pdf(maak_pdf(self.dossier.concept(self.casus_id, verzoek_id))))


def _plat(tekst: str) -> str:
    return " ".join(tekst.split())


def _op_rij(redenen: set[tuple[str, str]]) -> str:
    return (
        ", ".join(code + (f" ({betreft})" if betreft else "") for code, betreft in sorted(redenen)) or "niets"
    )
