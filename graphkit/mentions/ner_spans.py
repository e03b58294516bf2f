"""What the statistical model saw in a sentence, put right: titles, joints, legal forms, and words that tell a type."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from graphkit.model import EntityType, NameSpan, Sentence, Token
from graphkit.ontology.gazetteers import Entry, Gazetteer, fold

__all__ = ["NameCandidate", "before_name", "is_form", "ner_spans"]

LABELS = {
    "PERSON": EntityType.PERSON,
    "ORG": EntityType.ORGANISATION,
    "GPE": EntityType.PLACE,
    "LOC": EntityType.PLACE,
    "FAC": EntityType.PLACE,
}
"""OntoNotes labels that name parties and places (OntoNotes Release 5.0, 2.6); a GPE is a place until known better."""
DETERMINERS = frozenset({"DT", "PRP$", "PDT"})
JOINTS = frozenset({"-", "--", "–", "—", "/", "|"})
"""Signs that part two names where blanks or nothing but they stand between: "Seoul - South Korea"."""
LAST_PART = 2
"""Tokens of the comma and the name after it, where the model ran two together: ", Osei"."""
ROMAN = re.compile(r"[IVX]+")
FULL_NAME = 4
"""Words in the longest name that a known given name makes a person's."""


@dataclass(frozen=True, slots=True)
class NameCandidate:
    """A name in a sentence: tokens ``first`` to ``last`` (half-open), its type, and what the gazetteer knows of it.

    ``name`` is the proper name of a place that shares its name with known ones and is none of them: "Paris (Texas)".
    ``label`` is the statistical model's. ``sure`` where the name's own words tell its type ("Texel Corp").
    """

    first: int
    last: int
    type: EntityType
    entries: tuple[Entry, ...] = ()
    label: str = ""
    name: str = ""
    sure: bool = False

    @property
    def width(self) -> int:
        """The number of tokens."""
        return self.last - self.first

    @property
    def known(self) -> Entry | None:
        """The likeliest of the gazetteer's entries, None where it has none."""
        return self.entries[0] if self.entries else None

    def words(self, tokens: Sequence[Token]) -> list[str]:
        """Return the words of the name, out of the tokens of its sentence."""
        return [token.text for token in tokens[self.first : self.last]]

    def folded(self, tokens: Sequence[Token]) -> str:
        """Return the name as names are compared."""
        return fold("".join(self.words(tokens)))

    def before(self, tokens: Sequence[Token]) -> str:
        """Return the word before the name, "" where it opens the sentence."""
        return tokens[self.first - 1].text if self.first else ""

    def after(self, tokens: Sequence[Token]) -> str:
        """Return the word after the name, "" where it closes the sentence."""
        return tokens[self.last].text if self.last < len(tokens) else ""


def ner_spans(sentence: Sentence, gazetteer: Gazetteer) -> list[NameCandidate]:
    """Return the names that the statistical model saw, by position, their bounds and types put right."""
    pieces = (piece for span in sentence.names for piece in _pieces(sentence.tokens, span, gazetteer))
    seen = [spot for piece in pieces if (spot := _seen(sentence, piece, gazetteer))]
    return _joined(seen, gazetteer, sentence.tokens)


def _pieces(tokens: Sequence[Token], span: NameSpan, gazetteer: Gazetteer) -> Iterator[NameSpan]:
    """Cut a name at a dash or slash that stands free, or at its comma: the model ran two names together."""
    first = span.first
    for i in range(span.first, span.last):
        free = tokens[i].text in JOINTS and i + 1 < len(tokens) and _free(tokens, i)
        free = free or _parts_names(tokens, span, i, gazetteer)
        if free and i > first:
            yield replace(span, first=first, last=i)
        first = i + 1 if free else first
    if first < span.last:
        yield replace(span, first=first)


def _parts_names(tokens: Sequence[Token], span: NameSpan, i: int, gazetteer: Gazetteer) -> bool:
    """Tell whether a comma parts two names: "at the Spring Ball, Osei said", unlike "Roe, Doe & Poe"."""
    if tokens[i].text != "," or span.label not in ("ORG", "PERSON") or span.last - i > LAST_PART:
        return False
    joined = any(token.text.lower() in ("and", "&") for token in tokens[span.first : span.last + 1])
    after = tokens[i + 1].text if i + 1 < span.last else ""
    joined = joined or after.lower() in gazetteer.patterns.legal_forms
    return not joined and after[:1].isupper() and not after.isupper() and "." not in after


def _free(tokens: Sequence[Token], i: int) -> bool:
    return i > 0 and tokens[i - 1].end < tokens[i].start and tokens[i].end < tokens[i + 1].start


def _seen(sentence: Sentence, span: NameSpan, gazetteer: Gazetteer) -> NameCandidate | None:
    """Return a name as the statistical model saw it, its article, titles and genitive ending taken off."""
    tokens = sentence.tokens
    kind = LABELS.get(span.label)
    if kind is None:
        return None
    first, last = _trim(tokens, span.first, span.last)
    last = _to_legal_form(tokens, first, last, gazetteer)
    while kind is not EntityType.ORGANISATION and first < last and tokens[last - 1].text.isdigit():
        last -= 1
    kind = _typed(tokens, first, last, kind, gazetteer)
    if kind is EntityType.PERSON:
        first = _past_titles(tokens, first, last, gazetteer)
        first = _from_particles(tokens, _from_given_name(sentence, first, gazetteer), gazetteer)
        last = _with_particles(tokens, last, gazetteer)
        last = _with_family_name(sentence, last)
    sure = kind in (_told(tokens[first:last], gazetteer), EntityType.PERSON) and _tells(tokens[first:last], gazetteer)
    spot = NameCandidate(first, last, kind, label=span.label, sure=sure)
    return None if _names_nothing(tokens, spot, gazetteer) else spot


def _typed(tokens: Sequence[Token], first: int, last: int, kind: EntityType, gazetteer: Gazetteer) -> EntityType:
    """Return the type that the words of a name, or a title before it, tell; ``kind`` where they tell none."""
    told = _told(tokens[first:last], gazetteer)
    if told is not None:
        return told
    titled = first and before_name(tokens[first - 1], gazetteer)
    if titled and first < last and not gazetteer.lookup(tokens[first].text):
        return EntityType.PERSON
    if _is_monarch(tokens[first:last], gazetteer):
        return EntityType.PERSON
    if kind is EntityType.ORGANISATION and not _aged(tokens, last):
        return kind
    return EntityType.PERSON if _is_full_name(tokens[first:last], gazetteer) else kind


def _is_monarch(name: Sequence[Token], gazetteer: Gazetteer) -> bool:
    """Tell whether a name is a title, a name and a number: "Kaiser Wilhelm II"."""
    numbered = len(name) > 2 and ROMAN.fullmatch(name[-1].text) is not None
    return numbered and name[0].text.lower() in gazetteer.patterns.honorifics


def _aged(tokens: Sequence[Token], last: int) -> bool:
    """Tell whether an age, or a bracket with a land or a club, follows: companies are named after people."""
    after = [token.text for token in tokens[last : last + 3]]
    return after[:1] == ["("] or (after[:1] == [","] and after[1:2] != [] and after[1].isdigit())


def _tells(name: Sequence[Token], gazetteer: Gazetteer) -> bool:
    """Tell whether a name's own words give its type."""
    return _told(name, gazetteer) is not None or _is_full_name(name, gazetteer)


def _told(name: Sequence[Token], gazetteer: Gazetteer) -> EntityType | None:
    """Return what the last word of a name of several, or the first, says that it is: "... Ltd", "FC ..."."""
    if len(name) < 2:
        return None
    patterns, end = gazetteer.patterns, name[-1].text.lower()
    if end in patterns.organisation_words or end in patterns.legal_forms or name[0].text in patterns.club_words:
        return EntityType.ORGANISATION
    return EntityType.PLACE if end in patterns.place_words else None


def _is_full_name(name: Sequence[Token], gazetteer: Gazetteer) -> bool:
    """Tell whether words are a known given name and a family name, and nothing that the gazetteer knows."""
    words = [token.text for token in name]
    if not 1 < len(words) <= FULL_NAME or words[0].isupper() or fold(words[0]) not in gazetteer.genders:
        return False
    known = any(gazetteer.lookup(part) for part in ("".join(words), words[0], "".join(words[1:])))
    return not known and all(word == "-" or _is_proper(word) for word in words)


def _is_proper(word: str) -> bool:
    return word[0].isupper() and any(c.isalpha() for c in word)


def _names_nothing(tokens: Sequence[Token], spot: NameCandidate, gazetteer: Gazetteer) -> bool:
    """Tell whether what is left names no one: an adjective, a number, a title alone, an event."""
    words = spot.words(tokens)
    if not any(word[0].isupper() for word in words) or gazetteer.demonym("".join(words)):
        return True
    if spot.type is not EntityType.ORGANISATION and any(c.isdigit() for c in "".join(words)):
        return True
    if spot.type is EntityType.PERSON:
        return spot.width == 1 and words[0].lower() in gazetteer.patterns.before_names
    return spot.width > 1 and _is_event(tokens[spot.first : spot.last], gazetteer)


def _is_event(name: Sequence[Token], gazetteer: Gazetteer) -> bool:
    """Tell whether a name is an event's: "Davis Cup", "Tour of Spain"."""
    patterns = gazetteer.patterns
    begins = name[0].text.lower() in patterns.event_starts and name[1].text == "of"
    return begins or name[-1].text.lower() in patterns.event_words


def _to_legal_form(tokens: Sequence[Token], first: int, last: int, gazetteer: Gazetteer) -> int:
    """Return the end of a company's name at its legal form: "Texel Corp | Q3", "Nordvik + ASA"."""
    forms = gazetteer.patterns.legal_forms
    at = next((i for i in range(first + 1, min(last + 1, len(tokens))) if is_form(tokens[i], forms)), None)
    if at is None:
        return last
    while at < len(tokens) and is_form(tokens[at], forms):
        at += 1
    return at


def is_form(token: Token, forms: frozenset[str]) -> bool:
    """Tell whether a word is a company's legal form."""
    return token.text.lower() in forms and token.text[0].isupper()


def _with_family_name(sentence: Sentence, last: int) -> int:
    """Return the end of a person's name with the word that the parser hangs it on and the model left out."""
    tokens = sentence.tokens
    given = tokens[last - 1]
    free = all(last < span.first or last >= span.last for span in sentence.names)
    if free and given.dep == "compound" and given.head == last and tokens[last].tag == "NNP":
        return last + 1
    return last


def before_name(token: Token, gazetteer: Gazetteer) -> bool:
    """Tell whether a word is a title that a person's name nearly always follows."""
    return token.text[0].isupper() and token.text.lower() in gazetteer.patterns.before_names


def _joined(seen: list[NameCandidate], gazetteer: Gazetteer, tokens: Sequence[Token]) -> list[NameCandidate]:
    """Join a given name to the family name that the model took for something else: "Novak" + "Djokovic"."""
    joined: list[NameCandidate] = []
    for spot in seen:
        before = joined[-1] if joined else None
        if before and _parts_of_one(before, spot, tokens) and not gazetteer.lookup(tokens[spot.first].text):
            joined[-1] = replace(before, last=spot.last, type=EntityType.PERSON)
        else:
            joined.append(spot)
    return joined


def _parts_of_one(one: NameCandidate, other: NameCandidate, tokens: Sequence[Token]) -> bool:
    """Tell whether the parser hangs a given name, or two, on the single word after it."""
    single = one.type is EntityType.PERSON and other.width == 1 and one.last == other.first
    shape = one.width == 1 or other.type is EntityType.PERSON
    hung = any(tokens[i].head == other.first and tokens[i].dep == "compound" for i in (one.first, one.last - 1))
    return single and shape and hung


def _trim(tokens: Sequence[Token], first: int, last: int) -> tuple[int, int]:
    while first < last and (tokens[first].tag in DETERMINERS or not tokens[first].text[0].isalnum()):
        first += 1
    while first < last and (tokens[last - 1].tag == "POS" or not _closes_name(tokens[last - 1].text)):
        last -= 1
    while first < last and tokens[last - 1].text.islower() and not _hyphenated(tokens, first, last - 1):
        last -= 1
    return first, last


def _hyphenated(tokens: Sequence[Token], first: int, at: int) -> bool:
    """Tell whether a hyphen ties a small word to the name before it: "Kim Woo-choong"."""
    tied = at > first + 1 and tokens[at - 1].text == "-" and tokens[at - 1].end == tokens[at].start
    return tied and tokens[at - 2].text[0].isupper() and tokens[at - 2].end == tokens[at - 1].start


def _with_particles(tokens: Sequence[Token], last: int, gazetteer: Gazetteer) -> int:
    """Return the end of a person's name with the family name that particles lead to ("Erik" + "ten Hag")."""
    end = last
    while end < len(tokens) and tokens[end].text in gazetteer.patterns.particles:
        end += 1
    if end == last or end >= len(tokens) or not tokens[end].text[0].isupper():
        return last
    return end + 1


def _from_given_name(sentence: Sentence, first: int, gazetteer: Gazetteer) -> int:
    """Return the start of a person's name with the given name before it that the model left out: "Haile" + "Abebe"."""
    if not first:
        return first
    given, in_case = sentence.tokens[first - 1], sentence.tokens[first - 1].text
    proper = given.tag == "NNP" and not in_case.isupper() and not in_case.islower()
    taken = any(span.first <= first - 1 < span.last for span in sentence.names)
    return first - 1 if proper and not taken and fold(in_case) in gazetteer.genders else first


def _from_particles(tokens: Sequence[Token], first: int, gazetteer: Gazetteer) -> int:
    """Return the start of a person's name with the particles before it: "van Loon"."""
    while first and tokens[first - 1].text in gazetteer.patterns.particles and tokens[first - 1].text.islower():
        first -= 1
    return first


def _closes_name(text: str) -> bool:
    return text[-1].isalnum() or (text[-1] == "." and len(text) > 1)


def _past_titles(tokens: Sequence[Token], first: int, last: int, gazetteer: Gazetteer) -> int:
    """Return the position after what stands before a person's name: "Gen. Dan Caine", "baron Kaneko Kentaro"."""
    titles, persons = gazetteer.patterns.honorifics, gazetteer.patterns.persons
    position = first
    while position < last - 1 and (tokens[position].text.lower() in titles or tokens[position].text in persons):
        position += 1
    return position
