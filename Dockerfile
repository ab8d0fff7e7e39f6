# The pages need the tools, the server does not: it runs its TypeScript as it is.
FROM node:24-bookworm-slim AS base
WORKDIR /app
COPY package.json package-lock.json .npmrc ./

FROM base AS pages
RUN npm ci
COPY core core
COPY contract contract
COPY locales locales
COPY web web
COPY tsconfig.base.json ./
RUN npm run build

FROM base AS packages
RUN npm ci --omit=dev

FROM node:24-bookworm-slim
ENV NODE_ENV=production TZ=UTC HOST=0.0.0.0 PORT=3000 DATA_DIR=/data
WORKDIR /app
RUN mkdir /data && chown node:node /data
COPY --from=packages /app/node_modules node_modules
COPY package.json ./
COPY core core
COPY contract contract
COPY locales locales
COPY server server
COPY scripts scripts
COPY --from=pages /app/dist/web dist/web
USER node
# Without DATABASE_URL the built-in PostgreSQL keeps its data here.
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=3s --start-period=60s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/readyz`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
# No shell and no npm in between: the signal to stop reaches the server.
CMD ["node", "server/main.ts"]
