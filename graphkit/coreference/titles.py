"""Titles: the posts that an article introduces persons with, before the name or after it, read into the discourse.

Reads trees and mentions; fills ``titles``, ``held``, ``phrases`` and ``countries`` of the discourse model.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from graphkit.coreference.discourse_model import DiscourseModel, OfficeHolding
from graphkit.coreference.document import At, Document, at
from graphkit.model import EntityType, Mention, MentionKind, Sentence, Token
from graphkit.ontology.gazetteers import Post

__all__ = ["Title", "introduce", "title_before"]

LONGEST_TITLE = 5
FORMER = frozenset({"former", "ex", "then", "late"})
ASIDE = frozenset({"acting", "deputy", "former", "new", "outgoing", "then", "interim"})
"""Words that stand between a state and a post."""


@dataclass(frozen=True, slots=True)
class Title:
    """The words before or after a name that say what the person is.

    ``phrase`` has the field before the title too, where ``field`` tells that there is one ("opposition leader"): the
    post is then not the one that the title alone would name.
    """

    post: Post
    of: str | None
    former: bool
    phrase: str
    field: bool


def introduce(document: Document, keys: dict[At, str], discourse: DiscourseModel) -> None:
    """Read the posts that persons are introduced with, before the name or after it, into the discourse."""
    for mention in (person for person in document.mentions if at(person) in keys):
        key = keys[at(mention)]
        discourse.titles[key].update(_honorifics(document.trees[mention.sentence].sentence, mention, discourse))
        titles = (title_before(document, mention, discourse), _title_after(document, mention, discourse))
        for title in filter(None, titles):
            _introduce_as(title, key, discourse)


def _introduce_as(title: Title, key: str, discourse: DiscourseModel) -> None:
    if not title.field:
        discourse.holds(OfficeHolding(key, title.post.posts, title.of, title.former))
    discourse.phrases[title.phrase] = key
    # An envoy of the African Union is of no country by that: only a state, or what belongs to one, tells.
    if title.of and not title.former and (country := discourse.country(title.of)):
        discourse.belongs(key, country)


def _honorifics(sentence: Sentence, mention: Mention, discourse: DiscourseModel) -> Iterator[str]:
    at = mention.first - 1
    while at >= 0 and sentence.tokens[at].text.lower() in discourse.gazetteer.patterns.honorifics:
        yield sentence.tokens[at].text.lower()
        at -= 1


def title_before(document: Document, mention: Mention, discourse: DiscourseModel) -> Title | None:
    """Read "Turkish Foreign Minister Hakan Fidan", "Ukraine's president, Volodymyr Zelenskyy"."""
    sentence, end = document.trees[mention.sentence].sentence, mention.first
    if end and sentence.tokens[end - 1].text == ",":
        end -= 1
    return _title_ending(document, sentence, end, discourse)


def _title_ending(document: Document, sentence: Sentence, end: int, discourse: DiscourseModel) -> Title | None:
    words = [token.text.lower() for token in sentence.tokens[:end]]
    for width in range(min(LONGEST_TITLE, end), 0, -1):
        post = discourse.gazetteer.patterns.posts.get(" ".join(words[-width:]))
        if post is not None and not post.plural:
            start = end - width
            former = bool(FORMER & set(words[max(0, start - 3) : start]))
            field = start - 1 if start and sentence.tokens[start - 1].tag in ("NN", "NNS") else start
            phrase = " ".join(words[field:end])
            return Title(post, _of(document, sentence, start, end), former, phrase, field < start)
    return None


def _title_after(document: Document, mention: Mention, discourse: DiscourseModel) -> Title | None:
    """Read "Hakan Fidan, the Turkish foreign minister, ..."."""
    sentence = document.trees[mention.sentence].sentence
    tokens = sentence.tokens
    if mention.last >= len(tokens) or tokens[mention.last].text != ",":
        return None
    for end in _ends_after(tokens, mention.last):
        title = _title_ending(document, sentence, end, discourse)
        if title is not None and (end == len(tokens) or not _title_ending(document, sentence, end + 1, discourse)):
            return title if end == len(tokens) or tokens[end].pos != "PROPN" else None
    return None


def _ends_after(tokens: Sequence[Token], comma: int) -> Iterator[int]:
    """Yield where a title after a comma may end: behind each word, up to a comma, a verb or a preposition."""
    for end in range(comma + 2, min(comma + 9, len(tokens) + 1)):
        if tokens[end - 1].text == "," or tokens[end - 1].pos in ("VERB", "AUX", "ADP", "SCONJ"):
            return
        yield end


def _of(document: Document, sentence: Sentence, start: int, end: int) -> str | None:
    """Whose post it is: the state or organisation named right before the title, or after "of"."""
    bodies = [m for m in document.mentions_in(sentence.index) if m.kind is not MentionKind.PRONOUN and _is_body(m)]
    tokens, before = sentence.tokens, _past_asides(sentence.tokens, start)
    found = [m for m in bodies if m.last == before]
    if end < len(tokens) and tokens[end].text.lower() == "of":
        found += [m for m in bodies if end < m.first <= end + 2]
    return next((m.actor or m.entity for m in found), None)


def _past_asides(tokens: Sequence[Token], start: int) -> int:
    """Return where the words before a title end, "acting" and the like and the sign of the genitive passed over."""
    while start and (tokens[start - 1].tag in ("POS", "HYPH") or tokens[start - 1].text.lower() in ASIDE):
        start -= 1
    return start


def _is_body(mention: Mention) -> bool:
    return mention.entity is not None and mention.type is not EntityType.PERSON
