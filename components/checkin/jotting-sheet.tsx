"use client";
import { Trash2 } from "lucide-react";
import { useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { Lace } from "@/components/ui/lace";
import { RadioCards } from "@/components/ui/radio-cards";
import { Sheet } from "@/components/ui/sheet";
import { SheetFoot } from "@/components/ui/sheet-foot";
import { Textarea } from "@/components/ui/textarea";
import { wordsFor } from "@/components/notices/words-for";
import { StatementForm } from "@/components/words/statement-form";
import { WordHints } from "@/components/words/word-hints";
import { isBlank } from "@/lib/sync/text";
import { dropJotting, writeJotting } from "@/lib/checkin/jotting-commands";
import { CONVERSATIONS } from "@/lib/checkin/prompts";
import {
  isNeed,
  jottingKind,
  jottingWords,
  type ConversationKind,
  type JottingKind,
  type JottingRow,
} from "@/lib/checkin/schema";
import { draftOf, keepDraft } from "@/components/checkin/drafts";
import { useGive } from "@/components/shell/use-give";
import { newId } from "@/lib/ids";
import { useMe, type Given } from "@/lib/sync/client/react";

export interface JottingSheetProps {
  conversation: ConversationKind;
  /** Null: it is chosen here. */
  kind: JottingKind | null;
  jotting?: JottingRow;
  onClose: () => void;
}

/** Writes down something to bring, or changes it. It stays private until it is brought. */
export function JottingSheet({ conversation, kind: begun, jotting, onClose }: JottingSheetProps) {
  const tryToGive = useGive();
  const fieldId = useId();
  const [kind, setKind] = useState<JottingKind>(jotting?.kind ?? begun ?? "appreciation");
  const { userId } = useMe();
  const draft = `note ${jotting?.id ?? `${conversation} ${begun ?? ""}`}`;
  const [text, setWritten] = useState(() => draftOf(userId, draft) || (jotting?.words ?? ""));
  const setText = (next: string) => {
    keepDraft(userId, draft, next === jotting?.words ? "" : next);
    setWritten(next);
  };
  const close = () => {
    keepDraft(userId, draft, "");
    onClose();
  };
  /** What the three parts of the form below make, as long as it is not put into the text. */
  const [stated, setStated] = useState("");
  const [error, setError] = useState<string | null>(null);
  const { prompts } = CONVERSATIONS[conversation];
  const prompt = prompts[kind];
  const keep = () => {
    const words = isBlank(text) ? stated : text;
    const code = jottingWords.safeParse(words).error?.issues[0]?.message;
    if (code) return setError(wordsFor(code));
    const id = jotting?.id ?? newId();
    const input = { id, conversation: jotting?.conversation ?? conversation, kind, words };
    give({ command: writeJotting, input }, "Kept for your check-in. Only you see it.");
  };
  const drop = () => give({ command: dropJotting, input: { id: jotting!.id } }, "Thrown away.");
  /** What is refused, as a note that was sealed meanwhile on another device, is not said to be done, and stays here. */
  const give = (given: Given, done: string) => {
    const no = tryToGive(given, done);
    if (no) return setError(wordsFor(no));
    close();
  };
  return (
    <Sheet
      title={jotting ? "Change the note" : "Note for the check-in"}
      onClose={close}
      unsaved={text !== (jotting?.words ?? "") || (stated !== "" && !text.includes(stated))}
    >
      <form
        noValidate
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          keep();
        }}
      >
        {begun === null || jotting ? (
          <RadioCards
            legend="What is it?"
            value={kind}
            onChange={setKind}
            options={jottingKind.options.map((value) => ({ value, title: prompts[value].title }))}
          />
        ) : null}
        <Textarea
          id={fieldId}
          label={prompt.title}
          hint={prompt.asks}
          placeholder={prompt.begins}
          value={text}
          rows={4}
          data-begin
          error={error}
          onChange={(event) => {
            setText(event.target.value);
            setError(null);
          }}
        />
        <WordHints text={text} kind={kind} fieldId={fieldId} onChange={setText} />
        {isNeed(kind) ? (
          <details className="rounded-lg border border-line p-3">
            <summary className="cursor-pointer font-semibold">Say it as: I feel … when … I need …</summary>
            <div className="pt-3">
              <StatementForm
                direction={kind}
                useWords="Put it in my need"
                onChange={setStated}
                // What is written already stays before it.
                onUse={(sentence) => setText(isBlank(text) ? sentence : `${text.trimEnd()}\n${sentence}`)}
              />
            </div>
          </details>
        ) : null}
        <Lace words="Only you see this until you bring it" className="text-ink-soft" />
        <SheetFoot>
          <Button type="submit" className="flex-1">
            Keep
          </Button>
          {jotting ? (
            <Button kind="danger" onClick={drop}>
              <Trash2 aria-hidden size={18} />
              Throw away
            </Button>
          ) : null}
        </SheetFoot>
      </form>
    </Sheet>
  );
}
