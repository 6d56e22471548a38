"""Mending without ceremony: the form of an act, filled with what was recorded; one press records the correction.

Invariants: a field that was not touched keeps its exact value; whom it is about, who typed and what was decided are
not on the form; what a letter already says is told before it is mended; texts that were recorded for
several persons in one go are mended for all of them.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any, cast

import msgspec.inspect as soorten
from msgspec import Struct
from msgspec.structs import replace

from meldcode_app.domain.casus import Casus
from meldcode_app.domain.gebeurtenis import Gebeurtenis
from meldcode_app.domain.handelingen.alle import (
    AlleHandelingen,
    TeVerbeteren,
    Verbeteren,
    VerzoekHandeling,
)
from meldcode_app.domain.handelingen.basis import Handeling, Motivering
from meldcode_app.domain.tijd import op
from meldcode_app.domain.verbeteren import (
    gemeld_in,
    gewijzigde_velden,
    kan_verbeterd,
    van_aard_te_verbeteren,
    vaste_velden,
)
from meldcode_app.domain.zoektekst import is_tekst
from meldcode_app.presenters.formulier import Formulier
from meldcode_app.presenters.formulier_invoer import Invoer, veld
from meldcode_app.presenters.formulier_velden import SoortVeld, VeldStaat
from meldcode_app.presenters.nederlands import dag_jaar
from meldcode_app.presenters.tijdlijn_zinnen import vertel
from meldcode_app.presenters.verbeter_labels import KORT, label
from meldcode_app.presenters.verbeter_woorden import WOORDEN
from meldcode_app.presenters.wanneer import toon
from meldcode_app.presenters.weergave import Bericht, Keuze
from meldcode_app.services.dossier import Dossier
from meldcode_app.services.registreren import Uitkomst

VERBETER = "verbeter"
"""The kind of form: `verbeter:12` mends entry 12."""
_WANNEER = "wanneer"
_GEEN_VELD = frozenset(
    {"oordelen", "gekoppeld", "signalen", "afschrift_aan", "meegestuurd", "id", "code", "grond", "betreft"}
)
_BOOL = (Keuze(code="ja", tekst="Ja"), Keuze(code="nee", tekst="Nee"))
Pad = tuple[str | int, ...]


@dataclass(frozen=True)
class Plek:
    """One field of an act that can be mended: where it is, how it is shown and what stands there as text."""

    pad: Pad
    soort: SoortVeld
    label: str
    waarde: str
    keuzes: tuple[Keuze, ...] = ()
    kort: bool = False

    @property
    def code(self) -> str:
        """Its name in the form, where "wanneer" is the day of the act."""
        return "wanneer_geinformeerd" if self.pad == (_WANNEER,) else "_".join(str(deel) for deel in self.pad)


def plekken(handeling: Handeling) -> tuple[Plek, ...]:
    """The fields of an act that can be mended, in the order of the act, and the texts of its motivations."""
    vast = vaste_velden(handeling)
    waarom = () if "motiveringen" in vast else handeling.motiveringen
    return (*_plekken(handeling, (), vast), *_motiveringen(waarom))


def _plekken(deel: Struct, pad: Pad, zonder: frozenset[str]) -> Iterator[Plek]:
    for bij in soorten.type_info(type(deel)).fields:  # type: ignore[attr-defined]
        if bij.name in zonder | _GEEN_VELD or (not pad and bij.name in Handeling.__struct_fields__):
            continue
        yield from _van_veld(deel, bij.name, bij.type, (*pad, bij.name))


def _van_veld(deel: Struct, naam: str, soort: soorten.Type, pad: Pad) -> Iterator[Plek]:
    waarde: Any = getattr(deel, naam)
    if isinstance(waarde, Struct):
        yield from _plekken(waarde, pad, frozenset())
        return
    match soort:
        case soorten.VarTupleType(item_type=soorten.StrType()) if is_tekst(type(deel), naam):
            yield Plek(pad, "tekst", label(type(deel), naam), "\n".join(waarde))
        case soorten.VarTupleType(item_type=soorten.StructType()):
            for nummer, stuk in enumerate(waarde):
                yield from _plekken(stuk, (*pad, nummer), frozenset())
        case soorten.StrType() if is_tekst(type(deel), naam):
            kort = naam in KORT
            yield Plek(pad, "regel" if kort else "tekst", label(type(deel), naam), waarde, kort=kort)
        case soorten.BoolType():
            yield Plek(pad, "antwoord", label(type(deel), naam), "ja" if waarde else "nee", _BOOL)
        case soorten.LiteralType(values=codes) if naam in WOORDEN:
            keuzes = tuple(Keuze(code=c, tekst=t) for c, t in WOORDEN[naam].items() if c in codes)
            yield Plek(pad, "keuze", label(type(deel), naam), str(waarde), keuzes)
        case soorten.UnionType(types=types) if any(isinstance(t, soorten.DateType) for t in types):
            yield Plek(
                pad, "datum", label(type(deel), naam), toon(waarde, kort=True) if waarde else "", kort=True
            )


def _motiveringen(motiveringen: tuple[Motivering, ...]) -> Iterator[Plek]:
    for nummer, motivering in enumerate(motiveringen):
        if motivering.tekst:
            yield Plek(("motiveringen", nummer, "tekst"), "tekst", "Motivering", motivering.tekst)


def ingevuld(handeling: Handeling, i: Invoer) -> Handeling:
    """The act with what stands in the form; a field that reads as it did keeps its value to the letter."""
    nieuw: Any = handeling
    for plek in plekken(handeling):
        if i.tekst(plek.code) != plek.waarde:
            nieuw = _gezet(nieuw, plek.pad, _gelezen(plek, i))
    # A draft of before can still hold a day that is not offered any more.
    if _dag_mag(handeling) and i.tekst(_WANNEER) != toon(handeling.gebeurd_op, kort=True):
        nieuw = replace(nieuw, gebeurd_op=i.wanneer(_WANNEER))
    return cast("Handeling", nieuw)


def _dag_mag(handeling: Handeling) -> bool:
    return "gebeurd_op" not in vaste_velden(handeling)


def _gelezen(plek: Plek, i: Invoer) -> object:
    match plek.soort:
        case "datum":
            return i.dag(plek.code, straks=True)
        case "antwoord":
            return i.tekst(plek.code) == "ja"
        case "tekst" if "één per regel" in plek.label:
            return i.regels(plek.code)
        case _:
            return i.tekst(plek.code).strip()


def _gezet(ding: Any, pad: Pad, waarde: object) -> Any:  # noqa: ANN401 - any struct, or a row of them
    eerste, *rest = pad
    binnen = (
        _gezet(ding[eerste] if isinstance(eerste, int) else getattr(ding, eerste), tuple(rest), waarde)
        if rest
        else waarde
    )
    if isinstance(eerste, int):
        return (*ding[:eerste], binnen, *ding[eerste + 1 :])
    return replace(ding, **{eerste: binnen})


def formulier_bij(dossier: Dossier, casus_id: str, seq: int, door: str) -> Formulier | None:
    """The form that mends entry `seq`; None when it is not there (any more), or of a kind that is not mended.

    Of what was reported meanwhile the form still opens, with the draft in it; recording is what is refused.
    """
    g = van_aard_te_verbeteren(dossier.tijdlijn(casus_id), seq)
    if g is None:
        return None
    casus = dossier.casus(casus_id)
    return formulier(dossier, casus_id, g, vertel(g, casus, casus).soort, door)


def formulier(dossier: Dossier, casus_id: str, g: Gebeurtenis, soort: str, door: str) -> Formulier:
    """The form that mends an entry; `g` is the entry as it reads now, `soort` its head word in the timeline."""
    handeling, vandaag, casus = g.handeling, dossier.vandaag(), dossier.casus(casus_id)
    alle = plekken(handeling)
    samen = _zelfde_handeling(dossier.gelezen(casus_id), g)

    def velden(i: Invoer) -> tuple[VeldStaat, ...]:
        return (
            *(
                [veld(i, _WANNEER, "datum", "Wanneer was dit?", breedte="derde")]
                if _dag_mag(handeling)
                else []
            ),
            *(
                veld(
                    i,
                    plek.code,
                    plek.soort,
                    plek.label,
                    keuzes=plek.keuzes,
                    breedte="derde" if plek.kort or plek.soort in {"keuze", "antwoord"} else "heel",
                )
                for plek in alle
            ),
            veld(i, "reden_van_verbeteren", "regel", "Waarom verbetert u dit? (mag leeg)", breedte="heel"),
        )

    def maak(i: Invoer) -> AlleHandelingen:
        return _verbetering(g, cast("TeVerbeteren", ingevuld(handeling, i)), i, door, vandaag)

    def doe(i: Invoer, eerste: AlleHandelingen) -> Uitkomst:
        assert isinstance(eerste, Verbeteren)
        anders = {
            v: getattr(eerste.inhoud, v)
            for v in gewijzigde_velden(handeling, eerste.inhoud)
            if v != "motiveringen"
        }
        rest = [
            replace(
                _verbetering(
                    ander, replace(cast("TeVerbeteren", ander.handeling), **anders), i, door, vandaag
                ),
                motiveringen=eerste.motiveringen,
            )
            for ander in samen
            if anders
        ]
        return dossier.doe_samen(casus_id, (eerste, *rest))

    return Formulier(
        code=f"{VERBETER}:{g.seq}",
        titel=f"{soort} verbeteren",
        velden=velden,
        handeling=maak,
        begin={_WANNEER: toon(handeling.gebeurd_op, kort=True), **{plek.code: plek.waarde for plek in alle}},
        straks=frozenset(plek.code for plek in alle if plek.soort == "datum"),
        sub="De oude tekst blijft bewaard en is te zien als 'eerdere versie'.",
        uitleg=_uitleg(casus, g, samen, nog=kan_verbeterd(g, gemeld_in(dossier.tijdlijn(casus_id)))),
        knop="Verbetering vastleggen",
        doe=doe if samen else None,
    )


def _verbetering(g: Gebeurtenis, inhoud: TeVerbeteren, i: Invoer, door: str, vandaag: date) -> Verbeteren:
    namens = inhoud.namens if inhoud.namens != door else ""
    reden = i.tekst("reden_van_verbeteren").strip()
    return Verbeteren(
        gebeurd_op=op(vandaag), door=door, namens=namens, verbetert=g.seq, inhoud=inhoud, reden=reden
    )


def _zelfde_handeling(gebeurtenissen: tuple[Gebeurtenis, ...], g: Gebeurtenis) -> tuple[Gebeurtenis, ...]:
    """The other entries of the same act that read the same but for whom they are about."""

    def kaal(ander: Gebeurtenis) -> Handeling:
        return replace(ander.handeling, personen=(), motiveringen=())

    if not hasattr(g.handeling, "personen"):
        return ()
    eigen = kaal(g)
    return tuple(
        ander
        for ander in gebeurtenissen
        if ander.handeling_id == g.handeling_id and ander.seq != g.seq and kaal(ander) == eigen
    )


def _uitleg(casus: Casus, g: Gebeurtenis, samen: tuple[Gebeurtenis, ...], *, nog: bool) -> Bericht | None:
    """What will not change with it, and for whom else it will; not `nog`: that it cannot be recorded any more."""
    if not nog:
        return Bericht(
            titel="Deze melding is al gedaan. Wat is gemeld, blijft zoals het is.",
            tekst="Deze verbetering kan niet meer worden vastgelegd.",
            doe="Bel Veilig Thuis als het van belang is, en leg dat vast als aanvulling bij de melding.",
            soort="let_op",
        )
    al_weg = _al_weg(casus, g)
    if al_weg is not None:
        return al_weg
    if not _dag_mag(g.handeling):
        return Bericht(
            titel=f"De dag waarop dit wegging ({dag_jaar(g.handeling.gebeurd_op.laatste_dag)}) blijft staan.",
            tekst="Daarvan hangt af wie vooraf was geïnformeerd.",
            doe="Klopt de dag niet, leg dan een aanvulling vast en schrijf op welke dag het was.",
            soort="uitleg",
        )
    namen = [casus.noem(p) for ander in samen for p in getattr(ander.handeling, "personen", ())]
    if not namen:
        return None
    return Bericht(
        titel=f"Dit is in één keer ook vastgelegd voor {', '.join(namen)}.",
        tekst="Daar wordt hetzelfde verbeterd.",
        soort="uitleg",
    )


def _al_weg(casus: Casus, g: Gebeurtenis) -> Bericht | None:
    handeling = g.handeling
    if isinstance(handeling, VerzoekHandeling):
        verzoek = casus.verzoeken[handeling.verzoek]
        erna = [v for v in verzoek.versies if v.seq > g.seq]
        if not erna:
            return None
        verstuurd = any(v.document == erna[-1].document for v in verzoek.verstrekkingen)
        wat = "verstuurd" if verstuurd else "vastgesteld"
        return Bericht(
            titel=f"De brief van {dag_jaar(erna[-1].vastgesteld_op)} is al {wat} en houdt de oude tekst.",
            tekst="Wat u hier verbetert, verandert niets aan die brief.",
            doe="Moet de ontvanger het weten? Kies daarna bij het verzoek 'Herzien' en stuur een nieuwe versie.",
            soort="let_op",
        )
    return None
