"""What can be found of an entry: every text a user typed in it, and the names of whom it is about, as they were then.

Invariants: pure; the same entries always give the same texts, so the search index can be made anew from the journal;
ids, codes and the checksum of a document are never text. Whoever changes what these functions give raises
ZOEK_VERSIE: then a vault with an older index gets a new one, in steps, while it is open.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Any

import msgspec.inspect as soorten
from msgspec import Struct
from msgspec.structs import replace

from meldcode_app.domain.gebeurtenis import KLUIS, Gebeurtenis
from meldcode_app.domain.handelingen import adviesvraag as a
from meldcode_app.domain.handelingen import casus as c
from meldcode_app.domain.handelingen import informatieverzoek as h
from meldcode_app.domain.handelingen import meldcode as m
from meldcode_app.domain.handelingen import melding as g
from meldcode_app.domain.handelingen import notitie as n
from meldcode_app.domain.handelingen.alle import AlleHandelingen, Verbeteren
from meldcode_app.domain.handelingen.basis import Handeling
from meldcode_app.domain.handelingen.bijlage import (
    BijlageIntrekken,
    BijlageSoortWijzigen,
    BijlageToevoegen,
)
from meldcode_app.domain.maatregel import Maatregel

ZOEK_VERSIE = 1
"""Of what is found; a vault remembers with which one its index was made."""

_OVERAL_ID = frozenset(
    {
        "id", "door", "namens", "casus", "verzoek", "doorloop", "vervolg_op", "adviesvraag", "melding", "eerdere",
        "document", "signalen", "gekoppeld", "uit_notitie", "notitie", "code", "grond", "oordelen",
    }
)  # fmt: skip
_ID_IN: dict[type, frozenset[str]] = {
    m.SignaalVastleggen: frozenset({"signaal"}),
    m.ConsultVastleggen: frozenset({"consult"}),
    m.GesprekVastleggen: frozenset({"gesprek"}),
    m.AfspraakMaken: frozenset({"afspraak"}),
    m.AfspraakNagekomen: frozenset({"afspraak"}),
    h.NoodzaakBeoordelen: frozenset({"vraag"}),
    h.MondelingVerstrekken: frozenset({"vragen"}),
    h.KaderVaststellen: frozenset({"maatregel"}),
    h.BriefOpstellen: frozenset({"meegestuurd"}),
    Maatregel: frozenset({"kind"}),
    BijlageToevoegen: frozenset({"bijlage", "vorm"}),
    BijlageSoortWijzigen: frozenset({"bijlage"}),
    BijlageIntrekken: frozenset({"bijlage"}),
}
"""Fields that hold an id in one act, and text in another."""
_NAAM_IN: dict[type, frozenset[str]] = {
    m.DoorloopBeginnen: frozenset({"professional"}),
    m.Overdragen: frozenset({"opvolger"}),
    m.StandpuntVastleggen: frozenset({"van"}),
    m.AfspraakMaken: frozenset({"wie"}),
    m.InvoerBevestigen: frozenset({"deelnemer"}),
    h.Afsluiten: frozenset({"afschrift_aan"}),
}
_OVERAL_NAAM = frozenset({"personen", "persoon", "betreft"})
"""Fields that hold the id of somebody; what is found is the name."""


_VAN_ELKE = frozenset(Handeling.__struct_fields__)


class Bekend(Struct, frozen=True, kw_only=True):
    """Of one casus, what stands behind an id: the names of people, and the walk of an advice or a melding."""

    kind: str = ""
    namen: dict[str, str] = {}
    banen: dict[str, str] = {}

    def toegepast(self, gebeurtenis: Gebeurtenis) -> Bekend:
        """After one more entry."""
        match gebeurtenis.handeling:
            case c.CasusOpenen(kind=persoon) | c.PersoonVastleggen(persoon=persoon):
                naam = " ".join(dict.fromkeys(d for d in (persoon.noemen, persoon.naam) if d))
                kind = self.kind or persoon.id  # a casus opens with its child
                return replace(self, kind=kind, namen={**self.namen, persoon.id: naam})
            case c.EigenDeelnemerVastleggen(deelnemer=deelnemer):
                return replace(self, namen={**self.namen, deelnemer.id: deelnemer.naam})
            case c.AndereDeelnemerVastleggen(deelnemer=ander):
                return replace(self, namen={**self.namen, ander.id: ander.naam})
            case m.DoorloopBeginnen(doorloop=baan):
                return replace(self, banen={**self.banen, baan: baan})
            case BijlageToevoegen(bijlage=id_, betreft=waarbij):
                return replace(self, banen={**self.banen, id_: self.banen.get(waarbij, "")})
            case a.AdviesvraagBeginnen(adviesvraag=id_, doorloop=baan):
                return replace(self, banen={**self.banen, id_: baan})
            case (
                g.MeldingVoorbereiden(melding=id_, doorloop=baan) | g.SpoedMelden(melding=id_, doorloop=baan)
            ):
                return replace(self, banen={**self.banen, id_: baan})
            case _:
                return self


class ZoekRij(Struct, frozen=True, kw_only=True):
    """What the index keeps of one entry. `kind` is the name of the child of the casus: whoever types it with another
    word means that casus. An empty `doorloop` belongs to nobody's meldcode; an entry without text is not kept."""

    seq: int
    casus: str
    kind: str
    doorloop: str
    tekst: str


def zoekrij(gebeurtenis: Gebeurtenis, bekend: Bekend) -> ZoekRij:
    """`bekend` is the casus with this very entry in it."""
    return ZoekRij(
        seq=gebeurtenis.seq,
        casus=gebeurtenis.casus,
        kind=bekend.namen.get(bekend.kind, ""),
        doorloop=_doorloop(gebeurtenis, bekend),
        tekst="\n".join(zoekteksten(gebeurtenis, bekend)),
    )


def zoekteksten(gebeurtenis: Gebeurtenis, bekend: Bekend) -> tuple[str, ...]:
    """Each text by itself, as typed, and at the end the names of whom it is about."""
    handeling = gebeurtenis.handeling
    if gebeurtenis.casus == KLUIS and not isinstance(handeling, n.NotitieMaken):
        return ()  # the set-up of the vault, and where a note went, are told by no timeline
    teksten: list[str] = []
    namen: list[str] = []
    _verzamel(handeling, bekend.namen, teksten, namen)
    return (*teksten, *dict.fromkeys(namen))


class Lezer:
    """Reads entries of any number of casussen in order and gives the row of each; begins at the first entry."""

    def __init__(self) -> None:
        self._bekend: dict[str, Bekend] = {}

    def lees(self, gebeurtenis: Gebeurtenis) -> ZoekRij:
        """The row of the next entry."""
        bekend = self.bekend(gebeurtenis.casus).toegepast(gebeurtenis)
        self._bekend[gebeurtenis.casus] = bekend
        return zoekrij(gebeurtenis, bekend)

    def bekend(self, casus: str) -> Bekend:
        """What is known of a casus after what was read."""
        return self._bekend.get(casus, Bekend())


def rijen_van(gebeurtenissen: Iterable[Gebeurtenis], na: int = 0) -> Iterator[ZoekRij]:
    """The rows of the entries after `na`; all entries of their casussen must be given, in order."""
    lezer = Lezer()
    for gebeurtenis in gebeurtenissen:
        rij = lezer.lees(gebeurtenis)
        if rij.seq > na:
            yield rij


def _doorloop(gebeurtenis: Gebeurtenis, bekend: Bekend) -> str:
    handeling: AlleHandelingen = gebeurtenis.handeling
    if isinstance(handeling, Verbeteren):
        handeling = handeling.inhoud
    direct = str(getattr(handeling, "doorloop", ""))
    via = next(
        (
            str(getattr(handeling, v))
            for v in ("melding", "adviesvraag", "bijlage")
            if getattr(handeling, v, "")
        ),
        "",
    )
    return direct or bekend.banen.get(via, "")


def _verzamel(deel: Struct, bekend: Mapping[str, str], teksten: list[str], namen: list[str]) -> None:
    for veld, wat in _plan(type(deel)):
        waarde: Any = getattr(deel, veld)
        for stuk in waarde if isinstance(waarde, tuple) else (waarde,):
            if isinstance(stuk, Struct):
                _verzamel(stuk, bekend, teksten, namen)
            elif wat == "naam" and stuk in bekend:
                namen.append(bekend[stuk])
            elif wat == "tekst" and stuk.strip():
                teksten.append(stuk)


@cache
def _plan(klasse: type[Struct]) -> tuple[tuple[str, str], ...]:
    """Per field that matters whether it holds text, somebody's id, or parts of its own."""
    gevonden = []
    # What every act carries comes after what this act is about: that is what a reader looks for first.
    velden = sorted(soorten.type_info(klasse).fields, key=lambda veld: veld.name in _VAN_ELKE)  # type: ignore[attr-defined]
    for veld in velden:
        if veld.name in _OVERAL_ID or veld.name in _ID_IN.get(klasse, ()):
            continue
        naam = veld.name in _NAAM_IN.get(klasse, ()) or (
            veld.name in _OVERAL_NAAM and _is(veld.type, soorten.StrType)
        )
        if _is(veld.type, soorten.StructType):
            gevonden.append((veld.name, "deel"))
        elif _is(veld.type, soorten.StrType):
            gevonden.append((veld.name, "naam" if naam else "tekst"))
    return tuple(gevonden)


def is_tekst(klasse: type[Struct], veld: str) -> bool:
    """Whether a field holds text a user typed, not an id."""
    return (veld, "tekst") in _plan(klasse)


def _is(soort: soorten.Type, wat: type[soorten.Type]) -> bool:
    match soort:
        case soorten.VarTupleType(item_type=een):
            return _is(een, wat)
        case soorten.UnionType(types=keuze):
            return any(_is(een, wat) for een in keuze)
        case _:
            return isinstance(soort, wat)
