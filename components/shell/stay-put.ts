"use client";
import { useCallback, type MouseEvent } from "react";
import { say } from "@/components/shell/said";
import { useStatus } from "@/lib/sync/client/react";

/**
 * Without a connection a link cannot bring its page, only take away this one, with all that waits in it to be sent (and
 * not every browser asks first). So it stays, and says so. Other windows and tabs may be opened as anybody likes.
 */
export function useStayPut(): (event: MouseEvent) => void {
  const { connection, waiting } = useStatus();
  return useCallback(
    (event) => {
      // In the first seconds only the device knows, and what was just done is not there yet.
      const isOffline = connection === "offline" || (waiting > 0 && !navigator.onLine);
      if (!isOffline || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
      const link = event.target instanceof Element ? event.target.closest("a[href^='/']") : null;
      if (!link) return;
      event.preventDefault();
      say("There is no connection. This page stays as it is until there is one.");
    },
    [connection, waiting],
  );
}
