"""Users, their roles and passwords. ``by`` is the acting admin; None is the command line."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from simulator.dialogue.script import Intensity
from simulator.services.access import active_user, require_role
from simulator.services.errors import Conflict, NotFound
from simulator.services.folding import fold_email, fold_username, tidy_name
from simulator.services.passwords import hash_password
from simulator.store import db, people, reading, writing
from simulator.store.models import MembershipKind, RoleName, Theme, User
from simulator.store.models.people import new_uniquifier
from simulator.text.bilingual import Text
from simulator.text.language import Language


@dataclass(frozen=True, slots=True)
class TeamPlace:
    """That a person belongs to a team."""

    team_id: int
    team: str
    kind: MembershipKind


@dataclass(frozen=True, slots=True)
class Person:
    """A user as lists and forms show them."""

    id: int
    name: str
    email: str
    username: str | None
    roles: tuple[RoleName, ...]
    language: Language | None
    theme: Theme
    intensity: Intensity
    without_abuse: bool
    active: bool
    has_password: bool
    teams: tuple[TeamPlace, ...]
    created_at: datetime


def create_person(
    name: str,
    email: str,
    roles: Iterable[RoleName],
    now: datetime,
    *,
    by: int | None,
    username: str | None = None,
    password: str | None = None,
    language: Language | None = None,
) -> int:
    """A new user's id.

    :raises Forbidden: unless ``by`` is an admin.
    :raises Invalid: if a field cannot be taken.
    :raises Conflict: if the address or the username is taken.
    """
    with writing():
        require_role(by, RoleName.ADMIN)
        user = User(
            name=tidy_name(name),
            email=_free_email(email),
            username=_free_username(username),
            password=hash_password(password) if password is not None else None,
            active=True,
            language=language.value if language else None,
            created_at=now,
            roles=people.roles(roles),
        )
        db.session.add(user)
        db.session.flush()
        return user.id


def change_person(
    user_id: int,
    name: str,
    email: str,
    roles: Iterable[RoleName],
    *,
    by: int | None,
    username: str | None = None,
    active: bool = True,
    language: Language | None = None,
) -> None:
    """Give a user these fields and roles; losing roles or access ends their sessions.

    :raises Forbidden: unless ``by`` is an admin.
    :raises NotFound: if there is no such user.
    :raises Invalid: if a field cannot be taken.
    :raises Conflict: if the address or username is taken, or no active admin would be left.
    """
    with writing():
        require_role(by, RoleName.ADMIN)
        user = user_with_id(user_id)
        wanted = people.roles(roles)
        if not active or set(user.roles) - set(wanted):
            user.fs_uniquifier = new_uniquifier()
        user.name = tidy_name(name)
        user.email = _free_email(email, user)
        user.username = _free_username(username, user)
        user.active = active
        user.language = language.value if language else None
        user.roles = wanted
        _keep_an_admin()


def set_password(user_id: int, password: str, *, by: int | None) -> None:
    """Give a user a new password and end all their sessions.

    :raises Forbidden: unless ``by`` is an admin.
    :raises NotFound: if there is no such user.
    :raises Invalid: if the password is too short or too long.
    """
    with writing():
        require_role(by, RoleName.ADMIN)
        user = user_with_id(user_id)
        user.password = hash_password(password)
        user.fs_uniquifier = new_uniquifier()


def set_preferences(user_id: int, language: Language | None, theme: Theme) -> None:
    """Keep a user's own language and theme; without a language the browser's counts.

    :raises NotFound: if there is no such user.
    """
    with writing():
        user = active_user(user_id)
        user.language = language.value if language else None
        user.theme = theme.value


def set_intensity(user_id: int, intensity: Intensity, *, without_abuse: bool) -> None:
    """Keep how harshly customers speak to a user from the next attempt on.

    :raises NotFound: if there is no such user.
    """
    with writing():
        user = active_user(user_id)
        user.intensity = intensity.value
        user.without_abuse = without_abuse


def all_people(*, by: int | None) -> tuple[Person, ...]:
    """All users by name.

    :raises Forbidden: unless ``by`` is an admin.
    """
    with reading():
        require_role(by, RoleName.ADMIN)
        return tuple(_person(user) for user in people.users())


def person(user_id: int, *, by: int | None) -> Person:
    """One user.

    :raises Forbidden: unless ``by`` is an admin or the user.
    :raises NotFound: if there is no such user.
    """
    with reading():
        if by != user_id:
            require_role(by, RoleName.ADMIN)
        return _person(user_with_id(user_id))


def user_with_id(user_id: int) -> User:
    """The user, active or not.

    :raises NotFound: if there is none.
    """
    user = people.user(user_id)
    if user is None:
        raise NotFound(Text(zh="没有这个用户。", en="There is no such user."))
    return user


def _free_email(text: str, own: User | None = None) -> str:
    email = fold_email(text)
    holder = people.user_with_email(email)
    if holder is not None and holder is not own:
        raise Conflict(Text(zh=f"邮箱 {email} 已被使用。", en=f"The address {email} is taken."))
    return email


def _free_username(text: str | None, own: User | None = None) -> str | None:
    if not text:
        return None
    username = fold_username(text)
    holder = people.user_with_username(username)
    if holder is not None and holder is not own:
        raise Conflict(
            Text(zh=f"用户名 {username} 已被使用。", en=f"The username {username} is taken.")
        )
    return username


def _keep_an_admin() -> None:
    db.session.flush()
    if not people.active_with_role(RoleName.ADMIN):
        raise Conflict(
            Text(zh="至少要保留一位可登录的管理员。", en="At least one active admin must remain.")
        )


def roles_of(user: User) -> Sequence[RoleName]:
    """The roles of ``user``, in their usual order."""
    return tuple(RoleName(role.name) for role in user.roles)


def _person(user: User) -> Person:
    places = sorted(user.memberships, key=lambda place: (place.team.name, place.kind))
    return Person(
        id=user.id,
        name=user.name,
        email=user.email,
        username=user.username,
        roles=tuple(roles_of(user)),
        language=Language(user.language) if user.language else None,
        theme=Theme(user.theme),
        intensity=Intensity(user.intensity),
        without_abuse=user.without_abuse,
        active=user.active,
        has_password=user.password is not None,
        teams=tuple(
            TeamPlace(place.team_id, place.team.name, MembershipKind(place.kind))
            for place in places
        ),
        created_at=user.created_at,
    )
