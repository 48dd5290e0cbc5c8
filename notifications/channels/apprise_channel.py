"""Any Apprise URL that an operator has, one recipient a send.

Where the recipient goes: into the URL at ``{address}``; without it, for mailto(s):// as the one target; json, xml and
form get a field ``address``; any other service sends to the place its URL names, with the address before the title.

Apprise by itself would wait 5.5 s between two sends of one object, split a recipient at commas, send again to all on a
retry, and say only yes or no, with the reason (and sometimes the password) in its log. So: one object a message, built
from a dict, its pause taken off, its waits kept short, its log heard and cleaned.
"""

from __future__ import annotations

import logging
import re
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from urllib.parse import parse_qsl, quote, unquote, urlsplit

from apprise import Apprise, NotifyBase, NotifyFormat
from apprise.plugins import N_MGR, url_to_dict

from notifications import address
from notifications.errors import ChannelUrlError
from notifications.message import ChannelName, Message, Outcome, OutcomeState
from notifications.words import one_line

PLACE = "{address}"
_SPECIMEN: dict[ChannelName, str] = {"email": "tin@dondoc.example", "sms": "+84900000000"}
_MAIL = frozenset({"mailto", "mailtos"})
_WITH_FIELDS = frozenset({"json", "jsons", "xml", "xmls", "form", "forms"})
_OPEN_OPTIONS = frozenset({"from", "to", "name", "mode", "format", "method", "verify", "smtp"})
_LONGEST_WORDS, _SHORTEST_SECRET = 500, 4
_LONGEST_WAIT_S = 4.0  # to connect, and again for an answer: a send that hangs ends before its message's lease does
_CODE = re.compile(r"\((?P<smtp>\d{3}), |error=(?P<http>\d{3})")
_SMTP_NEVER, _HTTP_NEVER = 5, 4  # the first digit of what will not change by trying again
_NEVER_LEFT = re.compile(r"refused|resolution|not known|unreachable|NewConnectionError|certificate", re.IGNORECASE)
_LATER = frozenset({408, 425, 429})

_logger = logging.getLogger("apprise")
_http_logger = logging.getLogger("urllib3.connectionpool")  # its details show paths, which may be tokens

with warnings.catch_warnings():  # its mail plugin imports a module that Python has given up
    warnings.simplefilter("ignore", DeprecationWarning)
    N_MGR.load_modules()  # type: ignore[no-untyped-call]


class AppriseChannel:
    """One Apprise URL as a channel. What Apprise cannot say (a connection lost on the way) is ``unknown``."""

    deduplicates = False

    def __init__(self, url: str, kind: ChannelName) -> None:
        self._url = url
        self._kind = kind
        try:
            self._secrets = _secrets(url)
        except ValueError:
            raise ChannelUrlError("địa chỉ kênh không đúng dạng URL") from None
        self._scheme = url.partition(":")[0].lower()
        self.name = f"apprise:{self._scheme}"
        with self._heard():
            if self._service(_SPECIMEN[kind]) is None:
                raise ChannelUrlError(f"địa chỉ kênh {self._scheme}:// không dùng được (Apprise không nhận)")

    def open(self) -> None:
        """Nothing to open: Apprise connects at each send."""

    def close(self) -> None:
        """Nothing stays open."""

    def send(self, message: Message) -> Outcome:
        """Send to the message's one address."""
        if wrong := address.fault(self._kind, message.address):
            return Outcome(message.key, "failed", "refused", wrong)
        with self._heard() as words:
            service = self._service(message.address)
            done = service is not None and self._told(service, message)
        said = " | ".join(words)[:_LONGEST_WORDS]
        if done:
            return Outcome(message.key, "sent", "ok", said or f"{self._scheme}: đã nhận")
        if service is None:
            return Outcome(message.key, "failed", "refused", said or f"{self._scheme}: không nhận địa chỉ này")
        state, code = _judged(said)
        return Outcome(message.key, state, code, said or f"{self._scheme}: không gửi được, không rõ lý do")

    def _service(self, to: str) -> NotifyBase | None:
        """The service for one recipient; None where Apprise refuses it or would see two."""
        place = self._url.replace(PLACE, quote(to, safe=""))
        settings: dict[str, Any] | None = url_to_dict(place, secure_logging=True)  # type: ignore[no-untyped-call]
        if not settings:
            return None
        if PLACE not in self._url:
            if self._scheme in _MAIL:
                settings["targets"] = [to]
            elif self._scheme in _WITH_FIELDS:
                settings["payload"] = {**settings.get("payload", {}), "address": to}
        service = Apprise.instantiate(settings, suppress_exceptions=True)
        if not isinstance(service, NotifyBase) or (self._scheme in _MAIL and _targets(service) != 1):
            return None
        service.request_rate_per_sec = 0
        service.socket_connect_timeout = min(service.socket_connect_timeout, _LONGEST_WAIT_S)  # mailto: 15 s a step
        service.socket_read_timeout = min(service.socket_read_timeout, _LONGEST_WAIT_S)
        return service

    def _told(self, service: NotifyBase, message: Message) -> bool:
        html = message.html if service.notify_format == NotifyFormat.HTML else None
        carrier = Apprise()
        carrier.add(service)
        return bool(
            carrier.notify(
                title=self._title(message),
                body=html or message.text,
                body_format=NotifyFormat.HTML if html else NotifyFormat.TEXT,
            )
        )

    def _title(self, message: Message) -> str:
        title = one_line(message.subject) if self._kind == "email" else ""
        if PLACE in self._url or self._scheme in _MAIL or self._scheme in _WITH_FIELDS:
            return title
        return f"[{message.address}] {title}".strip()

    @contextmanager
    def _heard(self) -> Iterator[list[str]]:
        """What Apprise says meanwhile, cleaned of secrets; its details stay out of the log."""
        ear = _Ear(self._secrets)
        level = _logger.level
        _logger.setLevel(logging.DEBUG)
        for logger in (_logger, _http_logger):
            logger.addFilter(ear)
        try:
            yield ear.words
        finally:
            for logger in (_logger, _http_logger):
                logger.removeFilter(ear)
            _logger.setLevel(level)


class _Ear(logging.Filter):
    """Keeps what explains a failure and cleans every record of secrets; only warnings and worse go on to the log."""

    _TELLING = ("Exception", "Response Details")

    def __init__(self, secrets: tuple[str, ...]) -> None:
        super().__init__()
        self.words: list[str] = []
        self._secrets = secrets

    def filter(self, record: logging.LogRecord) -> bool:
        said = one_line(self._cleaned(record.getMessage()))
        record.msg, record.args = said, ()
        record.exc_info = record.exc_text = None
        serious = record.levelno >= logging.WARNING
        if serious or said.startswith(("Socket", *self._TELLING)):
            self.words.append(said)
        return serious

    def _cleaned(self, text: str) -> str:
        for secret in self._secrets:
            text = text.replace(secret, "***")
        return text


def _targets(service: NotifyBase) -> int:
    """How many recipients a mail service of Apprise would write to, its copies included."""
    return sum(len(getattr(service, name, None) or ()) for name in ("targets", "cc", "bcc"))


def _secrets(url: str) -> tuple[str, ...]:
    """Every part of the URL that may be a secret, the longest first: in plain and percent-encoded form."""
    parts = urlsplit(url)
    found = {url, parts.password or "", *parts.path.split("/")}
    options = parse_qsl(parts.query, keep_blank_values=True)
    values = {value or name for name, value in options if name not in _OPEN_OPTIONS}
    found |= values | {word for value in values for word in value.split()}  # "Bearer …" may come back without it
    scheme = parts.scheme.lower()
    if scheme not in _MAIL and scheme not in _WITH_FIELDS:
        found |= {parts.username or "", parts.netloc.rpartition("@")[2]}  # many services take a token there
    forms = {form for one in found for form in (one, unquote(one), quote(unquote(one), safe=""))}
    kept = {form for form in forms if form and (len(form) >= _SHORTEST_SECRET or form == parts.password)} - {PLACE}
    return tuple(sorted(kept, key=len, reverse=True))


def _judged(said: str) -> tuple[OutcomeState, str]:
    """A failure in Apprise's words -> state and code: the service's own code where one is named."""
    found = _CODE.search(said)
    if found:
        code = int(found["smtp"] or found["http"])
        permanent = code // 100 == (_SMTP_NEVER if found["smtp"] else _HTTP_NEVER) and code not in _LATER
        return ("failed" if permanent else "retry"), str(code)
    return ("retry" if _NEVER_LEFT.search(said) else "unknown"), "apprise"
