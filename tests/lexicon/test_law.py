"""The law of word classes: leaving one out changes an example. What nothing defends goes.

A class is defended by any kept text whose events or mentions change without it, the frames' examples among them, or by
a fixture of its own in examples.yaml; those of names, claims and lemmas by the fixtures below.
"""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from graphkit.linking.entities.names import NameReader
from graphkit.linking.events.claim_features import Surroundings, claim_features
from graphkit.model import Claim, Factuality, RoleFiller, Trigger
from graphkit.ontology import Lexicon, WordClasses
from graphkit.ontology.lexicon.loading import lexicon_of
from graphkit.sentences.parser import _lemma
from tests.lexicon.law import changed, written

NAMES = {
    "common-family-names": "John Smith",
    "family-first": "Kim Min-ji",
    "generation-suffixes": "John Roe Jr",
    "given-name-short-forms": "Bill Roe",
    "given-name-spellings": "Oleksandr Roe",
    "honours": "Sheikh Ali Roe",
    "name-particles": "Jan van der Roe",
    "particles-or-given-names": "Ben Roe",
    "name-titles": "Gen. Jane Roe",
    "organisation-common": "Ministry of Defence",
    "organisation-forms": "Anvil Corp",
    "organisation-joints": "Bank of Norland",
    "organisation-legal-forms": "Nordwerk Aktiengesellschaft",
    "organisation-spellings": "Ministerio de Defensa",
}
CLAIMS = {
    "accusing": ("Chad accused the rebels of the raid.", "raid", ("the rebels",)),
    "anybody": ("The rebels attacked anyone near.", "attacked", ("anyone",)),
    "denials": ("Chad rejected that rebels raided it.", "raided", ("rebels",)),
    "habitual": ("The rebels often raided camps.", "raided", ("camps",)),
    "known-by": ("Chad spoke of the raid.", "raid", ("Chad",)),
    "novelty-after": ("The rebels raided the camp again.", "raided", ("the camp",)),
    "novelty-before": ("The rebels began another raid.", "raid", ("The rebels",)),
    "plural-subjects": ("Chad said that they hit a boat.", "hit", ("they",)),
    "phrase-prepositions": ("They hit a boat off the coast.", "hit", ("a boat off the coast",)),
    "recalling": ("They hit a boat.", "hit", ("They",)),
    "small-words": ("They hit boats and jets.", "hit", ("boats and jets",)),
    "determiners": ("They hit their boat.", "hit", ("their boat",)),
    "third-person": ("They hit him.", "hit", ("him",)),
    "third-person-subjects": ("They hit a boat.", "hit", ("They",)),
    "unknown-by": ("They hit any boat.", "hit", ("any boat",)),
}
LEMMAS = {"unlisted-verbs": "couriere", "verbs-in-e": "din"}


def _of(*files: str) -> list[str]:
    classes = written()
    return sorted(name for name, path in classes.files.items() if {path.stem, path.parent.name} & set(files))


def _emptied(name: str) -> Lexicon:
    classes = written()
    return lexicon_of(WordClasses({one: classes.words(one) if one != name else () for one in classes}, classes.files))


READ = sorted(set(written()) - CLAIMS.keys() - set(_of("claims", "lemmas", "names")))


@pytest.mark.parametrize("name", READ)
def test_without_the_class_an_example_is_read_otherwise(name: str) -> None:
    assert changed(name) is not None, f"nothing defends {name!r}: add a sentence to tests/lexicon/examples.yaml"


@pytest.mark.parametrize("name", _of("names"))
def test_without_the_class_a_name_is_taken_apart_otherwise(name: str) -> None:
    assert _name(NAMES[name], written_lexicon()) != _name(NAMES[name], _emptied(name))


def _name(text: str, lexicon: Lexicon) -> Any:
    reader = NameReader(lexicon.names)
    person = reader.person(text)
    return person, reader.organisation(text), reader.is_generic(text), reader.is_common(person.words[-1])


@pytest.mark.parametrize("name", sorted({*_of("claims"), *CLAIMS}))
def test_without_the_class_a_claim_has_other_features(name: str) -> None:
    assert _features(*CLAIMS[name], written_lexicon()) != _features(*CLAIMS[name], _emptied(name))


def _features(sentence: str, trigger: str, fillers: tuple[str, ...], lexicon: Lexicon) -> Any:
    at = sentence.index(trigger)
    given = tuple(
        RoleFiller("", name, "Group", name, sentence.index(name), sentence.index(name) + len(name)) for name in fillers
    )
    kind = "noun" if trigger == "raid" else "verb"
    claim = Claim(
        id="c",
        relation="attacked",
        document="d",
        article=0,
        article_id="a",
        sentence=sentence,
        start=0,
        end=len(sentence),
        trigger=Trigger(trigger, at, at + len(trigger)),
        roles={"target": given},
        attribution=RoleFiller("chad", "Chad", "State", "Chad", 0, 4),
        factuality=Factuality.NEGATED,
        confidence=0.9,
        rule=f"attacked/raid: raid ({kind})",
        same_event="e",
    )
    return claim_features(claim, Surroundings(), lexicon)


@pytest.mark.parametrize("name", _of("lemmas"))
def test_without_the_class_a_verb_has_another_lemma(name: str) -> None:
    token: Any = SimpleNamespace(lemma_=LEMMAS[name], pos_="VERB")
    assert _lemma(token, written_lexicon().lemmas) != _lemma(token, _emptied(name).lemmas)


def written_lexicon() -> Lexicon:
    return lexicon_of(written())
