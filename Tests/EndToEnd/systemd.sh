#!/bin/sh
# Judges the unit with systemd's own tools, without systemd running: systemd.sh BIN_DIR
set -eu
bin_dir=$(cd "${1:?usage: systemd.sh BIN_DIR}" && pwd)
systemd=$(cd "$(dirname "$0")/../../systemd" && pwd)
threshold=12 # Tenths: the exposure that the unit must not exceed.

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

# The unit names /usr/bin/convened, which is not there before an installation: judge a copy that names the built one.
sed "s|/usr/bin/convened|$bin_dir/convened|" "$systemd/convened.service" > "$folder/convened.service"
if ! systemd-analyze verify --man=no --recursive-errors=no "$folder/convened.service" > "$folder/verify" 2>&1 ||
    [ -s "$folder/verify" ]; then
    cat "$folder/verify"
    echo "systemd-analyze verify complains" >&2
    exit 1
fi
echo "verify: clean"

systemd-analyze security --offline=true --no-pager --threshold=$threshold "$folder/convened.service" > "$folder/security" || {
    grep -v '^✓' "$folder/security" || true
    echo "systemd-analyze security: more than $threshold tenths" >&2
    exit 1
}
tail -n 1 "$folder/security"

for file in "$systemd"/sysusers.d/*.conf; do
    systemd-sysusers --dry-run "$file" > "$folder/users" 2>&1 || { cat "$folder/users"; exit 1; }
done
echo "sysusers: ok"
# A root of its own, in which the folders may be made; its users are those of sysusers.
mkdir -p "$folder/root/etc"
systemd-sysusers --root="$folder/root" "$systemd"/sysusers.d/*.conf
systemd-tmpfiles --create --root="$folder/root" "$systemd"/tmpfiles.d/*.conf
echo "tmpfiles: ok"
