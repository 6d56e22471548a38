"""What a button does beside recording: fill in what the casus knows, edit the list of questions, make files.

Invariants: filling in only ever writes into the form, never records; the files hold the exact bytes of the vault,
or a draft that says it is one.
"""

from __future__ import annotations

from typing import cast

from meldcode_app.documents import brief as brieven
from meldcode_app.documents import verduidelijking as verduidelijkingen
from meldcode_app.documents.brief import veilig
from meldcode_app.documents.odt import naam_als_odt
from meldcode_app.domain.fouten import MeldcodeFout
from meldcode_app.domain.handelingen import informatieverzoek as h
from meldcode_app.domain.handelingen.alle import VerzoekHandeling
from meldcode_app.domain.tijd import op
from meldcode_app.presenters.informatieverzoek_bestanden import brief_opgeslagen, schrijf
from meldcode_app.presenters.informatieverzoek_formulieren import Omgeving, Werk
from meldcode_app.presenters.informatieverzoek_vastleggen import Weging, voorstel
from meldcode_app.presenters.informatieverzoek_voorproef import (
    BriefWerkstuk,
    VerduidelijkingWerkstuk,
    voorproef,
)
from meldcode_app.presenters.informatieverzoek_vragen import splits, verduidelijking
from meldcode_app.presenters.informatieverzoek_werkblad import Werkblad
from meldcode_app.presenters.informatieverzoek_werkstaat import WERKEN
from meldcode_app.presenters.nederlands import aantal, opsomming
from meldcode_app.presenters.weergave import Bericht, van_fout
from meldcode_app.services.bijlagen import blijft_achter
from meldcode_app.services.brief import kenmerk
from meldcode_app.services.registreren import nieuw_id
from workflows.basis import KAN_NIET

Werkstuk = BriefWerkstuk | VerduidelijkingWerkstuk
KLAAR = {
    "ontvangen": "Het verzoek is vastgelegd.",
    "terugleggen": "Vastgelegd: de vraag ligt bij de vrager. U kunt intussen verder.",
    "vaststellen": "De brief is vastgesteld. Zo wordt hij bewaard, en zo gaat hij weg.",
    "verstrekken": "Vastgelegd. De brief is verstrekt. Sla nu de PDF op en verstuur die zelf.",
    "afsluiten": "Het verzoek is afgesloten.",
    "herzien": "U kunt weer schrijven. Wat verstuurd is, blijft bewaard.",
}
_POTLOOD = (
    "Klopt iets niet dat al is vastgelegd? Verbeter die regel met het potlood in de tijdlijn van de casus."
)
EERST = {
    "herzien": f"{_POTLOOD} Of kies 'Brief herzien', voor een nieuwe versie van de brief.",
    "heropenen": f"{_POTLOOD} Of kies 'Verzoek heropenen', om verder te werken.",
}
"""Both real ways out, per key of what must come first."""


def gedaan(werk: str) -> Bericht | None:
    """What was done, where that is not plain from the page itself."""
    return Bericht(titel=KLAAR[werk], soort="goed") if werk in KLAAR else None


def geweigerd(weging: Weging) -> Bericht:
    """That it was refused, with the ways out, or the number of reasons; they stand in the right panel."""
    eerst = next((r.betreft for r in weging.open_redenen if r.code == "NU_NIET_AAN_DE_ORDE"), "")
    if eerst in EERST:
        return Bericht(titel="Dit kan nu niet", tekst="Wat u typte staat er nog.", doe=EERST[eerst])
    hard = any(r.klasse is KAN_NIET for r in weging.open_redenen)
    hoeveel = aantal(len(weging.open_redenen), "punt", "punten")
    return Bericht(
        titel="Dit kan nu niet" if hard else "Nog niet vastgelegd",
        tekst=f"{hoeveel} open. Wat u typte staat er nog.",
        doe="Kijk bij 'Wat dit nodig heeft'.",
        soort="fout" if hard else "reden",
    )


def niet_vastgelegd(blad: Werkblad, o: Omgeving, behalve: str) -> tuple[str, ...]:
    """What was typed elsewhere in this request and is not recorded yet, in words."""
    nummers = {v.id: n for n, v in enumerate(o.verzoek.vragen, 1)} if o.verzoek else {}
    woorden = []
    for form in blad.klad.velden:
        werk, _, item = form.partition(":")
        if form == behalve:
            continue
        if werk == "noodzaak" and item in nummers:
            woorden.append(f"vraag {nummers[item]}")
        elif werk == "informeren":
            woorden.append(f"informeren van {o.casus.noem(item)}")
        else:
            woorden.append(WERKEN[werk].naam.lower())
    return tuple(dict.fromkeys(woorden))


def zeker_weten(blad: Werkblad, o: Omgeving, werk: Werk) -> Bericht:
    """The question before something that cannot be undone."""
    open_ = niet_vastgelegd(blad, o, werk.code)
    tekst = werk.zeker
    if open_:
        tekst += f" Let op: dit is nog niet vastgelegd en gaat niet mee: {opsomming(open_)}."
    return Bericht(titel=f"{werk.knop}?", tekst=tekst, soort="let_op")


def vul_aan(blad: Werkblad, code: str) -> None:
    """Buttons that write into the form."""
    wat, _, waarde = code.partition(":")
    o = blad.omgeving()
    match wat:
        case "vrager":
            maatregel = o.casus.maatregelen[waarde]
            for veld, tekst in (
                ("soort", "gi"),
                ("organisatie", maatregel.gi),
                ("naam", maatregel.jeugdbeschermer),
                ("functie", "jeugdbeschermer" if maatregel.jeugdbeschermer else ""),
            ):
                blad.typ("ontvangen", veld, tekst)
        case "vraag_erbij":
            nieuw = nieuw_id()
            volgorde = blad.lees("vraag", o).lijst("volgorde")
            blad.typ("vraag", f"over:{nieuw}", o.casus.kind_id)
            blad.typ("vraag", "volgorde", " ".join((*volgorde, nieuw)))
        case "vragen_splitsen":
            staan = blad.lees("vraag", o)
            ids = [i for i in staan.lijst("volgorde") if staan.tekst(f"tekst:{i}").strip()]
            bekend = {staan.tekst(f"tekst:{i}").strip() for i in ids}
            for zin in splits(o.v.letterlijke_vraag):
                if zin not in bekend:
                    nieuw = nieuw_id()
                    blad.typ("vraag", f"tekst:{nieuw}", zin)
                    blad.typ("vraag", f"over:{nieuw}", o.casus.kind_id)
                    ids.append(nieuw)
            blad.typ("vraag", "volgorde", " ".join(ids))
        case "naar_aanvullen":
            blad.station = "verstrekt"
            blad.kies_werk("aanvullen")


def heropening(blad: Werkblad) -> h.DeelHeropenen:
    """The act that takes the part of this station up again."""
    return h.DeelHeropenen(
        gebeurd_op=op(blad.dossier.vandaag()),
        door=blad.omgeving().door,
        verzoek=blad.verzoek_id,
        deel=cast("h.Deel", blad.station),
    )


def verzet(blad: Werkblad, vraag: str, stap: int) -> None:
    """A question up (-1), down (1) or away (0)."""
    o = blad.omgeving()
    ids = list(blad.lees("vraag", o).lijst("volgorde"))
    plek = ids.index(vraag)
    ids.remove(vraag)
    if stap:
        ids.insert(max(0, plek + stap), vraag)
    blad.typ("vraag", "volgorde", " ".join(ids))


def getypte_handelingen(blad: Werkblad) -> tuple[VerzoekHandeling, ...]:
    """Every act that is typed and could be made now, whatever stands against it: for the preview."""
    o = blad.omgeving()
    gemaakt: list[VerzoekHandeling] = []
    forms = dict.fromkeys("informeren" if f.startswith("informeren:") else f for f in blad.klad.velden)
    for form in forms:
        werk = form.partition(":")[0]
        if werk in WERKEN and o.verzoek is not None:
            gedaan = voorstel(o, werk, form, lambda f: blad.lees(f, o))
            gemaakt.extend(() if gedaan.fouten else gedaan.handelingen)
    return tuple(gemaakt)


def werkstuk(blad: Werkblad) -> Werkstuk | None:
    """What the preview lays out now."""
    o = blad.omgeving()
    if o.verzoek is None:
        return None
    plek = blad.plek(o)
    if plek.werk == "terugleggen":
        brief = verduidelijking(o, blad.lees(plek.form, o), oefening=blad.dossier.oefening)
        return VerduidelijkingWerkstuk(brief)
    return BriefWerkstuk(voorproef(blad.dossier, blad.casus_id, blad.verzoek_id, getypte_handelingen(blad)))


def bewaar(blad: Werkblad, wat: str, map_: str) -> Bericht:
    """Write one file into a folder and tell where; or why not."""
    try:
        naam, inhoud = _bestand(blad, wat)
        plek = schrijf(map_, naam, inhoud)
        mee = _bijlagen(blad, map_) if wat == "brief" else ()
    except MeldcodeFout as fout:
        return van_fout(fout)
    o = blad.omgeving()
    achter = blijft_achter(o.casus, o.v) if wat == "brief" else ()
    return brief_opgeslagen(plek, mee, achter)


def _bijlagen(blad: Werkblad, map_: str) -> tuple[str, ...]:
    """The attachments that go along, written beside the letter; their names."""
    uitgaand = blad.dossier.uitgaande_bijlagen(blad.casus_id, blad.verzoek_id)
    return tuple(schrijf(map_, bijlage.bestandsnaam, bijlage.inhoud).name for bijlage in uitgaand)


def _bestand(blad: Werkblad, wat: str) -> tuple[str, bytes]:
    """`wat` names the letter; with `_odt` behind it, its editable copy."""
    o = blad.omgeving()
    wat, _, vorm = wat.partition("_")
    if wat == "verduidelijking":
        brief = verduidelijking(o, blad.lees("terugleggen", o), oefening=blad.dossier.oefening)
        voor = "oefening-" if blad.dossier.oefening else ""
        naam = f"{voor}verduidelijking-{veilig(kenmerk(o.casus, o.v))}.pdf"
        return (
            (naam_als_odt(naam), verduidelijkingen.maak_odt(brief))
            if vorm
            else (naam, verduidelijkingen.maak_pdf(brief))
        )
    if wat == "inzage":
        concept = blad.dossier.concept(blad.casus_id, blad.verzoek_id)
        naam = brieven.bestandsnaam(concept)
        return (naam_als_odt(naam), brieven.maak_odt(concept)) if vorm else (naam, brieven.maak_pdf(concept))
    uitgaand = blad.dossier.uitgaande_brief(blad.casus_id, blad.verzoek_id)
    if uitgaand is None:
        raise NietsVerstrekt
    if not vorm:
        return uitgaand.bestandsnaam, uitgaand.inhoud
    if not uitgaand.bewerkbaar:
        raise GeenKopie
    return naam_als_odt(uitgaand.bestandsnaam), uitgaand.bewerkbaar


class GeenKopie(MeldcodeFout):
    """The letter was settled before letters had an editable copy."""

    wat = "Van deze brief is geen bewerkbare kopie."
    betekent = "Hij is vastgesteld met een eerdere versie van het programma. De PDF is er gewoon."
    doe = "Sla de PDF op. Een nieuwe versie van de brief krijgt wel een kopie."


class NietsVerstrekt(MeldcodeFout):
    """There is no letter to give out yet."""

    wat = "Er is nog geen brief verstrekt."
    betekent = "Er is niets om op te slaan."
    doe = "Stel de brief vast en leg vast dat u hem verstrekt."
