"""Answers whether names in the news get the right Wikidata item: short articles whose names are marked with theirs.

    python -m benchmarks.linking.run [--misses] [FILE ...]

Builds a graph of the articles beside it, as a user would, and asks of every name whether its mention leads to an entity
with the right item. Recall counts only items that the gazetteers hold (coverage says how many of the marked ones
those are), precision every link of a name, also where nothing is marked. Exits 1 where a figure is below its floor in
floors.yaml. ``texts`` says how names are marked.
"""

from __future__ import annotations

import json
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.linking.texts import Marked, Name, load_articles
from graphkit.model import MentionRecord
from graphkit.ontology.files import load_yaml
from graphkit.ontology.gazetteers import load_gazetteer
from graphkit.pipeline.build import build

__all__ = ["FLOORS", "HERE", "Link", "Tally", "below", "count", "figures", "links", "main", "score"]

HERE = Path(__file__).resolve().parent
FLOORS = HERE / "floors.yaml"


@dataclass(frozen=True, slots=True)
class Link:
    """A mention with the Wikidata item of its entity; ``named`` where it is a name and no adjective or description."""

    start: int
    end: int
    text: str
    item: str
    named: bool


@dataclass(frozen=True, slots=True)
class Tally:
    """What came of one set: ``marked`` names with an item, those ``held`` by the gazetteers, and of those ``found``.

    ``right`` and ``wrong`` count links; ``faults`` has a line for every name missed and every link that is wrong.
    """

    marked: int
    held: int
    found: int
    right: int
    wrong: int
    faults: tuple[str, ...]


def main(paths: Sequence[Path], misses: bool) -> int:
    measured = {
        path.stem: score(load_articles(path)) for path in paths or sorted(HERE.glob("*.yaml")) if path != FLOORS
    }
    for name, tally in measured.items():
        row = figures(tally)
        print(f"{name:<8} " + "  ".join(f"{figure} {value:.3f}" for figure, value in row.items()), end="  ")
        print(f"({tally.found} of {tally.held} held, of {tally.marked} marked; ", end="")
        print(f"{tally.wrong} of {tally.right + tally.wrong} links wrong)")
        if misses:
            print("\n".join(tally.faults))
    faults = [line for name, tally in measured.items() for line in below(name, tally)]
    print("\n".join(faults) or "no figure is below its floor")
    return int(bool(faults))


def score(articles: Sequence[Marked]) -> Tally:
    """Link the articles' names and count what is right."""
    held = {
        item for entry in load_gazetteer().entries.values() for scheme, item in entry.same_as if scheme == "wikidata"
    }
    found = links(articles)
    rows = [count(article, found[article.id], held) for article in articles]
    return Tally(
        marked=sum(row.marked for row in rows),
        held=sum(row.held for row in rows),
        found=sum(row.found for row in rows),
        right=sum(row.right for row in rows),
        wrong=sum(row.wrong for row in rows),
        faults=tuple(line for row in rows for line in row.faults),
    )


def links(articles: Sequence[Marked]) -> dict[str, list[Link]]:
    """Build the graph of the articles and return the links of each, by article id."""
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "articles.jsonl"
        rows = ({"id": a.id, "published": a.published, "text": a.text} for a in articles)
        source.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
        graph = build(source, Path(folder) / "graph")
        items = {entity.id: (entity.same_as or {}).get("wikidata", "") for entity in graph.entities()}
        found: dict[str, list[Link]] = {article.id: [] for article in articles}
        for mention in graph.mentions():
            if item := items.get(mention.entity or ""):
                found[mention.document].append(_link(mention, item))
    return found


def _link(mention: MentionRecord, item: str) -> Link:
    return Link(mention.start, mention.end, mention.text, item, mention.kind == "name")


def count(article: Marked, found: Sequence[Link], held: set[str]) -> Tally:
    """Count what is right of the links found in one article; ``held`` are the items that the gazetteers have."""
    wanted = [name for name in article.names if name.wanted]
    known = [name for name in wanted if name.items & held]
    missed = [name for name in known if not any(link.item in name.items for link in found if _touch(name, link))]
    judged = [(link, verdict) for link in found if (verdict := _verdict(article, link)) is not None]
    wrong = [link for link, verdict in judged if not verdict]
    lines = [f"  {article.id} missed {name.text} ({'/'.join(sorted(name.items))})" for name in missed]
    lines += [f"  {article.id} wrong  {link.text} is not {link.item}" for link in wrong]
    return Tally(len(wanted), len(known), len(known) - len(missed), len(judged) - len(wrong), len(wrong), tuple(lines))


def _verdict(article: Marked, link: Link) -> bool | None:
    """Tell whether a link is right; None where it is not judged: an item not kept here, an unmarked description."""
    names = [name for name in article.names if _touch(name, link)]
    if not names:
        return False if link.named else None
    if not link.named and not any((name.start, name.end) == (link.start, link.end) for name in names):
        return None
    return any(link.item in name.items for name in names) or (None if not all(name.judged for name in names) else False)


def _touch(name: Name, link: Link) -> bool:
    return name.start < link.end and link.start < name.end


def figures(tally: Tally) -> dict[str, float]:
    """Return what has floors: recall of what is held, precision of links, and how many marked items are held."""
    return {
        "recall": tally.found / max(tally.held, 1),
        "precision": tally.right / max(tally.right + tally.wrong, 1),
        "coverage": tally.held / max(tally.marked, 1),
    }


def below(name: str, tally: Tally) -> Iterator[str]:
    """Yield a line for every figure of the set ``name`` that is below its floor; a set without floors has none."""
    measured = figures(tally)
    for figure, floor in load_yaml(FLOORS).get(name, {}).items():
        if measured[figure] < floor:
            yield f"below its floor: {name}, {figure}: {measured[figure]:.3f} < {floor:.3f}"


if __name__ == "__main__":
    arguments = sys.argv[1:]
    sys.exit(main([Path(a) for a in arguments if a != "--misses"], "--misses" in arguments))
