"""Answers how long stories and ties of events take, and how much memory: a graph's readings, many times over.

    python -m benchmarks.linking.scale GRAPH [CLAIMS]

GRAPH is any graph folder. Each copy of it tells of other stories: its names get other endings, and three words in ten
are others of the corpus. Prints processor time for the words, the stories and the ties, what came of them, and the
most memory in use; with four times the claims, time should be about four times as long.
"""

from __future__ import annotations

import random
import resource
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from graphkit.graphs import GraphFolder
from graphkit.linking.events import Surroundings, tie
from graphkit.linking.stories import Subjects, Telling
from graphkit.model import Claim
from graphkit.ontology import load_lexicon
from graphkit.pipeline.stories import tellings, told_stories

OTHER = 0.3
"""The share of words that a copy has from elsewhere."""


def main(folder: Path, wanted: int) -> None:
    graph = GraphFolder(folder)
    claims, told = list(graph.claims()), list(tellings(graph)())
    copies = range(max(1, wanted // len(claims)))
    began = time.process_time()
    subjects = Subjects.of(lambda: _texts(told, copies))
    began = _say(f"{len(subjects.vectors)} articles weighed", began)
    stories = [story for story in told_stories({}, subjects) if len(story.articles) > 1]
    began = _say(f"{len(stories)} stories, the largest of {max(len(s.articles) for s in stories)} articles", began)
    of_each = {article: min(story.articles) for story in stories for article in story.articles}
    around = Surroundings(stories=of_each, vectors=subjects.vectors, words=subjects.words)
    events = tie(_claims(claims, copies), load_lexicon(), around).events
    _say(f"{len(events)} claims, {len(set(events.values()))} events", began)
    print(f"{resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024} MB at most")


def _say(what: str, began: float) -> float:
    now = time.process_time()
    print(f"{now - began:7.1f} s  {what}", flush=True)
    return now


def _texts(tellings: Sequence[Telling], copies: range) -> Iterator[Telling]:
    """Yield the texts of all copies, the same each time."""
    draw = random.Random(3)  # noqa: S311  # a repeatable corpus, no secret
    words = [word for telling in tellings for word in telling.text.split()]
    for copy in copies:
        for telling in tellings:
            text = " ".join(_word(word, copy, draw, words) for word in telling.text.split())
            yield Telling(f"{telling.id}-{copy}", text, tuple(f"{name}x{copy}" for name in telling.names))


def _word(word: str, copy: int, draw: random.Random, words: Sequence[str]) -> str:
    if word[:1].isupper() and copy:
        return f"{word}x{copy}"
    return draw.choice(words) if draw.random() < OTHER else word


def _claims(claims: Sequence[Claim], copies: range) -> Iterator[Claim]:
    """Yield the claims of all copies, each an event of its own, with parties of its copy."""
    for copy in copies:
        for claim in claims:
            roles = {role: tuple(replace(f, id=f"{f.id}-{copy}") for f in given) for role, given in claim.roles.items()}
            own = f"{claim.id}-{copy}"
            article, document = f"{claim.article_id}-{copy}", f"{claim.document}-{copy}"
            yield replace(claim, id=own, same_event=own, article_id=article, document=document, roles=roles)


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 100_000)
