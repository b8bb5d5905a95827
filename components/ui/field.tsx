import { useId, type ComponentProps } from "react";
import { CONTROL, FieldFrame, described, type FieldWords } from "@/components/ui/field-frame";

/** A labelled input of one line. Give `dir="auto"` where people write words of their own. */
export function Field({ label, hint, error, id, className = "", ...rest }: FieldWords & ComponentProps<"input">) {
  const own = useId();
  const inputId = id ?? own;
  return (
    <FieldFrame id={inputId} label={label} hint={hint} error={error}>
      <input id={inputId} className={`${CONTROL} ${className}`} {...described(inputId, { hint, error })} {...rest} />
    </FieldFrame>
  );
}
