"""What happened, per act, in a plain Dutch sentence: the head word, the sentence and the colour of its dot.

To add an act: give it a case here; tests/presenters/test_tijdlijn.py fails on an act without a sentence.
Invariant: words of others and of the user are shown literally; nothing is judged.
"""

from __future__ import annotations

from msgspec.structs import replace

from meldcode_app import redenteksten
from meldcode_app.domain.casus import Casus
from meldcode_app.domain.gebeurtenis import Gebeurtenis
from meldcode_app.domain.handelingen import casus as c
from meldcode_app.domain.handelingen import informatieverzoek as h
from meldcode_app.domain.handelingen import notitie as n
from meldcode_app.domain.handelingen.alle import (
    AdviesHandeling,
    AlleHandelingen,
    BijlageHandeling,
    MeldcodeHandeling,
    MeldingHandeling,
    Verbeteren,
    VerzoekHandeling,
)
from meldcode_app.domain.handelingen.reservekopie import ReservekopieTerugzetten
from meldcode_app.domain.informatieverzoek import Informatieverzoek
from meldcode_app.presenters import woorden
from meldcode_app.presenters.behoeften import naam_van
from meldcode_app.presenters.gegevens import verschil
from meldcode_app.presenters.nederlands import aantal, dag_vol, hoofdletter, met_punt, opsomming
from meldcode_app.presenters.reservekopie_woorden import eerder_teruggezet, kwijt_van, teruggezet
from meldcode_app.presenters.tijdlijn_bijlage import vertel_bijlage
from meldcode_app.presenters.tijdlijn_meldcode import vertel_meldcode
from meldcode_app.presenters.tijdlijn_veilig_thuis import echtheid, vertel_advies, vertel_melding
from meldcode_app.presenters.tijdlijn_verteld import (
    Verteld,
    citaat,
    namen,
    regels,
    uitspraken,
    vrager,
    zin,
)


def vertel(g: Gebeurtenis, voor: Casus, na: Casus) -> Verteld:
    """The act of an entry, with the casus as it stood just before and after it."""
    handeling: AlleHandelingen = g.handeling
    if isinstance(handeling, VerzoekHandeling):
        return _verzoek(handeling, na, na.verzoeken[handeling.verzoek], voor.verzoeken.get(handeling.verzoek))
    if isinstance(handeling, MeldcodeHandeling):
        return vertel_meldcode(handeling, voor, na)
    if isinstance(handeling, AdviesHandeling):
        return vertel_advies(handeling)
    if isinstance(handeling, MeldingHandeling):
        return vertel_melding(handeling, voor, na)
    if isinstance(handeling, BijlageHandeling):
        return vertel_bijlage(handeling, na)
    match handeling:
        case c.CasusOpenen():
            return Verteld("Casus", zin(f"Casus geopend voor {handeling.kind.naam}", handeling.kenmerk))
        case c.PersoonVastleggen():
            nieuw, oud = handeling.persoon, voor.personen.get(handeling.persoon.id)
            soort = "Kind" if nieuw.id == na.kind_id else "Gezin"
            return Verteld(soort, _gegeven(nieuw.roepnaam, verschil(nieuw, oud), nieuw=oud is None))
        case c.EigenDeelnemerVastleggen():
            eigen, was = handeling.deelnemer, voor.eigen_deelnemers.get(handeling.deelnemer.id)
            return Verteld("Collega", _gegeven(eigen.naam, verschil(eigen, was), nieuw=was is None))
        case c.AndereDeelnemerVastleggen():
            ander, eerst = handeling.deelnemer, voor.andere_deelnemers.get(handeling.deelnemer.id)
            return Verteld("Deelnemer", _gegeven(ander.naam, verschil(ander, eerst), nieuw=eerst is None))
        case c.MaatregelVastleggen():
            maatregel, vroeger = handeling.maatregel, voor.maatregelen.get(handeling.maatregel.id)
            naam = hoofdletter(woorden.MAATREGEL_KORT[maatregel.maatregel])
            return Verteld("Maatregel", _gegeven(naam, verschil(maatregel, vroeger), nieuw=vroeger is None))
        case n.Aantekenen():
            return Verteld("Aantekening", zin("Aantekening", handeling.tekst))
        case n.NotitieMaken() | n.NotitiePlaatsen() | n.NotitieAfhandelen():
            return Verteld("Notitie", "Notitie bij de kluis.")
        case Verbeteren():
            return Verteld("Verbetering", zin("Een regel verbeterd", handeling.reden), "muted")
        case c.KluisInrichten():
            return Verteld("Kluis", f"Kluis ingericht voor {handeling.organisatie}.")
        case ReservekopieTerugzetten():
            nu = f"{teruggezet(handeling)} {kwijt_van(handeling, na.id)}".rstrip()
            return Verteld("Kluis", regels(nu, eerder_teruggezet(handeling, na.id, na.noem)), "warn")
        case c.InrichtingWijzigen():
            return Verteld("Kluis", f"Inrichting gewijzigd: {handeling.organisatie}.")


def _gegeven(naam: str, wat: str, *, nieuw: bool) -> str:
    if not wat:
        return f"{hoofdletter(naam)} opnieuw vastgelegd, niets veranderd."
    return f"{hoofdletter(naam)} {'toegevoegd' if nieuw else 'gewijzigd'}. {wat}"


def _verzoek(
    handeling: VerzoekHandeling, casus: Casus, v: Informatieverzoek, eerst: Informatieverzoek | None
) -> Verteld:
    match handeling:
        case h.Ontvangen():
            gewenst = f" Gewenste reactie: {dag_vol(handeling.gewenst_op)}." if handeling.gewenst_op else ""
            vraag = (
                f" Letterlijke vraag: '{handeling.letterlijke_vraag}'" if handeling.letterlijke_vraag else ""
            )
            via = woorden.KANAAL[handeling.kanaal]
            return Verteld("Verzoek", f"Verzoek van {vrager(v)} ontvangen ({via}).{gewenst}{vraag}", "why")
        case h.Verifieren():
            hoe = woorden.METHODE[handeling.methode] or "gecontroleerd wie er vraagt"
            wie = opsomming([d for d in (handeling.naam, handeling.rol) if d])
            gebleken = handeling.verzoeker
            bleek = (
                ", ".join(d for d in (gebleken.naam, gebleken.functie, gebleken.organisatie) if d)
                if gebleken
                else ""
            )
            return Verteld(
                "Controle", zin(f"Wie vraagt: {hoe}", wie) + (f" De vrager bleek: {bleek}." if bleek else "")
            )
        case h.KaderVaststellen():
            tekst = (
                "Kader gekozen: artikel 7.3.11 lid 4 Jeugdwet, plicht tegenover de instelling"
                if handeling.kader == "jeugdwet_7_3_11_4"
                else "Kader gekozen: er is geen grondslag"
            )
            return Verteld("Besluit", zin(tekst, handeling.toelichting), besluit=True)
        case h.VraagSpecificeren():
            vorm = "op schrift" if handeling.schriftelijk else "niet op schrift"
            tekst = f"De vraag verdeeld in {aantal(len(handeling.vragen), 'vraag', 'vragen')}, {vorm}."
            lijst = " ".join(f"{n}: '{vraag.tekst}'" for n, vraag in enumerate(handeling.vragen, start=1))
            vaag = " De vraag is niet duidelijk." if handeling.vaag else ""
            return Verteld("Vraag", f"{tekst}{vaag} {lijst}")
        case h.Terugleggen():
            return Verteld("Vraag", zin(f"{vrager(v)} om verduidelijking gevraagd", handeling.toelichting))
        case h.SpecificatieOntvangen():
            return Verteld("Vraag", zin("Verduidelijking ontvangen", citaat(handeling.letterlijke_vraag)))
        case h.NoodzaakBeoordelen():
            bekend = handeling.vraag in {vraag.id for vraag in v.vragen}
            soort = f"Besluit {naam_van(casus, v, handeling.vraag)}" if bekend else "Besluit"
            return Verteld(soort, regels(_noodzaak(handeling, casus, v), *_antwoord(handeling)), besluit=True)
        case h.Informeren():
            return _geinformeerd(handeling, casus, eerst or v)
        case h.ZienswijzeVragen():
            tot = f", reactie tot {dag_vol(handeling.termijn)}" if handeling.termijn else ""
            return Verteld("Zienswijze", f"Aan {namen(casus, handeling.personen)} gevraagd{tot}.")
        case h.ZienswijzeOntvangen():
            return Verteld("Zienswijze", _zienswijze(handeling, casus), "ok")
        case _:
            return _verder(handeling, casus, v)


def _verder(handeling: VerzoekHandeling, casus: Casus, v: Informatieverzoek) -> Verteld:
    match handeling:
        case h.DeelOverslaan():
            return Verteld("Besluit", f"Onderdeel '{_deel(handeling.deel)}' overgeslagen.", besluit=True)
        case h.DeelHeropenen():
            return Verteld("Verzoek", f"Onderdeel '{_deel(handeling.deel)}' heropend.")
        case h.BriefOpstellen():
            mee = [casus.bijlagen[id_].naam for id_ in handeling.meegestuurd if id_ in casus.bijlagen]
            bij = f" Als bijlage gaat mee: {opsomming(mee)}." if mee else ""
            return Verteld("Brief", f"Aan de brief gewerkt: wat er om de antwoorden heen staat.{bij}")
        case h.Vaststellen():
            versie = f"versie {len(v.versies)}{echtheid(handeling.document)}"
            wie = "" if handeling.besloten_door else " Niet vastgelegd wie besloot."
            return Verteld(
                "Besluit", f"Brief aan {vrager(v)} vastgesteld, {versie}.{wie}", "ok", besluit=True
            )
        case h.Verstrekken():
            aan = " ter attentie van ".join(
                d for d in (handeling.geadresseerde or vrager(v), handeling.ter_attentie_van) if d
            )
            via = woorden.KANAAL[handeling.kanaal]
            versie = f"versie {v.verstrekkingen[-1].versie}{echtheid(handeling.document)}"
            return Verteld("Verstrekt", f"Brief verstrekt aan {aan} ({via}), {versie}.", "ok", besluit=True)
        case h.MondelingVerstrekken():
            aan = opsomming([d for d in (handeling.aan, handeling.geadresseerde) if d]) or vrager(v)
            over = opsomming([naam_van(casus, v, vraag) for vraag in handeling.vragen])
            tekst = zin(f"Mondeling informatie gegeven aan {aan}", handeling.inhoud)
            return Verteld("Verstrekt", tekst + (f" Over {over}." if over else ""), "ok", True)
        case h.BezwaarOuder():
            wie = hoofdletter(casus.noem(handeling.persoon))
            return Verteld("Bezwaar", zin(f"{wie} maakt bezwaar", citaat(handeling.tekst)), "warn")
        case h.Aanvullen():
            return Verteld("Aanvulling", met_punt(handeling.tekst))
        case h.Herzien():
            return Verteld("Besluit", zin("Brief opnieuw in bewerking", handeling.reden), besluit=True)
        case h.Intrekken():
            return Verteld("Verzoek", zin(f"{vrager(v)} trok het verzoek in", handeling.reden), "muted")
        case h.Heropenen():
            return Verteld("Besluit", zin("Verzoek heropend", handeling.reden), besluit=True)
        case h.Afsluiten():
            kopie = (
                f"afschrift aan {namen(casus, handeling.afschrift_aan)}" if handeling.afschrift_aan else ""
            )
            tekst = zin("Verzoek afgesloten", "; ".join(d for d in (kopie, handeling.toelichting) if d))
            return Verteld("Besluit", tekst, "muted", besluit=True)
        case _:
            raise TypeError(handeling.soort)


def _noodzaak(handeling: h.NoodzaakBeoordelen, casus: Casus, v: Informatieverzoek) -> str:
    tekst = next((vraag.tekst for vraag in v.vragen if vraag.id == handeling.vraag), "")
    kop = (
        f"{hoofdletter(naam_van(casus, v, handeling.vraag))} ({tekst}): {woorden.BESLUIT[handeling.besluit]}"
    )
    waarom = [met_punt(d) for d in (woorden.REDEN_NIET[handeling.reden_niet], handeling.reden) if d]
    delen = [zin(kop, " ".join(waarom))]
    if handeling.derde_toelichting:
        delen.append(f"Waarom iets over een ander: {met_punt(handeling.derde_toelichting)}")
    if handeling.weggelaten:
        delen.append(f"Blijft weg uit de brief: {citaat(handeling.weggelaten)}")
    return " ".join(delen)


LANG = 200
"""Characters of an answer in the timeline; the rest stands in the letter."""


def _antwoord(handeling: h.NoodzaakBeoordelen) -> tuple[str, ...]:
    """What goes in the letter, as it was typed."""
    if handeling.besluit == "niet":
        return ()
    gezegd = (replace(u, tekst=_begin(u.tekst)) for u in handeling.uitspraken)
    return (
        zin("Feiten", _begin(handeling.feiten)) if handeling.feiten else "",
        *uitspraken(gezegd),
        zin("Duiding", _begin(handeling.duiding)) if handeling.duiding else "",
    )


def _begin(tekst: str) -> str:
    return tekst if len(tekst) <= LANG else f"{tekst[:LANG].rstrip()}…"


def _geinformeerd(handeling: h.Informeren, casus: Casus, eerst: Informatieverzoek) -> Verteld:
    wie = hoofdletter(namen(casus, handeling.personen))
    hoe = f" ({handeling.wijze})" if handeling.wijze else ""
    tekst = f"{wie} niet geïnformeerd." if handeling.wanneer == "niet" else ""
    tekst = tekst or f"{wie} geïnformeerd, {handeling.wanneer}{hoe}."
    if handeling.reactie:
        tekst += f" Reactie: {citaat(handeling.reactie)}"
    if handeling.bezwaar:
        tekst += " Maakt bezwaar."
    for k in eerst.kennisgevingen:
        if handeling.vervangt and k.seq == handeling.vervangt and k.persoon in handeling.personen:
            was = ", ".join(d for d in (k.wanneer, k.wijze) if d)
            tekst += f" Dit verbetert wat bij {dag_vol(k.laatste_dag)} was vastgelegd ({was})."
    if handeling.wanneer == "vooraf" and eerst.verstrekkingen:
        tekst += " Vastgelegd nadat er informatie was verstrekt."
    vooraf = handeling.wanneer in {"vooraf", "gelijktijdig"} and not handeling.bezwaar
    return Verteld("Geïnformeerd", tekst, "ok" if vooraf else "warn", gesprek=True)


def _zienswijze(handeling: h.ZienswijzeOntvangen, casus: Casus) -> str:
    wie = hoofdletter(casus.noem(handeling.persoon))
    kop = {
        "zienswijze": f"Zienswijze van {casus.noem(handeling.persoon)} ontvangen",
        "wil_geen": f"{wie} wil geen zienswijze geven",
        "geen_reactie": f"{wie} reageerde niet",
    }[handeling.uitkomst]
    return zin(kop, citaat(handeling.tekst))


def _deel(deel: str) -> str:
    return redenteksten.woord("delen", deel)
