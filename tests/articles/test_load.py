"""Sources to pages: every kind of file, and what is wrong with those that cannot be read."""

from __future__ import annotations

import gzip
import io
import os
import subprocess
import sys
from email.mime.multipart import MIMEMultipart
from email.mime.text import MIMEText
from hashlib import shake_128
from pathlib import Path
from typing import Any

import pytest

from graphkit.articles import load, split
from graphkit.articles.decode import MOST_BYTES, decode
from graphkit.errors import PageError
from graphkit.model import Article, Failure, Page, PageKind

TEXT = "The mayor met the pilots in the café on Monday – at last. “It’s done,” she said."
HTML = (
    f"<html><head><title>Mayor meets pilots over pay</title></head><body><article><p>{TEXT}</p></article></body></html>"
)
FEED = f"""<?xml version="1.0"?><rss version="2.0"><channel><title>Harbour Post</title><item>
<title>Mayor meets pilots</title>
<link>http://post.test/1</link><pubDate>Tue, 05 Mar 2024 10:00:00 GMT</pubDate><description>{TEXT}</description></item>
</channel></rss>"""


def only(*sources: str | Path) -> Page | Failure:
    (found,) = load(sources)
    return found


def page_of(folder: Path, name: str, data: bytes) -> Page:
    (folder / name).write_bytes(data)
    found = only(folder / name)
    assert isinstance(found, Page), found
    return found


def failure_of(folder: Path, name: str, data: bytes) -> Failure:
    (folder / name).write_bytes(data)
    found = only(folder / name)
    assert isinstance(found, Failure), found
    assert found.page == name
    assert found.remedy
    return found


def article_of(page: Page) -> Article:
    found = split(page)
    assert not isinstance(found, Failure), found
    return found[0]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"])
def test_encodings(tmp_path: Path, encoding: str) -> None:
    assert page_of(tmp_path, "a.txt", TEXT.encode(encoding)).text == TEXT


def test_markup_says_its_own_encoding() -> None:
    assert "Łódź" in decode('<meta charset="iso-8859-2"><p>Łódź</p>'.encode("iso-8859-2"))


def test_line_ends_stay_as_they_are(tmp_path: Path) -> None:
    assert page_of(tmp_path, "a.txt", b"One.\r\nTwo.\r").text == "One.\r\nTwo.\r"


def test_kinds_follow_the_ending(tmp_path: Path) -> None:
    kinds = {"a.TXT": PageKind.TEXT, "a.md": PageKind.MARKDOWN, "a.htm": PageKind.HTML, "a": PageKind.TEXT}
    assert {name: page_of(tmp_path, name, TEXT.encode()).kind for name in kinds} == kinds


def test_a_folder_is_read_in_order_without_hidden_and_foreign_files(tmp_path: Path) -> None:
    for name in ("b.txt", "a.html", "sub/c.md", ".git/d.txt", "e.png"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(TEXT)
    told, *pages = load([tmp_path])
    assert [page.name for page in pages if isinstance(page, Page)] == ["a.html", "b.txt", "c.md"]
    assert isinstance(told, Failure)
    assert (told.skipped, "1 .png file passed over" in told.reason, "e.png" in told.reason) == (True, True, True)


def test_globs_and_doubles(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT)
    (tmp_path / "b.txt").write_text(TEXT)
    found = load([str(tmp_path / "*.txt"), tmp_path / "a.txt", str(tmp_path / "*.md")])
    assert [page.name if isinstance(page, Page) else page.reason for page in found] == [
        "a.txt",
        "b.txt",
        "no such file",
    ]


def test_files_of_one_name_are_told_apart_by_their_folders(tmp_path: Path) -> None:
    for folder in ("x", "y"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "a.txt").write_text(TEXT)
    assert [page.name for page in load([tmp_path]) if isinstance(page, Page)] == ["x/a.txt", "y/a.txt"]


def test_records_stream_and_a_bad_line_is_reported_with_its_number(tmp_path: Path) -> None:
    lines = ['{"id": "r1", "text": "One."}', "", "{", '{"id": 2, "text": "Two.", "published": "2024-03-05"}']
    (tmp_path / "a.jsonl").write_text("\ufeff" + "\n".join(lines), encoding="utf-8")
    first, second, bad = load([tmp_path])
    assert (first, second) == (
        Page("r1", PageKind.RECORD, "One."),
        Page("2", PageKind.RECORD, "Two.", (("published", "2024-03-05"),)),
    )
    assert isinstance(bad, Failure)
    assert bad.page == "a.jsonl:3"


def test_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    for text, kind in ((TEXT, PageKind.TEXT), (HTML, PageKind.HTML), ('{"id": "r", "text": "One."}', PageKind.RECORD)):
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(text.encode())))
        found = only("-")
        assert isinstance(found, Page)
        assert found.kind is kind


def test_gzip(tmp_path: Path) -> None:
    data = gzip.compress(HTML.encode()) + gzip.compress(b"<!-- more -->")
    assert page_of(tmp_path, "a.html.gz", data).text == HTML + "<!-- more -->"
    assert page_of(tmp_path, "a.jsonl.gz", gzip.compress(b'{"id": "r", "text": "One."}')).kind is PageKind.RECORD
    assert "cut off" in failure_of(tmp_path, "b.html.gz", data[:40]).reason
    assert "gzip" in failure_of(tmp_path, "c.html.gz", b"no gzip").reason
    bomb = gzip.compress(b"a" * (MOST_BYTES + 1))
    assert "MB" in failure_of(tmp_path, "d.html.gz", bomb).reason


def test_mhtml(tmp_path: Path) -> None:
    archive = MIMEMultipart("related")
    archive["Snapshot-Content-Location"] = "http://post.test/1"
    archive.attach(MIMEText(HTML, "html", "utf-8"))
    page = page_of(tmp_path, "a.mhtml", archive.as_bytes())
    assert (page.text.strip(), page.metadata) == (HTML, (("url", "http://post.test/1"),))
    assert "no HTML" in failure_of(tmp_path, "b.mhtml", b"Subject: x\n\nhello").reason


def test_a_feed_gives_a_page_for_each_entry(tmp_path: Path) -> None:
    pytest.importorskip("feedparser")
    page = page_of(tmp_path, "feed.xml", FEED.encode())
    article = article_of(page)
    assert page.name == "feed.xml#1"
    assert (article.title, article.published.value, article.source.publisher) == (
        "Mayor meets pilots",
        "2024-03-05",
        "Harbour Post",
    )


def test_what_a_warc_record_says_of_itself_reaches_no_terminal(tmp_path: Path) -> None:
    head = "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: a \x1b]0;b\r\nContent-Length: 2\r\n\r\nhi\r\n\r\n"
    (tmp_path / "a.warc").write_text(head, newline="")
    code = f"from graphkit.articles import load; print(len(list(load([{str(tmp_path)!r}]))))"
    child = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert (child.stdout, child.stderr) == ("1\n", "")


def test_warc(tmp_path: Path) -> None:
    writer = pytest.importorskip("warcio.warcwriter")
    headers = pytest.importorskip("warcio.statusandheaders").StatusAndHeaders
    path = tmp_path / "a.warc.gz"
    with path.open("wb") as file:
        out = writer.WARCWriter(file, gzip=True)
        for kind in ("text/html; charset=utf-8", "image/png"):
            answer = headers("200 OK", [("Content-Type", kind)], protocol="HTTP/1.1")
            body = io.BytesIO(HTML.encode())
            out.write_record(out.create_warc_record("http://post.test/1", "response", body, http_headers=answer))
    page = only(path)
    assert isinstance(page, Page)
    assert (page.name, page.text, page.metadata) == ("a.warc.gz#1", HTML, (("url", "http://post.test/1"),))
    assert "damaged" in failure_of(tmp_path, "b.warc", b"nonsense" * 50).reason


def test_a_missing_extra_is_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    def missing(name: str) -> None:
        raise ImportError(name)

    monkeypatch.setattr("graphkit.articles.extras.import_module", missing)
    assert "graphkit[feeds]" in failure_of(tmp_path, "a.rss", FEED.encode()).remedy
    assert "graphkit[warc]" in failure_of(tmp_path, "a.warc", b"WARC/1.0").remedy


@pytest.mark.parametrize(
    ("data", "word"),
    [
        (b"", "empty"),
        (b" \n", "empty"),
        (b"%PDF-1.7 x", "PDF"),
        (b"a\0\1\2\3" * 99, "binary"),
        (b"a" * (MOST_BYTES + 1), "MB"),
    ],
)
def test_what_is_no_page(tmp_path: Path, data: bytes, word: str) -> None:
    assert word in failure_of(tmp_path, "a.txt", data).reason


def test_what_is_not_there(tmp_path: Path) -> None:
    for source in (tmp_path / "no.txt", tmp_path, "bad\0name"):
        assert isinstance(only(source), Failure)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_what_must_not_be_read(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT)
    (tmp_path / "a.txt").chmod(0)
    assert isinstance(only(tmp_path / "a.txt"), Failure)


def test_decode_refuses_what_is_too_large() -> None:
    with pytest.raises(PageError, match="MB"):
        decode(b"a" * (MOST_BYTES + 1))


def test_a_date_of_a_record_that_is_none_is_noted_with_file_line_and_record(tmp_path: Path) -> None:
    lines = [
        '{"id": "good", "text": "Ships sailed.", "published": "2021-02-04"}',
        '{"id": "odd", "text": "Ships sailed.", "published": "soon"}',
        '{"id": "number", "text": "Ships sailed.", "published": 20210204}',
    ]
    (tmp_path / "a.jsonl").write_text("\n".join(lines), encoding="utf-8")
    good, odd, number = load([tmp_path / "a.jsonl"])
    assert isinstance(odd, Page)
    assert isinstance(good, Page)
    assert isinstance(number, Page)
    assert number.notes == ("a.jsonl:2 (record 'odd'): published 'soon' is no date; write it as 2025-06-02",)
    assert good.notes == odd.notes == ()
    assert ("published", "20210204") in number.metadata


def test_a_file_of_records_without_any_is_reported(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text("\n \n", encoding="utf-8")
    (failure,) = load([tmp_path / "a.jsonl"])
    assert isinstance(failure, Failure)
    assert (failure.page, failure.reason) == ("a.jsonl", "the file has no record")


def test_what_is_not_read_is_listed_by_ending_in_a_folder_and_refused_by_name(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Ships sailed.", encoding="utf-8")
    for name in ("b.doc", "c.doc", "d.doc", "e.doc", "f.xyz", "g"):
        (tmp_path / name).write_bytes(b"PK\x03\x04")
    *told, page = load([tmp_path])
    assert isinstance(page, Page)
    listed = [(one.reason, one.skipped) for one in told if isinstance(one, Failure)]
    assert listed == [
        ("1 file without an ending passed over, a kind that is not read: g", True),
        ("4 .doc files passed over, a kind that is not read: b.doc, c.doc, d.doc, ...", True),
        ("1 .xyz file passed over, a kind that is not read: f.xyz", True),
    ]
    refused = only(tmp_path / "b.doc")
    assert isinstance(refused, Failure)
    assert (refused.reason, refused.remedy, refused.skipped) == (
        "files that end in .doc are not read",
        "save it as .docx",
        False,
    )


def test_a_pdf_under_another_name_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"%PDF-1.7\n")
    (failure,) = load([tmp_path])
    assert isinstance(failure, Failure)
    assert failure.reason == "the file is a PDF"


def test_a_text_whose_encoding_cannot_be_told_is_no_text_without_an_article(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(bytes(byte | 0x80 for byte in shake_128(b"noise").digest(3000)))
    (failure,) = load([tmp_path])
    assert isinstance(failure, Failure)
    assert (failure.reason, failure.remedy) == ("the text is in an encoding that cannot be told", "save it as UTF-8")


MAIL = """From: Harbour Post <news@post.test>
Subject: =?utf-8?q?Pilots_ask_for_rest_=E2=80=93_again?=
Date: Thu, 04 Feb 2021 23:30:00 +0100
MIME-Version: 1.0
Content-Type: multipart/alternative; boundary=x

--x
Content-Type: text/plain; charset=utf-8

The mayor met the pilots.
--x{html}--
"""


@pytest.mark.parametrize(
    ("html", "kind", "text"),
    [
        ("", PageKind.RECORD, "The mayor met the pilots."),
        ("\nContent-Type: text/html\n\n<p>The mayor met them.</p>\n--x", PageKind.HTML, "<p>The mayor met them.</p>"),
    ],
)
def test_a_mail_is_read_with_its_subject_sender_and_day(tmp_path: Path, html: str, kind: PageKind, text: str) -> None:
    (tmp_path / "a.eml").write_text(MAIL.format(html=html), encoding="utf-8")
    (page,) = load([tmp_path])
    assert isinstance(page, Page)
    assert (page.kind, page.text.strip()) == (kind, text)
    assert dict(page.metadata) == {
        "published": "2021-02-04",
        "source": "Harbour Post",
        "title": "Pilots ask for rest \N{EN DASH} again",
    }


@pytest.mark.parametrize("content", [b"", b"Subject: nothing\n\n", b"Date: soon\n\n", b"\x00\xff\n"])
def test_a_mail_without_text_is_reported(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "a.eml").write_bytes(content)
    (failure,) = load([tmp_path])
    assert isinstance(failure, Failure)


def test_a_record_with_an_empty_id_is_reported(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text('{"id": " ", "text": "One."}\n', encoding="utf-8")
    (failure,) = load([tmp_path / "a.jsonl"])
    assert isinstance(failure, Failure)
    assert (failure.page, failure.reason) == ("a.jsonl:1", "the record's id is empty")


def test_a_link_out_of_the_folder_is_told_and_not_followed(tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("Nobody was to read this.")
    folder = tmp_path / "pages"
    (folder / "sub").mkdir(parents=True)
    (folder / "own.txt").write_text("A page of the folder's own.")
    (folder / "sub/again.txt").symlink_to(folder / "own.txt")
    (folder / "out.txt").symlink_to(tmp_path / "secret.txt")
    (folder / "folder").symlink_to(tmp_path)
    found = list(load([folder]))
    assert [page.name for page in found if isinstance(page, Page)] == ["own.txt", "again.txt"]
    assert [(one.page, one.skipped) for one in found if isinstance(one, Failure)] == [("out.txt", True)]


def test_a_link_that_is_named_is_followed(tmp_path: Path) -> None:
    (tmp_path / "page.txt").write_text("A page somewhere else.")
    (tmp_path / "link.txt").symlink_to(tmp_path / "page.txt")
    assert [page.text for page in load([tmp_path / "link.txt"]) if isinstance(page, Page)] == ["A page somewhere else."]


def test_pipes_and_devices_are_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    for source in (tmp_path / "pipe.txt", "/dev/zero", "/dev/tty"):
        (failure,) = load([source])
        assert isinstance(failure, Failure)
        assert failure.reason in {"is a pipe or a device, not a file", "no such file"}


def test_a_folder_inside_that_cannot_be_read_is_a_failure(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "closed").mkdir()
    (tmp_path / "a.txt").write_text("A page that can be read.")
    scandir = os.scandir

    def refuse(path: str) -> Any:
        if str(path).endswith("closed"):
            raise PermissionError(13, "Permission denied", str(path))
        return scandir(path)

    monkeypatch.setattr(os, "scandir", refuse)
    found = list(load([tmp_path]))
    reasons = [one.reason for one in found if isinstance(one, Failure)]
    assert reasons == ["cannot be read (Permission denied)"]
    assert len(found) == 2
