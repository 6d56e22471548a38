"""Dead objects are looked for in the thread of the window only.

Python looks for them in whatever thread makes objects, and takes down there what it finds. A piece of the window that
has a timer and is taken down in another thread ends the program. So the search rests while work goes on elsewhere.

Invariant: told from the thread of the window, before such work begins and once it is over; several may go on at once.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

_gaande = 0


def rust() -> None:
    """Work begins in a thread of its own."""
    global _gaande
    _gaande += 1
    gc.disable()


def hervat() -> None:
    """That work is over; after the last one the search goes on, with what was made meanwhile looked through here.

    Else it would be due at the first object that is made: while Qt calls a piece of the window for which nothing but
    that call is left, which ends the program too.
    """
    global _gaande
    _gaande -= 1
    if not _gaande:
        gc.collect(1)
        gc.enable()


@contextmanager
def in_rust() -> Iterator[None]:
    """For as long as the work inside goes on."""
    rust()
    try:
        yield
    finally:
        hervat()
