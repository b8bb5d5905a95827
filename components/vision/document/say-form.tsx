"use client";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Textarea } from "@/components/ui/textarea";
import { isBlank } from "@/lib/sync/text";
import { COMMENT_LONGEST } from "@/lib/vision/schema";

/** A few words to a passage. */
export function SayForm({
  label,
  begins = "",
  act,
  onSay,
  onClose,
}: {
  label: string;
  begins?: string;
  /** What the button says. */
  act: string;
  onSay: (words: string) => void;
  onClose?: () => void;
}) {
  const [words, setWords] = useState(begins);
  return (
    <form
      className="grid gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        if (isBlank(words)) return;
        onSay(words);
        setWords(begins);
      }}
    >
      <Textarea
        label={label}
        rows={2}
        value={words}
        maxLength={COMMENT_LONGEST}
        onChange={({ target }) => setWords(target.value)}
      />
      <div className="flex flex-wrap gap-2">
        <Button type="submit" kind="quiet" disabled={isBlank(words)}>
          {act}
        </Button>
        {onClose ? (
          <Button kind="quiet" onClick={onClose}>
            Leave it as it is
          </Button>
        ) : null}
      </div>
    </form>
  );
}
