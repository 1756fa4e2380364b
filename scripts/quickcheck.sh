#!/usr/bin/env bash
# The quick look before a change is handed on: the types of every folder, checking again only what changed.
set -euo pipefail
cd "$(dirname "$0")/.."
exec node scripts/types.mjs
