"""Who is told of a melding, and who was: a row per person, and mending a record that is wrong.

Invariants: informing is never asking consent; one record per person; rows told in the same way become one act, so
one ground and text may serve them all (G-11); a record that is mended stays, and counts no more.
"""

from __future__ import annotations

from typing import cast

from meldcode_app.domain.handelingen.melding import MeldingInformeren
from meldcode_app.domain.kennisgeving import Kennisgeving, WanneerGeinformeerd
from meldcode_app.domain.personen import Persoon
from meldcode_app.presenters import woorden
from meldcode_app.presenters.formulier_invoer import Invoer, keuzes_uit, veld
from meldcode_app.presenters.formulier_velden import VeldStaat
from meldcode_app.presenters.informatieverzoek_mensen import KEUZES, WANNEER
from meldcode_app.presenters.informatieverzoek_weergave import InformerenStaat
from meldcode_app.presenters.meldcode_formulier import NAMENS, begin, slot, van_wie_veld
from meldcode_app.presenters.melding_feiten import AAN
from meldcode_app.presenters.melding_omgeving import BijMelding, MeldingFormulier
from meldcode_app.presenters.nederlands import dag_jaar, opsomming
from meldcode_app.presenters.wanneer import toon, weekdag_van
from meldcode_app.presenters.weergave import Bericht, Keuze, OuderRij
from workflows.basis import Reden

CODE = "informeren"
BEZWAAR = "bezwaar"
RIJVELDEN = ("wanneer", "datum", "wijze", "reactie")
GEEN_TOESTEMMING = (
    "Toestemming is geen voorwaarde voor een melding. Schrijf het bezwaar op bij Reactie, en weeg het mee."
)
NA_DE_MELDING = " (maar dat was na de melding)"
MISSCHIEN_NA = " (maar of dat voor de melding was, staat niet vast)"
KIES = "Kies bij minstens één persoon wanneer die is geïnformeerd."
_ACHTERAF = Keuze(code="achteraf", tekst="Alsnog, achteraf")


def klaar(b: BijMelding, persoon: str) -> Kennisgeving | None:
    """The record after which nothing more is asked of this person: beforehand, or, once reported, at any time."""
    van = [k for k in b.m.kennisgevingen_van(persoon) if k.telt]
    return next(
        (k for k in reversed(van) if k.wanneer == "vooraf" or (b.m.gedaan and k.wanneer != "niet")), None
    )


def formulier_informeren(b: BijMelding) -> MeldingFormulier:
    """All rows that are still open, recorded with one press."""
    rijen = tuple(p for p in b.betrokkenen if klaar(b, p.id) is None)

    def velden(i: Invoer) -> tuple[VeldStaat, ...]:
        per_rij = tuple(
            veld(i, f"{p.id}.{code}", "datum" if code == "datum" else "regel", "")
            for p in rijen
            for code in RIJVELDEN
        )
        gekozen = tuple(p for p in rijen if i.tekst(f"{p.id}.wanneer") not in {"", "niet"})
        bezwaar = veld(
            i,
            BEZWAAR,
            "vinkjes",
            "Wie maakt bezwaar?",
            keuzes=tuple(Keuze(code=p.id, tekst=b.naam(p.id)) for p in gekozen),
            hint=GEEN_TOESTEMMING,
            breedte="heel",
        )
        return (*per_rij, *((bezwaar,) if gekozen else ()), *(van_wie_veld(b.o, i) if rijen else ()))

    def handelingen(i: Invoer) -> tuple[MeldingInformeren, ...]:
        return samen(b, i, rijen)

    def handeling(i: Invoer) -> MeldingInformeren:
        alle = handelingen(i)
        half = [b.naam(p.id) for p in rijen if not i.tekst(f"{p.id}.wanneer") and _begonnen(i, p)]
        if half:
            i.fouten[CODE] = f"U schreef iets bij {opsomming(half)}. Kies daar ook wanneer."
        elif not alle:
            i.fouten[CODE] = KIES
        if not alle:
            return MeldingInformeren(**b.vast(i), personen=(), wanneer="vooraf")
        return alle[0]

    return MeldingFormulier(
        code=CODE,
        titel="Wie weet van de melding?" if b.concept else "Alsnog informeren",
        velden=velden,
        handeling=handeling,
        begin=begin(b.o),
        hervormt=frozenset({*(f"{p.id}.wanneer" for p in rijen), NAMENS}),
        knop="Informeren vastleggen",
        sub="Vertel waarom u meldt, wat u meldt en wat Veilig Thuis doet. Informeren is geen toestemming vragen.",
        eist=frozenset({CODE}),
        samen=handelingen,
    )


def _begonnen(i: Invoer, p: Persoon) -> bool:
    return any(i.tekst(f"{p.id}.{code}").strip() for code in RIJVELDEN)


def samen(b: BijMelding, i: Invoer, rijen: tuple[Persoon, ...]) -> tuple[MeldingInformeren, ...]:
    """The acts for the rows in which something was chosen: equal rows in one go."""
    per_vorm: dict[tuple[str, ...], list[str]] = {}
    for p in rijen:
        if i.tekst(f"{p.id}.wanneer"):
            bezwaar = AAN if p.id in i.lijst(BEZWAAR) else ""
            vorm = (*(i.tekst(f"{p.id}.{code}").strip() for code in RIJVELDEN), bezwaar)
            per_vorm.setdefault(vorm, []).append(p.id)
    handelingen = []
    for (wanneer, datum, wijze, reactie, bezwaar), wie in per_vorm.items():
        veldcode = f"{wie[0]}.datum" if datum else "wanneer"
        handelingen.append(
            MeldingInformeren(
                gebeurd_op=i.wanneer(veldcode),
                door=b.o.door,
                namens=i.tekst(NAMENS),
                melding=b.m.id,
                personen=tuple(wie),
                wanneer=cast("WanneerGeinformeerd", wanneer),
                wijze=wijze,
                reactie=reactie,
                bezwaar=bool(bezwaar) and wanneer != "niet",
            )
        )
    return tuple(handelingen)


def informerenstaat(
    b: BijMelding, i: Invoer, fouten: dict[str, str], open_redenen: tuple[Reden, ...]
) -> InformerenStaat:
    """A row per person. `fouten` are sentences per field `persoon.datum`, `open_redenen` what is still asked."""
    vraagt = {r.betreft for r in open_redenen if r.code == "NIET_VOORAF_OVER_MELDING"}
    rijen = []
    for p in b.betrokkenen:
        al = klaar(b, p.id)
        if al is not None:
            rijen.append(
                OuderRij(
                    persoon=p.id,
                    naam=b.naam(p.id),
                    onder=_onder(b, p),
                    wanneer=al.wanneer,
                    datum=weekdag_van(al.op, b.o.vandaag),
                    wijze=al.wijze,
                    reactie=al.reactie,
                    vastgelegd=f"Vastgelegd: {in_woorden(b, al)}",
                )
            )
            continue
        waarden = {code: i.tekst(f"{p.id}.{code}") for code in RIJVELDEN}
        gekozen = waarden["wanneer"] not in {"", "vooraf"}
        rijen.append(
            OuderRij(
                persoon=p.id,
                naam=b.naam(p.id),
                onder=_onder(b, p),
                **waarden,
                reden_nodig="Niet vooraf: zeg waarom." if gekozen and p.id in vraagt else "",
                fout_datum=fouten.get(f"{p.id}.datum", ""),
            )
        )
    keuzes = keuzes_uit(KEUZES)
    if not b.concept:
        keuzes = tuple(_ACHTERAF if k.code == "achteraf" else k for k in keuzes)
    return InformerenStaat(rijen=tuple(rijen), keuzes=keuzes)


def _onder(b: BijMelding, p: Persoon) -> str:
    """Age of the child; of a parent the custody."""
    if p.id == b.o.casus.kind_id:
        leeftijd = p.leeftijd(b.o.vandaag)
        return "kind" if leeftijd is None else f"kind, {leeftijd} jaar"
    return {"ja": "gezag", "nee": "geen gezag", "onbekend": "gezag onbekend"}[p.gezag.waarde]


def gezag(b: BijMelding) -> str:
    """Where custody is known from, per parent: "Moeder: uittreksel gezagsregister, 3 september 2026." """
    zinnen = []
    for p in b.betrokkenen:
        if p.id == b.o.casus.kind_id or p.gezag.waarde == "onbekend":
            continue
        bron = woorden.GEZAG_BRON[p.gezag.bron] if p.gezag.bron else "bron niet ingevuld"
        per = f", {dag_jaar(p.gezag.peildatum)}" if p.gezag.peildatum else ""
        zinnen.append(f"{b.naam(p.id)}: {bron}{per}.")
    return f"Hoe u weet wie gezag heeft: {' '.join(zinnen)}" if zinnen else ""


def in_woorden(b: BijMelding, k: Kennisgeving) -> str:
    """ "ma 16 nov, vooraf, gesprek op school: 'Goed dat u het zegt.'" """
    na = ""
    if b.m.vertrek and k.wanneer == "vooraf" and k.telt and not b.vooraf(k):
        na = NA_DE_MELDING if k.tegenover(b.m.vertrek.op) == "na" else MISSCHIEN_NA
    delen = [weekdag_van(k.op, b.o.vandaag), WANNEER[k.wanneer].lower() + na, k.wijze]
    zin = ", ".join(d for d in delen if d)
    zin += f": '{k.reactie}'" if k.reactie else ""
    zin += ", maakt bezwaar" if k.bezwaar else ""
    return zin + (". Vastgelegd nadat er was gemeld" if k.vooraf_maar_later(b.m.vertrek) else "")


def formulier_verbeter(b: BijMelding, sleutel: str) -> MeldingFormulier | None:
    """Mend a record; `sleutel` is its entry and person ("12-moeder"). None when there is no such record."""
    nummer, _, persoon = sleutel.partition("-")
    oud = next(
        (k for k in b.m.kennisgevingen_van(persoon) if str(k.seq) == nummer and k.telt),
        None,
    )
    if oud is None:
        return None
    seq = oud.seq

    def velden(i: Invoer) -> tuple[VeldStaat, ...]:
        return (
            veld(
                i,
                "keuze",
                "antwoord",
                "Wanneer geïnformeerd?",
                keuzes=keuzes_uit({c: w for c, w in KEUZES.items() if c}),
                breedte="heel",
            ),
            veld(i, "wijze", "regel", "Door wie en hoe"),
            veld(i, "reactie", "regel", "Reactie"),
            veld(
                i,
                BEZWAAR,
                "vinkjes",
                "Bezwaar",
                keuzes=(Keuze(code=AAN, tekst=f"{b.naam(persoon)} maakt bezwaar"),),
                hint=GEEN_TOESTEMMING,
                breedte="heel",
            ),
            *slot(b.o, i, "Wanneer was dit?"),
        )

    def handeling(i: Invoer) -> MeldingInformeren:
        return MeldingInformeren(
            **b.vast(i),
            personen=(persoon,),
            wanneer=cast("WanneerGeinformeerd", i.tekst("keuze")),
            wijze=i.tekst("wijze").strip(),
            reactie=i.tekst("reactie").strip(),
            bezwaar=i.tekst(BEZWAAR) == AAN,
            vervangt=seq,
        )

    return MeldingFormulier(
        code=f"verbeter:{sleutel}",
        titel=f"Informeren van {b.o.naam(persoon)} verbeteren",
        velden=velden,
        handeling=handeling,
        begin=begin(
            b.o,
            {
                "keuze": oud.wanneer,
                "wijze": oud.wijze,
                "reactie": oud.reactie,
                BEZWAAR: AAN if oud.bezwaar else "",
                "wanneer": toon(oud.op, kort=True),
            },
        ),
        hervormt=frozenset({NAMENS, "keuze"}),
        knop="Verbetering vastleggen",
        sub="Wat er stond, blijft te lezen, en telt niet meer.",
        uitleg=Bericht(titel=f"Nu staat er: {in_woorden(b, oud)}", soort="uitleg"),
    )


def samenvatting(b: BijMelding) -> str:
    """The line of fact of this station."""
    nodig = b.te_informeren
    if not nodig:
        return "niemand met gezag bekend"
    vooraf = [p for p in nodig if any(b.vooraf(k) for k in b.m.kennisgevingen_van(p.id))]
    if not any(b.m.kennisgevingen_van(p.id) for p in nodig):
        return "met reden" if b.m.deel("informeren") == "overgeslagen" else "nog niemand"
    if len(vooraf) == len(nodig):
        return f"{opsomming([b.o.naam(p.id) for p in nodig])}: vooraf"
    if b.m.gedaan and not b.nog_niet:
        return "iedereen weet het"
    if b.m.gedaan:
        return f"nog niet: {opsomming([b.o.naam(p.id) for p in b.nog_niet])}"
    return f"{len(vooraf)} van {len(nodig)} vooraf"
