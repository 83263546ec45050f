"""From what scoring says about a reply to what the simulated customer notices in it."""

from collections.abc import Mapping

from simulator.dialogue.observation import Noticed, NoticedPromise, Observation
from simulator.scoring.authority import Verdict
from simulator.scoring.finding import ReplyScore

# What no authority covers. A promise that is allowed but comes late, or is vague, is bad service;
# it is not more than the agent may give.
_OVER = frozenset({Verdict.FORBIDDEN, Verdict.UNFOUNDED})
_STATED = 2


def observe(
    text: str,
    score: ReplyScore,
    asked: Mapping[str, str],
    addressed: tuple[str, ...] = (),
    mentioned: frozenset[str] = frozenset(),
    *,
    after_silence: bool = False,
    back_without_a_word: bool = False,
) -> Observation:
    """What the customer makes of the reply ``text`` that scored ``score``.

    ``asked`` are the hidden facts that it asks for, see :func:`simulator.content.questions`;
    ``addressed`` the people it turns to, see :func:`simulator.content.addressing`;
    ``mentioned`` the details that it speaks of, see :mod:`simulator.content.details`;
    ``after_silence`` and ``back_without_a_word`` see :mod:`simulator.content.silence`. What
    was said *not* to be promised is no promise, and a mere hope is not held against the agent.
    """
    strongest = sorted(score.acts, key=lambda act: -act.strength)
    return Observation(
        text=text,
        levels={principle.value: int(level) for principle, level in score.levels.items()},
        acts=tuple(Noticed(act.act.value, act.quote) for act in strongest),
        hits=tuple(Noticed(hit.category.value, hit.quote) for hit in score.hits),
        promises=tuple(
            NoticedPromise(
                kind=promise.kind,
                quote=promise.quote,
                verdict=promise.verdict.value,
                over=promise.verdict in _OVER and promise.firmness >= _STATED,
            )
            for promise in score.promises
            if promise.verdict is not Verdict.DECLINED
        ),
        asked=asked,
        mentioned=mentioned,
        addressed=addressed,
        after_silence=after_silence,
        back_without_a_word=back_without_a_word,
    )
