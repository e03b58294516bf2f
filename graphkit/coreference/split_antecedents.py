"""Whom "the two leaders" and "both sides" are: the two of that kind that the text last put together.

``the_two`` is the sieve; ``last_pair`` also tells who "they" are.
"""

from __future__ import annotations

from collections import Counter

from graphkit.coreference.antecedents import Antecedent, History
from graphkit.coreference.offices import post_of
from graphkit.coreference.references import Open, Reference, Verdict
from graphkit.model import EntityType, Mention

__all__ = ["last_pair", "the_two", "two_parties"]

FAR = 6
"""Sentences back in which others of the same noun are looked for."""
TWO = frozenset({"two", "both", "2", "pair", "duo"})
BACK = 4
"""Sentences back in which the two are looked for."""
PAIR = 2
OFTEN = 3
"""Mentions that each of two states must have for an article to be about them."""
Keys = tuple[str, ...]


def the_two(reference: Reference) -> Verdict:
    """The two leaders, both sides, the countries: the two of that kind that the text last put together.

    Open where others of that noun were brought up without names: "several leaders ... the leaders".
    """
    said = reference.said
    if said is None or said.sense != "pair":
        return None
    noun = said.word.split()[-1]
    if TWO.isdisjoint(said.word.split()) and _unnamed_before(reference.mention, noun, reference.history):
        return Open(f"{noun} were brought up without names")
    keys = _two(reference, noun)
    return reference.discourse.with_members(reference.mention, keys) if keys else None


def _two(reference: Reference, noun: str) -> Keys:
    wanted = reference.patterns.pairs.get(noun, "any")
    if wanted == EntityType.PERSON:
        post = post_of(noun, reference)
        return last_pair(reference.mention, reference.history, frozenset(post.posts) if post else frozenset())
    parties = (EntityType.STATE, EntityType.ORGANISATION) if wanted == "any" else (EntityType(wanted),)
    return two_parties(reference.mention, parties, reference.history)


def _unnamed_before(mention: Mention, noun: str, history: History) -> bool:
    groups = (met for met in history.back(mention.sentence, FAR) if met.type is EntityType.GROUP and not met.keys)
    return any(met.mention.text.lower().endswith(noun) for met in groups)


def last_pair(mention: Mention, history: History, posts: frozenset[str] = frozenset()) -> Keys:
    """Return the two persons met last before a mention; empty where it is not decided which two.

    Where ``posts`` are given, only persons who hold one of them count.
    """
    keys: dict[str, None] = {}
    for number in range(mention.sentence, mention.sentence - BACK - 1, -1):
        met = [m for m in _before(mention, number, history) if _holds_post(m, posts, history)]
        if joined := _joined(met, history):
            return joined
        keys = dict.fromkeys(key for m in met for key in m.keys) | keys
        if len(keys) >= PAIR:
            return tuple(keys) if len(keys) == PAIR else ()
    return ()


def _holds_post(met: Antecedent, posts: frozenset[str], history: History) -> bool:
    """Tell whether persons are meant, each of whom holds one of the posts where any are asked for."""
    persons = _are(met, (EntityType.PERSON,), history)
    return persons and (not posts or all(history.discourse.holds_one(key, posts) for key in met.keys))


def two_parties(mention: Mention, kinds: tuple[EntityType, ...], history: History) -> Keys:
    """Return the two parties that a mention takes up; empty where it is not decided which.

    Organisations count where two are joined, states in every case. In order: the only two in its own sentence so far,
    two joined in the sentence before, the two that the article joins most, the only two in the last sentence that names
    any, the two that the article names most.
    """
    states = [m for m in history.all_back() if _are(m, (EntityType.STATE,), history)][::-1]
    before = [m for m in states if m.mention.start < mention.start]
    near = [m for m in before if mention.sentence - BACK <= m.sentence < mention.sentence]
    return (
        _only_two([m for m in before if m.sentence == mention.sentence])
        or _joined(_before(mention, mention.sentence - 1, history), history, kinds)
        or _most(_joined_most(mention, kinds, history))
        or _only_two([m for m in near if m.sentence == near[-1].sentence])
        or _only_two(states)
        or _leading(Counter(key for m in states for key in m.keys))
    )


def _joined_most(mention: Mention, kinds: tuple[EntityType, ...], history: History) -> Counter[Keys]:
    """Count the sentences in which each two are joined."""
    pairs = (_joined(_before(mention, number, history), history, kinds) for number in history.met)
    return Counter(filter(None, pairs))


def _before(mention: Mention, sentence: int, history: History) -> list[Antecedent]:
    return [met for met in history.at(sentence) if met.mention.start < mention.start]


def _are(met: Antecedent, kinds: tuple[EntityType, ...], history: History) -> bool:
    return bool(met.keys) and all(history.discourse.types.get(key) in kinds for key in met.keys)


def _only_two(met: list[Antecedent]) -> Keys:
    keys = tuple(dict.fromkeys(key for m in met for key in m.keys))
    return keys if len(keys) == PAIR else ()


def _joined(met: list[Antecedent], history: History, kinds: tuple[EntityType, ...] = tuple(EntityType)) -> Keys:
    """Return two named together as one party: "Ruto and Museveni", or a pair named before."""
    fitting = [m for m in met if _are(m, kinds, history)]
    together = ([other for other in history.conjuncts(one) if other in fitting] for one in reversed(fitting))
    keys = next(filter(None, map(_only_two, together)), ())
    return keys if kinds == tuple(EntityType) else tuple(sorted(keys))


def _most(joined: Counter[Keys]) -> Keys:
    """Return the pair joined most often, where no other is joined as often."""
    ranked = joined.most_common(PAIR)
    alone = len(ranked) == 1 or (len(ranked) == PAIR and ranked[0][1] > ranked[1][1])
    return ranked[0][0] if alone else ()


def _leading(counts: Counter[str]) -> Keys:
    """Return the two named most: each often, and a third at most half as often."""
    ranked = sorted(counts, key=lambda key: (-counts[key], key))
    if len(ranked) < PAIR or counts[ranked[1]] < OFTEN:
        return ()
    third = counts[ranked[PAIR]] if len(ranked) > PAIR else 0
    return tuple(sorted(ranked[:PAIR])) if 2 * third <= counts[ranked[1]] else ()
