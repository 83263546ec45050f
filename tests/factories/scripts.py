"""Small scripts and observations for tests of the conversation."""

from typing import Any

from simulator.dialogue.observation import Noticed, NoticedPromise, Observation
from simulator.dialogue.script import Script


def text(words: str) -> dict[str, str]:
    return {"zh": f"中：{words}", "en": words}


def node(identifier: str, *routes: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {
        "id": identifier,
        "say": [{"text": text(f"line of {identifier}")}],
        "models": [{"reply": text("a model reply")}],
        "routes": list(routes),
        **more,
    }


def ending(identifier: str, kind: str, **more: Any) -> dict[str, Any]:
    return {
        "id": identifier,
        "kind": kind,
        "say": [{"text": text(f"last words of {identifier}")}],
        "outcome": text("what came of it"),
        **more,
    }


def script(*nodes: dict[str, Any], **more: Any) -> Script:
    """A script of ``nodes`` with a settled, an escalated and a hung-up ending."""
    values: dict[str, Any] = {
        "customer": {"name": text("Mr Lin"), "persona": text("a shopkeeper"), "mood": 60},
        "opening": nodes[0]["id"],
        "nodes": list(nodes),
        "endings": [
            ending("settled", "settled"),
            ending("escalated", "escalated"),
            ending("gone", "hung_up"),
        ],
        **more,
    }
    return Script.model_validate(values)


def two_nodes(**more: Any) -> Script:
    """A script that goes from ``first`` to ``second`` and settles on good replies."""
    good = {"at_least": {"understanding": 2}}
    patience = {"when": {"visits_at_least": 3}, "to": "escalated"}
    return script(
        node("first", {"when": good, "to": "second"}, patience, {"to": "first"}),
        node("second", {"when": good, "to": "settled"}, patience, {"to": "first"}),
        **more,
    )


def reply(
    words: str = "I will look into it.",
    *,
    level: int = 1,
    acts: tuple[str, ...] = (),
    hits: tuple[str, ...] = (),
    promises: tuple[NoticedPromise, ...] = (),
    asked: dict[str, str] | None = None,
    mentioned: tuple[str, ...] = (),
) -> Observation:
    return Observation(
        text=words,
        levels={"understanding": level, "restraint": level},
        acts=tuple(Noticed(name, f"words of {name}") for name in acts),
        hits=tuple(Noticed(name, f"hit of {name}") for name in hits),
        promises=promises,
        asked=asked or {},
        mentioned=frozenset(mentioned),
    )
