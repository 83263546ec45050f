"""Which of the five steps of handling a complaint a reply does."""

from collections.abc import Collection, Iterator, Mapping

from simulator.dialogue.observation import Observation
from simulator.dialogue.script import Step

DONE_BY_ACTS = {
    Step.ACCEPT: {"apologise", "apologise_specific", "own", "thank", "acknowledge_feeling"},
    Step.LISTEN: {"acknowledge_feeling", "acknowledge_situation", "invite"},
    Step.ASK: {"ask"},
    Step.TELL: {"act_now", "offer_choice", "commit_time"},
    Step.FOLLOW_UP: {"commit_time"},
}
# A commitment to come back to the customer is following up, also where no time could be read.
DONE_BY_PROMISES = {Step.FOLLOW_UP: {"reply", "visit", "inform"}}


def steps_in(observation: Observation, done: Collection[Step] = ()) -> Iterator[Step]:
    """The steps that the reply does, in their order; ``done`` are those before it.

    To ask whether what was said suits the customer closes a conversation too, once they have been
    told what comes next.
    """
    acts = {act.name for act in observation.acts}
    promises = {promise.kind for promise in observation.promises if promise.verdict == "allowed"}
    told = Step.TELL in done or bool(acts & DONE_BY_ACTS[Step.TELL])
    for step, names in DONE_BY_ACTS.items():
        asked = step is Step.ASK and bool(observation.asked)
        confirmed = step is Step.FOLLOW_UP and told and "invite" in acts
        if acts & names or promises & DONE_BY_PROMISES.get(step, set()) or asked or confirmed:
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
