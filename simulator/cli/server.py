"""The server that ``serve`` and ``demo`` start: gunicorn with threads, elsewhere Werkzeug's."""

import sys
from collections.abc import Callable, Mapping
from threading import Thread
from typing import Any

from flask import Flask
from werkzeug.serving import run_simple

from simulator.web.factory import create_app
from simulator.web.materials import materials

try:  # gunicorn needs a POSIX system
    from gunicorn.app.base import BaseApplication
except ImportError:  # pragma: no cover - only on other systems
    BaseApplication = None

GRACE_SECONDS = 20
# A hung thread must not hold a worker for ever, and a slow score must not kill one.
TIMEOUT_SECONDS = 60


def warm_app() -> Flask:
    """The app, with the library and the scorer being loaded before somebody asks for them."""
    app = create_app()

    def load() -> None:
        with app.app_context():
            materials()

    # In the worker, not before it forks: the scorer's own threads would not survive that.
    Thread(target=load, name="warm-up", daemon=True).start()
    return app


def run(
    build: Callable[[], Flask], *, host: str, port: int, workers: int = 1, threads: int = 16
) -> None:
    """Serve the app that ``build`` gives until the process is told to stop."""
    if BaseApplication is None:
        run_simple(host, port, build(), threaded=True)
        return
    settings = {
        "bind": f"[{host}]:{port}" if ":" in host else f"{host}:{port}",
        "workers": workers,
        "threads": threads,
        "worker_class": "gthread",
        "timeout": TIMEOUT_SECONDS,
        "graceful_timeout": GRACE_SECONDS,
        "control_socket_disable": True,
        "accesslog": None,
        "loglevel": "warning",
        "proc_name": "simulator",
    }
    _gunicorn(build, settings)


def _gunicorn(build: Callable[[], Flask], settings: Mapping[str, object]) -> None:
    class Server(BaseApplication):  # type: ignore[misc]
        """Gunicorn with these settings, deaf to its own command line."""

        def load_config(self) -> None:
            """Take the settings."""
            for name, value in settings.items():
                self.cfg.set(name, value)

        def load(self) -> Any:
            """Build the app, in each worker anew: connections do not survive a fork."""
            return build()

    # Gunicorn reads sys.argv where it has no other source.
    sys.argv = sys.argv[:1]
    Server().run()
