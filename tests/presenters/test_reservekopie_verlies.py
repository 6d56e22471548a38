"""What the question beforehand says of the vault itself: that an earlier putting back goes too, and is taken over."""

from __future__ import annotations

import pytest

from meldcode_app.domain.gebeurtenis import KLUIS
from meldcode_app.domain.handelingen.notitie import NotitieMaken
from meldcode_app.domain.tijd import op
from meldcode_app.presenters.formulier_klad import Klad
from meldcode_app.presenters.reservekopie_verlies import verliesdelen
from meldcode_app.presenters.reservekopie_woorden import niet_mee
from meldcode_app.services.dossier import Dossier
from meldcode_app.services.registreren import registreer
from meldcode_app.services.reservekopie import Verlies
from meldcode_app.storage.kluis import Kluis
from tests import bouwers as b
from tests.conftest import StaandeKlok

NOTITIES = tuple(
    NotitieMaken(door="jansen", gebeurd_op=op(b.DAG), notitie=f"verlies{nummer}", tekst="Bellen")
    for nummer in range(3)
)
VERMELDING = (
    "De vermelding dat de kluis op 23 november 2026 om 10.00 al eens is teruggezet. De tijdlijn neemt over hoeveel er "
    "toen niet meekwam."
)


@pytest.mark.parametrize(
    ("handelingen", "gezegd"),
    [
        ((b.terugzetten(),), (VERMELDING,)),
        ((NOTITIES[0], b.terugzetten()), ("23 nov: Notitie: Bellen", VERMELDING)),
        (NOTITIES[1:], ("23 nov: Notitie: Bellen", "23 nov: Notitie: Bellen")),
    ],
)
def test_an_earlier_putting_back_is_named_apart_from_the_rest(
    gedeelde_kluis: Kluis, klok: StaandeKlok, handelingen: tuple[object, ...], gezegd: tuple[str, ...]
) -> None:
    vanaf = gedeelde_kluis.journaal.kop().seq
    for handeling in handelingen:
        assert registreer(gedeelde_kluis, KLUIS, handeling, klok).aanvaard  # type: ignore[arg-type]
    weg = gedeelde_kluis.journaal.lees_stuk(vanaf, vanaf + len(handelingen))
    (deel,) = verliesdelen(Dossier(gedeelde_kluis, klok), Verlies(len(weg), weg[-1].seq, weg))
    assert (deel.titel, deel.regels) == ("Notities en instellingen", gezegd)


def test_nothing_lost_at_an_earlier_time_is_said_of_that_time() -> None:
    assert niet_mee(0, toen=" toen") == "Er ging toen niets verloren."


def test_drafts_are_named_and_come_along(gedeelde_kluis: Kluis, klok: StaandeKlok) -> None:
    dossier = Dossier(gedeelde_kluis, klok)
    assert verliesdelen(dossier, Verlies(0)) == ()
    gedeelde_kluis.bewaar_concept(
        "notitie", Klad(velden={"notitie": {"tekst": "Bellen met moeder"}}).naar_bytes()
    )
    (deel,) = verliesdelen(dossier, Verlies(0))
    assert deel.titel == "Deze concepten gaan mee"
    assert deel.regels == (
        "Een snelle notitie.",
        "Is de casus van een concept er dan niet meer, dan kunt u de tekst als notitie bewaren.",
    )
