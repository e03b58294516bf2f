"""Walks an article's mentions in order and resolves what refers back: pronouns, descriptions, "I" and "we"."""

from __future__ import annotations

from graphkit.entities.within_cast import Cast
from graphkit.entities.within_descriptions import resolve_description, resolve_opening
from graphkit.entities.within_discourse import Discourse
from graphkit.entities.within_pronouns import resolve_pronoun
from graphkit.entities.within_quotes import quotes
from graphkit.entities.within_speakers import resolve_speaker
from graphkit.entities.within_story import Story
from graphkit.model import Mention, MentionKind

__all__ = ["resolve"]


def resolve(story: Story, cast: Cast) -> tuple[Mention, ...]:
    """Return the mentions with their references resolved as far as the text decides."""
    seen = Discourse(story, cast, quotes=quotes(story.sentences))
    unnamed: set[str] = set()
    resolved = []
    for mention in story.mentions:
        found = _resolved(mention, seen, unnamed)
        seen.note(found)
        resolved.append(found)
    return tuple(_again(mention, seen) for mention in resolved)


def _again(mention: Mention, seen: Discourse) -> Mention:
    """Resolve what only the rest of the article tells: who speaks, and whom a headline means by a post."""
    if _is_pronoun(mention):
        return resolve_speaker(mention, seen)
    opening = mention.sentence <= 1 and mention.kind is MentionKind.NOMINAL
    return resolve_opening(mention, seen) if opening and not (mention.entity or mention.members) else mention


def _resolved(mention: Mention, seen: Discourse, unnamed: set[str]) -> Mention:
    if _is_pronoun(mention):
        return resolve_pronoun(mention, seen)
    if mention.kind is MentionKind.NOMINAL and mention.entity is None:
        return resolve_description(mention, seen, unnamed)
    return mention


def _is_pronoun(mention: Mention) -> bool:
    return mention.kind is MentionKind.PRONOUN
