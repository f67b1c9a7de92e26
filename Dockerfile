# Built once with the compiler, run without it. The process is node itself: npm passes no SIGTERM on.
FROM node:20-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json tsconfig.json ./
COPY tools/carry-data.mjs ./tools/
COPY src ./src
COPY commands ./commands
RUN npm ci && npm prune --omit=dev --ignore-scripts

FROM node:20-bookworm-slim
ENV NODE_ENV=production CORPUS_DIR=/corpus INDEX_DIR=/index DATA_DIR=/data HOST=0.0.0.0
WORKDIR /app
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY package.json LICENSE ./
COPY models ./models
COPY assets ./assets
RUN mkdir -p /corpus /index /data && chown node:node /index /data
USER node
VOLUME ["/corpus", "/index", "/data"]
# Ready once it answers, and is on Discord where it should be; a first index may take minutes.
HEALTHCHECK --interval=30s --timeout=5s --start-period=10m --retries=3 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + (process.env.PORT || 3000) + '/readyz').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
EXPOSE 3000
CMD ["node", "dist/src/cli.js", "start"]
