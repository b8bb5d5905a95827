"use client";
import { useState } from "react";
import { titleOf } from "@/components/calendar/block-words";
import { draftOf, dropDraft, keepDraft } from "@/components/calendar/proposals/draft-words";
import type { Waiting } from "@/components/calendar/proposals/waiting";
import { wordsFor } from "@/components/notices/words-for";
import type { People } from "@/components/shell/people";
import { Button } from "@/components/ui/button";
import { Textarea } from "@/components/ui/textarea";
import { answerWord } from "@/lib/calendar/schema";

/** A no, with a word if one likes. */
export function DeclineForm({
  waiting,
  people,
  onDecline,
  onLeave,
}: {
  waiting: Waiting;
  people: People;
  onDecline: (word: string) => void;
  onLeave: () => void;
}) {
  const [word, setWord] = useWord(waiting, people);
  const [error, setError] = useState<string>();
  return (
    <form
      noValidate
      className="grid gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        const code = answerWord.safeParse(word).error?.issues[0]?.message;
        setError(code && wordsFor(code));
        if (code) return;
        onDecline(word);
      }}
    >
      <WordField word={word} error={error} people={people} begins onChange={setWord} />
      <div className="flex flex-wrap gap-2">
        <Button type="submit">Decline</Button>
        <Button
          kind="quiet"
          onClick={() => {
            dropDraft(waiting.id);
            onLeave();
          }}
        >
          Leave it open
        </Button>
      </div>
    </form>
  );
}

/** A word that is written to a proposal; it begins with what was written to it before and not sent. */
export function useWord({ id, offered }: Waiting, people: People): [string, (word: string) => void] {
  const [word, setWord] = useState(() => draftOf(id));
  const write = (next: string) => {
    setWord(next);
    keepDraft({ id, title: titleOf(offered, people), word: next });
  };
  return [word, write];
}

/** The word that goes with an answer. */
export function WordField({
  word,
  error,
  people,
  begins = false,
  onChange,
}: {
  word: string;
  error: string | undefined;
  people: People;
  /** It was asked for just now, and is written into first. */
  begins?: boolean;
  onChange: (word: string) => void;
}) {
  return (
    <Textarea
      label={`A word to ${people.partner?.name ?? "your partner"}`}
      hint="If you like."
      rows={2}
      value={word}
      error={error}
      ref={begins ? focus : undefined}
      onChange={({ target }) => onChange(target.value)}
    />
  );
}

function focus(field: HTMLTextAreaElement | null): void {
  field?.focus();
}
