"""One text, read alone: with the trained pipeline, and explained from a kept parse."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

import pytest

from graphkit.errors import PageError, UsageError
from graphkit.events import Trace
from graphkit.model import Event, Factuality
from graphkit.ontology import load_frames
from graphkit.ontology.iris import Iris
from graphkit.pipeline.reading import PartialReading, stages
from graphkit.pipeline.records import Recorder
from graphkit.pipeline.texts import explain_reading, explain_text, read
from tests.reading import article, kept_texts, parsed

TEXT = "Foreign Minister Ana Paula Duarte met her Ghanaian counterpart, Kwame Boateng, in Accra on Tuesday."


@pytest.mark.model
def test_a_text_gives_claims_with_offsets_in_it() -> None:
    claim = read(TEXT, published="2031-05-08")[0]
    assert (claim.relation, claim.factuality) == ("met-with", Factuality.ACTUAL)
    names = {filler.name for filler in claim.roles["participant"]}
    assert names == {"Ana Paula Duarte", "Kwame Boateng"}
    assert all(TEXT[f.start : f.end] == f.text for fillers in claim.roles.values() for f in fillers)
    assert claim.time is not None
    assert claim.time.value == "2031-05-06"


@pytest.mark.model
def test_without_a_date_of_publication_a_weekday_stays_open() -> None:
    time = read(TEXT)[0].time
    assert time is not None
    assert time.value is None


@pytest.mark.model
def test_explaining_a_text_tells_names_and_predicates() -> None:
    told = list(explain_text(TEXT))
    assert told[0] == TEXT
    assert "  named        'Kwame Boateng' (name, Person): Kwame Boateng, by name/exact" in told
    assert "  rule         met-with/meet: meet (verb), from 'met'" in told
    assert any(line.startswith("met-with: actual, unspecified; confidence 0.") for line in told)
    assert any(" appraised: " in line for line in told)


_stages = cache(stages)


@cache
def _recorder() -> Recorder:
    return Recorder(Iris(), load_frames())


def explained(text: str) -> tuple[list[str], Sequence[Event]]:
    """Explain a text whose parse is kept; returns the lines, and the events that they tell of."""
    partial = PartialReading(article(text), parsed(text), trace=Trace())
    for stage in _stages():
        partial = stage(partial)
    return list(explain_reading(partial, _recorder())), partial.reading.events


def test_a_text_is_explained_by_the_steps_of_its_reading_and_no_others() -> None:
    for text in kept_texts():
        told, found = explained(text)
        headlines = [line for line in told if "; confidence " in line]
        assert len(headlines) == len(found), text
        steps = {step for event in found for step in event.steps}
        printed = {line[15:] for line in told if line.startswith("  step ")}
        assert steps <= printed, text


def test_a_sentence_that_says_nothing_tells_what_came_closest_first() -> None:
    told, _ = explained("The factory met its deadline.")
    at = told.index("nothing is read here; closest came met-with/meet: meet (verb)")
    assert "the patient 'its deadline' cannot fill participant" in told[at + 1]


def test_a_sentence_without_a_word_that_tells_of_a_relation_says_so() -> None:
    told, _ = explained("Critics praised the film.")
    assert "nothing is read here: no word in this sentence evokes a relation" in told


@pytest.mark.model
def test_a_text_in_another_language_is_refused() -> None:
    french = "Le ministre a rencontré son homologue à Dakar, où ils ont parlé du climat et des ports de pêche. " * 3
    with pytest.raises(PageError):
        read(french)


def test_a_date_that_cannot_be_read_is_refused_before_anything_is_loaded() -> None:
    with pytest.raises(UsageError, match="no date"):
        read("Chile met Peru.", published="next week or so")


@pytest.mark.model
def test_a_reading_shows_and_explains_itself() -> None:
    claims = read("Chile did not meet Peru, Ana Duarte said.")
    shown = claims._repr_html_()
    for mark in ("Chile<small>participant", "not<small>negated", "meet<small>met-with", "Ana Duarte<small>said by"):
        assert mark in shown
    assert "rule         met-with/meet" in claims.explain()
