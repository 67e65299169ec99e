-party-uzbekistan = Republic of Uzbekistan
    .article = the
-party-osce = Organization for Security
-party-russia = Russian Federation
    .article = the
-party-iran = Islamic Republic of Iran
    .article = the
