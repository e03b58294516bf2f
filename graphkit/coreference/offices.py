"""Persons by the posts they hold: "the Kenyan president", "his Turkish counterpart", "the former minister".

The name beside a description comes first, then whom the article introduced with the post, then the gazetteer's dates.
"""

from __future__ import annotations

from dataclasses import replace

from graphkit.coreference.antecedents import Antecedent, History
from graphkit.coreference.discourse_model import DiscourseModel, OfficeHolding
from graphkit.mentions import Description, modifiers
from graphkit.model import EntityType, Mention, MentionKind
from graphkit.syntax import Tree

__all__ = ["PAIR", "bodies_of", "holders_named", "meant", "of_some_field", "resolve_post"]

BESIDE = 1
PAIR = 2
FORMER = frozenset({"former", "ex"})
NOT_IN_OFFICE = frozenset({"former", "ex", "late", "next", "new", "deputy", "a", "an", "any", "every", "no"})
"""Words before a post that leave open whether whoever holds it now is meant."""


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
    if not said.plural and (named := _named_beside(mention, tree, history)):
        _note_counterpart(mention, said, tree, named, history)
        return meant(mention, named, "the name beside it", history)
    if of_some_field(said, tree):
        return _introduced_so(mention, said, tree, history)
    if FORMER & _words_before(said, tree):
        return _former_holder(mention, said, history)
    bodies = bodies_of(mention, said, tree, history)
    posts = said.post.posts if said.post else _post_of_owner(mention, history)
    wanted: list[str] | list[None] = bodies or [None]
    found = [holder for of in wanted if (holder := _who(posts, of, history))]
    if said.plural:
        all_found = len(found) >= PAIR and len(set(found)) == len(bodies)
        return history.discourse.with_members(mention, tuple(found)) if all_found else mention
    stated = bool(bodies) or _opens_with_the(said, tree)
    if len(found) == 1 and stated and not _said_former(said, tree):
        return meant(mention, found[0], "by the post", history)
    return mention


def _introduced_so(mention: Mention, said: Description, tree: Tree, history: History) -> Mention:
    """Resolve "the water minister" to the person whom the article introduced by these words."""
    introduced = history.discourse.phrases.get(f"{tree.tokens[said.title - 1].text.lower()} {said.word}")
    if introduced is None or said.plural:
        return mention
    return meant(mention, introduced, "introduced by these words", history)


def _words_before(said: Description, tree: Tree) -> set[str]:
    return {token.text.lower() for token in tree.tokens[said.first : said.title]}


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
    return not NOT_IN_OFFICE.isdisjoint(_words_before(said, tree))


def _named_beside(mention: Mention, tree: Tree, history: History) -> str | None:
    """Return the person named right after a description, or in apposition to it."""
    for other in history.document.mentions_in(mention.sentence):
        if other.kind is MentionKind.NAME and other.type is EntityType.PERSON and other.entity:
            apposed = _apposed(tree, other, mention) or _apposed(tree, mention, other)
            if other.first == mention.last or apposed or _between_commas(tree, other, mention):
                return other.entity
    return None


def _apposed(tree: Tree, one: Mention, other: Mention) -> bool:
    """Tell whether one mention stands in apposition to the other."""
    return tree[one.head].head == other.head and tree[one.head].dep == "appos"


def _between_commas(tree: Tree, name: Mention, said: Mention) -> bool:
    """Tell whether a name stands between commas right after a description: "the envoy, Ana Tuva, ..."."""
    follows = name.first == said.last + BESIDE and tree[said.last].text == ","
    return follows and name.last < len(tree.tokens) and tree[name.last].text == ","


def bodies_of(mention: Mention, said: Description, tree: Tree, history: History) -> list[str]:
    """Return the states and organisations whose post it is, by the words before it and after "of"."""
    others = (m for m in history.document.mentions_in(mention.sentence) if m.entity and m.head != mention.head)
    naming = {i: m for m in others if m.type is not EntityType.PERSON for i in range(m.first, m.last)}
    found = [naming[token.i] for token in modifiers(tree, said) if token.i in naming]
    keys = [other.actor or other.entity or "" for other in found]
    if said.owner is not None and not keys and said.sense == "post":
        keys = [_country_of_owner(mention.sentence, said.owner, history)]
    return list(dict.fromkeys(keys))


def _country_of_owner(sentence: int, head: int, history: History) -> str:
    """Return the state of whom the pronoun before a post means, "" where that is open: "her president"."""
    owner = history.heads.get((sentence, head))
    return (history.discourse.country(owner.keys[0]) or "") if owner and len(owner.keys) == 1 else ""


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
    said = _introduced_holders(posts, of, history.discourse)
    recent = [met for met in history.all_back() if said.intersection(met.keys)]
    if recent or of is None:
        return _of_recent(recent, said, history)
    return _known_holder(posts, of, history.discourse) or (next(iter(said)) if len(said) == 1 else None)


def _introduced_holders(posts: tuple[str, ...], of: str | None, discourse: DiscourseModel) -> set[str]:
    """Return the persons whom the article gives one of the posts, of the body where one is named.

    Those whose every post is one of ``posts`` go before those who may hold it; the gazetteer's posts count too.
    """
    wanted = set(posts)
    held = [h for h in discourse.held if not h.former and wanted & set(h.posts)]
    said = {h.person for h in held if of in (None, h.of)}
    said = {h.person for h in held if h.person in said and wanted.issuperset(h.posts)} or said
    near = (p for p in discourse.people() if of is None or discourse.country(p) == of)
    return said | {p for p in near if wanted & discourse.posts(p)}


def _known_holder(posts: tuple[str, ...], of: str, discourse: DiscourseModel) -> str | None:
    """Return the gazetteer's holder of a post: by the article's date, else the only one whom the article names."""
    holders = [entry.key for entry in discourse.gazetteer.holders(posts, of, discourse.date)]
    if discourse.date is not None and holders:
        return holders[0]
    here = [key for key in holders if key in discourse.types]
    return here[0] if len(here) == 1 else None


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
