"""What has been met so far while an article is read: who stood where, as subject of what, next to whom."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, field

from graphkit.coreference.discourse_model import DiscourseModel
from graphkit.coreference.document import Document
from graphkit.model import EntityType, Mention, MentionKind, Token
from graphkit.ontology.lexicon import PronounLexicon
from graphkit.syntax import Tree
from graphkit.syntax.quotations import Quotations
from graphkit.syntax.tree import ANY_SUBJECT

__all__ = ["Antecedent", "History"]

MOST_HEADS = 60
"""Words above a mention that are looked at: prose has no more, and a made-up chain of clauses takes no time."""


@dataclass(frozen=True, slots=True)
class Antecedent:
    """A mention as later references see it.

    ``keys`` are the entities meant: none where the text leaves it open, several for a pair. ``verb`` is the token that
    it hangs on, ``subject`` tells that it is a clause's subject, ``main`` that the clause is the sentence's own.
    """

    mention: Mention
    keys: tuple[str, ...]
    type: EntityType
    verb: int
    subject: bool
    main: bool

    @property
    def sentence(self) -> int:
        """The index of its sentence."""
        return self.mention.sentence

    @property
    def plural(self) -> bool:
        """Whether several are meant."""
        return len(self.keys) > 1 or (self.type is EntityType.GROUP and not self.keys)


@dataclass(slots=True)
class History:
    """The mentions met so far, in order, and the sentences' trees.

    ``nouns`` maps a common noun to whom it meant last ("group": the one called "an armed group"). ``unnamed`` holds the
    nouns of persons whom the article brought up without a name ("a diplomat").
    """

    document: Document
    discourse: DiscourseModel
    met: dict[int, list[Antecedent]] = field(default_factory=dict)
    heads: dict[tuple[int, int], Antecedent] = field(default_factory=dict)
    nouns: dict[str, str] = field(default_factory=dict)
    unnamed: set[str] = field(default_factory=set)
    quotations: Quotations = field(default_factory=Quotations)
    _last: dict[str, int] = field(default_factory=dict)

    def tree(self, sentence: int) -> Tree:
        """Return the tree of a sentence."""
        return self.document.trees[sentence]

    @property
    def pronouns(self) -> PronounLexicon:
        """The sets of pronouns, which the trees carry."""
        return self.document.trees[0].lexicon.pronouns

    def note(self, mention: Mention) -> None:
        """Remember a mention, resolved as far as it could be."""
        met = self._antecedent(mention)
        self.met.setdefault(mention.sentence, []).append(met)
        self._last.update((key, max(mention.sentence, self._last.get(key, 0))) for key in met.keys)
        if mention.kind is MentionKind.NOMINAL and len(met.keys) == 1:
            self.nouns[mention.text.rsplit(maxsplit=1)[-1].lower()] = met.keys[0]
        before = self.heads.get((mention.sentence, mention.head))
        if before is None or not before.keys or mention.first < before.mention.first:
            self.heads[mention.sentence, mention.head] = met

    def _antecedent(self, mention: Mention) -> Antecedent:
        key = mention.actor if mention.actor and mention.type is EntityType.PLACE else mention.entity
        keys = mention.members or ((key,) if key else ())
        tree = self.tree(mention.sentence)
        token = _first_conjunct(tree[mention.head], tree.tokens)
        verb = tree[token.head]
        subject = token.dep in ANY_SUBJECT
        main = subject and (verb.dep == "ROOT" or verb.head == verb.i)
        return Antecedent(mention, keys, self._type(mention, key, keys), verb.i, subject, main)

    def _type(self, mention: Mention, key: str | None, keys: tuple[str, ...]) -> EntityType:
        """Return the type of who is meant: a state where a city acts for it, else as the discourse has it."""
        if key is not None and key == mention.actor:
            return EntityType.STATE
        return self.discourse.types.get(keys[0], mention.type) if len(keys) == 1 else mention.type

    def quoted_apart(self, met: Antecedent, mention: Mention) -> bool:
        """Tell whether something met stands inside a quotation that a mention stands outside of."""
        quotation = self.quotations.around(met.mention.start, met.mention.end)
        return quotation is not None and not quotation.holds(mention.start, mention.end)

    def at(self, sentence: int) -> list[Antecedent]:
        """Return what was met in a sentence so far, in order."""
        return self.met.get(sentence, [])

    def back(self, sentence: int, sentences: int) -> Iterator[Antecedent]:
        """Yield what was met in this sentence and so many before it, nearest sentence first."""
        for number in range(sentence, sentence - sentences - 1, -1):
            yield from reversed(self.at(number))

    def last_of(self, keys: Collection[str]) -> list[Antecedent]:
        """Return the mentions of any of ``keys`` in the last sentence that has one, the last first."""
        sentence = max((self._last[key] for key in keys if key in self._last), default=None)
        met = () if sentence is None else self.at(sentence)
        return [one for one in reversed(met) if not set(one.keys).isdisjoint(keys)]

    def all_back(self) -> Iterator[Antecedent]:
        """Yield everything met so far, the last first."""
        for number in sorted(self.met, reverse=True):
            yield from reversed(self.met[number])

    def actor_above(self, mention: Mention) -> str | None:
        """Return the state that the subject around a mention acts for: "Kenyan officials said their country ..."."""
        for _, met in self.subjects_above(mention.sentence, self.document.head(mention)):
            if met is not None:
                return met.mention.actor
        return None

    def subjects_above(self, sentence: int, token: Token) -> Iterator[tuple[Token, Antecedent | None]]:
        """Yield the subjects of the clauses around a token, innermost first: their tokens and what was met there.

        The token itself is never its own antecedent.
        """
        tree = self.tree(sentence)
        at, verb = token, tree.tokens[token.head]
        for _ in range(MOST_HEADS):
            for child in tree.dependants(verb.i):
                if child.dep in ANY_SUBJECT and child.i != at.i and child.i < token.i:
                    yield child, self.standing(sentence, child)
            if verb.head == verb.i:
                return
            at, verb = verb, tree.tokens[verb.head]

    def standing(self, sentence: int, token: Token) -> Antecedent | None:
        """Return what a token's phrase means: the mention there, else the name beside it ("his brother George")."""
        there = self.heads.get((sentence, token.i))
        if there is not None and there.keys:
            return there
        beside = (child for child in self.tree(sentence).dependants(token.i) if child.dep == "appos")
        named = (met for child in beside if (met := self.heads.get((sentence, child.i))) and met.keys)
        return next(named, there)

    def main_subject(self, sentence: int) -> Antecedent | None:
        """Return the subject of the sentence's own clause, resolved or not; None where there is no such mention."""
        found = [met for met in self.at(sentence) if met.main]
        resolved = [met for met in found if met.keys]
        return next(iter(resolved or found), None)

    def conjuncts(self, met: Antecedent) -> tuple[Antecedent, ...]:
        """Return a mention and those joined to it by "and", in order."""
        tree = self.tree(met.sentence)
        found = [met]
        queue = [met.mention.head]
        while queue:
            for child in tree.dependants(queue.pop()):
                if child.dep == "conj" and (other := self.heads.get((met.sentence, child.i))):
                    found.append(other)
                    queue.append(child.i)
        return tuple(found)


def _first_conjunct(token: Token, tokens: tuple[Token, ...]) -> Token:
    while token.dep in ("conj", "appos") and token.head != token.i:
        token = tokens[token.head]
    return token
