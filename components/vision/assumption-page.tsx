"use client";
import { AssumptionEntry } from "@/components/vision/assumption-entry";
import { useWritten } from "@/components/checkin/use-written";
import { WrittenForm } from "@/components/checkin/written-form";
import { Button } from "@/components/ui/button";
import { writeAssumption } from "@/lib/vision/assumption-commands";
import { assumptionWords, topic as topics, type SlipRow, type Topic } from "@/lib/vision/schema";
import { TOPICS } from "@/lib/vision/topics";
import { newId, type Id } from "@/lib/ids";
import { useRun } from "@/lib/sync/client/react";
import { isBlank } from "@/lib/sync/text";

/** My own page of what I take as settled, by topic; with `shared`, each can be shared or kept back. */
export function AssumptionPage({
  slips,
  shared,
  onShare,
}: {
  slips: readonly SlipRow[];
  shared: ReadonlySet<Id> | null;
  onShare: (id: Id, isShared: boolean) => void;
}) {
  return topics.options.map((topic) => {
    const own = slips.filter((one) => one.topic === topic).sort((a, b) => (a.id < b.id ? -1 : 1));
    return (
      <section key={topic} aria-label={TOPICS[topic].title} className="grid gap-2">
        <h3 className="text-lead font-semibold">{TOPICS[topic].title}</h3>
        {own.length > 0 ? (
          <ul className="grid">
            {own.map((slip) => (
              <AssumptionEntry
                key={slip.id}
                slip={slip}
                isShared={shared && shared.has(slip.id)}
                onShare={(isShared) => onShare(slip.id, isShared)}
              />
            ))}
          </ul>
        ) : null}
        <NewAssumption topic={topic} isFirst={own.length === 0} />
      </section>
    );
  });
}

function NewAssumption({ topic, isFirst }: { topic: Topic; isFirst: boolean }) {
  const run = useRun();
  const written = useWritten(`assumption of ${topic}`, assumptionWords);
  const { text, send } = written;
  const { asks, begins } = TOPICS[topic];
  return (
    <WrittenForm
      written={written}
      label={isFirst ? "What I take as settled" : "And also"}
      hint={isFirst ? asks : undefined}
      placeholder={begins}
      rows={2}
      onSend={() => {
        if (!isBlank(text)) send(text, (words) => run(writeAssumption, { id: newId(), topic, words }));
      }}
    >
      <Button type="submit" kind="quiet" disabled={isBlank(text)}>
        Keep
      </Button>
    </WrittenForm>
  );
}
