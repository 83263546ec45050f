import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from simulator.cli.main import main
from simulator.scoring.principles import Principle
from tests.factories.calibration import GOOD, context, write_lines


def run(lines: list[Any], *options: str) -> Result:
    text = "\n".join(one if isinstance(one, str) else json.dumps(one) for one in lines)
    return CliRunner().invoke(main, ["score", "--engine", "rules", *options], input=text)


def rows(result: Result) -> list[dict[str, Any]]:
    return [json.loads(line) for line in result.stdout.splitlines()]


def test_each_reply_gives_one_line_in_order() -> None:
    result = run([{"id": name, "text": GOOD} for name in "cab"])
    assert (result.exit_code, [row["id"] for row in rows(result)]) == (0, ["c", "a", "b"])


def test_a_line_has_the_parts_that_are_promised() -> None:
    (row,) = rows(run([{"id": 7, "lang": "zh-Hans", "text": "没办法，等着吧。" + GOOD}]))
    assert set(row) == {"id", "levels", "forbidden", "findings", "confidence"}
    assert set(row["levels"]) == set(row["confidence"]) == set(Principle)
    assert set(row["forbidden"][0]) == {"category", "start", "end", "quote", "rule"}
    for one in row["findings"]:
        assert set(one) - {"act", "rule"} == {"principle", "start", "end", "quote", "effect"}
        assert ("act" in one) != ("rule" in one)


def test_offsets_count_code_points_of_the_text() -> None:
    text = "😀😀 没办法，等着吧。"
    (row,) = rows(run([{"id": 1, "text": text}]))
    assert row["forbidden"]
    assert all(text[one["start"] : one["end"]] == one["quote"] for one in row["forbidden"])


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("{", "line 2: not JSON"),
        ("[]", "line 2: not a JSON object"),
        ('{"id": 1}', "line 2: 'text' is missing"),
        ('{"text": ""}', "line 2: 'id' is missing"),
        ('{"id": 1, "text": 5}', "line 2: 'text' is not a text"),
        ('{"id": 1, "text": "\\ud800"}', "line 2: half a character"),
        ('{"id": 1, "text": "", "lang": "fr"}', "line 2: 'lang' must be one of"),
        ('{"id": 1, "text": "", "context": "D9"}', "line 2: no context 'D9'"),
    ],
)
def test_a_bad_line_is_named_and_the_others_are_scored(line: str, message: str) -> None:
    result = run([{"id": "a", "text": ""}, line, {"id": "b", "text": ""}])
    assert result.exit_code == 2
    assert message in result.stderr
    assert [row["id"] for row in rows(result)] == ["a", "b"]


def test_blank_lines_are_passed_over() -> None:
    assert len(rows(run([{"id": 1, "text": ""}, "", " ", {"id": 2, "text": ""}]))) == 2


def test_a_named_context_is_scored_against(tmp_path: Path) -> None:
    path = tmp_path / "contexts.jsonl"
    write_lines(path, [context("H1")])
    replies = [
        {"id": 1, "context": "H1", "text": "我们会赔偿您的损失。"},
        {"id": 2, "context": "H1", "text": "半小时内给您回电话。"},
    ]
    careless, careful = rows(run(replies, "--contexts", str(path)))
    assert careless["levels"]["no_careless_promises"] < careful["levels"]["no_careless_promises"]


def test_scenario_and_node_belong_together() -> None:
    result = run([{"id": 1, "text": ""}], "--node", "opening")
    assert (result.exit_code, "belong together" in result.stderr) == (2, True)


def test_an_unknown_scenario_is_named() -> None:
    result = run([], "--scenario", "nowhere", "--node", "opening")
    assert "there is no scenario nowhere" in result.stderr


def test_a_broken_contexts_file_is_named(tmp_path: Path) -> None:
    path = tmp_path / "contexts.jsonl"
    path.write_text("{", encoding="utf-8")
    result = run([], "--contexts", str(path))
    assert (result.exit_code, "contexts.jsonl:1: not JSON" in result.stderr) == (1, True)
