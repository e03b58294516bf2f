"""``graphkit --help`` and ``import graphkit`` answer at once: nothing heavy is loaded before it is needed."""

from __future__ import annotations

import subprocess
import sys

HEAVY = ("spacy", "numpy", "rdflib", "networkx", "pyvis", "trafilatura", "dateparser", "scipy", "torch")
MOST_MODULES = 1.6
"""How many times as many modules as typer takes by itself; each is a file to find, read and run."""


def modules_of(statement: str) -> int:
    """Return how many modules this Python has loaded after a statement."""
    code = f"import contextlib, sys\nwith contextlib.suppress(SystemExit): {statement}\nprint(len(sys.modules))"
    said = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True).stdout
    return int(said.splitlines()[-1])


def loaded_by(statement: str) -> list[str]:
    code = f"import sys; {statement}; print(*sorted(set(sys.modules) & set({HEAVY!r})))"
    return subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True).stdout.split()


def test_importing_graphkit_loads_nothing_heavy() -> None:
    assert loaded_by("import graphkit") == []


def test_importing_the_command_line_loads_nothing_heavy() -> None:
    assert loaded_by("import graphkit.cli") == []


def test_help_loads_little_beside_what_prints_it() -> None:
    bare = modules_of("import typer; typer.run(lambda: None)")
    assert modules_of("import graphkit.cli; graphkit.cli.main(['--help'])") < MOST_MODULES * bare


def test_the_door_has_at_most_fifteen_names() -> None:
    code = "import graphkit; print(*graphkit.__all__)"
    names = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True).stdout.split()
    assert 0 < len(names) <= 15
