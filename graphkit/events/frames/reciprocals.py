"""Each other: what parties do to one another, each of them does and each of them undergoes."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from graphkit.model import Argument, Filler
from graphkit.ontology import RoleSpec
from graphkit.syntax.tree import Tree

__all__ = ["is_mutual", "mutual_owner", "undergoing"]


def is_mutual(tree: Tree, head: int) -> bool:
    """Tell whether the token heads "each other" or "one another"."""
    pairs = zip(tree.tokens[max(0, head - 1) : head + 1], tree.tokens[head : head + 2], strict=False)
    return any(f"{one.text} {other.text}".lower() in tree.lexicon.events.mutual for one, other in pairs)


def mutual_owner(tree: Tree, head: int) -> bool:
    """Tell whether a thing is "each other's"."""
    return any(is_mutual(tree, owner) for owner in tree.kids(head, "poss"))


def undergoing(agents: Iterable[Filler], argument: Argument, role: RoleSpec) -> tuple[Filler, ...]:
    """Return those who act as those who have it done to them, where they fit the role."""
    step = f"the {argument.role} is those who act"
    return tuple(replace(f, steps=(*f.steps, step)) for f in agents if f.type in role.types)
