import { grammar } from "../grammar.js";

/** A list of commands as the Teams manifest has it: at most ten for a place. */
export type CommandList = {
  scopes: readonly ("personal" | "team" | "groupChat")[];
  commands: readonly { title: string; description: string }[];
};

/** The menus of commands that Teams shows beside the box in which people write: in shared places, and in the personal chat. */
export function commandLists(): readonly CommandList[] {
  return [
    { scopes: ["team", "groupChat"], commands: commandsOf("shared") },
    { scopes: ["personal"], commands: commandsOf("personal") },
  ];
}

function commandsOf(place: "shared" | "personal"): CommandList["commands"] {
  return grammar.flatMap(({ menu }) =>
    menu?.places.includes(place) ? [{ title: menu.text, description: menu.description }] : [],
  );
}
