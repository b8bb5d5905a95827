"use client";
import Link from "next/link";
import { useState } from "react";
import { useHydrated } from "@/components/auth/use-hydrated";
import { ChoiceRow } from "@/components/checkin/choice-row";
import { draftOf, keepDraft } from "@/components/checkin/drafts";
import { wordsFor } from "@/components/notices/words-for";
import { sayDone } from "@/components/shell/said";
import type { Person } from "@/components/shell/people";
import { Button } from "@/components/ui/button";
import { Lace } from "@/components/ui/lace";
import { Textarea } from "@/components/ui/textarea";
import { DOCUMENT } from "@/components/vision/document-places";
import { LEANINGS } from "@/components/vision/leanings";
import { weighDraft, weighedSoFar, weighs, type Answer } from "@/components/vision/weigh-draft";
import { answerDecision } from "@/lib/vision/answer-commands";
import { optionsOf } from "@/lib/vision/compass";
import { answerWords, type DecisionRow, type SlipRow } from "@/lib/vision/schema";
import { useMe, useRun } from "@/lib/sync/client/react";

/** Answering alone, option by option. Nothing of it leaves one's own before the other has answered as well. */
export function WeighForm({
  decision,
  slips,
  partner,
}: {
  decision: DecisionRow;
  /** What one answered before, and took back. */
  slips: readonly SlipRow[];
  partner: Person;
}) {
  const run = useRun();
  const { userId } = useMe();
  const isHydrated = useHydrated();
  const { id, envelopeId, version } = decision;
  const options = optionsOf(decision);
  const [typed, setTyped] = useState<readonly Answer[] | null>(null);
  const [error, setError] = useState<{ at: number; code: string } | null>(null);
  const answers = typed ?? weighedSoFar(decision, isHydrated ? draftOf(userId, weighs(id)) : "", slips);
  const change = (at: number, part: Partial<Answer>) => {
    const next = answers.map((one, n) => (n === at ? { ...one, ...part } : one));
    keepDraft(userId, weighs(id), weighDraft(decision, next));
    setTyped(next);
    setError(null);
  };
  const send = () => {
    const given = [];
    for (const [at, { leaning, words }] of answers.entries()) {
      if (leaning === null) return setError({ at, code: "leaning-missing" });
      const code = answerWords.safeParse(words).error?.issues[0]?.message;
      if (code) return setError({ at, code });
      given.push({ leaning, words });
    }
    run(answerDecision, { id, envelopeId, version, answers: given });
    keepDraft(userId, weighs(id), "");
    sayDone(`Sealed. It opens once ${partner.name} has answered, too.`);
  };
  return (
    <form
      noValidate
      className="grid gap-5"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <p className="max-w-prose text-ink-soft">
        Does it move us toward{" "}
        <Link href={DOCUMENT.href} className="underline underline-offset-4">
          our vision
        </Link>
        ? Think of what you both value, and of where you want to be in three years and in ten. Each option for itself:
        there is no sum, and nobody is outvoted.
      </p>
      {options.map((option, at) => (
        <div key={at} role="group" aria-label={option} className="grid gap-3 border-t border-line pt-4">
          <h4 id={`${id}-${at}`} dir="auto" className="font-serif text-lead font-semibold wrap-anywhere">
            {option}
          </h4>
          <ChoiceRow
            legend="Does this move us toward our vision?"
            of={`${id}-${at}`}
            options={LEANINGS}
            value={answers[at]?.leaning ?? null}
            onChange={(leaning) => change(at, { leaning })}
          />
          <Textarea
            label="A word why"
            rows={2}
            value={answers[at]?.words ?? ""}
            error={error?.at === at ? wordsFor(error.code) : null}
            onChange={({ target }) => change(at, { words: target.value })}
          />
        </div>
      ))}
      <div className="grid justify-items-start gap-2">
        <Lace words="Only you see this until you both have answered" className="text-ink-soft" />
        <Button type="submit">
          <span>
            I am ready to share with <bdi>{partner.name}</bdi>
          </span>
        </Button>
      </div>
    </form>
  );
}
