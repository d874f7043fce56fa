//! Writes a JSON value as a person would: what fits on a line stands on one.

use crate::protocol::json::Json;

/// The most characters of a line that holds several values.
const LINE: usize = 130;

/// Writes a value with two spaces for each level.
pub(super) fn print(json: &Json) -> String {
    let mut out = String::new();
    write(json, 0, 0, &mut out);
    out
}

/// Writes a value behind `used` characters of its line.
fn write(json: &Json, level: usize, used: usize, out: &mut String) {
    let line = on_one_line(json);
    let (open, close, items): (_, _, Vec<(String, &Json)>) = match json {
        Json::List(items) => {
            let items = items.iter().map(|item| (String::new(), item));
            ('[', ']', items.collect())
        }
        Json::Object(entries) => {
            let entries = entries.iter();
            let entries = entries.map(|(key, value)| (format!("{}: ", quoted(key)), value));
            ('{', '}', entries.collect())
        }
        _ => return out.push_str(&line),
    };
    if items.is_empty() || used + line.chars().count() <= LINE {
        return out.push_str(&line);
    }
    let indent = "  ".repeat(level + 1);
    out.push(open);
    for (index, (key, value)) in items.into_iter().enumerate() {
        out.push_str(if index == 0 { "\n" } else { ",\n" });
        out.push_str(&indent);
        out.push_str(&key);
        write(value, level + 1, indent.len() + key.len(), out);
    }
    out.push('\n');
    out.push_str(&indent[2..]);
    out.push(close);
}

fn on_one_line(json: &Json) -> String {
    match json {
        Json::Text(text) => quoted(text),
        Json::Switch(on) => on.to_string(),
        Json::List(items) => {
            let items: Vec<_> = items.iter().map(on_one_line).collect();
            format!("[{}]", items.join(", "))
        }
        Json::Object(entries) if entries.is_empty() => "{}".to_owned(),
        Json::Object(entries) => {
            let entry =
                |(key, value): &(String, Json)| format!("{}: {}", quoted(key), on_one_line(value));
            let entries: Vec<_> = entries.iter().map(entry).collect();
            format!("{{ {} }}", entries.join(", "))
        }
        Json::Other => "null".to_owned(),
    }
}

/// Returns a text between quotes, with nothing in it that could end the block of a page.
fn quoted(text: &str) -> String {
    serde_json::Value::from(text)
        .to_string()
        .replace('<', "\\u003c")
}
