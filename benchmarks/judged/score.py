"""Answers how good the events are that graphkit reads in the judged text, and what a change of the rules did to them.

    python -m benchmarks.judged.score CORPORA GRAPHS [--again FILE]

CORPORA is a folder of the corpora that were judged (docs/quality.md), GRAPHS one with a graph of each ("pages", "gum",
"polnear", "ecb"); a graph that is missing is built. A verdict finds its event by where its trigger stands. Where the
event is read otherwise now, what was said of its roles and source no longer counts, and it is told apart: "to judge
again". ``--again`` writes those, and the events at places that nobody has judged, to a file, by claim.

ALL OF THIS TEXT WAS READ WHILE THE RULES WERE WRITTEN. The figures compare one state of the rules with another; on text
that nobody has looked at expect less. The appraisal was even learned from these verdicts: what it turns away here is
more than elsewhere, and ``benchmarks.judged.train`` tells how much it does on what it was not fitted to.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import msgspec

from benchmarks.judged.figures import agreement_lines, share
from benchmarks.judged.records import (
    CORPORA,
    HERE,
    Event,
    Missed,
    Verdict,
    Whole,
    as_read,
    events_of,
    filed,
    load,
    match,
)
from graphkit.pipeline.build import build

__all__ = ["Pair", "Standing", "graph_of", "standing", "texts_of"]

Standing = str
"""What became of a judged event: "right", "relation", "roles", "factuality", "attribution", "again" or "gone"."""


@dataclass(frozen=True, slots=True)
class Pair:
    """A verdict and the event that it speaks of now; None where that is no longer read."""

    verdict: Verdict
    event: Event | None
    genre: str

    @property
    def now(self) -> Standing:
        """What becomes of the verdict: by what is read now."""
        return standing(self.verdict, self.event)


def standing(verdict: Verdict, event: Event | None) -> Standing:
    """Return the first fault of an event as it is read now, "again" where that has to be judged anew."""
    if event is None:
        return "gone"
    if not verdict.relation_right:
        return "relation"
    if as_read(event) != verdict.as_read:
        return "again"
    if verdict.roles != "right":
        return "roles"
    agreed = verdict.verdict in ("right", "attribution") and event["factuality"] == verdict.read
    if event["factuality"] != verdict.factuality and not agreed:
        return "factuality"
    return "right" if verdict.says == "right" else "attribution"


def main(corpora: Path, graphs: Path, again: Path | None) -> int:
    verdicts, wholes = load(Verdict, HERE / "events.jsonl"), load(Whole, HERE / "articles.jsonl")
    genres = {(whole.corpus, whole.document): whole.genre for whole in wholes}
    pairs: list[Pair] = []
    read: dict[str, tuple[Event, ...]] = {}
    for corpus in CORPORA:
        graph = graph_of(corpus, corpora, graphs)
        read[corpus] = tuple(events_of(graph))
        for verdict, event in match(verdicts, corpus, read[corpus], texts_of(graph)):
            genre = genres.get((corpus, verdict.document), "hard news" if corpus == "ecb" else "politics")
            pairs.append(Pair(verdict, event, genre))
    print("This text was seen in development, and the appraisal was learned from it: expect less elsewhere.")
    print("\n".join(report(pairs)))
    print("\nwhole articles: of what they tell, found")
    print("\n".join(recall_lines(pairs, load(Missed, HERE / "missed.jsonl"), wholes, read)))
    print("\ntwo readers")
    print("\n".join(agreement_lines(verdicts, load(Verdict, HERE / "second.jsonl"))))
    if again is not None:
        again.write_bytes(b"".join(msgspec.json.encode(line) + b"\n" for line in to_judge(pairs, read)))
    return 0


def graph_of(corpus: str, corpora: Path, graphs: Path) -> Path:
    """Return the graph of a corpus, which is built where it is missing."""
    folder = graphs / corpus
    if not (folder / "events.jsonl").exists():
        source = next(corpora / place for place in CORPORA[corpus] if (corpora / place).exists())
        build(source, folder)
    return folder


def texts_of(graph: Path) -> Mapping[str, str]:
    """Return the texts of the articles of a graph by id."""
    lines = map(msgspec.json.decode, (graph / "articles.jsonl").read_bytes().splitlines())
    return {article["id"]: article["text"] for article in lines}


def report(pairs: Sequence[Pair]) -> Iterator[str]:
    """Yield precision before and now: as a whole, by relation, by corpus and kind of text, by fault."""
    yield from _rows("all", pairs, lambda pair: "all")
    yield from _rows("relation", pairs, lambda pair: pair.verdict.relation)
    yield from _rows("corpus", pairs, lambda pair: pair.verdict.corpus)
    yield from _rows("kind of text", pairs, lambda pair: pair.genre)
    yield from _rows("confidence now", pairs, lambda pair: f"{pair.event['confidence']:.1f}" if pair.event else "gone")
    yield "\nfirst fault         before     now"
    before, now = Counter(pair.verdict.verdict for pair in pairs), Counter(pair.now for pair in pairs)
    for fault in ("right", "relation", "roles", "factuality", "attribution", "again", "gone"):
        yield f"  {fault:<16} {before[fault]:>7} {now[fault]:>7}"
    gone = Counter(pair.verdict.verdict for pair in pairs if pair.event is None)
    yield "  gone were " + ", ".join(f"{n} {fault}" for fault, n in gone.most_common()) if gone else "  none is gone"
    yield "\nkinds of fault, before and now"
    kinds = Counter(pair.verdict.kind for pair in pairs if pair.verdict.kind)
    left = Counter(pair.verdict.kind for pair in pairs if pair.now == pair.verdict.verdict)
    yield from (f"  {kind:<34} {n:>4} {left[kind]:>4}" for kind, n in kinds.most_common(30))


def _rows(title: str, pairs: Sequence[Pair], group: Callable[[Pair], str]) -> Iterator[str]:
    yield f"\nprecision by {title}, with 95% intervals"
    for name in sorted({group(pair) for pair in pairs}):
        inside = [pair for pair in pairs if group(pair) == name]
        kept = [pair for pair in inside if pair.event is not None]
        yield f"  {name:<12} before: {_precision(inside, [pair.verdict.verdict for pair in inside])}"
        yield f"  {'':<12} now:    {_precision(kept, [pair.now for pair in kept])}"


def _precision(pairs: Sequence[Pair], standings: Sequence[Standing]) -> str:
    """Return how many events are right in their relation and in all, as far as that is known."""
    relation = sum(pair.verdict.relation_right for pair in pairs)
    right, again = standings.count("right"), standings.count("again")
    most = f", at most {(right + again) / len(pairs):.2f}" if again else ""
    return f"relation {share(relation, len(pairs))}; all right {share(right, len(pairs))}{most}"


def recall_lines(
    pairs: Sequence[Pair], missed: Sequence[Missed], wholes: Sequence[Whole], read: Mapping[str, Sequence[Event]]
) -> Iterator[str]:
    """Yield how much of what the whole articles tell is found, before and now, by kind of text."""
    genres = {(whole.corpus, whole.document): whole.genre for whole in wholes}
    told: Counter[tuple[str, str]] = Counter()
    for pair in pairs:
        if pair.verdict.relation_right and (pair.verdict.corpus, pair.verdict.document) in genres:
            for row in ("all", pair.genre, pair.verdict.relation):
                told.update([(row, "of"), (row, "before"), *([(row, "now")] if pair.event else [])])
    for one in missed:
        for row in ("all", genres[one.corpus, one.document], one.relation):
            told.update([(row, "of"), *([(row, "now")] if any(_at(one, event) for event in read[one.corpus]) else [])])
    for row in ("all", *sorted({row for row, _ in told} - {"all"})):
        of = told[row, "of"]
        yield f"  {row:<12} before {share(told[row, 'before'], of)}; now {share(told[row, 'now'], of)}"


def _at(missed: Missed, event: Event) -> bool:
    """Whether an event stands where one was missed."""
    place = filed(event["document"]), event["article"], event["relation"]
    if place != (missed.document, missed.article, missed.relation):
        return False
    start, end = event["trigger"]["start"], event["trigger"]["end"]
    return bool(start < missed.end and missed.start < end)


def to_judge(pairs: Sequence[Pair], read: Mapping[str, Sequence[Event]]) -> Iterator[Mapping[str, str]]:
    """Yield the claims on which there is no verdict: those that are read otherwise, and those at new places."""
    judged = {pair.event["id"] for pair in pairs if pair.event is not None}
    yield from ({"why": "changed", "id": pair.event["id"]} for pair in pairs if pair.event and pair.now == "again")
    for events in read.values():
        yield from ({"why": "new", "id": event["id"]} for event in events if event["id"] not in judged)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpora", type=Path)
    parser.add_argument("graphs", type=Path)
    parser.add_argument("--again", type=Path)
    given = parser.parse_args()
    sys.exit(main(given.corpora, given.graphs, given.again))
