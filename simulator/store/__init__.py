"""Floor 3: the only home of SQLAlchemy. Models, migrations, transactions and queries by area."""

from simulator.store.database import db, init_app
from simulator.store.transaction import reading, writing

__all__ = ["db", "init_app", "reading", "writing"]
