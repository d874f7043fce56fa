"""Reads each reminder and prints what a calendar would have."""

import json
import sys

try:
    import vobject
except ImportError as error:
    sys.exit(f"{error}: run `make setup`")

found = {}
for path in sys.argv[1:]:
    raw = open(path, "rb").read()
    calendar = vobject.readOne(raw.decode("utf-8"), validate=True)
    events = list(calendar.vevent_list)
    event = events[0]
    alarms = list(event.valarm_list)
    found[path] = {
        "events": len(events),
        "alarms": len(alarms),
        "method": calendar.method.value,
        "fields": sorted(child.name for child in event.getChildren()),
        "uid": event.uid.value,
        "stamp": event.dtstamp.value.isoformat(),
        "start": event.dtstart.value.isoformat(),
        "end": event.dtend.value.isoformat(),
        "title": event.summary.value,
        "what": event.description.value,
        "alarm": alarms[0].trigger.value.total_seconds(),
        "bare": raw.replace(b"\r\n", b"").count(b"\n") + raw.replace(b"\r\n", b"").count(b"\r"),
        "longest": max(len(line) for line in raw.split(b"\r\n")),
    }
print(json.dumps(found))
