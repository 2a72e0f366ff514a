// One visit, and its tickets with their times: those that were transferred too.

/**
 * @param {ReturnType<typeof import("/static/ui/api.js").createApi>} api
 * @param {string} site
 * @param {string} id
 * @returns {Promise<{visit: import("./visit.js").Visit, tickets: import("./visit.js").Ticket[]}>}
 */
export async function readVisit(api, site, id) {
  /** @type {import("./visit.js").Visit} */
  const visit = await api.get(`/sites/${site}/visits/${id}`);
  /** @type {import("./visit.js").Ticket[]} */
  const tickets = [];
  const asked = new Set(visit.tickets.map((place) => place.id));
  // What is added while it is gone through is gone through, too: each ticket names the one that it continues.
  for (const ticket of asked) {
    const found = await api.get(`/sites/${site}/tickets/${ticket}`);
    tickets.push(found);
    if (found.came_from) asked.add(found.came_from);
  }
  return { visit, tickets };
}
