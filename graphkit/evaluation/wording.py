"""When two wordings count as the same: plain words, their overlap, and names with their aliases."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

__all__ = ["Names", "overlap", "plain", "same_sentence"]

# fmt: off
_SMALL = frozenset((
    "a", "an", "the", "of", "to", "in", "on", "at", "for", "and", "or", "by", "with", "from", "as",
    "its", "his", "her", "their", "this", "that",
))
# fmt: on
_POSSESSIVE = re.compile(r"'s\b|\(military\)|\(government\)")


def plain(text: str | None) -> str:
    """Return lower-case words of letters and digits, without accents, possessive endings and "the"."""
    decomposed = unicodedata.normalize("NFKD", text or "")
    folded = "".join(c for c in decomposed if not unicodedata.combining(c)).lower().replace("’", "'")
    words = re.findall(r"[a-z0-9]+", _POSSESSIVE.sub(" ", folded))
    return " ".join(word for word in words if word != "the")


def content_words(text: str) -> list[str]:
    """Return the plain words that are not mere grammar."""
    return [word for word in plain(text).split() if word not in _SMALL]


def overlap(one: str, other: str) -> float:
    """Return the share, 0 to 1, of the shorter text's content words that the other has too, in any order."""
    a, b = Counter(content_words(one)), Counter(content_words(other))
    return (a & b).total() / max(1, min(a.total(), b.total()))


def same_sentence(one: str, other: str) -> bool:
    """Tell whether two sentences are one, or one is part of the other, or they share most of their words."""
    a, b = plain(one), plain(other)
    return a in b or b in a or (overlap(one, other) >= 0.6 and len(content_words(one)) > 3)


class Names:
    """Which canonical entities a string may stand for: ``aliases`` by canonical name."""

    def __init__(self, aliases: Mapping[str, Iterable[str]]) -> None:
        self._names: dict[str, set[str]] = defaultdict(set)
        for name, others in aliases.items():
            for alias in (name, *others):
                self._names[plain(alias)].add(name)

    def same(self, predicted: str, accepted: Iterable[str]) -> bool:
        """Tell whether ``predicted`` names one of ``accepted``, or shares two thirds of its words with it."""
        return any(self._alike(predicted, gold) for gold in accepted)

    def _alike(self, one: str, other: str) -> bool:
        a, b = plain(one), plain(other)
        if a == b or self._names.get(a, {a}) & self._names.get(b, {b}):
            return True
        left, right = set(content_words(a)), set(content_words(b))
        return len(left & right) >= 0.67 * max(1, len(left | right))
