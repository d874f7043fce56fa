"""Checks each PDF as PDF/A-2a and as PDF/UA-1 and prints, for each, the rules that it breaks."""

import json
import sys

try:
    import page
except ImportError as error:
    sys.exit(f"{error}: run `make setup`")

found = {}
for path in sys.argv[1:]:
    for profile in ("2a", "ua1"):
        report = page.validate_pdf(path, profile=profile)
        broken = [f"{failure.rule_id}: {failure.message}" for failure in report.failures]
        if not report.is_compliant or report.rules.total < 100:
            broken.append(f"{report.rules.failed} of {report.rules.total} rules")
        found[f"{path} {profile}"] = broken
print(json.dumps(found))
