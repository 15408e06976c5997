import { isZone, type Zone } from "./zone.js";

/** Places that people name and no zone is called after. */
const others: Readonly<Record<string, string>> = {
  uk: "Europe/London",
  "united kingdom": "Europe/London",
  britain: "Europe/London",
  england: "Europe/London",
  wales: "Europe/London",
  scotland: "Europe/London",
  "northern ireland": "Europe/London",
  belfast: "Europe/London",
  cardiff: "Europe/London",
  edinburgh: "Europe/London",
  glasgow: "Europe/London",
  gmt: "Europe/London",
  bst: "Europe/London",
  ireland: "Europe/Dublin",
  "new zealand": "Pacific/Auckland",
  wellington: "Pacific/Auckland",
  india: "Asia/Kolkata",
  delhi: "Asia/Kolkata",
  mumbai: "Asia/Kolkata",
  utc: "UTC",
};

const longest = 60;

/** The zones by the last part of their names in small letters, "new york"; of a name that two have, neither. */
let byCity: ReadonlyMap<string, Zone | undefined> | undefined;

function cities(): ReadonlyMap<string, Zone | undefined> {
  if (byCity !== undefined) return byCity;
  const found = new Map<string, Zone | undefined>();
  for (const name of Intl.supportedValuesOf("timeZone")) {
    const city = plain(name.split("/").at(-1) ?? "");
    if (isZone(name)) found.set(city, found.has(city) ? undefined : name);
  }
  byCity = found;
  return found;
}

/**
 * The zone that somebody names in full ("Europe/Paris", in any capitals), by a city that the list of zones has ("Auckland", "new york")
 * or, of a few places, by the country. Undefined: there is none, or more than one.
 */
export function findZone(typed: string): Zone | undefined {
  if (typed.length > longest) return undefined;
  const named = typed
    .trim()
    .replace(/ ?\/ ?/g, "/")
    .replace(/ /g, "_");
  if (named.includes("/") && isZone(named)) return zoneAsListed(named);
  const city = plain(typed.replace(/,.*$/, ""));
  const other = Object.hasOwn(others, city) ? others[city] : undefined;
  return other !== undefined && isZone(other) ? other : cities().get(city);
}

/** As the list spells it; an older name of another zone is given that one's. */
function zoneAsListed(named: string): Zone | undefined {
  const listed = Intl.supportedValuesOf("timeZone").find((name) => name.toLowerCase() === named.toLowerCase());
  const resolved = listed ?? new Intl.DateTimeFormat("en-GB", { timeZone: named }).resolvedOptions().timeZone;
  return isZone(resolved) ? resolved : undefined;
}

function plain(name: string): string {
  return name
    .replace(/_/g, " ")
    .normalize("NFD")
    .replace(/\p{Mark}/gu, "")
    .trim()
    .toLowerCase();
}
