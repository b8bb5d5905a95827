"use client";
import { Trash2 } from "lucide-react";
import { useState } from "react";
import { draftOf, keepDraft } from "@/components/checkin/drafts";
import { wordsFor } from "@/components/notices/words-for";
import { useGive } from "@/components/shell/use-give";
import type { Person } from "@/components/shell/people";
import { Button } from "@/components/ui/button";
import { RadioCards } from "@/components/ui/radio-cards";
import { Sheet } from "@/components/ui/sheet";
import { SheetFoot } from "@/components/ui/sheet-foot";
import { Textarea } from "@/components/ui/textarea";
import { CARD_KINDS } from "@/components/vision/card-kinds";
import { FromShared } from "@/components/vision/from-shared";
import { changeCard, placeCard, takeCardBack } from "@/lib/vision/card-commands";
import { cardKind, cardWords, type CardKind, type CardRow } from "@/lib/vision/schema";
import { newId, type Id } from "@/lib/ids";
import { isBlank } from "@/lib/sync/text";
import { useMe, type Given } from "@/lib/sync/client/react";

/** What a card begins with, and what was opened that it comes from. */
export interface CardBegin {
  /** Null: to be chosen. */
  readonly kind: CardKind | null;
  readonly words: string;
  readonly openedId?: Id | null;
}

/** Places a card on the board, of what was shared or in one's own words; or changes one's own. */
export function CardSheet({
  begin,
  card = null,
  partner,
  onClose,
}: {
  begin: CardBegin;
  /** The one that is changed, as it was when this was opened. */
  card?: CardRow | null;
  partner: Person;
  onClose: () => void;
}) {
  const tryToGive = useGive();
  const { userId } = useMe();
  const draft = `card ${card?.id ?? begin.openedId ?? begin.kind ?? ""}`;
  const [kind, setKind] = useState(begin.kind);
  const [text, setWritten] = useState(() => draftOf(userId, draft) || begin.words);
  const [from, setFrom] = useState<Id | null>(null);
  const [taken, setTaken] = useState<string | null>(null);
  const [error, setError] = useState<string | null>(null);
  const [kindError, setKindError] = useState<string | null>(null);
  const setText = (next: string) => {
    keepDraft(userId, draft, next === begin.words ? "" : next);
    setWritten(next);
    setError(null);
  };
  const close = () => {
    keepDraft(userId, draft, "");
    onClose();
  };
  /** What is refused is not said to be done, and stays here. */
  const give = (given: Given, done: string) => {
    const no = tryToGive(given, done);
    if (no) return setError(wordsFor(no));
    close();
  };
  const keep = () => {
    const code = cardWords.safeParse(text).error?.issues[0]?.message;
    if (code) setError(wordsFor(code));
    if (kind === null) setKindError("Choose whether you have it in common.");
    if (code || kind === null) return;
    if (card) {
      // What was changed on another device meanwhile is not set back.
      const to = { ...(kind !== card.kind && { kind }), ...(text !== card.words && { words: text }) };
      return give({ command: changeCard, input: { id: card.id, ...to } }, "The card is changed.");
    }
    const came = { sharedDreamId: from, openedId: begin.openedId ?? null };
    give(
      { command: placeCard, input: { id: newId(), kind, words: text, ...came } },
      "It is on the board, for you both.",
    );
  };
  return (
    <Sheet title={card ? "Change the card" : "Place a card"} onClose={close} unsaved={text !== begin.words}>
      <form
        noValidate
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          keep();
        }}
      >
        <RadioCards
          legend="Which side is it on?"
          value={kind}
          onChange={(next) => {
            setKind(next);
            setKindError(null);
          }}
          error={kindError}
          options={cardKind.options.map((value) => ({ value, title: CARD_KINDS[value].title }))}
        />
        <Textarea
          label="What it says"
          hint={`${partner.name} sees it at once. You alone change it.`}
          placeholder={kind ? CARD_KINDS[kind].begins : ""}
          rows={3}
          data-begin
          value={text}
          error={error}
          onChange={(event) => setText(event.target.value)}
        />
        {card || begin.openedId ? null : (
          <FromShared
            partner={partner}
            onTake={(words, sharedDreamId) => {
              // In place of what was taken before; what one has written oneself stays, and this comes below it.
              const isOwn = !isBlank(text) && text !== taken;
              setText(isOwn ? `${text}\n${words}` : words);
              setTaken(words);
              setFrom(sharedDreamId);
            }}
          />
        )}
        <SheetFoot>
          <Button type="submit" className="flex-1">
            {card ? "Keep" : `Share with ${partner.name}`}
          </Button>
          {card ? (
            <Button
              kind="danger"
              onClick={() => give({ command: takeCardBack, input: { id: card.id } }, "The card is taken back.")}
            >
              <Trash2 aria-hidden size={18} />
              Take it back
            </Button>
          ) : null}
        </SheetFoot>
      </form>
    </Sheet>
  );
}
