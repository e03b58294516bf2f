"""No chain is too long: where the rules of reading walk a tree they do it in loops."""

from __future__ import annotations

import pytest

from graphkit.model import Article, Block, BlockLabel
from graphkit.pipeline.reading import ArticleReader, ReaderSpec
from graphkit.pipeline.settings import Settings
from tests.hostile.chains import CHAINS, chain

pytestmark = [pytest.mark.model, pytest.mark.slow]


@pytest.fixture(scope="module")
def reader() -> ArticleReader:
    return ReaderSpec(Settings().model)()


@pytest.mark.parametrize("name", CHAINS)
def test_a_chain_of_a_thousand_is_read(reader: ArticleReader, name: str) -> None:
    text = chain(name, 1100)
    article = Article("id", "page.txt", 0, text, (Block(BlockLabel.BODY, 0, len(text)),), 0, len(text), text)
    (reading,) = reader([article])
    assert reading.article is article
    assert all(0 <= mention.start < mention.end <= len(text) for mention in reading.mentions)
