"""Hands on the keyboard alone: Tab to what one looks for, type, Enter."""

from __future__ import annotations

from dataclasses import dataclass

from playwright.sync_api import Page

_WHAT = """() => {
  const one = document.activeElement;
  if (!one || one === document.body) return "";
  const label = one.labels && one.labels[0];
  const words = (label || one).innerText || one.getAttribute("aria-label") || one.value || "";
  return [one.tagName.toLowerCase(), one.name || one.getAttribute("href") || "", words.replace(/\\s+/g, " ").trim()].join(" | ");
}"""
_SEEN = """() => {
  const one = document.activeElement, box = one.getBoundingClientRect(), style = getComputedStyle(one);
  const shown = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
  return box.bottom > 0 && box.top < innerHeight && (shown || style.boxShadow !== "none");
}"""
MOST = 250


@dataclass(frozen=True, slots=True)
class Keyboard:
    """A page on which nobody uses a mouse."""

    page: Page

    def to(self, *words: str) -> str:
        """Tab until what has the focus names all these words; it must be in sight, with a mark around it."""
        passed: list[str] = []
        for _ in range(MOST):
            self.page.keyboard.press("Tab")
            passed.append(self.page.evaluate(_WHAT))
            if all(word in passed[-1] for word in words):
                assert self.page.evaluate(_SEEN), f"the focus on {passed[-1]} cannot be seen"
                return passed[-1]
        raise AssertionError(f"Tab never comes to {words}: {passed[:40]}")

    def go(self, *words: str) -> None:
        """To a link or a button, and through it."""
        self.to(*words)
        with self.page.expect_event("load"):  # a navigation may be htmx noting where it stands
            self.page.keyboard.press("Enter")

    def write(self, words: str, field: str) -> None:
        """Into the field of that name."""
        self.to(f" | {field} | ")
        self.page.keyboard.type(words)

    def choose(self, letter: str, field: str) -> None:
        """By its first letter, from the list of that name."""
        self.to(f"select | {field} | ")
        self.page.keyboard.press(letter)

    def heading(self) -> str:
        """What the page says it is."""
        return self.page.locator("h1").inner_text()
