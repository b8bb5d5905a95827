import { setTimeout as sleep } from "node:timers/promises";
import { io } from "socket.io-client";
import * as Y from "yjs";
import { makeCouple } from "@/bench/couple";
import { makeDocument } from "@/bench/doc/make-document";
import { connected, OUR_OPTIONS } from "@/bench/live/dial";
import { rowOf, type Row } from "@/bench/measure";
import { openProduct } from "@/bench/product";
import { readDocument } from "@/lib/sync/documents/read-document";
import type { AppendAnswer } from "@/lib/sync/documents/protocol";
import { startMortalServer } from "@/tests/support/mortal-server";

const KILLS = 10;

/** Two write without a pause until their server is killed with -9, and are gone, too: what was acknowledged is looked for. */
export async function killing(adminUrl: string): Promise<Row[]> {
  const { database, urls } = await openProduct(adminUrl, undefined, "killed");
  const couple = await makeCouple([]);
  const { people } = couple;
  let [acknowledged, lost] = [0, 0];
  for (let kill = 0; kill < KILLS; kill++) {
    const key = await makeDocument(database, couple);
    const server = await startMortalServer(urls.app, 50);
    const said = new Set<string>();
    let over = false;
    const write = async (who: 0 | 1) => {
      const cookie = `${people[who].userId}/${people[who].sessionId}`;
      const socket = await connected(io(server.address, { ...OUR_OPTIONS, extraHeaders: { cookie } }));
      const doc = new Y.Doc();
      const updates: Uint8Array[] = [];
      doc.on("update", (update: Uint8Array) => updates.push(update));
      for (let n = 0; !over; n++) {
        doc.getMap("said").set(`${who}/${n}`, true);
        const request = { ...key, part: 0, parts: 1, bytes: updates.pop() };
        const answer = (await socket.emitWithAck("document-append", request).catch(() => null)) as AppendAnswer | null;
        if (!answer) break;
        if (!answer.ok) throw new Error(answer.code);
        said.add(`${who}/${n}`);
      }
      socket.close();
    };
    const hands = Promise.all([write(0), write(1)]);
    await sleep(500 + Math.random() * 500);
    await server.kill();
    over = true;
    await hands;
    const stored = await readDocument(database, people[1], key);
    const there = stored!.doc.getMap("said");
    acknowledged += said.size;
    lost += [...said].filter((one) => !there.has(one)).length;
    stored!.doc.destroy();
  }
  const what = { bench: "doc", case: `${KILLS} times kill -9`, unit: "edits" };
  return [
    rowOf({ ...what, metric: "acknowledged" }, [acknowledged]),
    rowOf({ ...what, metric: "of these lost" }, [lost]),
  ];
}
