"""The facts of a melding: what was seen, what somebody said, what is suspected, and what was weighed (domain 1.9).

Invariants: fact, words and suspicion never share a field; the texts follow the chosen signals until the user wrote
in them, and are never touched after that; the ground for keeping a name secret is another list than the grounds for
not informing somebody.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, cast

from meldcode_app.domain.handelingen import melding as h
from meldcode_app.domain.meldcode import Signaal
from meldcode_app.presenters.formulier_invoer import Invoer, Tekst, keuzes_uit, veld
from meldcode_app.presenters.formulier_velden import VeldStaat
from meldcode_app.presenters.informatieverzoek_noodzaak import pak_in
from meldcode_app.presenters.meldcode_formulier import NAMENS, UITSPRAKEN, begin, slot, uitspraken
from meldcode_app.presenters.melding_omgeving import BijMelding, MeldingFormulier
from meldcode_app.presenters.nederlands import dag_kort
from meldcode_app.presenters.tijdlijn import wanneer_groot
from meldcode_app.presenters.weergave import Keuze, UitspraakInvoer

SIGNALEN = "signalen"
DUIDING = "duiding"
"""The name under which the piece "facts, words, suspicion" knows the third field."""
GEHEIM = "geheim"
AAN = "aan"
GEHEIM_GROND = {
    "": "Kies een reden",
    "dreiging_gezin": "Gevaar voor het slachtoffer of het gezin",
    "dreiging_melder": "Gevaar voor u of uw collega's",
    "vertrouwen": "De band met het gezin raakt ernstig verstoord",
}
_RUIM = (
    ("beschermend", "tekst", "Wat beschermt het kind?", "Ook wat goed gaat, hoort in een melding."),
    (
        "gevolgen_gewogen",
        "tekst",
        "Wat betekent de melding voor kind en ouders?",
        "Hebt u dat meegewogen? Schrijf op hoe.",
    ),
    ("veiligheid_nu", "tekst", "Is het kind nu veilig?", "Nu en de komende dagen."),
    ("ophalen", "regel", "Wie haalt het kind op?", ""),
    ("hulp_door_melder", "tekst", "Wat blijft u zelf doen?", "Na de melding blijft u betrokken."),
    ("netwerk", "tekst", "Wie zijn er nog bij het gezin?", "Hulp, familie, huisarts, jeugdbescherming."),
)
_TEKSTEN = ("aanleiding", *(code for code, *_ in _RUIM))


def formulier_feiten(b: BijMelding) -> MeldingFormulier:
    """What is reported."""
    signalen = b.o.doorloop.signalen
    kiezen = tuple(Keuze(code=s.id, tekst=_kort(b, s)) for s in signalen.values())

    def velden(i: Invoer) -> tuple[VeldStaat, ...]:
        return (
            veld(i, "aanleiding", "regel", "Waarom meldt u nu?", breedte="heel"),
            *(
                (
                    veld(
                        i,
                        SIGNALEN,
                        "vinkjes",
                        "Welke signalen meldt u?",
                        keuzes=kiezen,
                        breedte="heel",
                        hint="De tekst hieronder komt uit deze signalen, tot u er zelf in schrijft.",
                    ),
                )
                if kiezen
                else ()
            ),
            *(_ruim(i, *regel) for regel in _RUIM),
            *_geheim(i),
            *slot(b.o, i, "Wanneer schreef u dit op?"),
        )

    def handeling(i: Invoer) -> h.MeldingFeiten:
        geheim = i.tekst(GEHEIM) == AAN
        teksten: dict[str, Any] = {code: i.tekst(code).strip() for code in _TEKSTEN}
        return h.MeldingFeiten(
            **b.vast(i),
            **teksten,
            signalen=tuple(s for s in i.lijst(SIGNALEN) if s in signalen),
            feiten=i.tekst("feiten").strip(),
            uitspraken=uitspraken(i),
            vermoeden=i.tekst(DUIDING).strip(),
            identiteit_geheim=geheim,
            geheim_grond=cast("h.GeheimGrond", i.tekst("geheim_grond") if geheim else ""),
        )

    return MeldingFormulier(
        code="feiten",
        titel="Wat u meldt",
        velden=velden,
        handeling=handeling,
        begin=begin(b.o, _begin(b)),
        hervormt=frozenset({GEHEIM, SIGNALEN, NAMENS}),
        knop="Feiten vastleggen",
        sub="Niets is verplicht. Wat u nu opschrijft, hebt u straks bij de hand als u belt.",
        met_inhoud=lambda _: True,
        onder=frozenset({*(code for code, *_ in _RUIM), GEHEIM, "geheim_grond", "wanneer", NAMENS}),
    )


def volg_signalen(b: BijMelding, voor: Mapping[str, str], na: str) -> Tekst:
    """The texts for another choice of signals; nothing once the user wrote in them."""
    oud = uit_signalen(b, tuple(voor.get(SIGNALEN, "").split()))
    if any(voor.get(code, "") != tekst for code, tekst in oud.items()):
        return {}
    return uit_signalen(b, tuple(na.split()))


def uit_signalen(b: BijMelding, gekozen: tuple[str, ...]) -> Tekst:
    """Facts with their day, words with their source and suspicions, as the chosen signals have them."""
    inhoud = [s.inhoud for s in b.o.doorloop.signalen.values() if s.id in gekozen]
    dagen = [wanneer_groot(i.gebeurd_op, b.o.vandaag) for i in inhoud]
    return {
        "feiten": "\n".join(
            f"{dag}: {i.feiten}{f' (gezien door {i.gezien_door})' if i.gezien_door else ''}"
            for dag, i in zip(dagen, inhoud, strict=True)
            if i.feiten
        ),
        UITSPRAKEN: pak_in(
            [
                UitspraakInvoer(tekst=u.tekst, bron=", ".join(d for d in (u.bron, dag) if u.bron))
                for dag, i in zip(dagen, inhoud, strict=True)
                for u in i.uitspraken
            ]
        ),
        DUIDING: "\n".join(i.vermoeden for i in inhoud if i.vermoeden),
    }


def _begin(b: BijMelding) -> Tekst:
    f = b.m.feiten
    if f is None:
        alle = tuple(b.o.doorloop.signalen)
        return {
            "aanleiding": b.o.doorloop.aanleiding,
            SIGNALEN: " ".join(alle),
            **uit_signalen(b, alle),
        }
    return {
        **{code: str(getattr(f, code)) for code in _TEKSTEN},
        SIGNALEN: " ".join(f.signalen),
        "feiten": f.feiten,
        UITSPRAKEN: pak_in([UitspraakInvoer(tekst=u.tekst, bron=u.bron) for u in f.uitspraken]),
        DUIDING: f.vermoeden,
        GEHEIM: AAN if f.identiteit_geheim else "",
        "geheim_grond": f.geheim_grond,
    }


def _ruim(i: Invoer, code: str, soort: str, label: str, hint: str) -> VeldStaat:
    if soort == "regel":
        return veld(i, code, "regel", label, hint=hint)
    return veld(i, code, "tekst", label, hint=hint)


def _geheim(i: Invoer) -> tuple[VeldStaat, ...]:
    vinkje = veld(
        i,
        GEHEIM,
        "vinkjes",
        "Uw naam",
        keuzes=(Keuze(code=AAN, tekst="Veilig Thuis noemt mijn naam niet aan het gezin"),),
        hint="Veilig Thuis zelf weet altijd wie meldt.",
        breedte="heel",
    )
    if i.tekst(GEHEIM) != AAN:
        return (vinkje,)
    grond = veld(
        i,
        "geheim_grond",
        "keuze",
        "Waarom noemt Veilig Thuis uw naam niet?",
        keuzes=keuzes_uit(GEHEIM_GROND),
        hint="Dit zijn andere redenen dan die om iemand niet te informeren.",
        breedte="heel",
        reden=not i.tekst("geheim_grond"),
    )
    return (vinkje, grond)


def _kort(b: BijMelding, s: Signaal) -> str:
    i = s.inhoud
    kern = i.feiten or next((u.tekst for u in i.uitspraken), "") or i.vermoeden or "zonder tekst"
    return f"{dag_kort(i.gebeurd_op.laatste_dag, b.o.vandaag)}: {kern}"


def samenvatting(b: BijMelding) -> str:
    """The line of fact of this station."""
    match b.m.deel("feiten"):
        case "gereed" if b.m.feiten is not None:
            return f"{dag_kort(b.m.feiten.gebeurd_op.laatste_dag, b.o.vandaag)} vastgelegd"
        case "overgeslagen":
            return "met reden"
        case _:
            return "bij spoed gemeld" if b.m.gedaan and b.m.gedaan.spoed else "nog niet vastgelegd"
