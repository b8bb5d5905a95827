import { isRefusal, Refusal } from "@/lib/errors";
import { newId, type Id } from "@/lib/ids";
import { messageOf } from "@/lib/sync/client/message";
import { Outbox, type Pending } from "@/lib/sync/client/outbox";
import { Replica } from "@/lib/sync/client/replica";
import { Successors, type Named } from "@/lib/sync/client/successors";
import { UndoStack, type Act, type Step, type TakenBack } from "@/lib/sync/client/undo";
import { View, type Plans } from "@/lib/sync/client/view";
import { planContext, type Actor, type Command, type Invocation, type Write } from "@/lib/sync/command";
import { sameRow, type LoadedRows } from "@/lib/sync/loaded-rows";
import { parse } from "@/lib/sync/parse";
import {
  LARGEST_COMMAND,
  SCHEMA_VERSION,
  type Ack,
  type CatchUp,
  type CatchUpRequest,
  type ChangesMessage,
  type Seqs,
  type TimeRange,
} from "@/lib/sync/protocol";
import { commandNamed } from "@/lib/sync/registry";
import type { BaseRow } from "@/lib/sync/table";

/** A command that was refused: its code, to be said in words, and what was given, to be offered back. */
export interface Notice {
  id: Id;
  command: string;
  code: string;
  input: unknown;
}

/** A command with its input, to be given. */
export interface Given {
  readonly command: Command;
  readonly input: unknown;
}

/** What would be refused, were several given one after the other: which of them, and why. */
export interface Trial {
  readonly at: number;
  readonly refusal: Refusal;
}

/** A command that this page has just given and shows, as it is called now. */
export interface JustGiven extends Invocation {
  readonly id: Id;
  /** What this page showed before it. */
  was(table: string): readonly BaseRow[];
}

export type Topic =
  | `rows/${string}`
  | "actor"
  | "outbox"
  | "notices"
  | "undo"
  | "held"
  | "glow"
  | "parted"
  | "cursors"
  | "given"
  | "taken-back";

/** A live change of the partner glows for this long. Milliseconds. */
const GLOW = 2_000;

/** Widest range held at once; going further drops what was held. Milliseconds. */
const WIDEST = 3 * 366 * 86_400_000;

/**
 * The client's state: the confirmed replica, the outbox, and the view of both. It knows nothing of sockets or React:
 * `connection.ts` feeds it, `react.tsx` reads it, and tests drive it by hand.
 */
export class SyncStore {
  readonly #replica: Replica;
  readonly #outbox = new Outbox();
  readonly #undo = new UndoStack();
  readonly #successors = new Successors();
  readonly #plans: Plans = new WeakMap();
  readonly #listeners = new Map<Topic, Set<() => void>>();
  readonly #glows = new Map<Id, Id>();
  #view: View;
  #notices: readonly Notice[] = [];
  #want: TimeRange;
  #parted = false;
  #justGiven: JustGiven | null = null;
  #takenBack: TakenBack | null = null;
  /** The server's clock less this device's, in milliseconds. */
  #clockOffset: number;
  /** Called when there is something to send, or a range to ask for. */
  onWork: () => void = () => undefined;

  constructor(first: CatchUp) {
    this.#replica = new Replica(first);
    this.#want = first.held;
    this.#clockOffset = first.now - Date.now();
    this.#view = this.#replay();
  }

  get actor(): Actor {
    return this.#replica.actor;
  }

  get waiting(): number {
    return this.#outbox.waiting;
  }

  get nextToSend(): Pending | undefined {
    return this.#outbox.next;
  }

  get notices(): readonly Notice[] {
    return this.#notices;
  }

  get canUndo(): boolean {
    return this.#undo.canUndo;
  }

  /** The act that is being given in this moment: what is said now is said of it. */
  get doing(): Act | null {
    return this.#undo.open;
  }

  canTakeBack(act: Act): boolean {
    return this.#undo.canTakeBack(act);
  }

  /** Told of as "given". */
  get justGiven(): JustGiven | null {
    return this.#justGiven;
  }

  /** Told of as "taken-back". */
  get takenBack(): TakenBack | null {
    return this.#takenBack;
  }

  /** Whether the server has not answered that command yet. */
  waitsFor(commandId: Id): boolean {
    return this.#outbox.waitsFor(commandId);
  }

  get held(): TimeRange {
    return this.#replica.held;
  }

  /** How far the streams are known: another object each time that something has come. */
  get cursors(): Seqs {
    return this.#replica.cursors;
  }

  /** Whether the couple has ended while this page was open, and nobody has read so yet. */
  get parted(): boolean {
    return this.#parted;
  }

  /** The server's clock as far as is known, Unix milliseconds. */
  now(): number {
    return Date.now() + this.#clockOffset;
  }

  /** The rows of a table as the screen shows them; the same array until they change. */
  rows(table: string): readonly BaseRow[] {
    return this.#view.list(table);
  }

  /** Whose live change has just touched the row. */
  glow(rowId: Id): Id | null {
    return this.#glows.get(rowId) ?? null;
  }

  subscribe(topic: Topic, listener: () => void): () => void {
    const listeners = this.#listeners.get(topic) ?? new Set();
    this.#listeners.set(topic, listeners.add(listener));
    return () => listeners.delete(listener);
  }

  /**
   * Gives a command: on screen at once, then to the server. One that its own plan refuses is not sent. What this page has
   * given a new id to since is reached under its former one, too: so one act can hide a block first and write into it then.
   */
  run<Input>(command: Command<Input>, given: Input): void {
    this.#give(command, this.#successors.aimed(given));
  }

  /**
   * What this page would refuse of these, were they given one after the other; null where nothing held here says no.
   * Nothing is given by it.
   */
  trial(given: readonly Given[]): Trial | null {
    const { userId, coupleId } = this.actor;
    const [actor, view, successors] = [{ userId, coupleId }, this.#replay(), new Successors(this.#successors)];
    for (const [at, { command, input }] of given.entries()) {
      const id = newId(this.now());
      try {
        const read = parse(command.input, successors.aimed(input));
        const planned = view.apply(command, read, planContext(id, actor, this.now()));
        if (!planned) continue;
        const { removed, made } = replacedBy(planned.writes, planned.rows);
        successors.note(removed, made, id);
      } catch (error) {
        if (!isRefusal(error)) throw error;
        return { at, refusal: error };
      }
    }
    return null;
  }

  /** Takes back an act: the last one, where none is named. */
  undo(act?: Act): void {
    const steps = this.#undo.pop(act);
    if (steps.length === 0) return;
    const was = this.#view;
    const given = steps.map((step) => {
      const { name, input } = step.back;
      const before = this.#successors.aimed(input);
      const { id, changes } = this.#give(commandNamed(name)!, before, step);
      return { id, changes, before, after: this.#successors.aimed(input) };
    });
    const is = this.#view;
    this.#takenBack = {
      commandIds: given.map(({ id }) => id),
      inputs: given.filter(({ changes }) => changes),
      was: (table) => was.list(table),
      is: (table) => is.list(table),
    };
    this.#tell("undo", "taken-back");
  }

  dismiss(noticeId: Id): void {
    this.#notices = this.#notices.filter(({ id }) => id !== noticeId);
    this.#tell("notices");
  }

  /** Asks that the range be held. Answers whether it is already. */
  hold(range: TimeRange): boolean {
    const { from, to } = this.#replica.held;
    if (range.from >= from && range.to <= to) return true;
    const wider = { from: Math.min(range.from, this.#want.from), to: Math.max(range.to, this.#want.to) };
    this.#want = wider.to - wider.from > WIDEST ? range : wider;
    this.onWork();
    return false;
  }

  /** Whether a range is wanted that is not held. */
  get wantsMore(): boolean {
    return this.#want.from < this.held.from || this.#want.to > this.held.to;
  }

  catchUpRequest(): CatchUpRequest {
    const { actor, cursors, held } = this.#replica;
    const wider = this.#want.from <= held.from && this.#want.to >= held.to;
    const as = { userId: actor.userId, coupleId: actor.coupleId };
    return { v: SCHEMA_VERSION, as, cursors, held: wider ? held : null, want: this.#want };
  }

  takeCatchUp(answer: CatchUp): void {
    this.#clockOffset = answer.now - Date.now();
    const before = this.actor;
    if (before.coupleId && !answer.actor.coupleId) this.#parted = true;
    this.#replica.take(answer);
    this.#want = {
      from: Math.min(answer.held.from, this.#want.from),
      to: Math.max(answer.held.to, this.#want.to),
    };
    this.#outbox.settle((seqs) => this.#replica.reached(seqs));
    if (before.coupleId !== answer.actor.coupleId) {
      // What was acknowledged for the former couple is in the rows that have just come, or gone with it.
      this.#outbox.settle(() => true);
      this.#undo.clear();
      this.#successors.clear();
    }
    this.#changed();
    this.#tell("actor", "held", "outbox", "undo", "parted", "cursors");
  }

  /** Takes a push; answers whether something is missing and has to be asked for. */
  takePush(message: ChangesMessage): "applied" | "old" | "gap" {
    const outcome = this.#replica.push(message);
    if (outcome !== "applied") return outcome;
    this.#outbox.settle((seqs) => this.#replica.reached(seqs));
    this.#changed();
    this.#tell("cursors");
    if (message.by && message.by !== this.actor.userId) this.#lightUp(message, message.by);
    return outcome;
  }

  /** Whether these say that the streams are further than here. */
  isBehind(seqs: Record<Id, number>): boolean {
    return !this.#replica.reached(seqs);
  }

  /** Takes the server's answer to a command. Answers whether it is decided, or must be sent again. */
  takeAck({ message, command }: Pending, ack: Ack): "decided" | "again" {
    if (!ack.ok && ack.retry) return "again";
    if (ack.ok) this.#outbox.acknowledge(message.id, ack.seqs);
    else this.#refused(message.id, command.name, ack.code, message.input);
    this.#outbox.settle((seqs) => this.#replica.reached(seqs));
    this.#changed();
    this.#tell("outbox");
    return "decided";
  }

  readParting(): void {
    this.#parted = false;
    this.#tell("parted");
  }

  /**
   * Answers the command's id, and whether it changes anything, as far as can be seen here.
   * @param undoing what the command takes back, when that is what it is for
   */
  #give(command: Command, given: unknown, undoing?: Step): { id: Id; changes: boolean } {
    const as = { userId: this.actor.userId, coupleId: this.actor.coupleId };
    const id = newId(this.now());
    if (!undoing) this.#undo.note(id);
    let changes = true;
    const was = this.#view;
    try {
      const input = parse(command.input, given);
      const message = messageOf(id, command, given, as);
      // Sent, it would be cut off by the socket, again and again.
      if (JSON.stringify(message).length > LARGEST_COMMAND) throw new Refusal("too-large");
      const rows = this.#view.load(command, input, as);
      if (rows) {
        const context = () => planContext(id, as, this.now());
        const plan = command.plan(rows, input, context());
        this.#plans.set(message, { rows, writes: plan });
        const { removed, made } = replacedBy(plan, rows);
        changes = plan.some((write) => isChange(write, rows));
        const back = undoing ? null : command.undo?.(rows, input, context());
        if (back) this.#undo.push({ commandId: id, back, removed });
        this.#successors.note(removed.length > 0 ? removed : (undoing?.removed ?? []), made, id);
      }
      this.#outbox.add({ message, command, input, acknowledged: null });
    } catch (error) {
      if (!isRefusal(error)) throw error;
      this.#refused(id, command.name, error.code, given);
      return { id, changes };
    }
    this.#changed();
    this.#justGiven = { id, name: command.name, input: given, was: (table) => was.list(table) };
    this.#tell("given", "outbox", "undo");
    this.onWork();
    return { id, changes };
  }

  #refused(id: Id, command: string, code: string, input: unknown): void {
    this.#outbox.remove(id);
    this.#undo.forget(id);
    this.#successors.forget(id);
    this.#notices = [...this.#notices, { id, command, code, input }];
    this.#tell("notices", "undo");
  }

  #lightUp({ changes }: ChangesMessage, by: Id): void {
    for (const change of changes) {
      if (!("put" in change)) continue;
      const { id } = change.put;
      this.#glows.set(id, by);
      setTimeout(() => {
        this.#glows.delete(id);
        this.#tell("glow");
      }, GLOW);
    }
    this.#tell("glow");
  }

  #replay(): View {
    return new View(this.#replica, this.#outbox.pending, this.now(), this.#plans);
  }

  /** Replays, and tells those whose table shows something else now. */
  #changed(): void {
    const before = this.#view;
    const after = this.#replay();
    this.#view = after;
    for (const topic of this.#listeners.keys()) {
      if (!topic.startsWith("rows/")) continue;
      if (!after.keepList(before, topic.slice("rows/".length))) this.#tell(topic);
    }
  }

  #tell(...topics: Topic[]): void {
    for (const topic of topics) for (const listener of this.#listeners.get(topic) ?? []) listener();
  }
}

function isChange(write: Write, rows: LoadedRows): boolean {
  const before = rows.before("put" in write ? write.put : write.remove, write.row);
  return "put" in write ? !before || !sameRow(before, write.row) : before !== undefined;
}

/** The rows that a plan takes away, and those it makes anew. */
function replacedBy(plan: readonly Write[], rows: LoadedRows): { removed: Named[]; made: Named[] } {
  const removed: Named[] = [];
  const made: Named[] = [];
  for (const write of plan) {
    const { id } = write.row;
    if ("remove" in write) removed.push({ table: write.remove.name, id });
    else if (!rows.before(write.put, write.row)) made.push({ table: write.put.name, id });
  }
  return { removed, made };
}
