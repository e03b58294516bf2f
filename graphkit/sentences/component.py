"""The reading as a component of another spaCy pipeline: ``doc._.claims`` and ``doc._.graphkit``.

The rooms that read stand above this one, so what reads is handed in; ``graphkit.pipeline.component`` registers it. What
was read is kept in ``doc.user_data`` as bytes, so that it goes wherever a ``Doc`` goes: to another process, into a
``DocBin``, to disk.
"""

from __future__ import annotations

from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

import msgspec

from graphkit.model import Article, ArticleReading, Block, BlockLabel, Claim, DateOrigin, PublicationDate, Sentence
from graphkit.ontology import load_lexicon
from graphkit.ontology.frame_files import frame_paths
from graphkit.sentences.parser import sentences_of

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

__all__ = ["CLAIMS", "EXTENSION", "Read", "register"]

EXTENSION, CLAIMS = "graphkit", "claims"
Read = Callable[[Article, tuple[Sentence, ...]], tuple[ArticleReading, tuple[Claim, ...]]]
"""Reads a parsed article: everything that was found, and the claims that it makes."""

_readings = msgspec.msgpack.Decoder(ArticleReading)
_claims = msgspec.msgpack.Decoder(tuple[Claim, ...])


class _Component:
    """Reads every ``Doc`` that passes; offsets in the reading count in ``Doc.text``.

    It carries its frame files along when the pipeline is saved, so that they need not be where it is loaded.
    """

    def __init__(self, make_read: Callable[[list[Path]], Read], frames: list[str], published: str | None) -> None:
        self._make_read = make_read
        self._published = published
        self._lemmas = load_lexicon().lemmas
        self._files: dict[str, bytes] = {}
        self._read: Read | None = None
        if all(Path(frame).exists() or len(Path(frame).parts) == 1 for frame in frames):  # else they come with the data
            self._take({f"{n:03}-{path.name}": path.read_bytes() for n, path in enumerate(_paths(frames))})

    def __call__(self, doc: Doc) -> Doc:
        if self._read is None:
            self._take({})
        article = _article(doc.text, self._published)
        reading, claims = self._read(article, sentences_of(doc, self._lemmas))  # type: ignore[misc]  # taken above
        doc.user_data[EXTENSION] = msgspec.msgpack.encode(reading)
        doc.user_data[f"{EXTENSION}.{CLAIMS}"] = msgspec.msgpack.encode(claims)
        return doc

    def _take(self, files: dict[str, bytes]) -> None:
        """Read with the frames in these files, by name."""
        with TemporaryDirectory(prefix="graphkit-frames-") as folder:
            for name, content in files.items():
                (Path(folder) / name).write_bytes(content)
            self._read = self._make_read([Path(folder) / name for name in sorted(files)])
        self._files = files

    def to_bytes(self, *, exclude: object = ()) -> bytes:
        """Return the frame files as bytes."""
        return msgspec.msgpack.encode(self._files)

    def from_bytes(self, data: bytes, *, exclude: object = ()) -> _Component:
        """Take up what ``to_bytes`` gave."""
        self._take(msgspec.msgpack.decode(data, type=dict[str, bytes]))
        return self

    def to_disk(self, path: str | Path, *, exclude: object = ()) -> None:
        """Write the frame files into a folder."""
        Path(path).mkdir(parents=True, exist_ok=True)
        for name, content in self._files.items():
            (Path(path) / name).write_bytes(content)

    def from_disk(self, path: str | Path, *, exclude: object = ()) -> _Component:
        """Take up what ``to_disk`` wrote."""
        self._take({file.name: file.read_bytes() for file in sorted(Path(path).iterdir())})
        return self


def _paths(frames: list[str]) -> list[Path]:
    return list(frame_paths(Path(frame) for frame in frames))


def register(
    name: str, make_read: Callable[[list[Path]], Read]
) -> Callable[[Language, str, list[str], str | None], Any]:
    """Register a component ``name`` with spaCy and return its factory.

    Its settings are ``frames`` (paths or names of packs, beside the core ones) and ``published`` (ISO 8601), the date
    that "on Monday" is relative to. The pipeline needs a tagger, a parser, a lemmatizer and names before it.
    """
    from spacy.language import Language

    _extend()

    def factory(nlp: Language, name: str, frames: list[str], published: str | None) -> _Component:
        return _Component(make_read, frames, published)

    Language.factory(
        name,
        default_config={"frames": [], "published": None},
        requires=["token.tag", "token.dep", "token.lemma", "doc.sents", "doc.ents"],
        assigns=[f"doc._.{EXTENSION}", f"doc._.{CLAIMS}"],
        func=factory,
    )
    return factory


def _extend() -> None:
    """Give every ``Doc`` the two attributes; None and no claims where the component has not been."""
    from spacy.tokens import Doc

    def reading(doc: Doc) -> ArticleReading | None:
        kept = doc.user_data.get(EXTENSION)
        return _readings.decode(kept) if kept else None

    def claims(doc: Doc) -> tuple[Claim, ...]:
        kept = doc.user_data.get(f"{EXTENSION}.{CLAIMS}")
        return _claims.decode(kept) if kept else ()

    for name, getter in ((EXTENSION, reading), (CLAIMS, claims)):
        if not Doc.has_extension(name):
            Doc.set_extension(name, getter=getter)


def _article(text: str, published: str | None) -> Article:
    digest = sha256(text.encode()).hexdigest()[:16]
    date = PublicationDate(published, DateOrigin.EXPLICIT) if published else PublicationDate()
    body = (Block(BlockLabel.BODY, 0, len(text)),)
    return Article(digest, digest, 0, text, body, 0, len(text), text, published=date)
