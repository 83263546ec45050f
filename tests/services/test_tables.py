"""CSV files as spreadsheets write and read them."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.services.errors import Invalid
from simulator.services.tables import MOST_ROWS, defused, read_table, write_table

TEXT = "姓名,邮箱\n林小满,lin@example.org\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_a_file_is_read_in_the_encodings_of_spreadsheets(encoding: str) -> None:
    table = read_table(TEXT.encode(encoding))
    assert table.columns == ("姓名", "邮箱")
    assert table.rows[0].values == {"姓名": "林小满", "邮箱": "lin@example.org"}


@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_the_separator_is_that_of_the_heading(separator: str) -> None:
    table = read_table(TEXT.replace(",", separator).encode())
    assert table.rows[0].values["邮箱"] == "lin@example.org"


def test_lines_are_counted_as_an_editor_counts_them() -> None:
    table = read_table(b"name,email\n\n,\nA,a@example.org\n")
    assert [row.line for row in table.rows] == [4]


def test_a_short_line_leaves_the_last_columns_out() -> None:
    assert read_table(b"name,email\nA\n").rows[0].values == {"name": "A"}


@pytest.mark.parametrize(
    "data",
    [b"", b"\n\n", b"\xff\xfe\x00", b"name\xff\xff\xff", b"a" * 1_000_001, b"name\n\x00\n"],
)
def test_what_is_no_table_is_refused(data: bytes) -> None:
    with pytest.raises(Invalid):
        read_table(data)


def test_too_many_lines_are_refused() -> None:
    with pytest.raises(Invalid, match="split"):
        read_table(b"name\n" + b"A\n" * (MOST_ROWS + 1))


@pytest.mark.parametrize(
    "start", ["=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠", " =", "\ufeff="]
)
def test_a_formula_is_defused(start: str) -> None:
    assert defused(f"{start}1+1") == f"'{start}1+1"


@pytest.mark.parametrize("harmless", ["林小满", "a=b", "", "’="])
def test_a_harmless_text_stays_as_it_is(harmless: str) -> None:
    assert defused(harmless) == harmless


@pytest.mark.parametrize(("cell", "text"), [(-5, "-5"), (0.5, "0.5"), (None, ""), (True, "True")])
def test_values_are_written_as_such(cell: object, text: str) -> None:
    assert defused(cell) == text


@given(st.lists(st.text(st.characters(exclude_categories=["Cs"])), min_size=1, max_size=4))
def test_no_cell_of_a_written_table_starts_a_formula(cells: list[str]) -> None:
    written = write_table(["a"] * len(cells), [cells])
    rows = list(csv.reader(io.StringIO(written.removeprefix("\ufeff"), newline="")))
    assert [cell.removeprefix("'") for cell in rows[1]] == [
        cell.removeprefix("'") for cell in cells
    ]
    assert not any(cell.startswith(("=", "+", "-", "@", "\t", "\r")) for cell in rows[1])
