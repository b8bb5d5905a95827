"use client";
import { useCallback, useMemo, useState, type ReactNode } from "react";
import { Happened } from "@/components/calendar/happened";
import type { Answer } from "@/components/calendar/stopped-answer";
import { StoppingContext, type Attempt } from "@/components/calendar/stopped-context";
import { elsewhere, saysWhen } from "@/components/calendar/stopped-elsewhere";
import { StoppedQuestion, type Asked } from "@/components/calendar/stopped-question";
import { writtenIn } from "@/components/notices/written-in";
import { sayDone } from "@/components/shell/said";
import { isStop, isStopped, type StopCode } from "@/lib/calendar/stopped";
import type { Id } from "@/lib/ids";
import { givenAgain, useNotices, useRun, useTrial, type Notice } from "@/lib/sync/client/react";

/**
 * Stands around all that people do: what would lie over protected time is stopped before it is given, and they are asked.
 * So is what the server refuses for it, as the other was there in the same moment: it is taken back by then.
 */
export function StoppedActs({ locale, children }: { locale: string; children: ReactNode }) {
  const run = useRun();
  const trial = useTrial();
  const { notices, dismiss } = useNotices();
  const [stopped, setStopped] = useState<Asked | null>(null);
  const [left, setLeft] = useState<ReadonlySet<Id>>(new Set());
  const notice = notices.find(({ id, code }) => isStop(code) && !left.has(id)) ?? null;
  const refused = useMemo(() => (notice ? refusedAct(notice) : null), [notice]);

  const give = useCallback(
    (one: Attempt, answer: Answer | null) => {
      for (const { command, input } of one.act) run(command, input);
      one.done?.(answer);
    },
    [run],
  );
  const attempt = useCallback(
    (one: Attempt) => {
      const no = trial(one.act);
      if (no && isStopped(no.refusal)) return setStopped({ attempt: one, code: no.refusal.code, notice: null });
      setStopped(null);
      give(one, null);
    },
    [trial, give],
  );
  const asked = stopped ?? refused;
  const settle = () => {
    setStopped(null);
    if (asked?.notice) dismiss(asked.notice.id);
  };
  const leave = () => {
    if (asked?.notice && writtenIn(asked.notice.input) !== "") setLeft(new Set([...left, asked.notice.id]));
    else settle();
    asked?.attempt.left?.();
  };
  const stopping = useMemo(() => ({ attempt, left }), [attempt, left]);
  return (
    <StoppingContext value={stopping}>
      {children}
      <Happened locale={locale} />
      {asked ? (
        <StoppedQuestion
          key={asked.notice?.id ?? "here"}
          asked={asked}
          locale={locale}
          onGoOn={(act, answer, partner) => {
            settle();
            give({ ...asked.attempt, act }, answer);
            if (answer === "propose") sayDone(`${partner} is asked, and it is settled with their yes.`);
          }}
          onElsewhere={(other) => {
            settle();
            attempt(other);
          }}
          onLeave={leave}
        />
      ) : null}
    </StoppingContext>
  );
}

function refusedAct(notice: Notice): Asked {
  const given = givenAgain(notice);
  const at: Attempt["at"] = (times, zone) => ({ act: [elsewhere(given, times, zone)], key: null });
  const attempt = { act: [given], key: null, ...(saysWhen(given) ? { at } : {}) };
  return { attempt, code: notice.code as StopCode, notice };
}
