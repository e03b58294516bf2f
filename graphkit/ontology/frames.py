"""Frames: what evokes a relation, and how arguments become roles.

A frame is the whole definition of a relation: its RDF terms, roles, triggers, guards and examples. Each stands in one
file, ontology/frames/*.yaml or a user's own (see docs/frames.md); graphkit.ontology.frame_files reads them.
"""

from __future__ import annotations

import builtins
from collections.abc import Mapping
from dataclasses import dataclass, field

__all__ = ["Example", "Frame", "Pattern", "RoleSpec"]


@dataclass(frozen=True, slots=True)
class RoleSpec:
    """A role of a relation: what may fill it. ``types`` of ("Phrase",) takes any phrase; the others take parties.

    ``derive`` names another role: where nothing fills this one, its filler tells who does, in the ways that ``by`` has:
    its "owner", whom its "clause" is directed at, the state of the "place" that it lies in where another state acts;
    and, for event nouns, the only other state that the sentence names, the "bystander".
    An event of which only a role with ``alone`` is known is kept; else it needs a party. Who plays one that is
    ``accused`` is not said to have done it by "he" in what he himself reports, unless he confesses.
    ``admits`` are common nouns, or word classes, that fill it although they name no party anywhere else ("the front",
    "the parish"). ``only`` is the role's selectional restriction: what an argument must be to fill it, by deep
    argument, under "any" for all others. A pattern that says what the argument must be is an exception. ``unless`` is
    what an argument of that deep role must not be.
    """

    name: str
    label: str
    definition: str
    types: tuple[str, ...]
    property: str
    required: bool = False
    derive: str = ""
    by: frozenset[str] = frozenset()
    alone: bool = False
    accused: bool = False
    admits: frozenset[str] = frozenset()
    only: Mapping[str, frozenset[str]] = field(default_factory=dict)
    unless: Mapping[str, frozenset[str]] = field(default_factory=dict)

    def restriction(self, argument: str) -> frozenset[str]:
        """Return what a deep argument of that role must be to fill it; nothing where it may be anything."""
        return self.only.get(argument, self.only.get("any", frozenset()))

    @builtins.property  # the field of that name hides it
    def phrase(self) -> bool:
        """Whether the role is filled by a phrase and not by a party."""
        return self.types == ("Phrase",)


@dataclass(frozen=True, slots=True)
class Pattern:
    """Words that evoke the frame in one way, and how their arguments map to roles.

    ``name`` is shown in ``rule``. ``verbs``, ``nouns`` and ``adjectives`` are lemmas (a verb may carry its particle:
    "hand over"). ``map`` sends a deep argument role ("agent", "patient", "to", "with", ...) to role names, in order of
    preference. Each member of ``requires`` is a set of alternatives, of which one argument must be there, and pass its
    tests where it has any. ``only`` and ``unless`` restrict what an argument may, or may not, be: a head lemma, a word
    class ("@weapon"), a mention's type ("<State>"), or a form ("%clause", "%infinitive", "%open", "*" for anything).
    ``lift`` says that an argument whose head is in a word class fills another role, and its owner the one mapped
    ("Swiss drones struck": the drones are the instrument, Switzerland attacks). ``factuality`` overrides what the
    clause says, ``features`` are set on the event, ``confidence`` lies between 0 and 1 and decides nothing. Where
    another relation reads the same word, or what this pattern rules out, the one of higher ``priority`` is kept, both
    where they are equal. ``recalls`` lets a definite noun ("the talks") leave out what is required and take it from the
    event before that it points back to.
    """

    name: str
    verbs: frozenset[str]
    nouns: frozenset[str]
    adjectives: frozenset[str]
    map: Mapping[str, tuple[str, ...]]
    requires: tuple[tuple[tuple[str, frozenset[str]], ...], ...] = ()
    only: Mapping[str, frozenset[str]] = field(default_factory=dict)
    unless: Mapping[str, frozenset[str]] = field(default_factory=dict)
    lift: Mapping[str, tuple[frozenset[str], str]] = field(default_factory=dict)
    features: tuple[tuple[str, str], ...] = ()
    factuality: str = ""
    confidence: float = 0.8
    priority: int = 0
    recalls: bool = False


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence written for the frame's tests, and what must come of it (``roles`` None: nothing must)."""

    text: str
    roles: Mapping[str, tuple[str, ...]] | None
    factuality: str = "actual"
    features: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Frame:
    """A relation: its name and terms, its roles, what evokes it, and its examples.

    ``class_name`` and ``property_name`` are local names in graphkit's namespace. The asserted edge runs from the
    fillers of ``edge_from`` to those of the first role of ``edge_to`` that has any; ``symmetric`` ones have one role on
    both sides. ``plover`` and ``cameo`` are codes of those schemes, None where there is no counterpart.
    ``features`` are read for every event of the relation ("mode": in person or remote).
    ``quantities`` name what the objects of certain verbs beside the event count ("killed": kill); ``counted`` are
    (role, name) pairs of roles whose own number is one.
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
    features: tuple[str, ...] = ()
    quantities: tuple[tuple[str, frozenset[str]], ...] = ()
    counted: tuple[tuple[str, str], ...] = ()
