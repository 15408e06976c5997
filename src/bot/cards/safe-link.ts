/** Signs of an address; longer ones take too much of a card. */
const linkSigns = 600;

/** An address as it may stand in a card. Absent: it is none of https, or too long for one. */
export function safeLink(link: string | undefined): string | undefined {
  const url = link !== undefined && URL.canParse(link) ? new URL(link) : undefined;
  return url?.protocol === "https:" && url.href.length <= linkSigns ? url.href : undefined;
}
