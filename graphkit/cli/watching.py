"""How a long command is watched: a bar on a terminal, an object a line for programs, nothing anywhere else.

Both say how much of a step is done, how fast it goes and how long it may still take, where that can be known.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING

from graphkit.cli.printing import says_json, tell

if TYPE_CHECKING:
    from rich.progress import Task

    from graphkit.pipeline.build import Progress

__all__ = ["Pace", "show_progress"]

EVERY = 10.0
"""Seconds between two lines about one step."""


class Pace:
    """How fast a step goes. What was at hand when it began, such as articles read before, counts like the rest."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self.step = ""
        self._begun = self._told = clock()

    def begins(self, step: str) -> bool:
        """Tell whether ``step`` is a new one, and take the time from now on if it is."""
        new = step != self.step
        if new:
            self.step, self._begun = step, self._clock()
        return new

    def due(self) -> bool:
        """Tell whether it is time for another line."""
        return self._clock() - self._told >= EVERY

    def measured(self, done: int, total: int | None) -> dict[str, object]:
        """Return what is to be said of the step now; ``rate`` is of a second, ``remaining`` seconds."""
        self._told = now = self._clock()
        taken = now - self._begun
        rate = done / taken if taken > 0 else 0.0
        remaining = round((total - done) / rate, 1) if total is not None and rate else None
        return {
            "step": self.step,
            "done": done,
            "total": total,
            "seconds": round(taken, 1),
            "rate": round(rate, 2),
            "remaining": remaining,
        }


@contextmanager
def show_progress(*, quiet: bool, steps: Sequence[str] = ()) -> Iterator[Progress | None]:
    """Give a callback that shows how far a command is; None where ``quiet``, or nobody looks.

    ``steps`` are the names of those that there will be, so that it can be said which of them one is.
    """
    if quiet or sys.stderr is None:
        yield None
    elif says_json():
        yield _in_lines(Pace())
    elif sys.stderr.isatty():
        with _bar(steps) as progress:
            yield progress
    else:
        yield None


def _in_lines(pace: Pace) -> Progress:
    def progress(step: str, done: int, total: int | None) -> None:
        if pace.begins(step) or pace.due():
            tell("progress", **pace.measured(done, total))

    return progress


@contextmanager
def _bar(steps: Sequence[str]) -> Iterator[Progress]:
    from rich.console import Console
    from rich.progress import (
        BarColumn,
        MofNCompleteColumn,
        Progress,
        ProgressColumn,
        TextColumn,
        TimeElapsedColumn,
        TimeRemainingColumn,
    )
    from rich.text import Text

    class Rate(ProgressColumn):
        """How many a second."""

        def render(self, task: Task) -> Text:
            return Text(f"{task.speed:,.1f}/s" if task.speed else "")

    numbers = {step: f"{number}/{len(steps)} " for number, step in enumerate(steps, 1)}
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), Rate())
    times = (TimeElapsedColumn(), TextColumn("left"), TimeRemainingColumn())
    pace = Pace()
    with Progress(*columns, *times, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("", total=None)

        def progress(step: str, done: int, total: int | None) -> None:
            if pace.begins(step):
                bar.reset(task, total=total, description=numbers.get(step, "") + step)
            bar.update(task, completed=done, total=total)

        yield progress
