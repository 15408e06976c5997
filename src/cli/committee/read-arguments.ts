import { parseArgs } from "node:util";
import { isCommitteeCode } from "../../domain/committees/committee-code.js";

/** What is asked of `npm run committee`. */
export type Asked =
  | { kind: "list" }
  | { kind: "export"; code: string; tenant?: string; to?: string; force: boolean }
  | { kind: "import"; file: string; tenant?: string; code?: string; homeAway: boolean; dryRun: boolean }
  /** `why`: what could not be read; absent: help was asked for. */
  | { kind: "usage"; why?: string };

const text = { type: "string" } as const;
const flag = { type: "boolean", default: false } as const;
const common = { help: flag };

/** Reads the words after the program's name. */
export function readArguments(words: readonly string[]): Asked {
  const [verb, ...args] = words;
  try {
    switch (verb) {
      case "list":
        return helpOr(parseArgs({ args, options: common }).values, { kind: "list" });
      case "export": {
        const options = { ...common, code: text, tenant: text, to: text, force: flag };
        const { values } = parseArgs({ args, options });
        const { code, tenant, to, force } = values;
        if (code === undefined)
          return helpOr(values, { kind: "usage", why: "Which committee? Say --code and its code." });
        return helpOr(values, { kind: "export", code: code.toUpperCase(), ...given({ tenant, to }), force });
      }
      case "import": {
        const options = { ...common, tenant: text, code: text, "home-away": flag, "dry-run": flag };
        const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
        const [file, ...others] = positionals;
        if (file === undefined || others.length > 0)
          return helpOr(values, { kind: "usage", why: "Which file? Name one that was exported." });
        const { tenant, code } = values;
        if (code !== undefined && !isCommitteeCode(code.toUpperCase()))
          return {
            kind: "usage",
            why: "A code has two to five letters or digits, first a letter, as LSCB; A12 is an action.",
          };
        return helpOr(values, {
          kind: "import",
          file,
          ...given({ tenant, code: code?.toUpperCase() }),
          homeAway: values["home-away"],
          dryRun: values["dry-run"],
        });
      }
      case undefined:
      case "help":
      case "--help":
        return { kind: "usage" };
      default:
        return { kind: "usage", why: `There is no “${verb}”.` };
    }
  } catch (error) {
    const { code, message } = error as { code?: unknown; message: string };
    if (typeof code !== "string" || !code.startsWith("ERR_PARSE_ARGS")) throw error;
    return { kind: "usage", why: `${message.split(". ", 1)[0]?.replace(/\.$/, "")}.` };
  }
}

function helpOr({ help }: { help: boolean }, asked: Asked): Asked {
  return help ? { kind: "usage" } : asked;
}

/** Without what was not said. */
function given<Texts extends Record<string, string | undefined>>(texts: Texts): { [Name in keyof Texts]?: string } {
  return Object.fromEntries(Object.entries(texts).filter(([, value]) => value !== undefined)) as {
    [Name in keyof Texts]?: string;
  };
}
