/** Longer texts are looked at no further. */
const longest = 200_000;

const breaks = /^(?:p|div|br|ul|ol|li|tr|table|thead|tbody|h[1-6]|pre|hr)$/;
const named: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: " " };

/**
 * The words of a message as Teams sends its form, without those that it quotes: a line for each paragraph, "- " before an entry of a list, a
 * tab between the cells of a table, `<at>…</at>` around a mention as in the plain text.
 */
export function wordsOfHtml(html: string): string {
  let text = "";
  let quoted = 0;
  let inCell = false;
  let cells = 0;
  const spans: boolean[] = [];
  for (const token of html.slice(0, longest).matchAll(/<(\/?)([a-z][a-z0-9:]*)([^<>]*)>|[^<]+|</gi)) {
    const [said, closing, tag, inside = ""] = token;
    const name = tag?.toLowerCase();
    const opens = closing === "";
    if (name === "blockquote") quoted = Math.max(0, quoted + (opens ? 1 : -1));
    if (name === "blockquote" && !inCell) text += "\n";
    if (quoted > 0) continue;
    if (name === undefined) text += plain(said);
    else if (name === "td" || name === "th") {
      inCell = opens;
      if (opens && cells > 0) text += "\t";
      if (opens) cells += 1;
    } else if (name === "span") text += opens ? begun(spans, inside) : ended(spans);
    else if (name === "img" || name === "emoji") text += plain(/\balt="([^"]{1,20})"/i.exec(inside)?.[1] ?? "");
    else if (breaks.test(name)) {
      if (name === "tr") cells = 0;
      text += inCell ? " " : name === "li" && opens ? "\n- " : "\n";
    }
  }
  const lines = text.split("\n").map((line) => line.split("\t").map(trimmed).join("\t"));
  return lines.filter((line) => line !== "" && line !== "-").join("\n");
}

function trimmed(said: string): string {
  return said.replace(/ {2,}/g, " ").trim();
}

function begun(spans: boolean[], inside: string): string {
  const isMention = /schema\.skype\.com\/Mention/i.test(inside);
  spans.push(isMention);
  return isMention ? "<at>" : "";
}

function ended(spans: boolean[]): string {
  return spans.pop() === true ? "</at>" : "";
}

/** White space is one space, and what stands for a sign is the sign. */
function plain(said: string): string {
  return said
    .replace(/[\s\u00a0]+/g, " ")
    .replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,6}));/gi, (all, decimal, hex, name) => {
      if (name !== undefined) return named[String(name).toLowerCase()] ?? all;
      const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
      return code > 31 && code <= 0x10ffff ? String.fromCodePoint(code) : " ";
    });
}
