import type { ComponentProps, ReactNode } from "react";
import type { Written } from "@/components/checkin/use-written";
import { Textarea } from "@/components/ui/textarea";

/** A field of words as `useWritten` keeps them, and below it what they are given on with. */
export function WrittenForm({
  written: { text, error, write },
  onSend,
  children,
  ...field
}: {
  written: Written;
  onSend: () => void;
  /** The buttons. */
  children: ReactNode;
} & Pick<ComponentProps<typeof Textarea>, "label" | "hint" | "placeholder" | "rows" | "autoFocus">) {
  return (
    <form
      noValidate
      className="grid justify-items-start gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        onSend();
      }}
    >
      <div className="w-full">
        <Textarea {...field} value={text} error={error} onChange={({ target }) => write(target.value)} />
      </div>
      {children}
    </form>
  );
}
