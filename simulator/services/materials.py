"""What practising needs besides the database: the library of scenarios and the scorer."""

from typing import Protocol

from simulator.scoring.context import Context
from simulator.scoring.finding import ReplyScore


class ReplyScorer(Protocol):
    """What scores a reply; the results of an attempt keep its four marks of origin."""

    @property
    def engine(self) -> str:
        """``rules``, ``ngrams`` or ``embeddings``."""

    @property
    def version(self) -> str:
        """The version of the engine."""

    @property
    def pack_hash(self) -> str:
        """The hash of the packs."""

    @property
    def rubric_hash(self) -> str:
        """The hash of the rubric."""

    def score(self, text: str, context: Context) -> ReplyScore:
        """The score of ``text`` in ``context``."""
