import { useId, type ComponentProps } from "react";
import { CONTROL, FieldFrame, described, type FieldWords } from "@/components/ui/field-frame";

/** A labelled native choice from a list; `children` are options. */
export function Select({ label, hint, error, id, className = "", ...rest }: FieldWords & ComponentProps<"select">) {
  const own = useId();
  const inputId = id ?? own;
  return (
    <FieldFrame id={inputId} label={label} hint={hint} error={error}>
      <select id={inputId} className={`${CONTROL} ${className}`} {...described(inputId, { hint, error })} {...rest} />
    </FieldFrame>
  );
}
