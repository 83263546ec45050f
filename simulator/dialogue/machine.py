"""The conversation as a passive machine: a state and an event give a state and effects. Pure."""

from collections.abc import Sequence

from simulator.dialogue.conditions import Moment, holds
from simulator.dialogue.effects import (
    Effect,
    Effects,
    Ended,
    Hinted,
    MoodChanged,
    Revealed,
    Said,
    SceneSet,
    StepDone,
)
from simulator.dialogue.mood import Change, changes_by, enter
from simulator.dialogue.mood_effects import CONVERSATION, ROUTE, TOLD
from simulator.dialogue.observation import Observation
from simulator.dialogue.placeholders import fill, values_for
from simulator.dialogue.script import (
    Ending,
    EndingKind,
    HiddenFact,
    Intensity,
    Line,
    Node,
    Route,
    Script,
)
from simulator.dialogue.state import (
    FactRevealed,
    HintTaken,
    HitTaken,
    Manner,
    PromiseMade,
    State,
)
from simulator.dialogue.steps import steps_in
from simulator.text.bilingual import Text
from simulator.text.language import Language
from simulator.text.repetition import fingerprint, is_repeat

# The linter proves that patience alone ends every conversation; should a script slip through,
# the customer gives up here.
MOST_VISITS = 10
MOST_TURNS = 40
_LAST_RESORTS = (
    EndingKind.ESCALATED,
    EndingKind.HUNG_UP,
    EndingKind.COMPLAINT_UPHELD,
    EndingKind.PARTLY_SETTLED,
    EndingKind.SETTLED,
)


class ConversationEndedError(Exception):
    """The conversation is over; it takes no reply, no hint, no hold and no giving up."""


class NoHintError(LookupError):
    """There is no hint at this node."""


class BrokenScriptError(LookupError):
    """The script lacks what it refers to; the linter would have said so."""


def begin(
    script: Script, language: Language, manner: Manner | None = None
) -> tuple[State, Effects]:
    """The start of a conversation in ``language``: the customer speaks first."""
    node = _node(script, script.opening)
    state = State(
        node=node.id, language=language, mood=script.customer.mood, manner=manner or Manner()
    )
    return state, (*_scene(node, state), *_spoken(node, Moment(state, node.id)))


def step(script: Script, state: State, observation: Observation) -> tuple[State, Effects]:
    """What the customer makes of a reply: mood, facts told, and the next line or the end.

    :raises ConversationEndedError: if the conversation is over.
    :raises BrokenScriptError: if the script has no place for ``state``.
    """
    _refuse_if_ended(state)
    node = _node(script, state.node)
    reply = fingerprint(observation.text)
    repeats = is_repeat(state.replies, reply)
    facts = [
        fact
        for fact in script.hidden_facts
        if fact.id in observation.asked and fact.id not in {one.fact for one in state.revealed}
    ]
    after = _remembered(state, observation, reply, facts)
    changes = changes_by(
        script.customer,
        observation,
        state.ledger,
        repeats=repeats,
        intensity=state.manner.intensity,
    )
    after = _moved(after, [*changes, *map(_told, facts)])
    moment = Moment(after, node.id, observation, repeats)
    route = next((one for one in node.routes if holds(one.when, moment)), None)
    if route is None:
        raise BrokenScriptError(f"no route leads on from {node.id}")
    after = _moved(after, [_on_the_way(route)])
    effects: list[Effect] = [MoodChanged(one) for one in after.ledger[len(state.ledger) :]]
    effects += [Revealed(fact.id, fact.note) for fact in facts]
    effects += [StepDone(one) for one in after.steps[len(state.steps) :]]
    effects += [Said(fact.answer.in_language(state.language), fact.id, fact.by) for fact in facts]
    after, arrival = _arrived(after, _destination(script, after, route), moment)
    return after, (*effects, *arrival)


def hold(state: State) -> State:
    """The customer holds the line until the next reply; to ask again changes nothing.

    :raises ConversationEndedError: if the conversation is over.
    """
    _refuse_if_ended(state)
    if state.on_hold:
        return state
    return state.model_copy(update={"held": (*state.held, state.turns + 1)})


def take_hint(script: Script, state: State) -> tuple[State, Effects]:
    """The hint of the present node; taking it again costs nothing more.

    :raises ConversationEndedError: if the conversation is over.
    :raises NoHintError: if this node has none.
    """
    _refuse_if_ended(state)
    hint = _node(script, state.node).hint
    if hint is None:
        raise NoHintError(state.node)
    if any(taken.node == state.node for taken in state.hints):
        return state, (Hinted(state.node, hint.text, 0),)
    taken = HintTaken(node=state.node, cost=hint.cost, turn=state.turns + 1)
    return (
        state.model_copy(update={"hints": (*state.hints, taken)}),
        (Hinted(state.node, hint.text, hint.cost),),
    )


def give_up(script: Script, state: State) -> tuple[State, Effects]:
    """The end of a conversation that the trainee leaves; the customer has no last word.

    :raises ConversationEndedError: if the conversation is over.
    """
    _refuse_if_ended(state)
    ending = _last_resort(script, (EndingKind.HUNG_UP, *_LAST_RESORTS))
    update = {"ending": ending.id, "ending_kind": ending.kind, "given_up": True}
    return state.model_copy(update=update), (Ended(ending.id, ending.kind, given_up=True),)


def _refuse_if_ended(state: State) -> None:
    if state.ended:
        raise ConversationEndedError(state.ending)


def _node(script: Script, identifier: str) -> Node:
    node = script.node(identifier)
    if node is None:
        raise BrokenScriptError(f"there is no node {identifier}")
    return node


def _remembered(
    state: State, observation: Observation, reply: str, facts: Sequence[HiddenFact]
) -> State:
    """The state with everything that the reply said added to it."""
    turn = state.turns + 1
    promises = [
        PromiseMade(kind=one.kind, quote=one.quote, over=one.over, turn=turn)
        for one in observation.promises
    ]
    hits = [HitTaken(category=one.name, quote=one.quote, turn=turn) for one in observation.hits]
    revealed = [
        FactRevealed(fact=one.id, quote=observation.asked[one.id], turn=turn) for one in facts
    ]
    steps = [one for one in steps_in(observation, state.steps) if one not in state.steps]
    return state.model_copy(
        update={
            "answered": (*state.answered, state.node),
            "replies": (*state.replies, reply),
            "promises": (*state.promises, *promises),
            "hits": (*state.hits, *hits),
            "revealed": (*state.revealed, *revealed),
            "steps": (*state.steps, *steps),
        }
    )


def _moved(state: State, changes: Sequence[Change]) -> State:
    ledger, mood = enter(state.ledger, state.mood, state.turns, changes)
    return state.model_copy(update={"ledger": ledger, "mood": mood})


def _told(fact: HiddenFact) -> Change:
    return Change(TOLD, fact.mood, None, CONVERSATION[TOLD].because)


def _on_the_way(route: Route) -> Change:
    return Change(ROUTE, route.mood, None, route.because or CONVERSATION[ROUTE].because)


def _destination(script: Script, state: State, route: Route) -> Node | Ending:
    ending = script.ending(route.to)
    if ending is not None:
        return ending
    if state.visits(state.node) >= MOST_VISITS or state.turns >= MOST_TURNS:
        return _last_resort(script, _LAST_RESORTS)
    return _node(script, route.to)


def _last_resort(script: Script, kinds: Sequence[EndingKind]) -> Ending:
    """The script's ending of the first of ``kinds`` that it has."""
    return min(script.endings, key=lambda ending: kinds.index(ending.kind))


def _arrived(state: State, place: Node | Ending, before: Moment) -> tuple[State, Effects]:
    if isinstance(place, Ending):
        update = {"ending": place.id, "ending_kind": place.kind}
        after = state.model_copy(update=update)
        end: Effects = (Ended(place.id, place.kind),)
    else:
        after, end = state.model_copy(update={"node": place.id}), ()
    moment = Moment(after, place.id, before.observation, before.repeats)
    is_new = isinstance(place, Node) and place.id not in state.visited
    scene = _scene(place, after) if is_new and isinstance(place, Node) else ()
    return after, (*scene, *_spoken(place, moment), *end)


def _scene(node: Node, state: State) -> Effects:
    if node.scene is None:
        return ()
    words = fill(node.scene.text.in_language(state.language), values_for(state))
    return (SceneSet(words, node.id, node.scene.learned),)


def _spoken(place: Node | Ending, moment: Moment) -> Effects:
    """What the customer says at ``place``, then what others do."""
    line = next((one for one in place.say if holds(one.when, moment)), None)
    if line is None:
        raise BrokenScriptError(f"the customer has no line at {place.id}")
    others = (one for one in place.chime_in if holds(one.when, moment))
    return tuple(_said(one, place.id, moment) for one in (line, *others))


def _said(line: Line, source: str, moment: Moment) -> Said:
    values = values_for(moment.state, line.when.hits if line.when else ())
    words = _wording(line, moment.state.manner).in_language(moment.state.language)
    return Said(fill(words, values), source, line.by)


def _wording(line: Line, manner: Manner) -> Text:
    """The line as harsh as the trainee has chosen; abuse only for those who did not opt out."""
    spared = line.abusive and manner.without_abuse
    if line.mild and (spared or manner.intensity is Intensity.GENTLE):
        return line.mild
    if line.fierce and manner.intensity is Intensity.FIERCE and not manner.without_abuse:
        return line.fierce
    return line.text
