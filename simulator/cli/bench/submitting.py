"""Times a submitted turn through the whole web stack, beside a bare insert of the same row."""

import re
import secrets
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from functools import partial
from http import HTTPStatus
from itertools import count
from pathlib import Path

from flask.testing import FlaskClient

from simulator.cli.bench.timing import Timing, timed
from simulator.content.scorer import Choice
from simulator.services.demonstration import LogIn, create_demonstration
from simulator.store import migrating
from simulator.store.baseline import bare_app
from simulator.store.database import sqlite_url
from simulator.web.factory import create_app

Submit = Callable[[], None]

WARM_UP = 5
HTMX = {"HX-Request": "true"}
REPLIES = (
    "您先别急，慢慢说，我在听，都给您记下来。",
    "让您跑了这么多趟，这是我们没跟上，对不起。我现在就联系班组问清楚走到哪一步。",
    "我把您的意思复述一遍：钱已经交了，家里有老人，您最想知道的是现在谁在处理，对吗？",
)


def time_submits(folder: Path, engine: Choice, turns: int) -> tuple[Timing, Timing]:
    """How long ``turns`` submits take through the web stack, and as bare inserts.

    Both write to SQLite files in ``folder``, which must be empty, with the same settings.
    """
    url = sqlite_url(folder / "bench.sqlite")
    app = create_app({"INSTANCE": folder, "SQLALCHEMY_DATABASE_URI": url, "SCORING_ENGINE": engine})
    with app.app_context():
        migrating.upgrade()
        people = create_demonstration(datetime.now(UTC), secrets.choice)
    talk = _Talk(app.test_client(), people[0])
    submits = talk.submits()
    for _ in range(WARM_UP):
        next(submits)()
    through_the_stack = timed(lambda submit: submit(), (next(submits) for _ in range(turns)))
    bare = bare_app(url).test_client()
    # Sequence numbers far above those of the talk, whose row is copied.
    forms = [{"key": f"bare-{number:08}", "seq": str(1000 + number)} for number in range(turns)]
    bare_inserts = timed(lambda form: bare.post("/turns", data=form), forms)
    return through_the_stack, bare_inserts


class _Talk:
    """A trainee who replies for ever, in one attempt after the other."""

    def __init__(self, client: FlaskClient, log_in: LogIn) -> None:
        self.client = client
        page = self._get("/sign-in")
        form = {"email": log_in.username, "password": log_in.password}
        self._post("/sign-in", page, form)
        self.library = self._get("/scenarios")
        found = re.search(r'href="(/scenarios/[a-z0-9-]+)"', self.library)
        if not found:
            raise RuntimeError("the library shows no scenario")
        self.scenario = found[1]

    def submits(self) -> Iterator[Submit]:
        """Submits of one reply after the other; each may be called once."""
        for number in count():
            page = self._get(self.attempt) if number else self._begin()
            if 'name="key"' not in page:
                page = self._begin()
            form = {"key": _value(page, "key"), "text": REPLIES[number % len(REPLIES)]}
            token = _value(page, "csrf_token")
            yield partial(self._submit, {**form, "csrf_token": token})

    def _submit(self, form: dict[str, str]) -> None:
        answer = self.client.post(f"{self.attempt}/turns", data=form, headers=HTMX)
        if answer.status_code != HTTPStatus.OK:
            raise RuntimeError(f"a turn was answered with {answer.status}")

    def _begin(self) -> str:
        """The page of a new attempt."""
        page = self._get(self.scenario)
        form = {"language": "zh-Hans", "afresh": "1"}
        self.attempt = self._post(f"{self.scenario}/attempts", page, form)
        return self._get(self.attempt)

    def _get(self, path: str) -> str:
        answer = self.client.get(path, follow_redirects=True)
        if answer.status_code != HTTPStatus.OK:
            raise RuntimeError(f"{path} was answered with {answer.status}")
        return answer.text

    def _post(self, path: str, page: str, form: dict[str, str]) -> str:
        """The address that the answer leads to."""
        answer = self.client.post(path, data={**form, "csrf_token": _value(page, "csrf_token")})
        if answer.status_code != HTTPStatus.SEE_OTHER:
            raise RuntimeError(f"{path} was answered with {answer.status}")
        return answer.location


def _value(page: str, name: str) -> str:
    """The value of a hidden field on ``page``."""
    tag = re.search(rf'<input[^>]*name="{name}"[^>]*>', page)
    value = tag and re.search(r'value="([^"]*)"', tag[0])
    if not value:
        raise RuntimeError(f"the page has no field {name}")
    return value[1]
