"""What speaks for and against two reports of a story being of one event: small features, weighed.

Each is a function of two claims, from 0 (says nothing) to 1, whose docstring is its manual. What a feature weighs is
data, ontology/ties/weights.yaml, fitted by benchmarks/linking/fit_ties.py. ``graphkit explain`` prints those that told.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from math import exp, fsum

from graphkit.linking.events.agreement import compatible
from graphkit.linking.events.claim_features import ClaimFeatures, Surroundings
from graphkit.linking.events.contrasts import (
    one_or_several,
    one_sentence,
    one_supposed,
    other_company,
    other_person,
    turned_round,
)
from graphkit.linking.events.phrases import alike, contradictory
from graphkit.linking.events.profiles import Profile
from graphkit.linking.stories.weighing import likeness
from graphkit.ontology.ties import ANY

__all__ = ["FEATURES", "Feature", "Part", "chance", "only_the_story_speaks", "parts"]

Function = Callable[[ClaimFeatures, ClaimFeatures, Surroundings], float]


def same_word(one: ClaimFeatures, other: ClaimFeatures, around: Surroundings) -> float:
    """Whether one word tells of both, as noun or verb: "was shot" and "the shooting"."""
    return float(_stem(one.deed) == _stem(other.deed))


ENDINGS = ("ing", "ment", "ation", "ition", "ion", "ed", "s", "e")
LONGEST = 6


@lru_cache(maxsize=4096)
def _stem(word: str) -> str:
    """Return what a verb and its noun have in common: "bombing" and "bomb", "acquire" and "acquisition"."""
    for ending in ENDINGS:
        if len(word) > len(ending) + 2 and word.endswith(ending):
            word = word.removesuffix(ending)
            break
    return word[:LONGEST].rstrip("e")


def same_kind_of_deed(one: ClaimFeatures, other: ClaimFeatures, around: Surroundings) -> float:
    """Whether their words can tell of one kind of deed: "shelled" and "the bombardment"."""
    return float(not same_word(one, other, around) and not _any(one, other) and bool(one.deeds & other.deeds))


def any_deed(one: ClaimFeatures, other: ClaimFeatures, around: Surroundings) -> float:
    """Whether one of the words goes with every kind: "the attack" and "the shelling"."""
    return float(not same_word(one, other, around) and _any(one, other) and bool(one.deeds & other.deeds))


def _any(one: ClaimFeatures, other: ClaimFeatures) -> bool:
    return ANY in one.deeds or ANY in other.deeds


def other_deed(one: ClaimFeatures, other: ClaimFeatures, around: Surroundings) -> float:
    """Whether their words tell of different kinds of deed: "shot" and "stabbed"; the killing is a part of its own."""
    told = one.deeds and other.deeds and one.deeds.isdisjoint(other.deeds)
    return float(bool(told) and not same_word(one, other, around))


def same_article(one: ClaimFeatures, other: ClaimFeatures, around: Surroundings) -> float:
    """Whether one article tells both."""
    return float(one.article == other.article)


def alike_articles(one: ClaimFeatures, other: ClaimFeatures, around: Surroundings) -> float:
    """How alike the words and names of their articles are, for those of different articles."""
    mine, theirs = around.vectors.get(one.article), around.vectors.get(other.article)
    return likeness(mine, theirs) if mine and theirs and one.article != other.article else 0.0


def alike_sentences(one: ClaimFeatures, other: ClaimFeatures, around: Surroundings) -> float:
    """How alike the words of their sentences are, beside the events' own."""
    return likeness(one.context, other.context)


def same_parties(one: ClaimFeatures, other: ClaimFeatures, around: Surroundings) -> float:
    """In which share of the roles that both fill with names, the one names nobody whom the other does not."""
    return _share(one, other, agree=True)


def other_parties(one: ClaimFeatures, other: ClaimFeatures, around: Surroundings) -> float:
    """In which share of the roles that both fill with names, each names somebody whom the other does not."""
    return _share(one, other, agree=False)


def _share(one: ClaimFeatures, other: ClaimFeatures, *, agree: bool) -> float:
    roles = one.parties.keys() & other.parties.keys()
    met = [one.parties[role] <= other.parties[role] or other.parties[role] <= one.parties[role] for role in roles]
    return met.count(agree) / len(met) if met else 0.0


def crossed_parties(one: ClaimFeatures, other: ClaimFeatures, around: Surroundings) -> float:
    """Whether somebody is named by both, but in no role alike: the victim of one is the place of the other."""
    return float(not same_parties(one, other, around) and not one.everyone.isdisjoint(other.everyone))


def same_thing(one: ClaimFeatures, other: ClaimFeatures, around: Surroundings) -> float:
    """Whether a role is filled by what may be one, without a name: "a Danish tanker" and "the tanker"."""
    roles = one.phrases.keys() & other.phrases.keys()
    return float(any(alike(a, b) for role in roles for a in one.phrases[role] for b in other.phrases[role]))


def other_thing(one: ClaimFeatures, other: ClaimFeatures, around: Surroundings) -> float:
    """Whether a role is filled by what cannot be one: "the tanker" and "the village"."""
    roles = one.phrases.keys() & other.phrases.keys()
    return float(any(contradictory(one.phrases[role], other.phrases[role]) for role in roles))


def same_day(one: ClaimFeatures, other: ClaimFeatures, around: Surroundings) -> float:
    """Whether both are of one day, or name one weekday."""
    if one.day and other.day:
        return float(one.day == other.day)
    return float(one.weekday is not None and one.weekday == other.weekday)


def other_day(one: ClaimFeatures, other: ClaimFeatures, around: Surroundings) -> float:
    """Whether they cannot be of one day, or name two weekdays."""
    if one.span and other.span:
        return float(one.span[1] < other.span[0] or other.span[1] < one.span[0])
    return float(None not in (one.weekday, other.weekday) and one.weekday != other.weekday)


def same_place(one: ClaimFeatures, other: ClaimFeatures, around: Surroundings) -> float:
    """Whether both name one place, or a place and its country."""
    contained = one.places & other.countries or other.places & one.countries
    return float(bool(one.places & other.places or one.sites & other.sites or contained))


def other_place(one: ClaimFeatures, other: ClaimFeatures, around: Surroundings) -> float:
    """Whether both name places, and none lies in another."""
    return float(bool(one.sites and other.sites) and not same_place(one, other, around))


def same_number(one: ClaimFeatures, other: ClaimFeatures, around: Surroundings) -> float:
    """Whether both count the same: four killed."""
    return float(not one.told.isdisjoint(other.told))


def same_means(one: ClaimFeatures, other: ClaimFeatures, around: Surroundings) -> float:
    """Whether one weapon did both: "with mortars"."""
    return float(not one.means.isdisjoint(other.means))


def points_back(one: ClaimFeatures, other: ClaimFeatures, around: Surroundings) -> float:
    """Whether the later of one article takes up what was told: "the attack", "the meeting"."""
    later = max((one, other), key=lambda c: (c.start, c.id))
    return float(one.article == other.article and later.pointing)


def told_anew(one: ClaimFeatures, other: ClaimFeatures, around: Surroundings) -> float:
    """Whether an article that has told of one further up tells of the other without pointing back to it."""
    earlier, later = sorted((one, other), key=lambda c: (c.start, c.id))
    return float(one.article == other.article and not earlier.lead and not later.pointing)


def apart_in_article(one: ClaimFeatures, other: ClaimFeatures, around: Surroundings) -> float:
    """Whether one article names other parties, things, places or times for each: it would know that they are one."""
    return float(one.article == other.article and not compatible(Profile.of(one), Profile.of(other)))


def one_unreal(one: ClaimFeatures, other: ClaimFeatures, around: Surroundings) -> float:
    """Whether one is only planned, possible or asked for, and the other came."""
    return float(one.unrealised != other.unrealised)


def both_unreal(one: ClaimFeatures, other: ClaimFeatures, around: Surroundings) -> float:
    """Whether neither came: of what may be, there may be several."""
    return float(one.unrealised and other.unrealised)


def one_of_many(one: ClaimFeatures, other: ClaimFeatures, around: Surroundings) -> float:
    """Whether one means several or a habit, and the other one event: "strikes on the town" and "Friday's strike"."""
    return float(one.alone != other.alone)


def both_of_many(one: ClaimFeatures, other: ClaimFeatures, around: Surroundings) -> float:
    """Whether both mean several or a habit: "the daily shelling" and "strikes on the town"."""
    return float(one.alone and other.alone)


def nothing_shared(one: ClaimFeatures, other: ClaimFeatures, around: Surroundings) -> float:
    """Whether no party, thing, place, day, number or weapon is the same: only the word and the story speak for it."""
    shared = (same_parties, crossed_parties, same_thing, same_day, same_place, same_number, same_means)
    return float(not any(feature(one, other, around) for feature in shared))


def only_the_story(one: ClaimFeatures, other: ClaimFeatures, around: Surroundings) -> float:
    """Whether not even the word is the same, and nothing points back: "a raid" and "shelled a farm" in one war."""
    apart = bool(nothing_shared(one, other, around)) and not same_word(one, other, around)
    return float(apart and not points_back(one, other, around))


def both_known(one: ClaimFeatures, other: ClaimFeatures, around: Surroundings) -> float:
    """Whether each of two articles takes the event for known: "the attack" here and "the bombing" there."""
    return float(one.article != other.article and one.pointing and other.pointing)


def other_story(one: ClaimFeatures, other: ClaimFeatures, around: Surroundings) -> float:
    """Whether their articles report two happenings, which only some third report brought together."""
    return float(around.story(one.article) != around.story(other.article))


def only_states(one: ClaimFeatures, other: ClaimFeatures, around: Surroundings) -> float:
    """Whether other things were hit, and all that is the same is which states took part: they may do it every day."""
    more = (same_thing, same_day, same_place, same_number, same_means, points_back)
    shared = one.everyone & other.everyone
    alone = bool(shared) and shared <= one.states and not any(feature(one, other, around) for feature in more)
    return float(alone and bool(other_thing(one, other, around)))


def another_one(one: ClaimFeatures, other: ClaimFeatures, around: Surroundings) -> float:
    """Whether one says that it is another than was told before: "a second strike"."""
    return float(one.novel or other.novel)


def only_the_story_speaks(one: ClaimFeatures, other: ClaimFeatures, around: Surroundings) -> bool:
    """Tell whether nothing is the same, and one is no more than one of the deeds that its article tells: no tie at all.

    What an article tells first, and what it takes for known ("the attack"), may be the story's own event.
    """
    return not (one.main and other.main) and bool(nothing_shared(one, other, around))


@dataclass(frozen=True, slots=True)
class Feature:
    """A feature: its function, and in which direction its weight may go: 1 for, -1 against, 0 either way."""

    function: Function
    direction: int

    @property
    def name(self) -> str:
        """The name by which weights.yaml knows it, and ``explain`` prints it."""
        return self.function.__name__.replace("_", "-")


FEATURES: tuple[Feature, ...] = (
    Feature(same_word, 1),
    Feature(same_kind_of_deed, 1),
    Feature(any_deed, 1),
    Feature(other_deed, -1),
    Feature(same_article, 0),
    Feature(alike_articles, 1),
    Feature(alike_sentences, 1),
    Feature(same_parties, 1),
    Feature(other_parties, -1),
    Feature(crossed_parties, 1),
    Feature(same_thing, 1),
    Feature(other_thing, -1),
    Feature(same_day, 1),
    Feature(other_day, -1),
    Feature(same_place, 1),
    Feature(other_place, -1),
    Feature(same_number, 1),
    Feature(same_means, 1),
    Feature(points_back, 1),
    Feature(told_anew, -1),
    Feature(apart_in_article, -1),
    Feature(one_unreal, -1),
    Feature(both_unreal, -1),
    Feature(one_of_many, -1),
    Feature(both_of_many, -1),
    Feature(nothing_shared, -1),
    Feature(another_one, -1),
    Feature(other_person, -1),
    Feature(one_or_several, -1),
    Feature(other_company, -1),
    Feature(turned_round, -1),
    Feature(one_supposed, -1),
    Feature(one_sentence, -1),
    Feature(only_states, -1),
    Feature(only_the_story, -1),
    Feature(other_story, -1),
    Feature(both_known, 1),
)


NAMED = tuple((feature.name, feature.function) for feature in FEATURES)


@dataclass(frozen=True, slots=True)
class Part:
    """What one feature adds: its name, its value (0 to 1), and the value times its weight."""

    feature: str
    value: float
    adds: float


def parts(one: ClaimFeatures, other: ClaimFeatures, around: Surroundings, weights: Mapping[str, float]) -> list[Part]:
    """Return what each feature that says something adds to the log-odds of one event, in the order of FEATURES."""
    found = ((name, function(one, other, around)) for name, function in NAMED)
    return [Part(name, value, value * weights.get(name, 0.0)) for name, value in found if value]


def chance(found: Iterable[Part], bias: float) -> float:
    """Return the chance that two claims report one event, 0 to 1, given what the features add."""
    return 1 / (1 + exp(-bias - fsum(part.adds for part in found)))
