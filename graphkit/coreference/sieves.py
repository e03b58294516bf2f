"""Walks an article's mentions in order and resolves what refers back: pronouns, descriptions, "I" and "we"."""

from __future__ import annotations

from graphkit.coreference.antecedents import History
from graphkit.coreference.descriptions import resolve_description, resolve_opening
from graphkit.coreference.discourse_model import DiscourseModel
from graphkit.coreference.document import Document
from graphkit.coreference.pronouns import resolve_pronoun
from graphkit.coreference.quotations import quotes
from graphkit.coreference.speakers import resolve_speaker
from graphkit.model import Mention, MentionKind

__all__ = ["resolve"]


def resolve(document: Document, discourse: DiscourseModel) -> tuple[Mention, ...]:
    """Return the mentions with their references resolved as far as the text decides."""
    history = History(document, discourse, quotes=quotes(document.sentences))
    unnamed: set[str] = set()
    resolved = []
    for mention in document.mentions:
        found = _resolved(mention, history, unnamed)
        history.note(found)
        resolved.append(found)
    return tuple(_again(mention, history) for mention in resolved)


def _again(mention: Mention, history: History) -> Mention:
    """Resolve what only the rest of the article tells: who speaks, and whom a headline means by a post."""
    if _is_pronoun(mention):
        return resolve_speaker(mention, history)
    opening = mention.sentence <= 1 and mention.kind is MentionKind.NOMINAL
    return resolve_opening(mention, history) if opening and not (mention.entity or mention.members) else mention


def _resolved(mention: Mention, history: History, unnamed: set[str]) -> Mention:
    if _is_pronoun(mention):
        return resolve_pronoun(mention, history)
    if mention.kind is MentionKind.NOMINAL and mention.entity is None:
        return resolve_description(mention, history, unnamed)
    return mention


def _is_pronoun(mention: Mention) -> bool:
    return mention.kind is MentionKind.PRONOUN
