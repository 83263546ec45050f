"""Who may see and do what: the only place with these rules.

A trainee sees only own attempts. A trainer sees an attempt once it is handed in, and only of
members of teams that they train. An admin manages people and sees no attempt's content.
"""

from simulator.services.errors import Forbidden, NotFound
from simulator.store import drill, people, practice
from simulator.store.models import Attempt, Drill, RoleName, User
from simulator.text.bilingual import Text

NO_SUCH_ATTEMPT = Text(
    zh="没有找到这次练习，或者它还没有提交给你。",
    en="There is no such attempt, or it has not been handed in to you.",
)


def active_user(user_id: int) -> User:
    """The user, who must be active.

    :raises NotFound: otherwise.
    """
    user = people.user(user_id)
    if user is None or not user.active:
        raise NotFound(Text(zh="没有这个用户。", en="There is no such user."))
    return user


def has_role(user: User, role: RoleName) -> bool:
    """Whether ``user`` has ``role``."""
    return any(held.name == role for held in user.roles)


def require_role(user_id: int | None, role: RoleName) -> None:
    """Let only users with ``role`` go on; None is the operator at the command line.

    :raises Forbidden: for others.
    """
    if user_id is not None and not has_role(active_user(user_id), role):
        raise Forbidden(Text(zh="你没有权限这样做。", en="You are not allowed to do this."))


def own_attempt(user_id: int, attempt_id: int, *, lock: bool = False) -> Attempt:
    """An attempt of the user's own, locked for writing if asked.

    :raises NotFound: if there is none such; somebody else's is as good as none.
    """
    find = practice.lock_attempt if lock else practice.attempt
    attempt = find(attempt_id)
    if attempt is None or attempt.user_id != user_id:
        raise NotFound(NO_SUCH_ATTEMPT)
    active_user(user_id)
    return attempt


def own_drill(user_id: int, drill_id: int, *, lock: bool = False) -> Drill:
    """A drill of the user's own, locked for writing if asked; nobody else ever sees it.

    :raises NotFound: if there is none such; somebody else's is as good as none.
    """
    find = drill.lock_drill if lock else drill.drill
    found = find(drill_id)
    if found is None or found.user_id != user_id:
        raise NotFound(Text(zh="没有这次练习。", en="There is no such drill."))
    active_user(user_id)
    return found


def readable_attempt(viewer_id: int, attempt_id: int) -> Attempt:
    """An attempt whose content the viewer may read.

    :raises NotFound: if there is none such for this viewer.
    """
    attempt = practice.attempt(attempt_id)
    if attempt is None or not may_read(active_user(viewer_id), attempt):
        raise NotFound(NO_SUCH_ATTEMPT)
    return attempt


def may_read(viewer: User, attempt: Attempt) -> bool:
    """Whether ``viewer`` may read what was said in ``attempt``."""
    if attempt.user_id == viewer.id:
        return True
    return (
        attempt.handed_in_at is not None
        and has_role(viewer, RoleName.TRAINER)
        and practice.trains(viewer.id, attempt.user_id)
    )
