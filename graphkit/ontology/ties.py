"""What decides whether reports are tied: how common words are, which words tell of one deed, and what features weigh.

Reads ontology/ties/; fills frozen objects.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from functools import cache

import msgspec

from graphkit.ontology.files import load_struct, load_yaml, ontology_folder

__all__ = ["ANY", "TieWeights", "deed_kinds", "load_tie_weights", "word_ranks"]

ANY = "any"
"""The kind of words that go with every other but what came of it: "the attack"."""
OUTCOME = "outcome-"
"""How the kinds of what came of a deed begin: who was killed in an attack was not attacked twice."""
COURSE = "course-"
"""How the kinds of what is made up of many deeds begin: an attack is a part of the offensive."""


class TieWeights(msgspec.Struct, frozen=True, forbid_unknown_fields=True, rename="kebab"):
    """What is weighed for and against one event, fitted by benchmarks/linking/fit_ties.py.

    ``bias`` is what speaks for one event where nothing else does, ``weights`` what each feature adds at its full value;
    the sum is a log-odds. Two groups of reports become one event from an average chance of ``threshold`` on, in a story
    that one article tells alone from ``one_article`` on, and are ``doubtful``, offered for a judgement, from that on.
    """

    bias: float
    threshold: float
    one_article: float
    doubtful: float
    weights: Mapping[str, float]


@cache
def load_tie_weights() -> TieWeights:
    """Load ontology/ties/weights.yaml; raises OntologyError that names the field that is wrong."""
    return load_struct(TieWeights, "ties", "weights.yaml", remedy="compare it with docs/ontology.md")


@cache
def deed_kinds() -> Mapping[str, Mapping[str, frozenset[str]]]:
    """Return, by relation and word, the kinds of deed that the word can tell of.

    A word of ``ANY`` can tell of all but the outcomes and the courses.
    """
    return {
        relation: _by_word(kinds) for relation, kinds in load_yaml(ontology_folder() / "ties" / "deeds.yaml").items()
    }


def _by_word(kinds: Mapping[str, list[str]]) -> Mapping[str, frozenset[str]]:
    by_word: dict[str, set[str]] = defaultdict(set)
    for kind, words in kinds.items():
        for word in words:
            by_word[word].add(kind)
    every = {kind for kind in kinds if not kind.startswith((OUTCOME, COURSE))}
    return {word: frozenset(every | told if ANY in told else told) for word, told in by_word.items()}


@cache
def word_ranks() -> Mapping[str, int]:
    """Return the rank of each common English word, 1 for the commonest."""
    lines = (ontology_folder() / "ties" / "word_ranks.txt").read_text(encoding="utf-8").splitlines()
    words = (line for line in lines if not line.startswith("#"))
    return {word: rank for rank, word in enumerate(words, start=1)}
