"""Ties within stories: what the careful rules of an article left open, weighed over all reports of one story.

Reads the profiles of the corpus, each with its claims, and the story of each article; returns groups of profiles that
are one event. A story's reports of one relation are compared with each other; where they are many, with those that have
most in common. Two groups become one while the average chance of their pairs is high enough.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, product
from math import inf

from graphkit.linking.averaging import ComparedPairs, average_groups
from graphkit.linking.events.agreement import may_be_one, unlikely_one
from graphkit.linking.events.claim_features import ClaimFeatures, Surroundings
from graphkit.linking.events.decisions import Decisions
from graphkit.linking.events.likenesses import Part, chance, only_the_story_speaks, parts
from graphkit.linking.events.profiles import Profile
from graphkit.linking.nearest import nearest_pairs
from graphkit.ontology.ties import TieWeights

__all__ = ["Weighing", "doubtful_in_stories", "merged_profile", "tied_in_stories"]

FEW = 40
"""So many profiles are all compared with each other; of more, each is compared with so many others."""
SPOKESMEN = 4
"""So many claims of a profile speak for it."""
UNLIKELY = 0.0
"""What a pair that is hardly one event counts, where chances go from 0 to 1."""

Compared = dict[tuple[int, int], tuple[float, int]]


@dataclass(frozen=True, slots=True)
class Weighing:
    """What profiles are weighed with: what is known around claims, the weights, and what a user decided."""

    around: Surroundings
    weights: TieWeights
    decisions: Decisions

    def chance(self, one: ClaimFeatures, other: ClaimFeatures) -> float:
        """Return the chance that two claims report one event; none where only the story speaks for it."""
        if only_the_story_speaks(one, other, self.around):
            return 0.0
        return chance(self.parts(one, other), self.weights.bias)

    def parts(self, one: ClaimFeatures, other: ClaimFeatures) -> list[Part]:
        """Return what the features add to it."""
        return parts(one, other, self.around, self.weights.weights)


def tied_in_stories(profiles: Sequence[Profile], weighing: Weighing) -> Iterator[list[Profile]]:
    """Yield the groups of profiles that are one event, each profile in one group."""
    weights = weighing.weights
    for block in _blocks(profiles, weighing.around):
        compared = _compared(block, weighing)
        for group in average_groups(len(block), compared, ComparedPairs(compared), _enough(block, weights)):
            yield [block[at] for at in group]


def _enough(block: Sequence[Profile], weights: TieWeights) -> float:
    """Return the average chance from which on groups of a block are one event."""
    alone = len({article for profile in block for article in profile.articles}) == 1
    return weights.one_article if alone else weights.threshold


def _blocks(profiles: Sequence[Profile], around: Surroundings) -> Iterator[list[Profile]]:
    """Yield profiles of one relation whose articles are of one story, or of stories that a profile joins."""
    joined = _Joined()
    for profile in profiles:
        joined.join(sorted({around.story(article) for article in profile.articles}))
    blocks: dict[tuple[str, str], list[Profile]] = defaultdict(list)
    for profile in profiles:
        story = joined.root(around.story(min(profile.articles)))
        blocks[profile.relation, story].append(profile)
    for _, block in sorted(blocks.items(), key=lambda item: item[0]):
        yield sorted(block, key=lambda p: (str(p.day or p.published or ""), p.lowest))


class _Joined:
    """Which stories one profile is of."""

    def __init__(self) -> None:
        self._parent: dict[str, str] = {}

    def join(self, stories: Sequence[str]) -> None:
        """Take note that stories belong together."""
        roots = sorted({self.root(story) for story in stories})
        for root in roots[1:]:
            self._parent[root] = roots[0]

    def root(self, story: str) -> str:
        """Return what stands for a story and those joined to it."""
        while (up := self._parent.get(story, story)) != story:
            story = up
        return story


def doubtful_in_stories(
    groups: Sequence[Sequence[Profile]], weighing: Weighing
) -> Iterator[tuple[float, ClaimFeatures, ClaimFeatures]]:
    """Yield, for events that may be one and were not taken for one, the chance and the two claims most alike."""
    merged = [merged_profile(group) for group in groups]
    for block in _blocks(merged, weighing.around):
        doubtful = _enough(block, weighing.weights) - (weighing.weights.threshold - weighing.weights.doubtful)
        for (one, other), (total, count) in sorted(_compared(block, weighing).items()):
            if total / count >= doubtful:
                pairs = product(_spokesmen(block[one]), _spokesmen(block[other]))
                best = max(pairs, key=lambda pair: (weighing.chance(*pair), pair[0].id, pair[1].id))
                yield total / count, *best


def merged_profile(group: Sequence[Profile]) -> Profile:
    """Return what all the claims of a group of profiles say."""
    first, *others = group
    for other in others:
        first.absorb(other)
    return first


def _compared(block: Sequence[Profile], weighing: Weighing) -> Compared:
    """Return the sum of chances, and of how many pairs of claims, for each two profiles compared."""
    return {pair: _weighed(block[pair[0]], block[pair[1]], weighing) for pair in _pairs(block)}


def _weighed(one: Profile, other: Profile, weighing: Weighing) -> tuple[float, int]:
    if weighing.decisions.apart(one, other) or not may_be_one(one, other):
        return -inf, 1
    pairs = list(product(_spokesmen(one), _spokesmen(other)))
    if unlikely_one(one, other):
        return UNLIKELY * len(pairs), len(pairs)
    return sum(weighing.chance(mine, theirs) for mine, theirs in pairs), len(pairs)


def _pairs(block: Sequence[Profile]) -> Iterable[tuple[int, int]]:
    if len(block) <= FEW:
        return combinations(range(len(block)), 2)
    return nearest_pairs([_keys(profile) for profile in block], shared=1, most=FEW)


def _spokesmen(profile: Profile) -> Sequence[ClaimFeatures]:
    return profile.reports[:SPOKESMEN]


def _keys(profile: Profile) -> set[Hashable]:
    """Return what another report of the same may have in common: parties, things, places, the day, kinds of deed."""
    things = {("thing", phrase.kind) for said in profile.phrases.values() for phrase in said}
    sites = {("site", site) for site in profile.sites | profile.capitals}
    words = {("word", word) for report in profile.reports[:SPOKESMEN] for word in sorted(report.context)[:8]}
    return {*profile.everyone, *things, *sites, *words, *profile.deeds, profile.day}
