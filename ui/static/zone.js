// A zone's colour: the mall gives each zone an index from 1 to 8, zones.css the colour of both themes.

export const ZONE_COLOURS = 8;

/**
 * The class that gives an element and all in it the zone's colour.
 * @param {number | null | undefined} colour 1 to 8, beyond that they come round again; nothing: no zone
 */
export function zoneClass(colour) {
  if (!colour) return "zone-none";
  return `zone-${((colour - 1) % ZONE_COLOURS) + 1}`;
}
