import { describe, expect, test } from "vitest";
import { day } from "../../../src/domain/days/day.js";
import { findTrailingDue } from "../../../src/domain/days/find-due.js";

/** A Wednesday. */
const today = day("2026-03-04");

describe("figures, names and words that look like days stay in the task", () => {
  test.each([
    "put version 1.2.15 on the laptops",
    "install 5.3.26",
    "test release 5.3.26",
    "read clause 5.3.26",
    "find out whether the chair may approve",
    "finish 3/4 of the work",
    "repaint the sun room",
    "hang the blinds against the sun",
    "see what the sun has done to the carpet",
    "find out who sat where",
    "thank the pair who were wed",
    "march with the veterans",
    "ask what the members may",
    "ask whether June will march",
    "ring April",
    "write to Mr May",
    "speak to Augusta Friday-Jones",
    "read the second report",
    "book two rooms for ten",
    "ask for a quote under 5/6",
    "compare last March with this one",
    "describe the year ended 31 March 2026",
    "explain the change since 1 April",
    "file the letter of 12 March",
    "answer the questions from last Thursday",
    "run the stall starting Monday",
    "staff the line 24/7",
    "order 12 by 12 tiles",
    "cut costs by 5%",
    "shorten the form by two pages",
    "stand by the door",
    "send it by post",
    "go by train",
    "the accounts to be checked by Ms June Day",
    "learn the lines by heart",
    "review how we did in Q2",
    "compare spending in the spring with the budget",
    "set the budget for 2026/27",
    "write up the away day",
    "hold a training day",
    "read the Monday papers",
    "prepare the week ahead",
    "plan the rota for w/c 9 March",
    "email WC",
    "inspect the WC",
    "report on the quarter",
    "test the end of day routine",
    "work out the cost over ten years",
    "close the road for a fortnight",
    "visit twice a week",
    "meet every other Thursday",
    "dial 0800 1111",
    "pay invoice 12/45",
    "ask the meeting after next",
    "keep the last week free",
  ])("%j", (sentence) => {
    expect(findTrailingDue(sentence, { today })).toBeUndefined();
  });
});
