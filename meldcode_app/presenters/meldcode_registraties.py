"""Records of a walk as they were made: what, when, by whom, recorded when; facts, words and suspicion each apart.

Invariants: nothing is shortened or merged; recorded long after it happened says so (G-3); typed for a colleague says
so until that colleague confirmed it (G-12).
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from meldcode_app.domain.gebeurtenis import Gebeurtenis
from meldcode_app.domain.handelingen.alle import Verbeteren
from meldcode_app.domain.handelingen.basis import Handeling
from meldcode_app.domain.handelingen.informatieverzoek import Uitspraak
from meldcode_app.domain.meldcode import Gesprek, NamensRegel
from meldcode_app.presenters.behoeften import grond_woord
from meldcode_app.presenters.meldcode_formulier import Omgeving
from meldcode_app.presenters.meldcode_overleg import SOORT_CONSULT
from meldcode_app.presenters.meldcode_signaal import SOORT_BRON
from meldcode_app.presenters.meldcode_weergave import RegistratieDeel, RegistratieRegel
from meldcode_app.presenters.nederlands import aantal, dag, dag_jaar, dag_kort, hoofdletter, met_punt
from meldcode_app.presenters.tijdlijn import wanneer_groot
from meldcode_app.presenters.tijdlijn_bevestigd import bewijs_weg
from meldcode_app.presenters.weergave import Icoon, Knop
from workflows.vastlegging import LATE_VASTLEGGING_DAGEN

Vastgelegd = Mapping[int, Gebeurtenis]
"""The entries of the casus, by seq."""

_ICOON: dict[str, Icoon] = {
    "eigen_waarneming": "eye",
    "kind_zei": "quote",
    "ouder_zei": "quote",
    "derde_zei": "quote",
    "document": "file-text",
}


class Registraties:
    """Turns what a walk holds into records to read."""

    def __init__(self, o: Omgeving, vastgelegd: Vastgelegd) -> None:
        self._o = o
        self._vastgelegd = vastgelegd
        self._mag_verbeteren = o.doorloop.besluit_staat != "overgedragen"

    def signalen(self) -> tuple[RegistratieRegel, ...]:
        """Signals, newest first."""
        regels = []
        for s in reversed(self._o.doorloop.signalen.values()):
            i = s.inhoud
            bron = SOORT_BRON[i.soort_bron]
            kop = f"{i.gezien_door}: {bron.lower()}" if i.gezien_door else bron
            merken = [
                *(["uit zichzelf verteld"] if i.onthulling else []),
                *(["bijzondere vorm"] if i.bijzondere_vorm else []),
            ]
            delen = (
                *_deel("eye", "Feit", i.feiten),
                *_uitspraken(i.uitspraken),
                *_deel("lightbulb", "Vermoeden", i.vermoeden),
            )
            regels.append(
                self._regel(
                    s.id, s.seq, i, _ICOON[i.soort_bron], ", ".join([hoofdletter(kop), *merken]), delen
                )
            )
        return tuple(regels)

    def consulten(self) -> tuple[RegistratieRegel, ...]:
        """Consultations, newest first."""
        regels = []
        for c in reversed(self._o.doorloop.consulten.values()):
            i = c.inhoud
            wie = ", ".join(d for d in (i.met, i.functie) if d) or SOORT_CONSULT[i.soort_consult]
            kop = f"Overleg met {wie}"
            if not i.eigen_organisatie:
                kop += ", zonder namen" if i.anoniem else ", gezin bij naam genoemd"
            delen = (
                *_deel("message-circle", "Advies", i.advies),
                *_deel("arrow-right", "Vervolg", i.vervolg),
            )
            regels.append(self._regel(c.id, c.seq, i, "users", kop, delen))
        return tuple(regels)

    def gesprekken(self, persoon: str) -> tuple[RegistratieRegel, ...]:
        """Talks with one person, held or not, newest first."""
        return tuple(self._gesprek(g) for g in reversed(self._o.doorloop.gesprekken_met(persoon)))

    def _gesprek(self, g: Gesprek) -> RegistratieRegel:
        id_ = f"{g.seq}-{g.persoon}"
        naam = self._o.naam(g.persoon)
        if g.inhoud is None:
            gedaan = f" {aantal(g.pogingen, 'poging', 'pogingen')} vastgelegd." if g.pogingen else ""
            reden = f"{grond_woord(g.grond)}. {met_punt(g.toelichting)}{gedaan}" if g.grond else ""
            return self._los(
                id_,
                g.seq,
                wanneer_groot(g.op, self._o.vandaag),
                "circle-minus",
                f"Niet gesproken met {naam}",
                _deel("pencil-line", "Reden", reden),
                g.op.laatste_dag,
            )
        i = g.inhoud
        delen = (
            *_deel("users", "Aanwezig", i.aanwezig),
            *_deel("eye", "Gedeeld", i.gedeeld),
            *_uitspraken(i.uitspraken),
            *_deel("lightbulb", "Duiding", i.duiding),
            *_deel("quote", "Reactie", i.reactie),
            *_deel("check", "Afspraken", i.afspraken),
        )
        return self._regel(id_, g.seq, i, "message-circle", f"Gesprek met {naam}", delen)

    def wegingen(self) -> tuple[RegistratieRegel, ...]:
        """Weighings in words, newest first."""
        regels = []
        for w in reversed(self._o.doorloop.wegingen):
            delen = (
                *_deel("scale", "Weging", w.tekst),
                *_deel("shield-check", "Beschermt", w.beschermend),
                *_deel("list-checks", "Vragenlijst", w.instrument),
                *_deel("users", "Samen met", w.met_wie),
            )
            regels.append(self._regel(f"weging{self._seq(w)}", self._seq(w), w, "scale", "Weging", delen))
        return tuple(regels)

    def aanvullingen(self) -> tuple[RegistratieRegel, ...]:
        """Notes, newest first."""
        return tuple(
            self._regel(
                f"aanvulling{self._seq(a)}",
                self._seq(a),
                a,
                "pencil",
                "Aanvulling",
                _deel("pencil", "Tekst", a.tekst),
            )
            for a in reversed(self._o.doorloop.aanvullingen)
        )

    def _seq(self, handeling: Handeling) -> int:
        return next((seq for seq, g in self._vastgelegd.items() if g.handeling == handeling), 0)

    def los(
        self,
        id_: str,
        seq: int,
        op: date,
        icoon: Icoon,
        kop: str,
        delen: tuple[RegistratieDeel, ...] = (),
        knoppen: tuple[Knop, ...] = (),
    ) -> RegistratieRegel:
        """A record of which only the day and the entry are kept."""
        regel = self._los(id_, seq, dag_kort(op, self._o.vandaag), icoon, kop, delen, op)
        return RegistratieRegel(
            id=regel.id,
            wanneer=regel.wanneer,
            soort_icoon=icoon,
            kop=kop,
            delen=delen,
            onder=regel.onder,
            niet_bevestigd=regel.niet_bevestigd,
            later=regel.later,
            knoppen=knoppen,
            verbeter=regel.verbeter,
        )

    def _regel(
        self, id_: str, seq: int, h: Handeling, icoon: Icoon, kop: str, delen: tuple[RegistratieDeel, ...]
    ) -> RegistratieRegel:
        wanneer = wanneer_groot(h.gebeurd_op, self._o.vandaag)
        return self._los(id_, seq, wanneer, icoon, kop, delen, h.gebeurd_op.laatste_dag)

    def _los(
        self,
        id_: str,
        seq: int,
        wanneer: str,
        icoon: Icoon,
        kop: str,
        delen: tuple[RegistratieDeel, ...],
        op: date,
    ) -> RegistratieRegel:
        g = self._vastgelegd.get(seq)
        vast = g.geregistreerd_op.astimezone().date() if g else None
        over = (vast - op).days if vast else 0
        namens = self._wacht(seq)
        onder = ""
        if g is not None and vast is not None:
            op_dag = dag(vast) if vast.year == self._o.vandaag.year else dag_jaar(vast)
            onder = f"Vastgelegd {op_dag}, {self._o.naam(g.handeling.door)}"
            if g.handeling.namens and namens is None:
                onder += f", namens {self._o.naam(g.handeling.namens)}"
        return RegistratieRegel(
            id=id_,
            wanneer=wanneer,
            soort_icoon=icoon,
            kop=kop,
            delen=delen,
            onder=onder,
            niet_bevestigd=self._niet_bevestigd(namens) if namens else "",
            later=f"{over} dagen later vastgelegd" if over > LATE_VASTLEGGING_DAGEN else "",
            verbeter=seq if g and self._mag_verbeteren else 0,
        )

    def _wacht(self, seq: int) -> NamensRegel | None:
        """The entry itself, or else the newest correction of it, that waits for the colleague."""
        wachten = {r.seq: r for r in self._o.doorloop.onbevestigd}
        verbeterd = [
            s
            for s, g in self._vastgelegd.items()
            if s in wachten and isinstance(g.handeling, Verbeteren) and g.handeling.verbetert == seq
        ]
        return wachten.get(seq) or (wachten[max(verbeterd)] if verbeterd else None)

    def _niet_bevestigd(self, regel: NamensRegel) -> str:
        weg = bewijs_weg(regel)
        if regel.soort == "verbeteren":
            return f"Ingevoerd namens {self._o.naam(regel.namens)}, verbeterd en nog niet opnieuw bevestigd"
        hoe = f"{weg}, niet meer" if weg else "nog niet"
        return f"Ingevoerd namens {self._o.naam(regel.namens)}, {hoe} bevestigd"


def deel(icoon: Icoon, label: str, tekst: str) -> tuple[RegistratieDeel, ...]:
    """One part of a record; nothing for an empty text."""
    return _deel(icoon, label, tekst)


def _deel(icoon: Icoon, label: str, tekst: str) -> tuple[RegistratieDeel, ...]:
    return (RegistratieDeel(icoon=icoon, label=label, tekst=tekst),) if tekst else ()


def _uitspraken(uitspraken: tuple[Uitspraak, ...]) -> tuple[RegistratieDeel, ...]:
    return tuple(
        RegistratieDeel(icoon="quote", label="Uitspraak", tekst=u.tekst, bron=u.bron or "niet genoteerd")
        for u in uitspraken
    )
