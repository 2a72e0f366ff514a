// How much a screen has room for. The style sheet alone knows the layouts; it tells by custom properties.

/** @returns {{rows: number, columns: number, previous: number}} lines of a column, columns of a page, earlier calls */
export function readRoom() {
  const style = getComputedStyle(document.documentElement);
  const read = (/** @type {string} */ name) => Number(style.getPropertyValue(name));
  return { rows: read("--rows"), columns: read("--columns"), previous: read("--previous") };
}
