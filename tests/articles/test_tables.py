"""Tables: which column is what, what becomes of the others, and what is said of rows that are none."""

from __future__ import annotations

import gzip
import io
import json
import sqlite3
import zipfile
from pathlib import Path

import pytest

from graphkit.articles import check_fields, load
from graphkit.articles.fields import choose, page_of
from graphkit.articles.folding import Fold
from graphkit.errors import UsageError
from graphkit.model import Failure, Page, PageKind
from graphkit.ontology.files import load_yaml, ontology_folder

SAMPLES = Path(__file__).parents[2] / "docs" / "inputs"


def read(folder: Path, name: str, content: str | bytes, **columns: str) -> list[Page | Failure]:
    path = folder / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return list(load([path], tuple(columns.items())))


def pages(found: list[Page | Failure]) -> list[Page]:
    assert all(isinstance(one, Page) for one in found), found
    return [one for one in found if isinstance(one, Page)]


def failures(found: list[Page | Failure]) -> list[tuple[str, str]]:
    return [(one.page, one.reason) for one in found if isinstance(one, Failure)]


@pytest.mark.parametrize("name", ["text", "Body", "CONTENT", "full_text", "articleBody", "main-text", "Article Text"])
def test_usual_names_are_known_however_they_are_written(name: str) -> None:
    assert choose((name, "x"), ()) == {"text": name}


def test_the_better_name_is_taken_and_the_other_carried_along() -> None:
    page = page_of({"content": "Short.", "text": "Ships sailed.", "date": "", "summary": "s"}, "a.csv", 1, ())
    assert (page.text, page.fields) == ("Ships sailed.", (("content", "Short."), ("summary", "s")))


def test_no_name_of_a_column_stands_for_two_fields() -> None:
    table = load_yaml(ontology_folder() / "pages" / "fields.yaml")
    names = [name for known in table.values() for name in known]
    assert len(names) == len(set(names))
    assert all(choose((name,), ()) == {field: name} for field, known in table.items() for name in known)


def test_what_the_user_says_goes_before_the_names(tmp_path: Path) -> None:
    (page,) = pages(read(tmp_path, "a.csv", "text,lede,tag\nlabel,Ships sailed.,x\n", text="lede", title="TAG"))
    assert (page.text, page.metadata, page.fields) == ("Ships sailed.", (("title", "x"),), (("text", "label"),))


def test_a_column_that_is_not_there_leaves_the_usual_names(tmp_path: Path) -> None:
    (page,) = pages(read(tmp_path, "a.csv", "text\nShips sailed.\n", text="story"))
    assert page.text == "Ships sailed."


def test_an_unknown_field_is_a_usage_error() -> None:
    with pytest.raises(UsageError, match="no field 'body'"):
        check_fields([("body", "text")])


def test_columns_are_named_where_none_holds_text(tmp_path: Path) -> None:
    (failure,) = read(tmp_path, "a.csv", "name,age\nAda,7\nMary,8\n")
    assert isinstance(failure, Failure)
    assert failure.reason == "no column is known as an article's text; there are 'name', 'age' (and 1 more like it: 3)"
    assert "--map text=COLUMN" in failure.remedy


@pytest.mark.parametrize(
    ("given", "day"),
    [
        ('"2024-05-06T10:00:00Z"', "2024-05-06T10:00:00Z"),
        ("1714989600", "2024-05-06"),
        ("1714989600000", "2024-05-06"),
        ('"1714989600"', "2024-05-06"),
        ("20240506101500", "20240506"),
        ("20240506", "20240506"),
    ],
)
def test_dates_are_taken_as_records_have_them(tmp_path: Path, given: str, day: str) -> None:
    (page,) = pages(read(tmp_path, "a.jsonl", f'{{"text": "Ships sailed.", "date": {given}}}'))
    assert page.metadata == (("published", day),)
    assert page.notes == ()


def test_a_record_of_markup_is_a_page_of_html(tmp_path: Path) -> None:
    (page,) = pages(read(tmp_path, "a.jsonl", '{"html": "<p>Ships sailed.</p>", "title": "T"}'))
    assert (page.kind, page.metadata) == (PageKind.HTML, (("title", "T"),))


def test_ids_are_names_and_bare_numbers_stay_in_their_file(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("id,text\n7,One.\nx-8,Two.\n")
    (tmp_path / "b.csv").write_text("id,text\n7,Three.\n")
    (tmp_path / "c.jsonl").write_text('{"id": 7, "text": "Four."}\n{"text": "Five."}\n')
    assert [page.name for page in pages(list(load([tmp_path])))] == ["a.csv#7", "x-8", "b.csv#7", "7", "c.jsonl#2"]


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_delimiters_are_told_by_the_first_row(tmp_path: Path, delimiter: str) -> None:
    rows = [["headline", "body", "date"], ["A; b, c", '"Ships, boats; and\nrafts."', "2024-05-06"]]
    rows[1][0] = f'"{rows[1][0]}"'
    (page,) = pages(read(tmp_path, "a.csv", "\n".join(delimiter.join(row) for row in rows)))
    assert (page.text, dict(page.metadata)["title"]) == ("Ships, boats; and\nrafts.", "A; b, c")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_encodings_of_tables(tmp_path: Path, encoding: str) -> None:
    (page,) = pages(read(tmp_path, "a.csv", "text;title\nThe café’s owner met Müller.;x\n".encode(encoding)))
    assert page.text == "The café’s owner met Müller."


def test_rows_that_are_none_are_told_once_a_kind(tmp_path: Path) -> None:
    rows = "".join('"",t\n' if number % 3 else "Ships sailed.,t\n" for number in range(30))
    found = read(tmp_path, "a.csv", f"text,title\n{rows}Ships sailed.,t,more\n")
    assert sum(isinstance(one, Page) for one in found) == 10
    assert failures(found) == [
        ("a.csv:3", "the record has no text (and 19 more like it: 4, 6, 7, 9, 10, ...)"),
        ("a.csv:32", "the row has 3 cells, and the header 2"),
    ]


def test_a_file_of_which_most_rows_are_none_is_left(tmp_path: Path) -> None:
    found = read(tmp_path, "a.jsonl", "{}\n" * 5000)
    assert [page for page, _ in failures(found)] == ["a.jsonl:1", "a.jsonl:1000"]


def test_a_quotation_that_is_never_closed_is_told_with_its_line(tmp_path: Path) -> None:
    found = read(tmp_path, "a.csv", 'text\nShips sailed.\n"' + "a,b\n" * 6_000_000)
    assert [page for page, _ in failures(found)] == ["a.csv:3"]
    assert len(found) == 2


@pytest.mark.parametrize(
    "content",
    [
        '[{"text": "One."}, {"text": "Two."}]',
        '{"status": "ok", "tags": ["a"], "articles": [{"text": "One."}, {"text": "Two."}]}',
        '{"text": "One."}\n{"text": "Two."}\n',
    ],
)
def test_json_comes_as_a_list_an_object_or_lines(tmp_path: Path, content: str) -> None:
    assert [page.text for page in pages(read(tmp_path, "a.json", content))] == ["One.", "Two."]


def test_json_may_be_one_article_or_none(tmp_path: Path) -> None:
    assert [page.name for page in pages(read(tmp_path, "a.json", '{"text": "One.", "tags": ["a"]}'))] == ["a.json#1"]
    assert "no JSON" in failures(read(tmp_path, "b.json", "nonsense"))[0][1]
    assert "no record" in failures(read(tmp_path, "c.json", "[]"))[0][1]
    assert "nested too deeply" in failures(read(tmp_path, "d.json", "[" * 100_000))[0][1]


def test_what_a_record_has_beside_is_kept_as_it_is(tmp_path: Path) -> None:
    record = {"text": ["One.", "Two."], "source": {"id": None, "name": "Harbour Post"}, "tags": ["a", "b"], "n": 1.0}
    (page,) = pages(read(tmp_path, "a.jsonl", json.dumps({**record, "geo": {"lat": 1.5}, "empty": None})))
    assert (page.text, page.metadata) == ("One.\n\nTwo.", (("source", "Harbour Post"),))
    assert page.fields == (("tags", "a, b"), ("n", "1"), ("geo", '{"lat": 1.5}'))


def test_answers_of_news_services_are_read_as_they_come(tmp_path: Path) -> None:
    guardian = {"response": {"results": [{"id": "w/1", "webTitle": "T", "fields": {"bodyText": "Ships sailed."}}]}}
    elastic = {"hits": {"hits": [{"_id": "e1", "_source": {"title": "T", "text": "Ships sailed.", "tag": "x"}}]}}
    press = [
        {"id": 5, "date": "2024-05-06", "title": {"rendered": "T"}, "content": {"rendered": "<p>Ships sailed.</p>"}}
    ]
    found = [pages(read(tmp_path, "a.json", json.dumps(one)))[0] for one in (guardian, elastic, press)]
    assert [(page.name, page.text, dict(page.metadata)["title"]) for page in found] == [
        ("w/1", "Ships sailed.", "T"),
        ("e1", "Ships sailed.", "T"),
        ("a.json#5", "<p>Ships sailed.</p>", "T"),
    ]
    assert found[1].fields == (("_source.tag", "x"),)
    assert found[2].kind is PageKind.HTML


def test_a_path_can_be_named(tmp_path: Path) -> None:
    record = '{"text": "Not this.", "a": {"b": "Ships sailed."}}'
    (page,) = pages(read(tmp_path, "a.jsonl", record, text="a.b"))
    assert (page.text, page.fields) == ("Ships sailed.", (("text", "Not this."),))


def test_a_text_that_is_no_words_is_refused(tmp_path: Path) -> None:
    assert "of type int" in failures(read(tmp_path, "a.jsonl", '{"text": 7}'))[0][1]


def far_cell() -> bytes:
    """A workbook of a few kilobytes whose last cell is the last that there can be."""
    packed = io.BytesIO()
    with zipfile.ZipFile(SAMPLES / "table.xlsx") as source, zipfile.ZipFile(packed, "w") as target:
        for member in source.namelist():
            content = source.read(member)
            far = b'<row r="1048576"><c r="XFD1048576" t="n"><v>1</v></c></row></sheetData>'
            target.writestr(member, content.replace(b"</sheetData>", far) if "sheet1" in member else content)
    return packed.getvalue()


def test_a_sheet_that_says_it_is_giant_is_read_as_far_as_it_goes(tmp_path: Path) -> None:
    assert [page.name for page in pages(read(tmp_path, "far.xlsx", far_cell()))] == ["far.xlsx#1"]


def test_sheets_that_hold_articles_are_read_each(tmp_path: Path) -> None:
    openpyxl = pytest.importorskip("openpyxl")
    book = openpyxl.Workbook()
    for title, rows in (("A", [["text"], ["One."]]), ("B", [["note"], ["x"]]), ("C", [["text"], [None], ["Two."]])):
        sheet = book.create_sheet(title)
        for row in rows:
            sheet.append(row)
    book.save(tmp_path / "a.xlsx")
    assert [page.name for page in pages(list(load([tmp_path / "a.xlsx"])))] == ["a.xlsx#A!1", "a.xlsx#C!2"]
    assert "damaged" in failures(read(tmp_path, "b.xlsx", b"PK no workbook"))[0][1]


def database(path: Path, *statements: str) -> Path:
    connection = sqlite3.connect(path)
    for statement in statements:
        connection.execute(statement)
    connection.commit()
    connection.close()
    return path


def test_tables_of_a_database_are_found_or_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    two = database(
        tmp_path / "two.db",
        "CREATE TABLE news (text TEXT, date TEXT)",
        "CREATE TABLE notes (body TEXT)",
        "INSERT INTO news VALUES ('Ships sailed.', '2024-05-06')",
        "INSERT INTO notes VALUES ('Boats sailed.')",
    )
    assert "more than one table has a column known as text" in failures(list(load([two])))[0][1]
    monkeypatch.chdir(tmp_path)
    for source in ("sqlite:///two.db?table=notes", "sqlite:two.db?table=notes", f"sqlite:///{two}?table=notes"):
        (page,) = pages(list(load([source])))
        assert (page.name, page.text) == ("two.db/notes#1", "Boats sailed.")
    assert "there is no table 'no'; there are: news, notes" in failures(list(load([f"{source[:-5]}no"])))[0][1]


def test_a_view_that_never_ends_and_a_cell_without_bounds_are_told(tmp_path: Path) -> None:
    counting = "WITH RECURSIVE t(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM t) SELECT"
    endless = database(tmp_path / "a.db", f"CREATE VIEW v AS {counting} n AS text FROM t WHERE n < 0")
    giant = database(tmp_path / "b.db", f"CREATE VIEW v AS {counting} hex(zeroblob(300000000)) AS text FROM t")
    assert "interrupted" in failures(list(load([endless])))[0][1]
    assert "too big" in failures(list(load([giant])))[0][1]


def test_what_only_ends_like_a_database_is_left_aside(tmp_path: Path) -> None:
    (failure,) = read(tmp_path, "Thumbs.db", b"\xd0\xcf\x11\xe0")
    assert isinstance(failure, Failure)
    assert failure.skipped


def test_duckdb_reaches_no_other_file(tmp_path: Path) -> None:
    duckdb = pytest.importorskip("duckdb")
    (tmp_path / "secret.csv").write_text("content\nShips sailed.\n")
    with duckdb.connect(str(tmp_path / "a.duckdb")) as made:
        made.execute(f"CREATE VIEW v AS SELECT content AS text FROM '{tmp_path}/secret.csv'")  # noqa: S608  # our own
    ((_, reason),) = failures(list(load([tmp_path / "a.duckdb"])))
    assert "Permission Error" in reason


def test_a_missing_extra_of_tables_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(name: str) -> None:
        raise ImportError(name)

    monkeypatch.setattr("graphkit.articles.extras.import_module", missing)
    for name in ("a.parquet", "a.duckdb"):
        (failure,) = read(tmp_path, name, b"PAR1")
        assert isinstance(failure, Failure)
        assert failure.remedy == "pip install 'graphkit[duckdb]'"


def test_packed_tables_stream(tmp_path: Path) -> None:
    packed = gzip.compress((SAMPLES / "table.csv").read_bytes())
    assert len(pages(read(tmp_path, "a.csv.gz", packed))) == 2


def test_kinds_of_faults_are_bounded() -> None:
    fold = Fold()
    for number in range(200):
        fold.add(str(number), "fault " + "x" * number)
    kinds = list(fold)
    assert len(kinds) == 51
    assert (kinds[-1].count, kinds[-1].reason) == (150, "other faults")
