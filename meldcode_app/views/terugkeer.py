"""In which field of a form the user is, and how to stand there again on a page that was made anew.

Invariants: a field is remembered by its name and nothing of what stands in it, so of answers beside each other not
which one; a button is never stood on again: Enter after a passphrase must not press what records.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QWidget

from meldcode_app.views.formulier_velden import Checks
from meldcode_app.views.onderdelen.keuze import Seg
from meldcode_app.views.onderdelen.velden import Combo, Edit, Line
from meldcode_app.views.onderdelen.zoekveld import SearchLine
from meldcode_app.views.pagina import Page
from meldcode_app.views.rechterpaneel import RightPanel


def field_in_hand(*plekken: QWidget | None) -> str:
    """The name of the field last worked in, in the first of these places that has one; else empty.

    A place knows it also when the focus is elsewhere by now, or the window is not in front.
    """
    for plek in plekken:
        stuk = plek.focusWidget() if plek is not None else None
        while stuk is not None and stuk is not plek:
            if isinstance(stuk, (Line, Edit, Combo, Seg, Checks)) and not isinstance(stuk, SearchLine):
                return stuk.objectName()
            stuk = stuk.parentWidget()
    return ""


def stand_again(schil: QWidget, page: Page, naam: str) -> None:
    """Put the focus in the field of this name, on the page or over it; where there is none it stays where it is.
    The cursor comes at the end of what stands there."""
    for veld in schil.findChildren(QWidget, naam) if naam else ():
        paneel = page.findChild(RightPanel)
        if paneel is not None and paneel.isAncestorOf(veld) and veld.isVisibleTo(paneel):
            page.show_in_panel(veld)
            break
        if veld.isVisibleTo(schil) and veld.isEnabled():
            veld.setFocus(Qt.FocusReason.OtherFocusReason)
            break
    nu = schil.focusWidget()
    if isinstance(nu, Line):
        nu.end(False)
    elif isinstance(nu, Edit):
        nu.moveCursor(QTextCursor.MoveOperation.End)
