"""Who "he", "they", "the president", "both sides" and "the company" are, where the text decides it.

Walks an article's mentions in order and keeps what it has met. Precision comes first: a reference that could be two
things stays open.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from graphkit.entities.within_cast import Cast
from graphkit.entities.within_story import Story
from graphkit.mentions import Description, Tree, describe, modifiers
from graphkit.model import EntityType, Mention, MentionKind

__all__ = ["resolve"]

NEAR = 2
"""Sentences back in which a pronoun's antecedent is looked for."""
FAR = 8
"""Sentences back in which "the company" is looked for."""
PAIR = 2
MALE = frozenset({"he", "him", "his", "himself"})
FEMALE = frozenset({"she", "her", "hers", "herself"})
PLURAL = frozenset({"they", "them", "their", "theirs", "themselves"})
THING = frozenset({"it", "its", "itself"})
SPEAKER = frozenset({"i", "me", "my", "mine", "myself", "we", "us", "our", "ours", "ourselves"})
SPEECH = frozenset(
    {"say", "tell", "add", "warn", "note", "state", "announce", "write", "argue", "insist", "stress", "declare"}
)


@dataclass(slots=True)
class _Met:
    """A mention that was resolved, as far as later references need it."""

    key: str
    type: EntityType
    sentence: int
    start: int
    subject: bool
    verb: int
    named: bool


@dataclass(slots=True)
class _Discourse:
    """What has been met so far, last at the end."""

    met: list[_Met] = field(default_factory=list)
    pairs: list[tuple[int, tuple[str, ...]]] = field(default_factory=list)

    def recent(self, sentence: int, back: int, kind: EntityType) -> list[_Met]:
        return [m for m in reversed(self.met) if sentence - m.sentence <= back and m.type is kind]


class _Resolver:
    """Resolves the references of one article."""

    def __init__(self, story: Story, cast: Cast) -> None:
        self.story = story
        self.cast = cast
        self.seen = _Discourse()
        self.trees: dict[int, Tree] = {}

    def resolved(self, mention: Mention) -> Mention:
        if mention.kind is MentionKind.PRONOUN:
            mention = self._pronoun(mention)
        elif mention.kind is MentionKind.NOMINAL and mention.entity is None:
            mention = self._nominal(mention)
        self._note(mention)
        return mention

    def _note(self, mention: Mention) -> None:
        keys = mention.members or ((mention.actor or mention.entity,) if mention.entity else ())
        verb = self.story.governor(mention).i
        subject = self.story.is_subject(mention)
        for key in keys:
            if key is not None:
                kind = self.cast.types.get(key, mention.type)
                named = mention.kind is MentionKind.NAME
                self.seen.met.append(_Met(key, kind, mention.sentence, mention.start, subject, verb, named))

    def _tree(self, sentence: int) -> Tree:
        if sentence not in self.trees:
            self.trees[sentence] = Tree(self.story.sentences[sentence])
        return self.trees[sentence]

    # Pronouns

    def _pronoun(self, mention: Mention) -> Mention:
        word = mention.text.lower()
        if word in MALE or word in FEMALE:
            return self._person(mention, "m" if word in MALE else "f")
        if word in PLURAL:
            return self._several(mention, (EntityType.PERSON, EntityType.STATE))
        if word in THING:
            return self._thing(mention)
        return mention

    def _person(self, mention: Mention, gender: str) -> Mention:
        """He and she: the last subject of fitting gender, this sentence's before the last one's; open where two fit alike."""
        verb = self.story.governor(mention).i
        clash = self.story.head(mention).dep not in ("poss",)
        fits = [
            m
            for m in self.seen.recent(mention.sentence, NEAR, EntityType.PERSON)
            if self.cast.gender(m.key) in ("", gender)
            and not (clash and m.sentence == mention.sentence and m.verb == verb)
        ]
        chosen = _choose(fits, mention.sentence)
        if chosen is None:
            return mention
        step = f'"{mention.text}" is {self._name(chosen)}, the nearest person who fits'
        return replace(mention, entity=chosen, type=EntityType.PERSON, steps=(*mention.steps, step))

    def _thing(self, mention: Mention) -> Mention:
        """It and its: the state or organisation that is the subject of this sentence or the one before."""
        if self.story.head(mention).dep == "expl":
            return mention
        for back in (0, 1):
            number = mention.sentence - back
            fits = [
                m
                for m in self.seen.met
                if m.sentence == number and m.subject and m.type in (EntityType.STATE, EntityType.ORGANISATION)
            ]
            keys = list(dict.fromkeys(m.key for m in fits))
            if len(keys) == 1:
                kind = fits[-1].type
                step = f'"{mention.text}" is {self._name(keys[0])}, the subject before it'
                return replace(mention, entity=keys[0], type=kind, steps=(*mention.steps, step))
            if keys:
                return mention
        return mention

    # Pairs

    def _several(self, mention: Mention, kinds: Sequence[EntityType]) -> Mention:
        """The last two persons, or states, that the text put side by side."""
        for kind in kinds:
            pair = self._pair(mention, kind)
            if pair:
                names = " and ".join(self._name(key) for key in pair)
                return replace(mention, members=pair, steps=(*mention.steps, f'"{mention.text}" are {names}'))
        return mention

    def _pair(self, mention: Mention, kind: EntityType) -> tuple[str, ...]:
        for back in range(NEAR + 2):
            number = mention.sentence - back
            keys = [m.key for m in self.seen.met if m.sentence == number and m.start < mention.start and m.type is kind]
            distinct = tuple(dict.fromkeys(keys))
            if len(distinct) == PAIR:
                return distinct
            if len(distinct) > PAIR:
                return ()
        return ()

    # Descriptions

    def _nominal(self, mention: Mention) -> Mention:
        tree = self._tree(mention.sentence)
        said = describe(tree, mention.head, self.cast.gazetteer.patterns)
        if said is None:
            return mention
        if said.sense in ("post", "counterpart"):
            return self._holder(mention, said, tree)
        if said.sense == "pair":
            return self._side_by_side(mention, said)
        if said.sense == "kind" and said.definite and not said.plural:
            return self._taken_up(mention, said, tree)
        return mention

    def _side_by_side(self, mention: Mention, said: Description) -> Mention:
        wanted = self.cast.gazetteer.patterns.pairs.get(said.word.split()[-1], "any")
        if wanted == "any":
            kinds = (EntityType.STATE, EntityType.PERSON)
        else:
            kinds = (EntityType(wanted),)
        return self._several(mention, kinds)

    def _holder(self, mention: Mention, said: Description, tree: Tree) -> Mention:
        """A person by post: the name that follows, else who the article says holds it, else the gazetteer for the date."""
        named = self._named_beside(mention)
        if named:
            return self._is(mention, named, "the name beside it")
        states = self._states(mention, said, tree)
        posts = said.post.posts if said.post else self._post_of_owner(mention)
        found = [holder for of in (states or [None]) if (holder := self._who(posts, of, mention))]
        if said.plural and len(found) >= PAIR and len(found) == len(states):
            names = " and ".join(self._name(key) for key in found)
            return replace(
                mention, members=tuple(found), steps=(*mention.steps, f'"{mention.text}" are {names}, by their posts')
            )
        if not said.plural and len(found) == 1 and (states or said.definite):
            return self._is(mention, found[0], "by the post")
        return mention

    def _named_beside(self, mention: Mention) -> str | None:
        """The person named right after a description, or after its comma."""
        for other in self.story.within(mention.sentence):
            if other.kind is MentionKind.NAME and other.type is EntityType.PERSON and other.entity:
                gap = self.story.sentences[mention.sentence].tokens[mention.last : other.first]
                if other.first >= mention.last and [t.text for t in gap] in ([], [","]):
                    return other.entity
        return None

    def _states(self, mention: Mention, said: Description, tree: Tree) -> list[str]:
        at = {
            i: m
            for m in self.story.within(mention.sentence)
            if m.entity
            for i in range(m.first, m.last)
            if m.head != mention.head
        }
        keys = []
        for token in modifiers(tree, said):
            other = at.get(token.i)
            if other is not None and other.type is not EntityType.PERSON:
                keys.append(other.actor or other.entity or "")
        return list(dict.fromkeys(keys))

    def _post_of_owner(self, mention: Mention) -> tuple[str, ...]:
        """The post of whoever is the subject before "his counterpart"."""
        for met in reversed(self.seen.met):
            if met.type is EntityType.PERSON and mention.sentence - met.sentence <= 1:
                held = [h for h in self.cast.held if h.person == met.key and not h.former]
                if held:
                    return held[-1].posts
                career = self.cast.gazetteer.careers.get(met.key, ())
                now = [t.post for t in career if (t.at(self.cast.date) if self.cast.date else not t.end)]
                return tuple(now[-1:])
        return ()

    def _who(self, posts: tuple[str, ...], of: str | None, mention: Mention) -> str | None:
        wanted = set(posts)
        article = [
            h.person for h in self.cast.held if not h.former and wanted & set(h.posts) and (of is None or h.of == of)
        ]
        recent = [m.key for m in reversed(self.seen.met) if m.key in article]
        if of is None:
            return recent[0] if recent else None
        if article:
            return recent[0] if recent else article[0]
        holders = [entry.key for entry in self.cast.gazetteer.holders(posts, of, self.cast.date)]
        here = [key for key in holders if key in self.cast.types]
        if self.cast.date is not None:
            return holders[0] if holders else None
        return here[0] if len(here) == 1 else None

    def _taken_up(self, mention: Mention, said: Description, tree: Tree) -> Mention:
        """ "The company", "the country": the last one met, where only one is near."""
        kind = EntityType(self.cast.gazetteer.patterns.kinds[said.word])
        if kind in (EntityType.PERSON, EntityType.PLACE):
            return mention
        fits = self.seen.recent(mention.sentence, FAR, kind)
        keys = list(dict.fromkeys(m.key for m in fits if m.sentence >= mention.sentence - 1)) or list(
            dict.fromkeys(m.key for m in fits)
        )
        subjects = list(dict.fromkeys(m.key for m in fits if m.subject and m.sentence >= mention.sentence - 1))
        if len(keys) == 1 or len(subjects) == 1:
            key = keys[0] if len(keys) == 1 else subjects[0]
            return self._is(mention, key, "the last one named")
        return mention

    def _is(self, mention: Mention, key: str, why: str) -> Mention:
        step = f'"{mention.text}" is {self._name(key)}: {why}'
        return replace(mention, entity=key, type=self.cast.types.get(key, mention.type), steps=(*mention.steps, step))

    def _name(self, key: str) -> str:
        entry = self.cast.gazetteer.entry(key)
        spelled = self.cast.names.get(key)
        return entry.name if entry else max(spelled, key=len) if spelled else key


def _choose(fits: list[_Met], sentence: int) -> str | None:
    """The nearest sentence's only person, or its only subject."""
    for back in range(NEAR + 1):
        here = [m for m in fits if m.sentence == sentence - back]
        keys = list(dict.fromkeys(m.key for m in here))
        if len(keys) == 1:
            return keys[0]
        subjects = list(dict.fromkeys(m.key for m in here if m.subject))
        if len(subjects) == 1:
            return subjects[0]
        if keys:
            return None
    return None


def resolve(story: Story, cast: Cast) -> tuple[Mention, ...]:
    """Return the mentions with their references resolved as far as the text decides."""
    resolver = _Resolver(story, cast)
    return tuple(resolver.resolved(mention) for mention in story.mentions)
