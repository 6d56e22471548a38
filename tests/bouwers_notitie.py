"""Quick notes for tests: a note, and every act on it. All of them invented."""

from __future__ import annotations

from meldcode_app.domain.handelingen.alle import AlleHandelingen
from meldcode_app.domain.handelingen.notitie import (
    Aantekenen,
    NotitieAfhandelen,
    NotitieMaken,
    NotitiePlaatsen,
)
from meldcode_app.domain.tijd import op
from tests.bouwers import DAG

NOTITIES: tuple[AlleHandelingen, ...] = (
    NotitieMaken(door="jansen", gebeurd_op=op(DAG), notitie="n1", tekst="Gerrit kwam zonder jas."),
    Aantekenen(door="jansen", gebeurd_op=op(DAG), tekst="Gerrit kwam zonder jas.", notitie="n1"),
    NotitiePlaatsen(door="jansen", gebeurd_op=op(DAG), notitie="n1", casus="c1"),
    NotitieAfhandelen(door="jansen", gebeurd_op=op(DAG), notitie="n1"),
)
"""Every act on a quick note, and what one leaves in its casus."""
