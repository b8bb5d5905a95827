"use client";
import { Check, Trash2 } from "lucide-react";
import type { People, Person } from "@/components/shell/people";
import { IconButton } from "@/components/ui/icon-button";
import type { Dream } from "@/components/vision/use-sharing";
import { unaskDream } from "@/lib/vision/listening-commands";
import { useRun } from "@/lib/sync/client/react";

/** What was asked about a dream, what was understood of it, and what its speaker says to that. */
export function SaidOfDream({
  dream: { row, questions, hearing, answer },
  people,
  partner,
  isLive,
}: {
  dream: Dream;
  people: People;
  partner: Person;
  /** Whether it is going on: a question can still be taken back. */
  isLive: boolean;
}) {
  const run = useRun();
  const isMine = row.ownerId === people.me.id;
  const name = <bdi>{partner.name}</bdi>;
  const { understanding, state } = hearing;
  return (
    <>
      {questions.length > 0 ? (
        <div className="grid gap-1">
          <p className="text-small text-ink-soft">{isMine ? <>{name} asks</> : "You ask"}:</p>
          <ul className="grid">
            {questions.map(({ id, words }) => (
              <li key={id} className="flex items-start gap-1">
                <p dir="auto" className="min-w-0 flex-1 py-1 whitespace-pre-line wrap-anywhere">
                  {words}
                </p>
                {isLive && !isMine ? (
                  <IconButton
                    icon={Trash2}
                    label={`Take back: ${words.slice(0, 60)}`}
                    onClick={() => run(unaskDream, { id })}
                    className="-my-1"
                  />
                ) : null}
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      {understanding ? (
        <div className="grid gap-1">
          <p className="text-small text-ink-soft">{isMine ? name : "You"} understood:</p>
          <p dir="auto" className="max-w-prose text-lead whitespace-pre-line wrap-anywhere">
            {understanding.words}
          </p>
        </div>
      ) : null}
      {state === "heard" ? (
        <p className="flex items-center gap-2 font-semibold">
          <Check aria-hidden size={20} className="shrink-0" />
          {isMine ? "You said: yes, that’s it." : <span>{name} said: yes, that’s it.</span>}
        </p>
      ) : null}
      {state === "telling" && understanding && answer && answer.words !== "" ? (
        <div className="grid gap-1">
          <p className="text-small text-ink-soft">{isMine ? "You say" : <>{name} says</>} that there is more:</p>
          <p dir="auto" className="max-w-prose whitespace-pre-line wrap-anywhere">
            {answer.words}
          </p>
        </div>
      ) : null}
    </>
  );
}
