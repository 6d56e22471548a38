"""Why a step of the meldcode asks something: facts in, reasons out (domain 1, 7.0 and 7.1).

Invariants: KAN_NIET stands only for a decision that is not there (both of step 5, Besluit art. 2 lid 2 onder e);
everything else opens with a motivation or a click. Reporting is never refused and never demanded: deviating asks
a motivation. Declaring an emergency asks nothing at all.
"""

from __future__ import annotations

from dataclasses import dataclass

from workflows.basis import KAN_NIET, LET_OP, MOTIVEER, TOELICHTING, Reden, Werkstroom
from workflows.gronden import redenen_bij_grond

STAPPEN = ("stap1", "stap2", "stap3", "stap4")

BLIJVEND_IN_MELDCODE = frozenset(
    {
        "STAP_NIET_AF",
        "GEEN_CONSULT",
        "GEEN_GESPREK_OUDER",
        "GEEN_GESPREK_KIND",
        "GEZAG_ONBEKEND",
        "GROND_CONTACTVERLIES",
        "GROND_ANDERS",
        "POGINGEN_ONTBREKEN",
        "VRAAG_1_ONBEANTWOORD",
        "TWIJFEL_ZONDER_ADVIES",
        "ONTHULLING_EERST_ADVIES",
        "BIJZONDERE_VORM_EERST_ADVIES",
        "SPOED_ONVOLLEDIG",
    }
)
"""Answered once, answered for this doorloop: who was asked once is not asked again at the next step."""


@dataclass(frozen=True)
class MeldcodeFeiten:
    """What the reasons read. Tuples hold ids of Personen, signals, or names of decisions and open matters."""

    heeft_signaal: bool = True
    stap_later: tuple[str, ...] = ()
    heeft_consult: bool = True
    ouder_zonder_gesprek: tuple[str, ...] = ()
    kind_zonder_gesprek: tuple[str, ...] = ()
    gezag_onbekend: tuple[str, ...] = ()
    vraag_1_beantwoord: bool = True
    twijfel_zonder_advies: bool = False
    vermoeden_zonder_basis: tuple[str, ...] = ()
    waarnemer_onbekend: tuple[str, ...] = ()
    uitspraak_zonder_bron: tuple[str, ...] = ()
    onthulling_zonder_advies: bool = False
    bijzondere_vorm_zonder_advies: bool = False
    consult_herkenbaar: bool = False
    besluit_ontbreekt: tuple[str, ...] = ()
    besluit_zonder_reden: tuple[str, ...] = ()
    beslisser_bevoegd: bool = True
    wijkt_af_van_kader: bool = False
    kader_zegt_melden: bool = False
    wijkt_af_van_advies: bool = False
    advies_zonder_afweging: bool = False
    niets_bij_vermoeden: bool = False
    zonder_herziendatum: bool = False
    hulp_zonder_termijn: bool = False
    zonder_volgafspraken: bool = False
    opvolger_bekend: bool = True
    open_zaken: bool = False
    vermoeden_weerlegd: bool = True
    reden_ingevuld: bool = True
    spoed_onvolledig: bool = False


class MeldcodeRedenen(Werkstroom):
    """The reasons of each event and record, from the facts; the machine adds states and transitions."""

    feiten: MeldcodeFeiten

    def _gesprekken(self) -> tuple[Reden, ...]:
        f = self.feiten
        ouders, kind = f.ouder_zonder_gesprek, f.kind_zonder_gesprek
        return (
            *(Reden("GEEN_GESPREK_OUDER", MOTIVEER, "lkc-108725", p) for p in ouders),
            *(Reden("GEEN_GESPREK_KIND", MOTIVEER, "besluit-2-2-c", p) for p in kind),
            *redenen_bij_grond(self.motiveringen, "GEEN_GESPREK_OUDER", ouders),
            *redenen_bij_grond(self.motiveringen, "GEEN_GESPREK_KIND", kind),
        )

    def _gezag_onbekend(self) -> tuple[Reden, ...]:
        """A parent whose custody nobody looked up may be one who had to be spoken with: never passed by in silence."""
        return tuple(Reden("GEZAG_ONBEKEND", LET_OP, "gezag-4.3", p) for p in self.feiten.gezag_onbekend)

    def _eerst_advies(self) -> tuple[Reden, ...]:
        f = self.feiten
        return (
            *([Reden("ONTHULLING_EERST_ADVIES", LET_OP, "onthulling")] if f.onthulling_zonder_advies else []),
            *(
                [Reden("BIJZONDERE_VORM_EERST_ADVIES", LET_OP, "bijzondere-vormen")]
                if f.bijzondere_vorm_zonder_advies
                else []
            ),
        )

    def _twijfel(self) -> tuple[Reden, ...]:
        if self.feiten.twijfel_zonder_advies:
            return (Reden("TWIJFEL_ZONDER_ADVIES", MOTIVEER, "afwegingskader"),)
        return ()

    def _stappen(self) -> tuple[Reden, ...]:
        """A step that was not rounded off or left out when it was decided: asked once per step."""
        nu_open = (s for s in STAPPEN if self.in_staat(f"{s}_open") or self.in_staat(f"{s}_bezig"))
        return tuple(
            Reden("STAP_NIET_AF", MOTIVEER, "besluit-2-2", stap)
            for stap in (*nu_open, *self.feiten.stap_later)
        )

    def _overslaan(self, stap: str) -> tuple[Reden, ...]:
        return (Reden("STAP_OVERGESLAGEN", MOTIVEER, "besluit-2-2", stap),)

    # records

    def redenen_signaal_vastleggen(self) -> tuple[Reden, ...]:
        f = self.feiten
        return (
            *(Reden("VERMOEDEN_ZONDER_BASIS", LET_OP, "lkc-105668", s) for s in f.vermoeden_zonder_basis),
            *(Reden("UITSPRAAK_ZONDER_BRON", LET_OP, "lkc-105668", s) for s in f.uitspraak_zonder_bron),
            *(Reden("WAARNEMER_ONBEKEND", LET_OP, "lkc-105018", s) for s in f.waarnemer_onbekend),
        )

    def redenen_stap1_beginnen(self) -> tuple[Reden, ...]:
        return self.redenen_signaal_vastleggen()

    def redenen_medewerker_als_pleger(self) -> tuple[Reden, ...]:
        return (Reden("ANDERE_WETTELIJKE_ROUTE", TOELICHTING, "wpo-4a"),)

    def redenen_consult_vastleggen(self) -> tuple[Reden, ...]:
        if self.feiten.consult_herkenbaar:
            return (Reden("CONSULT_HERKENBAAR", LET_OP, "webinar-overleg"),)
        return ()

    def redenen_stap2_beginnen(self) -> tuple[Reden, ...]:
        return self.redenen_consult_vastleggen()

    def redenen_gesprek_vastleggen(self) -> tuple[Reden, ...]:
        return self._eerst_advies()

    def redenen_gesprek_overslaan(self) -> tuple[Reden, ...]:
        return self._gesprekken()

    def redenen_stap3_beginnen(self) -> tuple[Reden, ...]:
        return (*self._eerst_advies(), *self._gesprekken())

    # steps

    def redenen_stap1_afronden(self) -> tuple[Reden, ...]:
        if self.feiten.heeft_signaal:
            return ()
        return (Reden("GEEN_SIGNAAL", LET_OP, "besluit-2-2"),)

    def redenen_stap2_afronden(self) -> tuple[Reden, ...]:
        if self.feiten.heeft_consult:
            return ()
        return (Reden("GEEN_CONSULT", MOTIVEER, "besluit-2-2-b"),)

    def redenen_stap3_afronden(self) -> tuple[Reden, ...]:
        return (*self._gesprekken(), *self._gezag_onbekend())

    def redenen_stap4_afronden(self) -> tuple[Reden, ...]:
        onbeantwoord = not self.feiten.vraag_1_beantwoord
        return (
            *([Reden("VRAAG_1_ONBEANTWOORD", MOTIVEER, "afwegingskader")] if onbeantwoord else []),
            *self._twijfel(),
        )

    def redenen_stap1_overslaan(self) -> tuple[Reden, ...]:
        return self._overslaan("stap1")

    def redenen_stap2_overslaan(self) -> tuple[Reden, ...]:
        return self._overslaan("stap2")

    def redenen_stap3_overslaan(self) -> tuple[Reden, ...]:
        """Each person counts apart (LKC 108725): who is named needs no reason for the step as a whole."""
        per_persoon = self._gesprekken()
        genoemd = any(r.klasse is MOTIVEER for r in per_persoon)
        return (*(per_persoon if genoemd else self._overslaan("stap3")), *self._gezag_onbekend())

    def redenen_stap4_overslaan(self) -> tuple[Reden, ...]:
        return self._overslaan("stap4")

    # emergency

    def redenen_spoed_melden(self) -> tuple[Reden, ...]:
        if self.feiten.spoed_onvolledig:
            return (Reden("SPOED_ONVOLLEDIG", MOTIVEER, "spoed-achteraf"),)
        return ()

    def redenen_spoed_opheffen(self) -> tuple[Reden, ...]:
        return self._zonder_reden()

    def _zonder_reden(self) -> tuple[Reden, ...]:
        if self.feiten.reden_ingevuld:
            return ()
        return (Reden("REDEN_ONTBREEKT", MOTIVEER, "huisregel-g-9"),)

    # deciding

    def redenen_naar_besluit(self) -> tuple[Reden, ...]:
        return self._stappen()

    def _besluit(self) -> tuple[Reden, ...]:
        f = self.feiten
        return (
            *(Reden("BESLUIT_ONTBREEKT", KAN_NIET, "besluit-2-2-e", b) for b in f.besluit_ontbreekt),
            *self._stappen(),
            *self._twijfel(),
            *(Reden("BESLUIT_ZONDER_REDEN", MOTIVEER, "lkc-zorgvuldig", b) for b in f.besluit_zonder_reden),
            *([] if f.beslisser_bevoegd else [Reden("BESLISSER_NIET_AANGEWEZEN", MOTIVEER, "besluit-2-1-c")]),
            *([Reden("WIJKT_AF_VAN_KADER", MOTIVEER, "afwegingskader")] if f.wijkt_af_van_kader else []),
            *([Reden("WIJKT_AF_VAN_ADVIES", MOTIVEER, "eigen-afweging")] if f.wijkt_af_van_advies else []),
            *(
                [Reden("EIGEN_AFWEGING_ONTBREEKT", MOTIVEER, "eigen-afweging")]
                if f.advies_zonder_afweging
                else []
            ),
            *([Reden("HULP_ZONDER_TERMIJN", LET_OP, "afwegingskader")] if f.hulp_zonder_termijn else []),
            Reden("MELDEN_VOLGENS_KADER", TOELICHTING, "lkc-108721")
            if f.kader_zegt_melden
            else Reden("MELDRECHT", TOELICHTING, "wmo-5.2.6"),
        )

    def redenen_besluit_vaststellen(self) -> tuple[Reden, ...]:
        return self._besluit()

    def redenen_besluit_geen_vervolg(self) -> tuple[Reden, ...]:
        f = self.feiten
        return (
            *self._besluit(),
            *([Reden("NIETS_BIJ_VERMOEDEN", MOTIVEER, "afwegingskader")] if f.niets_bij_vermoeden else []),
            *([Reden("HERZIENDATUM_ONTBREEKT", LET_OP, "huisregel-g-5")] if f.zonder_herziendatum else []),
        )

    # afterwards

    def redenen_evaluatie_geslaagd(self) -> tuple[Reden, ...]:
        if self.feiten.zonder_volgafspraken:
            return (Reden("VOLGAFSPRAKEN_ONTBREKEN", MOTIVEER, "afwegingskader"),)
        return ()

    def redenen_evaluatie_niet_geslaagd(self) -> tuple[Reden, ...]:
        return (Reden("OPNIEUW_BESLISSEN", TOELICHTING, "afwegingskader"),)

    def _open_zaken(self) -> tuple[Reden, ...]:
        return (Reden("OPEN_ZAKEN", MOTIVEER, "huisregel-open-zaken"),) if self.feiten.open_zaken else ()

    def redenen_overdragen(self) -> tuple[Reden, ...]:
        opvolger = self.feiten.opvolger_bekend
        return (
            *([] if opvolger else [Reden("GEEN_OPVOLGER", MOTIVEER, "skj-18.006bb")]),
            *([Reden("OPEN_BIJ_OVERDRACHT", LET_OP, "skj-18.006bb")] if self.feiten.open_zaken else []),
        )

    def redenen_afsluiten(self) -> tuple[Reden, ...]:
        weerlegd = self.feiten.vermoeden_weerlegd
        return (
            *([] if weerlegd else [Reden("AFSLUITEN_BIJ_VERMOEDEN", MOTIVEER, "afwegingskader")]),
            *self._zonder_reden(),
            *self._open_zaken(),
        )
