one = One
    .title = Title
-party-new = New Party
    .short = New
-hall = hall
    .note = A large hall
use = The { -hall }
