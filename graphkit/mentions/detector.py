"""Finds the mentions of an article: names, adjectives of states, descriptions and pronouns.

Reads the trees of the article's sentences and the gazetteer; fills ``Mention`` records. A name that the gazetteer knows
for certain gets its entity here, a capital or seat of power also the state it stands for; persons and everything that
needs the article's context are left to coreference.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from graphkit.mentions.capitalisation import calmed, untitled, with_dateline
from graphkit.mentions.descriptions import Description, describe_all
from graphkit.mentions.document_types import agree
from graphkit.mentions.metonymy import reading_of
from graphkit.mentions.name_spans import NameCandidate, name_spans_in
from graphkit.mentions.scene import (
    Scene,
    inside_name,
    is_body,
    is_language,
    made_there,
    one_of_them,
    only_modifies,
    proper_start,
    said_of,
)
from graphkit.mentions.team_names import in_sport
from graphkit.mentions.toponyms import in_context
from graphkit.mentions.type_cues import by_description
from graphkit.model import Article, EntityType, Mention, MentionKind, Reading, Sentence
from graphkit.ontology.gazetteers import Entry, Gazetteer, fold, name_key
from graphkit.ontology.lexicon import PronounLexicon
from graphkit.syntax import Tree

__all__ = ["MentionFinder"]

ACTING = frozenset({"people", "means", "crowd"})
"""Senses of descriptions of those who act for the state that they are of: "Kenyan officials", "Kenyan jets"."""


class MentionFinder:
    """Finds who and what an article names, describes or refers to."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self._gazetteer = gazetteer

    def find(self, article: Article, trees: Sequence[Tree]) -> tuple[Mention, ...]:
        """Return the mentions of ``article``, by position; an adjective may stand inside a longer description."""
        patterns, sentences = self._gazetteer.patterns, [tree.sentence for tree in trees]
        seen = calmed(sentences, [self._seen(article, sentence) for sentence in sentences], self._gazetteer)
        seen = untitled(sentences, seen)
        typed = by_description(trees, agree(sentences, seen, patterns.honorifics, patterns.persons), patterns)
        placed = in_context(sentences, typed, self._peoples(sentences), self._opening(article))
        spots = in_sport(trees, placed, patterns)
        found: dict[tuple[int, int], Mention] = {}
        for tree, names in zip(trees, spots, strict=True):
            for mention in self._in_sentence(article, Scene(tree, names, {})):
                found.setdefault((mention.start, mention.end), mention)
        return tuple(found[at] for at in sorted(found))

    def _seen(self, article: Article, sentence: Sentence) -> tuple[NameCandidate, ...]:
        return with_dateline(article, sentence, name_spans_in(sentence, self._gazetteer), self._gazetteer)

    def _peoples(self, sentences: Sequence[Sentence]) -> Counter[str]:
        """Count the states whose adjectives or peoples the article names."""
        words = (token.text for sentence in sentences for token in sentence.tokens if token.text[0].isupper())
        return Counter(key for word in words if (key := self._gazetteer.demonym(word)))

    def _opening(self, article: Article) -> list[tuple[str, tuple[Entry, ...]]]:
        """Return the names of the dateline, folded, each with what the gazetteer knows by it."""
        names = [name.strip() for name in (article.dateline_place or "").split(",")]
        return [(fold(name), self._gazetteer.lookup(name)) for name in names if name]

    def _in_sentence(self, article: Article, scene: Scene) -> Iterator[Mention]:
        adjectives = tuple(self._adjectives(scene))
        scene.at.update(self._states(scene, adjectives))
        described = tuple(self._descriptions(article, scene))
        bodies = [m for m in described if m.kind is MentionKind.NAME and not inside_name(m, scene)]
        yield from bodies
        yield from (self._named(article, scene, spot) for spot in scene.beside(bodies))
        for first, last, key in adjectives:
            yield self._adjective(article, scene, first, last, key)
        yield from (m for m in described if m.kind is not MentionKind.NAME)
        yield from _pronouns(article, scene)

    def _adjectives(self, scene: Scene) -> Iterator[tuple[int, int, str]]:
        """Yield adjectives and peoples of states: first and last token (half-open) and the key of the state."""
        named = scene.named
        words = [token.text for token in scene.sentence.tokens]
        at = 0
        while at < len(words):
            end = self._gazetteer.longest(words, at) if words[at][0].isupper() and at not in named else at
            key = self._gazetteer.demonym("".join(words[at:end])) if end > at else None
            if key is not None and not is_language(scene, end - 1, self._gazetteer):
                yield at, end, key
            at = max(end, at + 1)

    def _states(self, scene: Scene, adjectives: Sequence[tuple[int, int, str]]) -> dict[int, str]:
        at = {i: key for first, last, key in adjectives for i in range(first, last)}
        for spot in scene.spots:
            if spot.entries and spot.type is not EntityType.PERSON:
                best = spot.entries[0]
                at.update(dict.fromkeys(range(spot.first, spot.last), best.actor or best.key))
            elif is_body(spot):
                at.update(self._states_inside(scene, spot))
        return at

    def _states_inside(self, scene: Scene, spot: NameCandidate) -> Iterator[tuple[int, str]]:
        """Yield the states that words of an organisation's name name: "Kenya Coast Guard"."""
        for token in scene.sentence.tokens[spot.first : spot.last]:
            entries = self._gazetteer.lookup(token.text)
            if entries and entries[0].type is EntityType.STATE:
                yield token.i, entries[0].key

    def _named(self, article: Article, scene: Scene, spot: NameCandidate) -> Mention:
        at = (spot.first, spot.last, scene.tree.span_head(spot.first, spot.last))
        entry = spot.known if spot.type is not EntityType.PERSON else None
        if entry is None:
            own = name_key(spot.type, spot.name) if spot.name else None
            return _mention(
                article, scene.sentence, at, MentionKind.NAME, spot.type, entity=own, name=spot.name or None
            )
        mention = _mention(
            article,
            scene.sentence,
            at,
            MentionKind.NAME,
            entry.type,
            entity=entry.key,
            actor=entry.actor,
            steps=_known_steps(entry, self._gazetteer),
            name=spot.name or None,
        )
        if not entry.actor:
            return mention
        reading, why = reading_of(scene.tree, mention.head, self._gazetteer.patterns)
        steps = (*mention.steps, f"read as {'an actor' if reading is Reading.ACTOR else 'a place'}: {why}")
        return replace(mention, reading=reading, steps=steps)

    def _adjective(self, article: Article, scene: Scene, first: int, last: int, key: str) -> Mention:
        entry = self._gazetteer.entry(key)
        name = entry.name if entry else key
        head = scene.tree.span_head(first, last)
        word = " ".join(token.text for token in scene.sentence.tokens[first:last])
        kind = entry.type if entry else EntityType.PLACE
        if kind is EntityType.PLACE and self._gazetteer.is_people(word):
            return _mention(article, scene.sentence, (first, last, head), MentionKind.NOMINAL, EntityType.GROUP)
        if one_of_them(scene, head, self._gazetteer):
            return _mention(article, scene.sentence, (first - 1, last, head), MentionKind.NOMINAL, EntityType.PERSON)
        return _mention(
            article,
            scene.sentence,
            (first, last, head),
            MentionKind.NOMINAL,
            kind,
            entity=key,
            steps=(f'"{word}" is the adjective or the people of {name}',),
        )

    def _descriptions(self, article: Article, scene: Scene) -> Iterator[Mention]:
        people = {spot.first for spot in scene.spots if spot.type is EntityType.PERSON}
        named = scene.named
        for described in describe_all(scene.tree, self._gazetteer.patterns):
            introduces = described.last in people and described.sense == "post"
            if described.head in named or introduces or only_modifies(scene, described):
                continue
            if mention := self._described(article, scene, described):
                yield mention

    def _described(self, article: Article, scene: Scene, described: Description) -> Mention | None:
        state = self._owner(scene, described)
        at = (described.first, described.last, described.head)
        if described.sense in ("ministry", "service"):
            return self._body(article, scene, described, state)
        if described.sense in ("forces", "government") and state is not None:
            return self._state_acting(article, scene, described, state)
        if described.sense == "means" and (state is None or made_there(scene, described)):
            return None
        kind = self._type(described)
        if state is None or described.sense not in ACTING:
            return _mention(article, scene.sentence, at, MentionKind.NOMINAL, kind)
        steps = (f'"{described.word}" act for {state.name}',)
        return _mention(article, scene.sentence, at, MentionKind.NOMINAL, kind, actor=state.key, steps=steps)

    def _owner(self, scene: Scene, described: Description) -> Entry | None:
        """Return the state whose forces, ministry or officials these are; None where the phrase names none."""
        said = list(said_of(scene, described))
        if any(i in scene.peoples and i not in scene.at for i in said):
            return None
        entries = (self._gazetteer.entry(scene.at[i]) for i in said if i in scene.at)
        return next((entry for entry in entries if entry and entry.type is EntityType.STATE), None)

    def _state_acting(self, article: Article, scene: Scene, described: Description, state: Entry) -> Mention:
        at = (described.first, described.last, described.head)
        steps = (f"the {described.word} of {state.name} stand for the state",)
        return _mention(
            article,
            scene.sentence,
            at,
            MentionKind.NOMINAL,
            EntityType.STATE,
            entity=state.key,
            actor=state.key,
            steps=steps,
        )

    def _body(self, article: Article, scene: Scene, described: Description, state: Entry | None) -> Mention:
        """Return a ministry or service: named after its state, "Ministry of Defence (Turkey)"."""
        proper = scene.sentence.tokens[described.head].text[0].isupper() and not (described.head == 0 and state is None)
        first = proper_start(scene, described) if proper else described.first
        at, kind = (first, described.last, described.head), MentionKind.NAME if proper else MentionKind.NOMINAL
        if state is None:
            known = next(iter(self._gazetteer.lookup(described.name)), None)
            key, country = (known.key, known.country) if known else (None, None)
            return _mention(
                article,
                scene.sentence,
                at,
                kind,
                EntityType.ORGANISATION,
                entity=key,
                actor=country,
                name=described.name,
            )
        name = f"{described.name} ({state.name})"
        return _mention(
            article,
            scene.sentence,
            at,
            kind,
            EntityType.ORGANISATION,
            entity=self._body_key(name),
            actor=state.key,
            steps=(f"named by the pattern for ministries and services: {name}",),
            name=name,
        )

    def _body_key(self, name: str) -> str:
        """Return the key of a state's ministry or service: the gazetteer's, where it has one of this name."""
        known = self._gazetteer.lookup(name)
        return known[0].key if known else name_key(EntityType.ORGANISATION, name)

    def _type(self, described: Description) -> EntityType:
        patterns = self._gazetteer.patterns
        if described.sense in ("counterpart", "post"):
            return EntityType.GROUP if described.plural else EntityType.PERSON
        if described.sense == "kind":
            return EntityType(patterns.kinds[described.word])
        return EntityType.GROUP


def _known_steps(entry: Entry | None, gazetteer: Gazetteer) -> tuple[str, ...]:
    if entry is None:
        return ()
    steps = [f"the gazetteer knows {entry.name} ({entry.kind})"]
    state = gazetteer.entry(entry.actor) if entry.actor else None
    if state is not None:
        steps.append(f"as an actor {entry.name} stands for {state.name}")
    return tuple(steps)


def _mention(
    article: Article,
    sentence: Sentence,
    at: tuple[int, int, int],
    kind: MentionKind,
    type_: EntityType,
    *,
    entity: str | None = None,
    actor: str | None = None,
    steps: tuple[str, ...] = (),
    name: str | None = None,
) -> Mention:
    first, last, head = at
    start, end = sentence.tokens[first].start, sentence.tokens[last - 1].end
    text = article.text[start:end]
    return Mention(
        start, end, text, kind, type_, sentence.index, first, last, head, entity, actor, steps=steps, name=name
    )


def _pronouns(article: Article, scene: Scene) -> Iterator[Mention]:
    for token in scene.pronouns:
        kind = _suggested(token.text.lower(), scene.tree.lexicon.pronouns)
        if kind is not None:
            at = (token.i, token.i + 1, token.i)
            yield _mention(article, scene.sentence, at, MentionKind.PRONOUN, kind)


def _suggested(word: str, pronouns: PronounLexicon) -> EntityType | None:
    """Return the type that a pronoun suggests before it is resolved; None for those that name nobody ("you")."""
    if word in pronouns.one_person:
        return EntityType.PERSON
    if word in pronouns.neuter:
        return EntityType.PHRASE
    return EntityType.GROUP if word in pronouns.plural else None
