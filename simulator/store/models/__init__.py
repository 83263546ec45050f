"""Every model, so that importing this package completes the metadata."""

from simulator.store.models.collection import (
    HelpfulMark,
    ShareAnswer,
    SharedReply,
    SharedReplyTag,
    ShareRequest,
    TagKind,
)
from simulator.store.models.drill import Drill, DrillAnswer
from simulator.store.models.learning import CheckAnswer, CheckTry, LessonRead
from simulator.store.models.paths import Certificate, Enrolment, ReminderSent, TeamEnrolment
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
from simulator.store.models.repetition import Card, CardKind, CardReview
from simulator.store.models.sign_in import SignInTry

__all__ = [
    "OPEN_STATUSES",
    "Attempt",
    "AttemptStatus",
    "Card",
    "CardKind",
    "CardReview",
    "Certificate",
    "CheckAnswer",
    "CheckTry",
    "Draft",
    "Drill",
    "DrillAnswer",
    "Enrolment",
    "HelpfulMark",
    "LessonRead",
    "Membership",
    "MembershipKind",
    "ReminderSent",
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
    "TeamEnrolment",
    "Theme",
    "Turn",
    "User",
    "UserRole",
    "WorkOrderAnswer",
]
