"""Pages are hostile: whatever a name, title, sentence, address or id holds is shown as text and does nothing."""

from __future__ import annotations

import csv
import dataclasses
import io
from pathlib import Path

import pyoxigraph
import pytest
from selenium.webdriver.common.keys import Keys

from graphkit.model import Claim, RoleFiller, Source
from tests.browser.conftest import Reader
from tests.views.story import story
from tests.views.synthetic import Corpus

SAVED = (("png", b"\x89PNG"), ("svg", b"<svg"), ("csv", b"\xef\xbb\xbfParty"), ("ttl", b"@prefix gk:"))
EVIL = (
    "<script>window.hit=1</script>",
    "</script><script>window.hit=2</script>",
    "<img src=x onerror=window.hit=3>",
    '"><svg onload=window.hit=4>',
    "{{7*7}}{% for x in y %}${7*7}",
    "javascript:window.hit=5",
    '=HYPERLINK("http://evil.example/","x")',
    "<!-- ]]> --!> <base href='//evil.example/'>",
    "\u202egnp.exe\u2066 \x00\x1b[31m\x07 \ud800 \u2028",
    "' onmouseover='window.hit=6",
    "<a href='http://evil.example/' title=\"href\">x</a>",
)


def _poison(name: str, n: int) -> str:
    return f"{EVIL[n % len(EVIL)]} {name}"


@pytest.fixture(scope="module")
def poisoned() -> Corpus:
    """The story with every string that a page decides turned against the reader."""
    made = story()
    names = {e.id: _poison(e.name, n) for n, e in enumerate(made.entities)}
    made.entities = [
        dataclasses.replace(e, name=names[e.id], aliases=EVIL, same_as={EVIL[0]: EVIL[1]}) for e in made.entities
    ]
    made.articles = [
        dataclasses.replace(
            a,
            title=_poison("title", n),
            source=Source(EVIL[n], EVIL[n + 3]),
            url=EVIL[5],
            byline=EVIL[2],
            text=a.text + "".join(EVIL),
        )
        for n, a in enumerate(made.articles)
    ]
    made.claims = [_poisoned_claim(c, n, names) for n, c in enumerate(made.claims)]
    return made


def _poisoned_claim(claim: Claim, n: int, names: dict[str, str]) -> Claim:
    def filler(f: RoleFiller) -> RoleFiller:
        return dataclasses.replace(f, name=names.get(f.id, _poison(f.name, n)))

    return dataclasses.replace(
        claim,
        sentence=claim.sentence + EVIL[n % len(EVIL)],
        rule=EVIL[(n + 1) % len(EVIL)],
        mode=EVIL[2],
        roles={role: tuple(map(filler, fillers)) for role, fillers in claim.roles.items()},
    )


@pytest.mark.parametrize("tab", ["graph", "table", "matrix", "timeline"])
def test_nothing_in_a_page_takes_effect(reader: Reader, poisoned: Corpus, tab: str) -> None:
    page = reader.open(poisoned, f"#tab={tab}&hidden=&leaves=1&layers=asserted~planned~negated", title="".join(EVIL))
    page.encode("utf-8")
    for hostile in ("<img src=x", "<svg onload", "<base", "<a href='http", "<script>window"):
        assert hostile not in page
    for entity in poisoned.entities:
        reader.run("graphkit.State.set({ selected: graphkit.Model.short(arguments[0]) })", entity.id)
    reader.run("document.querySelectorAll('#panel button.chip, .events .chip').forEach((chip) => chip.click())")
    reader.run("document.querySelector('#panel .read').click()")
    reader.run(
        "graphkit.Exporting.csv(); graphkit.Exporting.turtle(); graphkit.Exporting.svgText(); graphkit.Copying.page()"
    )
    assert reader.run("return window.hit ?? null") is None
    wicked = "img, iframe, base, object, embed, a:not([href^=https]), [onerror], [onload]"
    made = f"return document.querySelectorAll('{wicked}').length"
    assert reader.run(made) == 0
    assert reader.run("return document.scripts.length") == 4


def test_search_shows_hostile_names_as_text(reader: Reader, poisoned: Corpus) -> None:
    reader.open(poisoned)
    reader.type("#find", "<script>")
    assert any("<script>window.hit=1</script>" in line for line in reader.texts("#find-list li"))
    reader.type("#find", Keys.ENTER)
    assert "{{7*7}}{% for x in y %}${7*7}" in reader.text("#panel")


def test_a_hostile_address_is_no_more_than_a_filter(reader: Reader, poisoned: Corpus) -> None:
    reader.open(
        poisoned,
        "#tab=%3Cscript%3E&hidden=%E0~&steps=999&sources=x&open=~~a&path=a~b~c&selected=__proto__&sort=-constructor",
    )
    assert reader.run("return window.hit ?? null") is None
    assert "8 parties" in reader.text("#note")


def test_the_exports_of_hostile_names_stay_what_they_are(reader: Reader, poisoned: Corpus) -> None:
    reader.open(poisoned)
    rows = list(csv.reader(io.StringIO(reader.run("return graphkit.Exporting.csv()"), newline="")))
    assert {len(row) for row in rows} == {17}
    assert not any(cell.startswith(("=", "+", "@", "\t")) for row in rows for cell in row)
    triples = list(
        pyoxigraph.parse(reader.run("return graphkit.Exporting.turtle()"), format=pyoxigraph.RdfFormat.TURTLE)
    )
    labels = {
        t.object.value
        for t in triples
        if t.predicate.value.endswith("prefLabel") and isinstance(t.object, pyoxigraph.Literal)
    }
    assert "<script>window.hit=1</script> Anna Berg" in labels
    svg = reader.run("return graphkit.Exporting.svgText()")
    parsed = "const drawing = new DOMParser().parseFromString(arguments[0], 'image/svg+xml');"
    assert reader.run(f"{parsed} return drawing.querySelectorAll('parsererror, script, image').length", svg) == 0


def test_hostile_ids_leave_turtle_valid(reader: Reader) -> None:
    made = story()
    evil = 'https://example.org/kg/<x> "{}|\\^`\u202e'
    made.entities = [dataclasses.replace(e, id=evil + e.id) for e in made.entities]

    def filler(f: RoleFiller) -> RoleFiller:
        return dataclasses.replace(f, id=evil + f.id) if f.named else f

    made.claims = [
        dataclasses.replace(c, roles={r: tuple(map(filler, fs)) for r, fs in c.roles.items()}, attribution=None)
        for c in made.claims
    ]
    reader.open(made)
    turtle = reader.run("return graphkit.Exporting.turtle()")
    assert len(list(pyoxigraph.parse(turtle, format=pyoxigraph.RdfFormat.TURTLE))) > 20


def test_the_policy_stops_what_would_get_through(reader: Reader) -> None:
    reader.open(story())
    reader.run(
        "const s = document.createElement('script'); s.textContent = 'window.hit = 7'; document.body.append(s);"
        "const i = document.createElement('img'); i.src = 'http://evil.example/x.png'; document.body.append(i);"
    )
    assert reader.run("return window.hit ?? null") is None
    refused = [line for line in reader.complaints() if "Content Security Policy" in line]
    assert len(refused) == 2
    assert all("evil.example" not in url for url in reader.requests())


def test_exports_are_saved_as_files(reader: Reader, told: Corpus, tmp_path: Path) -> None:
    reader.open(told)
    for kind, start in SAVED:
        reader.click("#export")
        reader.click(f"#export-{kind}")
        saved = tmp_path / f"who-met-whom.{kind}"
        reader.driver.implicitly_wait(0)
        for _ in range(100):
            if saved.exists() and saved.stat().st_size:
                break
            reader.run("return new Promise((done) => setTimeout(done, 50))")
        assert saved.read_bytes().startswith(start)
