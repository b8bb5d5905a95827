/** Zones that were asked for and are known: asking the runtime costs about a millisecond, and every move asks. */
const known = new Set<string>();

/** Whether the name is a time zone that this runtime knows. Offsets such as `+01:00` are not zones. */
export function isZone(name: string): boolean {
  if (known.has(name)) return true;
  if (!/^[A-Za-z][A-Za-z0-9_+\-/]{0,63}$/.test(name)) return false;
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
  } catch {
    return false;
  }
  // Names in other cases are known too: only what a runtime's own list could hold is kept.
  if (known.size < 2_000) known.add(name);
  return true;
}
