(function () {
  "use strict";
  var root = document.documentElement;
  root.classList.add("js");
  var cards = Array.prototype.slice.call(document.querySelectorAll("article[id]"));
  var here = -1;

  function clear() {
    document.querySelectorAll(".here").forEach(function (one) { one.classList.remove("here"); });
  }

  function marksOf(card) {
    return document.querySelectorAll('mark[data-items~="' + card.id + '"]');
  }

  function show(card, from) {
    clear();
    here = cards.indexOf(card);
    card.classList.add("here");
    var found = marksOf(card);
    found.forEach(function (one) { one.classList.add("here"); });
    if (from !== "text" && found.length && window.matchMedia("(min-width: 900px)").matches) {
      found[0].scrollIntoView({ block: "center" });
    }
    if (from !== "card") { card.scrollIntoView({ block: "nearest" }); }
  }

  function go(step) {
    var seen = cards.filter(function (one) { return one.offsetParent !== null; });
    if (!seen.length) { return; }
    var at = here < 0 ? -1 : seen.indexOf(cards[here]);
    var next = seen[Math.min(Math.max(at + step, 0), seen.length - 1)];
    show(next, "keys");
    next.focus({ preventScroll: true });
  }

  document.addEventListener("click", function (event) {
    var link = event.target.closest ? event.target.closest('a[href^="#"]') : null;
    if (!link) { return; }
    var target = document.getElementById(link.getAttribute("href").slice(1));
    if (target && target.tagName === "ARTICLE") { show(target, "text"); }
  });
  document.addEventListener("focusin", function (event) {
    if (event.target.tagName === "ARTICLE") { show(event.target, "card"); }
  });
  document.addEventListener("keydown", function (event) {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.tagName === "INPUT") { return; }
    var key = event.key.toLowerCase();
    if (key === "j") { go(1); } else if (key === "k") { go(-1); } else if (key === "v" && here >= 0) {
      var link = cards[here].querySelector("a.source");
      if (link) { link.click(); document.getElementById("van-ban").focus({ preventScroll: true }); }
    }
  });
  var only = document.getElementById("chi-xem");
  only.addEventListener("change", function () { root.classList.toggle("todo", only.checked); });
})();
