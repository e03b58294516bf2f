"""A graph of separate pairs: parties that have nothing to do with the other pairs."""

from __future__ import annotations

from graphkit.model import EntityRecord
from tests.views.synthetic import BASE, Corpus, Writer


def islands(count: int) -> Corpus:
    """Return so many pairs who met, each by itself, and one chain of four."""
    people = [
        EntityRecord(f"{BASE}entity/p{n}", f"Person {n}", "Person", mentions=1, articles=1)
        for n in range(2 * count + 4)
    ]
    made = Corpus(entities=people)
    writer = Writer(made)
    writer.begin(1, "Many meetings")
    for one, other in zip(people[: 2 * count : 2], people[1 : 2 * count : 2], strict=True):
        writer.say("met-with", [one], [other], verb="met")
    for one, other in zip(people[2 * count : -1], people[2 * count + 1 :], strict=True):
        writer.say("met-with", [one], [other], verb="met")
    writer.end(title="Many meetings", paper="River Times", day="2024-03-05")
    return made
