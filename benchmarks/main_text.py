"""Answers whether graphkit's main text of HTML pages is at least as good as that of the extraction library alone.

Lays every story of benchmarks/html out in every layout, and scores both by the F1 of 4-grams of words, as the published
comparisons of article extractors do. A line a layout; exits 1 where graphkit is worse over all, or below its floor.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from pathlib import Path

import trafilatura

from benchmarks.html.layouts import LAYOUTS, Story
from graphkit.articles import split
from graphkit.model import BlockLabel, Failure, Page, PageKind
from graphkit.ontology.files import load_yaml

FLOOR = 0.97
STORIES = Path(__file__).parent / "html" / "stories.yaml"


def stories() -> list[Story]:
    """Return the benchmark's articles."""
    return [Story(**{**entry, "body": tuple(entry["body"])}) for entry in load_yaml(STORIES)]


def grams(text: str) -> Counter[tuple[str, ...]]:
    words = re.findall(r"\w+", text.lower())
    return Counter(zip(words, words[1:], words[2:], words[3:], strict=False))


def f1(found: str, wanted: str) -> float:
    """Return the harmonic mean of precision and recall of 4-grams."""
    one, other = grams(found), grams(wanted)
    both = sum((one & other).values())
    return 2 * both / max(1, sum(one.values()) + sum(other.values()))


def graphkit_text(markup: str, title: str) -> str:
    """Return the text of all articles found, without the headline: it is no part of the gold."""
    found = split(Page("page.html", PageKind.HTML, markup))
    if isinstance(found, Failure):
        return ""
    lines = [
        article.text[part.start : part.end]
        for article in found
        for part in article.parts
        if part.label in (BlockLabel.BODY, BlockLabel.HEADLINE)
    ]
    return "\n".join(line for line in lines if line != title)


def library_text(markup: str, title: str) -> str:
    """Return what trafilatura makes of the page with its own defaults, without comments."""
    text = trafilatura.extract(markup, include_comments=False) or ""
    return "\n".join(line for line in text.splitlines() if line != title)


def main() -> int:
    total = {"graphkit": 0.0, "library": 0.0}
    for layout in LAYOUTS:
        ours = theirs = 0.0
        for story in stories():
            markup = layout(story)
            ours += f1(graphkit_text(markup, story.title), story.text) / len(stories())
            theirs += f1(library_text(markup, story.title), story.text) / len(stories())
        print(f"{layout.__name__:12} graphkit {ours:.3f}  trafilatura alone {theirs:.3f}")
        total["graphkit"] += ours / len(LAYOUTS)
        total["library"] += theirs / len(LAYOUTS)
    print(f"{'ALL':12} graphkit {total['graphkit']:.3f}  trafilatura alone {total['library']:.3f}")
    return 0 if total["graphkit"] >= max(FLOOR, total["library"]) else 1


if __name__ == "__main__":
    sys.exit(main())
