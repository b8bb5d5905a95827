import { openCheckIn } from "@/lib/checkin/session-commands";
import { beReady } from "@/lib/checkin/readiness-commands";
import { writeJotting } from "@/lib/checkin/jotting-commands";
import type { BroughtRow, CheckInRow, JottingKind, JottingRow } from "@/lib/checkin/schema";
import { newId, type Id } from "@/lib/ids";
import type { BaseRow } from "@/lib/sync/table";
import type { Person, World } from "@/tests/support/people";

/** What a command is answered that was given, and one that was refused. */
export const ok = { ok: true };
export const refused = (code: string) => ({ ok: false, code });

/** The rows of a table that a person sees now. */
export async function seen<Row extends BaseRow>(person: Person, table: string): Promise<Row[]> {
  const { changes } = await person.see();
  return changes.flatMap((change) => (change.table === table && "put" in change ? [change.put as Row] : []));
}

export const broughtSeen = (person: Person) => seen<BroughtRow>(person, "Brought");
export const jottingsSeen = (person: Person) => seen<JottingRow>(person, "Jotting");

export async function checkInSeen(person: Person, id: Id): Promise<CheckInRow> {
  return (await seen<CheckInRow>(person, "CheckIn")).find((one) => one.id === id)!;
}

/** Jots something down, and answers its id. */
export async function jot(person: Person, kind: JottingKind, words: string): Promise<Id> {
  const id = newId();
  await person.run(writeJotting, { id, conversation: "weekly", kind, words });
  return id;
}

/** Opens the weekly check-in, and answers its id. */
export async function opened(person: Person): Promise<Id> {
  const id = newId();
  await person.run(openCheckIn, { id, conversation: "weekly" });
  return id;
}

/** A check-in to which each of the two brings these, revealed. */
export async function revealedWith(
  [ada, ben]: readonly [Person, Person],
  brings: { ada?: readonly [JottingKind, string][]; ben?: readonly [JottingKind, string][] },
): Promise<Id> {
  const id = await opened(ada);
  for (const [person, list] of [
    [ada, brings.ada ?? []],
    [ben, brings.ben ?? []],
  ] as const) {
    const bring: Id[] = [];
    for (const [kind, words] of list) bring.push(await jot(person, kind, words));
    await person.run(beReady, { id, bring });
  }
  return id;
}

/** Asks in a person's name, past every command; the SQLSTATE when the database says no. */
export function askInSql(
  { database }: World,
  person: Person,
  text: string,
  values: unknown[] = [],
): Promise<Record<string, unknown>[] | string> {
  return database
    .withActor(person, (tx) => tx.query<Record<string, unknown>>(text, values))
    .catch((error: unknown) => (error as { code: string }).code);
}
