"""Every frame that comes with graphkit reads its own examples, positive, negative and of each factuality."""

from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from graphkit.errors import OntologyError
from graphkit.events import EventReader
from graphkit.model import Event
from graphkit.ontology import Example, Frame, Pattern, load_frame, load_frames, load_lexicon
from graphkit.ontology.files import ontology_folder
from tests.reading import PACKS, events, roles

FRAMES = {frame.relation: frame for frame in load_frames(PACKS)}
CASES = [(frame, example) for frame in FRAMES.values() for example in frame.examples]
PATTERNS = [(frame, pattern) for frame in FRAMES.values() for pattern in frame.patterns]


def _low(text: str) -> str:
    return text.lower().removeprefix("the ").removeprefix("a ")


def _meets(found: dict[str, list[str]], example: Example) -> bool:
    wanted = (example.roles or {}).items()
    return all(
        any(_low(w) in _low(f) or _low(f) in _low(w) for f in found.get(role, [])) for role, ws in wanted for w in ws
    )


def _title(value: Frame | Pattern | Example) -> str:
    if isinstance(value, Frame):
        return value.relation
    return value.name if isinstance(value, Pattern) else value.text


def _is_met(found: Sequence[Event], example: Example) -> bool:
    """Whether what a frame read in an example is what it says; of a negative one, that nothing has happened."""
    if example.roles is None:
        return not any(event.factuality == "actual" for event in found)
    alike = any(e.factuality == example.factuality and _meets(roles(e), example) for e in found)
    return alike and all(dict(e.features).get(name) == value for e in found for name, value in example.features)


@cache
def _found(relation: str, text: str) -> list[Event]:
    return events(text, relation, frames=(FRAMES[relation],))


@pytest.mark.parametrize(("frame", "example"), CASES, ids=_title)
def test_a_frame_reads_its_examples(frame: Frame, example: Example) -> None:
    found = _found(frame.relation, example.text)
    assert _is_met(found, example), found


@pytest.mark.parametrize(("frame", "pattern"), PATTERNS, ids=_title)
def test_a_pattern_is_missed_by_an_example_of_its_frame(frame: Frame, pattern: Pattern) -> None:
    own = [
        e for e in frame.examples if any(pattern.name == _pattern(event) for event in _found(frame.relation, e.text))
    ]
    less = replace(frame, patterns=tuple(other for other in frame.patterns if other is not pattern))
    assert any(not _is_met(events(e.text, frame.relation, frames=(less,)), e) for e in own)


def _pattern(event: Event) -> str:
    return event.rule.partition("/")[2].partition(":")[0]


def _relations(text: str, *frames: Frame) -> set[str]:
    return {event.relation for event in events(text, frames=frames)}


def _with_priority(frame: Frame, priority: int) -> Frame:
    return replace(frame, patterns=tuple(replace(pattern, priority=priority) for pattern in frame.patterns))


def test_of_two_relations_that_read_a_word_the_one_of_higher_priority_is_kept() -> None:
    agreed, proposed = FRAMES["agreed-with"], FRAMES["proposed"]
    text = "The minister said Cuba would ratify the treaty."
    assert _relations(text, agreed, proposed) == {"agreed-with"}
    assert _relations(text, agreed, _with_priority(proposed, 0)) == {"agreed-with", "proposed"}
    assert _relations(text, agreed, _with_priority(proposed, 1)) == {"proposed"}


def test_what_a_party_rules_out_is_read_and_not_its_ruling_out() -> None:
    assert _relations("The king ruled out talks with the envoy.", *FRAMES.values()) == {"met-with"}


@pytest.mark.parametrize("frame", load_frames(), ids=lambda frame: frame.relation)
def test_a_core_frame_has_examples_of_every_kind(frame: Frame) -> None:
    kinds = {example.factuality for example in frame.examples if example.roles is not None}
    assert {"actual", "negated", "planned", "possible"} <= kinds
    assert sum(example.roles is None for example in frame.examples) >= 4


def test_every_frame_file_is_used() -> None:
    folder = ontology_folder()
    assert len(load_frames(PACKS)) == len([*folder.glob("frames/*.yaml"), *folder.glob("packs/*.yaml")])


def test_a_users_relation_is_one_file(tmp_path: Path) -> None:
    path = tmp_path / "praised.yaml"
    path.write_text(
        """
relation: praised
label: praised
definition: Speaks well of another party.
class: Praise
property: praised
roles:
  praiser: {types: [Person, State, Organisation, Group]}
  praised: {types: [Person, State, Organisation, Group], property: praisedParty}
edge: {from: praiser, to: praised}
patterns:
  praise: {verbs: [praise, laud], map: {agent: praiser, patient: praised}, requires: [agent, patient]}
positive: [{text: "Norway praised Peru.", roles: {praiser: Norway, praised: Peru}}]
negative: [The book was long.]
"""
    )
    frames = load_frames([path])
    assert [frame.relation for frame in frames][-1] == "praised"
    assert EventReader(frames, load_lexicon()).frames == frames


@pytest.mark.parametrize(
    ("change", "complaint"),
    [
        ("edge: {from: nobody, to: praised}", "nobody"),
        ("class: 'Praise; DROP'", "plain name"),
        ("colour: red", "colour"),
        ("roles: {praised: {types: [Person], only: ['@paragon']}}", "paragon"),
        ("roles: {praised: {types: [Person], only: {any: '@party'}}}", "only"),
    ],
)
def test_a_file_that_is_no_frame_is_refused_with_its_fault(tmp_path: Path, change: str, complaint: str) -> None:
    lines = {
        "relation": "relation: praised",
        "label": "label: praised",
        "definition": "definition: Speaks well.",
        "class": "class: Praise",
        "property": "property: praised",
        "roles": "roles: {praised: {types: [Person]}}",
        "edge": "edge: {from: praised, to: praised}",
        "patterns": "patterns: {p: {verbs: [praise], map: {patient: praised}}}",
        "positive": "positive: [{text: Norway praised Peru.}]",
        "negative": "negative: [The book was long.]",
    }
    lines[change.split(":", maxsplit=1)[0]] = change
    path = tmp_path / "broken.yaml"
    path.write_text("\n".join(lines.values()))
    with pytest.raises(OntologyError, match=complaint) as caught:
        load_frame(path)
    assert str(path) in str(caught.value)
    assert caught.value.remedy


def test_a_role_says_what_may_fill_it_for_all_patterns_and_arguments_or_for_one() -> None:
    recipient = next(role for role in FRAMES["supplied"].roles if role.name == "recipient")
    assert recipient.restriction("into") == {"<Place>", "<State>"}
    assert recipient.restriction("to") == recipient.restriction("recipient") > recipient.restriction("into")
    item = next(role for role in FRAMES["supplied"].roles if role.name == "item")
    assert not item.restriction("patient")


_LIKE = """
relation: praised
label: praised
definition: Speaks well of another party.
class: Praise
property: praised
roles:
  praiser: {types: [Person, State, Organisation, Group]}
  praised: {types: [Person, State, Organisation, Group]}
edge: {from: praiser, to: praised}
patterns:
  praise:
    verbs: [praise]
    map: {agent: praiser, patient: praised}
    requires: [agent, patient]
    unless: {for: ["*"], agent: [clerk]}
  laud: {like: praise, verbs: [laud], unless: {for: []}}
  hail: {like: laud, nouns: [hail], map: {of: praised}, confidence: 0.5}
positive: [{text: "Norway praised Peru.", roles: {praiser: Norway, praised: Peru}}]
negative: [The book was long.]
"""


def test_a_pattern_that_is_like_another_has_of_it_what_it_does_not_say(tmp_path: Path) -> None:
    path = tmp_path / "praised.yaml"
    path.write_text(_LIKE)
    frame = load_frame(path)
    praise, laud, hail = frame.patterns
    assert (laud.map, laud.requires) == (praise.map, praise.requires)
    assert (set(laud.verbs), set(hail.verbs), set(hail.nouns)) == ({"laud"}, set(), {"hail"})
    assert (set(laud.unless["for"]), set(laud.unless["agent"])) == (set(), {"clerk"})
    assert (hail.confidence, laud.confidence) == (0.5, 0.8)
    assert hail.map == {**praise.map, "of": ("praised",)}
    texts = ["Norway praised Peru for its roads.", "Norway lauded Peru for its roads.", "A clerk lauded Peru."]
    assert [bool(events(text, "praised", frames=(frame,))) for text in texts] == [False, True, False]


@pytest.mark.parametrize("other", ["laudd", "hail", "laud"])
def test_a_pattern_can_only_be_like_one_that_stands_before_it(tmp_path: Path, other: str) -> None:
    path = tmp_path / "praised.yaml"
    path.write_text(_LIKE.replace("laud: {like: praise", f"laud: {{like: {other}"))
    with pytest.raises(OntologyError, match=f"pattern 'laud' is like '{other}', which is no pattern before it"):
        load_frame(path)


@pytest.mark.parametrize(("was", "becomes"), [("like: praise", "like: [praise]"), ("map: {of: praised}", "map: of")])
def test_a_likeness_that_is_no_name_is_refused_like_any_other_slip(tmp_path: Path, was: str, becomes: str) -> None:
    path = tmp_path / "praised.yaml"
    path.write_text(_LIKE.replace(was, becomes))
    with pytest.raises(OntologyError, match="is not a frame"):
        load_frame(path)


def test_a_repeated_key_is_an_error_and_not_an_overwrite(tmp_path: Path) -> None:
    path = tmp_path / "twice.yaml"
    path.write_text("relation: a\nrelation: b\n")
    with pytest.raises(OntologyError, match="twice"):
        load_frame(path)


def test_words_that_yaml_takes_for_truth_stay_words() -> None:
    assert "on" in load_lexicon().syntax.circumstance


def test_a_relation_defined_twice_names_both_files(tmp_path: Path) -> None:
    copy = tmp_path / "mine.yaml"
    copy.write_text((ontology_folder() / "frames" / "met-with.yaml").read_text())
    with pytest.raises(OntologyError, match=r"met-with\.yaml"):
        load_frames([copy])
