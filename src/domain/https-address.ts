const longest = 1000;

/** An https address as a client may open it, without a name and password in it; undefined for everything else. */
export function httpsAddress(typed: string): string | undefined {
  if (typed.length > longest || !URL.canParse(typed)) return undefined;
  const url = new URL(typed);
  return url.protocol === "https:" && url.username === "" && url.password === "" && url.hostname.includes(".")
    ? url.href
    : undefined;
}
