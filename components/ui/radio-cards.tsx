import { useId, type ReactNode } from "react";

export interface RadioCard<Value extends string> {
  value: Value;
  title: ReactNode;
  /** What choosing it means, in a sentence. */
  says?: ReactNode;
  mark?: ReactNode;
  disabled?: boolean;
}

/** One choice of a few, each with its meaning. Controlled with `value` and `onChange`, or with `defaultValue` in a form. */
export function RadioCards<Value extends string>({
  legend,
  name,
  options,
  value,
  defaultValue,
  onChange,
  error,
  begins = false,
}: {
  legend: ReactNode;
  name?: string;
  options: readonly RadioCard<Value>[];
  /** Null: nothing is chosen yet. */
  value?: Value | null;
  defaultValue?: Value;
  onChange?: (value: Value) => void;
  error?: ReactNode;
  /** In a sheet: the focus begins at what is chosen. */
  begins?: boolean;
}) {
  const own = useId();
  const controlled = value !== undefined;
  return (
    <fieldset className="grid min-w-0 gap-2" aria-describedby={error ? `${own}-error` : undefined}>
      <legend className="mb-1 max-w-full font-semibold wrap-anywhere">{legend}</legend>
      {options.map((option) => (
        <label
          key={option.value}
          className="flex min-h-11 items-start gap-3 rounded-lg border border-line-strong bg-surface p-3 has-checked:border-ink has-checked:bg-sunk has-checked:ring-1 has-checked:ring-ink has-disabled:opacity-60"
        >
          <input
            type="radio"
            name={name ?? own}
            value={option.value}
            disabled={option.disabled}
            data-begin={(begins && value === option.value) || undefined}
            className="mt-1 size-4 shrink-0 scroll-mt-4 scroll-mb-14 accent-ink"
            aria-labelledby={`${own}-${option.value}-title`}
            aria-describedby={option.says ? `${own}-${option.value}` : undefined}
            {...(controlled
              ? { checked: value === option.value, onChange: () => onChange?.(option.value) }
              : { defaultChecked: defaultValue === option.value })}
          />
          <span className="grid min-w-0 flex-1">
            <span className="flex items-center gap-2 font-semibold">
              {option.mark}
              <span id={`${own}-${option.value}-title`}>{option.title}</span>
            </span>
            {option.says ? (
              <span id={`${own}-${option.value}`} className="text-small text-ink-soft">
                {option.says}
              </span>
            ) : null}
          </span>
        </label>
      ))}
      {error ? (
        <p id={`${own}-error`} className="text-small text-danger">
          {error}
        </p>
      ) : null}
    </fieldset>
  );
}
