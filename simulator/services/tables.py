"""CSV files as spreadsheets write and read them: encodings, separators, and defused formulas."""

import csv
import io
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from simulator.services.errors import Invalid
from simulator.text.bilingual import Text

LARGEST_FILE = 1_000_000
MOST_ROWS = 5000
_SEPARATORS = ",;\t"
_UTF16 = (b"\xff\xfe", b"\xfe\xff")
# What makes a spreadsheet take a text for a formula, once full-width forms are narrowed.
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n")


@dataclass(frozen=True, slots=True)
class Row:
    """A line of a table by column; ``line`` counts from 1, the header included."""

    line: int
    values: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Table:
    """A table as it was read."""

    encoding: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]


def read_table(data: bytes) -> Table:
    """The table in ``data``: UTF-8, UTF-16 with its mark, or GB18030 as Excel writes in China.

    Empty lines are left out; values are trimmed.

    :raises Invalid: if it is too large, is no text, or has no header or a broken one.
    """
    if len(data) > LARGEST_FILE:
        raise _refused("文件太大，最多 1 MB。", "The file is too large; 1 MB is the most.")
    text, encoding = _decoded(data)
    lines = _lines(text)
    header = next(lines, None)
    if header is None:
        raise _refused("文件是空的。", "The file is empty.")
    columns = tuple(name.strip() for name in header[1])
    rows = tuple(
        Row(line, {column: value.strip() for column, value in zip(columns, cells, strict=False)})
        for line, cells in lines
        if any(cell.strip() for cell in cells)
    )
    if len(rows) > MOST_ROWS:
        raise _refused(
            f"一次最多 {MOST_ROWS} 行。", f"There are more than {MOST_ROWS} lines; split the file."
        )
    return Table(encoding, columns, rows)


def write_table(columns: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """A CSV text of ``rows`` in which no cell can act as a formula; starts with Excel's mark."""
    out = io.StringIO()
    out.write("\ufeff")
    writer = csv.writer(out)
    writer.writerow([defused(column) for column in columns])
    writer.writerows([[defused(cell) for cell in row] for row in rows])
    return out.getvalue()


def defused(cell: object) -> str:
    """``cell`` as text, behind an apostrophe if a spreadsheet might take it for a formula.

    Numbers stay numbers, negative ones too.
    """
    if cell is None:
        return ""
    if isinstance(cell, int | float):
        return str(cell)
    text = str(cell)
    visible = unicodedata.normalize("NFKC", text).lstrip(" \u200b\ufeff")
    return f"'{text}" if visible.startswith(_FORMULA_STARTS) else text


def _decoded(data: bytes) -> tuple[str, str]:
    if data.startswith(_UTF16):
        choices: tuple[str, ...] = ("utf-16",)
    else:
        choices = ("utf-8-sig", "gb18030")
    for encoding in choices:
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\x00" not in text:
            return text, encoding.removesuffix("-sig").upper()
    raise _refused(
        "读不出这个文件，请另存为 UTF-8 编码的 CSV。",
        "The file cannot be read; save it as CSV in UTF-8.",
    )


def _lines(text: str) -> Iterator[tuple[int, list[str]]]:
    first = text.lstrip("\r\n").splitlines()[:1]
    separator = max(_SEPARATORS, key=first[0].count) if first else ","
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    try:
        for cells in reader:
            if any(cell.strip() for cell in cells):
                yield reader.line_num, cells
    except csv.Error as error:
        line = reader.line_num
        raise _refused(f"第 {line} 行不是有效的 CSV。", f"Line {line} is not valid CSV.") from error


def _refused(zh: str, en: str) -> Invalid:
    return Invalid(Text(zh=zh, en=en), "file")
