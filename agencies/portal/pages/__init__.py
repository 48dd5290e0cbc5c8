"""The pages, a file for what belongs together; each file has a ``router``. Fixed addresses stand before open ones."""

from agencies.portal.pages import door, handing_in, owed, own_contacts, plans, raising, reviewing, start, uploading

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
)
