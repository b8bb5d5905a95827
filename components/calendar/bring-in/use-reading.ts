"use client";
import { useEffect, useRef, useState } from "react";
import { inPieces } from "@/components/calendar/bring-in/in-pieces";
import { candidateOf, type Candidate } from "@/lib/calendar/bringing";
import type { Found } from "@/lib/calendar/ical/read-calendar";
import { isRefusal } from "@/lib/errors";
import { useMe } from "@/lib/sync/client/react";
import type { Actor } from "@/lib/sync/command";

/** A file that was read, and its blocks beside what their owner has. */
export interface Read {
  readonly name: string;
  readonly found: Found;
  readonly candidates: readonly Candidate[];
}

export type Reading =
  | { readonly at: "choosing"; readonly problem: string | null }
  | { readonly at: "reading"; readonly name: string; readonly percent: number }
  | { readonly at: "read"; readonly read: Read };

/** What reads calendars comes only where one is to be read: it is large, and most never do. */
const reader = () =>
  Promise.all([import("@/lib/calendar/ical/file-text"), import("@/lib/calendar/ical/read-calendar")]);

/**
 * Reads a file that is chosen, on this device. `problem` is the code of why it was not.
 * @param zone of its owner, IANA
 * @param now Unix milliseconds
 */
export function useReading(zone: string, now: number) {
  const { userId, coupleId } = useMe();
  const [reading, setReading] = useState<Reading>({ at: "choosing", problem: null });
  /** Numbers the files that were chosen: what is read of an earlier one is not wanted. */
  const wanted = useRef(0);
  // Fetched by the time a file is chosen, also where the connection goes meanwhile.
  useEffect(() => void reader().catch(() => undefined), []);
  useEffect(
    () => () => {
      wanted.current++;
    },
    [],
  );

  const read = async (file: File) => {
    const mine = ++wanted.current;
    const isWanted = () => wanted.current === mine;
    const { name } = file;
    setReading({ at: "reading", name, percent: 0 });
    try {
      const [{ textOf, LARGEST_FILE }, { readCalendar }] = await reader();
      // What is too large is not even fetched from the disk.
      const bytes = await file.slice(0, LARGEST_FILE + 1).arrayBuffer();
      const work = readAll(readCalendar(textOf(new Uint8Array(bytes)), zone), { userId, coupleId }, now);
      const done = await inPieces(work, isWanted, (part) => {
        setReading({ at: "reading", name, percent: Math.round(part * 20) * 5 });
      });
      if (done) setReading({ at: "read", read: { name, ...done } });
    } catch (error) {
      if (isWanted()) setReading({ at: "choosing", problem: isRefusal(error) ? error.code : "file-unreadable" });
    }
  };
  return {
    reading,
    read: (file: File) => void read(file),
    /** Another file is to be chosen. */
    again() {
      wanted.current++;
      setReading({ at: "choosing", problem: null });
    },
  };
}

function* readAll(work: Generator<number, Found>, actor: Actor, now: number): Generator<number, Omit<Read, "name">> {
  let step = work.next();
  for (; !step.done; step = work.next()) yield step.value * 0.8;
  const found = step.value;
  const candidates: Candidate[] = [];
  for (const block of found.blocks) {
    candidates.push(candidateOf(block, actor, now));
    yield 0.8 + (candidates.length / found.blocks.length) * 0.2;
  }
  return { found, candidates };
}
