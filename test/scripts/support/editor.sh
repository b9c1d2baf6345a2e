#!/bin/sh
# Stands in for a desktop VS Code: notes how it was called, a line for each call, and refuses a package when told to.
{
  for argument in "$@"; do
    printf '%s\t' "$argument"
  done
  echo
} >> "$MIDBACK_CALLS"
case "$* " in
  *--install-extension*) exit "${MIDBACK_REFUSES:-0}" ;;
esac
