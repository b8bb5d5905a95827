"use client";

import {
  createContext,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useState,
  useSyncExternalStore,
  type ReactNode,
} from "react";
import type { Id } from "@/lib/ids";
import { makeConnection, type Connection, type ConnectionState } from "@/lib/sync/client/connection";
import { SyncStore, type Given, type Notice, type Topic, type Trial } from "@/lib/sync/client/store";
import type { Act, TakenBack } from "@/lib/sync/client/undo";
import type { Actor, Command } from "@/lib/sync/command";
import type { CatchUp, Seqs, TimeRange } from "@/lib/sync/protocol";
import { commandNamed } from "@/lib/sync/registry";
import type { BaseRow, Table } from "@/lib/sync/table";

export type { Given, Notice, Trial } from "@/lib/sync/client/store";

interface Sync {
  store: SyncStore;
  connection: Connection;
  firstNow: number;
}

const Context = createContext<Sync | null>(null);

/** Holds one person's rows for the pages below it: from the server's first state on, then live. */
export function SyncProvider({ initial, children }: { initial: CatchUp; children: ReactNode }) {
  const [store] = useState(() => new SyncStore(initial));
  const [connection] = useState(() =>
    makeConnection(store, {
      signedOut: () => location.assign("/sign-in"),
      otherVersion: () => location.reload(),
      otherPerson: () => location.reload(),
    }),
  );

  useEffect(() => {
    connection.open();
    const wake = () => {
      if (document.visibilityState === "visible") connection.wake();
    };
    // Out of the back-forward cache; a page that is new is dialling already.
    const revive = (event: PageTransitionEvent) => {
      if (event.persisted) wake();
    };
    const keepWaiting = (event: BeforeUnloadEvent) => {
      if (store.waiting > 0 || connection.unsaved) event.preventDefault();
    };
    document.addEventListener("visibilitychange", wake);
    window.addEventListener("online", wake);
    // Perhaps only the internet is gone, and the server is in the house: asking tells.
    window.addEventListener("offline", wake);
    window.addEventListener("pageshow", revive);
    window.addEventListener("beforeunload", keepWaiting);
    return () => {
      document.removeEventListener("visibilitychange", wake);
      window.removeEventListener("online", wake);
      window.removeEventListener("offline", wake);
      window.removeEventListener("pageshow", revive);
      window.removeEventListener("beforeunload", keepWaiting);
      connection.close();
    };
  }, [store, connection]);

  const value = useMemo(() => ({ store, connection, firstNow: initial.now }), [store, connection, initial.now]);
  return <Context value={value}>{children}</Context>;
}

/** Who I am, and the couple I am in now. */
export function useMe(): Actor {
  return useStore("actor", (store) => store.actor);
}

/** The rows of a table that I hold, with what I have just done to them. The same array until they change. */
export function useRows<Row extends BaseRow>(table: Table<Row>): readonly Row[] {
  return useStore(`rows/${table.name}`, (store) => store.rows(table.name)) as readonly Row[];
}

/** Another object each time that anything has come from the server: for what asks it for more than is held here. */
export function useCursors(): Readonly<Seqs> {
  return useStore("cursors", (store) => store.cursors);
}

/** Gives commands: on screen in the same frame, then to the server. */
export function useRun(): <Input>(command: Command<Input>, input: Input) => void {
  const { store } = useSync();
  return useCallback((command, input) => store.run(command, input), [store]);
}

/** Says what this page would refuse of several commands, given one after the other. Nothing is given by it. */
export function useTrial(): (given: readonly Given[]) => Trial | null {
  const { store } = useSync();
  return useCallback((given) => store.trial(given), [store]);
}

/** Takes back my last act: all that was given without a pause (undo.ts). */
export function useUndo(): { canUndo: boolean; undo(): void } {
  const { store } = useSync();
  const canUndo = useStore("undo", (one) => one.canUndo);
  return useMemo(() => ({ canUndo, undo: () => store.undo() }), [canUndo, store]);
}

/** Takes back one act of mine, whatever was done since; null where it cannot be. */
export function useTakeBack(act: Act | null): (() => void) | null {
  const { store } = useSync();
  const can = useStore("undo", (one) => act !== null && one.canTakeBack(act));
  return useMemo(() => (can && act ? () => store.undo(act) : null), [can, act, store]);
}

/** What was taken back last, however that was asked for; null: nothing yet. */
export function useTakenBack(): TakenBack | null {
  return useStore("taken-back", (store) => store.takenBack);
}

/** Has something watch the store for as long as the component is there; `watch` answers how to end it. */
export function useWatch(watch: (store: SyncStore) => () => void): void {
  const { store } = useSync();
  useEffect(() => watch(store), [store, watch]);
}

/** Whether there is a live connection, and how many commands the server has not answered. */
export function useStatus(): { connection: ConnectionState; waiting: number } {
  const { connection } = useSync();
  const waiting = useStore("outbox", (store) => store.waiting);
  const state = useSyncExternalStore(
    useCallback((listener) => connection.subscribe(listener), [connection]),
    () => connection.state,
    () => "connecting" as const,
  );
  return { connection: state, waiting };
}

/** The page's one socket, for what else speaks over it. */
export function useConnection(): Connection {
  return useSync().connection;
}

/**
 * Hangs up, for a page that is about to be left and whose session it ends itself: that is no news to it. Answers how to be
 * connected again after all.
 */
export function useHangUp(): () => () => void {
  const { connection } = useSync();
  return useCallback(() => {
    connection.close();
    return () => connection.open();
  }, [connection]);
}

/**
 * Waits until the server has answered all that was given on this page: for what goes to it by another way and has to come
 * after that. Answers at once, with no, where there is no connection to wait for.
 */
export function useSettledHere(): () => Promise<boolean> {
  const { store, connection } = useSync();
  return useCallback(
    () =>
      new Promise((resolve) => {
        const ends: (() => void)[] = [];
        const look = () => {
          if (store.waiting > 0 && connection.state !== "offline") return;
          for (const end of ends) end();
          resolve(store.waiting === 0);
        };
        ends.push(store.subscribe("outbox", look), connection.subscribe(look));
        look();
      }),
    [store, connection],
  );
}

/** Asks that a time range (Unix milliseconds) be held, and says whether it is. */
export function useHold({ from, to }: TimeRange): { held: boolean } {
  const { store } = useSync();
  useEffect(() => void store.hold({ from, to }), [store, from, to]);
  const range = useStore("held", (one) => one.held);
  return { held: from >= range.from && to <= range.to };
}

/** The partner whose live change has just touched the row, for about two seconds. */
export function useGlow(rowId: Id): Id | null {
  return useStore("glow", (store) => store.glow(rowId));
}

/** Commands that were refused. */
export function useNotices(): { notices: readonly Notice[]; dismiss(id: Id): void } {
  const { store } = useSync();
  const notices = useStore("notices", (one) => one.notices);
  return useMemo(() => ({ notices, dismiss: (id: Id) => store.dismiss(id) }), [notices, store]);
}

/** What was refused, to be given once more. */
export function givenAgain({ command, input }: Notice): Given {
  return { command: commandNamed(command)!, input };
}

/** Whether the couple ended while this page was open. */
export function useParting(): { parted: boolean; read(): void } {
  const { store } = useSync();
  const parted = useStore("parted", (one) => one.parted);
  return useMemo(() => ({ parted, read: () => store.readParting() }), [parted, store]);
}

/** The server's clock in Unix milliseconds, again at each step; while hydrating, the moment the page was made. */
export function useNow(stepMs = 60_000): number {
  const { store, firstNow } = useSync();
  const [now, setNow] = useState(firstNow);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const tick = () => {
      const present = store.now();
      setNow(present);
      timer = setTimeout(tick, stepMs - (present % stepMs) + 1);
    };
    tick();
    return () => clearTimeout(timer);
  }, [store, stepMs]);
  return now;
}

function useSync(): Sync {
  const sync = useContext(Context);
  if (!sync) throw new Error("A component reads people's rows outside SyncProvider");
  return sync;
}

function useStore<T>(topic: Topic, select: (store: SyncStore) => T): T {
  const { store } = useSync();
  const subscribe = useCallback((listener: () => void) => store.subscribe(topic, listener), [store, topic]);
  const get = () => select(store);
  return useSyncExternalStore(subscribe, get, get);
}
