-party-kazakhstan = Republic of Kazakhstan
    .short = Kazakhstan
-party-mongolia = Mongolia
    .short = Mongolia
-party-member-states = CICA Member States
    .short = Member States
-place-astana = Astana
