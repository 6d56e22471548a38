"""Measures over the child: the table, and the form to add or mend one (domain 7.0 Maatregel, 3.3 step 2).

Invariant: nothing but its kind is required; what was not seen is amber, never red.
"""

from __future__ import annotations

from datetime import date
from typing import cast

from meldcode_app.domain.casus import Casus
from meldcode_app.domain.handelingen.casus import MaatregelVastleggen
from meldcode_app.domain.maatregel import Gezien, Maatregel, SoortMaatregel
from meldcode_app.presenters import woorden
from meldcode_app.presenters.casus_gezin import wanneer_veld
from meldcode_app.presenters.casus_kop import maatregel_merk
from meldcode_app.presenters.casus_weergave import Deel
from meldcode_app.presenters.formulier import Formulier, geweest, toon_dag
from meldcode_app.presenters.formulier_invoer import Invoer, veld
from meldcode_app.presenters.formulier_velden import SoortVeld, VeldStaat
from meldcode_app.presenters.nederlands import dag_kort, hoofdletter
from meldcode_app.presenters.wanneer import toon
from meldcode_app.presenters.weergave import Cel, Keuze, Knop, Rij
from meldcode_app.services.registreren import nieuw_id

Keuzes = tuple[Keuze, ...]


def deel(casus: Casus, vandaag: date) -> Deel:
    """The card Maatregelen."""
    return Deel(
        code="maatregel",
        titel="Maatregelen",
        koppen=(("Maatregel", 3), ("Instelling", 2), ("Stand", 3), ("Gezien", 3)),
        rijen=tuple(_rij(casus, m, vandaag) for m in casus.maatregelen.values()),
        leeg="Nog geen maatregel. Is er een ondertoezichtstelling, leg die dan hier vast: "
        "daaruit volgt of u moet antwoorden.",
        knoppen=(
            Knop(code="wijzig", tekst="Wijzigen", soort="rustig", icoon="pencil"),
            Knop(code="nieuw", tekst="Maatregel toevoegen", soort="rustig", icoon="plus"),
        ),
    )


def _rij(casus: Casus, m: Maatregel, vandaag: date) -> Rij:
    merk = maatregel_merk(casus, m, vandaag)
    stand = hoofdletter(merk.tekst.removeprefix(woorden.MAATREGEL_KORT[m.maatregel]).lstrip(": "))
    wie = ", ".join(deel_ for deel_ in (m.gi, m.jeugdbeschermer) if deel_)
    gezien = Cel(tekst=woorden.GEZIEN[m.gezien], icoon="triangle-alert", kleur="warn")
    if m.geverifieerd:
        op = f" {dag_kort(m.geverifieerd_op, vandaag)}" if m.geverifieerd_op else ""
        gezien = Cel(tekst=f"{woorden.GEZIEN[m.gezien]}{op}", icoon="circle-check", kleur="ok")
    return Rij(
        id=m.id,
        cellen=(
            Cel(tekst=hoofdletter(woorden.MAATREGEL[m.maatregel]), sterk=True),
            Cel(tekst=wie) if wie else Cel(tekst="nog navragen", icoon="triangle-alert", kleur="warn"),
            Cel(tekst=stand, kleur=merk.kleur),
            gezien,
        ),
    )


def formulier(casus: Casus, maatregel_id: str, door: str, vandaag: date) -> Formulier:
    """Add a measure (empty id) or mend one, for instance when it was extended."""
    oud = casus.maatregelen.get(maatregel_id)

    def handeling(i: Invoer) -> MaatregelVastleggen:
        maatregel = _maatregel(i, oud.id if oud else nieuw_id(), oud.kind if oud else casus.kind_id)
        return MaatregelVastleggen(gebeurd_op=i.wanneer(), door=door, maatregel=maatregel)

    naam = woorden.MAATREGEL_KORT[oud.maatregel] if oud else ""
    return Formulier(
        code=f"maatregel:{maatregel_id or 'nieuw'}",
        titel=f"{naam} wijzigen" if oud else "Maatregel toevoegen",
        velden=_velden,
        handeling=handeling,
        begin={
            "wanneer": toon(vandaag, kort=True),
            **(_begin(oud) if oud else {"maatregel": "ots", "gezien": "niet"}),
        },
        straks=frozenset({"tot"}),
        sub="Vul in wat u weet. Wat u niet weet, vraagt u later na.",
    )


def _velden(i: Invoer) -> tuple[VeldStaat, ...]:
    def derde(
        code: str, soort: SoortVeld, label: str, *, voorbeeld: str = "", keuzes: Keuzes = ()
    ) -> VeldStaat:
        return veld(i, code, soort, label, voorbeeld=voorbeeld, keuzes=keuzes, breedte="derde")

    return (
        derde("maatregel", "keuze", "Welke maatregel?", keuzes=woorden.keuzes(_HOOFD)),
        derde("gi", "regel", "Welke instelling voert haar uit?", voorbeeld="bv. GI De Brug"),
        derde("jeugdbeschermer", "regel", "Jeugdbeschermer (gezinsvoogd)"),
        derde("beschikkingsdatum", "datum", "Datum van de beschikking"),
        derde("van", "datum", "Van"),
        derde("tot", "datum", "Tot en met", voorbeeld="bv. 2 maart 2027"),
        derde("gezien", "keuze", "Hoe weet u dit?", keuzes=woorden.keuzes(woorden.GEZIEN)),
        derde("door_wie", "regel", "Wie controleerde het?"),
        derde("gecontroleerd_op", "datum", "Gecontroleerd op"),
        veld(
            i,
            "hoe",
            "regel",
            "Hoe gecontroleerd?",
            voorbeeld="bv. brief van de instelling gezien",
            breedte="heel",
        ),
        wanneer_veld(i),
    )


_HOOFD = {code: hoofdletter(woord) for code, woord in woorden.MAATREGEL.items()}


def _maatregel(i: Invoer, id_: str, kind: str) -> Maatregel:
    van, tot = i.dag("van"), i.dag("tot", straks=True)
    if van is not None and tot is not None and tot < van:
        i.fouten["tot"] = "Deze dag ligt voor de begindag."
    return Maatregel(
        id=id_,
        maatregel=cast("SoortMaatregel", i.tekst("maatregel")),
        kind=kind,
        gi=i.tekst("gi").strip(),
        jeugdbeschermer=i.tekst("jeugdbeschermer").strip(),
        van=van,
        tot=tot,
        beschikkingsdatum=geweest(i, "beschikkingsdatum"),
        gezien=cast("Gezien", i.tekst("gezien")),
        geverifieerd_door=i.tekst("door_wie").strip(),
        geverifieerd_op=geweest(i, "gecontroleerd_op"),
        geverifieerd_hoe=i.tekst("hoe").strip(),
    )


def _begin(m: Maatregel) -> dict[str, str]:
    return {
        "maatregel": m.maatregel,
        "gi": m.gi,
        "jeugdbeschermer": m.jeugdbeschermer,
        "van": toon_dag(m.van),
        "tot": toon_dag(m.tot),
        "beschikkingsdatum": toon_dag(m.beschikkingsdatum),
        "gezien": m.gezien,
        "hoe": m.geverifieerd_hoe,
        "door_wie": m.geverifieerd_door,
        "gecontroleerd_op": toon_dag(m.geverifieerd_op),
    }
