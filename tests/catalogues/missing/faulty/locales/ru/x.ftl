one = Раз
-hall = зал
use = Этот { -hall }
