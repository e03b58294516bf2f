"""What the text calls a name tells its type: "the startup Fern Robotics", "Fern Robotics is a company"."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from graphkit.mentions.name_spans import WITHIN, NameCandidate
from graphkit.model import EntityType, Token
from graphkit.ontology.gazetteers import Patterns
from graphkit.syntax import Tree

__all__ = ["by_description"]

Spots = tuple[NameCandidate, ...]


def by_description(trees: Sequence[Tree], spots: Sequence[Spots], patterns: Patterns) -> tuple[Spots, ...]:
    """Retype names that no gazetteer knows by what the article calls them anywhere.

    A noun right before a full name or in apposition to it outweighs what the model took the name for.
    """
    read = list(zip(trees, spots, strict=True))
    votes: dict[str, Counter[EntityType]] = defaultdict(Counter)
    strong: set[str] = set()
    for name, kind, sure in _votes(read, patterns):
        votes[name][kind] += 1
        strong |= {name} if sure else set()
    decided = {name: max(sorted(count), key=lambda kind: count[kind]) for name, count in votes.items()}
    return tuple(
        tuple(_retyped(tree, spot, decided, strong) for spot in found if not _of_event(tree, spot, patterns))
        for tree, found in read
    )


def _votes(read: Iterable[tuple[Tree, Spots]], patterns: Patterns) -> Iterator[tuple[str, EntityType, bool]]:
    """Yield names that no gazetteer knows, each with a type that the words around it give it, and if that is sure."""
    unknown = ((tree, spot) for tree, found in read for spot in found if not spot.entries)
    for tree, spot in unknown:
        name = spot.folded(tree.tokens)
        yield from ((name, kind, sure) for kind, sure in _kinds(tree, spot, patterns))


def _of_event(tree: Tree, spot: NameCandidate, patterns: Patterns) -> bool:
    """Tell whether a place opens or closes the name of an event: "the Toronto Open", "the Tour of Spain"."""
    tokens, first = tree.tokens, spot.first
    after = tokens[spot.last].text if spot.last < len(tokens) else "."
    opens = after[0].isupper() and after.lower() in patterns.event_words
    before = tokens[first - 2].text if first > 1 and tokens[first - 1].text == "of" else "."
    closes = before[0].isupper() and before.lower() in patterns.event_starts
    return spot.type in (EntityType.PLACE, EntityType.STATE) and (opens or closes)


def _retyped(tree: Tree, spot: NameCandidate, decided: dict[str, EntityType], strong: set[str]) -> NameCandidate:
    name = spot.folded(tree.tokens)
    kind = decided.get(name, EntityType.STATE)
    if spot.entries or spot.sure or kind is EntityType.STATE:
        return spot
    full_name = spot.type is EntityType.PERSON and spot.width > 1 and name not in strong
    lies = spot.type is EntityType.PLACE and kind is EntityType.PERSON and spot.before(tree.tokens) in WITHIN
    return spot if lies or full_name else replace(spot, type=kind)


def _kinds(tree: Tree, spot: NameCandidate, patterns: Patterns) -> Iterator[tuple[EntityType, bool]]:
    """Yield the types that the words around a name give it, and whether they are sure."""
    head = tree[tree.span_head(spot.first, spot.last)]
    yield from _said_to_be(tree, spot, head, patterns)
    if _who_follows(tree, spot):
        yield EntityType.PERSON, True
    if (after := spot.after(tree.tokens)) in patterns.followers:
        yield EntityType(patterns.followers[after]), patterns.followers[after] == EntityType.PLACE
    if spot.type is EntityType.PLACE and head.dep == "nsubj" and tree[head.head].lemma in patterns.speech:
        yield EntityType.ORGANISATION, False
    if spot.type is EntityType.PERSON and spot.width == 1 and spot.before(tree.tokens) in WITHIN:
        yield EntityType.PLACE, False


def _said_to_be(tree: Tree, spot: NameCandidate, head: Token, patterns: Patterns) -> Iterator[tuple[EntityType, bool]]:
    """Yield the types of the nouns that a name is said to be; before "of" only a place's noun tells."""
    for noun, sure in (*_nouns_before(tree, spot), *_apposed_nouns(tree, head), *_predicate_nouns(tree, head)):
        kind = patterns.kind_of(noun.text)
        of = spot.first > 1 and noun.i == spot.first - 2
        if kind is not None and (kind is EntityType.PLACE or not of):
            yield kind, sure


def _who_follows(tree: Tree, spot: NameCandidate) -> bool:
    """Tell whether a clause with "who" right after a name makes it a person's: "Tanaka, who became coach"."""
    after = [token.text.lower() for token in tree.tokens[spot.last : spot.last + 2]]
    single = tree.tokens[spot.last - 1].tag in ("NNP", "NN")
    return single and (after[:1] == ["who"] or after == [",", "who"])


def _nouns_before(tree: Tree, spot: NameCandidate) -> Iterator[tuple[Token, bool]]:
    """Yield the noun before a name, and the one before "of": "the startup Fern", "the city of Fern"."""
    if spot.first and tree[spot.first - 1].pos == "NOUN":
        yield tree[spot.first - 1], True
    if spot.before(tree.tokens) == "of" and spot.first > 1 and tree[spot.first - 2].pos == "NOUN":
        yield tree[spot.first - 2], False


def _apposed_nouns(tree: Tree, head: Token) -> Iterator[tuple[Token, bool]]:
    """Yield the nouns beside a name's comma: "Fern, a startup"."""
    beside = [token for token in tree.dependants(head.i) if token.dep == "appos"]
    beside += [tree[head.head]] if head.dep == "appos" else []
    yield from ((token, True) for token in beside if token.pos == "NOUN")


def _predicate_nouns(tree: Tree, head: Token) -> Iterator[tuple[Token, bool]]:
    """Yield the nouns after "is" and "became", and after "one of": "Fern is one of the startups"."""
    if head.dep != "nsubj" or tree[head.head].lemma not in ("be", "become"):
        return
    for token in tree.dependants(head.head):
        if token.dep == "attr":
            yield token, False
            yield from ((noun, False) for noun in _one_of(tree, token))


def _one_of(tree: Tree, token: Token) -> Iterator[Token]:
    if token.text.lower() == "one":
        for link in tree.dependants(token.i):
            if link.text == "of":
                yield from tree.dependants(link.i)
