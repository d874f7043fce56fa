"""Reads mails as other programs do: `mailto LINK…` prints what each link says, `draft FILE` what is in a draft."""

import email
import email.policy
import hashlib
import json
import re
import sys
from urllib.parse import unquote


def link(text):
    scheme, rest = text.split(":", 1)
    assert scheme == "mailto" and re.fullmatch(r"[A-Za-z0-9\-._~@,?&=%]*", rest), text
    addresses, query = rest.split("?")
    fields = [field.split("=") for field in query.split("&")]
    assert [name for name, _ in fields] == ["subject", "body"], text
    found = {name: unquote(value, errors="strict") for name, value in fields}
    found["to"] = [unquote(address, errors="strict") for address in addresses.split(",")]
    return found


def draft(path):
    data = open(path, "rb").read()
    mail = email.message_from_bytes(data, policy=email.policy.default)
    attachments = []
    for part in mail.iter_attachments():
        content = part.get_content()
        attachments.append(
            {
                "name": part.get_filename(),
                "type": part.get_content_type(),
                "disposition": part.get_content_disposition(),
                "size": len(content),
                "sha256": hashlib.sha256(content).hexdigest(),
            }
        )
    defects = [repr(defect) for part in mail.walk() for defect in part.defects]
    defects += [repr(defect) for header in mail.values() for defect in header.defects]
    return {
        "headers": sorted(name.lower() for name in mail.keys()),
        "unsent": mail["X-Unsent"],
        "to": [address.addr_spec for address in mail["To"].addresses],
        "subject": mail["Subject"],
        "type": mail.get_content_type(),
        "body": mail.get_body().get_content().replace("\r\n", "\n"),
        "attachments": attachments,
        "longest": max(len(line) for line in data.split(b"\r\n")),
        # Line ends that are not CRLF.
        "bare": len(re.findall(rb"\r(?!\n)|(?<!\r)\n", data)),
        "defects": defects,
    }


kind, *arguments = sys.argv[1:]
print(json.dumps([link(text) for text in arguments] if kind == "mailto" else draft(*arguments)))
