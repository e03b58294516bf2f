"""``nlp.add_pipe("graphkit")``: the reading for those who have a spaCy pipeline of their own.

spaCy finds this module by the package's entry point. The reading of a ``Doc`` stands on ``doc._.graphkit``.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from graphkit.model import Article, ArticleReading, Sentence
from graphkit.pipeline.reading import PartialReading, stages
from graphkit.sentences.component import register

__all__ = ["graphkit"]


def _reader(frames: list[str]) -> Callable[[Article, tuple[Sentence, ...]], ArticleReading]:
    through = stages(Path(frame) for frame in frames)

    def read(article: Article, sentences: tuple[Sentence, ...]) -> ArticleReading:
        partial = PartialReading(article, sentences)
        for stage in through:
            partial = stage(partial)
        return partial.reading

    return read


graphkit = register("graphkit", _reader)
