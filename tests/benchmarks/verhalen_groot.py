"""The courses a casus in a large vault can take: acts of the test builders, each moved to its own day.

A course is judged once, act by act, and then told of many children: what is decided about it does not depend on a name
or a text. Placeholders stand where a casus has its own.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random
from typing import Any

import msgspec
from msgspec.structs import replace

from meldcode_app.domain.beoordeling import beoordeel
from meldcode_app.domain.casus import Casus
from meldcode_app.domain.gebeurtenis import Gebeurtenis, Inhoud
from meldcode_app.domain.handelingen.alle import AlleHandelingen
from meldcode_app.domain.handelingen.casus import CasusOpenen, MaatregelVastleggen, PersoonVastleggen
from meldcode_app.domain.handelingen.notitie import Aantekenen
from meldcode_app.domain.personen import Gezag
from meldcode_app.domain.tijd import op
from meldcode_app.services.registreren import beoordeelde_gebeurtenissen, nieuw_id
from meldcode_app.storage.journaal import NieuweGebeurtenis
from tests import bouwers as b
from tests import bouwers_meldcode as m

KIND, ROEPNAAM, MOEDER, VADER, KENMERK = "@kind@", "@roepnaam@", "@moeder@", "@vader@", "@kenmerk@"
TEKST, DOCUMENT = "@tekst@", "d0c" * 21 + "d"
_DATUM = re.compile(r'(?<=")(\d{4}-\d\d-\d\d)(?=")')
_handelingen = msgspec.json.Decoder(AlleHandelingen)
_inhoud = msgspec.json.Decoder(Inhoud)

VERZOEK: tuple[AlleHandelingen, ...] = (
    b.ontvangen(),
    b.verifieren(),
    b.kader(),
    b.vragen(),
    b.noodzaak(feiten=TEKST),
    b.informeren("moeder", "vader", "gerrit"),
    b.zienswijze(),
    b.vaststellen(document=DOCUMENT),
    b.verstrekken(document=DOCUMENT),
    b.afsluiten(afschrift_aan=("moeder", "vader", "gerrit")),
)
MELDCODE: tuple[AlleHandelingen, ...] = (
    m.deelnemer(m.JANSEN),
    m.deelnemer(),
    m.beginnen(),
    m.signaal(feiten=TEKST),
    *m.STAPPEN_AF[1:],
    m.besluit(),
    m.evalueren(),
)
MELDEN = (*MELDCODE[:4], *m.MELDING_KLAAR[1:], *m.MELDING_OP_WEG["gedaan"][len(m.MELDING_KLAAR) :])
ADVIES = (*MELDCODE[:4], *m.ADVIES_OP_WEG["advies_afgesloten"])
SPOED = (*MELDCODE[:3], m.spoed_verklaren())
SOORTEN: tuple[tuple[tuple[AlleHandelingen, ...], int], ...] = (
    *(((), 0),) * 9,
    (VERZOEK, 3),
    (VERZOEK, 8),
    (MELDCODE, 3),
    (MELDCODE, 12),
    (MELDEN, 20),
    (ADVIES, 5),
    (SPOED, 4),
)
"""Which courses there are and how far each came at least; in nine of sixteen there are only people and notes."""
NOTITIE = Aantekenen(door="jansen", gebeurd_op=op(b.DAG), tekst=TEKST)


@dataclass(frozen=True)
class Eigen:
    """What one casus has of its own: what stands for each placeholder, and a new text wherever one is asked."""

    casus: str
    woorden: dict[str, str]
    teksten: Callable[[], Iterator[str]]


@dataclass(frozen=True)
class Verloop:
    """A judged course and the acts it came from, with placeholders; the last of both is a note."""

    entries: tuple[NieuweGebeurtenis, ...]
    handelingen: tuple[AlleHandelingen, ...]

    def __len__(self) -> int:
        """Entries without any note."""
        return len(self.entries) - 1

    def voor(self, eigen: Eigen, notities: int) -> list[NieuweGebeurtenis]:
        """The same course of another child, with so many notes after it."""
        teksten, ids = eigen.teksten(), dict[str, str]()
        return [
            replace(
                entry,
                casus=eigen.casus,
                handeling_id=ids.setdefault(
                    f"{entry.handeling_id}{nummer if nummer > len(self) else ''}", nieuw_id()
                ),
                inhoud=_inhoud.decode(_ingevuld(entry.inhoud, eigen, teksten)),
            )
            for nummer, entry in enumerate([*self.entries[:-1], *[self.entries[-1]] * notities], 1)
        ]

    def handelingen_voor(self, eigen: Eigen, notities: int) -> Iterator[AlleHandelingen]:
        """The same as acts, to register one by one."""
        teksten = eigen.teksten()
        for handeling in [*self.handelingen[:-1], *[self.handelingen[-1]] * notities]:
            yield _handelingen.decode(_ingevuld(handeling, eigen, teksten))


def _ingevuld(wat: Inhoud | AlleHandelingen, eigen: Eigen, teksten: Iterator[str]) -> str:
    tekst = msgspec.json.encode(wat).decode()
    for merk, waarde in eigen.woorden.items():
        tekst = tekst.replace(merk, json.dumps(waarde, ensure_ascii=False)[1:-1])
    return tekst.replace(TEKST, next(teksten)) if TEKST in tekst else tekst


def verloop(dobbel: Random, dag: date) -> Verloop:
    """A course that begins on a day; which, and how far it came, is drawn."""
    soort, minstens = dobbel.choice(SOORTEN)
    gekozen = soort[: dobbel.randint(minstens, len(soort))]
    return beoordeeld([*_begin(dobbel, met_ots=soort is VERZOEK), *gekozen], dag, dobbel)


def groot_verloop(dobbel: Random, dag: date, aantal: int) -> Verloop:
    """One course of so many entries: a request, a walk of the meldcode, and signals and notes over the years."""
    handelingen = [*_begin(dobbel, met_ots=True), *VERZOEK[:7], *MELDCODE[:-1]]
    signalen = [m.signaal(f"s{nummer}", feiten=TEKST) for nummer in range(2, aantal // 3)]
    over = aantal - len(handelingen) - len(signalen) - 2  # informing three people is three entries
    return beoordeeld([*handelingen, *signalen, *[NOTITIE] * over], dag, dobbel)


def _begin(dobbel: Random, *, met_ots: bool) -> list[AlleHandelingen]:
    gewoon: dict[str, Any] = {"door": "jansen", "gebeurd_op": op(b.DAG)}
    jaren = dobbel.randint(4, 11)
    gezag = Gezag(waarde="ja", bron="gezagsregister", peildatum=b.DAG)
    begin: list[AlleHandelingen] = [
        CasusOpenen(**gewoon, kind=b.kind(jaren, naam=KIND, noemen=ROEPNAAM), kenmerk=KENMERK),
        PersoonVastleggen(**gewoon, persoon=b.persoon("moeder", "ouder", naam=MOEDER)),
        PersoonVastleggen(**gewoon, persoon=b.persoon("vader", "ouder", naam=VADER)),
    ]
    begin[1:] = [replace(h, persoon=replace(h.persoon, gezag=gezag)) for h in begin[1:]]  # type: ignore[union-attr]
    return [*begin, *([MaatregelVastleggen(**gewoon, maatregel=b.ots())] if met_ots else [])]


def beoordeeld(handelingen: Sequence[AlleHandelingen], dag: date, dobbel: Random) -> Verloop:
    """Move each act to its day, one to five days after the one before, and judge it. Fails on a refusal."""
    casus, entries, verplaatst = Casus(id="c"), list[NieuweGebeurtenis](), list[AlleHandelingen]()
    for ongedateerd in (*handelingen, NOTITIE):
        handeling = _op(ongedateerd, dag)
        oordeel = beoordeel(casus, b.inrichting(), handeling, dag)
        assert oordeel.kan, (handeling.soort, oordeel.open_redenen)
        verplaatst.append(handeling)
        for nieuw in beoordeelde_gebeurtenissen("c", handeling, oordeel, b.moment(dag)):
            entries.append(nieuw)
            velden = {veld: getattr(nieuw, veld) for veld in nieuw.__struct_fields__}
            casus = casus.toegepast(Gebeurtenis(seq=casus.laatste_seq + 1, **velden))
        dag += timedelta(days=dobbel.randint(1, 5)) if casus.laatste_seq > 4 else timedelta()
    return Verloop(tuple(entries), tuple(verplaatst))


def _op(handeling: AlleHandelingen, dag: date) -> AlleHandelingen:
    """The act with every day in it as much later or earlier as it moves itself."""
    schuif = dag - b.DAG
    tekst = msgspec.json.encode(handeling).decode()
    return _handelingen.decode(
        _DATUM.sub(lambda gevonden: (date.fromisoformat(gevonden[1]) + schuif).isoformat(), tekst)
    )
