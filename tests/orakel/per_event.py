"""Which code is asked at which event, and the one fact that brings it. By hand, from domain 7.5.

Every pair is taken away in turn by `pytest --norm-mutatie`, so a rule that holds at settling but was forgotten at
sending shows here.
"""

from __future__ import annotations

from typing import Any

PARTS = ("identiteit", "kader", "vraag", "noodzaak", "informeren", "zienswijze")
PERSOON = ("p1",)
ITEM = ("v1",)
LABEL = {"label_7_3_11": True}

VERSTREKKEN = ("verstrekken", "mondeling_verstrekken")
KADER = ("kader_vaststellen", "vaststellen", *VERSTREKKEN)
GEINFORMEERD = ("informeren", "informeren_overslaan", "vaststellen", *VERSTREKKEN)
ITEMS = ("noodzaak_beoordelen", "vaststellen")

PER_CODE: dict[str, tuple[tuple[str, ...], dict[str, Any]]] = {
    # O-c, again at settling, and again on the day itself (O-j)
    "VERZOEKER_GEEN_GI": (KADER, {**LABEL, "verzoeker_is_gi": False}),
    "GEEN_OTS": (KADER, {**LABEL, "ots_loopt": False}),
    "ANDERE_GI": (KADER, {**LABEL, "gi_voert_uit": False}),
    "MAATREGEL_NIET_GEVERIFIEERD": (KADER, {**LABEL, "maatregel_geverifieerd": False}),
    "BEGINDATUM_ONBEKEND": (KADER, {**LABEL, "begindatum_bekend": False}),
    "EINDDATUM_ONBEKEND": (KADER, {**LABEL, "einddatum_bekend": False}),
    "GRONDSLAG_ONTBREEKT": (VERSTREKKEN, {}),
    "GEADRESSEERDE_NIET_DE_GI": (VERSTREKKEN, {**LABEL, "geadresseerde_is_gi": False}),
    "PLICHT_GELDT": (("geen_grondslag_vaststellen",), {}),
    "ANDERE_WEG": (("geen_grondslag_vaststellen",), {"ots_loopt": False}),
    # O-b, O-d
    "DIRECT_BEANTWOORD": (("verifieren",), {"direct_beantwoord": True}),
    "NIET_OP_SCHRIFT": (("vraag_specificeren",), {"schriftelijke_vraag": False}),
    "VRAAG_VAAG": (("vraag_specificeren",), {"vraag_vaag": True}),
    # O-f, again at settling
    "VRAAG_ZONDER_REDEN": (ITEMS, {"zonder_reden": ITEM}),
    "DERDE_ZONDER_UITLEG": (ITEMS, {"derde_zonder_toelichting": ITEM}),
    "UITSPRAAK_ZONDER_BRON": (ITEMS, {"uitspraak_zonder_bron": ITEM}),
    "ANTWOORD_LEEG": (ITEMS, {"zonder_inhoud": ITEM}),
    "VRAAG_NIET_BEOORDEELD": (("vaststellen",), {"niet_beoordeeld": ITEM}),
    # O-g, at settling while the part is open, and again on the day itself (O-j)
    "NIET_VOORAF_GEINFORMEERD": (GEINFORMEERD, {"niet_vooraf_geinformeerd": PERSOON}),
    "KIND_ZONDER_UITLEG": (GEINFORMEERD, {"kind_zonder_uitleg": PERSOON}),
    "LEEFTIJD_ONBEKEND": (GEINFORMEERD, {"leeftijd_onbekend": PERSOON}),
    "OUDER_ZONDER_GEZAG": (GEINFORMEERD, {"ouder_zonder_gezag": PERSOON}),
    "GEZAG_ONBEKEND": (GEINFORMEERD, {"gezag_onbekend": PERSOON}),
    "GROND_CONTACTVERLIES": (GEINFORMEERD, {"niet_vooraf_geinformeerd": PERSOON}),
    "GROND_ANDERS": (GEINFORMEERD, {"niet_vooraf_geinformeerd": PERSOON}),
    "POGINGEN_ONTBREKEN": (GEINFORMEERD, {"niet_vooraf_geinformeerd": PERSOON}),
    # O-h, O-k
    "TERMIJN_LOOPT_NOG": (("zienswijze_ontvangen",), {"termijn_loopt_nog": PERSOON}),
    "ZIENSWIJZE_NIET_IN_BRIEF": (("verstrekken",), {"zienswijze_niet_in_brief": PERSOON}),
    "VRAAG_VERANDERD": (("vaststellen",), {"veranderd_na_oordeel": ITEM}),
    "VOOR_VASTSTELLEN": (("verstrekken",), {"voor_vaststellen": True}),
    "BRIEF_ONJUIST": (("verstrekken",), {"brief_onjuist_over": PERSOON}),
    "BIJLAGE_GAAT_NIET_MEE": (("verstrekken",), {"brief_noemt_ingetrokken": ("b1",)}),
    "BEZWAAR_GEEN_VETO": (("informeren", "bezwaar_ouder"), {"bezwaar_van": PERSOON}),
    # the gates and closing
    "DEEL_OPEN": (("vaststellen",), {}),
    "DEEL_OVERGESLAGEN": (tuple(f"{deel}_overslaan" for deel in PARTS), {}),
    "BESLISSER_ANDERS": (("vaststellen",), {"beslisser_bevoegd": False}),
    "KANAAL_NIET_VEILIG": (("verstrekken",), {"kanaal_veilig": False}),
    "EIGEN_VERSLAG_NODIG": (("mondeling_verstrekken",), {}),
    "VERZONDEN_BLIJFT": (("herzien",), {}),
    "NIETS_VERSTREKT": (("afsluiten",), {"iets_verstrekt": False}),
    "GEEN_AFSCHRIFT": (("afsluiten",), {"zonder_afschrift": PERSOON}),
    "MONDELING_ZONDER_VERSLAG": (("afsluiten",), {"mondeling_zonder_verslag": True}),
}
"""Code -> events at which it is asked, and the facts (the rest neutral, all parts open) that bring it."""

GROND = {"GROND_CONTACTVERLIES": "U4", "GROND_ANDERS": "U0", "POGINGEN_ONTBREKEN": "U7"}
"""Codes that follow on the ground given for somebody who was not informed beforehand."""
STAAT = {"VERZONDEN_BLIJFT": "verstrekt"}
"""Codes that only exist in one state of `verloop`."""
NOODZAAK_GEREED = {"VRAAG_NIET_BEOORDEELD"}
"""While the part noodzaak is open it speaks for all items."""
