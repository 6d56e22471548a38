"""Drafts that name something that is not there: what was typed is kept apart, never lost and never put elsewhere.

Invariants: a form counts as gone only when its code names a thing and that thing is gone; each one becomes a draft of
its own, under a key no page has, so it is told with the ways to throw it away or to make a note of it; what was typed
in the other forms of the page stays where it was.
"""

from __future__ import annotations

import re

from meldcode_app.presenters import casus_formulieren, meldcode_formulieren, melding_formulieren
from meldcode_app.presenters.formulier_klad import BESTANDEN, Klad, lees
from meldcode_app.presenters.meldcode_formulier import Omgeving
from meldcode_app.presenters.melding_omgeving import BijMelding
from meldcode_app.services.dossier import Dossier
from meldcode_app.services.registreren import nieuw_id
from meldcode_app.services.voorlopig import dossier_bij

WEG = "weg"
"""The kind of key of such a draft: `weg:casus:<casus>:<id>`, so whose it was can still be told."""
_NOEMT = {
    "casus": frozenset({"verbeter"}),
    "meldcode": frozenset({"bevestigen", "gesprek", "delen", "nagekomen"}),
    "melding": frozenset({"verbeter"}),
    "verzoek": frozenset({"noodzaak", "informeren"}),
}
"""Per page the kinds of forms that are about one thing and cannot be without it."""
_REGEL = re.compile(r"verbeter:(\d+)(?:-.*)?")
_REGELS = {"bevestigen": "regels", "bijlage": "over"}
"""Per kind of form the field in which entries were chosen, by their number."""


def na_terugzetten(sleutel: str, inhoud: bytes, gedeeld: int) -> tuple[tuple[str, bytes], ...]:
    """A draft as it reads in a journal that went another way after entry `gedeeld`: the drafts to keep for it.

    A later number is given out again there, to another entry: nothing that was typed for the old one may end up with
    that. A mend of it is kept apart; where it was only chosen it is chosen no more.
    """
    klad = lees(inhoud) if sleutel.partition(":")[0] in {*_NOEMT, "bijlage"} else Klad()
    weg = tuple(code for code in klad.codes if _regel(code) > gedeeld)
    anders = [_kies_niet_meer(klad, code, gedeeld) for code in klad.codes]
    return _gesplitst(sleutel, klad, weg) if weg or any(anders) else ((sleutel, inhoud),)


def leg_apart(dossier: Dossier) -> None:
    """Keep apart every form that no page of this vault can open. Raises KluisFout."""
    kluis = dossier.kluis
    for sleutel in kluis.momenten_van_concepten():
        pagina, casus_id, doel = (*sleutel.replace("/", ":").split(":"), "", "")[:3]
        if pagina not in _NOEMT or not dossier.casus(casus_id).bestaat:
            continue
        klad = lees(kluis.concept(sleutel))
        weg = tuple(code for code in klad.codes if _is_weg(dossier, pagina, casus_id, doel, code))
        if weg:
            kluis.verdeel_concept(sleutel, _gesplitst(sleutel, klad, weg))


def is_beeld(dossier: Dossier, sleutel: str) -> bool:
    """Whether this is a pasted picture that waits to be added: no text; the page it waits on has its own line."""
    pagina, _, doel = (*sleutel.split(":"), "", "")[:3]
    return pagina == "bijlage" and bool(doel) and lees(dossier.kluis.concept(sleutel)).leeg


def wis_losse_beelden(dossier: Dossier) -> None:
    """Wipe every picture whose draft was thrown away: nobody can come to it any more. Raises KluisFout.

    Only at opening: until then throwing away can be undone.
    """
    for sleutel in dossier.kluis.momenten_van_concepten():
        bij, _, id_ = sleutel.rpartition(":")
        if is_beeld(dossier, sleutel):
            formulieren = lees(dossier.kluis.concept(bij)).velden.values()
            bestanden = (regel for velden in formulieren for regel in velden.get(BESTANDEN, "").splitlines())
            if id_ not in {bestand.partition("\t")[0] for bestand in bestanden}:
                dossier.kluis.wis_concept(sleutel)


def _is_weg(dossier: Dossier, pagina: str, casus_id: str, doel: str, code: str) -> bool:
    deel, _, item = code.partition(":")
    if deel not in _NOEMT[pagina] or not item:
        return False  # what was typed beside all rows of a form names none of them
    if pagina == "casus":
        return casus_formulieren.formulier(dossier, casus_id, code) is None
    if pagina == "verzoek":
        verzoek = dossier.casus(casus_id).verzoeken.get(doel)
        over = verzoek.vragen if verzoek and deel == "noodzaak" else dossier.casus(casus_id).personen.values()
        return verzoek is not None and item not in {ding.id for ding in over}
    casus = dossier_bij(dossier, casus_id, doel).casus(casus_id)
    melding = casus.meldingen.get(doel) if pagina == "melding" else None
    doorloop = casus.doorlopen.get(melding.doorloop if melding else doel)
    if doorloop is None:  # the page itself is gone, and its draft is told as a whole
        return False
    o = Omgeving(casus, dossier.inrichting(), doorloop, dossier.vandaag())
    if melding is not None:
        return melding_formulieren.formulier(BijMelding(o, melding), code) is None
    return meldcode_formulieren.formulier(o, code) is None


def _gesplitst(sleutel: str, klad: Klad, weg: tuple[str, ...]) -> tuple[tuple[str, bytes], ...]:
    """A draft of each of these forms, and one of all the others."""
    apart = tuple((_sleutel(sleutel), klad.alleen(code).naar_bytes()) for code in weg)
    for code in weg:
        klad.wis(code)
    return apart if klad.leeg else (*apart, (sleutel, klad.naar_bytes()))


def _sleutel(sleutel: str) -> str:
    return ":".join((WEG, sleutel.replace("/", ":"), nieuw_id()))


def _regel(code: str) -> int:
    """The entry a form mends; 0 for a form that mends none."""
    gevonden = _REGEL.fullmatch(code)
    return int(gevonden[1]) if gevonden else 0


def _kies_niet_meer(klad: Klad, code: str, gedeeld: int) -> bool:
    """Let go of the entries beyond `gedeeld` that were chosen in a form; whether there were any."""
    veld = _REGELS.get(code.partition(":")[0], "")
    getypt = klad.van(code).get(veld, "")
    # What a file belongs to is an id, and the entries come after it.
    eerst, regels = getypt.split(" ")[:1], getypt.split(" ")[1:]
    if veld == "regels":
        eerst, regels = [], getypt.split()
    # Untouched it stands for all that is open when the form opens: that may be others by then.
    stil = veld == "regels" and veld not in klad.van(code) and code in klad.velden
    blijft = [regel for regel in regels if not regel.isdecimal() or int(regel) <= gedeeld]
    if blijft == regels and not stil:
        return False
    klad.velden[code][veld] = " ".join((*eerst, *blijft))
    klad.gezien.get(code, {}).pop(veld, None)
    return True
