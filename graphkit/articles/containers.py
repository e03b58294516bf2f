"""Files that wrap pages: gzip, saved web archives (MHTML), mails, feeds (RSS, Atom) and WARC.

Reads bytes for load.py, yields pages. feedparser and warcio are optional extras and loaded when such a file is met.
"""

from __future__ import annotations

import email
import email.policy
import email.utils
import zlib
from collections.abc import Iterator
from email.message import EmailMessage
from importlib import import_module
from typing import Any, BinaryIO

from graphkit.articles.decode import MOST_BYTES, decode
from graphkit.errors import PageError
from graphkit.model import Failure, Page, PageKind

__all__ = ["gunzip", "is_feed", "read_feed", "read_mail", "read_mhtml", "read_warc"]

_FEEDS = (b"<rss", b"<feed", b"<rdf:rdf")
_HTML_TYPES = ("text/html", "application/xhtml+xml")


def gunzip(data: bytes) -> bytes:
    """Unpack gzip, no further than the largest page; raises PageError where it is damaged or holds more than that."""
    unpacked = b""
    rest = data
    try:
        while rest:  # a file may hold several members, one after the other
            member = zlib.decompressobj(wbits=31)
            unpacked += member.decompress(rest, MOST_BYTES + 1 - len(unpacked))
            if len(unpacked) > MOST_BYTES:
                raise PageError(f"unpacks to more than {MOST_BYTES // 1_000_000} MB", remedy="unpack it and cut it up")
            if not member.eof:
                raise PageError("the gzip file is cut off", remedy="save it again")
            rest = member.unused_data.lstrip(b"\0")
    except zlib.error as error:
        raise PageError(f"no gzip file: {error}", remedy="save it again") from error
    return unpacked


def _markup(part: EmailMessage) -> str:
    payload = part.get_payload(decode=True)
    data = payload if isinstance(payload, bytes) else b""
    charset = part.get_content_charset()
    if charset:
        try:
            return data.decode(charset)
        except (LookupError, UnicodeDecodeError):
            pass
    return decode(data)


def read_mhtml(name: str, data: bytes) -> Page:
    """Return the page that a browser saved with its pictures in one file; raises PageError where there is no HTML."""
    message = email.message_from_bytes(data, policy=email.policy.default)
    for part in message.walk():
        if part.get_content_type() in _HTML_TYPES:
            url = message.get("Snapshot-Content-Location") or part.get("Content-Location") or ""
            return Page(name, PageKind.HTML, _markup(part), (("url", str(url)),) if url else ())
    raise PageError("the web archive holds no HTML", remedy="save the page again as HTML")


def read_mail(name: str, data: bytes) -> Page:
    """Return a newsletter or another mail that was saved to a file: its HTML, or else its text as one article.

    Subject, sender and day of sending are its title, source and date. Raises PageError where it holds no text.
    """
    message = email.message_from_bytes(data, policy=email.policy.default)
    given = {"published": _sent(message), "source": _sender(message), "title": str(message.get("Subject") or "")}
    metadata = tuple((key, value) for key, value in given.items() if value)
    for wanted, kind in (("html", PageKind.HTML), ("plain", PageKind.RECORD)):
        part = message.get_body((wanted,))
        if isinstance(part, EmailMessage) and (text := _markup(part)).strip():
            return Page(name, kind, text.replace("\r\n", "\n"), metadata)
    raise PageError("the mail holds no text", remedy="save it as text or HTML")


def _sent(message: EmailMessage) -> str:
    try:
        return email.utils.parsedate_to_datetime(str(message.get("Date") or "")).date().isoformat()
    except ValueError:
        return ""


def _sender(message: EmailMessage) -> str:
    name, address = email.utils.parseaddr(str(message.get("From") or ""))
    return name or address


def is_feed(data: bytes) -> bool:
    """Tell whether XML is a feed by its first element."""
    opening = data[:2000].lower()
    return any(tag in opening for tag in _FEEDS)


def _extra(module: str, extra: str) -> Any:
    try:
        return import_module(module)
    except ImportError as error:
        wanted = f"pip install 'graphkit[{extra}]'"
        raise PageError(
            f"reading it needs {module.partition('.')[0]}, which is not installed", remedy=wanted
        ) from error


def _entry(name: str, entry: Any, publisher: str) -> Page:
    body = entry.content[0].value if entry.get("content") else entry.get("summary", "")
    day = entry.get("published_parsed") or entry.get("updated_parsed")
    given = {
        "published": f"{day.tm_year:04}-{day.tm_mon:02}-{day.tm_mday:02}" if day else "",
        "source": publisher,
        "title": entry.get("title", ""),
        "url": entry.get("link", ""),
    }
    markup = f"<html><body><div>{body}</div></body></html>"
    return Page(name, PageKind.HTML, markup, tuple((key, value) for key, value in given.items() if value))


def read_feed(name: str, data: bytes) -> Iterator[Page | Failure]:
    """Yield a page for each entry of a feed: "<file>#1", "<file>#2" and so on."""
    feed = _extra("feedparser", "feeds").parse(data, sanitize_html=False)
    if not feed.entries:
        yield Failure(name, "the feed has no entry", "check that the file is RSS or Atom")
    for number, entry in enumerate(feed.entries, start=1):
        yield _entry(f"{name}#{number}", entry, feed.feed.get("title", ""))


def _warc_page(name: str, record: Any) -> Page | Failure | None:
    """Make a page of a record that holds an HTML answer; None for pictures, scripts, redirects and the like."""
    kind = (record.http_headers.get_header("Content-Type") or "") if record.http_headers else ""
    answered = record.rec_type == "response" and record.http_headers and record.http_headers.get_statuscode() == "200"
    if not answered or not kind.lower().startswith(_HTML_TYPES):
        return None
    try:
        text = decode(record.content_stream().read(MOST_BYTES + 1))
    except PageError as error:
        return Failure(name, error.reason, error.remedy)
    url = record.rec_headers.get_header("WARC-Target-URI") or ""
    return Page(name, PageKind.HTML, text, (("url", url),) if url else ())


def _records(archive: Any, name: str) -> Iterator[Page | Failure]:
    number = 0
    for record in archive:
        found = _warc_page(f"{name}#{number + 1}", record)
        if found is not None:
            number += 1
            yield found
    if not number:
        yield Failure(name, "the WARC file holds no HTML page", "check that it is complete")


def read_warc(name: str, file: BinaryIO) -> Iterator[Page | Failure]:
    """Yield the HTML pages of a WARC file, packed or not, one at a time: "<file>#1", "<file>#2" and so on."""
    iterator = _extra("warcio.archiveiterator", "warc").ArchiveIterator
    broken = (import_module("warcio.exceptions").ArchiveLoadFailed, zlib.error, OSError, ValueError)
    try:
        yield from _records(iterator(file), name)
    except broken as error:
        yield Failure(name, f"the WARC file is damaged: {str(error)[:80]}", "fetch it again")
