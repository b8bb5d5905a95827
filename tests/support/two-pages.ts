import { introduceProfile } from "@/lib/couple/commands";
import { newId, type Id } from "@/lib/ids";
import { SyncStore } from "@/lib/sync/client/store";
import type { Actor, Command } from "@/lib/sync/command";
import type { Ack, ChangesMessage, CommandMessage } from "@/lib/sync/protocol";
import type { BaseRow, Table } from "@/lib/sync/table";
import { inText, MemoryServer } from "@/tests/sync/memory-server";

/** A page of one of two, with what is on its way to it. */
export interface Page {
  readonly actor: Actor;
  readonly store: SyncStore;
  readonly inbox: ChangesMessage[];
  /** The server's answer to what was sent, which has not come yet. */
  answer: (() => void) | null;
  give<Input>(command: Command<Input>, input: Input): void;
  rows<Row extends BaseRow>(table: Table<Row>): readonly Row[];
}

/** Called once for each command, when the server has decided it. */
export type Watch = (message: CommandMessage, ack: Ack) => void;

/**
 * The pages of two who are paired, on real stores and the server in memory, with the line between them in the test's
 * hands: nothing is sent, answered or heard until it is told to be. The clock is the test's, too.
 */
export class TwoPages {
  readonly server = new MemoryServer();
  readonly both: readonly [Page, Page];
  watch: Watch = () => undefined;
  readonly #decided = new Set<Id>();

  constructor(zones: readonly [string, string]) {
    const coupleId = newId();
    const page = (): Page => {
      const actor = { userId: newId(), coupleId };
      const store = new SyncStore(this.server.begin(actor));
      return {
        actor,
        store,
        inbox: [],
        answer: null,
        give: (command, input) => store.run(command, input),
        rows: <Row extends BaseRow>({ name }: Table<Row>) => store.rows(name) as readonly Row[],
      };
    };
    this.both = [page(), page()];
    this.both.forEach((one, i) => one.give(introduceProfile, { name: "Someone", hue: 1 + i, zone: zones[i]! }));
    this.settle();
  }

  /** The server does the page's next command; its pushes are on their way to whoever may hear them, the answer to the page. */
  transmit(page: Page): void {
    const next = page.store.nextToSend;
    if (!next || page.answer) return;
    const { ack, pushes } = this.server.execute(structuredClone(next.message));
    for (const push of pushes) {
      for (const { actor, inbox } of this.both) {
        if (push.spaceId === actor.userId || push.spaceId === actor.coupleId) inbox.push(structuredClone(push));
      }
    }
    page.answer = () => void page.store.takeAck(next, ack);
    if (!this.#decided.has(next.message.id)) this.watch(next.message, ack);
    this.#decided.add(next.message.id);
  }

  /** The answer comes; or it is lost, and the same command is sent once more. */
  answer(page: Page, isLost = false): void {
    if (!isLost) page.answer?.();
    page.answer = null;
  }

  /** The next push comes; or it is lost, and what is missing is asked for when the one after it comes. */
  hear(page: Page, isLost = false): void {
    const push = page.inbox.shift();
    if (push && !isLost && page.store.takePush(push) === "gap") this.ask(page);
  }

  ask({ store, actor }: Page): void {
    store.takeCatchUp(this.server.catchUp(actor, structuredClone(store.catchUpRequest())));
  }

  /** It is quiet: everything has gone where it was going. */
  settle(): void {
    for (const page of this.both) {
      this.answer(page);
      for (; page.store.nextToSend; this.answer(page)) this.transmit(page);
    }
    for (const page of this.both) {
      while (page.inbox.length > 0) this.hear(page);
      if (page.store.isBehind(this.server.begin(page.actor).seqs)) this.ask(page);
    }
  }

  /** What a page shows, and what the server has for it, as texts to compare; with `inWe`, of what is ours alone. */
  shown(page: Page, inWe = false): Record<string, string[]> {
    return textOf(page.store, inWe);
  }

  kept(page: Page): Record<string, string[]> {
    return textOf(new SyncStore(this.server.begin(page.actor)), false);
  }
}

function textOf(store: SyncStore, inWe: boolean): Record<string, string[]> {
  return inText((table) => store.rows(table).filter(({ spaceId }) => !inWe || spaceId === store.actor.coupleId));
}
