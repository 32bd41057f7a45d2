# Sourced by scripts/run and scripts/test, which set $root: is .venv what the lock asks for, and if not, make it so.

# need_environment LEVEL: LEVEL is run or dev; returns when .venv holds that set, or ends with one sentence.
need_environment() {
    environment_is_current "$1" && return 0
    python=$(find_python) || exit 3
    "$python" "$root/scripts/environment.py" "$1" || exit $?
}

# The stamp is a copy of what the environment was made from: comparing bytes needs no digest tool and no clock.
environment_is_current() {
    stamp=$root/.venv/limakg-stamp
    [ -x "$root/.venv/bin/python" ] && [ -r "$stamp/root" ] || return 1
    IFS= read -r made_for <"$stamp/root" || return 1
    [ "$made_for" = "$root" ] || return 1
    cmp -s "$root/scripts/locks/run.txt" "$stamp/run.txt" && cmp -s "$root/pyproject.toml" "$stamp/pyproject.toml" || return 1
    [ "$1" = run ] || cmp -s "$root/scripts/locks/$1.txt" "$stamp/$1.txt"
}

# Print the first Python on the path that is new enough; LIMAKG_PYTHON names one and only one.
find_python() {
    seen=
    for candidate in ${LIMAKG_PYTHON:+"$LIMAKG_PYTHON"} python3 python3.14 python3.13 python3.12 python3.11 python; do
        version=$("$candidate" -c 'import sys; print("%d.%d" % sys.version_info[:2])' 2>/dev/null) || version=
        case $version in
            3.[0-9] | 3.10 | [0-2].*) seen=$version ;;
            ?*) printf '%s\n' "$candidate" && return 0 ;;
        esac
        [ -z "${LIMAKG_PYTHON:-}" ] || break
    done
    echo "limakg needs Python 3.11 or newer, and the newest found here is ${seen:-none}: install one, or name it in LIMAKG_PYTHON." >&2
    return 1
}
