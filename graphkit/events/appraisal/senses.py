"""What tells whether the text means an event of the relation: the word, its arguments, and what the article is about.

Each thing that can be seen has a name in words, which ``explain`` prints, and a value, 1 for most.
"""

from __future__ import annotations

from collections.abc import Iterator

from graphkit.events.appraisal.sight import Sight, group_of
from graphkit.model import Argument, Filler

__all__ = ["senses"]

TOPIC = 4.0
"""How loud the topics of an article are beside the rest."""
MANY = 5
"""From how many events of a relation on an article is full of them."""
MODIFIERS = ("amod", "compound", "nmod", "poss", "nummod")


def senses(sight: Sight) -> Iterator[tuple[str, float]]:
    """Yield what can be seen of an event that tells in which sense its word is meant."""
    seen = dict.fromkeys((*_word(sight), *_arguments(sight), *_unused(sight), *_company(sight)))
    yield from ((name, 1.0) for name in seen)
    relation = sight.draft.event.relation
    yield from ((f"{relation} in a text on {topic}", TOPIC * share) for topic, share in sight.around.topics.items())


def _word(sight: Sight) -> Iterator[str]:
    """Yield the relation, the pattern, the word and its form, whether it is so, who says so."""
    event, match, tree = sight.draft.event, sight.draft.match, sight.tree
    relation, predicate = event.relation, match.predicate
    yield from (relation, f"pattern {relation}/{match.pattern.name}", f"{relation} by the word {predicate.lemma!r}")
    yield from (f"{relation} by a {predicate.kind}", f"{relation} {event.factuality}")
    if event.attribution:
        yield "said by a name" if event.attribution.entity else "said by one without a name"
    yield from _near(sight, tree[predicate.trigger].head, "under a word like")
    for kid in tree.kids(predicate.trigger):
        yield from _near(sight, kid, "beside a word like")
    yield from _near(sight, predicate.trigger, "a word like")


def _near(sight: Sight, i: int, how: str) -> Iterator[str]:
    if group := group_of(sight.tree, i):
        yield f"{how} {group}"


def _arguments(sight: Sight) -> Iterator[str]:
    """Yield how each filler was reached, what kind of mention, of which classes and like which words it is."""
    for role, given in sorted(sight.draft.match.origins.items()):
        for filler, argument in given:
            yield from _filler(sight, role, filler, argument)
    for role, fillers in sight.draft.event.roles:
        yield from (f"{role}: {filler.type}" for filler in fillers)


def _filler(sight: Sight, role: str, _: Filler, argument: Argument) -> Iterator[str]:
    mention = sight.fillers.mentions.at(argument.head)
    yield f"{role}: {argument.path}"
    yield f"{role}: {mention.kind if mention else 'no mention'}"
    tests = sight.fillers.tests.of(argument)
    yield from (f"{role}: {test}" for test in sorted(tests) if test[0] in "@<%")
    yield from _near(sight, argument.head, f"{role} like")
    for kid in sight.tree.kids(argument.head, *MODIFIERS):
        yield from _near(sight, kid, f"{role} with a word like")


def _unused(sight: Sight) -> Iterator[str]:
    """Yield the arguments of the word that fill no role: "struck a deal in Rome", the deal."""
    relation, match = sight.draft.event.relation, sight.draft.match
    used = {argument.head for given in match.origins.values() for _, argument in given}
    for argument in match.predicate.arguments:
        if argument.head not in used:
            yield f"{relation} with a {argument.role!r} that fills nothing"
            yield from _near(sight, argument.head, f"unused {argument.role!r} like")


def _company(sight: Sight) -> Iterator[str]:
    """Yield which other events the article tells."""
    relation, around = sight.draft.event.relation, sight.around
    own = f"{relation}/{sight.draft.match.pattern.name}"
    number = min(MANY, around.count(relation))
    yield f"one of {number}{' or more' if number == MANY else ''} events: {relation}"
    yield from (f"{relation} beside {other}" for other, n in sorted(around.patterns.items()) if n > (other == own))
