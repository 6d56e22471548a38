"""An act speaks of what the casus knows, and has its one subject; every error names its field."""

from __future__ import annotations

from typing import Any

import pytest

from meldcode_app.domain.casus import Inrichting
from meldcode_app.domain.handelingen import casus as c
from meldcode_app.domain.handelingen import informatieverzoek as h
from meldcode_app.domain.handelingen.alle import AlleHandelingen
from meldcode_app.domain.ongeldig import OngeldigeHandeling
from meldcode_app.domain.personen import AndereDeelnemer, EigenDeelnemer, Persoon
from meldcode_app.domain.tijd import op
from meldcode_app.domain.verwijzingen import controleer_deelnemers, controleer_verwijzingen
from tests import bouwers as b

WIE: dict[str, Any] = {"door": "jansen", "gebeurd_op": op(b.DAG)}
CASUS = b.Situatie(daarna=(b.vragen(b.vraag("v1")),)).casus()
NIEMAND = EigenDeelnemer(id="x", naam="", functie="")

FOUT: list[tuple[AlleHandelingen, str]] = [
    (b.inrichten(organisatie=" "), "organisatie"),
    (b.inrichten(gebruiker=EigenDeelnemer(id="", naam="M. Jansen", functie="")), "gebruiker.id"),
    (c.CasusOpenen(**WIE, kind=b.kind(naam="")), "kind.naam"),
    (c.CasusOpenen(**WIE, kind=b.kind(id="")), "kind.id"),
    (c.PersoonVastleggen(**WIE, persoon=Persoon(id="oma", naam=" ", rol="overig")), "persoon.naam"),
    (c.PersoonVastleggen(**WIE, persoon=Persoon(id="", naam="Oma", rol="overig")), "persoon.id"),
    (c.EigenDeelnemerVastleggen(**WIE, deelnemer=NIEMAND), "deelnemer.naam"),
    (c.AndereDeelnemerVastleggen(**WIE, deelnemer=AndereDeelnemer(id="", naam="Smit")), "deelnemer.id"),
    (c.MaatregelVastleggen(**WIE, maatregel=b.ots(kind="piet")), "maatregel.kind"),
    (c.MaatregelVastleggen(**WIE, maatregel=b.ots(id=" ")), "maatregel.id"),
    (b.ontvangen(verzoek=""), "verzoek"),
    (b.ontvangen(), "verzoek"),
    (b.verifieren(verzoek="w"), "verzoek"),
    (b.kader(maatregel="jb"), "maatregel"),
    (h.VraagSpecificeren(**WIE, verzoek="v", vragen=()), "vragen"),
    (b.vragen(b.vraag("v1"), b.vraag("v1")), "vragen"),
    (b.vragen(b.vraag("v1"), b.vraag("")), "vragen[1].id"),
    (b.vragen(h.Vraag(id="v1", tekst=" ")), "vragen[0].tekst"),
    (b.vragen(b.vraag("v1", "piet")), "vragen[0].betreft"),
    (b.noodzaak("v9"), "vraag"),
    (b.informeren(), "personen"),
    (b.informeren("piet"), "personen"),
    (b.informeren("moeder", "moeder"), "personen"),
    (b.zienswijze_vragen(), "personen"),
    (b.zienswijze_vragen("piet"), "personen"),
    (b.zienswijze("piet"), "persoon"),
    (b.bezwaar("piet"), "persoon"),
    (b.mondeling(vragen=("v9",)), "vragen"),
    (b.aanvullen(tekst="\n"), "tekst"),
    (b.afsluiten(afschrift_aan=("piet",)), "afschrift_aan"),
    (
        b.vaststellen(motiveringen=(b.gezien("X"), b.motiveer("NIET_VOORAF_GEINFORMEERD", "piet"))),
        "motiveringen[1].betreft",
    ),
]


@pytest.mark.parametrize(("handeling", "veld"), FOUT, ids=[f"{g.soort}-{v}" for g, v in FOUT])
def test_a_fault_names_its_field(handeling: AlleHandelingen, veld: str) -> None:
    with pytest.raises(OngeldigeHandeling) as gevangen:
        controleer_verwijzingen(CASUS, handeling)
    assert gevangen.value.veld == veld
    assert gevangen.value.wat
    assert gevangen.value.betekent
    assert gevangen.value.doe


@pytest.mark.parametrize(
    "handeling",
    [
        b.inrichten(),
        c.CasusOpenen(**WIE, kind=b.kind()),
        c.PersoonVastleggen(**WIE, persoon=b.moeder()),
        c.MaatregelVastleggen(**WIE, maatregel=b.ots()),
        c.AndereDeelnemerVastleggen(**WIE, deelnemer=AndereDeelnemer(id="smit", naam="R. Smit")),
        b.ontvangen(verzoek="tweede", verzoeker=h.Verzoeker()),
        b.verifieren(methode=""),
        b.kader(),
        b.kader(maatregel="ots"),
        b.vragen(b.vraag("v1", "moeder"), b.vraag("v2")),
        b.noodzaak("v1"),
        b.informeren("moeder", "vader"),
        b.zienswijze_vragen("moeder"),
        b.zienswijze("vader"),
        b.bezwaar("gerrit"),
        b.mondeling(vragen=("v1",)),
        b.aanvullen(),
        b.afsluiten(),
        b.herzien(),
        # What a motivation is about may be an item or a part; only a record of informing needs a person.
        b.vaststellen(motiveringen=(b.motiveer("DEEL_OPEN", "kader"),)),
    ],
    ids=lambda handeling: handeling.soort,
)
def test_what_fits_passes(handeling: AlleHandelingen) -> None:
    controleer_verwijzingen(CASUS, handeling)


def test_who_typed_is_somebody_of_the_own_organisation() -> None:
    with pytest.raises(OngeldigeHandeling) as gevangen:
        controleer_deelnemers(
            CASUS, b.inrichting(), h.Aanvullen(**{**WIE, "door": "piet"}, verzoek="v", tekst="x")
        )
    assert gevangen.value.veld == "door"


def test_the_user_of_the_vault_may_type_in_any_casus() -> None:
    controleer_deelnemers(CASUS, b.inrichting(), b.aanvullen())


def test_a_colleague_for_whom_is_typed_is_known_in_the_casus() -> None:
    namens_dennis = b.aanvullen(namens="dennis")
    with pytest.raises(OngeldigeHandeling) as gevangen:
        controleer_deelnemers(CASUS, b.inrichting(), namens_dennis)
    assert gevangen.value.veld == "namens"

    dennis = EigenDeelnemer(id="dennis", naam="Dennis de Wit", functie="leerkracht")
    bekend = b.na(CASUS, c.EigenDeelnemerVastleggen(**WIE, deelnemer=dennis))
    controleer_deelnemers(bekend, b.inrichting(), namens_dennis)


def test_before_the_vault_is_set_up_nobody_is_known_yet() -> None:
    controleer_deelnemers(CASUS, Inrichting(), b.aanvullen(namens="wie dan ook"))
