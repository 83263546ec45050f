"""A PostgreSQL cluster for the tests: made from the installed programs, gone afterwards."""

import os
import secrets
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import psycopg

from simulator.store import db, migrating
from simulator.store.application import store_app

SUPERUSER = "postgres"


def binaries() -> Path | None:
    """The newest installed PostgreSQL's programs."""
    found = sorted(
        Path("/usr/lib/postgresql").glob("*/bin/initdb"),
        key=lambda path: int(path.parent.parent.name),
    )
    if found:
        return found[-1].parent
    on_path = shutil.which("initdb")
    return Path(on_path).resolve().parent if on_path else None


@dataclass
class Cluster:
    """A running server that listens on a socket in ``folder`` only."""

    folder: Path
    _templates: list[str] = field(default_factory=list)

    @classmethod
    @contextmanager
    def started(cls) -> Iterator["Cluster"]:
        """A server of its own in a temporary folder; a socket's path must be short."""
        folder = Path(tempfile.mkdtemp(prefix="pg-", dir="/tmp"))
        if os.geteuid() == 0:  # the server refuses to run as root
            shutil.chown(folder, SUPERUSER)
            folder.chmod(0o755)
        cluster = cls(folder)
        try:
            cluster._start()
            yield cluster
        finally:
            cluster._stop()
            shutil.rmtree(folder, ignore_errors=True)

    def url(self, database: str) -> str:
        """The address of one of the databases."""
        return f"postgresql://{SUPERUSER}@/{database}?host={self.folder}"

    @contextmanager
    def database(self, template: str = "template0") -> Iterator[str]:
        """A fresh database, dropped afterwards."""
        name = f"test_{secrets.token_hex(6)}"
        self._run_sql(f"CREATE DATABASE {name} TEMPLATE {template} ENCODING 'UTF8'")
        try:
            yield self.url(name)
        finally:
            self._run_sql(f"DROP DATABASE {name} WITH (FORCE)")

    def migrated_template(self) -> str:
        """The name of a database at the newest revision, to be copied."""
        if not self._templates:
            name = "migrated"
            self._run_sql(f"CREATE DATABASE {name} TEMPLATE template0 ENCODING 'UTF8'")
            with store_app(self.url(name)).app_context():
                migrating.upgrade()
                db.engine.dispose()
            self._templates.append(name)
        return self._templates[0]

    def _start(self) -> None:
        self._run("initdb", "-A", "trust", "-U", SUPERUSER, "-E", "UTF8", "--locale=C", "-N")
        options = f"-k {self.folder} -c listen_addresses='' -c fsync=off -c max_connections=60"
        self._run("pg_ctl", "-w", "-l", str(self.folder / "log"), "-o", options, "start")

    def _stop(self) -> None:
        if (self.folder / "data" / "postmaster.pid").exists():
            self._run("pg_ctl", "-w", "-m", "immediate", "stop")

    def _run(self, program: str, *arguments: str) -> None:
        folder = binaries()
        assert folder is not None
        command = [str(folder / program), "-D", str(self.folder / "data"), *arguments]
        if os.geteuid() == 0:
            command = ["setpriv", "--reuid", SUPERUSER, "--regid", SUPERUSER, "--init-groups",
                       *command]  # fmt: skip
        done = subprocess.run(
            command, cwd=self.folder, capture_output=False, stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, check=False,
        )  # fmt: skip
        assert done.returncode == 0, f"{program}: {done.stderr}"

    def _run_sql(self, statement: str) -> None:
        with psycopg.connect(self.url("postgres"), autocommit=True) as connection:
            connection.execute(statement)  # type: ignore[call-overload]
