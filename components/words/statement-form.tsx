"use client";
import { useId, useState, type ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { Textarea } from "@/components/ui/textarea";
import { FeelingChips } from "@/components/words/feeling-chips";
import { focusField } from "@/components/words/focus-field";
import { FeelHint, NeedHint, WhenHint } from "@/components/words/part-hints";
import type { NeedDirection } from "@/lib/words/entry-kind";
import { composeStatement, STATEMENT_LONGEST, type StatementParts } from "@/lib/words/statement";

const EMPTY: StatementParts = { feel: "", when: "", need: "" };
/** What the sentence adds to its three parts, at most. UTF-16 units. */
const AROUND = 30;

/**
 * "I feel … when … I need …", each in a field of its own, with words to choose from and the sentence below as it becomes. It
 * is no `form`, so that it can stand in one; nothing of it is kept or sent but by `onChange` and `onUse`.
 */
export function StatementForm({
  begin = EMPTY,
  direction,
  useWords = "Use these words",
  onChange,
  onUse,
}: {
  /** What is there at first, as `readStatement` gives it. */
  begin?: StatementParts;
  /** Which way the need goes: with it, a need that says no time or amount gets offers. */
  direction?: NeedDirection;
  /** On the button. Where it shares, it says so: "Share with …". */
  useWords?: ReactNode;
  onChange?: (sentence: string) => void;
  /** Without it there is no button. */
  onUse?: (sentence: string) => void;
}) {
  const id = useId();
  const [parts, setParts] = useState(begin);
  const sentence = composeStatement(parts);
  const isTooLong = parts.feel.length + parts.when.length + parts.need.length > STATEMENT_LONGEST - AROUND;
  const change = (changed: Partial<StatementParts>) => {
    const next = { ...parts, ...changed };
    setParts(next);
    onChange?.(composeStatement(next));
  };
  const take = (part: keyof StatementParts) => (text: string) => {
    change({ [part]: text });
    focusField(`${id}-${part}`);
  };
  const field = (part: keyof StatementParts) => ({
    id: `${id}-${part}`,
    rows: 1,
    // They stand in the middle of a sentence.
    autoCapitalize: "none",
    value: parts[part],
    onChange: ({ target }: { target: { value: string } }) => change({ [part]: target.value }),
  });
  return (
    <div className="grid gap-4">
      <div className="grid gap-2">
        <Textarea label="I feel …" {...field("feel")} />
        <FeelHint text={parts.feel} onChange={take("feel")} />
        <FeelingChips feel={parts.feel} onChange={(feel) => change({ feel })} />
      </div>
      <div className="grid gap-2">
        <Textarea label="when …" hint="What could be seen or heard, this one time." {...field("when")} />
        <WhenHint text={parts.when} onChange={take("when")} />
      </div>
      <div className="grid gap-2">
        <Textarea label="I need …" hint="What would help, when, and how much of it." {...field("need")} />
        {direction ? <NeedHint text={parts.need} direction={direction} onChange={take("need")} /> : null}
      </div>
      <div className="grid gap-1">
        <p id={`${id}-whole`} className="text-small font-semibold text-ink-soft">
          All of it
        </p>
        <p
          role="group"
          aria-labelledby={`${id}-whole`}
          dir="auto"
          className={`rounded-lg bg-sunk p-3 wrap-anywhere ${sentence === "" ? "text-ink-soft" : ""}`}
        >
          {sentence === "" ? "I feel … when …. I need …." : sentence}
        </p>
        {isTooLong ? (
          <p role="status" className="text-small text-ink-soft">
            This is longer than fits here. The end is left out above; your own words stay in their fields.
          </p>
        ) : null}
      </div>
      {onUse ? (
        <Button className="justify-self-start" disabled={sentence === ""} onClick={() => onUse(sentence)}>
          {useWords}
        </Button>
      ) : null}
    </div>
  );
}
