"""Parsed sentences written down in one line, so that tests of names and references need no trained model.

A token is ``text/TAG/dep>head``, with ``=lemma`` after it where the lemma is not the text in small letters; names are
(first, last, label). Sentences become one article, a space between them.
"""

from __future__ import annotations

from collections.abc import Sequence

from graphkit.mentions import MentionFinder
from graphkit.model import (
    Article,
    Block,
    BlockLabel,
    DateOrigin,
    Mention,
    NameSpan,
    PublicationDate,
    Sentence,
    Token,
)
from graphkit.ontology import load_lexicon
from graphkit.ontology.gazetteers import load_gazetteer
from graphkit.syntax import trees

Line = tuple[str, Sequence[tuple[int, int, str]]]
UNIVERSAL = {
    "NN": "NOUN",
    "NNS": "NOUN",
    "NNP": "PROPN",
    "NNPS": "PROPN",
    "JJ": "ADJ",
    "DT": "DET",
    "PRP": "PRON",
    "PRP$": "PRON",
}
NO_SPACE_BEFORE = frozenset({"'s", "’s", ",", ".", "-", "”"})


def parsed(*lines: Line, published: str | None = None) -> tuple[Article, tuple[Sentence, ...]]:
    """Return an article and its sentences; offsets are characters of the text that the tokens make up."""
    text, sentences = "", list[Sentence]()
    for line, names in lines:
        text += " " if text else ""
        start, tokens = len(text), list[Token]()
        for i, spec in enumerate(line.split(" ")):
            body, _, lemma = spec.partition("=")
            word, tag, arc = body.rsplit("/", 2)
            dep, _, head = arc.partition(">")
            if i and word not in NO_SPACE_BEFORE and tokens[-1].text not in ("-", "“"):
                text += " "
            at = len(text)
            text += word
            pos = UNIVERSAL.get(tag, "VERB" if tag.startswith("VB") else "X")
            tokens.append(Token(i, word, lemma or word.lower(), pos, tag, dep, int(head), at, len(text)))
        spans = tuple(NameSpan(*name) for name in names)
        sentences.append(Sentence(len(sentences), start, len(text), BlockLabel.BODY, tuple(tokens), spans))
    date = PublicationDate(published, DateOrigin.EXPLICIT) if published else PublicationDate()
    part = Block(BlockLabel.BODY, 0, len(text))
    return Article("a", "page.txt", 0, text, (part,), 0, len(text), text, published=date), tuple(sentences)


def found(*lines: Line) -> dict[str, Mention]:
    """Return the mentions of such an article by their text; the first of those with the same text."""
    article, sentences = parsed(*lines)
    mentions: dict[str, Mention] = {}
    for mention in MentionFinder(load_gazetteer()).find(article, trees(sentences, load_lexicon())):
        mentions.setdefault(mention.text, mention)
    return mentions
