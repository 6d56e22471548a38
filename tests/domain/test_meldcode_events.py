"""Which event of the machines an act is, and which is only a record."""

from __future__ import annotations

from typing import Any

import pytest

from meldcode_app.domain import meldcode_feiten
from meldcode_app.domain.handelingen.alle import AlleHandelingen
from tests import bouwers as b
from tests import bouwers_meldcode as m
from tests import bouwers_veilig_thuis as vt


def _event(handeling: AlleHandelingen, *daarna: AlleHandelingen) -> str | None:
    return m.MeldcodeSituatie(daarna=daarna).event(handeling)


BEGIN = {
    "stap1": (m.signaal(),),
    "stap2": (m.consult(),),
    "stap3": (m.gesprek("moeder"), m.gesprek_overslaan("vader"), m.zorgen_delen("moeder")),
    "stap4": (m.weging(), m.antwoord(1)),
}


@pytest.mark.parametrize(("stap", "handeling"), [(s, h) for s, hs in BEGIN.items() for h in hs])
def test_the_first_record_begins_a_step_and_only_the_first(stap: str, handeling: AlleHandelingen) -> None:
    assert _event(handeling) == f"{stap}_beginnen"
    assert _event(handeling, m.stap_overslaan(stap)) is None
    assert _event(handeling, *m.DOORLOPEN["overgedragen"]) is None
    leeg = m.besluit("nee", "nee", motiveringen=(
        b.motiveer("NIETS_BIJ_VERMOEDEN"), b.gezien("HERZIENDATUM_ONTBREEKT"),
        *(b.motiveer("STAP_NIET_AF", s) for s in BEGIN),
    ))  # fmt: skip
    assert _event(handeling, leeg) is None


EVENTS: tuple[tuple[AlleHandelingen, str | None], ...] = (
    (m.afronden("stap1"), "stap1_afronden"),
    (m.stap_overslaan("stap2"), "stap2_overslaan"),
    (m.stap_heropenen("stap3"), "stap3_heropenen"),
    (m.spoed_verklaren(), "spoed_verklaren"),
    (m.spoed_opheffen(), "spoed_opheffen"),
    (m.naar_besluit(), "naar_besluit"),
    (m.besluit(), "besluit_vaststellen"),
    (m.besluit("ja", "nee"), "besluit_vaststellen"),
    (m.besluit("nee", "nee"), "besluit_geen_vervolg"),
    (m.evalueren("ja"), "evaluatie_geslaagd"),
    (m.evalueren("nee"), "evaluatie_niet_geslaagd"),
    (m.overdragen(), "overdragen"),
    (m.meldcode_afsluiten(), "afsluiten"),
    (m.meldcode_heropenen(), "heropenen"),
    (vt.spoed_melden(), "spoed_melden"),
    (m.pleger(), None),
    (m.hulp_afspreken(), None),
    (m.standpunt(), None),
    (m.afspraak(), None),
    (m.afspraak_nagekomen(), None),
    (m.meldcode_aanvullen(), None),
    (m.bevestigen(1), None),
)


@pytest.mark.parametrize(("handeling", "event"), EVENTS, ids=lambda x: getattr(x, "soort", str(x)))
def test_the_event_of_each_act(handeling: AlleHandelingen, event: str | None) -> None:
    assert _event(handeling) == event


def test_reopening_with_a_signal_and_deciding_nothing_after_a_report() -> None:
    dicht = m.DOORLOPEN["afgesloten"]
    assert _event(m.signaal("s2", heropenen=True), *dicht) == "heropenen"
    assert _event(m.signaal("s2"), *dicht) is None
    assert _event(m.signaal(heropenen=True)) == "stap1_beginnen"
    niets = m.besluit("nee", "nee")
    assert _event(niets, *m.MELDING_OP_WEG["gedaan"]) == "besluit_vaststellen"
    assert _event(niets, *m.MELDING_OP_WEG["melding_concept"]) == "besluit_geen_vervolg"
    # In an emergency nobody was told yet: still decided afterwards, whatever is decided.
    assert _event(niets, vt.spoed_melden()) == "besluit_vaststellen"


def test_events_and_facts_of_the_weighing() -> None:
    casus = m.MeldcodeSituatie(daarna=(m.signaal(),)).casus()
    met_hulp = m.MeldcodeSituatie(daarna=(m.hulp_afspreken(),)).casus()

    def feiten(handeling: Any, van: Any = casus) -> tuple[bool, bool, bool]:
        f = meldcode_feiten.afweging_feiten(van, van.doorlopen["d"], handeling)
        return f.onderbouwd, f.gekoppeld, f.hulp_met_termijn

    assert meldcode_feiten.afweging_event(m.antwoord(2, "twijfel")) == "v2_twijfel"
    assert [meldcode_feiten.afweging_event(m.evalueren(g)) for g in ("ja", "nee")] == ["v5_ja", "v5_nee"]
    assert feiten(m.antwoord(4), met_hulp) == (True, True, True)
    assert feiten(m.antwoord(4, onderbouwing=" ", gekoppeld=())) == (False, False, False)
    assert feiten(m.evalueren(onderbouwing="")) == (False, True, False)
    assert feiten(None) == (True, True, False)
