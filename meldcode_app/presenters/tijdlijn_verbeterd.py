"""What the timeline says of an entry that was mended, and of the correction itself.

Invariants: the newest text is shown, every older one can be read with who recorded it and when; a correction names
what it changed; nothing that was recorded is ever out of reach.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from msgspec.structs import replace

from meldcode_app.domain.casus import Casus
from meldcode_app.domain.gebeurtenis import Gebeurtenis, Inhoud
from meldcode_app.domain.handelingen.alle import Verbeteren
from meldcode_app.domain.handelingen.basis import Handeling
from meldcode_app.domain.kennisgeving import Kennisgeving, Vertrek
from meldcode_app.domain.meldcode_contact import eerste_melding
from meldcode_app.domain.verbeteren import Versie, gewijzigde_velden
from meldcode_app.presenters.nederlands import dag, dag_jaar, hoofdletter, opsomming
from meldcode_app.presenters.tijdlijn_motiveringen import motiveringen
from meldcode_app.presenters.tijdlijn_verteld import Verteld, regels, zin
from meldcode_app.presenters.tijdlijn_zinnen import vertel
from meldcode_app.presenters.verbeter_labels import label
from meldcode_app.presenters.wanneer import toon
from meldcode_app.presenters.weergave import EerdereVersie

_VELD = {
    "gebeurd_op": "de dag",
    "motiveringen": "de motivering",
    "uitspraken": "een uitspraak",
    "vragen": "een vraag",
    "verzoeker": "de vrager",
    "tekst": "de tekst",
    "meegestuurd": "de bijlagen",
}
"""Fields that are told otherwise than by their label."""
GEMELD = "Dit is zo vastgelegd nadat er was gemeld."


def dag_vast(g: Gebeurtenis, vandaag: date) -> str:
    """The day an entry was recorded; with the year when that is another."""
    vastgelegd = g.geregistreerd_op.astimezone().date()
    return dag(vastgelegd) if vastgelegd.year == vandaag.year else dag_jaar(vastgelegd)


def versies_bij(g: Gebeurtenis, per_seq: Mapping[int, tuple[Versie, ...]]) -> tuple[Versie, ...]:
    """All readings of an entry; of a correction those up to and including itself. Empty when nothing was mended."""
    if not isinstance(g.handeling, Verbeteren):
        return per_seq.get(g.seq, ())
    return tuple(v for v in per_seq.get(g.handeling.verbetert, ()) if v.bron.seq <= g.seq)


def verbeterd_op(versies: tuple[Versie, ...], casus: Casus, vandaag: date) -> str:
    """ "Verbeterd 23 november, M. Jansen"; empty when it was not."""
    if not versies:
        return ""
    bron = versies[-1].bron
    return f"Verbeterd {dag_vast(bron, vandaag)}, {casus.noem(bron.handeling.door)}"


def eerdere_versies(
    g: Gebeurtenis, versies: tuple[Versie, ...], voor: Casus, na: Casus, vandaag: date
) -> tuple[EerdereVersie, ...]:
    """How the entry read before, the newest of those first."""
    return tuple(_eerder(g, versie, voor, na, vandaag) for versie in reversed(versies[:-1]))


def _eerder(g: Gebeurtenis, versie: Versie, voor: Casus, na: Casus, vandaag: date) -> EerdereVersie:
    toen = replace(g, inhoud=Inhoud(handeling=versie.handeling))
    delen = [vertel(toen, voor, voor.toegepast(toen)).tekst, *motiveringen(toen, na)]
    if versie.handeling.gebeurd_op != g.handeling.gebeurd_op:
        delen.append(f"Dag die er stond: {toon(versie.handeling.gebeurd_op)}.")
    soort = "Verbeterd" if isinstance(versie.bron.handeling, Verbeteren) else "Vastgelegd"
    wie = na.noem(versie.bron.handeling.door)
    return EerdereVersie(
        tekst="\n".join(delen), vastgelegd=f"{soort} {dag_vast(versie.bron, vandaag)}, {wie}"
    )


def vertel_verbetering(g: Gebeurtenis, versies: tuple[Versie, ...], soort: str, vandaag: date) -> Verteld:
    """What was mended, of which `soort` of entry, and why when that was said."""
    handeling = g.handeling
    assert isinstance(handeling, Verbeteren)
    oud, nieuw = versies[-2].handeling, versies[-1].handeling
    anders = [noem_veld(type(nieuw), veld) for veld in gewijzigde_velden(oud, nieuw)]
    kop = f"Verbeterd: '{soort}' die is vastgelegd op {dag_vast(versies[0].bron, vandaag)}"
    return Verteld(
        "Verbetering",
        regels(
            f"{kop}.",
            f"Veranderd: {opsomming(anders)}.",
            zin("Waarom", handeling.reden) if handeling.reden else "",
        ),
        "muted",
    )


def noem_veld(klasse: type[Handeling], veld: str) -> str:
    """A field in a sentence."""
    if veld in _VELD:
        return _VELD[veld]
    naam = label(klasse, veld).removesuffix(" (één per regel)").rstrip("?")
    return f"'{hoofdletter(naam)}'"


def pas_later_vooraf(casus: Casus) -> Iterator[tuple[int, str]]:
    """Per entry of before what left was recorded, that says "vooraf" only since after it left: mended meanwhile, or
    typed on a later day. Of a talk also when it came after: other entries say so in their own sentence.
    """
    for verzoek in casus.verzoeken.values():
        for k in _later(verzoek.kennisgevingen, verzoek.vertrek):
            yield k.seq, "Dit is zo vastgelegd nadat er informatie was verstrekt."
    for melding in casus.meldingen.values():
        for k in _later(melding.kennisgevingen, melding.vertrek):
            yield k.seq, GEMELD
    for doorloop in casus.doorlopen.values():
        vertrek = eerste_melding(casus, doorloop.id)
        for seq in dict.fromkeys(k.seq for k in doorloop.kennisgevingen if k.vooraf_maar_later(vertrek)):
            yield seq, GEMELD


def _later(kennisgevingen: Iterable[Kennisgeving], vertrek: Vertrek | None) -> Iterator[Kennisgeving]:
    for k in kennisgevingen:
        if vertrek is not None and k.seq < vertrek.seq and k.pas_later_vooraf(vertrek):
            yield k
