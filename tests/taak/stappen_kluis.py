"""The vault: made at the first start, locked, opened, left and found again."""

from __future__ import annotations

from tests.taak import verhaal as v
from tests.taak.bediening import Bediening


def nieuwe_kluis(b: Bediening) -> None:
    """First run, the form, and the recovery key."""
    with b.stap("eerste start"):
        b.start()
        b.wacht_op_pagina("eerste_start")
    with b.stap("nieuwe kluis invullen"):
        b.toets("Return")
        b.wacht_op_focus("organisatie")
        b.typ(v.ORGANISATIE)
        b.vul("beslissende_functie", v.BESLISSER)
        b.vul("plaats", v.PLAATS)
        b.vul("naam", v.GEBRUIKER)
        b.vul("functie", v.FUNCTIE)
        b.vul("nieuwe_wachtzin", v.WACHTZIN)
        b.vul("herhaal_wachtzin", v.WACHTZIN)
    with b.stap("herstelsleutel"):
        b.toets("Return")
        b.wacht_op_pagina("herstelsleutel")
    with b.stap("herstelsleutel bewaard"):
        b.druk("bewaard")
        b.bevestig()
        b.wacht_op_pagina("werklijst")


def vergrendelen(b: Bediening) -> None:
    """Ctrl+L, and open again with the passphrase."""
    with b.stap("vergrendeld"):
        b.toets("ctrl+l")
        b.wacht_op_pagina("vergrendeld")
    with b.stap("weer open"):
        b.typ(v.WACHTZIN)
        b.toets("Return")
        _bekijk_casus(b)


def opnieuw_starten(b: Bediening) -> None:
    """Lock, end the program from there, start it and open the vault."""
    with b.stap("afgesloten"):
        b.toets("ctrl+l")
        b.wacht_op_pagina("vergrendeld")
        b.naar("afsluiten")
        b.toets_en_weg("space")
    with b.stap("opnieuw gestart"):
        b.start()
        b.wacht_op_pagina("ontgrendelen")
    with b.stap("alles staat er nog"):
        b.typ(v.WACHTZIN)
        b.toets("Return")
        _bekijk_casus(b)


def einde(b: Bediening) -> None:
    """Leave the vault shut."""
    with b.stap("klaar"):
        b.toets("ctrl+l")
        b.wacht_op_pagina("vergrendeld")
        b.naar("afsluiten")
        b.toets_en_weg("space")


def _bekijk_casus(b: Bediening) -> None:
    staat = b.wacht(lambda s: s["pagina"] in {"werklijst", "casussen", "casus", "verzoek"}, "de open kluis")
    if staat["pagina"] == "werklijst":
        b.toets("alt+2")
        staat = b.wacht_op_pagina("casussen")
    if staat["pagina"] == "casussen":
        b.toets("Return")
    b.wacht_op_pagina("casus")
    b.wacht_op_tekst("Afgesloten")
