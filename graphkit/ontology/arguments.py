"""The deep arguments that a frame may speak of: ontology/arguments.yaml as a frozen object."""

from __future__ import annotations

from functools import cache

import msgspec

from graphkit.ontology.files import load_struct

__all__ = ["ArgumentNames", "load_argument_names"]


class ArgumentNames(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Names of arguments, what only requirements ask for, and the prepositions that lead to an argument."""

    named: frozenset[str]
    asked: frozenset[str]
    any: frozenset[str]
    prepositions: frozenset[str]

    def knows(self, name: str) -> bool:
        """Tell whether a predicate can have an argument of that name: "agent", "with", "launch by"."""
        return name in self.named or name.rsplit(" ", maxsplit=1)[-1] in self.prepositions

    def all(self) -> frozenset[str]:
        """Return the names of single words, for suggestions."""
        return self.named | self.prepositions


@cache
def load_argument_names() -> ArgumentNames:
    """Load ontology/arguments.yaml; raises OntologyError that names the field that is wrong."""
    return load_struct(ArgumentNames, "arguments.yaml", remedy="compare it with docs/frames.md")
