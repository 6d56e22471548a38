"""From stored rows to the rows, groups, filters and tiles of the Werklijst.

Invariants: only rows that are shown are put into words; a note has no day, so it is never over time.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime

import msgspec

from meldcode_app.domain.personen import EigenDeelnemer
from meldcode_app.presenters import werklijst_zinnen as zinnen
from meldcode_app.presenters.nederlands import dag_kort, hoofdletter, opsomming, tijd, weekdag_kort
from meldcode_app.presenters.weergave import Cel, Icoon, Keuze, Kleur, Knop
from meldcode_app.presenters.werklijst_weergave import Groep, GroepCode, TaakRegel, Tegel
from workflows.leeftijden import leeftijd_op

Rij = Mapping[str, object]

PER_GROEP = 12
"""Rows of a group that are there at once: about what fits on a screen."""
ERBIJ = 40
"""Rows a button brings each time: all of a thousand at once would keep the user waiting."""
ZEVEN = (
    Keuze(code="alles", tekst="Alles"),
    Keuze(code="mij", tekst="Wat ik moet doen"),
    Keuze(code="over_tijd", tekst="Over tijd"),
    Keuze(code="wacht", tekst="Wacht op anderen"),
    Keuze(code="later", tekst="Later"),
    Keuze(code="notities", tekst="Notities te plaatsen"),
)
_GROEPEN: dict[GroepCode, tuple[str, Icoon, Kleur]] = {
    "over_tijd": ("Over tijd", "hourglass", "warn"),
    "vandaag": ("Vandaag", "clock", "warn"),
    "deze_week": ("Deze week", "calendar", "accent"),
    "later": ("Later", "calendar-clock", "muted"),
    "zonder_dag": ("Zonder dag", "circle-dashed", "muted"),
}
_EERSTE_WOORDEN = 160


def groep_van(rij: Rij, vandaag: date) -> GroepCode:
    """Where a row stands today; the week ends on Sunday."""
    if not rij["voor"]:
        return "zonder_dag"
    dagen = (date.fromisoformat(str(rij["voor"])) - vandaag).days
    if dagen <= 0:
        return "over_tijd" if dagen else "vandaag"
    return "deze_week" if dagen <= 6 - vandaag.weekday() else "later"


def van_ander(rij: Rij, ik: str) -> bool:
    """Whether somebody else must act: outside, or a colleague whose own step it is. `ik` is the id of the user."""
    return bool(rij["wacht_op_ander"]) or rij["wie"] not in {"", ik}


def zeef(code: str, rij: Rij, vandaag: date, ik: str) -> bool:
    """Whether a task passes a filter; `ik` is the id of the user."""
    match code:
        case "mij":
            return not van_ander(rij, ik)
        case "over_tijd":
            return groep_van(rij, vandaag) == "over_tijd"
        case "wacht":
            return van_ander(rij, ik)
        case "later":
            return groep_van(rij, vandaag) in {"later", "zonder_dag"}
        case "notities":
            return False
        case _:
            return True


def groepen(
    taken: Sequence[Rij],
    maak: Callable[[Rij], TaakRegel],
    notities: tuple[TaakRegel, ...],
    vandaag: date,
    erbij: Mapping[str, int],
) -> tuple[Groep, ...]:
    """The groups that have rows, in their order. Notes stand first among today's: they wait for nothing."""
    per_groep: dict[GroepCode, list[Rij]] = {code: [] for code in _GROEPEN}
    for rij in taken:
        per_groep[groep_van(rij, vandaag)].append(rij)
    gemaakt = []
    for code, (titel, icoon, kleur) in _GROEPEN.items():
        eerst = notities if code == "vandaag" else ()
        rijen = per_groep[code]
        getoond = rijen[: PER_GROEP + erbij.get(code, 0)]
        if aantal := len(eerst) + len(rijen):
            rest = len(rijen) - len(getoond)
            gemaakt.append(
                Groep(
                    code=code,
                    titel=f"{titel} ({aantal})",
                    icoon=icoon,
                    kleur=kleur,
                    regels=(*eerst, *map(maak, getoond)),
                    meer=f"Nog {ERBIJ} van {rest} tonen"
                    if rest > ERBIJ
                    else f"Nog {rest} tonen"
                    if rest
                    else "",
                )
            )
    return tuple(gemaakt)


def taakregel(rij: Rij, vandaag: date, ik: EigenDeelnemer | None, *, uitgelegd: str = "") -> TaakRegel:
    """One task in words. `ik` is the user; `uitgelegd` the id of the row whose origin is explained."""
    id_ = f"taak:{rij['casus']}/{rij['taak']}"
    soort, herkomst, norm, wie = (str(rij[veld]) for veld in ("soort", "herkomst", "norm", "wie"))
    namen = msgspec.json.decode(str(rij["namen"]), type=dict[str, str])
    betreft = msgspec.json.decode(str(rij["betreft"]), type=list[str])
    voor = date.fromisoformat(str(rij["voor"])) if rij["voor"] else None
    wanneer, dag = zinnen.wanneer(voor, vandaag, zinnen.bron(herkomst, norm).was)
    van, doet = zinnen.wie_en_doet(
        soort,
        "" if ik and wie == ik.id else wie,
        namen.get(wie, ""),
        functie=ik.functie if ik else "",
        collega=not rij["wacht_op_ander"],
    )
    wat = zinnen.zin(soort, [namen.get(id_, "") for id_ in betreft])
    return TaakRegel(
        id=id_,
        wat=wat,
        bij=_kind(rij, vandaag),
        wie=van,
        doet=doet,
        wanneer=wanneer,
        dag=dag,
        # Also without a day: why it stands on the list has a source.
        herkomst=zinnen.link(soort, herkomst, norm),
        uitleg=zinnen.uitleg(soort, herkomst, norm) if uitgelegd == id_ else None,
        knoppen=(Knop(code="open", tekst="Open", soort="rustig", uitleg=f"Open: {wat}"),),
    )


def notitieregel(rij: Rij, vandaag: date) -> TaakRegel:
    """One note that asks for a place."""
    genoteerd = datetime.fromisoformat(str(rij["geregistreerd_op"])).astimezone()
    woorden = " ".join(str(rij["tekst"]).split())
    sinds = zinnen.geleden(genoteerd.date(), vandaag)
    return TaakRegel(
        id=f"notitie:{rij['notitie']}",
        wat=f"Notitie van {sinds} plaatsen",
        bij=woorden if len(woorden) <= _EERSTE_WOORDEN else f"{woorden[:_EERSTE_WOORDEN]} ...",
        wie="U",
        doet="kiest bij welk kind zij hoort",
        wanneer=Cel(tekst="te plaatsen", icoon="pencil-line", kleur="accent", sterk=True),
        dag=f"genoteerd om {tijd(genoteerd.time())}",
        knoppen=(
            Knop(code="plaatsen", tekst="Plaatsen", soort="rustig"),
            Knop(code="afhandelen", tekst="Niet meer nodig", soort="link"),
        ),
    )


def tegels(
    taken: Sequence[Rij],
    notities: Sequence[Rij],
    statussen: Mapping[str, int],
    verzoeken: Sequence[Rij],
    vandaag: date,
    ik: str,
) -> tuple[Tegel, ...]:
    """The four numbers above the list."""
    wacht = [rij for rij in taken if van_ander(rij, ik)]
    spoed, rust = statussen.get("spoed", 0), statussen.get("rust", 0)
    wens = min((str(rij["gewenst_op"]) for rij in verzoeken if rij["gewenst_op"]), default="")
    oudste = min((str(rij["geregistreerd_op"]) for rij in notities), default="")
    return (
        Tegel(
            code="lopend",
            icoon="folder-open",
            kleur="accent",
            aantal=statussen.get("loopt", 0) + spoed,
            titel="Lopende casussen",
            sub=f"waarvan {spoed} met spoed" if spoed else f"{rust or 'geen'} in rust",
        ),
        Tegel(
            code="wacht",
            icoon="hourglass",
            kleur="warn",
            aantal=len(wacht),
            titel="Wacht op anderen",
            sub=_op_wie(wacht) if wacht else "niemand is aan zet",
        ),
        Tegel(
            code="verzoeken",
            icoon="inbox",
            kleur="why",
            aantal=len(verzoeken),
            titel="Verzoeken open",
            sub=f"eerste wens: {weekdag_kort(date.fromisoformat(wens), vandaag)}"
            if wens
            else "geen dag gewenst",
        ),
        Tegel(
            code="notities",
            icoon="pencil-line",
            kleur="accent",
            aantal=len(notities),
            titel="Notities te plaatsen",
            sub=f"oudste: {dag_kort(datetime.fromisoformat(oudste).astimezone().date(), vandaag)}"
            if oudste
            else "alles heeft een plek",
        ),
    )


def _op_wie(wacht: Sequence[Rij]) -> str:
    namen: dict[str, None] = {}
    for rij in wacht:
        wie = str(rij["wie"])
        naam = msgspec.json.decode(str(rij["namen"]), type=dict[str, str]).get(wie, "")
        namen["Veilig Thuis" if wie == zinnen.VEILIG_THUIS else naam or zinnen.VRAGER] = None
    alle = list(namen)
    genoemd = alle if len(alle) <= 3 else [*alle[:2], f"{len(alle) - 2} anderen"]
    return hoofdletter(opsomming(genoemd))


def _kind(rij: Rij, vandaag: date) -> str:
    geboren = rij["geboortedatum"]
    leeftijd = f", {leeftijd_op(date.fromisoformat(str(geboren)), vandaag)} jaar" if geboren else ""
    return f"{rij['naam']}{leeftijd}"
