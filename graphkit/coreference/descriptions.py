"""Whom a description means: "the Kenyan president", "his Turkish counterpart", "both sides", "the company".

The article's own introductions come first, the gazetteer's dated posts second; what could be two stays open.
"""

from __future__ import annotations

from dataclasses import replace

from graphkit.coreference.antecedents import Antecedent, History
from graphkit.coreference.offices import PAIR, bodies_of, holders_named, meant, of_some_field, resolve_post
from graphkit.coreference.split_antecedents import last_pair, two_parties
from graphkit.mentions import YEAR_OLD, Description, describe
from graphkit.model import EntityType, Mention
from graphkit.ontology.gazetteers import Post
from graphkit.syntax import Tree

__all__ = ["resolve_description", "resolve_opening"]

FAR = 6
"""Sentences back in which "the company" is looked for."""
TWO = frozenset({"two", "both", "2", "pair", "duo"})
ANYONE = frozenset({"leader", "diplomat", "politician", "official"})
VAGUE = frozenset({"man", "woman", "suspect", "journalist", "witness"})
"""Nouns that news uses for bystanders as readily as for the person just named."""


def resolve_description(mention: Mention, history: History, unnamed: set[str]) -> Mention:
    """Return the mention with its entity or members where the text decides them.

    ``unnamed`` holds the nouns of persons whom the article brought up without a name ("a diplomat"): the same noun with
    "the" means them, and stays open.
    """
    tree = history.tree(mention.sentence)
    said = describe(tree, mention.head, history.discourse.gazetteer.patterns)
    if said is None:
        one = mention.type is EntityType.PERSON and tree.tokens[mention.first].text.lower() == "the"
        return _just_named(mention, history) if one else mention  # "the Brazilian"
    found = _resolved(mention, said, tree, history, unnamed)
    if not found.entity and not found.members and not said.definite and not said.plural:
        unnamed.add(said.word.split()[-1])
    return found


def resolve_opening(mention: Mention, history: History) -> Mention:
    """Return a description in a headline with its entity, where the article goes on to name one holder of the post."""
    tree = history.tree(mention.sentence)
    said = describe(tree, mention.head, history.discourse.gazetteer.patterns)
    if said is None or said.post is None or of_some_field(said, tree):
        return mention
    bodies = bodies_of(mention, said, tree, history)
    found = [holders[0] for of in bodies if len(holders := holders_named(said.post.posts, of, history)) == 1]
    if not bodies or len(set(found)) != len(bodies):
        return mention
    if said.plural:
        return history.discourse.with_members(mention, tuple(found)) if len(found) >= PAIR else mention
    return meant(mention, found[0], "by the post, as named further on", history)


def _resolved(mention: Mention, said: Description, tree: Tree, history: History, unnamed: set[str]) -> Mention:
    if said.sense in ("post", "counterpart"):
        return mention if said.word.split()[-1] in unnamed else resolve_post(mention, said, tree, history)
    if said.sense in ("forces", "government"):
        return _owned(mention, said, tree, history)
    if said.sense == "pair":
        post = _post_of(said.word.split()[-1], history)
        if post is not None and len(bodies_of(mention, said, tree, history)) >= PAIR:
            return resolve_post(mention, replace(said, post=post), tree, history)  # "the presidents of Chad and Niger"
        return _pair(mention, said, history)
    if said.sense == "kind" and not said.plural and said.word not in unnamed:
        return _taken_up(mention, said, tree, history)
    return mention


# States by what is theirs


def _owned(mention: Mention, said: Description, tree: Tree, history: History) -> Mention:
    """Read "Its military", "his government", "the Merkel government": the state of whoever owns it."""
    owners = {m.head: m.entity for m in history.document.mentions_in(mention.sentence) if m.entity}
    owners.update({met.mention.head: met.keys[0] for met in history.at(mention.sentence) if met.keys})
    ways = ("poss", "compound") if said.sense == "government" else ("poss",)
    owning = [token.i for token in tree.tokens[said.first : said.title] if token.dep in ways and token.i in owners]
    state = next((country for i in owning if (country := history.discourse.country(owners[i]))), None)
    if state is None:
        return mention
    step = f'"{mention.text}" stand for {history.discourse.called(state)}'
    return replace(mention, entity=state, actor=state, type=EntityType.STATE, steps=(*mention.steps, step))


# Pairs


def _pair(mention: Mention, said: Description, history: History) -> Mention:
    noun = said.word.split()[-1]
    if not TWO.intersection(said.word.split()) and _unnamed_before(mention, noun, history):
        return mention
    wanted = history.discourse.gazetteer.patterns.pairs.get(noun, "any")
    if wanted == EntityType.PERSON:
        post = _post_of(noun, history)
        keys = last_pair(mention, history, frozenset(post.posts) if post else frozenset())
    else:
        parties = (EntityType.STATE, EntityType.ORGANISATION) if wanted == "any" else (EntityType(wanted),)
        keys = two_parties(mention, parties, history)
    return history.discourse.with_members(mention, keys) if keys else mention


def _post_of(noun: str, history: History) -> Post | None:
    """Return the post that "presidents" or "ministers" hold; None for "leaders" and "men", who can be anyone."""
    one = noun.removesuffix("s")
    return history.discourse.gazetteer.patterns.posts.get(one) if one not in ANYONE else None


def _unnamed_before(mention: Mention, noun: str, history: History) -> bool:
    """Tell whether others of that noun were brought up without names: "several leaders ... the leaders"."""
    groups = (met for met in history.back(mention.sentence, FAR) if met.type is EntityType.GROUP and not met.keys)
    return any(met.mention.text.lower().endswith(noun) for met in groups)


# Bodies, countries and cities taken up again


def _taken_up(mention: Mention, said: Description, tree: Tree, history: History) -> Mention:
    kind = EntityType(history.discourse.gazetteer.patterns.kinds[said.word])
    if apposed := _apposed(mention, kind, tree, history):
        return meant(mention, apposed, "the name it explains", history)
    if kind is EntityType.PLACE and said.word == "capital":
        return _capital(mention, said, tree, history)
    if kind is EntityType.STATE and said.owner is not None:
        return _their_country(mention, said, history)
    if kind is EntityType.ORGANISATION and (state := _of_state(mention, said, tree, history)):
        return _national(mention, said, state, history)
    if said.owner is not None or not _bare(said, tree):
        return mention
    return (
        _only_person(mention, said, history)
        if kind is EntityType.PERSON
        else _last_of_kind(mention, said, kind, history)
    )


def _of_state(mention: Mention, said: Description, tree: Tree, history: History) -> str | None:
    """Return the state of "the Japanese carmaker", where nothing else is said of it."""
    plain = said.title == said.first + 2 and tree.tokens[said.first].text.lower() == "the"
    states = bodies_of(mention, said, tree, history) if plain else []
    return states[0] if len(states) == 1 else None


def _national(mention: Mention, said: Description, state: str, history: History) -> Mention:
    """Resolve "the Japanese carmaker" to the only body just named that can be of that state."""
    fits = {
        met.keys[0]
        for met in history.back(mention.sentence, 1)
        if _can_be(met, EntityType.ORGANISATION, said.word, history)
        and history.discourse.country(met.keys[0]) in (None, state)
    }
    if len(fits) != 1:
        return mention
    key = fits.pop()
    history.discourse.countries.setdefault(key, state)
    return meant(mention, key, "the only body just named that can be of that state", history)


def _last_of_kind(mention: Mention, said: Description, kind: EntityType, history: History) -> Mention:
    """Resolve to what that noun meant before, else the subject of that kind just named, else the only one near."""
    before = history.nouns.get(said.word)
    if before is not None and history.discourse.types.get(before) is kind:
        return meant(mention, before, f'called "{said.word}" before', history)
    fits = [met for met in history.back(mention.sentence, FAR) if _can_be(met, kind, said.word, history)]
    near = [met for met in fits if mention.sentence - met.sentence <= 1]
    found = _only_key([met for met in near if met.subject]) or _only_key(near or fits)
    return meant(mention, found, "the last of its kind named", history) if found else mention


def _only_key(group: list[Antecedent]) -> str | None:
    """Return the one entity that all of a group mean; None where they mean several, or there are none."""
    keys = {met.keys[0] for met in group}
    return keys.pop() if len(keys) == 1 else None


def _apposed(mention: Mention, kind: EntityType, tree: Tree, history: History) -> str | None:
    """Return the name that a description explains: "Fern Robotics, a company"; "Fern Robotics is a company"."""
    head = tree.tokens[mention.head]
    if kind is EntityType.PLACE and (named := _place_of(mention, history)):
        return named
    explained = [head.head] if head.dep == "appos" else tree.kids(head.head, "nsubj") if head.dep == "attr" else []
    other = next((met for i in explained if (met := history.heads.get((mention.sentence, i)))), None)
    return other.keys[0] if other and len(other.keys) == 1 and other.type is kind else None


def _place_of(mention: Mention, history: History) -> str | None:
    """Return the place named after "of": "the port of Aqaba"."""
    tokens = history.document.trees[mention.sentence].tokens
    for other in history.document.mentions_in(mention.sentence):
        after_of = other.first == mention.last + 1 and tokens[mention.last].text == "of"
        if after_of and other.type is EntityType.PLACE and other.entity:
            return other.entity
    return None


def _only_person(mention: Mention, said: Description, history: History) -> Mention:
    """Read "The billionaire": the one person the article has named so far, if it named one and just before.

    "The 54-year-old" is the person whom the sentence before was about, or the only one it named.
    """
    if said.word == YEAR_OLD:
        return _just_named(mention, history)
    named = history.discourse.people()
    near = {key for met in history.back(mention.sentence, 1) for key in met.keys}
    so_far = {key for met in history.all_back() for key in met.keys if key in named}
    if len(so_far) == 1 and so_far <= near and said.word not in VAGUE:
        return meant(mention, so_far.pop(), "the only person named so far", history)
    return mention


def _just_named(mention: Mention, history: History) -> Mention:
    for number in (mention.sentence, mention.sentence - 1):
        here = [m for m in history.at(number) if m.type is EntityType.PERSON and m.mention.start < mention.start]
        found = _only_one([m for m in here if m.main]) or _only_one(here)
        if found is not None:
            return meant(mention, found, "the person just named", history)
    return mention


def _only_one(group: list[Antecedent]) -> str | None:
    """Return the one person whom all of a group mean; None where one means several, or is open."""
    keys = {met.keys for met in group}
    return group[0].keys[0] if len(keys) == 1 and len(group[0].keys) == 1 else None


def _bare(said: Description, tree: Tree) -> bool:
    return said.title == said.first + 1 and tree.tokens[said.first].text.lower() in ("the", "this")


def _can_be(met: Antecedent, kind: EntityType, word: str, history: History) -> bool:
    """Tell whether something met is of the type and, for organisations and places, of the sort that a noun takes up."""
    if len(met.keys) != 1 or history.discourse.types.get(met.keys[0]) is not kind:
        return False
    sort = history.discourse.gazetteer.patterns.bodies.get(word, "")
    known = history.discourse.kind(met.keys[0])
    if kind is EntityType.PLACE:
        return not known or (known == "city") == (sort == "city")
    return kind is not EntityType.ORGANISATION or _is_body_of(sort, met.keys[0], known, history)


def _is_body_of(sort: str, key: str, known: str, history: History) -> bool:
    """Tell whether an organisation, of a kind that the gazetteer knows or "", is of the sort that a noun takes up."""
    stateless = known == "organisation" and history.discourse.country(key) is None
    if sort == "international":
        return stateless
    if sort == "company" and (stateless or history.discourse.proper.get(key) is not None):
        return False
    return (known == "medium") == (sort == "medium")


def _their_country(mention: Mention, said: Description, history: History) -> Mention:
    owner = history.heads.get((mention.sentence, said.owner or 0))
    keys = owner.keys if owner else ()
    countries = {country for key in keys if (country := history.discourse.country(key))}
    if not countries and (behind := history.actor_above(mention)):
        countries = {behind}
    return (
        meant(mention, next(iter(countries)), "the country of who is meant", history)
        if len(countries) == 1
        else mention
    )


def _capital(mention: Mention, said: Description, tree: Tree, history: History) -> Mention:
    """Read "The Kenyan capital", or "the capital" where one capital city was named."""
    states = [key for key in bodies_of(mention, said, tree, history) if key]
    if len(states) == 1:
        capital = history.discourse.gazetteer.capital_of(states[0])
        return meant(mention, capital, "the capital of that state", history) if capital else mention
    near = {met.mention.entity for met in history.back(mention.sentence, 1) if met.mention.actor}
    named = [key for key in sorted(filter(None, near)) if history.discourse.kind(key) == "city"]
    return meant(mention, named[0], "the capital just named", history) if len(named) == 1 and not states else mention
