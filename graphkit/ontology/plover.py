"""How claims become PLOVER events: ontology/plover.yaml as a frozen object."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

import msgspec

from graphkit.ontology.files import load_struct

__all__ = ["PloverRules", "load_plover_rules"]


class PloverRules(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Quad codes, types by factuality, and the words that tell modes and contexts."""

    quad: Mapping[int, frozenset[str]]
    instead: Mapping[str, Mapping[int, str]]
    pledges: frozenset[str]
    remote: str
    visit: frozenset[str]
    assault: Mapping[str, frozenset[str]]
    context: Mapping[str, frozenset[str]]

    def quad_code(self, kind: str) -> int:
        """Return the quad code of an event type, 0 where it has none."""
        return next((code for code, kinds in self.quad.items() if kind in kinds), 0)


@cache
def load_plover_rules() -> PloverRules:
    """Load ontology/plover.yaml; raises OntologyError that names the field that is wrong."""
    return load_struct(PloverRules, "plover.yaml", remedy="compare it with docs/plover.md")
