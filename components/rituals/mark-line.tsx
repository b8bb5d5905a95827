"use client";
import { useState } from "react";
import { wordsFor } from "@/components/notices/words-for";
import type { People } from "@/components/shell/people";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { markRitual } from "@/lib/calendar/rituals/mark-commands";
import { markLine, type RitualMarkRow } from "@/lib/calendar/schema";
import { useRun } from "@/lib/sync/client/react";

/** What both have to say of one time: a line that either writes, and both read. */
export function MarkLine({ mark, people: { partner } }: { mark: RitualMarkRow; people: People }) {
  const run = useRun();
  const [draft, setDraft] = useState<string | null>(null);
  if (draft === null) {
    return (
      <p className="flex min-w-0 flex-wrap items-center gap-x-3">
        {mark.line ? (
          <bdi dir="auto" className="min-w-0 wrap-anywhere">
            {mark.line}
          </bdi>
        ) : null}
        <button
          type="button"
          onClick={() => setDraft(mark.line)}
          className="inline-flex min-h-11 items-center text-small text-ink-soft underline underline-offset-4 hover:text-ink"
        >
          {mark.line ? "Change the line" : "Add a line"}
        </button>
      </p>
    );
  }
  const code = markLine.safeParse(draft).error?.issues[0]?.message;
  return (
    <form
      noValidate
      className="grid gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        if (code) return;
        if (draft !== mark.line) run(markRitual, { id: mark.ritualId, date: mark.date, line: draft });
        setDraft(null);
      }}
    >
      <Field
        label="A line about it"
        hint={partner ? "You both see it, and both can change it." : undefined}
        value={draft}
        onChange={({ target }) => setDraft(target.value)}
        error={code && wordsFor(code)}
        dir="auto"
        autoComplete="off"
        autoFocus
      />
      <div className="flex flex-wrap gap-2">
        <Button type="submit">{partner ? `Share with ${partner.name}` : "Keep"}</Button>
        <Button kind="quiet" onClick={() => setDraft(null)}>
          Leave it
        </Button>
      </div>
    </form>
  );
}
