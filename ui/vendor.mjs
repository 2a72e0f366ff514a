// Copies what the screens use from node_modules to ui/static/vendor, which git ignores and a wheel carries.
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const modules = join(here, "..", "node_modules");
const vendor = join(here, "static", "vendor");

const ICONS = [
  "accessibility", "arrow-left", "arrow-right", "badge-check", "ban", "banknote", "bell", "bell-ring", "building-2",
  "calendar-days", "check", "chevron-left", "chevron-right", "circle-alert", "circle-check", "circle-user", "clock",
  "coffee", "copy", "delete", "ear-off", "file-text", "file-up", "folder-check", "hand", "headset", "history", "house",
  "info", "key-round", "keyboard", "languages", "lock-keyhole", "log-out", "map-pin", "megaphone", "monitor", "pause",
  "pencil", "play", "plus", "power-off", "printer", "qr-code", "rotate-ccw", "scan-barcode", "search", "shield",
  "ticket", "timer", "trash-2", "triangle-alert", "undo-2", "unplug", "user-check", "user-plus", "user-search",
  "user-x", "users", "volume-2", "volume-x", "wifi-off", "x",
  "arrow-right-left", "door-open", "footprints", "message-square-text",
];

/** @type {[string, string][]} source in node_modules, place in ui/static/vendor */
const FILES = [
  ["@fluent/bundle/esm", "fluent"],
  ["@fontsource-variable/plus-jakarta-sans/files/plus-jakarta-sans-latin-wght-normal.woff2", "plus-jakarta-sans.woff2"],
  ["@fontsource-variable/plus-jakarta-sans/LICENSE", "plus-jakarta-sans.LICENSE"],
  ["fuse.js/dist/fuse.mjs", "fuse.js"],
  ["lit-html/lit-html.js", "lit-html/lit-html.js"],
  ["lit-html/directive.js", "lit-html/directive.js"],
  ["lit-html/directive-helpers.js", "lit-html/directive-helpers.js"],
  ["lit-html/directives", "lit-html/directives"],
  ["simple-keyboard/build/index.modern.esm.js", "simple-keyboard.js"],
  ["socket.io-client/dist/socket.io.esm.min.js", "socket.io.js"],
  ["lucide-static/LICENSE", "icons.LICENSE"],
];

rmSync(vendor, { recursive: true, force: true });
for (const [from, to] of FILES) {
  mkdirSync(dirname(join(vendor, to)), { recursive: true });
  cpSync(join(modules, from), join(vendor, to), {
    recursive: true,
    filter: (path) => !path.endsWith(".map") && !path.endsWith(".d.ts"),
  });
}

// The icons stand in one stylesheet, not in a file each: what is first shown when the line is cut (wifi-off) could not
// be fetched then.
const pictures = ICONS.map((name) => {
  const svg = readFileSync(join(modules, "lucide-static", "icons", `${name}.svg`), "utf8");
  const short = svg.replace(/<!--.*?-->/s, "").replace(/\s+/g, " ").trim();
  return [name, `url("data:image/svg+xml,${encodeURIComponent(short)}")`];
});
writeFileSync(
  join(vendor, "icons.css"),
  `:root {\n${pictures.map(([name, picture]) => `  --icon-${name}: ${picture};\n`).join("")}}\n` +
    pictures.map(([name]) => `[data-icon="${name}"] { --icon: var(--icon-${name}); }\n`).join(""),
);
