"""Builds the web application out of its parts."""

import os
from collections.abc import Mapping

from flask import Flask
from jinja2 import StrictUndefined
from werkzeug.middleware.proxy_fix import ProxyFix

from simulator.paths import STATIC, TEMPLATES
from simulator.services import errors
from simulator.store import database
from simulator.web.access import init_access
from simulator.web.account.views import account
from simulator.web.assets import init_assets
from simulator.web.collection.views import collection
from simulator.web.config import settings_from
from simulator.web.drill.views import drill
from simulator.web.errors import init_errors
from simulator.web.filters import init_filters
from simulator.web.home.views import home
from simulator.web.htmx import see_other
from simulator.web.i18n import init_i18n
from simulator.web.learning.views import learning
from simulator.web.materials import init_materials
from simulator.web.paths.views import paths
from simulator.web.people.views import people
from simulator.web.practice.area import practice
from simulator.web.quality.views import quality
from simulator.web.security import init_security
from simulator.web.sessions import init_sessions
from simulator.web.shell import init_shell
from simulator.web.signin import init_signin

AREAS = (home, account, people, practice, paths, learning, drill, collection, quality)
STATUS_OF = {errors.NotFound: 404, errors.Forbidden: 403, errors.Conflict: 409, errors.Invalid: 422}


def create_app(config: Mapping[str, object] | None = None) -> Flask:
    """The application, set up from the environment and then from ``config``, which wins.

    Nothing global changes: two applications in one process do not know each other.
    """
    app = Flask("simulator", template_folder=str(TEMPLATES), static_folder=str(STATIC))
    app.config.from_mapping(settings_from(os.environ))
    app.config.from_mapping(config or {})
    _set_up_templates(app)
    _trust_proxies(app)
    init_sessions(app)
    init_security(app)
    init_i18n(app)
    database.init_app(app)
    init_signin(app)
    init_access(app)
    init_errors(app, STATUS_OF)
    init_assets(app)
    init_filters(app)
    init_shell(app)
    init_materials(app)
    app.after_request(see_other)
    for area in AREAS:
        app.register_blueprint(area)
    return app


def _set_up_templates(app: Flask) -> None:
    app.jinja_options = {"undefined": StrictUndefined} if app.testing else {}
    app.jinja_env.trim_blocks = app.jinja_env.lstrip_blocks = True


def _trust_proxies(app: Flask) -> None:
    count = app.config["PROXIES"]
    if count:
        app.wsgi_app = ProxyFix(app.wsgi_app, x_for=count, x_proto=count, x_host=count)  # type: ignore[method-assign]
