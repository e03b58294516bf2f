"""Pages made to trip a reader: what is wrong with them costs itself and no more, and never the others."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import msgspec
import pytest

from graphkit.articles import load, split
from graphkit.articles.giants import check_markup
from graphkit.errors import PageError
from graphkit.model import Article, Failure

PROSE = (
    "The envoy of Japan, Haruto Shimizu, met Peru's deputy minister in Lima on Monday, and both spoke for two hours "
    "about fishing rights in the southern ocean, officials of the two states said."
)
HTML = "<html><head>{head}</head><body><h1>Envoys meet in Lima</h1><p>{prose}</p><p>{prose}</p></body></html>"
MARKDOWN = "---\ntitle: {title}\ndate: {date}\n---\n\n# Envoys meet in Lima\n\n{prose}\n"
MAIL = "From: {sender}\nDate: {date}\nSubject: Envoys meet\nContent-Type: text/plain; charset={charset}\n\n{prose}\n"
RSS = '<?xml version="1.0"?><rss version="2.0"><channel><title>{title}</title><item><title>Envoys meet</title>{item}'
RSS += "<description>{prose}</description></item></channel></rss>"

NO_CHARSETS = (
    "hex",
    "rot13",
    "zlib",
    "bz2",
    "base64",
    "uu",
    "quopri",
    "undefined",
    "unicode_escape",
    "raw_unicode_escape",
    "idna",
    "punycode",
    "utf-7",
    "x-user-defined",
    "none",
    "..",
    "utf-8; x=1",
    "9" * 39,
    "string-escape",
)
NO_DATES = (
    "Mon, 99 Foo 99999 99:99:99 +9999",
    "Tue, 4 Mar 2147483648 07:00:00 +0100",
    "Tue, 4 Mar 2031 07:00:00 +99999999999",
    "4 Mar -2031",
    "0",
    "Tue, 4 Mar 2031 99999999999999999999:00:00",
    "(((",
    "é",
    "Tue,",
    ",,,,",
    "9" * 400,
)
FRONT = (
    "!!int ''",
    "!!float x",
    "!!timestamp 9",
    "!!binary =",
    "!!bool maybe",
    "!!python/object:os.system x",
    "!!set {a, b}",
    "!!omap [a]",
    "&a [*a, *a]",
    "9" * 5000,
    "12:30:45",
    "0x" + "f" * 5000,
    "2031-99-99",
    "~",
    "'\\ud800'",
    ".inf",
)


def opened(folder: Path, name: str, content: str | bytes) -> list[Article | Failure]:
    (folder / name).write_bytes(content if isinstance(content, bytes) else content.encode("utf-8", "surrogatepass"))
    found: list[Article | Failure] = []
    for page in load([folder / name]):
        articles = page if isinstance(page, Failure) else split(page)
        found.extend([articles] if isinstance(articles, Failure) else articles)
    return found


def assert_read(found: list[Article | Failure]) -> None:
    assert found
    for article in found:
        assert isinstance(article, Article), article
        assert "Haruto Shimizu" in article.text
        assert article.text.encode()


@pytest.mark.parametrize("charset", NO_CHARSETS)
def test_a_charset_that_is_none_is_passed_over(tmp_path: Path, charset: str) -> None:
    page = HTML.format(head=f"<meta charset={charset}>", prose=PROSE).encode() + b"<p>caf\xe9</p>"
    assert_read(opened(tmp_path, "a.html", page))
    mail = MAIL.format(sender="a@b.test", date="Tue, 4 Mar 2031 07:00:00 +0100", charset=charset, prose=PROSE)
    assert_read(opened(tmp_path, "a.eml", mail))
    feed = RSS.format(title="Wire", item="", prose=PROSE).replace('"1.0"?', f'"1.0" encoding="{charset}"?', 1)
    assert_read(opened(tmp_path, "a.rss", feed))


@pytest.mark.parametrize("date", NO_DATES)
def test_a_date_that_is_none_is_no_date(tmp_path: Path, date: str) -> None:
    assert_read(opened(tmp_path, "a.eml", MAIL.format(sender="a@b.test", date=date, charset="utf-8", prose=PROSE)))
    assert_read(opened(tmp_path, "a.rss", RSS.format(title="", item=f"<pubDate>{date}</pubDate>", prose=PROSE)))
    assert_read(opened(tmp_path, "a.md", MARKDOWN.format(title="Envoys", date=f'"{date}"', prose=PROSE)))
    record = json.dumps({"id": 1, "text": PROSE, "published": date})
    assert_read(opened(tmp_path, "a.jsonl", record))


@pytest.mark.parametrize(
    "sender", ["((((" * 500, "<" * 2000, "a@" * 900, '"' * 301, "=?x?q?=00?=", ",,,", "a" * 9000, ":;", "é <"]
)
def test_a_sender_who_is_none_is_nobody(tmp_path: Path, sender: str) -> None:
    assert_read(opened(tmp_path, "a.eml", MAIL.format(sender=sender, date="0", charset="utf-8", prose=PROSE)))


@pytest.mark.parametrize("value", FRONT)
def test_front_matter_is_text_and_constructs_nothing(tmp_path: Path, value: str) -> None:
    assert_read(opened(tmp_path, "a.md", MARKDOWN.format(title=value, date=value, prose=PROSE)))


def test_merge_keys_in_front_matter_come_to_nothing(tmp_path: Path) -> None:
    lines = ["a0: &a0 {x: 1}", *(f"a{n}: &a{n} {{<<: [*a{n - 1}, *a{n - 1}]}}" for n in range(1, 40))]
    assert_read(opened(tmp_path, "a.md", "---\n" + "\n".join(lines) + f"\n---\n\n# Envoys\n\n{PROSE}\n"))


@pytest.mark.parametrize(
    "escape", ["&#xD800;", "&#55296;", "&#x110000;", "&#99999999999999999999;", "&#0;", "&#xFFFE;", "&bogus;"]
)
def test_escapes_of_no_character_do_no_harm(tmp_path: Path, escape: str) -> None:
    assert_read(opened(tmp_path, "a.html", HTML.format(head="", prose=PROSE + escape)))
    assert_read(opened(tmp_path, "a.rss", RSS.format(title=escape, item="", prose=PROSE + escape)))


LD = '"headline": "Envoys meet {half}", "author": {{"name": "Ada {half} Roe"}}, "publisher": {{"name": "Post {half}"}}'
HALVES = {
    "json-ld.html": HTML.format(
        head='<script type="application/ld+json">{"@type": "NewsArticle", ' + LD.format(half="\\ud800") + "}</script>",
        prose=PROSE,
    ),
    "meta.html": HTML.format(
        head='<meta property="og:title" content="Envoys &#xD800;"><meta name="author" content="A &amp;#xDFFF; Roe">',
        prose=PROSE,
    ),
    "front.md": '---\ntitle: "x \\ud800 y"\nauthor: "Ada \\udfff Roe"\nsource: "\\ud800"\n---\n\n' + PROSE + "\n",
    "heading.md": "# Envoys &#xD800; meet\n\n" + PROSE,
    "feed.rss": RSS.format(title="&#xD800;", item="<author>&amp;#xD800;</author>", prose=PROSE),
    "mail.eml": MAIL.format(sender="=?utf-8?q?=ED=A0=80?= <a@example.org>", date="0", charset="utf-8", prose=PROSE),
    "raw.eml": MAIL.format(sender="\ud800 <a@example.org>", date="\ud800", charset="utf-8", prose=PROSE),
    "table.csv": f'title,author,text,more\n"\ud800","\udfff","{PROSE}","\ud800"\n',
    "bytes.txt": f"Envoys \ud800 meet\n\nBy Ada \udfff Roe\n\n{PROSE}\n",
}


@pytest.mark.parametrize("name", HALVES)
def test_halves_of_a_surrogate_pair_are_replaced_wherever_they_stand(tmp_path: Path, name: str) -> None:
    found = opened(tmp_path, name, HALVES[name])
    assert_read(found)
    assert msgspec.json.encode(found)  # titles, writers, publishers and fields as well as the text


def test_a_record_with_half_a_surrogate_pair_costs_itself(tmp_path: Path) -> None:
    found = opened(tmp_path, "a.jsonl", '{"id": "\\ud800", "text": "' + PROSE + ' \\udfff"}\n')
    assert msgspec.json.encode(found)


@pytest.mark.parametrize(
    "value", ["[" * 100_000, '{"a":' * 50_000, "[" * 900 + "]" * 900, "9" * 5000, "1e99999", '"\\ud800"']
)
def test_a_field_that_nobody_asked_for_costs_its_record_at_most(tmp_path: Path, value: str) -> None:
    good = json.dumps({"id": "good", "text": PROSE})
    found = opened(
        tmp_path, "a.jsonl", f'{good}\n{{"id": "b", "x": {value}, "text": "{PROSE}"}}\n{good.replace("good", "too")}\n'
    )
    assert [one.document for one in found if isinstance(one, Article) and one.document != "b"] == ["good", "too"]


def test_an_id_of_five_thousand_digits_is_told(tmp_path: Path) -> None:
    (failure,) = opened(tmp_path, "a.jsonl", '{"id": ' + "9" * 5000 + f', "text": "{PROSE}"}}')
    assert isinstance(failure, Failure)
    assert failure.reason.startswith("no article record")


@pytest.mark.parametrize("part", ["multipart/mixed; boundary=b{n}\n\n--b{n}\n", "message/rfc822\n\n"])
def test_parts_within_parts_within_parts_are_told(tmp_path: Path, part: str) -> None:
    mail = "".join(f"Content-Type: {part.format(n=n)}" for n in range(1500)) + PROSE
    for name in ("a.eml", "a.mhtml"):
        (failure,) = opened(tmp_path, name, mail)
        assert isinstance(failure, Failure)
        assert "nested" in failure.reason


def test_bombs_are_put_aside(tmp_path: Path) -> None:
    bombs = {"a.jsonl.gz": b"\n" * 3_000_000, "b.html.gz": b"<p>" * 9_000_000, "c.jsonl.gz": b"{}\n" * 100_000}
    for name, content in bombs.items():
        found = opened(tmp_path, name, gzip.compress(content))
        assert found
        assert len(found) <= 1001
        assert all(isinstance(one, Failure) for one in found)
    many = gzip.compress(json.dumps({"id": "a", "text": PROSE * 9}).encode() * 1 + b"\n" * 10)
    assert_read(opened(tmp_path, "d.jsonl.gz", many))


def test_a_record_repeated_beyond_reason_ends_its_file(tmp_path: Path) -> None:
    line = json.dumps({"id": "a", "text": "x" * 100_000}).encode() + b"\n"
    (tmp_path / "a.jsonl.gz").write_bytes(gzip.compress(line * 1500))
    *pages, last = load([tmp_path / "a.jsonl.gz"])
    assert isinstance(last, Failure)
    assert "unpacks to more than" in last.reason
    assert len(pages) < 1500


@pytest.mark.parametrize(
    "tag",
    [
        "<p " + " ".join(f"a{n}=1" for n in range(600)) + ">",
        "<p " + " ".join(f"a{n}" for n in range(600)) + ">",
        "<p " + "".join(f'a{n}=">"' for n in range(600)) + ">",
        "<p " + "/".join(f"a{n}='x'" for n in range(600)),
    ],
)
def test_a_tag_with_attributes_without_number_is_refused(tag: str) -> None:
    with pytest.raises(PageError, match="attributes"):
        check_markup(f"<body>{tag}text")


def test_long_attributes_and_many_tags_are_fine() -> None:
    words = "a description of many words " * 300
    check_markup(f'<img alt="{words}" data-x=\'{{"a": "{words}"}}\'>' + '<a href="x">y</a>' * 5000)
