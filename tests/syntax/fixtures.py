"""Fixtures of the corrections: a file a correction, with sentences that it must put right and others it must not touch.

A row is a word: position, word, lemma, part of speech, tag, dependency, head (0: none), name. After "→" stands what
the corrections make of it: lemma, part of speech, tag, dependency, head. A sentence after "+" is put right, one after
"-" is left alone. Sentences are added, parsed by the trained model, with

    .venv/bin/python -m tests.syntax.fixtures NAME "A sentence." "Another one." ...

and without sentences the right-hand sides are written anew, to be read as a diff.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import zip_longest
from pathlib import Path

from graphkit.model import BlockLabel, NameSpan, Sentence, Token
from graphkit.ontology import load_lexicon
from graphkit.syntax.corrections import CORRECTIONS, correct

FOLDER = Path(__file__).parent / "corrections"
Row = list[str]


@dataclass(frozen=True)
class Fixture:
    """A sentence as parsed, what the corrections make of it, and whether the one of the file's name puts it right."""

    name: str
    text: str
    changes: bool
    sentence: Sentence
    corrected: tuple[Token, ...]

    def __str__(self) -> str:
        return f"{self.name} {'+' if self.changes else '-'} {self.text}"


def load(name: str) -> list[Fixture]:
    """Return the fixtures of a correction."""
    path = FOLDER / f"{name}.txt"
    blocks = path.read_text().strip().split("\n\n") if path.exists() else []
    return [_read(name, block.splitlines()) for block in blocks]


def _read(name: str, lines: list[str]) -> Fixture:
    sign, text = lines[0][0], lines[0][2:]
    rows = [line.split() for line in lines[1:]]
    before = _tokens(text, [row[:8] for row in rows])
    after = _tokens(text, [[*row[:2], *row[9:], "-"] if len(row) > 8 else row for row in rows])
    sentence = Sentence(0, 0, len(text), BlockLabel.BODY, before, tuple(_names(rows)))
    return Fixture(name, text, sign == "+", sentence, after)


def _tokens(text: str, rows: Iterable[Row]) -> tuple[Token, ...]:
    tokens, at = list[Token](), 0
    for i, (_, word, lemma, pos, tag, dep, head, _) in enumerate(rows):
        at = text.index(word, at)
        tokens.append(Token(i, word, lemma, pos, tag, dep, int(head) - 1 if head != "0" else i, at, at + len(word)))
        at += len(word)
    return tuple(tokens)


def _names(rows: list[Row]) -> Iterator[NameSpan]:
    for i, row in enumerate(rows):
        if row[7].startswith("B-"):
            last = i + 1
            while last < len(rows) and rows[last][7].startswith("I-"):
                last += 1
            yield NameSpan(i, last, row[7][2:])


def keep(name: str, sentences: Iterable[Sentence], texts: Iterable[str]) -> None:
    """Write the sentences into the file of a correction, those that it puts right first."""
    blocks = dict[tuple[bool, str], str]()
    for sentence, text in zip(sentences, texts, strict=True):
        after, fired = correct(sentence.tokens, sentence.names, load_lexicon())
        blocks[name not in fired, text] = "\n".join(
            [f"{'+' if name in fired else '-'} {text}", *_rows(sentence, after)]
        )
    FOLDER.joinpath(f"{name}.txt").write_text("\n\n".join(blocks[key] for key in sorted(blocks)) + "\n")


def _rows(sentence: Sentence, after: tuple[Token, ...]) -> Iterator[str]:
    names = dict[int, str]()
    for name in sentence.names:
        names |= {i: f"{'I' if i > name.first else 'B'}-{name.label}" for i in range(name.first, name.last)}
    rows = [[str(t.i + 1), t.text, *_fields(t), names.get(t.i, "-")] for t in sentence.tokens]
    changed = [["→", *_fields(t)] if t != sentence.tokens[t.i] else [] for t in after]
    for left, right in zip(_aligned(rows), _aligned(changed), strict=True):
        yield f"{left}  {right}".rstrip()


def _aligned(rows: list[Row]) -> Iterator[str]:
    widths = [max(map(len, column)) for column in zip_longest(*rows, fillvalue="")]
    for row in rows:
        yield "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=False))


def _fields(token: Token) -> Row:
    head = 0 if token.head == token.i else token.head + 1
    return [token.lemma, token.pos, token.tag, token.dep, str(head)]


def main(name: str, *texts: str) -> None:
    """Add sentences to the file of a correction and write it anew."""
    if name not in (names := [correction.name for correction in CORRECTIONS]):
        sys.exit(f"{name!r} is no correction. A new one is put into CORRECTIONS first; known: {', '.join(names)}")
    kept = {fixture.text: fixture.sentence for fixture in load(name)}
    kept |= dict(_parsed(text for text in texts if text not in kept))
    keep(name, kept.values(), kept)


def _parsed(texts: Iterable[str]) -> Iterator[tuple[str, Sentence]]:
    from graphkit.sentences import Parser
    from tests.reading import article

    for whole, sentences in Parser().parse([article(text) for text in texts]):
        if len(sentences) != 1:
            sys.exit(f"the parser sees {len(sentences)} sentences in {whole.text!r}: give one sentence at a time")
        yield whole.text, sentences[0]


if __name__ == "__main__":
    main(*sys.argv[1:])
