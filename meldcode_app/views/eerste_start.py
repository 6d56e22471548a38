"""First run (08b): three equal cards. A vault is a folder; practising needs no passphrase.

Invariant: exactly one primary button, "Nieuwe kluis maken"; no account, nothing goes to the internet.
"""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from meldcode_app.presenters.weergave import Bericht
from meldcode_app.views.onderdelen.kaart import Notice
from meldcode_app.views.onderdelen.keuzekaart import ChoiceCard
from meldcode_app.views.onderdelen.tekst import Icon, Text
from meldcode_app.views.theme import px
from meldcode_app.views.vol import Full


class FirstRunView(Full):
    """`nieuw`, `openen` and `oefenen` carry the choice."""

    nieuw = Signal()
    openen = Signal()
    oefenen = Signal()

    def __init__(self, *, al_een_kluis: bool = False, bericht: Bericht | None = None) -> None:
        super().__init__("eerste_start", breed=966, kaart=False)
        self.bericht = Notice("fout", "")
        self.body.addWidget(self.bericht)
        self.bericht.set_bericht(bericht)
        self.body.addWidget(Text("Welkom bij Meldcode", "h0", midden=True))
        self.body.addWidget(
            Text(
                "Hulp bij de stappen van de meldcode en bij vragen van een gezinsvoogd. Waarmee wilt u beginnen?",
                kleur="muted",
                midden=True,
            )
        )
        self.body.addSpacing(px(8))
        self.nieuwe = ChoiceCard(
            "folder-plus",
            "Nieuwe kluis maken",
            "U begint zelf. Alles staat versleuteld op deze computer.",
            (
                "U kiest een lange wachtzin",
                "U bewaart een herstelsleutel op papier",
                "Duurt ongeveer 3 minuten",
            ),
            "Nieuwe kluis maken",
            "nieuwe_kluis",
            soort="primair",
        )
        self.bestaande = ChoiceCard(
            "folder-open",
            "Kluis openen",
            "U hebt al een kluis.",
            (
                "Kies de map Naam.kluis",
                "U hebt uw wachtzin nodig",
                "Een kluis is op één computer tegelijk open",
            ),
            "Kluis kiezen",
            "kluis_kiezen",
        )
        self.oefenkaart = ChoiceCard(
            "graduation-cap",
            "Oefenen met Gerrit",
            "Een verzonnen casus van begin tot eind.",
            (
                "Niets is echt, u kunt niets fout doen",
                "Geen wachtzin nodig",
                "Op alle stukken staat 'oefening'",
            ),
            "Oefenen",
            "oefenen",
        )
        rij = QHBoxLayout()
        rij.setSpacing(px(18))
        for kaart in (self.nieuwe, self.bestaande, self.oefenkaart):
            rij.addWidget(kaart, 1)
        self.body.addLayout(rij)
        self.body.addSpacing(px(4))
        onder = QHBoxLayout()
        onder.addStretch(1)
        onder.setSpacing(px(7))
        zin = "Er gaat niets naar internet. U hoeft geen account te maken."
        onder.addWidget(Icon("shield-check", "ok", 16))
        onder.addWidget(Text(zin, kleur="muted", loopt_om=False))
        onder.addStretch(1)
        self.body.addLayout(onder)
        self.status.set_text("" if al_een_kluis else "Nog geen kluis op deze computer")
        self.nieuwe.gekozen.connect(self.nieuw)
        self.bestaande.gekozen.connect(self.openen)
        self.oefenkaart.gekozen.connect(self.oefenen)
        self.primair.connect(self.nieuw)

    def focus_start(self) -> None:
        """The primary button."""
        self.nieuwe.knop.setFocus()
