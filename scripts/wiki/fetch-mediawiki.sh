#!/usr/bin/env bash
# Fetches MediaWiki 1.43 and CodeMirror from Debian 13's packages, whatever Debian this is, and unpacks them.
# Usage: fetch-mediawiki.sh DESTINATION. The system's own package lists stay untouched. The mirror is the machine's
# own, or SIDELIGHT_DEBIAN_MIRROR. The destination appears whole or not at all.
set -euo pipefail
destination=$(realpath -m "$1")
command -v apt-get >/dev/null || { echo "apt-get is missing: the local wiki is made from Debian's package 'mediawiki'." >&2; exit 1; }

# Beside the destination: moved into place in one step, and what a killed run has left is found and removed.
mkdir -p "$(dirname "$destination")"
find "$(dirname "$destination")" -maxdepth 1 -name "$(basename "$destination").fetching.*" -exec rm -rf {} +
work=$(mktemp -d "$destination.fetching.XXXXXX")
trap 'rm -rf "$work"' EXIT
# The machine's own mirror, so that a proxy or an internal mirror is honoured.
mirror=${SIDELIGHT_DEBIAN_MIRROR:-$(cat /etc/apt/sources.list /etc/apt/sources.list.d/*.sources /etc/apt/sources.list.d/*.list 2>/dev/null |
  grep -v '^#' | grep -oE 'https?://[^ ]+/debian/?( |$)' | head -n 1 | tr -d ' ' || true)}
mirror=${mirror:-http://deb.debian.org/debian}
keyring=/usr/share/keyrings/debian-archive-keyring.gpg
[ -e "$keyring" ] || { echo "Debian's keys are missing: install the package debian-archive-keyring." >&2; exit 1; }
mkdir -p "$work/lists/partial" "$work/cache/archives/partial" "$work/etc/trusted.gpg.d"
echo "deb [signed-by=$keyring] $mirror trixie main" >"$work/etc/sources.list"
options=(
  -o "Dir::Etc::sourcelist=$work/etc/sources.list" -o "Dir::Etc::sourceparts=-" -o "Dir::State::Lists=$work/lists"
  -o "Dir::Cache=$work/cache" -o "APT::Sandbox::User=root" -o "Acquire::Languages=none"
  -o "Acquire::Retries=2" -o "Acquire::http::Timeout=30" -o "Acquire::https::Timeout=30"
  -o "APT::Update::Error-Mode=any"
)
cd "$work"
if ! { apt-get -qq "${options[@]}" update &&
  apt-get -qq "${options[@]}" download mediawiki mediawiki-classes mediawiki-extension-codemirror; } >log 2>&1; then
  echo "MediaWiki's packages could not be fetched from $mirror (Debian trixie); nothing was installed." >&2
  echo "Check the network, or name another mirror: SIDELIGHT_DEBIAN_MIRROR=http://… npm start" >&2
  grep -m 3 -E '^[EW]:' log >&2 || tail -n 3 log >&2
  exit 1
fi
for package in *.deb; do dpkg-deb -x "$package" "$work/root"; done

code=$work/root/usr/share/mediawiki
version=$(sed -n "s/.*'MW_VERSION', '\([0-9.]*\)'.*/\1/p" "$code/includes/Defines.php")
case "$version" in
1.43.*) ;;
*) echo "Debian's package holds MediaWiki '$version'; Sidelight's local wiki needs 1.43." >&2; exit 1 ;;
esac
# Debian's links lead to /etc and /var; this copy keeps everything in its own folder.
find "$code" -maxdepth 1 -type l -delete
rm -rf "$code/extensions"
mv "$code/extensions-core" "$code/extensions"
codemirror=$(find "$work/root" -type d -name CodeMirror -path '*extensions*' | grep -v "$code/extensions/" | head -n 1 || true)
[ -z "$codemirror" ] || cp -rL "$codemirror" "$code/extensions/CodeMirror"
echo "$version" >"$code/.sidelight-version"
# An earlier run whose command was killed may have gone on and finished first.
[ -e "$destination/.sidelight-version" ] || { rm -rf "$destination" && mv -T "$code" "$destination"; }
