"""Which of the five steps of handling a complaint a reply does."""

from collections.abc import Iterator

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


def steps_in(observation: Observation) -> Iterator[Step]:
    """The steps that the reply does, in their order."""
    acts = {act.name for act in observation.acts}
    promises = {promise.kind for promise in observation.promises if promise.verdict == "allowed"}
    for step, names in DONE_BY_ACTS.items():
        asked = step is Step.ASK and bool(observation.asked)
        if acts & names or promises & DONE_BY_PROMISES.get(step, set()) or asked:
            yield step
