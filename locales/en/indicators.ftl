# What is odd about a table of indicators: said and explained, never corrected

indicators-warning-target-worse =
    { $group } – { $name }: last period { $baseline } { $measure }, target { $target } { $measure }. { $direction ->
        [lower] Lower is better here
        [hold] This is to be held
       *[higher] Higher is better here
    }, so the target is worse than the last result. The printed figures stay as they are; please check the original document.
indicators-warning-parts =
    { $name }{ $level ->
        [MN] {" "}(kindergarten)
        [TH] {" "}(primary)
        [THCS] {" "}(lower secondary)
       *[none] {""}
    }: the { $parts } parts add up to { $baseline } for last period and { $target } for the target, not exactly 100 %. Usually each part was rounded by itself. The printed figures stay as they are; results are computed from counts.
indicators-warning-sum = { PERCENT($share) }
indicators-warning-unprinted = (not printed in full)
indicators-warning-count =
    { $group } – { $name }: counted in “{ $measure }”, though it stands in a table of percentages. Schools are asked for a count, and counts are added up, not read as percentages.
indicators-warning-separators =
    The table writes decimals with a comma ({ NUMBER($commas) } figures, such as { $comma }) and with a point ({ NUMBER($points) } figures, such as { $point }). Both are read as decimal marks.
indicators-warning-no-level =
    { $count ->
        [one] One row names
       *[other] { $count } rows name
    } no school level: { $names }. Schools are not asked about them; the office enters the figures of the whole area.
