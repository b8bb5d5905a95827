"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import type { People } from "@/components/shell/people";
import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/select";
import { HISTORY } from "@/components/vision/document-places";
import { afterWords } from "@/components/vision/history/session-words";
import { useVersions } from "@/components/vision/signed/use-versions";
import type { Reader } from "@/lib/calendar/format";
import { momentText } from "@/lib/vision/document/moment";
import type { SessionSummary } from "@/lib/sync/documents/protocol";

/** Chooses two moments to be set beside each other: ends of sessions, versions that were signed, and now. */
export function CompareForm({
  sessions,
  people,
  reader,
}: {
  sessions: readonly SessionSummary[];
  people: People;
  reader: Reader;
}) {
  const router = useRouter();
  const { signed } = useVersions();
  const moments = [
    { value: momentText({ type: "now" }), words: "Now" },
    ...signed.map(({ id, name }) => ({ value: momentText({ type: "signed", id }), words: `Signed: ${name}` })),
    ...[...sessions]
      .sort((a, b) => b.endedAt - a.endedAt)
      .map((session) => ({
        value: momentText({ type: "at", seq: session.toSeq }),
        words: afterWords(session, people, reader),
      })),
  ];
  const [from, setFrom] = useState((moments[1] ?? moments[0]!).value);
  const [to, setTo] = useState("now");
  const options = moments.map(({ value, words }) => (
    <option key={value} value={value}>
      {words}
    </option>
  ));
  return (
    <form
      className="grid gap-4 border-t border-line pt-6"
      onSubmit={(event) => {
        event.preventDefault();
        router.push(`${HISTORY.href}?from=${from}&to=${to}`);
      }}
    >
      <h2 className="text-lead font-semibold">Set two moments beside each other</h2>
      <Select label="The earlier one" value={from} onChange={({ target }) => setFrom(target.value)}>
        {options}
      </Select>
      <Select label="The later one" value={to} onChange={({ target }) => setTo(target.value)}>
        {options}
      </Select>
      <Button type="submit" kind="quiet" className="justify-self-start">
        Compare
      </Button>
    </form>
  );
}
