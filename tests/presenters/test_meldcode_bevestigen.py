"""What a colleague confirms can be told apart, line by line."""

from __future__ import annotations

from meldcode_app.presenters.meldcode import MeldcodePresenter
from meldcode_app.services.dossier import Dossier
from tests import bouwers_meldcode as bm
from tests import bouwers_veilig_thuis as bv
from tests.presenters.meldcode_bediening import velden

VOOR = {"doorloop": "d2", "namens": "dennis"}
LANG = (
    "Hij kwam zonder jas, zonder brood en zonder tas, en hij zei tegen iedereen dat hij niet naar huis wil."
)


def test_every_line_says_what_it_holds(dossier: Dossier) -> None:
    casus = bm.MeldcodeSituatie(
        daarna=(
            bm.beginnen(professional="dennis", **VOOR),
            bm.signaal(**VOOR, feiten="Een blauwe plek."),
            bm.signaal("s2", **VOOR, feiten=LANG),
            bm.gesprek("moeder", "gerrit", **VOOR),
            bm.hulp_afspreken(**VOOR),
            bm.afspraak(**VOOR),
            bm.afronden("stap1", **VOOR),
            bv.advies_beginnen(doorloop="d2", namens="dennis"),
            bv.melding_voorbereiden(doorloop="d2", namens="dennis"),
        )
    ).in_kluis(dossier.kluis)
    p = MeldcodePresenter(dossier, casus, "d2", "bevestigen")
    p.druk("bevestigen:dennis")
    regels = [keuze.tekst.partition(": ")[2] for keuze in velden(p)["regels"].keuzes]
    assert regels == [
        "meldcode begonnen",
        "signaal, Een blauwe plek.",
        "signaal, Hij kwam zonder jas, zonder brood en zonder tas, en hij zei tegen ...",
        "gesprek, met moeder",
        "gesprek, met Gerrit",
        "hulp, Rust thuis",
        "afspraak, Dennis praat met moeder.",
        "stap afgerond",
        "adviesvraag begonnen",
        "melding begonnen",
    ]
