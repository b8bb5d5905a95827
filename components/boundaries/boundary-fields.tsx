"use client";
import { useId } from "react";
import type { BoundaryErrors, BoundaryFields } from "@/components/boundaries/boundary-form";
import { WillHint } from "@/components/boundaries/will-hint";
import { KindChoice } from "@/components/boundaries/kind-choice";
import { wordsFor } from "@/components/notices/words-for";
import { Textarea } from "@/components/ui/textarea";
import { focusField } from "@/components/words/focus-field";
import { WhenHint } from "@/components/words/part-hints";
import { StatementForm } from "@/components/words/statement-form";
import { readStatement, type StatementParts } from "@/lib/words/statement";

interface FieldsProps {
  /** What is there at first. */
  begin: BoundaryFields;
  fields: BoundaryFields;
  errors: BoundaryErrors;
  onChange: (change: Partial<BoundaryFields>) => void;
}

/** What a boundary is about, and its sentence. Hints stand below what is written, and hold nothing back. */
export function BoundaryFieldSet({ begin, fields, errors, onChange }: FieldsProps) {
  const id = useId();
  const error = (key: keyof BoundaryFields) => errors[key] && wordsFor(errors[key]);
  const half = (key: "ifWords" | "willWords") => ({
    rows: 2,
    // It stands in the middle of a sentence.
    autoCapitalize: "none",
    value: fields[key],
    error: error(key),
    onChange: ({ target }: { target: { value: string } }) => onChange({ [key]: target.value }),
  });
  const takeIf = (ifWords: string) => {
    onChange({ ifWords });
    focusField(`${id}-if`);
  };
  return (
    <>
      <KindChoice value={fields.kind} error={error("kind")} onChange={(kind) => onChange({ kind })} />
      <details className="rounded-lg border border-line p-3">
        <summary className="min-h-8 cursor-pointer">
          <span className="font-semibold">What it is for: I feel … when … I need …</span>
          <span dir="auto" className="block pt-1 text-ink-soft empty:hidden wrap-anywhere">
            {fields.statement}
          </span>
        </summary>
        <div className="grid gap-3 pt-3">
          <StatementForm
            begin={partsOf(begin.statement)}
            {...(fields.kind === "time" ? { direction: "independence" as const } : {})}
            onChange={(statement) => onChange({ statement })}
          />
          {errors.statement ? (
            <p role="alert" className="text-small text-danger">
              {error("statement")}
            </p>
          ) : null}
        </div>
      </details>
      <div className="grid gap-2">
        <Textarea {...half("ifWords")} label="If …" hint="What happens, as both of you would see it." id={`${id}-if`} />
        <WhenHint text={fields.ifWords} onChange={takeIf} />
      </div>
      <div className="grid gap-2">
        <Textarea
          {...half("willWords")}
          label="I will …"
          hint="What you yourself do then. It asks nothing of anyone."
        />
        <WillHint text={fields.willWords} />
      </div>
    </>
  );
}

/** A statement in the parts of its form; one that cannot be read so is all need. */
function partsOf(statement: string): StatementParts {
  return readStatement(statement) ?? { feel: "", when: "", need: statement };
}
