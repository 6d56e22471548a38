"""The forms of a question for advice: the sheet, the advice that was given, and one's own weighing.

Invariants: on the sheet one writes freely, with names: what leaves is masked; advice and own weighing are two
things and stand in two acts, even when they are recorded with one press.
"""

from __future__ import annotations

from datetime import date
from typing import Any, cast

import msgspec

from meldcode_app.domain.adviesvraag import Adviesvraag
from meldcode_app.domain.handelingen import adviesvraag as h
from meldcode_app.domain.handelingen.melding import MeldingVoorbereiden
from meldcode_app.domain.meldcode import Doorloop, Signaal
from meldcode_app.domain.tijd import op
from meldcode_app.presenters.formulier import Formulier
from meldcode_app.presenters.formulier_invoer import Invoer, keuzes_uit, veld, wanneer_veld
from meldcode_app.presenters.formulier_velden import VeldStaat
from meldcode_app.presenters.nederlands import dag_kort
from meldcode_app.presenters.wanneer import toon
from meldcode_app.presenters.weergave import Bericht, Keuze

OORDELEN = "oordelen"
"""The field that holds the judgements about words; it is typed in the leak hunt, not in a field on the form."""
VEILIG = {"ja": "Ja", "nee": "Nee", "weet_niet": "Weet ik niet"}
VIA = {"telefoon": "Telefoon", "chat": "Chat", "anders": "Anders"}
STREKKING = {
    "": "Weet ik niet, of er is niets over gezegd",
    "melden": "Melden",
    "niet_melden": "Niet melden",
    "eerst_iets_anders": "Eerst iets anders doen",
}
VOLGT = {"": "Nog niet gekozen", "ja": "Ja", "deels": "Deels", "nee": "Nee"}
KEUZES_VOLGT = keuzes_uit({code: woord for code, woord in VOLGT.items() if code})
_TEKSTVELDEN = ("eigen_tekst", "gezin", "veiligheid", "gedaan", "hulp", "gaat_goed", "overweging")


def lees_oordelen(tekst: str) -> tuple[h.WoordOordeel, ...]:
    """The judgements as they are kept with the draft; none when they cannot be read."""
    try:
        return msgspec.json.decode(tekst or "[]", type=tuple[h.WoordOordeel, ...])
    except msgspec.MsgspecError:
        return ()


def schrijf_oordelen(oordelen: tuple[h.WoordOordeel, ...]) -> str:
    """The judgements as they are kept with the draft."""
    return msgspec.json.encode(oordelen).decode()


def lees_tekst(i: Invoer) -> h.Adviestekst:
    """What stands on the form, as the sheet's text."""
    vragen = tuple(i.tekst(f"vraag{n}").strip() for n in (1, 2, 3))
    return h.Adviestekst(
        vragen=tuple(vraag for vraag in vragen if vraag),
        signalen=i.lijst("signalen"),
        veiligheid_nu=cast("Any", i.tekst("veiligheid_nu")),
        **{naam: i.tekst(naam).strip() for naam in _TEKSTVELDEN},
    )


def blad_formulier(a: Adviesvraag, doorloop: Doorloop, door: str, vandaag: date) -> Formulier:
    """The sheet, with the signals of this walk to choose from."""
    signalen = tuple(Keuze(code=s.id, tekst=_signaal(s, vandaag)) for s in doorloop.signalen.values())

    def velden(i: Invoer) -> tuple[VeldStaat, ...]:
        return (
            veld(
                i,
                "vraag1",
                "tekst",
                "Uw vraag aan Veilig Thuis",
                hint="Eén tot drie concrete vragen.",
                breedte="heel",
            ),
            *(
                veld(i, f"vraag{n}", "regel", f"Vraag {n}, als u die hebt", breedte="heel")
                for n in (2, 3)
                if i.tekst(f"vraag{n - 1}").strip() or i.tekst(f"vraag{n}").strip()
            ),
            *(
                (veld(i, "signalen", "vinkjes", "Welke signalen noemt u?", keuzes=signalen, breedte="heel"),)
                if signalen
                else ()
            ),
            veld(
                i,
                "eigen_tekst",
                "tekst",
                "Wat u er zelf over wilt zeggen",
                hint="Schrijf gerust met namen: op het blad komen rollen.",
                breedte="heel",
                rijen=4,
            ),
            veld(
                i, "veiligheid_nu", "antwoord", "Is er nu gevaar?", keuzes=keuzes_uit(VEILIG), breedte="heel"
            ),
            veld(i, "veiligheid", "tekst", "Nu en de komende dagen", breedte="heel"),
            veld(
                i,
                "gezin",
                "regel",
                "Wie wonen er thuis?",
                voorbeeld="bv. moeder, vader, broer",
                breedte="heel",
            ),
            veld(i, "gedaan", "tekst", "Wat hebt u al gedaan?", breedte="heel"),
            veld(i, "hulp", "regel", "Welke hulp is er, of was er?", breedte="heel"),
            veld(i, "gaat_goed", "regel", "Wat gaat goed?", breedte="heel"),
            veld(i, "overweging", "tekst", "Wat overweegt u zelf?", breedte="heel"),
        )

    def handeling(i: Invoer) -> h.AdviesbladInvullen:
        return h.AdviesbladInvullen(
            gebeurd_op=i.wanneer(),
            door=door,
            adviesvraag=a.id,
            tekst=lees_tekst(i),
            oordelen=lees_oordelen(i.tekst(OORDELEN)),
        )

    t = a.tekst
    # What was unticked stays unticked: only a sheet that was never filled in begins with every signal.
    ingevuld = t != h.Adviestekst()
    vragen = {f"vraag{n}": vraag for n, vraag in enumerate(t.vragen, 1)}
    return Formulier(
        code=f"blad:{a.id}",
        titel="Uw voorbereiding",
        velden=velden,
        handeling=handeling,
        begin={
            **vragen,
            "signalen": " ".join(t.signalen if ingevuld else doorloop.signalen),
            "veiligheid_nu": t.veiligheid_nu,
            OORDELEN: schrijf_oordelen(a.oordelen),
            **{naam: str(getattr(t, naam)) for naam in _TEKSTVELDEN},
        },
        hervormt=frozenset({"vraag1", "vraag2", "signalen", "veiligheid_nu"}),
        knop="Opslaan",
        sub="Alles mag leeg blijven. Er gaat niets weg zonder dat u er een blad van maakt.",
    )


def _signaal(s: Signaal, vandaag: date) -> str:
    inhoud = s.inhoud
    kern = inhoud.feiten or next((u.tekst for u in inhoud.uitspraken), "") or inhoud.vermoeden
    return f"{dag_kort(inhoud.gebeurd_op.laatste_dag, vandaag)}: {kern}"


GEEN_BESLUIT = Bericht(
    titel="Een advies van Veilig Thuis vervangt uw eigen afweging niet.",
    tekst="Schrijf op wat u ermee doet en waarom, ook als u het ermee eens bent.",
    soort="uitleg",
)


def advies_formulier(a: Adviesvraag, door: str, vandaag: date) -> Formulier:
    """What Veilig Thuis said, and beside it what one decides oneself."""

    def velden(i: Invoer) -> tuple[VeldStaat, ...]:
        return (
            wanneer_veld(i, "Wanneer sprak u Veilig Thuis?"),
            veld(
                i,
                "regio",
                "regel",
                "Welke regio?",
                voorbeeld="bv. Veilig Thuis Voorbeeldland",
                breedte="derde",
            ),
            veld(i, "via", "keuze", "Hoe?", keuzes=keuzes_uit(VIA), breedte="derde"),
            veld(i, "medewerker", "regel", "Met wie sprak u?"),
            veld(i, "nummer", "regel", "Nummer van het advies, als u dat kreeg"),
            veld(i, "advies", "tekst", "Wat was het advies?", breedte="heel", rijen=3),
            veld(
                i,
                "strekking",
                "keuze",
                "Wat zegt het advies over melden?",
                keuzes=keuzes_uit(STREKKING),
                hint="Zo ziet u later of uw besluit ervan afwijkt.",
                breedte="heel",
            ),
            veld(
                i,
                "volgt",
                "antwoord",
                "Volgt u het advies?",
                keuzes=KEUZES_VOLGT,
            ),
            veld(
                i,
                "eigen_afweging",
                "tekst",
                "Uw eigen afweging",
                hint="Waarom doet u dit? Mag later, maar blijft dan op uw werklijst.",
                breedte="heel",
                rijen=3,
            ),
        )

    def handeling(i: Invoer) -> h.AdviesOntvangen:
        return h.AdviesOntvangen(
            gebeurd_op=i.wanneer(),
            door=door,
            adviesvraag=a.id,
            regio=i.tekst("regio").strip(),
            via=cast("Any", i.tekst("via") or "telefoon"),
            medewerker=i.tekst("medewerker").strip(),
            nummer=i.tekst("nummer").strip(),
            advies=i.tekst("advies").strip(),
            strekking=cast("Any", i.tekst("strekking")),
        )

    return Formulier(
        code=f"advies:{a.id}",
        titel="Ik heb gebeld",
        velden=velden,
        handeling=handeling,
        begin={"wanneer": toon(vandaag, kort=True), "via": "telefoon", "regio": a.gesteld_regio},
        uitleg=GEEN_BESLUIT,
        sub="Alles mag leeg blijven; wat u niet weet, laat u open.",
    )


def weeg_formulier(a: Adviesvraag, door: str, vandaag: date) -> Formulier:
    """One's own weighing, later than the call."""

    def velden(i: Invoer) -> tuple[VeldStaat, ...]:
        return (
            veld(
                i,
                "volgt",
                "antwoord",
                "Volgt u het advies?",
                keuzes=KEUZES_VOLGT,
            ),
            wanneer_veld(i),
            veld(i, "eigen_afweging", "tekst", "Uw eigen afweging", breedte="heel", rijen=4),
        )

    def handeling(i: Invoer) -> h.AdviesWegen:
        return weeg_handeling(a.id, door, i)

    return Formulier(
        code=f"wegen:{a.id}",
        titel="Uw eigen afweging",
        velden=velden,
        handeling=handeling,
        begin={"wanneer": toon(vandaag, kort=True)},
        uitleg=GEEN_BESLUIT,
        sub="",
    )


def weeg_handeling(adviesvraag: str, door: str, i: Invoer) -> h.AdviesWegen:
    """The act of weighing out of a form that holds its two fields."""
    return h.AdviesWegen(
        gebeurd_op=i.wanneer(),
        door=door,
        adviesvraag=adviesvraag,
        volgt=cast("Any", i.tekst("volgt")),
        eigen_afweging=i.tekst("eigen_afweging").strip(),
    )


def melding_beginnen(id_: str, a: Adviesvraag, door: str, vandaag: date) -> MeldingVoorbereiden:
    """The act of deciding, in this call, to report."""
    return MeldingVoorbereiden(
        gebeurd_op=op(vandaag), door=door, melding=id_, doorloop=a.doorloop, adviesvraag=a.id
    )
