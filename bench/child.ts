import { fork } from "node:child_process";
import path from "node:path";

/**
 * A process of one's own, so that servers and load do not share an event loop. It is asked, and answers, one question at
 * a time over Node's channel; it ends when the channel closes.
 */
export interface Child<Question, Answer> {
  ask(question: Question): Promise<Answer>;
  close(): Promise<void>;
}

type Reply<Answer> = { answer: Answer } | { error: string };

/** @param file of a module that calls `answer()`, from the repository's root */
export function child<Question, Answer>(file: string): Child<Question, Answer> {
  const own = fork(path.resolve(file), [], {
    execArgv: ["--import", "tsx"],
    env: { ...process.env, NODE_ENV: "production" },
    serialization: "advanced",
  });
  const ended = new Promise<never>((_, reject) => {
    own.once("exit", (code, signal) => reject(new Error(`${file} ended by itself (${signal ?? code ?? "unknown"})`)));
  });
  ended.catch(() => {
    // Told to whoever asks.
  });
  return {
    async ask(question) {
      const answered = new Promise<Reply<Answer>>((resolve) =>
        own.once("message", resolve as (reply: unknown) => void),
      );
      own.send(question as object);
      const reply = await Promise.race([answered, ended]);
      if ("error" in reply) throw new Error(`${file}: ${reply.error}`);
      return reply.answer;
    },
    async close() {
      if (own.exitCode !== null || own.signalCode !== null) return;
      const gone = new Promise((resolve) => own.once("exit", resolve));
      own.disconnect();
      await gone;
    },
  };
}

/** The child's side: answers each question until the parent hangs up. */
export function answer(reply: (question: never) => Promise<unknown>): void {
  process.on("message", (question) => {
    reply(question as never).then(
      (answer) => process.send?.({ answer }),
      (error: unknown) =>
        process.send?.({ error: error instanceof Error ? (error.stack ?? error.message) : "unknown" }),
    );
  });
  process.once("disconnect", () => process.exit(0));
}
