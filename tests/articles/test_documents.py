"""Documents and what is packed: paragraphs, printed pages, attachments, archives, and their bounds."""

from __future__ import annotations

import io
import zipfile
from email.message import EmailMessage
from pathlib import Path

import pytest

from graphkit.articles import load, split
from graphkit.articles.documents.lines import Leaf, Placed, laid_out
from graphkit.articles.leaves import with_leaves
from graphkit.articles.packed import DEEPEST, Allowance
from graphkit.articles.readers import read_stream
from graphkit.model import Article, Failure, Page, Segment

SAMPLES = Path(__file__).parents[2] / "docs" / "inputs"


def read(folder: Path, name: str, content: bytes) -> list[Page | Failure]:
    (folder / name).write_bytes(content)
    return list(load([folder / name]))


def reason(found: list[Page | Failure]) -> str:
    (failure,) = found
    assert isinstance(failure, Failure)
    return failure.reason


def pdf(*pages: bytes) -> bytes:
    """Write a PDF by hand: each page is the operators of its content."""
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>", b"", b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"]
    kids = []
    for content in pages:
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content))
        page = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 420 595] /Contents %d 0 R" % len(objects)
        objects.append(page + b" /Resources << /Font << /F1 3 0 R >> >> >>")
        kids.append(b"%d 0 R" % len(objects))
    objects[1] = b"<< /Type /Pages /Count %d /Kids [%s] >>" % (len(kids), b" ".join(kids))
    written, places = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, start=1):
        places.append(b"%010d 00000 n \n" % len(written))
        written += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1) + b"".join(places)
    end = b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, len(written))
    return written + table + end


PICTURE = b"q 100 0 0 100 0 0 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \x00 EI Q"


def shown(*lines: str) -> bytes:
    return b"".join(
        b"BT /F1 10 Tf 50 %d Td (%s) Tj ET\n" % (500 - 14 * at, line.encode()) for at, line in enumerate(lines)
    )


def test_pages_of_a_pdf_that_are_pictures_are_named(tmp_path: Path) -> None:
    (page,) = read(tmp_path, "a.pdf", pdf(shown("Ships sailed."), PICTURE, PICTURE))
    assert isinstance(page, Page)
    assert page.notes == (
        "a.pdf: 2 pages (2, 3) have no text layer and could not be read; "
        "make a text layer first, for example with ocrmypdf",
    )
    assert "its pages are pictures" in reason(read(tmp_path, "b.pdf", pdf(PICTURE)))


def test_pdfs_that_cannot_be_read_are_told(tmp_path: Path) -> None:
    assert "no text" in reason(read(tmp_path, "a.pdf", pdf(b"")))
    assert "no PDF" in reason(read(tmp_path, "b.pdf", b"%PDF-1.4 nonsense"))
    endless = pdf(b"").replace(b"/Count 1 ", b"/Count 99999 ")
    assert "more than the 2,000" in reason(read(tmp_path, "c.pdf", endless))


def lines(*texts: str, left: float = 50, top: float = 500, pitch: float = 14) -> tuple[Placed, ...]:
    """Lay lines out one below the other, each character five points wide."""
    return tuple(
        Placed(text, left, top - at * pitch - 10, left + 5 * len(text), top - at * pitch)
        for at, text in enumerate(texts)
    )


LONG = "The minister of harbours met the pilots of the northern port on"


def test_lines_of_one_paragraph_are_joined_and_a_short_last_one_ends_it() -> None:
    text, leaves = laid_out([Leaf(1, lines(LONG, "Monday.", LONG, "Tuesday."))])
    assert text == f"{LONG} Monday.\n\n{LONG} Tuesday."
    assert leaves == ((0, 1),)


def test_words_parted_at_the_end_of_a_line_are_whole_again() -> None:
    text, _ = laid_out([Leaf(1, lines(f"{LONG} recon\xad", "struction of the anti-", "pirate wall."))])
    assert text == f"{LONG} reconstruction of the anti-pirate wall."


def test_a_sentence_goes_on_overleaf_and_both_pages_are_known() -> None:
    text, leaves = laid_out([Leaf(1, lines(LONG)), Leaf(2, lines("a Monday.")), Leaf(3, lines("The next one."))])
    assert text == f"{LONG} a Monday.\n\nThe next one."
    assert [(text[at : at + 3], number) for at, number in leaves] == [("The", 1), ("a M", 2), ("The", 3)]


def test_a_gap_an_indent_and_another_size_open_a_paragraph() -> None:
    heading = Placed("A heading", 50, 520, 150, 540)
    first = lines(LONG, f"{LONG}.", top=500)
    indented = lines("Then he went to the capital by the first train of the day", left=65, top=472)
    after = lines("and met the prime minister.", top=458)
    apart = lines("A last word.", top=400)
    text, _ = laid_out([Leaf(1, (heading, *first, *indented, *after, *apart))])
    assert [part[:12] for part in text.split("\n\n")] == ["A heading", "The minister", "Then he went", "A last word."]


def test_running_heads_and_page_numbers_are_left_out() -> None:
    def leaf(number: int) -> Leaf:
        head, foot = lines(f"Press Bureau, issue {number}", top=580), lines(f"- {number} -", top=20)
        return Leaf(number, (*head, *lines(f"{LONG} day {'abc'[number - 1]}."), *foot))

    text, _ = laid_out([leaf(1), leaf(2), leaf(3)])
    assert text.split("\n\n") == [f"{LONG} day {day}." for day in "abc"]


def test_a_title_that_is_also_the_running_head_stays_where_it_is_larger() -> None:
    title = Placed("The Salt Road", 50, 540, 250, 570)
    text, _ = laid_out([Leaf(1, (title, *lines(LONG))), Leaf(2, (*lines("The Salt Road", top=580), *lines("Monday.")))])
    assert text.split("\n\n") == ["The Salt Road", f"{LONG} Monday."]


def test_a_line_that_had_room_for_the_next_word_ends_a_paragraph() -> None:
    wide = "The minister of harbours met the pilots of the northern port on a Monday"
    text, _ = laid_out([Leaf(1, lines("6 May 2024", wide, f"in {wide}", "Nobody was hurt, the pilots said, and left"))])
    assert text.split("\n\n")[0] == "6 May 2024"
    assert len(text.split("\n\n")) == 2


def test_leaves_are_counted_in_the_text_of_the_article() -> None:
    segments = (Segment(0, 10, 100, 110), Segment(12, 32, 150, 170))
    article = Article("i", "d", 0, "x" * 32, (), 100, 170, "", segments)
    placed = with_leaves(article, [(0, 1), (90, 2), (105, 3), (120, 4), (160, 5), (900, 6)])
    assert placed.leaves == ((0, 2), (5, 3), (12, 4), (22, 5))
    assert [placed.leaf(at) for at in (0, 4, 5, 12, 31)] == [2, 2, 3, 4, 5]
    assert article.leaf(3) is None


def test_a_document_of_several_articles_gives_each(tmp_path: Path) -> None:
    body = "The harbour minister met the pilots in the old customs house on Monday and promised them new boats. "
    story = "\\par\n".join(["HEAD\\par", "By Jana Holt", "6 May 2024", body * 3, body * 2])
    rtf = "{\\rtf1 " + story.replace("HEAD", "Minister meets pilots") + "\\par\n"
    (page,) = read(tmp_path, "a.rtf", (rtf + story.replace("HEAD", "Grain ship reaches the port") + "}").encode())
    assert isinstance(page, Page)
    found = split(page)
    assert not isinstance(found, Failure)
    assert [article.title for article in found] == ["Minister meets pilots", "Grain ship reaches the port"]
    assert all(article.segments == () and article.text == article.verbatim for article in found)


def zipped(members: dict[str, bytes]) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return packed.getvalue()


def word(body: str) -> bytes:
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
    rels = f'<Relationships><Relationship Type="{kind}" Target="/w/d.xml"/></Relationships>'
    space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    compatible = "http://schemas.openxmlformats.org/markup-compatibility/2006"
    main = f'<w:document xmlns:w="{space}" xmlns:c="{compatible}"><w:body>{body}</w:body></w:document>'
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("_rels/.rels", rels)
        archive.writestr("w/d.xml", main)
    return packed.getvalue()


def test_word_gives_what_is_seen_and_every_cell_once(tmp_path: Path) -> None:
    run = "<w:r><w:t>{}</w:t></w:r>".format
    body = (
        f"<w:p>{run('Ships')}<w:r><w:tab/></w:r>{run('sailed.')}<w:del><w:r><w:t>gone</w:t></w:r></w:del></w:p>"
        "<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val='2000000000'/></w:tcPr>"
        f"<w:p>{run('Cell.')}</w:p></w:tc></w:tr></w:tbl>"
        f"<w:p><w:r><c:AlternateContent><c:Choice><w:p>{run('Box.')}</w:p></c:Choice>"
        f"<c:Fallback><w:p>{run('Box.')}</w:p></c:Fallback></c:AlternateContent></w:r>{run('After.')}</w:p>"
    )
    (page,) = read(tmp_path, "a.docx", word(body))
    assert isinstance(page, Page)
    assert page.text == "Ships sailed.\n\nCell.\n\nBox.\n\nAfter."


@pytest.mark.parametrize("name", ["a.docx", "a.odt", "a.epub", "a.zip", "a.xlsx"])
def test_packed_documents_that_are_damaged_are_told(tmp_path: Path, name: str) -> None:
    assert reason(read(tmp_path, name, b"PK\x03\x04 nonsense"))
    assert reason(read(tmp_path, name, zipped({"x.txt": b""})))
    locked = bytearray(zipped({"content.xml": b"<x/>", "a.txt": b"Ships sailed."}))
    for mark, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = locked.find(mark)
        while at >= 0:
            locked[at + place] |= 1
            at = locked.find(mark, at + 1)
    assert read(tmp_path, name, bytes(locked))


def test_zip_files_are_read_by_the_rules_of_their_members(tmp_path: Path) -> None:
    packed = zipped({"b/c.csv": b"text\nOne.\n", "a.txt": b"Ships sailed.", "e.png": b"x", ".h/a.txt": b"no"})
    found = read(tmp_path, "a.zip", zipped({"in.zip": packed}))
    assert [(one.name if isinstance(one, Page) else one.page) for one in found] == [
        "a.zip/in.zip/a.txt",
        "a.zip/in.zip/b/c.csv#1",
        "a.zip/in.zip/e.png",
    ]
    assert [one.skipped for one in found if isinstance(one, Failure)] == [True]


def test_archives_in_archives_end_somewhere(tmp_path: Path) -> None:
    packed = zipped({"a.txt": b"Ships sailed."})
    for _ in range(DEEPEST):
        packed = zipped({"in.zip": packed})
    assert f"more than {DEEPEST} deep" in reason(read(tmp_path, "a.zip", packed))


def test_what_unpacks_to_more_than_is_allowed_is_told(tmp_path: Path) -> None:
    assert "unpacks to more than 200 MB" in reason(read(tmp_path, "a.docx", zipped({"a.txt": b"a" * 250_000_000})))
    bomb = zipped({"a.txt": b"a" * 2_000_000})
    packed = io.BytesIO(zipped({"a.zip": bomb, "b.zip": bomb}))
    found = list(read_stream(packed, "c.zip", ".zip", packed=False, allowance=Allowance(left=3_000_000)))
    assert [type(one) for one in found] == [Page, Failure]


def mail() -> EmailMessage:
    message = EmailMessage()
    message["Subject"], message["From"] = "Boats", "Harbour Post <p@post.test>"
    message["Date"] = "Mon, 06 May 2024 10:00:00 +0200"
    message.set_content("The mayor met the pilots on Monday.")
    return message


def test_attachments_are_pages_and_so_are_attached_mails(tmp_path: Path) -> None:
    letter, inner = mail(), mail()
    inner.add_attachment(b"text\nShips sailed.\n", maintype="text", subtype="csv", filename="t/a.csv")
    letter.add_attachment(inner)
    for _ in range(2):
        letter.add_attachment(b"Boats sailed.", maintype="text", subtype="plain", filename="b.txt")
    letter.add_attachment(b"\x89PNG", maintype="image", subtype="png", filename="logo.png")
    found = read(tmp_path, "m.eml", letter.as_bytes())
    assert [(one.name if isinstance(one, Page) else one.page) for one in found] == [
        "m.eml",
        "m.eml/attachment",
        "m.eml/attachment/t_a.csv#1",
        "m.eml/b.txt",
        "m.eml/2-b.txt",
        "m.eml/logo.png",
    ]


def test_a_mailbox_gives_its_mails(tmp_path: Path) -> None:
    box = b"".join(
        b"From x Mon May  6 10:00:00 2024\n" + mail().as_bytes() + b"\n>From the mayor.\n\n" for _ in range(2)
    )
    found = read(tmp_path, "a.mbox", box)
    assert [one.name for one in found if isinstance(one, Page)] == ["a.mbox#1", "a.mbox#2"]
    assert all("\nFrom the mayor." in one.text for one in found if isinstance(one, Page))
    assert "no mailbox" in reason(read(tmp_path, "b.mbox", b"Subject: x\n\nhello\n"))
    empty = read(tmp_path, "c.mbox", b"From x\n\n" * 3000)
    assert len(empty) == 1001
