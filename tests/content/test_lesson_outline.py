"""What stands in Markdown, and where."""

from hypothesis import given
from hypothesis import strategies as st

from simulator.content.lesson_outline import crowded, headings, links

TEXT = """# Title

## One

See [this](/lessons/one "the first") and [that](https://example.org/a).

```
## no heading
[no link](nowhere)
```

## Two ##
"""


def test_headings_have_their_level_and_line() -> None:
    assert [(one.line, one.depth, one.text) for one in headings(TEXT)] == [
        (1, 1, "Title"),
        (3, 2, "One"),
        (12, 2, "Two"),
    ]


def test_links_have_the_place_of_their_address() -> None:
    assert [(one.line, one.column, one.text) for one in links(TEXT)] == [
        (5, 12, "/lessons/one"),
        (5, 49, "https://example.org/a"),
    ]


def test_a_link_in_code_or_a_picture_is_none() -> None:
    assert links("`[a](b)` ![c](d)") == ()


def test_a_list_right_after_text_is_crowded() -> None:
    assert [one.line for one in crowded("Say so:\n- ✗ no\n- ✓ yes\n\n- fine\n  more\n- fine")] == [
        2
    ]


def test_a_table_right_after_text_is_crowded() -> None:
    assert [one.line for one in crowded("So:\n| a | b |\n|---|---|\n")] == [2]


def test_a_list_under_a_heading_is_not_crowded() -> None:
    assert crowded("## One\n- a\n\n1. b\n2. c\n") == ()


@given(st.text(alphabet="#-*|[]()`~ \nab1.", max_size=120))
def test_every_place_is_inside_the_text(text: str) -> None:
    lines = text.split("\n")
    for one in (*headings(text), *links(text), *crowded(text)):
        assert 1 <= one.line <= len(lines)
        assert 1 <= one.column <= len(lines[one.line - 1]) + 1
