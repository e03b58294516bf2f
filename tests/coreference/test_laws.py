"""Laws that hold for every parse, however odd."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from graphkit.coreference import resolve_coreference
from graphkit.mentions import MentionFinder
from graphkit.model import EntityType
from graphkit.ontology import load_lexicon
from graphkit.ontology.gazetteers import load_gazetteer
from graphkit.syntax import trees
from tests.mentions.parses import Line, parsed

VOCABULARY = """
Kenya/NNP Ruto/NNP William/NNP Moscow/NNP US/NNP Turkish/JJ the/DT The/DT two/CD leaders/NNS both/DT
sides/NNS he/PRP they/PRP its/PRP$ it/PRP president/NN minister/NN of/IN Defence/NNP Ministry/NNP
troops/NNS said/VBD met/VBD company/NN 's/POS ,/, “/`` ”/'' We/PRP his/PRP$ counterpart/NN -/HYPH
made/VBN former/JJ capital/NN and/CC NATO/NNP (/-LRB- ABC/NNP government/NN country/NN Senate/NNP
"""
WORDS = VOCABULARY.split()
DEPS = ["nsubj", "dobj", "pobj", "prep", "compound", "amod", "det", "poss", "conj", "appos", "attr", "ccomp", "case"]
LABELS = ["PERSON", "ORG", "GPE", "NORP", "LAW", "DATE"]


@st.composite
def lines(draw: st.DrawFn) -> Line:
    words = draw(st.lists(st.sampled_from(WORDS), min_size=1, max_size=12))
    specs = [f"{words[0]}/ROOT>0"]
    for i, word in enumerate(words[1:], start=1):
        specs.append(f"{word}/{draw(st.sampled_from(DEPS))}>{draw(st.integers(0, i - 1))}")
    names, at = [], 0
    while at < len(words) and draw(st.booleans()):
        first = draw(st.integers(at, len(words) - 1))
        at = draw(st.integers(first + 1, min(first + 3, len(words))))
        names.append((first, at, draw(st.sampled_from(LABELS))))
    return " ".join(specs), names


@settings(max_examples=200, deadline=None)
@given(st.lists(lines(), min_size=1, max_size=5))
def test_any_parse_is_read_and_its_mentions_are_sound(text: list[Line]) -> None:
    gazetteer = load_gazetteer()
    article, sentences = parsed(*text)
    mentions, entities = resolve_coreference(
        article,
        trees(sentences, load_lexicon()),
        MentionFinder(gazetteer).find(article, trees(sentences, load_lexicon())),
        gazetteer,
    )
    keys = {entity.key for entity in entities}
    for mention in mentions:
        sentence = sentences[mention.sentence]
        assert article.text[mention.start : mention.end] == mention.text != ""
        assert sentence.start <= mention.start < mention.end <= sentence.end
        assert mention.first <= mention.head < mention.last
        assert {key for key in (mention.entity, mention.actor, *mention.members) if key} <= keys
        assert len(mention.members) != 1
    assert list(mentions) == sorted(mentions, key=lambda m: (m.start, m.end))
    assert {entity.type for entity in entities}.isdisjoint({EntityType.GROUP, EntityType.PHRASE})
