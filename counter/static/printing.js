// Printing by the browser, on an 80 mm roll: the paper stands ready beside the screen, so that its length is known.

/** Millimetres: of the roll, of a CSS pixel, and of blank paper before the cutter. */
const ROLL = 80;
const PIXEL = 25.4 / 96;
const TAIL = 6;

const pageSize = new CSSStyleSheet();
document.adoptedStyleSheets = [...document.adoptedStyleSheets, pageSize];

/** Prints the paper that stands ready, on a page as long as the paper is, so that no roll is wasted. */
export async function printPaper() {
  const element = document.querySelector(".hall-paper");
  const picture = element?.querySelector("img");
  // Without its picture the paper still has the number, which is what matters.
  await picture?.decode().catch(() => {});
  const height = Math.ceil((element?.getBoundingClientRect().height ?? 0) * PIXEL) + TAIL;
  pageSize.replaceSync(`@page { size: ${ROLL}mm ${height}mm; margin: 0; }`);
  print();
}
