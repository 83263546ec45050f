"""Every model, so that importing this package completes the metadata."""

from simulator.store.models.people import (
    Membership,
    MembershipKind,
    Role,
    RoleName,
    Team,
    Theme,
    User,
    UserRole,
)
from simulator.store.models.practice import (
    OPEN_STATUSES,
    Attempt,
    AttemptStatus,
    Draft,
    HintTaken,
    Rewrite,
    ScenarioVersion,
    Turn,
    WorkOrderAnswer,
)

__all__ = [
    "OPEN_STATUSES",
    "Attempt",
    "AttemptStatus",
    "Draft",
    "HintTaken",
    "Membership",
    "MembershipKind",
    "Rewrite",
    "Role",
    "RoleName",
    "ScenarioVersion",
    "Team",
    "Theme",
    "Turn",
    "User",
    "UserRole",
    "WorkOrderAnswer",
]
