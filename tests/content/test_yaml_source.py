"""YAML text into values that remember their place; hostile files are refused."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.content.yaml_source import (
    Limits,
    UnreadableYamlError,
    parse_document,
    read_document,
)


def refused(text: str, limits: Limits | None = None) -> str:
    with pytest.raises(UnreadableYamlError) as error:
        parse_document(text, "a.yaml", limits)
    return error.value.finding.name


def test_a_value_knows_its_line_and_column() -> None:
    document = parse_document("a: 1\nb:\n  - c: 雨\n    d: x\n", "a.yaml")
    assert document.at("b", 0, "d") == (4, 8)


def test_a_key_knows_its_line_and_column() -> None:
    document = parse_document("a: 1\nb:\n  - c: 雨\n    d: x\n", "a.yaml")
    assert document.key_at("b", 0, "d") == (4, 5)


def test_what_is_missing_stands_at_what_is_around_it() -> None:
    document = parse_document("a:\n  b: 1\n", "a.yaml")
    assert document.at("a", "c", "d") == document.at("a")


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("12", 12),
        ("-3", -3),
        ("1.5", 1.5),
        ("1e3", 1000.0),
        ("true", True),
        ("~", None),
        ("", None),
        ("no", "no"),
        ("on", "on"),
        ("12:30", "12:30"),
        ("2026-01-05", "2026-01-05"),
        ("0x1f", "0x1f"),
        ("'12'", "12"),
        ('"雨\\n"', "雨\n"),
    ],
)
def test_plain_values_follow_yaml_1_2(written: str, value: object) -> None:
    assert parse_document(f"a: {written}", "a.yaml").data["a"] == value


def test_a_block_of_text_keeps_its_lines() -> None:
    assert parse_document("a: |\n  one\n  two\n", "a.yaml").data["a"] == "one\ntwo\n"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("a: &x 1\nb: *x\n", "aliased"),
        ("a: *x\n", "aliased"),
        ("a: !!python/object/apply:os.system ['true']\n", "tagged"),
        ("a: !x {}\n", "tagged"),
        ("a: 1\na: 2\n", "duplicate-key"),
        ("a: 1\n---\nb: 2\n", "not-one-mapping"),
        ("- a\n", "not-one-mapping"),
        ("just words", "not-one-mapping"),
        ("", "not-one-mapping"),
        ("a: [1\n", "not-yaml"),
        ("a: \x00", "not-yaml"),
        ("a: b\n\tc: 1\n", "not-yaml"),
        ("? {x: 1}\n: 2\n", "odd-key"),
        ('a: "\\ud800"', "not-yaml"),
        ("[" * 5000, "too-deep"),
        ("{a: " * 5000, "too-deep"),
    ],
)
def test_what_is_not_a_plain_mapping_is_refused(text: str, name: str) -> None:
    assert refused(text) == name


def test_a_text_over_the_limit_is_refused() -> None:
    assert refused("a: " + "雨" * 10, Limits(size=20)) == "oversized-file"


def test_a_file_over_the_limit_is_refused_without_being_read_whole(tmp_path: Path) -> None:
    file = tmp_path / "a.yaml"
    file.write_bytes(b"a" * 2000)
    with pytest.raises(UnreadableYamlError, match="2000 bytes"):
        read_document(file, limits=Limits(size=100))


def test_more_values_than_allowed_are_refused() -> None:
    assert refused("a: [1, 2, 3, 4]", Limits(values=4)) == "too-many-values"


def test_a_missing_file_says_so(tmp_path: Path) -> None:
    with pytest.raises(UnreadableYamlError, match="No such file"):
        read_document(tmp_path / "none.yaml")


def test_a_byte_order_mark_is_not_part_of_the_first_key(tmp_path: Path) -> None:
    file = tmp_path / "a.yaml"
    file.write_bytes(b"\xef\xbb\xbfa: 1\n")
    assert read_document(file).data == {"a": 1}


def test_the_digest_is_of_the_values_not_of_the_layout() -> None:
    one = parse_document("a: 1 # note\nb: [x]\n", "a.yaml")
    same = parse_document("b:\n  - x\na: 1\n", "b.yaml")
    other = parse_document("b:\n  - x\na: 2\n", "b.yaml")
    assert one.digest == same.digest != other.digest


WORDS = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), max_size=12)
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-999, 999) | WORDS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(WORDS, inner, max_size=3),
    max_leaves=12,
)


@given(st.dictionaries(WORDS, VALUES, max_size=4))
def test_json_is_read_as_what_it_is(data: dict[str, object]) -> None:
    assert parse_document(json.dumps(data), "a.yaml").data == data


@given(st.text(max_size=60))
def test_any_text_gives_a_document_or_a_finding_within_it(text: str) -> None:
    finding = None
    try:
        parse_document(text, "a.yaml")
    except UnreadableYamlError as error:
        finding = error.finding
    assert finding is None or 1 <= finding.line <= len(text.splitlines()) + 2
