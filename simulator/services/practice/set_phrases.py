"""Which set phrases of its situations an attempt said, as a checklist: never a score."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from simulator.content.scenario import Scenario
from simulator.scoring.finding import ReplyScore
from simulator.scoring.pack import PackSet
from simulator.text.bilingual import Text


@dataclass(frozen=True, slots=True)
class PhraseCheck:
    """A set phrase and the turn that said it first, or None.

    ``when`` is the occasion for it, where there need not have been one.
    """

    label: Text
    when: Text | None
    seq: int | None


@dataclass(frozen=True, slots=True)
class SituationCheck:
    """A situation of the case, and what is said in it as a matter of course."""

    title: Text
    phrases: tuple[PhraseCheck, ...]


def phrases_said(
    packs: PackSet, scenario: Scenario, scores: Mapping[int, ReplyScore]
) -> tuple[SituationCheck, ...]:
    """The set phrases of the situations of ``scenario`` in the replies with these ``scores``.

    None at all for an attempt from before they were listened for.
    """
    heard = {seq: score.set_phrases for seq, score in sorted(scores.items())}
    if not heard or None in heard.values():
        return ()
    first: dict[str, int] = {}
    for seq, said in heard.items():
        for phrase in said or ():
            first.setdefault(phrase, seq)
    return tuple(_checks(packs, scenario, first))


def _checks(
    packs: PackSet, scenario: Scenario, first: Mapping[str, int]
) -> Sequence[SituationCheck]:
    return [
        SituationCheck(
            title=pack.title or Text(zh=pack.id, en=pack.id),
            phrases=tuple(PhraseCheck(one.label, one.when, first.get(one.id)) for one in expected),
        )
        for pack in packs.packs
        if (expected := pack.phrases_in(scenario.all_situations))
    ]
