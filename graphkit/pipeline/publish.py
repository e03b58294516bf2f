"""Puts a finished graph in the place of the previous one: wholly, or not at all.

A build writes into ``GRAPH/.graphkit/building/``. Publishing writes a marker first and then moves what was built, one
entry at a time. Whoever is killed in between leaves the marker, and the next command rolls the moves forward: every
move is done or can still be done, in any number of attempts.
"""

from __future__ import annotations

import os
import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from itertools import count
from pathlib import Path

from graphkit.errors import BusyError, GraphFolderError
from graphkit.graphs.folder import GENERATION, MARKER, PUBLISHING
from graphkit.pipeline.state import STATE

__all__ = ["clear_building", "finish_publishing", "held", "locked", "publish"]

_BUILDING = "building"
_OLD = "replaced"
_WAITS, _WAIT = 50, 0.1
"""How often, and how many seconds, a reader waits for a graph that is being put in place."""


def clear_building(graph: Path) -> Path:
    """Return an empty folder to build in. Call it with the folder locked."""
    _roll_forward(graph)
    building = graph / MARKER / _BUILDING
    if building.is_symlink() or building.is_file():
        building.unlink()  # not ours; what a link leads to is left alone
    shutil.rmtree(building, ignore_errors=True)
    building.mkdir()
    return building


def publish(graph: Path) -> None:
    """Move everything in the building folder to its place in the graph folder. Call it with the folder locked."""
    (graph / MARKER / PUBLISHING).touch()
    _roll_forward(graph)


def finish_publishing(graph: Path) -> None:
    """Finish a publication that was interrupted; one that a build is at is waited for, which takes moments."""
    for _ in range(_WAITS):
        if not (graph / MARKER / PUBLISHING).exists():
            return
        with suppress(GraphFolderError), locked(graph):
            _roll_forward(graph)
            return
        time.sleep(_WAIT)


def _roll_forward(graph: Path) -> None:
    marker = graph / MARKER / PUBLISHING
    if not marker.exists():
        return
    building = graph / MARKER / _BUILDING
    if building.is_dir():
        for entry in sorted(building.iterdir()):
            _move(entry, graph)
        shutil.rmtree(building, ignore_errors=True)
    for aside in (graph / MARKER).glob(f"{_OLD}*"):
        shutil.rmtree(aside, ignore_errors=True)
    _number(graph / MARKER / GENERATION)
    marker.unlink()


def _number(file: Path) -> None:
    """Give the graph the next number, in one step: whoever reads the earlier one is told so."""
    with suppress(OSError, ValueError):
        earlier = int(file.read_text(encoding="ascii"))
        (file.with_name(f"{file.name}.next")).write_text(str(earlier + 1), encoding="ascii")
        file.with_name(f"{file.name}.next").replace(file)
        return
    file.write_text("1", encoding="ascii")


def _move(entry: Path, graph: Path) -> None:
    target = graph / MARKER / STATE if entry.name == STATE else graph / entry.name
    if entry.is_dir() and target.exists():
        # A folder cannot replace one that has files in it: step the old one aside.
        target.replace(_free(graph / MARKER / _OLD))
    entry.replace(target)


def _free(path: Path) -> Path:
    """Return the path, or one with a number behind it: a store that is still open cannot always be removed."""
    names = (path.with_name(f"{path.name}{number or ''}") for number in count())
    return next(name for name in names if not name.exists())


@contextmanager
def locked(graph: Path) -> Iterator[None]:
    """Hold the graph folder for one build; raises BusyError where another process builds in it."""
    with held(graph / MARKER / "lock.sqlite", graph):
        yield


@contextmanager
def held(file: Path, folder: Path) -> Iterator[None]:
    """Hold ``folder`` by the lock ``file``; raises BusyError where another process does.

    The lock is sqlite's: it holds on every system, and ends with the process that took it.
    """
    import sqlite3  # not at the top: a query takes no lock

    if not os.access(file if file.exists() else file.parent, os.W_OK):
        raise GraphFolderError("the folder cannot be written", path=folder, remedy="name another place for the graph")
    lock = sqlite3.connect(file, timeout=0, isolation_level=None)
    try:
        lock.execute("BEGIN EXCLUSIVE")
    except sqlite3.OperationalError as error:
        lock.close()
        reason = "another build is at work in this folder"
        raise BusyError(reason, path=folder, remedy="wait until it has ended, or name another folder") from error
    except sqlite3.DatabaseError as error:
        lock.close()
        raise GraphFolderError("the lock is damaged", path=file, remedy="delete this file and build again") from error
    try:
        yield
    finally:
        lock.close()
