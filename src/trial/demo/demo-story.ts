import type { AgendaItem, ItemPapers } from "../../domain/agendas/agenda.js";
import { playgroundWorld } from "../playground/playground-world.js";

/** One action of the demo board, told in days from the day of its making. */
export type DemoAction = {
  task: string;
  /** A name of the Playground's. */
  owner: string;
  /** Days from today, below zero when it has passed. */
  due: number | "next-meeting" | "none";
  loggedDaysAgo: number;
};

const me = playgroundWorld.currentUser.name;
const [owen, farida, callum, bronwen, joseph] = playgroundWorld.others.map((person) => person.name) as [
  string,
  string,
  string,
  string,
  string,
];

/** When the demo board met last, next, and after that. */
export const demoMetDaysAgo = 26;
export const demoMeetingInDays = 9;
export const demoMeetingAfterInDays = 65;

/** An item of the coming meeting's own, told as its chair would put it. */
export type DemoAgendaItem = Required<Pick<AgendaItem, "title" | "kind" | "minutes" | "part">> & {
  lead: string;
  papers: ItemPapers;
};

export const demoAgendaItems: readonly DemoAgendaItem[] = [
  {
    title: "Late buses: what we ask the operator for",
    kind: "decision",
    lead: callum,
    minutes: 20,
    papers: { kind: "here", pages: "4-7" },
    part: "open",
  },
  {
    title: "Renewing the agreement with the quayside drop-in",
    kind: "decision",
    lead: bronwen,
    minutes: 15,
    papers: { kind: "to-come" },
    part: "closed",
  },
  {
    title: "Foster families: a year of the campaign",
    kind: "discussion",
    lead: farida,
    minutes: 25,
    papers: { kind: "here", pages: "8-15" },
    part: "open",
  },
];

/** What the board means to take later; months from the coming meeting's. */
export const demoProgramme: readonly { title: string; lead: string; inMonths: number | "not-scheduled" }[] = [
  { title: "What young carers say about transport", lead: owen, inMonths: 2 },
  { title: "Out-of-school protocol, first six months", lead: me, inMonths: 4 },
  { title: "Training needs across the partners", lead: joseph, inMonths: "not-scheduled" },
];

/** Something of each kind: late, today, tomorrow, later, with the meeting, without a day. What is due soonest is the reader's own. */
export const demoActions: readonly DemoAction[] = [
  { task: "Ask the ferry company about fares for young carers", owner: owen, due: -9, loggedDaysAgo: 30 },
  { task: "Send the signed minutes of the autumn meeting to all partners", owner: me, due: -2, loggedDaysAgo: 30 },
  { task: "Put the revised out-of-school protocol on the shared drive", owner: me, due: 0, loggedDaysAgo: 21 },
  { task: "Book Harbour House for the spring meetings", owner: me, due: 1, loggedDaysAgo: 21 },
  { task: "Say how many foster families have joined since September", owner: farida, due: 3, loggedDaysAgo: 21 },
  { task: "Draft the letter to head teachers about late buses", owner: callum, due: 6, loggedDaysAgo: 21 },
  { task: "Bring the first figures of the quayside drop-in", owner: bronwen, due: "next-meeting", loggedDaysAgo: 21 },
  { task: "Check what the youth council wants on the agenda", owner: joseph, due: "next-meeting", loggedDaysAgo: 21 },
  { task: "Keep the list of training dates up to date", owner: farida, due: "none", loggedDaysAgo: 30 },
];
