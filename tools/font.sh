#!/usr/bin/env bash
# Makes the fonts of the PDF in crates/core/src/document/font from Noto Sans (SIL Open Font License 1.1).
# Run it when the coverage or the font changes, not at each build: what it makes is kept in the repository.
set -euo pipefail
. "$(dirname "$0")/env.sh"
into=$(cd "$(dirname "$0")/.." && pwd)/crates/core/src/document/font
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

npm pack --silent --pack-destination "$work" "@expo-google-fonts/noto-sans@$NOTO_SANS" >/dev/null
tar -xzf "$work"/*.tgz -C "$work"
python3 -m venv "$work/py"
"$work/py/bin/pip" install --quiet "fonttools==$FONTTOOLS"

# The blocks of Unicode whose letters stand in names of today: Latin with its additions for Africa and Vietnam, Greek,
# Cyrillic, combining marks and punctuation.
letters=20-7E,A0-36F,370-3FF,400-52F,1E00-1EFF,2000-206F,20AC,2116,A78B-A78C,FB00-FB06
# The headings are fixed Dutch sentences.
heading=20-7E,B7,C9,CB,CF,E0,E1,E4,E7-EB,ED,EF,F3,F6,FA,FC,2013,2014,2019

"$work/py/bin/python" - "$work/package" "$into" "$letters" "$heading" <<'PYTHON'
import struct
import sys
from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables.DefaultTable import DefaultTable
from fontTools.ttLib.tables._c_m_a_p import CmapSubtable

package, into, letters, heading = sys.argv[1:]
# What our reader uses, and the name table for its copyright and licence.
TABLES = {"head", "hhea", "maxp", "hmtx", "loca", "glyf", "cmap", "name"}

def make(source, target, unicodes):
    font = TTFont(f"{package}/{source}")
    options = subset.Options(hinting=False, layout_features=[], notdef_outline=True, glyph_names=False,
                             name_IDs=[0, 1, 13, 14], name_languages=[0x409], recalc_timestamp=False)
    options.drop_tables = [tag for tag in font.keys() if tag not in TABLES and tag != "GlyphOrder"]
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=subset.parse_unicodes(unicodes))
    subsetter.subset(font)
    # One table in the simplest format: groups of characters whose glyphs follow one another.
    table = CmapSubtable.newSubtable(12)
    table.platformID, table.platEncID, table.language = 3, 10, 0
    table.format, table.reserved, table.length, table.nGroups = 12, 0, 0, 0
    table.cmap = font.getBestCmap()
    font["cmap"].tables = [table]
    font.save(f"{into}/{target}", reorderTables=True)
    # A width for each glyph, also where the last ones are as wide as one another.
    font = TTFont(f"{into}/{target}", recalcBBoxes=False, recalcTimestamp=False)
    widths = [font["hmtx"][glyph] for glyph in font.getGlyphOrder()]
    font["hhea"].numberOfHMetrics = len(widths)
    font.tables["hmtx"] = DefaultTable("hmtx")
    font["hmtx"].data = b"".join(struct.pack(">Hh", *width) for width in widths)
    font.save(f"{into}/{target}", reorderTables=True)

make("400Regular/NotoSans_400Regular.ttf", "noto-sans.ttf", letters)
make("600SemiBold/NotoSans_600SemiBold.ttf", "noto-sans-heading.ttf", heading)
PYTHON
cp "$work/package/LICENSE_FONT" "$into/LICENSE.txt"
ls -l "$into"
