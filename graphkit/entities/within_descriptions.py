"""Whom a description means: "the Kenyan president", "his Turkish counterpart", "both sides", "the company".

The article's own introductions come first, the gazetteer's dated posts second; what could be two stays open.
"""

from __future__ import annotations

from dataclasses import replace

from graphkit.entities.within_cast import Held
from graphkit.entities.within_discourse import Discourse, Met
from graphkit.entities.within_pairs import last_pair, two_parties
from graphkit.mentions import Description, Tree, describe, modifiers
from graphkit.model import EntityType, Mention, MentionKind

__all__ = ["resolve_description", "resolve_opening"]

FAR = 6
"""Sentences back in which "the company" is looked for."""
BESIDE = 1
PAIR = 2
FORMER = frozenset({"former", "ex"})
TWO = frozenset({"two", "both", "2", "pair", "duo"})
ANYONE = frozenset({"leader", "diplomat", "politician", "official"})
VAGUE = frozenset({"man", "woman", "suspect", "journalist", "witness"})
"""Nouns that news uses for bystanders as readily as for the person just named."""


def resolve_description(mention: Mention, seen: Discourse, unnamed: set[str]) -> Mention:
    """Return the mention with its entity or members where the text decides them.

    ``unnamed`` holds the nouns of persons whom the article brought up without a name ("a diplomat"): the same noun with
    "the" means them, and stays open.
    """
    tree = seen.tree(mention.sentence)
    said = describe(tree, mention.head, seen.cast.gazetteer.patterns)
    if said is None:
        return mention
    found = _resolved(mention, said, tree, seen, unnamed)
    if not found.entity and not found.members and not said.definite and not said.plural:
        unnamed.add(said.word.split()[-1])
    return found


def resolve_opening(mention: Mention, seen: Discourse) -> Mention:
    """Return a description in a headline with its entity, where the article goes on to name one holder of the post."""
    tree = seen.tree(mention.sentence)
    said = describe(tree, mention.head, seen.cast.gazetteer.patterns)
    if said is None or said.post is None or _of_some_field(said, tree):
        return mention
    bodies = _bodies(mention, said, tree, seen)
    found = [holders[0] for of in bodies if len(holders := _holders_named(said.post.posts, of, seen)) == 1]
    if not bodies or len(set(found)) != len(bodies):
        return mention
    if said.plural:
        return seen.cast.with_members(mention, tuple(found)) if len(found) >= PAIR else mention
    return _is(mention, found[0], "by the post, as named further on", seen)


def _holders_named(posts: tuple[str, ...], of: str, seen: Discourse) -> list[str]:
    """Return the persons whom the whole article gives one of the posts of a body."""
    wanted = frozenset(posts)
    return [p for p in seen.cast.people() if seen.cast.country(p) == of and wanted & seen.cast.posts(p)]


def _resolved(mention: Mention, said: Description, tree: Tree, seen: Discourse, unnamed: set[str]) -> Mention:
    if said.sense in ("post", "counterpart"):
        return mention if said.word.split()[-1] in unnamed else _holder(mention, said, tree, seen)
    if said.sense in ("forces", "government"):
        return _owned(mention, said, tree, seen)
    if said.sense == "pair":
        return _pair(mention, said, seen)
    if said.sense == "kind" and not said.plural and said.word not in unnamed:
        return _taken_up(mention, said, tree, seen)
    return mention


def _is(mention: Mention, key: str, why: str, seen: Discourse) -> Mention:
    entry = seen.cast.gazetteer.entry(key)
    if entry is not None:
        seen.cast.meet(key, entry.type)
    step = f'"{mention.text}" is {seen.cast.called(key)}: {why}'
    return replace(mention, entity=key, type=seen.cast.types.get(key, mention.type), steps=(*mention.steps, step))


# Persons by post


def _holder(mention: Mention, said: Description, tree: Tree, seen: Discourse) -> Mention:
    """Resolve a post: to the name beside it, else to its holder by the article, else by the gazetteer for the date."""
    named = None if said.plural else _named_beside(mention, tree, seen)
    if named:
        _note_counterpart(mention, said, tree, named, seen)
        return _is(mention, named, "the name beside it", seen)
    if _of_some_field(said, tree):
        introduced = seen.cast.phrases.get(f"{tree.tokens[said.title - 1].text.lower()} {said.word}")
        return (
            _is(mention, introduced, "introduced by these words", seen) if introduced and not said.plural else mention
        )
    if FORMER & {token.text.lower() for token in tree.tokens[said.first : said.title]}:
        return _former_holder(mention, said, seen)
    bodies = _bodies(mention, said, tree, seen)
    posts = said.post.posts if said.post else _post_of_owner(mention, seen)
    wanted: list[str] | list[None] = bodies or [None]
    found = [holder for of in wanted if (holder := _who(posts, of, seen))]
    if said.plural and len(found) >= PAIR and len(set(found)) == len(bodies):
        return seen.cast.with_members(mention, tuple(found))
    if not said.plural and len(found) == 1 and (bodies or _opens_with_the(said, tree)) and not _said_former(said, tree):
        return _is(mention, found[0], "by the post", seen)
    return mention


def _former_holder(mention: Mention, said: Description, seen: Discourse) -> Mention:
    """Resolve "the former president" to the one person whom the article gives that post as a former one."""
    posts = set(said.post.posts) if said.post else set()
    persons = {held.person for held in seen.cast.held if held.former and posts & set(held.posts)}
    known = len(persons) == 1 and said.definite and not said.plural
    return _is(mention, persons.pop(), "the only former holder of the post", seen) if known else mention


def _note_counterpart(mention: Mention, said: Description, tree: Tree, person: str, seen: Discourse) -> None:
    """Note the post that "his Japanese counterpart, ..." gives the person named."""
    bodies = _bodies(mention, said, tree, seen)
    if said.sense == "counterpart" and bodies:
        seen.cast.holds(Held(person, _post_of_owner(mention, seen), bodies[0]))
        seen.cast.countries.setdefault(person, bodies[0])


def _of_some_field(said: Description, tree: Tree) -> bool:
    """Tell whether a post is narrowed to a field that its title does not tell: "the water minister"."""
    before = tree.tokens[said.title - 1] if said.title > said.first else None
    return before is not None and before.tag in ("NN", "NNS") and before.dep == "compound"


def _opens_with_the(said: Description, tree: Tree) -> bool:
    """Tell whether nothing but "the" stands before the post: "the president", not "the company's president"."""
    return said.title == said.first + 1 and tree.tokens[said.first].text.lower() == "the"


def _said_former(said: Description, tree: Tree) -> bool:
    before = {token.text.lower() for token in tree.tokens[said.first : said.title]}
    return bool(before & {"former", "ex", "late", "next", "new", "deputy", "a", "an", "any", "every", "no"})


def _named_beside(mention: Mention, tree: Tree, seen: Discourse) -> str | None:
    """Return the person named right after a description, or in apposition to it."""
    tokens = tree.tokens
    for other in seen.story.within(mention.sentence):
        if other.kind is not MentionKind.NAME or other.type is not EntityType.PERSON or not other.entity:
            continue
        follows = other.first == mention.last
        comma = other.first == mention.last + BESIDE and tokens[mention.last].text == ","
        apposed = tokens[other.head].head == mention.head and tokens[other.head].dep == "appos"
        apposes = tokens[mention.head].head == other.head and tokens[mention.head].dep == "appos"
        closed = comma and other.last < len(tokens) and tokens[other.last].text == ","
        if follows or apposed or apposes or closed:
            return other.entity
    return None


def _bodies(mention: Mention, said: Description, tree: Tree, seen: Discourse) -> list[str]:
    """Return the states and organisations whose post it is, by the words before it and after "of"."""
    naming = {
        i: m
        for m in seen.story.within(mention.sentence)
        if m.entity and m.head != mention.head and m.type is not EntityType.PERSON
        for i in range(m.first, m.last)
    }
    found = [naming[token.i] for token in modifiers(tree, said) if token.i in naming]
    keys = [other.actor or other.entity or "" for other in found]
    if said.owner is not None and not keys and said.sense == "post":
        owner = seen.heads.get((mention.sentence, said.owner))
        country = seen.cast.country(owner.keys[0]) if owner and len(owner.keys) == 1 else None
        keys = [country] if country else [""]
    return list(dict.fromkeys(keys))


def _post_of_owner(mention: Mention, seen: Discourse) -> tuple[str, ...]:
    """Return the post that "his counterpart" shares with him: that of the last person met who has one."""
    for met in seen.back(mention.sentence, 1):
        if met.type is EntityType.PERSON and len(met.keys) == 1:
            posts = seen.cast.posts(met.keys[0])
            if posts:
                return tuple(sorted(posts))
    return ()


def _who(posts: tuple[str, ...], of: str | None, seen: Discourse) -> str | None:
    """Who holds a post: by the article, the one met last; else by the gazetteer, where date or article decide."""
    cast, wanted = seen.cast, set(posts)
    said = {h.person for h in cast.held if not h.former and wanted & set(h.posts) and of in (None, h.of)}
    said |= {p for p in cast.people() if of is not None and cast.country(p) == of and wanted & cast.posts(p)}
    if of is None:
        said |= {p for p in cast.people() if wanted & cast.posts(p)}
    recent = [key for met in seen.all_back() for key in met.keys if key in said]
    if recent or of is None:
        return recent[0] if recent else None
    holders = [entry.key for entry in cast.gazetteer.holders(posts, of, cast.date)]
    if cast.date is not None and holders:
        return holders[0]
    here = [key for key in holders if key in cast.types]
    return here[0] if len(here) == 1 else (sorted(said)[0] if len(said) == 1 else None)


# States by what is theirs


def _owned(mention: Mention, said: Description, tree: Tree, seen: Discourse) -> Mention:
    """Read "Its military", "his government", "the Merkel government": the state of whoever owns it."""
    owners = {m.head: m.entity for m in seen.story.within(mention.sentence) if m.entity}
    owners.update({met.mention.head: met.keys[0] for met in seen.at(mention.sentence) if met.keys})
    for token in tree.tokens[said.first : said.title]:
        owns = token.dep == "poss" or (token.dep == "compound" and said.sense == "government")
        if owns and token.i in owners and (state := seen.cast.country(owners[token.i])):
            step = f'"{mention.text}" stand for {seen.cast.called(state)}'
            return replace(mention, entity=state, actor=state, type=EntityType.STATE, steps=(*mention.steps, step))
    return mention


# Pairs


def _pair(mention: Mention, said: Description, seen: Discourse) -> Mention:
    noun = said.word.split()[-1]
    if not TWO.intersection(said.word.split()) and _unnamed_before(mention, noun, seen):
        return mention
    wanted = seen.cast.gazetteer.patterns.pairs.get(noun, "any")
    if wanted == EntityType.PERSON:
        keys = last_pair(mention, seen, _posts_of(noun, seen))
    else:
        parties = (EntityType.STATE, EntityType.ORGANISATION) if wanted == "any" else (EntityType(wanted),)
        keys = two_parties(mention, parties, seen)
    return seen.cast.with_members(mention, keys) if keys else mention


def _posts_of(noun: str, seen: Discourse) -> frozenset[str]:
    """Return the posts that "presidents" or "ministers" hold; none for "leaders" and "men", who can be anyone."""
    post = seen.cast.gazetteer.patterns.posts.get(noun.removesuffix("s"))
    return frozenset(post.posts) if post and noun.removesuffix("s") not in ANYONE else frozenset()


def _unnamed_before(mention: Mention, noun: str, seen: Discourse) -> bool:
    """Tell whether others of that noun were brought up without names: "several leaders ... the leaders"."""
    groups = (met for met in seen.back(mention.sentence, FAR) if met.type is EntityType.GROUP and not met.keys)
    return any(met.mention.text.lower().endswith(noun) for met in groups)


# Bodies, countries and cities taken up again


def _taken_up(mention: Mention, said: Description, tree: Tree, seen: Discourse) -> Mention:
    kind = EntityType(seen.cast.gazetteer.patterns.kinds[said.word])
    if apposed := _apposed(mention, kind, tree, seen):
        return _is(mention, apposed, "the name it explains", seen)
    if kind is EntityType.PLACE and said.word == "capital":
        return _capital(mention, said, tree, seen)
    if kind is EntityType.STATE and said.owner is not None:
        return _their_country(mention, said, seen)
    if said.owner is not None or not _bare(said, tree):
        return mention
    return _only_person(mention, said, seen) if kind is EntityType.PERSON else _last_of_kind(mention, said, kind, seen)


def _last_of_kind(mention: Mention, said: Description, kind: EntityType, seen: Discourse) -> Mention:
    """Resolve to what that noun meant before, else the subject of that kind just named, else the only one near."""
    if said.word in seen.nouns and seen.cast.types.get(seen.nouns[said.word]) is kind:
        return _is(mention, seen.nouns[said.word], f'called "{said.word}" before', seen)
    fits = [met for met in seen.back(mention.sentence, FAR) if _can_be(met, kind, said.word, seen)]
    near = [met for met in fits if mention.sentence - met.sentence <= 1]
    for group in ([met for met in near if met.subject], near, fits):
        keys = dict.fromkeys(met.keys[0] for met in group)
        if len(keys) == 1:
            return _is(mention, next(iter(keys)), "the last of its kind named", seen)
        if keys and group is near:
            return mention
    return mention


def _apposed(mention: Mention, kind: EntityType, tree: Tree, seen: Discourse) -> str | None:
    """Return the name that a description explains: "Fern Robotics, a company"; "Fern Robotics is a company"."""
    head = tree.tokens[mention.head]
    if kind is EntityType.PLACE and (named := _place_of(mention, seen)):
        return named
    if head.dep == "appos":
        other = seen.heads.get((mention.sentence, head.head))
    elif head.dep == "attr":
        subjects = (child for child in tree.children(head.head) if child.dep == "nsubj")
        other = next((met for child in subjects if (met := seen.heads.get((mention.sentence, child.i)))), None)
    else:
        return None
    return other.keys[0] if other and len(other.keys) == 1 and other.type is kind else None


def _place_of(mention: Mention, seen: Discourse) -> str | None:
    """Return the place named after "of": "the port of Aqaba"."""
    tokens = seen.story.sentences[mention.sentence].tokens
    for other in seen.story.within(mention.sentence):
        after_of = other.first == mention.last + 1 and tokens[mention.last].text == "of"
        if after_of and other.type is EntityType.PLACE and other.entity:
            return other.entity
    return None


def _only_person(mention: Mention, said: Description, seen: Discourse) -> Mention:
    """Read "The billionaire": the one person the article has named so far, if it named one and just before."""
    named = seen.cast.people()
    near = {key for met in seen.back(mention.sentence, 1) for key in met.keys}
    so_far = {key for met in seen.all_back() for key in met.keys if key in named}
    if len(so_far) == 1 and so_far <= near and said.word not in VAGUE:
        return _is(mention, so_far.pop(), "the only person named so far", seen)
    return mention


def _bare(said: Description, tree: Tree) -> bool:
    return said.title == said.first + 1 and tree.tokens[said.first].text.lower() in ("the", "this")


def _can_be(met: Met, kind: EntityType, word: str, seen: Discourse) -> bool:
    """Tell whether something met is of the type and, for organisations, of the sort that a noun takes up."""
    if len(met.keys) != 1 or seen.cast.types.get(met.keys[0]) is not kind:
        return False
    sort = seen.cast.gazetteer.patterns.bodies.get(word)
    known = seen.cast.kind(met.keys[0])
    if kind is not EntityType.ORGANISATION:
        return True
    stateless = known == "organisation" and seen.cast.country(met.keys[0]) is None
    if sort == "company":
        return known != "medium" and not stateless and seen.cast.proper.get(met.keys[0]) is None
    if sort == "international":
        return stateless
    return known == "medium" if sort == "medium" else known != "medium"


def _their_country(mention: Mention, said: Description, seen: Discourse) -> Mention:
    owner = seen.heads.get((mention.sentence, said.owner or 0))
    keys = owner.keys if owner else ()
    countries = {country for key in keys if (country := seen.cast.country(key))}
    if not countries and (behind := seen.actor_above(mention)):
        countries = {behind}
    return _is(mention, next(iter(countries)), "the country of who is meant", seen) if len(countries) == 1 else mention


def _capital(mention: Mention, said: Description, tree: Tree, seen: Discourse) -> Mention:
    """Read "The Kenyan capital", or "the capital" where one capital city was named."""
    states = [key for key in _bodies(mention, said, tree, seen) if key]
    if len(states) == 1:
        capital = seen.cast.gazetteer.capital_of(states[0])
        return _is(mention, capital, "the capital of that state", seen) if capital else mention
    near = {met.mention.entity or "" for met in seen.back(mention.sentence, 1) if met.mention.actor}
    named = [key for key in sorted(near) if seen.cast.kind(key) == "city"]
    return _is(mention, named[0], "the capital just named", seen) if len(named) == 1 and not states else mention
