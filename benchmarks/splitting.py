"""Answers whether cleaning and splitting stay under a tenth of the reading time, and grow with the page and no faster.

Lays pages of several articles and their clutter out as text, in sizes that double, and articles of the usual length as
HTML; prints words a second beside the reading wing's own (READING). Exits 1 where pages cost more than a tenth of their
reading, or where eight times the page costs more than twelve times the time.
"""

from __future__ import annotations

import sys
from dataclasses import replace
from time import process_time

from benchmarks.html.layouts import LAYOUTS
from benchmarks.main_text import stories
from graphkit.articles import split
from graphkit.model import Page, PageKind

READING = 3000
"""Words a second that the reading wing parses on one process."""
CLUTTER = "\n\nRelated Articles\n\nFerry hits pier in thick fog\n\nCoastal Times\n\n2 hours ago\n\n"
SIZES = (50, 100, 200, 400)


def dump(articles: int) -> str:
    """Return a text dump of so many articles, one below the other."""
    written = stories()
    texts = []
    for number in range(articles):
        story = written[number % len(written)]
        texts.append(f"{story.title} {number}\n\n{story.author} {number}\n\n{story.text}")
    return CLUTTER.join(texts)


def seconds(page: Page) -> float:
    """Return the least of three measurements of the processor's time for splitting a page."""
    took = []
    for _ in range(3):
        start = process_time()
        split(page)
        took.append(process_time() - start)
    return min(took)


def report(label: str, words: int, took: float) -> bool:
    rate = words / took
    print(f"{label:22} {words:8,} words {took:7.3f} s {rate:10,.0f} words/s  {READING / rate:6.1%} of reading")
    return rate >= 10 * READING


def main() -> int:
    times = []
    fast = True
    for size in SIZES:
        text = dump(size)
        times.append(seconds(Page("dump.txt", PageKind.TEXT, text)))
        fast &= report(f"text, {size} articles", len(text.split()), times[-1])
    growth = times[-1] / times[0]
    print(f"{'growth':22} {SIZES[-1] // SIZES[0]} times the page, {growth:.1f} times the time")
    long = [replace(story, body=tuple(f"{line} {n}" for n in range(4) for line in story.body)) for story in stories()]
    markup = [layout(story) for layout in LAYOUTS for story in long]
    took = sum(seconds(Page("page.html", PageKind.HTML, page)) for page in markup)
    words = sum(len(story.text.split()) for story in long) * len(LAYOUTS)
    fast &= report(f"HTML, {len(markup)} pages", words, took)
    return 0 if fast and growth <= 12 else 1


if __name__ == "__main__":
    sys.exit(main())
