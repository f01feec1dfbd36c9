#!/usr/bin/env bash
# Fetches MediaWiki 1.43 and CodeMirror from Debian 13's packages, whatever Debian this is, and unpacks them.
# Usage: fetch-mediawiki.sh DESTINATION. The system's own package lists stay untouched.
set -euo pipefail
destination=$(realpath -m "$1")
command -v apt-get >/dev/null || { echo "apt-get is missing: the local wiki is made from Debian's package 'mediawiki'." >&2; exit 1; }

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
# The machine's own mirror, so that a proxy or an internal mirror is honoured.
mirror=$(cat /etc/apt/sources.list /etc/apt/sources.list.d/*.sources /etc/apt/sources.list.d/*.list 2>/dev/null |
  grep -v '^#' | grep -oE 'https?://[^ ]+/debian/?( |$)' | head -n 1 | tr -d ' ' || true)
[ -n "$mirror" ] || { echo "No Debian mirror is named in the machine's apt sources." >&2; exit 1; }
keyring=/usr/share/keyrings/debian-archive-keyring.gpg
mkdir -p "$work/lists/partial" "$work/cache/archives/partial" "$work/etc/trusted.gpg.d"
echo "deb [signed-by=$keyring] $mirror trixie main" >"$work/etc/sources.list"
options=(
  -o "Dir::Etc::sourcelist=$work/etc/sources.list" -o "Dir::Etc::sourceparts=-" -o "Dir::State::Lists=$work/lists"
  -o "Dir::Cache=$work/cache" -o "APT::Sandbox::User=root" -o "Acquire::Languages=none"
  -o "Acquire::Retries=3"
)
apt-get -qq "${options[@]}" update
cd "$work"
apt-get -qq "${options[@]}" download mediawiki mediawiki-classes mediawiki-extension-codemirror
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
mkdir -p "$(dirname "$destination")"
rm -rf "$destination.unfinished"
mv "$code" "$destination.unfinished"
rm -rf "$destination"
mv "$destination.unfinished" "$destination"
