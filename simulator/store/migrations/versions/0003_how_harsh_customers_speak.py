"""How harshly customers speak to somebody, and whether abuse is left out."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "0003"
down_revision: str | None = "0002"
branch_labels: Sequence[str] | None = None
depends_on: Sequence[str] | None = None


def upgrade() -> None:
    with op.batch_alter_table("user_account", schema=None) as batch_op:
        batch_op.add_column(
            sa.Column("intensity", sa.String(length=8), nullable=False, server_default="normal")
        )
        batch_op.add_column(
            sa.Column("without_abuse", sa.Boolean(), nullable=False, server_default=sa.false())
        )


def downgrade() -> None:
    with op.batch_alter_table("user_account", schema=None) as batch_op:
        batch_op.drop_column("without_abuse")
        batch_op.drop_column("intensity")
