#!/usr/bin/env bash
# Copies the base and the stored files while the server works: ent-backup.sh FOLDER (see ent/docs/backup.md).
# Exit 0: FOLDER/<UTC instant> is whole, with the sums of its files. Otherwise nothing of it is left there.
set -euo pipefail
umask 077

fail() { echo "ent-backup : $*" >&2; exit 1; }

[ $# -eq 1 ] || fail "usage : ent-backup.sh DOSSIER"
data=${ENT_DATA:?ENT_DATA : donnez l’environnement du serveur}
instant=$(date -u +%Y%m%dT%H%M%SZ)
part=$1/$instant.part
ask=$data/backup/$instant
mkdir -p "$1" && mkdir "$part" "$part/files" || fail "impossible d’écrire dans $1"
trap 'rm -rf "$part" "$ask" "$ask.ask"' EXIT

# The store never changes a file: it is written once under a random name, and deleted. Copied before and after the base,
# so that every file which the copied base knows is there; more of them do no harm.
names='????????-????-????-????-????????????'
list() { (cd "$1" && find . -type f -name "$names" "${@:2}" -printf '%P %s\n' | LC_ALL=C sort); }
copy_files() {
  [ -d "$data/files" ] || return 0
  touch "$part/began"
  # one that is deleted meanwhile is no failure: what counts is that none that stayed is missing
  cp -au "$data/files/." "$part/files/" 2>/dev/null || true
  LC_ALL=C comm -23 <(list "$data/files" ! -newer "$part/began") <(list "$part/files") > "$part/missing"
  while read -r name _; do
    [ ! -e "$data/files/$name" ] || fail "le fichier $name n’a pas pu être copié (place libre ?)"
  done < "$part/missing"
  rm "$part/began" "$part/missing"
}

copy_derby() {
  mkdir -p "$data/backup"
  : > "$ask.ask"
  local patience=${ENT_BACKUP_PATIENCE:-1800}
  while [ ! -d "$ask" ]; do
    [ ! -e "$ask.failed" ] || { rm "$ask.failed"; fail "le serveur n’a pas pu copier la base : voyez son journal"; }
    [ "$patience" -gt 0 ] || fail "le serveur ne répond pas. S’il est arrêté, copiez ENT_DATA vous-même"
    sleep 1
    patience=$((patience - 1))
  done
  mv "$ask/base" "$part/base"
}

copy_postgresql() {
  local address=${ENT_DB_URL#jdbc:}
  PGUSER=$ENT_DB_USER PGPASSWORD=$ENT_DB_PASSWORD \
    pg_dump --format=custom --no-owner --no-privileges --file="$part/base.dump" --dbname="${address%%\?*}" \
    || fail "pg_dump a échoué"
}

copy_files
case "${ENT_DB_URL:-}" in
  jdbc:postgresql:*) copy_postgresql ;;
  *) copy_derby ;;
esac
copy_files
find "$part/files" -type f ! -name "$names" -delete
(cd "$part" && find . -type f ! -name SHA256SUMS -print0 | LC_ALL=C sort -z | xargs -0 sha256sum > SHA256SUMS)
sync -f "$part"
mv "$part" "$1/$instant"
find "$1" -mindepth 1 -maxdepth 1 -type d -name '????????T??????Z' -mtime "+${ENT_BACKUP_DAYS:-35}" -exec rm -rf {} +
echo "$1/$instant"
