"""Articles that report one happening come together, in whatever order they come, and leave others alone."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from hypothesis import given
from hypothesis import strategies as st

from graphkit.linking.averaging import ComparedPairs, average_groups
from graphkit.linking.events import Decisions, Surroundings, doubtful_events, tie
from graphkit.linking.nearest import nearest_pairs
from graphkit.linking.stories import StoryArticle, Subjects, Telling, gather
from graphkit.model import Claim
from graphkit.ontology import load_lexicon
from tests.linking.test_events import _claim, _report

TEXTS: Mapping[str, str] = {
    "a": "A ferry ran aground off Lume on Monday. The Lume coastguard took ninety passengers off the ferry Halcyon.",
    "b": "Ninety passengers were rescued when the Halcyon, a ferry, grounded near Lume, the coastguard said.",
    "c": "The ferry Halcyon lay on rocks off Lume as the coastguard brought its passengers ashore.",
    "d": "The orchard growers of Veld say frost has spoiled half of the apricot harvest, and want relief.",
    "e": "Apricot harvest in Veld spoiled by frost: orchard growers ask for relief after the coldest night.",
}
NAMES = ("Lume", "Halcyon", "Veld")


def stories(texts: Mapping[str, str]) -> set[frozenset[str]]:
    subjects = Subjects.of(lambda: (Telling(key, text, NAMES) for key, text in texts.items()))
    found = gather(StoryArticle(key, vector) for key, vector in subjects.vectors.items())
    return {frozenset(story.articles) for story in found}


def test_articles_of_one_happening_are_one_story() -> None:
    assert stories(TEXTS) == {frozenset("abc"), frozenset("de")}


@given(st.permutations(sorted(TEXTS)))
def test_the_order_of_articles_does_not_matter(order: list[str]) -> None:
    assert stories({key: TEXTS[key] for key in order}) == stories(TEXTS)


@given(st.sampled_from(sorted(TEXTS)))
def test_an_article_removed_changes_only_its_story(gone: str) -> None:
    left = stories({key: text for key, text in TEXTS.items() if key != gone})
    assert {story for story in stories(TEXTS) if gone not in story} <= left


def test_a_story_says_which_words_made_it() -> None:
    subjects = Subjects.of(lambda: (Telling(key, text, NAMES) for key, text in TEXTS.items()))
    told = gather(StoryArticle(key, vector) for key, vector in subjects.vectors.items())
    assert {"ferry", "halcyon"} <= set(told[0].words)


def test_a_chain_of_things_alike_is_no_group() -> None:
    compared = {(i, i + 1): (0.9, 1) for i in range(5)} | {(i, j): (0.0, 1) for i in range(6) for j in range(i + 2, 6)}
    groups = average_groups(6, compared, ComparedPairs(compared), 0.5)
    assert max(map(len, groups)) == 2


def test_a_crowd_is_not_compared_with_itself() -> None:
    pairs = list(nearest_pairs([["war"]] * 5000, shared=1, most=5))
    assert len(pairs) <= 5 * 5000


STORY = Surroundings(stories={"kg:doc/a": "s", "kg:doc/b": "s"})


def _two() -> list:  # type: ignore[type-arg]
    first = _report("[attacker:Raiders] {shelled} [target:the ferry port].", nth=1, article="a")
    return [first, _report("[attacker:Raiders] {shelled} [target:the ferry port] at dawn.", nth=2, article="b")]


def test_reports_of_one_story_are_tied_and_say_why() -> None:
    vectors = {"kg:doc/a": {"ferry": 1.0}, "kg:doc/b": {"ferry": 1.0}}
    around = Surroundings(stories=STORY.stories, vectors=vectors)
    ties = tie(_two(), load_lexicon(), around)
    assert len(set(ties.events.values())) == 1
    assert "same-word +" in ties.reasons["kg:claim/1"]
    assert len(set(tie(_two(), load_lexicon()).events.values())) == 2  # of two stories


TOLD = (
    "[attacker:Raiders] {shelled} [target:the ferry port].",
    "[attacker:Raiders] {shelled} [target:the ferry port] at dawn.",
    "[attacker:The raiders] {struck} [target:a grain silo].",
    "Four died in the {attack} on [target:the ferry port].",
)
STORIES = {f"kg:doc/{article}": "s" if article in "abc" else "t" for article in "abcdef"}


def _of_articles(articles: Iterable[str]) -> list[Claim]:
    """Return the claims of articles of two stories; each tells two of the sentences."""
    return [
        _report(TOLD[(at + step) % len(TOLD)], nth=10 * at + step, article=article)
        for at, article in enumerate("abcdef")
        for step in (0, 1)
        if article in articles
    ]


def _groups(claims: Iterable[Claim]) -> set[frozenset[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for claim, event in tie(claims, load_lexicon(), Surroundings(stories=STORIES)).events.items():
        found[event].add(claim)
    return {frozenset(group) for group in found.values()}


@given(st.permutations(_of_articles("abcdef")))
def test_the_order_of_claims_does_not_matter_to_stories(claims: list[Claim]) -> None:
    assert _groups(claims) == _groups(_of_articles("abcdef"))
    assert max(map(len, _groups(claims))) > 1


@given(st.sampled_from("abcdef"))
def test_an_article_removed_changes_only_the_events_of_its_story(gone: str) -> None:
    def untouched(articles: str) -> set[frozenset[str]]:
        others = [c.id for c in _of_articles(articles) if STORIES[c.article_id] != STORIES[f"kg:doc/{gone}"]]
        return {group for group in _groups(_of_articles(articles)) if group & set(others)}

    assert untouched("abcdef") == untouched("abcdef".replace(gone, ""))


def test_what_a_user_decides_is_done() -> None:
    pair = [("kg:claim/1", "kg:event/2")]
    apart = tie(_two(), load_lexicon(), STORY, decisions=Decisions(different=pair)).events
    assert len(set(apart.values())) == 2
    others = [_claim(1, "Kenya", document="a"), _claim(2, "Peru", document="b")]
    assert len(set(tie(others, load_lexicon(), decisions=Decisions(same=pair)).events.values())) == 1


def test_what_is_decided_is_not_doubtful() -> None:
    pair = [("kg:claim/1", "kg:claim/2")]
    assert not doubtful_events(_two(), load_lexicon(), STORY, Decisions(different=pair))


def test_a_denial_belongs_to_what_others_report() -> None:
    from dataclasses import replace

    from graphkit.model import Factuality

    told = _claim(1, "Kenya", "Uganda", document="a")
    denial = replace(
        _claim(2, "Kenya", "Uganda", document="b"),
        factuality=Factuality.NEGATED,
        sentence="Kenya denied it met Uganda.",
    )
    denial = replace(denial, attribution=denial.roles["participant"][0])
    assert len(set(tie([told, denial], load_lexicon()).events.values())) == 1
