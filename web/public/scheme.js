// Runs before the first paint, so that neither the scheme nor the density flashes.
// The keys are those of src/ui/theme/preferences.ts and of Mantine's colour scheme store.
(function () {
  var root = document.documentElement;
  var read = function (key) {
    try {
      return window.localStorage.getItem(key);
    } catch {
      return null;
    }
  };
  var scheme = read("highbar.scheme");
  if (scheme !== "light" && scheme !== "dark") {
    scheme = window.matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
  }
  root.setAttribute("data-mantine-color-scheme", scheme);
  if (read("highbar.density") === "compact") root.setAttribute("data-density", "compact");
})();
