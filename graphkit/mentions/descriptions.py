"""Descriptions: what a common noun phrase says of who is meant — a post, forces, a government, a body, a pair, a group.

Reads a parsed sentence; fills ``Description`` records, of which the finder makes mentions and which the entities room
resolves.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from graphkit.model import Token
from graphkit.ontology.gazetteers import Patterns, Post
from graphkit.syntax import Tree

__all__ = ["Description", "describe", "describe_all", "modifiers"]

LONGEST_TITLE = 5
"""Words in the longest title that patterns.yaml holds ("minister for foreign affairs" has four)."""
KNOWN = frozenset({"the", "this", "that", "these", "those", "both"})
YEAR_OLD = "year-old"
"""The word of "the 54-year-old", whatever the age."""
TWO = frozenset({"two", "both", "2"})


@dataclass(frozen=True, slots=True)
class Description:
    """What a noun phrase says: tokens ``first`` to ``last`` (half-open), ``title`` where the telling words begin.

    ``sense`` is post, ministry, service, forces, government, people, means, pair, kind, crowd or counterpart. ``word``
    is the telling words in small letters, ``name`` a ministry's or service's own name. ``owner`` is the position of a
    possessive pronoun. ``definite`` tells that the text takes it as known.
    """

    first: int
    last: int
    head: int
    title: int
    sense: str
    word: str
    plural: bool
    definite: bool
    post: Post | None = None
    name: str = ""
    owner: int | None = None


def describe_all(tree: Tree, patterns: Patterns) -> Iterator[Description]:
    """Yield the descriptions in a sentence, by the position of their heads."""
    end = 0
    for token in tree.tokens:
        if token.i >= end and token.pos in ("NOUN", "PROPN", "NUM", "DET", "PRON", "ADJ"):
            found = describe(tree, token.i, patterns)
            if found is not None:
                end = found.last
                yield found


def describe(tree: Tree, head: int, patterns: Patterns) -> Description | None:
    """Return what the phrase ending in token ``head`` says; None where it says nothing that patterns know."""
    read = _read(tree, head, patterns)
    if read is None:
        return None
    title, sense, post, name = read
    first, last = min(tree.noun_start(head), title), _end(tree, head, read)
    if tree.tokens[head].text.lower() == "old":
        return Description(title - 1, last, head, title, sense, YEAR_OLD, plural=False, definite=True)
    if sense in ("ministry", "service"):
        first = _with_owner(tree, first)
    word = " ".join(token.text.lower() for token in tree.tokens[title:last])
    owner = next((t.i for t in tree.tokens[first:title] if t.tag == "PRP$"), None)
    opening = tree.tokens[first].text.lower()
    plural = post.plural if post else tree.tokens[head].tag in ("NNS", "NNPS")
    definite = opening in KNOWN or owner is not None
    return Description(first, last, head, title, sense, word, plural, definite, post, name, owner)


def _end(tree: Tree, head: int, read: tuple[int, str, Post | None, str]) -> int:
    """Return where the telling words end: at the head, unless a ministry's topic or the rest of a title follows."""
    title, sense, post, _ = read
    if sense == "ministry":
        return _ministry_end(tree, head)
    return max(head + 1, title + len(post.name.split())) if post is not None else head + 1


def _with_owner(tree: Tree, first: int) -> int:
    """Take in the owner right before a body that the parser hangs elsewhere: "China's foreign ministry spokeswoman"."""
    tokens = tree.tokens
    if first > 1 and tokens[first - 1].tag == "POS":
        return tree.noun_start(first - 2)
    if first and tokens[first - 1].text[0].isupper() and tokens[first - 1].tag in ("JJ", "NNP"):
        return first - 1
    return first


def _read(tree: Tree, head: int, patterns: Patterns) -> tuple[int, str, Post | None, str] | None:
    """Where the telling words begin, their sense, and the post or the name of the ministry they stand for."""
    low = tree.tokens[head].text.lower()
    if low == "ministry":
        return _ministry(tree, head, patterns)
    pair = _pair(tree, head, low, patterns)
    if pair is not None:
        return pair, "pair", None, ""
    if low.rstrip("s") == "counterpart":
        return head, "counterpart", None, ""
    if low == "old" and (aged := _aged(tree, head)) is not None:
        return aged, "kind", None, ""
    if head + 1 < len(tree.tokens) and tree.tokens[head + 1].text in ("of", "for"):
        longer = _titled_on(tree, head, patterns)
        if longer is not None:
            return longer
    return _titled(tree, head, patterns) if low in patterns.last_words else None


def _aged(tree: Tree, head: int) -> int | None:
    """Return the first word of "54-year-old" after "the", where no noun follows; None where no age is told."""
    words = [token.text.lower() for token in tree.tokens[max(0, head - 4) : head]]
    after = tree.tokens[head + 1] if head + 1 < len(tree.tokens) else None
    bare = after is None or after.tag not in ("NN", "NNS", "NNP", "NNPS", "JJ")
    the = head > len(words) and tree.tokens[head - len(words) - 1].text.lower() == "the"
    return head - len(words) if bare and the and words[1:] == ["-", "year", "-"] and words[0].isdigit() else None


def _titled_on(tree: Tree, head: int, patterns: Patterns) -> tuple[int, str, Post | None, str] | None:
    """Read a title that goes on after its head: "secretary of state", "minister of foreign affairs"."""
    for width in range(LONGEST_TITLE, 2, -1):
        title = " ".join(token.text.lower() for token in tree.tokens[head : head + width])
        if title in patterns.posts:
            return head, "post", patterns.posts[title], ""
    return None


def _titled(tree: Tree, head: int, patterns: Patterns) -> tuple[int, str, Post | None, str] | None:
    for width in range(min(LONGEST_TITLE, head + 1), 0, -1):
        title = " ".join(token.text.lower() for token in tree.tokens[head + 1 - width : head + 1])
        if title in patterns.posts:
            return head + 1 - width, "post", patterns.posts[title], ""
        if title in patterns.services:
            return head + 1 - width, "service", None, patterns.services[title]
        if title in patterns.senses:
            return head + 1 - width, patterns.senses[title], None, ""
    return None


def _pair(tree: Tree, head: int, low: str, patterns: Patterns) -> int | None:
    """Return the first word of "the two leaders", "both sides", "the pair"; None where no two are meant."""
    first = tree.noun_start(head)
    before = [token.text.lower() for token in tree.tokens[first:head]]
    if low in ("pair", "duo", "two", "2") and before == ["the"]:
        return first
    two = TWO.intersection(before) and set(before) <= {"the", "two", "2", "both", "these", "of"}
    bare = before == ["the"] and low in ("sides", "leaders", "presidents", "parties")
    return first if low in patterns.pairs and (two or bare) else None


def _ministry(tree: Tree, head: int, patterns: Patterns) -> tuple[int, str, Post | None, str] | None:
    """Return a ministry with its topic before it ("defence ministry") or after it ("Ministry of Defence")."""
    before = [token.text.lower() for token in tree.tokens[max(0, head - 2) : head]]
    for width in (2, 1):
        topic = patterns.topics.get(" ".join(before[-width:])) if len(before) >= width else None
        if topic:
            return head - width, "ministry", None, f"Ministry of {topic}"
    topic = _topic_after(tree, head, patterns)
    return (head, "ministry", None, f"Ministry of {topic}") if topic else (head, "kind", None, "")


def _topic_after(tree: Tree, head: int, patterns: Patterns) -> str:
    """Return the topic of "Ministry of the Interior", "" where none follows."""
    after = [token.text.lower() for token in tree.tokens[head + 1 : head + 5]]
    words = [word for word in after[1:] if word != "the"] if after[:1] in (["of"], ["for"]) else []
    return next((topic for width in (2, 1) if (topic := patterns.topics.get(" ".join(words[:width])))), "")


def _ministry_end(tree: Tree, head: int) -> int:
    """Return the position after "Ministry of Foreign Affairs"; after "ministry" where its topic stands before it."""
    tokens = tree.tokens
    if head + 1 >= len(tokens) or tokens[head + 1].text.lower() not in ("of", "for"):
        return head + 1
    end = head + 2
    while end < len(tokens) and (tokens[end].text.lower() == "the" or tokens[end].pos in ("NOUN", "PROPN", "ADJ")):
        end += 1
    return end


def modifiers(tree: Tree, description: Description) -> Iterator[Token]:
    """Yield the tokens that may say whose it is: those before the telling words, and what follows "of"."""
    yield from tree.tokens[description.first : description.title]
    links = ("of", "for", "in") if description.sense in ("ministry", "service") else ("of", "for")
    if description.last < len(tree.tokens) and tree.tokens[description.last].text.lower() in links:
        at = description.last + 1
        joints = {"and", ",", "&"} if description.plural else set()
        while at < len(tree.tokens) and (
            tree.tokens[at].pos in ("DET", "ADJ", "PROPN", "NOUN") or tree.tokens[at].text in joints
        ):
            yield tree.tokens[at]
            at += 1
