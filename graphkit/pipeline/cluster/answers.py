"""What comes back from where articles are read, as MessagePack of known types: nothing in it can be run.

Filled by apart.py, taken apart by client.py; a worker hands it on as it is.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

import msgspec

from graphkit.errors import GraphkitError
from graphkit.model import Article, ArticleReading, Failure
from graphkit.pipeline.pool import Batch, Outcomes

__all__ = ["Answer", "Refusal", "batch_bytes", "batch_of", "joined", "outcomes_of", "refused"]


class Refusal(msgspec.Struct, frozen=True, omit_defaults=True):
    """An error of the whole build: a model that is not there, another version of graphkit."""

    reason: str
    path: str | None = None
    remedy: str = ""


class Answer(msgspec.Struct, frozen=True, omit_defaults=True):
    """What became of one article, and how long each room took; or why none can be read."""

    reading: ArticleReading | None = None
    failure: Failure | None = None
    refusal: Refusal | None = None
    spent: Mapping[str, float] = msgspec.field(default_factory=dict)

    @property
    def outcome(self) -> ArticleReading | Failure:
        """The reading or the failure; raises GraphkitError where there is neither."""
        found = self.reading or self.failure
        if found is None:
            said = self.refusal or Refusal("nothing was answered")
            raise GraphkitError(said.reason, path=said.path, remedy=said.remedy)
        return found


_answers = msgspec.msgpack.Decoder(tuple[Answer, ...])
_batches = msgspec.msgpack.Decoder(tuple[Article, ...])


def refused(error: GraphkitError) -> bytes:
    """Return the answer that an error of the whole build is."""
    return msgspec.msgpack.encode(Answer(refusal=Refusal(error.reason, error.path, error.remedy)))


def joined(answers: Iterable[bytes]) -> bytes:
    """Return the answers to a batch as one, without looking into them."""
    return msgspec.msgpack.encode([msgspec.Raw(answer) for answer in answers])


def outcomes_of(content: bytes) -> Outcomes:
    """Return what became of a batch; raises GraphkitError where the whole build cannot go on."""
    answers = _answers.decode(content)
    outcomes, spent = Outcomes(answer.outcome for answer in answers), Counter[str]()
    for answer in answers:
        spent.update(answer.spent)
    outcomes.spent = spent
    return outcomes


def batch_bytes(batch: Batch) -> bytes:
    """Return a batch as it is sent."""
    return msgspec.msgpack.encode(batch)


def batch_of(content: bytes) -> Batch:
    """Return a batch that was sent."""
    return _batches.decode(content)
