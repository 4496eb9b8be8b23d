#!/bin/sh
# See that Spark is there for the tests of a cluster, where Java is.
set -eu

if command -v java >/dev/null; then exec "${PYTHON:-python3}" scripts/setup.py cluster; fi

echo "test: NO JAVA ON THIS MACHINE: the tests of a Spark cluster cannot run. On Debian: apt install default-jre-headless" >&2
