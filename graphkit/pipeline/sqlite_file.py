"""A file of sqlite's in which a build keeps what it need not make again, begun anew where it is of another version.

Knows nothing of what is kept: cache.py keeps readings so, parses.py parses.
"""

from __future__ import annotations

import sqlite3
from pathlib import Path

__all__ = ["forget", "open_versioned"]

WAIT = 30
"""Seconds that one process waits for another to have written."""


def open_versioned(path: Path, version: int, schema: str) -> sqlite3.Connection:
    """Open a file of that ``version``, with the tables of ``schema``; one of another version is deleted first.

    Raises sqlite3.DatabaseError where the file is damaged or cannot be opened.
    """
    if _version(path) not in (0, version):
        forget(path)
    db = sqlite3.connect(path, timeout=WAIT)
    try:
        # A finished batch must outlive a killed process; it need not outlive a power cut (it would be made again).
        db.execute("PRAGMA journal_mode = WAL")
        db.execute("PRAGMA synchronous = NORMAL")
        db.executescript(f"PRAGMA user_version = {version}; {schema}")
    except sqlite3.DatabaseError:
        db.close()
        raise
    return db


def _version(path: Path) -> int:
    """Return the version of a file, 0 where there is none; that of the first release, which had no number, is 1."""
    if not path.exists():
        return 0
    db = sqlite3.connect(path, timeout=WAIT)
    try:
        tables = db.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0]
        return int(db.execute("PRAGMA user_version").fetchone()[0]) or int(tables > 0)
    finally:
        db.close()


def forget(path: Path) -> None:
    """Delete a file with what sqlite keeps beside it."""
    for suffix in ("", "-wal", "-shm", "-journal"):
        path.with_name(path.name + suffix).unlink(missing_ok=True)
