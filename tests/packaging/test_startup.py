"""``graphkit --help`` and ``import graphkit`` answer at once: nothing heavy is loaded before it is needed."""

from __future__ import annotations

import subprocess
import sys
import time

HEAVY = ("spacy", "numpy", "rdflib", "networkx", "pyvis", "trafilatura", "dateparser", "scipy", "torch")
ALLOWED_RATIO = 8.0
"""0.4 s where ``python -c pass`` takes 0.05 s."""


def seconds(*arguments: str) -> float:
    """Return the best of five runs of this Python with ``arguments``."""
    best = float("inf")
    for _ in range(5):
        started = time.perf_counter()
        subprocess.run([sys.executable, *arguments], check=True, capture_output=True)
        best = min(best, time.perf_counter() - started)
    return best


def loaded_by(statement: str) -> list[str]:
    code = f"import sys; {statement}; print(*sorted(set(sys.modules) & set({HEAVY!r})))"
    return subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True).stdout.split()


def test_importing_graphkit_loads_nothing_heavy() -> None:
    assert loaded_by("import graphkit") == []


def test_importing_the_command_line_loads_nothing_heavy() -> None:
    assert loaded_by("import graphkit.cli") == []


def test_help_takes_no_longer_than_eight_empty_pythons() -> None:
    assert seconds("-m", "graphkit", "--help") < ALLOWED_RATIO * max(0.05, seconds("-c", "pass"))


def test_the_door_has_at_most_fifteen_names() -> None:
    code = "import graphkit; print(*graphkit.__all__)"
    names = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True).stdout.split()
    assert 0 < len(names) <= 15
