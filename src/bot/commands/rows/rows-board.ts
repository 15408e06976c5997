import { withNames } from "../../turn/heard.js";
import { exactly, type Row } from "./row.js";

const setUp =
  /^(?:set[ -]?up|start|create)(?:\s*[:–—-]\s*|\s+|$)(?:(?:(?:a|an|the|this|our|new|my)\s+)*(?:committee|board|group|it)?(?:\s+here)?(?:\s*[:–—-]\s*|\s+(?:called|named)\s+|$)|this (?:channel|chat|team|group) (?:as|for)\s+)?(?<name>.*)$/isu;
/** "Set up the projector for the meeting" is no committee's name. */
const noName = /^(?:a|an|the|some|my|your|for|to|with|in|on|at|by|it|this|that|and|is|was)\b|\bmeetings?\b|[\n:?]/i;
/** "The" before what is plainly called a board. */
const ofABody =
  /^(?:the|our|a|an|my|new|this) (?=.*\b(?:board|committee|group|panel|forum|commission|partnership|council|trust|governors|trustees|cabinet|team)$)/i;
const longestName = 120;

/** Longer thanks say something else besides. */
const longestThanks = 90;
const thanks =
  /^(?:(?:ok|okay|oh|great|lovely|perfect|brilliant|super|excellent|wonderful|good|that['’]?s (?:great|perfect|brilliant|lovely|fine|good|helpful|all)|all good|ah)[ ,.!–—-]+)*(?:(?:many |very many )?(?:thanks|thank you|thankyou|thx|thnx|cheers|ta)|much appreciated|appreciated|great|perfect|brilliant|excellent|wonderful|lovely|super|fantastic|marvellous|well done|good (?:work|job|bot|stuff)|nice one|that['’]?s (?:great|perfect|brilliant|lovely|fine|good|helpful|all)|got it|okay|ok|understood|noted|will do|thumbs up)(?<rest>.*)$/isu;
const afterThanks =
  /^(?:$|[\s,.!–—-]+(?:(?:so|very) much|a lot|a million|again|both|all|everyone|everybody|team|bot|matters arising|for .{2,60}|that(?:['’]?s| is| was) .{2,40}|very helpful|really helpful|great|brilliant|lovely|perfect|thanks|thank you|cheers|will do|noted|understood|got it|[\ue000-\uf8ff]|\p{Lu}\p{L}+)[\s,.!]*)*$/u;

/** Nothing but pictures with which people say that all is well. */
const approval = /^(?:(?:👍|👌|🙏|👏|🙌)(?:\p{Emoji_Modifier}|\ufe0f)?\s*){1,10}$/u;

/** The board itself, and how to speak with the bot. */
export const boardRows: readonly Row[] = [
  {
    name: "status",
    head: "This board",
    examples: ["status", "where do we stand", "how are we doing"],
    shown: 1,
    words: ["status", "summary", "overview"],
    offer: "example",
    menu: { text: "status", description: "Where the board stands, in one small card", places: ["shared"] },
    right: "look",
    where: "anywhere",
    changes: false,
    read: exactly(
      { kind: "status" },
      "(?:(?:show|give|see)(?: me| us)? )?(?:the |our |a |current |board )*(?:status|summary|overview|state of play|dashboard)(?: report| update| card| of the board)?",
      "(?:where|how) (?:do|are) we (?:stand|doing|standing|getting on|now|at)",
      "where are we|how(?:['’]s| is) it going|what(?:['’]?s| is) (?:the )?(?:status|state of play)",
    ),
  },
  {
    name: "set-up",
    head: "This board",
    examples: ["set up Safeguarding Board", "set up"],
    shown: 1,
    words: ["set", "setup"],
    offer: "nothing",
    menu: {
      text: "set up",
      description: "Make a committee here; the people of this place become its members",
      places: ["shared"],
    },
    right: "set-up",
    where: "shared",
    changes: true,
    read: ({ text, mentions }) => {
      const said = text.length > longestName + 40 ? undefined : setUp.exec(text)?.groups?.name;
      if (said === undefined) return undefined;
      const isSetUp = /^set[ -]?up/i.test(text);
      const name = withNames(said, mentions)
        .replace(/^["'“‘]|["'”’]$/g, "")
        .replace(ofABody, "")
        .trim();
      if (name === "") return isSetUp ? { kind: "set-up" } : undefined;
      if (!isSetUp && !/(?:called|named)/i.test(text)) return undefined;
      return name.length > longestName || noName.test(name) ? undefined : { kind: "set-up", name };
    },
  },
  {
    name: "help",
    head: "This board",
    examples: ["help", "what can you do", "?"],
    shown: 0,
    words: ["help", "commands"],
    offer: "example",
    menu: { text: "help", description: "What can be said", places: ["shared", "personal"] },
    right: "talk",
    where: "anywhere",
    changes: false,
    read: (spoken, setting) =>
      /^[\s?!.]*\?[\s?!.]*$/.test(spoken.lines.join(" ").slice(0, 20)) ? { kind: "help" } : readHelp(spoken, setting),
  },
  {
    name: "greeting",
    head: "Talk",
    examples: ["hello", "good morning"],
    shown: 0,
    words: [],
    offer: "nothing",
    right: "talk",
    where: "anywhere",
    changes: false,
    read: exactly(
      { kind: "greeting" },
      "(?:hi|hiya|hello|hey|hullo|howdy|greetings|yo|good (?:morning|afternoon|evening|day)|morning|afternoon|evening)(?:,? (?:there|all|everyone|everybody|team|bot|folks|matters arising|again|to you|both|[\\ue000-\\uf8ff]))*(?:[,.!]? how are you(?: doing)?(?: today)?)?",
      "how are you(?: doing)?(?: today)?|are you there|you there|are you awake|test|testing|ping",
    ),
  },
  {
    name: "thanks",
    head: "Talk",
    examples: ["thanks", "thank you, that's brilliant"],
    shown: 0,
    words: [],
    offer: "nothing",
    right: "talk",
    where: "anywhere",
    changes: false,
    read: ({ lines, question }) => {
      const said = lines.join(" ");
      if (said.length > longestThanks || question) return undefined;
      if (approval.test(said.replace(/[\ue000-\uf8ff]/g, "").trim())) return { kind: "thanks" };
      const plain = said
        .replace(/[\s.!]{1,10}$/, "")
        .replace(/[^\p{L}\p{N}\s'’.,!–—\ue000-\uf8ff-]/gu, "")
        .replace(/^[\ue000-\uf8ff ]+/, "")
        .trim();
      const rest = thanks.exec(plain)?.groups?.rest;
      return rest !== undefined && afterThanks.test(rest) ? { kind: "thanks" } : undefined;
    },
  },
  {
    name: "aside",
    head: "Talk",
    examples: ["never mind", "sorry, wrong chat"],
    shown: 0,
    words: [],
    offer: "nothing",
    right: "talk",
    where: "anywhere",
    changes: false,
    read: exactly(
      { kind: "aside" },
      "(?:oh |oops,? |sorry,? |ah,? )*(?:never ?mind|(?:please )?(?:ignore|forget|disregard) (?:that|it|this|me)(?: message)?|wrong (?:chat|channel|window|thread|person|message|place)|not (?:for you|meant for you|here)|my mistake|sorry)(?:,? sorry)?",
      "(?:yes|no|yep|yeah|nope|maybe|perhaps)(?:,? (?:please|thanks|thank you|sorry))?",
    ),
  },
];

const readHelp = exactly(
  { kind: "help" },
  "(?:i need |need |some |get |more )?help(?: me| us| page| card| text)?",
  "what (?:can|do|could) (?:you|i|we) (?:do|say|type|ask|understand|know|write|use)(?: here| for (?:me|us)| with (?:you|this)| to you)?",
  "what (?:are you|is this|is this for|are you for|are the commands|commands are there)|what['’]?s this|who are you",
  "how (?:does (?:this|it) work|do (?:you|i|we) (?:work|use (?:this|you|it)|log an action|add an action|start|begin|do (?:this|that|it))|to use (?:this|it))",
  "(?:list |show |the )*(?:commands|menu|options|instructions|examples|manual|guide)",
);
