#!/bin/sh
# See that a Chromium is there for the tests in a real browser.
set -eu

for browser in chromium chromium-browser google-chrome; do
    if command -v "$browser" >/dev/null; then exit 0; fi
done

if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    echo "test: installing Chromium"
    export DEBIAN_FRONTEND=noninteractive
    if apt-get update -qq </dev/null && apt-get install -qq -y --no-install-recommends chromium </dev/null >/dev/null; then
        exit 0
    fi
fi

echo "test: NO CHROMIUM ON THIS MACHINE: the tests in tests/browser cannot run. On Debian: apt install chromium" >&2
if [ "${CI:-}" = true ]; then exit 1; fi
