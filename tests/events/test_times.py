"""When, as news says it: the arithmetic without a model, the reading of sentences with one."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphkit.events.times import find_times
from graphkit.events.times.normalisation import (
    Calendar,
    Clock,
    OfSeason,
    Open,
    Shift,
    Tense,
    Weekday,
    Weekend,
    Years,
    resolve,
)
from graphkit.events.times.words import time_words
from graphkit.model import Article, Block, BlockLabel, Sentence, TimeExpression, Token
from graphkit.sentences import Parser

THURSDAY = date(2025, 8, 21)
_DAYS = st.dates(date(1990, 1, 1), date(2090, 1, 1))
_MOMENTS = st.one_of(
    st.builds(Weekday, st.integers(1, 7), st.sampled_from((None, -1, 0, 1))),
    st.builds(Weekend, st.sampled_from((None, -1, 0, 1))),
    st.builds(Shift, st.sampled_from(("hour", "day", "week", "month", "year", "decade")), st.integers(-40, 40)),
    st.builds(
        Calendar, st.none(), st.integers(1, 12), st.integers(1, 28) | st.none(), st.sampled_from((None, -1, 0, 1))
    ),
    st.builds(OfSeason, st.sampled_from((3, 6, 9, 12)), st.just(3), st.none(), st.sampled_from((None, -1, 0, 1))),
)


@pytest.mark.parametrize(
    ("moment", "tense", "value"),
    [
        (Weekday(4), Tense.PAST, "2025-08-21"),
        (Weekday(4), Tense.FUTURE, "2025-08-21"),
        (Weekday(4, -1), None, "2025-08-14"),
        (Weekday(4, 1), None, "2025-08-28"),
        (Weekday(5), None, "2025-08-15"),
        (Weekday(5), Tense.FUTURE, "2025-08-22"),
        (Weekday(5, 0), None, "2025-08-22"),
        (Weekend(), Tense.PAST, "2025-08-16/2025-08-17"),
        (Weekend(), Tense.FUTURE, "2025-08-23/2025-08-24"),
        (Shift("week", -1), None, "2025-W33"),
        (Shift("month", -8), None, "2024-12"),
        (Shift("year", 1), None, "2026"),
        (Shift("decade", -1), None, "2010/2019"),
        (Shift("hour", -3), None, "2025-08-21"),
        (Calendar(None, 9, None, -1), None, "2024-09"),
        (Calendar(None, 9), Tense.PAST, "2024-09"),
        (Calendar(None, 9), Tense.FUTURE, "2025-09"),
        (Calendar(None, 8, 21), Tense.PAST, "2025-08-21"),
        (Calendar(None, 8, 22), Tense.PAST, "2024-08-22"),
        (Calendar(None, 12, 24), None, "2025-12-24"),
        (Calendar(None, 4), None, "2025-04"),
        (Calendar(2023, 2, 30), None, None),
        (OfSeason(9, 3, None, -1), None, "2024-09/2024-11"),
        (OfSeason(6, 3, None, 0), None, "2025-06/2025-08"),
        (OfSeason(12, 3, None, 1), None, "2025-12/2026-02"),
        (OfSeason(3, 3, 2022), None, "2022-03/2022-05"),
        (Years(1990, 1999), None, "1990/1999"),
        (Open("day"), None, None),
    ],
)
def test_moments_are_counted_from_the_publication(moment: Calendar, tense: Tense | None, value: str | None) -> None:
    assert resolve(moment, Clock(THURSDAY, tense))[0] == value


@given(_MOMENTS, st.sampled_from((None, *Tense)))
def test_without_a_publication_date_nothing_relative_has_a_value(moment: Weekday, tense: Tense | None) -> None:
    value, _, origin = resolve(moment, Clock(None, tense))
    assert (value, origin) == (None, "unresolved")


@given(st.builds(Weekday, st.integers(1, 7)), _DAYS)
def test_a_weekday_lies_within_the_week_before_or_after(moment: Weekday, published: date) -> None:
    past, _, _ = resolve(moment, Clock(published, Tense.PAST))
    future, _, _ = resolve(moment, Clock(published, Tense.FUTURE))
    assert past is not None
    assert future is not None
    assert 0 <= (published - date.fromisoformat(past)).days < 7
    assert 0 <= (date.fromisoformat(future) - published).days < 7
    assert date.fromisoformat(past).isoweekday() == moment.number == date.fromisoformat(future).isoweekday()


@given(st.integers(1, 12), st.integers(1, 28), _DAYS)
def test_a_date_without_a_year_is_never_on_the_wrong_side(month: int, day: int, published: date) -> None:
    past, _, _ = resolve(Calendar(None, month, day), Clock(published, Tense.PAST))
    future, _, _ = resolve(Calendar(None, month, day), Clock(published, Tense.FUTURE))
    assert past is not None
    assert future is not None
    assert past <= published.isoformat() <= future


def test_the_words_do_not_overlap_where_one_would_hide_another() -> None:
    words = time_words()
    tables: list[dict[str, int] | dict[str, str] | dict[str, tuple[int, int]]] = [
        words.weekdays,
        words.months,
        words.seasons,
        words.days,
        words.units,
        words.directions,
    ]
    seen = [word for table in tables for word in table]
    assert sorted(seen) == sorted(set(seen))
    assert all(word == word.casefold().strip() for word in seen)


def _tokens(*words: str) -> Sentence:
    tokens, at = [], 0
    for i, word in enumerate(words):
        tokens.append(Token(i, word, word.lower(), "X", "XX", "dep", 0, at, at + len(word)))
        at += len(word) + 1
    return Sentence(0, 0, at, BlockLabel.BODY, tuple(tokens))


def test_a_sentence_without_a_time_word_has_none() -> None:
    assert find_times("2025-08-21", _tokens("The", "envoys", "met", "in", "Lima", ".")) == ()


@pytest.mark.parametrize("published", [None, "", "2025-08", "soon"])
def test_a_date_that_is_no_day_resolves_nothing(published: str | None) -> None:
    (found,) = find_times(published, _tokens("They", "met", "yesterday", "."))
    assert (found.value, found.origin, found.text) == (None, "unresolved", "yesterday")


@pytest.fixture(scope="module")
def parser() -> Parser:
    return Parser()


def times(parser: Parser, text: str, published: str | None = "2025-08-21") -> tuple[TimeExpression, ...]:
    block = Block(BlockLabel.BODY, 0, len(text))
    article = Article("a", "a.txt", 0, text, (block,), 0, len(text), text)
    found: list[TimeExpression] = []
    for _, sentences in parser.parse([article]):
        for sentence in sentences:
            found += find_times(published, sentence)
    assert all(text[time.start : time.end] == time.text for time in found)
    return tuple(found)


@pytest.mark.model
@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The envoys met in Lima on Tuesday.", {"Tuesday": "2025-08-19"}),
        ("The envoys met on Thursday, officials said.", {"Thursday": "2025-08-21"}),
        ("The envoys will meet in Lima on Friday.", {"Friday": "2025-08-22"}),
        ("He said Wednesday that envoys would meet Friday.", {"Wednesday": "2025-08-20", "Friday": "2025-08-22"}),
        ("The envoys plan to meet on Monday.", {"Monday": "2025-08-25"}),
        ("The ministers agreed to meet on Saturday.", {"Saturday": "2025-08-23"}),
        ("The summit, scheduled for Saturday, was called off.", {"Saturday": "2025-08-23"}),
        ("The port was hit by drones on Tuesday.", {"Tuesday": "2025-08-19"}),
        ("The truce lasted until Sunday.", {"Sunday": "2025-08-17"}),
        ("The rebels must leave by Sunday.", {"Sunday": "2025-08-24"}),
        ("The envoy is due in Lima on Sunday.", {"Sunday": "2025-08-24"}),
        ("He spoke ahead of a summit in Lima on Sunday.", {"Sunday": "2025-08-24"}),
        ("The team pulled ahead on Sunday.", {"Sunday": "2025-08-17"}),
        ("Peru to host summit Friday", {"Friday": "2025-08-22"}),
        ("The talks opened on Monday (June 2, 2025) in Oslo.", {"Monday (June 2, 2025)": "2025-06-02"}),
        ("They met on June 2 and again on 5 July 2024.", {"June 2": "2025-06-02", "5 July 2024": "2024-07-05"}),
        ("A depot was hit last September.", {"last September": "2024-09"}),
        ("In April, the two sides traded prisoners.", {"April": "2025-04"}),
        ("By October they hope to build a second plant.", {"October": "2025-10"}),
        ("Peru bought the boats in April 2025.", {"April 2025": "2025-04"}),
        ("The raid came three days ago.", {"three days ago": "2025-08-18"}),
        ("The raid came two weeks ago.", {"two weeks ago": "2025-W32"}),
        ("Troops arrived earlier this year.", {"earlier this year": "2025"}),
        ("Norland's 1987 invasion stunned the region.", {"1987": "1987"}),
        ("Since 2014 the two have clashed.", {"2014": "2014"}),
        ("She left the choir in the summer of 2023.", {"summer of 2023": "2023-06/2023-08"}),
        ("The pact lapsed last fall.", {"last fall": "2024-09/2024-11"}),
        ("In the 1990s they met.", {"1990s": "1990/1999"}),
        ("They met this weekend.", {"this weekend": "2025-08-16/2025-08-17"}),
        ("They lost the June 17 municipal elections.", {"June 17": "2025-06-17"}),
        ("They met last weekend.", {"last weekend": "2025-08-16/2025-08-17"}),
        ("Last night drones hit the port.", {"Last night": "2025-08-20"}),
        ("They will meet in two weeks.", {"two weeks": "2025-W36"}),
        ("The deal was signed late last year.", {"late last year": "2024"}),
        ("Yesterday's talks followed Monday's call.", {"Yesterday": "2025-08-20", "Monday": "2025-08-18"}),
    ],
)
def test_news_says_when(parser: Parser, sentence: str, expected: dict[str, str]) -> None:
    assert {time.text: time.value for time in times(parser, sentence)} == expected


@pytest.mark.model
@pytest.mark.parametrize(
    "sentence",
    [
        "The 3 1/2-year war left a 40-year-old soldier blind.",
        "Over the past two weeks they shelled the port.",
        "They marched for two weeks.",
        "They fired 2025 rockets at 2000 GMT.",
        "They meet every Friday and on Mondays.",
        "He wrote in USA Today that Black Friday sales fell.",
        "The envoys may march home.",
    ],
)
def test_durations_amounts_habits_and_names_are_no_times(parser: Parser, sentence: str) -> None:
    assert times(parser, sentence) == ()


@pytest.mark.model
def test_what_the_text_counts_from_elsewhere_stays_open(parser: Parser) -> None:
    (found,) = times(parser, "The next day, the fleet left.")
    assert (found.value, found.granularity, found.origin) == (None, "day", "unresolved")


@pytest.mark.model
def test_an_explicit_date_needs_no_publication_date(parser: Parser) -> None:
    on_day, on_tuesday = times(parser, "They met on June 2, 2025 and on Tuesday.", None)
    assert (on_day.value, on_day.origin) == ("2025-06-02", "explicit")
    assert (on_tuesday.value, on_tuesday.origin) == (None, "unresolved")


@pytest.mark.model
def test_a_time_knows_its_tokens(parser: Parser) -> None:
    (found,) = times(parser, "The envoys met three days ago in Lima.")
    assert (found.first, found.last, found.head) == (3, 6, 5)
