"use client";
import { useEffect, type ReactNode } from "react";
import { DueReminders } from "@/components/calendar/due-reminders";
import { LostWords } from "@/components/calendar/proposals/lost-words";
import { StoppedActs } from "@/components/calendar/stopped-acts";
import { CounterHost } from "@/components/calendar/proposals/counter-host";
import { JottingHost } from "@/components/checkin/jotting-host";
import { Parting } from "@/components/couple/parting";
import { RefusedNotices } from "@/components/notices/refused";
import { usePeople } from "@/components/shell/people";
import { Places } from "@/components/shell/places";
import { Shortcuts } from "@/components/shell/shortcuts";
import { StatusLine } from "@/components/shell/status-line";
import { useStayPut } from "@/components/shell/stay-put";
import { Toast } from "@/components/shell/toast";
import { weHues } from "@/components/shell/we-hues";
import { TwofoldMark } from "@/components/ui/page";
import { guardSecondPresses } from "@/components/ui/second-press";

/** What stands around every place of the workspace. */
export function Shell({ locale, children }: { locale: string; children: ReactNode }) {
  const people = usePeople();
  const stayPut = useStayPut();
  useEffect(guardSecondPresses, []);
  return (
    <div style={weHues(people)} onClickCapture={stayPut} className="flex h-dvh flex-col wide:flex-row">
      <a
        href="#place"
        className="sr-only rounded-lg bg-act px-4 py-3 text-on-act focus:not-sr-only focus:absolute focus:z-30 focus:m-2"
      >
        To the content
      </a>
      <aside className="relative order-last grid shrink-0 border-line bg-paper pb-[env(safe-area-inset-bottom)] max-wide:border-t wide:order-first wide:flex wide:w-48 wide:flex-col wide:gap-4 wide:border-e wide:p-3">
        <p className="flex items-center gap-2 px-3 pt-1 text-lead font-semibold max-wide:hidden">
          <TwofoldMark />
          Twofold
        </p>
        <div className="wide:order-last wide:mt-auto wide:px-1">
          <StatusLine />
        </div>
        <Places />
        <Toast />
      </aside>
      <div id="place" tabIndex={-1} className="flex min-h-0 min-w-0 flex-1 flex-col outline-none">
        <StoppedActs locale={locale}>
          <RefusedNotices />
          <LostWords />
          <Parting />
          <DueReminders locale={locale} />
          {children}
          <CounterHost />
        </StoppedActs>
      </div>
      <JottingHost />
      <Shortcuts />
    </div>
  );
}
