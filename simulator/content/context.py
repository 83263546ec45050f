"""The context in which a reply is scored, from the scenario and what was said so far."""

from collections.abc import Iterable, Sequence

from simulator.content.scenario import Scenario
from simulator.scoring.context import Context, EarlierReply
from simulator.text.bilingual import Text
from simulator.text.language import Language


def context_of(
    scenario: Scenario,
    language: Language,
    said: Sequence[str],
    *,
    revealed: Iterable[str] = (),
    visited: Iterable[str] = (),
    earlier_replies: Sequence[EarlierReply] = (),
) -> Context:
    """The context of the reply to ``said``, the customer's lines since the last reply.

    :param revealed: ids of the hidden facts that have come to light.
    :param visited: ids of the nodes come to; what their scenes told is known.
    :param earlier_replies: what the trainee has written before, in this attempt or others.
    """
    words = "\n".join(said) or None
    facts = [fact.text for fact in scenario.facts]
    facts += notes_of(scenario, revealed, visited)
    return Context(
        customer=Text(zh=words) if language.is_chinese else Text(en=words),
        facts="\n".join(fact.in_language(language) for fact in facts),
        authority=scenario.authority,
        earlier_replies=tuple(earlier_replies),
        situations=scenario.all_situations,
    )


def notes_of(
    scenario: Scenario, revealed: Iterable[str], visited: Iterable[str]
) -> tuple[Text, ...]:
    """What has been added to the case file: by asking, then by what happened on the way."""
    facts = {fact.id: fact.note for fact in scenario.hidden_facts}
    scenes = {node.id: node.scene.learned for node in scenario.nodes if node.scene}
    told = [scenes.get(node) for node in dict.fromkeys(visited)]
    return (*(facts[one] for one in revealed if one in facts), *(one for one in told if one))
