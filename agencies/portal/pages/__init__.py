"""The pages, a file for what belongs together; each file has a ``router``. Fixed addresses stand before open ones."""

from agencies.portal.pages import (
    agency,
    by_period,
    door,
    handing_in,
    obligation,
    overdue,
    overview,
    owed,
    own_contacts,
    plans,
    raising,
    reviewing,
    start,
    statistics,
    uploading,
)

ROUTERS = (
    start.router,
    door.router,
    own_contacts.router,
    owed.router,
    handing_in.router,
    raising.router,
    uploading.router,
    reviewing.router,
    plans.router,
    overview.router,
    overdue.router,
    by_period.router,
    statistics.router,
    agency.router,
    obligation.router,
)
