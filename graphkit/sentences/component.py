"""The reading as a component of another spaCy pipeline: a parsed ``Doc`` in, its reading on ``Doc._.graphkit`` out.

The rooms that read stand above this one, so what reads is handed in; ``graphkit.pipeline.component`` registers it.
"""

from __future__ import annotations

from collections.abc import Callable
from hashlib import sha256
from typing import TYPE_CHECKING, Any

from graphkit.model import Article, ArticleReading, Block, BlockLabel, DateOrigin, PublicationDate, Sentence
from graphkit.ontology import load_lexicon
from graphkit.sentences.parser import sentences_of

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

__all__ = ["EXTENSION", "register"]

EXTENSION = "graphkit"
Read = Callable[[Article, tuple[Sentence, ...]], ArticleReading]


class _Component:
    """Reads every ``Doc`` that passes; offsets in the reading count in ``Doc.text``."""

    def __init__(self, read: Read, published: str | None) -> None:
        self._read = read
        self._published = published
        self._lemmas = load_lexicon().lemmas

    def __call__(self, doc: Doc) -> Doc:
        article = _article(doc.text, self._published)
        doc._.set(EXTENSION, self._read(article, sentences_of(doc, self._lemmas)))
        return doc


def register(
    name: str, make_read: Callable[[list[str]], Read]
) -> Callable[[Language, str, list[str], str | None], Any]:
    """Register a component ``name`` with spaCy and return its factory.

    Its settings are ``frames`` (paths or names of packs, beside the core ones) and ``published`` (ISO 8601), the date
    that "on Monday" is relative to. The pipeline needs a tagger, a parser, a lemmatizer and names before it.
    """
    from spacy.language import Language
    from spacy.tokens import Doc

    def factory(nlp: Language, name: str, frames: list[str], published: str | None) -> _Component:
        if not Doc.has_extension(EXTENSION):
            Doc.set_extension(EXTENSION, default=None)
        return _Component(make_read(frames), published)

    Language.factory(
        name,
        default_config={"frames": [], "published": None},
        requires=["token.tag", "token.dep", "token.lemma", "doc.sents", "doc.ents"],
        assigns=[f"doc._.{EXTENSION}"],
        func=factory,
    )
    return factory


def _article(text: str, published: str | None) -> Article:
    digest = sha256(text.encode()).hexdigest()[:16]
    date = PublicationDate(published, DateOrigin.EXPLICIT) if published else PublicationDate()
    body = (Block(BlockLabel.BODY, 0, len(text)),)
    return Article(digest, digest, 0, text, body, 0, len(text), text, published=date)
