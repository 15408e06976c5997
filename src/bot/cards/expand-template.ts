/**
 * Expands a card template: a function from data to card, compiled once. Of the Adaptive Cards template language it knows
 * `${path}`, `$data` and `$when`, with the same results as Microsoft's library (docs/decisions/card-templates.md says why
 * that one is not used here). What the library would let pass is a fault: a template with anything else, or data that lack a value.
 */
export type Expand = (data: unknown) => unknown;

/** The result of an element whose `$when` was false. */
const dropped = Symbol("dropped");

const placeholder = /\$\{([^}]*)\}/;
const path = /^(\$data|[A-Za-z]\w*(\.[A-Za-z]\w*)*)$/;
const constructs = new Set(["$data", "$when"]);

/** Throws a fault with code `card-template` for a template that uses anything but the three constructs. */
export function compileTemplate(template: unknown, name: string): Expand {
  return compile(template, name, false);
}

function compile(node: unknown, where: string, inArray: boolean): Expand {
  if (typeof node === "string") return compileText(node, where);
  if (Array.isArray(node)) return compileArray(node, where);
  if (typeof node === "object" && node !== null) return compileObject(node as Record<string, unknown>, where, inArray);
  return () => node;
}

function compileText(text: string, where: string): Expand {
  const pieces = text.split(new RegExp(placeholder, "g"));
  const open = pieces.find((piece, index) => index % 2 === 0 && piece.includes("${"));
  if (open !== undefined) throw fault("card-template", `${where}: a placeholder does not end in ${open}`);
  if (pieces.length === 1) return () => text;
  if (pieces.length === 3 && pieces[0] === "" && pieces[2] === "") return compilePath(pieces[1] ?? "", where);
  const parts = pieces.map((piece, index) => (index % 2 === 0 ? () => piece : compilePath(piece, where)));
  return (data) => parts.map((part) => String(part(data))).join("");
}

function compilePath(text: string, where: string): Expand {
  if (!path.test(text)) throw fault("card-template", `${where}: \${${text}} is no path`);
  const steps = text === "$data" ? [] : text.split(".");
  return (data) => {
    let value: unknown = data;
    for (const step of steps) value = (value as Record<string, unknown> | null | undefined)?.[step];
    if (value === undefined || value === null) throw fault("card-data", `${where}: nothing at \${${text}}`);
    return value;
  };
}

function compileArray(nodes: readonly unknown[], where: string): Expand {
  const members = nodes.map((node, index) => compile(node, `${where}[${index}]`, true));
  return (data) => {
    const out: unknown[] = [];
    for (const member of members) {
      const value = member(data);
      if (Array.isArray(value)) out.push(...value);
      else if (value !== dropped) out.push(value);
    }
    return out;
  };
}

function compileObject(node: Record<string, unknown>, where: string, inArray: boolean): Expand {
  const { $data: from, $when: when, ...rest } = node;
  const unknown = Object.keys(rest).find((key) => key.startsWith("$") && key !== "$schema");
  if (unknown !== undefined)
    throw fault("card-template", `${where}: ${unknown} is none of ${[...constructs].join(", ")}`);
  if ((from !== undefined || when !== undefined) && !inArray)
    throw fault("card-template", `${where}: $data and $when stand in lists only`);
  const properties = Object.entries(rest).map(
    ([key, value]) => [key, compile(value, `${where}.${key}`, false)] as const,
  );
  const one: Expand = (data) => {
    const out: Record<string, unknown> = {};
    for (const [key, value] of properties) out[key] = value(data);
    return out;
  };
  const shown = when === undefined ? one : whenTrue(compileText(String(when), `${where}.$when`), one);
  if (from === undefined) return shown;
  const read = compileText(String(from), `${where}.$data`);
  return (data) => {
    const found = read(data);
    return Array.isArray(found) ? found.map(shown).filter((element) => element !== dropped) : shown(found);
  };
}

function whenTrue(condition: Expand, one: Expand): Expand {
  return (data) => (condition(data) === true ? one(data) : dropped);
}

function fault(code: "card-template" | "card-data", message: string): Error {
  return Object.assign(new Error(message), { code });
}
