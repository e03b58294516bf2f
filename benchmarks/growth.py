"""Does reading take time in proportion to a text, however the text is made? Doubles texts that go on in one way.

Run it with ``python -m benchmarks.growth [length]``; it loads the model. Prints, for each kind of chain, for markup and
for front matter, the processor time for n, 2n and 4n as multiples of that for n. In proportion they are 1, 2 and 4;
where the last is above 8, something looks at all pairs, and pages can be made that take for ever.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator

from graphkit.articles import split
from graphkit.model import Article, Block, BlockLabel, Page, PageKind
from graphkit.pipeline.reading import ReaderSpec
from graphkit.pipeline.settings import Settings
from tests.hostile.chains import CHAINS

PROSE = "The envoy of Japan met the minister of Peru in Lima on Monday, officials of the two states said. "
MARKUP: dict[str, Callable[[int], Page]] = {
    "attributes": lambda n: _html(" ".join(f"a{at}=1" for at in range(n // 20))),
    "nested tags": lambda n: Page("p", PageKind.HTML, "<div>" * n + PROSE * 3),
    "open tags": lambda n: Page("p", PageKind.HTML, "<b " * n + ">" + PROSE * 3),
    "paragraphs": lambda n: Page("p", PageKind.HTML, f"<p>{PROSE}</p>" * (n // 20)),
    "front matter": lambda n: _front("".join(f"k{at}: [a, {{b: c}}]\n" for at in range(n // 20))),
    "nested front matter": lambda n: _front("k: " + "[" * (n // 20)),
    "lines": lambda n: Page("p", PageKind.TEXT, f"{PROSE}\n\n" * (n // 20)),
}


def _html(attributes: str) -> Page:
    return Page("p", PageKind.HTML, f"<html><body {attributes}><p>{PROSE * 3}</p></body></html>")


def _front(matter: str) -> Page:
    return Page("p", PageKind.MARKDOWN, f"---\n{matter}---\n\n# Envoys\n\n{PROSE * 3}\n")


def _works(length: int) -> Iterator[tuple[str, Callable[[int], object]]]:
    reader = ReaderSpec(Settings().model)()

    def read(name: str) -> Callable[[int], object]:
        return lambda n: list(reader([_article(CHAINS[name](n))]))

    yield from ((name, read(name)) for name in CHAINS)
    yield from ((name, lambda n, make=make: split(make(n))) for name, make in MARKUP.items())


def _article(text: str) -> Article:
    return Article("id", "p", 0, text, (Block(BlockLabel.BODY, 0, len(text)),), 0, len(text), text)


def main() -> None:
    """Print the ratios."""
    length = int(sys.argv[1]) if len(sys.argv) > 1 else 500
    for name, work in _works(length):
        taken = []
        for times in (1, 1, 2, 4):  # the first is to warm up
            begun = time.process_time()
            work(length * times)
            taken.append(time.process_time() - begun)
        one = max(taken[1], 1e-3)
        print(f"{name:22} {taken[1]:6.2f} s   x2 {taken[2] / one:5.1f}   x4 {taken[3] / one:5.1f}", flush=True)


if __name__ == "__main__":
    main()
