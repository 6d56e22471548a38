"""Typing in the forms of a meldcode: which form is in hand, its draft, and the motivations given beside it.

Invariants: several forms may stand on a page, one is in hand: touching another takes that one in hand and keeps both
drafts; a form that is gone has nothing more to say; a motivation typed to the end counts without its own button.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal

from meldcode_app.domain.fouten import MeldcodeFout
from meldcode_app.domain.gebeurtenis import Wijziging
from meldcode_app.domain.zicht import mag_inzien
from meldcode_app.presenters.casus_weergave import Concept, begonnen_formulier
from meldcode_app.presenters.formulier import Formulier
from meldcode_app.presenters.formulier_invoer import Invoer
from meldcode_app.presenters.formulierpresenter import FormulierPresenter
from meldcode_app.presenters.informatieverzoek_noodzaak import pak_in
from meldcode_app.presenters.meldcode_afronden import afgerond, gedane_stappen
from meldcode_app.presenters.meldcode_formulier import (
    POGINGEN,
    UITSPRAKEN,
    MeldcodeFormulier,
    Omgeving,
    pak_pogingen_in,
)
from meldcode_app.presenters.meldcode_formulieren import OP_HET_BORD, formulier
from meldcode_app.presenters.meldcode_invulling import MeldcodeInvulling
from meldcode_app.presenters.pauze import na_pauze
from meldcode_app.presenters.weergave import InhoudInvoer, PogingInvoer, van_fout
from meldcode_app.services.dossier import Dossier
from meldcode_app.services.voorlopig import (
    dossier_bij,
    eigen_doorloop,
    is_begonnen,
    nieuw_getypt,
    volgende_doorloop,
)

WEEG_MS = 250


class MeldcodeInvoer(FormulierPresenter):
    """`_hoofd` is the code of the form that stands in the card; `verplaatst`: put the focus on the work."""

    verplaatst = Signal()

    def __init__(self, dossier: Dossier, casus_id: str, doorloop_id: str) -> None:
        super().__init__(
            dossier_bij(dossier, casus_id, doorloop_id), f"meldcode:{casus_id}:{doorloop_id}", casus_id
        )
        self._doorloop = doorloop_id
        self._hoofd = ""
        self._weeg_klok = na_pauze(self, WEEG_MS, self.changed.emit)
        self._neem_over()

    def _vergeet(self, code: str) -> None:
        super()._vergeet(code)
        self._neem_over()

    def _neem_over(self) -> None:
        """What was typed for an own meldcode that never began belongs to the one that runs after all."""
        o = self._omgeving()
        anders = f"meldcode:{self._casus_id}:{volgende_doorloop(o.casus, o.door)}"
        eigen = eigen_doorloop(o.casus, o.inrichting)
        if not o.begonnen or eigen is None or eigen.id != self._doorloop:
            return
        self._neem_klad_over(anders)

    def typ(self, veld: str, tekst: str, zaak: str = "") -> None:
        """What stands in a field now. `zaak` is the form it belongs to; one that is gone has nothing more to say."""
        was = self._actief
        if not self._pak(zaak):
            return
        super().typ(veld, tekst)
        self._weeg_klok.start()
        if self._actief is not was:
            self.changed.emit()

    def vink(self, veld: str, optie: str, aan: bool, zaak: str = "") -> None:
        """A box of a field is ticked or not any more."""
        if not self._pak(zaak) or self._actief is None:
            return
        rest = [code for code in self._actief.waarden.get(veld, "").split() if code != optie]
        self.typ(veld, " ".join([*rest, *([optie] if aan else [])]))

    def klaar(self, veld: str, tekst: str, zaak: str = "") -> None:
        """The user leaves a field. Leaving a form that is not the one in hand changes nothing there."""
        if self._actief is not None and zaak in {"", self._actief.vel.code}:
            super().klaar(veld, tekst)

    def typ_inhoud(self, inhoud: InhoudInvoer) -> None:
        """Facts, words of others and what the user thinks of them."""
        if not self._pak(self._hoofd):
            return
        for veld, tekst in (
            ("feiten", inhoud.feiten),
            (UITSPRAKEN, pak_in(inhoud.uitspraken)),
            ("duiding", inhoud.duiding),
        ):
            if self._actief is not None and self._actief.waarden.get(veld, "") != tekst:
                self.typ(veld, tekst)

    def typ_pogingen(self, pogingen: Sequence[PogingInvoer]) -> None:
        """Attempts to reach somebody, as typed."""
        self.typ(POGINGEN, pak_pogingen_in(pogingen), self._hoofd)

    def antwoord(self, nummer: int, antwoord: str) -> None:
        """An answer was chosen at a question; it is recorded by the button."""
        self.typ("antwoord", antwoord, f"vraag:{nummer}")
        self.changed.emit()

    def onderbouwing(self, nummer: int, tekst: str) -> None:
        """The reasons of an answer, at every key."""
        self.typ("onderbouwing", tekst, f"vraag:{nummer}")

    def koppel(self, nummer: int) -> None:
        """Show what an answer may rest on."""
        self._beantwoord(nummer)

    def besluit(self, code: str, antwoord: str) -> None:
        """One of both decisions."""
        self.typ(code, antwoord, "besluit")
        self.changed.emit()

    def besluit_typ(self, code: str, tekst: str) -> None:
        """The own weighing at one of both decisions."""
        self.typ(f"{code}_reden", tekst, "besluit")

    def persoon_typ(self, persoon: str, veld: str, tekst: str) -> None:
        """A text in the row of somebody who is told of the concerns."""
        self.typ("wanneer" if veld == "datum" else veld, tekst, f"delen:{persoon}")

    def persoon_klaar(self, persoon: str, veld: str, waarde: str) -> None:
        """A choice, or a field that was left, in such a row."""
        code = f"delen:{persoon}"
        if veld == "wanneer":
            self.typ("keuze", waarde, code)
        elif not self._gestopt and (waarde.strip() or self._klad.van(code)):
            self._pak(code)
            self.klaar("wanneer" if veld == "datum" else veld, waarde, code)

    def persoon_vast(self, persoon: str) -> None:
        """Record one row."""
        self._pak(f"delen:{persoon}")
        self.vastleggen()

    def _rond_af(self) -> None:
        """Round off at once all steps that were done; the form in hand stays as it is."""
        self.bewaar_nu()
        stappen = gedane_stappen(self._dossier, self._omgeving())
        if not stappen:
            return
        try:
            uitkomst = self._dossier.doe_samen(self._casus_id, tuple(stappen.values()))
        except MeldcodeFout as fout:
            self._melding = van_fout(fout)
            self.changed.emit()
            return
        if uitkomst.aanvaard:
            self._melding = afgerond(tuple(stappen))
            self.gewijzigd.emit(Wijziging(casus=self._casus_id, wat="casus"))
        self.changed.emit()

    def stop(self) -> None:
        """Before the vault closes: keep the draft, and let go of what was typed."""
        self._weeg_klok.stop()
        super().stop()
        self._hoofd = ""

    def _beantwoord(self, nummer: int) -> None:
        """Take a question in hand. The page may have to go to it first."""
        raise NotImplementedError

    @property
    def _actief(self) -> MeldcodeInvulling | None:
        invulling = self._invulling
        return invulling if isinstance(invulling, MeldcodeInvulling) else None

    def _omgeving(self) -> Omgeving:
        casus = self._dossier.casus(self._casus_id)
        return Omgeving(
            casus,
            self._dossier.inrichting(),
            casus.doorlopen[self._doorloop],
            self._dossier.vandaag(),
            begonnen=is_begonnen(self._dossier),
        )

    def _mag(self, o: Omgeving) -> bool:
        return mag_inzien(o.doorloop, o.inrichting) and o.doorloop.besluit_staat != "overgedragen"

    def _los(self, code: str) -> MeldcodeInvulling | None:
        vel = formulier(self._omgeving(), code) if code else None
        return MeldcodeInvulling(vel, self._dossier, self._casus_id, self._klad) if vel else None

    def _pak(self, code: str) -> bool:
        """Take a form in hand; False when it is not on the page."""
        if self._actief is not None and code in {"", self._actief.vel.code}:
            return True
        if self._gestopt or not code or (code != self._hoofd and code.partition(":")[0] not in OP_HET_BORD):
            return False
        if not self._mag(self._omgeving()):
            return False
        self.bewaar_nu()
        self._invulling = self._los(code)
        # Not painted yet: the key that took this form in hand must stand in it first.
        return self._invulling is not None

    def _open(self, formulier: Formulier) -> None:
        self.bewaar_nu()
        self._melding = None
        if isinstance(formulier, MeldcodeFormulier):
            self._invulling = MeldcodeInvulling(formulier, self._dossier, self._casus_id, self._klad)
        self.changed.emit()

    def _lees(self, code: str) -> Invoer:
        vel = formulier(self._omgeving(), code)
        begin = vel.begin if vel else {}
        return Invoer({**begin, **self._klad.van(code)}, self._dossier.vandaag())

    def _begonnen(self, o: Omgeving) -> tuple[MeldcodeFormulier, ...]:
        codes = dict.fromkeys((*self._klad.velden, *self._klad.motiveringen))
        vellen = (
            formulier(o, c) for c in codes if c.partition(":")[0] not in OP_HET_BORD and c != self._hoofd
        )
        return tuple(vel for vel in vellen if vel is not None)

    def _elders(self, o: Omgeving) -> tuple[str, str]:
        """The page and the draft of what begins in this walk once it is recorded; empty when nothing was typed."""
        return nieuw_getypt(self._dossier, o.casus, o.doorloop.id) if self._mag(o) else ("", "")

    def _concept(self, o: Omgeving) -> Concept | None:
        begonnen, (pagina, id_) = self._begonnen(o), self._elders(o)
        if self._hoofd or not (begonnen or pagina):
            return None
        if not begonnen:
            return begonnen_formulier(f"{pagina}:{id_}", f"Er staat nog een concept van een nieuwe {pagina}.")
        return begonnen_formulier(begonnen[0].code, f"Er staat nog een concept: '{begonnen[0].titel}'.")
