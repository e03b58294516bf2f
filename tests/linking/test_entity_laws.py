"""Laws of resolution: the order of the input does not matter, and nothing is lost."""

from hypothesis import given, settings
from hypothesis import strategies as st

from graphkit.linking.entities import Resolver
from graphkit.model import Entity
from graphkit.ontology import load_lexicon
from tests.linking.builders import ORGANISATION, PERSON, PLACE, entity, resolve

_GIVEN = ("Sergei", "Sergey", "S.", "Marta", "M.", "Min-ji", "J. R.", "")
_FAMILY = ("Shoigu", "Shoygu", "Kim", "Olsson", "Olssen", "Smith Jr.")
_PEOPLE = st.builds(
    lambda given, family, country, known: entity(
        f"{given} {family}".strip(), PERSON, family, country=country, wikidata=known
    ),
    st.sampled_from(_GIVEN),
    st.sampled_from(_FAMILY),
    st.sampled_from((None, None, "Q30", "Q145")),
    st.sampled_from((None, None, None, "Q1001", "Q1002")),
)
_OTHERS = st.builds(
    lambda name, kind, alias: entity(name, kind, *alias),
    st.sampled_from(("Nordwerk AG", "Nordwerk", "The Nordwerk Group", "NW", "Georgia", "Kim")),
    st.sampled_from((ORGANISATION, PLACE)),
    st.sampled_from(((), ("NW",))),
)
_ARTICLES = st.dictionaries(
    st.sampled_from([f"a{i}" for i in range(8)]),
    st.lists(st.one_of(_PEOPLE, _OTHERS), max_size=5, unique_by=lambda who: who.key),
    max_size=8,
)


@settings(max_examples=80, deadline=None)
@given(_ARTICLES)
def test_the_order_of_the_input_does_not_matter(articles: dict[str, list[Entity]]) -> None:
    assert resolve(articles) == resolve(articles, reverse=True)


@settings(max_examples=60, deadline=None)
@given(_ARTICLES)
def test_every_entity_of_an_article_is_in_the_corpus_under_its_name(articles: dict[str, list[Entity]]) -> None:
    found = resolve(articles)
    for article, entities in articles.items():
        for who in entities:
            corpus = found.entity(article, who.key)
            assert who.name in (corpus.name, *corpus.aliases)
            assert set(who.same_as) <= set(corpus.same_as)


@settings(max_examples=60, deadline=None)
@given(_ARTICLES)
def test_what_is_resolved_once_does_not_change_when_resolved_again(articles: dict[str, list[Entity]]) -> None:
    resolver = Resolver(load_lexicon().names)
    for article, entities in articles.items():
        resolver.add(article, entities)
    assert resolver.resolve() == resolver.resolve()
    for article, entities in articles.items():
        resolver.add(article, entities)
    again = resolver.resolve()
    assert set(again.entities) == set(resolve(articles).entities)


@settings(max_examples=60, deadline=None)
@given(_ARTICLES)
def test_two_ids_of_one_knowledge_base_never_share_an_entity(articles: dict[str, list[Entity]]) -> None:
    for who in resolve(articles).entities.values():
        assert len([known for scheme, known in who.same_as if scheme == "wikidata"]) <= 1
