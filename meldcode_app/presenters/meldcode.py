"""One professional's walk through the meldcode: stations in any order, a form for every act, and what it needs.

Invariants: nothing typed is ever lost; an act is recorded by its button and by nothing else; one form at a time is
the one that is weighed, and the panel, the primary button and Ctrl+Enter all speak of it; who may not look in can
do nothing here.
"""

from __future__ import annotations

from PySide6.QtCore import Signal

from meldcode_app import redenteksten
from meldcode_app.domain.fouten import MeldcodeFout
from meldcode_app.presenters import meldcode_gesprek
from meldcode_app.presenters.behoeften import norm_bericht
from meldcode_app.presenters.formulier import WANNEER, Formulier
from meldcode_app.presenters.informatieverzoek_bestanden import opgeslagen, schrijf
from meldcode_app.presenters.meldcode_afronden import gedane_stappen
from meldcode_app.presenters.meldcode_formulieren import OP_HET_BORD, formulier, is_formulier, station_van
from meldcode_app.presenters.meldcode_gedaan import gedaan
from meldcode_app.presenters.meldcode_invoer import MeldcodeInvoer
from meldcode_app.presenters.meldcode_opbouw import Bord, meldcodestaat
from meldcode_app.presenters.meldcode_registraties import Registraties, Vastgelegd
from meldcode_app.presenters.meldcode_signaal import NOTITIE
from meldcode_app.presenters.meldcode_staat import MeldcodeStaat
from meldcode_app.presenters.meldcode_stappen import STATIONS, eerste_station, station_bij
from meldcode_app.presenters.weergave import Bericht, van_fout
from meldcode_app.services.dossier import Dossier
from meldcode_app.services.registreren import Uitkomst
from workflows.basis import Reden

ZONDER_HULP = "Pas aan de orde als er hulp is afgesproken."


class MeldcodePresenter(MeldcodeInvoer):
    """`stap` is where to start: a station, or a step as a task names it. `verplaatst`: put the focus on the work;
    `verder(plek)`: something was recorded, put the focus on what comes next."""

    open_casussen = Signal()
    open_casus = Signal(str)
    open_adviesvraag = Signal(str, str)
    nieuwe_adviesvraag = Signal(str, str)
    open_melding = Signal(str, str)
    nieuwe_melding = Signal(str, str)
    verder = Signal()
    afdrukken = Signal(str)

    def __init__(self, dossier: Dossier, casus_id: str, doorloop_id: str, stap: str = "") -> None:
        super().__init__(dossier, casus_id, doorloop_id)
        self._gelezen: tuple[int, Vastgelegd] = (-1, {})
        self._waarom: dict[tuple[int, int], str] = {}
        self._gedaan: tuple[int, tuple[str, ...]] = (-1, ())
        self._norm: Bericht | None = None
        o = self._omgeving()
        getypt, _, persoon = self._klad.laatste.partition(":")
        beslist = getypt == "vraag" and self._klad.van("besluit")  # a question is answered there as well
        bord = "beslissen" if beslist else OP_HET_BORD.get(getypt, "")
        self._station = station_bij(stap) or station_van(self._klad.laatste) or bord or eerste_station(o)
        self._persoon = persoon if getypt == "gesprek" and not stap else meldcode_gesprek.eerste_open(o)
        self._standaard()
        if bord == self._station:
            self._pak(self._klad.laatste)

    @property
    def casus_id(self) -> str:
        """The casus this walk belongs to."""
        return self._casus_id

    @property
    def doorloop_id(self) -> str:
        """Which walk this is."""
        return self._doorloop

    def staat(self) -> MeldcodeStaat:
        """Everything the page shows, made anew from the casus and what is typed."""
        o = self._omgeving()
        actief = self._actief
        hoofd = actief if actief is not None and actief.vel.code == self._hoofd else self._los(self._hoofd)
        return meldcodestaat(
            Bord(
                o=o,
                station=self._station,
                persoon=self._persoon,
                hoofd=hoofd,
                actief=actief,
                klad=self._klad,
                registraties=Registraties(o, self._vastgelegd()),
                lees=self._lees,
                waarom_niet=self._waarom_niet,
                redenen_besluit=self._redenen_besluit,
                gedane_stappen=self._gedane_stappen,
                melding=self._melding,
                concept=self._concept(o),
                norm=self._norm,
            )
        )

    @property
    def hier(self) -> str:
        """Station, person, the form of the card and the one in hand, in codes and ids only."""
        return "/".join((self._station, self._persoon, self._hoofd, super().hier))

    def keer_terug(self, hier: str) -> None:
        """Stand there again. A form that cannot be made any more stays closed."""
        self._station, self._persoon, hoofd, in_hand = hier.split("/")
        o = self._omgeving()
        self._hoofd = hoofd if self._mag(o) and formulier(o, hoofd) is not None else ""
        self._standaard(behoud=True)
        self._pak(in_hand)
        self.changed.emit()

    def kies_station(self, code: str) -> None:
        """Go to a station, in any order; what was typed at the other stays."""
        if code not in STATIONS:
            return
        self.bewaar_nu()
        self._station, self._melding, self._norm = code, None, None
        self._standaard()
        self.changed.emit()
        self.verplaatst.emit()

    def kies_persoon(self, persoon: str) -> None:
        """Another person at the station Gesprek."""
        self.bewaar_nu()
        self._station, self._persoon, self._melding = "gesprek", persoon, None
        self._standaard()
        self.changed.emit()
        self.verplaatst.emit()

    def vraag_norm(self, norm_id: str) -> None:
        """Title, source and date of a norm in the panel; empty closes it."""
        self._norm = norm_bericht(norm_id) if norm_id else None
        self.changed.emit()

    def spoed(self) -> None:
        """Direct danger, from wherever the user is."""
        self.druk("spoed")

    def druk(self, code: str) -> None:
        """A button of the page, a crumb, or a button of a record (`code:id`). Raises ValueError on another code."""
        wat, _, waarde = code.partition(":")
        match wat:
            case "vastleggen":
                self.vastleggen()
            case "weggooien":
                self.weggooien()
            case "later":
                self.later()
            case "casussen":
                self._weg()
                self.open_casussen.emit()
            case "casus":
                self._weg()
                self.open_casus.emit(self._casus_id)
            case "meldcode":
                self.later()
            case "ga":
                self.kies_station(waarde)
            case "persoon" | "gesprek" if waarde:
                self.kies_persoon(waarde)
            case "besluitblad":
                self._weg()
                self.afdrukken.emit(waarde)
            case "evalueren":
                self._beantwoord(5)
            case "gesprek":
                self._begin(f"gesprek:{self._persoon}")
            case "stappen_afronden":
                self._rond_af()
            case "stap":
                self._begin(code, meteen=True)
            case "adviesvraag" | "advies_vragen" | "melding" | "melding_voorbereiden":
                self._ga_naar(wat, waarde)
            case _ if is_formulier(code):
                self._begin(code)
            case _:
                raise ValueError(code)

    def _ga_naar(self, wat: str, id_: str) -> None:
        self._weg()
        naar = {
            "adviesvraag": self.open_adviesvraag,
            "advies_vragen": self.nieuwe_adviesvraag,
            "melding": self.open_melding,
            "melding_voorbereiden": self.nieuwe_melding,
        }
        naar[wat].emit(self._casus_id, id_ or self._doorloop)

    def bewaar_besluitblad(self, map_: str, vorm: str = "") -> None:
        """Write the decision sheet, as PDF or as "odt", into a folder; an empty name is thinking better of it."""
        if not map_:
            return
        try:
            blad = self._dossier.besluitblad(self._casus_id, self._doorloop)
            self._melding = opgeslagen(schrijf(map_, *blad.bestanden[1 if vorm else 0]))
        except MeldcodeFout as fout:
            self._melding = van_fout(fout)
        self.changed.emit()

    def neem_notitie(self, notitie: str, tekst: str, wanneer: str) -> None:
        """Begin a signal with what was noted in haste; the note is placed once the signal is recorded."""
        eerder = self._klad.van("signaal")
        self._begin("signaal")
        feiten = eerder.get("feiten", "").strip()
        if eerder.get(NOTITIE) != notitie:  # brought here twice, it stands there already
            self.typ("feiten", f"{feiten}\n\n{tekst}" if feiten else tekst, "signaal")
        if not eerder.get(WANNEER, "").strip():
            self.typ(WANNEER, wanneer, "signaal")
        self.typ(NOTITIE, notitie, "signaal")
        self.changed.emit()

    def ga_verder(self) -> None:
        """Open the form that was begun and not recorded."""
        o = self._omgeving()
        begonnen, (pagina, id_) = self._begonnen(o), self._elders(o)
        if begonnen:
            self._begin(begonnen[0].code)
        elif pagina:
            self._ga_naar(pagina, id_)

    def gooi_begonnen_weg(self) -> None:
        """Forget the form that was begun and not recorded."""
        o = self._omgeving()
        begonnen, (pagina, id_) = self._begonnen(o), self._elders(o)
        if begonnen:
            self._gooi(begonnen[0].code)
            self.changed.emit()
        elif pagina:
            self._gooi_elders_weg(f"{pagina}:{self._casus_id}:{id_}")

    def later(self) -> None:
        """Close the form; what was typed stays as a draft."""
        self._hoofd = ""
        super().later()
        self.verplaatst.emit()

    def gooi_concept_weg(self, code: str) -> None:
        """Forget one draft; a form that belongs to the station stands there empty again."""
        self._hoofd = ""
        super().gooi_concept_weg(code)
        if code == "besluit":
            self._standaard()
            self.changed.emit()
        self.verplaatst.emit()

    def stop(self) -> None:
        """Before the vault closes: also let go of what was read."""
        super().stop()
        self._gelezen = (-1, {})

    def _na(self, formulier: Formulier, uitkomst: Uitkomst) -> None:
        o = self._omgeving()
        verder = gedaan(o, formulier.code, self._station)
        self._station = verder.station
        self._persoon = verder.persoon or self._persoon
        if formulier.code == self._hoofd or verder.station == "beslissen":
            self._hoofd = ""
        self._standaard(behoud=bool(self._hoofd))
        self._melding = verder.bericht

    def _daarna(self, formulier: Formulier, uitkomst: Uitkomst) -> None:
        self.verder.emit()

    def _begin(self, code: str, *, meteen: bool = False) -> None:
        """Open a form. `meteen`: an act that asks nothing is done at once."""
        o = self._omgeving()
        vel = formulier(o, code)
        if vel is None or not self._mag(o):
            return
        self._station = station_van(code) or self._station
        self._hoofd = code
        self._open(vel)
        if meteen and self._actief is not None and self._actief.niets_open and not self._klad.van(code):
            self.vastleggen()
            return
        self.verplaatst.emit()

    def _standaard(self, *, behoud: bool = False) -> None:
        """The form that stands on this station by itself; `behoud` keeps the one that is open beside a row."""
        o = self._omgeving()
        self._invulling = None
        if not behoud:
            self._hoofd = ""
            if self._station == "gesprek" and self._mag(o):
                code = f"gesprek:{self._persoon}"
                if self._klad.van(code) or not o.doorloop.gesprekken_met(self._persoon):
                    self._hoofd = code
        if not self._mag(o):
            return
        self._invulling = self._los("besluit" if self._station == "beslissen" else self._hoofd)

    def _beantwoord(self, nummer: int) -> None:
        if self._station not in {"wegen", "beslissen"}:
            self._station = "wegen"
        self._hoofd = ""
        self._melding = None
        self._pak(f"vraag:{nummer}")
        self.changed.emit()
        self.verplaatst.emit()

    def _weg(self) -> None:
        self.bewaar_nu()

    def _vastgelegd(self) -> Vastgelegd:
        """The entries, read from the journal once per act, not at every key."""
        seq = self._dossier.casus(self._casus_id).laatste_seq
        if self._gelezen[0] != seq:
            self._gelezen = (seq, {g.seq: g for g in self._dossier.gelezen(self._casus_id)})
        return self._gelezen[1]

    def _waarom_niet(self, nummer: int) -> str:
        o = self._omgeving()
        sleutel = (o.casus.laatste_seq, nummer)
        if sleutel not in self._waarom:
            event = "evaluatie_geslaagd" if nummer == 5 else f"v{nummer}_ja"
            redenen = self._dossier.weeg_in_meldcode(self._casus_id, self._doorloop, event).redenen
            eerst = next((r.betreft for r in redenen if r.code == "NU_NIET_AAN_DE_ORDE"), "")
            zin = redenteksten.uitweg("NU_NIET_AAN_DE_ORDE", eerst) if eerst else ""
            if not zin and nummer == 5 and not o.doorloop.hulp:
                zin = ZONDER_HULP
            self._waarom[sleutel] = zin
        return self._waarom[sleutel]

    def _gedane_stappen(self) -> tuple[str, ...]:
        """Weighed once per act, not at every key."""
        o = self._omgeving()
        if self._gedaan[0] != o.casus.laatste_seq:
            self._gedaan = (o.casus.laatste_seq, tuple(gedane_stappen(self._dossier, o)))
        return self._gedaan[1]

    def _redenen_besluit(self) -> tuple[Reden, ...]:
        besluit = self._los("besluit")
        if besluit is None:
            return ()
        besluit.weeg()
        return besluit.redenen
