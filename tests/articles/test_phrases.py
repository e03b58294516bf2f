"""The phrase, agency and language lists: in order, without doubles, and doing what they say."""

from __future__ import annotations

from pathlib import Path

import pytest

from graphkit.articles import phrases
from graphkit.articles.language import no_english, other_language
from graphkit.articles.phrases import agencies, boilerplate, phrase_groups
from graphkit.articles.source import agency_of, byline_name, byline_publisher, source_name
from graphkit.errors import OntologyError
from graphkit.model import BlockLabel
from graphkit.ontology.files import load_yaml, ontology_folder

FOLDER = ontology_folder() / "pages"


def test_phrases_are_sorted_unique_lower_case_and_bare() -> None:
    for entry in load_yaml(FOLDER / "phrases.yaml"):
        listed = entry["phrases"]
        assert listed == sorted(set(listed)), entry["label"]
        assert all(phrase == phrase.casefold().strip() and "’" not in phrase for phrase in listed)


def test_agencies_are_sorted_and_no_spelling_stands_for_two() -> None:
    table = load_yaml(FOLDER / "agencies.yaml")
    spellings = [spelling for listed in table.values() for spelling in listed]
    assert list(table) == sorted(table)
    assert len(spellings) == len(set(spellings)) == len(agencies())


@pytest.mark.parametrize(
    ("line", "label"),
    [
        ("Advertisement", BlockLabel.ADVERT),
        ("• RELATED ARTICLES:", BlockLabel.LINK_LIST),
        ("Sign up for our weekly newsletter", BlockLabel.ADVERT),
        ("© 2024 Harbour Post. All rights reserved.", BlockLabel.LEGAL),
        ("Read more: Otters return to the river", BlockLabel.LINK_LIST),
        ("Leave a comment", BlockLabel.COMMENT),
        ("Skip to content", BlockLabel.NAVIGATION),
    ],
)
def test_lines_of_no_article(line: str, label: BlockLabel) -> None:
    found = boilerplate(line, len(line.split()))
    assert found is not None
    assert found[0].label is label


@pytest.mark.parametrize(
    "line",
    [
        "The regulator fined the company over its privacy policy.",
        "Watch groups condemned the arrest of the pilots.",
        "Related companies sold the mine to the state in May.",
        "The states will sign up for the new treaty in June, the mayor said.",
        "He said that the comments were unhelpful.",
        "More than 300 guests came to the opening of the bridge.",
        "The general subscribed to the view that the town should be left alone.",
    ],
)
def test_sentences_of_news_hold_no_such_phrase(line: str) -> None:
    assert boilerplate(line, len(line.split())) is None


def test_an_entry_that_is_not_understood_is_an_error(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "pages").mkdir()
    (tmp_path / "pages" / "phrases.yaml").write_text("- label: nothing\n  where: line\n  phrases: [a]\n")
    monkeypatch.setattr(phrases, "ontology_folder", lambda: tmp_path)
    with pytest.raises(OntologyError, match="not understood"):
        phrase_groups.__wrapped__()


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Le maire a rencontré les pilotes lundi à la mairie pour parler des salaires.", "French"),
        ("Мэр встретился с лоцманами в понедельник и говорил о зарплате.", "Russian"),
        ("市长周一会见了引航员，并谈到了工资问题。双方同意再次会面。", "Chinese"),
    ],
)
def test_languages_are_named(text: str, name: str) -> None:
    assert other_language(text) == name
    assert no_english(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Zelenskyy praises Macron, Merz in Kyiv",
        "The mayor of the town met them.",
        "Norway met Peru in Oslo on Monday. Ada Osei met Luis Arce.",
        "123",
    ],
)
def test_english_and_what_cannot_be_told_pass(text: str) -> None:
    assert other_language(text) is None


def test_agency_and_publisher_are_kept_apart() -> None:
    assert agency_of("AFP Staff Writers", None, "Harbour Post", "") == "AFP"
    assert agency_of(None, None, "Harbour Post", "He left. (With inputs from Reuters)") == "Reuters"
    assert agency_of("Ana Ruiz", "UPI", None, "") == "UPI"
    assert agency_of("Ana Ruiz", None, "Harbour Post", "The APA met.") is None


def test_bylines_and_source_lines() -> None:
    assert byline_name("By Ana Ruiz and Tom Okafor") == "Ana Ruiz and Tom Okafor"
    assert byline_name("Source: a pilot, who saw it") == ""
    assert (byline_name("Source: Harbour Post"), source_name("Source: Harbour Post")) == ("", "Harbour Post")
    assert source_name("Source: the Harbour Post, citing a pilot who had seen it") is None


@pytest.mark.parametrize(
    ("line", "publisher"),
    [
        ("By Ana Tuva for the Harbour Post", "Harbour Post"),
        ("By Ana Tuva, Tom Byrne and Jane Roe in Lima and Suva, for The Island Courier", "The Island Courier"),
        ("Words by Ana Tuva, senior correspondent, for Lagoon & Reef", "Lagoon & Reef"),
        ("By Ana Tuva for the Bank of Reefs Review", "Bank of Reefs Review"),
        ("By Ana Tuva for Reuters", None),
        ("By Ana Tuva, minister for the coast", None),
        ("By Ana Tuva", None),
        ("Waiting for the Harbour Post", None),
        ("By Ana Tuva, who has written for twenty years", None),
    ],
)
def test_a_byline_of_any_length_may_close_with_the_publisher(line: str, publisher: str | None) -> None:
    assert byline_publisher(line) == publisher
