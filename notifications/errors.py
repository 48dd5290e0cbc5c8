"""Every way in which the settings of telling can be wrong. Messages are in Vietnamese: operators read them.

    NotificationError
    ├── ChannelUrlError   a channel's URL that cannot be used
    └── SettingError      another setting that cannot be used

What goes wrong with one message is never raised: it is an ``Outcome``.
"""

from __future__ import annotations


class NotificationError(Exception):
    """Base of all errors of this room; the text is fit for its reader and holds no secret."""


class ChannelUrlError(NotificationError):
    """A channel's URL that cannot be used."""


class SettingError(NotificationError):
    """A setting that cannot be used."""
