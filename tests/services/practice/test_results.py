"""The result page's contents, in their order."""

import pytest

from simulator.dialogue.script import EndingKind, Step
from simulator.scoring.principles import Level, Principle
from simulator.services import practice
from simulator.services.errors import Conflict
from simulator.services.materials import Materials
from simulator.services.practice.result import Band, Result
from simulator.store import db
from simulator.store.models import Attempt
from tests.factories.practice import ANSWERS, finish, finish_blaming, later, make_attempt, send
from tests.factories.scoring import BLAME, BLAMING_REPLY, GOOD_REPLY, POOR_REPLY

SLOW_BUT_KIND = "让您等了这么久，是我们没跟进好，对不起。"


def good(materials: Materials, user: int) -> Result:
    return practice.result(materials, user, finish(materials, user))


def blaming(materials: Materials, user: int) -> Result:
    return practice.result(materials, user, finish_blaming(materials, user))


def test_a_good_attempt_passes(materials: Materials, trainee: int) -> None:
    verdict = good(materials, trainee).verdict
    assert (verdict.passed, verdict.band, verdict.total) == (True, Band.EXCELLENT, 100)
    assert verdict.headline.en is not None
    assert verdict.headline.en.endswith("Passed.")


def test_blocking_words_fail_an_attempt_and_come_first(materials: Materials, trainee: int) -> None:
    verdict = blaming(materials, trainee).verdict
    assert not verdict.passed
    assert verdict.would_have_passed
    assert [hit.quote for hit in verdict.blocking] == [BLAME]
    assert BLAME in (verdict.reasons[0].zh or "")


def test_too_few_points_fail_an_attempt(materials: Materials, trainee: int) -> None:
    attempt = finish(materials, trainee, POOR_REPLY, POOR_REPLY, POOR_REPLY, POOR_REPLY)
    verdict = practice.result(materials, trainee, attempt).verdict
    assert not verdict.passed
    assert not verdict.would_have_passed
    assert any("short of" in (reason.en or "") for reason in verdict.reasons)


def test_the_points_alone_do_not_pass_an_attempt_that_was_not_settled(
    materials: Materials, trainee: int
) -> None:
    attempt = finish(materials, trainee, *[SLOW_BUT_KIND] * 4)
    shown = practice.result(materials, trainee, attempt)
    assert shown.end.kind is EndingKind.HUNG_UP
    assert (shown.verdict.total or 0) >= 60
    assert not shown.verdict.passed
    assert "not settled" in (shown.verdict.reasons[0].en or "")


def test_a_step_left_out_costs_points(materials: Materials, trainee: int) -> None:
    attempt = finish(
        materials, trainee, *["让您等了这么久。我现在就联系班组，30分钟内给您回电话。"] * 2
    )
    reasons = practice.result(materials, trainee, attempt).verdict.reasons
    assert any("Steps left out" in (reason.en or "") for reason in reasons)


def test_a_violated_principle_is_not_shown_as_nearly_good(
    materials: Materials, trainee: int
) -> None:
    rows = {row.principle: row for row in blaming(materials, trainee).principles}
    assert rows[Principle.NO_BLAME_SHIFTING].level is Level.MISSING


def test_an_attempt_that_was_broken_off_does_not_pass(materials: Materials, trainee: int) -> None:
    attempt = make_attempt(materials, trainee)
    send(materials, trainee, attempt, GOOD_REPLY, 1)
    practice.break_off(materials, trainee, attempt, later(90))
    practice.submit_work_order(materials, trainee, attempt, ANSWERS, later(99))
    assert not practice.result(materials, trainee, attempt).verdict.passed


def test_an_attempt_without_a_reply_has_no_points(materials: Materials, trainee: int) -> None:
    attempt = make_attempt(materials, trainee)
    practice.break_off(materials, trainee, attempt, later(9))
    practice.submit_work_order(materials, trainee, attempt, ANSWERS, later(99))
    shown = practice.result(materials, trainee, attempt)
    assert shown.verdict.total is None
    assert all(row.level is None and row.reason is None for row in shown.principles)


def test_a_hint_is_taken_off_the_total(materials: Materials, trainee: int) -> None:
    attempt = make_attempt(materials, trainee)
    practice.ask_hint(materials, trainee, attempt)
    send(materials, trainee, attempt, GOOD_REPLY, 1)
    send(materials, trainee, attempt, GOOD_REPLY, 2)
    practice.submit_work_order(materials, trainee, attempt, ANSWERS, later(900))
    verdict = practice.result(materials, trainee, attempt).verdict
    assert (verdict.total, verdict.hint_cost) == (95, 5)


def test_principles_come_lowest_first(materials: Materials, trainee: int) -> None:
    rows = blaming(materials, trainee).principles
    points = [row.points for row in rows if row.points is not None]
    assert points == sorted(points)
    assert {row.principle for row in rows} == {
        Principle.UNDERSTANDING,
        Principle.SINCERITY,
        Principle.SPEED,
        Principle.NO_BLAME_SHIFTING,
    }


def test_a_principle_tells_of_its_weakest_turn(materials: Materials, trainee: int) -> None:
    rows = {row.principle: row for row in blaming(materials, trainee).principles}
    blame = rows[Principle.NO_BLAME_SHIFTING]
    assert blame.seq == 1
    assert blame.reason is not None
    assert [chip.quote for chip in blame.evidence] == [BLAME]


def test_what_no_reply_had_is_missing(materials: Materials, trainee: int) -> None:
    attempt = finish(materials, trainee, POOR_REPLY, POOR_REPLY, POOR_REPLY, POOR_REPLY)
    rows = {row.principle: row for row in practice.result(materials, trainee, attempt).principles}
    assert rows[Principle.SINCERITY].missing == ("apologise",)


def test_a_turn_is_judged_only_by_what_its_line_exercises(
    materials: Materials, trainee: int
) -> None:
    attempt = finish(materials, trainee, GOOD_REPLY, "我现在就联系班组，30分钟内给您回电话。")
    rows = {row.principle: row for row in practice.result(materials, trainee, attempt).principles}
    assert rows[Principle.UNDERSTANDING].points == 100


def test_every_evidence_stands_in_its_turn(materials: Materials, trainee: int) -> None:
    shown = blaming(materials, trainee)
    texts = {turn.seq: turn.text for turn in shown.turns}
    chips = [chip for row in shown.principles for chip in row.evidence]
    assert chips
    assert all(chip.span.of(texts[chip.seq]) == chip.quote for chip in chips)


def test_there_are_at_most_three_things_to_fix(materials: Materials, trainee: int) -> None:
    fixes = blaming(materials, trainee).fixes
    assert 1 <= len(fixes) <= 3
    assert fixes[0].principle is Principle.NO_BLAME_SHIFTING
    assert len({fix.principle for fix in fixes}) == len(fixes)


def test_there_is_nothing_to_fix_in_a_perfect_attempt(materials: Materials, trainee: int) -> None:
    assert good(materials, trainee).fixes == ()


def test_the_five_steps_tell_their_turn(materials: Materials, trainee: int) -> None:
    steps = {check.step: check for check in blaming(materials, trainee).steps}
    assert steps[Step.ACCEPT].seq == 2
    assert steps[Step.TELL].required
    assert steps[Step.ASK].seq is None


def test_better_wording_is_locked_at_first(materials: Materials, trainee: int) -> None:
    turn = blaming(materials, trainee).turns[0]
    assert not turn.unlocked
    assert turn.model_replies == ()
    assert turn.hits[0].instead is None
    assert turn.hits[0].because is not None


def test_the_radar_compares_with_the_last_and_the_best(materials: Materials, trainee: int) -> None:
    finish(materials, trainee)
    finish_blaming(materials, trainee)
    radar = blaming(materials, trainee).radar
    assert radar.best is not None
    assert radar.last is not None
    assert radar.best[Principle.UNDERSTANDING] == 100
    assert radar.last == radar.this


def test_a_first_attempt_has_nothing_to_compare_with(materials: Materials, trainee: int) -> None:
    radar = good(materials, trainee).radar
    assert (radar.last, radar.best) == (None, None)


def test_the_result_names_what_it_was_made_with(materials: Materials, trainee: int) -> None:
    shown = good(materials, trainee)
    assert (shown.engine, shown.engine_version) == ("rules", "test-1")
    assert (shown.pack_hash, shown.rubric_hash) == ("pack", "rubric")
    assert shown.scenario_hash == materials.library.scenarios[shown.scenario.id].hash


def test_an_old_report_keeps_the_words_of_its_rules(materials: Materials, trainee: int) -> None:
    attempt = finish_blaming(materials, trainee)
    without_rules = Materials(materials.library, materials.scorer, {})
    hit = practice.result(without_rules, trainee, attempt).verdict.blocking[0]
    assert hit.because is not None


def test_there_is_no_result_before_the_work_order(materials: Materials, trainee: int) -> None:
    attempt = make_attempt(materials, trainee)
    send(materials, trainee, attempt, BLAMING_REPLY, 1)
    with pytest.raises(Conflict):
        practice.result(materials, trainee, attempt)


def test_the_total_can_be_queried(materials: Materials, trainee: int) -> None:
    finish(materials, trainee)
    assert db.session.scalars(db.select(Attempt.total)).all() == [100]


def test_a_level_is_shown_for_the_points(materials: Materials, trainee: int) -> None:
    assert {row.level for row in good(materials, trainee).principles} == {Level.GOOD}
