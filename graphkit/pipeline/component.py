"""``nlp.add_pipe("graphkit")``: the reading for those who have a spaCy pipeline of their own.

spaCy finds this module by the package's entry point. The claims of a ``Doc`` stand on ``doc._.claims``, and everything
that was found, names and entities too, on ``doc._.graphkit``.
"""

from __future__ import annotations

from pathlib import Path

from graphkit.model import Article, ArticleReading, Claim, Sentence
from graphkit.ontology import load_frames
from graphkit.ontology.iris import Iris
from graphkit.pipeline.reading import PartialReading, stages
from graphkit.pipeline.records import Recorder
from graphkit.sentences.component import Read, register

__all__ = ["graphkit"]


def _reader(frames: list[Path]) -> Read:
    through, recorder = stages(frames), Recorder(Iris(), load_frames(frames))

    def read(article: Article, sentences: tuple[Sentence, ...]) -> tuple[ArticleReading, tuple[Claim, ...]]:
        partial = PartialReading(article, sentences)
        for stage in through:
            partial = stage(partial)
        who = {entity.key: entity for entity in partial.entities}.__getitem__
        return partial.reading, tuple(recorder.claims(partial.reading, who))

    return read


graphkit = register("graphkit", _reader)
