"""What an analyst comes for, and how many clicks it takes: twelve tasks, from opening the file to the answer."""

from __future__ import annotations

from dataclasses import dataclass, replace

import pytest
from selenium.webdriver.common.keys import Keys

from tests.browser.conftest import Reader
from tests.views.synthetic import BASE, Corpus

PAIR = "#panel .pairs li:first-child button"


@dataclass(frozen=True)
class Task:
    """Selectors that are clicked one after the other; ``#id=text`` types a name and Enter, which counts as one."""

    name: str
    steps: tuple[str, ...]
    within: str
    answer: str


TASKS = (
    Task("who met whom most", (), "#headline", "most reported: Anna Berg and Carl Dahl, 2 sources"),
    Task(
        "on what does the first pair rest", (PAIR,), "#panel blockquote", "Anna Berg and Carl Dahl met in Port Merrin."
    ),
    Task("read it in the article", (PAIR, "#panel .read"), "#reader .wanted", "Anna Berg and Carl Dahl met"),
    Task("whom did Dora meet", ("#find=dora",), "#panel .neighbours", "met with: Port Merrin, 2024-05-01"),
    Task("what is denied", ("#layer-negated",), "#panel .pairs", "Carl Dahl and Dora Falk"),
    Task("what happened in May", ("#year-2024", "#month-2024-05"), "#note", "parties"),
    Task(
        "how May differs from April",
        ("#year-2024", "#month-2024-05", "#time summary", "#compare-before"),
        ".pairs",
        "new: 0 → 1",
    ),
    Task("all relations", ("#all-relations",), "#panel .pairs", "Arvania supplied Belmark"),
    Task("from Carl to the Board", ("#find=carl", "#path-from", "#path-1=grain"), "#panel .path", "Grain Board"),
    Task("a briefing on Anna", ("#find=anna", "#panel .actions summary", "#briefing-copy"), "#heard", "Copied"),
    Task("when did what happen", ("#tab-timeline",), "#view-timeline", "4 Mar 2024"),
    Task("only what two sources report", ("#sources summary", "#min-sources=2"), "#panel .pairs", "2 sources"),
)


@pytest.mark.parametrize("task", TASKS, ids=lambda task: task.name)
def test_a_task_is_done_in_a_few_clicks(reader: Reader, told: Corpus, task: Task) -> None:
    reader.open(told)
    for step in task.steps:
        selector, _, typed = step.partition("=")
        if typed:
            reader.type(selector, Keys.CONTROL, "a")
            reader.type(selector, typed, Keys.ENTER)
        else:
            reader.click(selector)
    reader.until(f"return document.querySelector({task.within!r})?.textContent.includes({task.answer!r}.slice(0, 12))")
    shown = reader.run("return document.querySelector(arguments[0]).textContent.replace(/\\s+/g, ' ')", task.within)
    assert task.answer in shown
    assert len(task.steps) <= 4


def test_a_story_is_chosen_among_the_sources(reader: Reader, told: Corpus) -> None:
    first, *others = told.articles
    reader.open(replace(told, articles=[replace(first, story=f"{BASE}story/talks"), *others]))
    chosen = "by.value = './story/talks'; by.dispatchEvent(new Event('change'))"
    reader.run(f"const by = document.querySelector('#by-story'); {chosen}")
    assert reader.run("return document.querySelector('#by-story').selectedOptions[0].text") == f"{first.title} (2)"
    reader.click("#tab-table")
    assert [row[:3] for row in reader.rows()] == [["Anna Berg", "met with", "Carl Dahl"]]
