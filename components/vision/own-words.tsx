"use client";
import { Pencil } from "lucide-react";
import { useAnew } from "@/components/checkin/use-anew";
import { useWritten } from "@/components/checkin/use-written";
import { WrittenForm } from "@/components/checkin/written-form";
import type { People, Person } from "@/components/shell/people";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { SideBySide } from "@/components/vision/side-by-side";
import type { Weighed } from "@/components/vision/use-compass";
import { sayOfDecision } from "@/lib/vision/decision-word-commands";
import { decisionWords } from "@/lib/vision/schema";
import type { DateText } from "@/lib/calendar/day";
import { isBlank } from "@/lib/sync/text";
import { useRun } from "@/lib/sync/client/react";

/** How it was decided, or how it is now, in the words of each: mine to write, the other's to read once they have. */
export function OwnWords({
  weighed,
  lookedBack,
  label,
  hint,
  people,
  partner,
}: {
  weighed: Weighed;
  /** Null: the outcome. */
  lookedBack: DateText | null;
  label: string;
  hint: string;
  people: People;
  partner: Person;
}) {
  const run = useRun();
  const decisionId = weighed.decision.id;
  const mine = weighed.said(lookedBack, people.me.id);
  const draft = `decided ${decisionId} ${lookedBack ?? ""}`;
  const written = useWritten(draft, decisionWords);
  const { text, write, send } = written;
  const { isAnew, isAsked, begin, end } = useAnew(text);
  return (
    <SideBySide
      people={people}
      partner={partner}
      of={(personId) => {
        const said = weighed.said(lookedBack, personId);
        if (personId !== people.me.id || (said && !isAnew)) {
          if (!said) {
            return (
              <p className="text-ink-soft">
                <bdi>{partner.name}</bdi> has not written this yet.
              </p>
            );
          }
          return (
            <div className="flex items-start gap-1">
              <p dir="auto" className="min-w-0 flex-1 font-serif text-lead whitespace-pre-line wrap-anywhere">
                {said.words}
              </p>
              {personId === people.me.id ? (
                <IconButton
                  icon={Pencil}
                  label={`Change: ${said.words.slice(0, 60)}`}
                  className="-my-2"
                  onClick={() => {
                    write(said.words);
                    begin();
                  }}
                />
              ) : null}
            </div>
          );
        }
        return (
          <WrittenForm
            written={written}
            label={label}
            hint={hint}
            rows={2}
            autoFocus={isAsked}
            onSend={() => {
              send(text, (words) => {
                run(sayOfDecision, { decisionId, lookedBack, words });
                end();
              });
            }}
          >
            <div className="flex flex-wrap gap-2">
              <Button type="submit" kind={mine ? "quiet" : "primary"} disabled={isBlank(text)}>
                <span>
                  Share with <bdi>{partner.name}</bdi>
                </span>
              </Button>
              {mine ? (
                <Button
                  kind="quiet"
                  onClick={() => {
                    write("");
                    end();
                  }}
                >
                  Leave it as it was
                </Button>
              ) : null}
            </div>
          </WrittenForm>
        );
      }}
    />
  );
}
