# Sourced by the Makefile: puts the tools of the cache on PATH and picks the toolchain for WebAssembly.
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
. "$here/versions.env"
export SLUIS_TOOLS=${SLUIS_TOOLS:-${XDG_CACHE_HOME:-$HOME/.cache}/sluis}
export PATH=$SLUIS_TOOLS/trunk-$TRUNK/bin:$SLUIS_TOOLS/geckodriver-$GECKODRIVER/bin:$SLUIS_TOOLS/wasm-bindgen-$WASM_BINDGEN/bin:$SLUIS_TOOLS/binaryen-$BINARYEN/node_modules/.bin:$SLUIS_TOOLS/cargo-fuzz-$CARGO_FUZZ/bin:$PATH
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

# Runs a command with the toolchain that compiles for WebAssembly. Where the folders of the source and of
# the crates lie does not come into the program, so that it is the same from everywhere.
with_wasm() {
    local -x CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS="--remap-path-prefix=${CARGO_HOME:-$HOME/.cargo}=/cargo --remap-path-prefix=$(cd "$here/.." && pwd)=/sluis"
    if [ "$(wasm_toolchain)" = system ]; then RUSTUP_TOOLCHAIN=system "$@"; else "$@"; fi
}
