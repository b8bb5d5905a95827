import { useId, type ComponentProps } from "react";
import { CONTROL, FieldFrame, described, type FieldWords } from "@/components/ui/field-frame";

/** A labelled field of several lines, growing with what is written where the browser can. */
export function Textarea({ label, hint, error, id, className = "", ...rest }: FieldWords & ComponentProps<"textarea">) {
  const own = useId();
  const inputId = id ?? own;
  return (
    <FieldFrame id={inputId} label={label} hint={hint} error={error}>
      <textarea
        id={inputId}
        rows={3}
        dir="auto"
        className={`${CONTROL} field-sizing-content max-h-80 ${className}`}
        {...described(inputId, { hint, error })}
        {...rest}
      />
    </FieldFrame>
  );
}
