-party-new = Жаңа тарап
-hall = зал
    .note = Үлкен зал
use = Бұл { -hall }
