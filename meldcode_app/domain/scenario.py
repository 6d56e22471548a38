"""A scenario file: a casus, what happened, and what must come of it. Read by people, played by the program.

Invariants: an unknown key is an error anywhere, with the path of the field; a scenario without a single
expectation is refused, because it would pass whatever the program did; so is an expectation that cannot be tested.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from datetime import UTC, date, datetime, time
from typing import Annotated, Any, Literal

from msgspec import Meta, Struct

from meldcode_app.domain.handelingen.alle import AlleHandelingen, VerzoekHandeling
from meldcode_app.domain.handelingen.casus import CasusOpenen, KluisInrichten
from meldcode_app.domain.maatregel import Maatregel
from meldcode_app.domain.personen import AndereDeelnemer, EigenDeelnemer, Persoon
from meldcode_app.domain.scenario_fouten import ScenarioFout, omgezet, syntaxisfout
from workflows.normen import NORMEN

__all__ = ["Scenario", "ScenarioFout", "Stap", "Verwacht", "lees"]

Gevuld = Annotated[str, Meta(min_length=1)]
Deelstaat = Literal["", "open", "gereed", "overgeslagen"]
Verloop = Literal[
    "", "in_behandeling", "teruggelegd", "geen_grondslag", "vastgesteld", "verstrekt", "afgesloten", "ingetrokken"
]  # fmt: skip


class Verwachting(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A reason that must stand in the way: its code and whom or what it is about, and if told its class."""

    code: Gevuld
    betreft: str = ""
    klasse: Literal["", "kan_niet", "motiveer", "let_op"] = ""


class VerwachteDelen(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The six parts of a request; empty expects nothing."""

    identiteit: Deelstaat = ""
    kader: Deelstaat = ""
    vraag: Deelstaat = ""
    noodzaak: Deelstaat = ""
    informeren: Deelstaat = ""
    zienswijze: Deelstaat = ""

    def genoemd(self) -> dict[str, str]:
        """The parts something is expected of."""
        return {naam: staat for naam in self.__struct_fields__ if (staat := getattr(self, naam))}


class Verwacht(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What must come of one act. `geweigerd` is the complete set of reasons in the way, in any order.

    `verloop` and `delen` are the state afterwards; the document is the letter as it stands after the act.
    """

    aanvaard: bool | None = None
    geweigerd: tuple[Verwachting, ...] = ()
    verloop: Verloop = ""
    delen: VerwachteDelen = VerwachteDelen()
    document_bevat: tuple[Gevuld, ...] = ()
    document_bevat_niet: tuple[Gevuld, ...] = ()

    @property
    def aantal(self) -> int:
        """How many things are expected."""
        return (
            (self.aanvaard is not None)
            + bool(self.geweigerd)
            + bool(self.verloop)
            + len(self.delen.genoemd())
            + len(self.document_bevat)
            + len(self.document_bevat_niet)
        )

    @property
    def over_het_verzoek(self) -> bool:
        """Whether it speaks of more than being accepted or refused."""
        return self.aantal > (self.aanvaard is not None) + bool(self.geweigerd)


class KluisGegevens(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Who keeps the vault in this scenario."""

    organisatie: str
    beslissende_functie: str = ""
    plaats: str = ""
    gebruiker: EigenDeelnemer


class CasusGegevens(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The casus itself."""

    geopend_op: date
    kind: Persoon
    kenmerk: str = ""


class Deelnemers(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Professionals: of the own organisation, and stubs of others."""

    eigen: tuple[EigenDeelnemer, ...] = ()
    anders: tuple[AndereDeelnemer, ...] = ()


class Scenario(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The whole file; `handelingen` happen in this order. `normen` are ids of the norms this story shows."""

    titel: str
    toelichting: str = ""
    normen: tuple[str, ...] = ()
    kluis: KluisGegevens
    casus: CasusGegevens
    personen: tuple[Persoon, ...] = ()
    deelnemers: Deelnemers = Deelnemers()
    maatregelen: tuple[Maatregel, ...] = ()
    handelingen: tuple[AlleHandelingen, ...] = ()


class Stap(Struct, frozen=True, kw_only=True):
    """One act with the moment it is recorded (None: when it happened) and what must come of it.

    Up to and including the one act with `tot_hier_oefenen` a practice vault is filled in beforehand.
    """

    handeling: AlleHandelingen
    vastgelegd_op: datetime | None = None
    verwacht: Verwacht = Verwacht()
    tot_hier_oefenen: bool = False


class Bijschrift(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What only a file says beside an act."""

    vastgelegd_op: datetime | None = None
    verwacht: Verwacht = Verwacht()
    tot_hier_oefenen: bool = False


def lees(tekst: str) -> tuple[Scenario, tuple[Stap, ...]]:
    """Decode a scenario. Raises ScenarioFout with the line, or with the path of the field and what was expected."""
    try:
        ruw = tomllib.loads(tekst)
    except tomllib.TOMLDecodeError as fout:
        raise syntaxisfout(fout, tekst) from fout
    return ontleed(ruw)


def ontleed(ruw: Mapping[str, Any]) -> tuple[Scenario, tuple[Stap, ...]]:
    """The same from what TOML holds. Raises ScenarioFout."""
    handelingen = ruw.get("handelingen", [])
    if not isinstance(handelingen, list):
        raise ScenarioFout("$.handelingen", "verwacht een of meer [[handelingen]]")
    kaal, bijschriften = [], []
    for nummer, handeling in enumerate(handelingen):
        plek = f"$.handelingen[{nummer}]"
        if not isinstance(handeling, Mapping):
            raise ScenarioFout(plek, "verwacht een tabel met velden")
        bij = {naam: waarde for naam, waarde in handeling.items() if naam in Bijschrift.__struct_fields__}
        if "vastgelegd_op" in bij:
            bij["vastgelegd_op"] = _moment(bij["vastgelegd_op"])
        eigen = {naam: waarde for naam, waarde in handeling.items() if naam not in bij}
        if "gebeurd_op" in eigen:
            eigen["gebeurd_op"] = _wanneer(eigen["gebeurd_op"], plek)
        bijschriften.append(omgezet(bij, Bijschrift, plek))
        kaal.append(eigen)
    scenario: Scenario = omgezet({**ruw, "handelingen": kaal}, Scenario, "$")
    stappen = tuple(
        Stap(
            handeling=handeling,
            vastgelegd_op=bij.vastgelegd_op,
            verwacht=bij.verwacht,
            tot_hier_oefenen=bij.tot_hier_oefenen,
        )
        for handeling, bij in zip(scenario.handelingen, bijschriften, strict=True)
    )
    _controleer(scenario, stappen)
    return scenario, stappen


def _controleer(scenario: Scenario, stappen: tuple[Stap, ...]) -> None:
    _eis_eenmalig("personen", [scenario.casus.kind.id, *(p.id for p in scenario.personen)], eerste=-1)
    _eis_eenmalig("maatregelen", [m.id for m in scenario.maatregelen])
    for nummer, norm in enumerate(scenario.normen):
        if norm not in NORMEN:
            raise ScenarioFout(
                f"$.normen[{nummer}]", f"'{norm}' is geen bekende norm (zie 'meldcode normen')"
            )
    if not sum(stap.verwacht.aantal for stap in stappen):
        raise ScenarioFout("$.handelingen", "verwacht ten minste één verwachting (verwacht = { ... })")
    gemerkt = [nummer for nummer, stap in enumerate(stappen) if stap.tot_hier_oefenen]
    if len(gemerkt) > 1:
        raise ScenarioFout(f"$.handelingen[{gemerkt[1]}].tot_hier_oefenen", "dit mag bij één handeling staan")
    for nummer, stap in enumerate(stappen):
        if isinstance(stap.handeling, CasusOpenen | KluisInrichten):
            raise ScenarioFout(f"$.handelingen[{nummer}].soort", "dit gebeurt al door [casus] en [kluis]")
        plek = f"$.handelingen[{nummer}].verwacht"
        if stap.verwacht.aanvaard and stap.verwacht.geweigerd:
            raise ScenarioFout(plek, "een handeling is aanvaard of geweigerd, niet allebei")
        if stap.verwacht.over_het_verzoek and not isinstance(stap.handeling, VerzoekHandeling):
            raise ScenarioFout(
                plek, f"bij {stap.handeling.soort} zijn alleen aanvaard en geweigerd te verwachten"
            )


def _eis_eenmalig(tabel: str, ids: list[str], eerste: int = 0) -> None:
    for nummer, id_ in enumerate(ids):
        if id_ in ids[:nummer]:
            raise ScenarioFout(f"$.{tabel}[{nummer + eerste}].id", f"'{id_}' staat er al")


def _wanneer(waarde: Any, plek: str) -> Any:  # noqa: ANN401  decoding starts from anything
    """A plain date or moment in the file means a day or a moment."""
    if isinstance(waarde, datetime):
        return {"van": waarde.date(), "tijd": time(waarde.hour, waarde.minute)}
    if isinstance(waarde, date):
        return {"van": waarde}
    if not isinstance(waarde, Mapping):
        raise ScenarioFout(f"{plek}.gebeurd_op", "verwacht een datum (jjjj-mm-dd), een moment of een periode")
    return waarde


def _moment(waarde: Any) -> Any:  # noqa: ANN401
    """A plain date means noon of that day; a time without zone is taken as it stands."""
    if isinstance(waarde, datetime):
        return waarde if waarde.tzinfo else waarde.replace(tzinfo=UTC)
    return datetime.combine(waarde, time(12), tzinfo=UTC) if isinstance(waarde, date) else waarde
