"""What the sheet, the leak hunt and the list of earlier advice show of a question for advice.

Invariants: a word that was found is shown with what stands in its place; one that is open is never hidden; advice
and own weighing stand apart.
"""

from __future__ import annotations

from meldcode_app import redenteksten
from meldcode_app.domain.adviesvraag import Advies, Adviesvraag, Blad
from meldcode_app.domain.anonimiseren import WEGGELATEN
from meldcode_app.presenters.adviesvraag_formulieren import STREKKING, VIA, VOLGT
from meldcode_app.presenters.informatieverzoek_bestanden import bewerkbaar_knop
from meldcode_app.presenters.meldcode_weergave import (
    BladAlinea,
    BladStuk,
    LekRegel,
    LekStaat,
    OpenWoord,
    RegistratieDeel,
    RegistratieRegel,
)
from meldcode_app.presenters.nederlands import aantal, dag_jaar
from meldcode_app.presenters.wanneer import toon
from meldcode_app.presenters.weergave import Bericht, Knop
from meldcode_app.services.adviesblad import Masker

OORDEEL = "oordeel"
KOPIE = "kopie"
BEWERKBAAR = "bewerkbaar"
"""The button of a sheet that was made before."""
NOG_EENS = Knop(code="gebeld", tekst="Nog een keer gebeld", soort="rustig", icoon="phone")


def blad(m: Masker) -> tuple[BladAlinea, ...]:
    """The sheet as it will print: under each heading its paragraphs."""
    gevonden: list[BladAlinea] = []
    for kop in m.koppen:
        for nummer, (label, stukken) in enumerate(m.onder(kop)):
            voor = (BladStuk(soort="tekst", tekst=f"{label} " if stukken else label),) if label else ()
            gevonden.append(
                BladAlinea(
                    kop=kop if nummer == 0 else "",
                    stukken=(*voor, *(BladStuk(soort=s.soort, tekst=s.tekst) for s in stukken)),
                )
            )
    return tuple(gevonden)


def lek(m: Masker | None) -> LekStaat:
    """The leak hunt; without a sheet it only says whether there is something to hunt."""
    if m is None:
        stil = Bericht(
            titel="Er is nu geen blad in bewerking.", tekst="Hier valt niets na te kijken.", soort="uitleg"
        )
        return LekStaat(slot=stil)
    masker = m.masker
    return LekStaat(
        gevonden=tuple(
            LekRegel(origineel=v.origineel, door=v.door, keer=f"{v.aantal} keer")
            for v in masker.gevonden
            if v.soort != OORDEEL
        ),
        open_=tuple(
            OpenWoord(woord=woord, hint=masker.hints.get(woord, ""), voorstel=WEGGELATEN)
            for woord in masker.open_woorden
        ),
        gelaten=masker.gelaten,
        vervangen_door_u=tuple(
            LekRegel(origineel=v.origineel, door=v.door, keer=f"{v.aantal} keer")
            for v in masker.gevonden
            if v.soort == OORDEEL
        ),
        slot=_slot(len(masker.open_woorden), any(a.tekst.strip() for a in m.alineas)),
    )


def _slot(open_: int, iets: bool) -> Bericht:
    if not iets:
        return Bericht(
            titel="Het blad is nog leeg.", tekst="Schrijf links wat u wilt vragen.", soort="uitleg"
        )
    if open_:
        woorden = aantal(open_, "woord", "woorden")
        return Bericht(
            titel=f"'Anoniem' zit nog op slot: {woorden} open.",
            tekst=redenteksten.zin("WOORDEN_OPEN", ""),
            doe=redenteksten.uitweg("WOORDEN_OPEN"),
        )
    return Bericht(
        titel="Het blad mag 'Anoniem' heten.",
        tekst="Alles is vervangen, of door u bekeken. Een gewoon woord met een kleine letter dat nergens is "
        "ingevuld, herkent het programma niet.",
        doe="Lees het blad zelf nog één keer na.",
        soort="goed",
    )


def eerder(a: Adviesvraag) -> tuple[RegistratieRegel, ...]:
    """Sheets that were made and advice that was given, newest first; advice with what was done with it."""
    regels = [
        *((blad_.seq, _blad(blad_)) for blad_ in a.bladen),
        *((x.seq, _advies(a, x)) for x in a.adviezen),
    ]
    return tuple(regel for _, regel in sorted(regels, key=lambda r: -r[0]))


def _blad(blad_: Blad) -> RegistratieRegel:
    return RegistratieRegel(
        id=str(blad_.seq),
        wanneer=toon(blad_.op),
        soort_icoon="file-text",
        kop="Anoniem blad" if blad_.anoniem else "Blad zonder het woord 'Anoniem'",
        onder="Precies zo bewaard als het is gemaakt.",
        knoppen=(
            Knop(code=KOPIE, tekst="PDF opslaan", soort="rustig", icoon="save"),
            *((bewerkbaar_knop(BEWERKBAAR),) if blad_.bewerkbaar else ()),
        ),
    )


def _advies(a: Adviesvraag, advies: Advies) -> RegistratieRegel:
    wie = ", ".join(deel for deel in (advies.regio, advies.medewerker, advies.nummer) if deel)
    delen = [RegistratieDeel(icoon="quote", label="Advies", tekst=advies.advies or "niet ingevuld", bron=wie)]
    if advies.strekking:
        over = STREKKING[advies.strekking]
        delen.append(RegistratieDeel(icoon="info", label="Over melden", tekst=over))
    weging = a.weging_van(advies)
    if weging is not None:
        volgt = f"Volgt het advies: {VOLGT[weging.volgt].lower()}. " if weging.volgt else ""
        tekst = f"{volgt}{weging.eigen_afweging}".strip()
        delen.append(RegistratieDeel(icoon="scale", label="Eigen afweging", tekst=tekst or "niet ingevuld"))
    return RegistratieRegel(
        id=str(advies.seq),
        wanneer=toon(advies.op),
        soort_icoon="phone",
        kop=f"Advies van Veilig Thuis ({VIA.get(advies.via, advies.via).lower()})",
        delen=tuple(delen),
        onder=f"Gesproken op {dag_jaar(advies.op.laatste_dag)}",
        verbeter=advies.seq,
        # The head of the page has room for two buttons beside its title.
        knoppen=(NOG_EENS,) if a.staat in {"advies_bekend", "eigen_besluit"} and advies is a.advies else (),
    )
