"""What was recorded of a melding, to read: the facts as they were reported, who was told, and what came back.

Invariants: nothing is shortened or merged; a record that was mended stays to be read and says so; the terms of Veilig
Thuis are told as theirs.
"""

from __future__ import annotations

from datetime import timedelta

from meldcode_app.domain.kennisgeving import Kennisgeving
from meldcode_app.domain.taken_meldcode import taken_meldcode
from meldcode_app.presenters import tijdlijn_meldcode_woorden as w
from meldcode_app.presenters.behoeften import grond_woord
from meldcode_app.presenters.informatieverzoek_mensen import WANNEER
from meldcode_app.presenters.meldcode_registraties import deel
from meldcode_app.presenters.meldcode_staat import Blok
from meldcode_app.presenters.meldcode_weergave import RegistratieDeel, RegistratieRegel
from meldcode_app.presenters.melding_formulieren import SOORT_BERICHT
from meldcode_app.presenters.melding_omgeving import BijMelding
from meldcode_app.presenters.nederlands import aantal, dag_vol, hoofdletter, met_punt
from meldcode_app.presenters.tijdlijn import wanneer_groot
from meldcode_app.presenters.wanneer import toon
from meldcode_app.presenters.weergave import Bericht, Icoon, Knop
from workflows.termijnen import ONDERZOEK_WEKEN, VEILIGHEIDSBEOORDELING_WERKDAGEN, werkdagen_na

_ICOON: dict[str, Icoon] = {"vooraf": "circle-check", "niet": "circle-minus"}


def feiten(b: BijMelding) -> RegistratieRegel | None:
    """What was reported, as it was recorded."""
    f = b.m.feiten
    if f is None:
        return None
    bronnen = tuple(
        RegistratieDeel(icoon="quote", label="Uitspraak", tekst=u.tekst, bron=u.bron or "niet genoteerd")
        for u in f.uitspraken
    )
    geheim = f"Veilig Thuis noemt de naam van de melder niet: {w.GEHEIM[f.geheim_grond] or 'zonder reden'}."
    delen = (
        *deel("info", "Aanleiding", f.aanleiding),
        *deel(
            "list-checks", "Signalen", aantal(len(f.signalen), "signaal", "signalen") if f.signalen else ""
        ),
        *deel("eye", "Feit", f.feiten),
        *bronnen,
        *deel("lightbulb", "Vermoeden", f.vermoeden),
        *deel("shield-check", "Beschermt", f.beschermend),
        *deel("scale", "Gevolgen", f.gevolgen_gewogen),
        *deel("triangle-alert", "Nu", f.veiligheid_nu),
        *deel("user", "Ophalen", f.ophalen),
        *deel("user-check", "Wij blijven", f.hulp_door_melder),
        *deel("users", "Netwerk", f.netwerk),
        *deel("eye-off", "Naam", geheim if f.identiteit_geheim else ""),
    )
    return RegistratieRegel(
        id="feiten",
        wanneer=wanneer_groot(f.gebeurd_op, b.o.vandaag),
        soort_icoon="file-text",
        kop="Wat is gemeld" if b.m.gedaan else "Wat u meldt",
        delen=delen,
        onder=f"Van {b.o.naam(f.namens or f.door)}",
    )


def geinformeerd(b: BijMelding) -> tuple[RegistratieRegel, ...]:
    """Every record of informing, newest first; one that counts can be mended."""
    return tuple(_kennisgeving(b, k) for k in reversed(b.m.kennisgevingen))


def _kennisgeving(b: BijMelding, k: Kennisgeving) -> RegistratieRegel:
    reden = f"{grond_woord(k.grond)}. {met_punt(k.toelichting)}" if k.grond else ""
    if k.pogingen:
        reden = f"{reden} {aantal(k.pogingen, 'poging', 'pogingen')} vastgelegd.".strip()
    woord = {"niet": "niet geïnformeerd", "gelijktijdig": "tegelijk geïnformeerd"}.get(
        k.wanneer, f"{WANNEER[k.wanneer].lower()} geïnformeerd"
    )
    verbeteren = Knop(code="verbeter", tekst="Verbeteren", soort="rustig", icoon="pencil")
    return RegistratieRegel(
        id=f"{k.seq}-{k.persoon}",
        wanneer=toon(k.op, kort=True),
        soort_icoon=_ICOON.get(k.wanneer, "circle-dot"),
        kop=f"{b.naam(k.persoon)}: {woord}",
        delen=(
            *deel("message-circle", "Hoe", k.wijze),
            *deel("quote", "Reactie", k.reactie),
            *deel("triangle-alert", "Bezwaar", "Maakt bezwaar." if k.bezwaar else ""),
            *deel("pencil-line", "Reden", reden),
        ),
        onder=f"{'Van ' + b.o.naam(k.door) if k.door else ''}{'' if k.telt else '. Later verbeterd, telt niet meer'}",
        knoppen=(verbeteren,) if k.telt else (),
    )


def gedaan(b: BijMelding) -> RegistratieRegel | None:
    """That it was reported: when, how, with whom, under which number."""
    g = b.m.gedaan
    if g is None:
        return None
    wie = ", ".join(d for d in (g.medewerker, g.regio) if d)
    return RegistratieRegel(
        id="gedaan",
        wanneer=wanneer_groot(g.op, b.o.vandaag),
        soort_icoon="phone" if g.via == "telefoon" else "send",
        kop=f"Gemeld bij Veilig Thuis, {w.VIA[g.via]}{', met spoed' if g.spoed else ''}",
        delen=(
            *deel("user", "Met", wie),
            *deel("file-check", "Nummer", g.nummer),
            *deel("eye", "Gezegd", g.inhoud),
            *deel("check", "Afgesproken", g.afspraken),
        ),
        verbeter=g.seq,
    )


def berichten(b: BijMelding) -> tuple[RegistratieRegel, ...]:
    """What Veilig Thuis sent back, newest first."""
    return tuple(
        RegistratieRegel(
            id=f"bericht{x.seq}",
            wanneer=dag_vol(x.op, kort=True),
            soort_icoon="mail" if x.bericht != "geen_terugkoppeling" else "hourglass",
            kop=SOORT_BERICHT[x.bericht] if x.bericht != "anders" else "Bericht van Veilig Thuis",
            delen=deel("message-circle", "Bericht", x.tekst),
            verbeter=x.seq,
        )
        for x in reversed(b.m.berichten)
    )


def aanvullingen(b: BijMelding) -> tuple[RegistratieRegel, ...]:
    """Notes, newest first."""
    return tuple(
        RegistratieRegel(
            id=f"aanvulling{plek}",
            wanneer=wanneer_groot(a.gebeurd_op, b.o.vandaag),
            soort_icoon="pencil",
            kop="Aanvulling",
            delen=deel("pencil", "Tekst", a.tekst),
            onder=f"Van {b.o.naam(a.namens or a.door)}",
        )
        for plek, a in reversed(tuple(enumerate(b.m.aanvullingen)))
    )


def termijn(b: BijMelding) -> Bericht | None:
    """The term that runs at Veilig Thuis, told as theirs; None when nothing is waited for."""
    wacht = {t.soort for t in taken_meldcode(b.o.casus) if t.doel == b.m.id}
    if b.m.gedaan is None:
        return None
    if "melding_veiligheidsbeoordeling" in wacht:
        dag = werkdagen_na(b.m.gedaan.op.laatste_dag, VEILIGHEIDSBEOORDELING_WERKDAGEN)
        wat = "Veiligheidsbeoordeling"
    elif "melding_onderzoek" in wacht:
        begin = next((x for x in b.m.berichten if x.bericht == "onderzoek"), None)
        if begin is None:
            return None
        dag, wat = begin.op + timedelta(weeks=ONDERZOEK_WEKEN), "Uitkomst van het onderzoek"
    else:
        return None
    voorbij = dag < b.o.vandaag
    return Bericht(
        titel=f"{wat}: verwacht {dag_vol(dag)}.",
        tekst="Dat is een termijn van Veilig Thuis, niet van u.",
        doe="Die dag is voorbij. Bel Veilig Thuis: 0800-2000." if voorbij else "",
        soort="let_op" if voorbij else "uitleg",
    )


def nabellen(b: BijMelding) -> Bericht | None:
    """When nothing came back, that it is the user who calls."""
    if not b.m.berichten or b.m.berichten[-1].bericht != "geen_terugkoppeling":
        return None
    return Bericht(
        titel="U kreeg geen bericht terug.",
        tekst="Veilig Thuis hoort de melder te laten weten of er een vervolg is.",
        doe="Bel 0800-2000 en vraag ernaar, met het nummer van uw melding.",
        soort="let_op",
    )


def blok(code: str, titel: str, regels: tuple[RegistratieRegel | None, ...], leeg: str = "") -> Blok:
    """A card of records; without records and without a sentence there is none to show."""
    return Blok(code=code, titel=hoofdletter(titel), registraties=tuple(r for r in regels if r), leeg=leeg)
