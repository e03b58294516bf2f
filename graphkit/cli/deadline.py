"""Runs a query so that the deadline and Ctrl-C truly end it.

Oxigraph has no way to cancel an evaluation, but it lets other threads run meanwhile: the query gets a thread, and the
main one waits for it, for the clock and for signals. Whoever is given up ends with the process.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from threading import Thread
from typing import NoReturn, TypeVar

from graphkit.cli.printing import print_error, say
from graphkit.errors import QueryError

__all__ = ["INTERRUPTED", "interruptible", "within"]

INTERRUPTED = 130
"""What shells and typer make of Ctrl-C: 128 and the number of SIGINT."""


T = TypeVar("T")


def within(seconds: float, work: Callable[[], T]) -> T:
    """Return what ``work`` returns, or raise what it raises.

    The process ends, with a message, where that takes longer than ``seconds`` (0: no limit) and at Ctrl-C.
    """
    done: list[T] = []
    failed: list[Exception] = []
    thread = Thread(target=_settle, args=(work, done, failed), daemon=True)
    thread.start()
    try:
        thread.join(seconds or None)
    except KeyboardInterrupt:
        say("interrupted")
        _end(INTERRUPTED)
    if thread.is_alive():
        late = QueryError(
            f"no answer within {seconds:g} s", remedy="narrow the query, or raise the limit with --timeout"
        )
        print_error(late)
        _end(late.exit_code)
    if failed:
        raise failed[0]
    return done[0]


def interruptible(work: Callable[[], T]) -> T:
    """Return what ``work`` returns, which keeps its own time; the process ends, with a message, at Ctrl-C."""
    try:
        return work()
    except KeyboardInterrupt:
        say("interrupted")
        _end(INTERRUPTED)


def _settle(work: Callable[[], T], done: list[T], failed: list[Exception]) -> None:
    try:
        done.append(work())
    except Exception as error:  # noqa: BLE001  # whatever it is, the main thread raises it
        failed.append(error)


def _end(status: int) -> NoReturn:
    """End without waiting for the thread: interpreters that shut down in order would."""
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(status)
