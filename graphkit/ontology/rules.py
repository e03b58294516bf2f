"""How records become edges and triples: ontology/graph.yaml as a frozen object."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

import msgspec

from graphkit.errors import UsageError
from graphkit.model import Factuality
from graphkit.ontology.files import load_struct

__all__ = ["GraphRules", "check_confidence", "load_graph_rules"]


class GraphRules(msgspec.Struct, frozen=True, forbid_unknown_fields=True, rename="kebab"):
    """Which claims assert and deny, which events are drawn as pairs, and the classes of each type of entity.

    ``least_confidence`` is that below which a claim asserts nothing, unless a build or a view is told otherwise.

    ``tolls`` are counts that rise as news comes in, ``blamed`` the roles over which one side blames the other,
    ``mutual`` those of deeds done together, ``means`` those that say by what means, ``matters`` what is given or put
    forward. ``pronouns`` are words that describe nobody. ``types`` maps a type to short names of classes,
    ``authorities`` an identifier scheme to the short name of its links, {id} in its place.
    """

    asserted: frozenset[Factuality]
    denied: frozenset[Factuality]
    least_confidence: float
    largest_group: int
    largest_drawn_group: int
    tolls: frozenset[str]
    blamed: frozenset[str]
    mutual: frozenset[str]
    means: frozenset[str]
    matters: frozenset[str]
    place: str
    place_property: str
    pronouns: frozenset[str]
    types: Mapping[str, tuple[str, ...]]
    authorities: Mapping[str, str]


@cache
def load_graph_rules() -> GraphRules:
    """Load ontology/graph.yaml; raises OntologyError that names the field that is wrong."""
    return load_struct(GraphRules, "graph.yaml", remedy="compare it with docs/ontology.md")


def check_confidence(value: float | None) -> None:
    """Raise UsageError for a threshold of confidence that cannot be meant."""
    if value is not None and not 0 <= value <= 1:
        raise UsageError(f"{value} is no confidence", remedy="take a number from 0, for all, to 1")
