import { type PlaygroundPerson, playgroundWorld } from "./playground-world.js";

/** The file's name by which the Playground finds its configuration in its working directory. */
export const configurationFileName = ".m365agentsplayground.yml";

/** The Playground's configuration as text. JSON, which is YAML too: so no YAML library is needed. */
export function playgroundConfiguration(): string {
  const { tenantId, bot, currentUser, others, personalChat, groupChat, team } = playgroundWorld;
  const configuration = {
    version: "0.1.1",
    tenantId,
    bot,
    currentUser: toUser(currentUser),
    users: others.map(toUser),
    personalChat,
    groupChat,
    team: { ...team, channels: [] },
  };
  return `${JSON.stringify(configuration, undefined, 2)}\n`;
}

function toUser({ id, aadObjectId, name, givenName, surname, email }: PlaygroundPerson) {
  // "userPrincipleName" is the Playground's own spelling, and unknown keys are refused.
  return { id, aadObjectId, name, givenName, surname, email, userPrincipleName: email };
}
