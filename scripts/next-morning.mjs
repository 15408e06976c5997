// `npm run next-morning`: moves the clock of a board that is being tried out on to half past nine of its next day, so that the
// morning's cards come now. PORT says where the bot listens.
const clock = `http://127.0.0.1:${process.env.PORT ?? 3978}/trial/clock`;

async function move(body) {
  const answer = await fetch(clock, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`the clock answered ${answer.status}`);
  return answer.json();
}

try {
  const { now } = await move({});
  const next = new Date(new Date(now).getTime() + 86_400_000);
  next.setUTCHours(9, 30, 0, 0);
  const { deliveries } = await move({ now: next.toISOString() });
  console.log(`It is ${next.toUTCString()} for the board. Messages sent on the way: ${deliveries}.`);
} catch (error) {
  console.error(`The clock could not be moved: ${error.message}. Is the bot running, and with this PORT?`);
  process.exitCode = 1;
}
