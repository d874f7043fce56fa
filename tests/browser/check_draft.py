"""Reads a draft mail as a mail program does, and prints what it sees as JSON."""
import email
import email.policy
import hashlib
import json
import sys

with open(sys.argv[1], "rb") as file:
    raw = file.read()
mail = email.message_from_bytes(raw, policy=email.policy.default)
attached = list(mail.iter_attachments())
print(json.dumps({
    "headers": sorted(mail.keys()),
    "unsent": mail["X-Unsent"],
    "to": str(mail["To"]),
    "subject": str(mail["Subject"]),
    "body": mail.get_body(("plain",)).get_content(),
    "names": [part.get_filename() for part in attached],
    "digests": [hashlib.sha256(part.get_content()).hexdigest() for part in attached],
    "defects": [str(defect) for part in mail.walk() for defect in part.defects],
}))
