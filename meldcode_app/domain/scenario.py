"""A scenario file: a casus, what happened, and what must come of it. Read by people, played by the program.

Invariants: an unknown key is an error anywhere, with the path of the field; a scenario without a single
expectation is refused, because it would pass whatever the program did; so is an expectation that cannot be tested.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, date, datetime, time
from typing import Any

from msgspec import Struct

from meldcode_app.domain.handelingen.alle import AlleHandelingen, KluisHandeling
from meldcode_app.domain.handelingen.bijlage import BijlageToevoegen
from meldcode_app.domain.handelingen.casus import CasusOpenen
from meldcode_app.domain.maatregel import Maatregel
from meldcode_app.domain.personen import AndereDeelnemer, EigenDeelnemer, Persoon
from meldcode_app.domain.scenario_delen import Geheel, LeesDeel, geen_delen, samengevoegd
from meldcode_app.domain.scenario_fouten import ScenarioFout, omgezet
from meldcode_app.domain.scenario_verwacht import Verwacht, te_verwachten
from workflows.normen import NORMEN

__all__ = [
    "Geheel",
    "LeesDeel",
    "Scenario",
    "ScenarioFout",
    "Stap",
    "Verwacht",
    "lees",
    "ontleed",
    "samengevoegd",
]


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
    """The whole story; `handelingen` happen in this order. `normen` are ids of the norms it shows, `vervolg` names
    files beside this one in which the acts go on."""

    titel: str
    toelichting: str = ""
    normen: tuple[str, ...] = ()
    vervolg: tuple[str, ...] = ()
    kluis: KluisGegevens
    casus: CasusGegevens
    personen: tuple[Persoon, ...] = ()
    deelnemers: Deelnemers = Deelnemers()
    maatregelen: tuple[Maatregel, ...] = ()
    handelingen: tuple[AlleHandelingen, ...] = ()


class Stap(Struct, frozen=True, kw_only=True):
    """One act with the moment it is recorded (None: when it happened) and what must come of it.

    Up to and including the one act with `tot_hier_oefenen` a practice vault is filled in beforehand. `plek` is where
    it stands in its file. `bestand` is the text in the file that is added.
    """

    handeling: AlleHandelingen
    vastgelegd_op: datetime | None = None
    verwacht: Verwacht = Verwacht()
    tot_hier_oefenen: bool = False
    bestand: str = ""
    plek: str = ""


class Bijschrift(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What only a file says beside an act."""

    vastgelegd_op: datetime | None = None
    verwacht: Verwacht = Verwacht()
    tot_hier_oefenen: bool = False
    bestand: str = ""


def lees(tekst: str, lees_deel: LeesDeel = geen_delen) -> tuple[Scenario, tuple[Stap, ...]]:
    """Decode a scenario. Raises ScenarioFout with the line, or with the path of the field and what was expected."""
    return ontleed(samengevoegd(tekst, lees_deel))


def ontleed(geheel: Geheel) -> tuple[Scenario, tuple[Stap, ...]]:
    """The same from what TOML holds. Raises ScenarioFout."""
    try:
        return _ontleed(geheel)
    except ScenarioFout as fout:
        raise geheel.geplaatst(fout) from fout


def _ontleed(geheel: Geheel) -> tuple[Scenario, tuple[Stap, ...]]:
    ruw = geheel.ruw
    kaal, bijschriften = [], []
    for nummer, handeling in enumerate(ruw["handelingen"]):
        plek = f"$.handelingen[{nummer}]"
        if not isinstance(handeling, Mapping):
            raise ScenarioFout(plek, "verwacht een tabel met velden")
        bij = {naam: waarde for naam, waarde in handeling.items() if naam in Bijschrift.__struct_fields__}
        if "vastgelegd_op" in bij:
            bij["vastgelegd_op"] = _moment(bij["vastgelegd_op"])
        eigen = {naam: waarde for naam, waarde in handeling.items() if naam not in bij}
        if "gebeurd_op" in eigen:
            eigen["gebeurd_op"] = _wanneer(eigen["gebeurd_op"], plek)
        inhoud = eigen.get("inhoud")
        if isinstance(inhoud, Mapping) and "gebeurd_op" in inhoud:  # what a correction should have read
            eigen["inhoud"] = {**inhoud, "gebeurd_op": _wanneer(inhoud["gebeurd_op"], f"{plek}.inhoud")}
        bijschriften.append(omgezet(bij, Bijschrift, plek))
        kaal.append(eigen)
    scenario: Scenario = omgezet({**ruw, "handelingen": kaal}, Scenario, "$")
    stappen = tuple(
        Stap(
            handeling=handeling,
            vastgelegd_op=bij.vastgelegd_op,
            verwacht=bij.verwacht,
            tot_hier_oefenen=bij.tot_hier_oefenen,
            bestand=bij.bestand,
            plek=plek,
        )
        for handeling, bij, plek in zip(scenario.handelingen, bijschriften, geheel.plekken, strict=True)
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
        if isinstance(stap.handeling, CasusOpenen | KluisHandeling):
            raise ScenarioFout(f"$.handelingen[{nummer}].soort", "dit gebeurt al door [casus] en [kluis]")
        if bool(stap.bestand) != isinstance(stap.handeling, BijlageToevoegen):
            wat = "hier staat de tekst van het bestand" if not stap.bestand else "dit hoort bij een bijlage"
            raise ScenarioFout(f"$.handelingen[{nummer}].bestand", wat)
        plek = f"$.handelingen[{nummer}].verwacht"
        if stap.verwacht.aanvaard and stap.verwacht.geweigerd:
            raise ScenarioFout(plek, "een handeling is aanvaard of geweigerd, niet allebei")
        _controleer_verwacht(stap, plek)


def _controleer_verwacht(stap: Stap, plek: str) -> None:
    """Raises ScenarioFout on an expectation that could never be compared after this act."""
    kan = te_verwachten(stap.handeling)
    for veld in stap.verwacht.genoemd():
        if veld not in kan:
            wel = ", ".join(("aanvaard", "geweigerd", *kan))
            raise ScenarioFout(
                f"{plek}.{veld}", f"bij {stap.handeling.soort} is dit niet te verwachten; wel: {wel}"
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
