import { fork, type ChildProcess } from "node:child_process";
import path from "node:path";

/** A server of documents that can be killed in the middle of anything, and started again at the same address. */
export interface MortalServer {
  readonly address: string;
  /** Kills it as `kill -9` does: it hears nothing of it. */
  kill(): Promise<void>;
  start(): Promise<void>;
}

/** @param url of the `twofold_app` login */
export async function startMortalServer(url: string, compactAfter: number): Promise<MortalServer> {
  let child: ChildProcess | null = null;
  let port = 0;
  const server = {
    get address() {
      return `http://127.0.0.1:${port}`;
    },
    async start() {
      child = fork(path.resolve("tests/support/document-server.ts"), [], { execArgv: ["--import", "tsx"] });
      const listening = new Promise<number>((resolve, reject) => {
        child!.once("message", (message) => resolve(message as number));
        child!.once("exit", () => reject(new Error("The server ended by itself")));
      });
      child.send({ url, port, compactAfter });
      port = await listening;
    },
    async kill() {
      const gone = new Promise((resolve) => child!.once("exit", resolve));
      child!.kill("SIGKILL");
      await gone;
    },
  };
  await server.start();
  return server;
}
