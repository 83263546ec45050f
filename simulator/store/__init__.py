"""Floor 3: the only home of SQLAlchemy: models, migrations, queries."""
