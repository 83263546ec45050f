"""A learning path for the team of the demonstration, begun some days ago."""

from datetime import datetime, timedelta

from simulator.services.demonstration import CAST, TEAM
from simulator.services.paths.assigning import enrol_team
from simulator.services.paths.course import Course
from simulator.services.paths.due import Deadline
from simulator.store import people, reading
from simulator.store.models import RoleName

PATH = "hotline"
BEGUN = timedelta(days=12)
DEADLINE = Deadline(in_days=14)


def give_path(course: Course, now: datetime) -> bool:
    """Let the team of the demonstration follow a path that is due soon; False if there is none."""
    trainer = next(username for username, _, roles in CAST if RoleName.TRAINER in roles)
    with reading():
        team, user = people.team_with_name(TEAM), people.user_with_username(trainer)
        found = (team.id, user.id) if team is not None and user is not None else None
    if found is None or PATH not in course.library.paths:
        return False
    team_id, trainer_id = found
    enrol_team(course, team_id, PATH, DEADLINE, now - BEGUN, by=trainer_id)
    return True
