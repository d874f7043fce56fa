//! Writes a page as a whole PDF file: objects, fonts, structure tree and the links in it.

use pdf_writer::types::{
    ActionType, AnnotationFlags, AnnotationType, CidFontType, FontFlags, StructRole, SystemInfo,
    TabOrder, UnicodeCmap,
};
use pdf_writer::writers::StructElement;
use pdf_writer::{Finish, Name, Pdf, Rect, Ref, Str, TextStr};

use super::face::{Face, Weight, short};
use super::metadata::LANGUAGE;
use super::page::{COLOURS, FONTS, PAGE_HEIGHT, PAGE_WIDTH, Page};
use super::subset::Subset;
use super::tags::{Kid, Node};

/// The glyph numbers are their own character codes (ISO 32000-1, 9.7.3).
const IDENTITY: SystemInfo<'static> = SystemInfo {
    registry: Str(b"Adobe"),
    ordering: Str(b"Identity"),
    supplement: 0,
};
/// How tall uppercase letters are, in units.
const CAPITALS: f32 = 714.0;

/// The numbers of the objects in the file.
struct Numbers {
    catalog: Ref,
    info: Ref,
    pages: Ref,
    page: Ref,
    content: Ref,
    metadata: Ref,
    root: Ref,
    contents: Ref,
    fonts: [[Ref; 5]; Weight::ALL.len()],
    nodes: Vec<Ref>,
    /// For each link, one annotation for each line.
    links: Vec<Vec<Ref>>,
}

impl Numbers {
    fn new(page: &Page) -> Self {
        let mut last = Ref::new(1);
        let mut next = || last.bump();
        Self {
            catalog: next(),
            info: next(),
            pages: next(),
            page: next(),
            content: next(),
            metadata: next(),
            root: next(),
            contents: next(),
            fonts: std::array::from_fn(|_| std::array::from_fn(|_| next())),
            nodes: page.tags.nodes.iter().map(|_| next()).collect(),
            links: page
                .links
                .iter()
                .map(|link| link.boxes.iter().map(|_| next()).collect())
                .collect(),
        }
    }
}

/// Writes the file. `id` tells one document from another, `metadata` is its XMP packet, of which `title` is the title.
pub(super) fn write(page: Page, id: &str, title: &str, metadata: &str) -> Vec<u8> {
    let numbers = Numbers::new(&page);
    let mut pdf = Pdf::new();
    pdf.set_file_id((id.into(), id.into()));
    // Some programs look for the title here only. It has to be the one of the metadata.
    pdf.document_info(numbers.info).title(TextStr(title));
    write_catalog(&mut pdf, &numbers, &page);
    write_page(&mut pdf, &numbers);
    write_tags(&mut pdf, &numbers, &page);
    write_links(&mut pdf, &numbers, &page);
    for (weight, font) in Weight::ALL.into_iter().zip(numbers.fonts) {
        write_font(
            &mut pdf,
            font,
            weight,
            &page.faces[weight as usize],
            &page.subsets[weight as usize],
        );
    }
    pdf.metadata(numbers.metadata, metadata.as_bytes());
    pdf.stream(numbers.content, &page.operators());
    pdf.finish()
}

fn write_catalog(pdf: &mut Pdf, numbers: &Numbers, page: &Page) {
    let mut catalog = pdf.catalog(numbers.catalog);
    catalog
        .pages(numbers.pages)
        .metadata(numbers.metadata)
        .lang(TextStr(LANGUAGE));
    catalog.mark_info().marked(true).suspects(false);
    catalog.viewer_preferences().display_doc_title(true);
    catalog.pair(Name(b"StructTreeRoot"), numbers.root);
    catalog.finish();

    // The parent tree: from content and links back to their elements. The page has key 0, links have those after it.
    pdf.indirect(numbers.contents)
        .array()
        .items(page.tags.contents.iter().map(|node| numbers.nodes[*node]));
    let mut root = pdf
        .indirect(numbers.root)
        .start::<pdf_writer::writers::StructTreeRoot<'_>>();
    root.child(numbers.nodes[0]);
    root.parent_tree_next_key(1 + numbers.links.iter().flatten().count() as i32);
    let mut tree = root.parent_tree();
    let mut entries = tree.nums();
    entries.insert(0, numbers.contents);
    let of_links = page
        .links
        .iter()
        .zip(&numbers.links)
        .flat_map(|(link, lines)| lines.iter().map(|_| link.node));
    for (node, key) in of_links.zip(1..) {
        entries.insert(key, numbers.nodes[node]);
    }
}

fn write_page(pdf: &mut Pdf, numbers: &Numbers) {
    pdf.pages(numbers.pages).kids([numbers.page]).count(1);
    let mut page = pdf.page(numbers.page);
    page.parent(numbers.pages)
        .media_box(Rect::new(0.0, 0.0, PAGE_WIDTH, PAGE_HEIGHT));
    page.contents(numbers.content)
        .struct_parents(0)
        .tab_order(TabOrder::StructureOrder);
    page.annotations(numbers.links.iter().flatten().copied());
    let mut resources = page.resources();
    resources
        .color_spaces()
        .insert(COLOURS)
        .start::<pdf_writer::writers::ColorSpace<'_>>()
        .srgb();
    let mut fonts = resources.fonts();
    for (name, [font, ..]) in FONTS.into_iter().zip(numbers.fonts) {
        fonts.pair(name, font);
    }
}

fn write_tags(pdf: &mut Pdf, numbers: &Numbers, page: &Page) {
    for (Node { role, parent, kids }, number) in page.tags.nodes.iter().zip(&numbers.nodes) {
        let mut element = pdf.indirect(*number).start::<StructElement<'_>>();
        element.kind(*role).page(numbers.page);
        element.parent(parent.map_or(numbers.root, |parent| numbers.nodes[parent]));
        let mut children = element.children();
        for kid in kids {
            match *kid {
                Kid::Node(node) => {
                    children.struct_element(numbers.nodes[node]);
                }
                Kid::Content(content) => {
                    children.marked_content_id(content as i32);
                }
                Kid::Link(link) => {
                    for annotation in &numbers.links[link] {
                        children.object_ref().page(numbers.page).object(*annotation);
                    }
                }
            }
        }
        children.finish();
        if *role == StructRole::L {
            element
                .attributes()
                .push()
                .list()
                .list_numbering(pdf_writer::types::ListNumbering::None);
        }
    }
}

fn write_links(pdf: &mut Pdf, numbers: &Numbers, page: &Page) {
    let mut key = 1;
    for (link, lines) in page.links.iter().zip(&numbers.links) {
        for (bounds, number) in link.boxes.iter().zip(lines) {
            let mut annotation = pdf.annotation(*number);
            annotation
                .subtype(AnnotationType::Link)
                .rect(*bounds)
                .border(0.0, 0.0, 0.0, None);
            annotation
                .flags(AnnotationFlags::PRINT)
                .contents(TextStr(&link.says))
                .struct_parent(key);
            annotation
                .action()
                .action_type(ActionType::Uri)
                .uri(Str(link.target.as_bytes()));
            key += 1;
        }
    }
}

/// Writes a font: the composite font, its one descendant, what describes that, the font file, and the way back to text.
fn write_font(pdf: &mut Pdf, numbers: [Ref; 5], weight: Weight, face: &Face, subset: &Subset) {
    let [font, descendant, descriptor, file, text] = numbers;
    let name = format!("{}+{}", subset.tag(), weight.name());
    let name = Name(name.as_bytes());
    pdf.type0_font(font)
        .base_font(name)
        .encoding_predefined(Name(b"Identity-H"))
        .descendant_font(descendant)
        .to_unicode(text);
    let mut cid = pdf.cid_font(descendant);
    cid.subtype(CidFontType::Type2)
        .base_font(name)
        .system_info(IDENTITY)
        .font_descriptor(descriptor);
    cid.default_width(0.0)
        .cid_to_gid_map_predefined(Name(b"Identity"));
    cid.widths().consecutive(
        1,
        subset
            .characters(face)
            .map(|(_, _, advance)| f32::from(advance)),
    );
    cid.finish();

    let signed = |table, offset| f32::from(short(face.table(table), offset).cast_signed());
    let [left, bottom, right, top] = [36, 38, 40, 42].map(|offset| signed(b"head", offset));
    let mut described = pdf.font_descriptor(descriptor);
    described
        .name(name)
        .flags(FontFlags::SYMBOLIC)
        .bbox(Rect::new(left, bottom, right, top))
        .italic_angle(0.0);
    described
        .ascent(signed(b"hhea", 4))
        .descent(signed(b"hhea", 6))
        .cap_height(CAPITALS);
    described.stem_v(weight.stem()).font_file2(file);
    described.finish();

    let program = subset.program(face);
    pdf.stream(file, &program)
        .pair(Name(b"Length1"), program.len() as i32);
    let mut cmap = UnicodeCmap::new(Name(b"text"), IDENTITY);
    for (number, character, _) in subset.characters(face) {
        cmap.pair(number, character);
    }
    pdf.cmap(text, &cmap.finish());
}
