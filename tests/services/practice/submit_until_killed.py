"""Submits turns without end, printing the key of each once it is acknowledged.

Run as a program by test_killing.py: database address, folder of scenarios, id of the user.
"""

import sys
from datetime import timedelta
from itertools import count
from pathlib import Path

from simulator.content.library import load_library
from simulator.services import practice
from simulator.services.materials import Materials
from simulator.store import db
from simulator.store.application import store_app
from simulator.text.language import Language
from tests.factories.practice import NOW, SCENARIO
from tests.factories.scoring import POOR_REPLY, SignScorer


def main(url: str, folder: str, user_id: int) -> None:
    materials = Materials(load_library(Path(folder)), SignScorer())
    with store_app(url).app_context():
        language = Language.SIMPLIFIED
        for number in count(1):
            attempt = practice.start_attempt(materials, user_id, SCENARIO, language, NOW)
            moment = NOW + timedelta(seconds=number)
            key = f"killed-{number:06}"
            talk = practice.submit_turn(
                materials, user_id, attempt, key, POOR_REPLY, 1, moment
            ).conversation
            sys.stdout.write(f"{attempt} {key}\n")
            sys.stdout.flush()
            if talk.end is not None:
                practice.start_attempt(materials, user_id, SCENARIO, language, NOW, afresh=True)
            db.session.remove()


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], int(sys.argv[3]))
