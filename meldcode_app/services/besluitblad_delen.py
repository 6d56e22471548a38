"""The parts of the decision sheet about what was seen, discussed, said and advised, as rows in plain words.

Invariant: nothing is left out because it is inconvenient: who was not spoken with stands there too, with the ground
in words, or with the remark that there is none.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from meldcode_app.documents.besluitblad import Adviesblok, Citaat, Rij, Signaalblok, grond_in_woorden
from meldcode_app.documents.datums import dagen
from meldcode_app.domain.adviesvraag import Advies, Adviesvraag
from meldcode_app.domain.casus import Casus
from meldcode_app.domain.handelingen.meldcode import GesprekVastleggen
from meldcode_app.domain.kennisgeving import Kennisgeving
from meldcode_app.domain.meldcode import Consult, Doorloop, Gesprek, Signaal
from meldcode_app.domain.meldcode_contact import adviesvragen_van, eerste_melding
from meldcode_app.domain.meldcode_feiten import zonder_gesprek
from meldcode_app.domain.tijd import Wanneer

BRON = {
    "eigen_waarneming": "eigen waarneming",
    "kind_zei": "het kind zei het",
    "ouder_zei": "een ouder zei het",
    "derde_zei": "een ander zei het",
    "document": "uit een document",
}
LATER = "Dit is vastgelegd nadat er was gemeld."
TEGENOVER_MELDING = {
    "": "Geïnformeerd over de zorgen",
    "vooraf": "Vooraf geïnformeerd over de zorgen",
    "zelfde_dag": "Geïnformeerd over de zorgen op de dag van de melding",
    "na": "Geïnformeerd over de zorgen na de melding",
}
"""What the days of telling and of reporting bear out, whatever was ticked; nothing while nothing was reported."""
STREKKING = {
    "": "",
    "melden": "Veilig Thuis adviseert te melden.",
    "niet_melden": "Veilig Thuis adviseert nu niet te melden.",
    "eerst_iets_anders": "Veilig Thuis adviseert eerst iets anders te doen.",
}
VOLGT = {
    "": "",
    "ja": "Volgt het advies.",
    "deels": "Volgt het advies voor een deel.",
    "nee": "Volgt het advies niet.",
}


def moment(op: Wanneer) -> str:
    """When, as exactly as known: the time too, where there is one."""
    return dagen(op) + (f" om {op.tijd:%H.%M} uur" if op.soort == "moment" and op.tijd else "")


def gelabeld(*rijen: Rij) -> str:
    """One line per part that holds something, with its label before it where it has one."""
    return "\n".join(f"{label}: {tekst}" if label else tekst for label, tekst in rijen if tekst.strip())


def signaalblok(s: Signaal) -> Signaalblok:
    """One signal, with from whom it comes."""
    i = s.inhoud
    bijzonder = (
        "Dit is uit zichzelf verteld (onthulling)." if i.onthulling else "",
        "Eer, dwang of achterlating speelt misschien mee." if i.bijzondere_vorm else "",
    )
    bron = ": ".join(deel for deel in (BRON[i.soort_bron], i.gezien_door) if deel)
    return Signaalblok(
        kop=f"{moment(s.op)}, {bron}",
        feiten=i.feiten,
        uitspraken=tuple(
            Citaat(tekst=u.tekst, bron=u.bron or "niet bekend") for u in i.uitspraken if u.tekst.strip()
        ),
        vermoeden=i.vermoeden,
        bij=" ".join(deel for deel in bijzonder if deel),
    )


def consultrij(c: Consult) -> Rij:
    """Whom was consulted, and what they said."""
    i = c.inhoud
    wie = ", ".join(deel for deel in (i.met, i.functie) if deel) or "niet genoemd"
    return (wie, gelabeld(("", f"Op {moment(i.gebeurd_op)}."), ("Advies", i.advies), ("Vervolg", i.vervolg)))


def gespreksrijen(casus: Casus, doorloop: Doorloop, vandaag: date) -> Iterator[Rij]:
    """Each talk held or not, who else was told of the concerns, and who is still to be spoken with."""
    gemeld = eerste_melding(casus, doorloop.id)
    later = {(k.seq, k.persoon) for k in doorloop.kennisgevingen if k.vooraf_maar_later(gemeld)}
    for g in doorloop.gesprekken:
        pas = LATER if (g.seq, g.persoon) in later else ""
        yield casus.noem(g.persoon), _gehouden(g, g.inhoud, pas) if g.inhoud else _niet_gehouden(g)
    in_gesprek = {g.seq for g in doorloop.gesprekken}
    for k in doorloop.kennisgevingen:
        if k.seq not in in_gesprek:
            pas = LATER if (k.seq, k.persoon) in later else ""
            yield casus.noem(k.persoon), _geinformeerd(k, gemeld.op if gemeld else None, pas)
    for persoon in zonder_gesprek(casus, doorloop, vandaag):
        if not doorloop.gesprekken_met(persoon.id):
            yield casus.noem(persoon.id), "Nog niet gesproken. Er staat ook geen reden bij."


def _gehouden(g: Gesprek, i: GesprekVastleggen, later: str) -> str:
    woorden = " ".join(
        f"‘{u.tekst}’ (bron: {u.bron or 'niet bekend'})" for u in i.uitspraken if u.tekst.strip()
    )
    return gelabeld(
        ("", f"Gesproken op {moment(g.op)}."),
        ("", later),
        ("Aanwezig", i.aanwezig),
        ("Gedeeld", i.gedeeld),
        ("Letterlijk", woorden),
        ("Reactie", i.reactie),
        ("Duiding", i.duiding),
        ("Afspraken", i.afspraken),
    )


def _niet_gehouden(g: Gesprek) -> str:
    grond = f": {grond_in_woorden(g.grond, g.pogingen)}." if g.grond else ". Er staat geen reden bij."
    return gelabeld(("", f"Niet gesproken{grond}"), ("", g.toelichting))


def _geinformeerd(k: Kennisgeving, gemeld: Wanneer | None, later: str) -> str:
    niet = k.wanneer == "niet"
    # Before what, while nothing was reported? There may never be a melding.
    stand = k.tegenover(gemeld) if gemeld else ""
    wat = "Niet geïnformeerd over de zorgen" if niet else TEGENOVER_MELDING[stand]
    hoe = ", ".join(deel for deel in (moment(k.op), k.wijze) if deel)
    bezwaar = "Maakte bezwaar." if k.bezwaar else ""
    return gelabeld(
        ("", f"{wat}, {hoe}."),
        ("", later),
        ("", bezwaar),
        ("Reactie", k.reactie),
    )


def adviesblokken(casus: Casus, doorloop: Doorloop) -> Iterator[Adviesblok]:
    """Every advice of this walk with its own weighing, and every question that still waits for an answer."""
    for vraag in adviesvragen_van(casus, doorloop.id):
        for advies in vraag.adviezen:
            yield _adviesblok(vraag, advies)
        if vraag.gesteld and not vraag.adviezen:
            wie = ", ".join(d for d in (moment(vraag.gesteld[-1].op), vraag.gesteld_regio) if d)
            yield Adviesblok(kop=f"Gevraagd op {wie}", tekst="Er is nog geen antwoord van Veilig Thuis.")


def _adviesblok(vraag: Adviesvraag, advies: Advies) -> Adviesblok:
    weging = vraag.weging_van(advies)
    eigen = " ".join(d for d in (VOLGT[weging.volgt], weging.eigen_afweging) if d) if weging else ""
    return Adviesblok(
        kop=", ".join(d for d in (moment(advies.op), advies.regio, advies.medewerker) if d),
        tekst=advies.advies or "Het advies zelf is niet opgeschreven.",
        rijen=(
            ("Over melden", STREKKING[advies.strekking]),
            ("Nummer", advies.nummer),
            ("Eigen afweging", eigen or "nog niet opgeschreven"),
        ),
    )
