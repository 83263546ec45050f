"""Writes a conversation down as a play, which then is a test of the scenario."""

from pathlib import Path
from typing import Any

from ruamel.yaml import YAML

from simulator.content.play_file import PlayKind
from simulator.content.play_runner import Conversation
from simulator.dialogue.script import EndingKind

_LOST = frozenset({EndingKind.HUNG_UP, EndingKind.COMPLAINT_UPHELD})


def write_play(path: Path, conversation: Conversation) -> None:
    """The ended ``conversation`` as a play file at ``path``; where each turn led is expected.

    :raises OSError: if it cannot be written.
    """
    writer = YAML()
    writer.width = 96
    writer.indent(mapping=2, sequence=4, offset=2)
    with path.open("w", encoding="utf-8") as file:
        writer.dump(_play(conversation), file)


def _play(conversation: Conversation) -> dict[str, Any]:
    state, passed = conversation.state, conversation.in_time().passed
    return {
        "format": 1,
        "language": state.language.value,
        "kind": _kind(state.ending_kind, passed=passed).value,
        "note": f"Recorded in the terminal; ends in {state.ending}.",
        "turns": [
            {"say": turn.reply, "expect": {"node": turn.state.node}}
            if not turn.state.ended
            else {"say": turn.reply}
            for turn in conversation.turns
        ],
        "ending": state.ending,
        "passes": passed,
    }


def _kind(ending: EndingKind | None, *, passed: bool) -> PlayKind:
    if ending in _LOST:
        return PlayKind.BAD
    return PlayKind.GOOD if passed and ending is EndingKind.SETTLED else PlayKind.MIDDLING
