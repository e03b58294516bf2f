"""Scores single sentences: whether the relation was found, between the right parties, and false alarms.

Each line of sentences.jsonl is a positive (relation, construction, agent and patient as written; an empty list where
the sentence names none or only "we") or a negative: ``absent`` relations must not come out as actual. Hard negatives
have the cue word in another sense, or refused, threatened, asked for, planned or cancelled.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from graphkit.evaluation import load_scheme
from graphkit.evaluation.wording import content_words
from graphkit.model import Claim, Factuality

AGENTS = frozenset(("participant", "supplier", "attacker", "proposer"))
PATIENTS = frozenset(("participant", "recipient", "target", "target-party", "addressee"))


@dataclass(frozen=True, slots=True)
class Labelled:
    """A sentence and what is right about it; ``relation`` is empty for negatives."""

    id: str
    text: str
    kind: str
    relation: str = ""
    construction: str = ""
    agent: list[str] = field(default_factory=list)
    patient: list[str] = field(default_factory=list)
    absent: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class SentenceRow:
    """One relation's figures, 0 to 1.

    ``recall`` of ``wanted`` positives, and of those found the share with the right parties (``pair``); the shares of
    ``hard`` and ``plain`` negatives on which the relation came out as actual.
    """

    relation: str
    recall: float
    pair: float
    hard: float
    plain: float
    wanted: int


def load_sentences(path: Path) -> tuple[Labelled, ...]:
    return tuple(Labelled(**json.loads(line)) for line in path.read_text(encoding="utf-8").splitlines())


def score_sentences(claims: Iterable[Claim], labelled: Sequence[Labelled]) -> tuple[SentenceRow, ...]:
    """Return a row a relation, in the order of ontology/scoring.yaml."""
    said = by_sentence(claims)
    return tuple(_row(relation, said, labelled) for relation in load_scheme().relations)


def score_constructions(claims: Iterable[Claim], labelled: Sequence[Labelled]) -> dict[str, tuple[int, int, int]]:
    """Return for every construction how many positives were found, found with the right parties, and are there."""
    said, tallies = by_sentence(claims), defaultdict(list)
    for sentence in labelled:
        if sentence.kind == "positive":
            found = _found(said, sentence)
            tallies[sentence.construction].append((bool(found), any(_right(c, sentence) for c in found)))
    return {
        construction: (sum(f for f, _ in tally), sum(r for _, r in tally), len(tally))
        for construction, tally in sorted(tallies.items())
    }


def sentence_misses(claims: Iterable[Claim], labelled: Sequence[Labelled]) -> Iterator[str]:
    """Yield a line for every sentence that was missed, misread, or raised a false alarm."""
    said = by_sentence(claims)
    for sentence in labelled:
        found = _found(said, sentence)
        if sentence.kind == "positive" and not any(_right(claim, sentence) for claim in found):
            fault = "misread" if found else "missed "
            yield f"{fault}    {sentence.relation} {sentence.construction} | {sentence.text}"
        for claim in _alarms(said, sentence):
            yield f"alarm      {claim.relation} {sentence.kind} | {sentence.text}"


def by_sentence(claims: Iterable[Claim]) -> Mapping[str, list[Claim]]:
    said: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        said[claim.document].append(claim)
    return said


def _row(relation: str, said: Mapping[str, list[Claim]], labelled: Sequence[Labelled]) -> SentenceRow:
    wanted = [s for s in labelled if s.relation == relation]
    found = [s for s in wanted if _found(said, s)]
    named = [s for s in found if s.agent or s.patient]
    alarms = {
        kind: [
            any(claim.relation == relation for claim in _alarms(said, s))
            for s in labelled
            if s.kind == kind and relation in s.absent
        ]
        for kind in ("hard", "plain")
    }
    return SentenceRow(
        relation=relation,
        recall=len(found) / len(wanted),
        pair=sum(any(_right(c, s) for c in _found(said, s)) for s in named) / max(1, len(named)),
        hard=sum(alarms["hard"]) / len(alarms["hard"]),
        plain=sum(alarms["plain"]) / len(alarms["plain"]),
        wanted=len(wanted),
    )


def _found(said: Mapping[str, list[Claim]], sentence: Labelled) -> list[Claim]:
    return [claim for claim in said.get(sentence.id, ()) if claim.relation == sentence.relation]


def _alarms(said: Mapping[str, list[Claim]], sentence: Labelled) -> list[Claim]:
    return [
        claim
        for claim in said.get(sentence.id, ())
        if claim.relation in sentence.absent and claim.factuality is Factuality.ACTUAL
    ]


def _right(claim: Claim, sentence: Labelled) -> bool:
    sides = ((sentence.agent, AGENTS), (sentence.patient, PATIENTS))
    return all(_all_there(wanted, _fillers(claim, roles)) for wanted, roles in sides)


def _fillers(claim: Claim, roles: frozenset[str]) -> list[str]:
    return [wording for role in roles for filler in claim.roles.get(role, ()) for wording in (filler.name, filler.text)]


def _all_there(wanted: list[str], given: list[str]) -> bool:
    return all(any(_alike(name, other) for other in given) for name in wanted)


@cache
def _alike(one: str, other: str) -> bool:
    """Tell whether the head of one is a word of the other, or half of the shorter one's words are."""
    a, b = content_words(one), content_words(other)
    common = set(a) & set(b)
    return bool(common) and (a[-1] in b or b[-1] in a or 2 * len(common) >= min(len(set(a)), len(set(b))))
