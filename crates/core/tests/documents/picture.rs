//! What the page looks like.

use std::fs::File;
use std::io::BufReader;
use std::path::Path;

use crate::case::cases;
use crate::tools::{Written, here, is_keeping, run};

/// Dots to the inch.
const RESOLUTION: &str = "72";
/// How much lighter or darker a shade may be, of 255, before it counts as another.
const SHADE: u8 = 60;
/// Of how many shades one may be another: room for another way of smoothing letters, not for another letter.
const ONE_IN: usize = 1000;

/// Width and the shades of all dots, three each: red, green and blue.
fn dots(path: &Path) -> (u32, Vec<u8>) {
    let file = BufReader::new(
        File::open(path).unwrap_or_else(|error| panic!("{}: {error}", path.display())),
    );
    let mut reader = png::Decoder::new(file).read_info().unwrap();
    let mut dots = vec![0; reader.output_buffer_size()];
    let info = reader.next_frame(&mut dots).unwrap();
    (info.width, dots)
}

#[test]
fn the_page_looks_as_it_did() {
    let cases = cases();
    let written = Written::new(&cases);
    for case in cases
        .iter()
        .filter(|case| ["fatima", "longest", "marks", "hidden", "trial"].contains(&case.name))
    {
        let drawn = written.path(case, "png");
        let stem = drawn.with_extension("");
        let (pdf, stem) = (written.path(case, "pdf"), stem.to_str().unwrap());
        run(
            "pdftoppm",
            &[
                "-r",
                RESOLUTION,
                "-png",
                "-singlefile",
                pdf.to_str().unwrap(),
                stem,
            ],
        );
        let kept = here("snapshots").join(format!("{}.png", case.name));
        if is_keeping() {
            std::fs::copy(&drawn, &kept).unwrap();
        }
        let ((width, now), (kept_width, before)) = (dots(&drawn), dots(&kept));
        assert_eq!(
            (width, now.len()),
            (kept_width, before.len()),
            "{}",
            case.name
        );
        let other = now
            .iter()
            .zip(&before)
            .filter(|(now, before)| now.abs_diff(**before) > SHADE)
            .count();
        assert!(
            other * ONE_IN <= now.len(),
            "{}: {other} of {} shades are another",
            case.name,
            now.len()
        );
    }
}
