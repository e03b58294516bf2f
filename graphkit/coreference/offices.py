"""Persons by the posts they hold: "the Kenyan president", "his Turkish counterpart", "the former minister".

The name beside a description comes first, then whom the article introduced with the post, then the gazetteer's dates.
"""

from __future__ import annotations

from dataclasses import replace

from graphkit.coreference.antecedents import Antecedent, History
from graphkit.coreference.discourse_model import OfficeHolding
from graphkit.mentions import Description, modifiers
from graphkit.model import EntityType, Mention, MentionKind
from graphkit.syntax import Tree

__all__ = ["PAIR", "bodies_of", "holders_named", "meant", "of_some_field", "resolve_post"]

BESIDE = 1
PAIR = 2
FORMER = frozenset({"former", "ex"})


def meant(mention: Mention, key: str, why: str, history: History) -> Mention:
    """Return a mention with the entity meant, and the step that says why."""
    entry = history.discourse.gazetteer.entry(key)
    if entry is not None:
        history.discourse.meet(key, entry.type)
    step = f'"{mention.text}" is {history.discourse.called(key)}: {why}'
    return replace(
        mention, entity=key, type=history.discourse.types.get(key, mention.type), steps=(*mention.steps, step)
    )


def resolve_post(mention: Mention, said: Description, tree: Tree, history: History) -> Mention:
    """Resolve a post: to the name beside it, else to its holder by the article, else by the gazetteer for the date."""
    named = None if said.plural else _named_beside(mention, tree, history)
    if named:
        _note_counterpart(mention, said, tree, named, history)
        return meant(mention, named, "the name beside it", history)
    if of_some_field(said, tree):
        introduced = history.discourse.phrases.get(f"{tree.tokens[said.title - 1].text.lower()} {said.word}")
        return (
            meant(mention, introduced, "introduced by these words", history)
            if introduced and not said.plural
            else mention
        )
    if FORMER & {token.text.lower() for token in tree.tokens[said.first : said.title]}:
        return _former_holder(mention, said, history)
    bodies = bodies_of(mention, said, tree, history)
    posts = said.post.posts if said.post else _post_of_owner(mention, history)
    wanted: list[str] | list[None] = bodies or [None]
    found = [holder for of in wanted if (holder := _who(posts, of, history))]
    if said.plural and len(found) >= PAIR and len(set(found)) == len(bodies):
        return history.discourse.with_members(mention, tuple(found))
    if not said.plural and len(found) == 1 and (bodies or _opens_with_the(said, tree)) and not _said_former(said, tree):
        return meant(mention, found[0], "by the post", history)
    return mention


def _former_holder(mention: Mention, said: Description, history: History) -> Mention:
    """Resolve "the former president" to the one person whom the article gives that post as a former one."""
    posts = set(said.post.posts) if said.post else set()
    persons = {held.person for held in history.discourse.held if held.former and posts & set(held.posts)}
    known = len(persons) == 1 and said.definite and not said.plural
    return meant(mention, persons.pop(), "the only former holder of the post", history) if known else mention


def _note_counterpart(mention: Mention, said: Description, tree: Tree, person: str, history: History) -> None:
    """Note the post that "his Japanese counterpart, ..." gives the person named."""
    bodies = bodies_of(mention, said, tree, history)
    if said.sense == "counterpart" and bodies:
        history.discourse.holds(OfficeHolding(person, _post_of_owner(mention, history), bodies[0]))
        history.discourse.countries.setdefault(person, bodies[0])


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


def _named_beside(mention: Mention, tree: Tree, history: History) -> str | None:
    """Return the person named right after a description, or in apposition to it."""
    tokens = tree.tokens
    for other in history.document.mentions_in(mention.sentence):
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


def bodies_of(mention: Mention, said: Description, tree: Tree, history: History) -> list[str]:
    """Return the states and organisations whose post it is, by the words before it and after "of"."""
    naming = {
        i: m
        for m in history.document.mentions_in(mention.sentence)
        if m.entity and m.head != mention.head and m.type is not EntityType.PERSON
        for i in range(m.first, m.last)
    }
    found = [naming[token.i] for token in modifiers(tree, said) if token.i in naming]
    keys = [other.actor or other.entity or "" for other in found]
    if said.owner is not None and not keys and said.sense == "post":
        owner = history.heads.get((mention.sentence, said.owner))
        country = history.discourse.country(owner.keys[0]) if owner and len(owner.keys) == 1 else None
        keys = [country] if country else [""]
    return list(dict.fromkeys(keys))


def _post_of_owner(mention: Mention, history: History) -> tuple[str, ...]:
    """Return the post that "his counterpart" shares with him: that of the last person met who has one."""
    for met in history.back(mention.sentence, 1):
        if met.type is EntityType.PERSON and len(met.keys) == 1:
            posts = history.discourse.posts(met.keys[0])
            if posts:
                return tuple(sorted(posts))
    return ()


def _who(posts: tuple[str, ...], of: str | None, history: History) -> str | None:
    """Who holds a post: by the article, the one met last; else by the gazetteer, where date or article decide."""
    discourse, wanted = history.discourse, set(posts)
    said = {h.person for h in discourse.held if not h.former and wanted & set(h.posts) and of in (None, h.of)}
    said = {
        h.person for h in discourse.held if h.person in said and not h.former and wanted.issuperset(h.posts)
    } or said
    said |= {
        p for p in discourse.people() if of is not None and discourse.country(p) == of and wanted & discourse.posts(p)
    }
    if of is None:
        said |= {p for p in discourse.people() if wanted & discourse.posts(p)}
    recent = [met for met in history.all_back() if said.intersection(met.keys)]
    if recent or of is None:
        return _of_recent(recent, said, history)
    holders = [entry.key for entry in discourse.gazetteer.holders(posts, of, discourse.date)]
    if discourse.date is not None and holders:
        return holders[0]
    here = [key for key in holders if key in discourse.types]
    return here[0] if len(here) == 1 else (sorted(said)[0] if len(said) == 1 else None)


def _of_recent(recent: list[Antecedent], said: set[str], history: History) -> str | None:
    """Return the holder met last; of several in that sentence its main subject, else no one."""
    last = [met for met in recent if met.sentence == recent[0].sentence]
    main = history.main_subject(last[0].sentence) if last else None
    if main is not None and len(main.keys) == 1 and main.keys[0] in said:
        return main.keys[0]
    keys = {key for met in last for key in met.keys if key in said}
    return keys.pop() if len(keys) == 1 else None


def holders_named(posts: tuple[str, ...], of: str, history: History) -> list[str]:
    """Return the persons whom the whole article gives one of the posts of a body."""
    wanted = frozenset(posts)
    return [
        p
        for p in history.discourse.people()
        if history.discourse.country(p) == of and wanted & history.discourse.posts(p)
    ]
