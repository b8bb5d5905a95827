import { CircleAlert } from "lucide-react";
import type { ReactNode } from "react";

export interface FieldWords {
  label: ReactNode;
  hint?: ReactNode;
  /** What is wrong with the value and what to do, in words; the value itself is left as it is. */
  error?: ReactNode;
}

/** The attributes that tie a control to its hint and error. */
export function described(id: string, { hint, error }: Pick<FieldWords, "hint" | "error">) {
  const ids = [hint ? `${id}-hint` : "", error ? `${id}-error` : ""].filter(Boolean).join(" ");
  return { "aria-describedby": ids || undefined, "aria-invalid": error ? true : undefined };
}

/** Label above, hint and error below: the same around every control. */
export function FieldFrame({ id, label, hint, error, children }: FieldWords & { id: string; children: ReactNode }) {
  return (
    <div className="grid min-w-0 gap-1">
      <label htmlFor={id} className="font-semibold">
        {label}
      </label>
      {children}
      {hint ? (
        <p id={`${id}-hint`} className="text-small text-ink-soft">
          {hint}
        </p>
      ) : null}
      {error ? (
        <p id={`${id}-error`} className="flex items-start gap-1.5 text-small text-danger">
          <CircleAlert aria-hidden size={16} className="mt-0.5 shrink-0" />
          <span>{error}</span>
        </p>
      ) : null}
    </div>
  );
}

/** The look of a control people write into or choose from. */
export const CONTROL =
  "min-h-11 w-full min-w-0 rounded-lg border border-line-strong bg-surface px-3 py-2 text-body text-ink " +
  "aria-invalid:border-2 aria-invalid:border-danger disabled:opacity-60";
