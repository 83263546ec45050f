"""The team's collection of excellent replies."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "0007"
down_revision: str | None = "0006"
branch_labels: Sequence[str] | None = None
depends_on: Sequence[str] | None = None


def upgrade() -> None:
    _shared_replies()
    _tags_and_marks()
    _requests()


def _reference(
    table: str, column: str, target: str, deleted: str | None = "CASCADE"
) -> sa.Constraint:
    name = op.f(f"fk_{table}_{column}_{target}")
    return sa.ForeignKeyConstraint([column], [f"{target}.id"], name=name, ondelete=deleted)


def _shared_replies() -> None:
    op.create_table(
        "shared_reply",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("code", sa.String(length=32), nullable=False),
        sa.Column("team_id", sa.Integer(), nullable=False),
        sa.Column("author_id", sa.Integer(), nullable=False),
        sa.Column("named", sa.Boolean(), nullable=False),
        sa.Column("turn_id", sa.Integer(), nullable=False),
        sa.Column("rewrite_id", sa.Integer(), nullable=True),
        sa.Column("version_id", sa.Integer(), nullable=False),
        sa.Column("scenario_id", sa.String(length=64), nullable=False),
        sa.Column("node_id", sa.String(length=64), nullable=False),
        sa.Column("title", sa.JSON(none_as_null=True), nullable=False),
        sa.Column("sector", sa.String(length=32), nullable=False),
        sa.Column("channel", sa.String(length=32), nullable=False),
        sa.Column("language", sa.String(length=16), nullable=False),
        sa.Column("customer_lines", sa.JSON(none_as_null=True), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("score", sa.JSON(none_as_null=True), nullable=False),
        sa.Column("searchable", sa.Text(), nullable=False),
        sa.Column("offered_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("withdrawn_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("pinned_by", sa.Integer(), nullable=True),
        sa.Column("pinned_at", sa.DateTime(timezone=True), nullable=True),
        _reference("shared_reply", "team_id", "team"),
        _reference("shared_reply", "author_id", "user_account"),
        _reference("shared_reply", "turn_id", "turn"),
        _reference("shared_reply", "rewrite_id", "rewrite"),
        _reference("shared_reply", "version_id", "scenario_version", None),
        _reference("shared_reply", "pinned_by", "user_account", "SET NULL"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_shared_reply")),
        sa.UniqueConstraint("code", name=op.f("uq_shared_reply_code")),
    )
    op.create_index(op.f("ix_shared_reply_team_id"), "shared_reply", ["team_id"])
    op.create_index(op.f("ix_shared_reply_turn_id"), "shared_reply", ["turn_id"])


def _tags_and_marks() -> None:
    op.create_table(
        "shared_reply_tag",
        sa.Column("reply_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column("value", sa.String(length=64), nullable=False),
        sa.CheckConstraint("kind IN ('topic', 'principle')", name=op.f("ck_shared_reply_tag_kind")),
        _reference("shared_reply_tag", "reply_id", "shared_reply"),
        sa.PrimaryKeyConstraint("reply_id", "kind", "value", name=op.f("pk_shared_reply_tag")),
    )
    op.create_table(
        "helpful_mark",
        sa.Column("reply_id", sa.Integer(), nullable=False),
        sa.Column("user_id", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        _reference("helpful_mark", "reply_id", "shared_reply"),
        _reference("helpful_mark", "user_id", "user_account"),
        sa.PrimaryKeyConstraint("reply_id", "user_id", name=op.f("pk_helpful_mark")),
    )


def _requests() -> None:
    op.create_table(
        "share_request",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("turn_id", sa.Integer(), nullable=False),
        sa.Column("rewrite_id", sa.Integer(), nullable=True),
        sa.Column("trainer_id", sa.Integer(), nullable=False),
        sa.Column("asked_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("answered_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("answer", sa.String(length=8), nullable=True),
        sa.CheckConstraint("answer IN ('yes', 'no')", name=op.f("ck_share_request_answer")),
        _reference("share_request", "turn_id", "turn"),
        _reference("share_request", "rewrite_id", "rewrite"),
        _reference("share_request", "trainer_id", "user_account"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_share_request")),
    )
    op.create_index(op.f("ix_share_request_turn_id"), "share_request", ["turn_id"])


def downgrade() -> None:
    op.drop_table("share_request")
    op.drop_table("helpful_mark")
    op.drop_table("shared_reply_tag")
    op.drop_table("shared_reply")
