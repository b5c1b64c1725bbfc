#!/usr/bin/env bash
# Puts a backup back on an empty machine, before the server is started: ent-restore.sh FOLDER/<UTC instant>.
# Whatever is there already is left as it is, and refused. See ent/docs/backup.md.
set -euo pipefail
umask 077

fail() { echo "ent-restore : $*" >&2; exit 1; }

[ $# -eq 1 ] && [ -f "$1/SHA256SUMS" ] || fail "usage : ent-restore.sh DOSSIER/INSTANT (une sauvegarde entière)"
data=${ENT_DATA:?ENT_DATA : donnez l’environnement du serveur}
[ ! -e "$data/base" ] && [ ! -e "$data/files" ] || fail "$data contient déjà une base ou des fichiers : restaurez dans un dossier vide"
(cd "$1" && sha256sum --quiet --strict -c SHA256SUMS) || fail "la sauvegarde est abîmée : rien n’a été restauré"
[ "$(find "$1" -type f ! -name SHA256SUMS | wc -l)" -eq "$(wc -l < "$1/SHA256SUMS")" ] \
  || fail "la sauvegarde contient des fichiers inconnus : rien n’a été restauré"

restore_postgresql() {
  local address=${ENT_DB_URL#jdbc:}
  address=${address%%\?*}
  export PGUSER=$ENT_DB_USER PGPASSWORD=$ENT_DB_PASSWORD
  local tables
  tables=$(psql -Atqd "$address" -c "select count(*) from pg_tables where schemaname = 'public'") || fail "la base ne répond pas"
  [ "$tables" -eq 0 ] || fail "la base n’est pas vide : créez-en une nouvelle"
  pg_restore --no-owner --no-privileges --exit-on-error --single-transaction --dbname="$address" "$1/base.dump" \
    || fail "pg_restore a échoué : la base est restée vide"
}

mkdir -p "$data"
case "${ENT_DB_URL:-}" in
  jdbc:postgresql:*)
    [ -f "$1/base.dump" ] || fail "cette sauvegarde n’est pas celle d’une base PostgreSQL"
    restore_postgresql "$1"
    ;;
  *)
    [ -d "$1/base" ] || fail "cette sauvegarde n’est pas celle d’une base Derby"
    cp -a "$1/base" "$data/base.part"
    mv "$data/base.part" "$data/base"
    ;;
esac
cp -a "$1/files" "$data/files.part"
mv "$data/files.part" "$data/files"
sync -f "$data"
echo "Sauvegarde restaurée dans $data : démarrez le serveur."
