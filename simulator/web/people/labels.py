"""What roles and places in teams are called."""

from flask_babel import LazyString, lazy_gettext

from simulator.services.roster import Action
from simulator.store.models import MembershipKind, RoleName

ROLE_LABELS: dict[RoleName, LazyString] = {
    RoleName.TRAINEE: lazy_gettext("Trainee"),
    RoleName.TRAINER: lazy_gettext("Trainer"),
    RoleName.AUTHOR: lazy_gettext("Author"),
    RoleName.ADMIN: lazy_gettext("Administrator"),
}
KIND_LABELS: dict[MembershipKind, LazyString] = {
    MembershipKind.MEMBER: lazy_gettext("Member"),
    MembershipKind.TRAINER: lazy_gettext("Trainer of the team"),
}
ACTION_LABELS: dict[Action, LazyString] = {
    Action.CREATE: lazy_gettext("new"),
    Action.UPDATE: lazy_gettext("changed"),
    Action.NOTHING: lazy_gettext("as it is"),
    Action.PROBLEM: lazy_gettext("problem"),
}
# The columns of a list of people.
COLUMN_LABELS: dict[str, LazyString] = {
    "name": lazy_gettext("Name"),
    "email": lazy_gettext("E-mail"),
    "role": lazy_gettext("Roles"),
    "team": lazy_gettext("Teams"),
    "language": lazy_gettext("Language of the pages"),
}
