/** Elements that begin a line of their own. */
const blockTags = new Set(
  "address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup html legend li main ol p pre section summary table tbody td tfoot th thead tr ul".split(
    " ",
  ),
);

/** Elements that hold nothing to be read: programs, looks, forms, and what leads to other pages. */
const silentTags = new Set(
  "audio button canvas del datalist embed iframe map math menu nav noscript object option script select style svg template textarea title video".split(
    " ",
  ),
);

export function isBlockTag(name: string): boolean {
  return blockTags.has(name);
}

type Attributes = Readonly<Record<string, string>>;

/** Whether what stands in the element is not for the page: tracked deletions and marks of footnotes among them. */
export function isSilent(name: string, attributes: Attributes): boolean {
  if (silentTags.has(name)) return true;
  if ("hidden" in attributes || attributes.type === "hidden") return true;
  if (/(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all)/i.test(attributes.style ?? "")) return true;
  if (/^(?:li|a|div|aside|sup)$/.test(name) && /^(?:footnote|endnote)/.test(attributes.id ?? "")) return true;
  return name === "a" && /^#(?:footnote|endnote)/.test(attributes.href ?? "");
}

export function isBold(name: string, attributes: Attributes): boolean {
  if (name === "b" || name === "strong") return true;
  return /font-weight\s*:\s*(?:bold|[6-9]00)/i.test(attributes.style ?? "");
}
