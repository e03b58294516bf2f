"""Makes words.yaml, words by likeness of meaning, out of the vectors of the spaCy pipeline. Run by hand.

    python ontology/appraisal/build_words.py > ontology/appraisal/words.yaml

The pipeline keeps 20,000 vectors, each under its most frequent word; those that are written in lower case are taken, so
that names have no part in it. They are gathered by k-means over their directions, from starting points that are chosen
one after the other, each as far as possible from those before: no chance is in it. A group is called after the three
words that lie nearest to its middle.
"""

from __future__ import annotations

import re
import sys
import textwrap

import numpy as np
from numpy.typing import NDArray

from graphkit.sentences.parser import DEFAULT_MODEL, _load

GROUPS = 64
ROUNDS = 60
COMMON = 6000
"""How many of the most frequent words decide where the groups lie."""
HEADER = """\
# Words by likeness of meaning: {groups} groups by k-means over word vectors, by build_words.py; lower case, no names.
# The appraisal of events (weights.json beside this file) looks at the group of a word where it does not know the word.
# Source: the vectors of Explosion's en_core_web_md 3.7.1 (OSCAR 2109, Wikipedia, OpenSubtitles, WMT News Crawl), CC0.
"""

Vectors = NDArray[np.float64]


def main() -> None:
    """Write the groups to standard output."""
    words, vectors = frequent()
    groups = gathered(vectors)
    sys.stdout.write(HEADER.format(groups=GROUPS))
    named = sorted((name(words, vectors, groups, group), group) for group in range(GROUPS))
    for label, group in named:
        members = sorted(word for word, of in zip(words, groups, strict=True) if of == group)
        lines = textwrap.wrap(" ".join(members), 148, break_long_words=False, break_on_hyphens=False)
        sys.stdout.write("\n".join([f"{label}: >-", *(f"  {line}" for line in lines)]) + "\n")


def frequent() -> tuple[list[str], Vectors]:
    """Return the words that vectors are kept under, the most frequent first, with the vectors' directions."""
    vocabulary = _load(DEFAULT_MODEL).vocab
    first: dict[int, int] = {}
    for key, row in vocabulary.vectors.key2row.items():
        first.setdefault(row, key)
    rows = {vocabulary.strings[first[row]]: row for row in sorted(first)}
    words = [word for word in rows if re.fullmatch("[a-z]{2,}(-[a-z]+)*", word)]
    vectors = np.asarray(vocabulary.vectors.data[[rows[word] for word in words]], dtype=np.float64)
    vectors -= vectors.mean(axis=0)
    return words, vectors / np.linalg.norm(vectors, axis=1, keepdims=True)


def gathered(vectors: Vectors) -> NDArray[np.int64]:
    """Return the group of every vector."""
    core = vectors[:COMMON]
    middles = core[scattered(core)]
    for _ in range(ROUNDS):
        groups = np.argmax(core @ middles.T, axis=1)
        sums = np.stack([core[groups == group].sum(axis=0) for group in range(GROUPS)])
        middles = sums / np.linalg.norm(sums, axis=1, keepdims=True)
    return np.argmax(vectors @ middles.T, axis=1)


def scattered(core: Vectors) -> list[int]:
    """Return starting points: of candidates that are well surrounded, each as far as possible from those before."""
    likeness = core @ core.T
    surrounded = np.sort(likeness, axis=1)[:, -20:].mean(axis=1)
    chosen = [int(np.argmax(surrounded))]
    while len(chosen) < GROUPS:
        nearest = likeness[:, chosen].max(axis=1)
        chosen.append(int(np.argmax(surrounded - nearest)))
    return chosen


def name(words: list[str], vectors: Vectors, groups: NDArray[np.int64], group: int) -> str:
    """Return the three frequent words nearest to the middle of a group, joined by strokes."""
    inside = np.flatnonzero(groups == group)
    middle = vectors[inside].sum(axis=0)
    best = sorted(inside[inside < COMMON], key=lambda i: (-float(vectors[i] @ middle), words[i]))[:3]
    return "-".join(words[i].replace("-", "") for i in best)


if __name__ == "__main__":
    main()
