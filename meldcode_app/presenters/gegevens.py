"""What is recorded about a person, measure or participant, label by label: for the timeline, to say what changed.

Invariant: only what is filled in has a label, so a first version and a mended one are told in the same way.
"""

from __future__ import annotations

from datetime import date

from meldcode_app.domain.maatregel import Maatregel
from meldcode_app.domain.personen import AndereDeelnemer, EigenDeelnemer, Gezag, Persoon
from meldcode_app.presenters import woorden
from meldcode_app.presenters.nederlands import dag_jaar, hoofdletter

Gegeven = Persoon | EigenDeelnemer | AndereDeelnemer | Maatregel


def gezag_in_woorden(gezag: Gezag) -> str:
    """ "ja, volgens uittreksel gezagsregister, 3 september 2026"."""
    delen = [woorden.GEZAG[gezag.waarde]]
    if gezag.bron:
        delen.append(f"volgens {woorden.GEZAG_BRON[gezag.bron]}")
    return ", ".join([*delen, *([dag_jaar(gezag.peildatum)] if gezag.peildatum else [])])


def gegevens(ding: Gegeven) -> dict[str, str]:
    """Label and text of everything that is filled in."""
    match ding:
        case Persoon():
            alles = _persoon(ding)
        case EigenDeelnemer():
            alles = {"functie": ding.functie}
        case AndereDeelnemer():
            alles = _deelnemer(ding)
        case Maatregel():
            alles = _maatregel(ding)
    return {label: tekst for label, tekst in alles.items() if tekst}


def verschil(nieuw: Gegeven, oud: Gegeven | None) -> str:
    """What this version adds or changes: "Gezag: ja (was: onbekend). Functie: leerkracht."; empty when nothing."""
    was = gegevens(oud) if oud is not None else {}
    nu = gegevens(nieuw)
    delen = [
        f"{hoofdletter(label)}: {tekst}{f' (was: {was[label]})' if label in was else ''}."
        for label, tekst in nu.items()
        if was.get(label) != tekst
    ]
    delen += [f"{hoofdletter(label)} weggehaald (was: {was[label]})." for label in was if label not in nu]
    return " ".join(delen)


def _dag(dag: date | None) -> str:
    return dag_jaar(dag) if dag else ""


def _persoon(p: Persoon) -> dict[str, str]:
    gezag = gezag_in_woorden(p.gezag) if p.rol in {"ouder", "voogd"} or p.gezag != Gezag() else ""
    return {
        "naam": p.naam,
        "rol": woorden.ROL[p.rol],
        "geboortedatum": _dag(p.geboortedatum),
        "gezag": gezag,
        "deel van het gezag bij de instelling (artikel 1:265e)": "ja" if p.deelgezag_265e else "",
        "adres geheim": "ja" if p.adres_geheim else "",
        "adres": ", ".join(deel for deel in (p.adres, p.plaats) if deel),
        "telefoon": p.telefoon,
        "e-mailadres": p.email,
        "toelichting": p.toelichting,
    }


def _maatregel(m: Maatregel) -> dict[str, str]:
    controle = ", ".join(d for d in (m.geverifieerd_hoe, m.geverifieerd_door, _dag(m.geverifieerd_op)) if d)
    return {
        "soort": woorden.MAATREGEL[m.maatregel],
        "uitgevoerd door": m.gi,
        "jeugdbeschermer": m.jeugdbeschermer,
        "van": _dag(m.van),
        "tot en met": _dag(m.tot),
        "beschikking van": _dag(m.beschikkingsdatum),
        "hoe gezien": woorden.GEZIEN[m.gezien],
        "gecontroleerd": controle,
    }


def _deelnemer(d: AndereDeelnemer) -> dict[str, str]:
    verteld = ", ".join(
        deel
        for deel in (
            f"'{d.zelf_meegedeeld}'" if d.zelf_meegedeeld else "",
            _dag(d.zelf_meegedeeld_op),
            f"grondslag: {d.zelf_meegedeeld_grondslag}" if d.zelf_meegedeeld_grondslag else "",
        )
        if deel
    )
    return {
        "functie": d.functie,
        "organisatie": d.organisatie,
        "geheimhouding": f"{d.regime} ({d.geheim_regime_reden})" if d.geheim_regime_reden else d.regime,
        "eigen verantwoordelijkheid besproken": _dag(d.eigen_verantwoordelijkheid_besproken_op),
        "afspraak": d.afspraak,
        "zelf meegedeeld": verteld,
    }
