"""Where articles are read: the port that a build's map step goes through, and its plainest harbour, this machine.

Whatever reads takes batches of articles and a factory that makes readers, and yields what became of every batch as it
is finished: a reading or a failure for each article, in any order. ``cluster`` reads on other machines.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Protocol

from graphkit.pipeline.pool import Batch, Outcomes, ReaderFactory, read_all

__all__ = ["Executor", "Processes"]


class Executor(Protocol):
    """Reads batches somewhere. Nothing may depend on where, nor on the order in which they are finished."""

    @property
    def alone(self) -> bool:
        """Whether everything is done in this very process, in which nothing can end what takes for ever."""

    def read(self, work: Iterable[Batch], factory: ReaderFactory) -> Iterator[Outcomes]:
        """Yield what became of every batch, as it is finished."""


@dataclass(frozen=True, slots=True)
class Processes:
    """Reads on this machine, in as many processes; 1 is this one alone, None what there is to read decides."""

    number: int | None = None

    @property
    def alone(self) -> bool:
        """Whether no other process is to be started."""
        return self.number == 1

    def read(self, work: Iterable[Batch], factory: ReaderFactory) -> Iterator[Outcomes]:
        """Yield what became of every batch, as it is finished."""
        return read_all(work, factory, self.number)
