"""What the sieves of coreference work on and what they answer: a mention that refers back, and whom it means.

A sieve says whom a mention means, or that the text leaves it open, or nothing; then the next one is asked.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Generic, TypeVar

from graphkit.coreference.antecedents import Antecedent, History
from graphkit.mentions import Description, describe
from graphkit.model import Mention, MentionKind
from graphkit.syntax.quotations import Quotation

__all__ = ["Open", "Reference", "Sieve", "Verdict", "first_answer", "means", "takes_up"]

Given = TypeVar("Given")
Answer = TypeVar("Answer")


@dataclass(frozen=True, slots=True)
class Sieve(Generic[Given, Answer]):
    """One step of coreference, by the name that ``Mention.resolved_by`` bears; ``resolve`` explains it."""

    name: str
    resolve: Callable[[Given], Answer | None]


def first_answer(sieves: Iterable[Sieve[Given, Answer]], given: Given) -> tuple[Answer, str] | None:
    """Return what the first sieve that has an answer says, and its name; None where none has one."""
    for sieve in sieves:
        answer = sieve.resolve(given)
        if answer is not None:
            return answer, sieve.name
    return None


@dataclass(frozen=True, slots=True)
class Open:
    """The text does not decide whom a mention means, and no later sieve may guess; ``why`` says it in words."""

    why: str


Verdict = Mention | Open | None
"""The mention with whom it means, or why it stays open, or nothing: the next sieve is asked."""


class Reference:
    """A mention that refers back, with what several sieves ask of it."""

    def __init__(self, mention: Mention, history: History) -> None:
        self.mention = mention
        self.history = history
        self.discourse = history.discourse
        self.patterns = history.discourse.gazetteer.patterns
        self.pronouns = history.pronouns
        self.tree = history.tree(mention.sentence)
        self.token = history.document.head(mention)

    @property
    def word(self) -> str:
        """The mention's words in small letters."""
        return self.mention.text.lower()

    @property
    def sentence(self) -> int:
        """The index of its sentence."""
        return self.mention.sentence

    @cached_property
    def said(self) -> Description | None:
        """What a description says; None for a pronoun, and where the patterns know none of its words."""
        if self.mention.kind is not MentionKind.NOMINAL:
            return None
        return describe(self.tree, self.mention.head, self.patterns)

    @cached_property
    def quote(self) -> Quotation | None:
        """The quotation that the mention stands in, or None."""
        return self.history.quotations.around(self.mention.start, self.mention.end)


def means(reference: Reference, key: str, why: str) -> Mention:
    """Return the mention as meaning the entity, with the step that says why."""
    mention, discourse = reference.mention, reference.discourse
    entry = discourse.gazetteer.entry(key)
    if entry is not None:
        discourse.meet(key, entry.type)
    step = f'"{mention.text}" is {discourse.called(key)}: {why}'
    return replace(mention, entity=key, type=discourse.types.get(key, mention.type), steps=(*mention.steps, step))


def takes_up(reference: Reference, met: Antecedent) -> Verdict:
    """Return the mention as meaning what was met; open where that has no name, or is several."""
    if len(met.keys) != 1:
        return Open(f'"{met.mention.text}" stands nearest, and is nobody named')
    mention, discourse, key = reference.mention, reference.discourse, met.keys[0]
    step = f'"{mention.text}" is {discourse.called(key)}, named as "{met.mention.text}" before it'
    return replace(mention, entity=key, type=discourse.types.get(key, met.type), steps=(*mention.steps, step))
