import { expect, it, vi } from "vitest";
import { scheduleBlock } from "@/lib/calendar/block-commands";
import { setWish } from "@/lib/calendar/wish";
import { newId } from "@/lib/ids";
import { SyncStore } from "@/lib/sync/client/store";
import { SCHEMA_VERSION } from "@/lib/sync/protocol";
import { blockInput } from "@/tests/support/blocks";
import { MemoryServer } from "@/tests/sync/memory-server";

it("plans what waits anew where the rows that it read have changed, and only then", () => {
  const server = new MemoryServer();
  const me = { userId: newId(), coupleId: newId() };
  const partner = { userId: newId(), coupleId: me.coupleId };
  const store = new SyncStore(server.begin(me));
  const titles = () => store.rows("BlockDetail").map((row) => (row as unknown as { title: string }).title);
  const plan = vi.spyOn(scheduleBlock, "plan");
  const times = { localStart: "2031-03-28T19:00:00", localEnd: "2031-03-28T21:00:00", sharing: "we" as const };
  store.run(scheduleBlock, blockInput({ ...times, title: "Lake" }));
  const once = plan.mock.calls.length;
  expect(once).toBe(1);
  store.run(setWish, { mineMinutes: 60 });
  expect(plan).toHaveBeenCalledTimes(once);
  expect(titles()).toEqual(["Lake"]);

  // Something of the partner's comes that this command did not ask for, and then what stops it.
  const push = (input: ReturnType<typeof blockInput>) => {
    const { pushes } = server.execute({ v: SCHEMA_VERSION, id: newId(), name: "block.schedule", input, as: partner });
    plan.mockClear();
    for (const one of pushes.filter(({ spaceId }) => spaceId === me.coupleId)) store.takePush(one);
  };
  push(blockInput({ ...times, sharing: "open", title: "Choir" }));
  expect(plan).not.toHaveBeenCalled();
  expect(titles().sort()).toEqual(["Choir", "Lake"]);
  push(blockInput({ ...times, sharing: "open", title: "Guarded", protected: true }));
  expect(plan).toHaveBeenCalledTimes(1);
  expect(titles().sort()).toEqual(["Choir", "Guarded"]);
  plan.mockRestore();
});
