"""Who is told beforehand, and what they say: informing per person, the view on the draft, an objection.

Invariants: informing is never asking consent, no word of it stands here; one record per person; rows with the same
day, way and answer become one act (G-11); a view goes along unabridged, an objection holds nothing up.
"""

from __future__ import annotations

from typing import Literal, cast

from meldcode_app.domain.handelingen import informatieverzoek as h
from meldcode_app.domain.kennisgeving import Kennisgeving, WanneerGeinformeerd
from meldcode_app.domain.personen import Persoon
from meldcode_app.presenters.formulier_invoer import Invoer, Tekst, veld, wanneer_veld
from meldcode_app.presenters.formulier_velden import VeldStaat
from meldcode_app.presenters.informatieverzoek_formulieren import Omgeving, Werk
from meldcode_app.presenters.informatieverzoek_weergave import InformerenStaat
from meldcode_app.presenters.nederlands import hoofdletter, opsomming, weekdag_kort
from meldcode_app.presenters.wanneer import toon, weekdag_van
from meldcode_app.presenters.weergave import Cel, Keuze, OuderRij, Rij
from workflows.termijnen import ZIENSWIJZE_WERKDAGEN, werkdagen_na

WANNEER = {
    "": "Nog niet",
    "vooraf": "Vooraf",
    "gelijktijdig": "Tegelijk",
    "achteraf": "Achteraf",
    "niet": "Niet",
}
KEUZES = {**WANNEER, "niet": "Niet, met reden"}
"""In the list "Niet" next to "Nog niet" is read as the same."""
UITKOMSTEN = (
    Keuze(code="zienswijze", tekst="Zienswijze"),
    Keuze(code="wil_geen", tekst="Wil geen geven"),
    Keuze(code="geen_reactie", tekst="Geen reactie"),
)
Uitkomst = Literal["zienswijze", "wil_geen", "geen_reactie"]


def gekozen(invoer: dict[str, Invoer]) -> dict[str, Invoer]:
    """The rows in which the user chose something."""
    return {p: i for p, i in invoer.items() if i.tekst("wanneer")}


def samen(o: Omgeving, invoer: dict[str, Invoer]) -> tuple[h.Informeren, ...]:
    """The acts for all chosen rows: equal rows in one go."""
    per_vorm: dict[tuple[str, str, str, str, bool], list[str]] = {}
    for persoon, i in gekozen(invoer).items():
        vorm = (
            i.tekst("wanneer"),
            i.tekst("datum"),
            i.tekst("wijze"),
            i.tekst("reactie"),
            bool(i.tekst("bezwaar")),
        )
        per_vorm.setdefault(vorm, []).append(persoon)
    handelingen = []
    for (wanneer, _, wijze, reactie, bezwaar), personen in per_vorm.items():
        lezer = invoer[personen[0]]
        handelingen.append(
            h.Informeren(
                gebeurd_op=lezer.wanneer("datum"),
                door=o.door,
                verzoek=o.verzoek_id,
                personen=tuple(personen),
                wanneer=cast("WanneerGeinformeerd", wanneer),
                wijze=wijze,
                reactie=reactie,
                bezwaar=bezwaar,
            )
        )
    return tuple(handelingen)


def vastgelegd_in_woorden(o: Omgeving, k: Kennisgeving) -> str:
    """ "ma 16 nov, vooraf, telefonisch: 'Goed dat u belt.'" """
    delen = [weekdag_van(k.op, o.vandaag), WANNEER[k.wanneer].lower(), k.wijze]
    zin = ", ".join(d for d in delen if d)
    if k.reactie:
        zin += f": '{k.reactie}'"
    if k.bezwaar:
        zin += ", maakt bezwaar"
    if k.toelichting:
        zin += f". Reden: {k.toelichting}"
    if not k.telt:
        zin += ". Later verbeterd"
    if k.pas_later_vooraf(o.v.vertrek):
        zin += ". Vastgelegd nadat er informatie was verstrekt"
    return zin


def _is_klaar(o: Omgeving, persoon: Persoon) -> Kennisgeving | None:
    van = o.v.kennisgevingen_van(persoon.id)
    return next((k for k in van if k.telt and k.wanneer == "vooraf"), None)


def _onder(o: Omgeving, persoon: Persoon) -> str:
    if persoon.id == o.casus.kind_id:
        leeftijd = persoon.leeftijd(o.vandaag)
        return "kind" if leeftijd is None else f"kind, {leeftijd} jaar"
    return {"ja": "gezag", "nee": "geen gezag", "onbekend": "gezag onbekend"}[persoon.gezag.waarde]


def informerenstaat(o: Omgeving, invoer: dict[str, Invoer], gemotiveerd: frozenset[str]) -> InformerenStaat:
    """A row per person, who must be informed first. `gemotiveerd`: who has a ground for not being told beforehand."""
    rijen = []
    nodig = {p.id for p in o.te_informeren()}
    for persoon in sorted(o.betrokkenen(), key=lambda p: p.id not in nodig):
        klaar = _is_klaar(o, persoon)
        i = invoer[persoon.id]
        if klaar is not None:
            rijen.append(
                OuderRij(
                    persoon=persoon.id,
                    naam=o.naam(persoon.id),
                    onder=_onder(o, persoon),
                    wanneer="vooraf",
                    datum=weekdag_van(klaar.op, o.vandaag),
                    wijze=klaar.wijze,
                    reactie=klaar.reactie,
                    vastgelegd=f"Vastgelegd: {vastgelegd_in_woorden(o, klaar)}",
                )
            )
            continue
        anders = i.tekst("wanneer") not in {"", "vooraf"} and persoon.id in nodig
        rijen.append(
            OuderRij(
                persoon=persoon.id,
                naam=o.naam(persoon.id),
                onder=_onder(o, persoon),
                wanneer=i.tekst("wanneer"),
                datum=i.tekst("datum"),
                wijze=i.tekst("wijze"),
                reactie=i.tekst("reactie"),
                reden_nodig="Niet vooraf: zeg waarom." if anders and persoon.id not in gemotiveerd else "",
                fout_datum=i.fouten.get("datum", ""),
            )
        )
    keuzes = tuple(Keuze(code=c, tekst=t) for c, t in KEUZES.items())
    return InformerenStaat(rijen=tuple(rijen), keuzes=keuzes)


def eerder(o: Omgeving) -> tuple[Cel, ...]:
    """Every earlier record that does not stand in a locked row."""
    return tuple(
        Cel(tekst=f"{o.naam(k.persoon)}: {vastgelegd_in_woorden(o, k)}", icoon="rotate-ccw-clock")
        for k in o.v.kennisgevingen
        if k.wanneer != "vooraf" or not k.telt
    )


def zienswijzerijen(o: Omgeving) -> tuple[Rij, ...]:
    """Per person: asked when, until when, and what came of it."""
    rijen = []
    for z in o.v.zienswijzen.values():
        woord = {
            "": "Nog geen antwoord",
            "zienswijze": "Ontvangen, gaat mee",
            "wil_geen": "Wil geen geven",
            "geen_reactie": "Geen reactie",
        }[z.uitkomst]
        rijen.append(
            Rij(
                id=z.persoon,
                cellen=(
                    Cel(tekst=o.naam(z.persoon), sterk=True),
                    Cel(
                        tekst=weekdag_kort(z.gevraagd_op, o.vandaag) if z.gevraagd_op else "-", kleur="muted"
                    ),
                    Cel(tekst=weekdag_kort(z.termijn, o.vandaag) if z.termijn else "-", kleur="muted"),
                    Cel(
                        tekst=woord,
                        icoon="circle-check" if z.uitkomst else "hourglass",
                        kleur="ok" if z.uitkomst else "warn",
                        sterk=True,
                    ),
                ),
            )
        )
    return tuple(rijen)


def _vragen(o: Omgeving, item: str, i: Invoer) -> h.ZienswijzeVragen:
    return h.ZienswijzeVragen(
        gebeurd_op=i.wanneer(),
        door=o.door,
        verzoek=o.verzoek_id,
        personen=i.lijst("personen"),
        termijn=i.dag("termijn", straks=True),
    )


def _begin_vragen(o: Omgeving, item: str) -> Tekst:
    nog = [p.id for p in o.te_informeren() if p.id not in {*o.v.zienswijzen, *_niet_ingelicht(o)}]
    termijn = werkdagen_na(o.vandaag, ZIENSWIJZE_WERKDAGEN)
    return {"personen": " ".join(nog), "termijn": toon(termijn, kort=True)}


def _niet_ingelicht(o: Omgeving) -> list[str]:
    """Who was deliberately not told: a draft in their hands may be as unsafe, so nothing is ticked for them."""
    laatste = ((p.id, o.v.kennisgevingen_van(p.id)[-1:]) for p in o.te_informeren())
    return [wie for wie, k in laatste if k and k[0].wanneer == "niet"]


def _velden_vragen(o: Omgeving, item: str, i: Invoer) -> tuple[VeldStaat, ...]:
    namen = opsomming([hoofdletter(o.naam(wie)) for wie in _niet_ingelicht(o)])
    return (
        veld(
            i,
            "personen",
            "vinkjes",
            "Wie leest het concept?",
            hint=f"Niet geïnformeerd, met reden: {namen}. Vink alleen aan als het veilig kan." if namen else "",
            keuzes=o.keuzes(o.betrokkenen()),
            breedte="heel",
        ),
        veld(
            i,
            "termijn",
            "datum",
            "Reageren kan tot en met",
            hint=f"Voorstel: {ZIENSWIJZE_WERKDAGEN} werkdagen. U kiest zelf; de wet noemt geen termijn.",
        ),
        wanneer_veld(i),
    )  # fmt: skip


def _ontvangen(o: Omgeving, item: str, i: Invoer) -> h.ZienswijzeOntvangen:
    if not i.tekst("persoon"):
        i.fouten["persoon"] = "Kies van wie dit is."
    uitkomst = i.tekst("uitkomst")
    return h.ZienswijzeOntvangen(
        gebeurd_op=i.wanneer(),
        door=o.door,
        verzoek=o.verzoek_id,
        persoon=i.tekst("persoon"),
        uitkomst=cast("Uitkomst", uitkomst),
        tekst=i.tekst("tekst") if uitkomst == "zienswijze" else "",
    )


def _begin_ontvangen(o: Omgeving, item: str) -> Tekst:
    wacht = [z.persoon for z in o.v.zienswijzen.values() if not z.uitkomst]
    return {"persoon": wacht[0] if wacht else "", "uitkomst": "zienswijze"}


def _velden_ontvangen(o: Omgeving, item: str, i: Invoer) -> tuple[VeldStaat, ...]:
    kies = Keuze(code="", tekst="Kies")
    velden = [
        veld(i, "persoon", "keuze", "Van wie?", keuzes=(kies, *o.keuzes(o.betrokkenen())), breedte="derde"),
        veld(i, "uitkomst", "antwoord", "Wat kwam eruit?", keuzes=UITKOMSTEN, breedte="half"),
    ]
    if i.tekst("uitkomst") == "zienswijze":
        velden.append(
            veld(
                i,
                "tekst",
                "tekst",
                "De zienswijze, letterlijk",
                hint="Gaat helemaal mee met de brief. U kort niets in.",
                breedte="heel",
                rijen=4,
            )
        )
    return (*velden, wanneer_veld(i))


def _bezwaar(o: Omgeving, item: str, i: Invoer) -> h.BezwaarOuder:
    if not i.tekst("persoon"):
        i.fouten["persoon"] = "Kies wie bezwaar maakt."
    return h.BezwaarOuder(
        gebeurd_op=i.wanneer(),
        door=o.door,
        verzoek=o.verzoek_id,
        persoon=i.tekst("persoon"),
        tekst=i.tekst("tekst"),
    )


def _velden_bezwaar(o: Omgeving, item: str, i: Invoer) -> tuple[VeldStaat, ...]:
    kies = Keuze(code="", tekst="Kies")
    return (
        veld(i, "persoon", "keuze", "Wie maakt bezwaar?", keuzes=(kies, *o.keuzes(o.betrokkenen()))),
        wanneer_veld(i),
        veld(
            i,
            "tekst",
            "tekst",
            "Het bezwaar, letterlijk",
            hint="Het houdt een plicht niet tegen. Het gaat als zienswijze mee met de brief.",
            breedte="heel",
            rijen=3,
        ),
    )


def _informeren(o: Omgeving, item: str, i: Invoer) -> h.Informeren:
    """One row as an act; several rows together go through `samen`."""
    return samen(o, {item: i})[0]


def _geen_velden(o: Omgeving, item: str, i: Invoer) -> tuple[VeldStaat, ...]:
    return ()


WERKEN: tuple[Werk, ...] = (
    Werk("informeren", "informeren", "Informeren", "Vastleggen", _informeren, _geen_velden, datums=("datum",)),
    Werk(
        "zienswijze_vragen",
        "zienswijze",
        "Concept voorleggen",
        "Vastleggen",
        _vragen,
        _velden_vragen,
        _begin_vragen,
        datums=("wanneer", "termijn>"),
    ),
    Werk(
        "zienswijze_ontvangen",
        "zienswijze",
        "Antwoord ontvangen",
        "Vastleggen",
        _ontvangen,
        _velden_ontvangen,
        _begin_ontvangen,
    ),
    Werk("bezwaar", "zienswijze", "Bezwaar vastleggen", "Bezwaar vastleggen", _bezwaar, _velden_bezwaar),
)  # fmt: skip
