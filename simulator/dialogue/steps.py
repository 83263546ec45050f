"""Which of the five steps of handling a complaint a reply does."""

from collections.abc import Collection, Iterator, Mapping

from simulator.dialogue.observation import Observation
from simulator.dialogue.script import Step

BY_ACTS: Mapping[Step, frozenset[str]] = {
    Step.ACCEPT: frozenset(
        {"apologise", "apologise_specific", "own", "thank", "acknowledge_feeling"}
    ),
    Step.LISTEN: frozenset({"acknowledge_feeling", "acknowledge_situation", "invite"}),
    Step.ASK: frozenset({"ask"}),
}
NEXT_STEPS = frozenset({"act_now", "offer_choice", "own", "advise_safety"})
_COMING_BACK = frozenset({"reply", "visit", "inform"})


def steps_in(observation: Observation, done: Collection[Step] = ()) -> Iterator[Step]:
    """The steps that the reply does, in their order; ``done`` are those before it.

    To tell the next step takes the step and its time. Who has been told that is followed up by a
    further time, a commitment to come back to them, or the question whether it suits them.
    """
    acts = {act.name for act in observation.acts}
    comes_back = any(
        promise.kind in _COMING_BACK and promise.verdict == "allowed"
        for promise in observation.promises
    )
    timed = "commit_time" in acts or comes_back
    tells = timed and (comes_back or bool(acts & NEXT_STEPS))
    told = Step.TELL in done
    follows_up = comes_back or (told and timed) or ((told or tells) and "invite" in acts)
    for step in Step:
        done_now = {
            Step.ASK: bool(observation.asked),
            Step.TELL: tells,
            Step.FOLLOW_UP: follows_up,
        }.get(step, False)
        if done_now or acts & BY_ACTS.get(step, frozenset()):
            yield step


def late_steps(done: Mapping[Step, int], promised: int | None) -> frozenset[Step]:
    """Of the steps ``done``, each by the turn that did it first, those that came too late.

    A complaint is accepted in the first reply; what must be known is asked before anything is
    promised (``promised`` is the turn of the first promise, if there is one).
    """
    late = set()
    if done.get(Step.ACCEPT, 1) > 1:
        late.add(Step.ACCEPT)
    if promised is not None and done.get(Step.ASK, promised) > promised:
        late.add(Step.ASK)
    return frozenset(late)
