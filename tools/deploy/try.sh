#!/usr/bin/env bash
# Builds the images and tries the composition where a container engine is: it comes up, the API image holds nothing of the web, an
# account signs in, a restart under requests fails none, and headers come once. Needs POSTGRES_MAJOR, POSTGRES_IMAGE and WEB_PORT.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
if ! docker info >/dev/null 2>&1; then
  echo 'no container engine here: nothing is tried'
  exit 0
fi
trap 'code=$?; [ $code -eq 0 ] || docker compose logs --tail 50; docker compose down --volumes >/dev/null 2>&1; exit $code' EXIT
umask 077
install -d -m 700 secrets
for name in postgres_password runtime_password; do
  [ -s "secrets/$name" ] || openssl rand -hex 24 >"secrets/$name"
  chmod 444 "secrets/$name"
done
docker compose build --build-arg "GIT_COMMIT=$(git rev-parse --short=12 HEAD)"
docker compose up --wait --wait-timeout 300
base="http://127.0.0.1:$WEB_PORT"

fail() {
  echo "✗ $1"
  exit 1
}
for package in react antd @apollo/client; do
  docker compose exec -T api test ! -e "node_modules/$package" || fail "the image of the API holds $package"
done
docker compose exec -T api sh -c 'touch /app/x' 2>/dev/null && fail 'the root of the API can be written to'
curl -fsS "$base/api/version"
for path in / /api/session; do
  twice=$(curl -sS -o /dev/null -D - "$base$path" | tr -d '\r' | cut -d: -f1 | tr 'A-Z' 'a-z' | grep -v '^set-cookie$' | sort | uniq -d)
  [ -z "$twice" ] || fail "$path has these headers twice: $twice"
done
account=$(docker compose run --rm -T migrate node dist/apps/api/account.js --username try --name 试用 \
  --division 150600 --kind finance --organisation 财政局 | tail -n 1)
curl -fsS -H 'content-type: application/json' -d "{\"username\":\"try\",\"password\":\"${account#* }\"}" "$base/api/session" >/dev/null ||
  fail 'the account does not sign in'

failed=$(mktemp)
(while [ -e "$failed" ]; do curl -fsS -o /dev/null "$base/api/public/divisions" || echo x >>"$failed"; done) &
asking=$!
docker compose restart api
sleep 3
answers=$(wc -c <"$failed")
rm "$failed"
wait "$asking" || true
# Both replicas stop at once here; while neither is there the web has nobody to ask.
echo "requests that failed while both replicas restarted: $((answers / 2))"
mkdir -p dist
docker compose cp api:/app/dist/sbom.cdx.json dist/sbom.cdx.json
docker compose cp api:/app/dist/licences.txt dist/licences.txt
echo "✓ images and composition on PostgreSQL $POSTGRES_MAJOR"
