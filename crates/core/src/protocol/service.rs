//! What kind of service gets the data: an OCMW, in Brussels a CAW, or one with another name.

/// A kind of service, as a sentence calls it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Service {
    article: Option<Article>,
    name: String,
}

/// The article that stands before a kind of service.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Article {
    /// `de sociale dienst`
    De,
    /// `het OCMW`
    Het,
}

impl Service {
    /// Reads `OCMW`, `CAW`, or a name with its article: `de sociale dienst`, `het Sociaal Huis`. Any other name stands without one.
    #[must_use]
    pub fn new(kind: &str) -> Self {
        let (article, name) = match kind.split_once(' ') {
            Some(("de", name)) => (Some(Article::De), name),
            Some(("het", name)) => (Some(Article::Het), name),
            _ if matches!(kind, "OCMW" | "CAW") => (Some(Article::Het), kind),
            _ => (None, kind),
        };
        Self {
            article,
            name: name.to_owned(),
        }
    }

    /// Returns the name without its article.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Returns the article before the name; `None` for a name that has none.
    #[must_use]
    pub fn article(&self) -> Option<Article> {
        self.article
    }
}

impl Default for Service {
    /// Returns an OCMW, which nearly every agreement is with.
    fn default() -> Self {
        Self::new("OCMW")
    }
}
