"""Gives a query the stack that it needs, and refuses one that no stack would be enough for.

Oxigraph's parser, optimizer and evaluation recurse: a thousand brackets, binds or unions overflow a usual stack, and an
overflow ends the process. How deep a query goes cannot be told without parsing it, but it goes no deeper than it has
marks that open, join or part something; so the stack is made for all of those.
"""

from __future__ import annotations

import threading
import traceback
from collections.abc import Callable
from concurrent.futures import Future
from typing import TypeVar

from graphkit.errors import QueryError

__all__ = ["MOST_MARKS", "with_stack_for"]

MARKS = (*"([{!|&^*+-/=<>.;,?$\"' \t\r\n", "true", "false")
"""What no query can be deep without: what opens, joins, negates, or parts one from the next (a list's items nest, too).

They also stand in addresses and texts, where they make nothing deep: no harm.
"""
MOST_MARKS = 60_000
"""A list of some six thousand addresses."""
LEAST_STACK = 16_000_000
STACK_A_MARK = 16_000
"""Bytes: a bracket in an expression takes the most, some nine thousand."""

T = TypeVar("T")
_starting = threading.Lock()


def with_stack_for(sparql: str, work: Callable[[], T]) -> T:
    """Return what ``work`` makes of ``sparql``, or raise what it raises. Raises QueryError where no stack is enough."""
    marks = sum(map(sparql.casefold().count, MARKS))
    if marks > MOST_MARKS:
        raise QueryError(
            f"the query has {marks:,} words and marks, more than the {MOST_MARKS:,} that are read",
            remedy="ask in several queries",
        )
    done = Future[T]()
    _start(LEAST_STACK + marks * STACK_A_MARK, lambda: _settle(work, done)).join()
    return done.result()


def _start(stack: int, work: Callable[[], None]) -> threading.Thread:
    thread = threading.Thread(target=work, daemon=True)
    with _starting:
        before = threading.stack_size(stack)
        try:
            thread.start()
        except RuntimeError as error:
            raise QueryError("there is no memory for so deep a query", remedy="ask in several queries") from error
        finally:
            threading.stack_size(before)
    return thread


def _settle(work: Callable[[], T], done: Future[T]) -> None:
    """Put what ``work`` comes to into ``done``, whose caller gets it or has it raised."""
    try:
        done.set_result(work())
    except BaseException as error:  # noqa: BLE001  # a panic in Rust is no Exception
        traceback.clear_frames(error.__traceback__)  # what they hold is as deep as the query: drop it on this stack
        done.set_exception(error)
