"""What came of an act against what a scenario expects of it.

Invariants: every difference gives a Dutch sentence of its own; comparing writes nothing; the letter is read back
from the bytes that were kept, or from those the draft would have.
"""

from __future__ import annotations

from collections.abc import Iterator

from meldcode_app.documents.brief import maak_pdf
from meldcode_app.documents.lezen import bevat, tekst_van_pdf
from meldcode_app.domain.casus import Casus
from meldcode_app.domain.handelingen.alle import (
    AdviesHandeling,
    AlleHandelingen,
    MeldcodeHandeling,
    MeldingHandeling,
    Verbeteren,
    VerzoekHandeling,
)
from meldcode_app.domain.informatieverzoek import Informatieverzoek
from meldcode_app.domain.meldcode import Doorloop
from meldcode_app.domain.meldcode_contact import adviesvragen_van, meldingen_van
from meldcode_app.domain.scenario import Stap, Verwacht
from meldcode_app.domain.taken import taken
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
    if not verwacht.genoemd():
        return
    handeling, casus = stap.handeling, uitkomst.casus
    if isinstance(handeling, Verbeteren):
        handeling = handeling.inhoud
    if isinstance(handeling, VerzoekHandeling):
        verzoek = casus.verzoeken.get(handeling.verzoek)
        if verzoek is None:
            yield "het verzoek is er niet, dus er valt niets over te zeggen"
            return
        yield from _over_verzoek(verwacht, verzoek)
        yield from _over_taken(verwacht, casus, {verzoek.id})
        yield from _over_brief(dossier, verwacht, casus.id, verzoek)
    else:
        yield from _in_meldcode(dossier, verwacht, casus, handeling)


def _in_meldcode(
    dossier: Dossier, verwacht: Verwacht, casus: Casus, handeling: AlleHandelingen
) -> Iterator[str]:
    doorloop = _doorloop(casus, handeling)
    if doorloop is None:
        yield "de meldcode is er niet, dus er valt niets over te zeggen"
        return
    yield from _over_meldcode(verwacht, doorloop)
    if isinstance(handeling, AdviesHandeling):
        yield from _staat("advies", verwacht.advies, casus.adviesvragen[handeling.adviesvraag].staat)
    if isinstance(handeling, MeldingHandeling):
        melding = casus.meldingen.get(handeling.melding)
        yield from _staat("melding", verwacht.melding, melding.verloop if melding else "er niet")
    adviezen = {advies.id for advies in adviesvragen_van(casus, doorloop.id)}
    meldingen = {melding.id for melding in meldingen_van(casus, doorloop.id)}
    yield from _over_taken(verwacht, casus, {doorloop.id} | adviezen | meldingen)
    yield from _over_blad(dossier, verwacht, casus, doorloop, handeling)


def _doorloop(casus: Casus, handeling: AlleHandelingen) -> Doorloop | None:
    """The meldcode that an act is about, straight or through its question for advice or melding."""
    if isinstance(handeling, MeldcodeHandeling):
        return casus.doorlopen.get(handeling.doorloop)
    if isinstance(handeling, AdviesHandeling):
        advies = casus.adviesvragen.get(handeling.adviesvraag)
        return casus.doorlopen.get(advies.doorloop) if advies else None
    if isinstance(handeling, MeldingHandeling):
        melding = casus.meldingen.get(handeling.melding)
        return casus.doorlopen.get(melding.doorloop if melding else getattr(handeling, "doorloop", ""))
    return None


def _staat(wat: str, verwacht: str, is_: str) -> Iterator[str]:
    if verwacht and verwacht != is_:
        yield f"verwacht {wat} {verwacht}, het is {is_ or 'nog niets'}"


def _over_meldcode(verwacht: Verwacht, doorloop: Doorloop) -> Iterator[str]:
    for naam, staat in verwacht.meldcode.genoemd().items():
        if naam == "spoed":
            if staat != doorloop.spoed_loopt:
                yield f"verwacht {'wel' if staat else 'geen'} spoed, het is andersom"
            continue
        is_ = {"besluit": doorloop.besluit_staat, "uitkomst": doorloop.afweging.uitkomst}.get(naam)
        yield from _staat(naam, str(staat), doorloop.stap(naam) if is_ is None else is_)


def _over_taken(verwacht: Verwacht, casus: Casus, doelen: set[str]) -> Iterator[str]:
    if verwacht.nog_te_doen is None:
        return
    gewenst = set(verwacht.nog_te_doen)
    gekregen = {taak.soort for taak in taken(casus) if taak.doel in doelen}
    if gewenst != gekregen:
        yield f"verwacht nog te doen {_lijst(gewenst)}, het is {_lijst(gekregen)}"


def _lijst(soorten: set[str]) -> str:
    return ", ".join(sorted(soorten)) or "niets"


def _over_blad(
    dossier: Dossier, verwacht: Verwacht, casus: Casus, doorloop: Doorloop, handeling: AlleHandelingen
) -> Iterator[str]:
    """The sheet that was printed last for advice; for a meldcode its decision sheet as it would be printed now."""
    if not (verwacht.document_bevat or verwacht.document_bevat_niet):
        return
    if isinstance(handeling, AdviesHandeling):
        bladen = casus.adviesvragen[handeling.adviesvraag].bladen
        if not bladen or not bladen[-1].document:
            yield "er is nog geen adviesblad afgedrukt"
            return
        inhoud = dossier.kluis.document(bladen[-1].document)
    else:
        inhoud = dossier.besluitblad(casus.id, doorloop.id).inhoud
    yield from _woorden("het blad", tekst_van_pdf(inhoud), verwacht)


def _woorden(waarin: str, tekst: str, verwacht: Verwacht) -> Iterator[str]:
    yield from (f"niet in {waarin}: {d!r}" for d in verwacht.document_bevat if not bevat(tekst, d))
    yield from (f"wel in {waarin}: {d!r}" for d in verwacht.document_bevat_niet if bevat(tekst, d))


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
    yield from _woorden("de brief", tekst, verwacht)


def _op_rij(redenen: set[Genoemd]) -> str:
    gezegd = [
        code + (f" ({betreft})" if betreft else "") + (f" [{klasse}]" if klasse else "")
        for code, betreft, klasse in sorted(redenen)
    ]
    return ", ".join(gezegd) or "niets"
