"""Step 4: the weighing in words, and the five questions one by one.

Invariants: an answer is recorded by a button, never by leaving a field; an answer given before stays in the file and
the newest counts; question 5 is about help that runs.
"""

from __future__ import annotations

from datetime import date
from typing import Literal, cast

from meldcode_app.domain.handelingen import meldcode as h
from meldcode_app.domain.handelingen.alle import MeldcodeHandeling
from meldcode_app.presenters.formulier_invoer import Invoer, keuzes_uit, veld
from meldcode_app.presenters.formulier_velden import VeldStaat
from meldcode_app.presenters.meldcode_formulier import MeldcodeFormulier, Omgeving, begin, slot
from meldcode_app.presenters.nederlands import dag_kort, opsomming
from meldcode_app.presenters.weergave import Keuze

AARD = {
    "acuut": "Er is nu direct gevaar",
    "structureel": "Het is steeds weer onveilig",
    "onthulling": "Een slachtoffer vertelde het uit zichzelf",
}
KIES = "Kies eerst een antwoord."


def formulier_weging(o: Omgeving) -> MeldcodeFormulier:
    """How risk, nature and severity were weighed."""

    def velden(i: Invoer) -> tuple[VeldStaat, ...]:
        return (
            veld(
                i,
                "tekst",
                "tekst",
                "Hoe weegt u de zorgen?",
                hint="Hoe ernstig is het, hoe vaak, en wat kan er gebeuren?",
                rijen=4,
            ),
            veld(
                i,
                "beschermend",
                "tekst",
                "Wat gaat goed, wat beschermt het kind?",
                hint="Ook dit hoort in de weging.",
                rijen=4,
            ),
            veld(i, "instrument", "regel", "Welke vragenlijst gebruikte u?", voorbeeld="mag leeg blijven"),
            veld(i, "met_wie", "regel", "Met wie woog u dit?"),
            *slot(o, i),
        )

    def handeling(i: Invoer) -> h.WegingVastleggen:
        return h.WegingVastleggen(
            **o.vast(i),
            tekst=i.tekst("tekst").strip(),
            beschermend=i.tekst("beschermend").strip(),
            instrument=i.tekst("instrument").strip(),
            met_wie=i.tekst("met_wie").strip(),
        )

    return MeldcodeFormulier(
        code="weging",
        titel="Weging vastleggen",
        velden=velden,
        handeling=handeling,
        begin=begin(o),
        hervormt=frozenset({"namens"}),
        knop="Weging vastleggen",
    )


def formulier_vraag(o: Omgeving, nummer: int) -> MeldcodeFormulier:
    """One question. Answer and reasons stand in the path; here is what it rests on, and what only it asks."""
    vorig = o.doorloop.afweging.antwoord(nummer)

    def velden(i: Invoer) -> tuple[VeldStaat, ...]:
        koppelbaar_ = koppelbaar(o)
        eigen: tuple[VeldStaat, ...] = ()
        if nummer == 2 and i.tekst("antwoord") in {"ja", "twijfel"}:
            eigen = (
                veld(
                    i, "aard", "vinkjes", "Wat maakt het onveilig?", keuzes=keuzes_uit(AARD), breedte="heel"
                ),
            )
        elif nummer == 3:
            eigen = (veld(i, "wie_helpt", "regel", "Wie kan helpen?", breedte="heel"),)
        elif nummer == 5:
            eigen = (
                veld(i, "per_doel", "tekst", "Wat kwam er van elk doel?", hint="Eén doel per regel."),
                veld(i, "volgafspraken", "tekst", "Hoe blijft u volgen of het veilig is?"),
            )
        return (
            *eigen,
            *(
                (
                    veld(
                        i,
                        "gekoppeld",
                        "vinkjes",
                        "Waar rust dit antwoord op?",
                        keuzes=koppelbaar_,
                        breedte="heel",
                    ),
                )
                if koppelbaar_
                else ()
            ),
            *slot(o, i),
        )

    def handeling(i: Invoer) -> MeldcodeHandeling:
        antwoord = i.tekst("antwoord")
        if not antwoord:
            i.fouten["antwoord"] = KIES
        gewoon = {
            **o.vast(i),
            "onderbouwing": i.tekst("onderbouwing").strip(),
            "gekoppeld": tuple(k.code for k in koppelbaar(o) if k.code in i.lijst("gekoppeld")),
        }
        if nummer == 5:
            return h.Evalueren(
                **gewoon,
                geslaagd=cast('Literal["ja", "nee"]', antwoord or "nee"),
                per_doel=i.regels("per_doel"),
                volgafspraken=i.tekst("volgafspraken").strip(),
            )
        return h.VraagBeantwoorden(
            **gewoon,
            vraag=cast("Literal[1, 2, 3, 4]", nummer),
            antwoord=cast("h.Antwoord", antwoord or "twijfel"),
            aard=cast("tuple[h.Aard, ...]", i.lijst("aard")) if nummer == 2 and antwoord != "nee" else (),
            wie_helpt=i.tekst("wie_helpt").strip() if nummer == 3 else "",
        )

    bekend = {}
    if vorig is not None:
        bekend = {
            "antwoord": vorig.antwoord,
            "onderbouwing": vorig.onderbouwing,
            "gekoppeld": " ".join(vorig.gekoppeld),
            "aard": " ".join(vorig.aard),
            "wie_helpt": vorig.wie_helpt,
        }
    elif nummer < 5:
        # Whatever the answer before rests on is at hand for this one too; the user sees it and may untick it.
        eerdere = (o.doorloop.afweging.antwoord(n) for n in range(nummer - 1, 0, -1))
        bekend = {"gekoppeld": next((" ".join(a.gekoppeld) for a in eerdere if a is not None), "")}
    elif o.doorloop.hulp_nu:
        bekend = {"per_doel": "\n".join(f"{doel}: " for doel in o.doorloop.hulp_nu.doelen)}
    return MeldcodeFormulier(
        code=f"vraag:{nummer}",
        titel=f"Vraag {nummer}: waar rust het antwoord op?",
        velden=velden,
        handeling=handeling,
        begin=begin(o, bekend),
        hervormt=frozenset({"antwoord", "namens"}),
        eist=frozenset({"antwoord"}),
        knop=f"Antwoord {nummer} vastleggen",
    )


def koppelbaar(o: Omgeving) -> tuple[Keuze, ...]:
    """Every record of this walk an answer may rest on, in the order of the steps."""
    d = o.doorloop
    return (
        *(
            Keuze(code=s.id, tekst=f"Signaal {dag_kort(s.op.laatste_dag, o.vandaag)}")
            for s in d.signalen.values()
        ),
        *(
            Keuze(
                code=c.id,
                tekst=f"Overleg {dag_kort(c.inhoud.gebeurd_op.laatste_dag, o.vandaag)}",
            )
            for c in d.consulten.values()
        ),
        *(
            Keuze(code=a.id, tekst=f"Advies Veilig Thuis {dag_kort(a.advies.op.laatste_dag, o.vandaag)}")
            for a in o.adviesvragen
            if a.advies
        ),
        *(
            Keuze(code=id_, tekst=f"Gesprek met {opsomming(namen)} {dag_kort(dag, o.vandaag)}")
            for id_, (dag, namen) in _gesprekken(o).items()
        ),
    )


def _gesprekken(o: Omgeving) -> dict[str, tuple[date, list[str]]]:
    """Per talk that was held its day and with whom."""
    gevonden: dict[str, tuple[date, list[str]]] = {}
    for g in o.doorloop.gesprekken:
        if g.id:
            gevonden.setdefault(g.id, (g.op.laatste_dag, []))[1].append(o.naam(g.persoon))
    return gevonden
