#!/usr/bin/env bash
# Installs what is missing, quickly when nothing is. Usage: setup.sh [--npm|--wiki|--browsers|--all]
# --npm: only the npm packages (Node 24 is one of them); --wiki: those, and PHP and Lua for the local wiki;
# --browsers: those, and the browsers and fonts of the tests; --all, the default: everything.
set -euo pipefail
cd "$(dirname "$0")/.."

case "${1:---all}" in
--npm) want= ;;
--wiki) want="wiki" ;;
--browsers) want="browsers" ;;
--all) want="wiki browsers" ;;
*)
  echo "Usage: setup.sh [--npm|--wiki|--browsers|--all]" >&2
  exit 2
  ;;
esac

# npm packages, Node 24 among them: again only when the lock file has changed since npm last finished, which writes
# its own list of what is installed at the very end.
stamp=node_modules/.sidelight-setup
installed=node_modules/.package-lock.json
if [ ! -f "$installed" ] || { [ package-lock.json -nt "$installed" ] && ! cmp -s package-lock.json "$stamp"; }; then
  if ! command -v npm >/dev/null; then
    echo "Sidelight needs Node.js 20 or newer with npm. Install it (Debian: apt install nodejs npm) and try again." >&2
    exit 1
  fi
  echo "Installing npm packages …" >&2
  npm ci --no-audit --no-fund --loglevel=error >&2 </dev/null
  cp package-lock.json "$stamp"
fi
[ -n "$want" ] || exit 0

# Debian packages: each with something that tells whether it is there already.
missing=()
need() { # need PACKAGE TEST...
  local package=$1
  shift
  "$@" >/dev/null 2>&1 || missing+=("$package")
}
if [[ $want == *wiki* ]]; then
  need git command -v git
  need php-cli command -v php
  need debian-archive-keyring test -e /usr/share/keyrings/debian-archive-keyring.gpg
  need lua5.1 test -x /usr/bin/lua5.1
  loaded=
  if command -v php >/dev/null; then loaded=$(php -m 2>/dev/null | tr '[:upper:]' '[:lower:]'); fi
  for pair in sqlite3:sqlite3 intl:intl mbstring:mbstring xml:dom gd:gd curl:curl apcu:apcu; do
    grep -qx "${pair#*:}" <<<"$loaded" || missing+=("php-${pair%:*}")
  done
fi
if [[ $want == *browsers* ]]; then
  need chromium test -x /usr/bin/chromium
  need firefox-esr test -x /usr/bin/firefox-esr
  need fonts-noto-core test -d /usr/share/fonts/truetype/noto
  need fonts-noto-cjk test -e /usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc
fi
[ ${#missing[@]} -gt 0 ] || exit 0

list_and_stop() {
  {
    echo "Some system packages are missing and cannot be installed from here. Please install:"
    echo "  ${missing[*]}"
    echo "On Debian: sudo apt-get install ${missing[*]}"
  } >&2
  exit 1
}
command -v apt-get >/dev/null || list_and_stop
if [ "$(id -u)" = 0 ]; then
  as_root=(env)
elif command -v sudo >/dev/null && sudo -n true 2>/dev/null; then
  as_root=(sudo -n env)
else
  list_and_stop
fi
echo "Installing ${missing[*]} …" >&2
log=$(mktemp)
trap 'rm -f "$log"' EXIT
apt() { "${as_root[@]}" DEBIAN_FRONTEND=noninteractive apt-get -qq -o DPkg::Lock::Timeout=120 "$@" >>"$log" 2>&1 </dev/null; }
if ! { apt update && apt install -y --no-install-recommends "${missing[@]}"; }; then
  tail -n 20 "$log" >&2
  echo "apt-get could not install: ${missing[*]}" >&2
  exit 1
fi
