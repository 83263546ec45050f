"""The order of a path: what is done, open, locked, next, and when it is finished."""

from hypothesis import given
from hypothesis import strategies as st

from simulator.content.path import LearningPath, PathRole, PathStep, PlainStep
from simulator.services.paths.progress import Facts, PathProgress, StepState, Tried, progress_on
from tests.factories.paths import CASE, CHECK, HARD, LESSON, MORE, path, text
from tests.factories.practice import NOW, later

DONE, OPEN, LOCKED, AWAY = StepState.DONE, StepState.OPEN, StepState.LOCKED, StepState.AWAY


def stand(
    *done: str, away: tuple[str, ...] = (), given: LearningPath | None = None
) -> PathProgress:
    return progress_on(
        given or path(),
        lambda step: None if step.id in away else Facts(text("一", "One"), 10, 70),
        lambda step: Tried(step.id in done, 80 if step.id in done else None, NOW),
    )


def states(progress: PathProgress) -> dict[str, StepState]:
    return {step.id: step.state for step in progress.steps}


def test_at_first_only_the_first_step_is_open() -> None:
    assert states(stand()) == {
        LESSON: OPEN,
        CHECK: LOCKED,
        CASE: LOCKED,
        HARD: LOCKED,
        MORE: LOCKED,
    }


def test_a_step_says_which_one_it_waits_for() -> None:
    waits = {step.id: step.waits_for.id if step.waits_for else None for step in stand(LESSON).steps}
    assert waits == {LESSON: None, CHECK: None, CASE: CHECK, HARD: CHECK, MORE: CHECK}


def test_the_next_step_opens_when_those_before_are_done() -> None:
    assert states(stand(LESSON, CHECK))[CASE] is OPEN
    assert stand(LESSON, CHECK).next.id == CASE  # type: ignore[union-attr]


def test_what_was_done_before_its_turn_counts() -> None:
    progress = stand(CASE)
    assert states(progress)[CASE] is DONE
    assert (progress.done, progress.percent) == (1, 25)


def test_either_choice_will_do() -> None:
    for choice in ("hard-a", "hard-b"):
        assert stand(LESSON, CHECK, CASE, choice).finished


def test_the_choices_of_an_open_step_are_all_open() -> None:
    hard = stand(LESSON, CHECK, CASE).steps[3]
    assert [one.state for one in hard.choices] == [OPEN, OPEN]


def test_an_optional_step_neither_blocks_nor_counts() -> None:
    steps = (
        PathStep(id="extra", lesson="a", optional=True),
        PathStep(id="main", lesson="b"),
    )
    given = path().model_copy(update={"steps": steps})
    assert states(stand(given=given)) == {"extra": OPEN, "main": OPEN}
    assert stand("main", given=given).percent == 100
    assert stand(given=given).minutes == 10


def test_what_cannot_be_opened_holds_nobody_up_but_is_still_due() -> None:
    progress = stand(LESSON, CHECK, away=(CASE,))
    assert (states(progress)[CASE], states(progress)[HARD]) == (AWAY, OPEN)
    assert not stand(LESSON, CHECK, "hard-a", away=(CASE,)).finished


def test_what_was_passed_stays_passed_when_it_is_taken_out() -> None:
    assert states(stand(CASE, away=(CASE,)))[CASE] is DONE


def test_a_choice_is_away_only_when_all_of_it_is() -> None:
    ready = (LESSON, CHECK, CASE)
    assert states(stand(*ready, away=("hard-a",)))[HARD] is OPEN
    assert states(stand(*ready, away=("hard-a", "hard-b")))[HARD] is AWAY


def test_the_time_left_counts_what_is_required_and_not_done() -> None:
    assert (stand().minutes, stand(LESSON).minutes_left) == (40, 30)


def test_a_path_is_finished_when_its_last_required_step_was_done() -> None:
    moments = {LESSON: NOW, CHECK: later(60), CASE: later(30), "hard-a": later(10)}
    progress = progress_on(
        path(),
        lambda step: Facts(step.title or text("一", "One"), 1),
        lambda step: Tried(step.id in moments, None, moments.get(step.id)),
    )
    assert progress.finished_at == later(60)
    assert stand(LESSON).finished_at is None


def plain(number: int) -> PlainStep:
    return PlainStep(id=f"s{number}", lesson=f"l{number}")


@st.composite
def walks(draw: st.DrawFn) -> PathProgress:
    """A path of any shape, walked by somebody who has done any of it."""
    steps: list[PathStep] = []
    for number in range(draw(st.integers(1, 8))):
        optional = draw(st.booleans())
        if draw(st.booleans()):
            steps.append(PathStep(id=f"s{number}", lesson="l", optional=optional))
        else:
            inner = tuple(plain(10 * number + extra) for extra in (100, 101, 102))
            steps.append(
                PathStep(id=f"s{number}", title=text("选", "c"), one_of=inner, optional=optional)
            )
    steps.append(PathStep(id="last", lesson="l"))
    whole = LearningPath(
        format=1, id="p", title=text("路", "p"), goal=text("路", "p"), role=PathRole.HALL,
        steps=tuple(steps),
    )  # fmt: skip
    ids = [step.id for step in whole.plain_steps()]
    done, away = draw(st.sets(st.sampled_from(ids))), draw(st.sets(st.sampled_from(ids)))
    return stand(*done, away=tuple(away), given=whole)


@given(walks())
def test_whatever_was_done_the_order_holds(progress: PathProgress) -> None:
    open_required = [one for one in progress.required if one.state is OPEN]
    # One required step is open at most, and everything locked comes after it and waits for it.
    assert len(open_required) <= 1
    assert progress.next == (open_required[0] if open_required else None)
    for step in progress.steps:
        if step.state is LOCKED:
            assert step.waits_for == progress.next
            assert progress.next is not None
            assert step.number > progress.next.number
    assert progress.finished == (progress.percent == 100)
    assert progress.finished == all(one.state is DONE for one in progress.required)
    # Somebody who is not finished has something to do, unless all that is left is away.
    left = {one.state for one in progress.required} - {DONE}
    assert progress.next is not None or left <= {AWAY}
