"""Answers whether cleaning and splitting pages is a small part of reading them.

Lays the stories of benchmarks/html out in every layout and times in one process: graphkit's pages to articles,
trafilatura alone on the same pages, and the parser on the text of the articles. Prints ratios, never times; exits 1
where graphkit takes more than a fifth of what the parser takes (real pages, longer and fuller, come to the same share).
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable

import trafilatura

from benchmarks.html.layouts import LAYOUTS
from benchmarks.main_text import stories
from graphkit.articles import split
from graphkit.model import Article, Failure, Page, PageKind
from graphkit.sentences import DEFAULT_MODEL, Parser

CEILING = 0.2
ROUNDS = 5


def pages() -> list[Page]:
    """Return every story in every layout."""
    return [
        Page(f"{layout.__name__}-{number}.html", PageKind.HTML, layout(story))
        for layout in LAYOUTS
        for number, story in enumerate(stories())
    ]


def taken(work: Callable[[], object]) -> float:
    """Return the processor time of the fastest of some rounds, after one that warms up."""
    work()
    rounds = []
    for _ in range(ROUNDS):
        start = time.process_time()
        work()
        rounds.append(time.process_time() - start)
    return min(rounds)


def articles(given: list[Page]) -> list[Article]:
    """Return the articles of all pages."""
    found = [split(page) for page in given]
    return [article for each in found if not isinstance(each, Failure) for article in each]


def main() -> int:
    given = pages()
    texts = articles(given)
    parser = Parser(DEFAULT_MODEL)
    cleaning = taken(lambda: articles(given))
    library = taken(lambda: [trafilatura.extract(page.text, include_comments=False) for page in given])
    parsing = taken(lambda: list(parser.parse(texts)))
    print(f"cleaning and splitting: {cleaning / library:.2f} times trafilatura alone")
    print(f"cleaning and splitting: {cleaning / parsing:.3f} of what parsing the articles takes")
    return 0 if cleaning < CEILING * parsing else 1


if __name__ == "__main__":
    sys.exit(main())
