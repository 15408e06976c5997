import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { day } from "../../../src/domain/days/day.js";
import { findTrailingDue } from "../../../src/domain/days/find-due.js";
import { type DueReading, readDue } from "../../../src/domain/days/read-due.js";

/** A Wednesday. */
const today = day("2026-03-04");

function inShort(due: DueReading): string {
  if (due.kind === "day") return due.on;
  if (due.kind === "past") return `past ${due.on}`;
  return due.kind === "ambiguous" ? `ask ${due.readings.join(" ")}` : due.kind;
}

describe("the due day at the end of a sentence is found, and the task stays whole", () => {
  test.each([
    ["circulate the plan by 5 March", "circulate the plan", "2026-03-05"],
    ["circulate the plan by 5 March.", "circulate the plan", "2026-03-05"],
    ["circulate the plan by Thursday, 5th March 2026", "circulate the plan", "2026-03-05"],
    ["circulate the plan (Friday)", "circulate the plan", "2026-03-06"],
    ["circulate the plan [by Friday]", "circulate the plan", "2026-03-06"],
    ["circulate the plan (due 05/03)", "circulate the plan", "2026-03-05"],
    ["circulate the plan by ( 5 March )", "circulate the plan", "2026-03-05"],
    ["circulate the plan - 05/03", "circulate the plan", "2026-03-05"],
    ["circulate the plan – 05/03", "circulate the plan", "2026-03-05"],
    ["circulate the plan, 5 March", "circulate the plan", "2026-03-05"],
    ["circulate the plan, due tomorrow", "circulate the plan", "2026-03-05"],
    ["circulate the plan: due 5/3", "circulate the plan", "2026-03-05"],
    ["circulate the plan. Due: Friday", "circulate the plan.", "2026-03-06"],
    ["circulate the plan. Deadline: 31 March", "circulate the plan.", "2026-03-31"],
    ["circulate the plan, due date 5 March", "circulate the plan", "2026-03-05"],
    ["circulate the plan by next meeting", "circulate the plan", "next-meeting"],
    ["circulate the plan for the next meeting", "circulate the plan", "next-meeting"],
    ["circulate the plan before the next Board", "circulate the plan", "next-meeting"],
    ["circulate the plan - next meeting", "circulate the plan", "next-meeting"],
    ["bring a paper to the next meeting", "bring a paper to the next meeting", "next-meeting"],
    ["report back at the next board meeting", "report back at the next board meeting", "next-meeting"],
    ["send the figures by the papers deadline", "send the figures", "papers-deadline"],
    ["circulate the plan in two weeks", "circulate the plan", "2026-03-18"],
    ["circulate the plan within 10 days", "circulate the plan", "2026-03-14"],
    ["circulate the plan, in a fortnight", "circulate the plan", "2026-03-18"],
    ["circulate the plan two weeks today", "circulate the plan", "2026-03-18"],
    ["circulate the plan by a week on Friday", "circulate the plan", "2026-03-13"],
    ["circulate the plan Friday week", "circulate the plan", "2026-03-13"],
    ["circulate the plan by next Friday", "circulate the plan", "2026-03-13"],
    ["ring the auditor tomorrow", "ring the auditor", "2026-03-05"],
    ["ring the auditor tmrw pls", "ring the auditor", "2026-03-05"],
    ["ring the auditor on Friday", "ring the auditor", "2026-03-06"],
    ["ring the auditor at 10am tomorrow", "ring the auditor", "2026-03-05"],
    ["ring the auditor Friday", "ring the auditor", "2026-03-06"],
    ["ring the auditor weds", "ring the auditor", "ask 2026-03-04 2026-03-11"],
    ["ring the auditor by Friday at 5pm", "ring the auditor", "2026-03-06"],
    ["ring the auditor by close of play Friday please", "ring the auditor", "2026-03-06"],
    ["ring the auditor asap", "ring the auditor", "vague"],
    ["ring the auditor as soon as possible", "ring the auditor", "vague"],
    ["ring the auditor - tbc", "ring the auditor", "vague"],
    ["keep the risk register under review - ongoing", "keep the risk register under review", "ongoing"],
    ["keep the risk register under review (ongoing)", "keep the risk register under review", "ongoing"],
    ["comment on the strategy by the 15th", "comment on the strategy", "2026-03-15"],
    ["comment on the strategy by the end of the month", "comment on the strategy", "2026-03-31"],
    ["comment on the strategy before Friday", "comment on the strategy", "ask 2026-03-05 2026-03-06"],
    ["comment on the strategy next week", "comment on the strategy", "ask 2026-03-09 2026-03-13"],
    ["finish the audit by April", "finish the audit", "ask 2026-04-30"],
    ["finish the audit by September", "finish the audit", "2026-09-30"],
    ["finish the audit by end of April", "finish the audit", "2026-04-30"],
    ["finish the audit by Thursday 6 March 2026", "finish the audit", "ask 2026-03-05 2026-03-06"],
    ["finish the audit by 04/12/2014", "finish the audit", "past 2014-12-04"],
    ["finish the audit - 4 December 2014", "finish the audit", "past 2014-12-04"],
    ["finish the audit by 31 February", "finish the audit", "impossible"],
    ["finish the audit 31 February", "finish the audit", "impossible"],
    ["finish the audit by 31/02", "finish the audit", "impossible"],
    ["the plan to be circulated by SJ by 5 March", "the plan to be circulated by SJ", "2026-03-05"],
    ["the minutes to be circulated on Friday", "the minutes to be circulated", "2026-03-06"],
    ["book the hall needed for Friday", "book the hall", "2026-03-06"],
    ["update version 1.2.15 by 05/03/2026", "update version 1.2.15", "2026-03-05"],
    ["check 3/4 of the work by 5/3", "check 3/4 of the work", "2026-03-05"],
    ["arrange meetings – action 1 – 5 March", "arrange meetings – action 1", "2026-03-05"],
    ["ask the school about Friday's visit by Monday", "ask the school about Friday's visit", "2026-03-09"],
    ["send the May figures on 1 May", "send the May figures", "2026-05-01"],
    ["hold the place until Friday", "hold the place", "2026-03-06"],
    ["Circulate the plan BY FRIDAY", "Circulate the plan", "2026-03-06"],
    ["circulate the plan by\u00a05\u00a0March", "circulate the plan", "2026-03-05"],
    ["circulate the plan by no later than Friday", "circulate the plan", "2026-03-06"],
    ["circulate the plan – by Friday – please", "circulate the plan", "2026-03-06"],
    ["circulate the plan by Friday 👍🏽", "circulate the plan", "2026-03-06"],
    ["circulate the plan, Fri 6 March, 10am", "circulate the plan", "2026-03-06"],
    ["circulate the plan by fri 6/3", "circulate the plan", "2026-03-06"],
    ["get the plan signed by Friday", "get the plan signed", "2026-03-06"],
    ["reply within 28 days", "reply", "2026-04-01"],
    ["ring by Good Friday", "ring", "2026-04-03"],
    ["ring (by Easter Monday)", "ring", "2026-04-06"],
    ["ring by Easter Sunday 2027", "ring", "2027-03-28"],
    ["ring before Christmas Eve", "ring", "ask 2026-12-23 2026-12-24"],
    ["ring by New Year’s Day", "ring", "2027-01-01"],
    ["ring by Boxing Day", "ring", "2026-12-26"],
    ["ring – Christmas Day", "ring", "2026-12-25"],
    ["ring by the first Monday in May", "ring", "2026-05-04"],
    ["ring by the last Friday of the month", "ring", "2026-03-27"],
    ["ring by the 2nd Tuesday of next month", "ring", "2026-04-14"],
    ["ring by the first Monday of this month", "ring", "past 2026-03-02"],
    ["Ring Friday", "Ring", "2026-03-06"],
    ["ring SJ Friday", "ring SJ", "2026-03-06"],
    ["RING THE AUDITOR FRIDAY", "RING THE AUDITOR", "2026-03-06"],
    ["email Ofsted Friday 6 March", "email Ofsted", "2026-03-06"],
    ["ring the auditor 05/03", "ring the auditor", "2026-03-05"],
    ["ring 5/3", "ring", "2026-03-05"],
    ["ring - 5/3", "ring", "2026-03-05"],
    ["ring (5/3)", "ring", "2026-03-05"],
    ["ring, Thu 5/3", "ring", "2026-03-05"],
    ["ring the auditor 3/3", "ring the auditor", "ask 2026-03-03 2027-03-03"],
    ["write ongoing", "write", "ongoing"],
    ["call Bill Due by Friday", "call Bill Due", "2026-03-06"],
    ["circulate the plan Due by Friday", "circulate the plan", "2026-03-06"],
    ["ring by – Friday", "ring", "2026-03-06"],
    ["ring by (Friday)", "ring", "2026-03-06"],
    ["circulate the plan before Easter", "circulate the plan", "ask 2026-04-02 2026-04-04"],
    ["circulate the plan by w/c 9 March", "circulate the plan", "2026-03-09"],
    ["circulate the plan w/c 30 November", "circulate the plan", "2026-11-30"],
    ["circulate the plan – w/c 30 November", "circulate the plan", "2026-11-30"],
    ["circulate the plan (w/c 30 November)", "circulate the plan", "2026-11-30"],
    ["circulate the plan week commencing Monday", "circulate the plan", "2026-03-09"],
    ["circulate the plan by Q2", "circulate the plan", "2026-06-30"],
    ["circulate the plan by summer 2027", "circulate the plan", "2027-08-31"],
    ["circulate the plan due in the new year", "circulate the plan", "ask 2027-01-04 2027-01-31"],
    ["by Friday", "", "2026-03-06"],
    ["Friday", "", "2026-03-06"],
  ])("%j: %j, %s", (sentence, rest, expected) => {
    const found = findTrailingDue(sentence, { today });
    expect(found && { rest: found.rest, due: inShort(found.due) }).toEqual({ rest, due: expected });
  });
});

describe("what is plainly meant as a date and cannot be read is reported, to be asked about", () => {
  test.each([
    ["circulate the plan by the back end of term", "by the back end of term"],
    ["circulate the plan by half-term", "by half-term"],
    ["circulate the plan by Blursday", "by Blursday"],
    ["circulate the plan by Wendesday.", "by Wendesday"],
    ["circulate the plan by 5 Marhc", "by 5 Marhc"],
    ["circulate the plan by Thursday or Friday", "by Thursday or Friday"],
    ["circulate the plan by Thursday or by Friday", "by Thursday or by Friday"],
    ["circulate the plan by the Tuesday before Easter", "by the Tuesday before Easter"],
    ["circulate the plan by Bonfire Night", "by Bonfire Night"],
    ["circulate the plan by Diwali", "by Diwali"],
    ["circulate the plan by the middle of May", "by the middle of May"],
    ["circulate the plan by the meeting", "by the meeting"],
    ["circulate the plan by next staff meeting", "by next staff meeting"],
    ["circulate the plan by Friday or Monday at latest", "by Friday or Monday at latest"],
    ["circulate the plan by 5pm", "by 5pm"],
    ["circulate the plan by 05.03", "by 05.03"],
    ["circulate the plan (by half term)", "by half term"],
    ["circulate the plan by Bank Holiday Monday", "by Bank Holiday Monday"],
    ["circulate the plan by bank holiday monday", "by bank holiday monday"],
    ["circulate the plan by Black Friday", "by Black Friday"],
    ["circulate the plan by Founders Friday", "by Founders Friday"],
    ["circulate the plan before Shrove Tuesday", "before Shrove Tuesday"],
    ["circulate the plan (by Ash Wednesday)", "by Ash Wednesday"],
    ["circulate the plan by May Day", "by May Day"],
    ["circulate the plan by Fridya", "by Fridya"],
    ["circulate the plan by Mondy", "by Mondy"],
    ["circulate the plan by the meeting after next", "by the meeting after next"],
    ["circulate the plan by the week after next", "by the week after next"],
    ["circulate the plan by every Friday", "by every Friday"],
    ["circulate the plan by last Friday", "by last Friday"],
    ["circulate the plan by the Friday after Easter", "by the Friday after Easter"],
  ])("%j", (sentence, phrase) => {
    const found = findTrailingDue(sentence, { today });
    expect(found).toMatchObject({ phrase, due: { kind: "unreadable", typed: phrase } });
    expect(found?.rest).toBe("circulate the plan");
  });
});

describe("words of the task that merely look like a date stay in it", () => {
  test.each([
    "test version 1.2.15",
    "release version 2.5",
    "ask whether the chair may approve",
    "review 3/4 of the work",
    "read part 1/2",
    "read the form (3/4)",
    "paint the sun room",
    "move the desks into the sun",
    "find the place where the visitors sat",
    "thank the couple who were wed",
    "ask the school about Friday's visit",
    "prepare the March board papers",
    "ask who sat with the team",
    "write to 5 March Street",
    "circulate the plan by email",
    "circulate the plan by hand",
    "the plan to be circulated by SJ",
    "the plan to be checked by the auditors",
    "the plan to be checked by the head of year",
    "the plan to be signed by Theresa May",
    "the plan to be signed by Cllr Winter",
    "the plan to be signed by Robin Day",
    "stand by the gate with parents from the spring term",
    "check invoice 45/13/2026",
    "read the report expected on Friday",
    "cut waiting times by 10 days",
    "cut waiting times by two weeks",
    "extend the trial by a month",
    "raise the budget by 5",
    "raise the budget by 10%",
    "monitor the site for two weeks",
    "cover the desk for a week",
    "write up the minutes of 5 March",
    "write up the minutes of 4 December 2014",
    "send the invoice dated 12/03/2026",
    "report on the visit on 4 December 2014",
    "report on the visit last Friday",
    "report what has changed since Monday",
    "report on the inspection held on 2 April",
    "report on the inspection planned for Friday",
    "follow up what was said today",
    "staff the desk Monday to Friday",
    "staff the desk Monday - Friday",
    "staff the desk on Mondays",
    "check the gate on Monday and Friday",
    "keep the hall free 5 – 12 March",
    "chase the lead every Friday",
    "move the visit to Friday",
    "check the accounts for the year ending 31 March 2026",
    "draft a letter to Mr Friday",
    "plan the visits for the week commencing 9 March",
    "reply within 28 days of receipt",
    "update the dates for 2027",
    "budget for 2026/27",
    "see action 3 of 4 December 2014",
    "chair the next meeting",
    "cancel next meeting",
    "prepare slides for the meeting",
    "prepare for March",
    "set out the position at the end of March",
    "hold an open evening in March",
    "thank April and May",
    "ask June",
    "meet twice in two weeks",
    "keep the review ongoing",
    "discharge actions 3, 4 and 7",
    "publish the 2026",
    "ring 01709 382121",
    "order 25 chairs",
    "check which rents are due",
    "update the action log - A12",
    "ask Sam (Police)",
    "organise Shrove Tuesday",
    "organise shrove tuesday",
    "plan Casual Friday",
    "plan the stall for Black Friday",
    "hold the service on Good Friday",
    "stock up for Bank Holiday Monday",
    "meet on the first Monday in May",
    "staff the desk by hand every Friday",
    "sign off by email what was agreed on the visit last Friday",
    "the plan to be signed by Mandy",
    "keep the desk open 24/7",
    "keep the desk open - 24/7",
    "fill in form 3/4",
    "read page 3/4",
    "check room 5/3",
    "review about 3/4",
    "the tank is 3/4",
    "order 2 1/2",
    "move the visits 5/3 - 6/3",
    "keep the risk register under review ongoing",
    "write the rota for w/c 9 March",
    "by email",
    "by",
    "due",
    "",
    "   ",
    "🙂",
  ])("%j", (sentence) => {
    expect(findTrailingDue(sentence, { today })).toBeUndefined();
  });
});

describe("over any text", () => {
  test("nothing throws, the phrase and the rest are the sentence's own, and a day found is the reading of its phrase", () => {
    const word = fc.constantFrom(
      ...["circulate", "the", "plan", "by", "on", "due", "before", "5", "March", "Friday", "next", "week", "in", "two"],
      ...["weeks", "(", ")", "-", ",", ".", "05/03", "meeting", "of", "to", "and", "May", "term", "by the", "SJ"],
    );
    const wordy = fc.array(word, { maxLength: 12 }).map((words) => words.join(" "));
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: "binary" }), wordy), (text) => {
        const found = findTrailingDue(text, { today });
        if (!found) return;
        expect(text).toContain(found.phrase);
        expect(text.trim().startsWith(found.rest)).toBe(true);
        if (found.due.kind === "day") expect(readDue(found.phrase, { today })).toEqual(found.due);
      }),
      { numRuns: 2000 },
    );
  });

  test.each(["by ( week )", "circulate by ( 5 March )", "circulate it by   [next Friday ]"])(
    "the phrase of %j is cut out of it",
    (text) => expect(text).toContain(findTrailingDue(text, { today })?.phrase),
  );

  test("whatever the task, a plain due day after it is found and the task is unchanged", () => {
    const task = fc.array(fc.stringMatching(/^[a-z]{3,9}$/), { minLength: 1, maxLength: 8 }).map((w) => w.join(" "));
    fc.assert(
      fc.property(task, (said) => {
        const found = findTrailingDue(`${said} by 5 March`, { today });
        expect(found).toEqual({
          rest: said,
          due: { kind: "day", on: "2026-03-05", explicit: true },
          phrase: "by 5 March",
        });
      }),
    );
  });

  test("a hundred thousand characters are looked at no longer than a short sentence", () => {
    for (const filler of ["a ", " ", "by ", "(", "by Friday ", ". ", "5/3 ", "-"]) {
      const long = filler.repeat(100_000 / filler.length);
      const started = performance.now();
      findTrailingDue(`x${long}x`, { today });
      findTrailingDue(`x${long}by Friday`, { today });
      expect(performance.now() - started).toBeLessThan(100);
    }
  });

  test("no word is cut where the end of a long sentence begins", () => {
    const ending = `by ${"x".repeat(127)} half term`;
    expect(ending).toHaveLength(140);
    expect(findTrailingDue(`${"x".repeat(60)} ${ending}`, { today })?.phrase).toBe(ending);
    expect(findTrailingDue(`${"x".repeat(60)} where${ending}`, { today })).toBeUndefined();
  });
});
