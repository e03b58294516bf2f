"""The Python door: few names, each where it says, and instant."""

from __future__ import annotations

import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

import graphkit


def test_the_door_has_at_most_fifteen_names() -> None:
    assert len(graphkit.__all__) <= 15
    assert all(getattr(graphkit, name).__doc__ for name in graphkit.__all__)


def test_an_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="colour"):
        _ = graphkit.colour


def test_importing_loads_no_heavy_library() -> None:
    heavy = ["spacy", "rdflib", "pyoxigraph", "networkx", "pyvis", "pyshacl", "msgspec", "typer", "rich"]
    code = f"import sys, graphkit; print([m for m in {heavy!r} if m in sys.modules])"
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert said.stdout.strip() == "[]"


def test_the_version_is_that_of_the_package() -> None:
    pyproject = Path(graphkit.__file__).parent.parent / "pyproject.toml"
    assert tomllib.loads(pyproject.read_text(encoding="utf-8"))["project"]["version"] == graphkit.__version__
