"""The real calendar of Vietnam for tests of plans, built once."""

from __future__ import annotations

from plans.days import workdays

VIETNAM = workdays(2008, 2035)
