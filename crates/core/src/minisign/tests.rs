//! Known answers, made by minisign 0.11 over the five bytes `test` and a line feed.

use super::*;

const KEY: &str = "\
untrusted comment: minisign public key D9396F35AEAB85B6
RWS2hauuNW852XAG9OU1ogQlnvJ/cNEAy5D9VUv3WXiH8BaSKKatYdJm
";
const OTHER_KEY: &str = "RWS/Ev2mCstTLHRE6vU90nVOzWBX8ZCOdw+0SVD/MMDj2PxGggL/UjLE";
const SIGNATURE: &str = "\
untrusted comment: signature of Sluis
RWS2hauuNW852dZhrcPDVeHmaymTZ12JjgYOutgwVSU+EUgR3h1A9PxeYAC5nPmRUC4M6kZn1OMKnHNnhwHh+QGBGC9wjJGxTQM=
trusted comment: sluis.html 0.1.0, program 00ff
pHPlE8N3dfHTl/WYYmhszo8FNSpgjwiiQmgibGthp+W20MSyb1fNmL+wQG6Dj4j8IWx62cZJTUKttsQ9GhqUDQ==
";
/// As minisign makes it unless it is asked for the older kind (`-l`).
const PREHASHED: &str = "\
untrusted comment: signature from minisign secret key
RUS2hauuNW852Q1JYqfVpGWSOdZMFHUi7hI8fkm1zOaI4M9ZWBxdR6loVksVcpavQlDc71ny8g2whsGzhd6LpF4u9hZp+LwfhQM=
trusted comment: x
HlXcxDaxU3dClE+vWy1zUveYawpvq2NIseW2u+wibSJMFRlIjrwWnkjAt9KsHnyg6AjXMFDix9bwP43b+6EpBg==
";

#[test]
fn a_key_of_minisign_is_read_and_written() {
    let key = PublicKey::parse(KEY).unwrap();
    assert_eq!(key.text(), KEY.lines().nth(1).unwrap());
    assert_eq!(PublicKey::parse(&key.text()), Some(key));
    // minisign writes the id as a number, the least byte first.
    assert_eq!(u64::from_le_bytes(key.id), 0xD939_6F35_AEAB_85B6);
    for wrong in [
        "",
        "untrusted comment: none",
        SIGNATURE,
        &KEY[..KEY.len() - 9],
    ] {
        assert_eq!(PublicKey::parse(wrong), None, "{wrong}");
    }
}

#[test]
fn a_signature_of_minisign_is_read() {
    let signature = Signature::parse(SIGNATURE).unwrap();
    assert!(signature.names(&PublicKey::parse(KEY).unwrap()));
    assert!(!signature.names(&PublicKey::parse(OTHER_KEY).unwrap()));
    assert_eq!(signature.comment(), "sluis.html 0.1.0, program 00ff");
    assert_eq!(signature.program(), Some("00ff"));
    let (of_comment, message) = signature.of_comment();
    assert_eq!(of_comment[..2], [0xA4, 0x73]);
    assert_eq!(
        message,
        [&signature.of_file()[..], b"sluis.html 0.1.0, program 00ff"].concat()
    );
    let on_windows = SIGNATURE.replace('\n', "\r\n");
    assert_eq!(Signature::parse(&on_windows), Some(signature));
}

#[test]
fn what_is_no_signature_over_a_file_is_refused() {
    let line = |wanted: usize, instead: &str| {
        let lines = SIGNATURE.lines().enumerate();
        let lines = lines.map(|(at, line)| if at == wanted { instead } else { line });
        lines.collect::<Vec<_>>().join("\n")
    };
    for wrong in [
        "",
        KEY,
        PREHASHED,
        &line(0, "a comment"),
        &line(1, "RWQ"),
        &line(2, "comment: none"),
        &line(3, ""),
        &format!("{SIGNATURE}more"),
    ] {
        assert_eq!(Signature::parse(wrong), None, "{wrong}");
    }
}
