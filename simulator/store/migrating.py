"""Bringing a database to the newest form, and telling which form it has."""

from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory

from simulator.store.database import MIGRATIONS, db


def upgrade(revision: str = "head") -> None:
    """Bring the app's database to ``revision``; one that has it already is left alone."""
    command.upgrade(_config(), revision)


def downgrade(revision: str = "base") -> None:
    """Take the app's database back to ``revision``, losing what only later forms hold."""
    command.downgrade(_config(), revision)


def current_revision() -> str | None:
    """The revision of the app's database; None for an empty one."""
    with db.engine.connect() as connection:
        return MigrationContext.configure(connection).get_current_revision()


def newest_revision() -> str | None:
    """The revision that this version of the product works with."""
    return ScriptDirectory.from_config(_config()).get_current_head()


def known_revision(revision: str) -> bool:
    """Whether this version of the product knows ``revision``; a newer one's it does not."""
    scripts = ScriptDirectory.from_config(_config())
    return any(script.revision == revision for script in scripts.walk_revisions())


def differences() -> list[object]:
    """How the app's database differs from the models; empty when they agree."""
    with db.engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        return list(compare_metadata(context, db.metadata))


def _config() -> Config:
    config = Config()
    # Alembic reads % as a placeholder.
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    return config
