"""Reads. Each takes a Connection (``Register.reading``) and gives plain frozen dataclasses or rows; none writes."""

from plans.register.queries.completion import Completion, Figures, completion
from plans.register.queries.obligations import ObligationView, Selection, obligation, obligations, overdue
from plans.register.queries.plans import PlanView, TaskView, led_tasks, plan, plans, standing, stored_plan, tasks
from plans.register.queries.taking_part import (
    ContactView,
    DirectoryRows,
    MissingContact,
    Responsibilities,
    contacts,
    contacts_missing,
    directory_rows,
    responsible,
)
from plans.register.queries.told import (
    HistoryView,
    MessageView,
    NoticeView,
    RunView,
    history,
    messages,
    notices,
    runs,
)

__all__ = [
    "Completion",
    "ContactView",
    "DirectoryRows",
    "Figures",
    "HistoryView",
    "MessageView",
    "MissingContact",
    "NoticeView",
    "ObligationView",
    "PlanView",
    "Responsibilities",
    "RunView",
    "Selection",
    "TaskView",
    "completion",
    "contacts",
    "contacts_missing",
    "directory_rows",
    "history",
    "led_tasks",
    "messages",
    "notices",
    "obligation",
    "obligations",
    "overdue",
    "plan",
    "plans",
    "responsible",
    "runs",
    "standing",
    "stored_plan",
    "tasks",
]
