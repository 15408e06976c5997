/** One person of the Playground's little tenant, as the Playground tells the bot about them. */
export type PlaygroundPerson = {
  /** Channel id, the `from.id` of what the person sends. */
  readonly id: string;
  /** Entra id. */
  readonly aadObjectId: string;
  readonly name: string;
  readonly givenName: string;
  readonly surname: string;
  readonly email: string;
};

/**
 * The fixed ids of the tenant that the Microsoft 365 Agents Playground plays. They are the same in every run, so that what
 * was set up in one run is still at home in the next. The ids have the form that Teams gives to such things.
 */
export const playgroundWorld = {
  tenantId: "6d617474-6572-4000-8000-706c61796772",
  /** `recipient.id` of every activity from the Playground, and the id to mention. At most 42 signs are allowed in the name. */
  bot: { id: "28:6d617474-6572-4000-8000-000000000b07", name: "Matters Arising" },
  personalChat: { id: "a:matters-arising-personal-chat" },
  /** Kept free of the demo board: a place to set up a board of one's own. */
  groupChat: { id: "19:matters-arising-group-chat@thread.v2", name: "Your own board" },
  /** The team's id is also the id of its General channel, in the Playground as in Teams. */
  team: {
    id: "19:estuary-children-general@thread.tacv2",
    name: "Estuary Children's Partnership",
    aadGroupId: "6d617474-6572-4000-8000-000000007ea3",
  },
  generalChannel: { id: "19:estuary-children-general@thread.tacv2", name: "General" },
  /** The only one who can speak and be seen in the Playground; the clerk of the demo board. */
  currentUser: person(0, "Hannah", "Whitlock"),
  /** The others, always five: the Playground takes no other number. All six are in the team and in the group chat. */
  others: [
    person(1, "Owen", "Prideaux"),
    person(2, "Farida", "Rahman"),
    person(3, "Callum", "Teague"),
    person(4, "Bronwen", "Pascoe"),
    person(5, "Joseph", "Adeyemi"),
  ],
} as const;

function person(number: number, givenName: string, surname: string): PlaygroundPerson {
  return {
    id: `29:estuary-${givenName.toLowerCase()}-${surname.toLowerCase()}`,
    aadObjectId: `6d617474-6572-4000-8000-00000000000${number}`,
    name: `${givenName} ${surname}`,
    givenName,
    surname,
    email: `${givenName.toLowerCase()}.${surname.toLowerCase()}@estuary.example`,
  };
}

/**
 * The service URL that the Playground on a port writes in its activities, to the letter: no closing slash, and `localhost`
 * although it listens on 127.0.0.1 only. It changes with the port between runs.
 */
export function playgroundServiceUrl(port: number): string {
  return `http://localhost:${port}/_connector`;
}
