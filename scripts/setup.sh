#!/usr/bin/env bash
# Installs what is missing, quickly when nothing is. Usage: setup.sh [--npm]
# --npm: only the npm packages (Node 24 is one of them); otherwise also PHP, the browsers and fonts.
set -euo pipefail
cd "$(dirname "$0")/.."

want_system=yes
[ "${1:-}" = "--npm" ] && want_system=no

# npm packages, Node 24 among them: again only when the lock file has changed.
stamp=node_modules/.sidelight-setup
if [ ! -f "$stamp" ] || ! cmp -s package-lock.json "$stamp"; then
  if ! command -v npm >/dev/null; then
    echo "Sidelight needs Node.js 20 or newer with npm. Install it (Debian: apt install nodejs npm) and try again." >&2
    exit 1
  fi
  echo "Installing npm packages …" >&2
  npm ci --no-audit --no-fund --loglevel=error >&2
  cp package-lock.json "$stamp"
fi
[ "$want_system" = yes ] || exit 0

# Debian packages: each with something that tells whether it is there already.
missing=()
need() { # need PACKAGE TEST...
  local package=$1
  shift
  "$@" >/dev/null 2>&1 || missing+=("$package")
}
need git command -v git
need php-cli command -v php
if command -v php >/dev/null; then loaded=$(php -m 2>/dev/null | tr '[:upper:]' '[:lower:]'); else loaded=; fi
for pair in sqlite3:sqlite3 intl:intl mbstring:mbstring xml:dom gd:gd curl:curl apcu:apcu; do
  grep -qx "${pair#*:}" <<<"$loaded" || missing+=("php-${pair%:*}")
done
need chromium test -x /usr/bin/chromium
need firefox-esr test -x /usr/bin/firefox-esr
need fonts-noto-core test -d /usr/share/fonts/truetype/noto
need fonts-noto-cjk test -e /usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc
[ ${#missing[@]} -gt 0 ] || exit 0

as_root=()
if [ "$(id -u)" != 0 ]; then
  if command -v sudo >/dev/null && sudo -n true 2>/dev/null; then as_root=(sudo -n); else as_root=(false); fi
fi
if [ "${as_root[0]:-}" = false ] || ! command -v apt-get >/dev/null; then
  {
    echo "Some system packages are missing and cannot be installed from here. Please install:"
    echo "  ${missing[*]}"
    echo "On Debian: sudo apt-get install ${missing[*]}"
  } >&2
  exit 1
fi
echo "Installing ${missing[*]} …" >&2
log=$(mktemp)
if ! { "${as_root[@]}" apt-get update -qq && DEBIAN_FRONTEND=noninteractive "${as_root[@]}" apt-get install -y -qq --no-install-recommends "${missing[@]}"; } >"$log" 2>&1; then
  tail -n 20 "$log" >&2
  echo "apt-get could not install: ${missing[*]}" >&2
  exit 1
fi
rm -f "$log"
