"""Files inside files: the members of zip archives, the mails of mailboxes, and what is attached to a mail.

Reads bytes for readers.py, which reads each member as the file that it is. Nothing is ever written by a member's name.
"""

from __future__ import annotations

import io
import re
import stat
import zipfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from email.message import EmailMessage, Message
from typing import BinaryIO

from graphkit.articles.containers import message_of
from graphkit.articles.unpacking import MOST_MEMBERS, opened_zip
from graphkit.errors import PageError
from graphkit.model import Failure

__all__ = ["Allowance", "Member", "attachments", "mails", "zip_members"]

MOST_UNPACKED = 2_000_000_000
DEEPEST = 4
MOST_OF_MAIL = 50_000_000
_UNPACK = "unpack it, and name the folder"
_FROM = b"From "
_ESCAPED = re.compile(rb"^>(>*From )", re.MULTILINE)
_MAIL = ".eml"
_ATTACHED_MAIL = "message/rfc822"
_UNSAID = ("__MACOSX/",)


@dataclass(slots=True)
class Allowance:
    """What may still be unpacked of one file, in bytes, with all that is packed inside what is packed in it."""

    left: int = MOST_UNPACKED
    depth: int = 0

    def deeper(self) -> None:
        """Go one file further in; raises PageError where that is too deep."""
        if self.depth >= DEEPEST:
            raise PageError(f"files are packed in files more than {DEEPEST} deep", remedy=_UNPACK)
        self.depth += 1

    def spend(self, size: int) -> None:
        """Take note of bytes that are about to be unpacked; raises PageError where they are too many."""
        self.left -= size
        if self.left < 0:
            raise PageError(f"unpacks to more than {MOST_UNPACKED // 1_000_000} MB", remedy=_UNPACK)


@dataclass(frozen=True, slots=True)
class Member:
    """A file inside another: its full name, and its bytes, to be read before the next one is asked for.

    ``ending`` says what it is where its name does not.
    """

    name: str
    file: BinaryIO
    ending: str = ""


def zip_members(name: str, file: BinaryIO, allowance: Allowance) -> Iterator[Member | Failure]:
    """Yield the files of a zip archive by name; hidden ones, folders and links are left aside."""
    seekable = file if file.seekable() else io.BytesIO(_whole(file, allowance))
    with opened_zip(seekable, allowance.left) as archive:
        for info in sorted(archive.infolist(), key=lambda info: info.filename):
            if _is_file(info):
                allowance.spend(info.file_size)
                yield from _member(archive, info, f"{name}/{info.filename}")


def _member(archive: zipfile.ZipFile, info: zipfile.ZipInfo, name: str) -> Iterator[Member | Failure]:
    try:
        with archive.open(info) as member:
            yield Member(name, member)  # type: ignore[arg-type]  # it reads bytes
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError) as error:
        yield Failure(name, f"cannot be unpacked: {str(error)[:80]}", "unpack the archive, and name the folder")


def _whole(file: BinaryIO, allowance: Allowance) -> bytes:
    data = file.read(allowance.left + 1)
    allowance.spend(len(data))
    return data


def _is_file(info: zipfile.ZipInfo) -> bool:
    hidden = any(part.startswith(".") for part in info.filename.split("/")) or info.filename.startswith(_UNSAID)
    return not (info.is_dir() or hidden or stat.S_ISLNK(info.external_attr >> 16))


def mails(name: str, file: BinaryIO) -> Iterator[Member | Failure]:
    """Yield the mails of a mailbox: "<file>#1", "<file>#2" and so on. Streams."""
    lines: list[bytes] = []
    number, size = 0, 0
    blank, begun = True, False
    for line in iter(lambda: file.readline(1_000_000), b""):
        if blank and line.startswith(_FROM):
            if begun:
                yield _mail(f"{name}#{number}", lines, size)
            number, lines, size, begun = number + 1, [], 0, True
        elif begun:
            size += len(line)
            if size <= MOST_OF_MAIL:
                lines.append(line)
        blank = line in (b"\n", b"\r\n")
    if not begun:
        raise PageError(
            "no mailbox: no line begins with 'From '", remedy="save it in the mbox format, or as .eml files"
        )
    yield _mail(f"{name}#{number}", lines, size)


def _mail(name: str, lines: list[bytes], size: int) -> Member | Failure:
    if size > MOST_OF_MAIL:
        most = MOST_OF_MAIL // 1_000_000
        return Failure(name, f"the mail has more than {most} MB", "save what is attached to it as files")
    return Member(name, io.BytesIO(_ESCAPED.sub(rb"\1", b"".join(lines))), _MAIL)


def attachments(name: str, data: bytes, allowance: Allowance) -> Iterator[Member]:
    """Yield what is attached to a mail: "<mail>/<file>"; pictures and the like that its text shows are left aside."""
    message = message_of(data)
    names: Counter[str] = Counter()
    for part in _parts(message):
        given = " ".join((part.get_filename() or "attachment").replace("/", "_").split())
        content = _content(part)
        names[given] += 1
        allowance.spend(len(content))
        shown = given if names[given] == 1 else f"{names[given]}-{given}"
        ending = _MAIL if part.get_content_type() == _ATTACHED_MAIL else ""
        yield Member(f"{name}/{shown}", io.BytesIO(content), ending)


def _parts(message: EmailMessage) -> Iterator[EmailMessage]:
    """Yield the attached parts of a message in their order; the parts of an attached mail are its own."""
    waiting = [message]
    met = 0
    while waiting:
        part = waiting.pop()
        met += 1
        if met > MOST_MEMBERS:
            raise PageError(f"the mail has more than {MOST_MEMBERS:,} parts", remedy="leave it out")
        if part is not message and (part.is_attachment() or part.get_content_type() == _ATTACHED_MAIL):
            yield part
        elif part.is_multipart():
            waiting.extend(reversed([inner for inner in part.iter_parts() if isinstance(inner, EmailMessage)]))


def _content(part: EmailMessage) -> bytes:
    if part.get_content_type() == _ATTACHED_MAIL:
        inner = part.get_payload()
        attached = inner[0] if isinstance(inner, list) and inner else None
        return attached.as_bytes() if isinstance(attached, Message) else b""
    payload = part.get_payload(decode=True)
    return payload if isinstance(payload, bytes) else b""
