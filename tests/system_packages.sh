#!/bin/sh
# Install what the tests need from the system: Chromium, PostgreSQL and a Chinese font.
# Does nothing where they are there; says what to do where it may not install.
set -eu

missing=""
command -v chromium >/dev/null 2>&1 || command -v chromium-browser >/dev/null 2>&1 ||
  command -v google-chrome >/dev/null 2>&1 || missing="$missing chromium"
ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1 || command -v initdb >/dev/null 2>&1 ||
  missing="$missing postgresql"
fc-list :lang=zh 2>/dev/null | grep -q . || missing="$missing fonts-noto-cjk"
[ -n "$missing" ] || exit 0

if [ "$(id -u)" = 0 ]; then as_root=""; elif sudo -n true 2>/dev/null; then as_root="sudo -n"; else as_root="no"; fi
if command -v apt-get >/dev/null 2>&1 && [ "$as_root" != no ]; then
  echo "Installing for the tests:$missing"
  $as_root apt-get update -qq
  # shellcheck disable=SC2086
  DEBIAN_FRONTEND=noninteractive $as_root apt-get install -y -qq --no-install-recommends $missing >/dev/null
  exit 0
fi
echo "The tests also need:$missing. Please install them with your system's package manager;"
echo "without them the browser and PostgreSQL tests are skipped (under CI they fail)."
