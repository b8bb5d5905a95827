"use client";
import { Plus, Trash2, X } from "lucide-react";
import { useState } from "react";
import { draftOf, keepDraft } from "@/components/checkin/drafts";
import { wordsFor } from "@/components/notices/words-for";
import { useGive } from "@/components/shell/use-give";
import type { Person } from "@/components/shell/people";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { IconButton } from "@/components/ui/icon-button";
import { Sheet } from "@/components/ui/sheet";
import { SheetFoot } from "@/components/ui/sheet-foot";
import { Textarea } from "@/components/ui/textarea";
import { decisionErrors, fieldsOf, readFields, type DecisionFields } from "@/components/vision/decision-form";
import { changeDecision, dropDecision, makeDecision } from "@/lib/vision/decision-commands";
import { MOST_OPTIONS, type DecisionRow } from "@/lib/vision/schema";
import { newId } from "@/lib/ids";
import { useMe, type Given } from "@/lib/sync/client/react";

/** Puts a decision before both, or puts it otherwise as long as nobody has answered. */
export function DecisionSheet({
  decision,
  partner,
  onClose,
}: {
  /** The one that is changed, as it was when this was opened; null: a new one. */
  decision: DecisionRow | null;
  partner: Person;
  onClose: () => void;
}) {
  const tryToGive = useGive();
  const { userId } = useMe();
  const draft = `decision ${decision?.id ?? ""} ${decision?.version ?? ""}`;
  const [begin] = useState(() => fieldsOf(decision));
  const [fields, setFields] = useState<DecisionFields>(() => readFields(draftOf(userId, draft)) ?? begin);
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({});
  const change = (part: Partial<DecisionFields>) => {
    const next = { ...fields, ...part };
    keepDraft(userId, draft, JSON.stringify(next));
    setFields(next);
    setErrors({});
  };
  const close = () => {
    keepDraft(userId, draft, "");
    onClose();
  };
  const give = (given: Given, done: string) => {
    const no = tryToGive(given, done);
    if (no) return setErrors({ title: no });
    close();
  };
  const keep = () => {
    const { input, errors } = decisionErrors(fields);
    if (!input) return setErrors(errors);
    if (decision) {
      const { id, version } = decision;
      return give({ command: changeDecision, input: { id, version, ...input } }, "It is put otherwise, for you both.");
    }
    give(
      { command: makeDecision, input: { id: newId(), ...input } },
      `${partner.name} sees it. Each of you answers alone.`,
    );
  };
  const error = (key: string) => errors[key] && wordsFor(errors[key]);
  const setOption = (at: number, text: string) =>
    change({ options: fields.options.map((one, n) => (n === at ? text : one)) });
  return (
    <Sheet
      title={decision ? "Put it otherwise" : "Weigh a decision"}
      onClose={close}
      unsaved={JSON.stringify(fields) !== JSON.stringify(begin)}
    >
      <form
        noValidate
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          keep();
        }}
      >
        <Textarea
          label="What is to be decided"
          hint="As a question that you both would put in the same way."
          rows={2}
          data-begin
          value={fields.title}
          error={error("title")}
          onChange={({ target }) => change({ title: target.value })}
        />
        <fieldset className="grid min-w-0 gap-3" aria-describedby={errors["options"] ? "options-error" : undefined}>
          <legend className="mb-1 font-semibold">The options</legend>
          {fields.options.map((option, at) => (
            <div key={at} className="flex items-end gap-1">
              <div className="min-w-0 flex-1">
                <Field
                  label={`Option ${at + 1}`}
                  dir="auto"
                  value={option}
                  error={error(`options.${at}`)}
                  onChange={({ target }) => setOption(at, target.value)}
                />
              </div>
              {fields.options.length > 2 ? (
                <IconButton
                  icon={X}
                  label={`Take option ${at + 1} away`}
                  onClick={() => change({ options: fields.options.filter((_, n) => n !== at) })}
                />
              ) : null}
            </div>
          ))}
          {errors["options"] ? (
            <p id="options-error" role="alert" className="text-small text-danger">
              {error("options")}
            </p>
          ) : null}
          {fields.options.length < MOST_OPTIONS ? (
            <Button
              kind="quiet"
              className="justify-self-start"
              onClick={() => change({ options: [...fields.options, ""] })}
            >
              <Plus aria-hidden size={18} />
              Another option
            </Button>
          ) : null}
        </fieldset>
        <Field
          label="By when, if there is a date"
          type="date"
          value={fields.byDate}
          error={error("byDate")}
          onChange={({ target }) => change({ byDate: target.value })}
        />
        <SheetFoot>
          <Button type="submit" className="flex-1">
            {decision ? "Keep" : `Share with ${partner.name}`}
          </Button>
          {decision && decision.authorId === userId ? (
            <Button
              kind="danger"
              onClick={() => give({ command: dropDecision, input: { id: decision.id } }, "It is taken away.")}
            >
              <Trash2 aria-hidden size={18} />
              Take it away
            </Button>
          ) : null}
        </SheetFoot>
      </form>
    </Sheet>
  );
}
