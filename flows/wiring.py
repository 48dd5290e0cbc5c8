"""Puts the rooms together for a morning: settings, register, clock, courier. Lean, for the sweep starts here."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, timedelta

from flows.clock import HOME, Clock, clock_on, wall_clock
from flows.linking import Linking
from flows.morning import LEASE, Morning
from notifications.channels.urls import courier
from notifications.settings import NotificationSettings
from plans.errors import DondocError
from plans.register.session import Register, open_register
from plans.register.settings import RegisterSettings

LEASE_SECONDS = "DONDOC_LEASE_SECONDS"
SHORTEST_LEASE, LONGEST_LEASE = 0.1, 3600


def morning_for(environ: Mapping[str, str], today: date | None = None, clock: Clock | None = None) -> Morning:
    """A morning on a day (default: today in Viet Nam), as the environment's settings say."""
    clock = clock or (clock_on(today) if today else wall_clock())
    register = open_register(RegisterSettings.read(environ))
    return morning_in(register, environ, today or clock.today(), clock)


def morning_in(register: Register, environ: Mapping[str, str], today: date, clock: Clock) -> Morning:
    """A morning over a register that is open already."""
    telling = NotificationSettings.from_environ(environ)
    return Morning(
        register=register,
        today=today,
        clock=clock,
        courier=courier(telling, lambda: clock.now().astimezone(HOME)),
        sender=telling.sender_name,
        extend_horizon=_extend_horizon,
        sms_length=telling.sms_length,
        lease=_lease(environ),
        links=Linking.read(environ),
    )


def _lease(environ: Mapping[str, str]) -> timedelta:
    """DONDOC_LEASE_SECONDS; an empty one is an absent one."""
    words = environ.get(LEASE_SECONDS)
    if not words:
        return LEASE
    try:
        seconds = float(words)
    except ValueError:
        seconds = 0.0
    if not SHORTEST_LEASE <= seconds <= LONGEST_LEASE:
        raise DondocError(
            f"{LEASE_SECONDS} phải là số giây từ {SHORTEST_LEASE} đến {LONGEST_LEASE}, không phải {words!r}"
        )
    return timedelta(seconds=seconds)


def _extend_horizon(register: Register, today: date, now: datetime) -> int:
    # Pydantic and the plan rules take longer to import than a sweep to run; one morning a month needs them.
    from flows.planning import extend_horizon

    return extend_horizon(register, today, now)
