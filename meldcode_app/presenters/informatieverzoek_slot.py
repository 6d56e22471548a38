"""The last stations: what the letter says around the answers, settling, sending, and what can follow.

Invariants: who decides is told apart from who types; settling and sending are confirmed, nothing else is; an act
that does not fit now stays visible with what comes first, it is never hidden by the order of steps.
"""

from __future__ import annotations

from typing import cast

from meldcode_app.domain.handelingen import informatieverzoek as h
from meldcode_app.domain.handelingen.basis import Beslisser
from meldcode_app.domain.verwijzingen_bijlage import mee_te_sturen
from meldcode_app.presenters.bijlage_in_brief import ingetrokken_uit_brief
from meldcode_app.presenters.bijlage_woorden import mag_zien
from meldcode_app.presenters.formulier_invoer import Invoer, Tekst, keuzes_uit, veld, wanneer_veld
from meldcode_app.presenters.formulier_velden import VeldStaat
from meldcode_app.presenters.informatieverzoek_begin import KANALEN
from meldcode_app.presenters.informatieverzoek_formulieren import Omgeving, Werk
from meldcode_app.presenters.nederlands import weekdag_kort
from meldcode_app.presenters.weergave import Cel, Keuze, Rij

WERKEN_PER_VERLOOP: dict[str, tuple[str, ...]] = {
    "in_behandeling": ("verstrekken", "mondeling", "afsluiten", "intrekken", "aanvullen"),
    "teruggelegd": ("verstrekken", "mondeling", "afsluiten", "intrekken", "aanvullen"),
    "geen_grondslag": ("afsluiten", "intrekken", "aanvullen"),
    "vastgesteld": ("verstrekken", "mondeling", "herzien", "afsluiten", "intrekken", "aanvullen"),
    "verstrekt": ("afsluiten", "herzien", "aanvullen"),
    "afgesloten": ("aanvullen", "heropenen"),
    "ingetrokken": ("aanvullen", "heropenen"),
}
"""What the last station offers, the usual first."""


def _opstellen(o: Omgeving, item: str, i: Invoer) -> h.BriefOpstellen:
    return h.BriefOpstellen(
        gebeurd_op=i.wanneer(),
        door=o.door,
        verzoek=o.verzoek_id,
        aanhef=i.tekst("aanhef").strip(),
        relatie=i.tekst("relatie").strip(),
        methode=i.tekst("methode").strip(),
        periode=i.tekst("periode").strip(),
        bronnen=i.regels("bronnen"),
        gaat_goed=i.tekst("gaat_goed"),
        bijlagen=i.regels("bijlagen"),
        meegestuurd=i.lijst("meegestuurd"),
    )


def _begin_opstellen(o: Omgeving, item: str) -> Tekst:
    s = o.v.opstelling
    if s is None:
        return {}
    return {
        "aanhef": s.aanhef,
        "relatie": s.relatie,
        "methode": s.methode,
        "periode": s.periode,
        "bronnen": "\n".join(s.bronnen),
        "gaat_goed": s.gaat_goed,
        "bijlagen": "\n".join(s.bijlagen),
        "meegestuurd": " ".join(s.meegestuurd),
    }


def _velden_opstellen(o: Omgeving, item: str, i: Invoer) -> tuple[VeldStaat, ...]:
    return (
        veld(i, "aanhef", "regel", "Aanhef", voorbeeld="Geachte heer, mevrouw,"),
        veld(i, "periode", "regel", "Over welke periode?", voorbeeld="bv. augustus tot en met november 2026"),
        veld(i, "relatie", "regel", "Hoe kent u het kind, en sinds wanneer?"),
        veld(i, "methode", "regel", "Hoe kwam u aan deze informatie?"),
        veld(i, "bronnen", "tekst", "Bronnen", hint="Eén per regel, met jaar."),
        veld(i, "bijlagen", "tekst", "Bijlagen", hint="Eén per regel."),
        *_mee(o, i),
        veld(i, "gaat_goed", "tekst", "Wat gaat goed?", breedte="heel"),
        wanneer_veld(i),
    )


def _mee(o: Omgeving, i: Invoer) -> tuple[VeldStaat, ...]:
    """Which attachments go along as files; no field while there is none that could."""
    kan = (o.casus.bijlagen[id_] for id_ in mee_te_sturen(o.casus))
    keuzes = tuple(Keuze(code=b.id, tekst=b.naam) for b in kan if mag_zien(o.casus, o.inrichting, b))
    if not keuzes:
        return ()
    return (
        veld(
            i,
            "meegestuurd",
            "vinkjes",
            "Welke bijlagen gaan mee?",
            hint="Stuur geen kopie van het dossier: alleen wat voor de vragen nodig is.",
            keuzes=keuzes,
            breedte="heel",
        ),
    )


def _vaststellen(o: Omgeving, item: str, i: Invoer) -> h.Vaststellen:
    naam, functie = i.tekst("naam").strip(), i.tekst("functie").strip()
    return h.Vaststellen(
        gebeurd_op=i.wanneer(),
        door=o.door,
        verzoek=o.verzoek_id,
        besloten_door=Beslisser(naam=naam, functie=functie) if naam or functie else None,
    )


def _begin_vaststellen(o: Omgeving, item: str) -> Tekst:
    gebruiker, functie = o.inrichting.gebruiker, o.inrichting.beslissende_functie
    zelf = gebruiker is not None and gebruiker.functie.casefold() == functie.casefold()
    return {"functie": functie, "naam": gebruiker.naam if zelf and gebruiker else ""}


def _velden_vaststellen(o: Omgeving, item: str, i: Invoer) -> tuple[VeldStaat, ...]:
    return (
        veld(
            i,
            "naam",
            "regel",
            "Wie beslist?",
            hint="Kan iemand anders zijn dan wie dit typt.",
            breedte="derde",
        ),
        veld(i, "functie", "regel", "In welke functie?", hint="Volgens uw eigen afspraken.", breedte="derde"),
        veld(i, "wanneer", "datum", "Wanneer?", voorbeeld="vandaag", hint="Dit wordt de datum.", breedte="derde"),
    )  # fmt: skip


def _verstrekken(o: Omgeving, item: str, i: Invoer) -> h.Verstrekken:
    return h.Verstrekken(
        gebeurd_op=i.wanneer(),
        door=o.door,
        verzoek=o.verzoek_id,
        geadresseerde=i.tekst("geadresseerde").strip(),
        ter_attentie_van=i.tekst("tav").strip(),
        kanaal=cast("h.Kanaal", i.tekst("kanaal")),
    )


def _begin_verstrekken(o: Omgeving, item: str) -> Tekst:
    return {
        "geadresseerde": o.v.verzoeker.organisatie,
        "tav": o.v.verzoeker.naam,
        "kanaal": "beveiligde_mail",
    }


def _velden_verstrekken(o: Omgeving, item: str, i: Invoer) -> tuple[VeldStaat, ...]:
    return (
        veld(i, "geadresseerde", "regel", "Aan wie?"),
        veld(i, "tav", "regel", "Ter attentie van"),
        veld(i, "kanaal", "keuze", "Hoe stuurt u de brief?", keuzes=keuzes_uit(KANALEN)),
        wanneer_veld(i),
    )


def _mondeling(o: Omgeving, item: str, i: Invoer) -> h.MondelingVerstrekken:
    return h.MondelingVerstrekken(
        gebeurd_op=i.wanneer(),
        door=o.door,
        verzoek=o.verzoek_id,
        geadresseerde=i.tekst("geadresseerde").strip(),
        aan=i.tekst("tav").strip(),
        inhoud=i.tekst("inhoud"),
        vragen=i.lijst("vragen"),
    )


def _velden_mondeling(o: Omgeving, item: str, i: Invoer) -> tuple[VeldStaat, ...]:
    vragen = tuple(Keuze(code=v.id, tekst=f"{n}  {v.tekst}") for n, v in enumerate(o.v.vragen, start=1))
    return (
        veld(i, "geadresseerde", "regel", "Aan welke organisatie?"),
        veld(i, "tav", "regel", "Aan wie?"),
        *(
            [veld(i, "vragen", "vinkjes", "Welke vragen?", keuzes=vragen, breedte="heel")]
            if vragen
            else []
        ),
        veld(
            i,
            "inhoud",
            "tekst",
            "Wat hebt u verteld?",
            hint="Alleen bij haast. Dezelfde dag volgt de brief als eigen verslag.",
            breedte="heel",
            rijen=3,
        ),
        wanneer_veld(i),
    )  # fmt: skip


def _afsluiten(o: Omgeving, item: str, i: Invoer) -> h.Afsluiten:
    return h.Afsluiten(
        gebeurd_op=i.wanneer(),
        door=o.door,
        verzoek=o.verzoek_id,
        afschrift_aan=i.lijst("afschrift"),
        toelichting=i.tekst("toelichting"),
    )


def _velden_afsluiten(o: Omgeving, item: str, i: Invoer) -> tuple[VeldStaat, ...]:
    return (
        veld(i, "afschrift", "vinkjes", "Wie kreeg een afschrift?", keuzes=o.keuzes(o.betrokkenen()), breedte="heel"),
        veld(i, "toelichting", "regel", "Toelichting"),
        wanneer_veld(i),
    )  # fmt: skip


def _herzien(o: Omgeving, item: str, i: Invoer) -> h.Herzien:
    return h.Herzien(gebeurd_op=i.wanneer(), door=o.door, verzoek=o.verzoek_id, reden=i.tekst("reden"))


def _intrekken(o: Omgeving, item: str, i: Invoer) -> h.Intrekken:
    return h.Intrekken(gebeurd_op=i.wanneer(), door=o.door, verzoek=o.verzoek_id, reden=i.tekst("reden"))


def _heropenen(o: Omgeving, item: str, i: Invoer) -> h.Heropenen:
    return h.Heropenen(gebeurd_op=i.wanneer(), door=o.door, verzoek=o.verzoek_id, reden=i.tekst("reden"))


def _velden_reden(o: Omgeving, item: str, i: Invoer) -> tuple[VeldStaat, ...]:
    return (veld(i, "reden", "regel", "Waarom?"), wanneer_veld(i))


def _aanvullen(o: Omgeving, item: str, i: Invoer) -> h.Aanvullen:
    if not i.tekst("tekst").strip():
        i.fouten["tekst"] = "Schrijf op wat u wilt aanvullen."
    return h.Aanvullen(gebeurd_op=i.wanneer(), door=o.door, verzoek=o.verzoek_id, tekst=i.tekst("tekst"))


def _velden_aanvullen(o: Omgeving, item: str, i: Invoer) -> tuple[VeldStaat, ...]:
    hint = "Er verandert verder niets: het verzoek blijft zoals het is."
    return (
        veld(i, "tekst", "tekst", "Wat wilt u aanvullen?", hint=hint, breedte="heel", rijen=3),
        wanneer_veld(i),
    )


def regels_slot(o: Omgeving) -> tuple[Cel, ...]:
    """Notes that were added, to whom copies went, and what was withdrawn that a letter names."""
    notities = [
        Cel(tekst=f"{weekdag_kort(a.gebeurd_op.van, o.vandaag)}: {a.tekst}", icoon="pencil")
        for a in o.v.aanvullingen
    ]
    if o.v.afschrift_aan:
        namen = ", ".join(o.naam(p) for p in o.v.afschrift_aan)
        notities.append(Cel(tekst=f"Afschrift naar: {namen}", icoon="users", kleur="ok"))
    # Of one attachment the last sentence says most: whether it went along.
    weg = {(gemis.versie, gemis.bijlage): gemis.zin for gemis in ingetrokken_uit_brief(o.casus, o.v)}
    notities += [Cel(tekst=zin, icoon="triangle-alert", kleur="warn") for zin in weg.values()]
    return tuple(notities)


def uitgaand(o: Omgeving) -> tuple[Rij, ...]:
    """Versions and provisions, oldest first, with the start of the hash of the exact bytes."""
    rijen = []
    for versie in o.v.versies:
        wie = versie.besloten_door
        rijen.append(
            _rij(
                f"versie{versie.nummer}",
                f"Versie {versie.nummer} vastgesteld",
                weekdag_kort(versie.vastgesteld_op, o.vandaag),
                ", ".join(d for d in (wie.naam, wie.functie) if d) if wie else "-",
                versie.document,
            )
        )
    for nummer, v in enumerate(o.v.verstrekkingen, start=1):
        wat = "Mondeling verteld" if v.mondeling else f"Versie {v.versie} verstrekt"
        kanaal = "" if v.mondeling else KANALEN[v.kanaal].lower()
        aan = ", ".join(d for d in (v.ter_attentie_van, v.geadresseerde, kanaal) if d)
        rijen.append(_rij(f"uit{nummer}", wat, weekdag_kort(v.op.van, o.vandaag), aan or "-", v.document))
    return tuple(rijen)


def _rij(id_: str, wat: str, dag: str, wie: str, document: str) -> Rij:
    icoon = "send" if id_.startswith("uit") else "file-check"
    return Rij(
        id=id_,
        cellen=(
            Cel(tekst=wat, icoon="send" if icoon == "send" else "file-check", sterk=True),
            Cel(tekst=dag, kleur="muted"),
            Cel(tekst=wie, kleur="muted"),
            Cel(tekst=document[:12] or "-", kleur="muted"),
        ),
    )


WERKEN: tuple[Werk, ...] = (
    Werk("opstellen", "vastgesteld", "Brief aanvullen", "Vastleggen", _opstellen, _velden_opstellen, _begin_opstellen),
    Werk(
        "vaststellen",
        "vastgesteld",
        "Vaststellen",
        "Vaststellen",
        _vaststellen,
        _velden_vaststellen,
        _begin_vaststellen,
        zeker="De brief ligt daarna vast. Anders maken kan alleen als nieuwe versie.",
    ),
    Werk(
        "verstrekken",
        "verstrekt",
        "Verstrekken",
        "Verstrekken",
        _verstrekken,
        _velden_verstrekken,
        _begin_verstrekken,
        zeker="U legt vast dat u de brief verstuurt. Dat is niet terug te draaien. Daarna slaat u de PDF op.",
    ),
    Werk(
        "mondeling",
        "verstrekt",
        "Mondeling, bij haast",
        "Mondeling verstrekt",
        _mondeling,
        _velden_mondeling,
        _begin_verstrekken,
        zeker="U legt vast dat u dit hebt verteld. Dat is niet terug te draaien.",
    ),
    Werk("herzien", "verstrekt", "Herzien", "Herzien", _herzien, _velden_reden),
    Werk("afsluiten", "verstrekt", "Afsluiten", "Afsluiten", _afsluiten, _velden_afsluiten),
    Werk("intrekken", "verstrekt", "Ingetrokken", "Intrekking vastleggen", _intrekken, _velden_reden),
    Werk("heropenen", "verstrekt", "Heropenen", "Heropenen", _heropenen, _velden_reden),
    Werk("aanvullen", "verstrekt", "Alleen aanvullen", "Aanvulling vastleggen", _aanvullen, _velden_aanvullen),
)  # fmt: skip
