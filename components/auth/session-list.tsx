"use client";
import { useState } from "react";
import { receive, send, type Answer } from "@/components/auth/request";
import { useHydrated } from "@/components/auth/use-hydrated";
import { useSubmit } from "@/components/auth/use-submit";
import { wordsOf } from "@/components/auth/words-of";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { ListedSession } from "@/lib/auth/session-list";

interface Sessions {
  sessions: ListedSession[];
}

/** One's own sessions, to be ended one by one or all others at once. */
export function SessionList({
  initial,
  locale,
  zone,
}: {
  initial: readonly ListedSession[];
  locale: string;
  zone: string;
}) {
  const [sessions, setSessions] = useState(initial);
  const { busy, refused, submit } = useSubmit();
  const hydrated = useHydrated();
  const day = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short", timeZone: zone });

  async function end(which: object) {
    const left = await submit(async (): Promise<Answer<Sessions>> => {
      const ended = await send("/api/sessions", which, "DELETE");
      return ended.ok ? receive<Sessions>("/api/sessions") : ended;
    });
    if (left) setSessions(left.sessions);
  }

  return (
    <>
      <ul className="grid gap-2">
        {sessions.map(({ id, device, lastUsedAt, current }) => (
          <li key={id} className="flex flex-wrap items-center gap-3 rounded-lg border border-line bg-surface px-3 py-2">
            <span className="min-w-0 flex-1">
              <span className="font-semibold">{device}</span>
              <span className="block text-small text-ink-soft">
                {current ? (
                  "This device"
                ) : (
                  <>
                    Last used <time dateTime={lastUsedAt}>{day.format(new Date(lastUsedAt))}</time>
                  </>
                )}
              </span>
            </span>
            {current ? null : (
              <Button
                kind="quiet"
                disabled={!hydrated || busy}
                aria-label={`Sign out ${device}, last used ${day.format(new Date(lastUsedAt))}`}
                onClick={() => void end({ id })}
              >
                Sign out
              </Button>
            )}
          </li>
        ))}
      </ul>
      {sessions.length > 1 ? (
        <Button
          kind="quiet"
          disabled={!hydrated || busy}
          className="justify-self-start"
          onClick={() => void end({ others: true })}
        >
          Sign out everywhere else
        </Button>
      ) : null}
      {refused ? <Notice tone="problem">{wordsOf(refused)}</Notice> : null}
    </>
  );
}
