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
    earlier_replies: Sequence[EarlierReply] = (),
) -> Context:
    """The context of the reply to ``said``, the customer's lines since the last reply.

    :param revealed: ids of the hidden facts that have come to light.
    :param earlier_replies: what the trainee has written before, in this attempt or others.
    """
    words = "\n".join(said) or None
    known = set(revealed)
    facts = [fact.text for fact in scenario.facts]
    facts += [fact.note for fact in scenario.hidden_facts if fact.id in known]
    return Context(
        customer=Text(zh=words) if language.is_chinese else Text(en=words),
        facts="\n".join(fact.in_language(language) for fact in facts),
        authority=scenario.authority,
        earlier_replies=tuple(earlier_replies),
        situations=scenario.all_situations,
    )
