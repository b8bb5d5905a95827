import { afterEach, beforeEach, vi } from "vitest";
import { newId } from "@/lib/ids";
import { SyncStore } from "@/lib/sync/client/store";
import type { Actor, Command } from "@/lib/sync/command";
import type { BaseRow, Table } from "@/lib/sync/table";
import { MemoryServer } from "@/tests/sync/memory-server";

/** The store of one's page, of a couple, anew for each test of the file; the clock is the test's. */
export interface PageStore {
  readonly me: Actor;
  readonly store: SyncStore;
  /** Gives a command: an act of its own, to be taken back by itself. */
  give<Input>(command: Command<Input>, input: Input): void;
  undo(): void;
  rows<Row extends BaseRow>(table: Table<Row>): readonly Row[];
  /** The codes of what was refused. */
  refusals(): string[];
}

/** To be called once, where a file's tests begin. */
export function openPageStore(): PageStore {
  let me: Actor;
  let store: SyncStore;
  beforeEach(() => {
    vi.useFakeTimers();
    me = { userId: newId(), coupleId: newId() };
    store = new SyncStore(new MemoryServer().begin(me));
  });
  afterEach(() => void vi.useRealTimers());
  return {
    get me() {
      return me;
    },
    get store() {
      return store;
    },
    give(command, input) {
      store.run(command, input);
      vi.runAllTimers();
    },
    undo() {
      store.undo();
      vi.runAllTimers();
    },
    rows: <Row extends BaseRow>({ name }: Table<Row>) => store.rows(name) as readonly Row[],
    refusals: () => store.notices.map(({ code }) => code),
  };
}
