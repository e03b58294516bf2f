"""The mentions of one sentence by where they stand, and the names that the statistical model saw in it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from graphkit.model import Entity, Mention, MentionKind
from graphkit.syntax.tree import Tree

__all__ = ["MentionIndex"]

DATES, MONEY = frozenset({"DATE", "TIME"}), frozenset({"MONEY"})
FEASTS, SETTLEMENTS = frozenset({"EVENT"}), frozenset({"GPE"})


class MentionIndex:
    """Finds the mention at a token of one sentence, and the article's entity that it means.

    Iterating gives the sentence's mentions, the shortest first. ``dates``, ``money``, ``feasts`` and ``settlements``
    are the tokens of names to which the statistical model gave such a label.
    """

    def __init__(self, tree: Tree, mentions: Iterable[Mention], entities: Mapping[str, Entity]) -> None:
        self._tree = tree
        self._entities = entities
        self.dates = _within_names(tree, DATES)
        self.money = _within_names(tree, MONEY)
        self.feasts = _within_names(tree, FEASTS)
        self.settlements = _within_names(tree, SETTLEMENTS)
        real = (mention for mention in mentions if not self._common(mention))
        self._mentions = sorted(real, key=lambda m: (m.last - m.first, m.first))
        self._by_head: dict[int, Mention] = {}
        for mention in self._mentions:
            self._by_head.setdefault(mention.head, mention)

    def __iter__(self) -> Iterator[Mention]:
        """Iterate over the mentions, the shortest first."""
        return iter(self._mentions)

    def _common(self, mention: Mention) -> bool:
        """Whether a "name" is a plural noun that only begins its sentence: "Guerrillas blew up ..."."""
        token = self._tree[mention.head]
        plural = token.i == 0 and mention.last - mention.first == 1 and token.text.endswith("s")
        return plural and token.text.lower().removesuffix("s") in self._tree.lexicon.participants.party

    def headed(self, head: int) -> Mention | None:
        """Return the mention headed at token ``head``, or None."""
        return self._by_head.get(head)

    def at(self, head: int) -> Mention | None:
        """Return the mention headed at token ``head``, else the smallest name that covers it, else None."""
        if (found := self.headed(head)) is not None:
            return found
        names = (m for m in self._mentions if m.first <= head < m.last and m.kind is MentionKind.NAME)
        return next((m for m in names if m.last - 1 == head or m.head == head), None)

    def entity(self, key: str | None) -> Entity | None:
        """Return the article's entity of that key, or None."""
        return self._entities.get(key) if key is not None else None

    def names_people(self, i: int) -> bool:
        """Tell whether a token names a people, a creed or a camp, by the statistical model: "the Nazi invasion"."""
        return any(name.label == "NORP" and name.first <= i < name.last for name in self._tree.sentence.names)


def _within_names(tree: Tree, labels: frozenset[str]) -> frozenset[int]:
    """Return the tokens of the names to which the model gave one of the labels."""
    names = (name for name in tree.sentence.names if name.label in labels)
    return frozenset(i for name in names for i in range(name.first, name.last))
