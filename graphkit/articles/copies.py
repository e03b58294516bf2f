"""Groups articles that are copies of one text: the wire story on forty sites, and the same through a synonym machine.

Reads (id, text) pairs of a whole corpus, returns the group of each. Two kinds of evidence, because a rewrite keeps no
run of words: near-duplicates share most of their word trigrams; rewrites share most of what a synonym machine cannot
touch, in the same order: names and numbers. MinHash and its index come from rensa (of 1 MB; datasketch brings scipy).
"""

from __future__ import annotations

import re
import zlib
from array import array
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TypeAlias

from rensa import RMinHash, RMinHashLSH

__all__ = ["copy_groups"]

_WORD = re.compile(r"[^\W_]+(?:['’.\-][^\W_]+)*")
_KEPT = re.compile(r"(?<![.!?:“\"‘'\n] )(?<=[a-z,;0-9] )[A-Z][\w’'.\-]*\w(?: [A-Z][\w’'.\-]*\w)*|\d[\d,.]*\d|\d")
_PERMUTATIONS = 96
_BANDS = 32
_CANDIDATE = 0.3
"""Jaccard similarity from which on two articles are probably compared: (1/32 bands)^(1/3 rows). The rest is exact."""
_SAME_WORDS = 0.5
"""Share of the shorter article's word trigrams that the longer must have (an abridged copy is a copy)."""
_SAME_ANCHORS = 0.6
"""The same for pairs of names and numbers that follow each other."""
_LENGTHS = 0.4
_FEWEST = 12
"""Trigrams or anchor pairs below which an article is too short to be told from another on the same subject."""

Hashes: TypeAlias = "array[int]"


@dataclass(frozen=True, slots=True)
class _Print:
    """What an article is compared by: its word trigrams, and its pairs of successive names and numbers.

    Both as sorted arrays of hashes, a tenth of what sets would take: all articles' prints are held at a time.
    """

    id: str
    words: int
    trigrams: Hashes
    anchors: Hashes


def _hashed(items: Iterable[Sequence[str]]) -> Hashes:
    return array("I", sorted({zlib.crc32(" ".join(item).encode(errors="replace")) for item in items}))


def _print(identifier: str, text: str) -> _Print:
    text = " ".join(text.split())
    words = [word.casefold() for word in _WORD.findall(text)]
    kept = [match.casefold().replace("’s", "").replace("'s", "") for match in _KEPT.findall(text)]
    return _Print(
        identifier,
        len(words),
        _hashed(zip(words, words[1:], words[2:], strict=False)),
        _hashed(pairwise(kept)),
    )


def _share(one: Hashes, other: Hashes) -> float:
    smaller = min(len(one), len(other))
    return len(set(one).intersection(other)) / smaller if smaller >= _FEWEST else 0.0


def _copies(one: _Print, other: _Print) -> bool:
    """Tell whether two articles are copies; their lengths must not be too far apart."""
    if min(one.words, other.words) < _LENGTHS * max(one.words, other.words):
        return False
    if one.trigrams == other.trigrams:
        return True
    return _share(one.trigrams, other.trigrams) >= _SAME_WORDS or _share(one.anchors, other.anchors) >= _SAME_ANCHORS


def _candidates(prints: Sequence[_Print], features: Callable[[_Print], Hashes]) -> Iterator[tuple[int, int]]:
    """Yield pairs of positions whose features are alike by their MinHash signatures, each once, the earlier first."""
    index = RMinHashLSH(threshold=_CANDIDATE, num_perm=_PERMUTATIONS, num_bands=_BANDS)
    for at, printed in enumerate(prints):
        found = features(printed)
        if not found:
            continue
        signature = RMinHash(num_perm=_PERMUTATIONS, seed=1)
        signature.update([format(feature, "x") for feature in found])
        for other in sorted(index.query(signature)):
            yield other, at
        index.insert(at, signature)


def copy_groups(articles: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Return for the id of each article the id of its group: the smallest id of those that are copies of one text.

    ``articles`` are (id, text) pairs. An article without copies is its own group. The result does not depend on the
    order of the input.
    """
    prints = sorted((_print(identifier, text) for identifier, text in articles), key=lambda printed: printed.id)
    leader = list(range(len(prints)))

    def root(at: int) -> int:
        while leader[at] != at:
            leader[at] = leader[leader[at]]
            at = leader[at]
        return at

    for features in (lambda p: p.trigrams, lambda p: p.anchors):
        for one, other in _candidates(prints, features):
            first, second = sorted((root(one), root(other)))
            if first != second and _copies(prints[one], prints[other]):
                leader[second] = first
    return {printed.id: prints[root(at)].id for at, printed in enumerate(prints)}
