"""Turns what readers wrote into lines that can be kept: offsets and verdicts, no text and no names.

    python -m benchmarks.judged.keep GRAPH CORPUS READER < WRITTEN > LINES

GRAPH is the graph that was judged. WRITTEN has a JSON line for each event, ``{"id": the claim's IRI, "verdict": ...,
"kind", "roles", "factuality", "says"}``, for each event that was missed, ``{"missed": true, "document": "NAME#0",
"offset": of the paragraph in the article's text, "trigger", "relation", "factuality", "kind"}``, and for each article
that was gone through whole, ``{"article": true, "document": "NAME#0", "genre"}``.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

import msgspec

from benchmarks.judged.records import Event, Missed, Verdict, Whole, around, as_read, events_of, filed

__all__ = ["kept"]

WAYS = (
    "headline",
    "passive",
    "relative",
    "light verb",
    "nominal",
    "participle",
    "gerund",
    "infinitive",
    "quot",
    "rare",
)
"""How what is missed is told, the most telling word first; readers write it freely."""


def kept(
    written: Iterable[Mapping[str, Any]], graph: Path, corpus: str, reader: str
) -> Iterator[Verdict | Missed | Whole]:
    """Yield the lines to keep of what a reader wrote."""
    events = {event["id"]: event for event in events_of(graph)}
    lines = (graph / "articles.jsonl").read_bytes().splitlines()
    articles = [msgspec.json.decode(line) for line in lines]
    by_id = {article["id"]: article["text"] for article in articles}
    by_name = {f"{article['document']}#{article['article']}": article["text"] for article in articles}
    for line in written:
        if "article" in line:
            yield Whole(corpus, *_named(line), line["genre"])
        elif line.get("missed"):
            yield _missed(line, by_name[line["document"]], corpus)
        else:
            event = events[line["id"]]
            yield _verdict(line, event, by_id[event["article_id"]], corpus, reader)


def _named(line: Mapping[str, Any]) -> tuple[str, int]:
    document, _, article = line["document"].rpartition("#")
    return filed(document), int(article)


def _missed(line: Mapping[str, Any], text: str, corpus: str) -> Missed:
    at = text.lower().find(line["trigger"].lower(), line["offset"])
    start, end = (at, at + len(line["trigger"])) if at >= 0 else (line["offset"], line["offset"])
    way = next((way for way in WAYS if way in line["kind"].lower()), "other")
    words = around(text, start, end)
    return Missed(corpus, *_named(line), start, end, words, line["relation"], line["factuality"], way)


def _verdict(line: Mapping[str, Any], event: Event, text: str, corpus: str, reader: str) -> Verdict:
    start, end = event["trigger"]["start"], event["trigger"]["end"]
    return Verdict(
        corpus=corpus,
        document=filed(event["document"]),
        article=event["article"],
        start=start,
        end=end,
        words=around(text, start, end),
        relation=event["relation"],
        verdict=line["verdict"],
        kind=line["kind"],
        roles=line["roles"],
        factuality=line["factuality"],
        says=line["says"],
        read=event["factuality"],
        confidence=event["confidence"],
        as_read=as_read(event),
        reader=reader,
    )


if __name__ == "__main__":
    folder, name, by = sys.argv[1:4]
    for one in kept(map(msgspec.json.decode, sys.stdin), Path(folder), name, by):
        sys.stdout.buffer.write(msgspec.json.encode(one) + b"\n")
