// Lays groups of lines into columns of one height, and the columns into pages that are shown in turns.

/**
 * Each block is a heading and some lines, each one row high. A group that does not fit goes on in the next column
 * under its heading again; a heading never stands alone at the end of a column unless its group has no lines.
 * @template Item
 * @template {{served: Item[]}} Group
 * @param {Group[]} groups
 * @param {{rows: number, columns: number}} room rows of a column (at least 2), columns of a page (at least 1)
 * @returns {Group[][][]} pages of columns of blocks
 */
export function layPages(groups, { rows, columns }) {
  /** @type {Group[][]} */
  const laid = [];
  let left = 0;
  /** @param {Group} block */
  const place = (block) => {
    const height = 1 + block.served.length;
    const column = laid.at(-1);
    if (column && height <= left) column.push(block);
    else laid.push([block]);
    left = (column && height <= left ? left : rows) - height;
  };
  for (const group of groups) {
    let rest = group.served;
    do {
      const room = rest.length > 0 && left >= 2 ? left - 1 : rows - 1;
      // A group that fits a column whole is not torn to fill the one before.
      const size = rest.length + 1 <= rows ? rest.length : Math.min(room, rest.length);
      place({ ...group, served: rest.slice(0, size) });
      rest = rest.slice(size);
    } while (rest.length);
  }
  /** @type {Group[][][]} */
  const pages = [];
  for (let first = 0; first < laid.length; first += columns) pages.push(laid.slice(first, first + columns));
  return pages;
}
