// A public screen does not do what a desktop browser does for its one user.

const SAME_TOUCH_MS = 500;

/**
 * No menu, no pinch, no dragging; and the second half of a double tap does not hit what has just come up under
 * the finger: a tile tapped twice would otherwise take a number.
 * @param {() => unknown} page changes whenever another page is shown
 */
export function teachManners(page) {
  let last = page();
  let since = -Infinity;
  const refuse = (/** @type {Event} */ event) => event.preventDefault();
  document.addEventListener("contextmenu", refuse);
  document.addEventListener("dragstart", refuse);
  document.addEventListener("wheel", (event) => event.ctrlKey && event.preventDefault(), { passive: false });
  document.addEventListener("click", (event) => {
    if (page() !== last) [last, since] = [page(), event.timeStamp];
    if (event.detail < 2 || event.timeStamp - since > SAME_TOUCH_MS) return;
    event.preventDefault();
    event.stopPropagation();
  }, { capture: true });
}
