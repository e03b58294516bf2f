"""The server in a real browser: a person asks, searches, reads an article and looks at the picture."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from selenium import webdriver
from selenium.webdriver.common.by import By
from selenium.webdriver.support.ui import WebDriverWait

from tests.browser.conftest import FLAGS
from tests.server.conftest import Server, make_graph, start


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    running = start(make_graph(tmp_path_factory.mktemp("served")))
    yield running
    running.process.terminate()
    running.process.wait(timeout=30)


@pytest.fixture(scope="module")
def browser() -> Iterator[webdriver.Chrome]:
    options = webdriver.ChromeOptions()
    for flag in FLAGS:
        options.add_argument(flag)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    driver = webdriver.Chrome(options=options)
    yield driver
    driver.quit()


def test_a_saved_question_is_asked_and_answered(served: Server, browser: webdriver.Chrome) -> None:
    browser.get(f"{served.address}/-/query")
    saved = next(d for d in browser.find_elements(By.TAG_NAME, "details") if "meetings-of" in d.text)
    saved.find_element(By.TAG_NAME, "summary").click()
    saved.find_element(By.NAME, "person").send_keys("Ada Byron")
    saved.find_element(By.TAG_NAME, "button").click()
    rows = WebDriverWait(browser, 30).until(lambda d: d.find_elements(By.CSS_SELECTOR, "#answer tbody tr"))
    assert len(rows) == 2
    assert "SELECT" in (browser.find_element(By.ID, "query").get_attribute("value") or "")


def test_from_a_search_to_a_sentence_in_its_article(served: Server, browser: webdriver.Chrome) -> None:
    browser.get(served.address)
    browser.find_element(By.NAME, "q").send_keys("lamb paine\n")
    WebDriverWait(browser, 30).until(lambda d: "Search: lamb paine" in d.title)
    browser.find_element(By.CSS_SELECTOR, ".card a[href^='/doc/']").click()
    marks = WebDriverWait(browser, 30).until(
        lambda d: d.find_elements(By.CSS_SELECTOR, ".text mark[data-kind=trigger]")
    )
    assert len(marks) == 2
    marks[0].click()
    WebDriverWait(browser, 30).until(lambda d: "How it was read" in d.page_source)


def test_the_picture_draws_itself_and_nothing_is_refused(served: Server, browser: webdriver.Chrome) -> None:
    browser.get_log("browser")  # type: ignore[no-untyped-call]
    browser.get(f"{served.address}/-/graph")
    script = "return document.documentElement.dataset.ready === 'true'"
    WebDriverWait(browser, 30).until(lambda d: d.execute_script(script))
    for path in ("", "/-/articles", "/-/entities", "/-/query"):
        browser.get(served.address + path)
        assert "graph" in browser.title
    said = [entry["message"] for entry in browser.get_log("browser")]  # type: ignore[no-untyped-call]
    assert [message for message in said if "favicon" not in message] == []
