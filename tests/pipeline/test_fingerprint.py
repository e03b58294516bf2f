"""Readings are kept under a digest of all that they come out of."""

from __future__ import annotations

import re
from pathlib import Path

import graphkit
from graphkit.pipeline.fingerprint import READING_ROOMS

PACKAGE = Path(graphkit.__file__).parent


def test_every_room_that_a_reading_passes_counts() -> None:
    code = (PACKAGE / "pipeline" / "reading.py").read_text(encoding="utf-8")
    rooms = set(re.findall(r"^from graphkit\.(\w+)", code, re.MULTILINE)) - {"pipeline"}
    assert rooms == {room for room in READING_ROOMS if "/" not in room}


def test_whatever_counts_is_there() -> None:
    assert all((PACKAGE / room).exists() for room in READING_ROOMS)
