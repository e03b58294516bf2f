"""Fits what the features of ties weigh, on news whose event mentions are grouped by hand; prints weights.yaml.

    python -m benchmarks.linking.fit_ties ANNOTATED.jsonl GRAPH > ontology/ties/weights.yaml

ANNOTATED has lines with "id", "topic", "text" and "mentions" ("start", "end", "chain", "tag"), as ECB+ can be written;
GRAPH was built from it. Weights are all that comes out: no word of the texts. On standard error stands what to expect
of news never seen: B-cubed with each topic left out of the fit in turn. Logistic regression, its weights drawn towards
``PRIOR`` (what a reader would say) and never past zero: one kind of news must not teach that another day is no matter.
"""

from __future__ import annotations

import json
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations
from pathlib import Path

import numpy as np
import numpy.typing as npt

from graphkit.linking.events import Surroundings, features, tie
from graphkit.linking.events.claim_features import ClaimFeatures
from graphkit.linking.events.likenesses import FEATURES
from graphkit.model import Claim
from graphkit.ontology import load_lexicon
from graphkit.ontology.ties import TieWeights
from graphkit.pipeline.graph import Graph
from graphkit.pipeline.stories import surroundings

PRIOR = {
    "same-word": 1.5,
    "same-kind-of-deed": 0.7,
    "any-deed": 0.5,
    "other-deed": -3.0,
    "same-article": -1.0,
    "alike-articles": 3.0,
    "alike-sentences": 2.0,
    "same-parties": 1.2,
    "other-parties": -1.5,
    "crossed-parties": 0.3,
    "same-thing": 1.0,
    "other-thing": -1.2,
    "same-day": 1.0,
    "other-day": -4.0,
    "same-place": 1.0,
    "other-place": -2.0,
    "same-number": 1.0,
    "same-means": 0.5,
    "points-back": 1.5,
    "told-anew": -3.0,
    "apart-in-article": -3.0,
    "one-unreal": -1.0,
    "both-unreal": -1.0,
    "one-of-many": -2.0,
    "both-of-many": -1.5,
    "nothing-shared": -1.0,
    "another-one": -2.0,
    "other-person": -2.0,
    "one-or-several": -1.5,
    "other-company": -3.0,
    "turned-round": -3.0,
    "one-supposed": -3.0,
    "one-sentence": -2.0,
    "only-states": -2.0,
    "only-the-story": -2.0,
    "other-story": -2.0,
    "both-known": 1.0,
}
BIAS, BELIEF = -0.5, 30.0
"""What two reports have against them from the start, and how strongly the bias is drawn towards it."""
FAITH, MORE = 30.0, 60.0
"""How strongly weights are drawn towards PRIOR: what speaks against more, for two readings differ where one errs."""
THRESHOLD, ONE_ARTICLE, DOUBTFUL = 0.35, 0.75, 0.2
STEPS, RATE = 3000, 0.9
HEADER = """\
# What the features of ties weigh (graphkit/linking/events/likenesses.py), as log-odds of one event. Written by
# benchmarks/linking/fit_ties.py from {mentions} event mentions of {topics} topics of ECB+ (Cybulska and Vossen 2014,
# CC BY 3.0), drawn towards what a reader would say.
# B-cubed with each topic left out in turn: P {precision:.2f}, R {recall:.2f}, F1 {f1:.2f}.
"""

Numbers = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Told:
    """A claim's features, the chain that readers put it in, and the topic of its article."""

    features: ClaimFeatures
    chain: str
    topic: str


@dataclass(frozen=True, slots=True)
class Corpus:
    """The claims and what is around them; the topic and the annotated mentions of each document."""

    claims: list[Claim]
    around: Surroundings
    topics: Mapping[str, str]
    mentions: Mapping[str, Sequence[Mapping[str, str | int]]]


@dataclass(frozen=True, slots=True)
class Pairs:
    """Pairs of claims of one relation and story: positions, values of the features, whether one, topic, weight."""

    at: list[tuple[int, int]]
    values: Numbers
    one: Numbers
    topics: npt.NDArray[np.str_]
    weights: Numbers


def main(annotated: Path, folder: Path) -> None:
    corpus = _corpus(annotated, folder)
    told = list(_told(corpus))
    pairs = _pairs(told, corpus.around)
    fitted = _tie_weights(*fit(pairs, np.ones(len(pairs.at), dtype=bool)))
    precision, recall = _left_out(corpus, told, pairs)
    f1 = 2 * precision * recall / (precision + recall)
    print(f"topics left out: P {precision:.3f} R {recall:.3f} F1 {f1:.3f}", file=sys.stderr)
    topics = len({t.topic for t in told})
    print(HEADER.format(mentions=len(told), topics=topics, precision=precision, recall=recall, f1=f1), end="")
    print(
        f"bias: {fitted.bias:.2f}\nthreshold: {THRESHOLD}\none-article: {ONE_ARTICLE}\ndoubtful: {DOUBTFUL}\nweights:"
    )
    for name, weight in fitted.weights.items():
        print(f"  {name}: {weight:.2f}")


def _corpus(annotated: Path, folder: Path) -> Corpus:
    rows = {row["id"]: row for row in map(json.loads, annotated.read_text(encoding="utf-8").splitlines())}
    graph = Graph(folder)
    topics = {document: str(row["topic"]) for document, row in rows.items()}
    mentions = {document: row["mentions"] for document, row in rows.items()}
    claims = [replace(claim, same_event=claim.id) for claim in graph.claims()]  # untied again
    return Corpus(claims, surroundings(graph.folder), topics, mentions)


def _told(corpus: Corpus) -> Iterable[Told]:
    found = {trace.id: trace for trace in features(corpus.claims, load_lexicon(), corpus.around)}
    for claim in corpus.claims:
        if chain := _chain(claim, corpus.mentions[claim.document]):
            yield Told(found[claim.id], chain, corpus.topics[claim.document])


def _chain(claim: Claim, mentions: Sequence[Mapping[str, str | int]]) -> str:
    """Return the chain of the first mention of an event that the claim's own word touches."""
    touching = (
        str(mention["chain"])
        for mention in mentions
        if str(mention["tag"]).startswith(("ACTION", "NEG"))
        and int(mention["start"]) < claim.trigger.end
        and claim.trigger.start < int(mention["end"])
    )
    return next(touching, "")


def _pairs(told: Sequence[Told], around: Surroundings) -> Pairs:
    """Return the pairs, each weighed so that a claim with many pairs counts as much as one with few."""
    at = [(i, j) for i, j in combinations(range(len(told)), 2) if _comparable(told[i], told[j], around)]
    degree = Counter(one for pair in at for one in pair)
    values = [[f.function(told[i].features, told[j].features, around) for f in FEATURES] for i, j in at]
    return Pairs(
        at,
        np.array(values),
        np.array([told[i].chain == told[j].chain for i, j in at], dtype=float),
        np.array([told[i].topic for i, _ in at]),
        np.array([1 / degree[i] + 1 / degree[j] for i, j in at]),
    )


def _comparable(one: Told, other: Told, around: Surroundings) -> bool:
    mine, theirs = one.features, other.features
    return mine.relation == theirs.relation and around.story(mine.article) == around.story(theirs.article)


def fit(pairs: Pairs, chosen: npt.NDArray[np.bool_]) -> tuple[Numbers, float]:
    """Return the weights and the bias that fit the chosen pairs, by gradient descent."""
    values, one = pairs.values[chosen], pairs.one[chosen]
    shares = pairs.weights[chosen] / pairs.weights[chosen].mean()
    prior = np.array([PRIOR[feature.name] for feature in FEATURES])
    directions = np.array([feature.direction for feature in FEATURES])
    faith = np.where(directions > 0, FAITH, MORE)
    weights, bias = prior.copy(), 0.0
    for _ in range(STEPS):
        wrong = shares * (1 / (1 + np.exp(-values @ weights - bias)) - one)
        weights -= RATE * (values.T @ wrong + faith * (weights - prior)) / len(one)
        weights = np.where(directions * weights < 0, 0, weights)
        bias -= RATE * (float(wrong.sum()) + BELIEF * (bias - BIAS)) / len(one)
    return weights, bias


def _left_out(corpus: Corpus, told: Sequence[Told], pairs: Pairs) -> tuple[float, float]:
    """Return B-cubed precision and recall where the claims of each topic are tied by weights fitted on the others."""
    event_of: dict[str, str] = {}
    for topic in sorted({t.topic for t in told}):
        weights, bias = fit(pairs, pairs.topics != topic)
        claims = [claim for claim in corpus.claims if corpus.topics[claim.document] == topic]
        event_of |= tie(claims, load_lexicon(), corpus.around, _tie_weights(weights, bias)).events
    events, chains = [event_of[t.features.id] for t in told], [t.chain for t in told]
    return _b_cubed(events, chains), _b_cubed(chains, events)


def _tie_weights(weights: Numbers, bias: float) -> TieWeights:
    named = {feature.name: round(float(weight), 2) for feature, weight in zip(FEATURES, weights, strict=True)}
    return TieWeights(round(bias, 2), THRESHOLD, ONE_ARTICLE, DOUBTFUL, named)


def _b_cubed(keys: Sequence[object], gold: Sequence[object]) -> float:
    """Return the mean share of each one's group that is of its own kind."""
    groups: dict[object, list[object]] = defaultdict(list)
    for key, kind in zip(keys, gold, strict=True):
        groups[key].append(kind)
    shares = (groups[key].count(kind) / len(groups[key]) for key, kind in zip(keys, gold, strict=True))
    return sum(shares) / len(keys)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
