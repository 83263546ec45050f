"""What roles and places in teams are called."""

from flask_babel import LazyString, lazy_gettext

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
