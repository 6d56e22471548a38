"""What the fields of an act are called when it is mended, and in the timeline that says what changed.

Invariant: every field that can be mended has a label; the same name in two acts has one label unless that act says
otherwise. A test walks all acts.
"""

from __future__ import annotations

from meldcode_app.domain.handelingen import adviesvraag as a
from meldcode_app.domain.handelingen import informatieverzoek as h
from meldcode_app.domain.handelingen import meldcode as m
from meldcode_app.domain.handelingen import melding as g

LABEL = {
    "aan": "Aan wie?", "aanhef": "Aanhef", "aanleiding": "Aanleiding", "aanwezig": "Wie waren erbij?",
    "aard": "Wat is er aan de hand?", "advies": "Wat was het advies?", "afspraken": "Afspraken",
    "alarmnummer_gebeld": "112 gebeld?", "anoniem": "Zonder naam van het kind?", "bericht": "Wat voor bericht?",
    "beschermend": "Wat beschermt het kind?", "bevoegd_gezag_op": "Schoolbestuur geïnformeerd op",
    "bezwaar": "Maakt bezwaar?", "bijlagen": "Bijlagen (één per regel)", "bijzondere_vorm": "Speelt eer, dwang, "
    "achterlating of besnijdenis mee?", "bron": "Wie zei dit?", "bronnen": "Bronnen (één per regel)",
    "casemanager": "Casemanager", "dag": "Dag", "derde_toelichting": "Waarom iets over een ander?",
    "doelen": "Doelen (één per regel)", "duiding": "Wat denkt of vermoedt u?", "eigen_afweging": "Uw eigen afweging",
    "eigen_organisatie": "Van uw eigen organisatie?", "eigen_tekst": "Wat is er aan de hand?", "feiten": "Feiten",
    "functie": "Functie", "gaat_goed": "Wat gaat goed?", "geadresseerde": "Aan welke organisatie?",
    "gebeurd_op": "Wanneer was dit?", "gedaan": "Wat hebt u al gedaan?", "gedeeld": "Wat hebt u gedeeld?",
    "geheim_grond": "Waarom blijft de naam geheim?", "gevolgen_gewogen": "Wat betekent de melding voor kind en ouders?",
    "gewenst_op": "Gewenste reactie", "gezien_door": "Wie zag of hoorde het?", "gezin": "Het gezin",
    "herzien_op": "Opnieuw bekijken op", "hulp": "Welke hulp is er?", "hulp_door_melder": "Wat doet u zelf?",
    "hulp_reden": "Waarom wel of geen hulp?", "identiteit_geheim": "Blijft de naam van de melder geheim?",
    "inhoud": "Wat hebt u gezegd?", "instrument": "Vragenlijst", "kanaal": "Hoe kwam het binnen?",
    "kenmerk_verzoeker": "Kenmerk van de vrager", "kind_nu_veilig": "Is het kind nu veilig?",
    "letterlijke_vraag": "De vraag, letterlijk", "medewerker": "Met wie sprak u?",
    "melden_reden": "Waarom wel of niet melden?", "met": "Met wie?", "met_wie": "Samen met wie?",
    "methode": "Hoe is dit nagegaan?", "naam": "Naam", "netwerk": "Wie is er om het gezin heen?",
    "nummer": "Nummer", "ondertekend_op": "Ondertekend op", "onderbouwing": "Onderbouwing",
    "onthulling": "Werd dit uit zichzelf verteld?", "ophalen": "Wie haalt het kind op?", "organisatie": "Organisatie",
    "overweging": "Wat overweegt u zelf?", "per_doel": "Wat kwam er van elk doel? (één per regel)",
    "periode": "Over welke periode?", "pogingen": "Pogingen", "reactie": "Reactie", "reden": "Reden",
    "reden_niet": "Waarom niet?", "regio": "Regio van Veilig Thuis", "relatie": "Hoe kent u het kind?",
    "rol": "Rol", "schriftelijk": "Op schrift?", "soort": "Soort vrager", "soort_bron": "Hoe weet u dit?",
    "soort_consult": "Wat voor overleg?", "stap": "Bij welke stap?", "strekking": "Wat zegt het advies over melden?",
    "tekst": "Tekst", "termijn": "Termijn", "toelichting": "Toelichting", "uitkomst": "Wat kwam ervan?",
    "vaag": "Is de vraag onduidelijk?", "veilig_thuis_gebeld": "Veilig Thuis gebeld?",
    "veiligheid": "Veiligheid nu en de komende dagen", "veiligheid_nu": "Is het nu veilig?",
    "vermoeden": "Wat denkt of vermoedt u?", "verslag": "Wat moet de opvolger weten?", "vervolg": "Wat doet u ermee?",
    "via": "Hoe?", "volgafspraken": "Hoe blijft u volgen?", "voor": "Voor welke dag?",
    "vragen": "Vraag", "wanneer": "Wanneer geïnformeerd?", "weggelaten": "Wat laat u weg?", "wie": "Wie helpt?",
    "wie_haalt_op": "Wie haalt het kind op?", "wie_helpt": "Wie helpt?", "wijze": "Hoe?",
}  # fmt: skip
LABEL_IN: dict[tuple[type, str], str] = {
    (a.AdviesbladInvullen, "tekst"): "Adviesblad",
    (a.Adviestekst, "vragen"): "Vragen aan Veilig Thuis (één per regel)",
    (h.BriefOpstellen, "methode"): "Hoe is gewerkt?",
    (h.NoodzaakBeoordelen, "reden"): "Waarom is dit nodig?",
    (h.Uitspraak, "tekst"): "Wat zei iemand anders?",
    (h.Vraag, "tekst"): "Vraag",
    (m.AfspraakMaken, "tekst"): "Afspraak",
    (m.StandpuntVastleggen, "tekst"): "In eigen woorden",
    (m.WegingVastleggen, "tekst"): "Weging",
    (g.BerichtVeiligThuis, "tekst"): "Wat stond erin?",
    (g.MeldingDoen, "afspraken"): "Wat spraken u en Veilig Thuis af?",
}
KORT = frozenset(
    {
        "aan", "casemanager", "functie", "geadresseerde", "gezien_door", "instrument", "kenmerk_verzoeker",
        "medewerker", "met", "met_wie", "naam", "nummer", "organisatie", "periode", "regio", "rol", "bron", "wijze",
        "wie_haalt_op", "ophalen", "aanwezig",
    }
)  # fmt: skip
"""Fields of one line."""


def label(klasse: type, veld: str) -> str:
    """What a field is called. Raises KeyError for one that was forgotten here."""
    return LABEL_IN.get((klasse, veld)) or LABEL[veld]
