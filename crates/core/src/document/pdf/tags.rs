//! The structure tree: what each piece of the page is, in the order in which it is read (ISO 32000-1, 14.7 and 14.8).

use pdf_writer::types::StructRole;

/// One element of the tree.
pub(super) struct Node {
    pub(super) role: StructRole,
    /// The element around it; the first node has none.
    pub(super) parent: Option<usize>,
    pub(super) kids: Vec<Kid>,
}

/// What an element holds.
#[derive(Clone, Copy)]
pub(super) enum Kid {
    /// Another element.
    Node(usize),
    /// Marked content of the page.
    Content(usize),
    /// A link annotation.
    Link(usize),
}

/// The tree as it grows; one element is open at a time.
pub(super) struct Tags {
    pub(super) nodes: Vec<Node>,
    /// The element to which each piece of marked content belongs.
    pub(super) contents: Vec<usize>,
    open: usize,
}

impl Tags {
    /// Returns a tree with an open document in it.
    pub(super) fn new() -> Self {
        let document = Node {
            role: StructRole::Document,
            parent: None,
            kids: Vec::new(),
        };
        Self {
            nodes: vec![document],
            contents: Vec::new(),
            open: 0,
        }
    }

    /// Opens an element in the open one.
    pub(super) fn open(&mut self, role: StructRole) {
        let number = self.nodes.len();
        self.nodes.push(Node {
            role,
            parent: Some(self.open),
            kids: Vec::new(),
        });
        self.nodes[self.open].kids.push(Kid::Node(number));
        self.open = number;
    }

    /// Closes the open element.
    pub(super) fn close(&mut self) {
        self.open = self.nodes[self.open]
            .parent
            .expect("what is closed was opened");
    }

    /// Gives the number for a piece of marked content in the open element.
    pub(super) fn content(&mut self) -> usize {
        let number = self.contents.len();
        self.contents.push(self.open);
        self.nodes[self.open].kids.push(Kid::Content(number));
        number
    }

    /// Puts a link annotation in the open element, which it gives back.
    pub(super) fn link(&mut self, number: usize) -> usize {
        self.nodes[self.open].kids.push(Kid::Link(number));
        self.open
    }
}
