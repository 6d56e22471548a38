"""A casus entry by entry, each judged before it is written, so that entries can be mended in it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from meldcode_app.domain.beoordeling import beoordeel
from meldcode_app.domain.beoordeling_verbeteren import aanvaard, beoordeel_verbetering
from meldcode_app.domain.casus import Casus, gevouwen
from meldcode_app.domain.gebeurtenis import Gebeurtenis, GenoteerdeReden, Inhoud
from meldcode_app.domain.handelingen.alle import AlleHandelingen, Verbeteren
from meldcode_app.domain.tijd import op
from tests import bouwers as b


@dataclass
class Boek:
    """The entries of one casus, each judged before it is written."""

    regels: list[Gebeurtenis] = field(default_factory=list)

    @property
    def casus(self) -> Casus:
        return gevouwen("c1", self.regels)

    def doe(self, handeling: AlleHandelingen, dag: date | None = None) -> Gebeurtenis:
        vandaag = dag or handeling.gebeurd_op.laatste_dag
        if isinstance(handeling, Verbeteren):
            oordeel = beoordeel_verbetering(self.regels, b.inrichting(), handeling, vandaag)
            delen = (aanvaard(handeling, oordeel.redenen),)
        else:
            oordeel = beoordeel(self.casus, b.inrichting(), handeling, vandaag)
            delen = handeling.gesplitst()  # type: ignore[assignment]
        assert oordeel.kan, oordeel.open_redenen
        begin = len(self.regels) + 1
        for nummer, deel in enumerate(delen):
            self.regels.append(
                Gebeurtenis(
                    seq=begin + nummer,
                    casus="c1",
                    soort=deel.soort,
                    handeling_id=f"h{begin}",
                    geregistreerd_op=b.moment(vandaag),
                    configuratie=oordeel.configuratie,
                    definitie=oordeel.definitie,
                    inhoud=Inhoud(
                        handeling=deel,
                        redenen=tuple(
                            GenoteerdeReden(
                                code=r.code, klasse=r.klasse.value, norm=r.norm, betreft=r.betreft
                            )
                            for r in oordeel.redenen
                        ),
                    ),
                )
            )
        return self.regels[begin - 1]

    def regel(self, soort: str) -> Gebeurtenis:
        return next(g for g in self.regels if g.soort == soort)


def boek_van(situatie: b.Situatie) -> Boek:
    boek = Boek()
    for handeling in situatie.handelingen():
        boek.doe(handeling)
    return boek


def verbeter(seq: int, inhoud: AlleHandelingen, **velden: object) -> Verbeteren:
    gewoon: dict[str, object] = {
        "gebeurd_op": op(b.DAG),
        "door": "jansen",
        "verbetert": seq,
        "inhoud": inhoud,
    }
    return Verbeteren(**{**gewoon, **velden})  # type: ignore[arg-type]


def weeg(boek: Boek, verbetering: Verbeteren, vandaag: date = b.DAG) -> list[str]:
    oordeel = beoordeel_verbetering(boek.regels, b.inrichting(), verbetering, vandaag)
    return [reden.code for reden in oordeel.open_redenen]
