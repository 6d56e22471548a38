"""Acts of asking Veilig Thuis for advice (`a1`) and of reporting to it (`m1`), with sane defaults; invented."""

from __future__ import annotations

from typing import Any

from meldcode_app.domain.handelingen import adviesvraag as a
from meldcode_app.domain.handelingen import melding as g
from meldcode_app.domain.handelingen.informatieverzoek import Uitspraak
from meldcode_app.domain.tijd import op
from tests.bouwers import DAG, motiveer

DREIGING = "Vader schreeuwt en er vallen klappen."


def doe(klasse: type[Any], gewoon: dict[str, Any], velden: dict[str, Any]) -> Any:
    """An act of `jansen` on DAG; `dag`, `gebeurd_op` and `motiveringen` may be given with any act."""
    over = dict(velden)
    wanneer = over.pop("gebeurd_op", None) or op(over.pop("dag", DAG))
    return klasse(**{"door": "jansen", "gebeurd_op": wanneer, **gewoon, **over})


def _in_a(klasse: type[Any], gewoon: dict[str, Any], velden: dict[str, Any]) -> Any:
    return doe(klasse, {"adviesvraag": "a1", **gewoon}, velden)


def _in_m(klasse: type[Any], gewoon: dict[str, Any], velden: dict[str, Any]) -> Any:
    return doe(klasse, {"melding": "m1", **gewoon}, velden)


def advies_beginnen(**velden: Any) -> a.AdviesvraagBeginnen:
    return _in_a(a.AdviesvraagBeginnen, {"doorloop": "d"}, velden)


def blad_invullen(**velden: Any) -> a.AdviesbladInvullen:
    tekst = a.Adviestekst(vragen=("Wat raadt u aan?",), eigen_tekst="het kind zegt weinig")
    return _in_a(a.AdviesbladInvullen, {"tekst": tekst}, velden)


def anonimiseren(**velden: Any) -> a.Anonimiseren:
    return _in_a(a.Anonimiseren, {"document": "b" * 64}, velden)


def blad_afdrukken(**velden: Any) -> a.AdviesbladAfdrukken:
    gewoon = {"document": "c" * 64, "motiveringen": (motiveer("ZONDER_ANONIEM"),)}
    return _in_a(a.AdviesbladAfdrukken, gewoon, velden)


def advies_vragen(**velden: Any) -> a.AdviesVragen:
    return _in_a(a.AdviesVragen, {"regio": "Utrecht", "medewerker": "K. Vos"}, velden)


def advies_ontvangen(**velden: Any) -> a.AdviesOntvangen:
    gewoon = {"regio": "Utrecht", "medewerker": "K. Vos", "nummer": "A-1", "advies": "Praat eerst."}
    return _in_a(a.AdviesOntvangen, gewoon, velden)


def advies_wegen(**velden: Any) -> a.AdviesWegen:
    return _in_a(a.AdviesWegen, {"volgt": "ja", "eigen_afweging": "Past bij wat wij zien."}, velden)


def advies_afsluiten(**velden: Any) -> a.AdviesvraagAfsluiten:
    return _in_a(a.AdviesvraagAfsluiten, {}, velden)


def advies_heropenen(**velden: Any) -> a.AdviesvraagHeropenen:
    return _in_a(a.AdviesvraagHeropenen, {}, velden)


def advies_aanvullen(**velden: Any) -> a.AdviesvraagAanvullen:
    return _in_a(a.AdviesvraagAanvullen, {"tekst": "Veilig Thuis belde terug."}, velden)


def melding_voorbereiden(**velden: Any) -> g.MeldingVoorbereiden:
    return _in_m(g.MeldingVoorbereiden, {"doorloop": "d"}, velden)


def melding_feiten(**velden: Any) -> g.MeldingFeiten:
    gewoon = {
        "signalen": ("s1",),
        "feiten": "Blauwe plek op de arm.",
        "uitspraken": (Uitspraak(bron="Gerrit", tekst="Papa was boos."),),
        "gevolgen_gewogen": "Gewogen met moeder.",
    }
    return _in_m(g.MeldingFeiten, gewoon, velden)


def melding_informeren(*personen: str, **velden: Any) -> g.MeldingInformeren:
    gewoon = {"personen": personen or ("moeder",), "wanneer": "vooraf", "wijze": "gesprek"}
    return _in_m(g.MeldingInformeren, gewoon, velden)


def melding_overslaan(deel: str, **velden: Any) -> g.MeldingDeelOverslaan:
    return _in_m(g.MeldingDeelOverslaan, {"deel": deel}, velden)


def melding_deel_heropenen(deel: str, **velden: Any) -> g.MeldingDeelHeropenen:
    return _in_m(g.MeldingDeelHeropenen, {"deel": deel}, velden)


def melding_doen(**velden: Any) -> g.MeldingDoen:
    gewoon = {"regio": "Utrecht", "medewerker": "K. Vos", "nummer": "M-1"}
    return _in_m(g.MeldingDoen, gewoon, velden)


def spoed_melden(**velden: Any) -> g.SpoedMelden:
    """Reported in an emergency with one motivation for all that is open, unless `motiveringen` is given."""
    gewoon = {
        "doorloop": "d",
        "inhoud": DREIGING,
        "motiveringen": (motiveer("SPOED_ONVOLLEDIG", grond="UH"),),
    }
    return _in_m(g.SpoedMelden, gewoon, velden)


def bericht(soort: str = "veiligheidsbeoordeling", **velden: Any) -> g.BerichtVeiligThuis:
    return _in_m(g.BerichtVeiligThuis, {"bericht": soort}, velden)


def melding_aanvullen(**velden: Any) -> g.MeldingAanvullen:
    return _in_m(g.MeldingAanvullen, {"tekst": "Veilig Thuis belde."}, velden)


def melding_intrekken(**velden: Any) -> g.MeldingIntrekken:
    return _in_m(g.MeldingIntrekken, {"reden": "De hulp volstaat toch."}, velden)


def melding_heropenen(**velden: Any) -> g.MeldingHeropenen:
    return _in_m(g.MeldingHeropenen, {}, velden)
