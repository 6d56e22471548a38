"""What leaves the vault: the bytes of a letter or a sheet, and under which names they are saved.

Invariant: a file name holds no names of people.
"""

from __future__ import annotations

from dataclasses import dataclass

from meldcode_app.documents.odt import naam_als_odt


@dataclass(frozen=True)
class Uitgaand:
    """A letter to give out: file name without names, its exact bytes, and those of the editable copy.

    `bewerkbaar` is empty for what was settled before there were copies.
    """

    bestandsnaam: str
    inhoud: bytes
    bewerkbaar: bytes = b""

    @property
    def bestanden(self) -> tuple[tuple[str, bytes], ...]:
        """(name, bytes) of the letter, and of its copy where there is one."""
        return (
            (self.bestandsnaam, self.inhoud),
            *(((naam_als_odt(self.bestandsnaam), self.bewerkbaar),) if self.bewerkbaar else ()),
        )
