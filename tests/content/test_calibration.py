from pathlib import Path

import pytest

from simulator.content.calibration import CalibrationError, merged, read_calibration, read_contexts
from simulator.paths import SCENARIOS
from simulator.scoring.principles import Category
from tests.factories.calibration import context, rating, write_calibration, write_lines


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write_calibration(tmp_path)


def test_a_whole_folder_is_read(folder: Path) -> None:
    found = read_calibration(folder)
    assert (len(found.contexts), len(found.replies), sorted(found.ratings)) == (4, 8, ["A", "B"])


def test_the_projects_own_calibration_set_is_read() -> None:
    found = read_calibration(SCENARIOS / "calibration")
    assert (len(found.contexts), len(found.replies), len(found.clauses)) == (24, 672, 672)


def test_as_another_context_takes_over_its_facts(tmp_path: Path) -> None:
    path = tmp_path / "contexts.jsonl"
    write_lines(path, [context("D1"), context("D2", facts="as D1; second call")])
    assert read_contexts(path)["D2"].facts == "Overbooked. second call"


def test_authority_is_read_with_its_times(folder: Path) -> None:
    authority = read_contexts(folder / "contexts.jsonl")["C0"].authority
    assert (authority.may[0].within_minutes, authority.may_not[0].kind) == (30, "compensation")


def test_marked_expressions_are_placed_in_the_text(folder: Path) -> None:
    found = read_calibration(folder)
    reply = found.replies[1]
    ((category, span),) = found.marked(reply, "A")
    assert (category, span.of(reply.text)) == (Category.DISMISS, "没办法")


def test_the_first_rater_is_the_one_who_rated_most(folder: Path) -> None:
    write_lines(folder / "ratings.jsonl", [rating("C0-bad", 1, "Z"), rating("C0-bad", 1, "B"),
                                           rating("C0-good", 1, "Z")])  # fmt: skip
    assert read_calibration(folder).first_rater == "Z"


def test_clauses_may_be_missing(folder: Path) -> None:
    (folder / "clauses.jsonl").unlink()
    assert read_calibration(folder).clauses == {}


def test_commitments_are_placed_in_the_text(folder: Path) -> None:
    assert read_calibration(folder).commitments == {}
    clause = {"text": "十分钟内回来告诉您", "kinds": ["reply"]}
    write_lines(folder / "commitments.jsonl", [{"id": "C0-good", "clauses": [clause]}])
    found = read_calibration(folder)
    (marked,) = found.commitments["C0-good"]
    reply = next(one for one in found.replies if one.id == "C0-good")
    assert (marked.span.of(reply.text), marked.labels) == ("十分钟内回来告诉您", {"reply"})


def test_the_digest_changes_with_any_file(folder: Path) -> None:
    before = read_calibration(folder).digest
    path = folder / "clauses.jsonl"
    path.write_text(path.read_text("utf-8") + "\n", encoding="utf-8")
    assert read_calibration(folder).digest != before


@pytest.mark.parametrize("name", ["contexts", "replies", "ratings"])
def test_a_missing_file_is_named(folder: Path, name: str) -> None:
    (folder / f"{name}.jsonl").unlink()
    with pytest.raises(CalibrationError, match=rf"{name}\.jsonl: No such file"):
        read_calibration(folder)


@pytest.mark.parametrize(
    ("name", "line", "message"),
    [
        ("replies", "{", r"replies\.jsonl:9: not JSON"),
        ("replies", '{"id": "x"}', r"replies\.jsonl:9: context: Field required"),
        ("replies", '{"id":"x","context":"Q","lang":"en","text":""}', "reply x: no context Q"),
        ("replies", '{"id":"C0-bad","context":"C0","lang":"en","text":""}', "C0-bad is given twi"),
        ("contexts", '{"id": "C0"}', r"contexts\.jsonl:5: the context C0 is given twice"),
        ("ratings", '{"id": "C0-bad", "rater": "A"}', "understanding: Field required"),
        ("clauses", '{"id": "none", "clauses": []}', "there is no reply none"),
        ("clauses", '{"id": "C0-bad", "clauses": [{"text": "x", "acts": []}]}', "'x' is not in"),
        ("commitments", '{"id": "none", "clauses": []}', "there is no reply none"),
        (
            "commitments",
            '{"id": "C0-bad", "clauses": [{"text": "没办法", "kinds": ["gold"]}]}',
            r"commitments\.jsonl:1: clauses\.0\.kinds: .*there is no kind 'gold'",
        ),
        (
            "commitments",
            '{"id": "C0-bad", "clauses": [{"text": "没办法", "kinds": []}]}',
            r"clauses\.0\.kinds: .* at least 1",
        ),
    ],
)
def test_a_wrong_line_is_named(folder: Path, name: str, line: str, message: str) -> None:
    path = folder / f"{name}.jsonl"
    before = path.read_text("utf-8") if path.exists() else ""
    path.write_text(before + line + "\n", encoding="utf-8")
    with pytest.raises(CalibrationError, match=message):
        read_calibration(folder)


def test_a_rating_of_an_unknown_reply_is_refused(folder: Path) -> None:
    write_lines(folder / "ratings.jsonl", [rating("none", 1)])
    with pytest.raises(CalibrationError, match="there is no reply none"):
        read_calibration(folder)


def test_a_level_out_of_range_is_refused(folder: Path) -> None:
    write_lines(folder / "ratings.jsonl", [rating("C0-bad", 4)])
    with pytest.raises(CalibrationError, match=r"ratings\.jsonl:1: understanding"):
        read_calibration(folder)


def test_two_sets_become_one(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    other = tmp_path_factory.mktemp("other")
    write_lines(other / "contexts.jsonl", [context("X1")])
    reply = {"id": "X1-1", "context": "X1", "lang": "en", "text": "Noted."}
    write_lines(other / "replies.jsonl", [reply])
    write_lines(other / "ratings.jsonl", [rating("X1-1", 2, "Q")])
    both = merged([read_calibration(folder), read_calibration(other)])
    assert (len(both.contexts), len(both.replies), len(both.ratings[both.first_rater])) == (5, 9, 9)


def test_one_set_stays_as_it_is(folder: Path) -> None:
    found = read_calibration(folder)
    assert merged([found]) is found


def test_sets_that_share_an_id_cannot_be_merged(folder: Path) -> None:
    found = read_calibration(folder)
    with pytest.raises(CalibrationError, match="two sets use the id C0"):
        merged([found, found])


def test_sets_are_merged_with_the_first_rater_of_each() -> None:
    parts = [read_calibration(folder) for folder in sorted(SCENARIOS.glob("calibration*"))]
    whole = merged(parts)
    assert len(whole.replies) == sum(len(part.replies) for part in parts)
    assert set(whole.contexts) == {name for part in parts for name in part.contexts}
    assert len(whole.ratings[whole.first_rater]) == len(whole.replies)
