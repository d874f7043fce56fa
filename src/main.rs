//! Mounts the page.

/// Memory that is freed is wiped first, so that no copy of a name or a password stays readable.
#[global_allocator]
static WIPING: zeroizing_alloc::ZeroAlloc<std::alloc::System> =
    zeroizing_alloc::ZeroAlloc(std::alloc::System);

fn main() {
    sluis::browser::keep_page();
    leptos::mount::mount_to_body(sluis::pages::App);
}
