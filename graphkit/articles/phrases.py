"""What shows that a line is no part of an article: reads ontology/pages/phrases.yaml, is asked by labels.py.

Also the names of news agencies (agencies.yaml). Touches no page.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from graphkit.errors import OntologyError
from graphkit.model import BlockLabel
from graphkit.ontology.files import load_yaml, ontology_folder

__all__ = ["PhraseGroup", "agencies", "agency_pattern", "boilerplate", "marks_in_markup", "phrase_groups", "to_reader"]

_EDGES = " \t\u00a0.,:;!?…*•·|-–—_>»«<#[](){}\"'“”‘’"
_LONGEST = 6000
_WORD = re.compile(r"[\w']+|©")


_TO_READER = re.compile(r"\b(?:[Yy]our?|[Oo]ur|us|YOUR?|OUR)\b")  # and not "US"
_QUOTE = re.compile(r"[\"“”‘]|(?<!\w)'(?!s\b)")


def to_reader(line: str) -> bool:
    """Tell whether a line says "you" or "our" outside of any quotation."""
    return bool(_TO_READER.search(line)) and not _QUOTE.search(line)


@dataclass(frozen=True, slots=True)
class PhraseGroup:
    """Phrases of one label that are looked for in one place: the whole line, its start, or anywhere inside it.

    ``within`` is the number of words that a line may have at most; ``needs`` how many of the phrases must be there;
    ``zone`` whether the lines after it belong with it until an article starts; ``headings`` whether headings in markup
    that say so count, too; ``to_reader`` whether the line must
    speak to the reader.
    """

    label: BlockLabel
    where: str
    within: int
    needs: int
    zone: bool
    headings: bool
    to_reader: bool
    phrases: frozenset[str]
    first_words: frozenset[str]
    pattern: re.Pattern[str]

    def found(self, line: str, bare: str, words: int) -> str | None:
        """Return the phrase that ``line`` (lower case; ``bare`` without its edges) holds, or None."""
        if words > self.within:
            return None
        if self.where == "line":
            return bare if bare in self.phrases else None
        if self.where == "start":
            match = self.pattern.match(line)
            return match[0] if match else None
        hits = {match[0] for match in self.pattern.finditer(line)}
        return min(hits) if len(hits) >= self.needs else None


def _pattern(phrases: list[str]) -> re.Pattern[str]:
    longest_first = sorted(phrases, key=lambda p: (-len(p), p))
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest_first))})(?!\w)")


@cache
def phrase_groups() -> tuple[PhraseGroup, ...]:
    """Read the phrase groups, in the file's order; raises OntologyError where an entry is not understood."""
    path = ontology_folder() / "pages" / "phrases.yaml"
    try:
        return tuple(
            PhraseGroup(
                label=BlockLabel(entry["label"]),
                where=entry["where"],
                within=entry.get("within", 25),
                needs=entry.get("needs", 1),
                zone=entry.get("zone", False),
                headings=entry.get("headings", True),
                to_reader=entry.get("to_reader", False),
                phrases=frozenset(entry["phrases"]),
                first_words=frozenset(_WORD.findall(phrase)[0] for phrase in entry["phrases"]),
                pattern=_pattern(entry["phrases"]),
            )
            for entry in load_yaml(path)
        )
    except (KeyError, TypeError, ValueError) as error:
        raise OntologyError(f"an entry is not understood: {error}", path=path) from error


@cache
def _first_words() -> frozenset[str]:
    """Return the words that phrases begin with: most lines have none of them and need no closer look."""
    return frozenset().union(*(group.first_words for group in phrase_groups()))


def boilerplate(line: str, words: int) -> tuple[PhraseGroup, str] | None:
    """Tell by which phrase, if any, a line of ``words`` words shows that it is no part of an article."""
    if len(line) > _LONGEST:
        return None
    lowered = line.casefold().replace("’", "'")
    there = _first_words().intersection(_WORD.findall(lowered))
    if not there:
        return None
    bare = lowered.strip(_EDGES)
    for group in phrase_groups():
        phrase = None if group.first_words.isdisjoint(there) else group.found(lowered, bare, words)
        if phrase and (not group.to_reader or to_reader(line)):
            return group, phrase
    return None


def marks_in_markup(heading: str, words: int) -> BlockLabel | None:
    """Return what a heading in markup says that the lines below it are, None where it may be a section's."""
    found = boilerplate(heading, words)
    return found[0].label if found and found[0].zone and found[0].headings else None


@cache
def agencies() -> dict[str, str]:
    """Return every spelling of every news agency with the name that outputs carry."""
    table = load_yaml(ontology_folder() / "pages" / "agencies.yaml")
    return {spelling: name for name, spellings in table.items() for spelling in spellings}


@cache
def agency_pattern() -> str:
    """Return an alternation of all spellings, longest first, for use inside a larger pattern."""
    return "|".join(re.escape(spelling) for spelling in sorted(agencies(), key=lambda s: (-len(s), s)))
