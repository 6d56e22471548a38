"""The words of codes that can be mended: those of the forms in which they were chosen.

Invariant: every code of such a field has a word here. A test walks all acts.
"""

from __future__ import annotations

from meldcode_app.presenters import tijdlijn_meldcode_woorden as w
from meldcode_app.presenters import woorden
from meldcode_app.presenters.adviesvraag_formulieren import STREKKING, VEILIG
from meldcode_app.presenters.informatieverzoek_begin import KANALEN, METHODEN
from meldcode_app.presenters.informatieverzoek_mensen import WANNEER
from meldcode_app.presenters.meldcode_overleg import SOORT_CONSULT
from meldcode_app.presenters.meldcode_signaal import SOORT_BRON
from meldcode_app.presenters.melding_feiten import GEHEIM_GROND
from meldcode_app.presenters.melding_formulieren import SOORT_BERICHT
from meldcode_app.presenters.nederlands import hoofdletter

_JA_NEE = {"": "Niet ingevuld", "ja": "Ja", "nee": "Nee"}
WOORDEN: dict[str, dict[str, str]] = {
    "alarmnummer_gebeld": _JA_NEE,
    "bericht": SOORT_BERICHT,
    "geheim_grond": GEHEIM_GROND,
    "kanaal": KANALEN,
    "kind_nu_veilig": {**_JA_NEE, "onbekend": "Niet bekend"},
    "methode": METHODEN,
    "reden_niet": {code: hoofdletter(woord) or "Geen reden" for code, woord in woorden.REDEN_NIET.items()},
    "soort_bron": SOORT_BRON,
    "soort_consult": SOORT_CONSULT,
    "stap": {"": "Geen stap", **w.STAP},
    "strekking": STREKKING,
    "uitkomst": {"zienswijze": "Zienswijze", "wil_geen": "Wil geen geven", "geen_reactie": "Geen reactie"},
    "veilig_thuis_gebeld": _JA_NEE,
    "veiligheid_nu": {"": "Niet ingevuld", **VEILIG},
    "via": {code: hoofdletter(woord) for code, woord in w.VIA.items()},
    "wanneer": {code: woord for code, woord in WANNEER.items() if code},
}
"""Per field with codes the word of each; a code that an act does not know is not offered there."""
