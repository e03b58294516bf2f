"""Writes bodies.csv: ministries and services of states with their Wikidata items, named as patterns.yaml names them.

Run once when a source changes, never at reading time: ``python ontology/gazetteers/build_bodies.py NSI``. NSI is the
file dist/wikidata/wikidata.json of the npm package name-suggestion-index (BSD-3-Clause), whose labels and descriptions
are Wikidata's (CC0); the other source is sources/body_ids.csv. A body is taken where its label says what it is, label
and description name one state and nothing smaller, and no other item is called the same.
"""

from __future__ import annotations

import csv
import json
import re
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

from graphkit.ontology.files import load_yaml

HERE = Path(__file__).resolve().parent
HEADER = (
    "# Ministries and services of states, made by build_bodies.py from name-suggestion-index (BSD-3-Clause; labels: "
    "Wikidata, CC0) and govdirectory.org (Wikidata, CC0); names: patterns.yaml."
)
SERVICES = ("Air Force", "Border Guard", "Coast Guard", "National Guard", "Navy")
"""Services of which a state has one. Of police and intelligence services it has several, and a page means any."""
SMALLER = re.compile(
    r"\b(former|province|provincial|county|city|municipal\w*|region\w*|territor\w+|district|state government|"
    r"charit\w+|volunteer|rescue|state-level|flag|bureau|directorate|canton|dependency|overseas|department of the \w+ "
    r"(ministry|government))\b"
)
_MINISTRY = re.compile(
    r"^(?:(?:[A-Z]\w+ )?Ministry|Department|Federal Ministry) (?:of|for) (?:the |Popular Power for )?(.+)$"
)


def table(path: Path) -> Iterator[dict[str, str]]:
    """Yield the rows of a table, comment lines left out."""
    lines = path.read_text(encoding="utf-8").splitlines()
    yield from csv.DictReader(line for line in lines if not line.startswith("#"))


def state_words() -> dict[str, frozenset[str]]:
    """Return by ISO code what names a state in a description: its names and its adjectives."""
    words = {row["iso2"]: {row["name"], *row["aliases"].split("|")} for row in table(HERE / "states.csv")}
    for row in table(HERE / "demonyms.csv"):
        if row["state"] in words:  # the others are of regions
            words[row["state"]] |= set(row["adjectives"].split("|"))
    return {code: frozenset(word for word in found if len(word) > 3) for code, found in words.items()}


def part_words(states: frozenset[str]) -> re.Pattern[str]:
    """Return what finds the names of parts of states, but for those that are also names of states."""
    return _any_of({row["name"] for row in table(HERE / "places.csv") if row["kind"] == "part"} - states)


def _any_of(words: Iterable[str]) -> re.Pattern[str]:
    return re.compile(rf"\b({'|'.join(sorted(map(re.escape, words)))})\b")


def kinds() -> tuple[dict[str, str], dict[str, str]]:
    """Return what words of a label say which ministry and which service it is."""
    rules = load_yaml(HERE / "patterns.yaml")
    topics = {word: topic for topic, words in rules["ministries"].items() for word in (topic.lower(), *words)}
    services = {word: name for name in SERVICES for word in rules["services"][name]}
    return topics, services


def named(label: str, topics: dict[str, str], services: dict[str, str]) -> str | None:
    """Return what patterns.yaml calls a body with this label: "Ministry of Justice of Japan" is Ministry of Justice."""
    if found := _MINISTRY.match(label):
        first = re.split(r",| and | of ", found[1])[0].lower().removeprefix("national ")
        return f"Ministry of {topics[first]}" if first in topics and topics[first] != "Intelligence" else None
    ends = [name for word, name in services.items() if re.search(rf"\b{word}( of .+)?$", label.lower())]
    return ends[0] if ends else None


def from_index(path: Path) -> Iterator[tuple[str, str, str, str]]:
    """Yield name, state, item and label of the bodies in name-suggestion-index; only labels that name the state."""
    items = json.loads(path.read_text(encoding="utf-8"))["wikidata"]
    words, (topics, services) = state_words(), kinds()
    states = {code: _any_of(found) for code, found in words.items()}
    parts = part_words(frozenset().union(*words.values()))
    for item, told in items.items():
        label, said = told.get("label") or "", told.get("description") or ""
        if not (name := named(label, topics, services)):
            continue
        text = f"{label}, {said}"
        found = {code for code, words in states.items() if words.search(text)}
        if len(found) == 1 and not SMALLER.search(said.lower()) and not parts.search(text):
            (state,) = found
            yield name, state, item, label if states[state].search(label) else ""


def main() -> None:
    """Write the table; a body that two items are called is left out, and what an earlier source says counts."""
    names = {row["iso2"]: row["name"] for row in table(HERE / "states.csv")}
    given = [
        (row["name"], row["state"], row["wikidata"], row["alias"]) for row in table(HERE / "sources" / "body_ids.csv")
    ]
    found: dict[tuple[str, str], list[tuple[str, str]]] = defaultdict(list)
    for name, state, item, label in from_index(Path(sys.argv[1])):
        found[name, state].append((item, label))
    for name, state, item, alias in given:
        found[name, state] = [(item, alias)]
    taken = {row["name"] for row in table(HERE / "organisations.csv")}
    rows = []
    for (name, state), items in found.items():
        title = f"{name} ({names[state]})"
        if len(items) == 1 and title not in taken:
            item, alias = items[0]
            rows.append([title, item, state, "", "" if alias == title else alias])
    with (HERE / "bodies.csv").open("w", encoding="utf-8", newline="") as file:
        file.write(f"{HEADER}\n")
        writer = csv.writer(file, lineterminator="\n")
        writer.writerows([["name", "wikidata", "state", "scope", "aliases"], *sorted(rows)])


if __name__ == "__main__":
    main()
