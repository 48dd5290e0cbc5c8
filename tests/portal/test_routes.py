"""Every page asks who is there: the routes are read from the application, the exceptions are listed here."""

from __future__ import annotations

from fastapi import APIRouter, FastAPI

from tests.portal.ready import Site
from tests.portal.routes import mounted, ways

NOT_ASKED = {
    "GET /": "sends everybody to their own first screen",
    "GET /song": "whether the portal answers",
    "GET /robots.txt": "for search engines",
    "POST /ngon-ngu": "the language of the pages",
    "GET /dang-nhap": "the door",
    "POST /dang-nhap": "the door",
    "GET /dang-nhap/tap-trung": "to the provincial sign-on",
    "GET /dang-nhap/tap-trung/ve": "back from there",
    "GET /lien-ket/{token}": "the link from a letter: its signature says who",
    "GET /lich/{token}.ics": "the calendar feed: its signature says who",
}


def unguarded(app: FastAPI) -> list[str]:
    return [str(way) for way in ways(app) if not way.may]


def test_every_route_names_who_may_come(portal: Site) -> None:
    assert [one for one in unguarded(portal.app) if one not in NOT_ASKED] == []


def test_what_is_excepted_is_no_more_than_what_is_listed(portal: Site) -> None:
    assert sorted(set(NOT_ASKED) - set(unguarded(portal.app))) == []


def test_only_static_files_are_mounted(portal: Site) -> None:
    assert mounted(portal.app) == ["/static"]


def test_no_page_tells_what_others_there_are(portal: Site) -> None:
    for path in ("/openapi.json", "/docs", "/redoc"):
        assert portal.browser().get(path).status_code == 404


def test_a_route_that_asks_nobody_is_found(portal: Site) -> None:
    router = APIRouter(prefix="/them")

    @router.get("/{so}")
    def page(so: int) -> int:
        return so

    portal.app.include_router(router)
    assert "GET /them/{so}" in unguarded(portal.app)
