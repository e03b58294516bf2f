#!/bin/sh
# graphkit out of a fresh clone. Sets itself up in .venv the first time, and again when what it needs has changed.
#
#   ./run.sh build seeds/ -o build/graph     any graphkit command, with its arguments
#   ./run.sh test                            everything that must hold: lint, types, import order, all tests
#   ./run.sh test tests/articles -k split    only pytest, with these arguments
#   ./run.sh lint | format                   the first part of test alone; rewrite the code in the house style
#   ./run.sh docs                            the documentation as a site, into build/site
#   ./run.sh interop                         the graph and the cookbook on Oxigraph, Virtuoso, Jena and Comunica
#
# The first command brings what it takes to use graphkit (constraints-use.txt: some 300 MB to download, 860 MB on the
# disk); the first test or lint what it takes to work on it, too (constraints.txt: 250 MB more, 1.5 GB in all).
#
# Needs Python 3.11 or newer. On Debian and Ubuntu the system packages that are missing (python3-venv; npm to check the
# scripts of the HTML view; Chromium and its driver for tests/browser) are installed if this runs as root or sudo needs
# no password; otherwise it says what to run.
set -eu

here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd -P)
venv=$here/.venv
unset VIRTUAL_ENV PYTHONHOME PYTHONPATH

say() {
    printf '%s\n' "$*" >&2
}

die() {
    say "run.sh: $1"
    [ $# -lt 2 ] || say "        $2"
    exit 1
}

apt_install() { # apt_install WHY PACKAGE...
    why=$1
    shift
    if ! command -v apt-get >/dev/null; then
        die "$why is missing" "install it with this system's package manager (on Debian: apt-get install $*)"
    elif [ "$(id -u)" = 0 ]; then
        sudo=
    elif command -v sudo >/dev/null && sudo -n true 2>/dev/null; then
        sudo=sudo
    else
        die "$why is missing" "run: sudo apt-get install $*"
    fi
    say "installing $* ..."
    $sudo apt-get update -qq >&2 || say "the package lists could not be brought up to date; trying all the same"
    $sudo env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >&2 ||
        die "$why could not be installed" "run: sudo apt-get update && sudo apt-get install $*"
}

find_python() {
    for name in python3 python3.14 python3.13 python3.12 python3.11; do
        if "$name" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info < (3, 15))' 2>/dev/null; then
            command -v "$name"
            return
        fi
    done
    die "no Python from 3.11 to 3.14 was found" "on Debian 12, Ubuntu 24.04 or newer: sudo apt-get install python3"
}

make_venv() {
    python=$(find_python)
    if ! "$python" -c 'import ensurepip, venv' 2>/dev/null; then
        version=$("$python" -c 'import sys; print("%d.%d" % sys.version_info[:2])')
        apt_install "the venv module of Python $version" "python$version-venv"
    fi
    say "setting up $venv with $python (once) ..."
    "$python" -m venv --clear "$venv" || die "the virtual environment could not be made" "see the message above"
}

pip_install() { # on a terminal pip shows how far it is
    quiet=--quiet
    [ ! -t 2 ] || quiet=--no-color
    "$venv/bin/python" -m pip install "$quiet" --disable-pip-version-check "$@" >&2
}

wanted() { # wanted use|dev: what an up-to-date .venv was made from: what for, which folder, with which Python, and what
    printf '%s\n' "$1" "$here" "$(readlink -e "$venv/bin/python")"
    cat "$here/constraints.txt" "$here/constraints-use.txt" "$here/pyproject.toml" | cksum
}

setup() { # setup use|dev: what it takes to use graphkit, or to work on it
    made=$(cat "$venv/made-from" 2>/dev/null || true)
    if [ "$made" = "$(wanted dev)" ] || [ "$made" = "$(wanted "$1")" ]; then
        return
    fi
    [ "$made" = "$(wanted use)" ] || make_venv
    if [ "$1" = use ]; then
        pins=constraints-use.txt size="300 MB, 860 MB on the disk"
    else
        pins=constraints.txt size="550 MB, 1.5 GB on the disk, less what is there"
    fi
    say "downloading the libraries that $pins names, in all some $size ..."
    # Not all pip versions that Python brings along can resolve these pins: 23.2 crashes.
    pip_install --upgrade pip || die "pip could not be upgraded" "see the message above; is a package index reachable?"
    pip_install --require-hashes -r "$here/$pins" || die "the dependencies could not be installed" "see above"
    pip_install --no-deps --no-build-isolation --editable "$here" || die "graphkit could not be installed" "see above"
    wanted "$1" >"$venv/made-from"
}

need_npm() {
    command -v npm >/dev/null || apt_install "npm, which brings what checks the scripts of the HTML view," npm
    lock=$(cksum <"$here/package-lock.json")
    [ "$(cat "$here/node_modules/.made-from" 2>/dev/null)" != "$lock" ] || return 0
    say "installing what checks the scripts of the HTML view in $here/node_modules (once; some 110 MB) ..."
    (cd "$here" && npm ci --omit-lockfile-registry-resolved=true --ignore-scripts --no-audit --no-fund --loglevel=error >&2) ||
        die "the packages of package-lock.json could not be installed" "see above; is a package registry reachable?"
    printf '%s\n' "$lock" >"$here/node_modules/.made-from"
}

need_browser() {
    if ! command -v chromedriver >/dev/null; then
        apt_install "chromedriver, which the tests of the HTML view need," chromium chromium-driver
    fi
    command -v rsvg-convert >/dev/null || apt_install "librsvg, which the tests open saved pictures with," librsvg2-bin
    need_npm
}

lint() {
    cd "$here"
    need_npm
    status=0
    for check in "ruff check" "ruff format --check" mypy lint-imports complexipy; do
        printf '== %s\n' "$check"
        # shellcheck disable=SC2086  # a check is a command with its arguments
        "$venv/bin/"$check || status=1
    done
    for check in lint types check; do # eslint, tsc, and whether the bundle is what the modules make
        printf '== npm run %s\n' "$check"
        npm run --silent "$check" || status=1
    done
    return $status
}

wants_browser() { # whether pytest, given these arguments, may come to the tests in Chromium
    case " $* " in
    *"not browser"*) return 1 ;;
    *" tests/browser"* | *" tests "* | *" tests/ "*) return 0 ;;
    *" tests/"*) return 1 ;;
    esac
}

run_tests() {
    ! wants_browser "$@" || need_browser
    cd "$here"
    "$venv/bin/python" -m pytest "$@"
}

interop() { # the engines of others: not in the test command, since bringing them takes minutes
    command -v virtuoso-t >/dev/null || apt_install "Virtuoso" virtuoso-opensource-7-bin
    if [ ! -e /usr/share/java/jena-arq.jar ] || ! command -v javac >/dev/null; then
        apt_install "Jena" libapache-jena-java default-jdk-headless
    fi
    command -v npm >/dev/null || apt_install "npm, which brings Comunica and N3.js," npm
    (cd "$here/tests/interop/node" &&
        npm ci --omit-lockfile-registry-resolved=true --ignore-scripts --no-audit --no-fund --loglevel=error >&2) ||
        die "Comunica and N3.js could not be installed" "see above; is a package registry reachable?"
    cd "$here"
    GRAPHKIT_INTEROP_NODE=$here/tests/interop/node "$venv/bin/python" -m pytest tests/interop
}

case ${1-} in
test | lint | interop | format | docs) setup dev ;;
*) setup use ;;
esac
case ${1-} in
test)
    shift
    if [ $# -gt 0 ]; then
        run_tests "$@"
    else
        linted=0
        lint || linted=1
        run_tests -n 2 --dist loadgroup || exit 1
        [ $linted = 0 ] || die "the tests pass, but not the checks before them" "see above, or run: ./run.sh lint"
    fi
    ;;
lint)
    lint
    ;;
docs)
    "$venv/bin/python" "$here/docs/make_site.py"
    ;;
interop)
    interop
    ;;
format)
    cd "$here"
    "$venv/bin/ruff" check --fix
    "$venv/bin/ruff" format
    ;;
*)
    exec "$venv/bin/graphkit" "$@"
    ;;
esac
