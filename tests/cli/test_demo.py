"""``simulator demo`` and ``simulator serve`` as they are started by people."""

import os
import re
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from click.testing import CliRunner

from simulator.cli.demo import demo
from simulator.cli.serve import serve

START_SECONDS = (
    240  # gives up on a server that hangs; on a busy machine a start takes over a minute
)
LOG_IN = re.compile(r"^  (\w+)\s+((?:[a-z0-9]{4}-){3}[a-z0-9]{4})", re.MULTILINE)


@pytest.fixture
def port() -> int:
    """A free port."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def running(folder: Path, *arguments: str, port: int) -> Iterator[Path]:
    """The command running in ``folder`` until the server answers; gives the file it prints to."""
    output = folder / "output.txt"
    environment = {name: text for name, text in os.environ.items() if "SIMULATOR" not in name}
    with output.open("w") as file:
        process = subprocess.Popen(
            [sys.executable, "-c", "from simulator.cli.main import main; main()", *arguments],
            cwd=folder, stdout=file, stderr=subprocess.STDOUT, env=environment,
        )  # fmt: skip
    try:
        _wait_for(f"http://127.0.0.1:{port}/sign-in", process, output)
        yield output
    finally:
        process.send_signal(signal.SIGTERM)
        process.wait(timeout=60)


def _wait_for(address: str, process: subprocess.Popen[bytes], output: Path) -> None:
    until = time.monotonic() + START_SECONDS
    while time.monotonic() < until:
        assert process.poll() is None, output.read_text()
        try:
            with urllib.request.urlopen(address, timeout=5) as answer:  # noqa: S310
                assert answer.status == 200
                return
        except OSError:
            time.sleep(0.2)
    pytest.fail(f"no answer from {address}: {output.read_text()}")


def test_the_demo_starts_in_an_empty_folder_and_tells_the_log_ins_once(
    tmp_path: Path, port: int
) -> None:
    with running(tmp_path, "demo", "--port", str(port), port=port) as output:
        first = output.read_text()
    with running(tmp_path, "demo", "--port", str(port), port=port) as output:
        second = output.read_text()
    assert [name for name, _ in LOG_IN.findall(first)] == ["trainee", "trainer", "author", "admin"]
    assert f"http://127.0.0.1:{port}" in first
    assert LOG_IN.findall(second) == []
    assert (tmp_path / "instance" / "simulator.sqlite").exists()


def test_new_passwords_are_told_on_demand(tmp_path: Path, port: int) -> None:
    with running(tmp_path, "demo", "--port", str(port), port=port) as output:
        first = dict(LOG_IN.findall(output.read_text()))
    with running(tmp_path, "demo", "--new-passwords", "--port", str(port), port=port) as output:
        second = dict(LOG_IN.findall(output.read_text()))
    assert first.keys() == second.keys()
    assert not set(first.values()) & set(second.values())


def test_the_server_runs_with_several_workers_and_opens_no_control_socket(
    tmp_path: Path, port: int
) -> None:
    arguments = ("serve", "--bind", f"127.0.0.1:{port}", "--workers", "2", "--threads", "4")
    with running(tmp_path, *arguments, port=port) as output:
        assert not list(tmp_path.rglob("*.ctl"))
        assert "gunicorn.ctl" not in output.read_text()


def test_a_taken_port_is_told_with_a_way_out() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        result = CliRunner().invoke(demo, ["--port", str(taken.getsockname()[1])])
    assert result.exit_code == 1
    assert "is in use" in result.output


@pytest.mark.parametrize("bind", ["nowhere", "127.0.0.1:http"])
def test_an_address_without_a_port_is_refused(bind: str) -> None:
    result = CliRunner().invoke(serve, ["--bind", bind])
    assert (result.exit_code, "host:port" in result.output) == (2, True)
