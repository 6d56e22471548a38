"""Long work in small steps: a generator that yields how far it is and returns its outcome.

SQLite's backup is one long call that calls back now and then. A greenlet lets such a call stand still in its
callback, in the very thread it belongs to, until the next step is asked for. A thread would do so too, but the
connection of a vault lives in the thread of the window and is never used from another.

Invariants: between two steps nothing of the call runs; a generator that is closed halfway ends the call, which then
cleans up after itself; an error of the call comes out of the step that met it.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Generator
from typing import TypeVar

import greenlet

from meldcode_app.opruimen import in_rust

Stap = TypeVar("Stap")
Uitkomst = TypeVar("Uitkomst")

WACHT = 0.01
"""Seconds one step waits for a thread that is not done yet."""


def uitkomst(werk: Generator[Stap, None, Uitkomst]) -> Uitkomst:
    """Run all steps at once."""
    while True:
        try:
            next(werk)
        except StopIteration as klaar:
            return klaar.value  # type: ignore[no-any-return]


def stapsgewijs(
    roep: Callable[[Callable[[Stap], None]], Uitkomst],
) -> Generator[Stap, None, Uitkomst]:
    """`roep` gets a function to call back with; each time it is called is one step."""
    gaande: greenlet.greenlet

    def pauzeer(stap: Stap) -> None:
        gaande.parent.switch(stap)

    gaande = greenlet.greenlet(roep)
    try:
        waarde = gaande.switch(pauzeer)
        while not gaande.dead:
            yield waarde
            gaande.parent = greenlet.getcurrent()
            waarde = gaande.switch()
        return waarde  # type: ignore[no-any-return]
    finally:
        if not gaande.dead:
            gaande.parent = greenlet.getcurrent()
            gaande.throw()


def in_draad(werk: Callable[[], Uitkomst], stap: Stap) -> Generator[Stap, None, Uitkomst]:
    """Work that has no steps and does not touch an open vault, in a thread of its own; an error comes out here.
    Yields `stap` while it goes on.

    Also when it is stopped it waits for the thread, because what the thread reads must not be removed under it: in
    steps when an error is thrown into it, at once when it is closed. It must be run to its end or closed: until then no
    dead objects are looked for (`opruimen.py`).
    """
    gevonden: list[Uitkomst] = []
    gefaald: list[BaseException] = []

    def loop() -> None:
        try:
            gevonden.append(werk())
        except BaseException as fout:  # noqa: BLE001  raised again in the thread that asked
            gefaald.append(fout)

    draad = threading.Thread(target=loop, name="controle")
    with in_rust():
        draad.start()
        try:
            yield stap
            yield from _wacht(draad, stap)
        except GeneratorExit:
            raise
        except BaseException:
            yield from _wacht(draad, stap)
            raise
        finally:
            draad.join()  # when it is broken off a second time
    if gefaald:
        raise gefaald[0]
    return gevonden[0]


def _wacht(draad: threading.Thread, stap: Stap) -> Generator[Stap, None, None]:
    while draad.is_alive():
        draad.join(WACHT)
        yield stap
