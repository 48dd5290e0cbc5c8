// What makes the pages handier; every page works without it.
(function () {
  "use strict";
  var narrow = window.matchMedia("(max-width: 767px)");
  document.querySelectorAll("details.menu, details[data-fold-narrow]").forEach(function (menu) {
    if (narrow.matches) menu.removeAttribute("open");
  });
  var wrong = document.getElementById("loi");
  if (wrong) wrong.focus();
  // A form that is on its way is not sent again by a second click.
  document.addEventListener("submit", function (event) {
    var form = event.target;
    if (form.dataset.sent) { event.preventDefault(); return; }
    form.dataset.sent = "1";
    window.setTimeout(function () { delete form.dataset.sent; }, 4000);
  });
  // "Hôm nay", "Hôm qua" fill the date field they name.
  document.addEventListener("click", function (event) {
    var button = event.target.closest("[data-fill]");
    if (!button) return;
    var field = document.getElementById(button.dataset.fill);
    field.value = button.dataset.value;
    field.focus();
  });
  // The box in a table's head chooses all rows.
  document.addEventListener("change", function (event) {
    var all = event.target.closest("[data-choose-all]");
    if (all) {
      document.querySelectorAll("input[name='" + all.dataset.chooseAll + "']").forEach(function (box) { box.checked = all.checked; });
    }
    var chosen = document.querySelector("[data-chosen-of]");
    if (chosen) {
      chosen.textContent = document.querySelectorAll("input[name='" + chosen.dataset.chosenOf + "']:checked").length;
    }
  });
  // Files that are too large are told of before they travel.
  document.addEventListener("change", function (event) {
    var chosen = event.target.closest("input[type=file][data-most]");
    if (!chosen) return;
    var total = 0;
    Array.prototype.forEach.call(chosen.files, function (one) { total += one.size; });
    chosen.setCustomValidity(total > Number(chosen.dataset.most) ? chosen.dataset.tooLarge : "");
    chosen.reportValidity();
  });
  document.addEventListener("click", function (event) {
    if (event.target.closest("[data-print]")) window.print();
  });
})();
