"""Each feature of a tie says what its docstring says, and nothing where it should not."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from graphkit.linking.events import Surroundings
from graphkit.linking.events.claim_features import ClaimFeatures, claim_features
from graphkit.linking.events.likenesses import FEATURES, chance, only_the_story_speaks, parts
from graphkit.linking.stories import WordWeights
from graphkit.model import ClaimTime, Factuality, RoleFiller
from graphkit.ontology import load_lexicon
from graphkit.ontology.ties import deed_kinds, load_tie_weights, word_ranks
from tests.linking.test_events import _claim, _filler

BY_NAME = {feature.name: feature.function for feature in FEATURES}
ALIKE = Surroundings(
    vectors={"kg:doc/a": {"harbour": 0.6, "ferry": 0.8}, "kg:doc/b": {"harbour": 0.6, "crane": 0.8}, "kg:doc/c": {}},
    countries={"kg:Mao": "kg:Chad"},
)


def trace(**more: object) -> ClaimFeatures:
    return replace(claim_features(_claim(1), Surroundings(words=WordWeights()), load_lexicon()), **more)  # type: ignore[arg-type]


def said(words: str, role: str = "target") -> dict[str, object]:
    """Return what a claim with one role filled by words without a name has of it."""
    filler = RoleFiller(f"kg:{words}", words, "Phrase", words, 0, len(words))
    claim = replace(_claim(1), roles={role: (filler,)}, sentence=words, start=0)
    return {"phrases": claim_features(claim, Surroundings(), load_lexicon()).phrases}


MONDAY, TUESDAY = ((date(2031, 2, d),) * 2 for d in (3, 4))
BOTH = {"target": frozenset({"kg:Mao"})}
ANA, IVO, KIN = ({"target": frozenset({who})} for who in ("kg:Ana", "kg:Ivo", "kg:Kin"))
NAMES = {"kg:Ana": frozenset({"Ana", "Duarte"}), "kg:Ivo": frozenset({"Ivo"}), "kg:Kin": frozenset({"Duarte"})}
CHAD = {"parties": {"target": frozenset({"kg:Chad"})}, "states": frozenset({"kg:Chad"})}
HE_DID = {"attacker": frozenset({"kg:Mao"}), "target": frozenset({"kg:Faya"})}
HE_SUFFERED = {"attacker": frozenset({"kg:Faya"}), "target": frozenset({"kg:Mao"})}

CASES: list[tuple[str, dict[str, object], dict[str, object], float]] = [
    ("same-word", {"deed": "bomb"}, {"deed": "bombing"}, 1),
    ("same-word", {"deed": "bomb"}, {"deed": "raid"}, 0),
    ("same-kind-of-deed", {"deed": "shell", "deeds": frozenset("x")}, {"deed": "bombing", "deeds": frozenset("x")}, 1),
    ("same-kind-of-deed", {"deed": "bomb", "deeds": frozenset("x")}, {"deed": "bombing", "deeds": frozenset("x")}, 0),
    ("any-deed", {"deed": "raid", "deeds": frozenset({"any", "x"})}, {"deed": "stab", "deeds": frozenset("x")}, 1),
    ("any-deed", {"deed": "raid", "deeds": frozenset({"any", "x"})}, {"deed": "kill", "deeds": frozenset("k")}, 0),
    ("other-deed", {"deed": "stab", "deeds": frozenset("x")}, {"deed": "kill", "deeds": frozenset("k")}, 1),
    ("other-deed", {"deed": "stab", "deeds": frozenset("x")}, {"deed": "vex", "deeds": frozenset()}, 0),
    ("same-article", {}, {}, 1),
    ("same-article", {}, {"article": "kg:doc/b"}, 0),
    ("alike-articles", {}, {"article": "kg:doc/b"}, 0.36),
    ("alike-articles", {}, {}, 0),
    ("alike-sentences", {"context": {"quay": 1.0}}, {"context": {"quay": 1.0}}, 1),
    ("alike-sentences", {"context": {"quay": 1.0}}, {"context": {"dune": 1.0}}, 0),
    ("same-parties", {"parties": BOTH}, {"parties": BOTH}, 1),
    ("same-parties", {"parties": BOTH}, {"parties": {"target": frozenset({"kg:Faya"})}}, 0),
    ("other-parties", {"parties": BOTH}, {"parties": {"target": frozenset({"kg:Faya"})}}, 1),
    ("other-parties", {"parties": BOTH}, {"parties": {}}, 0),
    ("crossed-parties", {"parties": BOTH}, {"parties": {"attacker": frozenset({"kg:Mao"})}}, 1),
    ("crossed-parties", {"parties": BOTH}, {"parties": BOTH}, 0),
    ("same-thing", said("a Danish tanker"), said("the tanker"), 1),
    ("same-thing", said("a Danish tanker"), said("the village"), 0),
    ("other-thing", said("a Danish tanker"), said("the village"), 1),
    ("other-thing", said("a Danish tanker"), said("the tanker"), 0),
    ("same-day", {"span": MONDAY}, {"span": MONDAY}, 1),
    ("same-day", {"weekday": 0}, {"weekday": 0}, 1),
    ("same-day", {"span": MONDAY}, {}, 0),
    ("other-day", {"span": MONDAY}, {"span": TUESDAY}, 1),
    ("other-day", {"weekday": 0}, {"weekday": 1}, 1),
    ("other-day", {"span": MONDAY}, {"span": MONDAY}, 0),
    ("same-place", {"places": frozenset({"kg:Mao"})}, {"countries": frozenset({"kg:Mao"})}, 1),
    ("same-place", {"sites": frozenset({"Mao"})}, {"sites": frozenset({"Faya"})}, 0),
    ("other-place", {"sites": frozenset({"Mao"})}, {"sites": frozenset({"Faya"})}, 1),
    ("other-place", {"sites": frozenset({"Mao"})}, {}, 0),
    ("same-number", {"told": frozenset({("killed", "4")})}, {"told": frozenset({("killed", "4")})}, 1),
    ("same-number", {"told": frozenset({("killed", "4")})}, {"told": frozenset({("injured", "4")})}, 0),
    ("same-means", {"means": frozenset({"mortar"})}, {"means": frozenset({"mortar"})}, 1),
    ("same-means", {"means": frozenset({"mortar"})}, {}, 0),
    ("points-back", {}, {"start": 900, "pointing": True}, 1),
    ("points-back", {"pointing": True}, {"start": 900}, 0),
    ("told-anew", {}, {"start": 900}, 1),
    ("told-anew", {"lead": True}, {"start": 900}, 0),
    ("apart-in-article", {"span": MONDAY}, {"span": TUESDAY}, 1),
    ("apart-in-article", {"span": MONDAY}, {"span": TUESDAY, "article": "kg:doc/b"}, 0),
    ("one-unreal", {"unrealised": True}, {}, 1),
    ("one-unreal", {"unrealised": True}, {"unrealised": True}, 0),
    ("both-unreal", {"unrealised": True}, {"unrealised": True}, 1),
    ("both-unreal", {"unrealised": True}, {}, 0),
    ("one-of-many", {"alone": True}, {}, 1),
    ("one-of-many", {"alone": True}, {"alone": True}, 0),
    ("both-of-many", {"alone": True}, {"alone": True}, 1),
    ("both-of-many", {"alone": True}, {}, 0),
    ("nothing-shared", {}, {}, 1),
    ("nothing-shared", {"parties": BOTH}, {"parties": BOTH}, 0),
    ("another-one", {"novel": True}, {}, 1),
    ("another-one", {}, {}, 0),
    ("other-person", {"parties": ANA, "persons": NAMES}, {"parties": IVO, "persons": NAMES}, 1),
    ("other-person", {"parties": ANA, "persons": NAMES}, {"parties": KIN, "persons": NAMES}, 0),
    ("one-or-several", {"parties": ANA, "persons": NAMES}, said("passengers"), 1),
    ("one-or-several", {"parties": ANA, "persons": NAMES}, said("the passengers"), 0),
    ("one-or-several", {"parties": ANA, "persons": NAMES}, said("a skipper"), 0),
    ("other-company", {"parties": {"participant": frozenset({"kg:Mao"})}}, said("fishermen", "participant"), 1),
    ("other-company", {"parties": {"participant": frozenset({"kg:Mao"})}}, said("the fishermen", "participant"), 0),
    ("other-company", said("fishermen", "participant"), said("angry fishermen", "participant"), 0),
    ("turned-round", {"parties": HE_DID}, {"parties": HE_SUFFERED}, 1),
    ("turned-round", {"parties": HE_DID}, {"parties": HE_SUFFERED, "voice": "kg:Mao"}, 0),
    ("one-supposed", {"supposed": True}, {}, 1),
    ("one-supposed", {"supposed": True}, {"supposed": True}, 0),
    ("one-sentence", {}, {"start": 7}, 1),
    ("one-sentence", {}, {"sentence": 900}, 0),
    ("one-sentence", {}, {"article": "kg:doc/b"}, 0),
    ("only-states", {**CHAD, **said("a quay", "item")}, {**CHAD, **said("a mine", "item")}, 1),
    ("only-states", {**CHAD, **said("a quay", "item")}, {**CHAD, **said("the quay", "item")}, 0),
    ("only-states", {"parties": BOTH, **said("a quay", "item")}, {"parties": BOTH, **said("a mine", "item")}, 0),
    ("only-the-story", {"deed": "bomb"}, {"deed": "raid"}, 1),
    ("only-the-story", {"deed": "bomb"}, {"deed": "bombing"}, 0),
    ("only-the-story", {"deed": "bomb"}, {"deed": "raid", "start": 900, "pointing": True}, 0),
    ("other-story", {}, {"article": "kg:doc/b"}, 1),
    ("other-story", {}, {}, 0),
    ("both-known", {"pointing": True}, {"pointing": True, "article": "kg:doc/b"}, 1),
    ("both-known", {"pointing": True}, {"pointing": True, "start": 900}, 0),
]


@pytest.mark.parametrize(("feature", "one", "other", "value"), CASES)
def test_a_feature_says_so(feature: str, one: dict[str, object], other: dict[str, object], value: float) -> None:
    function: Callable[[ClaimFeatures, ClaimFeatures, Surroundings], float] = BY_NAME[feature]
    assert function(trace(**one), trace(**other), ALIKE) == pytest.approx(value)


def test_every_feature_has_a_weight_in_its_direction_and_is_tried_both_ways() -> None:
    weights = load_tie_weights().weights
    assert list(weights) == [feature.name for feature in FEATURES]
    assert all(feature.direction * weights[feature.name] >= 0 for feature in FEATURES)
    for feature in FEATURES:
        values = {value > 0 for name, _, _, value in CASES if name == feature.name}
        assert values == {True, False}, feature.name


def test_only_a_story_is_not_enough_for_what_is_told_by_the_way() -> None:
    aside, main = trace(), trace(main=True, article="kg:doc/b")
    assert only_the_story_speaks(aside, main, ALIKE)
    assert not only_the_story_speaks(main, main, ALIKE)
    assert not only_the_story_speaks(trace(parties=BOTH), trace(parties=BOTH), ALIKE)


def test_parts_add_up_to_the_chance() -> None:
    one, other = trace(deed="bomb"), trace(deed="bombing", article="kg:doc/b")
    found = parts(one, other, Surroundings(), {"same-word": 2.0})
    assert next((part.feature, part.adds) for part in found) == ("same-word", 2.0)
    assert chance(found, 0.0) > 0.5 > chance([], -1.0)


def test_words_of_deeds_are_words_of_the_frames_that_a_claim_can_have() -> None:
    for relation, words in deed_kinds().items():
        assert words, relation
        assert all(kinds for kinds in words.values())
    assert deed_kinds()["attacked"]["kill"].isdisjoint(deed_kinds()["attacked"]["attack"])


def test_an_attack_is_a_part_of_an_offensive_and_an_assault_may_be_either() -> None:
    kinds = deed_kinds()["attacked"]
    assert kinds["offensive"].isdisjoint(kinds["attack"])
    assert not kinds["offensive"].isdisjoint(kinds["onslaught"])
    assert not kinds["attack"].isdisjoint(kinds["onslaught"])


def test_ranks_begin_with_the_commonest_words() -> None:
    assert word_ranks()["the"] < word_ranks()["police"] < word_ranks()["hospital"] <= len(word_ranks())


def test_features_of_a_claim_that_says_nothing_stay_silent() -> None:
    weekday = ClaimTime(None, "day", "on Monday", "unresolved", 0, 1)
    claim = replace(_claim(1, "Kenya"), time=weekday, factuality=Factuality.PLANNED)
    features = claim_features(claim, Surroundings(), load_lexicon())
    assert features.weekday == 0
    assert features.unrealised
    assert _filler("Kenya").id in features.everyone
