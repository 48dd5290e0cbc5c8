"""The pages, a file for what belongs together; each file has a ``router``."""

from agencies.portal.pages import door, handing_in, owed, start

ROUTERS = (start.router, door.router, handing_in.router, owed.router)
