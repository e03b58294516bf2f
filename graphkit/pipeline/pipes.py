"""Talks to a process of our own through its standard streams: messages, each after its length.

No file and no network is between the two; what a message holds is for those who talk.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from typing import IO, BinaryIO

from graphkit.limits import bound_memory, end_with_parent

__all__ = ["Pipes", "received", "send", "settled"]

LENGTH = 8
"""Bytes before each message, which say how long it is."""


class Pipes:
    """The parent's side: the module ``name`` runs in a process of its own, with ``arguments``."""

    def __init__(self, name: str, *arguments: str) -> None:
        # -P: no module is taken from the working directory
        command = [sys.executable, "-P", "-m", name, *arguments]
        environment = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
        # our own module under the interpreter that runs us
        self._process = subprocess.Popen(  # noqa: S603
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=environment
        )

    def tell(self, message: bytes) -> None:
        """Send a message; raises OSError where nobody listens any more."""
        if self._process.stdin is None:
            raise EOFError
        send(self._process.stdin, message)

    def hear(self) -> bytes:
        """Return the next message; raises EOFError where the process ended before it."""
        if self._process.stdout is None:
            raise EOFError
        return received(self._process.stdout)

    def end(self) -> None:
        """End the process, whatever it is at."""
        self._process.kill()
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe is not None:
                _close(pipe)
        self._process.wait()


def _close(pipe: IO[bytes]) -> None:
    try:
        pipe.close()
    except OSError:  # what was not sent yet cannot be sent any more
        return


def send(pipe: IO[bytes], message: bytes) -> None:
    """Write a message."""
    pipe.write(len(message).to_bytes(LENGTH, "big") + message)
    pipe.flush()


def received(pipe: IO[bytes]) -> bytes:
    """Return the next message; raises EOFError where there is none, or only a part of one."""
    length = int.from_bytes(_exactly(pipe, LENGTH), "big")
    return _exactly(pipe, length)


def _exactly(pipe: IO[bytes], length: int) -> bytes:
    content = pipe.read(length)
    if len(content) < length:
        raise EOFError
    return content


def settled() -> tuple[BinaryIO, BinaryIO]:
    """Settle in as the process that ``Pipes`` started: returns where it is asked, and where it answers.

    It leaves Ctrl-C to its parent and ends in silence with it, keeps within bounds of memory, and what foreign
    libraries print goes to standard error, not among the answers.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if hasattr(signal, "SIGPIPE"):  # not on Windows
        signal.signal(signal.SIGPIPE, signal.SIG_DFL)
    bound_memory()
    end_with_parent()
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    return sys.stdin.buffer, answers
