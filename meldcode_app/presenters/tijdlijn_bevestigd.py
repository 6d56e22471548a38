"""What the timeline says of an entry that was typed for a colleague and confirmed (domain G-12).

Invariant: a confirmation is of the text the colleague saw; one of before the newest text says so, unless the colleague
mended it or confirmed that text too.
"""

from __future__ import annotations

from collections.abc import Sequence

from meldcode_app.domain.casus import Casus
from meldcode_app.domain.gebeurtenis import Gebeurtenis
from meldcode_app.domain.handelingen.alle import Verbeteren
from meldcode_app.domain.handelingen.meldcode import InvoerBevestigen
from meldcode_app.domain.meldcode import NamensRegel
from meldcode_app.presenters.nederlands import dag_jaar
from meldcode_app.presenters.tijdlijn_meldcode_woorden import BEVESTIGD_KORT


def bevestigd(gebeurtenissen: Sequence[Gebeurtenis], casus: Casus) -> dict[int, str]:
    """Per entry when and how that colleague confirmed it, and whether that counts for what stands there now."""
    namens = {g.seq: g.handeling.namens for g in gebeurtenissen}
    keren = {
        seq: (
            g.seq,
            f"bevestigd op {dag_jaar(g.handeling.gebeurd_op.laatste_dag)} {BEVESTIGD_KORT[g.handeling.hoe]}",
        )
        for g in gebeurtenissen
        if isinstance(g.handeling, InvoerBevestigen)
        for seq in g.handeling.regels
        if namens.get(seq) == g.handeling.deelnemer
    }
    zinnen = {seq: zin for seq, (_, zin) in keren.items()}
    for seq, verbetering in _laatste_verbeteringen(gebeurtenissen).items():
        toen, zin = keren.get(seq, (verbetering.seq, ""))
        if toen < verbetering.seq and verbetering.handeling.door != namens[seq]:
            op = dag_jaar(verbetering.geregistreerd_op.astimezone().date())
            anders = f"{zin}, daarna verbeterd op {op}: nog niet opnieuw bevestigd"
            zinnen[seq] = zinnen.get(verbetering.seq, anders)
    for regel in (r for d in casus.doorlopen.values() for r in d.namens if r.bewijs_weg_op):
        zinnen[regel.seq] = f"{zinnen.get(regel.seq, 'bevestigd')}, {bewijs_weg(regel)}: niet meer bevestigd"
    return zinnen


def bewijs_weg(regel: NamensRegel) -> str:
    """That what proved it is gone, and when; withdrawn is only what was withdrawn. Empty while nothing went."""
    if regel.bewijs_weg_op is None:
        return ""
    hoe = "vervallen" if regel.bewijs_vervallen else "ingetrokken"
    return f"bewijs {hoe} op {dag_jaar(regel.bewijs_weg_op)}"


def _laatste_verbeteringen(gebeurtenissen: Sequence[Gebeurtenis]) -> dict[int, Gebeurtenis]:
    return {g.handeling.verbetert: g for g in gebeurtenissen if isinstance(g.handeling, Verbeteren)}
