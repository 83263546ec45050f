"""What the pages of people and teams show."""

from dataclasses import dataclass

from flask_babel import LazyString

from simulator.services.people import Person
from simulator.services.teams import TeamOverview
from simulator.store.models import MembershipKind, RoleName
from simulator.web.forms import SelectChoice
from simulator.web.people.forms import NewPasswordForm, PersonForm, PlaceForm, TeamForm
from simulator.web.people.labels import KIND_LABELS, ROLE_LABELS

SHOWN_AT_ONCE = 200


@dataclass(frozen=True)
class PeopleListContext:
    """The list of people, narrowed by a search; its fragment takes the same."""

    people: tuple[Person, ...]
    found: int
    total: int
    search: str
    role: str
    role_labels: dict[RoleName, LazyString]


@dataclass(frozen=True)
class PersonContext:
    """One person, or a new one while ``person`` is None."""

    person: Person | None
    form: PersonForm
    password_form: NewPasswordForm
    kind_labels: dict[MembershipKind, LazyString]


@dataclass(frozen=True)
class PasswordGivenContext:
    """A password to hand over; it is shown this once."""

    person: Person
    password: str


@dataclass(frozen=True)
class TeamListContext:
    """The teams that somebody may see."""

    teams: tuple[TeamOverview, ...]
    manages: bool
    form: TeamForm


@dataclass(frozen=True)
class TeamContext:
    """One team with its people."""

    team: TeamOverview
    manages: bool
    form: TeamForm
    place_form: PlaceForm


def people_list(everybody: tuple[Person, ...], search: str, role: str) -> PeopleListContext:
    """Those of ``everybody`` whose name, address or user name has ``search`` in it."""
    found = [
        person
        for person in everybody
        if _matches(person, search) and (not role or role in person.roles)
    ]
    return PeopleListContext(
        people=tuple(found[:SHOWN_AT_ONCE]),
        found=len(found),
        total=len(everybody),
        search=search,
        role=role,
        role_labels=ROLE_LABELS,
    )


def person_page(
    person: Person | None,
    *,
    form: PersonForm | None = None,
    password_form: NewPasswordForm | None = None,
) -> PersonContext:
    """The page of ``person``; a form that was sent is shown as it was sent."""
    return PersonContext(
        person=person,
        form=form or PersonForm(formdata=None, **_fields_of(person)),
        password_form=password_form or NewPasswordForm(formdata=None),
        kind_labels=KIND_LABELS,
    )


def team_page(
    team: TeamOverview,
    everybody: tuple[Person, ...],
    *,
    manages: bool,
    form: TeamForm | None = None,
    place_form: PlaceForm | None = None,
) -> TeamContext:
    """The page of ``team``; ``everybody`` are the people who may be added to it."""
    place_form = place_form or PlaceForm(formdata=None)
    place_form.person.choices = [
        SelectChoice(person.id, f"{person.name} · {person.email}")
        for person in everybody
        if person.active
    ]
    form = form or TeamForm(formdata=None, name=team.name)
    return TeamContext(team=team, manages=manages, form=form, place_form=place_form)


def _fields_of(person: Person | None) -> dict[str, object]:
    if person is None:
        return {"active": True, "roles": [RoleName.TRAINEE.value]}
    return {
        "name": person.name,
        "email": person.email,
        "username": person.username or "",
        "roles": [role.value for role in person.roles],
        "language": person.language.value if person.language else "auto",
        "active": person.active,
    }


def _matches(person: Person, search: str) -> bool:
    wanted = search.strip().casefold()
    places = (person.name, person.email, person.username or "")
    return any(wanted in place.casefold() for place in places)
