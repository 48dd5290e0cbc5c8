"""The pages, a file for what belongs together; each file has a ``router``."""

from agencies.portal.pages import door, start

ROUTERS = (start.router, door.router)
