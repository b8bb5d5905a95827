import { z } from "zod";
import { Goal, goalState, goalWords, horizon, roughDate, type GoalRow } from "@/lib/vision/schema";
import { given, pick } from "@/lib/calendar/block-rows";
import { Refusal } from "@/lib/errors";
import type { Id } from "@/lib/ids";
import { defineCommand, ours, put, read, remove, type Rows } from "@/lib/sync/command";
import { idSchema } from "@/lib/sync/table";

const target = { id: idSchema };

const columns = {
  horizon,
  whose: idSchema.nullable(),
  words: goalWords,
  by: roughDate.nullable(),
  state: goalState,
};

/** Names a goal of one of the two, or of both. */
export const setGoal = defineCommand({
  name: "goal.set",
  input: z.strictObject({ ...target, ...columns }),
  spaces: (_input, actor) => [ours(actor)],
  reads: ({ id }) => [read(Goal, { id })],
  plan: (rows, { id, ...goal }, { actor }) => {
    if (rows.get(Goal, id)) throw new Refusal("already-there");
    return [put(Goal, { id, spaceId: ours(actor), ownerId: null, authorId: actor.userId, ...goal })];
  },
  undo: (_rows, { id }) => ({ name: "goal.remove", input: { id } }),
});

const changes = z.strictObject(columns).partial();

/** Says of a goal what is different now: of what the other changes at the same moment, both stands. */
export const changeGoal = defineCommand({
  name: "goal.change",
  input: z.strictObject({ ...target, to: changes, onlyIf: changes.optional() }),
  spaces: (_input, actor) => [ours(actor)],
  reads: ({ id }) => [read(Goal, { id })],
  plan: (rows, { id, to, onlyIf }) => {
    const goal = theGoal(rows, id);
    return [put(Goal, { ...goal, ...given(to, goal, onlyIf) })];
  },
  undo: (rows, { id, to }) => {
    const goal = rows.get(Goal, id);
    return goal ? { name: "goal.change", input: { id, to: pick(goal, to), onlyIf: to } } : null;
  },
});

export const removeGoal = defineCommand({
  name: "goal.remove",
  input: z.strictObject(target),
  spaces: (_input, actor) => [ours(actor)],
  reads: ({ id }) => [read(Goal, { id })],
  plan: (rows, { id }) => [remove(Goal, theGoal(rows, id))],
  undo: (rows, { id }, { newId }) => {
    const goal = rows.get(Goal, id);
    if (!goal) return null;
    const { horizon: of, whose, words, by, state } = goal;
    return { name: "goal.set", input: { id: newId(), horizon: of, whose, words, by, state } };
  },
});

/** @throws Refusal `no-such-goal` */
function theGoal(rows: Rows, id: Id): GoalRow {
  const goal = rows.get(Goal, id);
  if (!goal) throw new Refusal("no-such-goal");
  return goal;
}
