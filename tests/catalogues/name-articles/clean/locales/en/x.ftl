-party-uzbekistan = Republic of Uzbekistan
    .article = the
-party-japan = Japan
-party-new-zealand = New Zealand
# @omits .article takes none
-party-doctors = Doctors without Borders
-term-area = security of communication
-party-russia = Russian Federation
    .article = the
-party-iran = Islamic Republic of Iran
    .article = the
