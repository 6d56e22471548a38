"""Everything the timeline speaks of must be there."""

from __future__ import annotations

from meldcode_app.services.dossier import Dossier
from meldcode_app.services.nakijken import ontbrekende_documenten
from tests import bouwers as b


def test_a_settled_letter_that_is_gone_is_told_by_the_entries_that_name_it(dossier: Dossier) -> None:
    for handeling in (*b.Situatie(daarna=b.COMPLEET).handelingen(), b.vaststellen(), b.verstrekken()):
        assert dossier.doe("c1", handeling).aanvaard
    assert ontbrekende_documenten(dossier.kluis) == ()
    conn = dossier.kluis.verbinding.conn
    (grendels,) = zip(
        *conn.execute(
            "SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'document'"
        ).fetchall(),
        strict=True,
    )
    with dossier.kluis.transactie():
        for naam in grendels:
            conn.execute(f"DROP TRIGGER {naam}")
        conn.execute("DELETE FROM document")
    vast, weg = (g.seq for g in dossier.tijdlijn("c1") if g.soort in {"vaststellen", "verstrekken"})
    # The letter and its editable copy, and the letter again where it left.
    assert ontbrekende_documenten(dossier.kluis) == tuple(
        f"Het document bij regel {seq} ontbreekt." for seq in (vast, vast, weg)
    )
