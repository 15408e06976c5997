import { type Activity, type CardElement, isElement, isJson, type Json } from "./activity.js";
import type { botDoor } from "./bot-door.js";
import { type ButtonMatcher, findButton } from "./card-buttons.js";
import { answersFor, type Filled } from "./card-inputs.js";
import type { inboundActivities } from "./inbound-activities.js";
import type { KeptMessages, Message } from "./kept-messages.js";
import { type Person, type Place, placeId, threadOf, type World } from "./world.js";

/** One activity posted to the bot, and what it did before its HTTP answer. */
export interface Turn {
  /** Of the HTTP answer; 0 where there was none, and then `failure` says why. */
  readonly status: number;
  readonly body: unknown;
  readonly failure: string | undefined;
  /** The messages that the bot posted meanwhile to the same conversation (in a channel: the same thread). */
  readonly replies: readonly Message[];
  /** The card of the first reply that has one. */
  readonly card: CardElement | undefined;
  /** What was posted, so that a test can post it again. */
  readonly sent: Activity;
}

export interface Press extends Omit<Turn, "card"> {
  /** The card with which the press was answered; it is what this person sees from now on. */
  readonly card: CardElement | undefined;
  /** The short message with which it was answered instead. */
  readonly toast: string | undefined;
}

export interface SayOptions {
  /** Whether the bot is mentioned. Absent: in channels and group chats yes, in the personal chat no. */
  readonly mention?: boolean;
  /** Other people mentioned; the text holds "@Sarah Jones" or "@Sarah" for each. */
  readonly mentions?: readonly Person[];
  /** The message, or its id, in whose thread this is said. */
  readonly replyTo?: Message | Activity | string;
  /** Another bot process than `teams.bot`. */
  readonly bot?: string;
  /** Whatever else is named takes the place of that field of the activity; undefined takes the field away. */
  readonly [field: string]: unknown;
}

/** Fields of the invoke to be replaced, and the process to post it to. */
export type PressOptions = Pick<SayOptions, "bot"> & { readonly [field: string]: unknown };

export interface DriverSetting {
  readonly world: World;
  readonly messages: KeptMessages;
  readonly roots: Map<string, string>;
  readonly activities: ReturnType<typeof inboundActivities>;
  readonly door: ReturnType<typeof botDoor>;
  readonly bot: () => string;
  /** A card came in the answer to a press. */
  readonly answered: (card: CardElement, where: string) => void;
  /** A person typed this. */
  readonly typed: (text: string) => void;
  readonly recording: () => boolean;
}

export type FileAnswer =
  | { readonly action: "accept"; readonly uploadUrl: string }
  | { readonly action: "decline"; readonly uploadUrl?: undefined };

/** The people of the world at their keyboards. */
export function driver({ world, messages, roots, activities, door, ...setting }: DriverSetting) {
  const standing = (place: Place | undefined, conversationId: string): readonly Message[] => {
    if (place === undefined) return [];
    const all = messages.in(place);
    return conversationId === place.id ? all : all.filter((message) => message.conversationId === conversationId);
  };

  async function post(activity: Activity, bot = setting.bot()): Promise<Turn> {
    const conversationId = String(activity.conversation?.id ?? "");
    const place = setting.recording() ? world.placeOf(placeId(conversationId)) : undefined;
    const before = new Set(standing(place, conversationId));
    const answer = await door.post(bot, JSON.stringify(activity));
    const replies = standing(place, conversationId).filter((message) => !before.has(message));
    const card = replies.find((message) => message.card !== undefined)?.card;
    return { ...answer, replies, card, sent: activity };
  }

  /** Presses whatever `action` says, be it on the card or made up. */
  async function execute(person: Person, message: Message, value: Json, options: PressOptions = {}): Promise<Press> {
    const { bot, ...fields } = options;
    const root = threadOf(message.conversationId);
    const invoke = activities.invoke(person, message.place, root, message.id, value);
    const turn = await post({ ...invoke, ...fields }, bot);
    const answer = isJson(turn.body) ? turn.body : {};
    const shown = answer.type === "application/vnd.microsoft.card.adaptive" && isElement(answer.value);
    const card = shown ? (answer.value as CardElement) : undefined;
    if (card !== undefined) {
      messages.show(person, message, card);
      setting.answered(card, `the answer to ${person.name}`);
    }
    const toast = answer.type === "application/vnd.microsoft.activity.message" ? String(answer.value) : undefined;
    return { ...turn, card, toast };
  }

  const people = {
    post,

    async say(person: Person, place: Place, text: string, options: SayOptions = {}): Promise<Turn> {
      const shared = place.kind !== "personal chat";
      const { mention = shared, mentions = [], replyTo, bot, ...fields } = options;
      const id = typeof fields.id === "string" ? fields.id : world.newId();
      const replyToId = typeof replyTo === "string" ? replyTo : replyTo?.id;
      const root = place.kind === "channel" ? (roots.get(replyToId ?? "") ?? replyToId ?? id) : undefined;
      if (root !== undefined && setting.recording()) roots.set(id, root);
      // Somebody who writes to the bot has its app.
      if (!shared && person.reach === "BotNotInConversationRoster") person.reach = "reachable";
      setting.typed(text);
      const written = {
        person,
        place,
        text,
        id,
        root,
        mention,
        mentions,
        replyToId: root === id ? undefined : replyToId,
      };
      return post({ ...activities.message(written), ...fields }, bot);
    },

    /**
     * Presses a button or a row of the card that this person sees in that message, with what they filled in. Throws when
     * no button or several match, and with the input's own words when the client would not send the form.
     */
    async press(
      person: Person,
      message: Message,
      which: ButtonMatcher,
      filled: Filled = {},
      options: PressOptions = {},
    ): Promise<Press> {
      const card = messages.viewOf(person, message);
      if (card === undefined) throw new Error("The message has no card.");
      for (const words of Object.values(filled).flat()) setting.typed(words);
      const { action } = findButton(card, which);
      if (action.type !== "Action.Execute") throw new Error(`The button is an ${action.type}.`);
      const { type, id, title, verb } = action;
      const data = { ...(isJson(action.data) ? action.data : {}), ...answersFor(card, action, filled) };
      return execute(person, message, { action: { type, id, title, verb, data }, trigger: "manual" }, options);
    },

    /** Presses a button that need not exist: for made-up verbs, ids and committees. */
    pressMadeUp: (person: Person, message: Message, action: Json, options: PressOptions = {}): Promise<Press> =>
      execute(person, message, { action: { type: "Action.Execute", ...action }, trigger: "manual" }, options),

    /** The client asks for its own view of a card that refreshes. Throws when the card does not. */
    async refresh(person: Person, message: Message, options: PressOptions = {}): Promise<Press> {
      const refresh = messages.viewOf(person, message)?.refresh;
      const action = isJson(refresh) ? refresh.action : undefined;
      if (!isElement(action)) throw new Error("The card does not refresh.");
      const { type, verb, data } = action;
      return execute(person, message, { action: { type, verb, data }, trigger: "automatic" }, options);
    },

    /**
     * Presses Allow or Decline on a card that asks whether to keep a file; Teams then says where to put it. Throws where the message is no such
     * card.
     */
    answerFile(
      person: Person,
      message: Message,
      answer: FileAnswer,
      { bot, ...fields }: PressOptions = {},
    ): Promise<Turn> {
      const { name, content } = fileConsentOf(message);
      const accepted = answer.action === "accept";
      const uploadInfo = {
        contentUrl: `${answer.uploadUrl}/shown`,
        name,
        uploadUrl: answer.uploadUrl,
        uniqueId: "u-1",
        fileType: "csv",
      };
      const value = {
        type: "fileUpload",
        action: answer.action,
        context: accepted ? content.acceptContext : content.declineContext,
        ...(accepted ? { uploadInfo } : {}),
      };
      return post({ ...activities.fileConsent(person, message.place, message.id, value), ...fields }, bot);
    },

    /** Sends files in one's own chat, with words or without: Teams says where each is, beside the form of the words. */
    sendFiles(person: Person, text: string, files: readonly SentFile[], options: SayOptions = {}): Promise<Turn> {
      const form = { contentType: "text/html", content: `<p>${text}</p>` };
      const attachments = [...files.map(fileInfo), ...(text === "" ? [] : [form])];
      return people.say(person, world.personal(person), text, { attachments, ...options });
    },

    /** Chooses an entry of our app in a message's menu. `message`: what Teams tells of that message, over the usual. */
    fromMenu(
      person: Person,
      place: Place,
      commandId: string,
      message: Json,
      { bot, ...fields }: PressOptions = {},
    ): Promise<Turn> {
      const messagePayload = { id: world.newId(), createdDateTime: "2026-03-04T09:00:00Z", ...message };
      const value = { commandId, commandContext: "message", messagePayload };
      return post({ ...activities.extension(person, place, "composeExtension/fetchTask", value), ...fields }, bot);
    },

    /** Anything at all to the bot's door: a text goes as it is. */
    postRaw: (body: string, headers?: Readonly<Record<string, string>>, bot = setting.bot()) =>
      door.post(bot, body, headers),
  };
  return people;
}

/** A file as somebody sends it, and where Teams keeps it. */
export interface SentFile {
  readonly name: string;
  readonly url: string;
  /** Absent: what the name ends in; null: Teams leaves it out. */
  readonly fileType?: string | null;
}

function fileInfo({ name, url, fileType = name.split(".").at(-1) ?? "" }: SentFile): Json {
  return {
    contentType: "application/vnd.microsoft.teams.file.download.info",
    contentUrl: `https://contoso-my.sharepoint.com/personal/somebody/Documents/${encodeURIComponent(name)}`,
    name,
    content: { downloadUrl: url, uniqueId: `u-${name.length}`, ...(fileType === null ? {} : { fileType }) },
  };
}

/** What a card says that asks whether to keep a file. */
export function fileConsentOf({ activity }: Message): { name: string; content: Json } {
  const [attachment] = Array.isArray(activity.attachments) ? activity.attachments : [];
  if (!isJson(attachment) || attachment.contentType !== "application/vnd.microsoft.teams.card.file.consent")
    throw new Error("The message does not ask whether to keep a file.");
  return { name: String(attachment.name), content: isJson(attachment.content) ? attachment.content : {} };
}
