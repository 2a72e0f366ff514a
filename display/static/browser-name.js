// The program that shows the page, as a technician names it.

/**
 * @param {string} agent what the browser calls itself
 * @returns {string | null} such as "Chrome 142"; null for one that is not known
 */
export function browserName(agent) {
  // Others say Chrome too, before their own name or after it.
  const found = /(Edg)\/(\d+)/.exec(agent) ?? /(Firefox|Chrome|Version)\/(\d+)/.exec(agent);
  if (!found) return null;
  const [, name = "", version] = found;
  return `${{ Edg: "Edge", Version: "Safari" }[name] ?? name} ${version}`;
}
