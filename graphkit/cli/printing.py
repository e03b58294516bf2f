"""How the command line talks: data to standard output, everything else to standard error.

Pages, servers and file names may hold what makes a terminal do things (escape sequences, other directions of writing).
What is written for people shows such characters by their numbers.
"""

from __future__ import annotations

import errno
import json
import logging
import os
import re
import sys
from contextlib import suppress
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from typing import IO

from graphkit.errors import GraphkitError
from graphkit.model import Failure

__all__ = [
    "LogFormat",
    "check_target",
    "deliver",
    "has_delivered",
    "print_error",
    "print_failure",
    "say",
    "says_json",
    "shown",
    "speak",
    "stream",
    "tell",
]

_CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
"""All of C0 and C1 but tab and line feed, the marks that turn the direction of writing, and halves of characters."""


def shown(text: str) -> str:
    """Return text for a person's eyes, in which no character does anything but show."""
    return _CONTROLS.sub(lambda found: found[0].encode("unicode_escape", "surrogatepass").decode(), text)


class LogFormat(StrEnum):
    """How messages are written to standard error."""

    TEXT = "text"
    JSON = "json"


class _Speech:
    """How this process speaks: in text, unless a command was told otherwise."""

    form = LogFormat.TEXT
    handler: logging.Handler | None = None


def speak(form: LogFormat) -> None:
    """Write all further messages in this form, those that graphkit and its libraries log among them."""
    _Speech.form = form
    if _Speech.handler is not None:
        logging.getLogger().removeHandler(_Speech.handler)
        _Speech.handler = None
    if form is LogFormat.JSON:
        _Speech.handler = _Told(logging.WARNING)
        logging.getLogger().addHandler(_Speech.handler)


def says_json() -> bool:
    """Tell whether messages are written for programs."""
    return _Speech.form is LogFormat.JSON


class _Told(logging.Handler):
    def emit(self, record: logging.LogRecord) -> None:
        tell("log", record.levelname.lower(), logger=record.name, message=record.getMessage())


def tell(event: str, level: str = "info", /, **said: object) -> None:
    """Write one message for programs: an object of JSON in a line."""
    now = datetime.now(UTC).isoformat(timespec="milliseconds")
    _write_line(json.dumps({"time": now, "level": level, "event": event, **said}))


def _write_line(line: str) -> None:
    if sys.stderr is not None:
        with suppress(OSError):
            sys.stderr.write(line + "\n")
            sys.stderr.flush()


def say(text: str) -> None:
    """Tell the person at the terminal something that is no data; where nobody listens, nobody is told."""
    if says_json():
        tell("message", message=text)
    else:
        _write_line(shown(text))


def print_error(error: GraphkitError) -> None:
    """Tell what went wrong, with which file, and what to do about it."""
    if says_json():
        tell("error", "error", path=error.path, reason=error.reason, remedy=error.remedy, status=error.exit_code)
        return
    say(": ".join(part for part in ("error", error.path, error.reason) if part))
    if error.remedy:
        say(f"remedy: {error.remedy}")


def print_failure(failure: Failure) -> None:
    """Tell which page could not be read, why, and what to do about it."""
    if says_json():
        tell("failed", "warning", page=failure.page, reason=failure.reason, remedy=failure.remedy)
        return
    say(f"failed: {failure.page}: {failure.reason}")
    if failure.remedy:
        say(f"remedy: {failure.remedy}")


def deliver(data: str | bytes, output: Path | None) -> None:
    """Write data to a file, or to standard output where ``output`` is None or "-"."""
    if output is None or str(output) == "-":
        _write(data)
        return
    content = data.encode() if isinstance(data, str) else data
    try:
        output.write_bytes(content)
    except OSError as error:
        remedy = "name another place with -o"
        raise GraphkitError(f"cannot be written ({error.strerror})", path=output, remedy=remedy) from error


def check_target(output: Path | None) -> None:
    """Raise GraphkitError where a file cannot be written, before anything is made for it."""
    if output is None or str(output) == "-":
        return
    folder = output.parent
    if not folder.is_dir():
        remedy = "make the folder, or name another place with -o"
        raise GraphkitError("cannot be written (there is no such folder)", path=output, remedy=remedy)
    if not os.access(output if output.exists() else folder, os.W_OK):
        raise GraphkitError("cannot be written", path=output, remedy="name another place with -o")


class _Delivered:
    """Whether anything went to standard output: then a command cannot be run again as if nothing had been."""

    anything = False


def has_delivered() -> bool:
    """Tell whether standard output has been given anything."""
    return _Delivered.anything


def stream() -> IO[bytes]:
    """Return standard output for a library to write to."""
    if sys.stdout is None:
        raise GraphkitError("standard output is closed", remedy="name a file with -o")
    _Delivered.anything = True
    return sys.stdout.buffer


def _write(data: str | bytes) -> None:
    if sys.stdout is None:
        raise GraphkitError("standard output is closed", remedy="name a file with -o")
    _Delivered.anything = True
    text = shown(data) if isinstance(data, str) and sys.stdout.isatty() else data
    try:
        sys.stdout.buffer.write(text.encode() if isinstance(text, str) else text)
        sys.stdout.buffer.flush()
    except OSError as error:
        if error.errno == errno.EPIPE:
            raise  # whoever read it has had enough: click ends the program without a word
        _give_up_output()
        raise GraphkitError(f"standard output cannot be written ({error.strerror})", remedy="make room") from error


def _give_up_output() -> None:
    """Let what is still to be written go nowhere: Python would try again, and complain, as it ends."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
