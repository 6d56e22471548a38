"""Where the user is in a request and what is typed there: no Qt, no timers, nothing recorded.

Invariants: typed text is only ever put over what a form starts with; a form that stands as it started is no draft;
an act that a station does not offer any more gives way to its usual one.
"""

from __future__ import annotations

import contextlib
from dataclasses import dataclass

from meldcode_app.presenters import informatieverzoek_werkstaat as werkstaten
from meldcode_app.presenters.behoeften import motivering
from meldcode_app.presenters.formulier_invoer import Invoer
from meldcode_app.presenters.formulier_klad import Klad
from meldcode_app.presenters.informatieverzoek_formulieren import Omgeving
from meldcode_app.presenters.informatieverzoek_noodzaak import eerste_open, pak_in
from meldcode_app.presenters.informatieverzoek_stations import volgende
from meldcode_app.presenters.wanneer import DatumNietGelezen, lees_wanneer, toon
from meldcode_app.presenters.weergave import Bericht, InhoudInvoer, MotiveringInvoer
from meldcode_app.services.dossier import Dossier


@dataclass(frozen=True)
class Plek:
    """Where the user is: station, act (empty: only to read), and the key of its form."""

    station: str
    werk: str
    form: str

    @property
    def motiveringen(self) -> str:
        """Under which key the motivations of this act are kept."""
        return "informeren" if self.werk == "informeren" else self.form


class Werkblad:
    """One request under work. `vraag` is the question under judgment, `verlaten` the fields that were left."""

    def __init__(self, dossier: Dossier, casus_id: str, verzoek_id: str, klad: Klad) -> None:
        self.dossier, self.casus_id, self.verzoek_id = dossier, casus_id, verzoek_id
        self.klad = klad
        self.verlaten: set[str] = set()
        self._gekozen: dict[str, str] = {}
        o = self.omgeving()
        self.vraag = eerste_open(o) if o.verzoek else ""
        self.station = volgende(o, "") or "verstrekt"
        self._ga_naar_laatste(o)

    def _ga_naar_laatste(self, o: Omgeving) -> None:
        """Text that was typed and not recorded is where the work goes on."""
        werk, _, item = self.klad.laatste.partition(":")
        vanouds = werkstaten.WERKEN[werk].station if werk in werkstaten.WERKEN else ""
        station = item if werk == "overslaan" else vanouds
        if werk not in (*werkstaten.aangeboden(o, station), "overslaan") or not station:
            return
        self.station, self._gekozen[station] = station, werk
        if werk == "noodzaak" and item in {v.id for v in o.v.vragen}:
            self.vraag = item

    def omgeving(self) -> Omgeving:
        """The facts as they are now."""
        casus = self.dossier.casus(self.casus_id)
        verzoek = casus.verzoeken.get(self.verzoek_id)
        return Omgeving(casus, self.dossier.inrichting(), verzoek, self.verzoek_id, self.dossier.vandaag())

    def plek(self, o: Omgeving | None = None) -> Plek:
        """The station, act and form on view."""
        o = o or self.omgeving()
        werk = self._gekozen.get(self.station, "")
        if werk not in (*werkstaten.aangeboden(o, self.station), "overslaan"):
            werk = werkstaten.standaard(o, self.station)
        return Plek(self.station, werk, werkstaten.formulier(werk, self.station, self.vraag))

    @property
    def hier(self) -> str:
        """Station, chosen act and question under judgment, in codes and ids only; nothing is read for it."""
        return "/".join((self.station, self._gekozen.get(self.station, ""), self.vraag))

    def keer_terug(self, hier: str) -> None:
        """Stand there again; what is gone since gives way to where the work goes on."""
        station, werk, vraag = hier.split("/")
        self.station = station
        self.kies_werk(werk)
        o = self.omgeving()
        if o.verzoek is not None and vraag in {v.id for v in o.verzoek.vragen}:
            self.vraag = vraag

    def kies_werk(self, code: str) -> None:
        """Another act of this station; empty is the usual one."""
        self._gekozen[self.station] = code

    def lees(self, form: str, o: Omgeving | None = None) -> Invoer:
        """A form as it stands: what was typed over what it starts with."""
        o = o or self.omgeving()
        werk, _, item = form.partition(":")
        return Invoer({**werkstaten.WERKEN[werk].begin(o, item), **self.klad.van(form)}, o.vandaag)

    def typ(self, form: str, veld: str, tekst: str) -> None:
        """Keep what stands in a field now."""
        o = self.omgeving()
        werk, _, item = form.partition(":")
        begin = werkstaten.WERKEN[werk].begin(o, item)
        self.klad.typ(form, veld, tekst, o.vandaag)
        if all(begin.get(v, "") == t for v, t in self.klad.van(form).items()):
            self.klad.velden.pop(form, None)
            self.klad.begonnen.pop(form, None)

    def typ_inhoud(self, inhoud: InhoudInvoer) -> None:
        """Facts, words of others and interpretation of the question under judgment."""
        form = self.plek().form
        self.typ(form, "feiten", inhoud.feiten)
        self.typ(form, "duiding", inhoud.duiding)
        self.typ(form, "uitspraken", pak_in(inhoud.uitspraken))

    def wissel(self, form: str, veld: str, code: str, *, aan: bool) -> None:
        """One of the ticked codes of a field, on or off."""
        nu = [c for c in self.lees(form).lijst(veld) if c != code]
        self.typ(form, veld, " ".join((*nu, code) if aan else nu))

    def klaar(self, form: str, veld: str) -> None:
        """A field was left: a day that was typed and can be read is written out in full.

        Only what was typed counts: a field that goes because its form was recorded has nothing more to say.
        """
        werk, _, persoon = form.partition(":")
        datums = werkstaten.WERKEN[werk].datums
        getypt = self.klad.van(form).get(veld, "")
        if getypt.strip() and (veld in datums or f"{veld}>" in datums):
            straks = f"{veld}>" in datums
            with contextlib.suppress(DatumNietGelezen):
                dag = toon(lees_wanneer(getypt, self.dossier.vandaag(), straks=straks), kort=True)
                self.typ(form, veld, dag)
        if self.klad.van(form):
            self.verlaten.add(f"{persoon}.{veld}" if werk == "informeren" else f"{form}.{veld}")

    def vuil(self, plek: Plek) -> bool:
        """Whether the form on view holds something that is not recorded."""
        if plek.werk == "informeren":
            return bool(self.klad.formulieren("informeren"))
        return plek.form in self.klad.velden or plek.form in self.klad.motiveringen

    def neem_mee(self, alleen: MotiveringInvoer | None = None) -> Bericht | None:
        """Motivations that were typed to the end count as given, also without their own button.

        The answer is what to tell when the day of an attempt cannot be read; what was typed stays.
        """
        form = self.plek().motiveringen
        try:
            for invoer in (alleen,) if alleen else self.klad.getypt.get(form, ()):
                if alleen or invoer.compleet:
                    self.klad.motiveer(form, motivering(invoer, self.dossier.vandaag()))
        except DatumNietGelezen as fout:
            return Bericht(titel="Een dag bij de pogingen is niet te lezen.", tekst=fout.zin)
        return None

    def vastgelegd(self, plek: Plek) -> None:
        """Forget the form that was recorded, and go to the next open question."""
        formulieren = self.klad.formulieren(plek.werk) if plek.werk == "informeren" else (plek.form,)
        for form in {*formulieren, plek.motiveringen}:
            self.klad.wis(form)
            self.verlaten = {
                v for v in self.verlaten if not v.startswith((f"{form}.", f"{form.partition(':')[2]}."))
            }
        self._gekozen.pop(self.station, None)
        o = self.omgeving()
        ids = [v.id for v in o.v.vragen]
        if plek.werk == "noodzaak" or self.vraag not in ids:
            self.vraag = eerste_open(o)
