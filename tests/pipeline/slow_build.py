"""A build that takes its time, to be killed: python -m tests.pipeline.slow_build SOURCES GRAPH LOG."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from graphkit.model import Article, ArticleReading
from graphkit.pipeline.build import build
from graphkit.pipeline.pool import Reader
from tests.pipeline.fakes import read_meetings


@dataclass(frozen=True, slots=True)
class SlowReader:
    """Reads an article in a fifth of a second, and then writes its name to ``log``."""

    log: Path

    def __call__(self) -> Reader:
        return self._read

    def _read(self, articles: Iterable[Article]) -> Iterator[ArticleReading]:
        for article in articles:
            time.sleep(0.2)
            with self.log.open("a", encoding="utf-8") as log:
                log.write(article.document + "\n")
            yield read_meetings(article)


if __name__ == "__main__":
    build(sys.argv[1], sys.argv[2], reader=SlowReader(Path(sys.argv[3])))
