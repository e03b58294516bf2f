"""A sentence made ready for the rules of ``grammar``: its words in lower case, and the tense of its clauses."""

from __future__ import annotations

import re
from dataclasses import dataclass

from graphkit.events.times.normalisation import Moment, Tense
from graphkit.events.times.words import TimeWords
from graphkit.model import Sentence, Token

__all__ = ["Hit", "Line"]

_DAY = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?")
_YEAR = re.compile(r"(?:1[89]|20)\d\d")
_NAMES = frozenset({"PERSON", "ORG", "FAC", "PRODUCT", "WORK_OF_ART", "LAW"})
_VERBS = frozenset({"VERB", "AUX"})


@dataclass(frozen=True, slots=True)
class Hit:
    """A time expression found: tokens ``first`` to ``last`` (half-open) and what they mean."""

    first: int
    last: int
    moment: Moment


class Line:
    """The tokens of a sentence, their words, and the statistical model's labels; past the ends there is no word."""

    def __init__(self, sentence: Sentence, words: TimeWords, tense: Tense | None) -> None:
        self.tokens = sentence.tokens
        self.table = words
        self.words = [token.text.casefold().removesuffix(".") or "." for token in sentence.tokens]
        self._labels = {i: name.label for name in sentence.names for i in range(name.first, name.last)}
        self._tense = tense

    def word(self, i: int) -> str:
        """Return the lower-case word at ``i``, empty past either end."""
        return self.words[i] if 0 <= i < len(self.words) else ""

    def token(self, i: int) -> Token | None:
        """Return the token at ``i``, None past either end."""
        return self.tokens[i] if 0 <= i < len(self.tokens) else None

    def label(self, i: int) -> str:
        """Return the OntoNotes label of the name that ``i`` is part of, empty where there is none."""
        return self._labels.get(i, "")

    def named(self, i: int) -> bool:
        """Tell whether the token is part of the name of somebody or something."""
        return self.label(i) in _NAMES

    def number(self, i: int) -> int | None:
        """Return the number at ``i``, in digits or in words."""
        word = self.word(i)
        return int(word) if word.isdecimal() and len(word) < 4 else self.table.numbers.get(word)

    def day(self, i: int) -> int | None:
        """Return the day of the month at ``i``, unless it counts something that follows."""
        found = _DAY.fullmatch(self.word(i))
        if not found or not 1 <= int(found[1]) <= 31:
            return None
        return None if self.counts(i) else int(found[1])

    def counts(self, i: int) -> bool:
        """Tell "in June 17 people fled" from "the June 17 elections", where the month goes with the noun too."""
        token, before = self.tokens[i], self.token(i - 1)
        if token.dep != "nummod" or token.head <= i or self.word(token.head) in self.table.months:
            return False
        return before is None or before.head != token.head

    def year(self, i: int) -> int | None:
        """Return the year at ``i``, going by the form of the word only."""
        return int(self.word(i)) if _YEAR.fullmatch(self.word(i)) else None

    def capital(self, i: int) -> bool:
        """Tell whether the word is written with a capital and read as a noun."""
        return self.tokens[i].text[0].isupper() and self.tokens[i].pos in ("PROPN", "NOUN")

    def compound(self, i: int) -> bool:
        """Tell whether the word stands before a common noun and goes with it: "the June summit"."""
        token = self.tokens[i]
        head = self.tokens[token.head]
        return token.head > i and head.pos == "NOUN" and token.dep in ("compound", "nmod", "amod", "nummod", "poss")

    def head(self, hit: Hit) -> int:
        """Return the token by which an expression hangs in the parse."""
        inside = range(hit.first, hit.last)
        outward = [i for i in inside if self.tokens[i].head not in inside or self.tokens[i].head == i]
        return outward[-1] if outward else hit.last - 1

    def tense(self, i: int, first: int) -> Tense | None:
        """Tell whether what is dated is past or still to come, None where the grammar leaves it open.

        ``i`` is the token by which the date hangs in the parse, ``first`` the one with which it begins.
        """
        if self._tense is not None:
            return self._tense
        if self._led_up_to(first):
            return Tense.FUTURE
        above = self._governor(i)
        if above is not None and self._planned(above):
            return Tense.FUTURE
        told = self._verb_tense(above) if above is not None else None
        due = self.word(first - 1) in self.table.future_prepositions
        return Tense.FUTURE if due and not (above and self._finished(above)) else told

    def _led_up_to(self, first: int) -> bool:
        """Tell whether the words before lead up to it, whatever the parse: "ahead of a summit in Lima on Tuesday"."""
        for i in range(first - 1, max(-1, first - 8), -1):
            if (
                self.word(i) in self.table.future_words
                or f"{self.word(i)} {self.word(i + 1)}" in self.table.future_words
            ):
                return True
            if self.tokens[i].pos in _VERBS or self.word(i) in (",", ";"):
                return False
        return False

    def _governor(self, i: int) -> Token | None:
        """Return the verb, or the word for something planned, that the token hangs from, over any nouns between."""
        seen = set()
        while i not in seen:
            token = self.tokens[i]
            if token.pos in _VERBS and token.dep not in ("aux", "auxpass"):
                return token
            if token.lemma in self.table.future_participles:
                return token
            seen.add(i)
            i = token.head
        return None

    def _planned(self, above: Token) -> bool:
        """Tell "scheduled for Friday" and "is due on Friday" from "they scheduled it on Friday"."""
        said = [token for token in self.tokens if token.head == above.i and token.dep == "acomp"]
        return any(t.tag in ("VBN", "JJ") and t.lemma in self.table.future_participles for t in (above, *said))

    def _helpers(self, verb: Token) -> list[Token]:
        return [token for token in self.tokens if token.head == verb.i and token.dep in ("aux", "auxpass")]

    def _finished(self, verb: Token) -> bool:
        helpers = self._helpers(verb)
        return verb.tag == "VBD" or any(token.tag == "VBD" or token.lemma == "have" for token in helpers)

    def _verb_tense(self, verb: Token) -> Tense | None:
        helpers = self._helpers(verb)
        if self._finished(verb):
            return Tense.PAST
        if any(token.tag == "MD" for token in helpers):
            return Tense.FUTURE
        if verb.tag == "VBG" and any(token.lemma == "be" for token in helpers):
            return Tense.FUTURE
        if verb.tag == "VB" and any(token.tag == "TO" for token in helpers):
            return self._infinitive_tense(verb)
        return Tense.PAST if verb.tag == "VBN" else None

    def _infinitive_tense(self, verb: Token) -> Tense | None:
        """Tell what looks ahead ("plans to meet", "ready to meet") from what does not ("managed to meet")."""
        above = self.tokens[verb.head]
        looks_ahead = above.lemma in self.table.future_complements or above.tag not in ("VBD", "VBN")
        return Tense.FUTURE if looks_ahead or verb.dep == "ROOT" else Tense.PAST
