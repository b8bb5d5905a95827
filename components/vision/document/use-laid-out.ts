"use client";
import { useEffect, useState } from "react";
import type { Command } from "@/lib/sync/command";
import { useRows, useRun, useStatus } from "@/lib/sync/client/react";
import { Document, type DocumentRow } from "@/lib/sync/documents/schema";
import type { Id } from "@/lib/ids";

/** A document that there is one of, laid out by whoever comes to it first; null until the server has it. */
export function useLaidOut<Input>(id: Id, begin: Command<Input>, input: Input): DocumentRow | null {
  const row = useRows(Document).find((one) => one.id === id) ?? null;
  const run = useRun();
  const { waiting } = useStatus();
  // What is only guessed here cannot be opened yet.
  const [isThere, setThere] = useState(row !== null && waiting === 0);
  if (!isThere && row !== null && waiting === 0) setThere(true);
  const missing = row === null;
  useEffect(() => {
    if (missing) run(begin, input);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once for each document that is missing: the input belongs to it
  }, [missing, id, run]);
  return isThere ? row : null;
}
