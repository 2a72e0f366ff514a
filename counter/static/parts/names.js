// The names of what a ticket is for; the code where a name is not known yet.
import { localized } from "/static/ui/text.js";

/**
 * @param {import("../main.js").MallContext} context
 * @param {string} service
 */
export function serviceName({ catalog, address }, service) {
  const known = catalog.services.get(service);
  return known ? localized(known.name, address.language) : service;
}

/**
 * @param {import("../main.js").MallContext} context
 * @param {{lines: {service: string}[]}} ticket
 */
export function servicesOf(context, ticket) {
  return ticket.lines.map(({ service }) => serviceName(context, service)).join(" · ");
}

/**
 * @param {import("../main.js").MallContext} context
 * @param {string} service
 */
export function agencyName({ catalog, address }, service) {
  const agency = catalog.agencyOf(service);
  return agency ? localized(agency.short_name, address.language) || localized(agency.name, address.language) : "";
}
