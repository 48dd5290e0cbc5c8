"""All tables of the register, in one place. Only facts are stored; the state of an obligation is derived for a day.

Relations run one way and never load by surprise (``lazy="raise"``). The morning's hot path
(``plans.register.morning_sql``) speaks to these tables in plain SQL, since importing the ORM costs more than it does.
"""

from plans.register.tables.access import AccountRow, FailedTryRow, LinkRow, SessionRow
from plans.register.tables.base import Base
from plans.register.tables.owed import (
    AssignmentRow,
    HistoryRow,
    ObligationRow,
    PlanRow,
    ProgressRow,
    SubmissionRow,
    TaskRow,
)
from plans.register.tables.parties import (
    AgencyRow,
    ContactRow,
    GroupRow,
    MemberRow,
    ResponsibilityRow,
    SuccessionRow,
)
from plans.register.tables.told import (
    AttemptRow,
    DayRow,
    MessageRow,
    NoticeRow,
    RunRow,
)
from plans.register.tables.worked import DifficultyRow, DraftRow, FigureRow, FileRow, RequestRow

__all__ = [
    "AccountRow",
    "AgencyRow",
    "AssignmentRow",
    "AttemptRow",
    "Base",
    "ContactRow",
    "DayRow",
    "DifficultyRow",
    "DraftRow",
    "FailedTryRow",
    "FigureRow",
    "FileRow",
    "GroupRow",
    "HistoryRow",
    "LinkRow",
    "MemberRow",
    "MessageRow",
    "NoticeRow",
    "ObligationRow",
    "PlanRow",
    "ProgressRow",
    "RequestRow",
    "ResponsibilityRow",
    "RunRow",
    "SessionRow",
    "SubmissionRow",
    "SuccessionRow",
    "TaskRow",
]
