"""The cards of a station: what was recorded there, and the quiet buttons that add to it.

Invariants: nothing that was recorded is left out; a decision that was taken over stays visible; a button stands only
where its act can be recorded at all.
"""

from __future__ import annotations

from datetime import date

from meldcode_app.domain.adviesvraag import Adviesvraag
from meldcode_app.domain.meldcode import Besluit
from meldcode_app.presenters.informatieverzoek_bestanden import bewerkbaar_knop
from meldcode_app.presenters.meldcode_besluit import beslisser_zin
from meldcode_app.presenters.meldcode_formulier import Omgeving
from meldcode_app.presenters.meldcode_registraties import Registraties, deel
from meldcode_app.presenters.meldcode_staat import Blok
from meldcode_app.presenters.meldcode_stappen import stap_in_woorden, stapknoppen
from meldcode_app.presenters.meldcode_vervolgblokken import open_voor_invoer, vervolgblokken
from meldcode_app.presenters.meldcode_weergave import RegistratieRegel
from meldcode_app.presenters.nederlands import dag_jaar, dag_vol, hoofdletter, met_punt
from meldcode_app.presenters.weergave import Knop

ADVIES_STAAT = {
    "advies_concept": "voorbereiding",
    "geanonimiseerd": "anoniem blad klaar",
    "gesteld": "wacht op antwoord",
    "advies_bekend": "advies binnen, nog niet gewogen",
    "eigen_besluit": "advies binnen en gewogen",
    "advies_afgesloten": "afgesloten",
}


def blokken(o: Omgeving, station: str, persoon: str, r: Registraties) -> tuple[Blok, ...]:
    """The cards of a station, from top to bottom."""
    match station:
        case "signalen":
            eigen = _signalen(o, r)
        case "overleg":
            eigen = _overleg(o, r)
        case "gesprek":
            eigen = _gesprek(o, persoon, r)
        case "wegen":
            eigen = _wegen(o, r)
        case "beslissen":
            eigen = _besluiten(o, r)
        case _:
            eigen = vervolgblokken(o, r)
    knoppen = stapknoppen(o, station)
    return (
        *eigen,
        *(
            (Blok(code="stap", titel="", sub=stap_in_woorden(o, station), knoppen=knoppen),)
            if knoppen
            else ()
        ),
    )


def _signalen(o: Omgeving, r: Registraties) -> tuple[Blok, ...]:
    pleger = Knop(
        code="medewerker",
        tekst="Werkt de vermoedelijke pleger bij ons op school?",
        soort="link",
        icoon="info",
    )
    gezegd = tuple(
        r.los(
            f"medewerker{n}",
            0,
            m.gebeurd_op.laatste_dag,
            "info",
            "De vermoedelijke pleger werkt op school: andere weg",
            (
                *deel("building", "Bestuur", _op(m.bevoegd_gezag_op)),
                *deel("pencil", "Toelichting", m.toelichting),
            ),
        )
        for n, m in enumerate(o.doorloop.medewerker_als_pleger)
    )
    return (
        Blok(
            code="signalen",
            titel="Signalen",
            sub="Feit, uitspraak en vermoeden staan apart.",
            registraties=(*gezegd, *r.signalen()),
            leeg="Nog geen signaal. Leg vast wat u zag of hoorde; kort mag.",
            knoppen=(pleger,) if open_voor_invoer(o) else (),
        ),
    )


def _op(dag_: date | None) -> str:
    return f"geïnformeerd op {dag_jaar(dag_)}" if dag_ else "nog niet geïnformeerd"


def _overleg(o: Omgeving, r: Registraties) -> tuple[Blok, ...]:
    vragen = Knop(code="advies_vragen", tekst="Veilig Thuis om advies vragen", icoon="phone", soort="rustig")
    return (
        Blok(
            code="consulten",
            titel="Overleg met collega's en deskundigen",
            registraties=r.consulten(),
            leeg="Nog geen overleg vastgelegd.",
        ),
        Blok(
            code="adviesvragen",
            titel="Advies van Veilig Thuis",
            sub="Anoniem: u hoeft niemand toestemming te vragen.",
            registraties=tuple(_adviesvraag(a, r) for a in reversed(o.adviesvragen)),
            leeg="Nog geen advies gevraagd. Dat kan bij elke stap.",
            knoppen=(vragen,) if open_voor_invoer(o) else (),
        ),
    )


def _adviesvraag(a: Adviesvraag, r: Registraties) -> RegistratieRegel:
    advies = a.advies
    bron = ", ".join(d for d in ((advies.medewerker, advies.nummer) if advies else ()) if d)
    delen = (
        *deel("message-circle", "Advies", advies.advies if advies else ""),
        *deel("phone", "Bij", bron),
        *deel("scale", "Zelf", a.weging.eigen_afweging if a.weging else ""),
    )
    return r.los(
        a.id,
        0,
        a.begonnen_op.laatste_dag,
        "phone",
        f"Adviesvraag: {ADVIES_STAAT[a.staat]}",
        delen,
        (Knop(code="adviesvraag", tekst="Openen", soort="rustig", icoon="arrow-right"),),
    )


def _gesprek(o: Omgeving, persoon: str, r: Registraties) -> tuple[Blok, ...]:
    regels = r.gesprekken(persoon)
    nog = (Knop(code="gesprek", tekst="Nog iets vastleggen", soort="rustig", icoon="plus"),)
    if not regels:
        return ()
    return (
        Blok(
            code="gesprekken",
            titel=f"Vastgelegd over {o.naam(persoon)}",
            registraties=regels,
            knoppen=nog if open_voor_invoer(o) else (),
        ),
    )


def _wegen(o: Omgeving, r: Registraties) -> tuple[Blok, ...]:
    weeg = Knop(code="weging", tekst="Weging opschrijven", soort="rustig", icoon="scale")
    return (
        Blok(
            code="wegingen",
            titel="De weging in woorden",
            sub="Hoe ernstig, hoe vaak, en wat het kind beschermt.",
            registraties=r.wegingen(),
            leeg="Nog niets opgeschreven.",
            knoppen=(weeg,) if open_voor_invoer(o) else (),
        ),
    )


def _besluiten(o: Omgeving, r: Registraties) -> tuple[Blok, ...]:
    afdruk = Knop(code="besluitblad", tekst="Blad voor wie beslist, als PDF", soort="rustig", icoon="printer")
    laatste = len(o.doorloop.besluiten) - 1
    tekenen = open_voor_invoer(o) and o.begonnen
    elders = " Zit wie beslist ergens anders, laat dan een blad tekenen." if tekenen else ""
    return (
        Blok(
            code="besluiten",
            titel="Genomen besluiten",
            sub="Een nieuw besluit komt erbij; wat eerder is besloten, blijft staan.",
            registraties=tuple(
                _besluit(b, r, geldt=n == laatste) for n, b in reversed(list(enumerate(o.doorloop.besluiten)))
            ),
            leeg=f"Nog geen besluit.{elders}",
            knoppen=(afdruk, bewerkbaar_knop("besluitblad:odt")) if tekenen else (),
        ),
    )


def _besluit(b: Besluit, r: Registraties, *, geldt: bool) -> RegistratieRegel:
    herzien = f"Opnieuw bekijken op {dag_vol(b.herzien_op)}." if b.herzien_op else ""
    delen = (
        *deel("scale", "Melden", f"{hoofdletter(b.melden)}. {met_punt(b.melden_reden)}"),
        *deel("users", "Hulp", f"{hoofdletter(b.hulp)}. {met_punt(b.hulp_reden)}"),
        *deel("gavel", "Wie", " ".join(d for d in (beslisser_zin(b.besloten_door), herzien) if d)),
    )
    kop = "Besluit, geldt nu" if geldt else "Eerder besluit"
    return r.los(f"besluit{b.seq}", b.seq, b.op, "gavel", kop, delen)
