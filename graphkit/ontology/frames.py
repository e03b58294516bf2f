"""Frames: what evokes a relation, and how arguments become roles. Reads ontology/frames/*.yaml into frozen objects.

A frame file is the whole definition of a relation: its RDF terms, roles, triggers, guards and examples. A user's own
relation is one such file (``--frames``, or a ``frames/`` folder in the project). See docs/frames.md for the format.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

__all__ = ["Example", "Frame", "Pattern", "RoleSpec", "load_frame", "load_frames"]

PARTY_TYPES = ("Person", "State", "Organisation", "Group")


@dataclass(frozen=True, slots=True)
class RoleSpec:
    """A role of a relation: what may fill it. ``types`` of ("Phrase",) takes any phrase; the others take parties."""

    name: str
    label: str
    definition: str
    types: tuple[str, ...]
    property: str
    required: bool = False

    @property
    def phrase(self) -> bool:
        """Whether the role is filled by a phrase and not by a party."""
        return self.types == ("Phrase",)


@dataclass(frozen=True, slots=True)
class Pattern:
    """Words that evoke the frame in one way, and how their arguments map to roles.

    ``name`` is shown in ``rule``. ``verbs``, ``nouns`` and ``adjectives`` are lemmas (a verb may carry its particle:
    "hand over"). ``map`` sends a deep argument role ("agent", "patient", "to", "with", ...) to role names, in order of
    preference. ``requires`` lists argument roles of which one must be there; ``only`` and ``unless`` restrict the head
    lemmas (or "<Type>") that an argument may, or may not, have. ``factuality`` overrides the default of actual, and
    ``features`` are set on the event (mode: remote).
    """

    name: str
    verbs: frozenset[str]
    nouns: frozenset[str]
    adjectives: frozenset[str]
    map: Mapping[str, tuple[str, ...]]
    requires: tuple[tuple[str, ...], ...]
    only: Mapping[str, frozenset[str]]
    unless: Mapping[str, frozenset[str]]
    features: tuple[tuple[str, str], ...]
    factuality: str
    support: frozenset[str]
    confidence: float


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence written for the frame's tests, and what must come of it (``roles`` None: nothing must)."""

    text: str
    roles: Mapping[str, tuple[str, ...]] | None
    factuality: str = "actual"


@dataclass(frozen=True, slots=True)
class Frame:
    """A relation: its name and terms, its roles, what evokes it, and its examples.

    ``class_name`` and ``property_name`` are local names in graphkit's namespace. The asserted edge runs from the
    fillers of ``edge_from`` to those of the first role of ``edge_to`` that has any; ``symmetric`` ones have one role on
    both sides. ``plover`` and ``cameo`` are codes of those schemes, None where there is no counterpart.
    """

    relation: str
    label: str
    definition: str
    class_name: str
    property_name: str
    symmetric: bool
    edge_from: str
    edge_to: tuple[str, ...]
    roles: tuple[RoleSpec, ...]
    patterns: tuple[Pattern, ...]
    examples: tuple[Example, ...]
    plover: str | None
    cameo: str | None
    path: str
