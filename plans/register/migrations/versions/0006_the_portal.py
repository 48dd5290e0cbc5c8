"""The portal: who may come in, what is handed in with a file, what agencies raise and ask, plans in preparation."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    account()
    link()
    session()
    failed_try()
    submission()
    file()
    figure()
    difficulty()
    request()
    draft()


def account() -> None:
    op.create_table(
        "account",
        sa.Column("pk", sa.Integer(), nullable=False),
        sa.Column("login", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("role", sa.String(), nullable=False),
        sa.Column("area", sa.String(), nullable=True),
        sa.Column("agency", sa.String(), nullable=True),
        sa.Column("password", sa.String(), nullable=True),
        sa.Column("subject", sa.String(), nullable=True),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("made_by", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("pk", name="pk_account"),
        sa.UniqueConstraint("login", name="uq_account_login"),
        sa.UniqueConstraint("subject", name="uq_account_subject"),
    )


def link() -> None:
    op.create_table(
        "link",
        sa.Column("pk", sa.Integer(), nullable=False),
        sa.Column("audience", sa.String(), nullable=False),
        sa.Column("agency", sa.String(), nullable=False),
        sa.Column("contact_pk", sa.Integer(), nullable=True),
        sa.Column("nonce", sa.String(), nullable=False),
        sa.Column("label", sa.String(), nullable=True),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("made_by", sa.String(), nullable=False),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("revoked_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("revoked_by", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(["contact_pk"], ["contact.pk"], name="fk_link_contact_pk"),
        sa.PrimaryKeyConstraint("pk", name="pk_link"),
    )
    op.create_index("ix_link_agency_audience", "link", ["agency", "audience"])
    op.create_index("ix_link_contact_pk", "link", ["contact_pk"])


def session() -> None:
    op.create_table(
        "session",
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("account_pk", sa.Integer(), nullable=False),
        sa.Column("csrf", sa.String(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("seen_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["account_pk"], ["account.pk"], name="fk_session_account_pk"),
        sa.PrimaryKeyConstraint("key", name="pk_session"),
    )
    op.create_index("ix_session_account_pk", "session", ["account_pk"])
    op.create_index("ix_session_expires_at", "session", ["expires_at"])


def failed_try() -> None:
    op.create_table(
        "failed_try",
        sa.Column("pk", sa.Integer(), nullable=False),
        sa.Column("login", sa.String(), nullable=False),
        sa.Column("address", sa.String(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("pk", name="pk_failed_try"),
    )
    op.create_index("ix_failed_try_address_at", "failed_try", ["address", "at"])
    op.create_index("ix_failed_try_login_at", "failed_try", ["login", "at"])


def submission() -> None:
    op.add_column("submission", sa.Column("form", sa.String(), nullable=True))
    op.add_column("submission", sa.Column("dated_on", sa.Date(), nullable=True))
    op.create_index("uq_submission_form", "submission", ["form"], unique=True)


def file() -> None:
    op.create_table(
        "file",
        sa.Column("pk", sa.Integer(), nullable=False),
        sa.Column("submission_pk", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("place", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("sha256", sa.String(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("by", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["submission_pk"], ["submission.pk"], name="fk_file_submission_pk"),
        sa.PrimaryKeyConstraint("pk", name="pk_file"),
        sa.UniqueConstraint("place", name="uq_file_place"),
    )
    op.create_index("ix_file_submission_pk", "file", ["submission_pk"])


def figure() -> None:
    op.create_table(
        "figure",
        sa.Column("submission_pk", sa.Integer(), nullable=False),
        sa.Column("target", sa.Integer(), nullable=False),
        sa.Column("value", sa.String(), nullable=False),
        sa.Column("note", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["submission_pk"], ["submission.pk"], name="fk_figure_submission_pk"),
        sa.PrimaryKeyConstraint("submission_pk", "target", name="pk_figure"),
    )


def difficulty() -> None:
    op.create_table(
        "difficulty",
        sa.Column("pk", sa.Integer(), nullable=False),
        sa.Column("form", sa.String(), nullable=True),
        sa.Column("plan_id", sa.String(), nullable=False),
        sa.Column("task_id", sa.String(), nullable=False),
        sa.Column("agency", sa.String(), nullable=False),
        sa.Column("obligation_id", sa.String(), nullable=True),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("by", sa.String(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("answer", sa.Text(), nullable=True),
        sa.Column("answered_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("answered_by", sa.String(), nullable=True),
        sa.Column("passed_to", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(["plan_id"], ["plan.id"], name="fk_difficulty_plan_id"),
        sa.PrimaryKeyConstraint("pk", name="pk_difficulty"),
        sa.UniqueConstraint("form", name="uq_difficulty_form"),
    )
    op.create_index("ix_difficulty_agency_state", "difficulty", ["agency", "state"])
    op.create_index("ix_difficulty_state_plan_id", "difficulty", ["state", "plan_id"])


def request() -> None:
    op.create_table(
        "request",
        sa.Column("pk", sa.Integer(), nullable=False),
        sa.Column("form", sa.String(), nullable=True),
        sa.Column("obligation_pk", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("wanted_on", sa.Date(), nullable=True),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("by", sa.String(), nullable=False),
        sa.Column("verdict", sa.String(), nullable=True),
        sa.Column("verdict_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("verdict_by", sa.String(), nullable=True),
        sa.Column("verdict_note", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["obligation_pk"], ["obligation.pk"], name="fk_request_obligation_pk"),
        sa.PrimaryKeyConstraint("pk", name="pk_request"),
        sa.UniqueConstraint("form", name="uq_request_form"),
    )
    op.create_index("ix_request_obligation_pk", "request", ["obligation_pk"])
    op.create_index("ix_request_verdict_at", "request", ["verdict", "at"])


def draft() -> None:
    op.create_table(
        "draft",
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("sha256", sa.String(), nullable=False),
        sa.Column("document", sa.JSON(), nullable=False),
        sa.Column("plan", sa.JSON(), nullable=False),
        sa.Column("review", sa.JSON(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("amends", sa.String(), nullable=True),
        sa.Column("plan_id", sa.String(), nullable=True),
        sa.Column("area", sa.String(), nullable=True),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("made_by", sa.String(), nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("changed_by", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("key", name="pk_draft"),
    )
    op.create_index("ix_draft_state_changed_at", "draft", ["state", "changed_at"])
