/** The parts of the United Kingdom that have bank holidays of their own; England and Wales share theirs. */
export type Nation = "england" | "wales" | "scotland" | "northern-ireland";

/** Where the same bank holidays are kept, by the names under which the government publishes them. */
export type Division = (typeof divisions)[number];
export const divisions = ["england-and-wales", "scotland", "northern-ireland"] as const;

/** Whose bank holidays a nation keeps. */
export function divisionOf(nation: Nation): Division {
  switch (nation) {
    case "england":
    case "wales":
      return "england-and-wales";
    case "scotland":
    case "northern-ireland":
      return nation;
  }
}
