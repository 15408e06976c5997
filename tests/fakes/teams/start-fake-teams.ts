import { type CardElement, isJson } from "./activity.js";
import { botDoor } from "./bot-door.js";
import { checkCard } from "./check-card.js";
import { connectorAnswers } from "./connector-answers.js";
import { connectorServer, type LoggedRequest } from "./connector-server.js";
import { driver, type Turn } from "./driver.js";
import { type Fault, type FaultScope, newFaults, type ScriptedFault } from "./faults.js";
import { inboundActivities } from "./inbound-activities.js";
import { keptMessages, type Message } from "./kept-messages.js";
import { newWorld, type Person, type Place, type WorldOptions } from "./world.js";

export interface FakeTeamsOptions extends WorldOptions {
  /** Where the driver posts to: the bot's messages route. It may be set later. */
  readonly bot?: string;
  /** False: nothing is logged, kept or checked, for load tests. */
  readonly record?: boolean;
}

export type FakeTeams = Awaited<ReturnType<typeof startFakeTeams>>;

/** Teams as a bot meets it: people who write and press, and a connector on a loopback port that takes what it sends. */
export async function startFakeTeams(options: FakeTeamsOptions = {}) {
  const world = newWorld(options);
  const messages = keptMessages();
  const faults = newFaults();
  const roots = new Map<string, string>();
  const log: LoggedRequest[] = [];
  const surprises: string[] = [];
  const breaches: string[] = [];
  const typed: string[] = [];
  const watchers = new Set<() => void>();
  const state = { bot: options.bot ?? "", record: options.record ?? true, pageLimit: 500 };

  const recording = () => state.record;
  const surprise = (what: string) => void surprises.push(what);
  const check = (card: CardElement, where: string, activity?: Message["activity"]) => {
    if (!state.record) return;
    const found = checkCard(card, { typed, ...(activity === undefined ? {} : { activity }) });
    breaches.push(...found.map((breach) => `${where}: ${breach}`));
  };

  const server = connectorServer({
    world,
    faults,
    recording,
    surprise,
    answer: connectorAnswers({
      world,
      messages,
      roots,
      recording,
      surprise,
      serviceUrl: () => server.serviceUrl(),
      pageLimit: () => state.pageLimit,
    }),
    log: (request) => void log.push(request),
    settled: ({ message, method }) => {
      if (message?.card !== undefined) {
        const deed = method === "PUT" ? "edit" : "message";
        check(message.card, `${deed} ${message.id} in the ${message.place.kind}`, message.activity);
      }
      for (const watcher of [...watchers]) watcher();
    },
  });
  await server.open();

  const activities = inboundActivities(world, server.serviceUrl);
  const door = botDoor();
  const people = driver({
    world,
    messages,
    roots,
    activities,
    door,
    recording,
    bot: () => state.bot,
    answered: check,
    typed: (text) => void (text.includes("${") && typed.push(text)),
  });

  const messagesTo = (to: Place | Person): readonly Message[] => {
    const place = to.kind === "person" ? world.personalChatOf(to) : to;
    return place === undefined ? [] : messages.in(place);
  };
  const by = (place: Place): Person => {
    const [first] = place.members;
    if (first === undefined) throw new Error("Nobody is there to add the app.");
    return first;
  };

  return {
    ...world,
    ...people,
    serviceUrl: server.serviceUrl(),
    /** All requests of the bot's in the order of arrival. */
    log: log as readonly LoggedRequest[],
    /** Calls of routes that the bot has no business with, and other things that no bot should send. */
    surprises: surprises as readonly string[],
    /** The breaches of our card rules in all cards received, edits and answers to presses included. */
    breaches: breaches as readonly string[],

    get bot() {
      return state.bot;
    },
    set bot(url: string) {
      state.bot = url;
    },
    get record() {
      return state.record;
    },
    set record(on: boolean) {
      state.record = on;
    },
    /** The most members that a page of the roster holds, whatever the bot asks for. */
    get pageLimit() {
      return state.pageLimit;
    },
    set pageLimit(members: number) {
      state.pageLimit = members;
    },

    /** The bot's messages in a place (all threads) or a person's 1:1 conversation, oldest first, edits applied. */
    messagesTo,
    /** The card that this person sees in the place of the message: that of their last press, else everybody's. */
    viewOf: messages.viewOf,
    /** The POSTs that carry a message, delivered or not, in the order of arrival; absent `to`: everywhere. */
    posts: (to?: Place | Person): readonly LoggedRequest[] => log.filter((request) => isPost(request, to)),

    /** Scripts a fault; see `fault` for those that Teams is known for. */
    fail: (what: Fault, scope: FaultScope = {}): ScriptedFault => faults.script(what, scope),
    /** Takes the listener away, so that connections are refused, until `up`. */
    down: server.close,
    up: server.open,

    /** The app is added: for a person, or in a channel's team or a group chat. */
    async install(to: Place | Person, person?: Person): Promise<Turn> {
      const place = to.kind === "person" ? world.personal(to) : to;
      if (place.kind === "personal chat") place.person.reach = "reachable";
      else place.installed = true;
      const adder = person ?? by(place);
      const added = await people.post(activities.botAdded(adder, place));
      return together(added, await people.post(activities.installation(adder, place, "add")));
    },

    /** The app is removed; from now on what the bot sends there is refused. */
    async uninstall(from: Place | Person, person?: Person): Promise<Turn> {
      const place = from.kind === "person" ? world.personal(from) : from;
      if (place.kind === "personal chat") place.person.reach = "BotNotInConversationRoster";
      else place.installed = false;
      const remover = person ?? by(place);
      const gone = await people.post(activities.installation(remover, place, "remove"));
      return place.kind === "personal chat"
        ? gone
        : together(gone, await people.post(activities.botRemoved(remover, place)));
    },

    membersAdded(place: Place, who: readonly Person[], person = by(place)): Promise<Turn> {
      place.members.push(...who.filter((each) => !place.members.includes(each)));
      return people.post(activities.joined(person, place, who));
    },

    membersRemoved(place: Place, who: readonly Person[], person = by(place)): Promise<Turn> {
      place.members.splice(0, Number.POSITIVE_INFINITY, ...place.members.filter((each) => !who.includes(each)));
      return people.post(activities.left(person, place, who));
    },

    /** Settles once the condition holds after some request; rejects when it does not within so many milliseconds. */
    until(condition: () => boolean, within = 5000): Promise<void> {
      return new Promise((resolve, reject) => {
        const stop = (end: () => void) => {
          clearTimeout(timer);
          watchers.delete(look);
          end();
        };
        const look = () => {
          try {
            if (condition()) stop(resolve);
          } catch (cause) {
            stop(() => reject(cause));
          }
        };
        const late = () => stop(() => reject(new Error(`Not so within ${within} ms: ${condition.toString()}`)));
        const timer = setTimeout(late, within);
        watchers.add(look);
        look();
      });
    },

    /** Ends everything, unanswered requests included. */
    async close(): Promise<void> {
      door.close();
      await server.close();
    },
  };
}

function isPost({ route, method, body, target }: LoggedRequest, to: Place | Person | undefined): boolean {
  if (method !== "POST" || route === undefined || !isJson(body)) return false;
  const activity = route === "create-conversation" ? body.activity : body;
  if (!isJson(activity) || activity.type !== "message") return false;
  return to === undefined || (target !== undefined && personOr(target) === personOr(to));
}

/** A 1:1 conversation and its person are one address. */
const personOr = (to: Place | Person): Place | Person => (to.kind === "personal chat" ? to.person : to);

const together = (first: Turn, second: Turn): Turn => ({
  ...second,
  status: Math.max(first.status, second.status),
  failure: first.failure ?? second.failure,
  replies: [...first.replies, ...second.replies],
  card: first.card ?? second.card,
});
