"""Reads names.txt and registers.txt: news text in which names are marked "[PER William Ruto]"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from graphkit.model import Article, Block, BlockLabel

Name = tuple[int, int, str]
MARK = re.compile(r"\[(PER|ORG|LOC) ([^\]]+)\]")


def marked_articles(path: Path, *, by_line: bool = False) -> Iterator[tuple[Article, set[Name]]]:
    """Yield each article of the file with its names: first and last character (half-open) and PER, ORG or LOC.

    ``by_line`` makes a part of each line, as a page's paragraphs are; else an article is one part.
    """
    lines = [line for line in path.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    for number, block in enumerate("\n".join(lines).split("\n\n")):
        text, names, at = "", set[Name](), 0
        marked = block.strip() if by_line else " ".join(block.split())
        for match in MARK.finditer(marked):
            text += marked[at : match.start()]
            names.add((len(text), len(text) + len(match[2]), match[1]))
            text += match[2]
            at = match.end()
        text += marked[at:]
        spans = [line.span() for line in re.finditer(r".+" if by_line else r"(?s).+", text)]
        parts = tuple(Block(BlockLabel.BODY, *span) for span in spans)
        yield Article(f"a{number}", path.name, number, text, parts, 0, len(text), text), names
