"""What there is to look at of an event: the draft, the sentence, and what else its article tells."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from graphkit.events.frames.fillers import Fillers
from graphkit.events.implicit_roles import EventDraft
from graphkit.model import Mention
from graphkit.ontology.appraisal import load_word_groups
from graphkit.syntax.tree import Tree

__all__ = ["Sight", "Surroundings", "group_of"]

CONTENT = frozenset({"NOUN", "VERB", "ADJ"})


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What an article tells as a whole.

    ``topics`` are its shares of words in each group of words that mean the like, ``patterns`` how many of its events
    each pattern ("attacked/kill") has read, ``mentions`` those that stand at a span of the text.
    """

    text: str
    topics: Mapping[str, float]
    patterns: Mapping[str, int]
    mentions: Mapping[tuple[int, int], Mention]

    @classmethod
    def of(
        cls, text: str, trees: Sequence[Tree], drafts: Iterable[EventDraft], mentions: Iterable[Mention]
    ) -> Surroundings:
        """Look at an article that has been read."""
        patterns = Counter(f"{draft.event.relation}/{draft.match.pattern.name}" for draft in drafts)
        return cls(text, _topics(trees), patterns, {(m.start, m.end): m for m in mentions})

    def count(self, relation: str) -> int:
        """Return how many events of a relation the article tells."""
        return sum(n for pattern, n in self.patterns.items() if pattern.startswith(f"{relation}/"))


@dataclass(frozen=True, slots=True)
class Sight:
    """An event with its sentence and its surroundings."""

    draft: EventDraft
    tree: Tree
    fillers: Fillers
    around: Surroundings


def group_of(tree: Tree, i: int) -> str | None:
    """Return the group of words that mean the like of token ``i``, None for names and rare words."""
    token, groups = tree[i], load_word_groups()
    return groups.get(token.lemma) or groups.get(token.text.lower()) if token.pos != "PROPN" else None


def _topics(trees: Sequence[Tree]) -> dict[str, float]:
    """Return what an article is about: of each group the root of its share, each word by how often it comes."""
    groups = load_word_groups()
    words = Counter(token.lemma for tree in trees for token in tree.tokens if token.pos in CONTENT)
    shares: Counter[str] = Counter()
    for word, n in sorted(words.items()):
        if group := groups.get(word):
            shares[group] += math.log1p(n)  # type: ignore[assignment]  # a Counter of shares
    whole = sum(shares.values()) or 1.0
    return {group: math.sqrt(share / whole) for group, share in sorted(shares.items())}
