"""Living through mornings in tests: a register with real plans, contacts, a courier that keeps what it carries."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from flows import planning
from flows.clock import clock_on
from flows.morning import Morning, run
from notifications.message import ChannelName, Message, Outcome, OutcomeState
from plans.register import entries, queries
from plans.register.session import Register, open_register
from plans.register.settings import RegisterSettings

LIBRARY = planning.LIBRARY
BY = "điều phối viên"


@dataclass
class CourierInMemory:
    """Keeps what it carries. ``answers`` gives an outcome by address; all else is sent. ``says``: code and words by
    outcome."""

    carried: list[Message] = field(default_factory=list)
    answers: dict[str, OutcomeState] = field(default_factory=dict)
    says: dict[OutcomeState, tuple[str, str]] = field(default_factory=dict)
    repeatable_channels: Sequence[ChannelName] = ("email",)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        return None

    def carry(self, messages: Iterable[Message]) -> Iterator[Outcome]:
        for message in messages:
            self.carried.append(message)
            state = self.answers.get(message.address, "sent")
            yield Outcome(message.key, state, *self.says.get(state, ("250", "in memory")))


@dataclass
class Life:
    """A register and the mornings lived in it."""

    register: Register
    courier: CourierInMemory = field(default_factory=CourierInMemory)

    @classmethod
    def begin(cls, home: Path) -> Life:
        return cls(open_register(RegisterSettings.read({"DONDOC_HOME": str(home)})))

    def load(self, *plans: str | Path, on: date, track_from: date | None = None) -> None:
        paths = [LIBRARY / f"{plan}.yaml" if isinstance(plan, str) else plan for plan in plans]
        planning.load_plans(self.register, paths, today=on, now=clock_on(on).now(), by=BY, track_from=track_from)

    def contacts(self, *agencies: str, role: str = "van-thu", sms: bool = True) -> None:
        rows = [contact_row(agency, role, sms) for agency in agencies]
        with self.register.begin() as connection:
            entries.put_contacts(connection, rows, now=clock_on(date(2024, 1, 2)).now(), by=BY)

    def morning(self, today: date, clock: Any = None) -> Morning:
        return Morning(
            register=self.register,
            today=today,
            clock=clock or clock_on(today),
            courier=self.courier,  # type: ignore[arg-type]
            sender="Hệ thống Đôn Đốc",
            extend_horizon=planning.extend_horizon,
            lease=timedelta(seconds=1),
        )

    def live(self, first: date, last: date) -> None:
        """Run every morning from ``first`` to ``last``."""
        for step in range((last - first).days + 1):
            run(self.morning(first + timedelta(days=step)))

    def writer(self, today: date) -> entries.Writer:
        with self.register.reading() as connection:
            calendar = planning.calendar(connection, today)
        return entries.Writer(BY, clock_on(today).now(), today, calendar)

    def told(self, obligation: str) -> list[tuple[date, str, str, str]]:
        """(day, kind, addressee's agency, channel) of each notice of an obligation that a sent message carried."""
        with self.register.reading() as connection:
            sent = {one.key: one for one in queries.messages(connection, state="sent")}
            notices = queries.notices(connection, obligation=obligation)
        return [
            (sent[one.message].day, one.kind, one.addressee.partition("#")[0], one.channel)
            for one in notices
            if one.message in sent
        ]


def contact_row(agency: str, role: str = "van-thu", sms: bool = True) -> dict[str, Any]:
    slug = agency.replace("/", ".")
    return {
        "agency": agency,
        "name": f"Đầu mối {role}",
        "role": role,
        "email": f"{role}@{slug}.example.com",
        "phone": "+84900000001" if sms else None,
        "by_email": True,
        "by_sms": sms,
        "active": True,
    }


def at(day: date, hour: int = 7) -> datetime:
    """A moment of a day in Viet Nam."""
    return clock_on(day).now().replace(microsecond=0) + timedelta(hours=hour - 7)
