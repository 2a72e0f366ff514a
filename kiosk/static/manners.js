// A public screen does not do what a desktop browser does for its one user.

/**
 * No menu, no pinch, no dragging; and the second half of a double tap does not hit what the first half has brought
 * up under the finger: a tile tapped twice would otherwise take a number.
 * @param {() => unknown} page another value whenever another page is shown
 */
export function teachManners(page) {
  const refuse = (/** @type {Event} */ event) => event.preventDefault();
  document.addEventListener("contextmenu", refuse);
  document.addEventListener("dragstart", refuse);
  document.addEventListener("wheel", (event) => event.ctrlKey && event.preventDefault(), { passive: false });
  let touched = page();
  document.addEventListener("click", (event) => {
    // The browser counts clicks in one place and half a second as one row.
    const again = event.detail > 1;
    if (!again) touched = page();
    if (!again || page() === touched) return;
    event.preventDefault();
    event.stopPropagation();
  }, { capture: true });
}
