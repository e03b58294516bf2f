"""Reads names.txt: news text in which names are marked "[PER William Ruto]"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from graphkit.model import Article, Block, BlockLabel

Name = tuple[int, int, str]
MARK = re.compile(r"\[(PER|ORG|LOC) ([^\]]+)\]")


def marked_articles(path: Path) -> Iterator[tuple[Article, set[Name]]]:
    """Yield each article of the file with its names: first and last character (half-open) and PER, ORG or LOC."""
    lines = [line for line in path.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    for number, block in enumerate("\n".join(lines).split("\n\n")):
        text, names, at = "", set[Name](), 0
        marked = " ".join(block.split())
        for match in MARK.finditer(marked):
            text += marked[at : match.start()]
            names.add((len(text), len(text) + len(match[2]), match[1]))
            text += match[2]
            at = match.end()
        text += marked[at:]
        part = Block(BlockLabel.BODY, 0, len(text))
        yield Article(f"a{number}", "names.txt", number, text, (part,), 0, len(text), text), names
