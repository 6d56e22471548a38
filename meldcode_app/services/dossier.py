"""What window and command line both speak to: look at a casus, weigh an act, do it, make its letter.

Invariants: every act goes through `registreer`; the bytes of a settled letter are kept before anybody can send
them; a settled letter is given out only once it was provided, so no label leaves on a day it would be false.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import cast

from msgspec.structs import replace

from meldcode_app.documents import adviesblad as adviesbladen
from meldcode_app.documents import besluitblad
from meldcode_app.documents import brief as brieven
from meldcode_app.domain.beoordeling import alleen_gevraagd, mogelijk
from meldcode_app.domain.beoordeling_meldcode import mogelijk_in_meldcode
from meldcode_app.domain.casus import Casus, Inrichting
from meldcode_app.domain.gebeurtenis import Gebeurtenis, Inhoud
from meldcode_app.domain.handelingen.adviesvraag import AdviesbladAfdrukken, Anonimiseren
from meldcode_app.domain.handelingen.alle import AlleHandelingen, Verbeteren
from meldcode_app.domain.handelingen.informatieverzoek import (
    MondelingVerstrekken,
    Vaststellen,
    Verstrekken,
)
from meldcode_app.domain.informatieverzoek import Informatieverzoek
from meldcode_app.domain.oordeel import Beoordeling
from meldcode_app.domain.verbeteren import gelezen
from meldcode_app.domain.zicht import eis_inzage, kijker
from meldcode_app.domain.zoekvraag import geboren_tussen, ontleed
from meldcode_app.domain.zoekwoorden import Zoekopdracht
from meldcode_app.services.adviesblad import maak_adviesblad
from meldcode_app.services.besluitblad import maak_besluitblad
from meldcode_app.services.bijlagen import mee_met_brief
from meldcode_app.services.brief import maak_brief
from meldcode_app.services.casusgeheugen import Casusgeheugen
from meldcode_app.services.notities import met_notitie
from meldcode_app.services.registreren import (
    Document,
    Klok,
    Uitkomst,
    geldende_inrichting,
    lees_casus,
    lees_inrichting,
    registreer_verspreid,
    weeg,
    werk_lijsten_bij,
)
from meldcode_app.services.uitgaand import Uitgaand
from meldcode_app.services.verstrekken import met_document, met_vrager
from meldcode_app.services.zoeken import PER_KEER, Gevonden, zoek
from meldcode_app.services.zoekindex import werk_index_bij
from meldcode_app.storage.kluis import Kluis

__all__ = ["Dossier", "Uitgaand"]

LOPEND = ("spoed", "loopt")
"""Statuses of a casus in which something goes on."""


def _document(inhoud: bytes, soort: str = "brief") -> Document:
    return Document(hashlib.sha256(inhoud).hexdigest(), inhoud, soort)


class Dossier:
    """The casussen of one open vault. Making it may raise KluisFout: lists of an older version are made anew first."""

    def __init__(
        self, kluis: Kluis, klok: Klok, *, oefening: bool = False, geheugen: Casusgeheugen | None = None
    ) -> None:
        self.kluis = kluis
        self.klok = klok
        self.oefening = oefening
        self._geheugen = geheugen or Casusgeheugen(kluis)
        werk_lijsten_bij(kluis)

    @property
    def geheugen(self) -> Casusgeheugen:
        """What was read of the casus at hand: of one open vault there is one, whoever records."""
        return self._geheugen

    def stand(self) -> int:
        """The number of the last entry in the vault: while it is the same, no list has changed."""
        return self.kluis.journaal.kop().seq

    def vandaag(self) -> date:
        """The day of recording."""
        return self.klok().date()

    def inrichting(self, dag: date | None = None) -> Inrichting:
        """Who keeps this vault; with a `dag` as it held on that day."""
        return lees_inrichting(self.kluis, dag)

    def casus(self, casus_id: str, tot_seq: int | None = None) -> Casus:
        """The casus as it stands, or as it stood at an entry."""
        if tot_seq is not None:
            return lees_casus(self.kluis, casus_id, tot_seq)
        return self._geheugen.casus(casus_id)

    def standen(self, casus_id: str) -> tuple[Casus, ...]:
        """The casus before its first entry and after each: one more than `gelezen` has."""
        return self._geheugen.standen(casus_id)

    def tijdlijn(self, casus_id: str) -> tuple[Gebeurtenis, ...]:
        """All entries of a casus as they were recorded, oldest first."""
        return self._geheugen.tijdlijn(casus_id)

    def gelezen(self, casus_id: str) -> tuple[Gebeurtenis, ...]:
        """The same as they read now, with what was mended."""
        return gelezen(self.tijdlijn(casus_id))

    def casussen(
        self, zoek: str = "", status: str = "", leeftijd: tuple[int, int] | None = None
    ) -> list[dict[str, object]]:
        """Rows for the list of casussen, sorted by name. `zoek` holds words and perhaps an age ("8 jaar", "8").

        `status` "loopt" gives those with an emergency too: they run. `leeftijd` is the youngest and oldest age today.
        """
        vraag = ontleed(zoek)
        leeftijd = leeftijd or vraag.leeftijd
        vandaag = self.vandaag()
        return self.kluis.projecties.lijst_casussen(
            vraag.woorden,
            LOPEND if status == "loopt" else (status,) if status else (),
            geboren_tussen(*leeftijd, vandaag) if leeftijd else None,
            vandaag,
        )

    def tel_casussen(self) -> dict[str, int]:
        """How many casussen there are per status."""
        return self.kluis.projecties.tel_casussen()

    def werklijst(self, *, kort: bool = False) -> list[dict[str, object]]:
        """Rows of what is to be done today or later, the earliest day first; of meldcodes the user may look into.

        `kort` gives of each only what it takes to sort, count and find it again.
        """
        return self.kluis.projecties.lijst_taken(self.vandaag(), kijker(self.inrichting()), kort=kort)

    def taak(self, kort: Mapping[str, object]) -> dict[str, object]:
        """The whole row of one that `werklijst` gave just now."""
        return self.kluis.projecties.taak(str(kort["casus"]), str(kort["taak"]))

    def notities(self) -> list[dict[str, object]]:
        """Rows of the quick notes that ask for a place, oldest first."""
        return self.kluis.projecties.lijst_notities()

    def tel_werklijst(self) -> int:
        """How many rows the Werklijst has, notes too."""
        taken = self.kluis.projecties.tel_taken(self.vandaag(), kijker(self.inrichting()))
        return taken + len(self.notities())

    def tel_verzoeken(self) -> int:
        """How many requests are not done."""
        return self.kluis.projecties.tel_open_verzoeken()

    def verzoeken(self, *, alleen_open: bool = False) -> list[dict[str, object]]:
        """Rows for the list of requests."""
        return self.kluis.projecties.lijst_verzoeken(alleen_open)

    def zoek(self, opdracht: Zoekopdracht, *, casus: str = "", aantal: int = PER_KEER) -> Gevonden:
        """The newest entries in which everything stands that was asked, within one casus or everywhere."""
        return zoek(self.kluis, self.inrichting(), opdracht, casus=casus, aantal=aantal)

    def werk_index_bij(self) -> Iterator[float]:
        """Make the search index of an older vault complete, a step at a time. Raises KluisFout."""
        return werk_index_bij(self.kluis)

    def volgend_kenmerk(self) -> str:
        """The next reference: year and number, nothing about anybody."""
        begin = f"C-{self.vandaag().year}-"
        return f"{begin}{self.kluis.projecties.hoogste_nummer(begin) + 1:03d}"

    def weeg(self, casus_id: str, handeling: AlleHandelingen) -> Beoordeling:
        """What an act would ask, without doing it. Raises OngeldigeHandeling."""
        eerder = self.tijdlijn(casus_id) if isinstance(handeling, Verbeteren) else ()
        eis_inzage(self.casus(casus_id), self.inrichting(), handeling)
        gold = geldende_inrichting(self.kluis, handeling)
        return weeg(eerder, self.casus(casus_id), gold, handeling, self.vandaag())

    def weeg_event(self, casus_id: str, verzoek_id: str, event: str) -> Beoordeling:
        """What a button would ask today."""
        casus = self.casus(casus_id)
        return mogelijk(casus, self.inrichting(), casus.verzoeken[verzoek_id], event, self.vandaag())

    def weeg_in_meldcode(self, casus_id: str, id_: str, event: str) -> Beoordeling:
        """What a button of a walk, a question for advice or a melding would ask today."""
        return mogelijk_in_meldcode(self.casus(casus_id), self.inrichting(), id_, event, self.vandaag())

    def doe(self, casus_id: str, handeling: AlleHandelingen) -> Uitkomst:
        """Do an act, or hear all reasons why not. Raises OngeldigeHandeling, BriefFout, KluisFout."""
        documenten: tuple[Document, ...] = ()
        if isinstance(handeling, Vaststellen):
            handeling, documenten = self._met_brief(casus_id, handeling)
        elif isinstance(handeling, Verstrekken):
            handeling = met_document(self.casus(casus_id), handeling)
        elif isinstance(handeling, MondelingVerstrekken):
            handeling = met_vrager(self.casus(casus_id), handeling)
        elif isinstance(handeling, Anonimiseren | AdviesbladAfdrukken):
            handeling, documenten = self._met_adviesblad(casus_id, handeling)
        elif samen := met_notitie(self.kluis, casus_id, handeling, self.vandaag()):
            return self.doe_verspreid(samen)
        return self._leg_vast(((casus_id, handeling),), documenten)

    def doe_samen(
        self, casus_id: str, handelingen: Sequence[AlleHandelingen], documenten: Sequence[Document] = ()
    ) -> Uitkomst:
        """Do several acts of one click, or none. Not for settling or sending. Raises as `doe`.

        `documenten` are the bytes that belong to them.
        """
        return self._leg_vast(tuple((casus_id, handeling) for handeling in handelingen), documenten)

    def doe_verspreid(self, handelingen: Sequence[tuple[str, AlleHandelingen]]) -> Uitkomst:
        """Do several acts of one click, each under its own casus id, or none. Raises as `doe`."""
        return self._leg_vast(handelingen, ())

    def _leg_vast(
        self, handelingen: Sequence[tuple[str, AlleHandelingen]], documenten: Sequence[Document]
    ) -> Uitkomst:
        """The one way to the journal: all of these in one transaction."""
        self._geheugen.vergeet()
        uitkomst = registreer_verspreid(self.kluis, handelingen, self.klok, documenten)
        self._geheugen.onthoud(uitkomst.casus)
        return uitkomst

    def concept(self, casus_id: str, verzoek_id: str) -> brieven.Brief:
        """The letter as it would be today, marked as a draft."""
        casus = self.casus(casus_id)
        return maak_brief(
            casus, self.inrichting(), casus.verzoeken[verzoek_id], self.vandaag(), oefening=self.oefening
        )

    def uitgaande_brief(self, casus_id: str, verzoek_id: str) -> Uitgaand | None:
        """The exact bytes that were last provided; None when nothing was."""
        casus = self.casus(casus_id)
        verzoek = casus.verzoeken[verzoek_id]
        verstuurd = [v for v in verzoek.verstrekkingen if v.document]
        if not verstuurd:
            return None
        laatste = verstuurd[-1]
        naam = brieven.bestandsnaam(
            replace(self.concept(casus_id, verzoek_id), versie=laatste.versie, status="vastgesteld")
        )
        bewerkbaar = next((v.bewerkbaar for v in verzoek.versies if v.document == laatste.document), "")
        return self._uitgaand(naam, laatste.document, bewerkbaar)

    def _uitgaand(self, naam: str, document: str, bewerkbaar: str) -> Uitgaand:
        return Uitgaand(
            naam, self.kluis.document(document), self.kluis.document(bewerkbaar) if bewerkbaar else b""
        )

    def uitgaande_bijlagen(self, casus_id: str, verzoek_id: str) -> tuple[Uitgaand, ...]:
        """The exact bytes of the attachments beside the letter that was last provided, without what was withdrawn."""
        casus = self.casus(casus_id)
        mee = mee_met_brief(casus, casus.verzoeken[verzoek_id], oefening=self.oefening)
        return tuple(Uitgaand(naam, self.kluis.document(sha256)) for naam, sha256 in mee)

    def besluitblad(self, casus_id: str, doorloop_id: str) -> Uitgaand:
        """The decision sheet of a walk as it is today, for whoever decides elsewhere. Raises BriefFout."""
        casus = self.casus(casus_id)
        inhoud = maak_besluitblad(
            casus, self.inrichting(), casus.doorlopen[doorloop_id], self.vandaag(), oefening=self.oefening
        )
        return Uitgaand(
            besluitblad.bestandsnaam(inhoud), besluitblad.maak_pdf(inhoud), besluitblad.maak_odt(inhoud)
        )

    def adviesblad(self, casus_id: str, adviesvraag_id: str) -> Uitgaand:
        """The exact bytes of the sheet that was made last. Raises KluisFout; ValueError when none was made."""
        bladen = self.casus(casus_id).adviesvragen[adviesvraag_id].bladen
        if not bladen:
            raise ValueError(adviesvraag_id)
        naam = adviesbladen.bestandsnaam(anoniem=bladen[-1].anoniem, oefening=self.oefening)
        return self._uitgaand(naam, bladen[-1].document, bladen[-1].bewerkbaar)

    def _met_adviesblad(
        self, casus_id: str, handeling: Anonimiseren | AdviesbladAfdrukken
    ) -> tuple[Anonimiseren | AdviesbladAfdrukken, tuple[Document, ...]]:
        """The sheet is made and kept before anybody can print it; a refused act makes none."""
        casus = self.casus(casus_id)
        adviesvraag = casus.adviesvragen.get(handeling.adviesvraag)
        if adviesvraag is None or not self.weeg(casus_id, handeling).kan:
            return handeling, ()
        blad = maak_adviesblad(
            casus,
            self.inrichting(),
            adviesvraag,
            self.vandaag(),
            anoniem=isinstance(handeling, Anonimiseren),
            oefening=self.oefening,
        )
        document = _document(adviesbladen.maak_pdf(blad), "adviesblad")
        bewerkbaar = _document(adviesbladen.maak_odt(blad), "adviesblad")
        return replace(handeling, document=document.sha256, bewerkbaar=bewerkbaar.sha256), (
            document,
            bewerkbaar,
        )

    def _met_brief(self, casus_id: str, handeling: Vaststellen) -> tuple[Vaststellen, tuple[Document, ...]]:
        casus = self.casus(casus_id)
        verzoek = casus.verzoeken.get(handeling.verzoek)
        if verzoek is None:
            return handeling, ()
        oordeel = self.weeg(casus_id, handeling)
        if not oordeel.kan:
            return handeling, ()
        handeling = cast("Vaststellen", alleen_gevraagd(handeling, oordeel.redenen))
        brief = maak_brief(
            casus,
            self.inrichting(),
            self._met_motiveringen(casus, verzoek, handeling),
            # These bytes come into being today: an earlier day of deciding must not antedate the letter.
            self.vandaag(),
            vastgesteld=True,
            besloten_door=handeling.besloten_door,
            oefening=self.oefening,
        )
        document, bewerkbaar = _document(brieven.maak_pdf(brief)), _document(brieven.maak_odt(brief))
        return replace(handeling, document=document.sha256, bewerkbaar=bewerkbaar.sha256), (
            document,
            bewerkbaar,
        )

    def _met_motiveringen(
        self, casus: Casus, verzoek: Informatieverzoek, handeling: Vaststellen
    ) -> Informatieverzoek:
        """Why somebody was not informed is often said in settling itself, and belongs in that very letter."""
        proef = Gebeurtenis(
            seq=casus.laatste_seq + 1,
            casus=casus.id,
            soort=handeling.soort,
            handeling_id="",
            geregistreerd_op=self.klok(),
            inhoud=Inhoud(handeling=handeling),
        )
        return replace(verzoek.toegepast(proef), versies=verzoek.versies)
