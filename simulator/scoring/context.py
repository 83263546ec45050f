"""The context in which a reply is judged."""

from dataclasses import dataclass, field

from simulator.scoring.authority import Authority
from simulator.scoring.situation import Situation
from simulator.text.bilingual import Text


@dataclass(frozen=True, slots=True)
class EarlierReply:
    """What the trainee wrote before: in a turn of this conversation, or of another ``case``.

    ``just_now`` says that it was in another case but in this sitting, as in a drill.
    """

    text: str
    turn: int
    case: Text | None = None
    just_now: bool = False


@dataclass(frozen=True, slots=True)
class Context:
    """What the customer has just said, the facts of the case, and what may be committed to.

    Texts are prose in either language; an empty context is the generic one. ``earlier_replies``
    are the latest first. Rules for a situation are silent unless it is among ``situations``.
    """

    customer: Text = field(default_factory=Text)
    facts: str = ""
    authority: Authority = field(default_factory=Authority)
    earlier_replies: tuple[EarlierReply, ...] = ()
    situations: frozenset[Situation] = frozenset()
