# Sourced by the Makefile: puts the tools of the cache on PATH and picks the toolchain for WebAssembly.
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
. "$here/versions.env"
export SLUIS_TOOLS=${SLUIS_TOOLS:-${XDG_CACHE_HOME:-$HOME/.cache}/sluis}
# The folder of a whole tree of packages is named after the digest of its lock file.
locked() { printf '%s/%s-%s' "$SLUIS_TOOLS" "$1" "$(sha256sum "$here/$2" | cut -c1-12)"; }
SLUIS_NODE_BUILD=$(locked node-build node/build/package-lock.json)
SLUIS_NODE_TEST=$(locked node-test node/test/package-lock.json)
SLUIS_PYTHON=$(locked python python/requirements.txt)
export SLUIS_NODE_BUILD SLUIS_NODE_TEST SLUIS_PYTHON
path=$SLUIS_NODE_BUILD/node_modules/.bin:$SLUIS_NODE_TEST/node_modules/.bin
for crate in trunk-$TRUNK wasm-bindgen-$WASM_BINDGEN geckodriver-$GECKODRIVER cargo-deny-$CARGO_DENY cargo-fuzz-$CARGO_FUZZ \
    cargo-mutants-$CARGO_MUTANTS cargo-llvm-cov-$CARGO_LLVM_COV; do
    path=$path:$SLUIS_TOOLS/$crate/bin
done
export PATH=$path:$PATH
unset path crate
WASM_TARGET=wasm32-unknown-unknown

# Whether a toolchain ("" is the default one) compiles for WebAssembly.
compiles_wasm() {
    local out
    out=$(mktemp -d)
    printf 'fn main() {}' >"$out/main.rs"
    RUSTUP_TOOLCHAIN=${1:-${RUSTUP_TOOLCHAIN:-}}
    if [ -n "$RUSTUP_TOOLCHAIN" ]; then export RUSTUP_TOOLCHAIN; else unset RUSTUP_TOOLCHAIN; fi
    rustc --target $WASM_TARGET -o "$out/main.wasm" "$out/main.rs" >/dev/null 2>&1
    local result=$?
    rm -rf "$out"
    return $result
}

# Prints the toolchain that compiles for WebAssembly: "default", "system", or nothing.
wasm_toolchain() {
    if (compiles_wasm ""); then echo default
    elif (compiles_wasm system); then echo system
    fi
}

# Runs a command with the toolchain that compiles for WebAssembly. Where this machine keeps the sources of
# crates does not come into the program, so that every machine builds the same one.
with_wasm() {
    local -x CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS="--remap-path-prefix=${CARGO_HOME:-$HOME/.cargo}/registry/src=/crates"
    if [ "$(wasm_toolchain)" = system ]; then RUSTUP_TOOLCHAIN=system "$@"; else "$@"; fi
}

# Prints the folder with llvm-cov and llvm-profdata of the compiler's own LLVM, or nothing.
llvm_tools() {
    local folder
    for folder in "$(rustc --print sysroot)/lib/rustlib/$(rustc -vV | sed -n 's/^host: //p')/bin" \
        "/usr/lib/llvm-$(rustc -vV | sed -n 's/^LLVM version: \([0-9]*\).*/\1/p')/bin"; do
        if [ -x "$folder/llvm-cov" ]; then echo "$folder"; return; fi
    done
}
