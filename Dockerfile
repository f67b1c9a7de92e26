# Built once with the compiler, run without it. The process is node itself: npm passes no SIGTERM on.
FROM node:20-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json tsconfig.json ./
COPY src ./src
COPY commands ./commands
RUN npm ci && npm prune --omit=dev --ignore-scripts

FROM node:20-bookworm-slim
ENV NODE_ENV=production CORPUS_DIR=/corpus INDEX_DIR=/index DATA_DIR=/data
WORKDIR /app
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY --from=build /app/src/text/*.csv ./src/text/
COPY package.json LICENSE ./
COPY models ./models
RUN mkdir -p /corpus /index /data && chown node:node /index /data
USER node
VOLUME ["/corpus", "/index", "/data"]
# The bot touches this file every 15 s while it is connected; a first start may take a minute.
HEALTHCHECK --interval=30s --timeout=5s --start-period=90s --retries=3 \
  CMD ["node", "-e", "process.exit(Date.now() - require('fs').statSync(process.env.DATA_DIR + '/alive').mtimeMs < 60000 ? 0 : 1)"]
CMD ["node", "dist/src/cli.js", "start"]
