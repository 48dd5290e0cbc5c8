"""What came in, what was told, and when."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

UNSENT = "state <> 'sent' AND state <> 'failed'"
PLANNED = "state = 'planned'"


def upgrade() -> None:
    submission()
    progress()
    history()
    message()
    notice()
    attempt()
    day()
    run()
    append_only_history(op.get_bind().dialect.name)


def submission() -> None:
    op.create_table(
        "submission",
        sa.Column("pk", sa.Integer(), nullable=False),
        sa.Column("obligation_pk", sa.Integer(), nullable=False),
        sa.Column("received_on", sa.Date(), nullable=False),
        sa.Column("document_no", sa.String(), nullable=True),
        sa.Column("note", sa.Text(), nullable=True),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("by", sa.String(), nullable=False),
        sa.Column("verdict", sa.String(), nullable=True),
        sa.Column("verdict_on", sa.Date(), nullable=True),
        sa.Column("verdict_by", sa.String(), nullable=True),
        sa.Column("verdict_note", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["obligation_pk"], ["obligation.pk"], name="fk_submission_obligation_pk"),
        sa.PrimaryKeyConstraint("pk", name="pk_submission"),
    )
    op.create_index("ix_submission_obligation_pk", "submission", ["obligation_pk"])


def progress() -> None:
    op.create_table(
        "progress",
        sa.Column("submission_pk", sa.Integer(), nullable=False),
        sa.Column("task_id", sa.String(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("percent", sa.Integer(), nullable=True),
        sa.Column("note", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["submission_pk"], ["submission.pk"], name="fk_progress_submission_pk"),
        sa.PrimaryKeyConstraint("submission_pk", "task_id", name="pk_progress"),
    )


def history() -> None:
    op.create_table(
        "history",
        sa.Column("pk", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("by", sa.String(), nullable=False),
        sa.Column("act", sa.String(), nullable=False),
        sa.Column("plan_id", sa.String(), nullable=True),
        sa.Column("obligation_id", sa.String(), nullable=True),
        sa.Column("detail", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("pk", name="pk_history"),
    )
    op.create_index("ix_history_obligation_id", "history", ["obligation_id"])
    op.create_index("ix_history_plan_id", "history", ["plan_id"])


def message() -> None:
    op.create_table(
        "message",
        sa.Column("pk", sa.Integer(), nullable=False),
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("contact_pk", sa.Integer(), nullable=False),
        sa.Column("addressee", sa.String(), nullable=False),
        sa.Column("channel", sa.String(), nullable=False),
        sa.Column("address", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("html", sa.Text(), nullable=True),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("not_before", sa.DateTime(timezone=True), nullable=True),
        sa.Column("lease_by", sa.String(), nullable=True),
        sa.Column("lease_until", sa.DateTime(timezone=True), nullable=True),
        sa.Column("sent_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("words", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["contact_pk"], ["contact.pk"], name="fk_message_contact_pk"),
        sa.PrimaryKeyConstraint("pk", name="pk_message"),
        sa.UniqueConstraint("key", name="uq_message_key"),
    )
    op.create_index("ix_message_contact_pk_channel_day", "message", ["contact_pk", "channel", "day"])
    op.create_index(
        "ix_message_open", "message", ["channel", "pk"], sqlite_where=sa.text(UNSENT), postgresql_where=sa.text(UNSENT)
    )


def notice() -> None:
    op.create_table(
        "notice",
        sa.Column("pk", sa.Integer(), nullable=False),
        sa.Column("obligation_pk", sa.Integer(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("role", sa.String(), nullable=False),
        sa.Column("rung", sa.String(), nullable=False),
        sa.Column("rank", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("agency", sa.String(), nullable=False),
        sa.Column("addressee", sa.String(), nullable=False),
        sa.Column("contact_pk", sa.Integer(), nullable=True),
        sa.Column("channel", sa.String(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("fell_on", sa.Date(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("message_pk", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["contact_pk"], ["contact.pk"], name="fk_notice_contact_pk"),
        sa.ForeignKeyConstraint(["message_pk"], ["message.pk"], name="fk_notice_message_pk"),
        sa.ForeignKeyConstraint(["obligation_pk"], ["obligation.pk"], name="fk_notice_obligation_pk"),
        sa.PrimaryKeyConstraint("pk", name="pk_notice"),
        sa.UniqueConstraint(
            "obligation_pk",
            "revision",
            "rung",
            "addressee",
            "channel",
            name="uq_notice_obligation_pk_revision_rung_addressee_channel",
        ),
    )
    op.create_index("ix_notice_message_pk", "notice", ["message_pk"])
    op.create_index(
        "ix_notice_planned",
        "notice",
        ["contact_pk", "channel"],
        sqlite_where=sa.text(PLANNED),
        postgresql_where=sa.text(PLANNED),
    )


def attempt() -> None:
    op.create_table(
        "attempt",
        sa.Column("pk", sa.Integer(), nullable=False),
        sa.Column("message_pk", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("outcome", sa.String(), nullable=False),
        sa.Column("code", sa.String(), nullable=True),
        sa.Column("words", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["message_pk"], ["message.pk"], name="fk_attempt_message_pk"),
        sa.PrimaryKeyConstraint("pk", name="pk_attempt"),
    )
    op.create_index("ix_attempt_message_pk", "attempt", ["message_pk"])


def day() -> None:
    op.create_table(
        "day",
        sa.Column("on", sa.Date(), nullable=False),
        sa.Column("working", sa.Boolean(), nullable=False),
        sa.Column("name", sa.String(), nullable=True),
        sa.Column("source", sa.String(), nullable=False),
        sa.Column("estimated", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("on", name="pk_day"),
    )


def run() -> None:
    op.create_table(
        "run",
        sa.Column("pk", sa.Integer(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("command", sa.String(), nullable=False),
        sa.Column("started_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("counts", sa.JSON(), nullable=True),
        sa.PrimaryKeyConstraint("pk", name="pk_run"),
    )


def append_only_history(dialect: str) -> None:
    """What is written in the history stays written, whoever asks."""
    for statement in APPEND_ONLY[dialect]:
        op.execute(statement)


APPEND_ONLY = {
    "sqlite": (
        """CREATE TRIGGER history_no_update BEFORE UPDATE ON history
           BEGIN SELECT RAISE(ABORT, 'history is append-only'); END""",
        """CREATE TRIGGER history_no_delete BEFORE DELETE ON history
           BEGIN SELECT RAISE(ABORT, 'history is append-only'); END""",
    ),
    "postgresql": (
        """CREATE FUNCTION history_append_only() RETURNS trigger LANGUAGE plpgsql AS
           $$ BEGIN RAISE EXCEPTION 'history is append-only' USING ERRCODE = 'integrity_constraint_violation'; END $$""",
        """CREATE TRIGGER history_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON history
           FOR EACH STATEMENT EXECUTE FUNCTION history_append_only()""",
    ),
}
