//! The file of a page of Sluis: the block of its agreements, its program, and all around them.
//!
//! Nothing here knows HTML. A page is the letters that `index.html` gives it, and what has other letters is another page.

use std::ops::Range;

use sevenz::Fingerprint;

/// How the block of the agreements begins; more attributes can follow.
const PROFILE: &str = "<script type=\"application/json\" id=\"profile\"";
/// What stands in the tag of the program alone.
const PROGRAM: &str = " id=\"program\"";
/// What ends either block.
const END: &str = "</script>";
/// How the version of a page is written, where it is.
const VERSION: &str = "<meta name=\"generator\" content=\"Sluis ";

/// A whole page in one file.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct PageFile {
    text: String,
    profile: Range<usize>,
    program: Range<usize>,
}

/// Why a file is no page of Sluis.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum PageFileError {
    /// The bytes are not UTF-8.
    NotUtf8,
    /// It has not one block of agreements and, behind it, one program.
    NotSluis,
    /// It is the page of a web server, which has its program in another file.
    ServerForm,
}

impl PageFile {
    /// Reads the file of a page.
    ///
    /// # Errors
    /// Says why it is none.
    pub fn read(bytes: Vec<u8>) -> Result<Self, PageFileError> {
        let text = String::from_utf8(bytes).map_err(|_| PageFileError::NotUtf8)?;
        let once = |opening: &str| {
            let at = text.find(opening)?;
            let behind = at + opening.len();
            let is_once = !text[behind..].contains(opening);
            is_once.then_some((at, behind + text[behind..].find('>')? + 1))
        };
        let end = |start: usize| Some(start..start + text[start..].find(END)?);
        let profile = once(PROFILE).and_then(|(_, start)| end(start));
        let (Some(profile), Some((at, start))) = (profile, once(PROGRAM)) else {
            return Err(PageFileError::NotSluis);
        };
        if profile.end > at {
            return Err(PageFileError::NotSluis);
        }
        let tag = text[..at].rfind('<').unwrap_or_default();
        if !text[tag..].starts_with("<script ") {
            return Err(PageFileError::ServerForm);
        }
        let program = end(start).ok_or(PageFileError::NotSluis)?;
        Ok(Self {
            text,
            profile,
            program,
        })
    }

    /// Returns the text of the block of its agreements.
    #[must_use]
    pub fn profile(&self) -> &str {
        &self.text[self.profile.clone()]
    }

    /// Returns the line on which that text starts, from 1.
    #[must_use]
    pub fn profile_line(&self) -> usize {
        self.line(self.profile.start)
    }

    /// Returns the SHA-256 of its program, as a page shows it of itself.
    #[must_use]
    pub fn fingerprint(&self) -> Fingerprint {
        Fingerprint::of(self.text[self.program.clone()].as_bytes())
    }

    /// Returns the version that it says it has, where it says so.
    #[must_use]
    pub fn version(&self) -> Option<&str> {
        let (_, rest) = self.text[..self.profile.start].split_once(VERSION)?;
        let (version, _) = rest.split_once('"')?;
        let is_version = |byte: u8| byte.is_ascii_alphanumeric() || b".-+".contains(&byte);
        (version.len() <= 40 && version.bytes().all(is_version)).then_some(version)
    }

    /// Returns the page with other agreements in it, and every other byte as it was.
    #[must_use]
    pub fn with_profile(&self, json: &str) -> String {
        let (before, after) = (
            &self.text[..self.profile.start],
            &self.text[self.profile.end..],
        );
        [before, "\n", &json.replace('<', "\\u003c"), "\n", after].concat()
    }

    /// Returns the first line that is not as in another page, outside the agreements and the program.
    ///
    /// Line ends count as one sign, and a byte order mark as none: a browser reads the same page with either.
    #[must_use]
    pub fn first_other_line(&self, other: &Self) -> Option<usize> {
        let around = |page: &Self| {
            [
                0..page.profile.start,
                page.profile.end..page.program.start,
                page.program.end..page.text.len(),
            ]
        };
        let both = around(self).into_iter().zip(around(other));
        both.into_iter().find_map(|(mine, theirs)| {
            let theirs = plain(&other.text[theirs]);
            let mut theirs = theirs.split('\n');
            let text = plain(&self.text[mine.clone()]);
            let first = self.line(mine.start);
            let differs = text
                .split('\n')
                .position(|line| theirs.next() != Some(line));
            let last = text.matches('\n').count();
            let line = differs.or_else(|| theirs.next().map(|_| last));
            line.map(|line| first + line)
        })
    }

    fn line(&self, offset: usize) -> usize {
        self.text[..offset].matches('\n').count() + 1
    }
}

fn plain(text: &str) -> String {
    text.trim_start_matches('\u{feff}').replace("\r\n", "\n")
}
