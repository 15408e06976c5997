import type { Role } from "../../../domain/committees/member.js";
import type { RoleCommand } from "../role-command.js";
import { nameOf } from "./text-of-change.js";

/** What is said of roles and of joining as the shortest text that says it. */
export function roleText(command: RoleCommand): string {
  switch (command.kind) {
    case "role":
      return givenText(command);
    case "hand-clerkship":
      return `hand over to ${nameOf(command.to)}`;
    case "take-over":
      return "take over as clerk";
    case "ask-to-join":
      return "ask the clerk to add me";
    case "join-requests":
      return "who asked to join";
  }
}

function givenText({ whom, role, title, was }: Extract<RoleCommand, { kind: "role" }>): string {
  const [first, ...others] = whom;
  if (first?.kind === "me" && others.length === 0 && role === "member")
    return was === undefined ? "step down" : `step down as ${was}`;
  const names = whom.map(nameOf);
  const said = names.length < 2 ? (names[0] ?? "") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
  if (was !== undefined) return `remove ${said} as ${was}`;
  const word = title?.toLowerCase() ?? role;
  return names.length > 1 ? `make ${said} ${word}s` : `make ${said} ${title === undefined ? article[role] : ""}${word}`;
}

const article: Readonly<Record<Role, string>> = {
  chair: "",
  clerk: "",
  member: "a ",
  adviser: "an ",
  observer: "an ",
};
