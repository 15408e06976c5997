/** What a board calls itself in front of "meeting", as a form has it, with the space behind it. */
export const ofBoard = "(?:board |committee |commission |group |panel |full |main )?";
