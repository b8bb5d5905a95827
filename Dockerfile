# Twofold as one image: the built site and the server that serves it, run by a user without rights.
# Without DATABASE_URL it runs its embedded PostgreSQL in /data; docker-compose.yml gives it one of its own.

FROM node:24-bookworm-slim AS build
WORKDIR /app
ENV NEXT_TELEMETRY_DISABLED=1
# The dependencies change less often than the sources, so they are a layer of their own.
COPY package.json package-lock.json .npmrc ./
RUN npm ci --include=dev --no-audit --no-fund
COPY . .
RUN node scripts/start.mjs --prepare \
  && npm prune --omit=dev --no-audit --no-fund \
  && rm -rf .next/cache .next/dev

FROM node:24-bookworm-slim
WORKDIR /app
ENV NODE_ENV=production NEXT_TELEMETRY_DISABLED=1 HOST=0.0.0.0 PORT=3000 DATA_DIR=/data
# The sources stay root's, so the server cannot change itself; /data and Next's cache are all it writes.
COPY --from=build /app ./
RUN mkdir -p /data .next/cache && chown node:node /data .next/cache && chmod 0700 /data
USER node
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=15s --timeout=5s --start-period=60s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/healthz`).then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--import", "tsx", "server.ts"]
