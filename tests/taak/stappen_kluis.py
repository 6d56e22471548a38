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
        b.wacht_op_pagina("casussen")
