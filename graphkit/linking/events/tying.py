"""Ties within stories: what the careful rules of an article left open, weighed over all reports of one story.

Reads the profiles of the corpus, each with its claims, and the story of each article; returns groups of profiles that
are one event. A story's reports of one relation are compared with each other; where they are many, with those that have
most in common. Two groups become one while the average chance of their pairs is high enough.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Sequence
from itertools import combinations, product
from math import inf

from graphkit.linking.averaging import ComparedPairs, average_groups
from graphkit.linking.events.claim_features import ClaimFeatures, Surroundings
from graphkit.linking.events.likenesses import chance, parts
from graphkit.linking.events.profiles import Profile
from graphkit.linking.events.scoring import may_be_one, unlikely_one
from graphkit.linking.nearest import nearest_pairs
from graphkit.ontology.ties import TieWeights

__all__ = ["tied_in_stories"]

FEW = 40
"""So many profiles are all compared with each other; of more, each is compared with so many others."""
SPOKESMEN = 6
"""So many claims of a profile speak for it."""
UNLIKELY = 0.0
"""What a pair that is hardly one event counts, where chances go from 0 to 1."""

Compared = dict[tuple[int, int], tuple[float, int]]


def tied_in_stories(profiles: Sequence[Profile], around: Surroundings, weights: TieWeights) -> Iterator[list[Profile]]:
    """Yield the groups of profiles that are one event, each profile in one group."""
    for block in _blocks(profiles, around):
        compared = _compared(block, around, weights)
        alone = len({article for profile in block for article in profile.articles}) == 1
        enough = weights.one_article if alone else weights.threshold
        for group in average_groups(len(block), compared, ComparedPairs(compared), enough):
            yield [block[at] for at in group]


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


def _compared(block: Sequence[Profile], around: Surroundings, weights: TieWeights) -> Compared:
    """Return the sum of chances, and of how many pairs of claims, for each two profiles compared."""
    found: Compared = {}
    for one, other in _pairs(block):
        mine, theirs = block[one], block[other]
        if not may_be_one(mine, theirs):
            found[one, other] = (-inf, 1)
            continue
        pairs = list(product(_spokesmen(mine), _spokesmen(theirs)))
        if unlikely_one(mine, theirs):
            found[one, other] = (UNLIKELY * len(pairs), len(pairs))
            continue
        chances = [chance(parts(a, b, around, weights.weights), weights.bias) for a, b in pairs]
        found[one, other] = (sum(chances), len(chances))
    return found


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
