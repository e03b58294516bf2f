"""Files that wrap pages: gzip, saved web archives (MHTML), mails, feeds (RSS, Atom) and WARC.

Reads bytes for load.py, yields pages. feedparser and warcio are optional extras and loaded when such a file is met.
"""

from __future__ import annotations

import email
import email.utils
import logging
import re
import zlib
from collections.abc import Iterator
from contextlib import suppress
from email.message import EmailMessage
from email.policy import EmailPolicy
from importlib import import_module
from typing import Any, BinaryIO

from graphkit.articles.decode import MOST_BYTES, decode, decoded_as
from graphkit.articles.extras import extra
from graphkit.articles.giants import Budget
from graphkit.errors import PageError, unexpected
from graphkit.model import Failure, Page, PageKind

__all__ = ["gunzip", "is_feed", "message_of", "read_feed", "read_mail", "read_mhtml", "read_warc"]

_FEEDS = (b"<rss", b"<feed", b"<rdf:rdf")
_LONGEST_HEADER = 5000
"""Characters: the parser of headers takes the square of their length."""
_MOST_PARTS = 200
_MOST_BOUNDARIES = 5_000
_MOST_ENTRIES = 20_000
_REFERENCE = re.compile(r"&#(?:x([0-9a-f]+)|([0-9]+));", re.IGNORECASE)
_DECLARATION = re.compile(r"\A\s*<\?xml[^>]*>")
_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_HTML_TYPES = ("text/html", "application/xhtml+xml")
logging.getLogger("warcio").addHandler(logging.NullHandler())  # it logs the bytes of headers as they are


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


class _Lenient(EmailPolicy):
    """Reads headers as the standard says, and takes one that its parser chokes on, or a giant, for an empty one."""

    def header_fetch_parse(self, name: str, value: str) -> Any:
        """Return the header's record; the parser recurses and asserts, so whatever it raises is meant."""
        try:
            return super().header_fetch_parse(name, value if len(value) <= _LONGEST_HEADER else "")
        except Exception:  # noqa: BLE001  # as above: one header must not cost the mail
            return super().header_fetch_parse(name, "")


_POLICY = _Lenient()


def message_of(data: bytes) -> EmailMessage:
    """Parse a mail or web archive; raises PageError where its parts are nested more deeply than the parser can go."""
    if data.count(b"\n--") > _MOST_BOUNDARIES:
        raise PageError(f"it has more than {_MOST_BOUNDARIES:,} parts", remedy="save the text alone")
    lower = data.lower()
    if lower.count(b"boundary=") + lower.count(b"message/rfc822") > _MOST_PARTS:
        raise PageError(f"it has more than {_MOST_PARTS} nested parts", remedy="save the text alone")
    return email.message_from_bytes(data, policy=_POLICY)  # type: ignore[arg-type]  # no subclass says its message type


def _markup(part: EmailMessage) -> str:
    payload = part.get_payload(decode=True)
    data = payload if isinstance(payload, bytes) else b""
    charset = part.get_content_charset()
    text = decoded_as(data, charset, "strict") if charset else None
    return decode(data) if text is None else text


def read_mhtml(name: str, data: bytes) -> Page:
    """Return the page that a browser saved with its pictures in one file; raises PageError where there is no HTML."""
    message = message_of(data)
    for part in message.walk():
        if part.get_content_type() in _HTML_TYPES:
            url = message.get("Snapshot-Content-Location") or part.get("Content-Location") or ""
            return Page(name, PageKind.HTML, _markup(part), (("url", str(url)),) if url else ())
    raise PageError("the web archive holds no HTML", remedy="save the page again as HTML")


def read_mail(name: str, data: bytes) -> Page:
    """Return a newsletter or another mail that was saved to a file: its HTML, or else its text as one article.

    Subject, sender and day of sending are its title, source and date. Raises PageError where it holds no text.
    """
    message = message_of(data)
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
    except (ValueError, OverflowError, TypeError, IndexError):  # what the years, zones and gaps of a hostile date raise
        return ""


def _sender(message: EmailMessage) -> str:
    """Return who sent a mail: the header's own record has it parsed already."""
    for sender in getattr(message.get("From"), "addresses", ()):
        return str(sender.display_name or sender.addr_spec)
    return ""


def is_feed(data: bytes) -> bool:
    """Tell whether XML is a feed by its first element."""
    opening = data[:2000].lower()
    return any(tag in opening for tag in _FEEDS)


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


def _sound(text: str) -> bytes:
    """Return a feed in UTF-8, without what feedparser chokes on: other encodings, characters that XML cannot have."""
    plain = _REFERENCE.sub(_character, _DECLARATION.sub("", text))
    return _CONTROLS.sub("\ufffd", plain).encode()


def _character(reference: re.Match[str]) -> str:
    digits, base = (reference[1], 16) if reference[1] else (reference[2], 10)
    code = int(digits, base) if len(digits) <= 8 else 0
    return (
        reference[0] if 0x20 <= code < 0xD800 or 0xE000 <= code < 0xFFFE or 0x1_0000 <= code < 0x11_0000 else "\ufffd"
    )


def _parsed(feedparser: Any, data: bytes) -> Any:
    """Parse a feed; where the strict parser raises what it should not, by the loose one. Raises PageError."""
    with suppress(Exception):
        return feedparser.parse(data, sanitize_html=False)
    try:
        return feedparser.parse(b"< " + data, sanitize_html=False)  # no XML, so feedparser takes the loose one
    except Exception as error:  # feedparser lets through what its own two parsers and their date readers raise
        raise PageError("the feed is damaged", remedy="fetch it again, or save its pages") from error


def read_feed(name: str, data: bytes) -> Iterator[Page | Failure]:
    """Yield a page for each entry of a feed: "<file>#1", "<file>#2" and so on."""
    feed = _parsed(extra("feedparser", "feeds"), _sound(decode(data)))
    if not feed.entries:
        yield Failure(name, "the feed has no entry", "check that the file is RSS or Atom")
    if len(feed.entries) > _MOST_ENTRIES:
        raise PageError(f"the feed has more than {_MOST_ENTRIES:,} entries", remedy="cut it into feeds")
    for number, entry in enumerate(feed.entries, start=1):
        yield _entry(f"{name}#{number}", entry, feed.feed.get("title", ""))


def _warc_page(name: str, record: Any, loader: Any) -> Page | Failure | None:
    """Make a page of a record that holds an HTML answer; None for pictures, scripts, redirects and the like."""
    url = record.rec_headers.get_header("WARC-Target-URI") or ""
    if record.rec_type != "response":
        return None
    record.http_headers = headers = loader.load_http_headers(record.rec_type, url, record.raw_stream, record.length)
    if not headers or not headers.statusline:
        return None
    kind = headers.get_header("Content-Type") or ""
    if headers.get_statuscode() != "200" or not kind.lower().startswith(_HTML_TYPES):
        return None
    text = decode(record.content_stream().read(MOST_BYTES + 1))
    return Page(name, PageKind.HTML, text, (("url", url),) if url else ())


def _read_record(page: str, record: Any, loader: Any) -> Page | Failure | None:
    """Make a page of a record as ``_warc_page`` does; what it raises is a Failure."""
    try:
        return _warc_page(page, record, loader)
    except PageError as error:
        return Failure(page, error.reason, error.remedy)
    except EOFError:
        return Failure(page, "the record is cut off", "fetch it again")
    except Exception as error:  # noqa: BLE001  # the border of one record: whatever is in it, the next is read
        return unexpected(page, "reading the record", error)


def _records(archive: Any, name: str, budget: Budget) -> Iterator[Page | Failure]:
    number = 0
    for record in archive:
        found = _read_record(f"{name}#{number + 1}", record, archive.loader)
        if found is not None:
            number += 1
            yield found
            budget.spend(len(found.text) if isinstance(found, Page) else 0)
    if not number:
        yield Failure(name, "the WARC file holds no HTML page", "check that it is complete")


def read_warc(name: str, file: BinaryIO) -> Iterator[Page | Failure]:
    """Yield the HTML pages of a WARC file, packed or not, one at a time: "<file>#1", "<file>#2" and so on."""
    iterator = extra("warcio.archiveiterator", "warc").ArchiveIterator
    broken = (import_module("warcio.exceptions").ArchiveLoadFailed, zlib.error, OSError, ValueError)
    try:
        archive = iterator(file, no_record_parse=True)  # its own parsing fails for the whole file
        archive.INC_RECORD = ""  # what it would print to standard error of records that are not as long as they say
        yield from _records(archive, name, Budget(file))
    except broken as error:
        yield Failure(name, f"the WARC file is damaged: {str(error)[:80]}", "fetch it again")
