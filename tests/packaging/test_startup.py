"""``graphkit --help`` and ``import graphkit`` answer at once: nothing heavy is loaded before it is needed."""

from __future__ import annotations

import resource
import subprocess
import sys
from collections.abc import Sequence

HEAVY = ("spacy", "numpy", "rdflib", "networkx", "pyvis", "trafilatura", "dateparser", "scipy", "torch")
LONGEST = 0.4
"""Seconds of processor time; the clock on the wall would measure whatever else the machine does."""


def seconds(*arguments: str) -> float:
    """Return the processor time of this Python with ``arguments``, the best of five runs."""
    return min(_seconds(arguments) for _ in range(5))


def _seconds(arguments: Sequence[str]) -> float:
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run([sys.executable, *arguments], check=True, capture_output=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime


def loaded_by(statement: str) -> list[str]:
    code = f"import sys; {statement}; print(*sorted(set(sys.modules) & set({HEAVY!r})))"
    return subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True).stdout.split()


def test_importing_graphkit_loads_nothing_heavy() -> None:
    assert loaded_by("import graphkit") == []


def test_importing_the_command_line_loads_nothing_heavy() -> None:
    assert loaded_by("import graphkit.cli") == []


def test_help_is_there_at_once() -> None:
    assert seconds("-m", "graphkit", "--help") < LONGEST


def test_the_door_has_at_most_fifteen_names() -> None:
    code = "import graphkit; print(*graphkit.__all__)"
    names = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True).stdout.split()
    assert 0 < len(names) <= 15
