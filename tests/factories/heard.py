"""What heads would hear of a clause."""

from simulator.scoring.kinds.heads import HEARD_KINDS, HeardClause


def heard_clause(kind: str, chance: float = 0.9, careless: float = 0.9) -> HeardClause:
    """A clause in which ``kind`` is heard with ``chance``, the rest shared by all other kinds."""
    rest = (1 - chance) / (len(HEARD_KINDS) - 1)
    return HeardClause(tuple(chance if one == kind else rest for one in HEARD_KINDS), careless)
