"""The graph folder before a build: made where there is none; what came to nothing is taken away again.

Touches no folder that holds anything else.
"""

from __future__ import annotations

import errno
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from graphkit.errors import GraphFolderError, GraphkitError
from graphkit.graphs.folder import MARKER, prepare_folder
from graphkit.pipeline.cache import READINGS, holds_readings
from graphkit.pipeline.publish import locked

__all__ = ["prepared"]


_OF_THE_DISK = frozenset(
    {errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EROFS, errno.EACCES, errno.EPERM, errno.EIO, None}
)
"""Errors that the place has and not the program; Oxigraph's carry no number."""


@contextmanager
def prepared(output: Path) -> Iterator[Path]:
    """Make ``output`` a graph folder for what is done inside, or take it up as one, and hold its lock.

    Raises GraphFolderError where that cannot be, or another build is at work in it. Where what is done inside fails
    with a GraphkitError before anything was read or built, what was made here is taken away again.
    """
    missing = [folder for folder in (output, *output.parents) if not folder.exists()]
    try:
        folder = prepare_folder(output)
    except OSError as error:
        reason = f"the folder cannot be made ({error.strerror})"
        raise GraphFolderError(reason, path=output, remedy="name another place for the graph") from error
    with locked(output):
        try:
            with _told(output):
                yield folder.path
        except GraphkitError:
            if not folder.report.exists() and not holds_readings(output / MARKER / READINGS):
                _take_away(output, missing)
            raise


def _take_away(output: Path, made: list[Path]) -> None:
    shutil.rmtree(output / MARKER, ignore_errors=True)
    with suppress(OSError):
        for folder in made:
            folder.rmdir()


@contextmanager
def _told(output: Path) -> Iterator[None]:
    """Say of a disk that is full or cannot be written that it is, and of which."""
    try:
        yield
    except (OSError, sqlite3.OperationalError) as error:
        if getattr(error, "errno", None) not in _OF_THE_DISK:
            raise
        reason = f"the graph cannot be written: {getattr(error, 'strerror', None) or error}"
        remedy = "make room there or name another place; an earlier graph is as it was, and what was read is kept"
        raise GraphFolderError(reason, path=output, remedy=remedy) from error
