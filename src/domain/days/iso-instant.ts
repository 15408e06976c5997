import { dayNumber } from "./day.js";
import { dayAt, timeAt, type Zone } from "./zone.js";

const minuteMs = 60_000;

/** An instant as the clock on the wall of a zone has it, to the second, with its offset: "2026-06-05T09:00:00+01:00". */
export function isoInstant(instant: Date, zone: Zone): string {
  const on = dayAt(instant, zone);
  const { hour, minute } = timeAt(instant, zone);
  const wallMinutes = dayNumber(on) * 24 * 60 + hour * 60 + minute;
  const offset = wallMinutes - Math.floor(instant.getTime() / minuteMs);
  const [sign, size] = offset < 0 ? ["-", -offset] : ["+", offset];
  const time = `${two(hour)}:${two(minute)}:${two(instant.getUTCSeconds())}`;
  return `${on}T${time}${sign}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}

function two(count: number): string {
  return String(count).padStart(2, "0");
}
