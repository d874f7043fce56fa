# Sourced by the Makefile: puts the tools of the cache on PATH and picks the toolchain for WebAssembly.
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
. "$here/versions.env"
export SLUIS_TOOLS=${SLUIS_TOOLS:-${XDG_CACHE_HOME:-$HOME/.cache}/sluis}
export PATH=$SLUIS_TOOLS/trunk-$TRUNK/bin:$SLUIS_TOOLS/geckodriver-$GECKODRIVER/bin:$SLUIS_TOOLS/wasm-bindgen-$WASM_BINDGEN/bin:$SLUIS_TOOLS/binaryen-$BINARYEN/node_modules/.bin:$SLUIS_TOOLS/cargo-deny-$CARGO_DENY/bin:$SLUIS_TOOLS/html-validate-$HTML_VALIDATE/node_modules/.bin:$SLUIS_TOOLS/cargo-fuzz-$CARGO_FUZZ/bin:$SLUIS_TOOLS/cargo-mutants-$CARGO_MUTANTS/bin:$SLUIS_TOOLS/cargo-llvm-cov-$CARGO_LLVM_COV/bin:$PATH
# The checker of accessibility, which tests put into the page.
export SLUIS_AXE=$SLUIS_TOOLS/axe-core-$AXE_CORE/node_modules/axe-core
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
