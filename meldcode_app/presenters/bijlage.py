"""The page of one attachment: what it is, what it shows, saving it out, and withdrawing it.

Invariants: FormulierPresenter's, and: what is saved out are the exact bytes of the vault, and the user hears that the
copy is not encrypted; nothing of an attachment of a meldcode the user may not look into is shown.
"""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal

from meldcode_app.domain.bijlage import Bijlage, leesbare_naam
from meldcode_app.domain.fouten import MeldcodeFout
from meldcode_app.domain.gebeurtenis import Wijziging
from meldcode_app.domain.handelingen.bijlage import BijlageIntrekken
from meldcode_app.domain.meldcode_bewijs import bewijst_niets
from meldcode_app.presenters import bijlage_bewijs
from meldcode_app.presenters.bijlage_bestanden import PLAATS, let_op
from meldcode_app.presenters.bijlage_bewijs import GEEN_BEWIJS, KNOP, noem_handtekening
from meldcode_app.presenters.bijlage_inhoud import (
    OpenBeeld,
    Pagina,
    Woorden,
    niet_getoond,
    open_pdf,
    woorden_van,
)
from meldcode_app.presenters.bijlage_weergave import BijlageStaat
from meldcode_app.presenters.bijlage_woorden import (
    BIJLAGESOORT,
    DAG_ONBEKEND,
    INHOUD,
    grootte,
    mag_zien,
    waarover,
)
from meldcode_app.presenters.casus_kop import titel
from meldcode_app.presenters.formulier import Formulier
from meldcode_app.presenters.formulier_invoer import Invoer, veld, wanneer_veld
from meldcode_app.presenters.formulier_velden import VeldStaat
from meldcode_app.presenters.formulierpresenter import FormulierPresenter
from meldcode_app.presenters.informatieverzoek_bestanden import OpslaanMislukt, schrijf
from meldcode_app.presenters.nederlands import dag_jaar, hoofdletter
from meldcode_app.presenters.tijdlijn import wanneer_groot
from meldcode_app.presenters.wanneer import toon
from meldcode_app.presenters.weergave import Bericht, Cel, Knop, Kruimel, van_fout
from meldcode_app.services.bijlagen import Gelezen, Herkend, bekijk, uitvoernaam
from meldcode_app.services.dossier import Dossier

ZOOMSTANDEN = (50, 75, 100, 150, 200, 300)
DICHT = Bericht(
    titel="Deze bijlage hoort bij de meldcode van een collega.",
    tekst="Alleen wie haar loopt, de aandachtsfunctionaris en wie beslist kunnen haar zien.",
    soort="uitleg",
)
LEEG = Herkend("onbekend", "", "", past=True, gevaarlijk=False)


class BijlagePresenter(FormulierPresenter):
    """`sluit`: back where the user came from. `open_beeld` opens an image. Making it may raise KluisFout."""

    sluit = Signal()
    open_casussen = Signal()
    open_casus = Signal(str)

    def __init__(self, dossier: Dossier, casus_id: str, bijlage_id: str, open_beeld: OpenBeeld) -> None:
        super().__init__(dossier, f"bijlage:{casus_id}:{bijlage_id}", casus_id)
        self._bijlage_id = bijlage_id
        self._zoom = 100
        self._gelezen: Gelezen | None = None
        self._woorden: Woorden | None = None
        self._pagina: Pagina | None = None
        self._geen: Bericht | None = None
        self._lees(open_beeld)

    @property
    def bezig(self) -> bool:
        """Whether a page is being drawn."""
        return self._pagina is not None and self._pagina.bezig

    def staat(self) -> BijlageStaat:
        """What the page shows now."""
        casus, vandaag = self._dossier.casus(self._casus_id), self._dossier.vandaag()
        bijlage = casus.bijlagen[self._bijlage_id]
        formulier = self._invulling.staat() if self._invulling else None
        pagina = self._pagina
        return BijlageStaat(
            kruimels=(
                Kruimel(code="casussen", tekst="Casussen"),
                Kruimel(code="casus", tekst=titel(casus, vandaag)),
                Kruimel(code="", tekst="Bijlage"),
            ),
            titel=bijlage.naam if self._mag_zien else "Bijlage",
            sub=self._sub(bijlage),
            knoppen=self._knoppen(bijlage) if formulier is None else (),
            feiten=self._feiten(bijlage),
            waarschuwingen=self._waarschuwingen(bijlage),
            melding=self._melding,
            koppen=self._woorden.koppen if self._woorden else (),
            tekst=self._woorden.tekst if self._woorden else None,
            beeld=pagina.beeld if pagina else None,
            beeld_naam=f"{bijlage.naam}. {self._stand()}" if self._mag_zien else "",
            stand=self._stand(),
            bladert=pagina is not None and pagina.aantal > 1,
            vorige=pagina is not None and pagina.nummer > 0,
            volgende=pagina is not None and pagina.nummer < pagina.aantal - 1,
            zoom=self._zoom,
            bezig=self.bezig and pagina is not None and pagina.beeld is None,
            geen_beeld=(pagina.fout if pagina else None) or self._geen,
            formulier=formulier,
        )

    def blader(self, stap: int) -> None:
        """To the next (1) or former (-1) page."""
        if self._pagina is not None and 0 <= self._pagina.nummer + stap < self._pagina.aantal:
            self._pagina.toon(self._pagina.nummer + stap, self._zoom)

    def zoom(self, stap: int) -> None:
        """Larger (1), smaller (-1) or as wide as the page (0)."""
        plek = ZOOMSTANDEN.index(self._zoom) + stap
        nieuw = ZOOMSTANDEN[max(0, min(plek, len(ZOOMSTANDEN) - 1))] if stap else 100
        if nieuw != self._zoom:
            self._zoom = nieuw
            if self._pagina is not None:
                self._pagina.toon(self._pagina.nummer, nieuw)
            self.changed.emit()

    def druk(self, code: str) -> None:
        """A button of the page or of its form, or a crumb."""
        match code:
            case "intrekken":
                self._open(self._formulier())
            case bijlage_bewijs.CODE:
                self._noem_handtekening()
            case "vastleggen":
                self.vastleggen()
            case "later":
                self.later()
            case "weggooien":
                self.weggooien()
            case "terug":
                self.terug()
            case "casussen":
                self.bewaar_nu()
                self.open_casussen.emit()
            case "casus":
                self.bewaar_nu()
                self.open_casus.emit(self._casus_id)
            case "":
                return
            case _:
                raise ValueError(code)

    def _ga_naar_formulier(self, code: str) -> None:
        if code == "intrekken":
            self.druk(code)

    def terug(self) -> None:
        """Esc: an open form is put aside first, then back where the user came from."""
        if self._invulling is not None:
            self.later()
            return
        self.bewaar_nu()
        self.sluit.emit()

    def bewaar(self, map_: str) -> None:
        """Write the exact bytes into the folder the user chose; no folder, nothing done."""
        if not map_ or self._gelezen is None:
            return
        try:
            plek = schrijf(map_, self._uitvoernaam(), self._gelezen.inhoud)
        except OpslaanMislukt as fout:
            self._melding = Bericht(
                titel=fout.wat,
                tekst="De bijlage staat gewoon nog in de kluis; er is niets verloren.",
                doe=fout.doe,
            )
        else:
            erbij = " Het kan iets uitvoeren: open het alleen als u weet van wie het komt."
            self._melding = Bericht(
                titel=f"Opgeslagen als {plek.name}.",
                tekst=f"Het staat in de map '{plek.parent.name}'. Buiten de kluis is dit bestand niet versleuteld."
                f"{erbij if self._gelezen.herkend.gevaarlijk else ''}"
                f"{f' {PLAATS}' if self._gelezen.met_plaats else ''}",
                doe="Gooi het weg als u het niet meer nodig hebt.",
                soort="let_op" if self._gelezen.herkend.gevaarlijk or self._gelezen.met_plaats else "goed",
            )
        self.changed.emit()

    def stop(self) -> None:
        """Before the vault closes: keep the draft, let go of everything that was shown."""
        super().stop()
        if self._pagina is not None:
            self._pagina.stop()
        self._gelezen = self._woorden = None

    @property
    def _mag_zien(self) -> bool:
        casus = self._dossier.casus(self._casus_id)
        return mag_zien(casus, self._dossier.inrichting(), casus.bijlagen[self._bijlage_id])

    def _lees(self, open_beeld: OpenBeeld) -> None:
        if not self._mag_zien:
            self._geen = DICHT
            return
        bijlage = self._dossier.casus(self._casus_id).bijlagen[self._bijlage_id]
        inhoud = self._dossier.kluis.document(bijlage.inhoud.document)
        self._gelezen = bekijk(bijlage.inhoud.bestandsnaam, inhoud)
        herkend = self._gelezen.herkend
        try:
            self._woorden = woorden_van(inhoud, herkend)
        except MeldcodeFout as fout:
            self._geen = van_fout(fout)
            return
        if herkend.soort == "pdf":
            self._pagina = Pagina(partial(open_pdf, inhoud), self)
        elif herkend.soort == "afbeelding":
            self._pagina = Pagina(partial(open_beeld, inhoud, herkend.vorm), self)
        elif self._woorden is None:
            self._geen = niet_getoond(herkend)
        if self._pagina is not None:
            self._pagina.changed.connect(self.changed)
            self._pagina.toon(0)

    def _herkend(self) -> Herkend:
        return self._gelezen.herkend if self._gelezen else LEEG

    def _sub(self, bijlage: Bijlage) -> str:
        if not self._mag_zien:
            return ""
        soort = hoofdletter(BIJLAGESOORT[bijlage.inhoud.bijlagesoort])
        return (
            f"{soort}, {wanneer_groot(bijlage.op, self._dossier.vandaag()) if bijlage.op else DAG_ONBEKEND}"
        )

    def _knoppen(self, bijlage: Bijlage) -> tuple[Knop, ...]:
        terug = Knop(code="terug", tekst="Terug", icoon="arrow-left", uitleg="Terug naar waar u was (Esc).")
        if self._gelezen is None:
            return (terug,)
        intrekken = Knop(code="intrekken", tekst="Intrekken", soort="rustig", icoon="undo-2")
        opslaan = Knop(
            code="map:bijlage",
            tekst="Opslaan als…",
            icoon="save",
            uitleg="Maakt een kopie buiten de kluis. Die kopie is niet versleuteld.",
        )
        return (
            *((KNOP,) if self._bewijst_niets(bijlage) else ()),
            *((intrekken,) if bijlage.geldt else ()),
            opslaan,
            terug,
        )

    def _feiten(self, bijlage: Bijlage) -> tuple[Cel, ...]:
        if self._gelezen is None:
            return ()
        casus = self._dossier.casus(self._casus_id)
        b, gebruiker = bijlage.inhoud, self._dossier.inrichting().gebruiker
        wie = gebruiker.naam if gebruiker and gebruiker.id == b.door else casus.noem(b.door)
        over = waarover(casus, b)
        vastgelegd = dag_jaar(bijlage.geregistreerd_op.astimezone().date())
        regels = (
            leesbare_naam(b.bestandsnaam) if b.omschrijving.strip() else "",
            f"{INHOUD[self._herkend().soort]}, {grootte(b.grootte)}",
            f"hoort bij {over}" if over else "hoort bij de casus",
            f"vastgelegd {vastgelegd}, {wie}",
            f"echtheidskenmerk {b.document[:12]}",
        )
        cellen = [Cel(tekst=" · ".join(regel for regel in regels if regel), kleur="muted")]
        if b.toelichting:
            cellen.append(Cel(tekst=b.toelichting))
        return tuple(cellen)

    def _waarschuwingen(self, bijlage: Bijlage) -> tuple[Bericht, ...]:
        if self._gelezen is None:
            return ()
        weg = bijlage.ingetrokken
        ingetrokken = (
            (
                Bericht(
                    titel=f"Ingetrokken op {dag_jaar(weg.gebeurd_op.laatste_dag)}.",
                    tekst=f"Reden: {weg.reden}",
                    soort="let_op",
                ),
            )
            if weg
            else ()
        )
        geen_bewijs = (GEEN_BEWIJS,) if self._bewijst_niets(bijlage) else ()
        opvallend = (Bericht(titel=zin, soort="let_op") for zin in let_op(self._gelezen))
        return (*ingetrokken, *geen_bewijs, *opvallend)

    def _bewijst_niets(self, bijlage: Bijlage) -> bool:
        casus = self._dossier.casus(self._casus_id)
        return bewijst_niets(casus.doorlopen, casus.bijlagen, bijlage)

    def _noem_handtekening(self) -> None:
        self._melding = noem_handtekening(self._dossier, self._casus_id, self._bijlage_id)
        if self._melding.soort == "goed":
            self.gewijzigd.emit(Wijziging(casus=self._casus_id, wat="casus"))
        self.changed.emit()

    def _stand(self) -> str:
        if self._pagina is None or self._pagina.aantal < 2:
            return ""
        return f"Bladzijde {self._pagina.nummer + 1} van {self._pagina.aantal}"

    def _uitvoernaam(self) -> str:
        casus = self._dossier.casus(self._casus_id)
        return uitvoernaam(casus, self._bijlage_id, oefening=self._dossier.oefening)

    def _formulier(self) -> Formulier:
        gebruiker = self._dossier.inrichting().gebruiker
        door, bijlage_id = gebruiker.id if gebruiker else "", self._bijlage_id

        def velden(i: Invoer) -> tuple[VeldStaat, ...]:
            return (
                veld(
                    i, "reden", "regel", "Waarom?", voorbeeld="bv. hoort bij een ander kind", breedte="half"
                ),
                wanneer_veld(i, breedte="half"),
            )

        def handeling(i: Invoer) -> BijlageIntrekken:
            return BijlageIntrekken(
                gebeurd_op=i.wanneer(), door=door, bijlage=bijlage_id, reden=i.tekst("reden")
            )

        return Formulier(
            code="intrekken",
            titel="Bijlage intrekken",
            velden=velden,
            handeling=handeling,
            begin={"wanneer": toon(self._dossier.vandaag(), kort=True)},
            knop="Intrekken",
            sub="De bijlage blijft in de kluis en in de tijdlijn staan, met erbij dat zij is ingetrokken en waarom.",
        )
