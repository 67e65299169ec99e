one = One
    .title = Title
-party-new = New Party
    .short = New
-help = help
use = { -help }

