"""Number words. Reads ontology/numbers.yaml."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from graphkit.ontology.files import load_yaml, ontology_folder

__all__ = ["load_numbers"]


@cache
def load_numbers() -> Mapping[str, int]:
    """Return the value of each number word, lower case."""
    words: dict[str, int] = load_yaml(ontology_folder() / "numbers.yaml")
    return words
