"""Why a request asks something or cannot go on: facts in, reasons out (domain 3, 7.0 and 7.5).

Invariants: KAN_NIET stands only for a false legal label; everything else opens with a motivation or a click.
A reason about people or items comes once per person or item. Leaving a part open or out always asks a motivation.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from workflows.basis import KAN_NIET, LET_OP, MOTIVEER, TOELICHTING, Reden, Werkstroom
from workflows.gronden import redenen_bij_grond

DELEN = ("identiteit", "kader", "vraag", "noodzaak", "informeren", "zienswijze")


BLIJVENDE_MOTIVERINGEN = frozenset(
    {
        "NIET_VOORAF_GEINFORMEERD",
        "GROND_CONTACTVERLIES",
        "GROND_ANDERS",
        "POGINGEN_ONTBREKEN",
        "KIND_ZONDER_UITLEG",
        "OUDER_ZONDER_GEZAG",
        "GEZAG_ONBEKEND",
        "LEEFTIJD_ONBEKEND",
        "MAATREGEL_NIET_GEVERIFIEERD",
        "BEGINDATUM_ONBEKEND",
        "EINDDATUM_ONBEKEND",
        "DEEL_OPEN",
        "GRONDSLAG_ONTBREEKT",
        "NIET_OP_SCHRIFT",
        "VRAAG_ZONDER_REDEN",
        "VRAAG_NIET_BEOORDEELD",
        "DERDE_ZONDER_UITLEG",
        "UITSPRAAK_ZONDER_BRON",
        "ANTWOORD_LEEG",
    }
)
"""Answered once, answered for this request: who was asked once is not asked again at the next gate."""


@dataclass(frozen=True)
class VerzoekFeiten:
    """What the reasons read. Tuples hold ids of Personen, Vragen or Bijlagen; for an act about one, only that one."""

    label_7_3_11: bool = False
    verzoeker_is_gi: bool = True
    gi_voert_uit: bool = True
    ots_loopt: bool = True
    maatregel_geverifieerd: bool = True
    begindatum_bekend: bool = True
    einddatum_bekend: bool = True
    geadresseerde_is_gi: bool = True
    direct_beantwoord: bool = False
    schriftelijke_vraag: bool = True
    vraag_vaag: bool = False
    zonder_reden: tuple[str, ...] = ()
    derde_zonder_toelichting: tuple[str, ...] = ()
    niet_beoordeeld: tuple[str, ...] = ()
    zonder_inhoud: tuple[str, ...] = ()
    veranderd_na_oordeel: tuple[str, ...] = ()
    uitspraak_zonder_bron: tuple[str, ...] = ()
    niet_vooraf_geinformeerd: tuple[str, ...] = ()
    kind_zonder_uitleg: tuple[str, ...] = ()
    ouder_zonder_gezag: tuple[str, ...] = ()
    gezag_onbekend: tuple[str, ...] = ()
    leeftijd_onbekend: tuple[str, ...] = ()
    bezwaar_van: tuple[str, ...] = ()
    termijn_loopt_nog: tuple[str, ...] = ()
    zienswijze_niet_in_brief: tuple[str, ...] = ()
    brief_onjuist_over: tuple[str, ...] = ()
    brief_noemt_ingetrokken: tuple[str, ...] = ()
    beslisser_bevoegd: bool = True
    kanaal_veilig: bool = True
    voor_vaststellen: bool = False
    mondeling_zonder_verslag: bool = False
    zonder_afschrift: tuple[str, ...] = ()
    iets_verstrekt: bool = True


def _motiveert(redenen: Iterable[Reden]) -> bool:
    return any(reden.klasse is MOTIVEER for reden in redenen)


class VerzoekRedenen(Werkstroom):
    """The reasons of each event, from the facts alone; the machine adds states and transitions."""

    feiten: VerzoekFeiten

    def _kader(self) -> tuple[Reden, ...]:
        f = self.feiten
        if not f.label_7_3_11:
            return ()
        if not self._plicht():
            andere = f.verzoeker_is_gi and f.ots_loopt
            return (
                *([] if f.verzoeker_is_gi else [Reden("VERZOEKER_GEEN_GI", KAN_NIET, "jeugdwet-7.3.11-4")]),
                *([] if f.ots_loopt else [Reden("GEEN_OTS", KAN_NIET, "jeugdwet-7.3.11-4")]),
                *([Reden("ANDERE_GI", KAN_NIET, "jeugdwet-7.3.11-4")] if andere else []),
            )
        return (
            *(
                []
                if f.maatregel_geverifieerd
                else [Reden("MAATREGEL_NIET_GEVERIFIEERD", MOTIVEER, "bw-1-255-260")]
            ),
            *([] if f.begindatum_bekend else [Reden("BEGINDATUM_ONBEKEND", MOTIVEER, "bw-1-255-260")]),
            *([] if f.einddatum_bekend else [Reden("EINDDATUM_ONBEKEND", MOTIVEER, "bw-1-255-260")]),
        )

    def _plicht(self) -> bool:
        """Whether this institution executes a running supervision order: on its request there is a duty."""
        f = self.feiten
        return f.verzoeker_is_gi and f.ots_loopt and f.gi_voert_uit

    def _geinformeerd(self) -> tuple[Reden, ...]:
        f = self.feiten
        niet_vooraf = f.niet_vooraf_geinformeerd
        return (
            *(Reden("NIET_VOORAF_GEINFORMEERD", MOTIVEER, "webinar-ots", p) for p in niet_vooraf),
            *(Reden("KIND_ZONDER_UITLEG", LET_OP, "leeftijd-12", p) for p in f.kind_zonder_uitleg),
            *(Reden("OUDER_ZONDER_GEZAG", LET_OP, "avg-14", p) for p in f.ouder_zonder_gezag),
            *(Reden("GEZAG_ONBEKEND", LET_OP, "gezag-4.3", p) for p in f.gezag_onbekend),
            *(Reden("LEEFTIJD_ONBEKEND", LET_OP, "leeftijd-12", p) for p in f.leeftijd_onbekend),
            *redenen_bij_grond(self.motiveringen, "NIET_VOORAF_GEINFORMEERD", niet_vooraf),
        )

    def _bezwaar(self) -> tuple[Reden, ...]:
        return tuple(
            Reden("BEZWAAR_GEEN_VETO", TOELICHTING, "jeugdwet-7.3.11-4", p) for p in self.feiten.bezwaar_van
        )

    def _items(self) -> tuple[Reden, ...]:
        f = self.feiten
        return (
            *(Reden("VRAAG_ZONDER_REDEN", MOTIVEER, "lkc-109371", v) for v in f.zonder_reden),
            *(Reden("DERDE_ZONDER_UITLEG", MOTIVEER, "derden-7.3.11", v) for v in f.derde_zonder_toelichting),
            *(Reden("UITSPRAAK_ZONDER_BRON", LET_OP, "lkc-105668", v) for v in f.uitspraak_zonder_bron),
            *(Reden("ANTWOORD_LEEG", LET_OP, "lkc-105668", v) for v in f.zonder_inhoud),
        )

    def _verstrekking(self) -> tuple[Reden, ...]:
        f = self.feiten
        return (
            *self._kader(),
            *([] if f.label_7_3_11 else [Reden("GRONDSLAG_ONTBREEKT", MOTIVEER, "avg-6-1")]),
            *(
                [Reden("GEADRESSEERDE_NIET_DE_GI", KAN_NIET, "jeugdwet-7.3.11-4")]
                if f.label_7_3_11 and not f.geadresseerde_is_gi
                else []
            ),
            *self._geinformeerd(),
        )

    def redenen_verifieren(self) -> tuple[Reden, ...]:
        if self.feiten.direct_beantwoord:
            return (Reden("DIRECT_BEANTWOORD", LET_OP, "terugbellen"),)
        return ()

    def redenen_kader_vaststellen(self) -> tuple[Reden, ...]:
        return self._kader()

    def redenen_geen_grondslag_vaststellen(self) -> tuple[Reden, ...]:
        if self._plicht():
            return (Reden("PLICHT_GELDT", MOTIVEER, "jeugdwet-7.3.11-4"),)
        return (Reden("ANDERE_WEG", TOELICHTING, "avg-6-1"),)

    def redenen_vraag_specificeren(self) -> tuple[Reden, ...]:
        f = self.feiten
        return (
            *([] if f.schriftelijke_vraag else [Reden("NIET_OP_SCHRIFT", MOTIVEER, "webinar-ots")]),
            *([Reden("VRAAG_VAAG", LET_OP, "jeugdwet-7.3.11-4")] if f.vraag_vaag else []),
        )

    def redenen_noodzaak_beoordelen(self) -> tuple[Reden, ...]:
        return self._items()

    def redenen_informeren(self) -> tuple[Reden, ...]:
        return (*self._geinformeerd(), *self._bezwaar())

    def redenen_informeren_overslaan(self) -> tuple[Reden, ...]:
        per_persoon = self._geinformeerd()
        return per_persoon if _motiveert(per_persoon) else (*self._overslaan("informeren"), *per_persoon)

    def redenen_bezwaar_ouder(self) -> tuple[Reden, ...]:
        return self._bezwaar()

    def redenen_zienswijze_ontvangen(self) -> tuple[Reden, ...]:
        return tuple(
            Reden("TERMIJN_LOOPT_NOG", LET_OP, "ctg-2023-124", p) for p in self.feiten.termijn_loopt_nog
        )

    def _overslaan(self, deel: str) -> tuple[Reden, ...]:
        return (Reden("DEEL_OVERGESLAGEN", MOTIVEER, "webinar-ots", deel),)

    def redenen_identiteit_overslaan(self) -> tuple[Reden, ...]:
        return self._overslaan("identiteit")

    def redenen_kader_overslaan(self) -> tuple[Reden, ...]:
        return self._overslaan("kader")

    def redenen_vraag_overslaan(self) -> tuple[Reden, ...]:
        return self._overslaan("vraag")

    def redenen_noodzaak_overslaan(self) -> tuple[Reden, ...]:
        return self._overslaan("noodzaak")

    def redenen_zienswijze_overslaan(self) -> tuple[Reden, ...]:
        return self._overslaan("zienswijze")

    def redenen_vaststellen(self) -> tuple[Reden, ...]:
        f = self.feiten
        wachtend = [deel for deel in DELEN if self.in_staat(f"{deel}_open")]
        # Who came into view after the part was ready (custody found, twelve by now) is asked for here too.
        per_persoon = tuple(
            r
            for r in self._geinformeerd()
            if "informeren" in wachtend or r.betreft in f.niet_vooraf_geinformeerd
        )
        zelf_genoemd = {"informeren"} if _motiveert(per_persoon) else set()
        return (
            *self._kader(),
            *(
                Reden("DEEL_OPEN", MOTIVEER, "webinar-ots", deel)
                for deel in wachtend
                if deel not in zelf_genoemd
            ),
            *per_persoon,
            *self._items(),
            *(
                []
                if "noodzaak" in wachtend
                else [Reden("VRAAG_NIET_BEOORDEELD", MOTIVEER, "lkc-109371", v) for v in f.niet_beoordeeld]
            ),
            *(Reden("VRAAG_VERANDERD", LET_OP, "lkc-109371", v) for v in f.veranderd_na_oordeel),
            *([] if f.beslisser_bevoegd else [Reden("BESLISSER_ANDERS", MOTIVEER, "lkc-104842")]),
        )

    def redenen_verstrekken(self) -> tuple[Reden, ...]:
        f = self.feiten
        return (
            *self._verstrekking(),
            *([] if f.kanaal_veilig else [Reden("KANAAL_NIET_VEILIG", MOTIVEER, "veilig-kanaal")]),
            *([Reden("VOOR_VASTSTELLEN", LET_OP, "huisregel-g-2")] if f.voor_vaststellen else []),
            *(Reden("BRIEF_ONJUIST", MOTIVEER, "webinar-ots", p) for p in f.brief_onjuist_over),
            *(
                Reden("ZIENSWIJZE_NIET_IN_BRIEF", LET_OP, "jeugdwet-7.3.8-2", p)
                for p in f.zienswijze_niet_in_brief
            ),
            *(Reden("BIJLAGE_GAAT_NIET_MEE", LET_OP, "huisregel-g-7", b) for b in f.brief_noemt_ingetrokken),
        )

    def redenen_mondeling_verstrekken(self) -> tuple[Reden, ...]:
        return (*self._verstrekking(), Reden("EIGEN_VERSLAG_NODIG", TOELICHTING, "zorgvuldig-mondeling"))

    def redenen_herzien(self) -> tuple[Reden, ...]:
        if self.in_staat("verstrekt"):
            return (Reden("VERZONDEN_BLIJFT", TOELICHTING, "huisregel-g-7"),)
        return ()

    def redenen_afsluiten(self) -> tuple[Reden, ...]:
        f = self.feiten
        onbeantwoord = self._plicht() and not f.iets_verstrekt and not self.in_staat("geen_grondslag")
        return (
            *([Reden("NIETS_VERSTREKT", MOTIVEER, "jeugdwet-7.3.11-4")] if onbeantwoord else []),
            *(Reden("GEEN_AFSCHRIFT", MOTIVEER, "zorgvuldig-afschrift", p) for p in f.zonder_afschrift),
            *(
                [Reden("MONDELING_ZONDER_VERSLAG", MOTIVEER, "zorgvuldig-mondeling")]
                if f.mondeling_zonder_verslag
                else []
            ),
        )
