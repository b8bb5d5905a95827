"use client";
import { Pencil, Trash2 } from "lucide-react";
import { useState } from "react";
import { RitualShape } from "@/components/rituals/ritual-shape";
import { sayDone } from "@/components/shell/said";
import type { People } from "@/components/shell/people";
import { IconButton } from "@/components/ui/icon-button";
import { SayForm } from "@/components/vision/document/say-form";
import { shortDateText } from "@/lib/calendar/format";
import { instantMs } from "@/lib/calendar/time";
import { useGlow, useRun } from "@/lib/sync/client/react";
import { changeComment, removeComment } from "@/lib/vision/comment-commands";
import type { CommentRow } from "@/lib/vision/schema";

/** What one of the two has said of a passage; its author can say it anew, or take it away. */
export function CommentItem({ comment, people, locale }: { comment: CommentRow; people: People; locale: string }) {
  const run = useRun();
  const [changing, setChanging] = useState(false);
  const glows = useGlow(comment.id) !== null;
  const { id, threadId, words, writtenAt, changed } = comment;
  const isMine = comment.ownerId === people.me.id;
  const name = words.slice(0, 40);
  return (
    <li className={`flex gap-3 ${glows ? "glows" : ""}`}>
      <RitualShape kind={isMine ? "mine" : "theirs"} people={people} />
      <div className="grid min-w-0 flex-1 gap-1">
        <div className="flex items-center justify-between gap-2">
          <p className="text-small text-ink-soft">
            {isMine ? "You" : <bdi>{people.partner?.name}</bdi>},{" "}
            {shortDateText(instantMs(writtenAt), { locale, zone: people.me.zone })}
            {changed ? ", changed" : ""}
          </p>
          {isMine && !changing ? (
            <div className="-my-2 flex">
              <IconButton icon={Pencil} label={`Change: ${name}`} onClick={() => setChanging(true)} />
              <IconButton
                icon={Trash2}
                label={`Take away: ${name}`}
                onClick={() => {
                  run(removeComment, { id, threadId });
                  sayDone("Taken away.");
                }}
              />
            </div>
          ) : null}
        </div>
        {changing ? (
          <SayForm
            label="Say it anew"
            begins={words}
            act="Keep"
            onClose={() => setChanging(false)}
            onSay={(said) => {
              if (said !== words) run(changeComment, { id, words: said });
              setChanging(false);
            }}
          />
        ) : (
          <p dir="auto" className="whitespace-pre-line wrap-anywhere">
            {words}
          </p>
        )}
      </div>
    </li>
  );
}
