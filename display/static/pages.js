// Lays groups of lines into columns of one height, and the columns into pages that are shown in turns.

/**
 * @template {{served: unknown[]}} Group
 * @typedef {{group: Group, lines: Group["served"], first: boolean}} Block first: not the continuation of another
 */

/**
 * A block is a heading and some lines, each one row high. A group that does not fit a column goes on in the next,
 * under its heading again; one that fits is not torn.
 * @template {{served: unknown[]}} Group
 * @param {Group[]} groups
 * @param {{rows: number, columns: number}} room rows of a column (at least 2), columns of a page (at least 1)
 * @returns {Block<Group>[][][]} pages of columns of blocks
 */
export function layPages(groups, { rows, columns }) {
  /** @type {Block<Group>[][]} */
  const laid = [];
  let left = 0;
  for (const group of groups) {
    const { length } = group.served;
    const fits = length < rows;
    let placed = 0;
    do {
      if (left < (fits ? length + 1 : 2)) {
        laid.push([]);
        left = rows;
      }
      const lines = group.served.slice(placed, placed + left - 1);
      laid.at(-1)?.push({ group, lines, first: placed === 0 });
      placed += lines.length;
      left -= 1 + lines.length;
    } while (placed < length);
  }
  /** @type {Block<Group>[][][]} */
  const pages = [];
  for (let begin = 0; begin < laid.length; begin += columns) pages.push(laid.slice(begin, begin + columns));
  return pages;
}
