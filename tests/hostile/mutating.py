"""Mutations of pages that know the formats: what readers of markup, mail, feeds, records and front matter trip over.

``mutants`` makes as many pages as asked for out of the kept corpus, the same for the same seed on every machine.
"""

from __future__ import annotations

import gzip
import random
import re
from collections.abc import Callable, Iterator
from encodings.aliases import aliases
from pathlib import Path

__all__ = ["CORPUS", "mutants"]

CORPUS = Path(__file__).parent / "corpus"
ENDINGS = (".txt", ".html", ".md", ".jsonl", ".eml", ".mhtml", ".rss", ".atom", ".xml", ".warc")

Mutate = Callable[[bytes, random.Random], bytes]

CHARSETS = (
    *sorted(set(aliases.values())),
    "undefined",
    "unicode_escape",
    "idna",
    "punycode",
    "x-none",
    "",
    "utf-8\0",
    "9" * 60,
)
NUMBERS = ("0", "-1", "9" * 5000, "1e999", "-0", "0x10", "1" + "0" * 30, "2147483648", "NaN", "00", "99999999999")
DATES = (
    "0000-00-00",
    "9999-99-99",
    "2031-02-30",
    "10000-01-01",
    "Mon, 99 Foo 99999 99:99:99 +9999",
    "Tue, 1 Jan 1 0:0:0 -9999",
    "31/12/-5",
    "2031-W99-9",
    "tomorrow",
    "1" * 400,
    "2031-03-06T10:00:00+99:99",
    "\ud7ff2031",
)
PIECES = (
    b"\0",
    b"\xff\xfe",
    b"\xef\xbb\xbf",
    b"\xed\xa0\x80",
    b"&#xD800;",
    b"&#x110000;",
    b"&#99999999999999999999;",
    b"&bogus;",
    b"\\ud800",
    b"\\u0000",
    b"%PDF-1.7",
    b"PK\x03\x04",
    b"<![CDATA[",
    b"]]>",
    b"<!--",
    b"-->",
    b"<script>",
    b"</p>",
    b"<svg/onload=x>",
    b"((((" * 60,
    b"[[[[" * 300,
    b"{" * 400,
    b'"' * 500,
    b"'s aide" * 400,
    b"<div>" * 400,
    b"<b a=1 " * 90,
    b"!!python/object:os.system",
    b"!!int ''",
    b"!!float x",
    b"!!timestamp 9",
    b"&a [*a, *a]",
    b"<<: [*a, *a]",
    b"\x1b[31m\x1b]0;x\x07",
    b"\x85\xe2\x80\xa8",
    b"\xe2\x80\xae",
    b"<!DOCTYPE x [<!ENTITY a 'b'><!ENTITY c '&a;&a;&a;'>]>",
    b"\r",
    b"\r\n\r\n",
    b"---\n",
    b"\t",
    b"President " * 300,
    b"1,234 " * 300,
    b"boundary=",
    b"Content-Type: message/rfc822\r\n\r\n",
    b"=?utf-8?b?////?=",
    b"=?x?q?=00?=",
    b"https://[::1",
    b"=1+1",
    b"@" * 50,
)


def _at(data: bytes, chance: random.Random) -> int:
    return chance.randrange(len(data) + 1)


def flip(data: bytes, chance: random.Random) -> bytes:
    changed = bytearray(data or b"\0")
    for _ in range(chance.randint(1, 20)):
        changed[chance.randrange(len(changed))] ^= 1 << chance.randrange(8)
    return bytes(changed)


def cut(data: bytes, chance: random.Random) -> bytes:
    start, end = sorted((_at(data, chance), _at(data, chance)))
    return data[:start] + data[end:] if chance.random() < 0.7 else data[:start]


def double(data: bytes, chance: random.Random) -> bytes:
    start = _at(data, chance)
    piece = data[start : start + chance.randint(1, 300)]
    return data[:start] + piece * chance.choice((2, 3, 40)) + data[start:]


def insert(data: bytes, chance: random.Random) -> bytes:
    at = _at(data, chance)
    return data[:at] + chance.choice(PIECES) + data[at:]


def scramble(data: bytes, chance: random.Random) -> bytes:
    at = _at(data, chance)
    return data[:at] + chance.randbytes(chance.randint(1, 40)) + data[at:]


def swap_lines(data: bytes, chance: random.Random) -> bytes:
    lines = data.splitlines(keepends=True)
    chance.shuffle(lines)
    return b"".join(lines[: chance.randint(1, len(lines) or 1)])


def splice(data: bytes, chance: random.Random) -> bytes:
    other = chance.choice(sorted(CORPUS.iterdir())).read_bytes()
    return data[: _at(data, chance)] + other[_at(other, chance) :]


def _replacing(pattern: bytes, values: tuple[str, ...]) -> Mutate:
    """Return a mutation that puts one of ``values`` in the place of a group that ``pattern`` finds, if it does."""
    compiled = re.compile(pattern, re.IGNORECASE)

    def replace(data: bytes, chance: random.Random) -> bytes:
        found = list(compiled.finditer(data))
        if not found:
            return insert(data, chance)
        start, end = chance.choice(found).span(1)
        return data[:start] + chance.choice(values).encode("utf-8", "surrogatepass") + data[end:]

    return replace


charset = _replacing(rb"(?:charset|encoding)\s*=\s*[\"']?([\w-]+)", CHARSETS)
date = _replacing(rb"(?:date|published|updated|time)[\"'>: =]+([^<\"\n]{4,40})", DATES)
number = _replacing(rb"(\d+)", NUMBERS)
header = _replacing(
    rb"(?m)^[\w-]+: ([^\n]*)",
    ("", "(" * 900, "a" * 6000, "=?utf-8?b?/w==?=", "\0", "<>", "multipart/mixed; boundary=x", ";;=;"),
)
value = _replacing(
    rb"(?m)^[\w-]+:[ ]([^\n]+)$",
    ("!!int ''", "!!binary x", "!!set {a, b}", "*a", "&a b", "{", "0o9", "? x", "12:30:45", "|", "~", "[" * 90),
)
drop_header = _replacing(rb"(?m)(^[\w-]+: [^\n]*\n)", ("",))
encode = _replacing(rb"Transfer-Encoding: ([\w-]+)", ("base64", "quoted-printable", "uuencode", "x", "7bit", "binary"))
tag = _replacing(
    rb"<(/?\w+)", ("p", "/p", "table", "svg", "template", "article", "p:q", "1", "!", "?xml", "a" * 400, "head")
)


def nest(data: bytes, chance: random.Random) -> bytes:
    opening, closing = chance.choice(
        ((b"<div>", b"</div>"), (b"[", b"]"), (b'{"a":', b"}"), (b"> ", b""), (b"<table><tr><td>", b""))
    )
    at, depth = _at(data, chance), chance.choice((20, 300, 3000))
    return data[:at] + opening * depth + data[at : at + 50] + closing * depth + data[at + 50 :]


def attributes(data: bytes, chance: random.Random) -> bytes:
    many = b" ".join(b"a%d=%d" % (n, n) for n in range(chance.choice((10, 400, 3000))))
    at = data.find(b">", _at(data, chance))
    return data[:at] + b" " + many + data[at:]


def recode(data: bytes, chance: random.Random) -> bytes:
    coding = chance.choice(("utf-16", "utf-16-be", "utf-32", "cp1251", "shift_jis", "cp037", "utf-8-sig", "latin-1"))
    return data.decode("utf-8", "replace").encode(coding, "replace")


def pack(data: bytes, chance: random.Random) -> bytes:
    """Pack, and damage some: told apart by its first bytes, a packed page gets the ending for it."""
    packed = gzip.compress(data, mtime=0) * chance.choice((1, 1, 2))
    return packed if chance.random() < 0.6 else chance.choice((flip, cut))(packed, chance)


MUTATIONS: tuple[Mutate, ...] = (
    flip,
    cut,
    double,
    insert,
    insert,
    scramble,
    swap_lines,
    splice,
    charset,
    charset,
    date,
    date,
    number,
    header,
    header,
    value,
    value,
    drop_header,
    encode,
    tag,
    nest,
    attributes,
    recode,
)


def mutants(seed: int, count: int) -> Iterator[tuple[str, bytes]]:
    """Yield names and contents of ``count`` mutated pages."""
    originals = [(path.suffix, path.read_bytes()) for path in sorted(CORPUS.iterdir())]
    for serial in range(count):
        chance = random.Random(f"{seed}/{serial}")
        ending, data = chance.choice(originals)
        for _ in range(chance.choice((1, 1, 2, 3, 6))):
            data = chance.choice(MUTATIONS)(data, chance)
        if chance.random() < 0.05:
            ending = chance.choice(ENDINGS)
        if chance.random() < 0.08:
            data, ending = pack(data, chance), ending + ".gz"
        yield f"m{seed}-{serial:05}{ending}", data
