/** March 2029, in which the tests of proposals take place. */

export const BERLIN = "Europe/Berlin";

/** All of it, in UTC. */
export const MARCH = { from: Date.UTC(2029, 2, 1), to: Date.UTC(2029, 3, 1) };

/** A wall time: a day of the month, and a whole hour of two digits. */
export const at = (day: number, hour: number) => `2029-03-${String(day).padStart(2, "0")}T${hour}:00:00`;

/** From one hour to another on a day. */
export const on = (day: number, from = 19, to = 21) => ({ localStart: at(day, from), localEnd: at(day, to) });
