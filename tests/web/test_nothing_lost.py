"""The server may be killed at any moment; what it has acknowledged stays."""

import http.client
import os
import re
import signal
import socket
import sqlite3
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlencode

import pytest

SCENARIO = "reconnection-eighth-call"
ROUNDS = 3


class Server:
    """The demo, served from a folder of its own, that can be killed and started again."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port: int = probe.getsockname()[1]
        self.printed = folder / "printed"
        self.start()

    def start(self) -> None:
        """Serve, and wait until pages come."""
        with self.printed.open("ab") as printed:
            self.process = subprocess.Popen(
                [Path(sys.executable).parent / "simulator", "demo", "--port", str(self.port)],
                cwd=self.folder,
                env={**os.environ, "PYTHONUNBUFFERED": "1"},
                stdout=printed,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )
        deadline = time.monotonic() + 60
        while True:
            try:
                Browser(self).get("/")
            except OSError:
                assert time.monotonic() < deadline, self.printed.read_text()
                time.sleep(0.2)
            else:
                return

    def kill(self) -> None:
        """Kill every process of it, with no chance to tidy up."""
        os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait()

    def password(self, username: str) -> str:
        """The password that the first start printed."""
        found = re.search(rf"^  {username} +(\S+)  ", self.printed.read_text(), re.MULTILINE)
        assert found
        return found[1]

    def stored(self) -> list[str]:
        """The texts of all turns in the database."""
        with sqlite3.connect(self.folder / "instance" / "simulator.sqlite") as database:
            # Without those that the demo itself comes with.
            query = "SELECT text FROM turn WHERE key NOT LIKE 'demonstration-%'"
            return [text for (text,) in database.execute(query)]


class Browser:
    """A person's browser: cookies and forms, nothing else."""

    def __init__(self, server: Server) -> None:
        self.server = server
        self.cookies: dict[str, str] = {}

    def request(
        self, method: str, path: str, form: dict[str, str] | None = None
    ) -> tuple[int, str, str]:
        """Status, body and Location of the answer.

        :raises OSError: if there is none, or it breaks off.
        """
        connection = http.client.HTTPConnection("127.0.0.1", self.server.port, timeout=20)
        headers = {"Cookie": "; ".join(f"{name}={value}" for name, value in self.cookies.items())}
        if form is not None:
            headers["Content-Type"] = "application/x-www-form-urlencoded"
        try:
            connection.request(method, path, urlencode(form) if form is not None else None, headers)
            answer = connection.getresponse()
            body = answer.read().decode()
        except http.client.HTTPException as error:
            raise ConnectionError from error
        finally:
            connection.close()
        for cookie in answer.headers.get_all("Set-Cookie") or []:
            name, _, value = cookie.partition(";")[0].partition("=")
            self.cookies[name] = value
        return answer.status, body, answer.headers.get("Location", "")

    def get(self, path: str) -> str:
        """The page at ``path``, after redirects."""
        status, body, location = self.request("GET", path)
        return self.get(location) if 300 <= status < 400 else body

    def post(self, path: str, page: str, **form: str) -> tuple[int, str]:
        """Status and Location of the answer to a form that stands on ``page``."""
        status, _, location = self.request(
            "POST", path, {"csrf_token": field(page, "csrf_token"), **form}
        )
        return status, location

    def sign_in(self, username: str) -> None:
        """Sign in with the printed password."""
        page = self.get("/sign-in")
        password = self.server.password(username)
        status, _ = self.post("/sign-in", page, email=username, password=password)
        assert status == 303


def field(page: str, name: str) -> str:
    """The value of a hidden field."""
    tag = re.search(rf'<input[^>]*name="{name}"[^>]*>', page)
    assert tag, page[:2000]
    value = re.search(r'value="([^"]*)"', tag[0])
    assert value
    return value[1]


def talk(browser: Browser, label: str, acknowledged: list[str]) -> None:
    """Reply again and again until the server is gone; keep what it acknowledged."""
    number = 0
    try:
        while True:
            briefing = browser.get(f"/scenarios/{SCENARIO}")
            _, address = browser.post(
                f"/scenarios/{SCENARIO}/attempts", briefing, language="zh-Hans", afresh="1"
            )
            page = browser.get(address)
            while 'name="key"' in page and "/turns" in page:
                number += 1
                text = f"许先生，我在听，您接着说。（{label}，第 {number} 句）"
                turn = {"key": field(page, "key"), "text": text}
                status, _ = browser.post(f"{address}/turns", page, **turn)
                if status == 303:
                    acknowledged.append(text)
                page = browser.get(address)
    except OSError:
        return


def wait_for(count: int, acknowledged: list[str]) -> None:
    """Wait until so many turns are acknowledged."""
    deadline = time.monotonic() + 60
    while len(acknowledged) < count:
        assert time.monotonic() < deadline, "no turn is acknowledged"
        time.sleep(0.005)


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    """A demo of its own."""
    server = Server(tmp_path)
    yield server
    if server.process.poll() is None:
        server.kill()


def test_kill_loses_no_acknowledged_turn(server: Server) -> None:
    people = []
    for username in ("trainee", "trainer"):
        browser = Browser(server)
        browser.sign_in(username)
        people.append((username, browser))
    acknowledged: list[str] = []
    for number in range(ROUNDS):
        threads = [
            threading.Thread(target=talk, args=(browser, f"{username} {number}", acknowledged))
            for username, browser in people
        ]
        for thread in threads:
            thread.start()
        # At a moment of its own in each round: within the work of a request, or between two.
        time.sleep(1.5 + 0.37 * number)
        server.kill()
        for thread in threads:
            thread.join()
        server.start()
    stored = server.stored()
    assert not set(acknowledged) - set(stored)
    assert len(stored) == len(set(stored))
