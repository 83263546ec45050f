"""The markers of one language, and the stance of a clause read from them."""

import re
from dataclasses import dataclass, replace
from types import ModuleType

from simulator.scoring.kinds.kind import Nature
from simulator.scoring.promises import stance_en, stance_zh

_HAN = re.compile(r"[\u4e00-\u9fff]")
_REACH = {stance_zh: 5, stance_en: 28}
"""How many characters before a word a negation still bears on it."""
_FAR_REACH = 90
"""How far back "cannot" is looked for; it bears on the whole of what follows in its clause."""


@dataclass(frozen=True, slots=True)
class Stance:
    """What a clause does with whatever it names."""

    words: ModuleType
    text: str
    firmness: int
    guess: bool
    effort: bool
    declined: bool
    conditional: bool

    @property
    def asks(self) -> bool:
        """Whether the clause is a question or an offer to choose."""
        return bool(self.words.QUESTION.search(self.outside))

    @property
    def outside(self) -> str:
        """The clause without what somebody is to be told: "call you to say when he comes"."""
        kept: str = self.words.TOLD.sub("", self.text)
        return kept

    def tells(self, start: int) -> bool:
        """Whether what stands at ``start`` is part of what somebody is to be told."""
        told = self.words.TOLD.search(self.text)
        return bool(told and told.start() < start < told.end())

    @property
    def is_chinese(self) -> bool:
        """Whether the Chinese words apply."""
        return self.words is stance_zh

    def has(self, marker: str) -> bool:
        """Whether a marker of this name stands in the clause."""
        return bool(getattr(self.words, marker).search(self.text))

    def addresses(self, start: int, end: int) -> bool:
        """Whether the words at ``start:end`` tell the customer what follows them, as yet untold."""
        told = self.words.OPENS.search(self.text[start:end]) or self.words.SAYS.match(
            self.text, end
        )
        return bool(told) and not self.words.SAID_BEFORE.match(self.text, end)

    @property
    def reckons(self) -> bool:
        """Whether the clause compares or adds up and does not say that it will be so."""
        return self.firmness < 3 and self.has("RECKONING") and not self.has("WILL")

    def demands(self, start: int) -> bool:
        """Whether the customer is asked for what stands at ``start``."""
        return bool(self.words.CUSTOMER.search(self.text, max(start - 6, 0), start))

    def fears(self, start: int) -> bool:
        """Whether what stands at ``start`` is what somebody is afraid of."""
        return bool(self.words.FEARS.search(self.text[max(start - 30, 0) : start]))

    def negates(self, start: int) -> bool:
        """Whether a negation stands shortly before ``start``."""
        before = self.text[max(start - _REACH[self.words], 0) : start].rpartition(",")[2]
        if self.words.NEGATION.search(before):
            return True
        return bool(self.words.CANNOT.search(self.text, max(start - _FAR_REACH, 0), start))


def stance_of(text: str) -> Stance:
    """The stance of a clause, given as folded text."""
    words = stance_zh if _HAN.search(text) else stance_en
    bare = Stance(words, text, 2, guess=False, effort=False, declined=False, conditional=False)
    declined = bare.has("CANNOT_PROMISE") or bare.has("NO_AUTHORITY")
    firm = not declined and any(
        not bare.negates(match.start()) and not bare.demands(match.start())
        for match in words.GUARANTEE.finditer(text)
    )
    guess, effort = bare.has("GUESS"), bare.has("EFFORT")
    hedged = guess or effort or bare.has("HEDGE")
    return Stance(
        words,
        text,
        firmness=3 if firm and not guess else 1 if hedged else 2,
        guess=guess,
        effort=effort and not firm,
        declined=declined,
        conditional=bool(words.CONDITION.search(bare.outside)),
    )


def silences(stance: Stance, nature: Nature, start: int, end: int) -> bool:
    """Whether the clause keeps a matter named at ``start:end`` from being promised here."""
    firm = stance.firmness == 3
    stance, told = _without_what_is_told(stance, nature, start, end)
    if told or stance.asks or stance.declined or stance.negates(start) or stance.has("REGRET"):
        return True
    if stance.has("SAID"):
        return True  # whoever promised it, it is not promised here
    if nature is Nature.OUTCOME and (stance.has("SUDDEN") or stance.fears(start)):
        return True  # a warning of what may happen, or the customer's worry
    if firm:
        return False
    if stance.words.AFTER.search(stance.text[end:]) or _in_condition(stance, start):
        return True
    if stance.has("RULE") or stance.has("REPORTED") or stance.has("PENDING"):
        return True
    said = stance.words.CONDITION_PART.sub(" ", stance.text)
    binding = nature in (Nature.MONEY, Nature.POSITION, Nature.DISCLOSURE)
    if binding:
        return nature is Nature.MONEY and bool(stance.words.ACCOMPLISHED.search(said))
    customer = stance.words.CUSTOMER.search(stance.text)
    if customer and customer.start() < start:
        return True
    if not stance.is_chinese:
        said = stance.words.CONDITION_PART.sub(" ", _between_commas(stance.text, start, end))
    return bool(stance.words.PAST.search(said)) or (stance.is_chinese and stance.has("DONE"))


def _without_what_is_told(
    stance: Stance, nature: Nature, start: int, end: int
) -> tuple[Stance, bool]:
    """The stance without what the customer is to be told, and whether the matter is part of that.

    "Ring you with what he said, or not" promises a call, and nothing of what he said.
    """
    if nature is not Nature.CONTACT:
        return stance, stance.tells(start)
    if stance.asks or not stance.addresses(start, end):
        return stance, False
    return replace(stance, text=stance.text[:end]), False


def _between_commas(text: str, start: int, end: int) -> str:
    """The part of ``text`` around ``start:end`` up to the commas on either side."""
    return text[text.rfind(",", 0, start) + 1 : (text + ",").index(",", end)]


def _in_condition(stance: Stance, start: int) -> bool:
    """Whether the matter is what a condition asks for ("if the inspection…"), not what follows."""
    condition = stance.words.CONDITION_PART.search(stance.text)
    return bool(condition and condition.start() <= start < condition.end())
