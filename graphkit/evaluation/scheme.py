"""What of each relation is scored: ontology/scoring.yaml as frozen objects."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache

from graphkit.ontology.files import load_yaml, ontology_folder

__all__ = ["EdgeScheme", "RelationScheme", "Scheme", "load_scheme"]


@dataclass(frozen=True, slots=True)
class EdgeScheme:
    """How a relation's events become edges: ``pairs`` of one role, or ``source`` to the first of ``targets``."""

    pairs: str | None = None
    most: int = 0
    source: str | None = None
    targets: tuple[str, ...] = ()
    label: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class RelationScheme:
    """The roles of a relation that count, by the way they are compared. See ontology/scoring.yaml."""

    edges: EdgeScheme
    parties: tuple[str, ...] = ()
    either: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    phrases: tuple[str, ...] = ()
    extra: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Scheme:
    """``relations`` by name, in the order they are printed; ``spelled`` maps an annotator's role names to ours."""

    relations: Mapping[str, RelationScheme]
    spelled: Mapping[str, str]


@cache
def load_scheme() -> Scheme:
    """Read ontology/scoring.yaml."""
    data = load_yaml(ontology_folder() / "scoring.yaml")
    relations = {}
    for name, said in data["relations"].items():
        edges = said["edges"]
        relations[name] = RelationScheme(
            edges=EdgeScheme(
                pairs=edges.get("pairs"),
                most=edges.get("most", 0),
                source=edges.get("from"),
                targets=tuple(edges.get("to", ())),
                label=tuple(edges.get("label", ())),
            ),
            parties=tuple(said.get("parties", ())),
            either={role: tuple(roles) for role, roles in said.get("either", {}).items()},
            phrases=tuple(said.get("phrases", ())),
            extra=tuple(said.get("extra", ())),
        )
    return Scheme(relations, data["spelled"])
