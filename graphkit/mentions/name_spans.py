"""Where names stand in one sentence: the statistical model's spans and the gazetteer's, weighed against each other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from graphkit.mentions import name_cues
from graphkit.mentions.name_cues import Found
from graphkit.mentions.ner_spans import NameCandidate, ner_spans
from graphkit.model import EntityType, Sentence, Token
from graphkit.ontology.gazetteers import Entry, Gazetteer, fold

__all__ = ["WITHIN", "NameCandidate", "known_names", "name_spans_in"]

CLOSED = frozenset({"LAW", "WORK_OF_ART", "PRODUCT"})
"""Labels whose inner names are no parties: "the Paris Agreement"."""
SURE_KINDS = frozenset({"state", "former-state", "seat", "organisation", "medium", "region", "person", "user"})
GROUND = frozenset({EntityType.PLACE, EntityType.STATE})
LARGE_CITY = 1_000_000
"""People in a city whose name is taken at its word where the statistical model saw nothing."""
LONGEST_TITLE = 5
"""Words in the longest title that patterns.yaml holds."""
NAMED_SITES = frozenset({"FAC", "ORG"})
"""Labels under which the model may see the end of a longer name by itself."""
WITHIN = frozenset({"in", "near", "outside"})
"""Prepositions that a place follows and hardly ever a person or a body."""


def name_spans_in(sentence: Sentence, gazetteer: Gazetteer) -> tuple[NameCandidate, ...]:
    """Return the names in a sentence, in order, none overlapping another."""
    words = [token.text for token in sentence.tokens]
    labels = {i: span.label for span in sentence.names for i in range(span.first, span.last)}
    known = [spot for spot in _known(sentence, words, gazetteer) if _trusted(spot, labels, gazetteer, sentence.tokens)]
    seen = _told_by_cues(sentence, labels, gazetteer) + _bodies(known, sentence, labels, gazetteer)
    known = _not_shouted(known, words, labels, gazetteer)
    titles = _titles(words, gazetteer)
    settled = _settle(known, [spot for spot in seen if not _common(spot, words, gazetteer)], words)
    return tuple(spot for spot in settled if not _describes(spot, settled, titles, words, gazetteer))


def _not_shouted(
    known: list[NameCandidate], words: list[str], labels: dict[int, str], gazetteer: Gazetteer
) -> list[NameCandidate]:
    """Return the known names, in a line in capitals without common words that no model takes for names: "JOIN US"."""
    if not all(word.isupper() or not word.isalpha() for word in words):
        return known
    return [spot for spot in known if spot.first in labels or not _shouted_word(spot, words, gazetteer)]


def _shouted_word(spot: NameCandidate, words: list[str], gazetteer: Gazetteer) -> bool:
    """Tell whether a name counts in capitals only: "US", unlike "us"."""
    return fold(words[spot.first]) in gazetteer.shouted


def _told_by_cues(sentence: Sentence, labels: dict[int, str], gazetteer: Gazetteer) -> list[NameCandidate]:
    """Return what the statistical model saw and what the words around names tell beside it."""
    seen = ner_spans(sentence, gazetteer)
    for rule in name_cues.NAME_RULES:
        seen += list(rule.find(Found(sentence.tokens, tuple(seen), labels, gazetteer)))
    return seen


def _describes(
    spot: NameCandidate,
    settled: Sequence[NameCandidate],
    titles: frozenset[int],
    words: list[str],
    gazetteer: Gazetteer,
) -> bool:
    """Tell whether the words of a name only say who somebody else is: a post, its field, or a style."""
    post = not titles.isdisjoint(range(spot.first, spot.last))
    return post or _portfolio(spot, settled, words, gazetteer) or _styled(spot, words, gazetteer)


def known_names(sentence: Sentence, gazetteer: Gazetteer) -> list[NameCandidate]:
    """Return the gazetteer's names in a sentence of which no model need be asked: states, bodies, large cities."""
    words = [token.text for token in sentence.tokens]
    known = (spot for spot in _known(sentence, words, gazetteer) if _trusted(spot, {}, gazetteer, sentence.tokens))
    return [spot for spot in known if not _shouted_word(spot, words, gazetteer)]


def _portfolio(spot: NameCandidate, settled: Sequence[NameCandidate], words: list[str], gazetteer: Gazetteer) -> bool:
    """Tell whether a name is the field of a person's post: "Disaster Relief" before "Minister Ana Tuva"."""
    after = words[spot.last] if spot.last < len(words) else "."
    title = after[0].isupper() and after.lower() in gazetteer.patterns.honorifics
    persons = {other.first for other in settled if other.type is EntityType.PERSON}
    body = spot.width > 1 and words[spot.last - 1].lower() in gazetteer.patterns.organisation_words
    return bool(title and not spot.entries and not body and spot.last + 1 in persons)


def _titles(words: list[str], gazetteer: Gazetteer) -> frozenset[int]:
    """Return the positions of posts of several words, whose words name nothing else ("Secretary of State")."""
    low = [word.lower() for word in words]
    posts = gazetteer.patterns.posts
    found: set[int] = set()
    for at, word in enumerate(low):
        if word in gazetteer.patterns.title_starts:
            for width in range(LONGEST_TITLE, 1, -1):
                if " ".join(low[at : at + width]) in posts:
                    found.update(range(at, at + width))
                    break
    return frozenset(found)


def _known(sentence: Sentence, words: list[str], gazetteer: Gazetteer) -> Iterator[NameCandidate]:
    """Yield the gazetteer's names, longest first from the left."""
    at = 0
    while at < len(words):
        end = gazetteer.longest(words, at) if _may_start(sentence.tokens[at]) else at
        entries = gazetteer.lookup("".join(words[at:end])) if end > at else ()
        if entries:
            yield NameCandidate(at, end, entries[0].type, entries)
        at = max(end, at + 1)


def _may_start(token: Token) -> bool:
    """Tell whether a name may start with a word: one in capitals, or that the parser takes for a name all the same."""
    return token.text[0].isupper() or token.tag == "NNP" or token.text == "al"


def _trusted(spot: NameCandidate, labels: dict[int, str], gazetteer: Gazetteer, tokens: Sequence[Token]) -> bool:
    """Tell whether a known name is meant where it stands: ambiguous words need the statistical model's word too."""
    label = labels.get(spot.first, "")
    best, first = spot.entries[0], tokens[spot.first]
    if label in CLOSED or (best.type in GROUND and _titled(spot, tokens, gazetteer)):
        return False
    if _placed_there(spot, tokens, label, gazetteer):
        return True
    if spot.width == 1 and (_given_name(best, first, label, gazetteer) or _no_body(best, first, label)):
        return False
    return _well_known(best, first, label) or label in ("GPE", "LOC") or _is_part(spot, first, label, gazetteer)


def _well_known(best: Entry, first: Token, label: str) -> bool:
    """Tell whether a name is taken at its word: a state's, a body's, or a large city's where no person is seen."""
    large = best.weight >= LARGE_CITY and label != "PERSON" and len(first.text) > 4
    return best.kind in SURE_KINDS or bool(best.actor) or large


def _placed_there(spot: NameCandidate, tokens: Sequence[Token], label: str, gazetteer: Gazetteer) -> bool:
    """Tell whether the word before a city's name makes a place of it: "in Victoria"."""
    before = spot.before(tokens).lower()
    city = spot.entries[0].kind == "city" and before in gazetteer.patterns.before_places
    return city and (label != "ORG" or before in WITHIN)


def _given_name(best: Entry, first: Token, label: str, gazetteer: Gazetteer) -> bool:
    """Tell whether a single word is a given name rather than the place or body that bears it."""
    return label == "PERSON" and best.type is not EntityType.STATE and fold(first.text) in gazetteer.genders


def _no_body(best: Entry, first: Token, label: str) -> bool:
    """Tell whether a single word that an organisation bears is no name here."""
    return best.type is EntityType.ORGANISATION and not _is_organisation(first, label)


def _titled(spot: NameCandidate, tokens: Sequence[Token], gazetteer: Gazetteer) -> bool:
    """Tell whether a title in capitals makes a person of what else is a place: "Queen Victoria", "Mayor London"."""
    before = tokens[spot.first - 1] if spot.first else None
    return before is not None and before.text[0].isupper() and before.text.lower() in gazetteer.patterns.before_names


def _styled(spot: NameCandidate, words: list[str], gazetteer: Gazetteer) -> bool:
    """Tell whether a place is part of how a person is styled: "the Duke of Edinburgh", "the Prince of Wales"."""
    style, link = (words[spot.first - 2], words[spot.first - 1]) if spot.first > 1 else ("", "")
    return spot.type in GROUND and link == "of" and style[:1].isupper() and style.lower() in gazetteer.patterns.styles


def _bodies(
    known: list[NameCandidate], sentence: Sentence, labels: dict[int, str], gazetteer: Gazetteer
) -> list[NameCandidate]:
    """Return the bodies and sites whose names begin with known ones."""
    return [body for spot in known if (body := _body_of(spot, sentence, labels, gazetteer))]


def _body_of(
    spot: NameCandidate, sentence: Sentence, labels: dict[int, str], gazetteer: Gazetteer
) -> NameCandidate | None:
    """Return the body or site whose name a known name opens and the model cut off.

    A place is followed by two words at least ("United States Geological Survey"), a person by one ("John F. Kennedy
    Airport"); the last word tells what it is.
    """
    tokens, end = sentence.tokens, spot.last
    person = spot.type is EntityType.PERSON
    while (
        end < len(tokens) and tokens[end].tag in ("NNP", "NNPS") and (end not in labels or labels[end] in NAMED_SITES)
    ):
        end += 1
    last = tokens[end - 1].text.lower()
    if (not person and spot.type not in GROUND) or end <= spot.last + (not person):
        return None
    if last in gazetteer.patterns.organisation_words:
        return NameCandidate(spot.first, end, EntityType.ORGANISATION)
    return NameCandidate(spot.first, end, EntityType.PLACE) if last in gazetteer.patterns.place_words else None


def _common(spot: NameCandidate, words: list[str], gazetteer: Gazetteer) -> bool:
    """Tell whether the model took a common noun at the head of a sentence for a name: "Police said"."""
    return spot.first == 0 and spot.width == 1 and words[0].lower() in gazetteer.patterns.senses


def _is_organisation(token: Token, label: str) -> bool:
    """Tell whether a single word that an organisation bears is its name here, unlike "Independent experts"."""
    acts = token.tag == "NNP" and token.dep in ("nsubj", "nsubjpass")
    return token.text.isupper() or (bool(label or token.i or acts) and label not in ("LOC", "FAC"))


def _is_part(spot: NameCandidate, first: Token, label: str, gazetteer: Gazetteer) -> bool:
    """Tell whether the name of a part of a state is taken at its word: of several words, or no given name."""
    if spot.entries[0].kind != "part" or fold(first.text) in gazetteer.genders:
        return False
    return spot.width > 1 or label == "ORG" or (spot.entries[0].weight > 0 and label != "PERSON")


def _settle(known: list[NameCandidate], seen: list[NameCandidate], words: list[str]) -> tuple[NameCandidate, ...]:
    """Weigh overlapping spots: a wider name wins, an equal one goes to the gazetteer, a hyphen parts two names."""
    kept = [spot for spot in known if not any(_gives_way(spot, other, words) for other in seen)]
    taken = {i for spot in kept for i in range(spot.first, spot.last)}
    for spot in sorted(seen, key=lambda spot: (-spot.width, spot.first)):
        if taken.isdisjoint(range(spot.first, spot.last)):
            kept.append(spot)
            taken.update(range(spot.first, spot.last))
    return tuple(sorted(kept, key=lambda spot: spot.first))


def _gives_way(spot: NameCandidate, other: NameCandidate, words: list[str]) -> bool:
    inside = other.first <= spot.first and spot.last <= other.last and other.width > spot.width
    if not inside:
        return False
    rest = words[other.first : spot.first] + words[spot.last : other.last]
    return all(
        word[0].isupper() or word in ("of", "the", "for", "and", "&", "de", "al", "-") for word in rest
    ) and rest != ["-"]
