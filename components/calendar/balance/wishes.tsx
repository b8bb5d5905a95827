"use client";
import { useState } from "react";
import { hoursText } from "@/components/calendar/balance/balance-words";
import type { People } from "@/components/shell/people";
import { sayDone } from "@/components/shell/said";
import { wordsFor } from "@/components/notices/words-for";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Lace } from "@/components/ui/lace";
import type { WishRow } from "@/lib/calendar/schema";
import { setWish, shareWish } from "@/lib/calendar/wish";
import { useRun } from "@/lib/sync/client/react";

/** What each wishes for, in their own say: mine to change and to share, the partner's as far as they share it. */
export function Wishes({
  mine,
  theirs,
  people,
}: {
  mine: WishRow | undefined;
  theirs: WishRow | undefined;
  people: People;
}) {
  const { partner } = people;
  return (
    <section aria-labelledby="wishes" className="grid gap-4">
      <h2 id="wishes" className="text-title font-semibold">
        What we wish for
      </h2>
      <MyWish key={mine?.id ?? "none"} wish={mine} people={people} />
      {partner ? (
        <p>
          {theirs ? (
            <>
              <bdi>{partner.name}</bdi> wishes for {wishText(theirs)}.
            </>
          ) : (
            <span className="text-ink-soft">
              What <bdi>{partner.name}</bdi> wishes for is theirs to share.
            </span>
          )}
        </p>
      ) : null}
    </section>
  );
}

/** `about 6 h for themselves and about 8 h for you both, in a week` */
function wishText({ mineMinutes, oursMinutes }: WishRow): string {
  const parts = [
    mineMinutes === null ? "" : `about ${hoursText(mineMinutes)} for themselves`,
    oursMinutes === null ? "" : `about ${hoursText(oursMinutes)} for you both`,
  ].filter(Boolean);
  return `${parts.join(" and ")} in a week`;
}

function MyWish({ wish, people: { me, partner } }: { wish: WishRow | undefined; people: People }) {
  const run = useRun();
  const [edits, setEdits] = useState<{ mine?: string; ours?: string }>({});
  const fields = { mine: inHours(wish?.mineMinutes), ours: inHours(wish?.oursMinutes), ...edits };
  const read = { mine: inMinutes(fields.mine), ours: inMinutes(fields.ours) };
  const isShared = wish !== undefined && wish.spaceId !== me.id;
  const keep = () => {
    if (read.mine === undefined || read.ours === undefined) return;
    run(setWish, {
      ...(edits.mine === undefined ? {} : { mineMinutes: read.mine }),
      ...(edits.ours === undefined ? {} : { oursMinutes: read.ours }),
    });
    setEdits({});
    sayDone("Your wish is kept.");
  };
  return (
    <form
      noValidate
      aria-label="My wish"
      className="grid gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        keep();
      }}
    >
      <div className="grid gap-4 sm:grid-cols-2">
        <HoursField
          label="For me, about so many hours a week"
          value={fields.mine}
          onChange={(mine) => setEdits({ ...edits, mine })}
          wrong={read.mine === undefined}
        />
        {partner ? (
          <HoursField
            label="For us, about so many hours a week"
            value={fields.ours}
            onChange={(ours) => setEdits({ ...edits, ours })}
            wrong={read.ours === undefined}
          />
        ) : null}
      </div>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        {Object.keys(edits).length > 0 ? (
          <Button type="submit">{isShared && partner ? `Share with ${partner.name}` : "Keep"}</Button>
        ) : null}
        {partner && wish ? (
          <>
            {isShared ? (
              <span>
                <bdi>{partner.name}</bdi> sees this.
              </span>
            ) : (
              <Lace />
            )}
            <Button kind="quiet" onClick={() => run(shareWish, { shared: !isShared })}>
              {isShared ? "Keep it to myself" : `Share with ${partner.name}`}
            </Button>
          </>
        ) : null}
      </div>
    </form>
  );
}

function HoursField({
  label,
  value,
  onChange,
  wrong,
}: {
  label: string;
  value: string;
  onChange: (value: string) => void;
  wrong: boolean;
}) {
  return (
    <Field
      label={label}
      type="number"
      inputMode="decimal"
      min={0}
      max={168}
      step={0.5}
      value={value}
      onChange={({ target }) => onChange(target.value)}
      error={wrong ? wordsFor("more-than-a-week") : undefined}
    />
  );
}

function inHours(minutes: number | null | undefined): string {
  return minutes == null ? "" : String(Math.round(minutes / 3) / 20);
}

/** Minutes; null where nothing is said, undefined where it is no such number of hours. */
function inMinutes(hours: string): number | null | undefined {
  if (hours.trim() === "") return null;
  const minutes = Math.round(Number(hours) * 60);
  return minutes >= 0 && minutes <= 168 * 60 ? minutes : undefined;
}
