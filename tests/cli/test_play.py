"""``simulator play``: a whole case in the terminal."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from simulator.cli.main import main
from simulator.cli.play_screen import marked
from simulator.content.play_file import read_play
from simulator.content.play_runner import run_play, unmet_expectations
from simulator.content.scenario import Channel
from simulator.scoring.finding import Effect, Hit, Present, ReplyScore
from simulator.scoring.principles import Category, Principle
from simulator.text.span import Span
from tests.factories.documents import GOOD_CASE, good_file
from tests.factories.scorers import EvenScorer

TALK = ["How is your leg?", "You will hear within the hour."]
ORDER = ["2", "1", "1", "2", "1", "The lift has stopped."]


@pytest.fixture(autouse=True)
def _scorer(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("simulator.cli.play.scorer_for", lambda _engine: EvenScorer(3))


def play(*lines: str, options: tuple[str, ...] = ("--language", "en")) -> Result:
    arguments = ["play", str(GOOD_CASE), *options]
    return CliRunner().invoke(main, arguments, input="".join(f"{line}\n" for line in lines))


def test_a_case_is_played_from_the_briefing_to_the_debrief() -> None:
    result = play(*TALK, *ORDER)
    assert result.exit_code == 0
    parts = ["The lift again", "The lift has stopped again!", "I have just had my knee done.",
             "All right.", "The lift was repaired.", "Work order", "Result", "Passed", "Debrief"]  # fmt: skip
    places = [result.output.index(part) for part in parts]
    assert places == sorted(places)


def test_the_ledger_names_cause_and_mood() -> None:
    assert "Mood 65 (+5) you took up nothing of what was said" in play(*TALK, *ORDER).output


def test_each_answer_of_the_work_order_is_marked_with_its_reason() -> None:
    output = play(*TALK, *ORDER).output
    assert "Received Wednesday 30 September 16:50" in output
    assert "No; expected: Today  Wed 30 Sept 16:50 + the same working day" in output
    assert "→ Wed 30 Sept 17:30 Someone is stuck upstairs." in output
    assert "Right  It was promised." in output
    assert "the lift  mentioned" in output


def test_a_case_that_was_not_settled_is_not_passed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("simulator.cli.play.scorer_for", lambda _engine: EvenScorer(1))
    output = play(*["Hm."] * 3, *ORDER).output
    assert "Not passed" in output
    assert "not settled in your hands" in output


def test_a_hint_is_given_with_its_cost() -> None:
    assert "Hint (costs 5 points): First the feeling." in play(":h", *TALK, *ORDER).output


def test_a_caller_can_be_asked_to_hold(monkeypatch: pytest.MonkeyPatch) -> None:
    assert "There is no line to hold here." in play(":w", *TALK, *ORDER).output
    monkeypatch.setattr("simulator.cli.play.HEARD_ONLY", frozenset(Channel))
    assert "The customer is holding the line." in play(":w", *TALK, *ORDER).output


@pytest.mark.parametrize("on_call", [True, False])
def test_holding_is_offered_on_calls_only(
    monkeypatch: pytest.MonkeyPatch, *, on_call: bool
) -> None:
    calls = frozenset(Channel) if on_call else frozenset()
    monkeypatch.setattr("simulator.cli.play_screen.HEARD_ONLY", calls)
    assert (":w" in play(*TALK, *ORDER).output) is on_call


def test_the_facts_can_be_read_again() -> None:
    assert play(":f", *TALK, *ORDER).output.count("Reported at ten") == 2


@pytest.mark.parametrize("lines", [(":q",), (), ("How is your leg?",)])
def test_leaving_ends_without_a_result(lines: tuple[str, ...]) -> None:
    result = play(*lines)
    assert result.exit_code == 0
    assert "You left the conversation." in result.output
    assert "Result" not in result.output


def test_traditional_chinese_is_spoken_throughout() -> None:
    output = play(*TALK, *ORDER, options=("--language", "zh-Hant")).output
    assert "電梯又停了！" in output


def test_a_recorded_conversation_is_a_play_that_holds(tmp_path: Path) -> None:
    file = tmp_path / "recorded.yaml"
    result = play(*TALK, *ORDER, options=("--language", "en", "--record", str(file)))
    assert f"Recorded: {file}" in result.output
    loaded, findings = read_play(file)
    assert loaded is not None
    conversation = run_play(good_file().scenario, loaded.play, EvenScorer(3))
    assert (findings, unmet_expectations(loaded.play, conversation)) == ((), ())


def test_an_unknown_scenario_names_those_there_are() -> None:
    result = CliRunner().invoke(main, ["play", "no-such-case"])
    assert result.exit_code == 2
    assert "reconnection-eighth-call" in result.stderr


def test_what_counted_is_marked_and_the_graver_mark_shows() -> None:
    reply = "I am sorry, nothing I can do."
    hit = Hit(Category.DISMISS, Span(12, 28), reply[12:28], "dismiss.nothing")
    credit = Present(Principle.SINCERITY, Effect.CREDIT, Span(0, 28), reply[:28])
    score = ReplyScore(levels={}, confidence={}, hits=(hit,), findings=(credit,))
    assert marked(reply, score).replace("\x1b[0m", "") == (
        "\x1b[32m⟦+ I am sorry, ⟧\x1b[31m⟦! nothing I can do⟧."
    )
