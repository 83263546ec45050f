"""Saving a conversation, and refusing what cannot be gone on with."""

import json

import pytest

from simulator.dialogue.state import SAVE_VERSION, State, UnreadableStateError
from simulator.text.language import Language

STATE = State(node="first", language=Language.TRADITIONAL, mood=50, answered=("first", "second"))


def changed(**more: object) -> str:
    return json.dumps({**json.loads(STATE.to_json()), **more})


def test_a_saved_state_comes_back_the_same() -> None:
    assert State.from_json(STATE.to_json()) == STATE


def test_a_saved_state_names_its_form() -> None:
    assert json.loads(STATE.to_json())["version"] == SAVE_VERSION


@pytest.mark.parametrize("version", [0, SAVE_VERSION + 1])
def test_another_form_is_refused_with_its_number(version: int) -> None:
    with pytest.raises(UnreadableStateError, match=f"saved in form {version}"):
        State.from_json(changed(version=version))


@pytest.mark.parametrize("saved", ["", "{}", "[]", '{"version": "x"}', "null"])
def test_what_is_no_state_is_refused(saved: str) -> None:
    with pytest.raises(UnreadableStateError, match="not a saved conversation"):
        State.from_json(saved)


@pytest.mark.parametrize(
    "state", [{}, {"node": "first"}, {"node": "a", "language": "en", "mood": 101}]
)
def test_a_damaged_state_is_refused(state: dict[str, object]) -> None:
    with pytest.raises(UnreadableStateError, match="damaged"):
        State.from_json(changed(state=state))


def test_visits_are_counted_by_node() -> None:
    assert (STATE.visits("first"), STATE.visits("third"), STATE.turns) == (1, 0, 2)


def test_the_present_node_was_visited() -> None:
    assert STATE.model_copy(update={"node": "third"}).visited == {"first", "second", "third"}
