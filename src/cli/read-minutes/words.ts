export const usage = `npm run read-minutes -- FILE [--roster FILE] [--on DAY] [--json]

Prints what is read from a file of minutes, an action log or a plan (.docx, .pdf, .html, .md, .txt, .csv), each with the words it was read from,
and changes nothing. “[x]” would be proposed as ticked, “[ ]” as unticked.

--roster FILE  who is on the board: an attendance list, or a table of name, initials, role and agency
--on DAY       the day as of which it is read, as 2026-03-04; otherwise today
--json         all of it as JSON`;

export const fileWords = {
  unreadable: (file: string, code: string) => `${file} could not be read (${code}).`,
  nobody: (file: string) =>
    `${file} is not plainly a list of people. Give a line to each: name, initials, role, agency; or the attendance list as it stands in minutes.`,
} as const;
