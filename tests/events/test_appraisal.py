"""The appraisal: what is seen of an event, that weights have a source, and that nothing right is turned away."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache

import pytest

from graphkit.events import EventReader, Fate, Trace
from graphkit.events.appraisal import Appraiser, Opinion, load_appraiser
from graphkit.events.appraisal.senses import senses
from graphkit.events.appraisal.sight import Sight
from graphkit.events.appraisal.telling import telling
from graphkit.model import Event
from graphkit.ontology import load_frames, load_lexicon
from graphkit.ontology.appraisal import AppraisalWeights, Scale, load_appraisal, load_word_groups
from graphkit.ontology.files import ontology_folder
from tests.reading import PACKS, article, events, named

RAID = "Raiders shelled the port of Harrow on Monday."
GAME = "The winger met the goalkeeper in the penalty area and beat the champions in the final."
VISIT = "The ambassador met the miners in Harrow, then the company offered to build a school."
TOLD = '"She met him in Harrow," the mayor said.'


@dataclass
class Looking:
    """Looks and says nothing."""

    least: float = 0.0
    seen: list[Sight] = field(default_factory=list)

    def appraise(self, sight: Sight) -> None:
        self.seen.append(sight)


def sights(text: str) -> list[Sight]:
    looking = Looking()
    grown, mentions, entities = named(text)
    EventReader(load_frames(), load_lexicon(), looking).read(article(text), grown, mentions, entities)
    return looking.seen


def appraised(text: str, weights: AppraisalWeights, trace: Trace | None = None) -> tuple[Event, ...]:
    grown, mentions, entities = named(text)
    reader = EventReader(load_frames(PACKS), load_lexicon(), Appraiser(weights))
    return reader.read(article(text), grown, mentions, entities, trace or Trace())


def weights(least: float = 0.0, sense: float = 0.0, **seen: float) -> AppraisalWeights:
    about = {name.replace("_", " "): weight for name, weight in seen.items()}
    return AppraisalWeights({}, frozenset({"attacked", "met-with"}), least, Scale(sense, about), Scale(9.0, {}))


def test_weights_say_where_they_come_from_and_are_small() -> None:
    path = ontology_folder() / "appraisal" / "weights.json"
    assert {"what", "from", "by", "made", "licence"} <= load_appraisal().about.keys()
    assert path.stat().st_size < 300_000
    assert load_appraisal().relations == {frame.relation for frame in load_frames()}
    assert "CC0" in (ontology_folder() / "appraisal" / "words.yaml").read_text(encoding="utf-8")[:600]


def test_words_of_one_kind_stand_in_one_group() -> None:
    groups = load_word_groups()
    assert groups["soldier"] == groups["troop"] != groups["football"]
    assert groups["football"] == groups["basketball"]


@cache
def _reader() -> EventReader:
    return EventReader(load_frames(), load_lexicon(), load_appraiser())


def _positive() -> Iterator[tuple[str, str]]:
    for frame in load_frames():
        yield from ((frame.relation, example.text) for example in frame.examples if example.roles is not None)


def test_no_example_of_a_frame_is_turned_away() -> None:
    lost = []
    for relation, text in _positive():
        grown, mentions, entities = named(text)
        found = [e for e in _reader().read(article(text), grown, mentions, entities) if e.relation == relation]
        if len(found) < len(events(text, relation)):
            lost.append(text)
    assert lost == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (RAID, "attacked"),
        (RAID, "attacked by the word 'shell'"),
        (RAID, "attacked by a verb"),
        (RAID, "attacked actual"),
        (RAID, "pattern attacked/attack"),
        (RAID, "target: object"),
        (RAID, "target: @site"),
        (RAID, "attacker: no mention"),
        (RAID, "attacker: Group"),
        (RAID, "one of 1 events: attacked"),
        (TOLD, "said by one without a name"),
        (TOLD, "participant: pronoun"),
        (VISIT, "proposed beside met-with/meet"),
    ],
)
def test_what_is_seen_of_an_event(text: str, name: str) -> None:
    assert name in {seen for sight in sights(text) for seen, _ in senses(sight)}


def test_the_groups_of_words_are_seen() -> None:
    seen = dict(trait for sight in sights(RAID) for trait in senses(sight))
    assert any(name.startswith("a word like ") for name in seen)
    assert any(name.startswith("attacked in a text on ") and 0 < value <= 4 for name, value in seen.items())


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (RAID, "attacked actual"),
        (RAID, "a filler that is no mention"),
        (RAID, "said by nobody"),
        (RAID, "a sentence of 0 tokens or more"),
        (RAID, "a sentence of 1 finite verbs"),
        (TOLD, "said by one without a name, quotes, a verb of saying"),
        (TOLD, "a pronoun left open"),
        (TOLD, "met-with with more than one participant"),
    ],
)
def test_what_is_seen_of_how_it_is_told(text: str, name: str) -> None:
    assert name in {seen for sight in sights(text) for seen, _ in telling(sight)}


def _sense(text: str) -> float:
    opinion = load_appraiser().appraise(sights(text)[0])
    assert opinion is not None
    return opinion.sense


def test_a_visit_is_more_likely_a_meeting_than_a_game() -> None:
    assert _sense(VISIT) > _sense(GAME)


def test_what_is_hardly_an_event_is_turned_away_with_its_reasons() -> None:
    trace = Trace()
    assert appraised(RAID, weights(least=0.5, sense=-1, attacked_actual=-0.7), trace) == ()
    refused = trace.closest(0)
    assert refused is not None
    assert refused.fate is Fate.REFUSED
    assert refused.reason == "appraised: 0.15 that it is one, 0.15 that all is right (against: attacked actual)"


def test_an_event_is_as_sure_as_it_is_appraised_and_says_why() -> None:
    (event,) = appraised(RAID, weights(sense=1, attacked_actual=0.7))
    assert event.confidence == 0.85
    assert event.steps[-1] == "appraised: 0.85 that it is one, 0.85 that all is right (for: attacked actual)"


def test_a_relation_of_which_nothing_was_learned_keeps_the_confidence_of_its_frame() -> None:
    unlearned = AppraisalWeights({}, frozenset(), 1.0, Scale(-9, {}), Scale(-9, {}))
    assert [e.confidence for e in appraised(RAID, unlearned)] == [e.confidence for e in events(RAID)]


@pytest.mark.parametrize(("whole", "told"), [(0.0, 0.05), (0.512, 0.5), (0.53, 0.55), (1.0, 0.95)])
def test_confidence_is_told_in_twentieths_and_never_certain(whole: float, told: float) -> None:
    assert Opinion(1.0, whole).confidence == told
