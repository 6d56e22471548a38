"""Invented view-state of the meldcode widgets: lanes, a weighing, decisions, records, a leak hunt, tabs."""

from __future__ import annotations

from dataclasses import replace

from meldcode_app.presenters.formulier_velden import VeldStaat
from meldcode_app.presenters.meldcode_weergave import (
    Baan,
    BanenStaat,
    BesluitVak,
    BladAlinea,
    BladStuk,
    KaderPad,
    KaderVraag,
    LekRegel,
    LekStaat,
    OpenWoord,
    RegistratieDeel,
    RegistratieRegel,
    StaatStap,
    StapChip,
)
from meldcode_app.presenters.weergave import Bericht, Keuze, Kleur, Knop, PersoonTab

_KLEUR: dict[str, Kleur] = {"1 van 2": "warn", "beide": "ok", "nog niet": "warn"}


def chip(wie: str, nummer: int, staat: StaatStap, woord: str, datum: str, ouders: str = "") -> StapChip:
    """One step of somebody, with the name a presenter would give it."""
    delen = (
        f"{wie}, stap {nummer}: {woord.lower()}",
        datum,
        ouders and f"ouders vooraf geïnformeerd {ouders}",
    )
    return StapChip(
        code=f"stap{nummer}",
        stap=f"stap{nummer}",
        staat=staat,
        woord=woord,
        datum=datum,
        geinformeerd=ouders,
        geinformeerd_kleur=_KLEUR.get(ouders, "muted"),
        naam=", ".join(deel for deel in delen if deel),
    )


DENNIS = Baan(
    id="d1",
    naam="Dennis de Wit",
    functie="leerkracht",
    niet_bevestigd="2 regels ingevoerd namens Dennis, nog niet bevestigd",
    chips=(
        chip("Dennis", 1, "afgerond", "Afgerond", "2 november", "niet nodig"),
        chip("Dennis", 2, "afgerond", "Afgerond", "6 november", "niet nodig"),
        chip("Dennis", 3, "overgeslagen", "Overgeslagen", "met reden", "1 van 2"),
        chip("Dennis", 4, "afspraak_over", "Afspraak over", "was vr 20 nov", "1 van 2"),
        chip("Dennis", 5, "open", "Niet gestart", "nog geen datum"),
    ),
)
JANSEN = Baan(
    id="d2",
    naam="M. Jansen (u)",
    functie="intern begeleider en aandachtsfunctionaris",
    merk="Spoed",
    merk_kleur="warn",
    chips=(
        chip("M. Jansen", 1, "afgerond", "Afgerond", "3 november", "niet nodig"),
        chip("M. Jansen", 2, "afgerond", "Afgerond", "9 november", "niet nodig"),
        chip("M. Jansen", 3, "bezig", "Bezig", "voor do 26 nov", "1 van 2"),
        chip("M. Jansen", 4, "let_op", "Te herzien", "sinds do 19 nov", "nog niet"),
        chip("M. Jansen", 5, "open", "Niet gestart", "nog geen datum"),
    ),
)
LANG = Baan(
    id="d3",
    naam="Wilhelmina van der Schootenburg-Achterbergh",
    functie="gedragswetenschapper en onderwijsondersteuningscoördinator",
    merk="Overgedragen",
    eigen_stap="nog geen eigen stap gezet",
    chips=tuple(
        chip("Wilhelmina", n, "bezig", "Bezig", "in de week van maandag 23 november 2026", "nog niet bekend")
        for n in range(1, 6)
    ),
)
DICHT = Baan(id="d4", naam="K. Voorbeeld", functie="conciërge", zichtbaar=False)
BANEN = BanenStaat(
    banen=(DENNIS, JANSEN, LANG, DICHT),
    zonder="Eigen collega's zonder eigen meldcode: Annemiek Voorbeeld, orthopedagoog (beroepscode NVO)",
    knoppen=(Knop(code="begin", tekst="Eigen meldcode beginnen", soort="rustig", icoon="plus"),),
    leeg="Nog niemand is een eigen meldcode begonnen.",
)

JA_NEE = (Keuze(code="ja", tekst="Ja"), Keuze(code="nee", tekst="Nee"))
DRIE = (*JA_NEE, Keuze(code="twijfel", tekst="Twijfel"))


def vraag(nummer: int, tekst: str, antwoord: str, onderbouwing: str, uitgang: str) -> KaderVraag:
    """One answered question on the route."""
    return KaderVraag(
        nummer=nummer,
        vraag=tekst,
        antwoord=antwoord,
        keuzes=DRIE,
        onderbouwing=onderbouwing,
        uitgang=uitgang,
        op_route=True,
    )


KADER = KaderPad(
    uitkomst="Uitkomst van uw antwoorden: melden bij Veilig Thuis (vraag 4)",
    vragen=(
        replace(
            vraag(
                1,
                "Is er een vermoeden van huiselijk geweld of kindermishandeling?",
                "ja",
                "Uitspraak van Gerrit op 2 november en de brief van moeder.",
                "Nee: afsluiten en vastleggen",
            ),
            gekoppeld="Rust op: signaal van 2 november, gesprek met moeder van 18 november.",
        ),
        replace(
            vraag(
                2,
                "Is er acute of structurele onveiligheid? Bij twijfel: telt als ja.",
                "nee",
                "Geen direct gevaar. Moeder en Gerrit zijn bij oma, de gezinsvoogd weet het.",
                "Ja of twijfel: melden, verder samen met Veilig Thuis",
            ),
            te_herzien=True,
        ),
        vraag(
            3,
            "Kunnen wij of een ketenpartner goede hulp bieden of regelen?",
            "ja",
            "Gezinscoach komt wekelijks. Start ma 30 november.",
            "Nee: melden bij Veilig Thuis",
        ),
        replace(
            vraag(
                4,
                "Aanvaarden de betrokkenen hulp en zetten zij zich in?",
                "nee",
                "",
                "Nee: melden bij Veilig Thuis",
            ),
            genomen=True,
            let_op="Nog zonder onderbouwing en zonder koppeling.",
        ),
        KaderVraag(
            nummer=5,
            vraag="Leidt de hulp op tijd tot genoeg veiligheid en herstel?",
            keuzes=JA_NEE,
            uitgang="Nee: (opnieuw) melden",
            aan=False,
            waarom_uit="Pas aan de orde als vraag 4 'ja' is.",
        ),
    ),
)
MELDEN = BesluitVak(
    code="melden",
    titel="Besluit 1",
    vraag="Is melden noodzakelijk?",
    antwoord="nee",
    keuzes=JA_NEE,
    bericht=Bericht(titel="U wijkt af van de uitkomst. Dat mag; leg uit waarom.", soort="reden"),
    reden=VeldStaat(code="afweging1", soort="tekst", label="Uw eigen afweging", reden=True),
    naast=("Advies Veilig Thuis, 9 november", "'Praat eerst met beide ouders. Meld als vader hulp weigert.'"),
    naast_voet="Vervangt uw eigen afweging niet.",
)
HULP = BesluitVak(
    code="hulp",
    titel="Besluit 2",
    vraag="Is hulp (ook) mogelijk?",
    antwoord="ja",
    keuzes=JA_NEE,
    bericht=Bericht(titel="Hulp kan ook naast een melding.", soort="goed"),
    reden=VeldStaat(
        code="afweging2", soort="tekst", label="Uw eigen afweging", waarde="De gezinscoach komt elke week."
    ),
    naast=("Afspraken over de hulp", "Tot ma 18 januari 2027. Casemanager: L. Voorbeeld."),
)
REGISTRATIES = (
    RegistratieRegel(
        id="r1",
        wanneer="ma 2 nov 2026",
        soort_icoon="eye",
        kop="Signaal op het schoolplein",
        delen=(
            RegistratieDeel(
                icoon="eye", label="Feit", tekst="Blauwe plek op de linkerarm.", bron="Dennis de Wit"
            ),
            RegistratieDeel(
                icoon="quote", label="Uitspraak", tekst="'Papa gooide de stoel.'", bron="Gerrit, tegen Dennis"
            ),
            RegistratieDeel(icoon="lightbulb", label="Vermoeden", tekst="Er is thuis veel spanning."),
        ),
        onder="Vastgelegd 12 november 2026, M. Jansen namens Dennis de Wit",
        later="10 dagen later vastgelegd",
        niet_bevestigd="Ingevoerd namens Dennis de Wit, nog niet bevestigd",
        knoppen=(
            Knop(code="aanvullen", tekst="Aanvullen", soort="rustig", icoon="plus"),
            Knop(code="bevestigen", tekst="Dit klopt", soort="rustig", icoon="check"),
        ),
    ),
    RegistratieRegel(
        id="r2",
        wanneer="sinds de zomervakantie, ongeveer half augustus 2026",
        soort_icoon="message-circle",
        kop="Overleg met de gedragswetenschapper van het samenwerkingsverband, zonder naam van het gezin",
        delen=(
            RegistratieDeel(
                icoon="quote", label="Uitspraak", tekst="'Praat eerst met beide ouders.'", bron="E. Voorbeeld"
            ),
        ),
        onder="Vastgelegd 16 november 2026, M. Jansen",
        knoppen=(Knop(code="aanvullen", tekst="Aanvullen", soort="rustig", icoon="plus"),),
    ),
)
SLOT = Bericht(
    titel="Kan niet: het woord 'Anoniem'",
    tekst="Zolang er woorden open staan, komt 'Anoniem' niet op het blad.",
    doe="Beslis over elk woord, of druk af zonder dit woord en leg uit waarom.",
)
VRIJ = Bericht(titel="Het blad mag 'Anoniem' heten.", soort="goed")
LEK = LekStaat(
    gevonden=(
        LekRegel(origineel="Gerrit", door="het kind", keer="3 keer"),
        LekRegel(origineel="2 november", door="3 weken geleden", keer="1 keer"),
        LekRegel(origineel="Burgemeester Voorbeeldenstraat", door="[adres]", keer="12 keer"),
    ),
    open_=(
        OpenWoord(
            woord="kickboksclub Titan",
            hint="Een clubnaam kan naar het gezin leiden.",
            voorstel="een sportclub",
        ),
        OpenWoord(woord="Oma", hint="Familielid. Is zij herkenbaar in een klein dorp?"),
        OpenWoord(woord="16.30", hint="Een tijdstip."),
    ),
    gelaten=("autisme",),
    vervangen_door_u=(LekRegel(origineel="Schaapjesweide", door="een wijk", keer="1 keer"),),
    slot=SLOT,
)


def stuk(soort: str, tekst: str) -> BladStuk:
    """One run of the sheet."""
    return BladStuk(soort=soort, tekst=tekst)  # type: ignore[arg-type]


BLAD = (
    BladAlinea(
        kop="",
        stukken=(
            stuk(
                "tekst",
                "Blad om bij de hand te houden.\nBeller: intern begeleider.",
            ),
        ),
    ),
    BladAlinea(
        kop="Mijn vraag",
        stukken=(
            stuk("tekst", "Is het veilig dat "),
            stuk("vervangen", "het kind"),
            stuk("tekst", " dit weekend naar huis gaat? Moeten wij eerst "),
            stuk("vervangen", "de vader"),
            stuk("tekst", " spreken?"),
        ),
    ),
    BladAlinea(
        kop="Signalen",
        stukken=(
            stuk("vervangen", "3 weken geleden"),
            stuk("tekst", " zei "),
            stuk("vervangen", "het kind"),
            stuk("tekst", ": 'Papa gooide de stoel \U0001f622.' "),
            stuk("vervangen", "Het kind"),
            stuk("tekst", " komt van "),
            stuk("open", "kickboksclub Titan"),
            stuk("tekst", ". "),
            stuk("open", "Oma"),
            stuk("tekst", " haalt hem op om "),
            stuk("open", "16.30"),
            stuk("tekst", ". Hij heeft "),
            stuk("gelaten", "autisme"),
            stuk("tekst", "."),
        ),
    ),
)
TABS = (
    PersoonTab(
        code="moeder",
        naam="Moeder",
        onder="heeft gezag",
        staat="Bezig: 1 punt klopt niet",
        icoon="circle-dot",
        kleur="accent",
    ),
    PersoonTab(
        code="vader",
        naam="Vader",
        onder="heeft gezag",
        staat="Niet gehouden, reden nodig",
        icoon="pencil-line",
        kleur="why",
    ),
    PersoonTab(code="gerrit", naam="Gerrit", onder="kind, 8 jaar", staat="Nog niet ingevuld"),
)
LANGE_TABS = (
    *TABS,
    PersoonTab(
        code="ellen",
        naam="Wilhelmina Ellen van der Schootenburg-Achterbergh",
        onder="stiefmoeder, geen gezag",
        staat="Gesprek gehouden",
        icoon="circle-check",
        kleur="ok",
    ),
    PersoonTab(code="tom", naam="Tom", onder="broer, 12 jaar", staat="Nog niet ingevuld"),
)
