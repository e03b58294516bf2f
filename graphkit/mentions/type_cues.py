"""What the text calls a name tells its type: "the startup Fern Robotics", "Fern Robotics is a company"."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from graphkit.mentions.name_spans import WITHIN, NameCandidate
from graphkit.model import EntityType, Token
from graphkit.ontology.gazetteers import Patterns, fold
from graphkit.syntax import Tree

__all__ = ["by_description"]

Spots = tuple[NameCandidate, ...]


def by_description(trees: Sequence[Tree], spots: Sequence[Spots], patterns: Patterns) -> tuple[Spots, ...]:
    """Retype names that no gazetteer knows by what the article calls them anywhere.

    A noun right before a full name or in apposition to it outweighs what the model took the name for.
    """
    votes: dict[str, Counter[EntityType]] = defaultdict(Counter)
    strong: set[str] = set()
    for tree, found in zip(trees, spots, strict=True):
        for spot in found:
            if not spot.entries:
                name = _name(tree, spot)
                for kind, sure in _kinds(tree, spot, patterns):
                    votes[name][kind] += 1
                    strong |= {name} if sure else set()
    decided = {name: max(sorted(count), key=lambda kind: count[kind]) for name, count in votes.items()}
    return tuple(
        tuple(_retyped(tree, spot, decided, strong) for spot in found if not _of_event(tree, spot, patterns))
        for tree, found in zip(trees, spots, strict=True)
    )


def _of_event(tree: Tree, spot: NameCandidate, patterns: Patterns) -> bool:
    """Tell whether a place opens or closes the name of an event: "the Toronto Open", "the Tour of Spain"."""
    tokens, first = tree.tokens, spot.first
    after = tokens[spot.last].text if spot.last < len(tokens) else "."
    opens = after[0].isupper() and after.lower() in patterns.event_words
    before = tokens[first - 2].text if first > 1 and tokens[first - 1].text == "of" else "."
    closes = before[0].isupper() and before.lower() in patterns.event_starts
    return spot.type in (EntityType.PLACE, EntityType.STATE) and (opens or closes)


def _name(tree: Tree, spot: NameCandidate) -> str:
    return fold("".join(token.text for token in tree.tokens[spot.first : spot.last]))


def _retyped(tree: Tree, spot: NameCandidate, decided: dict[str, EntityType], strong: set[str]) -> NameCandidate:
    name = _name(tree, spot)
    if spot.entries or name not in decided or decided[name] is EntityType.STATE:
        return spot
    full_name = spot.type is EntityType.PERSON and spot.width > 1
    lies = spot.type is EntityType.PLACE and decided[name] is EntityType.PERSON and _follows(tree, spot, WITHIN)
    return spot if spot.sure or lies or (full_name and name not in strong) else replace(spot, type=decided[name])


def _follows(tree: Tree, spot: NameCandidate, words: frozenset[str]) -> bool:
    return bool(spot.first) and tree.tokens[spot.first - 1].text in words


def _kinds(tree: Tree, spot: NameCandidate, patterns: Patterns) -> Iterator[tuple[EntityType, bool]]:
    """Yield the types that the words around a name give it, and whether they are sure."""
    tokens = tree.tokens
    head = tokens[tree.span_head(spot.first, spot.last)]
    for noun, sure in _nouns(tree, spot, head):
        kind = patterns.kind_of(noun.text)
        of = spot.first > 1 and noun.i == spot.first - 2
        if kind is not None and (kind is EntityType.PLACE or not of):
            yield kind, sure
    after = tokens[spot.last].text if spot.last < len(tokens) else ""
    if _who_follows(tree, spot):
        yield EntityType.PERSON, True
    if after in patterns.followers:
        yield EntityType(patterns.followers[after]), patterns.followers[after] == EntityType.PLACE
    if spot.type is EntityType.PLACE and head.dep == "nsubj" and tokens[head.head].lemma in patterns.speech:
        yield EntityType.ORGANISATION, False
    if spot.type is EntityType.PERSON and spot.width == 1 and _follows(tree, spot, WITHIN):
        yield EntityType.PLACE, False


def _who_follows(tree: Tree, spot: NameCandidate) -> bool:
    """Tell whether a clause with "who" right after a name makes it a person's: "Tanaka, who became coach"."""
    after = [token.text.lower() for token in tree.tokens[spot.last : spot.last + 2]]
    single = tree.tokens[spot.last - 1].tag in ("NNP", "NN")
    return single and (after[:1] == ["who"] or after == [",", "who"])


def _nouns(tree: Tree, spot: NameCandidate, head: Token) -> Iterator[tuple[Token, bool]]:
    """Yield the nouns that a name is said to be: before it, beside its comma, before "of", and after "is"."""
    tokens = tree.tokens
    before = tokens[spot.first - 1] if spot.first else None
    if before is not None and before.pos == "NOUN":
        yield before, True
    if before is not None and before.text == "of" and spot.first > 1 and tokens[spot.first - 2].pos == "NOUN":
        yield tokens[spot.first - 2], False
    yield from ((token, True) for token in tree.dependants(head.i) if token.dep == "appos" and token.pos == "NOUN")
    if head.dep == "appos" and tokens[head.head].pos == "NOUN":
        yield tokens[head.head], True
    verb = tokens[head.head]
    if head.dep == "nsubj" and verb.lemma in ("be", "become"):
        for token in tree.dependants(verb.i):
            if token.dep == "attr":
                yield token, False
                yield from ((noun, False) for noun in _one_of(tree, token))


def _one_of(tree: Tree, token: Token) -> Iterator[Token]:
    if token.text.lower() == "one":
        for link in tree.dependants(token.i):
            if link.text == "of":
                yield from tree.dependants(link.i)
