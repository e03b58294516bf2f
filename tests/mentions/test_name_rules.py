"""The rules by which words around a name tell it: what each must find, what it must leave, and that it is missed."""

from __future__ import annotations

import pytest

from graphkit.mentions import name_cues
from graphkit.mentions.name_cues import NAME_RULES, NameRule
from graphkit.model import EntityType
from tests.mentions.parses import Line, found

PLACE, PERSON, BODY = EntityType.PLACE, EntityType.PERSON, EntityType.ORGANISATION
FINDS: list[tuple[str, Line, dict[str, EntityType]]] = [
    ("noun-after-name", ("The/DT/det>2 Mwezi/NNP/compound>2 river/NN/nsubj>3 rose/VBD/ROOT>3", []), {"Mwezi": PLACE}),
    (
        "noun-after-name",
        ("The/DT/det>4 Zaolin/NNP/nmod>4 and/CC/cc>1 Marvik/NNP/conj>1 provinces/NNS/nsubj>5 flooded/VBD/ROOT>5", []),
        {"Zaolin": PLACE, "Marvik": PLACE},
    ),
    (
        "given-name",
        ("They/PRP/nsubj>1 heard/VBD/ROOT>1 Ingrid/NNP/compound>3 Quellmar/NNP/dobj>1 sing/VB/ccomp>1", []),
        {"Ingrid Quellmar": PERSON},
    ),
    (
        "given-name",
        ("MP/NNP/compound>2 Matteo/NNP/compound>2 Zirbelli/NNP/nsubj>3 resigned/VBD/ROOT>3", []),
        {"Matteo Zirbelli": PERSON},
    ),
    (
        "acronym-in-brackets",
        (
            "The/DT/det>3 World/NNP/compound>3 Toy/NNP/compound>3 Council/NNP/nsubj>7 (/-LRB-/punct>3 WTC/NNP/appos>3 "
            ")/-RRB-/punct>3 moved/VBD/ROOT>7",
            [(1, 4, "ORG")],
        ),
        {"WTC": BODY},
    ),
]
LEAVES: list[tuple[str, Line, str]] = [
    ("noun-after-name", ("The/DT/det>2 broad/JJ/amod>2 river/NN/nsubj>3 rose/VBD/ROOT>3", []), "broad"),
    ("given-name", ("The/DT/det>2 Hugo/NNP/compound>2 Prize/NNP/nsubj>3 fell/VBD/ROOT>3", []), "Hugo Prize"),
    (
        "given-name",
        ("The/DT/det>4 Dodd/NNP/compound>3 -/HYPH/punct>3 Frank/NNP/compound>4 Act/NNP/nsubj>5 fell/VBD/ROOT>5", []),
        "Frank Act",
    ),
    (
        "given-name",
        ("San/NNP/compound>2 Diego/NNP/compound>2 Marlin/NNP/nsubj>3 sank/VBD/ROOT>3", []),
        "Diego Marlin",
    ),
    (
        "acronym-in-brackets",
        (
            "The/DT/det>2 Toy/NNP/compound>2 Council/NNP/nsubj>6 (/-LRB-/punct>2 left/VBN/acl>2 )/-RRB-/punct>2 "
            "moved/VBD/ROOT>6",
            [(1, 3, "ORG")],
        ),
        "left",
    ),
]


@pytest.mark.parametrize(("rule", "line", "names"), FINDS)
def test_a_rule_finds_its_names_and_is_missed(
    rule: str, line: Line, names: dict[str, EntityType], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert {text: mention.type for text, mention in found(line).items()} | names == {
        text: mention.type for text, mention in found(line).items()
    }
    monkeypatch.setattr(name_cues, "NAME_RULES", tuple(other for other in NAME_RULES if other.name != rule))
    assert names.keys().isdisjoint(found(line))


@pytest.mark.parametrize(("rule", "line", "name"), LEAVES)
def test_a_rule_leaves_other_words_alone(rule: str, line: Line, name: str) -> None:
    assert rule in {own.name for own in NAME_RULES}
    assert name not in found(line)


@pytest.mark.parametrize("rule", NAME_RULES, ids=lambda rule: rule.name)
def test_every_rule_has_a_manual_and_examples_of_both_kinds(rule: NameRule) -> None:
    assert rule.find.__doc__
    assert rule.name in {name for name, _, _ in FINDS}
    assert rule.name in {name for name, _, _ in LEAVES}
