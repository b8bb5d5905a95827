import { writeAssumption } from "@/lib/vision/assumption-commands";
import type { EnvelopeRow, OpenedRow, SlipRow, Topic } from "@/lib/vision/schema";
import { beginSettled } from "@/lib/vision/settled-commands";
import { newId, type Id } from "@/lib/ids";
import { seen } from "@/tests/support/check-ins";
import type { Person } from "@/tests/support/people";

export const slipsSeen = (person: Person) => seen<SlipRow>(person, "Slip");
export const openedSeen = (person: Person) => seen<OpenedRow>(person, "Opened");

export async function envelopeSeen(person: Person, id: Id): Promise<EnvelopeRow | undefined> {
  return (await seen<EnvelopeRow>(person, "Envelope")).find((one) => one.id === id);
}

/** Writes something that seems settled, and answers its id. */
export async function assume(person: Person, topic: Topic, words: string): Promise<Id> {
  const id = newId();
  await person.run(writeAssumption, { id, topic, words });
  return id;
}

/** Asks the other to open it together, and answers the envelope's id. */
export async function asked(person: Person): Promise<Id> {
  const id = newId();
  await person.run(beginSettled, { id });
  return id;
}
