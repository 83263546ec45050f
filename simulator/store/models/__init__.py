"""Every model, so that importing this package completes the metadata."""

from simulator.store.models.collection import (
    HelpfulMark,
    ShareAnswer,
    SharedReply,
    SharedReplyTag,
    ShareRequest,
    TagKind,
)
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
    Rewrite,
    ScenarioVersion,
    Turn,
    WorkOrderAnswer,
)
from simulator.store.models.sign_in import SignInTry

__all__ = [
    "OPEN_STATUSES",
    "Attempt",
    "AttemptStatus",
    "Draft",
    "HelpfulMark",
    "Membership",
    "MembershipKind",
    "Rewrite",
    "Role",
    "RoleName",
    "ScenarioVersion",
    "ShareAnswer",
    "ShareRequest",
    "SharedReply",
    "SharedReplyTag",
    "SignInTry",
    "TagKind",
    "Team",
    "Theme",
    "Turn",
    "User",
    "UserRole",
    "WorkOrderAnswer",
]
