"""Where the focus can go on the page of a meldcode."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from meldcode_app.views.leesvolgorde import stops
from meldcode_app.views.onderdelen.behoefte import Need, NeedPanel


def open_needs(paneel: NeedPanel) -> list[Need]:
    """What still asks something, from top to bottom."""
    return [
        n
        for n in paneel.needs()
        if not (n.behoefte.gezien or n.behoefte.gemotiveerd or n.behoefte.klasse == "toelichting")
    ]


def eerste_stop(widget: QWidget) -> QWidget | None:
    """The first thing inside that Tab may stop at and that can be used."""
    return next((stop for stop in stops(widget) if stop.isVisibleTo(widget) and stop.isEnabled()), None)
