"""Persons by the posts they hold: "the Kenyan president", "his Turkish counterpart", "the former minister".

The name beside a description comes first, then whom the article introduced with the post, then the gazetteer's dates.
"""

from __future__ import annotations

from dataclasses import replace

from graphkit.entities.within_cast import Held
from graphkit.entities.within_discourse import Discourse, Met
from graphkit.mentions import Description, Tree, modifiers
from graphkit.model import EntityType, Mention, MentionKind

__all__ = ["PAIR", "bodies_of", "holders_named", "meant", "of_some_field", "resolve_post"]

BESIDE = 1
PAIR = 2
FORMER = frozenset({"former", "ex"})


def meant(mention: Mention, key: str, why: str, seen: Discourse) -> Mention:
    """Return a mention with the entity meant, and the step that says why."""
    entry = seen.cast.gazetteer.entry(key)
    if entry is not None:
        seen.cast.meet(key, entry.type)
    step = f'"{mention.text}" is {seen.cast.called(key)}: {why}'
    return replace(mention, entity=key, type=seen.cast.types.get(key, mention.type), steps=(*mention.steps, step))


def resolve_post(mention: Mention, said: Description, tree: Tree, seen: Discourse) -> Mention:
    """Resolve a post: to the name beside it, else to its holder by the article, else by the gazetteer for the date."""
    named = None if said.plural else _named_beside(mention, tree, seen)
    if named:
        _note_counterpart(mention, said, tree, named, seen)
        return meant(mention, named, "the name beside it", seen)
    if of_some_field(said, tree):
        introduced = seen.cast.phrases.get(f"{tree.tokens[said.title - 1].text.lower()} {said.word}")
        return (
            meant(mention, introduced, "introduced by these words", seen) if introduced and not said.plural else mention
        )
    if FORMER & {token.text.lower() for token in tree.tokens[said.first : said.title]}:
        return _former_holder(mention, said, seen)
    bodies = bodies_of(mention, said, tree, seen)
    posts = said.post.posts if said.post else _post_of_owner(mention, seen)
    wanted: list[str] | list[None] = bodies or [None]
    found = [holder for of in wanted if (holder := _who(posts, of, seen))]
    if said.plural and len(found) >= PAIR and len(set(found)) == len(bodies):
        return seen.cast.with_members(mention, tuple(found))
    if not said.plural and len(found) == 1 and (bodies or _opens_with_the(said, tree)) and not _said_former(said, tree):
        return meant(mention, found[0], "by the post", seen)
    return mention


def _former_holder(mention: Mention, said: Description, seen: Discourse) -> Mention:
    """Resolve "the former president" to the one person whom the article gives that post as a former one."""
    posts = set(said.post.posts) if said.post else set()
    persons = {held.person for held in seen.cast.held if held.former and posts & set(held.posts)}
    known = len(persons) == 1 and said.definite and not said.plural
    return meant(mention, persons.pop(), "the only former holder of the post", seen) if known else mention


def _note_counterpart(mention: Mention, said: Description, tree: Tree, person: str, seen: Discourse) -> None:
    """Note the post that "his Japanese counterpart, ..." gives the person named."""
    bodies = bodies_of(mention, said, tree, seen)
    if said.sense == "counterpart" and bodies:
        seen.cast.holds(Held(person, _post_of_owner(mention, seen), bodies[0]))
        seen.cast.countries.setdefault(person, bodies[0])


def of_some_field(said: Description, tree: Tree) -> bool:
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


def bodies_of(mention: Mention, said: Description, tree: Tree, seen: Discourse) -> list[str]:
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
    said = {h.person for h in cast.held if h.person in said and not h.former and wanted.issuperset(h.posts)} or said
    said |= {p for p in cast.people() if of is not None and cast.country(p) == of and wanted & cast.posts(p)}
    if of is None:
        said |= {p for p in cast.people() if wanted & cast.posts(p)}
    recent = [met for met in seen.all_back() if said.intersection(met.keys)]
    if recent or of is None:
        return _of_recent(recent, said, seen)
    holders = [entry.key for entry in cast.gazetteer.holders(posts, of, cast.date)]
    if cast.date is not None and holders:
        return holders[0]
    here = [key for key in holders if key in cast.types]
    return here[0] if len(here) == 1 else (sorted(said)[0] if len(said) == 1 else None)


def _of_recent(recent: list[Met], said: set[str], seen: Discourse) -> str | None:
    """Return the holder met last; of several in that sentence its main subject, else no one."""
    last = [met for met in recent if met.sentence == recent[0].sentence]
    main = seen.main_subject(last[0].sentence) if last else None
    if main is not None and len(main.keys) == 1 and main.keys[0] in said:
        return main.keys[0]
    keys = {key for met in last for key in met.keys if key in said}
    return keys.pop() if len(keys) == 1 else None


def holders_named(posts: tuple[str, ...], of: str, seen: Discourse) -> list[str]:
    """Return the persons whom the whole article gives one of the posts of a body."""
    wanted = frozenset(posts)
    return [p for p in seen.cast.people() if seen.cast.country(p) == of and wanted & seen.cast.posts(p)]
