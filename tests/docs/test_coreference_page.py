"""docs/coreference.md has every sieve and constraint, in order, with the first sentence of its docstring."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from pathlib import Path
from typing import Any

from graphkit.coreference.constraints import CONSTRAINTS
from graphkit.coreference.organisation_names import BODIES
from graphkit.coreference.person_names import FULL_NAMES, SHORT_NAMES
from graphkit.coreference.references import Sieve
from graphkit.coreference.sieves import LATER, REFERENCES

PAGE = (Path(__file__).parents[2] / "docs" / "coreference.md").read_text(encoding="utf-8")


def _row(name: str, rule: Callable[..., Any]) -> str:
    first = inspect.getdoc(rule) or ""
    return f"| `{name}` | {first.partition(chr(10))[0]} |"


def test_every_sieve_is_told_in_order() -> None:
    sieves: tuple[Sieve[Any, Any], ...] = (*FULL_NAMES, *SHORT_NAMES, *BODIES, *REFERENCES, *LATER)
    rows = [_row(sieve.name, sieve.resolve) for sieve in sieves]
    assert "\n".join(dict.fromkeys(rows)) in PAGE


def test_every_constraint_is_told_in_order() -> None:
    assert "\n".join(_row(constraint.name, constraint.allows) for constraint in CONSTRAINTS) in PAGE
