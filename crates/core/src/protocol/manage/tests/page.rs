use super::*;

fn page() -> String {
    let profile = SIGNED.trim().replace('<', "\\u003c");
    format!(
        "<!DOCTYPE html>\n<meta charset=\"utf-8\">\n<meta name=\"generator\" content=\"Sluis 1.2.3\">\n\
         <script type=\"application/json\" id=\"profile\" data-line=\"5\">\n{profile}\n</script>\n\
         <script type=\"application/octet-stream\" id=\"program\">)(*&^program</script>\n<script>start()</script>\n"
    )
}

fn file(text: &str) -> PageFile {
    PageFile::read(text.as_bytes().to_vec()).unwrap_or_else(|error| panic!("{error:?}"))
}

#[test]
fn a_page_keeps_every_byte_around_its_agreements() {
    let page = page();
    let read_back = file(&page);
    assert_eq!(read_back.profile().trim(), SIGNED.trim());
    assert_eq!(
        (read_back.profile_line(), read_back.version()),
        (4, Some("1.2.3"))
    );
    assert_eq!(
        read_back.fingerprint(),
        sevenz::Fingerprint::of(b")(*&^program")
    );
    assert_eq!(read_back.with_profile(SIGNED.trim()), page);
    let mut editing = read(read_back.profile());
    editing.set(
        0,
        blank("/purpose"),
        "hulp </script><script>alert(1)</script>",
    );
    let changed = file(&read_back.with_profile(&editing.json()));
    assert_eq!(changed.fingerprint(), read_back.fingerprint());
    assert_eq!(changed.first_other_line(&read_back), None);
    assert!(!changed.profile().contains('<'), "{}", changed.profile());
    // As Windows programs save it.
    let windows = format!("\u{feff}{}", page.replace('\n', "\r\n"));
    assert_eq!(file(&windows).first_other_line(&read_back), None);
}

#[test]
fn what_is_no_page_is_told() {
    let page = page();
    for (bytes, error) in [
        (b"\xff\xfe<\0".to_vec(), PageFileError::NotUtf8),
        (b"PK\x03\x04".to_vec(), PageFileError::NotSluis),
        (Vec::new(), PageFileError::NotSluis),
        (
            [page.as_bytes(), page.as_bytes()].concat(),
            PageFileError::NotSluis,
        ),
        (
            page.replace("<script type=\"application/octet-stream\" id", "<div id")
                .into_bytes(),
            PageFileError::ServerForm,
        ),
        (
            page.split("</script>")
                .next()
                .unwrap_or_default()
                .as_bytes()
                .to_vec(),
            PageFileError::NotSluis,
        ),
    ] {
        assert_eq!(PageFile::read(bytes), Err(error));
    }
}

/// Letters at random places of a page, none of which passes.
#[test]
fn a_page_of_which_one_letter_changed_is_caught() {
    let page = page();
    let (original, signed) = (file(&page), read(SIGNED));
    let mut seed = 20_261_127_u64;
    for _ in 0..2_000 {
        seed = seed
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        let at = (seed >> 33) as usize % page.len();
        let mut bytes = page.clone().into_bytes();
        if !bytes[at].is_ascii_alphanumeric() {
            continue;
        }
        bytes[at] = if bytes[at] == b'x' { b'y' } else { b'x' };
        let Ok(changed) = PageFile::read(bytes) else {
            continue;
        };
        let around = changed.first_other_line(&original).is_some();
        let program = changed.fingerprint() != original.fingerprint();
        let profile = Editing::read(changed.profile(), today())
            .map_or(true, |changed| !changed.differences(&signed).is_empty());
        assert!(
            around || program || profile,
            "{}",
            &page[at.saturating_sub(20)..at]
        );
    }
}
