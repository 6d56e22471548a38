"""What came of an act against what a scenario expects of it.

Invariants: every difference gives a Dutch sentence of its own; comparing writes nothing; the letter is read back
from the bytes that were kept, or from those the draft would have.
"""

from __future__ import annotations

from collections.abc import Iterator

from meldcode_app.documents.brief import maak_pdf
from meldcode_app.documents.lezen import bevat, tekst_van_pdf
from meldcode_app.domain.handelingen.alle import VerzoekHandeling
from meldcode_app.domain.informatieverzoek import Informatieverzoek
from meldcode_app.domain.scenario import Stap, Verwacht
from meldcode_app.services.dossier import Dossier
from meldcode_app.services.registreren import Uitkomst

BRIEF_STAAT = frozenset({"vastgesteld", "verstrekt", "afgesloten", "ingetrokken"})
"""States of `verloop` in which the letter is the one settled last, if there is one; else it is the draft."""

Genoemd = tuple[str, str, str]


def afwijkingen(dossier: Dossier, stap: Stap, uitkomst: Uitkomst) -> Iterator[str]:
    """One sentence per expectation that does not hold; nothing when all do."""
    verwacht = stap.verwacht
    if verwacht.aanvaard is not None and verwacht.aanvaard != uitkomst.aanvaard:
        yield f"verwacht {_woord(verwacht.aanvaard)}, het werd {_woord(uitkomst.aanvaard)}"
    if verwacht.geweigerd:
        yield from _andere_redenen(verwacht, uitkomst)
    if isinstance(stap.handeling, VerzoekHandeling) and verwacht.over_het_verzoek:
        verzoek = uitkomst.casus.verzoeken.get(stap.handeling.verzoek)
        if verzoek is None:
            yield "het verzoek is er niet, dus er valt niets over te zeggen"
        else:
            yield from _over_verzoek(verwacht, verzoek)
            yield from _over_brief(dossier, verwacht, uitkomst.casus.id, verzoek)


def _woord(aanvaard: bool) -> str:
    return "aanvaard" if aanvaard else "geweigerd"


def _andere_redenen(verwacht: Verwacht, uitkomst: Uitkomst) -> Iterator[str]:
    klasse_genoemd = {(v.code, v.betreft): bool(v.klasse) for v in verwacht.geweigerd}
    gewenst: set[Genoemd] = {(v.code, v.betreft, v.klasse) for v in verwacht.geweigerd}
    gekregen: set[Genoemd] = {
        (r.code, r.betreft, r.klasse.value if klasse_genoemd.get((r.code, r.betreft)) else "")
        for r in uitkomst.open_redenen
    }
    if gewenst != gekregen:
        yield f"verwacht geweigerd met {_op_rij(gewenst)}, gekregen {_op_rij(gekregen)}"


def _over_verzoek(verwacht: Verwacht, verzoek: Informatieverzoek) -> Iterator[str]:
    if verwacht.verloop and verwacht.verloop != verzoek.verloop:
        yield f"verwacht verloop {verwacht.verloop}, het is {verzoek.verloop}"
    for deel, staat in verwacht.delen.genoemd().items():
        if verzoek.deel(deel) != staat:
            yield f"verwacht {deel} {staat}, het is {verzoek.deel(deel)}"


def _over_brief(
    dossier: Dossier, verwacht: Verwacht, casus_id: str, verzoek: Informatieverzoek
) -> Iterator[str]:
    if not (verwacht.document_bevat or verwacht.document_bevat_niet):
        return
    versie = verzoek.laatste_versie
    if versie is not None and verzoek.verloop in BRIEF_STAAT:
        tekst = tekst_van_pdf(dossier.kluis.document(versie.document))
    else:
        tekst = tekst_van_pdf(maak_pdf(dossier.concept(casus_id, verzoek.id)))
    yield from (f"niet in de brief: {d!r}" for d in verwacht.document_bevat if not bevat(tekst, d))
    yield from (f"wel in de brief: {d!r}" for d in verwacht.document_bevat_niet if bevat(tekst, d))


def _op_rij(redenen: set[Genoemd]) -> str:
    gezegd = [
        code + (f" ({betreft})" if betreft else "") + (f" [{klasse}]" if klasse else "")
        for code, betreft, klasse in sorted(redenen)
    ]
    return ", ".join(gezegd) or "niets"
