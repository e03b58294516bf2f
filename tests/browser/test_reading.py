"""A reader clicks, types, filters and reads; what the page then says is compared with the story."""

from __future__ import annotations

import dataclasses

import pytest
from selenium.webdriver.common.keys import Keys

from graphkit.model import Factuality
from graphkit.views import frame_for_notebook, render
from tests.browser.conftest import Reader
from tests.views.story import ANNA, CARL, story
from tests.views.synthetic import BASE, Corpus, records

NODES = "const { Graph, Model } = graphkit; return [...Graph.view().nodes].map((n) => Model.nodes[n].name).sort()"


def test_the_first_view_shows_what_happened_and_only_that(reader: Reader, told: Corpus) -> None:
    reader.open(told)
    assert reader.text("#note").startswith("7 parties, 7 lines")
    reader.click("#tab-table")
    assert {row[3] for row in reader.rows()} == {"Yes"}
    assert {row[1] for row in reader.rows()} == {"met with"}
    assert reader.run("return document.querySelectorAll('#canvas canvas').length") == 1


def test_search_finds_a_party_by_an_alias_without_its_accents(reader: Reader, told: Corpus) -> None:
    reader.open(told)
    reader.type("#find", "annch")
    assert reader.texts("#find-list li") == ["Anna Berg also Ännchen Person"]
    reader.type("#find", Keys.ARROW_DOWN, Keys.ENTER)
    assert reader.text("#panel h2") == "Anna Berg\nPerson\nWikidata"
    link = reader.driver.find_element("css selector", "#panel h2 a")
    assert link.get_attribute("href") == "https://www.wikidata.org/wiki/Q1"


def test_a_claim_is_shown_with_everything_it_rests_on(reader: Reader, told: Corpus) -> None:
    reader.open(told, f"#selected={ANNA.id}|met-with|{CARL.id}")
    assert reader.text("#panel h2") == "Anna Berg met with Carl Dahl"
    assert "3 reports of 1 event, 2 independent sources" in reader.text("#panel")
    assert len(reader.texts("#panel .claim")) == 1
    for _ in range(2):  # the reports, and then how each was read
        reader.run("document.querySelectorAll('#panel details').forEach((d) => { d.open = true; })")
        reader.settle()
    cards = reader.texts("#panel .report")
    assert len(cards) == 3
    assert "3 reports, 2 independent sources: Daily Compass, Evening Ledger and River Times" in reader.text("#panel")
    first = cards[0]
    assert "River Times" in first
    assert "Anna Berg and Carl Dahl met in Port Merrin." in first.replace("  ", " ")
    assert "4 Mar 2024 (the text says “Monday”)" in first
    assert "Published" not in first
    assert "5 Mar 2024 (as the page states)" in first
    assert "the article itself" in first
    assert "met-with/met.v" in first
    assert "no later than 6 Mar 2024, the day of the report" in next(card for card in cards if "Ledger" in card)


def test_trigger_and_names_are_marked_after_a_character_of_two_units(reader: Reader, told: Corpus) -> None:
    reader.open(told, f"#selected={ANNA.id}|met-with|{CARL.id}")
    assert "met" in reader.texts("#panel mark.trigger")
    assert {"Anna Berg", "Carl Dahl", "Port Merrin"} <= set(reader.texts("#panel mark.name"))


def test_a_claim_leads_to_its_sentence_in_the_article(reader: Reader, told: Corpus) -> None:
    reader.open(told, f"#hidden=&selected={BASE}entity/arvania|supplied|{BASE}entity/belmark")
    assert reader.text("#panel .says") == "Says who: Anna Berg"
    reader.click("#panel .read")
    assert reader.text("#reader h2") == "Talks in the harbour"
    assert reader.text("#reader .wanted") == "Anna Berg said that Arvania delivered grain to Belmark."
    assert reader.text("#reader .told").startswith("Anna Berg and Carl Dahl")
    reader.type("#reader", Keys.ESCAPE)
    assert not reader.run("return document.getElementById('reader').open")


def test_layers_add_what_is_planned_and_denied(reader: Reader, told: Corpus) -> None:
    reader.open(told)
    reader.click("#layer-planned")
    reader.click("#tab-table")
    assert sorted({row[3] for row in reader.rows()}) == ["Planned", "Yes"]
    assert "layers=" in reader.driver.current_url


def test_filters_narrow_and_their_state_can_be_sent(reader: Reader, told: Corpus) -> None:
    page = reader.open(told, "#tab=table&hidden=&leaves=1")
    reader.click("#relation-0")
    assert {row[1] for row in reader.rows()} == {"supplied →", "attacked →", "praised →"}
    sent = reader.driver.current_url.partition("#")[2]
    reader.show(page, f"#{sent}")
    assert {row[1] for row in reader.rows()} == {"supplied →", "attacked →", "praised →"}
    reader.click("#reset")
    assert len(reader.rows()) == 7


def test_at_least_two_independent_sources(reader: Reader, told: Corpus) -> None:
    reader.open(told, "#sources=2&tab=table")
    assert [row[:3] for row in reader.rows()] == [["Anna Berg", "met with", "Carl Dahl"]]
    reader.open(told, "#sources=3")
    assert "Nothing is left" in reader.text("#note")


@pytest.mark.parametrize(
    ("hash_", "count"),
    [
        ("from=2024-05-01&to=2024-05-01&undated=hide", 6),
        ("from=2024-06-01&undated=hide", 1),
        ("from=2024-06-01", 2),
        ("undated=only", 1),
        ("to=2024-03-05&own=1&undated=hide", 1),
    ],
)
def test_time_cuts_a_range_out_and_says_what_becomes_of_the_undated(
    reader: Reader, told: Corpus, hash_: str, count: int
) -> None:
    reader.open(told, f"#tab=table&hidden=&leaves=1&{hash_}")
    assert len(reader.rows()) == count


def test_source_and_article_filters(reader: Reader, told: Corpus) -> None:
    reader.open(told, "#tab=table&source=Daily Compass")
    assert [row[5] for row in reader.rows()] == ["1"]
    reader.open(told, f"#tab=table&hidden=&article={BASE}article/00005")
    assert len(reader.rows()) == 7


def test_focus_keeps_one_step_or_two(reader: Reader, told: Corpus) -> None:
    reader.open(told, f"#hidden=&leaves=1&focus={BASE}entity/isle")
    assert reader.run(NODES) == ["Esteban Isle", "Grain Board"]
    reader.run("document.getElementById('steps').value = '2'")
    reader.run("document.getElementById('steps').dispatchEvent(new Event('change'))")
    assert len(reader.run(NODES)) == 8


def test_the_shortest_path_is_told_step_by_step(reader: Reader, told: Corpus) -> None:
    reader.open(told, "#hidden=")
    reader.run("document.getElementById('between').open = true")
    reader.type("#path-0", "Carl", Keys.ENTER)
    reader.type("#path-1", "Isle", Keys.ENTER)
    assert reader.text("#panel h2") == "Shortest path"
    assert len(reader.texts("#panel .path li")) == 3
    assert reader.texts("#panel .path li")[-1].startswith("Grain Board")
    reader.open(told, f"#path={CARL.id}~{BASE}entity/isle&hidden=met-with")
    assert reader.text("#panel h2") == "No path"


def test_many_parties_are_one_event_and_not_a_tangle(reader: Reader, told: Corpus) -> None:
    reader.open(told, f"#article={BASE}article/00005&tab=table")
    assert len(reader.rows()) == 6
    assert {row[2] for row in reader.rows()} == {"met with: Port Merrin, 2024-05-01"}


def test_the_table_sorts_by_any_column(reader: Reader, told: Corpus) -> None:
    reader.open(told, "#tab=table&hidden=&leaves=1")
    assert reader.rows()[0][6] == "2"
    reader.click("[data-sort=b]")
    names = [row[2] for row in reader.rows()]
    assert names == sorted(names, key=str.casefold)
    reader.click("[data-sort=b]")
    assert [row[2] for row in reader.rows()] == names[::-1]
    assert reader.driver.find_element("css selector", "th[aria-sort=descending]").text.startswith("Other party")


def test_the_matrix_opens_the_reports_on_a_pair(reader: Reader, told: Corpus) -> None:
    reader.open(told, "#tab=matrix")
    reader.click("[aria-label='Anna Berg and Carl Dahl: 2 events']")
    assert reader.text("#panel h2") == "Anna Berg met with Carl Dahl"


def test_the_timeline_is_in_the_order_of_time_with_the_undated_last(reader: Reader, told: Corpus) -> None:
    reader.open(told, "#tab=timeline&hidden=&leaves=1")
    days = reader.texts(".events time")
    assert reader.texts(".events .who")[1] == "Arvania supplied Belmark"
    assert days == ["4 Mar 2024", "5 Mar 2024 (report)", "1 May 2024", "10 Jun 2024", "no date"]


def test_clicking_the_canvas_opens_a_party_and_a_line(reader: Reader, told: Corpus) -> None:
    reader.open(told)
    reader.press(*reader.spot(ANNA.id))
    assert reader.text("#panel h2").startswith("Anna Berg")
    reader.press(*reader.spot(ANNA.id, CARL.id))
    assert reader.text("#panel h2") == "Anna Berg met with Carl Dahl"


def test_the_graph_is_walked_by_keyboard(reader: Reader, told: Corpus) -> None:
    reader.open(told)
    reader.type("#canvas", Keys.ARROW_RIGHT)
    assert "neighbour" in reader.run("return document.getElementById('heard').textContent")
    reader.type("#canvas", Keys.ARROW_LEFT, Keys.ENTER)
    assert reader.run("return document.activeElement.tagName") == "H2"
    assert not reader.run("return document.getElementById('panel').hidden")


def test_state_is_read_when_the_address_changes(reader: Reader, told: Corpus) -> None:
    reader.open(told)
    reader.run("location.hash = '#tab=matrix'")
    reader.until("return !document.getElementById('view-matrix').hidden")
    assert reader.run("return location.hash") == "#tab=matrix"
    assert reader.run("return document.getElementById('view-graph').hidden")


def test_the_theme_follows_the_system_and_the_reader(reader: Reader, told: Corpus) -> None:
    reader.driver.execute_cdp_cmd(
        "Emulation.setEmulatedMedia", {"features": [{"name": "prefers-color-scheme", "value": "dark"}]}
    )
    reader.open(told)
    ground = "return getComputedStyle(document.body).backgroundColor"
    assert reader.run(ground) == "rgb(17, 23, 29)"
    reader.click("#theme")
    assert reader.run(ground) == "rgb(250, 250, 247)"


def test_a_notebook_shows_the_page_in_a_frame_of_its_own(reader: Reader, told: Corpus) -> None:
    framed = frame_for_notebook(render(*records(told)))
    reader.show(f"<!DOCTYPE html><html lang='en' data-ready='true'><title>notebook</title>{framed}</html>")
    reader.driver.switch_to.frame(reader.driver.find_element("tag name", "iframe"))
    reader.until("return document.documentElement.dataset.ready === 'true'")
    reader.run("document.getElementById('tab-table').click()")
    assert len(reader.rows()) == 7
    reader.driver.switch_to.default_content()


def test_a_conflict_between_sources_is_told(reader: Reader) -> None:
    made = story()
    said = next(c for c in made.claims if c.relation == "supplied")
    made.claims.append(
        dataclasses.replace(
            said, id=f"{said.id}x", factuality=Factuality.NEGATED, article_id=made.articles[1].id, attribution=None
        )
    )
    reader.open(made, f"#hidden=&leaves=1&selected={BASE}entity/arvania&layers=asserted~contested~negated")
    assert "Sources disagree on whether it happened (actual / negated)" in reader.text("#panel")
    reader.click("#tab-table")
    assert {row[3] for row in reader.rows()} == {"Yes", "Contested", "Negated"}


def test_what_is_around_a_party_is_left_by_one_click(reader: Reader, told: Corpus) -> None:
    reader.open(told, f"#hidden=&focus={BASE}entity/isle")
    assert "Only around Esteban Isle" in reader.text("#note")
    reader.click("#everyone")
    assert reader.text("#note").startswith("8 parties")


def test_a_slash_leads_to_the_search(reader: Reader, told: Corpus) -> None:
    reader.open(told)
    reader.type("#canvas", "/")
    reader.driver.switch_to.active_element.send_keys("dora")
    assert reader.texts("#find-list li") == ["Dora Falk Person"]


def test_a_plain_page_draws_the_network_that_pyvis_holds(reader: Reader, told: Corpus) -> None:
    page = render(*records(told), plain=True)
    reader.show(page.replace('<html lang="en">', '<html lang="en" data-ready="true">'))
    assert reader.until("return document.querySelector('#mynetwork canvas') !== null")


def test_the_reader_goes_from_told_sentence_to_told_sentence_and_links_to_the_address(reader: Reader) -> None:
    made = story()
    made.articles[0] = dataclasses.replace(made.articles[0], url="https://example.org/talks?a=1")
    made.articles[1] = dataclasses.replace(made.articles[1], url="javascript:alert(1)")
    reader.open(made, f"#selected={ANNA.id}|met-with|{CARL.id}")
    links = reader.driver.find_elements("css selector", "#panel cite a")
    assert [link.get_attribute("href") for link in links] == ["https://example.org/talks?a=1"]
    assert links[0].get_attribute("rel") == "noopener noreferrer"
    reader.click("#panel .read")
    assert reader.text("#reader .wanted").startswith("Anna Berg and Carl Dahl met")
    assert not reader.driver.find_element("id", "reader-previous").is_enabled()
    reader.click("#reader-next")
    assert reader.text("#reader .wanted").startswith("Anna Berg said that Arvania delivered grain")
    assert "Sentence 2 of 2" in reader.text("#reader")
    reader.click("#reader-previous")
    assert reader.text("#reader .wanted").startswith("Anna Berg and Carl Dahl met")
