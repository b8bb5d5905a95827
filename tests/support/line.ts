import type { Page, WebSocketRoute } from "playwright/test";

/** The line between a page and the server, in a test's hands. */
export interface Line {
  /** Nothing goes through any more, and what was open is closed. */
  cut(): Promise<void>;
  /** New connections go through again. */
  mend(): void;
  /** Messages of the page wait from now on; the answer lets them go. */
  hold(): () => void;
}

/** To be called before the page is opened. */
export async function holdLine(page: Page): Promise<Line> {
  let isCut = false;
  let waiting: (() => void)[] | null = null;
  const open = new Set<WebSocketRoute>();
  await page.routeWebSocket(/socket\.io/, async (socket) => {
    if (isCut) {
      await socket.close();
      return;
    }
    open.add(socket);
    const server = socket.connectToServer();
    socket.onMessage((message) => {
      if (waiting) waiting.push(() => server.send(message));
      else server.send(message);
    });
    server.onMessage((message) => socket.send(message));
  });
  return {
    async cut() {
      isCut = true;
      const closing = [...open];
      open.clear();
      await Promise.all(closing.map((socket) => socket.close()));
    },
    mend() {
      isCut = false;
    },
    hold() {
      waiting = [];
      return () => {
        const held = waiting ?? [];
        waiting = null;
        for (const send of held) send();
      };
    },
  };
}
