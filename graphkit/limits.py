"""The limits of a worker process: so much time for each page, so much memory for all it does, no life after its parent.

A worker that is past its time ends at once, even in the midst of a foreign library's C code, which no signal or thread
of Python's would interrupt; its parent sets the page aside and starts another. Never used in the user's own process.
"""

from __future__ import annotations

import faulthandler
import os
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress

__all__ = ["PAGE_SECONDS", "article_time", "bound_memory", "end_with_parent", "timed"]

PAGE_SECONDS = 60.0
"""For a page to be opened, or an article to be read: a hundred times what the slowest honest one takes."""
CHARACTERS_A_SECOND = 1000
"""An article of a million characters, the longest that is read, has this speed to keep on top of that."""
MOST_MEMORY = 4_000_000_000
"""Bytes of address space: the model takes half a gigabyte, the longest article one and a half."""


def article_time(length: int) -> float:
    """Return the seconds that an article of ``length`` characters may be read."""
    return PAGE_SECONDS + length / CHARACTERS_A_SECOND


def bound_memory(most: int = MOST_MEMORY) -> None:
    """Have this process's further demands end in MemoryError at ``most`` bytes, where the system can do that."""
    with suppress(ImportError, ValueError, OSError):
        import resource  # there is none on Windows

        _, hard = resource.getrlimit(resource.RLIMIT_AS)
        resource.setrlimit(resource.RLIMIT_AS, (most if hard == resource.RLIM_INFINITY else min(most, hard), hard))


@contextmanager
def timed(seconds: float) -> Iterator[None]:
    """End this process if what is done inside takes longer than ``seconds``.

    faulthandler's clock runs in a thread of C, so it goes off whatever holds Python's lock.
    """
    with open(os.devnull, "w") as nowhere:  # noqa: PTH123  # a file with a number, for C
        faulthandler.dump_traceback_later(seconds, exit=True, file=nowhere)
        try:
            yield
        finally:
            faulthandler.cancel_dump_traceback_later()


def end_with_parent(every: float = 1.0) -> None:
    """Have this process end, within ``every`` seconds, when the one that started it does: a killed one tells nobody."""
    parent = os.getppid()
    threading.Thread(target=_watch, args=(parent, every), daemon=True).start()


def _watch(parent: int, every: float) -> None:
    while os.getppid() == parent:
        time.sleep(every)
    os._exit(1)
