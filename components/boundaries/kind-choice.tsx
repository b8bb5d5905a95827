"use client";
import { useId } from "react";
import { KINDS } from "@/components/boundaries/kinds";
import { boundaryKind, type BoundaryKind } from "@/lib/boundaries/schema";

/** What a boundary is about: four, two by two, and below what belongs to the one that is chosen. */
export function KindChoice({
  value,
  error,
  onChange,
}: {
  /** Null: nothing is chosen yet. */
  value: BoundaryKind | null;
  error: string | undefined;
  onChange: (kind: BoundaryKind) => void;
}) {
  const id = useId();
  return (
    <fieldset className="grid min-w-0 gap-2" aria-describedby={error ? `${id}-error` : undefined}>
      <legend className="mb-1 font-semibold">What is it about?</legend>
      <div className="grid grid-cols-2 gap-2">
        {boundaryKind.options.map((kind) => {
          const { name, icon: Icon } = KINDS[kind];
          return (
            <label
              key={kind}
              className="flex min-h-11 cursor-pointer items-center gap-2 rounded-lg border border-line-strong bg-surface px-3 py-2 has-checked:border-ink has-checked:bg-sunk has-checked:ring-1 has-checked:ring-ink"
            >
              <input
                type="radio"
                name={id}
                value={kind}
                checked={value === kind}
                onChange={() => onChange(kind)}
                aria-invalid={error ? true : undefined}
                aria-describedby={`${id}-says`}
                className="size-4 shrink-0 accent-ink"
              />
              <Icon aria-hidden size={18} className="shrink-0" />
              <span className="min-w-0 font-semibold wrap-anywhere">{name}</span>
            </label>
          );
        })}
      </div>
      <p id={`${id}-says`} className="text-small text-ink-soft empty:hidden">
        {value ? KINDS[value].says : ""}
      </p>
      {error ? (
        <p id={`${id}-error`} className="text-small text-danger">
          {error}
        </p>
      ) : null}
    </fieldset>
  );
}
