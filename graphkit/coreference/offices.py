"""Persons by the posts they hold: "the Kenyan president", "his Turkish counterpart", "the former minister".

The name beside a description comes first, then whom the article introduced with the post, then the gazetteer's dates.
Each function of the first part is a sieve.
"""

from __future__ import annotations

from dataclasses import replace

from graphkit.coreference.antecedents import Antecedent, History
from graphkit.coreference.discourse_model import DiscourseModel, OfficeHolding
from graphkit.coreference.references import Open, Reference, Verdict, means
from graphkit.mentions import Description, modifiers
from graphkit.model import EntityType, Mention, MentionKind
from graphkit.ontology.gazetteers import Post
from graphkit.syntax import Tree

__all__ = [
    "bodies_of",
    "brought_up_unnamed",
    "former_holder",
    "holder",
    "holder_named_later",
    "introduced_by_these_words",
    "named_beside",
    "post_of",
]

OFFICES = frozenset({"post", "counterpart"})
"""Senses of descriptions that say what post somebody holds."""
ANYONE = frozenset({"leader", "diplomat", "politician", "official"})
BESIDE = 1
PAIR = 2
FORMER = frozenset({"former", "ex"})
NOT_IN_OFFICE = frozenset({"former", "ex", "late", "next", "new", "deputy", "a", "an", "any", "every", "no"})
"""Words before a post that leave open whether whoever holds it now is meant."""


# Sieves


def brought_up_unnamed(reference: Reference) -> Verdict:
    """A person whom the article brought up without a name ("a diplomat") has none later: "the diplomat" stays open."""
    said = reference.said
    if said is None or not (said.sense in OFFICES or (said.sense == "kind" and not said.plural)):
        return None
    noun = said.word.split()[-1] if said.sense in OFFICES else said.word
    return Open(f'"{noun}" was brought up without a name') if noun in reference.history.unnamed else None


def named_beside(reference: Reference) -> Verdict:
    """A post means the person whose name stands beside it: "the president, William Ruto, said"."""
    said = reference.said
    if said is None or said.sense not in OFFICES or said.plural:
        return None
    named = _named_beside(reference.mention, reference.tree, reference.history)
    if named is None:
        return None
    _note_counterpart(reference, said, named)
    return means(reference, named, "the name beside it")


def introduced_by_these_words(reference: Reference) -> Verdict:
    """A post of some field ("the water minister") means whom the article introduced by these words, and nobody else."""
    said = _office(reference)
    if said is None or not of_some_field(said, reference.tree):
        return None
    words = f"{reference.tree.tokens[said.title - 1].text.lower()} {said.word}"
    introduced = reference.discourse.phrases.get(words)
    if introduced is None or said.plural:
        return Open(f'nobody was introduced as "{words}"')
    return means(reference, introduced, "introduced by these words")


def former_holder(reference: Reference) -> Verdict:
    """The former president is the one person whom the article gives that post as a former one, and nobody else."""
    said = _office(reference)
    if said is None or FORMER.isdisjoint(_words_before(said, reference.tree)):
        return None
    posts = set(said.post.posts) if said.post else set()
    persons = {held.person for held in reference.discourse.held if held.former and posts & set(held.posts)}
    if len(persons) == 1 and said.definite and not said.plural:
        return means(reference, persons.pop(), "the only former holder of the post")
    return Open("the article names no one former holder")


def holder(reference: Reference) -> Verdict:
    """A post means its holder: by the article, the one met last, else by the gazetteer for the article's date."""
    said = _office(reference)
    if said is None:
        return None
    bodies = bodies_of(reference, said)
    posts = said.post.posts if said.post else _post_of_owner(reference)
    wanted: list[str] | list[None] = bodies or [None]
    found = [person for of in wanted if (person := _who(posts, of, reference.history))]
    if said.plural:
        return _all_holders(reference, found, bodies)
    stated = bool(bodies) or _opens_with_the(said, reference.tree)
    if len(found) == 1 and stated and not _said_former(said, reference.tree):
        return means(reference, found[0], "by the post")
    return Open("who holds the post is not told")


def _all_holders(reference: Reference, found: list[str], bodies: list[str]) -> Verdict:
    """Return several posts as their holders, where each of the bodies has one of its own."""
    if len(found) >= PAIR and len(set(found)) == len(bodies):
        return reference.discourse.with_members(reference.mention, tuple(found))
    return Open("not every holder of the post is known")


def holder_named_later(reference: Reference) -> Verdict:
    """A post in a headline or a first sentence means the one holder whom the article goes on to name."""
    said = reference.said
    if reference.sentence > 1 or said is None or said.post is None or of_some_field(said, reference.tree):
        return None
    bodies = bodies_of(reference, said)
    named = [holders_named(said.post.posts, of, reference.history) for of in bodies]
    found = [holders[0] for holders in named if len(holders) == 1]
    if not bodies or len(set(found)) != len(bodies):
        return None
    if said.plural:
        return reference.discourse.with_members(reference.mention, tuple(found)) if len(found) >= PAIR else None
    return means(reference, found[0], "by the post, as named further on")


# What they ask


def _office(reference: Reference) -> Description | None:
    """Return what a description of one post or several says: "the minister", "the presidents of Chad and Niger"."""
    said = reference.said
    if said is None or said.sense in OFFICES:
        return said
    if said.sense == "pair" and (post := post_of(said.word.split()[-1], reference)):
        return replace(said, post=post) if len(bodies_of(reference, said)) >= PAIR else None
    return None


def post_of(noun: str, reference: Reference) -> Post | None:
    """Return the post that "presidents" or "ministers" hold; None for "leaders" and "men", who can be anyone."""
    one = noun.removesuffix("s")
    return reference.patterns.posts.get(one) if one not in ANYONE else None


def _words_before(said: Description, tree: Tree) -> set[str]:
    return {token.text.lower() for token in tree.tokens[said.first : said.title]}


def _note_counterpart(reference: Reference, said: Description, person: str) -> None:
    """Note the post that "his Japanese counterpart, ..." gives the person named."""
    bodies = bodies_of(reference, said)
    if said.sense == "counterpart" and bodies:
        reference.discourse.holds(OfficeHolding(person, _post_of_owner(reference), bodies[0]))
        reference.discourse.belongs(person, bodies[0])


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


def bodies_of(reference: Reference, said: Description) -> list[str]:
    """Return the states and organisations whose post it is, by the words before it and after "of"."""
    mention, history = reference.mention, reference.history
    others = (m for m in history.document.mentions_in(mention.sentence) if m.entity and m.head != mention.head)
    naming = {i: m for m in others if m.type is not EntityType.PERSON for i in range(m.first, m.last)}
    found = [naming[token.i] for token in modifiers(reference.tree, said) if token.i in naming]
    keys = [other.actor or other.entity or "" for other in found]
    if said.owner is not None and not keys and said.sense == "post":
        keys = [_country_of_owner(mention.sentence, said.owner, history)]
    return list(dict.fromkeys(keys))


def _country_of_owner(sentence: int, head: int, history: History) -> str:
    """Return the state of whom the pronoun before a post means, "" where that is open: "her president"."""
    owner = history.heads.get((sentence, head))
    return (history.discourse.country(owner.keys[0]) or "") if owner and len(owner.keys) == 1 else ""


def _post_of_owner(reference: Reference) -> tuple[str, ...]:
    """Return the post that "his counterpart" shares with him: that of the last person met who has one."""
    for met in reference.history.back(reference.sentence, 1):
        if met.type is EntityType.PERSON and len(met.keys) == 1:
            posts = reference.discourse.posts(met.keys[0])
            if posts:
                return tuple(sorted(posts))
    return ()


def _who(posts: tuple[str, ...], of: str | None, history: History) -> str | None:
    """Who holds a post: by the article, the one met last; else by the gazetteer, where date or article decide."""
    said = _introduced_holders(posts, of, history.discourse)
    recent = history.last_of(said)
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
    near = (p for p in discourse.people_with_posts() if of is None or discourse.country(p) == of)
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
        for p in history.discourse.people_with_posts()
        if history.discourse.country(p) == of and wanted & history.discourse.posts(p)
    ]
