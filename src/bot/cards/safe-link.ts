import { httpsAddress } from "../../domain/https-address.js";

/** Signs of an address; longer ones take too much of a card. */
const linkSigns = 600;

/** An address as it may stand in a card. Absent: it is none of https, or too long for one. */
export function safeLink(link: string | undefined): string | undefined {
  const url = link === undefined ? undefined : httpsAddress(link);
  return url !== undefined && url.length <= linkSigns ? url : undefined;
}
