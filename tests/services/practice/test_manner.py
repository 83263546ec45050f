"""An attempt is held in the manner that the trainee had chosen when it began."""

from simulator.dialogue.script import Intensity
from simulator.dialogue.state import Manner, State
from simulator.services import people, practice
from simulator.services.materials import Materials
from simulator.store import db
from simulator.store.models import Attempt
from tests.factories.practice import make_attempt


def test_a_new_attempt_takes_up_the_choice_and_keeps_it(materials: Materials, trainee: int) -> None:
    people.set_intensity(trainee, Intensity.FIERCE, without_abuse=True)
    attempt_id = make_attempt(materials, trainee)
    people.set_intensity(trainee, Intensity.GENTLE, without_abuse=False)
    attempt = db.session.get_one(Attempt, attempt_id)
    assert State.from_json(attempt.state).manner == Manner(
        intensity=Intensity.FIERCE, without_abuse=True
    )
    assert practice.manner_of(trainee) == Manner(intensity=Intensity.GENTLE)
