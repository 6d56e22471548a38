"""The cards of what follows on deciding: help, meldingen, agreements, entries to confirm, notes, and the end.

Invariants: help and its evaluation stand together, newest first; an agreement whose day has passed says so in words;
what was not begun is not ended, handed over or added to.
"""

from __future__ import annotations

from meldcode_app.domain.melding import Melding
from meldcode_app.presenters.meldcode_formulier import Omgeving
from meldcode_app.presenters.meldcode_registraties import Registraties, deel
from meldcode_app.presenters.meldcode_staat import Blok
from meldcode_app.presenters.meldcode_vervolg import AFSLUITREDEN
from meldcode_app.presenters.meldcode_weergave import RegistratieRegel
from meldcode_app.presenters.nederlands import aantal, dag_vol
from meldcode_app.presenters.weergave import Knop

MELDING_STAAT = {
    "melding_concept": "in voorbereiding",
    "gedaan": "gedaan",
    "melding_ingetrokken": "niet doorgegaan",
}


def open_voor_invoer(o: Omgeving) -> bool:
    """Whether anything can still be recorded in this walk."""
    return o.doorloop.besluit_staat != "overgedragen"


def vervolgblokken(o: Omgeving, r: Registraties) -> tuple[Blok, ...]:
    """What follows on deciding, from top to bottom."""
    d, kan = o.doorloop, open_voor_invoer(o)
    aanvullen = Knop(code="aanvulling", tekst="Aanvullen", soort="rustig", icoon="plus")
    return (
        *_slotbericht(o, r),
        Blok(
            code="hulp",
            titel="Hulp",
            sub="Doelen, wie helpt, en de dag waarop u vraag 5 beantwoordt.",
            registraties=_hulp(o, r),
            leeg="Nog geen hulp afgesproken.",
            knoppen=(
                *((Knop(code="hulp", tekst="Hulp afspreken", soort="rustig", icoon="plus"),) if kan else ()),
                *(
                    (Knop(code="evalueren", tekst="Vraag 5 beantwoorden", soort="rustig", icoon="scale"),)
                    if d.besluit_staat == "vervolg" and d.hulp
                    else ()
                ),
            ),
        ),
        Blok(
            code="meldingen",
            titel="Melding bij Veilig Thuis",
            registraties=tuple(_melding(m, r) for m in reversed(o.meldingen)),
            leeg="Nog geen melding voorbereid.",
            knoppen=(
                Knop(code="melding_voorbereiden", tekst="Melding voorbereiden", soort="rustig", icoon="send"),
            )
            if kan
            else (),
        ),
        Blok(
            code="afspraken",
            titel="Afspraken",
            registraties=_afspraken(o, r, kan=kan),
            leeg="Nog geen afspraken: wie doet wat, voor wanneer.",
            knoppen=(Knop(code="afspraak", tekst="Afspraak maken", soort="rustig", icoon="plus"),)
            if kan
            else (),
        ),
        *_te_bevestigen(o, r, kan=kan),
        Blok(
            code="aanvullingen",
            titel="Aanvullingen",
            registraties=r.aanvullingen(),
            leeg="Nog niets aangevuld.",
            knoppen=(aanvullen,) if kan and o.begonnen else (),
        ),
        *(
            (Blok(code="slot", titel="Deze meldcode", sub=_slotregel(o), knoppen=_slotknoppen(o)),)
            if o.begonnen
            else ()
        ),
    )


def _slotbericht(o: Omgeving, r: Registraties) -> tuple[Blok, ...]:
    d = o.doorloop
    regels = []
    if d.overdracht is not None:
        opvolger = o.naam(d.overdracht.opvolger) if d.overdracht.opvolger else "nog niemand"
        delen = (*deel("user", "Opvolger", opvolger), *deel("pencil", "Verslag", d.overdracht.verslag))
        regels.append(
            r.los("overdracht", 0, d.overdracht.gebeurd_op.laatste_dag, "log-out", "Overgedragen", delen)
        )
    if d.afsluiting is not None:
        a = d.afsluiting
        herzien = dag_vol(a.herzien_op) if a.herzien_op else ""
        delen = (
            *deel("info", "Reden", AFSLUITREDEN[a.reden] if a.reden else "niet genoemd"),
            *deel("pencil", "Toelichting", a.toelichting),
            *deel("eye", "Volgen", a.volgafspraken),
            *deel("calendar", "Opnieuw kijken", herzien),
        )
        regels.append(r.los("afsluiting", 0, a.gebeurd_op.laatste_dag, "archive", "Afgesloten", delen))
    return (Blok(code="klaar", titel="Hoe het afliep", registraties=tuple(regels)),) if regels else ()


def _hulp(o: Omgeving, r: Registraties) -> tuple[RegistratieRegel, ...]:
    evaluaties = [
        r.los(
            f"evaluatie{e.seq}",
            e.seq,
            e.op,
            "scale",
            f"Vraag 5: {'ja, het helpt' if e.geslaagd else 'nee, niet genoeg'}",
            (
                *deel("pencil", "Waarom", e.onderbouwing),
                *deel("list-checks", "Per doel", "\n".join(e.per_doel)),
                *deel("eye", "Volgen", e.volgafspraken),
            ),
        )
        for e in reversed(o.doorloop.evaluaties)
    ]
    hulp = [
        r.los(
            f"hulp{h.seq}",
            h.seq,
            h.op,
            "users",
            f"Hulp tot {dag_vol(h.termijn)}" if h.termijn else "Hulp, zonder einddag",
            (
                *deel("list-checks", "Doelen", "\n".join(h.doelen)),
                *deel("user", "Wie helpt", h.wie),
                *deel("user-check", "Overzicht", h.casemanager),
                *deel("pencil", "Toelichting", h.toelichting),
            ),
        )
        for h in reversed(o.doorloop.hulp)
    ]
    return (*evaluaties, *hulp)


def _melding(m: Melding, r: Registraties) -> RegistratieRegel:
    gedaan = m.gedaan
    delen = (
        (
            *deel(
                "phone", "Bij", ", ".join(d for d in (gedaan.regio, gedaan.medewerker, gedaan.nummer) if d)
            ),
            *deel("quote", "Gezegd", gedaan.inhoud),
            *deel("check", "Afspraken", gedaan.afspraken),
        )
        if gedaan
        else ()
    )
    met_spoed = " met spoed" if gedaan and gedaan.spoed else ""
    return r.los(
        m.id,
        gedaan.seq if gedaan else 0,
        gedaan.op.laatste_dag if gedaan else m.begonnen_op.laatste_dag,
        "send",
        f"Melding{met_spoed}: {MELDING_STAAT[m.verloop]}",
        delen,
        (Knop(code="melding", tekst="Openen", soort="rustig", icoon="arrow-right"),),
    )


def _afspraken(o: Omgeving, r: Registraties, *, kan: bool) -> tuple[RegistratieRegel, ...]:
    regels = []
    for a in o.doorloop.afspraken.values():
        wie = o.naam(a.wie) if a.wie else "nog niet bekend"
        voor = f", voor {dag_vol(a.voor, kort=True)}" if a.voor else ""
        over = not a.nagekomen and a.voor is not None and a.voor < o.vandaag
        stand = "klaar" if a.nagekomen else "dag voorbij" if over else "loopt"
        klaar = Knop(code="nagekomen", tekst="Klaar", soort="rustig", icoon="check")
        regels.append(
            r.los(
                a.id,
                a.seq,
                a.op,
                "circle-check" if a.nagekomen else "hourglass",
                f"{a.tekst or 'Afspraak'} ({stand})",
                deel("user", "Wie", f"{wie}{voor}"),
                (klaar,) if kan and not a.nagekomen else (),
            )
        )
    return tuple(sorted(regels, key=lambda regel: not regel.knoppen))


BLAD = Knop(code="besluitblad", tekst="Blad om te tekenen, als PDF", soort="rustig", icoon="printer")


def _te_bevestigen(o: Omgeving, r: Registraties, *, kan: bool) -> tuple[Blok, ...]:
    per_collega: dict[str, int] = {}
    for regel in o.doorloop.onbevestigd:
        per_collega[regel.namens] = per_collega.get(regel.namens, 0) + 1
    if not per_collega:
        return ()
    bevestig = Knop(code="bevestigen", tekst="Bevestigen", soort="rustig", icoon="user-check")
    return (
        Blok(
            code="bevestigen",
            titel="Nog te bevestigen",
            sub="Wat voor een collega is ingevoerd, telt. De collega kijkt het na, en tekent achteraan op het blad.",
            registraties=tuple(
                RegistratieRegel(
                    id=wie,
                    wanneer="",
                    soort_icoon="user-check",
                    kop=f"{o.naam(wie)}: {aantal(tel, 'keer', 'keer')} iets ingevoerd",
                    knoppen=(bevestig,) if kan else (),
                )
                for wie, tel in per_collega.items()
            ),
            knoppen=(BLAD,) if kan else (),
        ),
    )


def _slotregel(o: Omgeving) -> str:
    return {
        "afgesloten": "Afgesloten. Aanvullen kan; heropenen ook.",
        "overgedragen": "Overgedragen. Alles blijft te lezen; er komt niets meer bij.",
    }.get(o.doorloop.besluit_staat, "Deze meldcode loopt.")


def _slotknoppen(o: Omgeving) -> tuple[Knop, ...]:
    staat = o.doorloop.besluit_staat
    if staat == "afgesloten":
        return (Knop(code="heropenen", tekst="Heropenen", soort="rustig", icoon="undo-2"),)
    if staat == "overgedragen":
        return ()
    return (
        Knop(code="afsluiten", tekst="Afsluiten", soort="rustig", icoon="archive"),
        Knop(code="overdragen", tekst="Overdragen", soort="rustig", icoon="log-out"),
    )
